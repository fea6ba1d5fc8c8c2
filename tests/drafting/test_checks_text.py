"""Checks of the text as a whole."""

from pathlib import Path

from compact_draft.drafting.checks import run_checks
from compact_draft.model.clause import Kind
from compact_draft.model.compact import Draft
from compact_draft.model.tags import By, Side
from compact_draft.store.checks import read_check_words
from tests.drafts import block, draft_of, heading

WORDS = read_check_words(Path("nowhere"))


def told(draft: Draft, check: str) -> list[tuple[str, str]]:
    found = run_checks(draft, WORDS, only=[check])
    return [(result.finding.clause, result.finding.words) for result in found]


def promise(number: int, text: str, **more: object):  # type: ignore[no-untyped-def]  # as `block`
    return block(number, Kind.COMMITMENT, text, by=By.PUBLIC_BODIES, level=0, **more)  # type: ignore[arg-type]  # fields


def test_a_reference_to_a_place_that_is_not_there_leads_nowhere() -> None:
    draft = draft_of(
        heading(1, "Money"),
        promise(2, "Pay as clause 1.1 says."),
        promise(3, "Pay as clause 9.9 says."),
        promise(4, "See page 7."),
        promise(5, "Keep to clause 9.9 of the National Act."),
        promise(6, "Use the form in Appendix C."),
    )
    assert told(draft, "dead_reference") == [
        ("old-3", "clause 9.9"),
        ("old-4", "See page 7"),
        ("old-6", "Appendix C"),
    ]


def test_the_later_of_two_promises_of_one_act_is_named() -> None:
    draft = draft_of(
        promise(1, "Pay every voluntary group invoice within thirty days."),
        promise(2, "Pay every voluntary group invoice within thirty days!"),
        block(
            3, Kind.COMMITMENT, "Pay every voluntary group invoice within thirty days.",
            by=By.VCS, level=0,
        ),
    )  # fmt: skip
    assert [clause for clause, _ in told(draft, "promised_twice")] == ["old-2"]


def test_a_promise_among_principles_or_in_the_other_column_is_in_the_wrong_place() -> (
    None
):
    draft = draft_of(
        block(1, Kind.PRINCIPLE, "The council will pay on time."),
        block(2, Kind.PRINCIPLE, "The council will be fair."),
        promise(3, "Pay on time.", column=Side.VCS),
        promise(4, "Pay on time and in full.", column=Side.PUBLIC_BODIES),
    )
    assert [clause for clause, _ in told(draft, "wrong_place")] == ["old-1", "old-3"]
