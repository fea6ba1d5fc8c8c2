"""Two areas side by side, for people: a table for Word, pages and Excel; words; JSON."""

from __future__ import annotations

from typing import Any

from compact_draft.merging.areas import Areas, Pair, Stands
from compact_draft.merging.values import Old
from compact_draft.model.report import Part, Report, Table
from compact_draft.reports.clauses import wrapped
from compact_draft.text.plural import plural
from compact_draft.text.shortened import in_one_line

_ORDER = (
    Stands.WEAKER,
    Stands.UNLIKE,
    Stands.STRONGER,
    Stands.SAME,
    Stands.LOOK,
    Stands.THERE,
    Stands.HERE,
)
"""In which order people read it: what could be bettered first."""


def counts(found: Areas) -> tuple[str, ...]:
    """Return the sums for both in a sentence each: every promise is in one once."""
    lines = []
    for name, side, other in (
        (found.here, "ours", found.others[0]),
        (found.there, "theirs", found.others[1]),
    ):
        parts = [
            f"{n} {stands.value}"
            for stands in _ORDER
            if (n := sum(len(getattr(pair, side)) for pair in found.of(stands)))
        ]
        total = sum(len(getattr(pair, side)) for pair in found.pairs)
        words = f"{name}: {plural(total, 'promise')} = {' + '.join(parts) or '0'}."
        if other:
            words += f" Not held together, for no promise: {plural(other, 'clause')}."
        lines.append(words)
    return tuple(lines)


def areas_report(found: Areas) -> Report:
    """Return it as a report: side by side, what could be bettered first."""
    parts = []
    for stands in _ORDER:
        pairs = found.of(stands)
        if pairs:
            parts.append(_part(found, stands, pairs))
    return Report(
        title=f"{found.here} and {found.there}, side by side",
        status="Compact to Compact",
        summary=(
            *counts(found),
            (
                "How two promises stand is judged by what each can be held to: who, how "
                "firmly, by when, save when, with reasons, in writing. It is a proposal; "
                "people judge."
            ),
        ),
        parts=tuple(parts),
    )


def _part(found: Areas, stands: Stands, pairs: tuple[Pair, ...]) -> Part:
    heading = stands.value[:1].upper() + stands.value[1:]
    if stands in (Stands.HERE, Stands.THERE):
        name = found.here if stands is Stands.HERE else found.there
        rows = tuple(
            (_number(old), old.section[-1] if old.section else "–", _text(old))
            for pair in pairs
            for old in (pair.ours or pair.theirs)
        )
        table = Table(
            caption=f"What only {name} promises",
            head=("Clause", "Under", "What is promised"),
            rows=rows,
            shares=(2, 5, 12),
        )
    else:
        table = Table(
            caption=f"{found.here} beside {found.there}: {stands.value}",
            head=("Clause", found.here, found.there, "How they stand"),
            rows=tuple(
                (
                    "\n".join(map(_number, pair.ours)),
                    "\n".join(map(_text, pair.ours)),
                    "\n".join(f"{_number(old)}: {_text(old)}" for old in pair.theirs),
                    "\n".join(how(pair)),
                )
                for pair in pairs
            ),
            shares=(2, 6, 6, 5),
        )
    return Part(heading=heading, tables=(table,), sheet=_SHEETS[stands])


_SHEETS = {
    Stands.WEAKER: "Weaker here",
    Stands.UNLIKE: "Both ways",
    Stands.STRONGER: "Stronger here",
    Stands.SAME: "The same",
    Stands.LOOK: "To be looked at",
    Stands.THERE: "Only there",
    Stands.HERE: "Only here",
}


def _number(old: Old) -> str:
    return old.number or "–"


def _text(old: Old) -> str:
    return old.clause.text.replace("\n\n", "\n")


def how(pair: Pair) -> tuple[str, ...]:
    """Return how two promises stand, a line each respect, as seen from here."""
    lines = [f"Less here: {words}" for words in pair.weaker]
    lines += [f"More here: {words}" for words in pair.firmer]
    lines += [f"Otherwise here: {words}" for words in pair.other]
    if lines:
        return tuple(lines)
    if one_wording(pair):
        return ("In the same words",)
    if pair.stands is Stands.SAME:
        return (
            "Nothing differs of who, how firmly, by when, save when, reasons, writing",
        )
    return (pair.stands.value[:1].upper() + pair.stands.value[1:],)


def one_wording(pair: Pair) -> bool:
    """Say whether both stand in the same words."""
    ours, theirs = (
        " ".join(" ".join(old.clause.text.split()) for old in side)
        for side in (pair.ours, pair.theirs)
    )
    return ours == theirs


def page(found: Areas) -> str:
    """Return it for the terminal."""
    lines: list[str] = []
    for stands in _ORDER:
        pairs = found.of(stands)
        if not pairs:
            continue
        lines.append(f"{stands.value[:1].upper()}{stands.value[1:]}: {len(pairs)}")
        for pair in pairs:
            for name, side in ((found.here, pair.ours), (found.there, pair.theirs)):
                for old in side:
                    number = old.number or old.id
                    words = f"{name} {number}: {in_one_line(old.clause.text)}"
                    lines += wrapped(words, "  ")
            if pair.ours and pair.theirs and (pair.weaker or pair.firmer or pair.other):
                lines += [
                    line for said in how(pair) for line in wrapped(said, "      ")
                ]
        lines.append("")
    return "\n".join([*lines, *(w for c in counts(found) for w in wrapped(c))])


def fields(found: Areas) -> dict[str, Any]:
    """Return it as JSON has it (docs/formats.md, "areas")."""
    return {
        "here": found.here,
        "there": found.there,
        "counts": {state.name.lower(): len(found.of(state)) for state in Stands},
        "promises": {"here": found.counts[0], "there": found.counts[1]},
        "no_promise": {"here": found.others[0], "there": found.others[1]},
        "pairs": [
            {
                "stands": pair.stands.name.lower(),
                "here": [_clause(old) for old in pair.ours],
                "there": [_clause(old) for old in pair.theirs],
                "more": list(pair.firmer),
                "less": list(pair.weaker),
                "otherwise": list(pair.other),
            }
            for pair in found.pairs
        ],
    }


def _clause(old: Old) -> dict[str, Any]:
    return {
        "clause": old.id,
        "number": old.number,
        "section": list(old.section),
        "by": None if old.clause.by is None else old.clause.by.value,
        "text": old.clause.text,
    }
