"""Compare two revisions, or one with the living text, clause by clause."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from compact_draft.diff.compare import compare_revisions
from compact_draft.drafting.number import numbered, read_in_order
from compact_draft.model.change import Comparison
from compact_draft.model.clause import STILL_TRUE, ClauseId, HistoryRow
from compact_draft.model.compact import Revision, RevisionKind
from compact_draft.model.tags import Side
from compact_draft.packs.edition import text_in_words
from compact_draft.reports.changes import Told
from compact_draft.steps.beside_personal import personal, reasons_told
from compact_draft.steps.build import inside
from compact_draft.steps.drift import askers, weakened
from compact_draft.store.workspace import Workspace

LIVING = "living"
"""What a person writes for the text as it stands."""


def diff(workspace: Workspace, old: str, new: str, *, side: Side | None = None) -> Told:
    """Return what changed between two revisions, with the reasons that are recorded.

    Args:
        workspace: Where they are.
        old: Label of a revision, or "living" for the text as it stands.
        new: The same.
        side: Tell only what concerns this side; None for everything.

    Raises:
        WorkspaceError: There is no revision of that label, or its bytes were changed.
    """
    before, after = revision_of(workspace, old), revision_of(workspace, new)
    return told_between(workspace, before, after, side=side)


def _in_order(comparison: Comparison, before: Revision, after: Revision) -> Comparison:
    """Return the changes as a reader meets them: by the numbers, not row by row of a table.

    What is gone stands behind what stood before it.
    """
    at: dict[ClauseId, int] = {
        identity: n for n, identity in enumerate(read_in_order(after))
    }
    last = -1
    for identity in read_in_order(before):
        last = at.setdefault(identity, last)
    changes = sorted(
        comparison.changes,
        key=lambda change: min(at[i] for i in change.new_ids or change.old_ids),
    )
    return replace(comparison, changes=tuple(changes))


def told_between(
    workspace: Workspace,
    before: Revision,
    after: Revision,
    *,
    side: Side | None = None,
    names: bool = False,
) -> Told:
    """Return what changed between two revisions, as `diff` does for their labels."""
    comparison = _in_order(compare_revisions(before, after), before, after)
    reasons = history_since(workspace, before, after)
    if any(row.why for rows in reasons.values() for row in rows):
        reasons = reasons_told(personal(workspace), reasons)
    old, new = words_of(before), words_of(after)
    same = old == new  # two texts of one day: their labels tell them apart
    return Told(
        title=after.title,
        comparison=comparison,
        reasons=reasons,
        side=side,
        weakened=weakened(workspace, comparison),
        remarks=askers(workspace, reasons),
        names=names,
        old_words=f"{old} ({before.label})" if same else old,
        new_words=f"{new} ({after.label})" if same else new,
        last_numbers=last_numbers(workspace, before, after),
    )


def last_numbers(
    workspace: Workspace, before: Revision, after: Revision
) -> dict[ClauseId, str]:
    """Return for what is not in the later text the number that it last printed before it."""
    standing = {clause.id for clause in after.clauses}
    found: dict[ClauseId, str] = {}
    is_between = False
    for revision in workspace.revisions():
        if revision.label == after.label:
            break
        is_between = is_between or revision.label == before.label
        if is_between:
            rows = revision.outline.rows
            found |= {r.clause: r.number for r in rows if r.number}
    return {of: number for of, number in found.items() if of not in standing}


def words_of(revision: Revision) -> str:
    """Return in words which text it is, "living" among them."""
    if revision.label == LIVING:
        return "the text as it stands now"
    words = text_in_words(revision)
    return f"{'' if words.startswith('The ') else 'the '}{words[0].lower()}{words[1:]}"


def write_page(
    workspace: Workspace, out: Path, page: bytes, *, by: str, when: datetime
) -> None:
    """Write what changed as a page, as a step that can be taken back.

    Raises:
        RefusedError: It lies where the workspace keeps its own files.
    """
    written = inside(workspace, out)
    with workspace.step("diff", by=by, when=when) as step:
        step.write(written, page)
        step.what = written


def write_summary(
    workspace: Workspace, told: Told, new: str, out: Path, *, by: str, when: datetime
) -> None:
    """Write in plain words what is new, changed and dropped for each party.

    Args:
        workspace: Where to work.
        told: What changed.
        new: Label of the new revision, or "living".
        out: The file: .docx, .html or .xlsx.
        by: Who takes the step.
        when: The time recorded.

    Raises:
        RefusedError: It lies where the workspace keeps its own files, or is no such file.
    """
    from compact_draft.reports.what_is_new import what_is_new
    from compact_draft.steps.report import report_bytes

    parties = revision_of(workspace, new).parties
    data = report_bytes(what_is_new(told, parties), out, when=when)
    write_page(workspace, out, data, by=by, when=when)


def revision_of(workspace: Workspace, label: str) -> Revision:
    """Return a revision by its label, or the living text as if it were frozen now."""
    if label != LIVING:
        return workspace.revision(label)
    draft = workspace.draft()
    return Revision(
        label=LIVING,
        made="",
        parent=None,
        kind=RevisionKind.AGREED,
        title=draft.title,
        parties=draft.parties,
        outline=numbered(draft),
        clauses=draft.clauses,
    )


def history_since(
    workspace: Workspace, before: Revision, after: Revision
) -> dict[ClauseId, tuple[HistoryRow, ...]]:
    """Return the rows of history of each clause that are in `after` and not in `before`.

    Clauses that stand in it no more are read in the clause files: what was written
    there up to the time of `after`. Parts of a split clause bear its older rows too.
    """
    known = {row for clause in before.clauses for row in clause.history}
    found = {clause.id: clause.history for clause in after.clauses}
    files = {clause.id: clause for clause in workspace.clauses()}
    for identity in before.outline.ids:
        if identity not in found and identity in files:
            rows = files[identity].history
            found[identity] = tuple(
                r for r in rows if not after.made or r.when <= after.made
            )
    return {
        identity: tuple(
            row for row in rows if row not in known and row.what != STILL_TRUE
        )
        for identity, rows in found.items()
    }
