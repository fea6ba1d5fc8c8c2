"""Sheets of evidence: one Excel file for each party goes out; filled in, it is taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from compact_draft.drafting.evidence import Sheet, read_sheet, read_table, told
from compact_draft.drafting.sheets import PartySheet, party_sheets
from compact_draft.errors import RefusedError, Where
from compact_draft.model.clause import Clause, ClauseId
from compact_draft.model.compact import Draft, RevisionKind
from compact_draft.model.look_again import with_evidence
from compact_draft.model.tags import Evidence, latest
from compact_draft.model.wording import wording_print
from compact_draft.steps.beside_personal import clauses_told, personal
from compact_draft.steps.build import frozen, inside
from compact_draft.steps.clauses import find, living
from compact_draft.steps.edit import Signed
from compact_draft.store.reading import Reading
from compact_draft.store.snapshot import Snapshot
from compact_draft.store.workspace import Workspace
from compact_draft.text.plural import plural

VERB = "tag"
_MARK_ROWS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A sheet that was written.

    Attributes:
        file: Where it lies, as it was named.
        party: Id of the party.
        promises: How many promises it asks about.
        wait: How many of them wait for an answer.
    """

    file: str
    party: str
    promises: int
    wait: int


def wanted_sheets(
    workspace: Workspace, parties: Sequence[str] = ()
) -> tuple[PartySheet, ...]:
    """Return the sheets of some parties; of every one that a promise binds when empty.

    Raises:
        RefusedError: A party is not there, or no promise binds it.
    """
    draft = living(workspace)
    draft = replace(draft, clauses=clauses_told(personal(workspace), draft.clauses))
    sheets = {sheet.party.id: sheet for sheet in party_sheets(draft)}
    for party in parties:
        if party not in sheets:
            known = ", ".join(sheets) or "none; settle first whom the promises bind"
            raise RefusedError(
                f"there is no promise that binds a party {party}",
                where=Where("--party"),
                mend=f"name one of  {known}",
            )
    return tuple(
        sheet for key, sheet in sheets.items() if not parties or key in parties
    )


def write_sheets(
    workspace: Workspace, sheets: Sequence[PartySheet], folder: Path, *, who: Signed
) -> tuple[Written, ...]:
    """Write sheets into a folder, ``<party>.xlsx`` each, as one step."""
    from compact_draft.reports.evidence_sheet import Version, evidence_workbook

    draft = living(workspace)
    sent = [r for r in workspace.revisions() if r.kind is not RevisionKind.TAKEN_IN]
    version = Version(
        compact=workspace.settings().id,
        title=draft.title,
        text=_digest(draft),
        stage=f"revision {sent[-1].label}" if sent else "the draft",
        made=who.when.date().isoformat(),
    )
    written = []
    with workspace.step(VERB, by=who.by, when=who.when) as step:
        for sheet in sheets:
            path = inside(workspace, folder / f"{sheet.party.id}.xlsx")
            step.write(path, evidence_workbook(sheet, version, who.when))
            written.append(
                Written(
                    file=path,
                    party=sheet.party.id,
                    promises=len(sheet.rows),
                    wait=sheet.wait,
                )
            )
        step.what = f"{plural(len(written), 'sheet')} of evidence"
    return tuple(written)


