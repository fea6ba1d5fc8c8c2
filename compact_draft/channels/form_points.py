"""What the fields of a form of ours say, as the points and the sender of a response."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from compact_draft.drafting.form_words import (
    ABOUT,
    CAPACITIES,
    MISSING,
    PUBLISH,
    WHOLE,
)
from compact_draft.model.annotation import AnnotationKind
from compact_draft.model.form import Form, FormClause, Question, Stance
from compact_draft.model.received import Channel, Received, Sender, SentPoint
from compact_draft.text.normalise import fold
from compact_draft.text.xml_characters import without_forbidden

FULL_CELL = 32_767
"""Most characters that a cell of Excel holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseAnswer:
    """What a form says of one clause.

    Attributes:
        clause: The clause.
        where: The place in the form, in words for people.
        stance: As the form has it; empty for none.
        comment: The comment.
        proposed: The words proposed for the clause, exactly as sent.
    """

    clause: FormClause
    where: str
    stance: str = ""
    comment: str = ""
    proposed: str = ""


class FormReading:
    """Gathers what a form says, whichever file it came as."""

    def __init__(self, form: Form, name: str, channel: Channel) -> None:
        self.form = form
        self.name = name
        self.channel = channel
        self.about: dict[str, str] = {}
        self.points: list[SentPoint] = []
        self.left: list[tuple[str, str]] = []
        self.dated = ""

    def clause(self, answer: ClauseAnswer) -> None:
        """Take what is said of one clause; nothing where nothing is said."""
        self.points += _clause_points(answer, self)

    def question(self, question: Question, words: str, where: str) -> None:
        """Take the answer to one question of the round."""
        text = cleaned(words)
        if text:
            self.points.append(
                SentPoint(
                    kind=AnnotationKind.COMMENT,
                    where=where,
                    text=text,
                    question=question.words,
                )
            )

    def whole(self, words: str, where: str = WHOLE) -> None:
        """Take what is said of the draft as a whole."""
        self._comment(words, where, reference=WHOLE)

    def loose(self, words: str, where: str) -> None:
        """Take what somebody wrote beside the boxes, of which nothing tells the place."""
        self._comment(words, where)

    def _comment(self, words: str, where: str, *, reference: str = "") -> None:
        text = cleaned(words)
        if text:
            self.points.append(
                SentPoint(
                    kind=AnnotationKind.COMMENT,
                    where=where,
                    text=text,
                    reference=reference,
                )
            )

    def missing(self, words: str, place: str = "", where: str = MISSING) -> None:
        """Take words that somebody misses in the draft.

        Args:
            words: The words to add.
            place: Where they say it belongs, in their words.
            where: The place in the form.
        """
        proposed = cleaned(words)
        if proposed:
            self.points.append(
                SentPoint(
                    kind=AnnotationKind.ADD,
                    where=where,
                    proposed=proposed,
                    reference=" ".join(cleaned(place).split()),
                )
            )
        elif cleaned(place):
            said = " ".join(cleaned(place).split())
            self.left.append((where, f"“{said}” is a place, without words to add"))

    def received(self) -> Received:
        """Return the response."""
        sender = self._sender()
        if not self.points:
            self.left.append(("the form", "no field of it says anything of the draft"))
        return Received(
            name=self.name,
            channel=self.channel,
            sender=sender,
            points=tuple(self.points),
            seen=self.form.revision,
            draft=str(self.form.mark),
            dated=self.dated,
            left=tuple(self.left),
        )

    def _sender(self) -> Sender:
        said = {
            key: " ".join(cleaned(held).split()) for key, held in self.about.items()
        }
        capacity = self._chosen(
            "capacity", said, {words: key for key, words in CAPACITIES.items()}
        )
        sectors = {sector: sector for sector in self.form.sectors}
        sizes = {size: size for size in self.form.sizes}
        publish = self._chosen(
            "publish", said, {words: words for words in PUBLISH.values()}
        )
        return Sender(
            name=said.get("name", ""),
            capacity=capacity,
            body=said.get("body", ""),
            sector=self._chosen("sector", said, sectors),
            size=self._chosen("size", said, sizes),
            contact=said.get("contact", ""),
            may_publish=None if not publish else publish == PUBLISH[True],
        )

    def _chosen(
        self, key: str, said: Mapping[str, str], choices: Mapping[str, str]
    ) -> str:
        """Return what was chosen of a list; what is none of it is listed as left."""
        words = said.get(key, "")
        if not words:
            return ""
        for shown, value in choices.items():
            if fold(shown) == fold(words):
                return value
        self.left.append(
            (ABOUT[key], f"“{words[:80]}” is not one of the answers to choose from")
        )
        return ""


