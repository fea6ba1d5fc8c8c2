"""Monitoring: what bodies return each year, what went against the Compact, and the report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from compact_draft.errors import RefusedError, Where
from compact_draft.model.clause import Clause, ClauseId
from compact_draft.model.compact import Draft, RevisionKind, bound_parties
from compact_draft.model.wording import is_of, wording_print
from compact_draft.monitoring.beside import Beside, beside
from compact_draft.monitoring.values import (
    Breach,
    Cause,
    Found,
    Monitoring,
    Raised,
    Return,
    Year,
    latest,
)
from compact_draft.monitoring.yearly import Yearly
from compact_draft.monitoring.yearly import yearly as yearly_of
from compact_draft.monitoring.years import Overdue, named_or_last, overdue
from compact_draft.signing.values import Says
from compact_draft.steps.clauses import find, living
from compact_draft.steps.edit import Signed
from compact_draft.store.monitoring import PATH, format_monitoring, read_monitoring
from compact_draft.store.reading import Reading
from compact_draft.store.signing import read_signing
from compact_draft.store.snapshot import Snapshot
from compact_draft.store.step import Step
from compact_draft.store.workspace import Workspace
from compact_draft.text.normalise import normalise

VERB = "monitor"


# -- looking --------------------------------------------------------------------------


def yearly(workspace: Workspace, typed: str, today: date) -> Yearly:
    """Return one year; the last that was asked for where none is typed.

    Raises:
        RefusedError: What is typed is no year, or there is no text.
    """
    held = read_monitoring(workspace.root)
    year = named_or_last(held, typed, today)
    return yearly_of(_text(workspace), held, year, workspace.clauses())


def _text(held: Reading) -> Draft:
    draft = living(held)
    if not any(clause.kind.is_promise for clause in draft.clauses):
        raise RefusedError(
            "there is no promise yet that could be kept",
            where=Where(str(held.root)),
            mend="bring in the Compact:  compact-draft intake FILE",
        )
    return draft


def beside_each(
    workspace: Reading, held: Monitoring | None = None
) -> dict[ClauseId, Beside]:
    """Return what stands beside each clause of the text; only those with something.

    Args:
        workspace: Whose text it is.
        held: What was returned and logged, as it may be printed; None for as it is kept.
    """
    held = held or read_monitoring(workspace.root)
    if not held.returns and not held.breaches:
        return {}
    everything = workspace.clauses()
    found = {
        clause.id: beside(clause, held, everything)
        for clause in living(workspace).clauses
    }
    return {identity: stands for identity, stands in found.items() if stands}


def overdue_on(workspace: Reading, draft: Draft, today: date) -> Overdue | None:
    """Return the yearly return that is overdue on a day; None for none."""
    bound = {
        party
        for clause in draft.clauses
        if clause.kind.is_promise
        for party in bound_parties(clause, draft.parties)
    }
    order = [party.id for party in draft.parties if party.id in bound]
    held = read_monitoring(workspace.root)
    return overdue(held, order, since=_agreed(workspace), today=today)


def _agreed(workspace: Reading) -> str:
    """Return the day on which the last body signed; empty where none has.

    Where nobody wrote signatures down, the day on which an agreed text was published.
    """
    signed = [
        signature.date
        for signature in read_signing(workspace.root).signatures
        if signature.says is Says.SIGNS and signature.date
    ]
    if signed:
        return max(signed)
    published = [
        revision.made[:10]
        for revision in workspace.revisions()
        if revision.kind is RevisionKind.AGREED
        and revision.label.startswith("published-")
    ]
    return published[-1] if published else ""


# -- writing down ---------------------------------------------------------------------


def say(
    workspace: Workspace,
    wanted: str,
    party: str,
    found: Found,
    *,
    year: str = "",
    evidence: str = "",
    said_by: str = "",
    who: Signed,
) -> Return:
    """Write down what a body found of a promise in a year.

    Raises:
        RefusedError: It is no promise, or the body is none that it binds.
    """

    def change(held: Monitoring, snapshot: Snapshot, when: str) -> Monitoring:
        clause = promise(snapshot, wanted)
        body = _bound(snapshot, clause, party)
        row = Return(
            party=body,
            clause=clause.id,
            year=named_or_last(held, year, who.when.date()),
            found=found,
            evidence=normalise(evidence),
            said_by=normalise(said_by),
            by=who.by,
            when=when,
            clause_print=wording_print(clause.text),
        )
        return replace(held, returns=(*held.returns, row))

    made = _write(workspace, change, who, lambda m: _said(m.returns[-1]))
    return made.returns[-1]


def _said(row: Return) -> str:
    return f"{row.year}, {row.party}: {row.clause} {row.found.words}"


def promise(held: Snapshot, wanted: str) -> Clause:
    """Return the promise that is named.

    Raises:
        RefusedError: None is meant, or it is no promise.
    """
    clause = living(held).clause(find(held, wanted))
    if not clause.kind.is_promise:
        raise RefusedError(
            f"{clause.id} is a {clause.kind}, and only a promise can be kept",
            where=Where("", clause=clause.id),
            mend="name a commitment or an action; see them with  compact-draft clauses "
            "list --kind commitment",
        )
    return clause


def _bound(held: Snapshot, clause: Clause, words: str) -> str:
    """Return the id of a body that a promise binds, named by id or name."""
    draft = living(held)
    bound = bound_parties(clause, draft.parties)
    wanted = " ".join(words.split()).casefold()
    for party in draft.parties:
        if wanted in (party.id.casefold(), party.name.casefold()):
            if party.id in bound:
                return party.id
            raise RefusedError(
                f"{clause.id} does not bind {party.name}",
                where=Where("PARTY", clause=clause.id),
                mend="name one of those it binds:  "
                + (", ".join(bound) or "nobody yet"),
            )
    raise RefusedError(
        f"no body is called {words}",
        where=Where("PARTY"),
        mend="name one of  " + ", ".join(party.id for party in draft.parties),
    )


def log(
    workspace: Workspace,
    wanted: str,
    party: str,
    what: str,
    *,
    on: date | None,
    cause: Cause | None = None,
    done: str = "",
    raised: Raised | None = None,
    who: Signed,
) -> Breach:
    """Write down that a promise was not followed.

    Raises:
        RefusedError: Nothing is said of what happened, no day is given or one to come, or
            the promise does not bind the body.
    """
    words = normalise(what)
    if not words:
        raise RefusedError(
            "it does not say what happened",
            where=Where("--what"),
            mend='say it in a sentence:  --what "..."',
        )
    day = on or who.when.date()
    if day > who.when.date():
        raise RefusedError(
            f"{day.isoformat()} is still to come",
            where=Where("--on"),
            mend="give the day on which it happened:  --on 2027-03-14",
        )

    def change(held: Monitoring, snapshot: Snapshot, when: str) -> Monitoring:
        clause = promise(snapshot, wanted)
        row = Breach(
            id=f"n{max((int(b.id[1:]) for b in held.breaches), default=0) + 1}",
            clause=clause.id,
            party=_bound(snapshot, clause, party),
            date=day.isoformat(),
            what=words,
            cause=cause,
            done=normalise(done),
            raised=raised,
            by=who.by,
            when=when,
            clause_print=wording_print(clause.text),
        )
        return replace(held, breaches=(*held.breaches, row))

    made = _write(
        workspace,
        change,
        who,
        lambda m: f"{m.breaches[-1].id} on {m.breaches[-1].clause}",
    )
    return made.breaches[-1]


def settle(
    workspace: Workspace,
    wanted: str,
    *,
    cause: Cause | None = None,
    done: str = "",
    closed: date | None = None,
    opens_again: bool = False,
    who: Signed,
) -> Breach:
    """Write down what was done about a non-compliance, its cause, and that it is closed.

    Raises:
        RefusedError: There is none of that id, nothing is said, it is closed before it
            happened, or without a word on what was done.
    """
    if cause is None and not done.strip() and closed is None and not opens_again:
        raise RefusedError(
            "there is nothing to write down",
            where=Where("monitor settle"),
            mend='give one of  --done "..."  --cause mistake  --closed 2027-05-01',
        )

    def change(held: Monitoring, snapshot: Snapshot, when: str) -> Monitoring:
        del snapshot
        name = wanted.strip().casefold()
        row = next((breach for breach in held.breaches if breach.id == name), None)
        if row is None:
            raise RefusedError(
                f"there is no non-compliance {wanted}",
                where=Where(PATH),
                mend="see them with  compact-draft monitor;  known are  "
                + (", ".join(breach.id for breach in held.breaches) or "none"),
            )
        after = replace(
            row,
            cause=cause or row.cause,
            done=normalise(done) or row.done,
            closed="" if opens_again else closed.isoformat() if closed else row.closed,
            by=who.by,
            when=when,
        )
        _refuse_closed(after, who)
        rows = tuple(after if breach is row else breach for breach in held.breaches)
        return replace(held, breaches=rows)

    made = _write(workspace, change, who, lambda _: f"{wanted} settled")
    return next(
        breach for breach in made.breaches if breach.id == wanted.strip().casefold()
    )


def _refuse_closed(row: Breach, who: Signed) -> None:
    if not row.closed:
        return
    if row.closed < row.date or row.closed > who.when.date().isoformat():
        raise RefusedError(
            f"what happened on {row.date} cannot have been closed on {row.closed}",
            where=Where("--closed"),
            mend="give a day from then on, and not one that is still to come",
        )
    if not row.done or row.cause is None:
        lacks = "what was done about it" if not row.done else "its cause"
        raise RefusedError(
            f"it cannot be closed before somebody says {lacks}",
            where=Where("--done" if not row.done else "--cause"),
            mend='say what was done  --done "...",  and why it happened  --cause  '
            "unavoidable, mistake or ignored",
        )


def still_true(
    workspace: Step, held: Monitoring, clause: Clause, *, by: str, when: str
) -> Monitoring:
    """Return the returns with each body's last one said again of the words as they stand."""
    rows = [
        replace(row, by=by, when=when, clause_print=wording_print(clause.text))
        for row in latest(held.returns).values()
        if row.clause == clause.id and not is_of(row.clause_print, clause.text)
    ]
    if not rows:
        return held
    after = replace(held, returns=(*held.returns, *rows))
    workspace.write_text(PATH, format_monitoring(after))
    workspace.keep_wordings(clause.text)
    return after


