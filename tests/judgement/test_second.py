"""What is looked at twice: how a line is built, whose column it stands in, a hedge on a firm line."""

import pytest

from compact_draft.judgement.second import Seen, inputs
from compact_draft.judgement.shape import shape_features
from compact_draft.judgement.suggest import Line, if_it_binds, read_and_suggest
from compact_draft.judgement.weights import SecondLook
from compact_draft.steps.suggest import judge_of, reading_of

JUDGE = judge_of(None)
READER, HEADING_SAYS = reading_of(None)


def built(text: str) -> set[str]:
    return set(shape_features(READER.read(text)))


def test_lines_without_a_word_in_common_may_be_built_alike() -> None:
    one = built("The council will send the clubs a list.")
    other = built("Officers shall tell groups results.")
    assert "k:PUB will v VCS" in one & other


def test_who_acts_and_who_is_acted_on_are_built_unlike() -> None:
    acts = built("The council will tell the charities.")
    told = built("The charities will tell the council.")
    assert "k:PUB will v VCS" in acts - told
    assert "k:VCS will v PUB" in told - acts


@pytest.mark.parametrize(
    ("column", "by"),
    [("Public bodies", "public_bodies"), ("Voluntary sector", "vcs")],
)
def test_the_head_of_a_column_says_who_acts_where_the_line_names_the_others(
    column: str, by: str
) -> None:
    text = "Charts of who is who sent monthly to every member of the other side."
    assert JUDGE.suggest(Line(id="x", text=text, column=column)).by == by


@pytest.mark.parametrize(
    "hedge",
    [
        "if there is enough in the kitty",
        "when somebody can be spared",
        "if anybody comes forward to run it",
        "unless time does not permit",
        "where that fits",
        "when circumstances let it",
    ],
)
def test_an_unheard_of_hedge_turns_a_firm_promise(hedge: str) -> None:
    firm = "The council will print its grant decisions each quarter"
    assert JUDGE.suggest(Line(id="x", text=f"{firm}.")).achievability == "achievable"
    said = JUDGE.suggest(Line(id="x", text=f"{firm}, {hedge}."))
    assert said.achievability == "aspirational"


def test_a_line_that_is_no_promise_is_also_read_as_if_it_were_one() -> None:
    line = Line(
        id="x",
        text="Most of those who replied said that the council should pay sooner.",
    )
    said, reading = read_and_suggest(line, READER, HEADING_SAYS)
    bound = if_it_binds(line, said, reading, READER, HEADING_SAYS)
    assert not said.is_commitment
    assert bound.is_commitment
    assert bound.by in {"public_bodies", "vcs", "both"}


def test_a_second_look_weighs_the_rule_that_spoke_by_its_reason() -> None:
    line = Line(id="x", text="The police will answer letters, funds permitting.")
    said, _ = read_and_suggest(line, READER, HEADING_SAYS)
    seen = Seen(
        said=said,
        bound=said,
        scores={"achievability": {"achievable": 9.0, "aspirational": -9.0}},
        shares={"none": 0.5},
        sides={},
        themes={},
    )
    found = inputs("achievability", seen)
    assert found["achievability: aspirational, … weakens it"] == 1.0
    assert found["words achievable"] == 1.5


def test_inputs_that_no_example_had_say_nothing() -> None:
    look = SecondLook(values=["a", "b"], start=[0.0, 1.0], weights={"x": [2.0, 0.0]})
    assert look.scores({"x": 1.0, "never seen": 5.0}) == {"a": 2.0, "b": 1.0}


def test_where_to_turn_as_a_last_resort_is_no_promise() -> None:
    text = "As a last resort the Compact Group will ask an outside mediator to help."
    assert JUDGE.suggest(Line(id="x", text=text)).kind == "procedure"
