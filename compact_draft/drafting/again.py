"""What was given for other words, told to people in lines, with both wordings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from compact_draft.model.compact import Party
from compact_draft.model.look_again import UNDERTAKING, Given, LookAgain

NOT_KEPT = "the words it was given for were not kept"


def again_lines(found: Iterable[LookAgain], parties: Iterable[Party]) -> list[str]:
    """Return what is to be looked at again, with both wordings; a line each.

    What was given for one wording stands together above it.
    """
    names = {party.id: party.name for party in parties}
    rows = tuple(found)
    lines: list[str] = []
    for was, now, side in dict.fromkeys(map(_wordings, rows)):
        same = [one for one in rows if _wordings(one) == (was, now, side)]
        said = "; ".join(said_in_words(one, names) for one in same)
        lines.append(f"look again: {said}")
        whose = "the undertaking" if side == UNDERTAKING else "it"
        lines.append(f"  {whose} said: {NOT_KEPT if was is None else _quoted(was)}")
        lines.append(f"  {whose} says: {_quoted(now)}")
    return lines


def _wordings(one: LookAgain) -> tuple[str | None, str, str]:
    return one.then, one.now, one.side


def _quoted(text: str) -> str:
    flat = (" ".join(paragraph.split()) for paragraph in text.split("\n\n"))
    return f"“{' / '.join(flat)}”"


def said_in_words(one: LookAgain, names: Mapping[str, str]) -> str:
    """Return what was given, by whom and when: "The Trust said “doing” (2026-02-09)".

    Args:
        one: What is to be looked at again.
        names: Names of the parties by id.
    """
    day = f" ({one.when[:10]})" if one.when else ""
    if one.what == Given.EVIDENCE:
        state = one.said.replace("_", " ")
        return f"{names.get(one.of, one.of)} said “{state}”{day}"
    if one.what == Given.TAG:
        return f"{one.by} set the tag “{one.said}”{day}"
    if one.what == Given.LINK:
        by = f", confirmed by {one.by}{day}" if one.by else ""
        return f"the link {one.of} {one.said}{by}"
    return f"the {_NAMES.get(one.what, one.what)} “{one.said}”"


_NAMES = {Given.HEADING.value: "short heading"}
