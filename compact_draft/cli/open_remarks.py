"""The remarks that wait for a decision, to be read clause by clause."""

from __future__ import annotations

import textwrap
from itertools import groupby
from typing import TYPE_CHECKING

import click

from compact_draft.cli import options
from compact_draft.cli.at_work import at_work
from compact_draft.text.plural import plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from compact_draft.answers.alike import Group
    from compact_draft.model.answering import DraftAnswer
    from compact_draft.steps.account_lines import Line
    from compact_draft.store.rows import Books
    from compact_draft.store.workspace import Workspace

_MOST = 8
"""So many of a group are named one by one."""
EDITS = {
    "add": "add",
    "withdraw": "take it out",
    "move": "move it",
}
"""What an edit asks for, where it is no change of words."""


def show_open(workspace: Workspace, label: str | None, *, as_json: bool) -> int:
    """Print the remarks without a decision, in the order of the draft; return a status."""
    from compact_draft.model.answering import remark_of
    from compact_draft.steps.waiting import waiting as step

    with at_work("Looking for remarks that say the same", quiet=as_json):
        found = step(workspace, label)
    waiting = found.lines
    status = options.LEFT_OVER if waiting else options.DONE
    if as_json:
        options.show_json(waiting)
        return status
    _two_ways(workspace, label)
    if not waiting:
        click.echo(_nothing(workspace, label))
        return status
    consultation = workspace.round(label)
    books = found.books
    people = {p.id: p.name for p in books.respondents}
    oral, late = books.oral(), _late(books)
    count = plural(len({remark_of(line.id) for line in waiting}), "remark")
    issues = plural(found.issues, "issue") if found.groups else ""
    click.echo(f"{count} without a decision{f', {issues}' if issues else ''}:")
    groups = {group.lead: group for group in found.groups}
    leads = [line for line in waiting if _stands_alone(line, groups)]
    for (number, clause), remarks in groupby(
        leads, key=lambda line: (line.number, line.clause)
    ):
        name = f"{number} [{clause}]".strip() if clause else "On no one clause"
        click.echo(f"\n{name}")
        for n, line in enumerate(remarks):
            if n == 0 and line.clause_words:
                click.echo(whole(line.clause_words))
            click.echo(f"  {line.id:<4} {_whose(line, people)}: {said(line)}")
            if remark_of(line.id) in oral:
                click.echo("       said, and not yet confirmed in writing")
            if remark_of(line.id) in late:
                click.echo("       came after the round had closed")
            if line.id in found.persons:
                click.echo(f"       to be answered by {found.persons[line.id]}")
            if line.id in found.drafts:
                click.echo(f"       {drafted(found.drafts[line.id])}")
            if line.id in groups:
                click.echo("\n".join(alike_lines(groups[line.id])))
    first, which = waiting[0].id, options.of_round(workspace, consultation.label)
    click.echo(
        f"\nDecide one:   compact-draft answer {first} --outcome adopted --reason "
        f'"..."{which}\nDecide many:  compact-draft account{which}  writes '
        f"out/account-{consultation.label}.csv; fill in outcome, reason and wording, "
        f"save it as CSV UTF-8, then  compact-draft answer --file FILE{which}"
    )
    if found.groups:
        lead = found.groups[0].lead
        click.echo(
            f"Decide all that say the same:  compact-draft answer {lead} --alike "
            f'--outcome ... --reason "..."{which}'
        )
    return status


def _two_ways(workspace: Workspace, label: str | None) -> None:
    """Print the wishes that were met for one and not for another."""
    from compact_draft.steps.answered_two_ways import contradictions, in_a_sentence

    if not workspace.rounds():
        return
    for pair in contradictions(workspace, workspace.round(label).label):
        click.echo(f"LOOK: {in_a_sentence(pair)}.")


