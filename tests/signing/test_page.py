"""What one body signs: its own promises, the new ones first."""

from dataclasses import replace

from compact_draft.diff.compare import compare_revisions
from compact_draft.model.clause import Kind
from compact_draft.model.compact import Revision
from compact_draft.model.tags import By, Practice
from compact_draft.signing.page import PartyPage, party_page
from tests.drafts import PARTIES, block, doing, draft_of, frozen, heading

COUNCIL, _, CVS = PARTIES


def promise(number: int, text: str, by: By = By.PUBLIC_BODIES, **more: object):  # type: ignore[no-untyped-def]  # as `block`
    return block(number, Kind.COMMITMENT, text, by=by, level=0, **more)  # type: ignore[arg-type]  # fields


def text(*pairs: object) -> Revision:
    return frozen(draft_of(heading(1, "Money"), *pairs))  # type: ignore[arg-type]  # pairs


OLD = text(
    promise(2, "Pay in thirty days."),
    promise(3, "Lend rooms to groups."),
    promise(4, "Keep accounts.", By.VCS),
    promise(5, "Say who speaks.", By.VCS),
)
NEW = text(
    promise(2, "Pay in twenty days."),
    promise(
        6,
        "Publish every contract.",
        evidence=(doing("council", Practice.NOT_YET, "May 2027"),),
    ),
    promise(4, "Keep proper accounts.", By.VCS),
    promise(5, "Say who speaks.", By.VCS),
)


def page(party: object = COUNCIL, before: Revision | None = OLD) -> PartyPage:
    comparison = None if before is None else compare_revisions(before, NEW)
    return party_page(party, before, NEW, comparison)  # type: ignore[arg-type]  # a party


def test_what_is_new_changed_the_same_and_gone_stands_apart() -> None:
    made = page()
    assert [line.text for line in made.new] == ["Publish every contract."]
    assert [(line.was, line.text) for line in made.changed] == [
        ("Pay in thirty days.", "Pay in twenty days.")
    ]
    assert made.same == ()
    assert [(line.text, line.was) for line in made.gone] == [
        ("", "Lend rooms to groups.")
    ]
    assert made.count == 2
    other = page(CVS)
    assert [line.text for line in other.same] == ["Say who speaks."]
    assert [line.text for line in other.changed] == ["Keep proper accounts."]
    assert other.count == 2


def test_what_it_said_it_cannot_meet_yet_is_named_and_silence_is_counted() -> None:
    made = page()
    assert [line.text for line in made.short] == ["Publish every contract."]
    assert made.unsaid == 1


def test_promises_of_others_that_changed_are_counted() -> None:
    assert page().others == 1
    assert page(CVS).others == 3


def test_without_an_earlier_text_everything_is_new() -> None:
    made = page(before=None)
    assert len(made.new) == 2
    assert (made.gone, made.others, made.before) == ((), 0, False)


def test_a_promise_that_is_gone_and_had_no_number_is_named_by_its_heading() -> None:
    rows = tuple(replace(row, number="") for row in OLD.outline.rows)
    bare = replace(OLD, outline=replace(OLD.outline, rows=rows))
    assert page(before=bare).gone[0].number == "under “Money”"
    assert page().gone[0].number not in ("", "under “Money”")
