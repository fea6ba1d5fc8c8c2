"""What the numbers before headings say of how deep they are."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from compact_draft.intake.lines import Line
from compact_draft.intake.looks import LookKey


def levelled(
    lines: Sequence[Line], looks: Mapping[int, LookKey], styled: Collection[int]
) -> dict[int, LookKey]:
    """Let numbers say which headings are as deep as one another.

    A look whose first number goes on where another's stopped (``2.0 MONEY``,
    ``3.0 Voice``) is as deep as that one. A heading without a number that stands
    between ``1`` and ``1.1``, and looks as ``1.1`` does, is as deep as ``1.1``.

    Args:
        lines: The lines of the body in order.
        looks: The looks of the headings by position.
        styled: Positions of the headings that a style makes.
    """
    as_deep = _going_on(lines, looks)
    found = {n: as_deep.get(look, look) for n, look in looks.items()}
    following: dict[LookKey, int] = {}
    within = _outer_numbers(lines, sorted({*looks, *styled}))
    for n in sorted(looks, reverse=True):
        plain = (*found[n][:4], 1, 0)
        if lines[n].number:
            following[plain] = n
        elif plain in following:
            after = following[plain]
            number = lines[after].number.split(".")[0]
            if found[after][4] > 1 and number == within[n] == within[after]:
                found[n] = (*found[n][:4], found[after][4], found[n][5])
    return found


def _outer_numbers(lines: Sequence[Line], headings: Sequence[int]) -> dict[int, str]:
    """Return for each heading the last whole number printed before one till then."""
    found: dict[int, str] = {}
    last = ""
    for n in headings:
        bare = _whole_number(lines[n])
        last = bare or last
        found[n] = last
    return found


def _going_on(
    lines: Sequence[Line], looks: Mapping[int, LookKey]
) -> dict[LookKey, LookKey]:
    """Return the look that each look's numbers go on from, where they do so."""
    last: dict[LookKey, int] = {}
    found: dict[LookKey, LookKey] = {}
    for n in sorted(looks):
        bare = _whole_number(lines[n])
        if not bare:
            continue
        look = found.get(looks[n], looks[n])
        if look not in last:
            before = [
                other
                for other, number in last.items()
                if number + 1 == int(bare) and other[0] == look[0]
            ]
            if before:
                look = found[looks[n]] = before[0]
        last[look] = int(bare)
    return found


def _whole_number(line: Line) -> str:
    """Return the number before a heading if it is a whole one: 2 for ``2.0``."""
    bare = line.number.strip("().:").removesuffix(".0")
    return bare if bare.isdigit() else ""
