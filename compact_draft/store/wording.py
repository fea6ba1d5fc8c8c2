"""Reading ``wording.toml``: the words a group may extend, into a `Wording`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from compact_draft.errors import SourceError, Where
from compact_draft.judgement.wording import AnswerWords, ThemeWords, Wording
from compact_draft.store.head import Head, decode, read_toml

_MEND = "write it as in the wording.toml that comes with compact-draft"


def read_wording(path: Path) -> Wording:
    """Return the words in the file at `path`.

    Raises:
        SourceError: The file is missing, is no TOML, or a table has the wrong shape;
            with its line.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SourceError(
            f"the file cannot be read ({error.strerror or error})",
            where=Where(str(path)),
            mend="check its name and folder",
        ) from None
    return parse_wording(decode(data, str(path), SourceError), str(path))


@lru_cache(maxsize=8)
def parse_wording(text: str, path: str) -> Wording:
    r"""Return the words of a file's text (with ``\n`` line ends).

    One that was read before is not parsed again.

    Raises:
        SourceError: With file, line and remedy.
    """
    head = read_toml(text, path, SourceError)
    head.refuse_unknown(("side", "belongs", "theme", "answers"))
    return Wording(
        sides=tuple(
            (side, _phrases(head, body.get("names"), "names"))
            for side, body in _tables(head, "side")
        ),
        belongs=tuple(
            (side, _phrases(head, found, side))
            for side, found in head.fields.get("belongs", {}).items()
        ),
        themes=tuple(_theme(head, name, body) for name, body in _tables(head, "theme")),
        answers=tuple(_answer(row) for row in head.tables("answers")),
    )


def _theme(head: Head, name: str, body: Mapping[str, Any]) -> ThemeWords:
    factor = body.get("factor", 1.0)
    if isinstance(factor, bool) or not isinstance(factor, int | float):
        raise head.fault(f"factor = {factor!r} is not a number", _MEND, "factor")
    return ThemeWords(
        theme=name,
        strong=_phrases(head, body.get("strong", []), "strong"),
        fair=_phrases(head, body.get("fair", []), "fair"),
        weak=_phrases(head, body.get("weak", []), "weak"),
        factor=float(factor),
    )


def _answer(row: Head) -> AnswerWords:
    needs = row.fields.get("needs")
    if not isinstance(needs, list) or not needs:
        raise row.fault("a row without needs", _MEND, "needs")
    return AnswerWords(
        framework=row.text("framework"),
        ref=row.text("ref"),
        by=row.text("by"),
        theme=row.text("theme"),
        needs=tuple(_phrases(row, group, "needs") for group in needs),
        unless=_phrases(row, row.fields.get("unless", []), "unless"),
    )


def _tables(head: Head, key: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    found = head.fields.get(key, {})
    if not isinstance(found, dict) or not all(map(_is_table, found.values())):
        raise head.fault(f"{key} is not written as [{key}.…]", _MEND, key)
    yield from found.items()


def _is_table(value: object) -> bool:
    return isinstance(value, dict)


def _phrases(head: Head, found: object, key: str) -> tuple[str, ...]:
    """Return a list of phrases; each must hold one word that has to be there."""
    if not isinstance(found, list):
        raise head.fault(f"{key} is not a list of phrases", _MEND, key)
    for phrase in found:
        pieces = phrase.split() if isinstance(phrase, str) else []
        if not any(not p.endswith("?") and not p.startswith("..") for p in pieces):
            raise head.fault(f"{phrase!r} is no phrase", _MEND, key)
    return tuple(found)
