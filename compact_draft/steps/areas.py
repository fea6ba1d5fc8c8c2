"""Compact to Compact: another area's clauses beside ours, and one of them borrowed.

Nothing of the other is changed or kept: its file or folder is read on the fly.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from compact_draft.drafting import alter, rewording
from compact_draft.drafting.alter import Altered
from compact_draft.drafting.borrowed import BORROWED, source_of
from compact_draft.drafting.naming import two_meant
from compact_draft.errors import RefusedError, Where
from compact_draft.merging.areas import Areas
from compact_draft.merging.areas import areas as side_by_side
from compact_draft.merging.values import Old, Source
from compact_draft.model.clause import ClauseId, HistoryRow, Kind
from compact_draft.model.compact import Revision, RevisionKind
from compact_draft.model.look_again import with_heading
from compact_draft.model.wording import wording_print
from compact_draft.steps.build import frozen
from compact_draft.steps.clauses import find, living
from compact_draft.steps.edit import Signed
from compact_draft.steps.intake import Tracked
from compact_draft.steps.merge import olds_of, reading_of
from compact_draft.steps.merge_add import text_of_file, text_of_folder
from compact_draft.store.identity import read_here
from compact_draft.store.snapshot import Snapshot
from compact_draft.store.workspace import Workspace

VERB = "areas"
_THEIRS = "theirs"
_EDGES = re.compile(r"^\W+|\W+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """Another area's Compact, read and not kept.

    Attributes:
        name: What people call it.
        revision: Its text; ids begin with "theirs".
        is_folder: Whether it is the folder of a Compact of ours, whose ids are known.
    """

    name: str
    revision: Revision
    is_folder: bool

    @property
    def olds(self) -> tuple[Old, ...]:
        """Its clauses in order, not read yet; "3." and "(3)" are the number 3."""
        found = olds_of(Source(name=self.name, prefix=_THEIRS), self.revision)
        return tuple(replace(old, number=_EDGES.sub("", old.number)) for old in found)

    def id_there(self, clause: ClauseId) -> ClauseId:
        """Return the id that a clause has in its own folder; empty for one of a file."""
        if not self.is_folder:
            return ""
        return self.revision.clause(clause).history[0].source[0]


def read_area(
    workspace: Workspace,
    path: Path,
    data: bytes | None,
    *,
    name: str = "",
    tracked: Tracked | None = None,
    who: Signed,
) -> Area:
    """Return another Compact, from its file or from the folder of one; nothing is written.

    Args:
        workspace: The Compact that it is held against.
        path: The file, or the folder.
        data: The file's bytes; None for a folder.
        name: What people call it; empty for what it is called in its folder, or for the
            file's name.
        tracked: What to do with tracked changes that a Word file holds.
        who: Who asks, and when.

    Raises:
        RefusedError: It is this very Compact, or has no promise.
        WordFileError: The file cannot be read.
    """
    when = who.when.isoformat(timespec="seconds")
    if data is None:
        _refuse_itself(workspace, path)
        called = name.strip() or Workspace.open(path).settings().title or path.name
        revision, _ = text_of_folder(path, called, _THEIRS, who.by, when)
    else:
        called = name.strip() or path.stem
        revision, _ = text_of_file(
            data, path.name, called, _THEIRS, tracked, who.by, when
        )
    if not any(clause.kind.is_promise for clause in revision.clauses):
        raise RefusedError(
            "no promise was found in it, so there is nothing to compare with ours",
            where=Where(str(path)),
            mend="see what was read from it with  compact-draft intake FILE --dry-run "
            "--table",
        )
    if called.casefold() == _ours(workspace).casefold():
        called = f"{called} (the other)"
    return Area(name=called, revision=revision, is_folder=data is None)


def _refuse_itself(workspace: Workspace, path: Path) -> None:
    other = Workspace.open(path)
    same_id = workspace.identity() and workspace.identity() == other.identity()
    if other.root.resolve() == workspace.root.resolve() or (
        same_id and read_here(other.root) == read_here(workspace.root)
    ):
        raise RefusedError(
            "this is the folder of this Compact itself",
            where=Where(str(path)),
            mend="name the folder or the file of another area's Compact",
        )


def _ours(workspace: Workspace) -> str:
    settings = workspace.settings()
    return settings.title or settings.area or "This Compact"


def areas(workspace: Workspace, area: Area) -> Areas:
    """Return both side by side, clause by clause.

    Raises:
        RefusedError: There is no text of ours yet.
    """
    draft = living(workspace)
    if not draft.clauses:
        raise RefusedError(
            "there is no text of ours yet to compare it with",
            where=Where(str(workspace.root)),
            mend="bring in your own Compact first:  compact-draft intake FILE",
        )
    here = _ours(workspace)
    now = frozen(draft, label="living", when="", parent=None, kind=RevisionKind.ISSUED)
    source = Source(name=here, prefix=workspace.settings().prefix)
    read = reading_of(workspace)
    ours = [read(old) for old in olds_of(source, now)]
    theirs = [read(old) for old in area.olds]
    return side_by_side(here, area.name, ours, theirs, read)


def borrow(
    workspace: Workspace,
    area: Area,
    wanted: str,
    *,
    after: str | None,
    changes: Sequence[str] = (),
    who: Signed,
) -> Altered:
    """Put a clause of another area into the draft; its source stays with it for good.

    What only that area's bodies said of it (evidence, tag, named bodies, links) stays there.

    Args:
        workspace: Where to work.
        area: The other Compact.
        wanted: The clause there: its number, or its id.
        after: The clause of ours after which it is to stand; None for first of all.
        changes: Each ``old=new``: words of the clause, and those in their place.
        who: Who borrows it, when and why.

    Raises:
        RefusedError: No clause there is meant or two may be, or it does not have the words.
    """
    old = named_there(area, wanted)
    model = old.clause
    mark = wording_print(model.text)
    source = source_of(area.name, old.number, area.id_there(model.id), mark)
    with workspace.step("clauses", by=who.by, when=who.when) as step:
        snapshot = workspace.snapshot()
        held, prefix = snapshot.ids(), snapshot.settings().prefix
        now, (new,) = held.giving(prefix, 1)
        row = HistoryRow(
            when=step.when, by=who.by, why=who.why, what=BORROWED, source=source
        )
        altered = _put(snapshot, new, old, changes, after, row)
        for clause in altered.touched:
            step.write_clause(clause)
        step.keep_wordings(model.text)
        step.write_outline(altered.draft.outline, altered.draft.clauses)
        step.write_ids(now)
        step.what = f"{new} borrowed from {area.name}"
    return altered


def _put(
    held: Snapshot,
    new: ClauseId,
    old: Old,
    changes: Sequence[str],
    after: str | None,
    row: HistoryRow,
) -> Altered:
    text, heading = rewording.changed(old.clause, changes)
    bare = replace(
        old.clause,
        id=new,
        text=text,
        heading="",
        heading_print="",
        only=(),
        achievability=None,
        ruling=None,
        evidence=(),
        links=(),
        scope=None,
        place=None,
        level=None,
        history=(),
    )
    clause = with_heading(bare, heading)
    beside = None if after is None else find(held, after)
    return alter.add(living(held), clause, beside, row)


def named_there(area: Area, words: str) -> Old:
    """Return the clause of another area that a person names: its number, or its id.

    Raises:
        RefusedError: None is meant, or two may be.
    """
    wanted = " ".join(words.split()).casefold()
    olds = area.olds
    for old in olds:
        if wanted in (old.id, area.id_there(old.id) or old.id):
            return old
    found = [old for old in olds if old.number and old.number.casefold() == wanted]
    found = [old for old in found if old.clause.kind is not Kind.HEADING] or found
    if len(found) == 1:
        return found[0]
    if found:
        raise two_meant(words, [(old.id, "") for old in found], area.name)
    raise RefusedError(
        f"{area.name} has no clause {words}",
        where=Where("CLAUSE"),
        mend="give its number, or its id as  compact-draft areas FILE  shows it, such as  "
        f"{olds[0].id}",
    )
