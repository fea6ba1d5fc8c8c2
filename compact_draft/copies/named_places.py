"""Which clauses does a point from a form, a sheet, a letter or a note name?

By its room code; by what stands where it says which place it is about; by the places
named in its own words; by the question that it answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from compact_draft.copies.ground import Ground
from compact_draft.copies.quotations import Quotations
from compact_draft.copies.references import (
    MOST,
    Meant,
    defined_in,
    in_a_cell,
    is_of_another_text,
    meant_by,
    within_it,
)
from compact_draft.copies.spoken_titles import spoken_titles
from compact_draft.copies.titles_named import titled, under_title
from compact_draft.model.clause import ClauseId, Kind
from compact_draft.model.received import SentPoint
from compact_draft.text.folding import key_of
from compact_draft.text.naming import Phrase, phrases

_FIRST_FIGURE = re.compile(
    r"^\s*(\d{1,3})(?=\s*[,;:–—-]?\s*(?:\w+\s+)?(?:bullet|point|item|para)\w*)",
    re.IGNORECASE,
)
"""A figure that fills a field for the place, with what is counted in it: "4, bullet 2"."""
_LEAST_WORDS_BEHIND = 2
_PATH = re.compile(r"\s(?:>|»|→|::)\s")


class NamedPlaces:
    """What one point names."""

    def __init__(
        self,
        point: SentPoint,
        reference: str,
        ground: Ground,
        *,
        is_weak: bool,
        is_beside: bool,
    ) -> None:
        """Prepare for one point.

        Args:
            point: The point, numbers in its words written as digits.
            reference: What it says of its place.
            ground: The draft that its sender saw.
            is_weak: Whether it only stands under that reference.
            is_beside: Whether the words quoted are only those that it stands beside.
        """
        self._point = point
        self._reference = reference
        self._ground = ground
        self._is_weak = is_weak
        self._is_beside_words = is_beside
        self._quotations = Quotations(ground)

    def named(self) -> Meant:
        """Return what the reference, the question and the words name.

        A room code says more than all of these.
        """
        codes = self._by_code()
        if codes:
            return Meant(codes, is_sure=len(codes) == 1)
        meant = self._by_reference()
        mentioned = self.mentioned()
        if meant.clauses and self._is_weak and mentioned:
            return Meant(tuple(dict.fromkeys([*mentioned, *meant.clauses]))[:MOST])
        if meant.clauses:
            others = [c for c in mentioned if c not in meant.clauses]
            others = [c for c in others if not self._is_beside(c, meant.clauses)]
            if others or self._is_weak:
                wide = [c for c in meant.clauses if self._is_wide(c)]
                near = [c for c in meant.clauses if c not in wide]
                both = tuple(dict.fromkeys([*near, *others, *wide]))
                return Meant(both[:MOST])
            return meant
        if mentioned:
            return Meant(tuple(mentioned)[:MOST])
        asked = self._by_question()
        spoken = spoken_titles(self._point.text, self._ground)
        others = [c for c in spoken if not self._is_beside(c, asked.clauses)]
        others = [c for c in others if c not in asked.clauses]
        if not others:
            return asked
        return Meant((*others, *asked.clauses)[:MOST])

    def _by_code(self) -> tuple[ClauseId, ...]:
        """Return whose room codes stand in the reference, or else in the words."""
        codes = {code.upper(): clause for clause, code in self._ground.codes.items()}
        for text in (self._reference, self._point.text):
            found = [
                codes[word]
                for word in re.findall(r"(?<![\w.,£/-])\w{4,6}(?![\w-])", text.upper())
                if word in codes
            ]
            if found:
                return tuple(dict.fromkeys(found))
        return ()

    def _by_reference(self) -> Meant:
        words = _FIRST_FIGURE.sub(r"clause \1", self._reference)
        if not words:
            return Meant()
        if _PATH.search(words):
            title = titled(words, self._ground)
            if title.is_sure:
                return Meant(title.clauses, not self._is_weak)
        cell = in_a_cell(words, self._ground) if self._point.may_be_cut else None
        if cell is not None:
            return cell
        found = phrases(words)
        meant = [
            meant_by(phrase, self._ground, is_field=self._is_whole(words, phrase))
            for phrase in found
        ]
        ids = tuple(dict.fromkeys(c for place in meant for c in place.clauses))
        if ids:
            whole = self._point.text
            at = whole.find(words)
            other = any(is_of_another_text(words, phrase) for phrase in found) or (
                at >= 0
                and any(
                    is_of_another_text(
                        whole,
                        phrase._replace(start=at + phrase.start, end=at + phrase.end),
                    )
                    for phrase in found
                )
            )
            sure = len(found) == 1 and meant[0].is_sure and not other
            if sure and self._is_wide(ids[0]):
                rest = f"{words[: found[0].start]} {words[found[0].end :]}"
                inner = within_it(rest, ids[0], self._ground)
                if inner is not None:
                    return inner
            return Meant(ids[:MOST], sure and not self._is_shifted(ids[0]))
        if found:
            return under_title(found[0], words, self._ground)
        title = titled(words, self._ground)
        return Meant(title.clauses, title.is_sure and not self._is_weak)

    def _is_whole(self, words: str, phrase: Phrase) -> bool:
        """Whether a reference is the name of a place, or that with how its words begin."""
        rest = words[: phrase.start] + words[phrase.end :]
        if not any(map(str.isalnum, rest)):
            return True
        behind = key_of(words[phrase.end :]).strip(" :;,.–—-")
        if phrase.start or len(behind.split()) < _LEAST_WORDS_BEHIND:
            return False
        meant = meant_by(phrase, self._ground, is_field=True).clauses
        texts = [key_of(self._ground.clauses[clause].text) for clause in meant]
        return bool(texts) and texts[0].startswith(behind)

    def _is_shifted(self, clause: ClauseId) -> bool:
        """Whether a number meant another clause in a draft that they may have seen."""
        number = self._ground.rows[clause].number
        for old in self._ground.may_have_seen:
            held = {row.clause for row in old.outline.rows if row.number == number}
            if number and held and clause not in held:
                return True
        return False

    def mentioned(self) -> list[ClauseId]:
        """Return the clauses named in the words, those of other texts left out."""
        text = self._point.text
        if (
            self._point.quote
            and not self._is_beside_words
            and not self._quotations.stretches(self._point.quote)
        ):
            text = f"{text}\n{self._point.quote}"  # a question of ours that they answer
        found: list[ClauseId] = []
        for phrase in phrases(text):
            if is_of_another_text(text, phrase):
                continue
            found += meant_by(phrase, self._ground).clauses
        found += defined_in(text, self._ground)
        return list(dict.fromkeys(found))

    def _by_question(self) -> Meant:
        question = self._point.question
        known: dict[str, Meant] = self._ground.asked
        if question not in known:
            known[question] = self._of_question(question)
        return known[question]

    def _of_question(self, question: str) -> Meant:
        if not question:
            return Meant()
        found = phrases(question)
        meant = [
            meant_by(phrase, self._ground)
            for phrase in found
            if not is_of_another_text(question, phrase)
        ]
        ids = tuple(dict.fromkeys(c for place in meant for c in place.clauses))
        if ids:
            return Meant(ids[:MOST], len(meant) == len(found) == 1 and meant[0].is_sure)
        title = titled(question, self._ground)
        return Meant(title.clauses)

    def _is_beside(self, clause: ClauseId, named: Iterable[ClauseId]) -> bool:
        """Whether a clause mentioned is only the section of a clause named, or in it."""
        return any(
            clause == self._ground.section_of.get(identity)
            or clause in self._ground.above_all(identity)
            for identity in named
        )

    def _is_wide(self, clause: ClauseId) -> bool:
        return self._ground.clauses[clause].kind is Kind.HEADING
