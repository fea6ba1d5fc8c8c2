"""A reworded passage as a change that is read at a glance: ``30 -> 20 days``."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\S\n]*(\w[\w'’-]*)")
_MOST = 60
"""Longer passages are no change that is read at a glance."""
_JOINING = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "been",
        "but",
        "by",
        "for",
        "from",
        "has",
        "have",
        "if",
        "in",
        "into",
        "is",
        "it",
        "its",
        "may",
        "not",
        "of",
        "on",
        "or",
        "our",
        "shall",
        "so",
        "than",
        "that",
        "the",
        "their",
        "then",
        "these",
        "they",
        "this",
        "those",
        "to",
        "unless",
        "until",
        "was",
        "we",
        "were",
        "when",
        "where",
        "which",
        "who",
        "will",
        "with",
    ]
)
"""Words that tell nothing of what stands before them: "PCT -> board", not "board and"."""


def as_change(text: str, start: int, end: int, proposed: str) -> str:
    """Return what was and what shall be, with the word behind them; empty for long ones.

    Args:
        text: The clause's words.
        start: Where the passage begins in it.
        end: Where it ends, exclusive.
        proposed: The words in its place.
    """
    old, new = (" ".join(words.split()) for words in (text[start:end], proposed))
    if not old or not new or len(old) + len(new) > _MOST:
        return ""
    behind = _WORD.match(text, end)
    has_own = text[start:end].endswith(" ") or proposed.endswith(" ")
    word = behind[1] if behind and (text[end : end + 1].isspace() or has_own) else ""
    shown = "" if word.casefold() in _JOINING else word
    return f"{old} -> {new} {shown}".rstrip()
