"""Words on which no sentence ends: what stands behind them goes on from it."""

from __future__ import annotations

HANGS_IN_A_ROW = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "and",
        "or",
        "but",
        "its",
        "their",
        "our",
        "your",
        "these",
        "whose",
        "every",
        "each",
        "any",
        "no",
        "into",
        "between",
        "within",
        "will",
        "shall",
        "must",
        "should",
    ]
)
"""Words on which no row of a text ends, not even a heading or the lead-in of a list."""
HANGS = HANGS_IN_A_ROW | frozenset(
    [
        "those",
        "to",
        "for",
        "with",
        "in",
        "on",
        "at",
        "by",
        "from",
        "is",
        "are",
        "be",
        "that",
        "which",
        "who",
        "not",
        "than",
        "as",
        "if",
        "when",
        "where",
        "has",
        "have",
        "was",
        "were",
        "before",
        "after",
        "about",
    ]
)
"""Words on which no printed line of a sentence ends where the sentence does. Behind some
of them ("for", "to", "that") a list may be led in, so a row may end there."""
