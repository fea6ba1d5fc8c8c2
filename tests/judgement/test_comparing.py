"""A clause beside an undertaking: which one, and how it stands to it, by facts."""

import pytest

from compact_draft.judgement.comparing import Comparing, HeldAgainst, hold_against
from compact_draft.judgement.facts import facts_of
from compact_draft.judgement.relation import compared, undertaking_facts
from compact_draft.judgement.suggest import Line
from compact_draft.steps.national import edition
from compact_draft.steps.suggest import judge_of

JUDGE = judge_of(None)
OF_2010 = edition(None, "2010")


@pytest.fixture(scope="module")
def of_2010() -> Comparing:
    return Comparing(JUDGE, OF_2010)


def held(comparing: Comparing, text: str, by: str | None = None) -> HeldAgainst:
    return comparing.held(Line(id="c", text=text, by=by))


@pytest.mark.parametrize(
    ("text", "ref", "relation", "difference"),
    [
        ("The council will give three months' written notice, with reasons, of any change to funding, save in exceptional circumstances.", "4.4", "equal", None),
        ("The council will give one month's notice in writing, with reasons, of any cut in funding.", "4.4", "weaker", "timeframe"),
        ("The council hopes to give three months' written notice of a cut, with reasons.", "4.4", "weaker", "modality"),
        ("The council will give six months' written notice of any change to funding, with reasons and without exception.", "4.4", "stronger", "timeframe"),
        ("Charities will give the council three months' written notice before they leave a contract.", "4.4", "different", "party"),
    ],
)  # fmt: skip
def test_how_a_clause_stands_to_its_undertaking(
    of_2010: Comparing, text: str, ref: str, relation: str, difference: str | None
) -> None:
    found = of_2010.relation_to(Line(id="c", text=text), ref)
    assert found is not None
    assert found.relation == relation
    assert difference is None or difference in found.differences


def facts(text: str, by: str = "public_bodies"):
    said = JUDGE.suggest(Line(id="c", text=text))
    return facts_of(JUDGE.reader.read(text), modality=said.modality, by=by)


@pytest.mark.parametrize(
    ("text", "by", "relation", "differences"),
    [
        ("Twelve weeks before funding changes we will write to the group and say why, exceptional cases aside.", "public_bodies", "equal", ()),
        ("We will write to a group a month before its funding changes and say why, exceptional cases aside.", "public_bodies", "weaker", ("timeframe",)),
        ("We will tell a group three months before its funding changes and say why, exceptional cases aside.", "public_bodies", "weaker", ("writing",)),
        ("We will write to a group three months before its funding changes, exceptional cases aside.", "public_bodies", "weaker", ("reasons",)),
        ("We will write to the council three months before we leave and say why.", "vcs", "different", ("party",)),
    ],
)  # fmt: skip
def test_by_facts_alone_each_respect_is_named(
    text: str, by: str, relation: str, differences: tuple[str, ...]
) -> None:
    undertaking = undertaking_facts(OF_2010.undertaking("4.4"))
    found = compared(facts(text, by), undertaking)
    assert (found.relation, found.differences) == (relation, differences)


def test_a_local_promise_answers_to_none_and_has_places_to_look(
    of_2010: Comparing,
) -> None:
    found = held(of_2010, "The fire service will paint the bandstand in the park.")
    assert found.links == ()
    assert len(found.candidates) == 5


def test_what_is_linked_stands_first_among_the_candidates(of_2010: Comparing) -> None:
    found = held(of_2010, "We will give three months' notice in writing of any cut.")
    assert found.links[0].ref == found.candidates[0] == "4.4"


@pytest.mark.parametrize("words", ["2009", "covenant", "2010"])
def test_every_edition_can_be_held_against(words: str) -> None:
    lines = [
        Line(id="a", text="We will pay charities' invoices within ten days."),
        Line(id="b", text="Groups will run themselves and may criticise the council."),
        Line(id="c", text=""),
    ]
    found = hold_against(lines, JUDGE, edition(None, words))
    assert [one.id for one in found] == ["a", "b", "c"]
    refs = {u.ref for u in edition(None, words).undertakings}
    assert {r for one in found for r in one.candidates} <= refs
