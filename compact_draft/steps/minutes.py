"""Minutes of a meeting: what was decided on a day, clause by clause, with who had asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from compact_draft.answers.clashed import settled, taken_place
from compact_draft.drafting.number import read_in_order
from compact_draft.errors import RefusedError, Where
from compact_draft.model.annotation import Annotation, Decision
from compact_draft.model.report import Part, Report, Table
from compact_draft.steps.clashes import Change, OpenClash, clashes
from compact_draft.steps.telling import personal
from compact_draft.store.ledger_part import days_of_decisions
from compact_draft.store.rows import Books
from compact_draft.store.workspace import Workspace
from compact_draft.telling.points import OUTCOME_WORDS, long_date
from compact_draft.telling.redaction import taken_out
from compact_draft.text.plural import plural
from compact_draft.text.round_name import round_name
from compact_draft.text.shortened import first_words

_FEW = 8
"""Words by which a clause without a number is called."""
_HEAD = ("Remarks", "What was asked", "Decided", "Why", "New wording")


def days(workspace: Workspace, label: str) -> tuple[str, ...]:
    """Return the days on which something was decided in a round, newest first."""
    return tuple(reversed(days_of_decisions(workspace, label)))


def minutes(workspace: Workspace, label: str, day: str, *, present: str = "") -> Report:
    """Return what was decided on a day as a report.

    What in people's words may tell who they are is kept to the choices that were made for
    the report of the round: what is hidden there is hidden here, and words on which nobody
    has chosen yet are held back.

    Args:
        workspace: Where the round is.
        label: The round's.
        day: ISO date.
        present: Who was there, as they are to be named; may be empty.

    Raises:
        RefusedError: Nothing was decided on that day.
    """
    consultation = workspace.round(label)
    revision = workspace.revision(consultation.revision)
    books = workspace.books(label)
    now = taken_place(books.superseded, books.decisions)
    taken = _taken(books, now, day)
    if not taken:
        known = ", ".join(map(_british, days(workspace, label))) or "no day yet"
        raise RefusedError(
            f"nothing was decided on {_british(day) or 'no day'}",
            where=Where("--day"),
            mend=f"name a day on which something was: {known}",
        )
    of = {remark.id: remark for remark in books.placed()}
    numbers = {row.clause: row.number for row in revision.outline.rows}
    order = {clause: n for n, clause in enumerate(read_in_order(revision))}
    texts = {clause.id: clause.text for clause in revision.clauses}
    by_clause: dict[str, list[Decision]] = {}
    for decision in taken:
        about = next(
            (of[a].anchor.clause for a in decision.annotations if a in of), None
        )
        by_clause.setdefault(decision.clause or about or "", []).append(decision)
    held = personal(workspace, label)

    def clean(record: str, text: str) -> str:
        return taken_out(record, text, held.choices, held.finds)

    ids = {decision.id for decision in taken}
    open_clashes = [
        clash
        for clash in clashes(workspace, label)
        if ids & {change.decision for change in clash.changes}
    ]
    told = _told_of_clashes(open_clashes, books, ids, day, clean)
    by_clause |= {clause: [] for clause in told if clause not in by_clause}
    parts = []
    for clause in sorted(by_clause, key=lambda c: order.get(c, len(order))):
        number = numbers.get(clause, "")
        heading = f"Clause {number}" if number else _unnumbered(texts.get(clause, ""))
        rows = tuple(_row(d, of, clean, now.get(d.id)) for d in by_clause[clause])
        table = Table(
            caption=f"Decisions: {heading[:1].lower()}{heading[1:]}",
            head=_HEAD,
            rows=rows,
            shares=(2, 5, 3, 5, 5),
        )
        words = (texts[clause],) if clause in texts else ()
        tables = (table,) if rows else ()
        paragraphs = (*words, *told.get(clause, ()))
        parts.append(Part(heading=heading, paragraphs=paragraphs, tables=tables))
    count = plural(len(taken), "decision")
    remarks = plural(sum(len(decision.annotations) for decision in taken), "remark")
    left = workspace.tally(label).open
    on = _british(day)
    summary = [f"{count} on {remarks}, {on}."]
    if present.strip():
        summary.append(f"Present: {' '.join(present.split())}.")
    verb = "has" if left == 1 else "have"
    summary.append(f"{plural(left, 'remark')} of the round {verb} no decision yet.")
    if open_clashes:
        named = [
            numbers.get(clash.clause) or f"“{_unnumbered(texts.get(clash.clause, ''))}”"
            for clash in open_clashes
        ]
        summary.append(_clash_on(named))
    if held.waits:
        summary.append(
            f"{plural(len(held.waits), 'thing')} in people's words may tell who somebody is; "
            "the words around are not printed until somebody has looked at them."
        )
    return Report(
        title=f"{workspace.settings().title}: minutes, {round_name(label)}",
        status=f"Minutes, {on}",
        summary=tuple(summary),
        parts=tuple(parts),
    )


def _taken(books: Books, now: Mapping[str, Decision], day: str) -> list[Decision]:
    """Return what was decided on a day in its order, also what was changed later."""
    taken = [decision for decision in books.decisions if decision.when[:10] == day]
    taken += [
        old
        for old in books.superseded
        if old.when[:10] == day and old.id in now and now[old.id].when[:10] != day
    ]
    return sorted(taken, key=lambda decision: decision.when)


def _clash_on(named: Sequence[str]) -> str:
    where = list(dict.fromkeys(named))
    noun = "clause" if len(where) == 1 else "clauses"
    return f"Decisions clash on {noun} {', '.join(where)}: one wording has still to be found."


def _told_of_clashes(
    open_clashes: Sequence[OpenClash],
    books: Books,
    ids: set[str],
    day: str,
    clean: Callable[[str, str], str],
) -> dict[str, tuple[str, ...]]:
    """Return for each clause what is to be said of changes that clashed, by its id."""
    told: dict[str, tuple[str, ...]] = {}
    for clash in open_clashes:
        sides = "; ".join(_side(change, clean) for change in clash.changes)
        on = f" On “{clash.words}”:" if clash.words else ""
        said = (
            f"These decisions clash.{on} {sides}. It is not settled: one wording has still "
            "to be found, and until then the clause keeps its words."
        )
        told[clash.clause] = (*told.get(clash.clause, ()), said)
    for pair in settled(books.decisions, books.superseded):
        if pair.by.id not in ids and not ids & {old.id for old in pair.earlier}:
            continue
        earlier = " and ".join(
            f"{old.id} ({', '.join(old.annotations)})" for old in pair.earlier
        )
        later = pair.by.when[:10]
        when = "" if later == day else f" on {_british(later)}"
        words = " ".join(pair.by.words.split())
        said = (
            f"Adopted first, each by itself: {earlier}. They were settled{when} with one "
            f"wording ({pair.by.id}){f': “{words}”' if words else ''}."
        )
        told[pair.clause] = (*told.get(pair.clause, ()), said)
    return told


def _side(change: Change, clean: Callable[[str, str], str]) -> str:
    """Return what one of the changes that clash makes of the words."""
    words = change.wants
    for remark in change.remarks:
        words = clean(remark, words)
    wants = f"makes it “{words}”" if words else "takes them out"
    if not change.decision:
        return f"the text as it stands now {wants}"
    return f"{change.decision} ({', '.join(change.remarks)}) {wants}"


def _unnumbered(words: str) -> str:
    """Return what a clause without a printed number is called; none for no words."""
    return first_words(words, _FEW, without=",;:.") if words else "On no one clause"


def _british(day: str) -> str:
    """Return an ISO date as people write it; what is none as it is."""
    try:
        return long_date(date.fromisoformat(day))
    except ValueError:
        return day


def _row(
    decision: Decision,
    of: dict[str, Annotation],
    clean: Callable[[str, str], str],
    changed: Decision | None,
) -> tuple[str, ...]:
    since = ""
    if changed is not None:
        became = OUTCOME_WORDS[changed.outcome]
        since = f"\nChanged on {_british(changed.when[:10])}: {became} ({changed.id})"
    asked = [_asked(of[a], clean) for a in decision.annotations if a in of]
    return (
        ", ".join(decision.annotations),
        "\n".join(asked),
        f"{OUTCOME_WORDS[decision.outcome]} ({decision.id}, {decision.by}){since}",
        clean(decision.id, decision.reason),
        _plain(decision.words.split("\n")),
    )


def _asked(remark: Annotation, clean: Callable[[str, str], str]) -> str:
    said = " ".join(clean(remark.id, remark.text).split())
    put = " ".join(clean(remark.id, remark.proposed).split())
    words = " ".join(remark.anchor.words.split())
    if remark.kind in ("comment", "reply"):
        return f"{remark.id}: {said}{f' Words proposed: “{put}”' if put else ''}"
    change = f"“{words}” to “{put}”" if words and put else f"“{put or words}”"
    does = str(remark.kind)
    if does == "reword" and remark.anchor.to is None and bool(words) != bool(put):
        does = "put in" if put else "take out"
    return f"{remark.id}: {does} {change}. {said}".rstrip(" .")


def _plain(lines: Sequence[str]) -> str:
    return "\n".join(line for line in lines if line.strip())
