"""A reworded passage as a change that is read at a glance: ``30 -> 20 days``."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\S\n]*(\w[\w'’-]*)")
_MOST = 60
"""Longer passages are no change that is read at a glance."""


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
    return f"{old} -> {new} {word}".rstrip()
