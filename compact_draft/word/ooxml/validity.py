"""What in the making of a Word file would Word have to repair, or refuse?

The rules are those of ECMA-376 part 1 (order of children, what may stand in what) and
of what Word is known to call unreadable: ids that stand twice, struck text written as
live text, half a range. A file from outside may have any of them; a redline must have
none that its two files lack.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lxml import etree

from compact_draft.word.ooxml.breakers import broken
from compact_draft.word.ooxml.breakers_of_packages import broken_package
from compact_draft.word.ooxml.names import CHANGES, NAMESPACES, ORDER, Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.tags import RUN_MARKS


class Fault(NamedTuple):
    """One thing that is not well made.

    Attributes:
        kind: What is wrong, without ids and places: equal kinds, equal faults.
        part: Where.
        element: The element that is wrong; None where the whole part is.
        detail: What tells this one from others of its kind; may be empty.
    """

    kind: str
    part: str
    element: Element | None = None
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.kind} {self.detail}".rstrip()


def faults(package: Package) -> list[Fault]:
    """Return the faults in the making of `package`, part by part, in a fixed order."""
    found: list[Fault] = []
    ids: set[str] = set()
    for part in stories_of(package):
        root = package.look(part)
        found += (
            Fault(kind, part, element, detail)
            for kind, element, detail in package.seen(part, _all_marks)
        )
        found += _ids(root, part, ids)
        found += (
            Fault(kind, part, element) for kind, element in package.seen(part, _order)
        )
        found += (Fault(kind, part, None, name) for kind, name in _ranges(root))
        found += _references(package, root, part)
        found += (Fault(kind, part, *seen) for kind, seen in broken(package, part))
    found += (Fault(k, package.main, None, d) for k, d in broken_package(package))
    return [*found, *_untyped(package)]


def warnings(package: Package) -> list[str]:
    """Return what of a file that came in Word is known to stumble over, each once."""
    found = Counter(
        f"{kind.removesuffix(':')} ({part.rpartition('/')[2]})"
        for part in stories_of(package)
        for kind, _ in broken(package, part)
    )
    found.update(kind.removesuffix(":") for kind, _ in broken_package(package))
    return [
        line if count == 1 else f"{line}, {count} times"
        for line, count in sorted(found.items())
    ]


def beyond(found: Sequence[Fault], *sources: Package) -> list[Fault]:
    """Return those of `found` that no source has: what a file brings may stay.

    An id that stands twice counts by itself, all else by its kind.
    """
    if not found:
        return []
    own = {_identity(fault) for source in sources for fault in faults(source)}
    return [fault for fault in found if _identity(fault) not in own]


def _identity(fault: Fault) -> str:
    return str(fault) if fault.kind == _TWICE else fault.kind


def stories_of(package: Package) -> list[str]:
    """Return the parts that may hold marks, the main one first, each once."""
    found = [package.main]
    for kind in ("header", "footer", "footnotes", "endnotes", "comments", "styles"):
        found += package.related(package.main, kind)
    return list(dict.fromkeys(found))


def _all_marks(root: Element) -> list[tuple[str, Element, str]]:
    return list(_marks(root))


_Found = Iterator[tuple[str, Element, str]]


def _marks(root: Element) -> _Found:
    """Yield what stands in a mark and may not, and text of the wrong kind."""
    for mark in root.iter(*RUN_MARKS):
        for child in mark:
            if child.tag in _BLOCKS:
                yield "a block stands in a mark of runs", child, ""
            elif child.tag in _NOT_IN_MARKS:
                yield "a link or field stands in a mark of runs", child, ""
    for text in root.iter(*_STRUCK_TEXT):
        if not _is_in_deletion(text):
            yield "struck text stands outside a deletion", text, ""
    for mark in root.iter(_DEL):
        if any(_is_in_deletion(text, _RUBY) for text in mark.iter(*_LIVE_TEXT)):
            yield "struck text is written as live text", mark, ""
    for holder in root.iter(*_HOLDERS_OF_RUNS):
        if any(child.tag in _BLOCKS for child in holder):
            yield "a block stands in a link or field", holder, ""
    for cell in root.iter(_CELL):
        last = next(cell.iterchildren(*_BLOCKS, _SDT, reversed=True), None)
        if last is None or last.tag == _TBL:
            yield "a cell does not end in a paragraph", cell, ""


def _is_in_deletion(text: Element, *ends: str) -> bool:
    """Tell whether a text is struck in the paragraph that it stands in.

    Looking up also ends at `ends`: live text in a ruby stays live in a deletion.
    """
    for above in text.iterancestors():
        if above.tag == _DEL:
            return True
        if above.tag in _BLOCKS or above.tag in ends:
            return False
    return False


def _ids(root: Element, part: str, known: set[str]) -> Iterator[Fault]:
    """Yield marks with an id of another mark, or one that Word does not read."""
    for mark in root.iter(*_NUMBERED):
        number = mark.get(_ID, "")
        if number in known:
            yield Fault(_TWICE, part, mark, number)
        known.add(number)
        digits = number.removeprefix("-")
        if not digits.isdecimal() or len(digits) > 10 or int(number) > _LARGEST:
            yield Fault("a mark's id is out of range:", part, mark, number)


def _order(root: Element) -> list[tuple[str, Element]]:
    """Return properties whose children, or which themselves, stand out of order."""
    found: list[tuple[str, Element]] = []
    sound: set[tuple[object, ...]] = set()
    for properties in root.iter(*_PROPERTIES):
        tag = properties.tag
        shape = (tag, *[child.tag for child in properties])
        if shape not in sound:
            ranks = ORDER[str(tag)]
            places = [ranks[child] for child in shape[1:] if child in ranks]
            if places != sorted(places):
                short = str(tag).rpartition("}")[2]
                kind = f"the children of w:{short} are out of order"
                found.append((kind, properties))
                continue
            sound.add(shape)
        before, above = properties.getprevious(), properties.getparent()
        follows = before is not None and isinstance(before.tag, str)
        if follows and above is not None and _FIRST.get(str(above.tag)) == tag:
            found.append(("properties do not stand first", properties))
    return found


def _ranges(root: Element) -> Iterator[tuple[str, str]]:
    """Yield ranges without their other half, and moves without theirs."""
    held: dict[str, list[Element]] = {tag: [] for tag in _HALVES}
    for element in root.iter(*_HALVES):
        held[str(element.tag)].append(element)
    for kind in _RANGES:
        starts = Counter(element.get(_ID, "") for element in held[w(f"{kind}Start")])
        ends = Counter(element.get(_ID, "") for element in held[w(f"{kind}End")])
        for number in sorted({*(starts - ends), *(ends - starts)}):
            yield f"a {kind} has a half without the other:", number
    names = [
        Counter(element.get(_NAME, "") for element in held[w(f"{kind}RangeStart")])
        for kind in ("moveFrom", "moveTo")
    ]
    for name in sorted({*names[0], *names[1]}):
        if [side[name] for side in names] != [1, 1]:
            yield "a move has a half without the other:", name
    ends_of_moves = held[w("moveFromRangeEnd")] + held[w("moveToRangeEnd")]
    if any(end.get(_NAME) is not None for end in ends_of_moves):
        yield "the end of a move has a name", ""


def _references(package: Package, root: Element, part: str) -> Iterator[Fault]:
    """Yield what refers to a relationship, part, note or comment that is not there."""
    links = package.relationships(part)
    for value in _unknown(_related(root), links):
        yield Fault("the relationship is not there:", part, None, value)
    for link in links.values():
        if not link.external and link.target not in package:
            yield Fault("the related part is not there:", part, None, link.target)
    for kind, relation in _NOTED.items():
        numbers = {
            note.get(_ID)
            for other in package.related(package.main, relation)[:1]
            for note in package.xml(other).iter(w(kind))
        }
        for element in root.iter(w(f"{kind}Reference")):
            if element.get(_ID) not in numbers:
                yield Fault(f"a {kind} is referred to and not there", part, element)


def _unknown(values: Iterable[str], links: Iterable[str]) -> list[str]:
    return sorted(set(map(str, values)).difference(links))


def _related(root: Element) -> list[str]:
    """Return what the attributes of the relationships' namespace name."""
    found = _RELATED(root)
    return [str(identity) for identity in found] if isinstance(found, list) else []


