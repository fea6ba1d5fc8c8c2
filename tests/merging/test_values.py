"""Several old Compacts side by side: how a clause is named, and when the account closes."""

from compact_draft.merging.values import (
    Account,
    Accounted,
    Choice,
    Fate,
    Group,
    Merging,
    Old,
    Ranked,
    Source,
)
from compact_draft.model.clause import Clause, Kind

BASE = Source(name="Ashby", prefix="ash")
OTHER = Source(name="Brill", prefix="bri")


def old(identity: str, source: str, number: str = "", *section: str) -> Old:
    clause = Clause(id=identity, kind=Kind.COMMITMENT, text="Pay in 30 days.")
    return Old(clause=clause, source=source, number=number, section=section)


FIRST, SECOND = (
    old("ash-1", "Ashby", "3.2"),
    old("bri-1", "Brill", "", "Money", "Funding"),
)


def accounted(of: Old, fate: Fate) -> Accounted:
    return Accounted(old=of, group="1", fate=fate)


def test_a_clause_is_named_by_its_number_else_by_the_heading_right_above_it() -> None:
    assert FIRST.named == "Ashby 3.2"
    assert SECOND.named == "Brill, under “Funding”"
    assert old("bri-2", "Brill").named == "Brill, at its beginning"
    assert FIRST.id == "ash-1"


def test_clauses_are_left_out_when_neither_their_words_nor_others_stand() -> None:
    assert Choice(clauses=("ash-1",), why="said twice").is_left_out
    assert not Choice(clauses=("ash-1",), words="ash-1").is_left_out
    assert not Choice(clauses=("ash-1",), text="Pay at once.").is_left_out


def test_the_base_is_the_first_of_the_compacts() -> None:
    merging = Merging(base=BASE, others=(OTHER,))
    assert merging.sources == (BASE, OTHER)
    assert not merging.is_made
    assert Merging(base=BASE, stands=(("ash-1", "new-1"),)).is_made


def test_a_clause_that_nothing_is_like_is_alone_in_its_group() -> None:
    alone = Group(name="1", ranked=(Ranked(old=FIRST),))
    two = Group(name="2", ranked=(Ranked(old=SECOND), Ranked(old=FIRST)))
    assert alone.is_alone
    assert not two.is_alone
    assert two.ids == ("bri-1", "ash-1")


def test_the_account_closes_when_nothing_waits_and_nothing_that_stood_is_gone() -> None:
    rows = (accounted(FIRST, Fate.KEPT), accounted(SECOND, Fate.OPEN))
    open_ = Account(sources=("Ashby", "Brill"), rows=rows, groups=())
    assert open_.waiting == (rows[1],)
    assert not open_.closes
    settled = (rows[0], accounted(SECOND, Fate.LEFT_OUT))
    assert Account(sources=("Ashby", "Brill"), rows=settled, groups=()).closes
    gone = Account(
        sources=("Ashby", "Brill"), rows=settled, groups=(), missing=("new-1",)
    )
    assert not gone.closes


def test_clauses_are_counted_by_compact_and_fate() -> None:
    rows = (
        accounted(FIRST, Fate.KEPT),
        accounted(SECOND, Fate.OPEN),
        accounted(old("bri-2", "Brill"), Fate.KEPT),
    )
    account = Account(sources=("Ashby", "Brill"), rows=rows, groups=())
    assert account.count("Brill") == 2
    assert account.count("Brill", Fate.KEPT) == 1
    assert account.count("Ashby", Fate.OPEN) == 0
