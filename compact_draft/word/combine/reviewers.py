"""Each reviewer's copy as a redline of the base.

A copy in which every edit is tracked is one as it stands. Any other is compared with
the base; its edits are signed by whoever tracked them, else by the reviewer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from compact_draft.model.combined import CombineOptions, Reviewer
from compact_draft.model.redline import Existing, LostOn, Options, Untracked
from compact_draft.word.combine.comments import lower_marks, part_bookmarks
from compact_draft.word.combine.signers import sign
from compact_draft.word.equality.definitions import Definitions
from compact_draft.word.equality.stories import (
    close_cells,
    fill_body,
    headers_and_footers,
    keys_by_content,
)
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.redline.omissions import BY_HAND
from compact_draft.word.redline.proof import story_keys
from compact_draft.word.redline.redline import redline, redline_traced
from compact_draft.word.redline.untracked import Facts, untracked
from compact_draft.word.resolve.accept_reject import authors, settle_package
from compact_draft.word.styles.default_style import say_default_style

_AS_IN_BASE = "left as in the base, to be brought in by hand"
_MOVES = ("moveFrom", "moveTo")
_NOTES = ("footnote", "endnote")


@dataclass(slots=True)
class ReviewerCopy:
    """One reviewer's copy.

    Attributes:
        author: Whose it is.
        original: The copy as it came.
        data: The redline of the base that it amounts to.
        untracked: What differs from the base and cannot be tracked.
        partial: Some of it could not be shown as changes of the base's words at all.
    """

    author: str
    original: bytes
    data: bytes
    untracked: tuple[Untracked, ...]
    partial: bool = False


def read_copy(
    plain: Package, reviewer: Reviewer, options: CombineOptions, base: bytes
) -> ReviewerCopy:
    """Return a reviewer's copy as a redline of the base.

    `plain` is the base, which is only read, and `base` its bytes.

    Raises:
        WordFileError: one of its family, for a copy that cannot be used.
        RoundTripError: the copy could not be compared with the base.
    """
    name = f"the copy of {reviewer.author}"
    came = Package.open(reviewer.data, name=name)
    filled, closed = fill_body(came), close_cells(came)
    if say_default_style(came, plain) or filled or closed:
        reviewer = replace(reviewer, data=came.save())
    tracked = _is_tracked(came)
    if tracked:
        pool: dict[str, int] = {}
        original = plain.twin()
        before = Package.open(reviewer.data, name=name)
        settle_package(before, "reject")
        of_base, of_copy = (
            keys_by_content(package, pool) for package in (original, before)
        )
        if story_keys(original, of_base) == story_keys(before, of_copy):
            facts = Facts(original, of_base), Facts(before, of_copy)
            left = (*untracked(*facts, (), (), (), {}), *_controls(reviewer.data))
            return ReviewerCopy(reviewer.author, reviewer.data, reviewer.data, left)
    asked = Options(
        author=reviewer.author,
        when=reviewer.when,
        existing=Existing.ACCEPT,
        track_controls=False,  # they are not laid over the base
        old_name=options.base_name,
        new_name=name,
    )
    if not tracked:
        data, result = redline(base, reviewer.data, asked)
        return _copy(reviewer, data, result.untracked)
    found = redline_traced(base, reviewer.data, asked)
    data = sign(found, Package.open(base), Package.open(reviewer.data))
    return _copy(reviewer, data, found.redline.untracked)


def _controls(data: bytes) -> list[Untracked]:
    """Return the controls round blocks that a tracked copy puts in or takes off.

    Their words are laid over the base, they themselves are not.
    """
    package = Package.open(data)
    root = package.xml(package.main)
    kinds = ("Ins", "Del", "MoveFrom", "MoveTo")
    starts = [w(f"customXml{kind}RangeStart") for kind in kinds]
    if next(root.iter(*starts), None) is None:
        return []
    before = Package.open(data)
    settle_package(before, "reject")
    settle_package(package, "accept")
    of_base, of_copy = (
        Facts(side, keys_by_content(side, {})) for side in (before, package)
    )
    found = untracked(of_base, of_copy, (), (), (), {})
    return [entry for entry in found if entry.kind == "content control"]


def _copy(
    reviewer: Reviewer, data: bytes, found: tuple[Untracked, ...]
) -> ReviewerCopy:
    """Return a copy that was compared; what was left as in it stays as in the base."""
    result = tuple(
        replace(entry, kind=entry.kind.replace(BY_HAND, _AS_IN_BASE)) for entry in found
    )
    return ReviewerCopy(
        reviewer.author, reviewer.data, data, result, partial=result != found
    )


def _is_tracked(package: Package) -> bool:
    parts = [package.main]
    for kind in ("footnotes", "endnotes", "header", "footer"):
        parts += package.related(package.main, kind)
    return any(authors(package.xml(part)) for part in parts)


@dataclass(slots=True)
class OpenCopy:
    """A reviewer's redline, opened to be laid over the base.

    Attributes:
        package: The redline.
        headers_and_footers: Header or footer part of the base → that of the redline.
        divided: Header or footer parts of the base that the redline shows in several
            parts, a section each: further parts of the redline.
        notes: Kind and id of a note of the base → its id in the redline.
        lists: Id of a list of the redline → that of the base's list that it is.
        names: Mark of a move → the name of the move.
    """

    package: Package
    headers_and_footers: dict[str, str]
    divided: dict[str, list[str]]
    notes: dict[tuple[str, str], str]
    lists: dict[str, str]
    names: dict[Element, str]


def open_copy(copy: ReviewerCopy, base: Package) -> OpenCopy:
    """Open a reviewer's redline; `base` is the base as it is."""
    package = Package.open(copy.data, name=f"the copy of {copy.author}")
    package.hold_alike(base)
    before = package.twin()
    settle_package(before, "reject")
    part_bookmarks(package.xml(package.main))
    lower_marks(package.xml(package.main))
    shown = {
        (part.section, part.kind, part.type): part.part
        for part in headers_and_footers(before)
    }
    parts: dict[str, str] = {}
    divided: dict[str, list[str]] = {}
    for part in headers_and_footers(base):
        of_copy = shown.get((part.section, part.kind, part.type))
        if of_copy is None or parts.setdefault(part.part, of_copy) == of_copy:
            continue
        if package.data(of_copy) != package.data(parts[part.part]):
            divided.setdefault(part.part, []).append(of_copy)
    notes, lists = _notes(base, before), _lists(base, before)
    return OpenCopy(package, parts, divided, notes, lists, _move_names(package))


