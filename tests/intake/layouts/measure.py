"""How much of what a layout promises intake finds, doubts, or passes over in silence."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.intake.layouts.raw import Raw
from tests.intake.layouts.sheet import Sheet

PROMISES = ("commitment", "action")


@dataclass(frozen=True)
class Score:
    """What became of the promises of one layout."""

    name: str
    wanted: int
    found: int
    right_side: int
    doubted: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    false: tuple[str, ...] = ()
    false_silent: tuple[str, ...] = ()
    wrong_side: tuple[str, ...] = ()
    rows: tuple[Mapping[str, Any], ...] = field(default=(), repr=False)


def plain(text: str) -> str:
    return (
        " ".join(text.replace("’", "'").replace("\u00ad", "").split())
        .casefold()
        .strip(" ;.,•")
    )


def score(sheet: Sheet | Raw, rows: Sequence[Mapping[str, Any]]) -> Score:
    """Hold the rows of intake against the answers of a layout."""
    left = list(rows)
    found, sides, doubted, silent, wrong = 0, 0, [], [], []
    for words, by in sheet.promises:
        row = _row(words, left)
        if (
            row is not None
            and row["kind"] in PROMISES
            and plain(words) == plain(row["text"])
        ):
            found += 1
            left.remove(row)
            sides += row["party"] == by
            if row["party"] != by:
                wrong.append(f"{row['party']} for {by}: {words} {list(row['doubts'])}")
        elif any(_bears(part, words) and part["doubts"] for part in rows):
            doubted.append(words)
        else:
            silent.append(words)
    false = [row for row in left if row["kind"] in PROMISES]
    return Score(
        sheet.name,
        len(sheet.promises),
        found,
        sides,
        tuple(doubted),
        tuple(silent),
        tuple(row["text"] for row in false),
        tuple(row["text"] for row in false if not row["doubts"]),
        tuple(wrong),
        tuple(rows),
    )


def _row(words: str, rows: Iterable[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    same = [row for row in rows if plain(row["text"]) == plain(words)]
    promised = [row for row in same if row["kind"] in PROMISES]
    return (promised or same or [None])[0]


def _bears(row: Mapping[str, Any], words: str) -> bool:
    mine, theirs = plain(row["text"]), plain(words)
    return (
        bool(mine)
        and (mine in theirs or theirs in mine)
        and len(mine) * 3 > len(theirs)
    )


def intake(sheet: Sheet | Raw, program: Sequence[str] = ()) -> list[dict[str, Any]]:
    """What the program says of a layout, as a user would ask it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{sheet.name}.docx"
        path.write_bytes(sheet.docx())
        command = [
            *(program or (sys.executable, "-m", "compact_draft")),
            "intake",
            str(path),
            "--json",
            "--dry-run",
        ]
        told = subprocess.run(command, capture_output=True, text=True, check=False)
        return json.loads(told.stdout)
