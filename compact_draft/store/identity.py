"""Which Compact a folder is: an identity made once, and where it lay last.

The identity stands in ``compact.toml`` and on every row of the ledger, so that two
workspaces that share a database never meet. ``log/here.json`` says where the folder lay
when a step was last taken in it; a copy beside its original is known by that, and a
person says whether it is the same Compact.
"""

from __future__ import annotations

import json
import re
import secrets
from dataclasses import dataclass
from pathlib import Path

from compact_draft.errors import CompactError, StaleFileError, Where
from compact_draft.store.safe import read_bytes, write_bytes
from compact_draft.store.settings import CONFIG, parse_settings

HERE = "log/here.json"
_LINE = re.compile(rb'^id[ \t]*=[ \t]*"[^"\r\n]*"', re.MULTILINE)
_TABLE = re.compile(rb"^\s*\[", re.MULTILINE)
_SAYS = b"# Which Compact this is; made once, and never changed by hand."
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """Which Compact a folder was when a step was last taken in it, and where it lay."""

    id: str
    folder: str


def new_identity() -> str:
    """Return an identity that no other Compact has."""
    return secrets.token_hex(12)


def with_identity(text: bytes, identity: str) -> bytes:
    """Return ``compact.toml``'s bytes with an identity in them; all else stays."""
    line = f'id = "{identity}"'.encode()
    table = _TABLE.search(text)
    top = text[: table.start()] if table else text
    if _LINE.search(top):
        return _LINE.sub(line, top, count=1) + text[len(top) :]
    end = b"\r\n" if b"\r\n" in text else b"\n"
    mark, rest = (_BOM, text[3:]) if text.startswith(_BOM) else (b"", text)
    return mark + _SAYS + end + line + end + rest


def read_here(root: Path) -> Here | None:
    """Return where a folder lay last; None where no step tells, or it cannot be read."""
    data = read_bytes(root / HERE)
    try:
        fields = json.loads(data or b"{}")
        return Here(id=str(fields["id"]), folder=str(fields["folder"]))
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def write_here(root: Path, identity: str) -> None:
    """Write down which Compact a folder is, and where it lies."""
    if read_here(root) == (here := Here(id=identity, folder=str(root.resolve()))):
        return
    fields = {"id": here.id, "folder": here.folder}
    data = json.dumps(fields, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    write_bytes(root / HERE, data.encode(), through=root / "log")


def question(root: Path, identity: str) -> StaleFileError | None:
    """Return what a person has to be asked about a folder; None for nothing.

    Args:
        root: The folder.
        identity: What its ``compact.toml`` says; empty for nothing.
    """
    here = read_here(root)
    if here is None or not identity:
        return None
    if here.id != identity:
        return _asked(
            "compact.toml says that this is another Compact than the one whose log lies "
            "here",
            "put the line  id  back as it was",
        )
    other = Path(here.folder)
    if other == root.resolve() or not _is_same(other, identity):
        return None
    if other.samefile(root):
        return None
    return _asked(
        f"this folder is a copy of {other}, which is there still", "work in that one"
    )


def _is_same(folder: Path, identity: str) -> bool:
    """Whether a folder is a workspace of an identity; one that cannot be read is none."""
    try:
        data = read_bytes(folder / CONFIG)
        return data is not None and parse_settings(data.decode()).id == identity
    except (CompactError, UnicodeDecodeError, OSError, ValueError):
        return False


def _asked(what: str, else_: str) -> StaleFileError:
    return StaleFileError(
        f"{what}; is it the same Compact?",
        where=Where(CONFIG),
        mend=f"{else_}; or say  compact-draft copy --same  where this folder goes on "
        "with that Compact and the other is set aside, or  compact-draft copy --another  "
        "where it becomes a Compact of its own",
    )


def unknown() -> StaleFileError:
    """Return what is asked of a folder without a log whose database holds remarks."""
    return _asked(
        "the database holds remarks of this Compact, and this folder has no log of it",
        "put the folder log/ back from a copy",
    )
