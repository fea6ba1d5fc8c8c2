"""The response form in Word: a box for each numbered clause, as fields to click into.

The rows are known again by the name and the code in their first cell; the mark of the
draft stands in a property of the file and in its last line, for programs that drop the
one. See `channels.word_form` for the way back.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby

from lxml import etree

from compact_draft.drafting.form_words import (
    ABOUT,
    ANSWER,
    CAPACITIES,
    COMMENT,
    FIRST_COLUMNS,
    MISSING,
    MISSING_ASKED,
    PROPOSED,
    PUBLISH,
    STANCE,
    TO_CHOOSE,
    TO_WRITE,
    WHOLE,
    WHOLE_ASKED,
    label_of,
    question_name,
    section_title,
    word_lines,
)
from compact_draft.model.form import Form, FormClause, Stance
from compact_draft.text.xml_characters import without_forbidden
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.styles.house_style import GREY, INK, PALER
from compact_draft.word.writing.blocks import Cell, add_words, empty_paragraph
from compact_draft.word.writing.bookmarks import set_custom_properties
from compact_draft.word.writing.report import Paper

PROPERTY = "compact-draft form"
_SHARES = (11, 4, 8, 8)
_ROOM = 900
"""Least height of a row to write in, in twentieths of a point."""


def word_form(form: Form, template: bytes, *, when: datetime) -> bytes:
    """Return the form; the same arguments give the same bytes.

    Args:
        form: What it asks.
        template: The house's template, for its look.
        when: Date of the file's properties.
    """
    paper = Paper(template, portrait=False)
    writer = _Writer(paper)
    paper.add(writer.everything(form))
    set_custom_properties(paper.package, {PROPERTY: str(form.mark)})
    title = f"{form.title}: response form"
    return paper.saved(title, status=form.edition, when=when)


class _Writer:
    """Writes the parts of the form."""

    def __init__(self, paper: Paper) -> None:
        self.pen = paper.pen
        self.ids = itertools.count(1)

    def everything(self, form: Form) -> Iterable[Element]:
        lines = word_lines(form)
        title, *top = lines["top"]
        yield self.pen.paragraph("Heading1", without_forbidden(title))
        yield from self._said(top)
        parts = {
            "clauses": self._clauses(form),
            "questions": self._questions(form),
            "rest": self._rest(),
            "about": self._about(form),
        }
        for part, made in parts.items():
            heading, *said = lines[part]
            elements = list(made)
            if elements:
                yield self.pen.paragraph("Heading2", without_forbidden(heading))
                yield from self._said(said)
                yield from elements
        for line in lines["end"]:
            yield self.pen.paragraph("CompactNote", line)

    def _said(self, lines: Sequence[str]) -> Iterable[Element]:
        return (
            self.pen.paragraph("CompactText", without_forbidden(line)) for line in lines
        )

    def _clauses(self, form: Form) -> Iterable[Element]:
        asked = [clause for clause in form.clauses if clause.number]
        for section, held in groupby(asked, key=lambda clause: clause.section):
            title = section_title(section)
            yield self.pen.paragraph("Heading3", without_forbidden(title))
            head = [FIRST_COLUMNS[2], STANCE, COMMENT, PROPOSED]
            rows = [self._row(clause) for clause in held]
            yield self._table(head, rows, _SHARES, f"{title}: your comments")
            yield empty_paragraph()

    def _row(self, clause: FormClause) -> list[Cell]:
        of = clause.name[0].lower() + clause.name[1:]
        words = [self._bold(label_of(clause))]
        words += [
            self.pen.paragraph("CompactTableText", without_forbidden(paragraph))
            for paragraph in clause.text.split("\n\n")
        ]
        return [
            words,
            [self._choice(f"{STANCE}: {of}", [stance.value for stance in Stance])],
            [self._box(f"{COMMENT} on {of}")],
            [self._box(f"{PROPOSED} for {of}")],
        ]

    def _questions(self, form: Form) -> Iterable[Element]:
        if not form.questions:
            return
        rows = [
            [
                self._label(question_name(question.key), question.words),
                [self._box(f"{ANSWER} to {question_name(question.key).lower()}")],
            ]
            for question in form.questions
        ]
        yield self._table([FIRST_COLUMNS[1], ANSWER], rows, (2, 3), "Questions")
        yield empty_paragraph()

    def _rest(self) -> Iterable[Element]:
        rows = [
            [self._label(WHOLE, WHOLE_ASKED), [self._box(WHOLE)]],
            [self._label(MISSING, MISSING_ASKED), [self._box(MISSING)]],
        ]
        yield self._table([FIRST_COLUMNS[0], ANSWER], rows, (2, 3), "Anything else")
        yield empty_paragraph()

    def _about(self, form: Form) -> Iterable[Element]:
        lists: dict[str, Sequence[str]] = {
            "capacity": tuple(CAPACITIES.values()),
            "sector": form.sectors,
            "size": form.sizes,
            "publish": tuple(PUBLISH.values()),
        }
        rows = []
        for key, asked in ABOUT.items():
            field = (
                self._choice(asked, lists[key]) if key in lists else self._box(asked)
            )
            rows.append([self._label(asked), [field]])
        heads = [FIRST_COLUMNS[0], ANSWER]
        yield self._table(heads, rows, (2, 3), "About you", height=0)
        yield empty_paragraph()

    def _label(self, *lines: str) -> Cell:
        first, *rest = lines
        found = [self._bold(first)]
        return found + [
            self.pen.paragraph("CompactTableText", without_forbidden(line))
            for line in rest
        ]

    def _bold(self, words: str) -> Element:
        """Return a line in bold; not one of the style of heads, which holds rows together."""
        paragraph = self.pen.paragraph("CompactTableText", without_forbidden(words))
        for run in paragraph.iter(w("r")):
            run.insert(0, etree.Element(w("rPr")))
            etree.SubElement(run[0], w("b"))
            etree.SubElement(run[0], w("color"), {w("val"): INK})
        return paragraph

    def _table(
        self,
        head: Sequence[str],
        rows: Sequence[Sequence[Cell]],
        shares: Sequence[int],
        caption: str,
        *,
        height: int = _ROOM,
    ) -> Element:
        heads: list[Cell] = [
            [self.pen.paragraph("CompactTableHead", title)] for title in head
        ]
        described = f"{caption}. Columns: {', '.join(head)}."
        table = self.pen.grid(
            [heads, *rows],
            shares,
            without_forbidden(caption),
            without_forbidden(described),
            height=height,
        )
        for row in list(table.iter(w("tr")))[1:]:
            _shade(row)
        return table

    # Fields

    def _box(self, title: str) -> Element:
        # Of rich text: LibreOffice loses line ends in a field of plain text.
        return self._field(title, TO_WRITE, None)

    def _choice(self, title: str, choices: Sequence[str]) -> Element:
        listed = etree.Element(w("dropDownList"))
        for choice in choices:
            shown = {
                w("displayText"): without_forbidden(choice),
                w("value"): without_forbidden(choice),
            }
            etree.SubElement(listed, w("listItem"), shown)
        return self._field(title, TO_CHOOSE, listed)

    def _field(self, title: str, shown: str, kind: Element | None) -> Element:
        """Return a paragraph that holds one field to click into."""
        paragraph = self.pen.paragraph("CompactTableText")
        control = etree.SubElement(paragraph, w("sdt"))
        properties = etree.SubElement(control, w("sdtPr"))
        letters = etree.SubElement(properties, w("rPr"))
        etree.SubElement(letters, w("color"), {w("val"): "auto"})
        etree.SubElement(
            properties, w("alias"), {w("val"): without_forbidden(title)[:64]}
        )
        etree.SubElement(properties, w("id"), {w("val"): str(next(self.ids))})
        etree.SubElement(properties, w("showingPlcHdr"))
        if kind is not None:
            properties.append(kind)
        content = etree.SubElement(control, w("sdtContent"))
        add_words(content, shown)
        run = content[0]
        run.insert(0, etree.Element(w("rPr")))
        etree.SubElement(run[0], w("color"), {w("val"): GREY})
        return paragraph


def _shade(row: Element) -> None:
    """Let the cell that is not to be written in look so; a row stays on one page."""
    properties = row.find(w("trPr"))
    if properties is None:
        properties = etree.Element(w("trPr"))
        row.insert(0, properties)
    if properties.find(w("cantSplit")) is None:
        properties.insert(0, etree.Element(w("cantSplit")))
    cell = row.find(w("tc"))
    held = None if cell is None else cell.find(w("tcPr"))
    if held is not None:
        fill = {w("val"): "clear", w("color"): "auto", w("fill"): PALER}
        etree.SubElement(held, w("shd"), fill)
