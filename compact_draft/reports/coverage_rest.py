"""Further parts of the report on a national text: gaps, what to look at again, the law."""

from __future__ import annotations

from collections.abc import Iterable

from compact_draft.model.clause import Clause
from compact_draft.model.coverage import Coverage
from compact_draft.model.floor import NO_ADVICE, Below
from compact_draft.model.framework import EntryKind
from compact_draft.model.report import Part, Table
from compact_draft.text.day import day_in_words
from compact_draft.text.given_for import LookAgain


def gaps(found: Coverage) -> Part | None:
    """Return what nothing answers, with what the library has for it; None for none."""
    rows = tuple(
        (row.undertaking.ref, row.undertaking.text, _offers(row.library))
        for row in found.gaps
    )
    if not rows:
        return None
    return Part(
        heading="What is missing, and what the library has for it",
        sheet="Missing",
        paragraphs=(
            (
                "Nothing here answers these. A clause of the library can be borrowed and "
                "changed, or the undertaking can be left out with a signed reason."
            ),
        ),
        tables=(
            Table(
                caption="What has no answer",
                head=("Number", "National text", "Clauses of the library"),
                rows=rows,
                shares=(3, 8, 12),
            ),
        ),
    )


def _offers(library: Iterable[Clause]) -> str:
    """Return what the library has: the first in its words, the others by name."""
    shelf = list(library)
    if not shelf:
        return "The library has none."
    first, *others = shelf
    lines = [f"{first.id} ({first.heading}): {flat(first.text)}"]
    names = [f"{clause.id} ({clause.heading})" for clause in others]
    if names:
        lines.append(f"Or {', '.join(names)}.")
    return "\n".join(lines)


def again(found: tuple[LookAgain, ...]) -> Part | None:
    """Return the links whose words changed, with both wordings; None for none."""
    if not found:
        return None
    whose = {"clause": "the clause", "undertaking": "the national text"}
    rows = tuple(
        (
            row.of,
            f"{row.by}, {day_in_words(row.when)}",
            f"Of {whose[row.side]}: {flat(row.then or '(the words were not kept)')}",
            flat(row.now),
        )
        for row in found
    )
    return Part(
        heading="To look at again",
        sheet="Look again",
        paragraphs=("These links were confirmed on words that have changed since.",),
        tables=(
            Table(
                caption="Links whose words changed",
                head=("Link", "Confirmed by", "Words then", "Words now"),
                rows=rows,
                shares=(4, 3, 8, 8),
            ),
        ),
    )


def below(found: tuple[Below, ...]) -> Part | None:
    """Return the promises that ask less than the law does; None for none."""
    if not found:
        return None
    rows = tuple(
        (
            below.number or below.clause,
            flat(below.text),
            f"{'; '.join(below.how)}.",
            (
                f"{below.floor.says}\n{below.floor.source}; in force since {below.floor.since}, "
                f"looked at {below.floor.checked}."
            ),
        )
        for below in found
    )
    return Part(
        heading="Less than the law already asks",
        sheet="Below the law",
        paragraphs=(NO_ADVICE,),
        tables=(
            Table(
                caption="Promises that may lie below a duty in law",
                head=("Clause", "Words", "How", "What the law asks, and where"),
                rows=rows,
                shares=(2, 8, 5, 9),
            ),
        ),
    )


def signs(found: Coverage) -> Part | None:
    """Return the published signs of an edition; None where it has none."""
    signs = found.framework.signs
    if not signs:
        return None
    titles = dict(found.framework.sections)
    words = {EntryKind.PROGRESS: "Of progress", EntryKind.TROUBLE: "Of trouble"}
    rows = tuple(
        (titles.get(s.section, s.section), words[s.kind], s.text) for s in signs
    )
    return Part(
        heading="Published signs of progress and of trouble",
        sheet="Signs",
        paragraphs=(
            (
                "No clause answers to these; they tell how it goes. "
                f"{found.framework.statement}"
            ),
        ),
        tables=(
            Table(
                caption="Signs by principle",
                head=("Principle", "Sign", "In words"),
                rows=rows,
                shares=(4, 3, 12),
            ),
        ),
    )


def flat(text: str) -> str:
    """Return a text on one line."""
    return " ".join(text.split())
