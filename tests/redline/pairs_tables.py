"""Pairs: tables, their rows, columns and cells."""

from tests.redline.maker import cell, control, docx, note, p, row, table
from tests.redline.pairs import TEXT, pair

T = TEXT
HEAD = row(cell("Undertaking"), cell("By whom"), cell("When"), trpr="<w:tblHeader/>")
ROWS = (
    "Pay grants early|Council|April",
    "Send reports|Groups|June",
    "Hold two meetings|Both parties|Autumn",
    "Publish notes|Council|Each month",
)


def grid(*rows, columns=3, **more):
    return table(*rows, columns=columns, **more)


def around(old, new):
    return docx(T[0], old, T[1]), docx(T[0], new, T[1])


@pair(most=20, revisions=4)
def first_and_last_row_edited():
    new = (
        "Pay loans early|Council|April",
        *ROWS[1:3],
        "Publish notes|Council|Each year",
    )
    return around(grid(*ROWS), grid(*new))


def change(name, most, revisions, old, new):
    """Enter a pair of two tables between the same two paragraphs."""

    def make():
        return around(old, new)

    make.__name__ = name
    pair(most=most, revisions=revisions)(make)


FRESH = "Answer letters|Council|In ten days"
PLAIN = row("Undertaking", "By whom", "When")
SMALL = ("Pay early|Council", "Send reports|Groups", "Hold meetings|Both")
WIDE = row(
    cell("Hold two meetings", width=4000, tcpr='<w:gridSpan w:val="2"/>'), "Autumn"
)
NARROW = "Hold two meetings|Both|Autumn"
change("row-added", 32, 4, grid(HEAD, *ROWS), grid(HEAD, *ROWS[:2], FRESH, *ROWS[2:]))
change("row-deleted", 24, 4, grid(HEAD, *ROWS), grid(HEAD, ROWS[0], *ROWS[2:]))
change(
    "row-edited",
    15,
    2,
    grid(HEAD, *ROWS),
    grid(HEAD, ROWS[0], "Send accounts|Groups|June", *ROWS[2:]),
)
change(
    "row-with-empty-properties",
    15,
    2,
    grid(HEAD, *ROWS),
    grid(HEAD, ROWS[0], "Send accounts|Groups|June", *ROWS[2:]).replace(
        "<w:tr><w:tc>", "<w:tr><w:trPr/><w:tc>"
    ),
)
change("header-row", 0, 1, grid(PLAIN, *ROWS), grid(HEAD, *ROWS))
change("all-rows-reordered", 140, 40, grid(HEAD, *ROWS), grid(HEAD, *reversed(ROWS)))
change(
    "column-added-left",
    8,
    20,
    grid(*SMALL, columns=2),
    grid(*[f"{n}.|{r}" for n, r in enumerate(SMALL, 1)]),
)
change(
    "column-added-middle",
    16,
    20,
    grid(*SMALL, columns=2),
    grid(*[r.replace("|", f"|{n} May|") for n, r in enumerate(SMALL, 1)]),
)
change(
    "column-deleted",
    30,
    20,
    grid(*ROWS),
    grid(*[r.rpartition("|")[0] for r in ROWS], columns=2),
)
change("merged-across", 8, 8, grid(*ROWS[:2], NARROW), grid(*ROWS[:2], WIDE))
change("unmerged", 8, 8, grid(*ROWS[:2], WIDE), grid(*ROWS[:2], NARROW))
FORM = ("Name|", "For|", "On|")
FILLED = (
    "Name|Robin Fenwick",
    "For|Wexcombe Voluntary Action and all of its member groups",
    "On|The second of March in the year after the count",
)
change("form-filled-in", 99, 3, grid(*FORM, columns=2), grid(*FILLED, columns=2))
change("cell-emptied", 7, 1, grid(*ROWS), grid("Pay grants early||April", *ROWS[1:]))
change(
    "table-replaced-beside",
    160,
    40,
    grid(*ROWS),
    table("Budget|£4,000", "Reserve|£1,500", "Contingency|£700"),
)
change(
    "sdt-row",
    32,
    5,
    grid(HEAD, *ROWS),
    grid(HEAD, *ROWS[:2], control(row(*FRESH.split("|"))), *ROWS[2:]),
)
change(
    "one-cell-split-in-two",
    40,
    8,
    table("Council and groups meet|a", "c|d"),
    table(row(cell("Council and", "groups meet"), "a"), "c|d"),
)


@pair(most=0, revisions=4)
def width_only():
    def wide(width):
        cells = [row(cell("a", width=width), cell("b")) for _ in "ab"]
        columns = f'<w:gridCol w:w="{width}"/><w:gridCol w:w="2000"/>'
        return grid(*cells, columns=2, grid=columns)

    return around(wide(2000), wide(3000))


@pair(most=0, revisions=6)
def merged_down():
    def column(first, second):
        top, bottom = cell("Council", tcpr=first), cell(p(), tcpr=second)
        return grid(row(top, "a"), row(bottom, "b"), columns=2)

    merged = column('<w:vMerge w:val="restart"/>', "<w:vMerge/>")
    return around(column("", ""), merged)


@pair(most=107, revisions=30)
def table_inserted():
    return docx(T[0], T[1]), docx(T[0], grid(*ROWS), T[1])


@pair(most=107, revisions=30)
def table_deleted():
    return docx(T[0], grid(*ROWS), T[1]), docx(T[0], T[1])


@pair(most=11, revisions=2)
def nested_edited():
    def outer(word):
        inner = table(f"Item|{word}", "Sum|Ten")
        return table(row(cell("Left"), cell(inner, p())), "c|d")

    return around(outer("Rent"), outer("Heating"))


@pair(most=24, revisions=3)
def paragraph_added_in_a_cell():
    def two(*blocks):
        return table(row(cell(*blocks), "b"), "c|d")

    return around(two(T[0]), two(T[0], "Except in an emergency."))


@pair(most=8, revisions=2)
def table_first_thing():
    return docx(table("a|b"), T[1]), docx(table("a|changed"), T[1])


@pair(most=107, revisions=30)
def table_deleted_between_tables():
    first, last = table("a|b"), table("y|z")
    return (
        docx(T[0], first, T[1], grid(*ROWS), T[2], last, T[3]),
        docx(T[0], first, T[1], T[2], last, T[3]),
    )


@pair(most=0, revisions=3)
def borders_and_shading():
    edge = '<w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    shaded = '<w:shd w:val="clear" w:color="auto" w:fill="DDDDDD"/>'
    framed = f"<w:tblBorders>{edge}</w:tblBorders>"
    return around(table("a|b"), table(row(cell("a", tcpr=shaded), "b"), tblpr=framed))


@pair(most=9, revisions=10)
def note_in_table():
    def held(text):
        cells = row(cell(p("Pay", note(1))), "b")
        return docx(T[0], table(cells), T[1], footnotes={1: text})

    return held("In full by May."), held("In full by June.")
