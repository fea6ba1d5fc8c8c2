"""Is a redline true? Its bytes are read again, settled both ways, and compared.

`compact_draft.word.settle` knows the standard and nothing of how marks are written,
so it judges them. What is compared are the keys of every block of every story, in
order, with those of the two files (REDLINE.md, section 6).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from compact_draft.diff.words import edits
from compact_draft.word.canon import Keys
from compact_draft.word.containers import blocks_of
from compact_draft.word.names import Element, w
from compact_draft.word.package import Package
from compact_draft.word.settle import Mode, settle_package
from compact_draft.word.stories import Notes, body, furniture


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """A block that does not come out as it should.

    Attributes:
        reading: The reading that is false.
        story: Which story: "body", or a header or footer.
        block: Number of the block in the file that the reading should give.
    """

    reading: Mode
    story: str
    block: int


Stories = dict[str, list[int]]
"""Name of a story → the keys of its blocks."""

_SIGNED = [
    w(tag)
    for tag in [
        "ins",
        "del",
        "moveFrom",
        "moveTo",
        "rPrChange",
        "pPrChange",
        "sectPrChange",
        "tblPrChange",
        "tblPrExChange",
        "tblGridChange",
        "trPrChange",
        "tcPrChange",
        "cellIns",
        "cellDel",
    ]
]

KeysOf = Callable[[Package], Keys]
"""Makes the keys of a package; notes stand for what they hold."""


def story_keys(
    package: Package, keys: Keys, body_keys: list[int] | None = None
) -> Stories:
    """Return the keys of the blocks of every story, by the story's name.

    `body_keys` are those of the body, where they are known already.
    """
    main = body(package)
    known = _block_keys(main, keys) if body_keys is None else body_keys
    found = {"body": known}
    section = main.find("{*}sectPr")
    found["last section"] = [keys.intern(keys.properties(section))]
    for one in furniture(package):
        keys.part = one.part
        name = f"{one.kind} {one.type} of section {one.section + 1}"
        found[name] = _block_keys(package.xml(one.part), keys)
    keys.part = package.main
    return found


def _block_keys(container: Element, keys: Keys) -> list[int]:
    """Return the keys of blocks; content controls round them cannot be tracked."""
    return [keys.block(block).full for block, _path in blocks_of(container)]


def misplaced(package: Package) -> list[str]:
    """Return what in a redline's body would need repair in Word, in words.

    Marks with one id, live text in ``w:del``, halves of a move without the other, and
    references to notes that are not there.
    """
    root = package.xml(package.main)
    found: list[str] = []
    ids: set[str] = set()
    for mark in root.iter(*_SIGNED):
        number = mark.get(w("id"), "")
        if number in ids:
            found.append(f"two marks have the id {number}")
        ids.add(number)
    runs = (run for mark in root.iter(w("del")) for run in mark.iterchildren(w("r")))
    if any(run.find(w("t")) is not None for run in runs):
        found.append("struck text is written as live text")
    for kind in ("moveFrom", "moveTo"):
        starts = [one.get(w("id")) for one in root.iter(w(f"{kind}RangeStart"))]
        ends = [one.get(w("id")) for one in root.iter(w(f"{kind}RangeEnd"))]
        if sorted(map(str, starts)) != sorted(map(str, ends)):
            found.append("a move has a half without the other")
    notes = Notes(package).elements
    for kind in ("footnote", "endnote"):
        references = root.iter(w(f"{kind}Reference"))
        if any((kind, one.get(w("id"), "")) not in notes for one in references):
            found.append(f"a {kind} is referred to and not there")
    return found


def damages(data: bytes, old: Stories, new: Stories, keys_of: KeysOf) -> list[Damage]:
    """Return where the two readings of a redline differ from the two files."""
    return [
        *_reading(data, "accept", new, keys_of),
        *_reading(data, "reject", old, keys_of),
    ]


def _reading(
    data: bytes, mode: Mode, stories: Stories, keys_of: KeysOf
) -> list[Damage]:
    package = Package.open(data)
    settle_package(package, mode)
    settled = story_keys(package, keys_of(package))
    return [
        damage
        for name, meant in stories.items()
        if name in settled
        for damage in _unequal(mode, name, meant, settled[name])
    ]


def _unequal(
    reading: Mode, story: str, meant: list[int], got: list[int]
) -> list[Damage]:
    if meant == got:
        return []
    blocks: dict[int, None] = {}
    ops = edits(got, meant)
    for at, op in enumerate(ops):
        onward = ops[at + 1].kind if at + 1 < len(ops) else "same"
        if op.kind == "inserted":
            blocks.update(dict.fromkeys(range(op.new_start, op.new_end)))
        elif op.kind == "deleted" and onward != "inserted":
            blocks[max(op.new_start - 1, 0)] = None  # too much came out between these
            blocks[op.new_start] = None
    return [Damage(reading=reading, story=story, block=block) for block in blocks]
