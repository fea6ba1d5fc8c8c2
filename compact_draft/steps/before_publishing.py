"""What stands against calling the text agreed, told before it is published as that."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from compact_draft.drafting.checks import Result
from compact_draft.drafting.number import numbers, read_in_order
from compact_draft.errors import RefusedError, Where
from compact_draft.model.clause import Clause, ClauseId
from compact_draft.model.compact import Draft, overall_tag
from compact_draft.reports.signoff import stands
from compact_draft.signing.standing import standings
from compact_draft.steps.check import check
from compact_draft.steps.clauses import living
from compact_draft.steps.status import status
from compact_draft.store.signing import read_signing
from compact_draft.store.workspace import Workspace
from compact_draft.text.day import day_in_words
from compact_draft.text.plural import plural
from compact_draft.text.shortened import first_words

_IN_FULL = 12
"""So many clauses of one point are named; of more, these and how many more."""
_TOLD_EACH = ("dead_reference", "stale")
"""Checks whose every finding is told: a reader of an agreed text stumbles on them."""


def open_points(workspace: Workspace, today: date) -> tuple[str, ...]:
    """Return what is not settled yet of the text, a sentence each; empty for nothing.

    Bodies that have not signed these words, a round that is open or not wholly decided,
    promises without a settled tag, clauses to be looked at again, references that lead
    nowhere, and what else the check finds.

    Args:
        workspace: Where the text is.
        today: The day, to tell whether a round is open still.

    Raises:
        CompactError: A file of the folder cannot be read.
    """
    draft = living(workspace)
    return (
        *_unsigned(workspace, draft),
        *_undecided(workspace, today),
        *_untagged(draft),
        *_to_look_at(workspace, draft),
        *_found(check(workspace), draft),
    )


def refuse_what_is_open(
    workspace: Workspace, agreed: date, today: date, *, although: bool
) -> None:
    """Refuse to call a text agreed of which something is not settled.

    Args:
        workspace: Where the text is.
        agreed: The day of agreement that was given.
        today: The day of publishing.
        although: Whether it was said that it goes out all the same; a day that is still
            to come is refused then, too.

    Raises:
        RefusedError: Something is not settled, or the day is still to come.
    """
    if agreed > today:
        raise RefusedError(
            f"{day_in_words(agreed)} is still to come",
            where=Where("--agreed"),
            mend="publish the agreed text when it is agreed; until then a draft",
        )
    found = () if although else open_points(workspace, today)
    if found:
        told = "".join(f"\n- {said}" for said in found)
        raise RefusedError(
            f"the text would go out as agreed on {day_in_words(agreed)}, for good, and "
            f"{plural(len(found), 'thing is', 'things are')} not settled:{told}",
            where=Where("--although"),
            mend="settle them first, or publish a draft; to publish it as agreed all the "
            "same, say so:  --although",
        )


def _unsigned(workspace: Workspace, draft: Draft) -> Iterable[str]:
    given = {identity: number.text for identity, number in numbers(draft).items()}
    for standing in standings(read_signing(workspace.root), draft):
        if not standing.holds:
            yield f"{standing.party.name} {stands(standing, given)}"


def _undecided(workspace: Workspace, today: date) -> Iterable[str]:
    found = status(workspace, today)
    if found.still_open:
        yield found.still_open
    waiting = found.received - found.decided
    if waiting:
        wait = "waits" if waiting == 1 else "wait"
        yield f"{plural(waiting, 'remark')} of the round {wait} for a decision."
    if found.clashes:
        yield f"What was decided of {_named_by_number(found.clashes)} clashes."
    elif found.next.endswith("revise"):
        yield "What was decided in the round is not yet in the text: make the new wording."


def _untagged(draft: Draft) -> Iterable[str]:
    open_ones = [
        clause
        for clause in draft.clauses
        if clause.kind.is_promise and overall_tag(clause, draft.parties).value is None
    ]
    if open_ones:
        have = "has" if len(open_ones) == 1 else "have"
        yield (
            f"{plural(len(open_ones), 'promise')} {have} no settled tag: "
            f"{_named(open_ones, draft)}."
        )


def _to_look_at(workspace: Workspace, draft: Draft) -> Iterable[str]:
    wanted = set(status(workspace).look_again)
    again = [clause for clause in draft.clauses if clause.id in wanted]
    if again:
        waits = "clause waits" if len(again) == 1 else "clauses wait"
        yield f"{len(again)} {waits} to be looked at again: {_named(again, draft)}."


def _found(results: Iterable[Result], draft: Draft) -> Iterable[str]:
    waiting = [result for result in results if result.is_unanswered]
    for result in waiting:
        if result.finding.check in _TOLD_EACH:
            clause = draft.clause(result.finding.clause)
            place = _named([clause], draft)
            yield f"{place[:1].upper()}{place[1:]}: {result.finding.what}."
    rest = dict.fromkeys(
        result.finding.clause
        for result in waiting
        if result.finding.check not in _TOLD_EACH
    )
    if rest:
        clauses = [draft.clause(identity) for identity in rest]
        yield f"The check has more to be looked at: {_named(clauses, draft)}."


def _named(clauses: Iterable[Clause], draft: Draft) -> str:
    """Return clauses by their numbers in the order of the text; else by first words."""
    given = numbers(draft)
    order = {identity: at for at, identity in enumerate(read_in_order(draft))}

    def at(clause: Clause) -> int:
        return order.get(clause.id, len(order))

    def number(identity: ClauseId) -> str:
        return given[identity].text if identity in given else ""

    return _named_by_number(
        [
            number(clause.id) or f"“{first_words(clause.text, 5, without=',;:.')}”"
            for clause in sorted(clauses, key=at)
        ]
    )


def _named_by_number(found: Iterable[str]) -> str:
    each = list(found)
    shown = each[:_IN_FULL]
    more = f" and {len(each) - len(shown)} more" if len(each) > len(shown) else ""
    noun = "clause" if len(each) == 1 else "clauses"
    return f"{noun} {', '.join(shown)}{more}"
