"""What was given for other words, told to people in lines, with both wordings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from compact_draft.model.compact import Party
from compact_draft.model.look_again import UNDERTAKING, Given, LookAgain
from compact_draft.text.day import day_in_words

NOT_KEPT = "the words it was given for were not kept"


def again_lines(found: Iterable[LookAgain], parties: Iterable[Party]) -> list[str]:
    """Return what is to be looked at again, with both wordings; a line each.

    What was given for one wording stands together above it.
    """
    names = {party.id: party.name for party in parties}
    rows = tuple(found)
    lines: list[str] = []
    for was, now, side in dict.fromkeys(map(_wordings, rows)):
        same = [row for row in rows if _wordings(row) == (was, now, side)]
        said = "; ".join(said_in_words(row, names) for row in same)
        lines.append(f"look again: {said}")
        whose = "the undertaking" if side == UNDERTAKING else "it"
        lines.append(f"  {whose} said: {NOT_KEPT if was is None else _quoted(was)}")
        lines.append(f"  {whose} says: {_quoted(now)}")
    return lines


def _wordings(row: LookAgain) -> tuple[str | None, str, str]:
    return row.then, row.now, row.side


def _quoted(text: str) -> str:
    flat = (" ".join(paragraph.split()) for paragraph in text.split("\n\n"))
    return f"“{' / '.join(flat)}”"


def said_in_words(row: LookAgain, names: Mapping[str, str]) -> str:
    """Return what was given, by whom and when: "The Trust said “doing” (2026-02-09)".

    Args:
        row: What is to be looked at again.
        names: Names of the parties by id.
    """
    day = f" ({day_in_words(row.when)})" if row.when else ""
    if row.what == Given.EVIDENCE:
        state = row.said.replace("_", " ")
        return f"{names.get(row.of, row.of)} said “{state}”{day}"
    if row.what == Given.RETURN:
        return f"{names.get(row.of, row.of)} returned “{row.said}”{day}"
    if row.what == Given.TAG:
        return f"{row.by} set the tag “{row.said}”{day}"
    if row.what == Given.LINK:
        by = f", confirmed by {row.by}{day}" if row.by else ""
        return f"the link {row.of} {row.said}{by}"
    if row.what == Given.BESIDE:
        return f"{_BESIDE.get(row.of, row.of)} “{row.said}”{day}"
    return f"the {_NAMES.get(row.what, row.what)} “{row.said}”"


_BESIDE = {
    "easy-read": "the easy read",
    "cy": "the Welsh",
    "example": "what is kept in practice",
}
_NAMES = {Given.HEADING.value: "short heading"}
