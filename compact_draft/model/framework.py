"""A national text in one edition: its undertakings, and what is known of each."""

from __future__ import annotations

from dataclasses import dataclass

from compact_draft.model.tags import By

SEEN = "seen"
NOT_CHECKED = "number and subject not checked against the official text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Undertaking:
    """One numbered undertaking.

    Attributes:
        ref: Its number in this edition, such as "4.4".
        section: Id of the outcome or section it stands under.
        by: Who bears it, as mapped to local sides.
        theme: Main subject.
        text: Our paraphrase, or the official text where the framework says so.
        strength: firm, qualified or soft.
        confidence: seen, seen_part or inferred.
        facts: Figures and conditions carried over.
        dated: What has been overtaken since; empty when nothing.
    """

    ref: str
    section: str
    by: By
    theme: str
    text: str
    strength: str = ""
    confidence: str = SEEN
    facts: tuple[str, ...] = ()
    dated: str = ""

    @property
    def caution(self) -> str:
        """Words that must go with it wherever it is shown; empty when it was seen."""
        return "" if self.confidence == SEEN else NOT_CHECKED


@dataclass(frozen=True, slots=True, kw_only=True)
class Framework:
    """A national text in one edition.

    Attributes:
        id: Such as ``national-2010``.
        title: As published.
        edition: The year, as people cite it.
        published: Date as far as known.
        wording: "paraphrase" or "official".
        sections: (id, title) in order.
        undertakings: In order.
    """

    id: str
    title: str
    edition: str
    published: str
    wording: str
    sections: tuple[tuple[str, str], ...]
    undertakings: tuple[Undertaking, ...]

    @property
    def statement(self) -> str:
        """One sentence on the wording, for every output that shows it."""
        if self.wording == "official":
            return f"{self.title}: official text as added by this workspace."
        return f"{self.title}: our paraphrase, not the official text."

    def undertaking(self, ref: str) -> Undertaking:
        """Return the undertaking with this number (KeyError when there is none)."""
        for undertaking in self.undertakings:
            if undertaking.ref == ref:
                return undertaking
        raise KeyError(ref)
