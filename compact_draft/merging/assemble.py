"""The new text out of several old Compacts: the base, with what was chosen for each clause.

A clause of the base keeps its id and its place. What comes from another Compact stands
behind what stood before it there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from compact_draft.drafting import alter
from compact_draft.errors import RefusedError
from compact_draft.merging.values import Choice, Merging, Old
from compact_draft.model.clause import Clause, ClauseId, HistoryRow
from compact_draft.model.compact import Draft
from compact_draft.model.tags import By
from compact_draft.text.normalise import normalise


@dataclass(frozen=True, slots=True, kw_only=True)
class Assembled:
    """The new text.

    Attributes:
        draft: It.
        touched: Clauses to be written: new ones, changed ones, withdrawn ones.
        withdrawn: Ids of clauses of the base that stand no longer.
        stands: (old id, id in the new text) for every clause that stands in some words.
    """

    draft: Draft
    touched: tuple[Clause, ...]
    withdrawn: tuple[ClauseId, ...]
    stands: tuple[tuple[ClauseId, ClauseId], ...]


def new_ids_needed(merging: Merging, draft: Draft) -> int:
    """Return how many clauses come into the text that were not in the base."""
    inside = set(draft.outline.ids)
    return sum(
        not choice.is_left_out and not inside.intersection(choice.clauses)
        for choice in merging.choices
    )


def assembled(
    merging: Merging,
    olds: Sequence[Old],
    draft: Draft,
    ids: Sequence[ClauseId],
    row: HistoryRow,
) -> Assembled:
    """Return the new text.

    Args:
        merging: What was chosen for every clause.
        olds: The clauses of all Compacts, in order.
        draft: The base as it stands.
        ids: New ids, as many as `new_ids_needed` says.
        row: Who makes it, and when; each clause gets its own reason.
    """
    work = _Work(merging, olds, draft, ids, row)
    work.settle_base()
    work.bring_in()
    return work.done()


class _Work:
    def __init__(
        self,
        merging: Merging,
        olds: Sequence[Old],
        draft: Draft,
        ids: Sequence[ClauseId],
        row: HistoryRow,
    ) -> None:
        self._merging = merging
        self._olds = {old.id: old for old in olds}
        self._order = list(olds)
        self._draft = draft
        self._base = set(draft.outline.ids)
        self._ids = list(ids)
        self._row = row
        self._choice = {
            identity: choice
            for choice in merging.choices
            for identity in choice.clauses
        }
        self._stands: dict[ClauseId, ClauseId] = {}
        self._touched: dict[ClauseId, Clause] = {}
        self._gone: list[ClauseId] = []

    def settle_base(self) -> None:
        """Give each clause of the base the words that were chosen, or take it out."""
        for choice in self._merging.choices:
            mine = [identity for identity in choice.clauses if identity in self._base]
            if not mine:
                continue
            if choice.is_left_out:
                self._withdraw(mine, choice.why)
                continue
            keeper = choice.words if choice.words in mine else mine[0]
            self._reword(keeper, choice)
            others = [identity for identity in mine if identity != keeper]
            if others:
                why = f"It is one with {self._named(keeper)}"
                self._withdraw(others, f"{why}: {choice.why}" if choice.why else why)
            self._stands |= dict.fromkeys(choice.clauses, keeper)

    def bring_in(self) -> None:
        """Put in what no clause of the base stands for, each behind its neighbour."""
        for source in self._merging.others:
            mine = [old for old in self._order if old.source == source.name]
            after: ClauseId | None = None
            waiting: list[Old] = []
            for old in mine:
                choice = self._choice.get(old.id)
                if choice is None or choice.is_left_out:
                    continue
                if old.id in self._stands:
                    after = self._stands[old.id]
                    for wording in waiting:
                        self._bring(wording, self._before(after))
                    waiting = []
                elif choice.words not in ("", old.id) and choice.words in self._of(
                    mine
                ):
                    continue  # it goes where the clause stands whose words are taken
                elif after is None:
                    waiting.append(old)
                else:
                    after = self._bring(old, after)
            for wording in waiting:
                self._bring(wording, self._last())
            for old in mine:
                choice = self._choice.get(old.id)
                if choice is not None and not choice.is_left_out:
                    self._stands.setdefault(old.id, self._stands.get(choice.words, ""))

    def done(self) -> Assembled:
        """Return what came of it."""
        stands = tuple(
            (old.id, self._stands[old.id])
            for old in self._order
            if self._stands.get(old.id)
        )
        return Assembled(
            draft=self._draft,
            touched=tuple(self._touched.values()),
            withdrawn=tuple(self._gone),
            stands=stands,
        )

    def _of(self, olds: Sequence[Old]) -> set[ClauseId]:
        return {old.id for old in olds}

    def _named(self, identity: ClauseId) -> str:
        return self._olds[identity].named if identity in self._olds else identity

    def _last(self) -> ClauseId | None:
        ids = self._draft.outline.ids
        return ids[-1] if ids else None

    def _before(self, identity: ClauseId) -> ClauseId | None:
        ids = self._draft.outline.ids
        at = ids.index(identity)
        return ids[at - 1] if at else None

    def _take(self, altered: alter.Altered) -> None:
        self._draft = altered.draft
        self._touched |= {clause.id: clause for clause in altered.touched}

    def _withdraw(self, ids: Sequence[ClauseId], why: str) -> None:
        row = replace(self._row, what="withdrawn", why=why)
        self._take(alter.withdraw(self._draft, ids, row))
        self._gone.extend(ids)

    def _reword(self, keeper: ClauseId, choice: Choice) -> None:
        held = self._draft.clause(keeper)
        if choice.words == keeper:
            return
        model = self._olds.get(choice.words)
        text = normalise(choice.text) or (model.clause.text if model else held.text)
        kind = held.kind if model is None else model.clause.kind
        made = replace(held, text=text, kind=kind, by=_bearer(held, model))
        if made == held:
            return
        if not made.kind.is_promise:
            made = replace(
                made, by=None, only=(), evidence=(), links=(), ruling=None, scope=None
            )
        row = replace(
            self._row,
            what="reworded",
            why=self._why(choice),
            source=tuple(identity for identity in choice.clauses if identity != keeper),
        )
        self._take(alter.put(self._draft, made, row))

    def _why(self, choice: Choice) -> str:
        words = "words of the group's own"
        if choice.words:
            words = f"the words of {self._named(choice.words)}"
        names = [
            self._named(identity)
            for identity in choice.clauses
            if identity != choice.words
        ]
        said = f"Merged: {words}"
        said += f" for {', '.join(names)} too" if names and choice.words else ""
        said += f" for {', '.join(names)}" if names and not choice.words else ""
        return f"{said}. {choice.why}".strip() if choice.why else f"{said}."

    def _bring(self, old: Old, after: ClauseId | None) -> ClauseId:
        choice = self._choice[old.id]
        model = self._olds[choice.words] if choice.words else old
        new = self._ids.pop(0)
        held = model.clause
        clause = Clause(
            id=new,
            kind=held.kind,
            text=normalise(choice.text) or held.text,
            heading=held.heading,
            heading_print=held.heading_print,
            by=held.by,
            theme=held.theme,
            scope=held.scope,
            links=held.links,
            level=held.level,
        )
        row = replace(
            self._row, what="added", why=self._why(choice), source=choice.clauses
        )
        self._take(self._add(clause, after, row))
        self._stands |= dict.fromkeys(choice.clauses, new)
        return new

    def _add(
        self, clause: Clause, after: ClauseId | None, row: HistoryRow
    ) -> alter.Altered:
        """Add a clause behind another, or at the next place whose column is its own."""
        ids = self._draft.outline.ids
        start = 0 if after is None else ids.index(after)
        places: list[ClauseId | None] = [after, *ids[start + 1 :]]
        for place in places[:-1]:
            try:
                return alter.add(self._draft, clause, place, row)
            except RefusedError:
                continue
        return alter.add(self._draft, clause, places[-1], row)


def _bearer(held: Clause, model: Old | None) -> By | None:
    if model is None or model.clause.by in (None, By.UNCLEAR):
        return held.by
    return model.clause.by
