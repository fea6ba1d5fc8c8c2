"""Tags: shown with what speaks for them, set and confirmed by a person, fed by evidence."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from compact_draft.drafting.alter import Altered
from compact_draft.drafting.tag_moves import TagMove, tag_moves
from compact_draft.drafting.tagging import (
    Practised,
    Suggested,
    Tagged,
    confirmed,
    practice_table,
    refuse_no_promise,
    ruled,
    tagged,
)
from compact_draft.errors import RefusedError, Where
from compact_draft.model.clause import STILL_TRUE, Clause, ClauseId, HistoryRow
from compact_draft.model.compact import RevisionKind, overall_tag
from compact_draft.model.framework import Framework
from compact_draft.model.look_again import (
    Given,
    Known,
    LookAgain,
    look_again,
    still_true,
    with_evidence,
)
from compact_draft.model.tags import Achievability, Evidence, Practice
from compact_draft.steps import edit
from compact_draft.steps.clauses import find, known_words, living
from compact_draft.steps.edit import Signed
from compact_draft.steps.fields import Fields
from compact_draft.steps.monitor import still_true as returns_still_true
from compact_draft.store.frameworks import frameworks
from compact_draft.store.monitoring import read_monitoring
from compact_draft.store.reading import Reading
from compact_draft.store.workspace import Workspace

VERB = "tag"


def tags(workspace: Workspace) -> tuple[Tagged, ...]:
    """Return every promise with its tags; the words' suggestion where none is settled."""
    return tagged(living(workspace), suggestions(workspace), known_words(workspace))


def national_texts(workspace: Workspace) -> tuple[Framework, ...]:
    """Return the national texts that links may name."""
    return frameworks(workspace.root)


def suggestions(workspace: Reading) -> dict[ClauseId, Suggested]:
    """Return what the words of each promise suggest of its achievability."""
    from compact_draft.steps.suggest import lines_of, suggest_lines  # loads spaCy

    return {
        suggestion.id: Suggested(
            value=None
            if suggestion.achievability is None
            else Achievability(suggestion.achievability),
            is_sure=suggestion.is_sure_of("achievability"),
            because=suggestion.because,
        )
        for suggestion in suggest_lines(lines_of(workspace), workspace)
    }


def set_tag(
    workspace: Workspace,
    wanted: str,
    value: Achievability,
    reason: str,
    *,
    who: Signed,
) -> Clause:
    """Write down a person's word on the tag of a promise.

    Raises:
        RefusedError: It is no promise, or no reason is given.
    """
    with workspace.step(VERB, by=who.by, when=who.when) as step:
        snapshot = workspace.snapshot()
        held = living(snapshot).clause(find(snapshot, wanted))
        clause = ruled(held, value, reason, by=who.by, when=step.when)
        step.write_clause(clause)
        step.what = f"{clause.id} {value}"
    return clause


def confirm(
    workspace: Workspace, wanted: Sequence[str], reason: str = "", *, who: Signed
) -> tuple[Clause, ...]:
    """Make the suggestions for some promises a person's word: all of them or none.

    Raises:
        RefusedError: One has no suggestion, evidence against it, or one that is a
            "don't know" while no reason is given.
    """
    with workspace.step(VERB, by=who.by, when=who.when) as step:
        snapshot = workspace.snapshot()
        draft = living(snapshot)
        ids = dict.fromkeys(find(snapshot, name) for name in wanted)
        held = [draft.clause(clause_id) for clause_id in ids]
        suggested = suggestions(snapshot)
        clauses = tuple(
            confirmed(
                clause,
                overall_tag(clause, draft.parties),
                suggested.get(clause.id),
                reason,
                by=who.by,
                when=step.when,
            )
            for clause in held
        )
        for clause in clauses:
            step.write_clause(clause)
        step.what = f"confirm {', '.join(ids)}"
    return clauses


