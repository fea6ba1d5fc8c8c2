"""What programs that synchronise folders leave behind, told by names and first bytes.

Where two people change a file at once, Dropbox, OneDrive, Nextcloud, Syncthing and their
kind keep both: one under the file's name, one under a name of their own. Nobody is warned.
Here such a name is recognised, with the file that it is a second version of; so is what
is still on its way, and a database of which only a part has arrived.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

_SQLITE = b"SQLite format 3\x00"
_HEADER = 100
"""Bytes of a database file that say how long it must be."""
_ENDING = r"(?P<ending>(?:\.[A-Za-z0-9]{1,8})?)"


def _named(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<stem>.+?){pattern}{_ENDING}", re.IGNORECASE)


_SURE = (
    (
        "Dropbox or Nextcloud",
        _named(
            r" \((?:[^()]*\b)?(?:conflicted copy|in conflict|conflict(?:ing)? copy|"
            r"case conflict|white ?space conflict|selective sync conflict)[^()]*\)"
        ),
    ),
    ("Nextcloud", _named(r"_conflict-\d{8}-\d{6}")),
    ("Syncthing", _named(r"\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{7})?")),
    ("Seafile", _named(r" \(SFConflict [^()]+\)")),
    ("Resilio Sync", _named(r"\.Conflict(?:\.\d+)?")),
    ("Google Drive", _named(r" ?\[conflict(?:ed)?(?: \d+)?\]")),
    ("OneDrive", _named(r"-(?:DESKTOP|LAPTOP|WIN|PC|MACBOOK|IMAC)-[A-Z0-9-]{3,15}")),
)
"""Names that nobody gives a file by hand."""
_MAYBE = (
    ("OneDrive", re.compile(r"-[A-Z][A-Z0-9-]{3,14}(?:-\d+)?")),
    ("Google Drive or a browser", re.compile(r" ?\(\d{1,2}\)")),
    ("iCloud", re.compile(r" \d{1,2}")),
    ("a program that copies", re.compile(r" ?[-–(] ?[Cc]opy(?: ?\(?\d+\)?)?\)?")),
)
"""What some put behind a name, and anybody may: it counts beside the file it is a copy of."""
_BEGINS = frozenset(" -–(")
"""Signs with which what is put behind a name begins."""
_ON_ITS_WAY = re.compile(
    r"\.syncthing\..+\.tmp|~syncthing~.+\.tmp|\..+\.icloud|.+\.!sync|.+\.(?:part|partial"
    r"|crdownload|filepart|download)|\..+\.~[0-9a-f]+|.+\.~tmp~|\.~.+\.tmp"
    r"|.+\.gdownload|.+\.dropbox\.tmp",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A second version of a file, under another name.

    Attributes:
        name: The name it bears.
        of: The name of the file that it is a version of.
        program: What makes such names.
    """

    name: str
    of: str
    program: str


def conflict_of(name: str, beside: AbstractSet[str]) -> Conflict | None:
    """Return what a name of a file says of a conflict; None for a file of its own.

    Args:
        name: The file's, without folders.
        beside: Names of the files in the same folder. A name that a person may have
            given counts only beside the file that it would be a version of.
    """
    for program, pattern in _SURE:
        found = pattern.fullmatch(name)
        if found is not None:
            of = f"{found['stem']}{found['ending']}"
            return Conflict(name=name, of=of, program=program)
    stem, dot, ending = name.rpartition(".")
    for cut in range(len(stem) - 1, 0, -1):  # the longest name beside it first
        if not dot or stem[cut] not in _BEGINS:
            continue
        for program, pattern in _MAYBE:
            other = f"{stem[:cut]}.{ending}"
            if pattern.fullmatch(stem, cut) and other in beside:
                return Conflict(name=name, of=other, program=program)
    return None


def is_on_its_way(name: str) -> bool:
    """Whether a file is one that a program has not yet brought here whole."""
    return _ON_ITS_WAY.fullmatch(name) is not None


def half_there(head: bytes, size: int) -> str:
    """Return what is wrong with a database file that has not arrived whole; else empty.

    A SQLite file says in its head how many pages it has (https://sqlite.org/fileformat.html,
    section 1.3).

    Args:
        head: Its first bytes, a hundred or more.
        size: How many bytes it has.
    """
    if not size:
        return "it is empty"
    if not head.startswith(_SQLITE[: len(head)]):
        empty = not head.strip(b"\x00")
        return "it holds only noughts so far" if empty else "it is no ledger"
    if len(head) < _HEADER:
        return f"only {size} bytes of it are here"
    page = int.from_bytes(head[16:18], "big")
    page = 65536 if page == 1 else page
    pages = int.from_bytes(head[28:32], "big")
    is_told = head[24:28] == head[92:96] and pages
    wanted = page * pages
    if is_told and size < wanted:
        return f"only {size} of its {wanted} bytes are here"
    return ""
