"""A national text in one edition: its undertakings, and what is known of each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from compact_draft.model.tags import By

SEEN = "seen"
NOT_CHECKED = "number and subject not checked against the official text"


class EntryKind(StrEnum):
    """What a numbered place of a national text is. Only the first two are answered to."""

    UNDERTAKING = "undertaking"
    PRINCIPLE = "principle"
    PROGRESS = "progress_sign"
    TROUBLE = "warning_sign"

    @property
    def is_answered(self) -> bool:
        """Whether a local clause can answer to it; signs only say how it goes."""
        return self in (EntryKind.UNDERTAKING, EntryKind.PRINCIPLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Undertaking:
    """One numbered undertaking, with its facts: what it asks, of whom, by when.

    The facts are what a local clause is compared on. Each is in plain words, as few as
    will do; what the text does not say is left empty.

    Attributes:
        ref: Its number in this edition, such as "4.4".
        section: Id of the outcome or section it stands under.
        by: Who bears it, as mapped to local sides.
        theme: Main subject.
        paraphrase: Our words for it; empty where there are only official ones.
        official: The official words, where a group has put them in.
        source: Where the official words were taken from; empty for ours.
        kind: Undertaking, principle, or a published sign of how one goes.
        strength: firm, qualified or soft.
        confidence: seen, seen_part or inferred.
        act: What is done, as a verb with its object: "pay invoices".
        periods: Each with its direction: "at least three months", "within 10 days".
        exceptions: Cases in which it does not hold: "exceptional circumstances".
        covers: People and cases that it names: "users", "volunteers".
        timing: When in a process: "before the final decision"; empty for no such words.
        reasons: Whether it says that reasons are given.
        writing: Whether it says that this is done in writing.
        explain_if_not: Whether it says that a departure from it is explained.
        like: Undertakings of other editions on the same act, as "national-2010:4.4".
        facts: Figures and conditions carried over, for people to read.
        dated: What has been overtaken since; empty when nothing.
    """

    ref: str
    section: str
    by: By
    theme: str
    paraphrase: str = ""
    official: str = ""
    source: str = ""
    kind: EntryKind = EntryKind.UNDERTAKING
    strength: str = ""
    confidence: str = SEEN
    act: str = ""
    periods: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    covers: tuple[str, ...] = ()
    timing: str = ""
    reasons: bool = False
    writing: bool = False
    explain_if_not: bool = False
    like: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    dated: str = ""

    @property
    def text(self) -> str:
        """The words that are shown: the official ones where there are any."""
        return self.official or self.paraphrase

    @property
    def caution(self) -> str:
        """Words that must go with it wherever it is shown; empty when it was seen."""
        return "" if self.confidence == SEEN or self.official else NOT_CHECKED


@dataclass(frozen=True, slots=True, kw_only=True)
class Framework:
    """A national text in one edition.

    Attributes:
        id: Such as ``national-2010``.
        title: As published.
        edition: The year, as people cite it.
        published: Date as far as known.
        wording: "paraphrase" or "official".
        source: Where its official words were taken from; empty for none.
        published_count: How many undertakings the official text has; None where that
            is not known.
        is_whole: Whether all of its undertakings are here.
        sections: (id, title) in order.
        undertakings: In order; signs stand among them.
    """

    id: str
    title: str
    edition: str
    published: str
    wording: str
    sections: tuple[tuple[str, str], ...]
    undertakings: tuple[Undertaking, ...]
    source: str = ""
    published_count: int | None = None
    is_whole: bool = True

    @property
    def statement(self) -> str:
        """One or two sentences on the wording, for every output that shows it."""
        official = sum(1 for point in self.undertakings if point.official)
        sources = [self.source, *(u.source for u in self.undertakings)]
        named = "; ".join(
            dict.fromkeys(source.rstrip(".") for source in sources if source)
        )
        source = f" Source: {named}." if named else ""
        said = f"{self.title}: our paraphrase, not the official text."
        if official and official < len(self.undertakings):
            said = (
                f"{self.title}: the official text where it is marked as such, else our "
                f"paraphrase.{source}"
            )
        elif official or self.wording == "official":
            said = f"{self.title}: official text as added by this workspace.{source}"
        return f"{said}{self._part}"

    @property
    def _part(self) -> str:
        if self.is_whole:
            return ""
        whole = f" of its {self.published_count}" if self.published_count else ""
        return f" Only {len(self.answered)}{whole} undertakings are known here."

    @property
    def answered(self) -> tuple[Undertaking, ...]:
        """The undertakings and principles that a local clause can answer to."""
        return tuple(point for point in self.undertakings if point.kind.is_answered)

    @property
    def signs(self) -> tuple[Undertaking, ...]:
        """The published signs of progress and of trouble, in order."""
        return tuple(point for point in self.undertakings if not point.kind.is_answered)

    def undertaking(self, ref: str) -> Undertaking:
        """Return the undertaking with this number (KeyError when there is none)."""
        for undertaking in self.undertakings:
            if undertaking.ref == ref:
                return undertaking
        raise KeyError(ref)
