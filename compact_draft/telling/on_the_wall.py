"""People's words as guests may see them: what leads to somebody is hidden, by what it is.

Where a meeting looks at a screen nobody has gone through the words before. What is found
by its look alone, such as a telephone number, is hidden unless a person said that it
stays; so are the names of those who answered, where nobody is to be named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from compact_draft.telling.redaction import (
    HIDE,
    INVISIBLE,
    KEEP,
    PATTERNS,
    Choice,
    Personal,
    key_of,
)


class Wall:
    """Hides in people's words what leads to somebody."""

    def __init__(
        self, choices: Iterable[Choice] = (), names: Iterable[str] = ()
    ) -> None:
        """Take what is known.

        Args:
            choices: What a person chose to hide, or to keep, in the report.
            names: Names that are not shown: those of two words and more.
        """
        self._choices = tuple(choices)
        whole = {n for name in names if len((n := " ".join(name.split())).split()) > 1}
        spelt = (
            r"\s+".join(map(re.escape, name.split()))
            for name in sorted(whole, key=lambda name: (-len(name), name))
        )
        told = "|".join(spelt)
        self._names = (
            re.compile(rf"(?<!\w)(?:{told})(?!\w)", re.IGNORECASE) if told else None
        )

    def shown(self, of: Sequence[str], text: str) -> str:
        """Return words as they may be seen.

        Args:
            of: The records that the words belong to: remarks, a decision.
            text: The words.
        """
        clean = text.translate(INVISIBLE)
        mine = [choice for choice in self._choices if choice.of in of]
        kept = {key_of(choice.words) for choice in mine if choice.choice == KEEP}
        for choice in sorted(mine, key=lambda choice: -len(choice.words)):
            if choice.choice == HIDE and choice.words.split():
                words = r"\s+".join(map(re.escape, choice.words.split()))
                clean = re.sub(
                    rf"(?<!\w){words}(?!\w)",
                    f"[{choice.kind} hidden]",
                    clean,
                    flags=re.IGNORECASE,
                )
        for kind, pattern in PATTERNS:
            clean = _hidden(pattern, kind, clean, kept)
        if self._names is not None:
            clean = _hidden(self._names, Personal.NAME, clean, kept)
        return text if clean == text.translate(INVISIBLE) else clean


def _hidden(pattern: re.Pattern[str], kind: Personal, text: str, kept: set[str]) -> str:
    def put(found: re.Match[str]) -> str:
        return found[0] if key_of(found[0]) in kept else f"[{kind.value} hidden]"

    return pattern.sub(put, text)
