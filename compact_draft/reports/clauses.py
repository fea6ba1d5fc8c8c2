"""A clause as a list and as a page of its own show it, in words and as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import wrap
from typing import Any

from compact_draft.drafting.again import again_lines
from compact_draft.drafting.borrowed import BorrowedClause, in_words
from compact_draft.drafting.listing import Listed
from compact_draft.drafting.tagline import achievability_in_words
from compact_draft.drafting.whole import Answers, Remark, Whole
from compact_draft.model.annotation import Annotation, AnnotationKind
from compact_draft.model.clause import Clause, HistoryRow
from compact_draft.model.compact import Party
from compact_draft.model.tags import Evidence, Practice, latest
from compact_draft.reports.look_again import again_fields
from compact_draft.reports.spoken import spoken
from compact_draft.text.day import day_in_words
from compact_draft.text.plural import plural

_WIDTH = 78
_PRACTICE = {
    Practice.DOING: "doing this",
    Practice.PARTLY: "doing part of this",
    Practice.NOT_YET: "not yet",
    Practice.CANNOT: "cannot",
}


def tag_in_words(row: Listed) -> str:
    """Return the overall tag in words; empty for what carries none."""
    if row.is_library:
        value = row.clause.achievability
        return "" if value is None else f"words suggest {value}"
    if row.tag is None:
        return ""
    return achievability_in_words(row.tag) + _why_again(row)


def _why_again(row: Listed) -> str:
    if not row.look_again:
        return ""
    if row.again:
        return "; look again: the words have changed"
    return "; look again: newer evidence speaks against it"


def evidence_in_words(row: Evidence, parties: Iterable[Party]) -> str:
    """Return one party's word in one line: "The Trust: not yet, by March 2027 (…)"."""
    names = {party.id: party.name for party in parties}
    words = f"{names.get(row.party, row.party)}: {_PRACTICE[row.state]}"
    words += f", by {row.by_when}" if row.by_when else ""
    words += f" — {row.note}" if row.note else ""
    said = ", ".join(filter(None, [row.said_by, day_in_words(row.when)]))
    return f"{words} ({said})" if said else words


def history_in_words(row: HistoryRow) -> str:
    """Return one row of a clause's history in one line."""
    words = " ".join(filter(None, [day_in_words(row.when), row.by]))
    words += f": {row.what.replace('_', ' ') or 'changed'}"
    words += f" from {row.came_from}" if row.source else ""
    words += f" (decision {row.decision})" if row.decision else ""
    return words + (f". {row.why}" if row.why else "")


def row_fields(row: Listed) -> dict[str, Any]:
    """Return a clause of a list as JSON has it (docs/formats.md, "clauses list")."""
    clause, tag = row.clause, row.tag
    suggested = clause.achievability if row.is_library else None
    return {
        "id": clause.id,
        "number": row.number,
        "kind": clause.kind,
        "section": list(row.section),
        "heading": clause.heading,
        "text": clause.text,
        "by": clause.by,
        "only": list(clause.only),
        "theme": clause.theme,
        "scope": clause.scope,
        "delivery": clause.delivery,
        "achievability": suggested if tag is None else tag.value,
        "standing": None if tag is None else tag.standing,
        "mixed": False if tag is None else tag.mixed,
        "look_again": row.look_again,
        "again": again_fields(row.again),
        "because": "" if tag is None else tag.because,
        "library": row.is_library,
    }


def found_page(rows: tuple[Listed, ...], most: int = 20) -> str:
    """Return the clauses that a search found, each with its words; the best first."""
    lines: list[str] = []
    for row in rows[:most]:
        clause = row.clause
        where = "library" if row.is_library else row.number or "draft"
        about = [
            clause.theme.replace("_", " "),
            str(clause.by or ""),
            tag_in_words(row),
        ]
        named = f"{clause.id}  ({where}) {clause.heading}".rstrip()
        lines += [named, *wrapped(clause.text, "  ")]
        lines += wrapped(f"[{'; '.join(filter(None, about))}]", "  ")
        lines += wrapped(clause.choose if row.is_library else "", "  ")
        lines.append("")
    left = len(rows) - most
    if left > 0:
        names = ", ".join(row.clause.id for row in rows[most:])
        lines += [*wrapped(f"And {left} more: {names}."), ""]
    if any(row.is_library for row in rows):
        lines += wrapped(
            "Take one of the library:  compact-draft clauses borrow ID --after CLAUSE"
        )
    lines.append(f"{plural(len(rows), 'clause')}.")
    return "\n".join(line for n, line in enumerate(lines) if line or n)


