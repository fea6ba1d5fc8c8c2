"""Pairs: forms and grids, where a cell keeps its column and a row its blanks."""

from tests.redline.maker import cell, docx, note, p, raw, row, table
from tests.redline.pairs import TEXT, pair

T = TEXT


def grid(*rows, columns=3):
    return table(*rows, columns=columns)


def change(name, most, revisions, old, new):
    """Enter a pair of two tables between the same two paragraphs."""

    def make():
        return docx(T[0], old, T[1]), docx(T[0], new, T[1])

    make.__name__ = name
    pair(most=most, revisions=revisions)(make)


def wide(*blocks, span=2, width=4000):
    return cell(*blocks, width=width, tcpr=f'<w:gridSpan w:val="{span}"/>')


STEPS = (
    "4|Lift the pipe with both hands.|It may fall.|Keep clear of it.",
    "5|Put the pipe on the rack.|Fingers may be caught.|Wear gloves.",
    "6|Once the pipe is close to the trough, rest it.|Oil is slippery.|Wipe the floor.",
    "7|Walk to the gate.|Trips and slips.|Watch your feet.",
)
LONG = "Once the pipe is close to the trough, rest it."
change(
    "two-cells-merged-in-one-row",
    4,
    6,
    grid(*STEPS, columns=4),
    grid(
        *STEPS[:2],
        row(wide("6", LONG), "Oil is slippery.", "Wipe the floor."),
        STEPS[3],
        columns=4,
    ),
)
change(
    "three-cells-merged-in-the-head",
    30,
    12,
    grid("What|Who|When|How", *STEPS, columns=4),
    grid(row("What", wide("Who, when and how", span=3, width=6000)), *STEPS, columns=4),
)
NUMBERS = ("1|2|3", "4|Lorem|6", "7|8|9")
change("row-of-numbers-gone", 13, 7, grid(*NUMBERS), grid("1|2|3", "Lorem|8|9"))
PRICES = ("Hall|10|20|30", "Van|11|21|31", "Desk|12|22|32", "Line|13|23|33")
change(
    "row-of-prices-gone-and-one-cell-changed",
    14,
    8,
    grid(*PRICES, columns=4),
    grid(PRICES[0], "Desk|12|22|40", PRICES[3], columns=4),
)
FORM = ("Item|Part", "Meter|", "|", "|", "Board|Chip")
change(
    "blank-row-of-a-form-filled-in",
    8,
    4,
    grid(*FORM, columns=2),
    grid("Item|Part", "Meter|12", "Lamp|2", "|", "Board|Chip", columns=2),
)
change(
    "all-blank-rows-filled-in",
    15,
    4,
    grid("Name|Post", "|", "|", columns=2),
    grid("Name|Post", "Ann|Chair", "Ben|Head", columns=2),
)
change(
    "whole-form-filled-in",
    16,
    6,
    grid("|", "…|…", "|", columns=2),
    grid("Ann|Chair", "Ben|…", "|Desk", columns=2),
)
change(
    "whole-form-filled-in-and-a-row-more",
    22,
    12,
    grid("|", "|", columns=2),
    grid("Ann|Chair", "Ben|Head", "Eve|Desk", columns=2),
)
DOTS = ("Name|Post", "…|…", "…|…", "Signed|Council")
change(
    "row-of-dots-filled-in",
    10,
    2,
    grid(*DOTS, columns=2),
    grid("Name|Post", "See note|…", "…|…", "Signed|Council", columns=2),
)
FACTORS = ("Factor|Me|Strong|Weak", "Price|||", "Quality|||", "Service|||")
change(
    "column-gone-from-a-blank-form",
    25,
    10,
    grid(*FACTORS, columns=4),
    grid("Me|Strong|Weak", "||", "||", "||", columns=3),
)
change(
    "blank-column-gone-from-a-form",
    6,
    10,
    grid(*FACTORS, columns=4),
    grid("Factor|Me|Weak", "Price||", "Quality||", "Service||", columns=3),
)
change(
    "two-blank-cells-merged",
    0,
    4,
    grid(*FACTORS, "|||", columns=4),
    grid(*FACTORS, row(wide(""), "", ""), columns=4),
)
change(
    "words-go-to-the-next-cell",
    12,
    4,
    grid("Pay|June|Council", "Send||Groups"),
    grid("Pay|June|Council", "Send|Groups|"),
)
HELD = ("Aaa|Bbb|Ccc", "Ddd|Eee|Fff", "Ggg|Hhh|Iii")


def noted(*rows, lead="See the list", also=""):
    body = p(raw("<w:footnoteRef/>"), f" {lead}") + table(*rows, columns=3) + p(also)
    return docx(p("Fees are due in June.", note(1)), T[0], footnotes={1: body})


@pair(most=24, revisions=20)
def row_gone_in_the_table_of_a_note():
    return noted(*HELD), noted("Aaa1|Bbb|Ccc", "Ddd|Eee1|Fff")


@pair(most=24, revisions=20)
def row_gone_in_a_note_that_is_a_table():
    def held(*rows):
        body = p(raw("<w:footnoteRef/>"), " ") + table(*rows, columns=3) + p()
        return docx(p("Fees are due in June.", note(1)), T[0], footnotes={1: body})

    return held(*HELD), held("Aaa1|Bbb|Ccc", "Ddd|Eee1|Fff")


@pair(most=60, revisions=4)
def lone_note_worded_anew():
    old = docx(p("Fees are due.", note(1)), T[0], footnotes={1: "In June each year."})
    new = docx(p("Fees are due.", note(1)), T[0], footnotes={1: "Ask the treasurer."})
    return old, new
