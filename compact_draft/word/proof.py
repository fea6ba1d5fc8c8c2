"""Is a redline true? Its bytes are read again, settled both ways, and compared.

`compact_draft.word.settle` knows the standard and nothing of how marks are written,
so it judges them. What is compared are the keys of every block of every story, in
order, with those of the two files (REDLINE.md, section 6).
"""

from __future__ import annotations

from dataclasses import dataclass

from compact_draft.diff.words import edits
from compact_draft.word.canon import Keys, blocks_of
from compact_draft.word.names import Element
from compact_draft.word.package import Package
from compact_draft.word.settle import Mode, settle_package
from compact_draft.word.stories import body, furniture, keys_by_content


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


class Witness:
    """What one of the two files holds, as keys, taken before it is changed."""

    def __init__(self, package: Package, pool: dict[str, int]) -> None:
        self.pool = pool
        self.stories = story_keys(package, pool)

    @property
    def blocks(self) -> int:
        """How many blocks there are in all stories."""
        return sum(map(len, self.stories.values()))


def story_keys(package: Package, pool: dict[str, int]) -> dict[str, list[int]]:
    """Return the keys of the blocks of every story, by the story's name."""
    keys, _notes = keys_by_content(package, pool)
    main = body(package)
    found = {"body": _block_keys(main, keys)}
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


def damages(data: bytes, old: Witness, new: Witness) -> list[Damage]:
    """Return where the two readings of a redline differ from the two files."""
    found: list[Damage] = []
    for reading, witness in (("accept", new), ("reject", old)):
        package = Package.open(data)
        mode: Mode = "accept" if reading == "accept" else "reject"
        settle_package(package, mode)
        stories = story_keys(package, witness.pool)
        for name in {**witness.stories, **stories}:
            meant, got = witness.stories.get(name), stories.get(name)
            if meant is not None and got is not None:
                found += _unequal(mode, name, meant, got)
    return found


def _unequal(
    reading: Mode, story: str, meant: list[int], got: list[int]
) -> list[Damage]:
    if meant == got:
        return []
    blocks: dict[int, None] = {}
    for op in edits(got, meant):
        if op.kind == "inserted":
            blocks.update(dict.fromkeys(range(op.new_start, op.new_end)))
        elif op.kind == "deleted":
            blocks[max(op.new_start - 1, 0)] = None
            blocks[op.new_start] = None
    return [Damage(reading=reading, story=story, block=block) for block in blocks]
