"""Sheets of the yearly return: one Excel file for each body, with what binds it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from compact_draft.drafting.listing import Listed, listed
from compact_draft.errors import RefusedError, Where
from compact_draft.model.clause import Clause
from compact_draft.model.compact import Draft, Party, bound_parties
from compact_draft.model.wording import wording_print
from compact_draft.monitoring.beside import beside
from compact_draft.monitoring.values import Monitoring, Return
from compact_draft.monitoring.years import named_or_last
from compact_draft.reports.kept_beside import breach_line, return_line
from compact_draft.steps.build import inside
from compact_draft.steps.clauses import living
from compact_draft.steps.edit import Signed
from compact_draft.steps.monitor import VERB, asked
from compact_draft.steps.monitor_personal import monitoring_told
from compact_draft.store.monitoring import PATH, format_monitoring, read_monitoring
from compact_draft.store.safe import sha256
from compact_draft.store.workspace import Workspace
from compact_draft.text.day import day_in_words
from compact_draft.text.plural import plural

KIND = "compact-draft yearly return 1"
FOLDER = "out/returns"
SAYS = ("kept", "partly", "not kept", "not tested")
KEY = "Key (leave as it is)"
ANSWER = "Kept?"
_HEADS = ("Clause", "Promise", ANSWER, "What shows it", "Said by", "Before this", KEY)
_WIDTHS = (8, 56, 13, 44, 20, 44, 12)
_OPEN = (3, 4, 5)
READ = re.compile(r"(\S+-[0-9]+) (\S+) (20[0-9]{2}(?:-[0-9]{2})?) ([0-9a-f]{24}) (\S+)")
_NOTHING = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A sheet that was written.

    Attributes:
        file: Where it lies, as it was named.
        party: Id of the body.
        year: Of which year it asks.
        promises: How many promises it asks about.
        wait: How many of them have no answer for that year.
    """

    file: str
    party: str
    year: str
    promises: int
    wait: int


def bodies(draft: Draft, parties: Sequence[str] = ()) -> tuple[Party, ...]:
    """Return the bodies that some promise binds; of some that are named only these.

    Raises:
        RefusedError: One is named that no promise binds.
    """
    bound = {
        party
        for clause in draft.clauses
        if clause.kind.is_promise
        for party in bound_parties(clause, draft.parties)
    }
    known = [party for party in draft.parties if party.id in bound]
    for name in parties:
        if name not in {party.id for party in known}:
            raise RefusedError(
                f"there is no promise that binds a party {name}",
                where=Where("--party"),
                mend="name one of  "
                + (
                    ", ".join(party.id for party in known)
                    or "none; settle first whom the promises bind"
                ),
            )
    return tuple(party for party in known if not parties or party.id in parties)


def write_sheets(
    workspace: Workspace,
    wanted: Sequence[Party],
    folder: Path,
    *,
    year: str = "",
    due: date | None = None,
    who: Signed,
) -> tuple[Written, ...]:
    """Write a sheet for each body into a folder, ``<party>.xlsx`` each, as one step.

    The year is written down as one for which the bodies were asked.

    Args:
        workspace: Where to work.
        wanted: The bodies.
        folder: Where the files go.
        year: As typed; empty for the last one asked for, else the calendar year before.
        due: The day by which they answer; None for the one that was named before.
        who: Who takes the step, and when.
    """
    from compact_draft.reports.asking_sheet import Asking, asking_workbook

    draft = living(workspace)
    settings = workspace.settings()
    today = who.when.date()
    with workspace.step(VERB, by=who.by, when=who.when) as step:
        before = read_monitoring(workspace.root)
        named = named_or_last(before, year, today)
        held = asked(before, named, due, today)
        everything, shown = workspace.clauses(), monitoring_told(workspace)
        by_when = next(year.due for year in held.years if year.year == named)
        written = []
        for party in wanted:
            rows, wait = _rows(draft, party, held, named, everything, shown)
            asking = Asking(
                title=f"{settings.title}: what {party.name} kept in {named}",
                lines=(
                    (
                        f"{plural(len(rows), 'promise')} bind you, {wait} wait for an answer. "
                        "Fill in the pale yellow columns: choose kept, partly, not kept or "
                        "not tested, and say what shows it; leave a row empty where you have "
                        "nothing new to say. Then send the file back"
                        + (f" by {day_in_words(by_when)}." if by_when else ".")
                    ),
                    f"Made on {day_in_words(today.isoformat())}. Rows may be sorted.",
                ),
                sheet="Return",
                heads=_HEADS,
                widths=_WIDTHS,
                is_open=_OPEN,
                rows=rows,
                choices={3: SAYS},
                mark=(KIND, settings.id, party.id, named),
            )
            path = inside(workspace, folder / f"{party.id}.xlsx")
            step.write(path, asking_workbook(asking, who.when))
            written.append(
                Written(
                    file=path, party=party.id, year=named, promises=len(rows), wait=wait
                )
            )
        step.keep_wordings(*(c.text for c in draft.clauses if c.kind.is_promise))
        if held != before:
            step.write_text(PATH, format_monitoring(held))
        step.what = f"{plural(len(written), 'sheet')} for {named}"
    return tuple(written)


def _rows(
    draft: Draft,
    party: Party,
    held: Monitoring,
    year: str,
    everything: Sequence[Clause],
    shown: Monitoring,
) -> tuple[tuple[tuple[str, ...], ...], int]:
    said = held.of_year(year)
    rows, wait = [], 0
    for row in listed(draft):
        clause = row.clause
        if not clause.kind.is_promise or party.id not in bound_parties(
            clause, draft.parties
        ):
            continue
        now = said.get((party.id, clause.id))
        wait += now is None
        stands = beside(clause, shown, everything)
        names = {party.id: party.name}
        before = [
            return_line(told, names).replace(f", {party.name}", "")
            for told in stands.returns
            if told.row.party == party.id
        ]
        before += [
            breach_line(breach, names)
            for breach in stands.breaches
            if breach.row.party == party.id
        ]
        rows.append(
            (
                _number(row),
                " ".join(clause.text.split()),
                "",
                "",
                "",
                "\n".join(before),
                f"{clause.id} {party.id} {year} {wording_print(clause.text)} {state_of(now)}",
            )
        )
    return tuple(rows), wait


def _number(row: Listed) -> str:
    return row.number or (row.section[-1] if row.section else row.clause.id)


def state_of(row: Return | None) -> str:
    """Return what stood when a sheet was made, in a few letters."""
    if row is None:
        return _NOTHING
    told = f"{row.found}\n{row.evidence}\n{row.said_by}\n{row.when}\n{row.clause_print}"
    return sha256(told.encode("utf-8"))[:12]
