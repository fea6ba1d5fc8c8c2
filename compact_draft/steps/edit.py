"""Change the living text, clause by clause: each change is one step with its history."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from compact_draft.drafting import alter, rewording
from compact_draft.drafting.alter import Altered
from compact_draft.drafting.links import words_of_undertakings
from compact_draft.drafting.rewording import cut
from compact_draft.errors import RefusedError, Where
from compact_draft.model.clause import (
    LOOKED_AT,
    Clause,
    ClauseId,
    HistoryRow,
    Kind,
)
from compact_draft.model.compact import Draft
from compact_draft.model.look_again import with_heading, with_links
from compact_draft.model.tags import By
from compact_draft.steps.bearer import bearer_of
from compact_draft.steps.clauses import find, living
from compact_draft.steps.fields import Fields, filled
from compact_draft.store.frameworks import frameworks
from compact_draft.store.snapshot import Snapshot
from compact_draft.store.workspace import Workspace

_Change = Callable[[Snapshot, tuple[ClauseId, ...], HistoryRow], Altered]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """Who takes a step, when, and why; `why` may be empty."""

    by: str
    when: datetime
    why: str = ""


def take(
    workspace: Workspace,
    who: Signed,
    change: _Change,
    *,
    what: str,
    verb: str = "clauses",
    ids: int = 0,
) -> Altered:
    """Carry out one change of the living text as one step.

    Args:
        workspace: Where to work.
        who: Who, when and why.
        change: Given what the folder holds, the new ids and the row of history, what
            becomes of the draft.
        what: The row's `what`.
        verb: The verb as the log has it.
        ids: How many new ids it needs.
    """
    with workspace.step(verb, by=who.by, when=who.when) as step:
        snapshot = workspace.snapshot()
        held, prefix = snapshot.ids(), snapshot.settings().prefix
        now, new = held.giving(prefix, ids) if ids else (held, ())
        row = HistoryRow(when=step.when, by=who.by, why=who.why, what=what)
        altered = change(snapshot, new, row)
        for clause in altered.touched:
            step.write_clause(clause)
        if altered.draft.outline != living(snapshot).outline:
            step.write_outline(altered.draft.outline, altered.draft.clauses)
        now = now.withdrawing(*altered.withdrawn) if altered.withdrawn else now
        if now != held:
            step.write_ids(now)
        step.what = f"{what} {', '.join(c.id for c in altered.touched)}"
    return altered


def add(
    workspace: Workspace, fields: Fields, *, after: str | None, who: Signed
) -> Altered:
    """Put a new clause after another; first of all when `after` is None.

    Raises:
        RefusedError: It has no words, or a field cannot be as it is given.
    """

    def change(held: Snapshot, new: tuple[ClauseId, ...], row: HistoryRow) -> Altered:
        draft = living(held)
        beside = None if after is None else find(held, after)
        kind = fields.kind or Kind.PROSE
        by = None
        if kind.is_promise:
            columns = {line.clause: line.column for line in draft.outline.rows}
            column = columns.get(beside or "")
            by = By.UNCLEAR if column is None else By(column.value)
        bare = Clause(id=new[0], kind=kind, text="", by=by)
        clause = _filled(workspace, draft, bare, fields, row)
        if not clause.text:
            raise RefusedError(
                "a clause needs words",
                where=Where("--text"),
                mend='give them with  --text "..."  or  --file FILE',
            )
        return alter.add(draft, clause, beside, row)

    return take(workspace, who, change, what="added", ids=1)


def borrow(
    workspace: Workspace,
    wanted: str,
    *,
    after: str | None,
    changes: Sequence[str] = (),
    reads_on: bool = False,
    who: Signed,
) -> Altered:
    """Put a clause of the library into the draft; the library's own stays as it is.

    Args:
        workspace: Where to work.
        wanted: Id of the library clause.
        after: The clause after which it is to stand; None for first of all.
        changes: Each ``old=new``: words of the clause, and those in their place.
        reads_on: Whether it goes without its subject, to read on from a column's head.
        who: Who borrows it, when and why.

    Raises:
        RefusedError: There is no such clause, or it does not have the words.
    """
    model = workspace.library().get(wanted.strip().lower())
    if model is None:
        raise RefusedError(
            f"there is no clause {wanted} in the library",
            where=Where("library"),
            mend="see them with  compact-draft clauses list --library",
        )
    if reads_on:
        model = replace(model, text=rewording.reads_on(model))
    known = words_of_undertakings(frameworks(workspace.root))

    def change(held: Snapshot, new: tuple[ClauseId, ...], row: HistoryRow) -> Altered:
        beside = None if after is None else find(held, after)
        text, heading = rewording.changed(model, changes)
        given = with_heading(model, model.heading)
        given = with_links(given, (), given.links, known)
        clause = replace(
            given,
            id=new[0],
            text=text,
            heading=heading,
            achievability=None,
            family="",
            strength=None,
            choose="",
            note="",
        )
        if heading != model.heading:  # it was changed with the words, for these words
            clause = with_heading(clause, heading)
        row = replace(row, source=(model.id,))
        return alter.add(living(held), clause, beside, row)

    return take(workspace, who, change, what="borrowed", ids=1)


def _filled(
    workspace: Workspace, draft: Draft, clause: Clause, fields: Fields, row: HistoryRow
) -> Clause:
    return filled(
        clause,
        fields,
        draft,
        frameworks(workspace.root),
        row,
        framework=workspace.settings().framework,
    )


def edit(
    workspace: Workspace,
    wanted: str,
    fields: Fields,
    *,
    who: Signed,
    verb: str = "clauses",
) -> Altered:
    """Change the words or the fields of a clause.

    Raises:
        RefusedError: Nothing would change, or a field cannot be as it is given.
    """

    def change(held: Snapshot, new: tuple[ClauseId, ...], row: HistoryRow) -> Altered:
        del new
        draft = living(held)
        before = draft.clause(find(held, wanted))
        clause = _filled(workspace, draft, before, fields, row)
        if clause == before:
            raise RefusedError(
                f"{before.id} is like that already, so nothing would change",
                where=Where("", clause=before.id),
                mend="give the new words with --text, or the field to change",
            )
        if not clause.text:
            raise RefusedError(
                "a clause needs words",
                where=Where("--text", clause=before.id),
                mend=f"take it out with  compact-draft clauses withdraw {before.id}",
            )
        is_reworded = clause.text != before.text
        what = "reworded" if is_reworded else "retagged"
        return alter.put(draft, clause, replace(row, what=what))

    return take(workspace, who, change, what="edited", verb=verb)


def split(
    workspace: Workspace,
    wanted: str,
    *,
    parts: Sequence[str] = (),
    at: Sequence[str] = (),
    who: Signed,
) -> Altered:
    """Part a clause in several, by the words of each part or where each further begins.

    Raises:
        RefusedError: The words do not stand once in it, or a part has none.
    """
    count = len(parts) or len(at) + 1

    def change(held: Snapshot, new: tuple[ClauseId, ...], row: HistoryRow) -> Altered:
        draft, whole = living(held), find(held, wanted)
        words = parts or cut(draft.clause(whole), at)
        return alter.split(draft, whole, words, new, row)

    return take(workspace, who, change, what="split", ids=count)


def join(
    workspace: Workspace, wanted: Sequence[str], *, text: str | None = None, who: Signed
) -> Altered:
    """Make one clause of several, where the first named stood.

    Args:
        workspace: Where to work.
        wanted: The clauses, in the order of their words.
        text: The words of the new one; None for theirs, one after the other.
        who: Who joins them, when and why.

    Raises:
        RefusedError: They cannot be joined.
    """

    def change(held: Snapshot, new: tuple[ClauseId, ...], row: HistoryRow) -> Altered:
        draft, ids = living(held), [find(held, name) for name in wanted]
        words = text
        if words is None:
            words = " ".join(draft.clause(part).text for part in ids)
        return alter.join(
            draft, ids, words, new[0], row, lambda said: bearer_of(workspace, said)
        )

    return take(workspace, who, change, what="joined", ids=1)


def say_right(workspace: Workspace, wanted: str, *, who: Signed) -> Altered:
    """Say that a clause was read right, so that what was doubted of it is settled."""

    def change(held: Snapshot, new: tuple[ClauseId, ...], row: HistoryRow) -> Altered:
        del new
        draft = living(held)
        return alter.put(draft, draft.clause(find(held, wanted)), row)

    return take(workspace, who, change, what=LOOKED_AT)


def move(
    workspace: Workspace,
    wanted: str,
    *,
    after: str | None,
    whole_section: bool = False,
    who: Signed,
) -> Altered:
    """Put a clause after another; first of all when `after` is None.

    Raises:
        RefusedError: It cannot stand there.
    """

    def change(held: Snapshot, new: tuple[ClauseId, ...], row: HistoryRow) -> Altered:
        del new
        moved = find(held, wanted)
        beside = None if after is None else find(held, after)
        return alter.move(living(held), moved, beside, row, whole_section=whole_section)

    return take(workspace, who, change, what="moved")


def withdraw(workspace: Workspace, wanted: Sequence[str], *, who: Signed) -> Altered:
    """Take clauses out of the text; their files stay, and their ids are not reused."""

    def change(held: Snapshot, new: tuple[ClauseId, ...], row: HistoryRow) -> Altered:
        del new
        ids = dict.fromkeys(find(held, name) for name in wanted)
        return alter.withdraw(living(held), tuple(ids), row)

    return take(workspace, who, change, what="withdrawn")
