"""Charts of bars as SVG within a page: a title, a description, and each count in words."""

from __future__ import annotations

from compact_draft.model.report import Bars, Stack
from compact_draft.text.xml_characters import escaped

_WIDTH, _LABEL, _ROW, _BAR, _ROOM = 720, 260, 34, 20, 110
_LONGEST = 28
_DIGIT, _LETTER = 9, 8
_LOOKS = (
    'fill="#1f3a5f"',
    'fill="#b9cfe8" stroke="#1f3a5f"',
    'fill="url(#NAME-dense)" stroke="#1f3a5f"',
    'fill="url(#NAME-sparse)" stroke="#1f3a5f"',
    'fill="#fff" stroke="#444" stroke-dasharray="4 3"',
)
"""How a kind looks, from the left; told apart in grey, and by its lines. A number within
has a white edge, so that it can be read on each."""


def chart_figure(chart: Bars | Stack, name: str) -> str:
    """Return a chart as a figure of HTML.

    A hidden count has an outline of no certain length, and the word "hidden". The kinds of
    a stack differ in shade and outline, never in hue alone, and stand in a key of words.

    Args:
        chart: What it shows.
        name: What its ids in the page begin with.
    """
    rows = _bars(chart) if isinstance(chart, Bars) else _stack(chart, name)
    height = _ROW * len(rows) + 8
    return (
        f'<figure>\n<svg xmlns="http://www.w3.org/2000/svg" role="img" '
        f'viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}" '
        f'aria-labelledby="{name}-title {name}-desc">\n'
        f'<title id="{name}-title">{escaped(chart.title)}</title>\n'
        f'<desc id="{name}-desc">{escaped(chart.description)}</desc>\n{"".join(rows)}</svg>\n'
        f"<figcaption>{escaped(chart.title)}. The table says the same.</figcaption>\n</figure>\n"
    )


def _bars(chart: Bars) -> list[str]:
    most = max((count for _, count in chart.bars if count), default=1)
    return [_row(n, label, count, most) for n, (label, count) in enumerate(chart.bars)]


def _row(n: int, label: str, count: int | None, most: int) -> str:
    top = n * _ROW + 4
    middle = top + _BAR - 5
    words = "hidden" if count is None else str(count)
    room = _WIDTH - _LABEL - _ROOM
    width = (
        room // 12 if count is None else max(room * count // most, 1 if count else 0)
    )
    look = (
        'fill="none" stroke="#444" stroke-dasharray="4 3"'
        if count is None
        else 'fill="#1f3a5f"'
    )
    return (
        f"{_label(label, middle)}"
        f'<rect x="{_LABEL}" y="{top}" width="{width}" height="{_BAR}" {look}/>'
        f'<text x="{_LABEL + width + 8}" y="{middle}" font-size="15">{words}</text>\n'
    )


def _label(label: str, middle: int) -> str:
    short = label if len(label) <= _LONGEST else f"{label[: _LONGEST - 1]}…"
    return f'<text x="{_LABEL - 10}" y="{middle}" text-anchor="end" font-size="15">{escaped(short)}</text>'


def _stack(chart: Stack, name: str) -> list[str]:
    """Return the rows of the key and a row for each bar."""
    most = max((sum(counts) for _, counts in chart.bars), default=1) or 1
    key = _key(chart, name)
    return [
        _hatch(name) + key[0],
        *key[1:],
        *(
            _parted(n, label, counts, most, name)
            for n, (label, counts) in enumerate(chart.bars, start=len(key))
        ),
    ]


def _hatch(name: str) -> str:
    """Return the shadings with lines that the looks of a chart refer to."""
    lines = (("dense", 4, 2), ("sparse", 8, 1))
    return "".join(
        f'<pattern id="{name}-{kind}" width="{step}" height="{step}" '
        f'patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<rect width="{step}" height="{step}" fill="#fff"/>'
        f'<rect width="{width}" height="{step}" fill="#1f3a5f"/></pattern>'
        for kind, step, width in lines
    )


def _key(chart: Stack, name: str) -> list[str]:
    rows, x = [""], 4
    for n, (kind, form) in enumerate(zip(chart.kinds, _LOOKS, strict=False)):
        if not any(counts[n] for _, counts in chart.bars):
            continue
        wide = 44 + _LETTER * len(kind)
        if x + wide > _WIDTH and rows[-1]:
            rows.append("")
            x = 4
        top, look = _ROW * (len(rows) - 1), form.replace("NAME", name)
        rows[-1] += (
            f'<rect x="{x}" y="{top + 6}" width="16" height="16" {look}/>'
            f'<text x="{x + 24}" y="{top + 19}" font-size="15">{escaped(kind)}</text>'
        )
        x += wide
    return [f"{row}\n" for row in rows]


def _parted(n: int, label: str, counts: tuple[int, ...], most: int, name: str) -> str:
    top, x = n * _ROW + 4, _LABEL
    middle = top + _BAR - 5
    room = _WIDTH - _LABEL - _ROOM // 2
    made = [_label(label, middle)]
    for count, form in zip(counts, _LOOKS, strict=False):
        if not count:
            continue
        width = max(room * count // most, 3)
        look = form.replace("NAME", name)
        made.append(f'<rect x="{x}" y="{top}" width="{width}" height="{_BAR}" {look}/>')
        if width > _DIGIT * (len(str(count)) + 1):
            made.append(
                f'<text x="{x + width // 2}" y="{middle}" text-anchor="middle" font-size="14" '
                f'stroke="#fff" stroke-width="5" paint-order="stroke">{count}</text>'
            )
        x += width + 2
    made.append(f'<text x="{x + 6}" y="{middle}" font-size="15">{sum(counts)}</text>\n')
    return "".join(made)
