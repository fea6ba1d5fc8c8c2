"""The evidence of a round in one file: a report, the facts with digests, what went out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from compact_draft.drafting.round_dates import doubts
from compact_draft.reports.evidence_pack import evidence_report
from compact_draft.steps.build import inside
from compact_draft.steps.hearing import hearing
from compact_draft.steps.report import report_bytes
from compact_draft.steps.telling import channels, frozen_on, personal
from compact_draft.store.names import is_litter
from compact_draft.store.pages import LoggedStep
from compact_draft.store.safe import read_bytes, sha256
from compact_draft.store.workspace import Workspace
from compact_draft.telling.evidence import Evidence, Record, Taken, as_json
from compact_draft.telling.points import Hearing
from compact_draft.telling.practice import practice
from compact_draft.telling.published import published
from compact_draft.word.ooxml.archive import write_archive

VERB = "evidence-pack"
_OWN = ("ledger.db", "redactions.csv", "archive.jsonl", "names.jsonl")
_OF_A_ROUND = ("issue", "collect", "place", "answer", "revise", "refresh", "account", "report",
               "letters", "receipt", "remarks", "people")  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """The evidence that was written.

    Attributes:
        file: Where it lies.
        parts: What is in it, name by name.
        stamp: What is missing from the books; empty for nothing.
        gone: Records that are not as they were, or are gone, in sentences.
    """

    file: str
    parts: tuple[str, ...]
    stamp: tuple[str, ...]
    gone: tuple[str, ...]


def evidence(
    workspace: Workspace, label: str | None, *, whole: bool, when: datetime
) -> tuple[Evidence, tuple[str, ...]]:
    """Return the evidence of a round, and what of its records is not as it was.

    Args:
        workspace: Where the round is.
        label: The round; None for the newest.
        whole: Whether names and words stand in it as they were given.
        when: The time at which it is made.
    """
    told = hearing(workspace, label).as_of(when.date())
    shown = told
    if not whole:
        held = personal(workspace, told=told)
        others = published(told, held.choices, held.finds)
        closing = replace(told.closing, lacks=others.stamp)
        shown = replace(others.hearing, closing=closing)
    consultation = workspace.round(told.round)
    issued = workspace.revision(told.issued)
    opens, closes = (_day(day) for day in (consultation.opens, consultation.closes))
    books = workspace.books(told.round)
    records = _issued(workspace, told)
    received = _received(workspace, told, whole=whole)
    sent = next(
        (record for record in records if record.name.endswith("sent.docx")), None
    )
    gone = [
        f"{record.name}: it is gone"
        for record in (*records, *received)
        if not record.sha256
    ]
    if sent is not None and sent.sha256 != consultation.sent_sha256:
        gone.append(f"{sent.name}: it is not the file that went out")
    gone += [
        f"{row.id}: it is not the file that was received"
        for row, record in zip(books.submissions, received, strict=True)
        if record.sha256 and record.sha256 != row.sha256
    ]
    found = Evidence(
        hearing=shown,
        why=consultation.why,
        doubts=tuple(
            f"{doubt.what[:1].upper()}{doubt.what[1:]}."
            for doubt in doubts(opens, closes, issued.clauses)
        ),
        practice=practice(
            told,
            told=when.date(),
            announced=frozen_on(workspace, told),
            formats=channels(told),
        ),
        issued=records,
        received=received,
        results=tuple(_results(workspace, told)),
        steps=tuple(_steps(workspace, told.round, named=whole)),
        decided={decision.id: decision.when for decision in books.decisions},
        whole=whole,
        is_open=told.is_open_on(when.date()),
    )
    return found, tuple(gone)


def _day(text: str) -> date | None:
    return date.fromisoformat(text[:10]) if text else None


def _record(workspace: Workspace, name: str, what: str, when: str = "") -> Record:
    data = read_bytes(workspace.root / name)
    return Record(
        name=name, sha256="" if data is None else sha256(data), what=what, when=when
    )


def _issued(workspace: Workspace, told: Hearing) -> tuple[Record, ...]:
    made = workspace.revision(told.issued).made
    folder = workspace.root / "consultation" / told.round
    sent = f"consultation/{told.round}/sent.docx"
    found = [
        _record(workspace, sent, "The draft as it went out", made),
        _record(workspace, f"revisions/{told.issued}.md", "Its words, frozen", made),
    ]
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(workspace.root).as_posix()
        is_own = "received" in path.parts or path.name in _OWN or is_litter(path.name)
        if path.is_file() and name != sent and not is_own:
            found.append(_record(workspace, name, "Of the pack of the round"))
    return tuple(found)


def _received(
    workspace: Workspace, told: Hearing, *, whole: bool
) -> tuple[Record, ...]:
    found = []
    for submission in workspace.books(told.round).submissions:
        name = f"consultation/{told.round}/received/{submission.file}"
        way = submission.medium.replace("_", " ")
        what = f"{way}, from {submission.respondent}" + (
            ", late" if submission.late else ""
        )
        record = _record(workspace, name, what, submission.received)
        shown = (
            submission.file if whole else submission.id
        )  # a file's name may be somebody's
        found.append(
            Record(
                name=shown, sha256=record.sha256, what=what, when=submission.received
            )
        )
    return tuple(found)


def _results(workspace: Workspace, told: Hearing) -> Iterable[Record]:
    labels = [revision.label for revision in workspace.revisions()]
    for label in labels[labels.index(told.issued) + 1 :]:
        made = workspace.revision(label).made
        yield _record(workspace, f"revisions/{label}.md", "A revision made since", made)


def _steps(workspace: Workspace, label: str, *, named: bool) -> Iterable[Taken]:
    seals = {seal.step: seal.seal for seal in workspace.log.seals()}
    for step in workspace.log.steps():
        if step.state == "done" and _concerns(step, label):
            yield Taken(
                number=step.number,
                when=step.when,
                verb=step.verb,
                what=step.what if named else _plain(step, label),
                by=step.by if named else "",
                seal=seals.get(step.number, ""),
            )


def _concerns(step: LoggedStep, label: str) -> bool:
    if step.rounds:
        return label in step.rounds
    return step.verb in _OF_A_ROUND


def _plain(step: LoggedStep, label: str) -> str:
    """Return what a step was without the words that may name a file or a person."""
    return f"in {label}" if step.rounds else "on the text, or to tell people"


def evidence_pack(
    workspace: Workspace,
    label: str | None,
    out: Path,
    *,
    whole: bool = False,
    by: str,
    when: datetime,
) -> Packed:
    """Write the evidence of a round as a zip file, as one step.

    Args:
        workspace: Where the round is.
        label: The round; None for the newest.
        out: The file to write.
        whole: Whether names and words stand in it as they were given.
        by: Who takes the step.
        when: The time recorded.
    """
    found, gone = evidence(workspace, label, whole=whole, when=when)
    report = evidence_report(found)
    told = found.hearing
    parts = {
        "evidence.docx": report_bytes(report, Path("x.docx"), when=when),
        "evidence.html": report_bytes(report, Path("x.html"), when=when),
        "evidence.json": as_json(found),
        "sent.docx": workspace.sent(told.round),
    }
    for revision in (told.issued, told.result):
        data = (
            read_bytes(workspace.root / f"revisions/{revision}.md")
            if revision
            else None
        )
        if data is not None and whole:
            parts[f"{revision}.md"] = data
    written = inside(workspace, out)
    with workspace.step(VERB, by=by, when=when) as step:
        step.write(written, write_archive(parts))
        step.what = f"evidence of {told.round}"
    return Packed(file=written, parts=tuple(parts), stamp=told.closing.lacks, gone=gone)
