"""Wordings that something was said of, kept by their prints: ``clauses/wordings.jsonl``.

A print tells that words have changed; to show both wordings the earlier one must still
be there, though the clause has moved on and no revision was made of it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from compact_draft.errors import Where, WorkspaceError
from compact_draft.text.given_for import wording_print

PATH = "clauses/wordings.jsonl"


def parse_wordings(text: str, path: str = PATH) -> dict[str, str]:
    r"""Return wordings by print from a file's text (with ``\n`` line ends).

    Raises:
        WorkspaceError: A line is no such row, or its words do not fit its print.
    """
    found: dict[str, str] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            given, words = row["print"], row["text"]
        except (ValueError, TypeError, KeyError, RecursionError):
            given = words = None
        is_row = isinstance(given, str) and isinstance(words, str)
        if not is_row or wording_print(words) != given:
            raise WorkspaceError(
                "this line is no wording with its print",
                where=Where(path, number),
                mend="put the file back from a copy, or take the line out; what was "
                "said of those words is then shown without them",
            )
        found[given] = words
    return found


def format_wordings(held: Mapping[str, str]) -> str:
    """Return the file's text: one wording a line, in order of print."""
    return "".join(
        json.dumps({"print": wording, "text": held[wording]}, ensure_ascii=False) + "\n"
        for wording in sorted(held)
    )


def with_wordings(held: Mapping[str, str], texts: Iterable[str]) -> dict[str, str]:
    """Return the wordings with these among them; one that is there stays as it is."""
    return {**{wording_print(text): text for text in texts}, **held}
