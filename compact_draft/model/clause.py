"""A clause: one block of a Compact, in the words the parties agree to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from compact_draft.model.tags import (
    Achievability,
    By,
    Delivery,
    Evidence,
    Ruling,
    Scope,
    latest,
    moment,
)
from compact_draft.model.wording import is_of

ClauseId = str


class Kind(StrEnum):
    """What a block of a Compact is. Only the first two are promises."""

    COMMITMENT = "commitment"
    ACTION = "action"
    PRINCIPLE = "principle"
    OUTCOME = "outcome"
    DEFINITION = "definition"
    PROSE = "prose"
    HEADING = "heading"
    CONTACT = "contact"
    QUOTE = "quote"
    CASE_STUDY = "case_study"
    PROCEDURE = "procedure"

    @property
    def is_promise(self) -> bool:
        """Whether clauses of this kind carry tags, a bearer and links."""
        return self in (Kind.COMMITMENT, Kind.ACTION)


THEMES = (
    "independence",
    "consultation",
    "representation",
    "funding",
    "commissioning",
    "payment",
    "monitoring",
    "change_notice",
    "volunteering",
    "equality",
    "capacity",
    "information",
    "premises",
    "governance",
    "social_value",
    "compliance",
    "partnership",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a clause stands in the file it came from.

    Attributes:
        file: Name of the file under ``sources/``.
        sha256: Digest of that file's bytes, in hex.
        part: Part of the package, such as ``word/document.xml``.
        ordinals: Ordinals of its ``w:p`` in that part, from 0, in document order
            (tables counted, fallback halves not).
        label: The number or letter typed before it, such as "A."; empty for none.
        words: The place in words for people.
        standing: What kind of place it is, where it is none in the running text:
            ``footnote``, ``endnote``, ``box``, ``cover``.
        head: Words at the head of its column, where it stood in a table of the sides:
            "Statutory partners pledge to"; empty elsewhere.
    """

    file: str
    sha256: str
    part: str
    ordinals: tuple[int, ...]
    label: str = ""
    words: str = ""
    standing: str = ""
    head: str = ""


