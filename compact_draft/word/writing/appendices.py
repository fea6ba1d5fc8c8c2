"""What follows the clauses: aspirational commitments, national texts, signatures.

Appendices refer to a clause by number and a few words, with a link to it.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from compact_draft.drafting.build import Layout, Mention
from compact_draft.model.compact import Party
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.writing.blocks import Cell, Pen, add_words
from compact_draft.word.writing.bookmarks import mark_name

_SIGNING_ROOM = 1000
_MOST_SIGNING = 12
_FEW = 4


def aspirational(pen: Pen, layout: Layout) -> list[Element]:
    """Return the table of aspirational commitments; empty when there are none."""
    if not layout.aspirational:
        return []
    rows = [_heads(pen, "Clause", "In short", "Whom it binds, and how far they are")]
    for line in layout.aspirational:
        mention = line.mention
        rows.append(
            [
                [_link(pen, mention)],
                [pen.paragraph("CompactTableText", mention.words)],
                [
                    pen.paragraph("CompactTableText", paragraph)
                    for paragraph in line.said or ("",)
                ],
            ]
        )
    described = "One row for each aspirational commitment, in the order of the Compact."
    return [pen.grid(rows, (3, 7, 9), "Aspirational commitments", described, most=_FEW)]


def national(pen: Pen, layout: Layout) -> list[Element]:
    """Return a table for each national text that the Compact answers to."""
    found: list[Element] = []
    for text in layout.national:
        rows = [_heads(pen, "Number", "Undertaking", "Clauses here")]
        for line in text.rows:
            said = [pen.paragraph("CompactTableText", line.text)]
            if line.caution:
                said.append(pen.paragraph("CompactNote", f"Caution: {line.caution}."))
            links = [_link(pen, mention) for mention in line.clauses]
            rows.append([[pen.paragraph("CompactTableText", line.ref)], said, links])
        described = "One row for each undertaking that a clause here answers to."
        found += [
            pen.paragraph("Heading2", text.title),
            pen.paragraph("CompactNote", text.statement),
            pen.grid(rows, (2, 11, 4), text.title, described),
        ]
    return found


def balance(pen: Pen, layout: Layout) -> list[Element]:
    """Return the table of how many promises fall on whom, and what is one-sided."""
    names = ("Party", "Promises", "Achievable now", "Aspirational", "Still open")
    rows = [_heads(pen, *names)]
    for share in layout.shares:
        counts = (share.achievable, share.aspirational, share.not_settled)
        cells = (share.party.name, *map(str, (share.promises, *counts)))
        rows.append([[pen.paragraph("CompactTableText", cell)] for cell in cells])
    described = "One row for each party, with how many promises bind it, by their tag."
    shares = (26, 15, 22, 17, 14)
    found = [pen.grid(rows, shares, "Promises by party", described, most=_MOST_SIGNING)]
    for theme in layout.one_sided:
        side = layout.side_names[theme.lacking]
        words = f"On {theme.words}, no promise binds this side: {side}."
        found.append(pen.paragraph("CompactNote", words))
    return found


def signatures(pen: Pen, parties: Iterable[Party]) -> list[Element]:
    """Return the table in which the parties sign."""
    rows = [_heads(pen, "Organisation", "Name and role", "Signature", "Date")]
    for party in parties:
        if party.signs:
            name = [pen.paragraph("CompactTableText", party.name)]
            rows.append([name, *([pen.paragraph("CompactTableText")] for _ in "123")])
    described = (
        "One row for each party; name, signature and date are filled in by hand."
    )
    shares = (6, 6, 5, 3)
    return [
        pen.grid(
            rows,
            shares,
            "Signatures",
            described,
            height=_SIGNING_ROOM,
            most=_MOST_SIGNING,
        )
    ]


def _heads(pen: Pen, *names: str) -> list[Cell]:
    return [[pen.paragraph("CompactTableHead", name)] for name in names]


def _link(pen: Pen, mention: Mention) -> Element:
    said = mention.reference.capitalize() or mention.words
    if not pen.with_links:
        return pen.paragraph("CompactTableText", said)
    paragraph = pen.paragraph("CompactTableText")
    link = etree.SubElement(paragraph, w("hyperlink"))
    link.set(w("anchor"), mark_name(mention.clause, pen.digest))
    link.set(w("history"), "1")
    add_words(link, said, style=pen.house.styles["Hyperlink"])
    return paragraph
