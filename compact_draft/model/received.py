"""One thing received, as any channel gives it: who sent it, and each point it makes.

A reader of a channel (a form, a sheet, a survey export, an e-mail, notes of a meeting)
returns this; what the words belong to in the draft is found afterwards, for all
channels alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from compact_draft.model.annotation import AnnotationKind
from compact_draft.model.clause import ClauseId


class Channel(StrEnum):
    """How a thing came in."""

    WORD_COPY = "word"
    ODT_COPY = "odt"
    WORD_FORM = "word_form"
    EXCEL_FORM = "excel_form"
    WEB_FORM = "web_form"
    SURVEY = "survey"
    EMAIL = "email"
    LETTER = "letter"
    MEETING = "meeting"
    PHONE = "phone"
    PDF_COPY = "pdf"
    WEB_ANNOTATION = "web_annotation"

    @property
    def is_oral(self) -> bool:
        """Whether points of it wait to be confirmed in writing."""
        return self in (Channel.MEETING, Channel.PHONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Who sent it, as far as it says. Names are kept apart from words.

    Attributes:
        name: As given; empty while unknown.
        capacity: "body" (for a body) or "person"; empty while unknown.
        body: Name of the body they speak for; empty for none or unknown.
        sector: As the round's list of sectors names it; empty while unknown.
        size: As the round's list of sizes names it; empty while unknown.
        contact: Where to reply; kept with the names, never with the words.
        may_publish: Leave to print their words under their name; None when not asked.
    """

    name: str = ""
    capacity: str = ""
    body: str = ""
    sector: str = ""
    size: str = ""
    contact: str = ""
    may_publish: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SentPoint:
    """One point made, before it has a place in the draft.

    Attributes:
        kind: What the person did: a comment, or words to put in, change or take out.
        text: What they wrote.
        proposed: The words they propose, exactly as sent; else "".
        clause: Id of the clause, where a form of ours names it; else None.
        quote: Words of the draft that they speak of, as they gave them; else "".
        before, after: Words around the quote, where the channel gives them.
        reference: Where they say it belongs, in their words: "clause 4.19",
            "page 7, second bullet", a room code, a heading; else "".
        may_be_cut: Whether the reference comes from a sheet, where a program may have
            made 5.1 of 5.10.
        question: The question of the consultation that it answers; else "".
        where: The place in what was received, in words for people.
        author: Whose words they are, where that is not the sender; else "".
        made: Date of the point as the file has it; else "".
        state: "open" or "resolved" where the file says so; else "".
    """

    kind: AnnotationKind
    where: str
    text: str = ""
    proposed: str = ""
    clause: ClauseId | None = None
    quote: str = ""
    before: str = ""
    after: str = ""
    reference: str = ""
    may_be_cut: bool = False
    question: str = ""
    author: str = ""
    made: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """One response, as its channel gives it; a survey export holds many.

    Attributes:
        name: Name of the file, and of the row or part of it where it holds several.
        channel: How it came.
        sender: Who sent it.
        seen: Label of the revision it answers to; empty while unknown.
        draft: Mark of the draft, as a form of ours bears it; empty where it has none.
        dated: ISO date it was written or sent, as it says itself; else "".
        points: In the order they stand.
        left: (place, why) of what was read and is no point.
    """

    name: str
    channel: Channel
    sender: Sender
    points: tuple[SentPoint, ...]
    seen: str = ""
    draft: str = ""
    dated: str = ""
    left: tuple[tuple[str, str], ...] = ()
