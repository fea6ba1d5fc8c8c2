"""What stands on the cover of a draft, whatever file it becomes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """What a reader is told before the text.

    Attributes:
        status: Stamp such as "DRAFT for consultation"; empty for a final text.
        copy: Whom the copy is for, in words; empty for everybody.
        revision: Which text it is, in words for a reader.
        date: In words, such as "3 March 2026".
        agreed: Date of agreement in words; empty while it is a draft.
        signatures: Whether there is a place to sign.
    """

    status: str
    copy: str
    revision: str
    date: str
    agreed: str = ""
    signatures: bool = False

    @property
    def lines(self) -> tuple[str, ...]:
        """What is said under the title, a line each."""
        if self.agreed:
            return tuple(filter(None, (self.copy, f"Agreed on {self.agreed}")))
        return tuple(filter(None, (self.copy, self.revision, self.date)))
