"""Drift watch: which clauses somebody changed in a later copy, outside the process."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from compact_draft.diff.clauses import match_clauses
from compact_draft.diff.likeness import unlabelled
from compact_draft.intake.formats.as_word import as_word
from compact_draft.intake.rows import Intake, Row
from compact_draft.intake.take_in import take_in
from compact_draft.model.change import ChangeKind
from compact_draft.model.compact import Revision, RevisionKind
from compact_draft.model.wording import same_key
from compact_draft.packs.edition import text_in_words
from compact_draft.steps.build import drawn
from compact_draft.steps.diff import LIVING, revision_of
from compact_draft.steps.edit import Signed
from compact_draft.steps.intake import Tracked, rules_of
from compact_draft.store.workspace import Workspace

_DATE = re.compile(r"\b\d{1,2} [a-z]+ \d{4}\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Drifted:
    """A clause that stands otherwise in the copy.

    Attributes:
        change: reworded, withdrawn, added, moved, split or merged.
        clauses: Ids of ours; empty for an added one.
        numbers: Their printed numbers; ids where none is printed.
        ours: Their words.
        theirs: The words of the copy; empty for none.
        places: Where those stand in the copy, in words.
    """

    change: ChangeKind
    clauses: tuple[str, ...]
    numbers: tuple[str, ...]
    ours: str
    theirs: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """A later copy held against the text.

    Attributes:
        file: Its name.
        text: Label of the text that it was held against.
        clauses: How many clauses that text has.
        same: How many stand in the copy as they are.
        drifted: Those that do not, in order.
    """

    file: str
    text: str
    clauses: int
    same: int
    drifted: tuple[Drifted, ...]


def watch(
    workspace: Workspace,
    data: bytes,
    name: str,
    *,
    to: str | None = None,
    tracked: Tracked | None = "accept",
    who: Signed,
) -> Watched:
    """Return what in a later copy is not as it was agreed; nothing is written.

    Args:
        workspace: Where the text is.
        data: The copy.
        name: Its file's name.
        to: Label of the text that it is held against; None for the last agreed one, or
            the living text where nothing was agreed.
        tracked: What to do with tracked changes that it holds.
        who: Who asks, and when.

    Raises:
        WordFileError: The copy cannot be read.
        WorkspaceError: There is no text of that label.
    """
    revision = _text(workspace, to)
    copy = _read(data, name, tracked)
    usual = _usual(workspace, revision, who)
    held = {clause.id: clause.text for clause in revision.clauses}
    numbers = {row.clause: row.number or row.clause for row in revision.outline.rows}
    ours = [
        (f"{identity}:{n}", paragraph)
        for identity in revision.outline.ids
        for n, paragraph in enumerate(held[identity].split("\n\n"))
    ]
    parts = dict(ours)
    columns = {row.clause for row in revision.outline.rows if row.column is not None}
    known = {unlabelled(text) for _, text in ours}
    rows = [
        row
        for row in _paragraphs(copy.rows)
        if any(map(str.isalnum, row.text))
        and (_key(row.text) not in usual or unlabelled(row.text) in known)
        and not (_is_tag(row) and any(_is_ours(h, usual, known) for h in row.section))
    ]
    theirs = [(str(n), row.text) for n, row in enumerate(rows)]
    found = []
    for match in match_clauses(ours, theirs):
        if match.change == "kept":
            continue
        change = match.change
        if change == "moved" and _clauses(match.old)[0] in columns:
            # columns are read down by one layout, and across by another
            if same_key(parts[match.old[0]]) == same_key(rows[int(match.new[0])].text):
                continue
            change = "reworded"
        news = [rows[int(identity)] for identity in match.new]
        if match.change == "added" and news[0].is_furniture:
            continue
        found.append(
            Drifted(
                change=change,
                clauses=_clauses(match.old),
                numbers=tuple(numbers[clause] for clause in _clauses(match.old)),
                ours="\n\n".join(parts[identity] for identity in match.old),
                theirs="\n\n".join(row.text for row in news),
                places=tuple(row.place.words for row in news),
            )
        )
    told = {same_key(drifted.theirs) for drifted in found if drifted.change != "added"}
    found = [
        drifted
        for drifted in found
        if drifted.change != "added" or same_key(drifted.theirs) not in told
    ]  # a table of promises says the same words again
    return Watched(
        file=name,
        text=revision.label,
        clauses=len(held),
        same=len(held) - len({identity for row in found for identity in row.clauses}),
        drifted=tuple(found),
    )


def _clauses(ids: Sequence[str]) -> tuple[str, ...]:
    """Return the clauses whose paragraphs these are, each once."""
    return tuple(dict.fromkeys(identity.rpartition(":")[0] for identity in ids))


def _paragraphs(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield a row for each paragraph: a copy of ours gives a whole clause in one."""
    for row in rows:
        for text in row.text.split("\n\n"):
            yield replace(row, text=text)


def _is_ours(heading: str, usual: frozenset[str], known: set[str]) -> bool:
    """Say whether a heading is of what our copies say beside the clauses."""
    return _key(heading) in usual and unlabelled(heading) not in known


def _is_tag(row: Row) -> bool:
    """Say whether a line tells of tags, which change with evidence and not by edits."""
    return "table" in row.place.words or row.text.startswith("Not settled yet:")


def _key(text: str) -> str:
    """Return what compares equal for lines of ours that differ in their date alone."""
    return _DATE.sub("#", unlabelled(text))


def _text(workspace: Workspace, to: str | None) -> Revision:
    if to is not None:
        return revision_of(workspace, to)
    agreed = [r for r in workspace.revisions() if r.kind is RevisionKind.AGREED]
    return agreed[-1] if agreed else revision_of(workspace, LIVING)


def _read(data: bytes, name: str, tracked: Tracked | None) -> Intake:
    rules = rules_of(None)
    return take_in(
        as_word(data, name, rules), file=name, prefix="x", rules=rules, tracked=tracked
    )


def _usual(workspace: Workspace, revision: Revision, who: Signed) -> frozenset[str]:
    """Return what our own copies say beside the clauses: cover, notes, places to sign."""
    from compact_draft.word.writing.draft import Copy

    found: set[str] = set()
    for copy in (Copy.PUBLIC, Copy.FINAL):
        agreed = who.when.date() if copy is Copy.FINAL else None
        data = drawn(
            workspace,
            replace(revision, label="copy"),
            ".docx",
            copy=copy,
            edition=text_in_words(revision, is_living=True, agreed=agreed),
            agreed=agreed,
            sources=True,
            name="copy.docx",
            when=who.when,
        )
        rows = _paragraphs(_read(data, "copy.docx", None).rows)
        found |= {_key(row.text) for row in rows}
    return frozenset(found)
