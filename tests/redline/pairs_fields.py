"""Pairs: fields and links written otherwise that do the same, wherever they stand."""

from tests.redline.maker import (
    anchor,
    bookmark,
    cell,
    docx,
    field,
    note,
    p,
    page,
    raw,
    row,
    simple_field,
    table,
)
from tests.redline.pairs import TEXT, pair

T = TEXT
CHAR = {
    kind: raw(f'<w:fldChar w:fldCharType="{kind}"/>')
    for kind in ("begin", "separate", "end")
}


def code(*pieces):
    return "".join(
        raw(f'<w:instrText xml:space="preserve">{piece}</w:instrText>')
        for piece in pieces
    )


def cut(result, *pieces):
    """A field whose instruction stands in several runs."""
    body = result if result.startswith("<") else raw(f"<w:t>{result}</w:t>")
    return CHAR["begin"] + code(*pieces) + CHAR["separate"] + body + CHAR["end"]


def enter(name, most, revisions, old, new, **more):
    """Enter a pair of two files that are there already."""

    def make():
        return old, new

    make.__name__ = name
    pair(most=most, revisions=revisions, **more)(make)


def everywhere(one):
    """A file with a field in body, cell, list of notes, header and footer."""
    return docx(
        p("As told on ", one, " of the rules.", note(2)),
        table(row(cell(p("Page ", one, " here")), cell("Council"))),
        T[0],
        footnotes={2: p(raw("<w:footnoteRef/>"), " See ", one, " above.")},
        headers=[p("Local Compact, ", one)],
        footers=[p("Page ", one, " of ten")],
        sect=page(
            refs='<w:headerReference w:type="default" r:id="rIdH1"/>'
            '<w:footerReference w:type="default" r:id="rIdF1"/>'
        ),
    )


def said(*content):
    return docx(p(*content), T[1])


CODES = {
    "page": (" PAGE ", (" PA", "GE ")),
    "ref": (r" REF _Ref12 \r \h ", (" REF _Re", r"f12 \r", r" \h ")),
    "pageref": (r" PAGEREF _Toc12 \h ", (" PAGEREF ", r"_Toc12 \h ")),
    "hyperlink": (
        ' HYPERLINK "https://example.org/a" ',
        (" HYPER", 'LINK "https://exam', 'ple.org/a" '),
    ),
}
for name, (whole, pieces) in CODES.items():
    enter(
        f"code-cut-{name}",
        0,
        0,
        everywhere(cut("4", whole)),
        everywhere(cut("4", *pieces)),
    )
    blanks = whole.strip().replace(" ", "   ")
    enter(
        f"code-blanks-{name}",
        0,
        0,
        everywhere(cut("4", whole)),
        everywhere(cut("4", blanks)),
    )
enter(
    "code-cut-and-a-word",
    8,
    2,
    said("As in section ", cut("4", r" REF _Ref1 \r \h "), " of the rules of May."),
    said(
        "As in section ", cut("4", " REF _R", r"ef1 \r \h "), " of the rules of June."
    ),
)
enter(
    "code-in-one-of-two-copies",
    0,
    0,
    docx(*[p("Page ", cut("1", " PAGE "))] * 2),
    docx(p("Page ", cut("1", " PAGE ")), p("Page ", cut("1", " PA", "GE "))),
)
enter(
    "code-quoted-or-not",
    0,
    0,
    said("See ", cut("1", r" SEQ Figure \* ARABIC "), " and on."),
    said("See ", cut("1", r' seq "Figure"  \* ARABIC'), " and on."),
)
enter(
    "code-changed-all-the-same",
    2,
    6,
    said("See ", cut("1", r" REF _Ref1 \r "), " and on."),
    said("See ", cut("1", r" REF _Re", r"f1 \p "), " and on."),
)
enter(
    "field-simple-to-complex",
    0,
    0,
    everywhere(simple_field("PAGE", "4")),
    everywhere(field("PAGE", "4")),
)
enter(
    "field-simple-to-complex-and-a-word",
    12,
    2,
    docx(p("This is page ", simple_field("PAGE", "4"), " of the rules."), T[1]),
    docx(p("This is page ", field("PAGE", "4"), " of the Compact."), T[1]),
)

# Names that programs make up

HEADS = ("Money matters", "Voice and say", "Rooms and halls")


def contents(prefix, first=0, heads=HEADS, entries=None):
    """A document with a list of contents, its bookmarks numbered from `first`."""
    names = [f"{prefix}{first + n}" for n in range(len(heads))]
    lines = [
        p(anchor(name, head, "\t", cut("2", rf" PAGEREF {name} \h ")))
        for name, head in zip(names, entries or heads, strict=True)
    ]
    opening = p(CHAR["begin"], code(r' TOC \o "1-2" \h \z \u '), CHAR["separate"])
    blocks = []
    for number, (name, head) in enumerate(zip(names, heads, strict=True)):
        blocks.append(p(bookmark(name, head, number=number), style="Heading1"))
        blocks.append(p(f"Here stands all that is said of {head.lower()} so far."))
    return docx(opening, *lines, p(CHAR["end"]), *blocks)


enter("contents-built-anew", 0, 0, contents("_Toc", 1110), contents("_Toc", 2220))
enter(
    "contents-by-another-program",
    0,
    0,
    contents("_Toc", 1110),
    contents("__RefHeading___Toc", 7),
)
MORE = ("Opening words", *HEADS)
enter(
    "contents-counted-on-by-one", 90, 8, contents("_Toc", 1), contents("_Toc", 1, MORE)
)
OTHER = ("Money matters", "Voice and votes", "Rooms and halls")
enter(
    "contents-with-a-heading-reworded",
    32,
    8,
    contents("_Toc", 1),
    contents("_Toc", 70, OTHER),
)
for kind in ("REF", "NOTEREF", "PAGEREF"):
    old, new = (
        docx(
            p(bookmark(name, "Money matters", number=1), style="Heading1"),
            p(
                "As set out in ",
                cut("Money matters", rf" {kind} {name} \h "),
                " we pay.",
            ),
        )
        for name in ("_Ref100", "_Ref200")
    )
    enter(f"made-up-name-{kind.lower()}", 0, 0, old, new)
enter(
    "link-to-another-heading",
    8,
    2,
    docx(
        *[p(bookmark(f"_Toc{n}", head, number=n)) for n, head in enumerate(HEADS)],
        p("As told in ", anchor("_Toc0", "here"), " above."),
    ),
    docx(
        *[p(bookmark(f"_Toc{n}", head, number=n)) for n, head in enumerate(HEADS)],
        p("As told in ", anchor("_Toc2", "here"), " above."),
    ),
)
enter(
    "one-made-up-name-for-two-places",
    8,
    2,
    docx(
        *[p(bookmark(f"_Ref{n}", head, number=n)) for n, head in enumerate(HEADS)],
        p("As told in ", anchor("_Ref0", "here"), " above."),
    ),
    docx(
        *[p(bookmark(f"_Ref{2 - n}", head, number=n)) for n, head in enumerate(HEADS)],
        p("As told in ", anchor("_Ref0", "here"), " above."),
    ),
)
