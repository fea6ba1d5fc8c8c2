"""Which paragraphs of a built draft are which clause? Bookmarks say so.

A clause's bookmark starts before its first run and ends in the same paragraph. Only
the start is relied on: word processors shift the end when the last words are edited.
So a clause is the paragraphs from its start up to the next start, without what the
draft puts between clauses (`BETWEEN`: tag lines, heads of columns, notes).

The name is ``_cd_``, the id with ``_`` for ``-``, ``_``, and the first eight
figures of the revision's digest. It begins with an underscore so that Word keeps it
out of its list. An id that would make it longer than the 40 characters Word allows is
put as ``x`` and 20 figures of its own digest, and so is one that is not of the usual
form; it is found again among `known` ids.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from compact_draft.model.clause import ClauseId
from compact_draft.word.ooxml.names import Element, mc, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs

LONGEST_NAME = 40
TAGS_STYLE = "CompactTags"
EXAMPLE_STYLE = "CompactExample"
BETWEEN = (TAGS_STYLE, EXAMPLE_STYLE, "CompactTableHead", "CompactNote")
"""How the ids of the styles begin whose paragraphs stand among clauses and are none."""

_CUSTOM = "docProps/custom.xml"
_CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_CUSTOM_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_USER_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_DRAFT = "compact-draft draft"
_BASE = "compact-draft base"
_HOLDS = "compact-draft holds"
_PROMISES = "promises"

# LibreOffice gives the copy of a passage the name with ``_Copy_1`` behind it, and
# cuts what is then longer than 40 characters.
_COPY = r"(?P<copy>_C(?:o(?:p(?:y(?:_\d*)?)?)?)?)?"
_PLAIN_ID = re.compile(r"[a-z0-9][a-z0-9-]*-[0-9]+")
_CLAUSE = re.compile(
    rf"_cd_(?P<id>[a-z0-9][a-z0-9_]*_[0-9]+)_(?P<digest>[0-9a-f]{{8}}){_COPY}_?"
)
_LONG = re.compile(rf"_cd_x(?P<id>[0-9a-f]{{20}})_(?P<digest>[0-9a-f]{{8}}){_COPY}_?")
_END = re.compile(r"_cd_end_(?P<digest>[0-9a-f]{8})_?")


class ClauseMark(NamedTuple):
    """The bookmark of one clause, as found.

    Attributes:
        clause: The clause's id; empty for a long id that is not among those known.
        digest: First eight figures (hex) of the revision's digest.
        ordinal: Ordinal of the paragraph it starts in, as `paragraphs` counts.
        copied: A word processor made it when somebody copied or moved the passage.
    """

    clause: ClauseId
    digest: str
    ordinal: int
    copied: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftIdentity:
    """Which draft a Word file is.

    Attributes:
        draft: Label of the revision it was built from.
        base: That revision's whole digest, in hex.
        whole: Whether it holds every clause; a charter holds the promises alone.
    """

    draft: str
    base: str
    whole: bool = True


def mark_name(clause: ClauseId, digest: str) -> str:
    """Return the bookmark name of a clause in the revision with this digest."""
    name = f"_cd_{clause.replace('-', '_')}_{digest[:8]}"
    if len(name) <= LONGEST_NAME and _PLAIN_ID.fullmatch(clause):
        return name
    return f"_cd_x{_long_key(clause)}_{digest[:8]}"


def mark_clause(
    own: Iterable[Element], clause: ClauseId, digest: str, ids: Iterator[int]
) -> None:
    """Put the clause's bookmark into the first of its `own` paragraphs.

    Args:
        own: The clause's paragraphs, at least one.
        clause: Its id.
        digest: The digest of its revision (hex, at least eight figures).
        ids: Numbers that no other bookmark of the document has.
    """
    bookmark(next(iter(own)), mark_name(clause, digest), ids)


def mark_end(paragraph: Element, digest: str, ids: Iterator[int]) -> None:
    """Say that the clauses are over where `paragraph` begins."""
    bookmark(paragraph, f"_cd_end_{digest[:8]}", ids)


def bookmark(paragraph: Element, name: str, ids: Iterator[int]) -> None:
    """Put a bookmark of this name around all that `paragraph` holds."""
    number = str(next(ids))
    start = etree.Element(w("bookmarkStart"), {w("id"): number, w("name"): name})
    first = 1 if len(paragraph) and paragraph[0].tag == w("pPr") else 0
    paragraph.insert(first, start)
    etree.SubElement(paragraph, w("bookmarkEnd"), {w("id"): number})


def clause_marks(
    root: Element, known: Iterable[ClauseId] = ()
) -> tuple[ClauseMark, ...]:
    """Return the clause bookmarks under `root` in document order.

    A bookmark that stands between paragraphs belongs to the next one. Of two with
    one name the first counts, as in Word.

    Args:
        root: The root of the document's part.
        known: Ids that may occur; needed only to read long ones.
    """
    long_ids = {_long_key(clause): clause for clause in known}
    found: list[ClauseMark] = []
    seen: set[str] = set()
    for name, ordinal in _starts(root):
        mark = _read(name, ordinal, long_ids)
        if mark is not None and name not in seen:
            seen.add(name)
            found.append(mark)
    return tuple(found)


def clauses_end(root: Element) -> int | None:
    """Return the ordinal of the paragraph before which the clauses are over.

    None where the file does not say: then they go on to its last paragraph.
    """
    ends = (ordinal for name, ordinal in _starts(root) if _END.fullmatch(name))
    return next(ends, None)


def clause_paragraphs(
    root: Element, known: Iterable[ClauseId] = ()
) -> tuple[tuple[ClauseId, tuple[int, ...]], ...]:
    """Return the ordinals of each marked clause's paragraphs, in document order.

    Copies that a word processor made are left out.
    """
    every = paragraphs(root)
    marks = [mark for mark in clause_marks(root, known) if not mark.copied]
    end = clauses_end(root)
    last = len(every) if end is None else end
    starts = [mark.ordinal for mark in marks]
    found = []
    for mark, following in zip(marks, [*starts, last][1:], strict=True):
        own = range(mark.ordinal, max(following, mark.ordinal + 1))
        kept = (o for o in own if o == mark.ordinal or not _is_between(every[o]))
        found.append((mark.clause, tuple(kept)))
    return tuple(found)


def draft_identity(package: Package) -> DraftIdentity | None:
    """Return which draft the file is; None where it does not say."""
    if _CUSTOM not in package:
        return None
    said = {
        line.get("name", ""): "".join(line.itertext())
        for line in package.xml(_CUSTOM)
        if isinstance(line.tag, str)
    }
    if not said.get(_DRAFT) or not said.get(_BASE):
        return None
    whole = said.get(_HOLDS) != _PROMISES
    return DraftIdentity(draft=said[_DRAFT], base=said[_BASE], whole=whole)


def set_draft_identity(package: Package, identity: DraftIdentity) -> None:
    """Write which draft the file is into its custom properties."""
    values = {_DRAFT: identity.draft, _BASE: identity.base}
    if not identity.whole:
        values[_HOLDS] = _PROMISES
    set_custom_properties(package, values)


def set_custom_properties(package: Package, values: Mapping[str, str]) -> None:
    """Write custom properties into a file; others that it has stay.

    Args:
        package: The file.
        values: Value by name; one of the same name that is there is written over.
    """
    if _CUSTOM not in package:
        space = {None: _PROPERTIES, "vt": _VALUES}
        root = etree.Element(f"{{{_PROPERTIES}}}Properties", nsmap=space)
        package.add_part(_CUSTOM, etree.tostring(root), _CUSTOM_TYPE)
        package.add_relationship("", _CUSTOM_KIND, _CUSTOM)
    root = package.xml(_CUSTOM)
    for line in list(root):
        if line.get("name") in values:
            root.remove(line)
    taken = [line.get("pid", "") for line in root]
    number = max(
        (int(pid) for pid in taken if pid.isascii() and pid.isdigit()), default=1
    )
    for name, value in values.items():
        number += 1
        line = etree.SubElement(root, f"{{{_PROPERTIES}}}property")
        line.set("fmtid", _USER_FORMAT)
        line.set("pid", str(number))
        line.set("name", name)
        etree.SubElement(line, f"{{{_VALUES}}}lpwstr").text = value
    package.touch(_CUSTOM)


def _long_key(clause: ClauseId) -> str:
    return hashlib.sha256(clause.encode("utf-8")).hexdigest()[:20]


def _read(name: str, ordinal: int, long_ids: dict[str, ClauseId]) -> ClauseMark | None:
    found = _CLAUSE.fullmatch(name)
    clause = found["id"].replace("_", "-") if found else ""
    if found is None:
        found = _LONG.fullmatch(name)
        clause = long_ids.get(found["id"], "") if found else ""
    if found is None:
        return None
    copied = found["copy"] is not None
    return ClauseMark(clause, found["digest"], ordinal, copied)


def _starts(root: Element) -> Iterator[tuple[str, int]]:
    """Give each bookmark's name and the ordinal of its paragraph."""
    every = paragraphs(root)
    ordinals = {paragraph: at for at, paragraph in enumerate(every)}
    following = 0
    for element in root.iter(w("p"), w("bookmarkStart")):
        if element.tag == w("p"):
            following = ordinals.get(element, following - 1) + 1
            continue
        if next(element.iterancestors(mc("Fallback")), None) is not None:
            continue
        within = next(element.iterancestors(w("p")), None)
        ordinal = following if within is None else ordinals[within]
        yield element.get(w("name"), ""), min(ordinal, max(0, len(every) - 1))


def _is_between(paragraph: Element) -> bool:
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return style is not None and style.get(w("val"), "").startswith(BETWEEN)
