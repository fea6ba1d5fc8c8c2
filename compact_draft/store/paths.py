"""Which paths a workspace may name: its own, by no link and by no way round.

A workspace that came from somebody else is a file from outside like any other. What its
log, its settings, its ledger or its outline names must lie in it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from compact_draft.errors import RefusedError, Where, WorkspaceError

OWN = frozenset(
    (
        "clauses", "consultation", "example", "floors.toml", "frameworks", "library", "log",
        "revisions", "search.toml", "sources", "templates", ".gitignore", "compact.toml",
        "intake.toml", "national.toml", "outline.toml", "start-here.txt", "workplan.toml", "checks.toml", "welsh.toml",
        "waivers.toml", "columns.toml", "merging", "merging.toml", "signoff.toml", "monitoring.toml", "monitoring-redactions.csv", "beside-redactions.csv",
        "published.toml",
    )
)  # fmt: skip
"""What a workspace keeps for itself; nothing made for people is put there."""
_DRIVE = re.compile(r"[A-Za-z]:")
_HIDDEN = (".gitignore",)
"""Names beginning with a point that a step of ours writes."""


def is_inside(path: str) -> bool:
    """Whether a path from the root names a file that a step may write.

    No absolute path of any system, none that climbs, none into the log, none into a
    folder that other programs take orders from (such as ``.git``).
    """
    if not path or is_absolute(path) or re.search(r"[\0\\]", path):
        return False
    if ":" in path and os.name == "nt":
        return False  # a stream behind a file, or a drive
    parts = path.split("/")
    if parts[0].casefold() == "log":
        return False
    return all(part and (part[0] != "." or part in _HIDDEN) for part in parts)


def is_absolute(path: str) -> bool:
    """Whether a path is a whole one on any system."""
    return path.startswith(("/", "\\")) or _DRIVE.match(path) is not None


def is_name(name: str) -> bool:
    """Whether a word is the name of one file, and no path."""
    fits = name and name[0] != "." and not re.search(r"[\\/:\0]", name)
    return bool(fits)


def within(root: Path, path: str) -> Path:
    """Return where a path from the root lies.

    Raises:
        RefusedError: It is no path of a workspace, or a link lies on its way.
    """
    if is_inside(path):
        at = str(root)
        for part in path.split("/"):
            at = os.path.join(at, part)  # noqa: PTH118  asked for each file of a step
            if _is_link(at):
                break
        else:
            return Path(at)
    raise RefusedError(
        "this would be written outside the workspace",
        where=Where(path),
        mend="correct the name it is made from, or take away the link that lies there",
    )


def refuse_links(root: Path) -> None:
    """Refuse a workspace that keeps links, pipes or devices among its own files.

    Raises:
        WorkspaceError: With the first of them.
    """
    for entry in _own_entries(root):
        if _is_link(entry.path):
            what = "this is a link, and it may lead out of the workspace"
        elif not entry.is_dir() and not entry.is_file():
            what = "this is no file and no folder"
        else:
            continue
        raise WorkspaceError(
            what,
            where=Where(Path(entry.path).relative_to(root).as_posix()),
            mend="take it away; if you put it there, put what it leads to in its place",
        )


def _own_entries(root: Path) -> Iterator[os.DirEntry[str]]:
    waiting = [str(root)]
    while waiting:
        folder = waiting.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError:
            continue  # who reads it says why it cannot be read
        for entry in entries:
            if folder == str(root) and entry.name.casefold() not in OWN:
                continue
            yield entry
            if entry.is_dir(follow_symlinks=False):
                waiting.append(entry.path)


_is_junction = getattr(os.path, "isjunction", None)  # Python 3.12 and later


def _is_link(path: str) -> bool:
    """Whether a path is a symbolic link, or a junction of Windows."""
    is_link = os.path.islink(path)  # noqa: PTH114  asked for each file of a step
    return is_link or bool(_is_junction and _is_junction(path))
