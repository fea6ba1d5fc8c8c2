"""Is a combined copy true? Read again, rejected, and taken reviewer by hand.

Rejecting all must give the base. Accepting one reviewer's changes and rejecting the rest
must give that reviewer's copy, block by block, except for blocks where an overlap is listed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from compact_draft.diff.words import edits
from compact_draft.word.combine.blocks import lay, row_mark
from compact_draft.word.combine.record import EVERY_BLOCK
from compact_draft.word.combine.reviewers import ReviewerCopy
from compact_draft.word.combine.units import Unlike, mark_of
from compact_draft.word.equality.bookmarks import name_places
from compact_draft.word.equality.definitions import Definitions
from compact_draft.word.equality.inherited import Inherited
from compact_draft.word.equality.lists import are_alike
from compact_draft.word.equality.stories import (
    body,
    headers_and_footers,
    keys_by_content,
)
from compact_draft.word.ooxml.containers import blocks_of, rows_of
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.tags import DELETIONS
from compact_draft.word.redline.field_forms import take_forms
from compact_draft.word.redline.proof import Stories, story_keys, style_keys
from compact_draft.word.resolve.accept_reject import settle_package

Place = tuple[str, int]
"""A story of the base, as the writing names it, and the number of a block in it."""


@dataclass(frozen=True, slots=True)
class Taking:
    """What it means to take one reviewer's changes and no others.

    Attributes:
        copy: The reviewer's copy.
        marks: The ids of the marks that are its.
        excused: Where it may come out otherwise than in the copy.
        lists: Id of a list of the copy → its id in the combined file.
    """

    copy: ReviewerCopy
    marks: set[str]
    excused: set[Place]
    lists: dict[str, str]


def unproved(
    data: bytes, base: Package, owners: Sequence[int], takings: Sequence[Taking]
) -> tuple[set[Place], int, set[tuple[int, int]]]:
    """Return where a combined copy does not come out, and how many blocks were read.

    The third are the reviewer and block of what does not come out and is excused, as it
    lies beside an overlap.

    Args:
        data: The combined copy.
        base: The base as it is.
        owners: For each block of the combined body, the block of the base that it is
            or stands before.
        takings: The reviewers in their order.
    """
    pool: dict[str, int] = {}
    base_keys = _keys(base, pool, _definitions(base), styles=True)
    written = Package.open(data)
    rejected = written.twin()
    settle_package(rejected, "reject")
    found = _rejected(
        _keys(rejected, pool, _definitions(rejected), styles=True), base_keys
    )
    blocks = sum(map(len, base_keys.values()))
    astray: set[tuple[int, int]] = set()
    for reviewer, taking in enumerate(takings):
        reading = written.twin()
        whose = dict(zip(_blocks(reading), owners, strict=True))
        settle_package(reading, "accept", only=_among(taking.marks))
        settle_package(reading, "reject")
        meant = Package.open(taking.copy.original)
        settle_package(meant, "accept")
        got, known = _both(reading, meant, base, pool, taking.lists)
        grouped: dict[int, list[int]] = {}
        for block, key in zip(_blocks(reading), got["body"], strict=True):
            grouped.setdefault(whose.get(block, 0), []).append(key)
        beside: set[int] = set()
        parts = _parts_of_base(reading, base)
        found |= _taken(got, grouped, known, taking, base, parts, beside)
        astray |= {(reviewer, number) for number in beside}
        blocks += sum(map(len, known.values()))
    return found, blocks, astray


def _parts_of_base(reading: Package, base: Package) -> dict[str, str]:
    """Return for each header and footer of a reading the story of the base that it is.

    A part that a copy brought along, as LibreOffice writes one for each section, is named
    by the base's part of its kind and type: what was left out there is left out here.
    """
    own = {shown.part for shown in headers_and_footers(base)}
    alike = {
        (shown.kind, shown.type): shown.part for shown in headers_and_footers(base)
    }
    return {
        shown.name: "part "
        + (
            shown.part
            if shown.part in own
            else alike.get((shown.kind, shown.type), shown.part)
        )
        for shown in headers_and_footers(reading)
    }


def _blocks(package: Package) -> list[Element]:
    return [block for block, _path in blocks_of(body(package))]


def _both(
    reading: Package,
    meant: Package,
    base: Package,
    pool: dict[str, int],
    lists: Mapping[str, str],
) -> tuple[Stories, Stories]:
    """Return the keys of one reviewer's reading, and of its copy, by what things do.

    What a copy says otherwise and does alike stays as the base has it. `lists` leads from
    the copy's lists to those of the combined file.
    """
    for package in (reading, meant):
        take_forms(package, base)
    of_base, of_reading = _definitions(base), _definitions(reading)
    of_copy = _definitions_of_copy(meant, lists, of_reading)
    name_places(of_base, of_copy)
    for places in (of_copy.places, of_base.places):
        of_reading.name_places(places)
    inherited = Inherited(of_base, of_copy)
    got, known = (
        story_keys(
            definitions.package,
            keys_by_content(
                definitions.package, pool, definitions=definitions, inherited=inherited
            ),
        )
        for definitions in (of_reading, of_copy)
    )
    return got, known


def _definitions(package: Package) -> Definitions:
    """Return what ids mean in a package, lists named by their ids."""
    definitions = Definitions(package)
    definitions.name_lists(
        {
            number: f"{definitions.list_class(number)}#{number}"
            for number in definitions.numbers
        }
    )
    return definitions


def _definitions_of_copy(
    package: Package, lists: Mapping[str, str], combined: Definitions
) -> Definitions:
    """Return what ids mean in a copy, lists named as those of the combined file.

    A list is the one that it became if both look alike as far as both are defined: a
    program that saves a file again defines all nine levels, used or not.
    """
    definitions = Definitions(package)
    names: dict[str, str] = {}
    for number in definitions.numbers:
        became = lists.get(number)
        look = definitions.list_class(number)
        if became is not None and are_alike(
            definitions.list_levels(number), combined.list_levels(became)
        ):
            look = combined.list_class(became)
        names[number] = f"{look}#{became}"
    definitions.name_lists(names)
    return definitions


def _keys(
    package: Package,
    pool: dict[str, int],
    definitions: Definitions,
    *,
    styles: bool = False,
) -> Stories:
    keys = keys_by_content(package, pool, definitions=definitions)
    found = story_keys(package, keys)
    return found | style_keys(keys) if styles else found


def _among(ids: set[str]) -> Callable[[Element], bool]:
    return lambda change: change.get(w("id")) in ids


def _rejected(got: Stories, meant: Stories) -> set[Place]:
    found: set[Place] = set()
    for story, blocks in meant.items():
        for op in edits(got.get(story, []), blocks):
            if op.kind != "same":
                found |= {(story, n) for n in range(op.new_start, op.new_end + 1)}
    return found


def _taken(
    got: Stories,
    grouped: dict[int, list[int]],
    known: Stories,
    taking: Taking,
    base: Package,
    parts: Mapping[str, str],
    beside: set[int],
) -> set[Place]:
    """Return where one reviewer's reading is neither its copy nor excused.

    `parts` leads from a header or footer of the reading, which may have other sections
    than the base, to the story of the base that it is.
    What is excused and comes out otherwise is added to `beside`.
    """
    if ("body", EVERY_BLOCK) in taking.excused:
        return set()  # its copy has other blocks, and other sections
    excused = _with_notes(taking.excused, base)
    places = {place for place, _number in excused}
    found: set[Place] = set()
    for story, blocks in known.items():
        if story in got and got[story] != blocks:
            if story == "body":
                found |= _body(grouped, blocks, taking.copy, base, excused, beside)
            elif not {story, parts.get(story, story)} & places:
                found.add((parts.get(story, story), 0))
    return found


def _body(
    grouped: dict[int, list[int]],
    blocks: list[int],
    copy: ReviewerCopy,
    base: Package,
    excused: set[Place],
    beside: set[int],
) -> set[Place]:
    """Compare what came of each block of the base, joined ones with the last."""
    owners = _owners(copy, base)
    if len(owners) != len(blocks):
        return {("body", 0)}
    meant: dict[int, list[int]] = {}
    within: dict[int, set[int]] = {}
    for key, numbers in zip(blocks, owners, strict=True):
        last = max(numbers)
        meant.setdefault(last, []).append(key)
        within.setdefault(last, {last}).update(numbers)
    found: set[Place] = set()
    for number in sorted({*meant, *grouped}):
        if meant.get(number) != grouped.get(number):
            near = within.get(number, {number})
            if any(("body", at) in excused for at in near):
                beside.add(number)
            else:
                found.add(("body", number))
    return found


def _owners(copy: ReviewerCopy, base: Package) -> list[set[int]]:
    """Return for each block of a copy the blocks of the base that it came of."""
    blocks = [block for block, _path in blocks_of(body(base))]
    try:
        laid = lay(0, body(Package.open(copy.data)), blocks)
    except Unlike:
        return []
    found: list[set[int]] = []
    held: set[int] = set()
    for number, gap in enumerate(laid.gaps):
        segment = laid.segments[number] if number < len(laid.segments) else []
        for block in (*gap, *segment):
            held.add(number)
            if not _leaves(block):
                found.append(held)
                held = set()
    return found


def _leaves(block: Element) -> bool:
    if block.tag == w("p"):
        return mark_of(block, DELETIONS) is not None
    rows = rows_of(block) if block.tag == w("tbl") else []
    return bool(rows) and all(row_mark(row, w("del")) is not None for row in rows)


def _with_notes(excused: set[Place], base: Package) -> set[Place]:
    """Return the places, with the blocks that refer to a note which is excused."""
    notes = {story for story, _number in excused if story.split()[0].endswith("note")}
    if not notes:
        return excused
    found = set(excused)
    for number, (block, _path) in enumerate(blocks_of(body(base))):
        for kind in ("footnote", "endnote"):
            for reference in block.iter(w(f"{kind}Reference")):
                if f"{kind} {reference.get(w('id'))}" in notes:
                    found.add(("body", number))
    return found