def _digest(draft: Draft) -> str:
    made = frozen(draft, label="x", when="", parent=None, kind=RevisionKind.ISSUED)
    return made.digest[:12]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a sheet that came back says.

    Attributes:
        sheet: Its rows.
        said: What is to be known of the sheet as a whole, in sentences.
    """

    sheet: Sheet
    said: tuple[str, ...] = ()


def is_workbook(data: bytes) -> bool:
    """Say whether a file may be an Excel file, old or new, by its first letters."""
    from compact_draft.word.reading.workbook import is_workbook as looks_so

    return looks_so(data)


def read(workspace: Workspace, data: bytes | str, path: str) -> Found:
    """Return what a sheet of evidence says; nothing is written.

    Args:
        workspace: Where to work.
        data: The bytes of a workbook, or the text of a CSV file.
        path: Its file, as people name it.

    Raises:
        RefusedError: It is a sheet of another Compact.
        WordFileError: The workbook cannot be read, or is built as no honest file is.
    """
    return _read(workspace.snapshot(), data, path)


def _read(held: Snapshot, data: bytes | str, path: str) -> Found:
    draft = living(held)

    def named(words: str) -> ClauseId:
        return find(held, words)

    if isinstance(data, str):
        return Found(sheet=read_sheet(data, draft, find=named))
    from compact_draft.word.reading.workbook import read_workbook

    sheets = read_workbook(data, path)
    seen = [sheet for sheet in sheets if not sheet.is_hidden and sheet.rows]
    if not seen:
        return Found(sheet=read_table((), draft, find=named))
    party, said = _version(held, draft, sheets, path)
    found = read_table(seen[0].rows, draft, find=named, party=party)
    if len(seen) > 1:
        others = ", ".join(f"“{row.name}”" for row in seen[1:])
        said = (*said, f"Only the sheet “{seen[0].name}” was read, and not {others}.")
    if found.older:
        rows = ", ".join(map(str, found.older))
        said = (
            *said,
            (
                f"Rows {rows} were answered for words that have changed since: they are taken "
                "for those, and are to be looked at again (compact-draft tag list --again)."
            ),
        )
    return Found(sheet=found, said=said)


def _version(
    workspace: Reading, draft: Draft, sheets: Sequence[object], path: str
) -> tuple[str, tuple[str, ...]]:
    """Return the party that a workbook of ours is of, and what to say of its version."""
    from compact_draft.reports.evidence_sheet import MARK, MARK_SHEET
    from compact_draft.word.reading.workbook import SheetRows

    marks = [s for s in sheets if isinstance(s, SheetRows) and s.name == MARK_SHEET]
    held = dict(marks[0].rows) if marks else {}
    mark = [(*held.get(n, ()), "")[0] for n in range(1, _MARK_ROWS + 1)]
    if mark[0] != MARK:
        return "", ()
    _, party, compact, text, stage, made = mark
    ours = workspace.settings().id
    if compact and ours and compact != ours:
        raise RefusedError(
            "this sheet was made for another Compact",
            where=Where(path),
            mend="take it to the folder of that Compact; sheets of this one are made with"
            "  compact-draft tag sheets",
        )
    if text == _digest(draft):
        return party, ()
    return party, (
        f"The sheet was made on {made} of {stage}; the text or its tags have changed since.",
    )


def take(workspace: Workspace, data: bytes | str, path: str, *, who: Signed) -> Found:
    """Take in a sheet of evidence: all of it, or nothing where one cell is wrong.

    Args:
        workspace: Where to work.
        data: The bytes of a workbook, or the text of a CSV file.
        path: Its file, as people name it.
        who: Who hands it in, and when; they are said to have said what no row's own
            column gives to another.

    Raises:
        RefusedError: Cells cannot be used; each is named with its row and remedy.
        WordFileError: The workbook cannot be read.
    """
    if not data.strip():
        raise RefusedError(
            "the file is empty",
            where=Where(path),
            mend="look whether it is the right file, and whether it was saved",
        )
    with workspace.step(VERB, by=who.by, when=who.when) as step:
        snapshot = workspace.snapshot()
        found = _read(snapshot, data, path)
        if found.sheet.wrong:
            raise _wrong(found.sheet, path)
        held: dict[ClauseId, Clause] = {c.id: c for c in living(snapshot).clauses}
        found = _fresh(found, held, path)
        for entry in found.sheet.entries:
            given = entry.evidence
            row = replace(given, said_by=given.said_by or who.by, when=step.when)
            clause = held[entry.clause]
            held[clause.id] = (
                replace(clause, evidence=(*clause.evidence, row))
                if row.clause_print
                else with_evidence(clause, row)
            )
        for identity in dict.fromkeys(entry.clause for entry in found.sheet.entries):
            step.write_clause(held[identity])
        step.what = f"{plural(len(found.sheet.entries), 'row')} of evidence from {path}"
    return found


def _fresh(found: Found, held: Mapping[ClauseId, Clause], path: str) -> Found:
    """Return what a sheet says without what the same bodies have said already.

    Raises:
        RefusedError: All of it has been said.
    """
    entries = found.sheet.entries
    fresh = tuple(e for e in entries if not _stands(held[e.clause], e.evidence))
    known = len(entries) - len(fresh)
    if not known:
        return found
    if not fresh:
        raise RefusedError(
            f"there is nothing new in it: {plural(known, 'answer')} "
            f"{'stands' if known == 1 else 'stand'} already as it says",
            where=Where(path),
            mend="look whether it is the newest file that the body sent",
        )
    said = f"{plural(known, 'answer')} stood already."
    sheet = replace(found.sheet, entries=fresh)
    return replace(found, sheet=sheet, said=(*found.said, said))


def _stands(clause: Clause, given: Evidence) -> bool:
    """Tell whether the last word of a body on a clause is what it says again."""
    last = latest(clause.evidence).get(given.party)
    if last is None:
        return False
    mark = given.clause_print or wording_print(clause.text)
    same = (last.state, last.note, last.by_when or None)
    is_same = same == (given.state, given.note, given.by_when or None)
    return is_same and last.clause_print == mark


def _wrong(sheet: Sheet, path: str) -> RefusedError:
    count = len(sheet.wrong)
    cells = "\n".join(f"  {line}" for line in told(sheet.wrong))
    return RefusedError(
        f"{plural(count, 'cell')} cannot be used, so nothing was taken in:\n{cells}",
        where=Where(path),
        mend="put these right in the sheet and hand it in again; --preview shows what "
        "would be taken",
    )
