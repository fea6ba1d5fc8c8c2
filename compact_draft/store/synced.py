"""Which files of a workspace did a program that synchronises folders leave behind?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from compact_draft.errors import Where, WorkspaceError
from compact_draft.store.sync import conflict_of, half_there, is_on_its_way

_LOOKED_INTO = ("clauses", "revisions", "consultation", "log", "library", "frameworks")
_HEAD = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """One file that is there twice, or not yet whole.

    Attributes:
        path: From the workspace's root.
        of: The file that it is a version of; empty for one that is on its way.
        what: What it is, in words.
        mend: What to do.
    """

    path: str
    of: str
    what: str
    mend: str


def left_behind(root: Path) -> tuple[Left, ...]:
    """Return what lies in a workspace's own folders; nothing is touched.

    What came back (``received/``, ``inbox/``) bears the names that its senders gave it.
    """
    return tuple(sorted(_in(root, root), key=lambda left: left.path))


def _in(folder: Path, root: Path) -> Iterator[Left]:
    beside = frozenset(path.name for path in folder.iterdir())
    names = sorted(beside)
    for name in names:
        path = folder / name
        shown = path.relative_to(root).as_posix()
        if path.is_dir() and not path.is_symlink():
            is_top = folder == root
            if name != "received" and (not is_top or name in _LOOKED_INTO):
                yield from _in(path, root)
        found = conflict_of(name, frozenset() if path.is_dir() else beside)
        if found is not None and not is_its_own(path):
            of = (folder / found.of).relative_to(root).as_posix()
            yield Left(
                path=shown,
                of=of,
                what=f"a second version of {of}, as {found.program} names one: two people "
                "changed it at once",
                mend=f"hold the two against each other, put what is missing into {of} by "
                "the verb that it came by, and move this one out of the folder",
            )
        elif is_on_its_way(name):
            yield Left(
                path=shown,
                of="",
                what="a file that is still on its way here",
                mend="wait until the folder is synchronised; do not work in it meanwhile",
            )


def is_its_own(path: Path) -> bool:
    """Whether a file says itself that its name is its own: a revision of that label."""
    if path.suffix != ".md" or path.parent.name != "revisions":
        return False
    with path.open("rb") as file:
        head = file.read(_HEAD).decode("utf-8", errors="replace")
    return f'label = "{path.stem}"' in head


def refuse_half_there(path: Path, shown: str) -> None:
    """Refuse a ledger's file of which only a part has arrived.

    Raises:
        WorkspaceError: With what is there, and what to do.
    """
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
        fault = half_there(head, path.stat().st_size)
    except PermissionError as error:
        raise WorkspaceError(
            f"the ledger cannot be read ({error.strerror})",
            where=Where(shown),
            mend="wait until the program that synchronises the folder, or copies it, has "
            "let go of the file, and check that you may read it",
        ) from error
    if fault:
        raise WorkspaceError(
            f"the ledger is not whole: {fault}",
            where=Where(shown),
            mend="wait until the folder is synchronised, and try again; if it is, put the "
            "file back from a copy, or fill it from its archive with  compact-draft "
            "archive --in",
        )
