"""What is known to make Word repair or refuse a file, beyond the schema, rule by rule.

Nobody here can run Word, so what public reports tell of it stands here as rules. A rule
has a name (the kind of its faults), what it looks at, and where it was met; each has a
seeded fault in the tests. Our own files must have none that their sources lack; in a file
that came in they are a warning.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from compact_draft.word.ooxml.names import NAMESPACES, Element, name, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.tags import DELETIONS, INSERTIONS, RUN_MARKS


class Seen(NamedTuple):
    """One place where a rule does not hold.

    Attributes:
        element: The element; None where the whole part is meant.
        detail: What tells this place from others; may be empty.
    """

    element: Element | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that is known to break a file.

    Attributes:
        kind: What is wrong, as a message says it.
        look: Gives the places in a part that holds text.
        source: Where it was met: a public report, or the standard.
        among: Full names of elements without any of which it finds nothing; empty where
            it must look in any case.
    """

    kind: str
    look: Callable[[Package, Element, str], Iterable[Seen]]
    source: str
    among: frozenset[str] = frozenset()


def broken(package: Package, part: str) -> Iterator[tuple[str, Seen]]:
    """Yield the kind and the place of everything in `part` that a rule finds."""
    root = package.look(part)
    held = package.seen(part, _held)
    for rule in RULES:
        if rule.among and held.isdisjoint(rule.among):
            continue
        for seen in rule.look(package, root, part):
            yield rule.kind, seen


def _held(root: Element) -> frozenset[str]:
    return frozenset(str(element.tag) for element in root.iter(*_LOOKED_AMONG))


def _fields(_package: Package, root: Element, _part: str) -> Iterator[Seen]:
    """Yield stories in which a complex field is not closed, in any reading."""
    for story in _stories(root):
        for reading in _READINGS:
            if not _is_balanced(story, reading):
                yield Seen(story)
                break


def _is_balanced(story: Element, gone: frozenset[str]) -> bool:
    """Say whether begin, separate and end fit when what is in `gone` is not there."""
    open_ones: list[bool] = []  # whether the separator of each was met
    for sign in _own(story, _FLD_CHAR):
        if gone and any(str(above.tag) in gone for above in _within(sign, story)):
            continue
        kind = sign.get(_FLD_KIND)
        if kind == "begin":
            open_ones.append(False)
        elif not open_ones or (kind == "separate" and open_ones[-1]):
            return False
        elif kind == "separate":
            open_ones[-1] = True
        else:
            open_ones.pop()
    return not open_ones


def _packed(_package: Package, root: Element, _part: str) -> Iterator[Seen]:
    """Yield runs that hold the begin and the end of a field."""
    packed: Counter[Element] = Counter()
    for sign in root.iter(_FLD_CHAR):
        above = sign.getparent()
        if above is not None and sign.get(_FLD_KIND) in ("begin", "end"):
            packed[above] += 1
    for run, count in packed.items():
        if count > 1:
            yield Seen(run)


def _without_instruction(
    _package: Package, root: Element, _part: str
) -> Iterator[Seen]:
    """Yield the beginnings of fields whose instruction is blank or is not there."""
    open_ones: list[tuple[Element, list[str]]] = []
    for element in root.iter(_FLD_CHAR, *_INSTRUCTIONS):
        if element.tag != _FLD_CHAR:
            if open_ones:
                open_ones[-1][1].append(element.text or "")
        elif element.get(_FLD_KIND) == "begin":
            open_ones.append((element, []))
        elif open_ones and element.get(_FLD_KIND) == "end":
            begin, words = open_ones.pop()
            if not "".join(words).strip() and begin.find(_FF_DATA) is None:
                yield Seen(begin)
            elif open_ones:
                open_ones[-1][1].append("nested")


def _struck_without_result(
    _package: Package, root: Element, _part: str
) -> Iterator[Seen]:
    """Yield struck page numbers that have a separator and nothing behind it.

    Other fields may lack a result: a reference that was never brought up to date.
    """
    for sign in root.iter(_FLD_CHAR):
        if sign.get(_FLD_KIND) != "separate":
            continue
        mark = next((a for a in sign.iterancestors() if a.tag == _DEL), None)
        run = sign.getparent()
        if mark is None or run is None or not _is_page_number(sign, mark):
            continue
        behind = sign.getnext()
        if behind is None:
            following = run.getnext()
            behind = None if following is None else _first_sign(following)
        if behind is not None and behind.get(_FLD_KIND) == "end":
            yield Seen(sign)


