"""Footnotes of a built draft: a note of the old Compact hangs where it hung there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml import etree

from compact_draft.word.ooxml.names import NAMESPACES, Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.styles.stylesheet import number_in

_PART = "word/footnotes.xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


class Footnotes:
    """Hangs notes on paragraphs; the part is made with the first of them."""

    def __init__(self, package: Package, styles: Mapping[str, str]) -> None:
        """Hang notes in a document.

        Args:
            package: The document.
            styles: The house's style ids, as the document knows them.
        """
        self._package = package
        self._styles = styles

    def hang(self, host: Element, note: Sequence[Element]) -> None:
        """Put a mark behind the words of `host`, and the paragraphs of the note into it.

        Args:
            host: A paragraph of the document.
            note: The paragraphs of the note, at least one.
        """
        part = part_of(self._package) or self._new_part()
        root = self._package.xml(part)
        used = [number_in(each, "id") or 0 for each in root.iter(w("footnote"))]
        number = str(max([0, *used]) + 1)
        holder = etree.SubElement(root, w("footnote"), {w("id"): number})
        holder.extend(note)
        mark = _run("footnoteRef", self._styles["CompactFootnoteMark"])
        first = note[0]
        first.insert(1 if len(first) and first[0].tag == w("pPr") else 0, mark)
        reference = _run("footnoteReference", self._styles["FootnoteReference"])
        reference[-1].set(w("id"), number)
        ends = [n for n, each in enumerate(host) if each.tag == w("r")]
        host.insert(ends[-1] + 1 if ends else len(host), reference)
        self._package.touch(part)

    def _new_part(self) -> str:
        lines = "".join(
            f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:spacing '
            f'w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:{mark}/></w:r></w:p></w:footnote>'
            for number, kind, mark in (
                (-1, "separator", "separator"),
                (0, "continuationSeparator", "continuationSeparator"),
            )
        )
        xml = f'<w:footnotes xmlns:w="{NAMESPACES["w"]}">{lines}</w:footnotes>'
        self._package.add_part(_PART, xml.encode("utf-8"), _TYPE)
        self._package.add_relationship(self._package.main, "footnotes", _PART)
        return _PART


def part_of(package: Package) -> str | None:
    """Return the part that holds the footnotes; None for none."""
    return next(iter(package.related(package.main, "footnotes")), None)


def _run(tag: str, style: str) -> Element:
    run = etree.Element(w("r"))
    properties = etree.SubElement(run, w("rPr"))
    etree.SubElement(properties, w("rStyle"), {w("val"): style})
    etree.SubElement(run, w(tag))
    return run
