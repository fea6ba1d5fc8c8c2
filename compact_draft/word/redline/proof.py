"""Is a redline true? Its bytes are read again, settled both ways, and compared.

`compact_draft.word.resolve.accept_reject` knows the standard and nothing of how marks are written,
so it judges them. What is compared are the keys of every block of every story, in
order, with those of the two files (docs/engine.md, 6). Whether it is well made is
told by `compact_draft.word.ooxml.validity`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from compact_draft.diff.words import edits
from compact_draft.word.equality.keys import ContentKeys
from compact_draft.word.equality.stories import body, headers_and_footers
from compact_draft.word.ooxml.containers import blocks_of, rows_of
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.tags import DELETIONS, INSERTIONS
from compact_draft.word.ooxml.validity import Fault
from compact_draft.word.redline.controls import block_controls
from compact_draft.word.redline.unmarked_blocks import Unmarked
from compact_draft.word.resolve.accept_reject import Mode, settle_package

WHOLE = -1
"""Stands for the number of a block where a whole story is meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """A block that does not come out as it should.

    Attributes:
        reading: The reading that is false.
        story: Which story: "body", a header or footer, the last section, or a style.
        block: Number of the block in the file that the reading should give; `WHOLE`
            where it may be any block of the story.
    """

    reading: Mode
    story: str
    block: int


Stories = dict[str, list[int]]
"""Name of a story → the keys of its blocks."""

_LEAVING: dict[Mode, frozenset[str]] = {
    "accept": DELETIONS,
    "reject": INSERTIONS,
}

LAST_SECTION = "last section"
"""The name of the story that is the layout of the last pages."""
CONTROLS = "content controls"
"""The name of the story that is the controls round blocks, in no order."""
STYLE = "style "
"""What the name of a style's own story begins with; its meaning follows."""

KeysOf = Callable[[Package], ContentKeys]
"""Makes the keys of a package; notes stand for what they hold."""


def story_keys(
    package: Package, keys: ContentKeys, body_keys: list[int] | None = None
) -> Stories:
    """Return the keys of the blocks of every story, by the story's name.

    `body_keys` are those of the body, where they are known already.
    """
    main = body(package)
    known = _block_keys(main, keys) if body_keys is None else body_keys
    found = {"body": known}
    section = main.find("{*}sectPr")
    found[LAST_SECTION] = [keys.intern(keys.properties(section))]
    for part in headers_and_footers(package):
        keys.part = part.part
        found[part.name] = _block_keys(package.xml(part.part), keys)
    keys.part = package.main
    return found


def style_keys(keys: ContentKeys) -> Stories:
    """Return a key of what of each style can be tracked, as a story of its own.

    Styles with the same bytes, and lists named alike, are looked at once.
    """
    tree, inherited = keys.definitions.styles_tree, keys.inherited
    if tree is None or tree.is_own or inherited is None:
        return _style_keys(keys)
    lists = frozenset(keys.definitions.lists.items())
    known = (tree.root, id(keys.pool), lists)
    if known not in inherited.styles_read:
        inherited.styles_read[known] = _style_keys(keys)
    return dict(inherited.styles_read[known])


def _style_keys(keys: ContentKeys) -> Stories:
    return {
        f"{STYLE}{meaning}": [
            keys.intern(
                f"{keys.properties(style.find(w('pPr')))}|"
                f"{keys.properties(style.find(w('rPr')))}"
            )
        ]
        for meaning, style in keys.definitions.tracked_styles()
    }


def control_keys(package: Package, keys: ContentKeys) -> Stories:
    """Return the keys of the controls round blocks, as a story of their own."""
    names = [name for _control, name in block_controls(package, keys)]
    return {CONTROLS: sorted(keys.intern(f"control {name}") for name in names)}


def _block_keys(container: Element, keys: ContentKeys) -> list[int]:
    """Return the keys of blocks; content controls round them cannot be tracked."""
    return [keys.block(block).full for block, _path in blocks_of(container)]


def damage_at(fault: Fault, redline: Package) -> Damage | None:
    """Return the block that an ill-made element of a redline's body belongs to.

    None where it lies in no block of the body, and so no lower level can mend it.
    """
    if fault.element is None or fault.part != redline.main:
        return None
    above = {fault.element, *fault.element.iterancestors()}
    passed: dict[Mode, int] = {"accept": 0, "reject": 0}
    for block, _path in blocks_of(body(redline)):
        stays = [mode for mode in passed if not _leaves(block, _LEAVING[mode])]
        if block in above:
            mode = stays[0] if stays else "accept"
            return Damage(reading=mode, story="body", block=passed[mode])
        for mode in stays:
            passed[mode] += 1
    return None


def _leaves(block: Element, marks: frozenset[str]) -> bool:
    """Tell whether a reading takes a block away: its ¶, or all of its rows."""
    if block.tag == w("p"):
        return any(
            block.find(f"{w('pPr')}/{w('rPr')}/{mark}") is not None for mark in marks
        )
    rows = rows_of(block) if block.tag == w("tbl") else []
    return bool(rows) and all(
        any(row.find(f"{w('trPr')}/{mark}") is not None for mark in marks)
        for row in rows
    )


def damages(data: bytes, old: Stories, new: Stories, keys_of: KeysOf) -> list[Damage]:
    """Return where the two readings of a redline differ from the two files."""
    unmarked = Unmarked()
    written = Package.open(data)
    return [
        *_reading(written.twin(), "accept", new, keys_of, unmarked),
        *_reading(written, "reject", old, keys_of, unmarked),
    ]


def _reading(
    package: Package,
    mode: Mode,
    stories: Stories,
    keys_of: KeysOf,
    unmarked: Unmarked,
) -> list[Damage]:
    before = unmarked.blocks(package)
    settle_package(package, mode)
    keys = keys_of(package)
    settled = story_keys(package, keys, unmarked.keys(package, keys, before))
    settled |= style_keys(keys)
    settled |= control_keys(package, keys) if CONTROLS in stories else {}
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