def add_evidence(
    workspace: Workspace,
    wanted: str,
    party: str,
    state: Practice,
    *,
    note: str = "",
    by_when: str | None = None,
    who: Signed,
) -> Clause:
    """Write down what a party says of its practice on a promise.

    Raises:
        RefusedError: It is no promise, or there is no such party.
    """
    with workspace.step(VERB, by=who.by, when=who.when) as step:
        snapshot = workspace.snapshot()
        draft = living(snapshot)
        held = draft.clause(find(snapshot, wanted))
        refuse_no_promise(held)
        known = [body.id for body in draft.parties]
        if party not in known:
            raise RefusedError(
                f"there is no party {party}",
                where=Where("compact.toml"),
                mend=f"name one of  {', '.join(known)}",
            )
        row = Evidence(
            party=party,
            state=state,
            note=note,
            by_when=by_when,
            said_by=who.by,
            when=step.when,
        )
        clause = with_evidence(held, row)
        step.write_clause(clause)
        step.what = f"{clause.id} {party} {state}"
    return clause


def say_still_true(
    workspace: Workspace,
    wanted: Sequence[str],
    what: Collection[Given] = (),
    *,
    parties: Collection[str] = (),
    reason: str = "",
    who: Signed,
) -> tuple[tuple[Clause, tuple[LookAgain, ...]], ...]:
    """Say of some clauses that what was given for other words is true of these.

    Args:
        workspace: Where to work.
        wanted: The clauses: all of them are done, or none.
        what: What is still true; everything that is to be looked at again when empty.
        parties: Only the evidence of these parties; all of them when empty.
        reason: Why; may be empty.
        who: Who says so, and when.

    Returns:
        Each clause as it is now, and what was said of it again.

    Raises:
        RefusedError: One has nothing of the kind to look at again.
    """
    kinds = tuple(what) or ((Given.EVIDENCE,) if parties else tuple(Given))
    done = []
    with workspace.step(VERB, by=who.by, when=who.when) as step:
        snapshot = workspace.snapshot()
        known, returns = known_words(snapshot), read_monitoring(workspace.root)
        ids = dict.fromkeys(find(snapshot, name) for name in wanted)
        for held in map(living(snapshot).clause, ids):
            after = still_true(
                held, kinds, parties=parties, known=known,
                by=who.by, when=step.when,
            )  # fmt: skip
            settled = Known(undertakings=known.undertakings, wordings=known.wordings)
            kept = tuple(r for r in look_again(held, known) if r.what == Given.BESIDE)
            left = look_again(after, known)
            if Given.RETURN in kinds:
                left = (*look_again(after, settled), *kept)
                returns = returns_still_true(
                    step, returns, after, by=who.by, when=step.when
                )
            said = tuple(link for link in look_again(held, known) if link not in left)
            if not said:
                raise RefusedError(
                    "nothing of that kind on it was given for other words",
                    where=Where("", clause=held.id),
                    mend="see what is to be looked at again with  compact-draft tag list "
                    "--again",
                )
            row = HistoryRow(
                when=step.when, by=who.by, why=reason.strip(), what=STILL_TRUE
            )
            after = replace(after, history=(*after.history, row))
            step.write_clause(after)
            done.append((after, said))
        step.what = f"still true {', '.join(ids)}"
    return tuple(done)


def moves(
    workspace: Workspace, since: str | None = None
) -> tuple[str, tuple[TagMove, ...]]:
    """Return how tags moved since a revision, and its label.

    Args:
        workspace: Where to look.
        since: Its label; None for the last agreed, else the last issued, else the first.

    Raises:
        RefusedError: Nothing was frozen yet.
    """
    if since is not None:
        revision = workspace.revision(since)
    else:
        there = workspace.revisions()
        if not there:
            raise RefusedError(
                "there is no earlier text to compare the tags with",
                where=Where("revisions"),
                mend="bring the old Compact in first:  compact-draft intake FILE",
            )
        kinds = (RevisionKind.AGREED, RevisionKind.ISSUED, RevisionKind.TAKEN_IN)
        by_kind = [[r for r in there if r.kind is kind] for kind in kinds]
        revision = next(found[-1] for found in by_kind if found)
    return revision.label, tag_moves(revision, living(workspace))


def set_scope(
    workspace: Workspace,
    wanted: str,
    scope: str,
    links: Sequence[str] = (),
    *,
    who: Signed,
) -> Altered:
    """Say whether a promise answers to a national undertaking, and to which.

    Raises:
        RefusedError: It is no promise, a link cannot be read, or it is said to be local
            and has links.
    """
    fields = Fields(scope=scope, links=tuple(links))
    return edit.edit(workspace, wanted, fields, who=who, verb=VERB)


def table(workspace: Workspace) -> tuple[Practised, ...]:
    """Return the table "doing / working on it / by when", party by party."""
    return practice_table(living(workspace))
