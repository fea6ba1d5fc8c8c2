"""What lies in the folders that a command is given: every file is read, or named."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from compact_draft.cli.options import read_file
from compact_draft.store.names import is_litter


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One thing that lies in a folder, or was named.

    Attributes:
        path: Where it is.
        name: What it is called: below a folder with the folders that lead to it.
        note: Why it holds nobody's words; empty for a file that is to be read.
        fault: Why it was not looked into, with the remedy; empty for anything else.
    """

    path: Path
    name: str
    note: str = ""
    fault: str = ""


def found_in(paths: Sequence[Path], *, own: Path | None = None) -> tuple[Found, ...]:
    """Return the files named, and for a folder all that lies in it, by name.

    Args:
        paths: Files and folders.
        own: The workspace: what it keeps for itself came from nobody.

    Raises:
        RefusedError: One of the paths is not there.
    """
    found: list[Found] = []
    for path in paths:
        if path.is_dir():
            root = None if own is None else own.resolve()
            found += _below(path, path, root)
        elif path.is_file():
            found.append(Found(path=path, name=path.name))
        else:
            read_file(path)  # says that it is not there, before any is read
    return tuple(found)


def _below(folder: Path, top: Path, own: Path | None) -> Iterator[Found]:
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield _closed(folder, top, error)
        return
    for path in entries:
        name = path.relative_to(top).as_posix()
        if path.is_dir():
            yield from _folder(path, name, top, own)
        elif is_litter(path.name):
            note = "a note of the system or of an open program; it holds nobody's words"
            yield Found(path=path, name=name, note=note)
        elif path.is_file():
            yield Found(path=path, name=name)
        else:
            yield Found(
                path=path,
                name=name,
                fault=f"{name}: this is no file, or leads to none\n  To mend: put the "
                "file itself there",
            )


def _folder(path: Path, name: str, top: Path, own: Path | None) -> Iterator[Found]:
    if own is not None and _is_of(path.resolve(), own):
        note = "the workspace keeps its own files there; nothing in it came back"
        yield Found(path=path, name=f"{name}/", note=note)
    elif path.is_symlink():
        yield Found(
            path=path,
            name=f"{name}/",
            fault=f"{name}/: this is a link to a folder, which is not followed\n  To "
            "mend: name that folder itself",
        )
    else:
        yield from _below(path, top, own)


def _is_of(folder: Path, own: Path) -> bool:
    """Whether a folder is one that a workspace keeps for itself."""
    from compact_draft.store.paths import OWN

    inside = folder.relative_to(own).parts if folder.is_relative_to(own) else ()
    return bool(inside) and inside[0] in OWN - {"example"}


def _closed(folder: Path, top: Path, error: OSError) -> Found:
    name = os.path.relpath(folder, top)
    return Found(
        path=folder,
        name=f"{name}/",
        fault=f"{name}/: the folder cannot be looked into ({error.strerror or error})\n"
        "  To mend: check that you may read it",
    )
