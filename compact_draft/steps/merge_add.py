"""Add another old Compact to be merged: from a file, or from another Compact's folder."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path

from compact_draft.drafting.number import numbered
from compact_draft.errors import RefusedError, Where
from compact_draft.intake.formats.as_word import as_word
from compact_draft.intake.take_in import take_in
from compact_draft.merging.values import Merging, Source
from compact_draft.model.clause import Clause, ClauseId, HistoryRow
from compact_draft.model.compact import Outline, Revision, RevisionKind
from compact_draft.steps.edit import Signed
from compact_draft.steps.intake import Tracked, opinion_of, rules_of
from compact_draft.steps.merge import VERB, base_text, refuse_made
from compact_draft.store.drafts import format_revision
from compact_draft.store.merging import PATH, format_merging, read_merging, text_path
from compact_draft.store.safe import sha256
from compact_draft.store.workspace import Workspace
from compact_draft.text.plural import plural

_LONGEST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """A Compact that was added.

    Attributes:
        name: What people call it.
        prefix: What the ids of its clauses begin with.
        clauses: How many it has.
        doubts: How many of them should be looked at: what they are was not sure.
    """

    name: str
    prefix: str
    clauses: int
    doubts: int


def add(
    workspace: Workspace,
    path: Path,
    data: bytes | None,
    *,
    name: str = "",
    tracked: Tracked | None = None,
    who: Signed,
) -> Added:
    """Add another old Compact, from a file or from the folder of a Compact.

    Args:
        workspace: The Compact that is the base; it is taken in already.
        path: The file, or the folder.
        data: The file's bytes; None for a folder.
        name: What people call it; empty for what the file's name says.
        tracked: What to do with tracked changes that a Word file holds.
        who: Who adds it, and when.

    Raises:
        RefusedError: There is no base, the new text is made already, the name is taken,
            or the same file is in it already.
        WordFileError: The file cannot be used.
    """
    base = base_text(workspace)
    with workspace.step(VERB, by=who.by, when=who.when) as step:
        held = read_merging(workspace.root) or Merging(base=_base(workspace, base))
        refuse_made(held)
        called = name.strip() or path.stem
        prefix = _prefix(called, {source.prefix for source in held.sources})
        if data is None:
            revision, doubts = text_of_folder(path, called, prefix, who.by, step.when)
            digest = revision.digest
        else:
            revision, doubts = text_of_file(
                data, path.name, called, prefix, tracked, who.by, step.when
            )
            digest = sha256(data)
        _refuse_twice(held, called, digest)
        made = Source(name=called, prefix=prefix, file=path.name, sha256=digest)
        step.write(text_path(prefix), format_revision(revision))
        held = replace(held, others=(*held.others, made))
        step.write_text(PATH, format_merging(held))
        step.what = f"{called}: {plural(len(revision.clauses), 'clause')}"
    return Added(
        name=called, prefix=prefix, clauses=len(revision.clauses), doubts=doubts
    )


def text_of_file(
    data: bytes,
    file: str,
    called: str,
    prefix: str,
    tracked: Tracked | None,
    by: str,
    when: str,
) -> tuple[Revision, int]:
    """Return the text of a file, and how many of its clauses are in doubt."""
    rules = rules_of(None)
    taken = take_in(
        as_word(data, file, rules),
        file=file,
        prefix=prefix,
        rules=rules,
        opinion=opinion_of(None),
        tracked=tracked,
        by=by,
        when=when,
    )
    revision = Revision(
        label=prefix,
        made=when,
        parent=None,
        kind=RevisionKind.TAKEN_IN,
        title=taken.title or called,
        parties=(),
        outline=taken.outline,
        clauses=taken.clauses,
    )
    return revision, len(taken.doubted)


def text_of_folder(
    path: Path, called: str, prefix: str, by: str, when: str
) -> tuple[Revision, int]:
    """Return the living text of another folder, its clauses with ids of this one's."""
    draft = Workspace.open(path).draft()
    width = range(1, len(draft.clauses) + 1)
    new = {
        identity: f"{prefix}-{n:03}"
        for n, identity in zip(width, draft.outline.ids, strict=True)
    }
    printed = numbered(draft)
    clauses = tuple(
        _bare(draft.clause(row.clause), new[row.clause], by, when)
        for row in draft.outline.rows
    )
    rows = tuple(replace(row, clause=new[row.clause]) for row in printed.rows)
    return (
        Revision(
            label=prefix,
            made=when,
            parent=None,
            kind=RevisionKind.TAKEN_IN,
            title=draft.title or called,
            parties=(),
            outline=Outline(rows=rows),
            clauses=clauses,
        ),
        0,
    )


def _bare(clause: Clause, new: ClauseId, by: str, when: str) -> Clause:
    """Return a clause of another Compact without what only its own parties said of it."""
    row = HistoryRow(when=when, by=by, what="taken_in", source=(clause.id,))
    return replace(
        clause, id=new, only=(), evidence=(), ruling=None, place=None, history=(row,)
    )


def _base(workspace: Workspace, base: Revision) -> Source:
    settings = workspace.settings()
    place = next((c.place for c in base.clauses if c.place is not None), None)
    return Source(
        name=settings.area or base.title or settings.prefix,
        prefix=settings.prefix,
        file="" if place is None else place.file,
        sha256="" if place is None else place.sha256,
    )


def _prefix(name: str, taken: set[str]) -> str:
    """Return what the ids of a Compact begin with: its name in small letters."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    word = re.sub(r"[^a-z]", "", plain.lower())[:_LONGEST] or "other"
    found, serial = word, 1
    while found in taken:
        serial += 1
        found = f"{word}{serial}"
    return found


def _refuse_twice(held: Merging, name: str, digest: str) -> None:
    for source in held.sources:
        if source.name.casefold() == name.casefold():
            raise RefusedError(
                f"a Compact named {source.name} is among them already",
                where=Where("--name"),
                mend='give this one a name of its own:  --name "..."',
            )
        if source.sha256 and source.sha256 == digest:
            raise RefusedError(
                f"it is the same file as that of {source.name}",
                where=Where(source.file),
                mend="add the file of another Compact",
            )
