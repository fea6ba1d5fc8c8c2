"""No promise is passed over in silence: the last look doubts what may be one."""

import pytest

from compact_draft.intake.doubts import MAYBE, OUT_OF_PLACE
from compact_draft.intake.drafts import Draft, parts_of
from compact_draft.intake.kinds import Judge
from compact_draft.intake.last_look import look_again
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By
from tests.intake.typed import RULES, lines

PROMISE = "The Council will pay every grant early."


def draft(words: str, kind: Kind | None, **more: object) -> Draft:
    held = parts_of(lines(words)[0])
    return Draft(parts=held, kind=kind, **{"section": (), **more})  # type: ignore[arg-type]  # fields


def doubts(words: str, kind: Kind | None, **more: object) -> list[str]:
    row = draft(words, kind, **more)
    look_again([row], Judge(RULES))
    return row.doubts


@pytest.mark.parametrize("kind", [None, Kind.HEADING, Kind.PROSE, Kind.CASE_STUDY])
def test_a_plain_promise_is_doubted_whatever_it_was_taken_for(
    kind: Kind | None,
) -> None:
    assert doubts(PROMISE, kind) == [OUT_OF_PLACE]


def test_what_has_no_words_of_its_own_is_let_be() -> None:
    assert doubts(PROMISE, None, why="contents line") == []
    assert doubts(PROMISE, None, why="page header") == [OUT_OF_PLACE]


def test_a_promise_and_what_is_doubted_already_are_let_be() -> None:
    assert doubts(PROMISE, Kind.COMMITMENT) == []
    assert doubts(PROMISE, Kind.PROSE, doubts=["it is long"]) == ["it is long"]


def test_what_says_to_nothing_or_asks_is_no_promise() -> None:
    assert doubts("The Council will pay.", Kind.HEADING) == []
    assert doubts("What will the Council pay for early?", Kind.HEADING) == []


def test_a_quoted_promise_may_be_one() -> None:
    assert doubts(f"“{PROMISE}”", Kind.QUOTE) == [MAYBE]
    assert doubts("“Groups know their places best.”", Kind.QUOTE) == []


def test_a_principle_is_what_its_heading_says() -> None:
    assert doubts(PROMISE, Kind.PRINCIPLE) == []


def test_a_lead_in_that_is_an_act_by_itself_is_doubted() -> None:
    long = "The Council will pay every grant early and in full, and will:"
    assert doubts(long, Kind.PROSE, is_stem=True) == [OUT_OF_PLACE]
    assert doubts("The Council will:", Kind.PROSE, is_stem=True) == []


def test_a_short_act_under_the_name_of_a_side_may_be_a_promise() -> None:
    assert doubts("Pay early", Kind.PROSE, section=("The Council",)) == [MAYBE]
    assert doubts("Pay early", Kind.PROSE, section=("Money",)) == []
    assert doubts("Early?", Kind.PROSE, section=("The Council",)) == []


def test_what_you_will_do_may_be_a_promise() -> None:
    assert doubts("You’ll show us your accounts.", Kind.PROSE) == [MAYBE]


def test_a_promise_out_of_two_paragraphs_with_a_name_behind_is_a_quotation() -> None:
    first, second = lines(
        "“We will pay every grant early.” –", "Ann Other, Fenwold CVS"
    )
    row = Draft(
        parts=[*parts_of(first), *parts_of(second, " ")],
        section=(),
        kind=Kind.COMMITMENT,
        party=By.VCS,
        doubts=["it is long"],
    )
    look_again([row], Judge(RULES))
    assert (row.kind, row.party) == (Kind.QUOTE, None)
    assert row.doubts == [MAYBE]  # what is quoted is a promise of whoever speaks
