"""The Excel twin of the list of remarks: written, and taken back however it was saved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from compact_draft.answers.headings import key_cell
from compact_draft.answers.letters import text_of
from compact_draft.answers.outcome_words import (
    EFFECTS,
    OUTCOMES,
    effect_words,
    outcome_words,
)
from compact_draft.answers.table import OPEN, Answers, answers_in, read_cells
from compact_draft.diff.words import word_edits
from compact_draft.drafting.rewording import edited
from compact_draft.errors import DecisionError, Where
from compact_draft.model.annotation import Annotation, AnnotationKind, Level
from compact_draft.steps.account_lines import Line, lines_of
from compact_draft.steps.alike import alike, leads_of
from compact_draft.steps.build import inside
from compact_draft.store.rows import Books
from compact_draft.store.workspace import Workspace
from compact_draft.text.plural import plural
from compact_draft.text.round_name import round_name

_MARK_ROWS = 4


def sheet_path(label: str) -> str:
    """Return where the sheet of a round's answers lies, from the root."""
    return f"out/answers-{label}.xlsx"


def write_sheet(
    workspace: Workspace,
    path: Path | None = None,
    *,
    label: str | None = None,
    names: bool = False,
    only_open: bool = False,
    by: str,
    when: datetime,
) -> tuple[str, int]:
    """Write the sheet in which a group answers.

    Args:
        workspace: Where the round is.
        path: The file; None for ``out/answers-<round>.xlsx``.
        label: The round; None for the newest.
        names: Whether people are named; else they are numbered, with their sector.
        only_open: Whether what is decided is left out.
        by: Who takes the step.
        when: The time recorded, and written in the sheet.

    Returns:
        Where it lies, and how many remarks it has.
    """
    from compact_draft.reports.answer_sheet import AnswerRow, answer_workbook

    consultation = workspace.round(label)
    revision = workspace.revision(consultation.revision)
    books = workspace.books(consultation.label)
    placed = books.placed()
    texts = {c.id: c.text for c in revision.clauses}
    leads = leads_of(alike(books, revision))
    who = _who(books, names=names)
    rows = []
    for remark, line in zip(placed, lines_of(books, placed, revision), strict=True):
        if only_open and line.outcome != OPEN:
            continue
        change = _change(remark, texts)
        rows.append(
            AnswerRow(
                cells=_cells(
                    line, who.get(remark.id, line.who), change, leads.get(remark.id, "")
                ),
                change=change,
            )
        )
    data = answer_workbook(
        rows,
        outcomes=tuple(OUTCOMES.values()),
        effects=tuple(EFFECTS.values()),
        title=workspace.settings().title,
        label=consultation.label,
        compact=workspace.settings().id,
        when=when,
    )
    with workspace.step("remarks", by=by, when=when) as step:
        file = (
            sheet_path(consultation.label) if path is None else inside(workspace, path)
        )
        step.write(file, data)
        step.what = f"a sheet of {plural(len(rows), 'remark')}"
    return file, len(rows)


def _who(books: Books, *, names: bool) -> dict[str, str]:
    people = {p.id: p for p in books.respondents}
    sectors = {s.id: s.sector for s in books.submissions}
    found = {}
    for remark in books.placed():
        person = people.get(remark.respondent)
        sector = sectors.get(remark.submission, "") or (person.side if person else "")
        shown = person.name if person is not None and names else remark.respondent
        found[remark.id] = f"{shown} ({sector})" if sector else shown
    return found


def _change(remark: Annotation, texts: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """Return an edit as its change of the whole clause; empty for what is none."""
    text = texts.get(remark.anchor.clause or "", "")
    is_words = remark.anchor.level is Level.WORDS and remark.anchor.to is None
    if remark.kind is AnnotationKind.WITHDRAW and text:
        return (("deleted", text),)
    if remark.kind is not AnnotationKind.REWORD or not is_words or not text:
        return ()
    return tuple((e.kind, e.text) for e in word_edits(text, edited(remark, text)))


def _cells(
    line: Line, who: str, change: Sequence[tuple[str, str]], lead: str
) -> tuple[str, ...]:
    shown = "".join(
        f"[{words.strip()}] " if kind == "deleted" else words for kind, words in change
    )
    return (
        line.id, line.number, line.clause_words, who, line.question, line.said, line.proposed, shown, lead,
        "" if line.outcome == OPEN else outcome_words(line.outcome), line.reason, line.wording,
        effect_words(line.effect), line.falls_on, line.others, line.twin, line.decision, "",
        key_cell(line.id, line.decision),
    )  # fmt: skip


def read_sheet(
    workspace: Workspace, data: bytes, path: str, label: str | None = None
) -> Answers:
    """Return the answers of a file: a workbook, a table, or lines of JSON.

    Args:
        workspace: Where the round is.
        data: The file.
        path: The file as people name it.
        label: The round; None for the newest.

    Raises:
        DecisionError: It cannot be used; with the row, the column and the remedy.
        WordFileError: The workbook cannot be read.
    """
    from compact_draft.word.reading.workbook import is_workbook, read_workbook

    consultation = workspace.round(label)
    if not is_workbook(data):
        return answers_in(
            text_of(data, path, _known(workspace, consultation.label)), path
        )
    sheets = read_workbook(data, path)
    _refuse_another(workspace, sheets, path, consultation.label)
    seen = [sheet for sheet in sheets if not sheet.is_hidden and sheet.rows]
    if not seen:
        raise DecisionError(
            "the workbook has no sheet with words in it",
            where=Where(path),
            mend="hand in the sheet that  compact-draft remarks sheet  writes",
        )
    return read_cells(seen[0].rows, path)


def _refuse_another(
    workspace: Workspace, sheets: Sequence[object], path: str, label: str
) -> None:
    """Refuse a sheet that says that it is of another Compact, or of another round."""
    from compact_draft.reports.answer_sheet import MARK, MARK_SHEET
    from compact_draft.word.reading.workbook import SheetRows

    marks = [s for s in sheets if isinstance(s, SheetRows) and s.name == MARK_SHEET]
    held = dict(marks[0].rows) if marks else {}
    mark = [(*held.get(n, ()), "")[0] for n in range(1, _MARK_ROWS + 1)]
    if mark[0] != MARK:
        return
    ours = workspace.settings().id
    if mark[1] and ours and mark[1] != ours:
        raise DecisionError(
            "this sheet was made for another Compact",
            where=Where(path),
            mend="take it to the folder of that Compact",
        )
    if mark[2] and mark[2] != label:
        raise DecisionError(
            f"this is a sheet of {round_name(mark[2])}, not of {round_name(label)}",
            where=Where(path),
            mend=f"hand it in with  --round {mark[2]}",
        )


def _known(workspace: Workspace, label: str) -> Iterator[str]:
    """Yield words that a table of a round may hold."""
    books = workspace.books(label)
    for remark in books.placed():
        yield from (remark.text, remark.proposed, remark.anchor.words)
    for decision in (*books.decisions, *books.superseded):
        yield from (decision.reason, decision.words)
    yield from (
        clause.text
        for clause in workspace.revision(workspace.round(label).revision).clauses
    )
    yield from (person.name for person in books.respondents)