def cleaned(words: str) -> str:
    r"""Return what somebody wrote, kept as it is except what no file can hold.

    Line ends become ``\n``; blanks and empty lines at either end go.
    """
    lines = (
        without_forbidden(words).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    )
    return "\n".join(line.rstrip() for line in lines).strip()


def _clause_points(answer: ClauseAnswer, reading: FormReading) -> list[SentPoint]:
    comment, proposed = cleaned(answer.comment), cleaned(answer.proposed)
    if proposed.split() == answer.clause.text.split():
        proposed = ""
    stance = _stance(answer, reading)
    typed = " ".join(answer.stance.split())
    if stance is not None and fold(typed) != fold(stance.value):
        comment = f"{typed}\n{comment}".strip()  # their own words are kept
    elif stance is Stance.KEEP or (stance is Stance.CHANGE and not proposed):
        comment = f"{stance.value}.\n{comment}".strip()
    points = []
    if proposed:
        points.append(
            _point(answer, AnnotationKind.REWORD, text=comment, proposed=proposed)
        )
    elif comment and stance is not Stance.TAKE_OUT:
        points.append(_point(answer, AnnotationKind.COMMENT, text=comment))
    if stance is Stance.TAKE_OUT:
        said = "" if proposed else comment
        points.append(_point(answer, AnnotationKind.WITHDRAW, text=said))
    return points


def _point(
    answer: ClauseAnswer, kind: AnnotationKind, *, text: str, proposed: str = ""
) -> SentPoint:
    is_comment = kind is AnnotationKind.COMMENT
    return SentPoint(
        kind=kind,
        where=answer.where,
        text=text,
        proposed=proposed,
        clause=answer.clause.id,
        quote="" if is_comment else answer.clause.text,
        reference=answer.clause.name if answer.clause.number else "",
    )


_SAID: Mapping[Stance, str] = {
    Stance.KEEP: "keep|retain|leave|stay|agree|agreed|yes|support|fine|ok|okay|no change",
    Stance.CHANGE: "change|amend|alter|edit|reword|rewrite|revise|rephrase",
    Stance.TAKE_OUT: "take out|take away|remove|delete|drop|strike|withdraw|cut|omit",
}
"""Words that people type where a form offers three answers to choose from."""
_FILLING = r"(?:please |i'?d |i |we |would |to |like )*"
_AFTER = (
    r"(?: it| this| that| the clause| clause| out| as it is| as is| in| alone| please)*"
)


def _meant(words: str) -> Stance | None:
    """Return the answer that words choose, typed as printed or in short; None for none.

    Words that go on to say more choose nothing by themselves ("keep the first half").
    """
    said = fold(words).strip(" .!")
    for stance in Stance:
        if said == fold(stance.value):
            return stance
    found = [
        stance
        for stance, verbs in _SAID.items()
        if re.fullmatch(f"{_FILLING}(?:{verbs}){_AFTER}", said)
    ]
    return found[0] if len(found) == 1 else None


def _stance(answer: ClauseAnswer, reading: FormReading) -> Stance | None:
    words = " ".join(answer.stance.split())
    if not words:
        return None
    found = _meant(words)
    if found is None:
        reading.left.append(
            (answer.where, f"“{words[:80]}” is not one of the answers to choose from")
        )
    return found
