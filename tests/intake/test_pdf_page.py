"""The lines of a page of a PDF."""

from compact_draft.intake.formats.pdf_page import lines_of
from compact_draft.intake.formats.pdf_print import Letter
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


def letters(text: str, left: float, base: float, size: float = 10) -> list[Letter]:
    """Letters on one line; those with a tail hang lower, as a font draws them."""
    return [
        Letter(
            text=letter,
            left=left + n * size / 2,
            right=left + (n + 1) * size / 2,
            bottom=base - size * (0.26 if letter in "gpqy" else 0.2),
            top=base + 0.7 * size,
            base=base,
            size=size,
            bold=False,
        )
        for n, letter in enumerate(text)
    ]


def test_letters_with_tails_stay_in_their_words_whatever_stands_beside() -> None:
    left = ["pay any group", "quickly, by May", "or say why not", "on paper"]
    right = ["keep copies", "of paying in slips", "and apply early", "each spring"]
    page = []
    for n, (here, there) in enumerate(zip(left, right, strict=True)):
        page += letters(here, 20, 500 - 12 * n)
        page += letters(there, 150, 494.9 - 12 * n)
    lines, gutters = lines_of(page, 1, 250)
    assert [line.text for line in lines] == [*left, *right]
    assert len(gutters) == 1


def test_a_raised_figure_is_of_the_line_that_it_stands_in() -> None:
    raised = letters("2", 115, 503.5, size=6)
    page = (
        letters("pay groups in spring.", 10, 500)
        + raised
        + letters("and tell them", 10, 488)
    )
    lines, _ = lines_of(page, 1, 250)
    assert [line.text for line in lines] == ["pay groups in spring.2", "and tell them"]


def test_three_columns_are_read_one_after_the_other() -> None:
    texts = [
        ["The Council will", "pay its bills", "in ten days", "and say so"],
        ["Groups will keep", "open books and", "show them to", "all who ask"],
        ["Both sides will", "meet in May and", "print what was", "agreed there"],
    ]
    page = [
        letter
        for column, lines in enumerate(texts)
        for n, text in enumerate(lines)
        for letter in letters(text, 20 + 110 * column, 500 - 12 * n)
    ]
    lines, gutters = lines_of(page, 1, 340)
    assert [line.text for line in lines] == [
        text for column in texts for text in column
    ]
    assert [line.column for line in lines] == [1] * 4 + [2] * 4 + [3] * 4
    assert len(gutters) == 2


def test_a_line_stretched_to_both_edges_of_its_column_stays_whole() -> None:
    left = [
        "The Council will pay",
        "each group in spring",
        "and tell all of them",
        "why",
    ]
    page = []
    for n, text in enumerate(left):
        page += letters(text, 20, 500 - 12 * n)
        page += letters("The Trust will say so", 160, 500 - 12 * n)
    stretched = (
        letters("Pay", 20, 452) + letters("a", 60, 452) + letters("sum", 90, 452)
    )
    lines, _ = lines_of([*page, *stretched, *letters("now", 160, 452)], 1, 280)
    assert "Pay a sum" in [line.text for line in lines]


def test_a_column_that_goes_on_below_the_end_of_the_other_is_read_first() -> None:
    long = [f"word after word {n}" for n in range(8)]
    page = [
        a
        for n, text in enumerate(long)
        for a in letters(text, 20, 500 - (12 * n + 15 * (n > 3)))
    ]
    page += [
        a for n in range(4) for a in letters(f"short and last {n}", 140, 500 - 12 * n)
    ]
    lines, _ = lines_of(page, 1, 250)
    assert [line.text for line in lines] == [
        *long,
        *(f"short and last {n}" for n in range(4)),
    ]


def test_columns_of_sentences_that_begin_with_a_side_are_no_table_of_two() -> None:
    left = [
        "The Council will pay each bill",
        "within ten days of its coming",
        "and will say so. The Council will",
        "ask groups before it decides.",
    ]
    right = [
        "Groups will keep accounts of all",
        "that they are given and will show",
        "them. Groups will answer within",
        "eight weeks of being asked.",
    ]
    page = [*column(60, 740, *left), *column(320, 740, *right)]
    assert promises(taken(pdf(page), "old.pdf")) == [
        (
            "The Council will pay each bill within ten days of its coming and will say so.",
            PUBLIC,
        ),
        ("The Council will ask groups before it decides.", PUBLIC),
        (
            "Groups will keep accounts of all that they are given and will show them.",
            VCS,
        ),
        ("Groups will answer within eight weeks of being asked.", VCS),
    ]
