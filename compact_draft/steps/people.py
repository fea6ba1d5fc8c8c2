"""Who answered, by which ways, and who is the same as whom by somebody's word."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime

from compact_draft.copies.same_people import Known, Offer, offers
from compact_draft.errors import RefusedError, Where
from compact_draft.model.annotation import Joining, Submission
from compact_draft.store.ledger_part import books_of_people, part_of_people
from compact_draft.store.rows import Books
from compact_draft.store.workspace import Workspace
from compact_draft.text.plural import plural
from compact_draft.text.round_name import round_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One who answered.

    Attributes:
        id: Their number.
        name: As given.
        channels: How they came; "marks" for one who only signed marks.
        bodies, contacts: Whom they speak for, and where they can be answered.
        remarks: How many remarks are theirs.
        late: Whether anything of theirs came after the round had closed.
        is_also: Numbers that are this person too, by somebody's word.
    """

    id: str
    name: str
    channels: tuple[str, ...]
    bodies: tuple[str, ...]
    contacts: tuple[str, ...]
    remarks: int
    late: bool
    is_also: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Who answered in a round.

    Attributes:
        round: The round's label.
        people: In order of arrival; who are the same stand once.
        offers: Who may be the same, and why; a person says whether they are.
    """

    round: str
    people: tuple[Person, ...]
    offers: tuple[Offer, ...]


def people(workspace: Workspace, label: str | None = None) -> People:
    """Return who answered in a round, and who of them may be the same."""
    consultation = workspace.round(label)
    raw = books_of_people(workspace, consultation.label)
    same = raw.same_person()
    books = raw.joined()
    sent_by: dict[str, list[Submission]] = defaultdict(list)
    for row in books.submissions:
        sent_by[row.respondent].append(row)
    remarks: Counter[str] = Counter()
    for identity, received, _, _ in workspace.tally(consultation.label).by_respondent:
        remarks[same.get(identity, identity)] += received
    found = []
    for person in books.respondents:
        sent = sent_by[person.id]
        found.append(
            Person(
                id=person.id,
                name=person.name,
                channels=tuple(dict.fromkeys(s.medium for s in sent)) or ("marks",),
                bodies=tuple(dict.fromkeys(s.body for s in sent if s.body)),
                contacts=tuple(dict.fromkeys(s.contact for s in sent if s.contact)),
                remarks=remarks[person.id],
                late=any(s.late for s in sent),
                is_also=tuple(
                    identity for identity, into in same.items() if into == person.id
                ),
            )
        )
    apart = {frozenset(pair) for pair in _said_apart(raw)}
    known = [
        Known(
            id=person.id,
            name=person.name,
            channels=person.channels,
            contacts=person.contacts,
            bodies=person.bodies,
        )
        for person in found
    ]
    return People(
        round=consultation.label,
        people=tuple(found),
        offers=tuple(o for o in offers(known) if {o.first, o.second} not in apart),
    )


def _said_apart(books: Books) -> list[tuple[str, str]]:
    """Return pairs of whom somebody said last that they are two."""
    last: dict[str, str] = {}
    apart: dict[str, str] = {}
    for joining in books.joinings:
        if joining.respondent != joining.into:
            last[joining.respondent] = joining.into
            apart.pop(joining.respondent, None)
        elif joining.respondent in last:
            apart[joining.respondent] = last[joining.respondent]
    return list(apart.items())


def join(
    workspace: Workspace,
    into: str,
    others: tuple[str, ...],
    *,
    label: str | None = None,
    by: str,
    when: datetime,
) -> People:
    """Record that people are the same; their files and remarks stay as they are.

    Args:
        workspace: Where the round is.
        into: Number of who they all are.
        others: Numbers of the others.
        label: The round; None for the newest.
        by: Who says so.
        when: The time recorded.

    Raises:
        RefusedError: A number is nobody's, or they are the same already.
    """
    consultation = workspace.round(label)
    with workspace.step("people", by=by, when=when) as step:
        ledger = step.uses_ledger(consultation.label)
        books = ledger.ask(part_of_people)
        same = books.same_person()
        target = same.get(_known(books, into), into)
        rows = []
        for identity in dict.fromkeys(others):
            if same.get(_known(books, identity), identity) == target:
                raise RefusedError(
                    f"{identity} and {into} are the same already",
                    where=Where("people join"),
                    mend="see who is who with  compact-draft people",
                )
            root = same.get(identity, identity)
            rows.append(Joining(respondent=root, into=target, by=by, when=step.when))
        ledger.add(step.number, joinings=rows)
        step.what = (
            f"{round_name(consultation.label)}: {', '.join(others)} are {target}"
        )
    return people(workspace, consultation.label)


def part(
    workspace: Workspace,
    identity: str,
    *,
    label: str | None = None,
    by: str,
    when: datetime,
) -> People:
    """Record that somebody is another person after all.

    Raises:
        RefusedError: The number is nobody's, or was not said to be another's.
    """
    consultation = workspace.round(label)
    with workspace.step("people", by=by, when=when) as step:
        ledger = step.uses_ledger(consultation.label)
        books = ledger.ask(part_of_people)
        if _known(books, identity) not in books.same_person():
            raise RefusedError(
                f"nobody has said that {identity} is somebody else",
                where=Where("people part"),
                mend="see who is who with  compact-draft people",
            )
        row = Joining(respondent=identity, into=identity, by=by, when=step.when)
        ledger.add(step.number, joinings=[row])
        step.what = f"{round_name(consultation.label)}: {identity} is a person apart"
    return people(workspace, consultation.label)


def _known(books: Books, identity: str) -> str:
    if identity not in {p.id for p in books.respondents}:
        count = plural(len(books.respondents), "person", "people")
        raise RefusedError(
            f"there is no {identity} among {count} of this round",
            where=Where("people"),
            mend="see the numbers with  compact-draft people",
        )
    return identity
