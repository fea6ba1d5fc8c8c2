"""The walk over the lines of a body: each becomes a row, or joins the one before."""

from compact_draft.intake.context import Above
from compact_draft.intake.drafts import Draft
from compact_draft.intake.found import Found
from compact_draft.intake.headings import Heading
from compact_draft.intake.kinds import Judge
from compact_draft.intake.lines import Line
from compact_draft.intake.sorting import Sorter
from compact_draft.intake.tables import read_tables
from compact_draft.intake.tongues import OTHER_TONGUE
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By
from tests.intake.typed import RULES, lines, table

PUBLIC, VCS = By.PUBLIC_BODIES, By.VCS
JUDGE = Judge(RULES)


def rows(
    made: list[Line], *, under: tuple[Above, ...] = (), **more: object
) -> list[Draft]:
    held = {"furniture": {}, "headings": {}, **more}
    return Sorter(made, JUDGE, Found(**held), under=under).sort()  # type: ignore[arg-type]  # fields


def told(drafts: list[Draft]) -> list[tuple[str, Kind | None, By | None]]:
    return [(draft.text, draft.kind, draft.party) for draft in drafts]


def test_a_heading_opens_a_section_and_page_furniture_stays_as_it_stands() -> None:
    made = rows(
        lines("Money", "2", "The Council will pay early."),
        furniture={1: "page number"},
        headings={0: Heading(rank=1, why="its style")},
    )
    assert told(made) == [
        ("Money", Kind.HEADING, None),
        ("2", None, None),
        ("The Council will pay early.", Kind.COMMITMENT, PUBLIC),
    ]
    assert made[2].section == ("Money",)
    assert made[1].why == "page number"


def test_the_lead_in_binds_the_items_of_its_list_and_not_what_comes_behind() -> None:
    made = rows(
        lines("Groups will:", "• keep accounts", "• answer letters", "Rooms are cold.")
    )
    assert [(draft.kind, draft.party) for draft in made] == [
        (Kind.PROSE, None),
        (Kind.COMMITMENT, VCS),
        (Kind.COMMITMENT, VCS),
        (Kind.PROSE, None),
    ]
    assert [draft.is_stem for draft in made] == [True, False, False, False]
    assert [draft.in_list for draft in made][1:3] == [True, True]


def test_a_line_in_another_language_does_not_interrupt() -> None:
    made = rows(
        lines("Groups will:", "• keep accounts", "Bydd grwpiau yn", "• answer letters"),
        others=frozenset({2}),
    )
    assert made[2].doubts == [OTHER_TONGUE]
    assert made[2].why == "another language"
    assert (made[3].kind, made[3].party) == (Kind.COMMITMENT, VCS)


def test_a_table_with_heads_binds_its_columns() -> None:
    held = table(
        ["The Council will", "Voluntary groups will"],
        ["pay grants early", "keep proper accounts"],
    )
    tables = read_tables(held, RULES)
    furniture = dict.fromkeys((0, 1), "table head")
    made = rows(held, tables=tables, furniture=furniture)
    assert told(made)[2:] == [
        ("pay grants early", Kind.COMMITMENT, PUBLIC),
        ("keep proper accounts", Kind.COMMITMENT, VCS),
    ]
    assert [draft.column for draft in made[2:]] == ["public_bodies", "vcs"]


def test_what_stands_above_counts_from_the_first_line_on() -> None:
    above = Above(rank=1, level=1, text="Voluntary groups will")
    made = rows(lines("• keep proper accounts"), under=(above,))
    assert (made[0].kind, made[0].party) == (Kind.COMMITMENT, VCS)
    assert made[0].section == ("Voluntary groups will",)


def test_a_number_that_stands_alone_is_that_of_the_next_line() -> None:
    made = rows(lines("1.", "The Council will pay early."))
    assert made[-1].number == "1."
