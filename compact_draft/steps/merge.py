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
from compact_draft.merging.assemble import assembled, new_ids_needed
from compact_draft.merging.values import (
    Account,
    Choice,
    Group,
    Merging,
    Old,
    Source,
)
from compact_draft.model.clause import ClauseId, HistoryRow
from compact_draft.model.compact import Draft, Revision, RevisionKind
from compact_draft.steps.build import frozen
from compact_draft.steps.edit import Signed
from compact_draft.store.merging import (
    PATH,
    format_merging,
    read_merging,
    read_text,
)
from compact_draft.store.workspace import Workspace
from compact_draft.text.normalise import normalise
from compact_draft.text.plural import plural

VERB = "merge"
LABEL = "merged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The new text.

    Attributes:
        revision: Its label.
        clauses: How many clauses it has.
        new: How many came into the base.
        withdrawn: How many of the base stand no longer.
    """

    revision: str
    clauses: int
    new: int
    withdrawn: int


# -- looking ------------------------------------------------------------------------


def base_text(workspace: Workspace) -> Revision:
    """Return the text that was taken in first, which the others are merged into."""
    found = [r for r in workspace.revisions() if r.kind is RevisionKind.TAKEN_IN]
    if not found:
        raise RefusedError(
            "no Compact has been taken in yet, so there is no base to merge into",
            where=Where(str(workspace.root)),
            mend="choose the one whose Word file shall carry the marks, and bring it in "
            "first:  compact-draft intake FILE",
        )
    return found[0]


def refuse_made(held: Merging) -> None:
    """Refuse to choose anew once the new text is made."""
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
    read = _reading(workspace)
    olds = tuple(
        read(old) for source, revision in texts for old in _olds(source, revision)
    )
    return olds, groups(olds)


def _refuse_strangers(held: Merging, olds: Sequence[Old]) -> None:
    known = {old.id for old in olds}
    for choice in held.choices:
        for identity in choice.clauses:
            if identity not in known:
                raise RefusedError(
                    f"a choice is of the clause {identity}, which no Compact has",
                    where=Where(PATH, clause=identity),
                    mend="take its id out of the list, or put the file back from a copy",
                )


def _olds(source: Source, revision: Revision) -> list[Old]:
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


def _reading(workspace: Workspace) -> Callable[[Old], Old]:
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
    read = _reading(workspace)
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


def choose(workspace: Workspace, made: Sequence[Choice], *, who: Signed) -> Merging:
    """Write down what was chosen for some clauses; what was chosen before for them goes.

    A clause that one of the earlier choices held together with others, and that is
    chosen alone now, leaves the others as they were chosen; where its words stood for
    them, they are open again.

    Raises:
        RefusedError: A clause is named twice or by nobody known, or one is left out
            without a reason.
    """
    with workspace.step(VERB, by=who.by, when=who.when) as step:
        held = merging_of(workspace)
        refuse_made(held)
        fresh = [_checked(choice, who, step.when) for choice in made]
        named = [identity for choice in fresh for identity in choice.clauses]
        twice = next((identity for identity in named if named.count(identity) > 1), "")
        if twice:
            raise RefusedError(
                f"{twice} is chosen for twice",
                where=Where(PATH, clause=twice),
                mend="name each clause once",
            )
        kept = [_without(choice, set(named)) for choice in held.choices]
        held = replace(held, choices=(*filter(None, kept), *fresh))
        step.write_text(PATH, format_merging(held))
        step.what = f"{plural(len(named), 'clause')} chosen"
    return held


def _without(choice: Choice, gone: set[ClauseId]) -> Choice | None:
    left = tuple(identity for identity in choice.clauses if identity not in gone)
    if not left or choice.words in gone:
        return None
    return replace(choice, clauses=left)


def _checked(choice: Choice, who: Signed, when: str) -> Choice:
    first = choice.clauses[0] if choice.clauses else ""
    why = normalise(choice.why)
    if choice.is_left_out and not why:
        raise RefusedError(
            f"{first} would be left out, and nobody says why",
            where=Where("--why", clause=first),
            mend='say why in a sentence:  --why "..."',
        )
    if choice.words and choice.words not in choice.clauses:
        raise RefusedError(
            f"{choice.words} is none of the clauses that become one",
            where=Where("--words", clause=choice.words),
            mend="name one of them, or give other words with --text",
        )
    return replace(choice, text=normalise(choice.text), why=why, by=who.by, when=when)


def name_clause(side: Side, words: str) -> ClauseId:
    """Return the id of the clause that a person names: an id, or "Ashby 3.2".

    Raises:
        RefusedError: None is meant, or two may be.
    """
    wanted = " ".join(words.split()).casefold()
    for old in side.olds:
        if old.id == wanted:
            return old.id
    found = [
        old
        for old in side.olds
        if old.number and f"{old.source} {old.number}".casefold() == wanted
    ]
    if len(found) == 1:
        return found[0].id
    if found:
        raise RefusedError(
            f"two clauses may be meant by {words}: "
            + ", ".join(old.id for old in found),
            where=Where("", clause=found[0].id),
            mend="name the clause by its id",
        )
    raise RefusedError(
        f"there is no clause {words}",
        where=Where("CLAUSE"),
        mend="give its id, or the Compact and the number as in "
        f"“{side.olds[0].source} 3.2”; see them with  compact-draft merge",
    )


def rest_of(side: Side, source: str) -> tuple[Choice, ...]:
    """Return choices that keep every open clause of a Compact that nothing is like.

    Raises:
        RefusedError: No Compact is called so.
    """
    names = {
        text_source.name.casefold(): text_source.name
        for text_source in side.merging.sources
    }
    name = names.get(source.strip().casefold())
    if name is None:
        raise RefusedError(
            f"no Compact among these is called {source}",
            where=Where("--rest-of"),
            mend=f"name one of  {', '.join(names.values())}",
        )
    chosen = {
        identity for choice in side.merging.choices for identity in choice.clauses
    }
    alone = {group.ids[0] for group in side.groups if group.is_alone}
    return tuple(
        Choice(clauses=(old.id,), words=old.id)
        for old in side.olds
        if old.source == name and old.id in alone and old.id not in chosen
    )


# -- making -------------------------------------------------------------------------


def make(workspace: Workspace, *, who: Signed) -> Made:
    """Make the new text: the base, with what was chosen, as a revision.

    Raises:
        RefusedError: A clause is open still; each is named, and nothing is changed.
    """
    side = side_by_side(workspace)
    refuse_made(side.merging)
    found = account(workspace, side)
    if found.waiting:
        names = ", ".join(
            f"{row.old.named} ({row.old.id})" for row in found.waiting[:12]
        )
        more = f" and {len(found.waiting) - 12} more" if len(found.waiting) > 12 else ""
        raise RefusedError(
            f"{plural(len(found.waiting), 'clause')} open still: {names}{more}",
            where=Where(PATH),
            mend="choose for each with  compact-draft merge choose,  keep  or  leave-out, "
            "or in the sheet of  compact-draft merge sheet",
        )
    with workspace.step(VERB, by=who.by, when=who.when) as step:
        draft = workspace.draft()
        _refuse_rebuilt(side, draft)
        held = workspace.ids()
        needed = new_ids_needed(side.merging, draft)
        ids, new = held.giving(workspace.settings().prefix, needed)
        row = HistoryRow(when=step.when, by=who.by)
        result = assembled(side.merging, side.olds, draft, new, row)
        for clause in result.touched:
            step.write_clause(clause)
        step.write_outline(result.draft.outline, result.draft.clauses)
        step.write_ids(ids.withdrawing(*result.withdrawn))
        revisions = workspace.revisions()
        revision = frozen(
            result.draft,
            label=_free_label([earlier.label for earlier in revisions]),
            when=step.when,
            parent=revisions[-1].label,
            kind=RevisionKind.AGREED,
        )
        step.write_revision(revision)
        merged = replace(side.merging, stands=result.stands)
        step.write_text(PATH, format_merging(merged))
        step.what = f"{revision.label}: {plural(len(result.draft.clauses), 'clause')}"
    return Made(
        revision=revision.label,
        clauses=len(result.draft.clauses),
        new=needed,
        withdrawn=len(result.withdrawn),
    )


def _refuse_rebuilt(side: Side, draft: Draft) -> None:
    """Refuse where clauses of the base were split, joined or taken out meanwhile."""
    inside = set(draft.outline.ids)
    base = side.merging.base.name
    gone = [old.id for old in side.olds if old.source == base and old.id not in inside]
    if gone:
        raise RefusedError(
            f"{', '.join(gone)} of {base} stand in the text no longer",
            where=Where("outline.toml", clause=gone[0]),
            mend="take that change back with  compact-draft undo,  merge, and change the "
            "merged text afterwards",
        )


def _free_label(held: Sequence[str]) -> str:
    found, serial = LABEL, 1
    while found in held:
        serial += 1
        found = f"{LABEL}-{serial}"
    return found
