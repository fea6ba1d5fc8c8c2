"""Which changes of words are more than typing, and what was given for other words."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compact_draft.model.clause import Clause, HistoryRow, Kind, Link, Relation
from compact_draft.model.look_again import (
    Given,
    Known,
    look_again,
    still_true,
    with_evidence,
    with_heading,
    with_links,
    with_ruling,
)
from compact_draft.model.tags import Achievability, By, Evidence, Practice, Ruling
from compact_draft.model.wording import is_of, wording_print

OLD = "Public bodies will give at least eight weeks' notice, and say why."
KEY = ("national-2010", "4.4")
NATIONAL = {KEY: "Give a quarter of a year's warning."}
KNOWN = Known(
    undertakings=NATIONAL,
    wordings={wording_print(one): one for one in (OLD, NATIONAL[KEY])},
)


def promise(text: str = OLD) -> Clause:
    clause = Clause(id="fen-1", kind=Kind.COMMITMENT, text=text, by=By.PUBLIC_BODIES)
    for party in ("council", "trust"):
        row = Evidence(
            party=party, state=Practice.DOING, said_by="Asha", when="2026-02-01"
        )
        clause = with_evidence(clause, row)
    ruling = Ruling(
        value=Achievability.ACHIEVABLE, reason="asked", by="Asha", when="2026-02-02"
    )
    link = Link(framework=KEY[0], ref=KEY[1], relation=Relation.WEAKER)
    clause = with_ruling(clause, ruling)
    clause = with_links(clause, (), (link,), NATIONAL)
    return with_heading(clause, "Eight weeks' notice")


@pytest.mark.parametrize(
    "same",
    [
        "Public bodies will give at least eight weeks’ notice, and say why.",
        "public bodies  will give at least eight weeks' notice and say why",
        "Public bodies will give at least\neight weeks' notice – and say why.",
        "Public bodies will give “at least” eight weeks' notice, and say\xa0why.",
        "PUBLIC BODIES will give at\xad least eight weeks' notice; and say why!",
    ],
)
def test_what_typing_alone_changed_is_the_same_wording(same: str) -> None:
    assert is_of(wording_print(OLD), same)
    assert look_again(replace(promise(), text=same), KNOWN) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("within 30 days", "within 20 days"),
        ("up to £2,000", "up to £2.000"),
        ("up to £200", "up to $200"),
        ("at least 10% of it", "at least 10 of it"),
        ("eight weeks", "ten weeks"),
        ("will now pay", "will not pay"),
        ("8-12 weeks", "8, 12 weeks"),
        ("pay", ""),
        ("Welsh: â", "Welsh: a"),
    ],
)
def test_a_word_a_figure_or_a_sign_is_more_than_typing(old: str, new: str) -> None:
    assert wording_print(old) != wording_print(new)


@given(st.text(max_size=60))
def test_a_wording_print_is_that_of_its_own_text_however_typed(text: str) -> None:
    mark = wording_print(text)
    assert is_of(mark, text)
    assert is_of(mark, f"  {text}\n\n")
    assert len(mark) == 24


def test_the_mark_of_an_older_workspace_is_known() -> None:
    import hashlib

    assert is_of(hashlib.sha256(OLD.encode()).hexdigest(), OLD)


def test_one_word_changed_brings_exactly_what_was_given_for_it_and_both_wordings() -> (
    None
):
    now = OLD.replace("eight", "ten")
    found = look_again(replace(promise(), text=now), KNOWN)
    assert [(one.what, one.of, one.said) for one in found] == [
        (Given.EVIDENCE, "council", "doing"),
        (Given.EVIDENCE, "trust", "doing"),
        (Given.TAG, "", "achievable"),
        (Given.LINK, "national-2010:4.4", "weaker"),
        (Given.HEADING, "", "Eight weeks' notice"),
    ]
    assert {(one.then, one.now) for one in found} == {(OLD, now)}


def test_words_that_are_put_back_bring_nothing() -> None:
    there_and_back = replace(replace(promise(), text="Other words."), text=OLD)
    assert look_again(there_and_back, KNOWN) == ()


def test_one_word_of_the_undertaking_brings_exactly_the_link() -> None:
    now = {KEY: "Give half a year's warning."}
    (found,) = look_again(promise(), Known(undertakings=now, wordings=KNOWN.wordings))
    assert (found.what, found.side) == (Given.LINK, "undertaking")
    assert (found.then, found.now) == (NATIONAL[KEY], now[KEY])


def test_still_true_settles_it_keeps_the_older_word_and_names_who_said_so() -> None:
    changed = replace(promise(), text="Public bodies will give ten weeks' notice.")
    after = still_true(changed, known=KNOWN, by="Bo", when="2026-05-01")
    assert look_again(after, KNOWN) == ()
    assert [row.said_by for row in after.evidence] == ["Asha", "Asha", "Bo", "Bo"]
    assert after.ruling is not None
    assert (after.ruling.by, after.ruling.reason) == ("Bo", "asked")
    assert after.links[0].by == "Bo"
    assert after.shown_heading == "Eight weeks' notice"


def test_still_true_of_one_party_leaves_the_other_to_be_asked() -> None:
    changed = replace(promise(), text="Public bodies will give ten weeks' notice.")
    after = still_true(
        changed, [Given.EVIDENCE], parties=["council"], by="Bo", when="2026-05-01"
    )
    left = [(one.what, one.of) for one in look_again(after)]
    assert left[0] == (Given.EVIDENCE, "trust")
    assert (Given.EVIDENCE, "council") not in left
    assert len(left) == 4


def test_a_stale_heading_is_not_shown() -> None:
    assert promise().shown_heading == "Eight weeks' notice"
    assert replace(promise(), text="Ten weeks.").shown_heading == ""


def older(when: str) -> Clause:
    """A clause of a workspace that kept no wording_prints, reworded at a time."""
    row = Evidence(party="council", state=Practice.DOING, when="2026-02-01")
    return Clause(
        id="fen-1",
        kind=Kind.COMMITMENT,
        text="Ten weeks.",
        evidence=(row,),
        history=(HistoryRow(when=when, by="Asha", what="reworded"),),
    )


def test_without_wording_prints_history_tells_whether_the_words_changed_since() -> None:
    assert look_again(older("2026-01-01")) == ()
    (found,) = look_again(older("2026-03-01"))
    assert (found.what, found.then) == (Given.EVIDENCE, None)
