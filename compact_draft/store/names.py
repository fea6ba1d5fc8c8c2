"""Which names may become names of files, on every system people work on."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from compact_draft.errors import RefusedError, Where

LONGEST = 60
_LABEL = re.compile(r"\w[\w .\-]*")
# What Windows keeps for devices, whatever ending follows.
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
_LITTER = re.compile(
    r"(~\$.*|\.~lock\..*#|\._.*|\.ds_store|thumbs\.db|desktop\.ini|\.compact-draft-.*)",
    re.IGNORECASE,
)
_MEANS_SOMETHING = ("living", "taken-in")


def check_label(label: str, held: Iterable[str] = (), *, option: str) -> None:
    """Refuse a label of a round or a revision that can be no name of a file.

    Args:
        label: As it was given.
        held: Labels there are already; one that differs from them in capitals alone
            would be the same file on many systems.
        option: Where the label was given, for the message.

    Raises:
        RefusedError: With the remedy.
    """
    what = _unfit(label) or _taken(label, held)
    if what:
        raise RefusedError(
            f"{label[:80]!r} cannot be a label: {what}",
            where=Where(option),
            mend="take a short name of letters and digits, such as  round-2  or  r4",
        )


def is_label(label: str) -> bool:
    """Whether a label of a round or a revision can be the name of a file."""
    return not _unfit(label)


def is_litter(name: str) -> bool:
    """Whether a file is a note of the system, or of a program that has one open."""
    return _LITTER.fullmatch(name) is not None


def is_device(name: str) -> bool:
    """Whether Windows keeps a name for a device."""
    return _DEVICE.fullmatch(name) is not None


def _unfit(label: str) -> str:
    if not _LABEL.fullmatch(label) or unicodedata.normalize("NFC", label) != label:
        return "it would become the name of a file"
    if len(label.encode("utf-8")) > LONGEST:
        return f"it is longer than {LONGEST} letters"
    if label[-1] in " ." or ".." in label:
        return "some systems change such names"
    if is_device(label):
        return "Windows keeps that name for a device"
    if label.casefold() in _MEANS_SOMETHING:
        return "the name has a meaning already"
    return ""


def _taken(label: str, held: Iterable[str]) -> str:
    for other in held:
        if other != label and other.casefold() == label.casefold():
            return f"there is one named {other}, and many systems tell no capitals"
    return ""


def safe_name(name: str) -> str:
    """Return a file name that every system can hold, with its ending kept."""
    composed = unicodedata.normalize("NFC", name)
    cleaned = re.sub(r"[^\w .()\-]", "_", composed).strip(" .") or "file"
    if is_device(cleaned):
        cleaned = f"_{cleaned}"
    stem, dot, ending = cleaned.rpartition(".")
    if not stem:
        return _cut(cleaned, 100)
    ending = _cut(ending, 20)
    return f"{_cut(stem, 99 - len(ending.encode()))}{dot}{ending}"


def _cut(text: str, longest: int) -> str:
    """Return as much of a text as fits into so many bytes of UTF-8."""
    return text.encode("utf-8")[:longest].decode("utf-8", errors="ignore")
