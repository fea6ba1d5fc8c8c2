"""Part a remark into points, put them together again, and give remarks to people."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from compact_draft.answers.parting import cut_at
from compact_draft.errors import DecisionError, Where
from compact_draft.model.annotation import Annotation
from compact_draft.model.answering import Assignment, Part, Points, Split, not_there
from compact_draft.store.ledger_part import books_about
from compact_draft.store.rows import Books
from compact_draft.store.workspace import Workspace
from compact_draft.text.plural import plural
from compact_draft.text.round_name import round_name


def part(
    workspace: Workspace,
    wanted: str,
    begins: Sequence[str],
    *,
    label: str | None = None,
    by: str,
    when: datetime,
) -> tuple[Annotation, ...]:
    """Cut a remark into points, each of which is answered by itself.

    A decision that it has is one on each of its points, until they are answered again.

    Args:
        workspace: Where the round is.
        wanted: Id of the remark, or of a point of one.
        begins: The words with which each further point begins.
        label: The round; None for the newest.
        by: Who says so.
        when: The time recorded.

    Returns:
        The points.

    Raises:
        DecisionError: There is no such remark, or it cannot be cut there.
    """
    consultation = workspace.round(label)
    books = books_about(workspace, consultation.label, [wanted])
    remark = _known(books, wanted, consultation.label)
    texts = cut_at(remark, begins)
    with workspace.step("remarks", by=by, when=when) as step:
        ledger = step.uses_ledger(consultation.label)
        first = ledger.points_given(wanted) + 1
        parts = tuple(
            Part(id=f"{wanted}.{first + n}", text=text) for n, text in enumerate(texts)
        )
        split = Split(annotation=wanted, parts=parts, by=by, when=step.when)
        ledger.add(step.number, splits=[split])
        step.what = f"{wanted} parted into {', '.join(p.id for p in parts)}"
    made = {p.id for p in parts}
    after = books_about(workspace, consultation.label, [wanted]).placed()
    return tuple(a for a in after if a.id in made)


def put_together(
    workspace: Workspace,
    wanted: str,
    *,
    label: str | None = None,
    by: str,
    when: datetime,
) -> Annotation:
    """Make one remark of its points again.

    Raises:
        DecisionError: It was not parted, or its points were answered in two ways.
    """
    consultation = workspace.round(label)
    books = books_about(workspace, consultation.label, [wanted])
    points = Points(books.splits)
    if not points.parts(wanted):
        raise DecisionError(
            f"{wanted} is not parted into points",
            where=Where(round_name(consultation.label)),
            mend="name the remark whose points are to be one again, such as  a12",
        )
    decided = books.decided()
    answers = {
        decided[leaf].id if leaf in decided else "" for leaf in points.leaves(wanted)
    }
    if len(answers) > 1:
        said = ", ".join(sorted(answer or "no decision" for answer in answers))
        raise DecisionError(
            f"the points of {wanted} were not answered alike ({said})",
            where=Where(wanted),
            mend="answer them together first:  compact-draft answer "
            f"{' '.join(points.leaves(wanted))} --again --outcome ...",
        )
    with workspace.step("remarks", by=by, when=when) as step:
        ledger = step.uses_ledger(consultation.label)
        split = Split(annotation=wanted, parts=(), by=by, when=step.when)
        ledger.add(step.number, splits=[split])
        step.what = f"the points of {wanted} are one remark again"
    after = books_about(workspace, consultation.label, [wanted]).placed()
    return next(a for a in after if a.id == wanted)


def assign(
    workspace: Workspace,
    wanted: Sequence[str],
    person: str,
    *,
    label: str | None = None,
    by: str,
    when: datetime,
) -> tuple[Assignment, ...]:
    """Say who is to draft the answer to some remarks; nobody where the name is empty.

    Raises:
        DecisionError: A remark is not known; nothing is recorded.
    """
    consultation = workspace.round(label)
    books = books_about(workspace, consultation.label, wanted)
    for identity in wanted:
        _known(books, identity, consultation.label)
    moment = when.isoformat(timespec="seconds")
    words = tuple(
        Assignment(annotation=identity, person=person.strip(), by=by, when=moment)
        for identity in dict.fromkeys(wanted)
    )
    with workspace.step("remarks", by=by, when=when) as step:
        step.uses_ledger(consultation.label).add(step.number, assignments=words)
        step.what = f"{plural(len(words), 'remark')} to {person.strip() or 'nobody'}"
    return words


def _known(books: Books, wanted: str, label: str) -> Annotation:
    placed = {a.id: a for a in books.placed()}
    if wanted in placed:
        return placed[wanted]
    what, mend = not_there(wanted, placed)
    raise DecisionError(
        what,
        where=Where(round_name(label)),
        mend=mend or "see the numbers with  compact-draft remarks list",
    )
