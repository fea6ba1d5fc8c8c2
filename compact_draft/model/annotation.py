"""What people said of an issued draft, where it belongs, and what was decided."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from compact_draft.model.clause import ClauseId


class Level(StrEnum):
    """How wide an anchor is."""

    WORDS = "words"
    CLAUSE = "clause"
    SECTION = "section"
    DRAFT = "draft"


class Placed(StrEnum):
    """How sure the place of an annotation is."""

    EXACT = "exact"
    MOVED = "moved"
    PROPOSED = "proposed"
    ORPHAN = "orphan"


class AnnotationKind(StrEnum):
    """What the person did."""

    COMMENT = "comment"
    REPLY = "reply"
    REWORD = "reword"
    ADD = "add"
    WITHDRAW = "withdraw"
    MOVE = "move"
    SPLIT = "split"


class Effect(StrEnum):
    """What a decision does to the text."""

    NONE = "none"
    REWORD = "reword"
    ADD = "add"
    WITHDRAW = "withdraw"
    MOVE = "move"
    SPLIT = "split"
    JOIN = "join"
    RETAG = "retag"


class Outcome(StrEnum):
    """What was decided of one or more annotations."""

    ADOPTED = "adopted"
    ADOPTED_REWORDED = "adopted_reworded"
    PARTLY = "partly"
    ALREADY_THERE = "already_there"
    WORK_PROGRAMME = "work_programme"
    GUIDANCE = "guidance"
    OUTSIDE = "outside"
    NOT_AGREED = "not_agreed"
    AGREED_TO_DIFFER = "agreed_to_differ"
    NOTED = "noted"
    DUPLICATE = "duplicate"

    @property
    def needs_reason(self) -> bool:
        """Whether a reason must be given (all but noted and duplicate)."""
        return self not in (Outcome.NOTED, Outcome.DUPLICATE)

    @property
    def changes_text(self) -> bool:
        """Whether the outcome can change the draft."""
        return self in (Outcome.ADOPTED, Outcome.ADOPTED_REWORDED, Outcome.PARTLY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The words an annotation is about, in the revision its author saw.

    Attributes:
        level: How wide it is.
        clause: The clause's id; for a section the id of its heading clause; None for
            the whole draft, or while the place is not known.
        start, end: Offsets into the clause's normalised text in code points from 0,
            end exclusive; both None unless `level` is words.
        words: The words themselves, ``text[start:end]`` when placed.
        before, after: A little of the text around, to find the place again.
        to: For a move: id of the clause after which it is to stand, empty for first
            of all. For a reword that only runs two clauses together: id of the clause
            that is run on to this one. Else None.
    """

    level: Level
    clause: ClauseId | None = None
    start: int | None = None
    end: int | None = None
    words: str = ""
    before: str = ""
    after: str = ""
    to: ClauseId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """One point made. Never altered after collection; `place` adds a later row.

    Attributes:
        id: Unique in its round, such as "a12"; given in order of arrival.
        respondent: Id of the person whose words these are: the author of the mark, or
            the sender of the file where the mark bears no name.
        submission: Id of the submission it came in first; that names who sent it.
        kind: What the person did.
        tracked: False when it was an edit made with tracking off.
        state: As in the file: "open" or "resolved"; empty where the file has none.
        seen: Label of the revision the person saw.
        anchor: Where it belongs.
        placed: How sure that is.
        candidates: Clause ids, likeliest first, when it is proposed.
        text: What they wrote; for an edit the struck words may stand here as "".
        proposed: The words they propose, exactly as sent; for a reword the new words
            that replace ``anchor.words``; for an add the new paragraph(s); for a split
            the paragraph end, with the signs put in around it; else "".
        reply_to: Id of the annotation it answers; None when it answers none.
        where: The place in the received file, in words for people.
        author: Author of the mark as the file names them; empty for an edit made with
            tracking off.
        made: Date of the mark as the file has it; empty when it has none.
        key: Digest of what makes it the remark that it is (who, place, words, proposed
            words, thread), and of its count among equal ones; no two of a round agree.
        reference: Where they say it belongs, in their words; empty where they do not.
        question: The question that it answers; empty for none.
    """

    id: str
    respondent: str
    submission: str
    kind: AnnotationKind
    tracked: bool
    state: str
    seen: str
    anchor: Anchor
    placed: Placed
    candidates: tuple[ClauseId, ...] = ()
    text: str = ""
    proposed: str = ""
    reply_to: str | None = None
    where: str = ""
    author: str = ""
    made: str = ""
    key: str = ""
    reference: str = ""
    question: str = ""

    @property
    def brings(self) -> str:
        """What the person wrote, and the words that they propose, in one text."""
        if not self.text.strip() or not self.proposed.strip():
            return self.text or self.proposed
        return f"{self.text} Words proposed: “{self.proposed.strip()}”"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One mark of one received file, and the remark that it is.

    Attributes:
        submission: Id of what was received.
        annotation: Id of the remark.
        where: The place in that file, in words for people; empty where that was not
            kept, nor which remarks of earlier files the file has as well.
        state: As in that file: "open", "resolved" or empty.
        signed: Id of the person whose name the mark bears in that file; empty for none.
        kind: What it is in that file: programs that drop threads make a reply a comment.
    """

    submission: str
    annotation: str
    where: str = ""
    state: str = ""
    signed: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Respondent:
    """Who answered, or sent what others said. Names are kept apart from words.

    Attributes:
        id: Such as "p3"; what every other record names.
        name: As given; only in the names table.
        capacity: "body" (for a body) or "person"; empty while unknown.
        side: Side they speak for; empty while unknown.
    """

    id: str
    name: str
    capacity: str = ""
    side: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """One thing received.

    Attributes:
        id: Such as "s4".
        respondent: Id of who sent it.
        file: Name of the copy under ``received/``.
        sha256: Digest of its bytes, in hex.
        medium: How it came: a value of `model.received.Channel`.
        seen: Label of the revision it answers to.
        received: ISO date or time it was taken in.
        origin: Program that saved it, as far as the file tells.
        part: Which row or part of the file it is, where the file holds several.
        within: Id of the submission that brought it, such as the e-mail of an
            attachment; empty for none.
        dated: ISO date it was written or sent, as it says itself; else empty.
        late: Whether it came after the round had closed.
        capacity: "body" or "person"; empty while unknown.
        sector, size: As they were given; empty while unknown.
        publish: Leave to print their words under their name: "yes", "no", or empty
            where nobody asked.
        body: The body they speak for; kept with the names.
        contact: Where to reply; kept with the names.
    """

    id: str
    respondent: str
    file: str
    sha256: str
    medium: str
    seen: str
    received: str
    origin: str = ""
    part: str = ""
    within: str = ""
    dated: str = ""
    late: bool = False
    capacity: str = ""
    sector: str = ""
    size: str = ""
    publish: str = ""
    body: str = ""
    contact: str = ""

    @property
    def is_oral(self) -> bool:
        """Whether its points wait to be confirmed in writing."""
        return self.medium in ("meeting", "phone")


@dataclass(frozen=True, slots=True, kw_only=True)
class Joining:
    """A person's word that two respondents of a round are the same.

    Attributes:
        respondent: Id of the one who is another.
        into: Id of who that is; the same id for "they are two after all".
        by: Who said so.
        when: ISO time.
    """

    respondent: str
    into: str
    by: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One round of consultation.

    Attributes:
        label: Short name, such as "round-1".
        revision: Label of the revision consulted on.
        opens, closes: ISO dates; empty while not set.
        sent_sha256: Digest of ``sent.docx`` in hex.
        why: Why it is shorter than was promised or is usual; empty for nothing said.
    """

    label: str
    revision: str
    opens: str = ""
    closes: str = ""
    sent_sha256: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the writers' group decided of one or more annotations.

    Attributes:
        id: Such as "d7".
        annotations: Ids; each annotation stands in exactly one decision.
        outcome: As in `Outcome`.
        reason: What the report will print; empty only where none is needed.
        by: Who decided.
        when: ISO date or time.
        effect: What it does to the text.
        clause: Clause the effect falls on; None where it has none (or for an add:
            the clause after which the new one stands).
        words: New text of the clause for reword, text of the new clause for add;
            parts parted by a line of three hyphens for split.
        others: Ids of clauses to join with `clause`, or for a move the clause after
            which it is to stand (empty = first).
        twin: For a duplicate: the annotation it repeats.
    """

    id: str
    annotations: tuple[str, ...]
    outcome: Outcome
    by: str
    when: str
    reason: str = ""
    effect: Effect = Effect.NONE
    clause: ClauseId | None = None
    words: str = ""
    others: tuple[ClauseId, ...] = ()
    twin: str | None = None
