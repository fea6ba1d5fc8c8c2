"""Does the look of a line say who is bound: "What the Council promises is printed in blue"?

A key says it once for the whole text: by the colour of the words, by the ground on which
they stand, by bold or italic type. Each line of such a look is then an act of that side, unless
its own words say more; a doubt tells by what it was taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from compact_draft.intake.drafts import Draft
from compact_draft.intake.head_sides import is_only_a_side, outermost
from compact_draft.intake.kinds import Judge
from compact_draft.intake.lines import Line
from compact_draft.intake.rules import Rules, key
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By

BY_LOOK = "its look says who is bound, by the key of the text"

_SAME = {
    "gray": "grey", "shaded": "grey", "violet": "purple", "mauve": "purple", "lilac": "purple",
    "teal": "turquoise", "cyan": "turquoise", "aqua": "turquoise", "gold": "yellow", "amber": "orange",
    "magenta": "pink", "rose": "pink", "crimson": "red", "scarlet": "red", "navy": "blue",
    "bold": "bold", "italic": "italic", "italics": "italic", "underlined": "underlined",
    "underlining": "underlined", "capitals": "capitals",
}  # fmt: skip
_COLOURS = (
    "red",
    "orange",
    "yellow",
    "green",
    "turquoise",
    "blue",
    "purple",
    "pink",
    "brown",
    "grey",
)
_LOOK = re.compile(
    rf"\b(?:(?:light|dark|pale|bright) )?({'|'.join((*_COLOURS, *_SAME))})\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[.;,\n\t]|\s(?:and|while|whilst|but)\s(?=.*\b(?:is|are|in|on|=|bind|binds|show|shows|for)\b)",
    re.IGNORECASE,
)
_LEAST = 2
_MOST_WORDS = 60
_LEAST_WORDS = 2


def find_key(lines: Iterable[Line], rules: Rules) -> tuple[dict[str, By], set[int]]:
    """Return what each look says, and the paragraphs that hold the key; none for no key."""
    said: dict[str, By] = {}
    held: set[int] = set()
    for line in lines:
        if not line.words or len(line.words.split()) > _MOST_WORDS:
            continue
        told = dict(_told(line.text, rules))
        shown = _shown(line, rules)
        if shown and not said.keys() & {shown[0]} and not told:
            told = dict([shown])
        if told:
            said = {**told, **said}
            held.add(line.block.ordinal)
    if len(said) < _LEAST or len(set(said.values())) < _LEAST:
        return {}, set()
    return said, held


def _told(text: str, rules: Rules) -> Iterable[tuple[str, By]]:
    """Yield what each clause of a line says of a look: "grey boxes bind the Council"."""
    clauses = [part for part in _CLAUSE.split(text) if part.strip()]
    for part in clauses:
        looks = _LOOK.findall(part)
        side = outermost(key(_LOOK.sub(" ", part)), rules)
        if len(looks) == 1 and side is not None:
            look = looks[0].casefold()
            yield _SAME.get(look, look), side


def _shown(line: Line, rules: Rules) -> tuple[str, By] | None:
    """Return the look of a line that is only the name of a side, as a key shows it."""
    colour = _painted(line)
    if not colour or not is_only_a_side(line.words, rules):
        return None
    side = outermost(key(line.words), rules)
    return None if side is None else (colour, side)


def _painted(line: Line) -> str:
    return line.block.look.colour or line.block.ground


def looks_of(line: Line) -> tuple[str, ...]:
    """Return the looks of a line by which a key may name it."""
    look = line.block.look
    named = [look.colour, line.block.ground]
    told = {"bold": look.bold, "italic": look.italic, "underlined": look.underlined}
    named += [name for name, shown in told.items() if shown]
    if look.capitals:
        named.append("capitals")
    return tuple(name for name in named if name)


def bind_by_look(
    drafts: Sequence[Draft], said: Mapping[str, By], held: set[int], judge: Judge
) -> None:
    """Bind the rows whose look the key names."""
    if not said:
        return
    for draft in drafts:
        if draft.first.block.ordinal in held or draft.is_stem:
            continue
        side = next(
            (said[look] for look in looks_of(draft.first) if look in said), None
        )
        if side is None or not _may_act(draft, judge):
            continue
        promised = draft.kind is not None and draft.kind.is_promise
        if not promised:
            draft.kind, draft.party = Kind.COMMITMENT, side
            draft.why = "its look"
            draft.doubts[:] = [BY_LOOK]
        elif draft.party in (None, By.UNCLEAR, By.BOTH) and draft.party is not side:
            draft.party = side
            draft.doubt(BY_LOOK)


def _may_act(draft: Draft, judge: Judge) -> bool:
    """Tell whether a row can be an act: no heading, no name, no question, no side alone."""
    words = draft.text
    if draft.kind is not Kind.PROSE and not (draft.kind and draft.kind.is_promise):
        return False
    few = len(words.split()) < _LEAST_WORDS
    return (
        not few
        and not words.endswith(("?", ":"))
        and not is_only_a_side(words, judge.rules)
    )
