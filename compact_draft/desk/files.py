"""Files to be saved: which may be, under which names, and as what; never shown as pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from compact_draft.errors import RefusedError, Where
from compact_draft.packs import notices
from compact_draft.store.names import is_litter, safe_name
from compact_draft.store.paths import is_inside
from compact_draft.store.safe import read_bytes
from compact_draft.store.workspace import Workspace

TYPES: Mapping[str, str] = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "jsonl": "application/octet-stream",
    "txt": "text/plain; charset=utf-8",
    "pdf": "application/pdf",
    "zip": "application/zip",
}
"""What a file is said to be, by its ending; all else is bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A file that may be saved.

    Attributes:
        path: From the folder, with forward slashes.
        what: What it is, in a few words.
        size: In bytes.
        when: When it was last written, seconds since 1970.
    """

    path: str
    what: str
    size: int
    when: float

    @property
    def name(self) -> str:
        """Its name without the folders that lead to it."""
        return self.path.rpartition("/")[2]


_WHAT = (
    ("refresh", "the tracked-changes file"),
    ("covering-table", "the covering table of the refresh"),
    ("working-copy", "the draft, for the writers"),
    ("consultation-copy", "the draft, to be read and not marked"),
    ("public-copy", "the draft, for the public"),
    ("clean-copy", "the new text, clean"),
    ("national", "how the text stands to the national one"),
    ("work-programme", "the work programme"),
    ("account", "the account, a row for each remark"),
    ("changes", "what changed"),
    ("minutes", "minutes of a meeting"),
    ("letters-", "reply letters, all in one"),
    ("letter-", "a reply letter"),
    ("evidence-", "the evidence of a round"),
    ("receipt-", "a receipt, to check the answers by"),
    ("you-said", "what they said, and what came of it"),
    ("digest", "what was decided, in short"),
    ("answers-", "the sheet to answer in"),
    ("what-is-new", "what is new for each party"),
)


_PACK = {
    "sent.docx": "the draft as it went out; what comes back is read against it",
    notices.DRAFT: "the draft to send",
    notices.LETTER: "the words of the e-mail that goes with it",
    notices.HOW: "how to respond",
    notices.NEWS: "what is new, changed and left out, and why",
    notices.PRIVACY: "the privacy notice",
    notices.QUESTIONS: "the questions of the round",
    notices.PAGE: "a page to answer in, by e-mail",
    notices.WORD_FORM: "the form in Word",
    notices.EXCEL_FORM: "the form in Excel",
    notices.ROOM: "sheets for a meeting",
}


def held(workspace: Workspace) -> tuple[Held, ...]:
    """Return the files that may be saved: what was made, and what goes out in a round."""
    found = [*_below(workspace.root, "out")]
    for consultation in workspace.rounds():
        folder = f"consultation/{consultation.label}"
        found += [
            file for file in _below(workspace.root, folder) if _goes_out(file.path)
        ]
    return tuple(sorted(found, key=_in_turn))


def _in_turn(file: Held) -> tuple[object, ...]:
    """Return the order of a list: what is one of its kind, then letters, then receipts.

    Numbers count as numbers: p2 stands before p10.
    """
    many = ("letter-", "receipt-")
    kind = next((n for n, s in enumerate(many, 1) if file.name.startswith(s)), 0)
    is_refresh = file.name.startswith(("refresh", "covering-table"))
    parts = re.split(r"(\d+)", file.path)
    counted = [(int(p), "") if p.isdecimal() else (0, p) for p in parts]
    return kind, not is_refresh, file.path.split("/")[0] != "out", counted


def _goes_out(path: str) -> bool:
    """Whether a file of a round may be saved: what was sent, and not what came back."""
    parts = path.split("/")
    return "received" not in parts and (
        path.endswith((".docx", ".xlsx", ".html"))
        or parts[2:] == ["pack", notices.LETTER]
    )


def _below(root: Path, folder: str) -> Iterator[Held]:
    top = root / folder
    if not top.is_dir() or top.is_symlink():
        return
    for path in sorted(top.rglob("*")):
        inside = path.relative_to(root).as_posix()
        if path.is_symlink() or not path.is_file() or is_litter(path.name):
            continue
        stat = path.stat()
        yield Held(
            path=inside, what=_what(path.name), size=stat.st_size, when=stat.st_mtime
        )


def _what(name: str) -> str:
    if name in _PACK:
        return _PACK[name]
    return next((what for start, what in _WHAT if name.startswith(start)), "")


def read(workspace: Workspace, path: str) -> tuple[str, bytes]:
    """Return the name and bytes of a file that may be saved.

    Raises:
        RefusedError: It is none of them.
    """
    known = {file.path for file in held(workspace)} if is_inside(path) else set()
    data = read_bytes(workspace.root / path) if path in known else None
    if data is None:
        raise RefusedError(
            "there is no such file to be saved",
            where=Where(path[:200]),
            mend="choose one on the page Files",
        )
    return path.rpartition("/")[2], data


def headers_for(name: str) -> dict[str, str]:
    """Return the headers with which a browser saves a file, and never shows it."""
    safe = safe_name(name)
    plain = safe.encode("ascii", "replace").decode().replace("?", "_")
    ending = safe.rpartition(".")[2].lower()
    return {
        "content-type": TYPES.get(ending, "application/octet-stream"),
        "content-disposition": (
            f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(safe)}"
        ),
    }
