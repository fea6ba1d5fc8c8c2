"""What stands in a reply letter: a respondent's own words, the answer, the words now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from compact_draft.model.change import ClauseChange
from compact_draft.reports.change_words import words_changed
from compact_draft.reports.point_words import in_words
from compact_draft.reports.salutation import is_meeting, salutation, undated
from compact_draft.reports.you_said import GENERAL
from compact_draft.telling.points import Hearing, Point, Voice
from compact_draft.text.day import day_in_words
from compact_draft.text.xml_characters import without_forbidden

UNNAMED = "somebody who came"
"""Whose words they are, in a letter to a room that was not given leave to name them."""
BY_ANOTHER = "Another answer changed this clause."


def letter_values(
    hearing: Hearing,
    answers: Hearing,
    respondent: str,
    *,
    day: str,
    stamp: Sequence[str],
    seal: str = "",
) -> dict[str, str | bool | tuple[str, ...] | tuple[Mapping[str, str], ...]]:
    """Return the values of a letter's placeholders.

    Args:
        hearing: The round, with people's words as they wrote them.
        answers: The same as others may read it; the reasons are taken from there.
        respondent: Id of the one it is for.
        day: ISO date of the letter.
        stamp: What is missing before it may be sent; empty for nothing.
        seal: The beginning of the seal of their receipt; empty for none.
    """
    voice = hearing.voice(respondent)
    reasons = {
        p.number: " ".join(filter(None, (p.reason, p.twin_reason)))
        for p in answers.points
    }
    own = [_point(hearing, p, reasons, voice) for p in hearing.of(respondent)]
    passed = [_point(hearing, p, reasons, voice) for p in hearing.passed_on(respondent)]
    return {
        "title": _fit(hearing.title),
        "status": "DRAFT" if stamp else "Reply",
        "round": _fit(hearing.round),
        "date": day_in_words(day),
        "name": _fit(undated(voice.name)),
        "salutation": _fit(salutation(voice)),
        "address": _fit(voice.contact),
        "group": _fit(hearing.group),
        "reply_to": _fit(hearing.reply_to),
        "reference": f"{hearing.round}/{respondent}",
        "seal": seal,
        "is_draft": bool(stamp),
        "points": tuple(own),
        "passed_on": tuple(passed),
        "missing": tuple(map(_fit, stamp)),
    }


def _point(
    hearing: Hearing, point: Point, reasons: Mapping[str, str], reader: Voice
) -> Mapping[str, str]:
    line = hearing.line(point.clause)
    changed = [c for c in point.changes if c.kind != "kept"]
    others = () if changed else _by_another(hearing, point)
    told = [BY_ANOTHER] * bool(others)
    changed += others
    told += [
        words
        for change in changed
        if change.old and change.new
        for words in words_changed(change)
    ]
    gone = [c for c in changed if not c.new]
    now = "\n".join(c.new_text for c in changed if c.new)
    said = {
        "number": point.number,
        "clause": line.title if line else GENERAL,
        "said": in_words(point),
        "outcome": point.answer_words,
        "reason": reasons.get(point.number, point.reason),
        "before": "\n".join(c.old_text for c in changed if c.old),
        "now": now or ("The clause is gone." if gone else ""),
        "change": "\n".join(told),
        "whose": _whose(hearing, point, reader),
    }
    return {key: _fit(words.replace("\n\n", "\n")) for key, words in said.items()}


def _by_another(hearing: Hearing, point: Point) -> tuple[ClauseChange, ...]:
    """Return what other answers did to the clause that a point is on."""
    return tuple(
        change
        for change in hearing.changes
        if change.kind != "kept"
        and point.clause in change.old_ids
        and (change.old_text != change.new_text)
    )


def _whose(hearing: Hearing, point: Point, reader: Voice) -> str:
    """Return whose words they are; a whole room is told a name only by leave."""
    if point.is_unsigned:
        return "They bear no name."
    speaker = hearing.voice(point.respondent)
    if is_meeting(reader) and speaker.id != reader.id:
        return speaker.public_name or UNNAMED
    return speaker.name


def _fit(words: str) -> str:
    return without_forbidden(words)