def whole_fields(whole: Whole) -> dict[str, Any]:
    """Return a clause with all that belongs to it as JSON has it ("clauses show")."""
    clause = whole.row.clause
    return {
        **row_fields(whole.row),
        "withdrawn": whole.is_withdrawn,
        "bound": [party.id for party in whole.bound],
        "evidence": list(clause.evidence),
        "ruling": clause.ruling,
        "links": [_link_fields(answer) for answer in whole.answers],
        "place": clause.place,
        "history": [
            {"when": r.when, "by": r.by, "why": r.why, "decision": r.decision,
             "from": list(r.source), "what": r.what}
            for r in clause.history
        ],
        "note": clause.note,
        "came_from": list(whole.came_from),
        "became": list(whole.became),
        "borrowed": None if whole.borrowed is None else whole.borrowed.id,
        "changes": list(whole.changes) if whole.borrowed is not None else [],
        "alternatives": [
            {"id": c.id, "strength": c.strength, "heading": c.heading, "text": c.text,
             "choose": c.choose}
            for c in whole.alternatives
        ],
        "remarks": [
            {"round": r.round, "id": r.annotation.id, "clause": r.annotation.anchor.clause,
             "placed": r.annotation.placed, "kind": r.annotation.kind,
             "words": r.annotation.anchor.words, "text": r.annotation.text,
             "proposed": asked_in_words(r.annotation)}
            for r in whole.remarks
        ],
    }  # fmt: skip


def _link_fields(answers: Answers) -> dict[str, Any]:
    return {
        "framework": answers.link.framework,
        "ref": answers.link.ref,
        "relation": answers.link.relation,
        "differences": list(answers.link.differences),
        "by": answers.link.by,
        "when": answers.link.when,
        "undertaking": answers.words,
        "statement": answers.statement,
        "caution": answers.caution,
    }


def page(
    whole: Whole, kept: Iterable[str] = (), sources: Iterable[BorrowedClause] = ()
) -> str:
    """Return a clause with all that belongs to it, for the terminal.

    Args:
        whole: The clause.
        kept: What was returned of it and went against it, a line each.
        sources: Where it was borrowed from another area.
    """
    row, clause = whole.row, whole.row.clause
    lines = [_title(row)]
    if whole.is_withdrawn:
        lines.append("Withdrawn: it stands in the draft no more.")
    lines += ["", *wrapped(clause.text), ""]
    lines += _facts(whole)
    lines += _again(whole)
    lines += _evidence(whole)
    told = [words for line in kept for words in wrapped(line, "  ")]
    lines += ["", "How it was kept", *told] if told else []
    lines += _answers(whole.answers)
    lines += _borrowed(whole)
    lines += _sources(sources)
    lines += _alternatives(whole.alternatives, clause)
    lines += _remarks(whole)
    if clause.history:
        lines += ["", "History"]
        lines += [f"  {history_in_words(entry)}" for entry in clause.history]
    return "\n".join(lines).rstrip()


def _title(row: Listed) -> str:
    number = f"{row.number}  " if row.number else ""
    heading = row.clause.shown_heading
    heading = f": {heading}" if heading else ""
    where = " in the library" if row.is_library else ""
    return f"{number}{row.clause.id} ({row.clause.kind}{where}){heading}"


def _facts(whole: Whole) -> list[str]:
    row, clause = whole.row, whole.row.clause
    only = " only" if clause.only else ""
    bound = ", ".join(party.name for party in whole.bound)
    binds = f"{bound}{only}" if bound else (clause.by or "").replace("_", " ")
    place = "" if clause.place is None else clause.place.words or clause.place.part
    facts = [
        ("section", " / ".join(row.section)),
        ("binds", binds),
        ("tag", tag_in_words(row)),
        ("because", "" if row.tag is None else row.tag.because),
        ("scope", clause.scope or ""),
        ("delivery", clause.delivery or ""),
        ("theme", clause.theme),
        ("note", clause.note),
        ("choose", clause.choose),
        ("place", f"{place} of {clause.place.file}" if clause.place else ""),
        ("came from", ", ".join(whole.came_from)),
        ("became", ", ".join(whole.became)),
    ]
    return [line for name, value in facts if value for line in _fact(name, value)]


def _again(whole: Whole) -> list[str]:
    lines = again_lines(whole.row.again, whole.parties)
    told = [words for line in lines for words in wrapped(line, "  ")]
    return ["", "To be looked at again", *told] if told else []


