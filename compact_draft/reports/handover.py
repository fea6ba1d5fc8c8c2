"""The bundle for whoever comes after us: an index, a history and what each file is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from compact_draft.drafting.listing import Listed
from compact_draft.model.clause import Clause
from compact_draft.text.sheet import write_rows
from compact_draft.text.shortened import first_words

_WIDE = 14


def index(title: str, rows: Sequence[Listed], revisions: Iterable[str]) -> str:
    """Return a plain text that lists every clause by number and id, in order."""
    lines = [title, "=" * len(title), "", "Every clause, in order.", ""]
    for row in rows:
        name = row.number or "-"
        says = first_words(" ".join(row.clause.text.split()), _WIDE)
        lines.append(f"{name:8}{row.clause.id:16}{row.clause.kind.value:12}{says}")
    lines += ["", "The text as it stood at each stage (revisions/):", ""]
    lines += [f"  {label}" for label in revisions]
    return "\n".join([*lines, ""])


def history_csv(clauses: Iterable[Clause], *, names: bool) -> str:
    """Return what happened to each clause as a table, oldest first."""
    rows: list[tuple[str, ...]] = [
        ("clause", "when", "what", "why", "decision", "from", "by")
    ]
    rows += [
        (
            clause.id, row.when, row.what, row.why, row.decision, " ".join(row.source),
            row.by if names else "",
        )
        for clause in clauses
        for row in clause.history
    ]  # fmt: skip
    return write_rows(rows)


def withdrawn_csv(clauses: Iterable[Clause]) -> str:
    """Return the clauses that stand no longer, with their last words and the reason."""
    rows: list[tuple[str, ...]] = [("clause", "kind", "text", "when", "why")]
    for clause in clauses:
        last = clause.history[-1] if clause.history else None
        rows.append(
            (
                clause.id,
                clause.kind.value,
                clause.text,
                last.when if last else "",
                last.why if last else "",
            )
        )
    return write_rows(rows)


FORMATS = """\
How these files are written
---------------------------

Nothing here needs a program of ours. All texts are UTF-8.

  .txt, .md     plain text: any editor opens it
  .csv          a table, a line a row, cells parted by commas, in double quotes where a
                cell holds a comma, a quotation mark or a line end; an apostrophe before
                = + - or @ keeps a spreadsheet from reckoning, and is no part of the words
  .json         JSON (RFC 8259)
  .jsonl        a JSON value on each line; of a round: one record a line, with the
                table that it belongs to ("respondent", "submission", "annotation",
                "decision"); remarks name clauses by their id
  .toml         settings and records as name = value (https://toml.io)
  .docx         a Word file (ECMA-376), which is a zip archive of XML
  .html         a page that needs nothing else
  .pdf          pages for print

A clause has an id for its whole life, such as "fen-012", and a printed number that may
change with the text. An id is never given twice. revisions/ has the whole text as it
stood at each stage: a head between lines of +++, then the words, for each clause. The
last line is the SHA-256 of all before it.
"""