def _is_page_number(separator: Element, mark: Element) -> bool:
    """Say whether the instruction before a separator is that of a page number."""
    words: list[str] = []
    for element in mark.iter(_FLD_CHAR, *_INSTRUCTIONS):
        if element is separator:
            return "".join(words).split()[:1] in (["PAGE"], ["NUMPAGES"])
        if element.tag == _FLD_CHAR:
            words = []
        else:
            words.append(element.text or "")
    return False


def _first_sign(run: Element) -> Element | None:
    content = [child for child in run if child.tag != _RPR]
    return content[0] if content and content[0].tag == _FLD_CHAR else None


def _in_its_kind(_package: Package, root: Element, _part: str) -> Iterator[Seen]:
    """Yield marks of runs that stand in a mark of the same kind."""
    for mark in root.iter(*RUN_MARKS):
        for above in mark.iterancestors():
            if above.tag in _BLOCKS:
                break
            if above.tag == mark.tag:
                yield Seen(mark)
                break


def _row_without_cells(_package: Package, root: Element, _part: str) -> Iterator[Seen]:
    """Yield rows that hold no cell, and tables that hold no row."""
    for row in root.iter(_TR):
        if next(row.iter(_TC), None) is None:
            yield Seen(row)
    for table in root.iter(_TBL):
        if next(table.iter(_TR), None) is None:
            yield Seen(table)


def _bookmarks(_package: Package, root: Element, _part: str) -> Iterator[Seen]:
    """Yield bookmarks that begin in one cell and end outside it, named for no column."""
    if next(root.iter(_TC), None) is None:
        return
    starts = {}
    for element in root.iter(_BOOKMARK_START, _BOOKMARK_END):
        number = element.get(_ID, "")
        cell = next((a for a in element.iterancestors() if a.tag == _TC), None)
        if element.tag == _BOOKMARK_START:
            starts[number] = (cell, element)
        elif number in starts and starts[number][0] is not cell:
            begin = starts[number][1]
            if begin.get(_COL_FIRST) is None:
                yield Seen(begin, begin.get(_NAME, ""))


def _last_block(_package: Package, root: Element, _part: str) -> Iterator[Seen]:
    """Yield headers and footers that do not end in a paragraph."""
    if root.tag in _HEADERS:
        last = next(root.iterchildren(*_BLOCKS, _SDT, reversed=True), None)
        if last is None or last.tag == _TBL:
            yield Seen(root)


def _para_ids(_package: Package, root: Element, _part: str) -> Iterator[Seen]:
    """Yield paragraphs with an id that is out of range or stands twice."""
    known: set[str] = set()
    for paragraph in root.iter(_P, _TR):
        value = paragraph.get(_PARA_ID)
        if value is None:
            continue
        try:
            number = int(value, 16)
        except ValueError:
            number = 0
        if not 0 < number < _PARA_IDS_END or (
            value.upper() in known and not _in_fallback(paragraph)
        ):
            yield Seen(paragraph, value)
        known.add(value.upper())


def _grown(package: Package, _root: Element, part: str) -> Iterator[Seen]:
    """Yield addresses in which an ampersand was escaped twice."""
    for link in package.relationships(part).values():
        if "&amp;" in link.target:
            yield Seen(None, link.target)


def _control_ids(_package: Package, root: Element, _part: str) -> Iterator[Seen]:
    """Yield content controls whose id is no number."""
    for properties in root.iter(w("sdtPr")):
        held = properties.find(w("id"))
        if held is None:
            continue
        value = held.get(_VAL, "")
        if not value.removeprefix("-").isdecimal():
            yield Seen(held, value)


def _ranges_of_comments(_package: Package, root: Element, _part: str) -> Iterator[Seen]:
    """Yield ranges of comments without the mark that shows the comment."""
    shown = {reference.get(_ID) for reference in root.iter(w("commentReference"))}
    closed = {end.get(_ID) for end in root.iter(w("commentRangeEnd"))}
    for start in root.iter(w("commentRangeStart")):
        if start.get(_ID) in closed - shown:
            yield Seen(start, start.get(_ID, ""))


