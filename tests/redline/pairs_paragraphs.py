"""Pairs: paragraphs come and go, split, join and move; copies; lists and sections."""

from tests.redline.maker import (
    BULLETS,
    OUTLINE,
    STYLES,
    bookmark,
    cell,
    docx,
    levels,
    listed,
    lists,
    note,
    p,
    page,
    row,
    style,
    table,
)
from tests.redline.pairs import TEXT, pair

NEW = "Small grants are given without a bid."
T = TEXT


def letters(*texts):
    return sum(len("".join(t.split())) for t in texts)


# Paragraphs


@pair(most=1700, revisions=100)
def cycle_shifted():
    lines = [f"{T[n % 8]} It is item {n * 7 % 100}." for n in range(100)] * 3
    new = [
        x.replace("item", "number") if n % 15 == 4 else x for n, x in enumerate(lines)
    ]
    fresh = [f"Fresh clause {n} about something that was not there." for n in range(10)]
    return docx(*lines), docx(*lines[:5], *fresh, *new[5:-10])


@pair(most=8, revisions=2)
def two_identical_tables():
    def grid(last):
        return table("Act|By", "Pay|Council", f"Tell|{last}")

    return (
        docx(T[0], grid("Groups"), T[1], grid("Groups"), T[2]),
        docx(T[0], grid("Groups"), T[1], grid("Us"), T[2]),
    )


@pair(most=letters("Outcomes", T[6]), revisions=4)
def repeated_headings():
    head = p("Outcomes", style="Heading2")
    return (
        docx(head, T[0], head, T[1], head, T[2]),
        docx(head, T[0], head, T[6], head, T[1], head, T[2]),
    )


@pair(most=letters(T[6]), revisions=4)
def blank_heavy():
    old = [x for t in T[:5] for x in (t, p(), p())]
    return docx(*old), docx(*old[:6], T[6], p(), *old[6:])


# Properties of paragraphs


@pair(most=0, revisions=1)
def paragraph_style():
    return docx(T[0], p("Money"), T[1]), docx(T[0], p("Money", style="Heading2"), T[1])


@pair(most=0, revisions=1)
def alignment():
    return docx(T[0], T[1]), docx(T[0], p(T[1], ppr='<w:jc w:val="center"/>'))


@pair(most=0, revisions=1)
def indents():
    return (
        docx(p(T[0], ppr='<w:ind w:left="360"/>'), T[1]),
        docx(p(T[0], ppr='<w:ind w:left="720" w:hanging="360"/>'), T[1]),
    )


@pair(most=0, revisions=1)
def tabs():
    def with_tab(at):
        return p(
            "Name\tDate", ppr=f'<w:tabs><w:tab w:val="left" w:pos="{at}"/></w:tabs>'
        )

    return docx(with_tab(2000), T[1]), docx(with_tab(4000), T[1])


@pair(most=0, revisions=1)
def level():
    def item(deep, text):
        return p(text, ppr=listed(1, deep))

    numbering = lists(OUTLINE)
    return (
        docx(item(0, T[0]), item(0, T[1]), item(0, T[2]), numbering=numbering),
        docx(item(0, T[0]), item(1, T[1]), item(0, T[2]), numbering=numbering),
    )


@pair(most=0, revisions=1)
def list_to_plain():
    numbering = lists(BULLETS)
    return (
        docx(p(T[0], ppr=listed(1)), p(T[1], ppr=listed(1)), numbering=numbering),
        docx(p(T[0], ppr=listed(1)), T[1], numbering=numbering),
    )


@pair(most=0, revisions=3)
def list_restart():
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = lists(OUTLINE, numbers={1: 0, 2: 0}, overrides={2: restart})

    def items(second):
        return [p(T[n], ppr=listed(1 if n < 2 else second)) for n in range(4)]

    return docx(*items(1), numbering=numbering), docx(*items(2), numbering=numbering)


@pair(most=letters(T[0]), revisions=2)
def lists_that_are_counted_together():
    """The first item went with the only use of its list; the next stays number 2."""
    numbering = lists(OUTLINE, numbers={1: 0, 2: 0})
    rest = [p(T[n], ppr=listed(2)) for n in (1, 2)]
    return (
        docx(p(T[0], ppr=listed(1)), *rest, numbering=numbering),
        docx(*rest, numbering=numbering),
    )