def _fact(name: str, value: str) -> list[str]:
    first, *rest = wrapped(value, " " * 13)
    return [f"  {name:<10} {first.strip()}", *rest]


def _evidence(whole: Whole) -> list[str]:
    rows = whole.row.clause.evidence
    if not rows:
        return []
    bound = {party.id for party in whole.bound}
    newest = latest(rows) | whole.row.clause.standing_evidence
    fresh = whole.row.clause.standing_evidence
    lines = ["", "Evidence"]
    for row in rows:
        words = evidence_in_words(row, whole.parties)
        if row.party not in bound:
            words += " [listed, not counted: it is not bound]"
        elif newest[row.party] is not row:
            words += " [said before]"
        elif row.party not in fresh:
            words += " [look again: said of other words, not counted]"
        lines.append(f"  {words}")
    return lines


def _answers(answers: Iterable[Answers]) -> list[str]:
    lines: list[str] = []
    for answer in answers:
        link = answer.link
        lines = lines or ["", "Answers to"]
        differences = f" ({', '.join(link.differences)})" if link.differences else ""
        said = f"; confirmed by {link.by}, {day_in_words(link.when)}" if link.by else ""
        words = f"{answer.title}: {link.ref}, {link.relation}{differences}{said}"
        lines += wrapped(words, "  ")
        lines += wrapped(answer.words, "    ")
        lines += wrapped(answer.statement, "    ")
        lines += wrapped(
            f"Caution: {answer.caution}." if answer.caution else "", "    "
        )
    return lines


def _borrowed(whole: Whole) -> list[str]:
    if whole.borrowed is None:
        return []
    changes = spoken(whole.changes)
    lines = ["", f"Borrowed from {whole.borrowed.id} ({whole.borrowed.heading})"]
    lines += [line for change in changes for line in wrapped(change, "  ")]
    return lines if changes else [*lines, "  word for word"]


def _sources(sources: Iterable[BorrowedClause]) -> list[str]:
    lines: list[str] = []
    for source in sources:
        lines += ["", f"{in_words([source.source])}"]
        changes = spoken(source.changes)
        lines += [line for change in changes for line in wrapped(change, "  ")]
    return lines


def source_fields(sources: Iterable[BorrowedClause]) -> list[dict[str, Any]]:
    """Return where a clause was borrowed as JSON has it ("clauses show")."""
    return [
        {
            "area": source.source.area,
            "number": source.source.number,
            "clause": source.source.clause,
            "adapted": source.source.adapted,
            "changes": list(source.changes),
        }
        for source in sources
    ]


def _alternatives(found: tuple[Clause, ...], clause: Clause) -> list[str]:
    if len(found) < 2:
        return []
    lines = ["", "Alternatives, the weakest first"]
    for alternative in found:
        here = " (this one)" if alternative.id == clause.id else ""
        lines.append(
            f"  {alternative.strength or '-'}  {alternative.id}: {alternative.heading}{here}"
        )
        lines += wrapped(alternative.text, "       ")
        lines += wrapped(alternative.choose, "       ")
    return lines


def _remarks(whole: Whole) -> list[str]:
    if not whole.remarks:
        return []
    lines = ["", "Remarks"]
    for remark in whole.remarks:
        lines += wrapped(remark_in_words(remark, whole.row.clause), "  ")
    return lines


def remark_in_words(remark: Remark, clause: Clause) -> str:
    """Return a remark in one line; one that was made of another clause says of which."""
    made = remark.annotation
    of = made.anchor.clause
    words = f"{remark.round} {made.id}, {made.kind}"
    words += f" on {of}" if of is not None and of != clause.id else ""
    words += "" if of is not None else " (its place is not settled)"
    words += f" about “{made.anchor.words}”" if made.anchor.words else ""
    words += f": {made.text}" if made.text else ""
    asked = " ".join(asked_in_words(made).split())
    return words + (f" Proposed: {asked}" if asked else "")


def asked_in_words(made: Annotation) -> str:
    """Return what a remark proposes; for a split the words around its place."""
    if made.kind is not AnnotationKind.SPLIT:
        return made.proposed
    return f"… {made.anchor.before.strip()} / {made.anchor.after.strip()} …"


def wrapped(text: str, indent: str = "") -> list[str]:
    """Return a text in lines fit for a terminal, each indented; no word is cut."""
    lines = []
    for paragraph in text.split("\n"):
        lines += wrap(
            paragraph,
            _WIDTH,
            initial_indent=indent,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        )
    return lines
