"""Sign-off: a page for each body, what it decided, and whose signature still holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from compact_draft.diff.compare import compare_revisions
from compact_draft.errors import RefusedError, Where
from compact_draft.model.compact import Draft, Party, Revision, RevisionKind
from compact_draft.model.wording import wording_print
from compact_draft.signing.page import PartyPage, party_page
from compact_draft.signing.standing import prints, signed_by, standings
from compact_draft.signing.values import (
    Reservation,
    Says,
    Signature,
    Signing,
    Stand,
    Standing,
)
from compact_draft.steps.beside_personal import clauses_told, personal
from compact_draft.steps.build import inside
from compact_draft.steps.clauses import find, living
from compact_draft.steps.diff import LIVING, revision_of
from compact_draft.steps.edit import Signed
from compact_draft.steps.report import report_bytes
from compact_draft.store.signing import PATH, format_signing, read_signing
from compact_draft.store.workspace import Workspace
from compact_draft.text.normalise import normalise
from compact_draft.text.plural import plural

VERB = "signoff"
FOLDER = "out/signoff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """What a page was written for: the body, its files, and how many promises it makes."""

    party: str
    files: tuple[str, ...]
    promises: int


def signoff(workspace: Workspace) -> tuple[Standing, ...]:
    """Return where every signing body stands.

    Raises:
        RefusedError: There is no text, or nobody signs.
    """
    draft = living(workspace)
    if not draft.clauses:
        raise RefusedError(
            "there is no text to be signed yet",
            where=Where(str(workspace.root)),
            mend="bring in the old Compact:  compact-draft intake FILE",
        )
    found = standings(read_signing(workspace.root), draft)
    if not found:
        raise RefusedError(
            "compact.toml names no body that signs",
            where=Where("compact.toml"),
            mend="put in the bodies that sign, a [[party]] each",
        )
    return found


def pages(
    workspace: Workspace, parties: Sequence[str] = (), *, since: str | None = None
) -> tuple[tuple[PartyPage, Standing], ...]:
    """Return what each body signs, in order.

    Args:
        workspace: Where the text is.
        parties: Ids or names of bodies; empty for all that sign.
        since: Label of the text that is compared with; None for the Compact as it was
            taken in.
    """
    found = signoff(workspace)
    wanted = [_party(found, words).id for words in parties]
    before = _before(workspace, since)
    now = revision_of(workspace, LIVING)
    comparison = None if before is None else compare_revisions(before, now)
    now = replace(now, clauses=clauses_told(personal(workspace), now.clauses))
    return tuple(
        (party_page(standing.party, before, now, comparison), standing)
        for standing in found
        if not wanted or standing.party.id in wanted
    )


def _before(workspace: Workspace, since: str | None) -> Revision | None:
    if since is not None:
        return workspace.revision(since)
    taken = [r for r in workspace.revisions() if r.kind is RevisionKind.TAKEN_IN]
    return taken[0] if taken else None


def _party(found: Sequence[Standing], words: str) -> Party:
    wanted = " ".join(words.split()).casefold()
    for standing in found:
        if wanted in (standing.party.id.casefold(), standing.party.name.casefold()):
            return standing.party
    raise RefusedError(
        f"no body that signs is called {words}",
        where=Where("PARTY"),
        mend="name one of  " + ", ".join(standing.party.id for standing in found),
    )


def write_pages(
    workspace: Workspace,
    made: Sequence[tuple[PartyPage, Standing]],
    folder: Path,
    *,
    who: Signed,
) -> tuple[Pages, ...]:
    """Write a page for each body, in Word and as a page for any browser, as one step."""
    from compact_draft.reports.signoff import page_report

    title = workspace.settings().title
    written = []
    with workspace.step(VERB, by=who.by, when=who.when) as step:
        for page, standing in made:
            report = page_report(title, page, standing)
            files = []
            for ending in (".docx", ".html"):
                path = folder / f"{page.party.id}{ending}"
                file = inside(workspace, path)
                step.write(file, report_bytes(report, path, when=who.when))
                files.append(file)
            written.append(
                Pages(party=page.party.id, files=tuple(files), promises=page.count)
            )
        step.what = f"{plural(len(written), 'page')} to sign"
    return tuple(written)


# -- writing down ---------------------------------------------------------------------


def decide(
    workspace: Workspace,
    party: str,
    says: Says,
    *,
    on: date | None = None,
    name: str = "",
    note: str = "",
    who: Signed,
) -> Standing:
    """Write down what a body decided; what it decided before goes.

    Args:
        workspace: Where to work.
        party: The body's id or name.
        says: What it decided.
        on: The day of its decision; for one that decides later, the day it is expected,
            if that is known.
        name: Who decided or signed for it.
        note: Where that is written down.
        who: Who writes it down, and when.

    Raises:
        RefusedError: It signs or declines, and no day is given, or one to come.
    """
    if says is not Says.LATER and on is None:
        raise RefusedError(
            "a decision needs a date",
            where=Where("--on"),
            mend="give the day of the decision:  --on 2027-03-14",
        )
    if says is not Says.LATER and on is not None and on > who.when.date():
        raise RefusedError(
            f"{on.isoformat()} is still to come",
            where=Where("--on"),
            mend="write the decision down when it is taken; until then  --later",
        )

    def change(draft: Draft, held: Signing, when: str, body: Party) -> Signing:
        made = Signature(
            party=body.id,
            says=says,
            date=on.isoformat() if on else "",
            name=normalise(name),
            note=normalise(note),
            clauses=prints(draft, body.id) if says is Says.SIGNS else (),
            by=who.by,
            when=when,
        )
        others = [
            signature for signature in held.signatures if signature.party != body.id
        ]
        order = [party.id for party in draft.parties]
        return replace(
            held,
            signatures=tuple(
                sorted(
                    (*others, made),
                    key=lambda signature: (
                        order.index(signature.party)
                        if signature.party in order
                        else len(order)
                    ),
                )
            ),
        )

    return _write(workspace, party, change, who, f"{says.replace('_', ' ')}")


def reserve(
    workspace: Workspace,
    party: str,
    clause: str,
    words: str,
    *,
    kind: Stand = Stand.RESERVATION,
    who: Signed,
) -> Standing:
    """Write down what a body says of a clause; empty words take it away.

    Raises:
        RefusedError: There is no such clause, or nothing to take away.
    """
    said = normalise(words)

    def change(draft: Draft, held: Signing, when: str, body: Party) -> Signing:
        wanted = find(workspace.snapshot(), clause)
        others = tuple(
            reservation
            for reservation in held.reservations
            if (reservation.party, reservation.clause) != (body.id, wanted)
        )
        if not said:
            if len(others) == len(held.reservations):
                raise RefusedError(
                    f"{body.name} has said nothing about this clause",
                    where=Where("", clause=wanted),
                    mend='say what it says:  --why "..."',
                )
            return replace(held, reservations=others)
        made = Reservation(
            party=body.id,
            clause=wanted,
            kind=kind,
            words=said,
            clause_print=wording_print(draft.clause(wanted).text),
            by=who.by,
            when=when,
        )
        return replace(held, reservations=(*others, made))

    return _write(workspace, party, change, who, f"on clause {clause}")


_Change = Callable[[Draft, Signing, str, Party], Signing]


def _write(
    workspace: Workspace, party: str, change: _Change, who: Signed, what: str
) -> Standing:
    with workspace.step(VERB, by=who.by, when=who.when) as step:
        body = _party(signoff(workspace), party)
        draft = living(workspace)
        held = change(draft, read_signing(workspace.root), step.when, body)
        step.write_text(PATH, format_signing(held))
        step.keep_wordings(*(c.text for c in signed_by(draft, body.id)))
        step.what = f"{body.id}: {what}"
    return next(
        standing for standing in signoff(workspace) if standing.party.id == body.id
    )
