"""Two or more Word files: compare two, put several copies into one. Nothing is written.

What comes of it is kept with the work that made it, to be saved from its page; the folder
of the Compact holds nothing of files that are not its own.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TypeVar

from compact_draft.desk.asking import Ask, Download, File, GoTo, Long, Page, Tell, View
from compact_draft.desk.desk import Desk
from compact_draft.errors import RefusedError, Where
from compact_draft.model.combined import CombineOptions
from compact_draft.model.redline import Existing, Options
from compact_draft.reports import combined as told_combined
from compact_draft.reports import redline as told_redline
from compact_draft.steps.combine import (
    CombinedCopies,
    combine_copies,
    reviewers_of,
    senders_of,
)
from compact_draft.steps.compare import Compared, compare_documents
from compact_draft.store.names import safe_name
from compact_draft.store.workspace import Workspace

MARKS = (
    (Existing.REFUSE.value, "ask me first"),
    (Existing.ACCEPT.value, "accept them all"),
    (Existing.REJECT.value, "reject them all"),
    (Existing.KEEP.value, "keep them as they are"),
)
_AUTHOR = "compact-draft"
_Kind = TypeVar("_Kind")


def show_compare(desk: Desk, ask: Ask) -> View | Download:
    """Show where to drop two files; then what turns one into the other."""
    found = _made(desk, ask, Compared)
    if found is not None and ask.query.get("save"):
        if ask.query["save"] == "table":
            rows = told_redline.sheet(found[1].redline).encode("utf-8-sig")
            return Download(name=f"{found[0].removesuffix('.docx')}.csv", data=rows)
        return Download(name=found[0], data=found[1].data)
    lines: list[str] = []
    if found is not None:
        redline = found[1].redline
        lines = [
            *told_redline.by_heading(redline),
            *told_redline.closing(redline, found[0]),
        ]
    return View(
        template="compare.html",
        title="Compare two files",
        about={
            "marks": MARKS,
            "lines": lines,
            "counts": {} if found is None else found[1].redline.counts(),
            "warnings": () if found is None else found[1].redline.warnings,
            "name": "" if found is None else found[0],
            "work": ask.query.get("work", ""),
        },
    )


def compare(desk: Desk, ask: Ask) -> Long:
    """Redline two Word files."""
    old, new = ask.file("old", "the old file"), ask.file("new", "the new file")
    options = Options(
        author=_author(desk),
        when=desk.clock().isoformat(timespec="seconds"),
        existing=Existing(ask.get("existing") or Existing.REFUSE.value),
        mark_looks=not ask.has("words_only"),
        mark_typography=not ask.has("plain"),
        old_name=old.name,
        new_name=new.name,
    )

    def run(workspace: Workspace, tell: Tell) -> tuple[str, Compared]:
        del workspace
        tell("reading both files, and proving what is marked")
        made = compare_documents(old.data, new.data, options)
        return _named(new, "compared"), made

    return Long(
        title="Comparing two files",
        run=run,
        then=lambda _, work: GoTo(path=f"/compare?work={work}"),
        back="/compare",
        only_reads=True,
    )


def show_combine(desk: Desk, ask: Ask) -> View | Download:
    """Show where to drop a file and its copies; then who changed what."""
    found = _made(desk, ask, CombinedCopies)
    if found is not None and ask.query.get("save"):
        return Download(name=found[0], data=found[1].data)
    return View(
        template="combine.html",
        title="Put copies into one",
        about={
            "lines": []
            if found is None
            else list(told_combined.told(found[1].combined)),
            "not_taken": () if found is None else found[1].not_taken,
            "complete": found is not None and found[1].is_complete,
            "name": "" if found is None else found[0],
            "work": ask.query.get("work", ""),
        },
    )


def combine(desk: Desk, ask: Ask) -> Long:
    """Put edited copies of one file into one."""
    base = ask.file("base", "the file as it was sent")
    copies = ask.files.get("copies", ())
    if not copies:
        raise RefusedError(
            "no copy was chosen",
            where=Where("--copies"),
            mend="drop the copies that came back on the field, all at once",
        )
    options = CombineOptions(author=_author(desk), base_name=base.name)

    def run(workspace: Workspace, tell: Tell) -> tuple[str, CombinedCopies]:
        given = [(copy.name, copy.data) for copy in copies]
        senders = senders_of([workspace.root / base.name])
        whose = reviewers_of(base.name, given, senders)
        made = combine_copies(base.data, whose, options, progress=tell)
        return _named(base, "combined"), made

    return Long(
        title="Putting copies into one",
        run=run,
        then=lambda _, work: GoTo(path=f"/combine?work={work}"),
        back="/combine",
        total=len(copies),
        only_reads=True,
    )


def _author(desk: Desk) -> str:
    """Return who signs the marks that nobody else signs."""
    settings = desk.look().settings()
    return settings.group or settings.you or _AUTHOR


def _named(file: File, what: str) -> str:
    return safe_name(f"{PurePosixPath(file.name).stem} - {what}.docx")


def _made(desk: Desk, ask: Ask, kind: type[_Kind]) -> tuple[str, _Kind] | None:
    """Return the name and what an address's work has made; None where it is not known."""
    found = desk.result(ask, tuple)
    if found is None or len(found) != 2 or not isinstance(found[1], kind):
        return None
    return str(found[0]), found[1]


PAGES = (
    Page(
        path="/compare",
        name="Compare two files",
        show=show_compare,
        deeds={"compare": compare},
    ),
    Page(
        path="/combine",
        name="Put copies into one",
        show=show_combine,
        deeds={"combine": combine},
    ),
)
