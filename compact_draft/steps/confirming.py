"""What was only said, and is confirmed in writing: which points wait, and that they were."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from compact_draft.errors import DecisionError, Where
from compact_draft.model.answering import Confirmation, remark_of
from compact_draft.store.ledger import Ledger
from compact_draft.store.ledger_part import (
    books_of_spoken,
    part_about,
    part_spoken,
)
from compact_draft.store.rows import Books
from compact_draft.store.workspace import Workspace
from compact_draft.text.plural import plural
from compact_draft.text.round_name import round_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A remark that came by word of mouth.

    Attributes:
        id: Its number.
        who: Number of the person whose words it is.
        name: Their name.
        said: What they said.
        confirmed: What shows that they confirmed it in writing; empty for not yet.
    """

    id: str
    who: str
    name: str
    said: str
    confirmed: str


def spoken(workspace: Workspace, label: str | None = None) -> tuple[Spoken, ...]:
    """Return what was said in a round and came in no writing, in order of arrival."""
    return _spoken(books_of_spoken(workspace, workspace.round(label).label))


def _spoken(books: Books) -> tuple[Spoken, ...]:
    names = {p.id: p.name for p in books.respondents}
    ids, confirmed = books.spoken(), books.confirmed()
    return tuple(
        Spoken(
            id=remark.id,
            who=remark.respondent,
            name=names.get(remark.respondent, ""),
            said=remark.brings,
            confirmed=confirmed.get(remark.id, ""),
        )
        for remark in books.annotations
        if remark.id in ids
    )


def confirm(
    workspace: Workspace,
    wanted: Sequence[str],
    *,
    people: Sequence[str] = (),
    how: str,
    label: str | None = None,
    by: str,
    when: datetime,
) -> tuple[Spoken, ...]:
    """Record that remarks which were only said are confirmed in writing; or not after all.

    Args:
        workspace: Where the round is.
        wanted: Ids of the remarks; of a point of one, the whole remark is meant.
        people: Ids of persons, all of whose spoken remarks are meant as well.
        how: What shows it, such as "her e-mail of 3 March"; empty takes a word back.
        label: The round; None for the newest.
        by: Who says so.
        when: The time recorded.

    Returns:
        What was said in the round, as it stands now.

    Raises:
        DecisionError: Nothing is named, a remark is not known or came in writing, or it
            stands so already; nothing is recorded.
    """
    consultation = workspace.round(label)
    where = Where(round_name(consultation.label))
    with workspace.step("remarks", by=by, when=when) as step:
        ledger = step.uses_ledger(consultation.label)
        books = ledger.ask(part_spoken)
        held = {remark.id: remark for remark in _spoken(books)}
        ids = [remark_of(identity) for identity in wanted]
        ids += _of(people, books, held.values(), where)
        said = how.strip()
        for identity in ids:
            if identity not in held:
                raise _not_spoken(ledger, identity, where)
            if not said and not held[identity].confirmed:
                raise DecisionError(
                    f"nobody has said that {identity} was confirmed in writing",
                    where=where,
                    mend="see which were with  compact-draft remarks confirm",
                )
        if not ids:
            raise DecisionError(
                "no remark was named",
                where=where,
                mend="name remarks, such as  compact-draft remarks confirm a5 --how "
                '"e-mail of 3 March",  or a person with  --of p3',
            )
        rows = [
            Confirmation(annotation=identity, how=said, by=by, when=step.when)
            for identity in dict.fromkeys(ids)
        ]
        ledger.add(step.number, confirmations=rows)
        is_so = "confirmed in writing" if said else "not confirmed in writing after all"
        step.what = f"{plural(len(rows), 'spoken remark')} {is_so}"
    return spoken(workspace, consultation.label)


def _of(
    people: Iterable[str], books: Books, held: Iterable[Spoken], where: Where
) -> list[str]:
    """Return the remarks that persons said and that wait; under any of their numbers."""
    same = books.same_person()
    waiting = [remark for remark in held if not remark.confirmed]
    found = []
    for person in people:
        mine = [
            remark.id
            for remark in waiting
            if same.get(remark.who, remark.who) == same.get(person, person)
        ]
        if not mine:
            raise DecisionError(
                f"nothing that {person} said waits to be confirmed in writing",
                where=where,
                mend="see what does with  compact-draft remarks confirm",
            )
        found += mine
    return found


def _not_spoken(ledger: Ledger, identity: str, where: Where) -> DecisionError:
    known = ledger.ask(lambda rows: part_about(rows, [identity])).annotations
    if identity in {a.id for a in known}:
        return DecisionError(
            f"{identity} came in writing, so there is nothing to confirm",
            where=where,
            mend="see what still waits with  compact-draft remarks confirm",
        )
    return DecisionError(
        f"there is no remark {identity}",
        where=where,
        mend="see the numbers with  compact-draft remarks list",
    )
