"""The draft that people answered to: numbers, headings, sections, lists and words of it."""

from dataclasses import replace

import pytest

from compact_draft.copies.ground import Ground, Stretch, number_key
from compact_draft.drafting.number import numbered
from compact_draft.model.clause import Kind
from tests.drafts import block, draft_of, frozen, heading

DRAFT = draft_of(
    heading(1, "Money"),
    heading(2, "3. Paying in time", 2),
    block(3, Kind.PROSE, "We will:", level=0),
    block(4, Kind.COMMITMENT, "Pay in 30 days.", level=1),
    block(5, Kind.COMMITMENT, "Say why not.", level=1),
    heading(6, "Voice"),
    block(7, Kind.COMMITMENT, "Say why not, and ask.", level=0),
)
GROUND = Ground(frozen(DRAFT))


def test_clauses_and_headings_stand_in_the_order_of_the_outline() -> None:
    assert list(GROUND.clauses) == [f"old-{n}" for n in range(1, 8)]
    assert GROUND.headings == ("old-1", "old-2", "old-6")


def test_a_heading_holds_all_below_it_up_to_the_next_of_its_kind() -> None:
    assert GROUND.within("old-1") == ("old-2", "old-3", "old-4", "old-5")
    assert GROUND.within("old-2") == ("old-3", "old-4", "old-5")
    assert GROUND.within("old-6") == ("old-7",)


def test_a_clause_knows_the_headings_above_it_the_outermost_first() -> None:
    assert GROUND.above("old-2") == ("old-1",)
    assert GROUND.above("old-1") == ()
    assert GROUND.above_all("old-4") == ("old-1", "old-2")
    assert GROUND.section_of["old-4"] == "old-2"
    assert GROUND.section_of["old-2"] == "old-2"


def test_a_line_that_leads_in_a_list_has_its_items() -> None:
    assert GROUND.items("old-3") == ("old-4", "old-5")
    assert GROUND.items("old-7") == ()


def test_words_are_found_in_every_clause_that_holds_them() -> None:
    found = GROUND.find("say why not")
    assert found == [Stretch("old-5", 0, 11), Stretch("old-7", 0, 11)]
    assert GROUND.find("never said") == []


def test_a_title_may_be_said_with_and_without_its_typed_number() -> None:
    titles = GROUND.titles["old-2"]
    assert "paying in time" in titles
    assert any(title.startswith("3") for title in titles)


def test_clauses_are_known_by_the_number_they_print() -> None:
    rows = numbered(DRAFT).rows
    number = next(row.number for row in rows if row.clause == "old-7")
    assert number
    assert "old-7" in GROUND.by_number[number_key(number)]


@pytest.mark.parametrize(
    ("printed", "key"), [("A.", "a"), (" 3.2. ", "3.2"), ("3.2", "3.2")]
)
def test_numbers_compare_without_their_stops(printed: str, key: str) -> None:
    assert number_key(printed) == key


def test_pages_grow_with_the_text_and_a_cover_goes_before() -> None:
    pages = [GROUND.pages[identity] for identity in GROUND.clauses]
    assert pages == sorted(pages)
    assert pages[0] > 1
    long = replace(DRAFT.clauses[3], text="Pay. " * 2000)
    clauses = tuple(long if c.id == long.id else c for c in DRAFT.clauses)
    far = Ground(frozen(replace(DRAFT, clauses=clauses)))
    assert far.pages["old-7"] > GROUND.pages["old-7"] + 1
