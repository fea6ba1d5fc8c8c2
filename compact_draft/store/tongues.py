"""Reading ``welsh.toml``: what our copies say around the clauses, in Welsh."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from compact_draft.errors import SourceError, Where
from compact_draft.store.head import decode
from compact_draft.store.safe import read_bytes
from compact_draft.store.shipped import shipped
from compact_draft.text.tongue import Tongue

PATH = "welsh.toml"
_YEAR = 12


def tongue(root: Path | None = None) -> Tongue:
    """Return the shipped words, with those of a workspace's ``welsh.toml`` laid over them.

    Raises:
        SourceError: The workspace's file cannot be used, with the remedy.
    """
    ours = _parsed((shipped() / "templates" / PATH).read_bytes())
    own = None if root is None else read_bytes(root / PATH)
    held = {} if own is None else _parsed(own)
    return Tongue(
        code="cy",
        words={**ours["words"], **held.get("words", {})},
        months=tuple(held.get("months") or ours["months"]),
    )


def _parsed(data: bytes) -> dict[str, Any]:
    try:
        found = tomllib.loads(decode(data, PATH, SourceError))
    except tomllib.TOMLDecodeError as error:
        raise SourceError(
            f"this is not a table of words ({error})",
            where=Where(PATH),
            mend='write below  [words]  lines such as  "Contents" = "Cynnwys"',
        ) from error
    words, months = found.get("words", {}), found.get("months", [])
    of_words = isinstance(words, dict) and all(
        isinstance(word, str) and word.strip() for word in words.values()
    )
    of_months = isinstance(months, list) and len(months) in (0, _YEAR)
    if not of_words or not of_months or set(found) - {"words", "months"}:
        raise SourceError(
            "it holds something other than words and the names of twelve months",
            where=Where(PATH),
            mend='write below  [words]  lines such as  "Contents" = "Cynnwys"',
        )
    return found