class Relation(StrEnum):
    """How a local clause stands to a national undertaking."""

    EQUAL = "equal"
    WEAKER = "weaker"
    STRONGER = "stronger"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A clause answers to an undertaking of a national framework.

    Attributes:
        framework: The framework's id, such as ``national-2010``.
        ref: The undertaking's number in that edition.
        relation: How the two compare.
        differences: What differs: modality, timeframe, exception, timing, reasons,
            writing, scope, party.
        clause_print: Print of the words of the clause that it was given for
            (`model.wording`); empty in an older workspace.
        undertaking_print: Print of the undertaking's words then.
        by: Who confirmed; empty while nobody has.
        when: When they did.
    """

    framework: str
    ref: str
    relation: Relation
    differences: tuple[str, ...] = ()
    clause_print: str = ""
    undertaking_print: str = ""
    by: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryRow:
    """One change to a clause, and why.

    Attributes:
        when: ISO date or time.
        by: Who.
        why: The reason, as people will read it in the margin; may be empty.
        decision: Id of the decision behind it; empty when there is none.
        source: What the clause was before: ids it came from, or "intake: FILE",
            "library: ID", "area: NAME" with "number: 3.2" (`AREA`), or for what is taken back the decision that did it; the
            file's key is ``from``.
        what: The verb: taken_in, reworded, moved, split, joined, withdrawn,
            retagged, borrowed, added, taken_back, still_true, looked_at.
    """

    when: str
    by: str
    why: str = ""
    decision: str = ""
    source: tuple[str, ...] = ()
    what: str = ""

    @property
    def came_from(self) -> str:
        """What it was before, in words: ids, or "the Ashby Compact, 3.2"."""
        shown = [name for name in self.source if not name.startswith(UNSAID)]
        return ", ".join(name.removeprefix(AREA).removeprefix(NUMBER) for name in shown)


AREA, NUMBER, CLAUSE_THERE, WORDS = "area: ", "number: ", "clause: ", "words: "
"""What begins the entries of `HistoryRow.source` of a clause borrowed from another area:
its Compact, the printed number there, the id there, the print of the words there."""
UNSAID = (CLAUSE_THERE, WORDS)
"""Those that are kept for the program, and not told."""
TAKEN_BACK = "taken_back"
"""The verb of a row that takes back what the decisions in its `source` did before."""


LOOKED_AT = "looked_at"
"""The verb of a row that says that a clause was read right when it was taken in."""
_READ = frozenset({"taken_in", "moved", "borrowed"})
STILL_TRUE = "still_true"
"""The verb of a row that says that what was given for other words is true of these."""


def standing(history: Iterable[HistoryRow]) -> tuple[HistoryRow, ...]:
    """Return the rows whose change still stands, oldest first."""
    held: list[HistoryRow] = []
    for row in history:
        if row.what == TAKEN_BACK:
            held = [entry for entry in held if entry.decision not in row.source]
        else:
            held.append(row)
    return tuple(held)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    r"""One block of a Compact.

    Frozen: an edited clause is a new `Clause` with the same `id`. Identity across
    revisions is the `id` alone, never the position or the wording.

    Attributes:
        id: ``<prefix>-<serial>``; stable for the life of the Compact, never reused.
        kind: What it is.
        heading: A few words for lists. No final full stop; may be empty.
        heading_print: Print of the words that the heading was given for.
        text: Normalised text (`text.normalise`): NFC, ``\n`` line ends, paragraphs
            parted by one blank line. Offsets count code points from 0.
        by: Who is bound; None for what is no promise.
        only: Ids of named parties that narrow `by`.
        theme: One of the themes of the workspace; empty when not settled.
        achievability: Library clauses only: what the words suggest. A workspace
            clause's overall tag is derived (`tags.overall`) and never stored.
        ruling: A person's word on achievability.
        scope: Local, or answering to a national undertaking; None when not settled.
        delivery: Optional.
        evidence: What parties say of their practice, in order of arrival.
        links: National undertakings it answers to.
        place: Where it stood in the old file; None when it was written here.
        family: Library: clauses that are alternatives to each other.
        strength: Library: rank in the family, 1 the weakest.
        choose: Library: when to choose this alternative.
        note: Why this clause; may be empty.
        level: For a heading: its level from 1; for a list item: its depth from 0.
        history: What happened to it, oldest first.
    """

    id: ClauseId
    kind: Kind
    text: str
    heading: str = ""
    heading_print: str = ""
    by: By | None = None
    only: tuple[str, ...] = ()
    theme: str = ""
    achievability: Achievability | None = None
    ruling: Ruling | None = None
    scope: Scope | None = None
    delivery: Delivery | None = None
    evidence: tuple[Evidence, ...] = ()
    links: tuple[Link, ...] = ()
    place: Place | None = None
    family: str = ""
    strength: int | None = None
    choose: str = ""
    note: str = ""
    level: int | None = None
    history: tuple[HistoryRow, ...] = ()

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The text's paragraphs, in order."""
        return tuple(self.text.split("\n\n"))

    def stands_for(self, mark: str, when: str = "") -> bool:
        """Say whether what was given for a wording was given for the words as they are.

        Args:
            mark: The print that was kept; empty in an older workspace, where
                history alone tells: the words were changed after it, or not.
            when: ISO date or time of the giving; empty for not known.
        """
        if mark:
            return is_of(mark, self.text)
        since = moment(when)
        return not any(
            row.what in _CHANGES_WORDS and moment(row.when) > since
            for row in standing(self.history)
        )

    @property
    def is_looked_at(self) -> bool:
        """Whether a person has corrected it since it was taken in, or said that it is right."""
        return any(row.what not in _READ for row in standing(self.history))

    @property
    def standing_evidence(self) -> dict[str, Evidence]:
        """Each party's latest word on the words as they stand.

        Without a print a row stands only while its party has not spoken again.
        """
        last = latest(self.evidence)
        return latest(
            row
            for row in self.evidence
            if (row.clause_print or last[row.party] is row)
            and self.stands_for(row.clause_print, row.when)
        )

    @property
    def shown_heading(self) -> str:
        """The short heading while it fits the words; empty when it is stale or none."""
        if self.heading and self.stands_for(self.heading_print):
            return self.heading
        return ""


_CHANGES_WORDS = ("reworded", "split", "joined")
