"""The house's own lists: their levels, numbers and marks."""

from __future__ import annotations

HANG = 680
"""How far numbers hang out before their clause, in twentieths of a point."""


def _level(
    at: int, form: str, text: str, *, left: int, hang: int, style: str = ""
) -> str:
    linked = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{linked}'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr>'
        f'<w:ind w:left="{left}" w:hanging="{hang}"/></w:pPr></w:lvl>'
    )


def _bullets() -> str:
    marks = "•–•"
    return "".join(
        _level(at, "bullet", mark, left=HANG + 340 * at, hang=340)
        for at, mark in enumerate(marks)
    )


LISTS: dict[str, str] = {
    "CompactNumbers": _level(0, "decimal", "%1", left=HANG, hang=HANG)
    + _level(1, "decimal", "%1.%2", left=HANG, hang=HANG, style="CompactClause"),
    "CompactLetters": _level(
        0, "upperLetter", "%1", left=HANG, hang=HANG, style="CompactDefinition"
    ),
    "CompactBullets": _bullets(),
    "CompactOpening": _level(0, "decimal", "0.%1", left=HANG, hang=HANG),
    "CompactPromises": _level(0, "bullet", "•", left=227, hang=227),
}
"""Inner name of a list → its levels. They show what `drafting.number` prints: sections
and clauses, definitions, bullets, the promises of a charter, and clauses before the first section."""