def _late(books: Books) -> frozenset[str]:
    """Return the remarks that came after the round had closed, and never before."""
    late = {s.id for s in books.submissions if s.late}
    early = {s.annotation for s in books.sightings if s.submission not in late}
    return frozenset(
        a.id for a in books.annotations if a.submission in late and a.id not in early
    )


def drafted(draft: DraftAnswer) -> str:
    """Return in words what somebody proposes to answer."""
    said = f"drafted by {draft.by}: {draft.outcome or '(no outcome yet)'}."
    words = f"Wording: {draft.words}" if draft.words else ""
    return " ".join(filter(None, (said, draft.reason, words)))


def _stands_alone(line: Line, groups: Mapping[str, Group]) -> bool:
    """Whether a remark is shown by itself: it leads a group, is in none, or says more."""
    if line.alike in ("", line.id):
        return True
    return line.id not in groups[line.alike].heads


def alike_lines(group: Group) -> Iterator[str]:
    """Yield who else says the same, what differs, and what some say more."""
    others = len(group.heads) - 1
    if others:
        ids = ", ".join(group.heads[1 : _MOST + 1]) + (" ..." if others > _MOST else "")
        verb = "says" if others == 1 else "say"
        yield f"       {others} more {verb} the same: {ids}"
    for identity, differs in group.near[:_MOST]:
        if differs:
            yield f"       {identity}: {differs}"
    for identity, further in group.more[:_MOST]:
        yield f"       {identity} says it too, and more: {further}"


def whole(words: str) -> str:
    """Return a clause's words whole, in lines that are easy to read, set in."""
    return "\n".join(
        textwrap.fill(
            " ".join(part.split()),
            width=min(options.terminal_width() or 88, 88),
            initial_indent="    | ",
            subsequent_indent="    | ",
        )
        for part in words.split("\n\n")
    )


def _whose(line: Line, people: Mapping[str, str]) -> str:
    """Return who said it, and who sent it where that is another."""
    from compact_draft.steps.whose import said_by

    return said_by(
        people.get(line.who, line.who),
        people.get(line.sent_by, line.sent_by),
        is_unsigned=line.unsigned,
    )


def _nothing(workspace: Workspace, label: str | None) -> str:
    """Return why no remark waits: each has its decision, or none ever came."""
    held = workspace.round(label).label
    if workspace.tally(held).received:
        return "Every remark has a decision."
    which = options.of_round(workspace, held)
    return (
        "No remark has been collected yet.\nWhen copies come back:  "
        f"compact-draft collect FILES{which}"
    )


def said(line: Line) -> str:
    """Return in words what a remark says or asks for, whole, with what it answers."""
    plain = _said(line)
    question = " ".join(line.question.split())
    return f"to the question “{question}”: {plain}" if question else plain


def _said(line: Line) -> str:
    words = f"“{' '.join(line.words.split())}”" if line.words.strip() else ""
    put = " / ".join(" ".join(p.split()) for p in line.proposed.strip().split("\n\n"))
    new = f"“{put}”" if put else ""
    if line.kind in ("comment", "reply"):
        about = f" on {words}" if words else ""
        brings = f"words proposed: {new}" if new else ""
        told = [" ".join(line.said.split()), brings]
        return f"{line.kind}{about}: {'; '.join(filter(None, told))}"
    if line.kind == "reword":
        plain = _reworded(line, words, new)
        return f"{line.change}  ({plain})" if line.change else plain
    if line.kind == "split":
        parts = (" ".join(part.split()) for part in line.proposed.split("\n\n"))
        return "split it: " + " / ".join(f"“{part}”" for part in parts)
    return f"{EDITS[line.kind]} {new or words} {line.where}".replace("  ", " ").strip()


def _reworded(line: Line, words: str, new: str) -> str:
    if words:
        return f"{words} to {new}" if new else f"strike {words}"
    if new:
        return f"add {new} {line.where}".strip()
    return f"join it {line.where}" if line.where else "run two paragraphs together"
