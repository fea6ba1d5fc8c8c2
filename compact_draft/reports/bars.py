"""A chart of bars as SVG within a page: a title, a description, and each count in words."""

from __future__ import annotations

from compact_draft.model.report import Bars
from compact_draft.text.xml_characters import escaped

_WIDTH, _LABEL, _ROW, _BAR, _ROOM = 720, 260, 34, 20, 110
_LONGEST = 34


def bars_figure(chart: Bars, name: str) -> str:
    """Return a chart as a figure of HTML.

    A hidden count has an outline of no certain length, and the word "hidden".

    Args:
        chart: What it shows.
        name: What its ids in the page begin with.
    """
    most = max((count for _, count in chart.bars if count), default=1)
    height = _ROW * len(chart.bars) + 8
    rows = "".join(
        _row(n, label, count, most) for n, (label, count) in enumerate(chart.bars)
    )
    return (
        f'<figure>\n<svg xmlns="http://www.w3.org/2000/svg" role="img" '
        f'viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}" '
        f'aria-labelledby="{name}-title {name}-desc">\n'
        f'<title id="{name}-title">{escaped(chart.title)}</title>\n'
        f'<desc id="{name}-desc">{escaped(chart.description)}</desc>\n{rows}</svg>\n'
        f"<figcaption>{escaped(chart.title)}. The table says the same.</figcaption>\n</figure>\n"
    )


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
    short = label if len(label) <= _LONGEST else f"{label[: _LONGEST - 1]}…"
    return (
        f'<text x="{_LABEL - 10}" y="{middle}" text-anchor="end" font-size="15">{escaped(short)}</text>'
        f'<rect x="{_LABEL}" y="{top}" width="{width}" height="{_BAR}" {look}/>'
        f'<text x="{_LABEL + width + 8}" y="{middle}" font-size="15">{words}</text>\n'
    )
