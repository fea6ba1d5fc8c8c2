"""A redline for people who cannot see or hear tracked changes: the marks become words.

"[Removed: … End.]" and "[Added: … End.]" stand round what went and came, struck through
and underlined on a pale ground as well. There are no tracked changes in the file, so every
program reads it the same way, aloud too. It is for reading; what is signed is another file.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from compact_draft.word.ooxml.names import Element, insert_in_order, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.tags import PROPERTY_CHANGES

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_WORDS = {
    w("ins"): "Added",
    w("del"): "Removed",
    w("moveTo"): "Moved to here",
    w("moveFrom"): "Moved away from here",
}
_GONE = frozenset({w("del"), w("moveFrom")})
_RANGES = tuple(
    w(f"{kind}Range{end}")
    for kind in ("moveFrom", "moveTo", "customXmlIns", "customXmlDel")
    for end in ("Start", "End")
)
_STORIES = ("footnotes", "endnotes", "header", "footer")
_LOOKS = {
    True: (("strike", {}), ("color", {"val": "8C1C13"}), ("shd", {"fill": "FBE9E7"})),
    False: (("color", {"val": "0A4F26"}), ("u", {"val": "single"}), ("shd", {"fill": "E3F3E6"})),
}  # fmt: skip


def said_aloud(data: bytes, *, name: str = "") -> bytes:
    """Return a file with its tracked changes as words, and none tracked any more.

    Paragraphs that were taken out stand struck through where they stood.

    Args:
        data: A Word file with tracked changes.
        name: What it is called in messages.
    """
    package = Package.open(data, name=name)
    parts = [package.main]
    for kind in _STORIES:
        parts += package.related(package.main, kind)
    for part in parts:
        root = package.xml(part)
        _say(root)
        _drop_records(root)
        package.touch(part)
    return package.save()


def _say(root: Element) -> None:
    for paragraph in list(root.iter(w("p"))):
        for run in _stretches(paragraph):
            first, last = run[0], run[-1]
            kind = str(first.tag)
            gone = kind in _GONE
            shown = any("".join(mark.itertext()).strip() for mark in run)
            for mark in run:
                _format(mark, gone=gone)
            if shown:
                first.addprevious(_word(f"[{_WORDS[kind]}: ", gone=gone))
                last.addnext(_word(" End.]", gone=gone))
            for mark in run:
                _unwrap(mark)


def _stretches(paragraph: Element) -> Iterator[list[Element]]:
    """Yield marks of one kind that follow one another, as one change is heard once."""
    marks = [
        mark
        for mark in paragraph.iter(*_WORDS)
        if mark.getparent() is not None
        and mark.getparent().tag != w("rPr")  # type: ignore[union-attr]  # checked before
        and mark.getparent().tag != w("trPr")  # type: ignore[union-attr]  # checked before
        and next(mark.iterancestors(w("p")), None) is paragraph
        and not any(above.tag in _WORDS for above in mark.iterancestors())
    ]
    held: list[Element] = []
    for mark in marks:
        if held and (mark.getprevious() is not held[-1] or mark.tag != held[-1].tag):
            yield held
            held = []
        held.append(mark)
    if held:
        yield held


def _format(mark: Element, *, gone: bool) -> None:
    for inner in [e for e in mark.iter(*_WORDS) if e is not mark]:
        _unwrap(inner)
    for text in mark.iter(w("delText"), w("delInstrText")):
        text.tag = w("t") if text.tag == w("delText") else w("instrText")
    for run in mark.iter(w("r")):
        _look(run, gone=gone)


def _look(run: Element, *, gone: bool) -> None:
    properties = run.find(w("rPr"))
    if properties is None:
        properties = etree.Element(w("rPr"))
        run.insert(0, properties)
    for tag, values in _LOOKS[gone]:
        for held in properties.findall(w(tag)):
            properties.remove(held)
        given = {w(key): value for key, value in values.items()}
        if tag == "shd":
            given |= {w("val"): "clear", w("color"): "auto"}
        insert_in_order(properties, etree.Element(w(tag), given))


def _word(text: str, *, gone: bool) -> Element:
    run = etree.Element(w("r"))
    held = etree.SubElement(run, w("t"))
    held.text = text
    held.set(_SPACE, "preserve")
    _look(run, gone=gone)
    properties = run.find(w("rPr"))
    for strike in [] if properties is None else properties.findall(w("strike")):
        strike.set(w("val"), "0")
    return run


def _unwrap(mark: Element) -> None:
    parent = mark.getparent()
    if parent is None:
        return
    for child in list(mark):
        mark.addprevious(child)
    parent.remove(mark)


def _drop_records(root: Element) -> None:
    """Take off what is left of tracking: on ¶ and rows, of looks, and ends of moves."""
    for element in list(root.iter(*_WORDS, *PROPERTY_CHANGES, *_RANGES)):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
