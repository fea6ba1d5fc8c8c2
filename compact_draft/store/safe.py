"""How bytes get on to a disk that other people use too: whole or not at all."""

from __future__ import annotations

import hashlib
import os
import stat
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path

from compact_draft.errors import RefusedError, Where

_FEW = 8
_AT_ONCE = 6
_ONE_AT_A_TIME = threading.Lock()
BEGUN = ".compact-draft-"
"""What the name of a file begins with while it is being written."""


def sha256(data: bytes) -> str:
    """Return the SHA-256 of bytes in hex."""
    return hashlib.sha256(data).hexdigest()


def read_bytes(path: Path) -> bytes | None:
    """Return the bytes of a file, or None when there is no such file.

    Raises:
        RefusedError: It is there and cannot be read.
    """
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise RefusedError(
            f"the file cannot be read ({error.strerror or error})",
            where=Where(str(path)),
            mend="check that it is a file, that its name is short enough and that you "
            "may read it",
        ) from error


def write_each(files: Sequence[tuple[Path, bytes]], *, through: Path) -> None:
    """Write many files, each whole as `write_bytes` does; some at once.

    A disk is waited for after each file, and takes several as fast as one.

    Raises:
        RefusedError: One cannot be written; others may have been.
    """
    if len(files) < _FEW:
        for path, data in files:
            write_bytes(path, data, through=through)
        return
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for done in [pool.submit(write_bytes, p, d, through=through) for p, d in files]:
            done.result()


def write_bytes(path: Path, data: bytes, *, through: Path | None = None) -> None:
    """Write a file whole: to a temporary file first, then put in its place.

    A file that was there keeps its permissions; a new one gets the folder's usual
    ones, so that colleagues on a shared folder can read it.

    Args:
        path: The file.
        data: Its bytes.
        through: The folder for the temporary file, where a later command looks for
            what was left there; None for the file's own.

    Raises:
        RefusedError: The file cannot be written, with the reason and remedy.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        mode = _mode_of(path)
        folder = _on_its_disk(path.parent, through)
        handle, name = tempfile.mkstemp(dir=folder, prefix=BEGUN, suffix=".tmp")
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            temporary.chmod(mode)
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise not_written(path, error) from error


def _on_its_disk(folder: Path, through: Path | None) -> Path:
    """Return the folder from which a file can be put in its place in one move."""
    if through is None:
        return folder
    through.mkdir(parents=True, exist_ok=True)
    is_same = through.stat().st_dev == folder.stat().st_dev
    return through if is_same else folder


def not_written(path: Path, error: OSError) -> RefusedError:
    """Return the error for a file that the system would not let us write."""
    return RefusedError(
        f"the file cannot be written ({error.strerror or error})",
        where=Where(str(path)),
        mend="close it in Word or Excel if it is open there, check that the folder "
        "may be written to and the disk has room, and run the command again",
    )


def drop_begun(folder: Path) -> None:
    """Take away files of a folder that were being written when the power went."""
    for path in folder.glob(f"{BEGUN}*.tmp"):
        path.unlink(missing_ok=True)


def _mode_of(path: Path) -> int:
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        with _ONE_AT_A_TIME:  # the mask is the whole process's
            mask = os.umask(0)
            os.umask(mask)
        return 0o666 & ~mask


def keep_newlines(text: str, before: bytes | None) -> bytes:
    r"""Encode text as UTF-8 with the newline style of the file it replaces.

    Args:
        text: With ``\n`` line ends.
        before: Bytes of the file as it stands; None for a new file.
    """
    if before is not None and b"\r\n" in before:
        text = text.replace("\n", "\r\n")
    return text.encode("utf-8")
