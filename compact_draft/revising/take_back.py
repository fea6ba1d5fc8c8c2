"""What a decision did to the text is taken back when its remarks are answered again.

The words of other decisions, and what writers typed since, stay. Where the two cannot
be told apart, or several clauses were made of one, the clause is listed and a person
puts it right; a row of history written by hand since then says that it was done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from compact_draft.diff.merge import Proposal as Wording
from compact_draft.diff.merge import merge
from compact_draft.drafting.alter import Altered, put, put_back, withdraw
from compact_draft.model.annotation import Decision, Effect
from compact_draft.model.clause import TAKEN_BACK, Clause, HistoryRow, standing
from compact_draft.model.compact import Draft, Revision
from compact_draft.text.normalise import normalise

Texts = Callable[[Decision, str], Sequence[str]]
"""The whole texts of a clause that a decision adopts, on the issued words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Replaced:
    """A decision that was carried out, and the one that took its place."""

    old: Decision
    new: Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class Stays:
    """What an earlier decision did to a clause and cannot be taken back by itself.

    Attributes:
        clause: The clause's id.
        replaced: The two decisions.
        words: What the clause says.
    """

    clause: str
    replaced: Replaced
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenBack:
    """What came of it.

    Attributes:
        draft: The text without what the replaced decisions did.
        steps: What was altered, with the decision that took the other's place.
        stays: What could not be taken back.
    """

    draft: Draft
    steps: tuple[tuple[Altered, Decision], ...]
    stays: tuple[Stays, ...]


def replaced_ones(
    superseded: Iterable[Decision], decisions: Iterable[Decision]
) -> tuple[Replaced, ...]:
    """Return each decision that was answered again, with the one that holds now."""
    holding = {a: d for d in decisions for a in d.annotations}
    return tuple(
        Replaced(old=old, new=holding[old.annotations[0]])
        for old in superseded
        if old.annotations[0] in holding
    )


def take_back(
    replaced: Iterable[Replaced],
    draft: Draft,
    issued: Revision,
    past: Iterable[Clause],
    kept: Iterable[Decision],
    texts: Texts,
) -> TakenBack:
    """Return the text without what decisions did that hold no longer.

    Args:
        replaced: In order of id.
        draft: The living text.
        issued: What the round consulted on.
        past: Clauses withdrawn before.
        kept: The decisions that hold and were carried out.
        texts: What a decision makes of a clause's issued words.
    """
    work = _Work(draft, issued, past, tuple(kept), texts)
    for decision in sorted(
        replaced, key=lambda decision: decision.old.effect is not Effect.WITHDRAW
    ):
        work.take(
            decision
        )  # first what brings clauses back: others may have altered them
    return TakenBack(draft=work.draft, steps=tuple(work.steps), stays=tuple(work.stays))


class _Work:
    def __init__(
        self,
        draft: Draft,
        issued: Revision,
        past: Iterable[Clause],
        kept: tuple[Decision, ...],
        texts: Texts,
    ) -> None:
        self.draft = draft
        self.issued = issued
        self.before = {c.id: c for c in issued.clauses}
        self.past = {c.id: c for c in past}
        self.kept = kept
        self.texts = texts
        self.steps: list[tuple[Altered, Decision]] = []
        self.stays: list[Stays] = []

    def take(self, replaced: Replaced) -> None:
        """Take back what one decision did, clause by clause."""
        ways: Mapping[Effect, Callable[[Clause, Replaced], Altered | None]] = {
            Effect.REWORD: self._reword,
            Effect.ADD: self._add,
            Effect.WITHDRAW: self._place,
            Effect.MOVE: self._place,
            Effect.RETAG: self._retag,
        }
        way = ways.get(replaced.old.effect)
        held = {c.id: c for c in self.draft.clauses}
        if replaced.old.effect is Effect.WITHDRAW:
            held = {i: c for i, c in self.past.items() if i == replaced.old.clause}
        for clause in held.values():
            if not _is_there_still(clause, replaced):
                continue
            altered = None if way is None else way(clause, replaced)
            if altered is None:
                self.stays.append(
                    Stays(clause=clause.id, replaced=replaced, words=clause.text)
                )
                continue
            self.draft = altered.draft
            self.steps.append((altered, replaced.new))

    def _reword(self, clause: Clause, replaced: Replaced) -> Altered | None:
        """Return the clause with only the words of what holds and of its writers."""
        if clause.id not in self.before:
            return None
        base = self.before[clause.id].text
        others = [
            Wording(by=d.id, text=text)
            for d in self.kept
            if d.effect is Effect.REWORD and d.clause == clause.id
            for text in self.texts(d, base)
        ]
        own = [
            Wording(by=replaced.old.id, text=t) for t in self.texts(replaced.old, base)
        ]
        without = merge(base, others)
        was = merge(base, [*others, *own])
        if others and replaced.old.words.strip() and clause.text != was.text:
            # Its whole wording may have been put over theirs, and not beside it.
            if clause.text != own[0].text or without.clashes:
                return self._given(clause, replaced)
            return put(
                self.draft, replace(clause, text=without.text or ""), _row(replaced)
            )
        if was.clashes or without.clashes:
            return None
        made = merge(
            was.text or "",
            [
                Wording(by=replaced.new.id, text=without.text),
                Wording(by="", text=clause.text),
            ],
        )
        if not made.clashes:
            text = normalise(made.text or "")
        else:
            return self._given(clause, replaced)
        return put(self.draft, replace(clause, text=text), _row(replaced))

    def _given(self, clause: Clause, replaced: Replaced) -> Altered | None:
        """Return the clause as it is where the new decision says every word of it."""
        if not gives_wording(replaced, clause.id):
            return None
        return put(self.draft, clause, _row(replaced))

    def _add(self, clause: Clause, replaced: Replaced) -> Altered | None:
        """Return the text without a clause that nobody touched since it was added."""
        last = standing(clause.history)[-1]
        if last.decision != replaced.old.id or clause.text != normalise(
            replaced.old.words
        ):
            return None
        return withdraw(self.draft, [clause.id], _row(replaced))

    def _place(self, clause: Clause, replaced: Replaced) -> Altered | None:
        """Return the text with a clause where it stood when the draft went out."""
        if clause.id not in self.before:
            return None
        return put_back(self.draft, clause, self.issued.outline, _row(replaced))

    def _retag(self, clause: Clause, replaced: Replaced) -> Altered | None:
        if clause.id not in self.before:
            return None
        ruling = self.before[clause.id].ruling
        return put(self.draft, replace(clause, ruling=ruling), _row(replaced))


def gives_wording(replaced: Replaced, clause: str) -> bool:
    """Whether the decision that holds now says the whole text of a clause."""
    new = replaced.new
    is_reword = new.effect is Effect.REWORD and new.clause == clause
    return is_reword and bool(new.words.strip())


def _is_there_still(clause: Clause, replaced: Replaced) -> bool:
    """Whether a clause bears a decision's row and nobody put it right since."""
    rows = standing(clause.history)
    at = [n for n, row in enumerate(rows) if row.decision == replaced.old.id]
    if not at:
        return False
    return not any(
        row.decision == replaced.new.id
        or (not row.decision and row.when >= replaced.new.when)
        for row in rows[at[-1] + 1 :]
    )


def _row(replaced: Replaced) -> HistoryRow:
    return HistoryRow(
        when=replaced.new.when,
        by=replaced.new.by,
        why=replaced.new.reason,
        decision=replaced.new.id,
        source=(replaced.old.id,),
        what=TAKEN_BACK,
    )
