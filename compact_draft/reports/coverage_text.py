"""How a text stands to a national one: for the terminal and as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from compact_draft.model.coverage import Answer, Coverage, State, UndertakingRow
from compact_draft.model.floor import NO_ADVICE, Below
from compact_draft.reports.clauses import wrapped
from compact_draft.reports.coverage import (
    STATE_WORDS,
    one_sided,
    relation_in_words,
    summary,
)
from compact_draft.text.day import day_in_words
from compact_draft.text.given_for import LookAgain
from compact_draft.text.shortened import shortened

_MARKS = {
    State.COVERED: "covered",
    State.PARTLY: "in part",
    State.LEFT_OUT: "left out",
    State.MISSING: "missing",
}


def page(
    found: Coverage,
    look_again: Iterable[LookAgain] = (),
    below: Iterable[Below] = (),
) -> str:
    """Return how a text stands, for the terminal: what goes further comes first."""
    framework = found.framework
    lines = [f"{found.title} beside {framework.title}, {framework.edition}"]
    for said in summary(found):
        lines += wrapped(said)
    lines += _beyond(found)
    titles = dict(framework.sections)
    section = None
    for row in found.rows:
        if row.undertaking.section != section:
            section = row.undertaking.section
            lines += ["", titles.get(section, section) or "Undertakings"]
        lines += _row(row)
    lines += _gaps(found)
    lines += _again(look_again)
    lines += _below(below)
    warned = one_sided(found.themes)
    lines += ["", "One-sided"] if warned else []
    lines += [line for warning in warned for line in wrapped(warning, "  ")]
    return "\n".join(lines)


def _beyond(found: Coverage) -> list[str]:
    if not found.beyond:
        return []
    lines = ["", "Goes further than the national text"]
    for beyond in found.beyond:
        how = "no counterpart there"
        if beyond.answer is not None:
            how = f"{beyond.answer.ref}, {relation_in_words(beyond.answer)}"
        doubt = "" if beyond.is_confirmed else " (not confirmed)"
        words = " ".join(beyond.row.clause.text.split())
        lines += wrapped(f"{beyond.row.name}: {how}{doubt}: {_cut(words)}", "  ")
    return lines


def _row(row: UndertakingRow) -> list[str]:
    undertaking = row.undertaking
    said = f"{undertaking.ref}  {_MARKS[row.state]}"
    if row.suggested_state is not None:
        waiting = f"to confirm: looks {STATE_WORDS[row.suggested_state].lower()}"
        is_bare = row.state is State.MISSING  # as the report says it
        said = f"{undertaking.ref}  {waiting}" if is_bare else f"{said}, {waiting}"
    lines = wrapped(f"{said}: {_cut(undertaking.text)}", "  ")
    for answer in (*row.answers, *row.suggested):
        lines += wrapped(_answer(answer), "      ")
    if row.left_out is not None:
        signed = row.left_out
        lines += wrapped(
            f"why: {signed.why} ({signed.by}, {day_in_words(signed.when)})", "      "
        )
    return lines


def _answer(answer: Answer) -> str:
    relation = relation_in_words(answer)
    said = f"{answer.name} ({answer.clause.id})" if answer.number else answer.name
    said = f"{said} {relation}".rstrip()
    if not answer.is_confirmed:
        said = f"perhaps {said}; for {answer.because or 'its words'}"
    return f"{said}; look again, words have changed" if answer.is_stale else said


def _gaps(found: Coverage) -> list[str]:
    offered = [row for row in found.gaps if row.library]
    if not offered:
        return []
    lines = ["", "The library has for what is missing"]
    for row in offered:
        names = ", ".join(f"{clause.id} ({clause.heading})" for clause in row.library)
        lines += wrapped(f"{row.undertaking.ref}: {names}", "  ")
    lines += wrapped(
        "Read one with  compact-draft clauses show ID,  take it with  compact-draft "
        "clauses borrow ID --after CLAUSE,  or leave an undertaking out with  "
        "compact-draft national leave-out REF --why ...",
        "  ",
    )
    return lines


def _again(look_again: Iterable[LookAgain]) -> list[str]:
    found = tuple(look_again)
    if not found:
        return []
    lines = ["", "To look at again: words have changed since these were confirmed"]
    for row in found:
        lines += wrapped(
            f"{row.of} ({row.by}, {day_in_words(row.when)}), {row.side}:", "  "
        )
        then = row.then if row.then is not None else "(these words were not kept)"
        lines += wrapped(f"then: {' '.join(then.split())}", "      ")
        lines += wrapped(f"now: {' '.join(row.now.split())}", "      ")
    return lines


def _below(below: Iterable[Below]) -> list[str]:
    found = tuple(below)
    if not found:
        return []
    lines = ["", "Less than the law already asks"]
    for row in found:
        lines += wrapped(f"{row.number or row.clause}: {row.words}", "  ")
    return [*lines, *wrapped(NO_ADVICE, "  ")]


def _cut(words: str, most: int = 110) -> str:
    return shortened(words, most)


def coverage_fields(
    found: Coverage,
    look_again: Iterable[LookAgain] = (),
    below: Iterable[Below] = (),
) -> dict[str, Any]:
    """Return how a text stands as JSON has it (docs/formats.md, "national")."""
    framework = found.framework
    return {
        "title": found.title,
        "framework": framework.id,
        "edition": framework.edition,
        "statement": framework.statement,
        "counts": {state.value: found.count(state) for state in State},
        "beyond": [
            {
                "clause": beyond.row.clause.id,
                "number": beyond.row.number,
                "text": beyond.row.clause.text,
                "ref": None if beyond.answer is None else beyond.answer.ref,
                "differences": []
                if beyond.answer is None
                else list(beyond.answer.differences),
                "confirmed": beyond.is_confirmed,
            }
            for beyond in found.beyond
        ],
        "undertakings": [_undertaking_fields(row) for row in found.rows],
        "clauses": [
            {
                "id": row.clause.id,
                "number": row.number,
                "text": row.clause.text,
                "by": row.clause.by,
                "links": [_answer_fields(parent) for parent in row.parents],
                "suggested": [_answer_fields(answer) for answer in row.suggested],
                "local_only": row.is_local_only,
            }
            for row in found.clauses
        ],
        "themes": list(found.themes),
        "one_sided": list(one_sided(found.themes)),
        "look_again": list(look_again),
        "below_law": [
            {
                "clause": row.clause,
                "number": row.number,
                "floor": row.floor.id,
                "how": list(row.how),
                "says": row.floor.says,
                "source": row.floor.source,
                "since": row.floor.since,
                "checked": row.floor.checked,
            }
            for row in below
        ],
    }


def _undertaking_fields(row: UndertakingRow) -> dict[str, Any]:
    undertaking = row.undertaking
    signed = row.left_out
    return {
        "ref": undertaking.ref,
        "section": undertaking.section,
        "by": undertaking.by,
        "theme": undertaking.theme,
        "text": undertaking.text,
        "official": bool(undertaking.official),
        "caution": undertaking.caution,
        "state": row.state,
        "suggested_state": row.suggested_state,
        "clauses": [_answer_fields(answer) for answer in row.answers],
        "suggested": [_answer_fields(answer) for answer in row.suggested],
        "left_out": None
        if signed is None
        else {"why": signed.why, "by": signed.by, "when": signed.when},
        "library": [clause.id for clause in row.library],
    }


def _answer_fields(answer: Answer) -> dict[str, Any]:
    return {
        "clause": answer.clause.id,
        "number": answer.number,
        "ref": answer.ref,
        "relation": answer.relation,
        "differences": list(answer.differences),
        "confirmed": answer.is_confirmed,
        "because": answer.because,
        "look_again": answer.is_stale,
    }
