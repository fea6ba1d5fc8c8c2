"""Who was heard and what came of it, in tables that hide the few."""

from dataclasses import replace

from compact_draft.model.annotation import Outcome
from compact_draft.reports.heard import heard_part
from compact_draft.telling.heard import CAME, heard
from tests.telling.hearings import PEOPLE, SECTORS, SIZES, many


def test_every_outcome_stands_in_exactly_one_group() -> None:
    named = [outcome for _, outcomes in CAME for outcome in outcomes]
    assert len(named) == len(set(named))
    assert set(named) == {*Outcome, None}


def test_people_are_counted_by_sector_and_size_and_the_few_are_hidden() -> None:
    told = heard(many(), least=5)
    assert told.total == sum(map(sum, PEOPLE)) == 45
    assert told.points == 90
    assert tuple(told.people.rows[: len(SECTORS) - 1]) == SECTORS[:-1]
    assert tuple(told.people.columns[: len(SIZES)]) == SIZES
    shown = told.people.shown
    assert shown[0][2] is None  # two people
    assert shown[1][1] is None  # one person
    assert shown[-1][-1] == 45


def test_what_the_table_of_people_hides_no_other_table_shows() -> None:
    told = heard(many(), least=5)
    small = [n for n, row in enumerate(told.people.shown[:-1]) if row[-1] is None]
    assert small
    for n in small:
        # two points of one person: neither how many nor what came of them
        assert all(count in (None, 0) for count in told.came_by_sector.shown[n])


def test_with_nobody_to_hide_every_number_is_shown() -> None:
    told = heard(many(), least=0)
    assert [list(row[:3]) for row in told.people.shown[:4]] == [
        list(r) for r in PEOPLE[:4]
    ]
    assert told.came_by_sector.shown[-1][-1] == 90


def test_a_column_for_what_is_open_stands_only_where_something_is() -> None:
    full = many()
    assert "Open" not in heard(full).came_by_size.columns
    first, *rest = full.points
    open_ = replace(full, points=(replace(first, outcome=None), *rest))
    assert "Open" in heard(open_).came_by_size.columns


def test_a_page_shows_all_three_tables_where_nobody_can_be_known_by_them() -> None:
    part = heard_part(heard(many(), least=5))
    assert [table.head[0] for table in part.tables] == ["Sector", "Sector", "Size"]
    assert len(part.paragraphs) == 1


def test_a_page_says_what_is_not_shown_where_too_few_answered() -> None:
    few = many()
    voices = {k: v for n, (k, v) in enumerate(few.voices.items()) if n < 2}
    told = heard_part(heard(replace(few, voices=voices), least=5))
    assert not told.tables
    assert "Too few people answered to say who they were." in told.paragraphs
