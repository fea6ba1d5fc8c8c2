"""Room sheets: the draft in large print for a workshop, a code beside each clause."""

from __future__ import annotations

from datetime import datetime
from itertools import groupby

from lxml import etree

from compact_draft.drafting.form_words import section_title
from compact_draft.model.form import Form, FormClause
from compact_draft.text.sentence import ended
from compact_draft.text.xml_characters import without_forbidden
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.styles.house_style import INK
from compact_draft.word.writing.blocks import Cell, empty_paragraph
from compact_draft.word.writing.report import Paper

_WORDS = 36
_CODE = 40
_SMALL = 28
"""Sizes of letters in half points: large print is 16 points or more."""
_NOTES = 14
"""Lines to write on, on the sheet for notes."""


def room_sheets(form: Form, template: bytes, *, when: datetime) -> bytes:
    """Return the sheets; the same arguments give the same bytes.

    Args:
        form: The form of the round.
        template: The house's template, for its look.
        when: Date of the file's properties.
    """
    paper = Paper(template, portrait=True)
    sheets = _Sheets(paper)
    paper.add(sheets.top(form))
    for section, held in groupby(form.clauses, key=lambda clause: clause.section):
        paper.add(sheets.section(section_title(section), list(held)))
    paper.add(sheets.notes(form))
    return paper.saved(f"{form.title}: room sheets", status=form.edition, when=when)


class _Sheets:
    """Writes the pages."""

    def __init__(self, paper: Paper) -> None:
        self.pen = paper.pen

    def top(self, form: Form) -> list[Element]:
        """Return the title and how the codes are used."""
        first = form.clauses[0].code if form.clauses else ""
        lines = (
            f"{ended(form.title)} {ended(form.edition)}",
            (
                "Each passage has a code of four signs. Say the code before you speak of the "
                "passage, and write it before each note: the code alone tells which words "
                "are meant."
            ),
            *(
                (f"For example: {first}: this is too slow for small groups.",)
                * bool(first)
            ),
        )
        found = [self.pen.paragraph("Heading1", "Room sheets")]
        return found + [self._large("CompactText", line, _SMALL) for line in lines]

    def section(self, title: str, clauses: list[FormClause]) -> list[Element]:
        """Return one section: a heading and a table of codes and words."""
        heads: list[Cell] = [
            [self.pen.paragraph("CompactTableHead", head)] for head in ("Code", "Words")
        ]
        rows = [heads, *(self._row(clause) for clause in clauses)]
        described = f"{title}. Columns: Code, Words."
        table = self.pen.grid(
            rows, (2, 9), without_forbidden(title), without_forbidden(described)
        )
        for row in list(table.iter(w("tr")))[1:]:
            properties = etree.Element(w("trPr"))
            etree.SubElement(properties, w("cantSplit"))
            row.insert(0, properties)
        heading = self.pen.paragraph("Heading2", without_forbidden(title))
        return [heading, table, empty_paragraph()]

    def _row(self, clause: FormClause) -> list[Cell]:
        code = self._large("CompactTableText", clause.code, _CODE, bold=True)
        cell = [code]
        if clause.number:
            cell.append(
                self.pen.paragraph("CompactTableText", without_forbidden(clause.name))
            )
        words = [
            self._large("CompactTableText", paragraph, _WORDS)
            for paragraph in clause.text.split("\n\n")
        ]
        return [cell, words]

    def notes(self, form: Form) -> list[Element]:
        """Return a sheet to take notes on, on a page of its own."""
        heading = self.pen.paragraph("Heading2", "Notes")
        properties = heading[0]
        properties.insert(1, etree.Element(w("pageBreakBefore")))
        lines = [
            heading,
            self._large(
                "CompactText", f"{ended(form.title)} {ended(form.edition)}", _SMALL
            ),
            self._large(
                "CompactText", "Table:            Date:            Notes by:", _SMALL
            ),
        ]
        head = ("Code", "What was said", "By whom, if they wish")
        heads: list[Cell] = [
            [self.pen.paragraph("CompactTableHead", title)] for title in head
        ]
        empty: list[Cell] = [[self.pen.paragraph("CompactTableText")] for _ in head]
        rows = [heads, *([_again(cell) for cell in empty] for _ in range(_NOTES))]
        table = self.pen.grid(
            rows, (2, 8, 4), "Notes", f"Columns: {', '.join(head)}.", height=760
        )
        return [*lines, table, empty_paragraph()]

    def _large(
        self, style: str, words: str, size: int, *, bold: bool = False
    ) -> Element:
        paragraph = self.pen.paragraph(style, without_forbidden(words))
        for run in paragraph.iter(w("r")):
            letters = etree.Element(w("rPr"))
            if bold:
                etree.SubElement(letters, w("b"))
                etree.SubElement(letters, w("color"), {w("val"): INK})
            for tag in ("sz", "szCs"):
                etree.SubElement(letters, w(tag), {w("val"): str(size)})
            run.insert(0, letters)
        return paragraph


def _again(cell: Cell) -> Cell:
    """Return paragraphs like those of a cell; an element stands in one place only."""
    return [etree.fromstring(etree.tostring(child)) for child in cell]
