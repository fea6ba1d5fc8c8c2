"""The lines of a page of a PDF."""

from compact_draft.model.tags import By
from tests.intake.other_files import promises, taken
from tests.intake.pdf_paper import column, line, pdf

PUBLIC, VCS = By.PUBLIC_BODIES, By.VCS


def test_columns_of_a_page_are_read_one_after_the_other() -> None:
    left = [
        "The Council will:",
        "• pay grants in",
        "advance, and on time",
        "• consult early",
    ]
    right = [
        "Groups will:",
        "• keep accounts",
        "that all can read",
        "• report once a year",
    ]
    page = [
        line(60, 780, "Compact of the Two Hills", size=20, bold=True),
        *column(60, 740, *left),
        *column(320, 740, *right),
        *column(
            60,
            660,
            "This agreement runs over the whole width of the page, as text does.",
        ),
    ]
    assert promises(taken(pdf(page), "old.pdf")) == [
        ("pay grants in advance, and on time", PUBLIC),
        ("consult early", PUBLIC),
        ("keep accounts that all can read", VCS),
        ("report once a year", VCS),
    ]


def test_headers_and_footers_are_furniture_and_what_they_cut_is_whole() -> None:
    pages = []
    for number, lines in enumerate(
        (
            [
                "The Council will:",
                "• give every group three months of notice before it with-",
            ],
            ["draws a grant, with its reasons", "• consult in good time"],
            ["• publish a plan each spring"],
        ),
        1,
    ):
        pages.append(
            [
                line(60, 800, "Compact of the Two Hills"),
                *column(60, 740, *lines),
                line(280, 40, f"Page {number} of 3"),
            ]
        )
    intake = taken(pdf(*pages), "old.pdf")
    assert promises(intake) == [
        (
            "give every group three months of notice before it withdraws a grant, with its reasons",
            PUBLIC,
        ),
        ("consult in good time", PUBLIC),
        ("publish a plan each spring", PUBLIC),
    ]
    furniture = [row.text for row in intake.rows if row.is_furniture and row.text]
    assert furniture.count("Compact of the Two Hills") == 3
    assert "Page 2 of 3" in furniture


def test_two_columns_that_name_the_sides_are_a_table_over_the_page_end() -> None:
    first = [
        line(60, 800, "What we will do", size=16, bold=True),
        line(60, 770, "Public bodies", bold=True),
        line(320, 770, "Voluntary groups", bold=True),
        *column(60, 750, "• Pay in advance", "• Let rooms to groups for"),
        *column(320, 750, "• Keep accounts", "• Tell members what was"),
    ]
    second = [
        *column(60, 800, "no charge"),
        *column(320, 800, "agreed", "• Thank people"),
    ]
    assert promises(taken(pdf(first, second), "old.pdf")) == [
        ("Pay in advance", PUBLIC),
        ("Let rooms to groups for no charge", PUBLIC),
        ("Keep accounts", VCS),
        ("Tell members what was agreed", VCS),
        ("Thank people", VCS),
    ]