def _lists(base: Package, before: Package) -> dict[str, str]:
    """Pair the lists by the paragraphs that are in them; both have the same ones."""
    of_base, of_copy = (
        [
            paragraph.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}")
            for paragraph in paragraphs(root)
        ]
        for root in (base.xml(base.main), before.xml(before.main))
    )
    pairs: dict[str, str] = {}
    if len(of_base) == len(of_copy):
        for own, other in zip(of_base, of_copy, strict=True):
            if own is not None and other is not None:
                pairs.setdefault(other.get(w("val"), "0"), own.get(w("val"), "0"))
    styles = _numbered_styles(base)
    for name, other_list in _numbered_styles(before).items():
        if name in styles:
            pairs.setdefault(other_list, styles[name])
    return pairs


def _numbered_styles(package: Package) -> dict[str, str]:
    """Return the list of each style that numbers by itself, by what the style means."""
    return Definitions(package).numbered_styles()


def _notes(base: Package, before: Package) -> dict[tuple[str, str], str]:
    """Pair the notes by the order of their references in the base."""
    pairs: dict[tuple[str, str], str] = {}
    for kind in _NOTES:
        of_base, of_copy = (
            [
                e.get(w("id"), "")
                for e in package.xml(package.main).iter(w(f"{kind}Reference"))
            ]
            for package in (base, before)
        )
        if len(of_base) == len(of_copy):
            for own, other in zip(of_base, of_copy, strict=True):
                pairs.setdefault((kind, own), other)
    return pairs


def _move_names(package: Package) -> dict[Element, str]:
    """Return the name of the move that each of its marks belongs to."""
    names: dict[Element, str] = {}
    open_ranges: dict[tuple[str, str], str] = {}
    tags = [
        w(f"{kind}{end}") for kind in _MOVES for end in ("", "RangeStart", "RangeEnd")
    ]
    for mark in package.xml(package.main).iter(*tags):
        kind = str(mark.tag).rpartition("}")[2]
        stem = kind.partition("Range")[0]
        key = (stem, mark.get(w("id"), ""))
        if kind.endswith("RangeStart"):
            open_ranges[key] = mark.get(w("name"), "")
        elif kind.endswith("RangeEnd"):
            open_ranges.pop(key, None)
        else:
            inside = [name for (tag, _id), name in open_ranges.items() if tag == stem]
            if inside:
                names[mark] = inside[-1]
    return names


def losses(copy: ReviewerCopy) -> Iterator[Untracked]:
    """Give what of a copy is not in the marks, what nobody sees left out."""
    return (entry for entry in copy.untracked if entry.lost_on is not LostOn.NONE)