@pair(most=letters(NEW), revisions=2)
def renumbered_by_insertion_no_mark():
    def item(text):
        return p(text, ppr=listed(1))

    numbering = lists(OUTLINE)
    old = [item(t) for t in T[:5]]
    return (
        docx(*old, numbering=numbering),
        docx(old[0], item(NEW), *old[1:], numbering=numbering),
    )


@pair(most=0, revisions=0)
def numid_differs_same_list():
    def item(text, number):
        return p(text, ppr=listed(number))

    return (
        docx(*[item(t, 1) for t in T[:3]], numbering=lists(OUTLINE)),
        docx(*[item(t, 7) for t in T[:3]], numbering=lists(OUTLINE, numbers={7: 0})),
    )


@pair(most=letters("TownHallHighStreetCivicCentreMillLane"), revisions=8)
def address_taken_apart():
    old = "Partnership Team\nTown Hall\nHigh Street\nFenby\nFB1 1AA"
    new = ("Partnership Team", "Civic Centre", "Mill Lane", "Fenby", "FB1 1AA")
    return docx(T[0], p(old), T[1]), docx(T[0], *new, T[1])


# Styles and numbering as resources


@pair(most=8, revisions=2)
def style_id_differs():
    def text(identity, word):
        styles = STYLES + style(
            "Clause Text", identity, ppr='<w:spacing w:after="60"/>'
        )
        return docx(
            p("The body of it.", style=identity),
            p(f"We {word}.", style=identity),
            styles=styles,
        )

    return text("ClauseText", "may"), text("KlauselText", "shall")


@pair(most=0, revisions=0)
def style_named_where_it_is_no_default():
    # As LibreOffice writes a file that was an .odt before: no style is the default.
    named = STYLES.replace(' w:default="1"', "")
    return docx(*T[:3]), docx(*[p(t, style="Normal") for t in T[:3]], styles=named)


@pair(most=0, revisions=3)
def default_style_of_another_name():
    other = STYLES.replace(' w:default="1"', "") + style("Plain", "Plain").replace(
        "<w:style ", '<w:style w:default="1" '
    )
    return docx(*T[:3]), docx(*T[:3], styles=other)


@pair(most=letters(T[1]), revisions=3)
def old_only_style_beside_the_styles_of_word_2010():
    effects = "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects"
    kind = "application/vnd.ms-word.stylesWithEffects+xml"

    def text(*blocks, styles):
        space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        part = f'<w:styles xmlns:w="{space}">{styles}</w:styles>'.encode()
        more = {"word/stylesWithEffects.xml": (part, kind, effects, "rIdEffects")}
        return docx(*blocks, styles=styles, more=more)

    promise = STYLES + style("Promise", "Promise", ppr='<w:ind w:left="99"/>')
    old = text(T[0], p(T[1], style="Promise"), T[2], styles=promise)
    return old, text(T[0], T[2], styles=STYLES)


@pair(most=0, revisions=2)
def same_name_two_definitions():
    def text(after):
        styles = STYLES + style(
            "Clause", "Clause", ppr=f'<w:spacing w:after="{after}"/>'
        )
        return docx(p(T[0], style="Clause"), p(T[1], style="Clause"), styles=styles)

    return text(60), text(240)


@pair(most=0, revisions=0)
def style_of_words_and_of_list_redefined():
    def text(size, number):
        styles = STYLES + style(
            "Clause",
            "Clause",
            ppr=f'<w:numPr><w:numId w:val="{number}"/></w:numPr>',
            rpr=f'<w:sz w:val="{size}"/>',
        )
        both = lists(OUTLINE, BULLETS)
        clauses = (p(one, style="Clause") for one in T[:2])
        return docx(*clauses, styles=styles, numbering=both)

    return text(22, 1), text(28, 2)


@pair(most=letters(T[1]), revisions=3)
def old_only_style():
    styles = (
        STYLES
        + style("Base Clause", "BaseClause")
        + style("Promise", "Promise", based="BaseClause", ppr='<w:ind w:left="99"/>')
    )
    return docx(T[0], p(T[1], style="Promise"), T[2], styles=styles), docx(T[0], T[2])


@pair(most=0, revisions=1)
def old_style_on_kept_paragraph():
    styles = STYLES + style("Promise", "Promise", ppr='<w:ind w:left="99"/>')
    return docx(T[0], p(T[1], style="Promise"), T[2], styles=styles), docx(*T[:3])


@pair(most=0, revisions=3)
def numbering_definition_seen():
    def items(kind):
        return docx(
            *[p(t, ppr=listed(1)) for t in T[:3]], numbering=lists(levels(kind))
        )

    return items("decimal:%1."), items("lowerLetter:(%1)")


