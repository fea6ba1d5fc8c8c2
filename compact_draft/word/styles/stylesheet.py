"""What the styles of a Word file give a paragraph: looks, outline level, numbering.

ECMA-376 part 1, 17.7: a property comes from the nearest style in the chain of
``w:basedOn``, then from the document's defaults. Broken chains are tolerated.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package

_OFF = ("0", "false", "off", "none")
BODY_LEVEL = 9
"""The ``w:outlineLvl`` that says "body text"."""


def is_on(element: Element | None) -> bool | None:
    """Say whether a toggle such as ``w:b`` is on; None where it is not there."""
    if element is None:
        return None
    return element.get(w("val"), "1").lower() not in _OFF


def number_in(element: Element | None, attribute: str = "val") -> int | None:
    """Return the whole number an element holds; None where it holds none."""
    if element is None:
        return None
    try:
        return int(element.get(w(attribute), ""))
    except ValueError:
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Styles:
    """The styles of one file. Made by `read_styles`.

    Attributes:
        by_id: ``w:style`` elements by id; of two of one id the first.
        defaults: The ``w:rPr`` of the document's defaults; None where there is none.
        paragraph: Id of the default paragraph style; empty where there is none.
    """

    by_id: dict[str, Element]
    defaults: Element | None
    paragraph: str

    def chain(self, style_id: str) -> Iterator[Element]:
        """Yield the style and those it is based on, nearest first, each once."""
        seen: set[str] = set()
        while style_id and style_id not in seen and style_id in self.by_id:
            seen.add(style_id)
            style = self.by_id[style_id]
            yield style
            based = style.find(w("basedOn"))
            style_id = "" if based is None else based.get(w("val"), "")

    def style_of(self, paragraph: Element) -> str:
        """Return the id of a paragraph's style, the default where it names none."""
        named = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        found = "" if named is None else named.get(w("val"), "")
        return found if found in self.by_id else self.paragraph

    def name(self, style_id: str) -> str:
        """Return the style's name as Word's list shows it; its id where it has none."""
        style = self.by_id.get(style_id)
        named = None if style is None else style.find(w("name"))
        return style_id if named is None else named.get(w("val"), style_id)

    def of_paragraph(self, style_id: str, tag: str) -> Element | None:
        """Return the nearest ``w:pPr`` property `tag` in the chain, or None."""
        for style in self.chain(style_id):
            found = style.find(f"{w('pPr')}/{w(tag)}")
            if found is not None:
                return found
        return None

    def of_run(self, style_id: str, tag: str) -> Element | None:
        """Return the nearest ``w:rPr`` property `tag` in the chain, or None."""
        for style in self.chain(style_id):
            found = style.find(f"{w('rPr')}/{w(tag)}")
            if found is not None:
                return found
        return None

    def outline(self, paragraph: Element) -> int | None:
        """Return the outline level from 0, or None for body text."""
        own = number_in(paragraph.find(f"{w('pPr')}/{w('outlineLvl')}"))
        if own is None:
            style_id = self.style_of(paragraph)
            own = number_in(self.of_paragraph(style_id, "outlineLvl"))
        return own if own is not None and 0 <= own < BODY_LEVEL else None

    def toggle(self, run: Element, style_id: str, tag: str) -> bool:
        """Return whether a toggle is on in a run of a paragraph of this style.

        17.7.3: what stands on the run wins; else paragraph and character style are
        exclusive of each other, and else the defaults hold.
        """
        own = is_on(run.find(f"{w('rPr')}/{w(tag)}"))
        if own is not None:
            return own
        of_style = is_on(self.of_run(style_id, tag))
        of_letters = is_on(self.of_run(_character_style(run), tag))
        if of_style is None and of_letters is None:
            default = None if self.defaults is None else self.defaults.find(w(tag))
            return bool(is_on(default))
        return bool(of_style) is not bool(of_letters)

    def value(self, run: Element, style_id: str, tag: str) -> str:
        """Return the ``w:val`` of a run's property such as ``w:sz``, or ``""``."""
        found = run.find(f"{w('rPr')}/{w(tag)}")
        if found is None:
            found = self.of_run(_character_style(run), tag)
        if found is None:
            found = self.of_run(style_id, tag)
        if found is None and self.defaults is not None:
            found = self.defaults.find(w(tag))
        return "" if found is None else found.get(w("val"), "")


def _character_style(run: Element) -> str:
    named = run.find(f"{w('rPr')}/{w('rStyle')}")
    return "" if named is None else named.get(w("val"), "")


def read_styles(package: Package) -> Styles:
    """Return the styles of a file; none at all where it has no such part."""
    by_id: dict[str, Element] = {}
    defaults: Element | None = None
    paragraph = ""
    for part in package.related(package.main, "styles")[:1]:
        root = package.xml(part)
        defaults = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
        for style in root.iter(w("style")):
            style_id = style.get(w("styleId"), "")
            by_id.setdefault(style_id, style)
            is_default = style.get(w("default"), "0").lower() not in _OFF
            if is_default and style.get(w("type")) == "paragraph" and not paragraph:
                paragraph = style_id
    return Styles(by_id=by_id, defaults=defaults, paragraph=paragraph)
