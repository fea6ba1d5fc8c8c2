"""Several old Compacts into one: added, held side by side, chosen, counted, made.

The Compact that was taken in is the base: the redline is against its file. The others
lie in ``merging/`` as they were added, sealed. Nothing of the living text changes before
`make`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from compact_draft.drafting.listing import sections
from compact_draft.drafting.number import numbered
from compact_draft.errors import RefusedError, Where
from compact_draft.judgement.facts import Facts
from compact_draft.merging.account import accounted
from compact_draft.merging.alike import groups
from compact_draft.merging.values import (
    Account,
    Group,
    Merging,
    Old,
    Source,
)
from compact_draft.model.compact import Draft, Revision, RevisionKind
from compact_draft.store.merging import (
    PATH,
    read_merging,
    read_text,
)
from compact_draft.store.workspace import Workspace

VERB = "merge"


# -- looking ------------------------------------------------------------------------


def base_text(workspace: Workspace) -> Revision:
    """Return the text that was taken in first, which the others are merged into."""
    found = [r for r in workspace.revisions() if r.kind is RevisionKind.TAKEN_IN]
    if not found:
        raise RefusedError(
            "no Compact has been taken in yet, so there is no base to merge into",
            where=Where(str(workspace.root)),
            mend="choose the one whose Word file is to carry the marks, and bring it in "
            "first:  compact-draft intake FILE",
        )
    return found[0]


def refuse_made(held: Merging) -> None:
    """Refuse to choose again once the new text is made."""
    if held.is_made:
        raise RefusedError(
            "the new text is made already, and what was chosen for it is closed",
            where=Where(PATH),
            mend="change the text itself with  compact-draft clauses edit,  or take back "
            "the steps since with  compact-draft undo",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """All that is known of a merging.

    Attributes:
        merging: What was chosen.
        olds: Every clause, in order.
        groups: What is alike.
    """

    merging: Merging
    olds: tuple[Old, ...]
    groups: tuple[Group, ...]


def merging_of(workspace: Workspace) -> Merging:
    """Return what ``merging.toml`` says.

    Raises:
        RefusedError: No other Compact has been added.
    """
    held = read_merging(workspace.root)
    if held is None or not held.others:
        raise RefusedError(
            "no other Compact has been added to be merged with this one",
            where=Where(str(workspace.root)),
            mend='add each of them:  compact-draft merge add FILE --name "Its area"',
        )
    return held


def side_by_side(workspace: Workspace) -> Side:
    """Return every clause of every Compact, and what is alike among them."""
    held = merging_of(workspace)
    olds, found = texts_of(workspace, held)
    return side_of(held, olds, found)


def side_of(held: Merging, olds: tuple[Old, ...], found: tuple[Group, ...]) -> Side:
    """Return what is known of a merging whose texts are read already."""
    _refuse_strangers(held, olds)
    return Side(merging=held, olds=olds, groups=found)


def texts_of(
    workspace: Workspace, held: Merging
) -> tuple[tuple[Old, ...], tuple[Group, ...]]:
    """Return every clause of every Compact, read and put in groups.

    It depends on the texts alone, and never on what was chosen.
    """
    texts = [(held.base, base_text(workspace))]
    texts += [
        (source, read_text(workspace.root, source.prefix)) for source in held.others
    ]
    read = reading_of(workspace)
    olds = tuple(
        read(old) for source, revision in texts for old in olds_of(source, revision)
    )
    return olds, groups(olds)


def _refuse_strangers(held: Merging, olds: Sequence[Old]) -> None:
    known = {old.id for old in olds}
    for choice in held.choices:
        for identity in choice.clauses:
            if identity not in known:
                raise RefusedError(
                    f"a choice names the clause {identity}, which no Compact has",
                    where=Where(PATH, clause=identity),
                    mend="take its id out of the list, or put the file back from a copy",
                )


def olds_of(source: Source, revision: Revision) -> list[Old]:
    """Return the clauses of a text, with the numbers that it printed."""
    draft = _as_draft(revision)
    above = sections(draft)
    printed = {row.clause: row.number for row in revision.outline.rows}
    counted = {row.clause: row.number for row in numbered(draft).rows}
    return [
        Old(
            clause=revision.clause(identity),
            source=source.name,
            number=printed[identity] or counted[identity],
            section=above[identity],
        )
        for identity in revision.outline.ids
    ]


def _as_draft(revision: Revision) -> Draft:
    return Draft(
        title=revision.title,
        parties=revision.parties,
        outline=revision.outline,
        clauses=revision.clauses,
    )


def reading_of(workspace: Workspace) -> Callable[[Old], Old]:
    """Return what reads a clause: what it can be held to, and what it answers to."""
    from compact_draft.judgement.judged import Judge
    from compact_draft.judgement.suggest import Line
    from compact_draft.steps.suggest import lines_judge

    judge = lines_judge(workspace)
    rules = Judge(reader=judge.reader, heading_says=judge.heading_says)

    def read(old: Old) -> Old:
        if not old.clause.kind.is_promise:
            return old
        line = Line(
            id=old.id,
            text=" ".join(old.clause.paragraphs),
            section=old.section,
            by=None if old.clause.by in (None, "unclear") else str(old.clause.by),
        )
        facts = rules.facts(line)
        said = judge.suggest(line)
        facts = facts if facts.force else judge.facts(line)
        if (
            not facts.force
        ):  # it is a promise, as its place says: it binds by a bare verb
            facts = replace(facts, modality="imperative")
        return replace(
            old,
            facts=facts,
            refs=(*said.national_ref, *said.look_at),
            theme=old.clause.theme or said.theme or "",
            meant=dict(judge.judged(line).found.refs),
        )

    return read


def account(workspace: Workspace, side: Side | None = None) -> Account:
    """Return where every clause of every Compact went, or that it is open still."""
    seen = side or side_by_side(workspace)
    standing = workspace.draft().outline.ids if seen.merging.is_made else ()
    return accounted(
        seen.merging,
        seen.olds,
        seen.groups,
        standing=standing,
        own=_own_facts(workspace, seen),
    )


def _own_facts(workspace: Workspace, side: Side) -> Mapping[str, Facts]:
    texts = [choice.text for choice in side.merging.choices if choice.text]
    if not texts:
        return {}
    read = reading_of(workspace)
    held = {old.id: old for old in side.olds}
    found: dict[str, Facts] = {}
    for choice in side.merging.choices:
        if choice.text:
            model = held[choice.clauses[0]]
            clause = replace(model.clause, text=choice.text)
            facts = read(replace(model, clause=clause)).facts
            if facts is not None:
                found[choice.text] = facts
    return found


# -- choosing -----------------------------------------------------------------------


# -- making -------------------------------------------------------------------------
