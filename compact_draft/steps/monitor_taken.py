"""A sheet of the yearly return that came back: whole, or not at all."""

from __future__ import annotations

from dataclasses import dataclass, replace

from compact_draft.errors import SheetError, Where
from compact_draft.model.clause import Clause
from compact_draft.model.compact import Draft, bound_parties
from compact_draft.model.wording import is_of
from compact_draft.monitoring.values import Found, Monitoring, Return
from compact_draft.monitoring.years import year_of
from compact_draft.steps.asked import Row, came_back
from compact_draft.steps.clauses import living
from compact_draft.steps.edit import Signed
from compact_draft.steps.monitor import VERB, keep
from compact_draft.steps.monitor_sheets import ANSWER, KEY, KIND, READ, SAYS, state_of
from compact_draft.store.monitoring import PATH, format_monitoring, read_monitoring
from compact_draft.store.workspace import Workspace
from compact_draft.text.normalise import normalise
from compact_draft.text.plural import plural
from compact_draft.text.sheet import heading_key

_NEEDED = (ANSWER, KEY)
_FOUND = {
    "kept": Found.KEPT,
    "yes": Found.KEPT,
    "partly": Found.PARTLY,
    "kept in part": Found.PARTLY,
    "in part": Found.PARTLY,
    "not kept": Found.NOT_KEPT,
    "no": Found.NOT_KEPT,
    "not tested": Found.NOT_TESTED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What a sheet that came back says.

    Attributes:
        rows: What it returns, in order.
        unanswered: Numbers of rows that say nothing.
        unchanged: Numbers of rows that say what is on record already.
        touched: Numbers of rows that somebody else has answered since the sheet was made:
            these are not taken.
        older: Numbers of rows that were answered for words that have changed since: they
            are taken for those, and are to be looked at again.
    """

    rows: tuple[Return, ...]
    unanswered: tuple[int, ...] = ()
    unchanged: tuple[int, ...] = ()
    touched: tuple[int, ...] = ()
    older: tuple[int, ...] = ()


def read(workspace: Workspace, data: bytes, path: str, *, who: Signed) -> Taken:
    """Return what a sheet says; nothing is written.

    Raises:
        SheetError: A row cannot be used; with its number, column and remedy.
        WordFileError: The workbook cannot be read.
    """
    return _read(workspace, data, path, who, who.when.isoformat(timespec="seconds"))


def take(workspace: Workspace, data: bytes, path: str, *, who: Signed) -> Taken:
    """Take in a sheet: all of it, or nothing where a row cannot be used.

    A row that somebody else has answered since the sheet was made is left, and named.

    Raises:
        SheetError: A row cannot be used; with its number, column and remedy.
        WordFileError: The workbook cannot be read.
    """
    with workspace.step(VERB, by=who.by, when=who.when) as step:
        found = _read(workspace, data, path, who, step.when)
        held = read_monitoring(workspace.root)
        after = replace(held, returns=(*held.returns, *found.rows))
        if found.rows:
            step.write_text(PATH, format_monitoring(after))
            keep(step, workspace.snapshot(), found.rows)
        step.what = f"{plural(len(found.rows), 'return')} from {path}"
    return found


def _read(
    workspace: Workspace, data: bytes, path: str, who: Signed, when: str
) -> Taken:
    came = came_back(workspace, data, path, kind=KIND, needed=_NEEDED)
    draft = living(workspace)
    held = read_monitoring(workspace.root)
    reading = _Reading(draft, held, path, who, when)
    for row in came.rows:
        reading.take(row)
    reading.refuse()
    return Taken(
        rows=tuple(reading.rows),
        unanswered=tuple(reading.unanswered),
        unchanged=tuple(reading.unchanged),
        touched=tuple(reading.touched),
        older=tuple(reading.older),
    )


class _Reading:
    """A sheet while it is looked through."""

    def __init__(
        self, draft: Draft, held: Monitoring, path: str, who: Signed, when: str
    ) -> None:
        self.draft = draft
        self.clauses = {clause.id: clause for clause in draft.clauses}
        self.held = held
        self.path = path
        self.who = who
        self.when = when
        self.rows: list[Return] = []
        self.unanswered: list[int] = []
        self.unchanged: list[int] = []
        self.touched: list[int] = []
        self.older: list[int] = []
        self.wrong: list[tuple[int, str, str]] = []
        self.seen: dict[tuple[str, str], int] = {}

    def take(self, row: Row) -> None:
        """Look through one row."""
        key = READ.fullmatch(" ".join(row.get(KEY).split()))
        if key is None:
            self._fault(
                row, KEY, "this is not a key from one of our sheets", "put the key back, or make "
                "the sheet again with  compact-draft monitor sheets",
            )  # fmt: skip
            return
        clause, party, year, mark, state = key.groups()
        held = self._clause(row, clause, party, mark)
        found = self._found(row)
        if held is None or found is None:
            return
        earlier = self.seen.setdefault((clause, party), row.number)
        if earlier != row.number:
            self._fault(
                row, ANSWER, f"row {earlier} has the same body on the same promise",
                "keep one of the two rows",
            )  # fmt: skip
            return
        made = Return(
            party=party,
            clause=clause,
            year=year_of(year),
            found=found,
            evidence=normalise(row.get("What shows it")),
            said_by=normalise(row.get("Said by")) or self.who.by,
            by=self.who.by,
            when=self.when,
            clause_print=mark,
        )
        self._put(row.number, made, state, is_older=not is_of(mark, held.text))

    def _put(self, number: int, made: Return, state: str, *, is_older: bool) -> None:
        now = self.held.of_year(made.year).get((made.party, made.clause))
        if now is not None and _same(now, made):
            self.unchanged.append(number)
        elif state_of(now) != state:
            self.touched.append(number)
        else:
            self.rows.append(made)
            if is_older:
                self.older.append(number)

    def _clause(self, row: Row, clause: str, party: str, mark: str) -> Clause | None:
        held = self.clauses.get(clause)
        if not _says(row):
            self.unanswered.append(row.number)
            return None
        if held is None:
            self._fault(
                row, KEY, f"the clause {clause} stands in the text no more",
                "take the row out, or make the sheet again with  compact-draft monitor sheets",
            )  # fmt: skip
            return None
        shown = row.get("Promise")
        if shown and not is_of(mark, shown):
            self._fault(
                row, "Promise", "these are not the words that the key of the row was made "
                "for", "the rows may have been sorted without their last column: put them "
                "back, or make the sheet again with  compact-draft monitor sheets",
            )  # fmt: skip
            return None
        if party not in bound_parties(held, self.draft.parties):
            self._fault(
                row, KEY, f"{clause} does not bind {party}", "take the row out, or make "
                "the sheet again with  compact-draft monitor sheets",
            )  # fmt: skip
            return None
        return held

    def _found(self, row: Row) -> Found | None:
        if not _says(row):
            return None
        typed = row.get(ANSWER)
        found = _FOUND.get(heading_key(typed))
        if found is None:
            what = (
                f"“{typed[:60]}” does not say whether it was kept"
                if typed
                else "it does not say whether it was kept"
            )
            self._fault(row, ANSWER, what, f"write one of  {'  '.join(SAYS)}")
        return found

    def _fault(self, row: Row, column: str, what: str, mend: str) -> None:
        self.wrong.append((row.number, f"column {column}: {what}", mend))

    def refuse(self) -> None:
        """Refuse the sheet where a row cannot be used."""
        if not self.wrong:
            return
        lines = "\n".join(
            f"  row {number}, {what}\n    To mend: {mend}"
            for number, what, mend in self.wrong[:_MOST]
        )
        more = len(self.wrong) - _MOST
        lines += f"\n  and {more} more" if more > 0 else ""
        raise SheetError(
            f"{plural(len(self.wrong), 'row')} cannot be used, so nothing was taken in:\n"
            f"{lines}",
            where=Where(self.path, self.wrong[0][0]),
            mend="put these right in the sheet and hand it in again; --preview shows what "
            "would be taken",
        )


_MOST = 20


def _says(row: Row) -> bool:
    return any(row.get(head) for head in (ANSWER, "What shows it"))


def _same(now: Return, made: Return) -> bool:
    return (now.found, now.evidence, now.clause_print) == (
        made.found,
        made.evidence,
        made.clause_print,
    ) and now.said_by in (made.said_by, "")
