"""Styles that both files have under one name and define otherwise.

The new definition lives, and what it was stands in the style itself, in
``w:pPr/w:pPrChange`` and ``w:rPr/w:rPrChange``: Word shows it as a change of the
style's definition, and accepts and rejects it with all others. No paragraph in the
style is touched.
"""

from __future__ import annotations

from collections.abc import Collection

from compact_draft.model.redline import Change, ChangeKind
from compact_draft.word.equality.definitions import Definitions
from compact_draft.word.ooxml.markup import child
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.redline.marking.paragraphs import ChangeWriter

_FORMATTED = {"pPr": "paragraphs", "rPr": "words"}


def write_styles(writer: ChangeWriter, leave: Collection[str]) -> dict[str, Change]:
    """Record in each style of the new file what it was in the old one.

    Returns the changes, by what the style means.

    `leave` names styles, as they are meant, that are left as in the new file; so is a
    style whose definition somebody changed with tracking on.
    """
    old, new = writer.old, writer.new
    trees = [keys.definitions.styles_tree for keys in (old, new)]
    roots = [None if tree is None else tree.root for tree in trees]
    same = roots[0] is not None and roots[0] is roots[1]
    if same and old.definitions.lists == new.definitions.lists:
        return {}
    former = dict(old.definitions.tracked_styles())
    changes: dict[str, Change] = {}
    own: dict[str, Element] = {}
    for meaning, style in new.definitions.tracked_styles():
        before = former.get(meaning)
        if before is None or meaning in leave:
            continue
        unlike = [
            tag
            for tag in _FORMATTED
            if old.properties(before.find(w(tag))) != new.properties(style.find(w(tag)))
        ]
        if unlike:
            own = own or _own_styles(new.definitions)
            style = own[style.get(w("styleId"), "")]
        for tag in unlike:
            was = before.find(w(tag))
            record = None if was is None else writer.importer.properties(was)
            writer.reviser.was(child(style, tag), record)
        if unlike:
            changes[meaning] = _change(style, unlike, new.part)
    return changes


def _own_styles(definitions: Definitions) -> dict[str, Element]:
    """Return id → style in the tree that is written; the others are only read."""
    package = definitions.package
    part = package.related(package.main, "styles")[0]
    root = package.xml(part)
    return {style.get(w("styleId"), ""): style for style in root.iter(w("style"))}


def _change(style: Element, unlike: list[str], part: str) -> Change:
    named = style.find(w("name"))
    return Change(
        kind=ChangeKind.STYLE_FORMATTED,
        part=part,
        heading=(),
        old_paragraph=None,
        new_paragraph=None,
        place=None,
        words="" if named is None else named.get(w("val"), ""),
        before="",
        after="",
        note=", ".join(_FORMATTED[tag] for tag in unlike),
    )
