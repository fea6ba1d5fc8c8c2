"""A Word file of ours in another language: what stands around the clauses, and its marks.

A screen reader reads what is marked as English in English, and all else in the language of
the file; so the language of the file is that of its words, and what is left in English is marked.
"""

from __future__ import annotations

from collections.abc import Collection

from lxml import etree

from compact_draft.text.tongue import Tongue, is_among
from compact_draft.word.ooxml.names import Element, insert_in_order, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.writing.bookmarks import clause_paragraphs

ENGLISH = "en-GB"


def in_tongue(
    data: bytes,
    tongue: Tongue,
    told: Collection[str],
    english: Collection[str],
    left: Collection[str],
) -> tuple[bytes, tuple[str, ...]]:
    """Return a draft's file in a language, and what around the clauses stays in English.

    Args:
        data: The file; its clauses are in the language already, those apart that are left.
        tongue: The language.
        told: Lines of the clauses that stand in the language: also in the contents.
        english: Lines of those that stand in English.
        left: Ids of the clauses that stand in English.
    """
    package = Package.open(data)
    missing: dict[str, None] = {}
    for part in _parts(package):
        root = package.xml(part)
        every = paragraphs(root)
        own = {
            ordinal: clause
            for clause, ordinals in clause_paragraphs(root, left)
            for ordinal in ordinals
        }
        for ordinal, paragraph in enumerate(every):
            if ordinal not in own:
                _around(paragraph, tongue, told, english, missing)
            elif own[ordinal] in left:
                for run in paragraph.iter(w("r")):
                    _mark(run)
        for name in ("tblCaption", "tblDescription"):
            for element in root.iter(w(name)):
                found = tongue.of(element.get(w("val"), ""))
                if found is not None:
                    element.set(w("val"), found)
        package.touch(part)
    for part in package.related(package.main, "styles"):
        for lang in package.xml(part).iter(w("lang")):
            lang.set(w("val"), tongue.code + "-GB")
        package.touch(part)
    return package.save(), tuple(missing)


def _parts(package: Package) -> list[str]:
    kinds = ("header", "footer", "footnotes")
    found = [part for kind in kinds for part in package.related(package.main, kind)]
    return [package.main, *dict.fromkeys(found)]


def _around(
    paragraph: Element,
    tongue: Tongue,
    told: Collection[str],
    english: Collection[str],
    missing: dict[str, None],
) -> None:
    """Put a paragraph that is no clause into the language, as a whole or run by run."""
    texts = [text for text in paragraph.iter(w("t")) if (text.text or "").strip()]
    whole = "".join(text.text or "" for text in texts)
    found = tongue.of(whole)
    if found is not None and texts:
        texts[0].text = found
        for text in texts[1:]:
            text.text = ""
        return
    for text in texts:
        words = text.text or ""
        found = tongue.of(words)
        if found is not None:
            text.text = found
        elif not is_among(" ".join(words.split()), told):
            if not is_among(" ".join(words.split()), english):
                missing[words.strip()] = None
            run = next(text.iterancestors(w("r")), None)
            if run is not None:
                _mark(run)


def _mark(run: Element) -> None:
    """Mark a run as English."""
    properties = run.find(w("rPr"))
    if properties is None:
        properties = etree.Element(w("rPr"))
        run.insert(0, properties)
    if properties.find(w("lang")) is None:
        insert_in_order(properties, etree.Element(w("lang"), {w("val"): ENGLISH}))