@pair(most=0, revisions=0)
def numbering_definition_unseen():
    def items(indent):
        definition = levels("decimal:%1.", indent=indent)
        return docx(*[p(t, ppr=listed(1)) for t in T[:3]], numbering=lists(definition))

    return items(360), items(720)


@pair(most=letters(T[1]), revisions=3)
def old_only_list():
    return (
        docx(T[0], p(T[1], ppr=listed(1)), T[2], numbering=lists(BULLETS)),
        docx(T[0], T[2]),
    )


@pair(most=8, revisions=2)
def foreign_prefix():
    space = ' xmlns:odd="urn:example:odd"'
    extra = p('<w:proofErr w:type="spellStart"/>', "We ", "may pay.")
    return docx(T[0], extra, space=space), docx(T[0], p("We ", "shall pay."))


# Sections


@pair(most=0, revisions=1)
def page_size():
    return docx(*T[:2], sect=page()), docx(*T[:2], sect=page(16838, 11906))


@pair(most=0, revisions=3)
def section_added():
    return docx(*T[:3]), docx(T[0], p(T[1], ppr=page(16838, 11906)), T[2])


@pair(most=0, revisions=3)
def section_removed():
    return docx(T[0], p(T[1], ppr=page(16838, 11906)), T[2]), docx(*T[:3])


@pair(most=0, revisions=1)
def columns():
    return docx(*T[:2]), docx(
        *T[:2], sect=page(more='<w:cols w:num="2" w:space="708"/>')
    )


def change(name, most, revisions, old, new, **more):
    """Enter a pair of two lists of blocks."""

    def make():
        return docx(*old), docx(*new)

    make.__name__ = name
    pair(most=most, revisions=revisions, **more)(make)


LONG = f"Before any cut {T[0]} This holds for contracts as well as for grants in kind."
change("inserted-first", letters(NEW), 3, T[:3], [NEW, *T[:3]])
change("inserted-middle", letters(NEW), 3, T[:3], [T[0], NEW, *T[1:3]])
change("inserted-last", letters(NEW), 3, T[:3], [*T[:3], NEW])
change("deleted-first", letters(T[0]), 2, T[:4], T[1:4])
change("deleted-middle", letters(T[2]), 2, T[:4], [*T[:2], T[3]])
change("deleted-last", letters(T[3]), 2, T[:4], T[:3])
change("deleted-all-but-one", letters(*T[:2], *T[3:5]), 8, T[:5], [T[2]])
change("emptied", letters(T[1]), 1, T[:3], [T[0], p(), T[2]])
change("filled", letters(T[1]), 1, [T[0], p(), T[2]], T[:3])
change("blank-added", 0, 1, T[:3], [T[0], p(), *T[1:3]])
change("blank-removed", 0, 1, [T[0], p(), p(), *T[1:3]], [T[0], p(), *T[1:3]])
change("rewritten", letters(T[1], T[6]), 4, T[:3], [T[0], T[6], T[2]])
SHORT = "This holds for contracts as well."
change(
    "short-inside-long",
    letters(LONG) - letters(SHORT) + 8,
    4,
    [T[2], SHORT, T[3]],
    [T[2], LONG, T[3]],
)
change(
    "one-for-one-unrelated",
    letters(T[4], T[7]),
    4,
    [T[0], T[4], T[1]],
    [T[0], T[7], T[1]],
)
change("three-deleted-together", letters(*T[2:5]), 6, T, [*T[:2], *T[5:]])
change(
    "deleted-here-added-there", letters(T[1], T[6]), 4, T[:4], [T[0], T[2], T[6], T[3]]
)

