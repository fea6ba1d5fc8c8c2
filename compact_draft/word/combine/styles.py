"""Styles that reviewers define otherwise than the base: the first who changed one signs.

The former definition stands in the style itself, as `word.redline.marking.styles` writes it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from compact_draft.model.combined import LeftOut
from compact_draft.word.combine.mark_writer import MarkWriter
from compact_draft.word.combine.overlaps import formatting_key
from compact_draft.word.equality.definitions import Definitions
from compact_draft.word.ooxml.markup import copied
from compact_draft.word.ooxml.names import Element, insert_in_order, w


def lay_styles(
    own: Definitions,
    copies: Sequence[Definitions],
    names: Sequence[str],
    mark_writer: MarkWriter,
) -> list[LeftOut]:
    """Write the reviewers' changes of styles into the base's; return what is left out."""
    ids = own.style_ids()
    taken: dict[tuple[str, str], object] = {}
    left_out: list[LeftOut] = []
    for reviewer, definitions in enumerate(copies):
        for meaning, identity in definitions.style_ids().items():
            style = definitions.style_element(identity)
            base_style = own.style_element(ids.get(meaning, ""))
            for tag in ("pPr", "rPr"):
                changed = None if style is None else style.find(w(tag))
                if changed is None or base_style is None:
                    continue
                if changed.find(w(f"{tag}Change")) is None:
                    continue
                formatting = formatting_key(changed)
                if taken.setdefault((meaning, tag), formatting) != formatting:
                    left_out.append(
                        _left_out(names[reviewer], meaning, "defined otherwise")
                    )
                elif base_style.find(f"{w(tag)}/{w(f'{tag}Change')}") is None:
                    for former in base_style.findall(w(tag)):
                        base_style.remove(former)
                    insert_in_order(
                        base_style, mark_writer.properties(reviewer, changed)
                    )
    return left_out


def new_styles(
    base: Definitions,
    copies: Sequence[Definitions],
    used: Sequence[Collection[str]],
    names: Sequence[str],
) -> list[LeftOut]:
    """Return the new styles that a reviewer defines otherwise than one before it.

    `used` are the ids of the styles that each reviewer uses.
    """
    known = base.style_ids()
    taken: dict[str, object] = {}
    left_out: list[LeftOut] = []
    for reviewer, definitions in enumerate(copies):
        for meaning, identity in definitions.style_ids().items():
            style = definitions.style_element(identity)
            if meaning in known or identity not in used[reviewer] or style is None:
                continue
            formatting = [_formatting(style.find(w(tag))) for tag in ("pPr", "rPr")]
            if taken.setdefault(meaning, formatting) != formatting:
                after = "a new style, defined otherwise by another hand"
                left_out.append(_left_out(names[reviewer], meaning, after))
    return left_out


def _formatting(properties: Element | None) -> tuple[object, ...]:
    """Return something equal for properties that say the same, lists left out."""
    if properties is None:
        return ()
    rest = copied(properties)
    for numbering in rest.findall(w("numPr")):
        rest.remove(numbering)
    return formatting_key(rest)


def _left_out(reviewer: str, meaning: str, after: str) -> LeftOut:
    return LeftOut(
        reviewer=reviewer,
        kind="style",
        where="styles",
        before=meaning.partition(":")[2],
        after=after,
    )
