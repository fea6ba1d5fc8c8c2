"""The tags of every promise, what speaks for them, and what still needs a person."""

from dataclasses import replace

import pytest

from compact_draft.drafting.tagging import (
    Suggested,
    confirmed,
    practice_table,
    refuse_no_promise,
    ruled,
    said_of,
    tagged,
)
from compact_draft.errors import RefusedError
from compact_draft.model.clause import Clause, Kind
from compact_draft.model.compact import Draft, overall_tag
from compact_draft.model.tags import Achievability, By, Practice
from compact_draft.model.wording import wording_print
from tests.drafts import PARTIES, block, doing, draft_of, heading

PAY, PAY_ROW = block(2, Kind.COMMITMENT, "Pay in 30 days.", by=By.PUBLIC_BODIES)
PROSE, PROSE_ROW = block(3, Kind.PROSE, "Grants help.")
ACHIEVABLE, ASPIRATIONAL = Achievability.ACHIEVABLE, Achievability.ASPIRATIONAL
SURE = Suggested(
    value=ACHIEVABLE, is_sure=True, because=("achievability: achievable, “pay”",)
)
UNSURE = replace(SURE, is_sure=False)
WHO = {"by": "A. Writer", "when": "2026-03-02"}


def draft(clause: Clause = PAY) -> Draft:
    return draft_of(heading(1, "Money"), (clause, PAY_ROW), (PROSE, PROSE_ROW))


def test_a_suggestion_stands_only_where_no_evidence_settles_the_tag() -> None:
    (open_,) = tagged(draft(), {"old-2": SURE})
    assert open_.suggested is SURE
    assert open_.needs_a_person
    evidence = (doing("council", Practice.DOING), doing("trust", Practice.DOING))
    (settled,) = tagged(draft(replace(PAY, evidence=evidence)), {"old-2": SURE})
    assert settled.suggested is None
    assert not settled.needs_a_person


def test_the_bound_parties_come_first_silent_or_not_and_others_are_not_counted() -> (
    None
):
    held = replace(
        PAY, evidence=(doing("cvs", Practice.DOING), doing("trust", Practice.PARTLY))
    )
    assert [
        (s.party.id, s.is_bound, s.evidence is None) for s in said_of(held, PARTIES)
    ] == [
        ("council", True, True),
        ("trust", True, False),
        ("cvs", False, False),
    ]


def test_what_was_said_of_other_words_does_not_stand() -> None:
    old = replace(
        doing("trust", Practice.DOING), clause_print=wording_print("Pay in 60 days.")
    )
    said = {
        s.party.id: s.stands for s in said_of(replace(PAY, evidence=(old,)), PARTIES)
    }
    assert said == {"council": True, "trust": False}


def test_a_persons_word_has_a_reason_and_is_kept_with_a_row_of_history() -> None:
    made = ruled(PAY, ASPIRATIONAL, "  too slow yet ", **WHO)
    assert made.ruling is not None
    assert (made.ruling.value, made.ruling.reason) == (ASPIRATIONAL, "too slow yet")
    assert (made.history[-1].what, made.history[-1].why) == ("retagged", "too slow yet")
    with pytest.raises(RefusedError, match="has a reason"):
        ruled(PAY, ASPIRATIONAL, "  ", **WHO)


def test_what_is_no_promise_carries_no_tag() -> None:
    with pytest.raises(RefusedError, match="a prose carries no tags"):
        refuse_no_promise(PROSE)
    with pytest.raises(RefusedError, match="carries no tags"):
        ruled(PROSE, ASPIRATIONAL, "why", **WHO)
    refuse_no_promise(PAY)


def test_a_suggestion_is_confirmed_with_its_own_reason_or_a_persons() -> None:
    tag = overall_tag(PAY, PARTIES)
    by_words = confirmed(PAY, tag, SURE, "", **WHO)
    assert by_words.ruling is not None
    assert by_words.ruling.reason == "suggested by the words: “pay”"
    by_person = confirmed(PAY, tag, UNSURE, "we do it", **WHO)
    assert by_person.ruling is not None
    assert by_person.ruling.reason == "we do it"


def test_nothing_to_confirm_a_guess_without_a_reason_and_contrary_evidence_are_refused() -> (
    None
):
    tag = overall_tag(PAY, PARTIES)
    with pytest.raises(RefusedError, match="the words suggest no tag"):
        confirmed(PAY, tag, None, "why", **WHO)
    with pytest.raises(RefusedError, match="don't know"):
        confirmed(PAY, tag, UNSURE, " ", **WHO)
    late = replace(PAY, evidence=(doing("council", Practice.NOT_YET),))
    with pytest.raises(RefusedError, match="but evidence says aspirational"):
        confirmed(late, overall_tag(late, PARTIES), SURE, "why", **WHO)


@pytest.mark.parametrize(
    ("state", "by_when", "cells"),
    [
        (Practice.DOING, None, ("yes", "", "")),
        (Practice.PARTLY, None, ("partly", "yes", "no date given")),
        (Practice.NOT_YET, "March 2027", ("no", "yes", "March 2027")),
        (Practice.CANNOT, None, ("no", "no: cannot", "")),
    ],
)
def test_each_word_of_a_party_fills_the_three_columns(
    state: Practice, by_when: str | None, cells: tuple[str, str, str]
) -> None:
    held = replace(PAY, evidence=(doing("council", state, by_when),))
    line = practice_table(draft(held))[0]
    assert (line.party.id, line.row.clause.id) == ("council", "old-2")
    assert (line.doing, line.working_on_it, line.by_when) == cells


def test_a_party_that_is_silent_and_one_that_spoke_of_other_words_are_told_apart() -> (
    None
):
    old = replace(
        doing("council", Practice.NOT_YET, "May"), clause_print=wording_print("x y")
    )
    first, second = practice_table(draft(replace(PAY, evidence=(old,))))
    assert (first.doing, second.doing) == ("look again", "not said yet")
    assert first.last == (
        "not yet, by May (5 January 2026) – said of other words, please say again"
    )
    assert second.last == ""