HALF = "Groups will say what a cut would mean. "
OTHER = "The Council will answer within a month of hearing."
WHOLE = HALF + OTHER
MORE = f"{WHOLE} {T[3]}"
change("split-clean", 0, 1, [T[0], WHOLE, T[2]], [T[0], HALF, OTHER, T[2]])
change(
    "split-edited",
    14,
    5,
    [T[0], WHOLE, T[2]],
    [T[0], HALF.replace("Groups", "Partners"), OTHER, T[2]],
)
change(
    "split-in-three", 0, 2, [T[0], MORE, T[2]], [T[0], HALF, OTHER + " ", T[3], T[2]]
)
change(
    "split-styles-differ",
    0,
    2,
    [T[0], p(WHOLE), T[2]],
    [T[0], p(HALF, style="Heading2"), OTHER, T[2]],
)
change("join-clean", 0, 1, [T[0], HALF, OTHER, T[2]], [T[0], WHOLE, T[2]])
change(
    "join-first-style",
    0,
    2,
    [T[0], p(HALF, style="Quote"), OTHER, T[2]],
    [T[0], p(WHOLE, style="Quote"), T[2]],
)
change("join-three", 0, 2, [T[0], HALF, OTHER + " ", T[3], T[2]], [T[0], MORE, T[2]])
change("split-last-paragraph", 0, 1, [T[0], WHOLE], [T[0], HALF, OTHER])
change(
    "join-before-table",
    0,
    1,
    [T[0], HALF, OTHER, table("a|b"), T[2]],
    [T[0], WHOLE, table("a|b"), T[2]],
)

ONE, TWO = 2 * letters(T[5]), T[5].replace("expenses", "travel costs")
UNLIKE = "Volunteers who travel are paid, and their insurance is arranged."
MONEY = [p("Money", style="Heading1"), *T[:3]]
COMPLAINTS = [p("Complaints", style="Heading1"), T[4], T[5]]
REVIEW = [p("Review", style="Heading1"), T[6], T[7]]
AGAIN = p("What we will do", style="Heading2")
HELD = p(bookmark("clause5", T[5], number=1))
change("moved-up", ONE, 4, T[:7], [T[0], T[5], *T[1:5], T[6]], moves=1)
change("moved-down", 2 * letters(T[1]), 4, T[:7], [T[0], *T[2:6], T[1], T[6]], moves=1)
change(
    "swapped",
    2 * letters(T[3]),
    4,
    T[:6],
    [T[0], T[1], T[3], T[2], T[4], T[5]],
    moves=1,
)
change(
    "section-moved",
    2 * letters("Complaints", T[4], T[5]),
    12,
    [*MONEY, *COMPLAINTS, *REVIEW],
    [*COMPLAINTS, *MONEY, *REVIEW],
    moves=1,
)
change("moved-edited", ONE + 30, 6, T[:7], [T[0], TWO, *T[1:5], T[6]], moves=1)
change("moved-much-edited-not", ONE + 40, 6, T[:7], [T[0], UNLIKE, *T[1:5], T[6]])
change(
    "stock-not-moved",
    16,
    8,
    [T[0], "Yes", T[1], T[2], "No", T[3]],
    [T[0], "No", T[1], T[2], "Yes", T[3]],
)
change(
    "heading-twice-not-moved",
    48,
    8,
    [AGAIN, T[0], T[1], AGAIN, T[2], T[3]],
    [T[0], AGAIN, T[1], T[2], AGAIN, T[3]],
)
change(
    "moved-with-bookmark",
    ONE,
    4,
    [*T[:5], HELD, T[6]],
    [T[0], HELD, *T[1:5], T[6]],
    moves=1,
)
change(
    "moved-into-cell",
    ONE,
    3,
    [*T[:6], table(row("a", cell(p()))), T[6]],
    [*T[:5], table(row("a", cell(T[5]))), T[6]],
)
change("moved-last", 2 * letters(T[0]), 5, T[:5], [*T[1:5], T[0]], moves=1)

SAME = "Each party will name one person who can be asked about this clause."
LINES = [f"{T[n % 8]} It is item {n * 7 % 100}." for n in range(100)] * 3
change(
    "150-identical",
    13 * 12,
    24,
    [SAME] * 150,
    [SAME.replace("person", "officer") if n % 13 == 5 else SAME for n in range(150)],
)
change(
    "cycle-of-100",
    260,
    40,
    LINES,
    [x.replace("item", "number") if n % 15 == 4 else x for n, x in enumerate(LINES)],
)


@pair(most=0, revisions=1)
def split_list():
    def item(text):
        return p(text, ppr=listed(1))

    numbering = lists(OUTLINE)
    old = docx(item(T[0]), item(WHOLE), item(T[2]), numbering=numbering)
    new = docx(item(T[0]), item(HALF), item(OTHER), item(T[2]), numbering=numbering)
    return old, new


@pair(most=160, revisions=8, moves=1)
def moved_with_note():
    held = p(T[5], note(1))
    notes = {"footnotes": {1: "Agreed in 2019."}}
    return (
        docx(*T[:5], held, T[6], **notes),
        docx(T[0], held, *T[1:5], T[6], **notes),
    )
