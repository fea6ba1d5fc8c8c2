"""Tables that are drawn on a page of a PDF."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compact_draft.intake.formats.pdf_print import Letter
from compact_draft.intake.formats.pdf_tables import Rule, Ruled, ruled_tables
from compact_draft.model.tags import By
from tests.intake.other_files import promises, taken
from tests.intake.pdf_paper import line, pdf, stroke, table

PUBLIC, VCS = By.PUBLIC_BODIES, By.VCS
HEADS = ("Theme", "The Council will", "Groups will")


def letters(text: str, left: float, base: float) -> tuple[Letter, ...]:
    """Letters of ten points, each five wide."""
    return tuple(
        Letter(
            text=letter,
            left=left + 5 * n,
            right=left + 5 * n + 5,
            bottom=base - 2,
            top=base + 8,
            base=base,
            size=10,
            bold=False,
        )
        for n, letter in enumerate(text)
    )


def frame(*across: float, down: tuple[float, ...]) -> tuple[Rule, ...]:
    """The edges of a table without merged cells."""
    upright = (Rule(upright=True, at=x, start=down[-1], end=down[0]) for x in across)
    level = (Rule(upright=False, at=y, start=across[0], end=across[-1]) for y in down)
    return (*upright, *level)


def words(table: Ruled) -> list[list[str]]:
    """The text of each cell."""
    return [
        [" ".join(line.text for line in cell.lines) for cell in row]
        for row in table.rows
    ]


def test_the_cells_of_a_drawn_table_are_read_one_by_one() -> None:
    page = [
        line(60, 780, "Compact of the Two Hills", size=20, bold=True),
        *table(
            60, 740, 150, 44, HEADS,
            ("Money", "pay grants in full\nand in advance\nof the work", "keep accounts that\nall can read"),
            ("Plans", "consult for eight\nweeks on each plan", "answer in writing\nwithin that time"),
        ),
    ]  # fmt: skip
    assert promises(taken(pdf(page), "old.pdf")) == [
        ("pay grants in full and in advance of the work", PUBLIC),
        ("keep accounts that all can read", VCS),
        ("consult for eight weeks on each plan", PUBLIC),
        ("answer in writing within that time", VCS),
    ]


def test_a_row_that_the_page_cuts_is_one_row() -> None:
    first = [
        line(60, 780, "Compact of the Two Hills", size=20, bold=True),
        *table(60, 130, 150, 44, HEADS, ("Money", "pay grants in full\nand in advance", "keep accounts that\nall can read")),
    ]  # fmt: skip
    second = table(60, 780, 150, 44, ("", "of the work", "at any time"), ("Plans", "consult for\neight weeks", "answer in writing"))  # fmt: skip
    assert promises(taken(pdf(first, second), "old.pdf")) == [
        ("pay grants in full and in advance of the work", PUBLIC),
        ("keep accounts that all can read at any time", VCS),
        ("consult for eight weeks", PUBLIC),
        ("answer in writing", VCS),
    ]


def test_text_above_and_below_a_table_keeps_its_place() -> None:
    page = [
        line(60, 780, "The Council will print a yearly report."),
        *table(60, 740, 150, 30, ("The Council will", "Groups will"), ("pay in advance", "keep accounts")),
        line(60, 640, "Groups will tell the Council of any change."),
    ]  # fmt: skip
    assert promises(taken(pdf(page), "old.pdf")) == [
        ("The Council will print a yearly report.", PUBLIC),
        ("pay in advance", PUBLIC),
        ("keep accounts", VCS),
        ("Groups will tell the Council of any change.", VCS),
    ]


def test_a_cell_over_all_columns_is_one_cell() -> None:
    bar = (Rule(upright=True, at=100, start=0, end=40),)
    edges = frame(0, 200, down=(60, 40, 20, 0))
    text = letters("Money matters", 60, 45) + letters("pay", 10, 25) + letters("ask", 110, 25)  # fmt: skip
    (table,), free = ruled_tables((*edges, *bar), text, 1)
    assert words(table) == [["Money matters"], ["pay", "ask"]]
    assert [[cell.span for cell in row] for row in table.rows] == [[2], [1, 1]]
    assert free == ()


def test_a_cell_without_a_line_above_it_goes_on_from_the_one_over_it() -> None:
    upright = tuple(Rule(upright=True, at=x, start=0, end=60) for x in (0, 100, 200))
    level = (
        Rule(upright=False, at=60, start=0, end=200),
        Rule(upright=False, at=30, start=100, end=200),
        Rule(upright=False, at=0, start=0, end=200),
    )
    text = letters("Money", 10, 40) + letters("matters", 10, 10) + letters("pay", 110, 40) + letters("ask", 110, 10)  # fmt: skip
    (table,), _ = ruled_tables((*upright, *level), text, 1)
    assert words(table) == [["Money matters", "pay"], ["", "ask"]]


def test_a_frame_round_a_paragraph_is_no_table() -> None:
    text = letters("Our promise to you", 10, 10)
    assert ruled_tables(frame(0, 200, down=(30, 0)), text, 1) == ((), text)


def test_lines_that_meet_nothing_are_no_table() -> None:
    rules = (Rule(upright=False, at=50, start=0, end=300), Rule(upright=True, at=150, start=100, end=400))  # fmt: skip
    text = letters("Groups will ask", 10, 60)
    assert ruled_tables(rules, text, 1) == ((), text)


def test_a_line_between_two_columns_of_print_makes_no_table() -> None:
    page = [
        line(60, 780, "The Council will pay groups", size=11),
        line(60, 766, "within twenty days of each bill."),
        line(320, 780, "Groups will keep accounts", size=11),
        line(320, 766, "that all can read."),
        line(60, 752, "The Council will ask groups early."),
        line(320, 752, "Groups will answer in writing."),
        stroke(300, 740, 300, 800),
    ]
    assert sorted(promises(taken(pdf(page), "old.pdf"))) == [
        ("Groups will answer in writing.", VCS),
        ("Groups will keep accounts that all can read.", VCS),
        ("The Council will ask groups early.", PUBLIC),
        ("The Council will pay groups within twenty days of each bill.", PUBLIC),
    ]


_PLACES = st.floats(0, 300, allow_nan=False)
_RULES = st.builds(
    lambda upright, at, start, length: Rule(
        upright=upright, at=at, start=start, end=start + length
    ),
    st.booleans(),
    _PLACES,
    _PLACES,
    st.floats(5, 200),
)


@given(
    st.lists(_RULES, max_size=14), st.lists(st.tuples(_PLACES, _PLACES), max_size=20)
)
def test_no_letter_is_lost_whatever_is_drawn(
    rules: list[Rule], places: list[tuple[float, float]]
) -> None:
    text = tuple(
        letters(chr(97 + n), left, base)[0] for n, (left, base) in enumerate(places)
    )
    tables, free = ruled_tables(rules, text, 1)
    held = [letter.text for letter in free]
    for found in tables:
        held += [c for cell in found.lines() for row in cell for c in row.text.replace(" ", "").replace("\t", "")]  # fmt: skip
    assert sorted(held) == sorted(letter.text for letter in text)


@pytest.mark.parametrize("drawn", [3_000])
def test_a_page_full_of_strokes_is_read_in_a_while(drawn: int) -> None:
    page = [stroke(60 + n % 500, 100 + n % 7, 60 + n % 500, 160) for n in range(drawn)]
    page.append(line(60, 780, "The Council will pay in advance."))
    assert promises(taken(pdf(page), "old.pdf")) == [
        ("The Council will pay in advance.", PUBLIC)
    ]


def _frame(left: float, bottom: float, width: float, height: float, how: str) -> str:
    return f"{left} {bottom} {width} {height} re {how}"


def test_edges_may_be_drawn_as_thin_bars_or_as_a_frame_round_each_cell() -> None:
    texts = ("The Council will", "Groups will", "pay in advance", "keep accounts")
    cells = [(60 + 150 * (n % 2), 700 - 30 * (n // 2), text) for n, text in enumerate(texts)]  # fmt: skip
    printed = [line(left + 6, bottom + 12, text) for left, bottom, text in cells]
    framed = [_frame(left, bottom, 150, 30, "S") for left, bottom, _ in cells]
    bars = [_frame(60, y, 300, 0.5, "f") for y in (670, 700, 730)]
    bars += [_frame(x, 670, 0.5, 60, "f") for x in (60, 210, 360)]
    for drawn in (framed, bars):
        assert promises(taken(pdf([*drawn, *printed]), "old.pdf")) == [
            ("pay in advance", PUBLIC),
            ("keep accounts", VCS),
        ]
