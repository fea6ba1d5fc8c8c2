"""How the tags of the promises stand beside how they stood: in words, promise by promise."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from compact_draft.drafting.build import short_words
from compact_draft.drafting.tagline import (
    achievability_in_words,
    scope_in_words,
    tags_in_words,
)
from compact_draft.model.clause import Clause, ClauseId
from compact_draft.model.compact import Party, Revision, overall_tag
from compact_draft.model.framework import Framework

NONE_YET = "not settled"


@dataclass(frozen=True, slots=True, kw_only=True)
class TagChange:
    """A promise with its tags before and now.

    Attributes:
        clause: Its id.
        number: The number printed now, else before; empty for none.
        words: A few words of it.
        before: Its tags then, in words; empty where none was settled.
        now: Its tags now.
        is_changed: A tag that was settled then is another now, or is settled no more.
        is_new: It did not stand in the text before, nor did what it came from.
        is_withdrawn: It stands there no more.
    """

    clause: ClauseId
    number: str
    words: str
    before: str
    now: str
    is_changed: bool = False
    is_new: bool = False
    is_withdrawn: bool = False

    @property
    def sentence(self) -> str:
        """Both in a sentence: "Tags: …." or "Tags before: …; now: …."; or nothing."""
        if self.is_changed:
            return f"Tags before: {self.before}; now: {self.now or NONE_YET}."
        words = self.before if self.is_withdrawn else self.now
        label = "Tags it had" if self.is_withdrawn else "Tags"
        return f"{label}: {words}." if words else ""


def tag_changes(
    before: Revision, now: Revision, frameworks: Iterable[Framework] = ()
) -> tuple[TagChange, ...]:
    """Return every promise of either revision, in the order of the new one.

    Those that were withdrawn come last. A part of a split clause, and one that was
    joined, is held against what it came from.
    """
    book = _Book(before, now, tuple(frameworks))
    there = [now.clause(identity) for identity in now.outline.ids]
    found = [book.change(clause) for clause in there if clause.kind.is_promise]
    went = [before.clause(identity) for identity in before.outline.ids]
    gone = [
        book.withdrawn(clause)
        for clause in went
        if clause.kind.is_promise and clause.id not in book.kept
    ]
    return (*found, *gone)


class _Book:
    def __init__(
        self, before: Revision, now: Revision, frameworks: tuple[Framework, ...]
    ) -> None:
        self.before, self.now, self.frameworks = before, now, frameworks
        self.olds = {clause.id: clause for clause in before.clauses}
        self.numbers = {r.clause: r.number for r in before.outline.rows}
        self.numbers |= {r.clause: r.number for r in now.outline.rows}
        self.kept = {
            source for clause in now.clauses for source in self.sources(clause)
        }

    def sources(self, clause: Clause) -> list[ClauseId]:
        """Return the old clauses that a clause is, or came from by splits and joins."""
        if clause.id in self.olds:
            return [clause.id]
        return [
            identity
            for row in clause.history
            if row.what in ("split", "joined")
            for identity in row.source
            if identity in self.olds
        ]

    def words(self, clauses: Sequence[Clause], parties: tuple[Party, ...]) -> str:
        said = (tags_in_words(clause, parties, self.frameworks) for clause in clauses)
        return "; ".join(dict.fromkeys(word for word in said if word))

    def change(self, clause: Clause) -> TagChange:
        olds = [self.olds[source] for source in self.sources(clause)]
        return TagChange(
            clause=clause.id,
            number=self.numbers.get(clause.id, ""),
            words=short_words(clause),
            before=self.words(olds, self.before.parties),
            now=self.words([clause], self.now.parties),
            is_changed=any(self.differs(earlier, clause) for earlier in olds),
            is_new=not olds,
        )

    def differs(self, old: Clause, new: Clause) -> bool:
        """Say whether a tag that was settled is another now, or is settled no more."""
        tags = [
            overall_tag(old, self.before.parties),
            overall_tag(new, self.now.parties),
        ]
        values = [tag.value and achievability_in_words(tag) for tag in tags]
        origins = [scope_in_words(clause, self.frameworks) for clause in (old, new)]
        return any(was and was != now for was, now in (values, origins))

    def withdrawn(self, clause: Clause) -> TagChange:
        return TagChange(
            clause=clause.id,
            number=self.numbers.get(clause.id, ""),
            words=short_words(clause),
            before=self.words([clause], self.before.parties),
            now="",
            is_withdrawn=True,
        )


def because_of(clause: Clause, parties: tuple[Party, ...]) -> str:
    """Return why the overall tag of a clause is what it is, as a sentence."""
    said = overall_tag(clause, parties).because
    return f"{said[:1].upper()}{said[1:]}." if said else ""
