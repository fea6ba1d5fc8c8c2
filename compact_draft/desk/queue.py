"""The remarks of a round as a queue: each whole, with its clause and what it would make of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from compact_draft.answers.against import Against, against
from compact_draft.answers.alike import Group
from compact_draft.answers.table import OPEN
from compact_draft.desk.like import alike_of
from compact_draft.desk.remembered import Remembered
from compact_draft.drafting.rewording import edited, parts
from compact_draft.model.annotation import Annotation, AnnotationKind, Decision, Round
from compact_draft.model.answering import DraftAnswer, remark_of
from compact_draft.model.change import Edit
from compact_draft.model.compact import Revision
from compact_draft.steps.account_lines import Line, lines_of
from compact_draft.steps.alike import leads_of
from compact_draft.steps.whose import said_by
from compact_draft.store.rows import Books

OUTCOMES: tuple[tuple[str, str, str], ...] = (
    ("adopted", "Adopted: the words as proposed", "a"),
    ("adopted_reworded", "Adopted, in other words", "w"),
    ("partly", "Adopted in part", "p"),
    ("already_there", "It is there already", "t"),
    ("work_programme", "Taken into the work programme", "f"),
    ("guidance", "Taken into guidance", "g"),
    ("outside", "Outside this Compact", "o"),
    ("not_agreed", "Not agreed", "x"),
    ("agreed_to_differ", "Agreed to differ", "d"),
    ("noted", "Noted", "n"),
    ("duplicate", "Repeats another remark", "r"),
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
    """All remarks of a round, in the order of the draft that went out.

    Attributes:
        round: The round.
        revision: The draft that went out.
        entries: The remarks; those on no one clause come last.
        people: Names by respondent.
        by_id: The remarks by their numbers.
        is_looking: Whether those that say the same are still being looked for.
    """

    round: Round
    revision: Revision
    entries: tuple[Entry, ...]
    people: Mapping[str, str]
    by_id: Mapping[str, Entry]
    is_looking: bool = False

    @property
    def open(self) -> tuple[Entry, ...]:
        """Those that wait for a decision."""
        return tuple(entry for entry in self.entries if entry.is_open)

    @property
    def received(self) -> int:
        """How many remarks came; one that was parted into points counts once."""
        return len({remark_of(entry.id) for entry in self.entries})

    @property
    def waiting(self) -> int:
        """How many of them are open: those of which one point is."""
        return len({remark_of(entry.id) for entry in self.open})

    def get(self, wanted: str) -> Entry | None:
        """Return a remark by its number; None for none."""
        return self.by_id.get(wanted)


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
    revision = workspace.revision(consultation.revision)
    books = workspace.books(consultation.label)
    placed = books.placed()
    of = {remark.id: remark for remark in placed}
    decided, drafted, given = books.decided(), books.drafted(), books.assigned()
    people = {p.id: p.name for p in books.respondents}
    leads = leads_of(groups or ())
    led = {group.lead: group for group in groups or ()}
    order = {row.clause: n for n, row in enumerate(revision.outline.rows)}
    lines = [
        replace(line, alike=leads.get(line.id, ""))
        for line in lines_of(books, placed, revision)
    ]
    lines.sort(key=lambda line: order.get(line.clause, len(order)))
    speaks = _spoken_for(books)
    entries = []
    for line in lines:
        remark = of[line.id]
        name, sender = (people.get(p, p) for p in (line.who, line.sent_by))
        body, may_name = speaks.get(line.who, ("", False))
        entries.append(
            Entry(
                line=line,
                whose=said_by(name, sender, is_unsigned=line.unsigned),
                body="" if line.unsigned else body,
                may_name=may_name,
                kind=KINDS.get(line.kind, line.kind),
                said=remark,
                decision=decided.get(line.id),
                group=led.get(line.alike),
                draft=drafted.get(line.id),
                is_doubtful=remark.placed in ("proposed", "orphan"),
                person=given.get(line.id, ""),
            )
        )
    return Queue(
        round=consultation,
        revision=revision,
        entries=tuple(entries),
        people=people,
        by_id={entry.id: entry for entry in entries},
        is_looking=groups is None,
    )


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

    def holds(self, entry: Entry) -> bool:
        """Whether a remark is wanted."""
        line = entry.line
        if self.show == "open" and not entry.is_open:
            return False
        if self.show == "decided" and entry.is_open:
            return False
        same = (
            self.clause in ("", line.clause, line.number),
            self.kind in ("", line.kind),
            self.who in ("", line.who, line.sent_by),
            self.to in ("", entry.person),
        )
        return all(same) and self._says(line)

    def _says(self, line: Line) -> bool:
        wanted = self.words.casefold().split()
        said = f"{line.id} {line.said} {line.words} {line.proposed}".casefold()
        return all(word in said for word in wanted)


def chosen(entries: Iterable[Entry], filters: Filters) -> tuple[Entry, ...]:
    """Return the remarks that are wanted, in their order."""
    return tuple(entry for entry in entries if filters.holds(entry))


def opposed(found: Queue, entries: Iterable[Entry]) -> dict[str, tuple[Against, ...]]:
    """Return what stands against each other on the clauses of some remarks, by clause."""
    shown = {
        entry.line.clause: entry.line.clause_words
        for entry in entries
        if entry.line.clause
    }
    held = [entry.said for entry in found.entries if entry.line.clause in shown]
    told: dict[str, tuple[Against, ...]] = {}
    for opposite in against(held, shown):
        told[opposite.clause] = (*told.get(opposite.clause, ()), opposite)
    return told