def asked(held: Monitoring, year: str, due: date | None, today: date) -> Monitoring:
    """Return the years with one for which the bodies are asked now, or asked again."""
    before = held.year(year)
    made = Year(
        year=year,
        due=due.isoformat() if due else before.due if before else "",
        asked=before.asked if before else today.isoformat(),
    )
    others = tuple(earlier for earlier in held.years if earlier.year != year)
    return replace(
        held, years=tuple(sorted((*others, made), key=lambda year: year.year))
    )


_Change = Callable[[Monitoring, Snapshot, str], Monitoring]


def _write(
    workspace: Workspace,
    change: _Change,
    who: Signed,
    what: Callable[[Monitoring], str],
) -> Monitoring:
    with workspace.step(VERB, by=who.by, when=who.when) as step:
        snapshot = workspace.snapshot()
        held = change(read_monitoring(workspace.root), snapshot, step.when)
        step.write_text(PATH, format_monitoring(held))
        keep(step, snapshot, held.returns[-1:], held.breaches[-1:])
        step.what = what(held)
    return held


def keep(
    step: Step,
    held: Snapshot,
    returns: Sequence[Return],
    breaches: Sequence[Breach] = (),
) -> None:
    """Keep the words that something was said of, so that they can be shown later."""
    of = {row.clause for row in returns} | {row.clause for row in breaches}
    step.keep_wordings(*(c.text for c in living(held).clauses if c.id in of))
