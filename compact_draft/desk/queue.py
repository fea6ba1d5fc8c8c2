"""The remarks of a round as a queue: each whole, with its clause and what it would make of it.

A page asks for the remarks that it shows; those of a large round are never read together.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from compact_draft.answers.against import Against, against
from compact_draft.answers.alike import Group
from compact_draft.answers.outcome_words import OUTCOMES as OUTCOME_WORDS
from compact_draft.answers.table import OPEN
from compact_draft.desk.like import alike_of
from compact_draft.desk.remembered import Remembered
from compact_draft.drafting.number import read_in_order
from compact_draft.drafting.rewording import edited, parts
from compact_draft.model.annotation import (
    Annotation,
    AnnotationKind,
    Decision,
    Outcome,
    Round,
)
from compact_draft.model.answering import DraftAnswer
from compact_draft.model.change import Edit
from compact_draft.model.compact import Revision
from compact_draft.steps.account_lines import Line, lines_of
from compact_draft.steps.alike import leads_of
from compact_draft.steps.whose import said_by
from compact_draft.store.asking import Wanted, given_to
from compact_draft.store.ledger_part import (
    asked_for,
    books_of_people,
    books_with_files,
    remarks_of,
)
from compact_draft.store.rows import Books

_KEYS = "awptfgoxdnr"
_AS_PROPOSED = "Adopted: the words as proposed"
OUTCOMES: tuple[tuple[str, str, str], ...] = tuple(
    (
        outcome.value,
        _AS_PROPOSED if outcome is Outcome.ADOPTED else words,
        key,
    )
    for (outcome, words), key in zip(OUTCOME_WORDS.items(), _KEYS, strict=True)
)
"""The outcomes: value, what the page says, and the key that chooses it."""
KINDS: Mapping[str, str] = {
    "comment": "comment",
    "reply": "reply",
    "reword": "change of words",
    "add": "something added",
    "withdraw": "taken out",
    "move": "moved",
    "split": "split",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One remark of the queue.

    Attributes:
        line: It and what became of it.
        whose: Who said it, in words.
        body: The body they speak for; empty for none that is known.
        may_name: Whether that body may be named in front of guests.
        kind: What it does, in words.
        said: It, where it stands now.
        decision: What was decided; None while it is open.
        group: Those that say the same; None where nobody else does.
        draft: The answer that somebody proposes; None for none.
        is_doubtful: Whether its place is not settled.
        person: Who is to draft its answer; empty for nobody.
    """

    line: Line
    whose: str
    body: str
    may_name: bool
    kind: str
    said: Annotation
    decision: Decision | None
    group: Group | None
    draft: DraftAnswer | None
    is_doubtful: bool
    person: str = ""

    def whose_words(self, *, names: bool = True) -> str:
        """Return who said it and for which body; without names the body alone."""
        if not names:
            return f"for {self.body}" if self.body and self.may_name else ""
        if not self.body or self.body in self.whose:
            return self.whose
        return f"{self.whose}, for {self.body}"

    @property
    def id(self) -> str:
        """Its number."""
        return self.line.id

    @property
    def change(self) -> tuple[Edit, ...]:
        """What it would make of its clause, as edits; empty for a comment."""
        return _would(self.said, self.line.clause_words)[0]

    @property
    def whole(self) -> str:
        """The clause as it would be, whole; empty for a comment."""
        return _would(self.said, self.line.clause_words)[1]

    @property
    def is_open(self) -> bool:
        """Whether it waits for a decision."""
        return self.line.outcome == OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """The remarks of a round, in the order of the draft that went out; asked for by query.

    Attributes:
        round: The round.
        revision: The draft that went out.
        groups: Those that say the same, among the open ones.
        is_looking: Whether those that say the same are still being looked for.
        received: How many remarks came; one that was parted into points counts once.
        waiting: How many of them are open: those of which one point is.
    """

    round: Round
    revision: Revision
    groups: tuple[Group, ...]
    is_looking: bool
    received: int
    waiting: int
    _held: Remembered

    @property
    def people(self) -> Mapping[str, str]:
        """Names by respondent."""
        label = self.round.label

        def asked() -> Mapping[str, str]:
            found = books_of_people(self._held, label).respondents
            return {person.id: person.name for person in found}

        return self._held.once(("names", label), asked)

    @property
    def persons(self) -> tuple[str, ...]:
        """Who is to draft the answer to any of them, in order of name."""
        if not self._held.has_ledger(self.round.label):
            return ()
        return self._held.ledger(self.round.label).ask(given_to)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All of them, whole; a page shows some."""
        return self.some(Filters(show="all"))

    def count(self, filters: Filters) -> int:
        """Return how many are wanted."""
        return sum(self._by_clause(filters).values())

    def clauses(self, filters: Filters) -> tuple[str, ...]:
        """Return the clauses that some of those wanted are on; empty is for on none."""
        return tuple(clause for some in self._stops(filters) for clause in some)

    def some(
        self, filters: Filters, *, limit: int | None = None, offset: int = 0
    ) -> tuple[Entry, ...]:
        """Return some of those that are wanted, in their order.

        Args:
            filters: Which.
            limit: How many at most; None for all.
            offset: How many to pass over first.
        """
        counts = self._by_clause(filters)
        ids: list[str] = []
        for clauses in self._stops(filters):
            left = None if limit is None else limit - len(ids)
            if left == 0:
                break
            here = sum(counts[clause] for clause in clauses)
            if offset < here:
                wanted = replace(self._wanted(filters), clauses=clauses)
                ledger = self._held.ledger(self.round.label)
                ids += ledger.ids(wanted, limit=left, offset=offset)
            offset = max(0, offset - here)
        return self.these(ids)

    def on_one(self, clause: str) -> tuple[Entry, ...]:
        """Return all on a clause; empty is for those on none."""
        wanted = Wanted(clause=clause)
        return self.these(asked_for(self._held, self.round.label, wanted))

    def get(self, wanted: str) -> Entry | None:
        """Return a remark by its number; None for none."""
        return next(iter(self.these((wanted,))), None)

    def these(self, wanted: Sequence[str]) -> tuple[Entry, ...]:
        """Return remarks by their numbers; what does not exist is passed over."""
        if not wanted:
            return ()
        books = books_with_files(self._held, self.round.label, wanted)
        return _entries(books, self.revision, self.groups, wanted)

    def on(self, clauses: Collection[str]) -> tuple[Annotation, ...]:
        """Return what was said of some clauses, where it stands now."""
        wanted = Wanted(clauses=tuple(clauses))
        return remarks_of(self._held, self.round.label, wanted)

    def _wanted(self, filters: Filters) -> Wanted:
        return filters.wanted({r.clause: r.number for r in self.revision.outline.rows})

    def _by_clause(self, filters: Filters) -> Mapping[str, int]:
        label = self.round.label
        if not self._held.has_ledger(label):
            return {}
        return self._held.once(
            ("by clause", label, filters),
            lambda: self._held.ledger(label).by_clause(self._wanted(filters)),
        )

    def _stops(self, filters: Filters) -> list[tuple[str, ...]]:
        """Return the clauses of those wanted in order; last those not in the draft."""
        counts = self._by_clause(filters)
        order = read_in_order(self.revision)
        found: list[tuple[str, ...]] = [(c,) for c in order if c in counts]
        rest = tuple(clause for clause in counts if clause not in set(order))
        return [*found, rest] if rest else found


def queue(workspace: Remembered, label: str | None) -> Queue:
    """Return the remarks of a round; None is the newest.

    Raises:
        WorkspaceError: There is no such round.
    """
    found = workspace.round(label)
    groups = alike_of(workspace, found)
    name = ("queue", found.label)
    held = workspace.once(name, lambda: _queue(workspace, found, groups))
    if held.is_looking and groups is not None:  # they were found since
        workspace.forget(name)
        held = workspace.once(name, lambda: _queue(workspace, found, groups))
    return held


def _queue(
    workspace: Remembered, consultation: Round, groups: tuple[Group, ...] | None
) -> Queue:
    tally = workspace.tally(consultation.label)
    return Queue(
        round=consultation,
        revision=workspace.revision(consultation.revision),
        groups=groups or (),
        is_looking=groups is None,
        received=tally.received,
        waiting=tally.open,
        _held=workspace,
    )


def _entries(
    books: Books, revision: Revision, groups: Sequence[Group], wanted: Sequence[str]
) -> tuple[Entry, ...]:
    """Return remarks with all that is shown of them, in the order of their numbers given."""
    of = {remark.id: remark for remark in books.placed()}
    here = [of[identity] for identity in wanted if identity in of]
    decided, drafted, given = books.decided(), books.drafted(), books.assigned()
    people = {p.id: p.name for p in books.respondents}
    leads = leads_of(groups)
    led = {group.lead: group for group in groups}
    speaks = _spoken_for(books)
    entries = []
    for line in lines_of(books, here, revision):
        remark = of[line.id]
        name, sender = (people.get(p, p) for p in (line.who, line.sent_by))
        body, may_name = speaks.get(line.who, ("", False))
        lead = leads.get(line.id, "")
        entries.append(
            Entry(
                line=replace(line, alike=lead),
                whose=said_by(name, sender, is_unsigned=line.unsigned),
                body="" if line.unsigned else body,
                may_name=may_name,
                kind=KINDS.get(line.kind, line.kind),
                said=remark,
                decision=decided.get(line.id),
                group=led.get(lead),
                draft=drafted.get(line.id),
                is_doubtful=remark.placed in ("proposed", "orphan"),
                person=given.get(line.id, ""),
            )
        )
    return tuple(entries)


def _spoken_for(books: Books) -> dict[str, tuple[str, bool]]:
    """Return the body that each person speaks for, and whether it may be named."""
    found: dict[str, tuple[str, bool]] = {}
    for submission in books.submissions:
        if submission.body:
            body, may_name = found.get(submission.respondent, (submission.body, True))
            found[submission.respondent] = (
                body,
                may_name and submission.publish != "no",
            )
    return found


def _would(remark: Annotation, text: str) -> tuple[tuple[Edit, ...], str]:
    """Return what an edit would make of its clause: as edits, and whole."""
    anchor = remark.anchor
    if remark.kind is AnnotationKind.ADD:
        return (Edit(kind="inserted", text=remark.proposed),), remark.proposed
    if remark.kind is AnnotationKind.WITHDRAW:
        return (Edit(kind="deleted", text=text or anchor.words),), ""
    if remark.kind is AnnotationKind.SPLIT and text:
        found = parts(remark, text)
        return (), "\n---\n".join(found)
    is_words = remark.kind is AnnotationKind.REWORD and anchor.to is None
    if (
        remark.kind in (AnnotationKind.COMMENT, AnnotationKind.REPLY)
        and remark.proposed
    ):
        return (Edit(kind="inserted", text=remark.proposed),), ""
    if not is_words or anchor.start is None or anchor.end is None or not text:
        return (), ""
    edits = (
        Edit(kind="same", text=text[: anchor.start]),
        Edit(kind="deleted", text=text[anchor.start : anchor.end]),
        Edit(kind="inserted", text=remark.proposed),
        Edit(kind="same", text=text[anchor.end :]),
    )
    return tuple(edit for edit in edits if edit.text), edited(remark, text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What of a queue is shown; what is empty holds back nothing.

    Attributes:
        show: "open", "decided" or "all".
        clause: Id of a clause, or its printed number.
        kind: Kind of the remark.
        who: Id of a respondent.
        to: Who is to draft its answer.
        words: Words that stand in it.
    """

    show: str = "open"
    clause: str = ""
    kind: str = ""
    who: str = ""
    to: str = ""
    words: str = ""

    def wanted(self, numbers: Mapping[str, str]) -> Wanted:
        """Return the question to a ledger.

        Args:
            numbers: Printed numbers by clause.
        """
        same = tuple(c for c, n in numbers.items() if n == self.clause)
        return Wanted(
            decided={"open": False, "decided": True}.get(self.show),
            clauses=(self.clause, *same) if self.clause else None,
            kind=self.kind or None,
            whose=self.who or None,
            person=self.to or None,
            each=tuple(self.words.casefold().split()),
        )


def opposed(found: Queue, entries: Iterable[Entry]) -> dict[str, tuple[Against, ...]]:
    """Return what stands against each other on the clauses of some remarks, by clause."""
    shown = {
        entry.line.clause: entry.line.clause_words
        for entry in entries
        if entry.line.clause
    }
    told: dict[str, tuple[Against, ...]] = {}
    for opposite in against(found.on(shown), shown):
        told[opposite.clause] = (*told.get(opposite.clause, ()), opposite)
    return told