def _stories(root: Element) -> Iterator[Element]:
    """Yield what closes its own fields: the part, or each note or comment in it."""
    inner = [w(tag) for tag in ("footnote", "endnote", "comment")]
    held = list(root.iterchildren(*inner))
    yield from held or [root]
    yield from root.iter(_BOX)


def _own(story: Element, tag: str) -> Iterator[Element]:
    """Yield elements of a story that stand in no text box within it."""
    for element in story.iter(tag):
        box = next((a for a in _within(element, story) if a.tag == _BOX), None)
        if box is None:
            yield element


def _within(element: Element, top: Element) -> Iterator[Element]:
    for above in element.iterancestors():
        if above is top:
            return
        yield above


def _in_fallback(element: Element) -> bool:
    return any(above.tag == _FALLBACK for above in element.iterancestors())


_ID, _NAME, _VAL, _COL_FIRST = w("id"), w("name"), w("val"), w("colFirst")
_TR, _TC, _TBL, _SDT, _DEL, _RPR = map(w, ("tr", "tc", "tbl", "sdt", "del", "rPr"))
_P = w("p")
_BLOCKS = (_P, _TBL)
_HEADERS = (w("hdr"), w("ftr"))
_BOX = w("txbxContent")
_FLD_CHAR, _FLD_KIND, _FF_DATA = w("fldChar"), w("fldCharType"), w("ffData")
_INSTRUCTIONS = (w("instrText"), w("delInstrText"))
_BOOKMARK_START, _BOOKMARK_END = w("bookmarkStart"), w("bookmarkEnd")
_PARA_ID = f"{{{NAMESPACES['w14']}}}paraId"
_PARA_IDS_END = 0x80000000
_FALLBACK = name("mc:Fallback")
_READINGS: tuple[frozenset[str], ...] = (
    frozenset(),
    DELETIONS,
    INSERTIONS,
)

_FIELD_SIGNS = frozenset({_FLD_CHAR})

RULES = (
    Rule(
        "a field is not closed where it was opened",
        _fields,
        "UseJunior/safe-docx #212",
        _FIELD_SIGNS,
    ),
    Rule(
        "a whole field is packed into one run",
        _packed,
        "superdoc/docx-editor #2371",
        _FIELD_SIGNS,
    ),
    Rule(
        "a field has no instruction",
        _without_instruction,
        "superdoc/docx-editor #2371",
        _FIELD_SIGNS,
    ),
    Rule(
        "a struck page number has no result",
        _struck_without_result,
        "UseJunior/safe-docx #645",
        _FIELD_SIGNS,
    ),
    Rule(
        "a mark stands in a mark of its kind",
        _in_its_kind,
        "UseJunior/safe-docx #742",
        RUN_MARKS,
    ),
    Rule(
        "a row or table holds nothing", _row_without_cells, "ECMA-376 part 1, 17.4.78"
    ),
    Rule(
        "a bookmark leaves its cell:",
        _bookmarks,
        "ECMA-376 part 1, 17.13.6.2",
        frozenset({_BOOKMARK_START}),
    ),
    Rule("a header does not end in a paragraph", _last_block, "ECMA-376 part 1, 17.10"),
    Rule(
        "a paragraph's id is out of range or stands twice:",
        _para_ids,
        "[MS-DOCX] 2.6.2.3",
    ),
    Rule(
        "an address has an ampersand escaped twice:",
        _grown,
        "superdoc/docx-editor #2102",
    ),
    Rule(
        "a control's id is no number:",
        _control_ids,
        "superdoc/docx-editor #2371",
        frozenset({w("sdtPr")}),
    ),
    Rule(
        "a comment's range has no mark:",
        _ranges_of_comments,
        "4teamwork/docxcompose #65",
        frozenset({w("commentRangeStart")}),
    ),
)
"""The rules for a part; those for the whole package are in `breakers_of_packages`: content types
twice (plutext/docx4j #440), notes and comments under one id (docxcompose #65), comments
that hang nowhere or twice (docx-templates #324)."""

_LOOKED_AMONG = tuple(sorted(frozenset[str]().union(*(rule.among for rule in RULES))))
