"""A TOML head between ``+++`` lines, then text: read it with places, write it, edit it.

One reader for clause files, revisions and every other TOML file of a workspace, so
that a wrong value is always told with its file and line.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

import tomlkit

from compact_draft.errors import SourceError, Where
from compact_draft.text.xml_characters import first_forbidden

FENCE = "+++"
_Choice = TypeVar("_Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Head:
    """A parsed TOML table that knows where it stands.

    Attributes:
        fields: The table.
        path: File, as people name it.
        source: The TOML text, to find the line of a key.
        first_line: Line of the file on which `source` begins, from 1.
        error: Class of error to raise.
        clause: Id of the clause, when it is one.
    """

    fields: Mapping[str, Any]
    path: str
    source: str
    first_line: int
    error: type[SourceError]
    clause: str | None = None

    def where(self, key: str | None = None) -> Where:
        """Return the place of a key (of the head when None or not found)."""
        line = self.first_line
        if key is not None:
            for number, text in enumerate(self.source.split("\n")):
                if re.match(rf"\s*(\[+)?\s*{re.escape(key)}\b", text):
                    line = self.first_line + number
                    break
        return Where(self.path, line, self.clause)

    def fault(self, what: str, mend: str, key: str | None = None) -> SourceError:
        """Return the error for a fault at a key."""
        return self.error(what, where=self.where(key), mend=mend)

    def refuse_unknown(self, known: Iterable[str]) -> None:
        """Raise when a key stands here that nobody knows, for it may be mistyped."""
        allowed = sorted(known)
        for key in self.fields:
            if key not in allowed:
                raise self.fault(
                    f"{key!r} is not a field we know",
                    f"correct its spelling or take it out; known are {', '.join(allowed)}",
                    key,
                )

    def text(self, key: str, default: str | None = None) -> str:
        """Return a string; `default` None means that it must be there."""
        value = self.fields.get(key, default)
        if value is None:
            raise self.fault(f"no {key}", f'write a line  {key} = "..."')
        if not isinstance(value, str):
            raise self.fault(
                f"{key} = {value!r} is not text",
                f'write it in quotes: {key} = "..."',
                key,
            )
        self._refuse_unfit(key, value)
        return value

    def _refuse_unfit(self, key: str, *values: str) -> None:
        found = next(filter(None, map(first_forbidden, values)), "")
        if found:
            raise self.fault(
                f"{key} holds the character {found}, which no Word file can hold",
                "take it out of the words",
                key,
            )

    def choice(self, kind: type[_Choice], key: str) -> _Choice | None:
        """Return one of an enumeration's values, or None when the key is absent."""
        value = self.fields.get(key)
        if value is None:
            return None
        try:
            return kind(str(value))
        except ValueError:
            raise self.fault(
                f"{key} = {value!r} is not a {key} we know",
                "write one of  " + "  ".join(f'{key} = "{tag}"' for tag in kind),
                key,
            ) from None

    def must(self, kind: type[_Choice], key: str) -> _Choice:
        """Return one of an enumeration's values, which must be there."""
        value = self.choice(kind, key)
        if value is None:
            raise self.fault(
                f"no {key}",
                "write one of  " + "  ".join(f'{key} = "{tag}"' for tag in kind),
            )
        return value

    def number(self, key: str) -> int | None:
        """Return a whole number, or None when the key is absent."""
        value = self.fields.get(key)
        if value is not None and (
            not isinstance(value, int) or isinstance(value, bool)
        ):
            raise self.fault(
                f"{key} = {value!r} is not a whole number", f"write  {key} = 1", key
            )
        return value

    def truth(self, key: str, *, default: bool) -> bool:
        """Return true or false."""
        value = self.fields.get(key, default)
        if not isinstance(value, bool):
            raise self.fault(
                f"{key} = {value!r} is neither true nor false",
                f"write  {key} = true  or  {key} = false",
                key,
            )
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of strings; empty when the key is absent."""
        value = self.fields.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            raise self.fault(
                f"{key} is not a list of texts", f'write  {key} = ["...", "..."]', key
            )
        self._refuse_unfit(key, *value)
        return tuple(value)

    def table(self, key: str) -> Head | None:
        """Return a table below this one, or None when the key is absent."""
        value = self.fields.get(key)
        if value is None:
            return None
        if not isinstance(value, dict):
            raise self.fault(f"{key} is not a table", f"write a line  [{key}]", key)
        return self._below(value, key)

    def tables(self, key: str) -> tuple[Head, ...]:
        """Return the tables of a list; empty when the key is absent."""
        value = self.fields.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, dict) for v in value):
            raise self.fault(
                f"{key} is not a list of tables", f"write a line  [[{key}]]", key
            )
        places = self._rows_of(key)
        if len(places) != len(value):  # rows in one list: they share a place
            if not value:
                return ()
            first = self._below(value[0], key)
            return (first, *(replace(first, fields=row) for row in value[1:]))
        return tuple(
            Head(row, self.path, source, self.first_line + at, self.error, self.clause)
            for row, (at, source) in zip(value, places, strict=True)
        )

    def _rows_of(self, key: str) -> list[tuple[int, str]]:
        """Return where each ``[[key]]`` begins, counted from 0, and its lines."""
        lines = self.source.split("\n")
        begun = re.compile(rf"\s*\[\[\s*{re.escape(key)}\s*\]\]")
        starts = [number for number, text in enumerate(lines) if begun.match(text)]
        ends = [*starts[1:], len(lines)]
        return [
            (start, "\n".join(lines[start:end]))
            for start, end in zip(starts, ends, strict=False)
        ]

    def _below(self, fields: Mapping[str, Any], key: str) -> Head:
        line = self.where(key).line or self.first_line
        skipped = line - self.first_line
        source = "\n".join(self.source.split("\n")[skipped:])
        return Head(fields, self.path, source, line, self.error, self.clause)


def read_toml(
    text: str, path: str, error: type[SourceError], *, first_line: int = 1
) -> Head:
    """Return the head of a TOML text; a fault of grammar is reported with its line."""
    try:
        fields = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as fault:
        found = re.search(r"\(at line (\d+)", str(fault))
        last = text.rstrip().count("\n") if "end of document" in str(fault) else 0
        line = first_line + (int(found.group(1)) - 1 if found else last)
        raise error(
            f"this is not TOML: {str(fault).split(' (at')[0]}",
            where=Where(path, line),
            mend="look for a missing quote or equals sign on that line or the one above",
        ) from None
    return Head(fields, path, text, first_line, error)


def split_head(text: str, path: str, error: type[SourceError]) -> tuple[Head, str]:
    r"""Return the head and the text below it.

    Args:
        text: The whole file with ``\n`` line ends.
        path: File, as people name it.
        error: Class of error to raise.
    """
    lines = text.split("\n")
    if not lines or lines[0].strip() != FENCE:
        raise error(
            "the file does not begin with a line of +++",
            where=Where(path, 1),
            mend="put the head (id, kind, ...) between two lines of +++ at the top",
        )
    for number, line in enumerate(lines[1:], start=1):
        if line.strip() == FENCE:
            head = read_toml("\n".join(lines[1:number]), path, error, first_line=2)
            return head, "\n".join(lines[number + 1 :])
    raise error(
        "the head is not closed",
        where=Where(path, 1),
        mend="put a second line of +++ below the head, above the text",
    )


def decode(data: bytes, path: str, error: type[SourceError]) -> str:
    r"""Return text with ``\n`` line ends from UTF-8 bytes (a byte-order mark is dropped)."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data[: fault.start].count(b"\n") + 1
        raise error(
            "the file is not UTF-8 text",
            where=Where(path, line),
            mend="save it as UTF-8 (Notepad: Save as, Encoding UTF-8; Excel: Save as, "
            "CSV UTF-8)",
        ) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def write_toml(fields: Mapping[str, Any]) -> str:
    """Return fields as TOML, in their order; None and empty values are left out."""
    kept = {k: v for k, v in fields.items() if v is not None and v not in ("", [], {})}
    plain = {k: v for k, v in kept.items() if not _is_table(v)}
    tables = {k: v for k, v in kept.items() if _is_table(v)}
    return tomlkit.dumps({**plain, **tables})


def edit_toml(source: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> str:
    """Return TOML text with only the changed keys rewritten.

    Args:
        source: The TOML as it stands; its comments and layout are kept.
        old: Its fields as `write_toml` takes them.
        new: The fields wanted.
    """
    document = tomlkit.parse(source)
    for key in {**old, **new}:
        before, after = old.get(key), new.get(key)
        if before == after:
            continue
        if after is None or after in ("", [], {}):
            document.pop(key, None)
        elif key in document or _is_table(after):
            document[key] = after
        else:
            _add_before_tables(document, key, after)
    return tomlkit.dumps(document)


def _add_before_tables(document: tomlkit.TOMLDocument, key: str, value: object) -> None:
    """Add a plain key above the first table, where TOML wants it."""
    later = {k: document[k] for k in list(document) if _is_table(document[k])}
    for name in later:
        document.pop(name)
    document[key] = value
    for name, table in later.items():
        document[name] = table


def _is_table(value: object) -> bool:
    if isinstance(value, dict):
        return True
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)
