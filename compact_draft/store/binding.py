"""The log holds what was written into a ledger; what was altered since is found.

Each step that writes rows leaves ``log/0007-answer/rows.json``: a digest of every field
of every row, and none of the words. A row that is not as its step wrote it, is gone, or
that no step wrote was changed by hand.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

ROWS = "rows.json"
"""Name of the file in the folder of a step."""
_SIZE = 10
_SHORT = 40
_KEYS = {
    "authors": ("annotation",),
    "files": ("submission",),
    "contacts": ("submission",),
    "sightings": ("submission", "annotation"),
}
"""What tells the rows of a table, where that is not their id."""
_COUNTED = (
    "left_over", "placements", "joinings", "splits", "assignments", "draft_answers",
    "confirmations",
)  # fmt: skip
"""Tables whose rows have no name of their own."""

Rows = Mapping[str, Iterable[Mapping[str, Any]]]
"""The rows of one step by table; each by column, without serial, step and round."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handmade:
    """A row that is not as a step of the log wrote it.

    Attributes:
        step: Number of the step; of the row where no step wrote it.
        table: Its table.
        key: What names it in its table.
        fields: The columns that were altered, in their order; empty for a row that is
            gone or was put in.
        row: The row as it is; None for one that is gone.
        was: Digests of the altered columns as they were written.
    """

    step: int
    table: str
    key: str
    fields: tuple[str, ...]
    row: Mapping[str, Any] | None
    was: Mapping[str, str]

    def could_be(self, field: str, value: object) -> bool:
        """Tell whether a column held this when it was written."""
        return self.was.get(field) == digest(value)


_as_text = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode


def digest(value: object) -> str:
    """Return a short digest of one value."""
    if isinstance(value, str) and len(value) <= _SHORT:
        return _of_short(value)
    return _digest(value)


@lru_cache(maxsize=1 << 14)
def _of_short(value: str) -> str:
    """Return the digest of a value that many rows of a round share: a date, a clause."""
    return _digest(value)


def _digest(value: object) -> str:
    whole = hashlib.sha256(_as_text(value).encode("utf-8", "surrogatepass"))
    return whole.hexdigest()[:_SIZE]


def format_rows(rounds: Mapping[str, Rows]) -> bytes:
    """Return what the log keeps of the rows that a step wrote, by round."""
    said: dict[str, Any] = {}
    for label, tables in sorted(rounds.items()):
        said[label] = {}
        for table, rows in tables.items():
            held = dict(_keyed(table, rows))
            columns = sorted(next(iter(held.values()), {}))
            said[label][table] = {
                "columns": columns,
                "rows": {
                    key: "".join(digest(row[name]) for name in columns)
                    for key, row in held.items()
                },
            }
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8") + b"\n"


def differences(data: bytes, label: str, step: int, now: Rows) -> Iterator[Handmade]:
    """Yield the rows of a step that are not as it wrote them.

    Args:
        data: What the log keeps (`format_rows`).
        label: The round.
        step: Number of the step.
        now: The rows that the ledger has of that step.

    Raises:
        ValueError: The page of the log cannot be read.
    """
    try:
        tables = json.loads(data).get(label, {})
        for table, said in tables.items():
            columns, rows = list(said["columns"]), dict(said["rows"])
            held = dict(_keyed(table, now.get(table, ())))
            for key, text in rows.items():
                was = _cut(columns, text)
                yield from _compared(step, table, key, was, held.pop(key, None))
            for key, row in held.items():
                yield Handmade(
                    step=step, table=table, key=key, fields=(), row=row, was={}
                )
    except (KeyError, TypeError, AttributeError) as fault:
        raise ValueError("rows.json") from fault


def _compared(
    step: int,
    table: str,
    key: str,
    was: Mapping[str, str],
    row: Mapping[str, Any] | None,
) -> Iterator[Handmade]:
    if row is None:
        yield Handmade(step=step, table=table, key=key, fields=(), row=None, was=was)
        return
    altered = tuple(
        name for name in was if name not in row or digest(row[name]) != was[name]
    )
    if altered:
        yield Handmade(
            step=step, table=table, key=key, fields=altered, row=row, was=was
        )


def _cut(columns: list[str], text: str) -> dict[str, str]:
    return {name: text[n * _SIZE : (n + 1) * _SIZE] for n, name in enumerate(columns)}


def _keyed(
    table: str, rows: Iterable[Mapping[str, Any]]
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield rows with what names them; of the same name, with their count."""
    seen: dict[str, int] = {}
    for row in rows:
        key = (
            ""
            if table in _COUNTED
            else " ".join(str(row[name]) for name in _KEYS.get(table, ("id",)))
        )
        seen[key] = seen.get(key, 0) + 1
        yield key if seen[key] == 1 else f"{key}#{seen[key]}", row
