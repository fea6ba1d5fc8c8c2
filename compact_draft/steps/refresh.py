"""Make the tracked-changes Word file from the old file and the decisions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from compact_draft.drafting.emptied import Emptied, emptied
from compact_draft.drafting.tag_changes import tag_changes
from compact_draft.errors import RefusedError, Where
from compact_draft.model.annotation import Annotation, Decision
from compact_draft.model.compact import Revision, RevisionKind
from compact_draft.model.redline import Options
from compact_draft.refresh.refresh import Refresh
from compact_draft.refresh.refresh import refresh as make
from compact_draft.reports.changes import Told
from compact_draft.reports.covering import covering_table
from compact_draft.steps.build import inside
from compact_draft.steps.diff import told_between
from compact_draft.steps.hearing import lacks
from compact_draft.steps.report import report_bytes
from compact_draft.steps.whose import senders, unsigned
from compact_draft.store.frameworks import frameworks
from compact_draft.store.safe import sha256
from compact_draft.store.workspace import Workspace
from compact_draft.word.ooxml.package import Package
from compact_draft.word.resolve.accept_reject import settle_package
from compact_draft.word.resolve.said_aloud import said_aloud


@dataclass(frozen=True, slots=True, kw_only=True)
class Refreshed:
    """What `refresh` made.

    Attributes:
        file: Where the redline lies.
        old: Label of the revision taken in.
        new: Label of the revision shown.
        refresh: The changes with their reasons, and what is left.
        emptied: Headings of the old file that have nothing under them now, and had.
        told: The same changes clause by clause, with what may weaken a promise.
        table: Where the covering table lies; empty where none was asked for.
        missing: What is missing from the books of the round; while there is any the
            covering table bears the word DRAFT.
    """

    file: str
    old: str
    new: str
    refresh: Refresh
    emptied: tuple[Emptied, ...] = ()
    told: Told
    table: str = ""
    missing: tuple[str, ...] = ()


def refresh(
    workspace: Workspace,
    out: Path,
    *,
    to: str | None = None,
    author: str,
    date: str | None = None,
    names: bool = False,
    comments: bool = True,
    table: Path | None = None,
    tags: bool = True,
    tag_table: bool = False,
    decision_table: bool = False,
    beside: bool = False,
    by: str,
    when: datetime,
) -> Refreshed:
    """Write the old file with tracked changes to a revision.

    Args:
        workspace: Where to work.
        out: The file to write.
        to: Label of the revision; None for the newest.
        author: Author of the marks.
        date: Date of the marks as Word writes it; None leaves it out.
        names: Whether comments and the covering table name people.
        comments: Whether each change says why in the margin.
        table: Where the covering table goes: Word, page or Excel by its ending.
        tags: Whether the margin says the tags of a changed promise, and where a tag
            alone changed.
        tag_table: Whether a table of all promises with their tags closes the file.
        decision_table: Whether a list of the decisions closes the file, so that the
            margin names them by number.
        beside: Whether a clean copy and one that says every change in words are written
            beside it, under its name with ``-clean`` and ``-in-words``.
        by: Who takes the step.
        when: The time recorded.

    Raises:
        RefusedError: There is no revision later than the one taken in.
        RoundTripError: The result did not prove; nothing is written.
    """
    revisions = workspace.revisions()
    first = next((r for r in revisions if r.kind is RevisionKind.TAKEN_IN), None)
    if first is None:
        raise RefusedError(
            "no old Compact has been taken in",
            where=Where(str(workspace.root)),
            mend="bring it in first:  compact-draft intake FILE",
        )
    wanted = workspace.revision(to) if to else revisions[-1]
    standing = {c.id for c in wanted.clauses}
    tagged = tag_changes(
        _before(revisions, first, wanted), wanted, frameworks(workspace.root)
    )
    decisions, annotations, people = _all_rounds(workspace)
    told = replace(told_between(workspace, first, wanted), names=names)
    made = make(
        source_of(workspace, first),
        first,
        wanted,
        Options(author=author, when=date, old_name="the old Compact"),
        past=[c for c in workspace.clauses() if c.id not in standing],
        decisions=decisions,
        annotations=annotations,
        names=people if names else None,
        comments=comments,
        tags=tagged if tags or tag_table else (),
        margin_tags=tags,
        tag_table=tag_table,
        decision_table=decision_table,
        numbers=told.last_numbers,
    )
    written = inside(workspace, out)
    covering = "" if table is None else inside(workspace, table)
    missing = lacks(workspace, wanted)
    with workspace.step("refresh", by=by, when=when) as step:
        step.write(written, made.data)
        if beside:
            for ending, data in _beside(made.data):
                copy = out.with_name(f"{out.stem}-{ending}{out.suffix}")
                step.write(inside(workspace, copy), data)
        if table is not None:
            report = replace(covering_table(told), stamp=missing)
            step.write(covering, report_bytes(report, table, when=when))
        step.what = f"{first.label} to {wanted.label}"
    return Refreshed(
        file=written,
        old=first.label,
        new=wanted.label,
        refresh=made,
        emptied=emptied(first, wanted),
        told=told,
        table=covering,
        missing=missing,
    )


def _beside(redline: bytes) -> tuple[tuple[str, bytes], ...]:
    """Return the clean copy of a redline, and the one that says every change in words."""
    clean = Package.open(redline)
    settle_package(clean, "accept")
    return (("clean", clean.save()), ("in-words", said_aloud(redline)))


def _before(
    revisions: Sequence[Revision], first: Revision, wanted: Revision
) -> Revision:
    """Return the revision whose tags stood before: that last issued, else the first."""
    at = next(
        n for n, revision in enumerate(revisions) if revision.label == wanted.label
    )
    issued = [r for r in revisions[:at] if r.kind is RevisionKind.ISSUED]
    return issued[-1] if issued else first


def source_of(workspace: Workspace, taken_in: Revision) -> bytes:
    """Return the bytes that the places of a revision point into.

    Raises:
        RefusedError: The file under ``sources/`` is gone or was changed.
    """
    places = [c.place for c in taken_in.clauses if c.place is not None]
    if not places:
        raise RefusedError(
            "the revision was not taken in from a Word file",
            where=Where(f"revisions/{taken_in.label}.md"),
            mend="make the draft with  compact-draft build  instead",
        )
    path = workspace.root / "sources" / places[0].file
    data = path.read_bytes() if path.is_file() else b""
    if sha256(data) != places[0].sha256:
        raise RefusedError(
            "this is not the file that was taken in" if data else "the file is gone",
            where=Where(f"sources/{places[0].file}"),
            mend="put the old Compact back as it came",
        )
    return data


def _all_rounds(
    workspace: Workspace,
) -> tuple[list[Decision], list[Annotation], dict[str, str]]:
    decisions: list[Decision] = []
    annotations: list[Annotation] = []
    people: dict[str, str] = {}
    for consultation in workspace.rounds():
        books = workspace.books(consultation.label)
        decisions += (*books.decisions, *books.superseded)
        names = {p.id: p.name for p in books.respondents}
        bare, sent_by = unsigned(books), senders(books)
        for remark in books.placed():
            who = f"{remark.respondent} {remark.id}"  # a name for each remark
            annotations.append(replace(remark, respondent=who))
            sender = names.get(sent_by[remark.id], "")
            people[who] = names.get(remark.respondent, "")
            if remark.id in bare:
                people[who] = f"an unsigned hand in the copy of {sender}"
    return decisions, annotations, people