def _untyped(package: Package) -> Iterator[Fault]:
    for part in package.parts:
        if not package.content_type(part):
            yield Fault("the part has no content type:", part, None, part)


_P, _TBL, _CELL, _SDT, _DEL = w("p"), w("tbl"), w("tc"), w("sdt"), w("del")
_RUBY = w("ruby")
_ID, _NAME = w("id"), w("name")
_LARGEST = 0x7FFFFFFF
_TWICE = "two marks have the id"
_BLOCKS = (_P, _TBL)
_HOLDERS_OF_RUNS = tuple(map(w, ("hyperlink", "fldSimple")))
_NOT_IN_MARKS = frozenset(_HOLDERS_OF_RUNS)
_STRUCK_TEXT = (w("delText"), w("delInstrText"))
_LIVE_TEXT = (w("t"), w("instrText"))
_NUMBERED = tuple(
    w(tag)
    for tag in (
        *CHANGES,
        "moveFromRangeStart",
        "moveToRangeStart",
        "customXmlInsRangeStart",
        "customXmlDelRangeStart",
        "bookmarkStart",
    )
)
_RANGES = (
    "bookmark",
    "commentRange",
    "moveFromRange",
    "moveToRange",
    "perm",
    "customXmlInsRange",
    "customXmlDelRange",
)
_HALVES = tuple(w(f"{kind}{end}") for kind in _RANGES for end in ("Start", "End"))
_PROPERTIES = tuple(
    map(w, ("pPr", "rPr", "numPr", "sectPr", "tblPr", "tblPrEx", "trPr", "tcPr"))
)
_FIRST = {w("p"): w("pPr"), w("r"): w("rPr"), w("tr"): w("tblPrEx"), w("tc"): w("tcPr")}
_NOTED = {"footnote": "footnotes", "endnote": "endnotes", "comment": "comments"}
_RELATED = etree.XPath("//@r:*", namespaces={"r": NAMESPACES["r"]}, smart_strings=False)
