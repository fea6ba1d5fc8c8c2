"""Words as a sentence: with a mark at their end, and never with two."""

from __future__ import annotations

_ENDS = (".", "!", "?", ":", "…")
_SHUT = "”’\"')"


def ended(words: str) -> str:
    """Return words with a full stop behind them, where they end in no mark of their own.

    For example "What do we need to do?" stays as it is.
    """
    said = " ".join(words.split())
    if not said or said.rstrip(_SHUT).endswith(_ENDS):
        return said
    return f"{said}."
