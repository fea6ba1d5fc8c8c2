"""Where are we, and what comes next?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from compact_draft.drafting.listing import listed
from compact_draft.errors import CompactError
from compact_draft.model.clause import ClauseId
from compact_draft.model.compact import Draft, Revision, RevisionKind, overall_tag
from compact_draft.model.tags import Achievability
from compact_draft.reports.signoff import summary
from compact_draft.revising.propose import Proposal
from compact_draft.signing.standing import standings
from compact_draft.steps.account import CLOSED
from compact_draft.steps.build import frozen
from compact_draft.steps.carry_out import carried_out
from compact_draft.steps.clauses import known_words, living
from compact_draft.steps.example import FOLDER
from compact_draft.steps.notices import notices
from compact_draft.store.signing import read_signing
from compact_draft.store.synced import left_behind
from compact_draft.store.workspace import Workspace
from compact_draft.text.day import day_in_words
from compact_draft.text.plural import plural
from compact_draft.text.round_name import round_name

_LAST = "open the refresh"
"""How the next step begins when all is done that the tool does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """Where a workspace stands.

    Attributes:
        title: Title of the Compact.
        stage: One sentence: what has been done last.
        counts: One sentence of figures that matter now.
        next: The next command to try.
        problems: Faults in the workspace's files, each with its place and remedy.
        promises: How many promises there are.
        unsettled: How many of them have no overall tag.
        look_again: Ids of the clauses on which something is to be looked at again.
        received: How many remarks the newest round has.
        decided: How many of them have a decision.
        doubtful: How many wait for a place.
        clashes: Printed numbers, or ids where there is none, of the clauses on which
            decided changes clash; told once every remark is decided.
        asked: What a person is asked about a folder that is a copy; usually empty.
        still_open: That the newest round is open still and may bring more, in a sentence;
            empty where it has closed, or names no closing date.
        notices: What waits beside the round, a sentence each: an open merge, an overdue
            yearly return.
        left_over: Whether something asked for is not done.
    """

    title: str
    stage: str
    counts: str
    next: str
    problems: tuple[str, ...] = ()
    promises: int = 0
    unsettled: int = 0
    look_again: tuple[ClauseId, ...] = ()
    received: int = 0
    decided: int = 0
    doubtful: int = 0
    clashes: tuple[str, ...] = ()
    asked: str = ""
    still_open: str = ""
    notices: tuple[str, ...] = ()

    @property
    def left_over(self) -> bool:
        """Whether something needs mending before the next step."""
        return bool(self.problems)


def still_open(workspace: Workspace, today: date, label: str | None = None) -> str:
    """Return that a round is open still, in a sentence; empty where it is not.

    For example "Round-1 is open until 15 January 2027; later answers are not in this yet."

    Args:
        workspace: Where the round is.
        today: The day; on its closing day a round is open still.
        label: The round; None for the newest.
    """
    if not workspace.rounds():
        return ""
    consultation = workspace.round(label)
    if not consultation.closes or consultation.closes[:10] < today.isoformat():
        return ""
    named = round_name(consultation.label, "Round")
    return (
        f"{named[:1].upper()}{named[1:]} is open until "
        f"{day_in_words(consultation.closes)}; later answers are not in this yet."
    )


def status(workspace: Workspace, today: date | None = None) -> Status:
    """Return where the workspace stands; nothing is written.

    Args:
        workspace: The workspace.
        today: The day, to tell whether a round is open still; None to leave that out.
    """
    asked = workspace.asked()
    found = _stands(workspace)
    if not found.problems and (signed := _signed(workspace)):
        found = replace(found, counts=f"{found.counts} {signed}")
    if not found.problems and (workspace.root / "outline.toml").exists():
        found = replace(found, notices=notices(workspace, today))
    if today is not None and (said := still_open(workspace, today)):
        following = found.next
        if following.startswith(_LAST):
            following = (
                f"compact-draft collect FILES --round {workspace.round(None).label}"
            )
        found = replace(found, still_open=said, next=following)
    twice = tuple(
        f"{left.path}: {left.what}\n  To mend: {left.mend}"
        for left in left_behind(workspace.root)
        if not any(left.path in problem for problem in found.problems)
    )
    found = replace(found, problems=(*found.problems, *twice))
    if asked is None:
        return found
    return replace(found, asked=str(asked))


def _stands(workspace: Workspace) -> Status:
    settings = workspace.settings()
    if not (workspace.root / "outline.toml").exists():
        return Status(
            title=settings.title,
            stage="The folder is ready; no Compact has been taken in yet.",
            counts="0 clauses.",
            next=f"compact-draft intake {_old(workspace)}",
        )
    _, faults = workspace.read_clauses()
    problems = [str(fault) for fault in faults]
    try:
        draft = workspace.draft()
    except CompactError as error:
        problems = problems or [str(error)]
        return Status(
            title=settings.title,
            stage="A file of the workspace needs mending before anything else.",
            counts=f"{len(problems)} to mend.",
            next="mend the file named, then  compact-draft status",
            problems=tuple(problems),
        )
    promises = [c for c in draft.clauses if c.kind.is_promise]
    tags = [overall_tag(c, draft.parties) for c in promises]
    settled = Counter(tag.value for tag in tags if tag.value is not None)
    unsettled = len(promises) - settled.total()
    figures = (
        f"{plural(len(draft.clauses), 'clause')}, {len(promises)} of them promises: "
        f"{settled[Achievability.ACHIEVABLE]} achievable, {settled[Achievability.ASPIRATIONAL]} aspirational, "
        f"{unsettled} not settled."
    )
    again = _again(workspace, draft)
    if again:
        figures += (
            f" {plural(len(again), 'clause')} to look at again, for what was given for "
            "other words or is spoken against:  compact-draft tag list --again"
        )
    base = Status(
        title=settings.title,
        stage="",
        counts=figures,
        next="",
        promises=len(promises),
        unsettled=unsettled,
        look_again=again,
    )
    last = _last_steps(workspace)
    if workspace.rounds():
        return _in_a_round(workspace, base, draft, last)
    if "build" in last:
        following = "compact-draft issue round-1"
    elif unsettled:
        following = "compact-draft tag list --unsettled,  then  compact-draft build"
    else:
        following = "compact-draft build"
    return replace(
        base,
        stage="The old Compact is taken in; no round has been opened yet.",
        next=following,
    )


def _signed(workspace: Workspace) -> str:
    """Return how many have signed, in a sentence; empty while nobody has decided."""
    held = read_signing(workspace.root)
    if not held.signatures:
        return ""
    return summary(standings(held, living(workspace)))


def _again(workspace: Workspace, draft: Draft) -> tuple[ClauseId, ...]:
    rows = listed(draft, known_words(workspace))
    return tuple(row.clause.id for row in rows if row.look_again)


def _last_steps(workspace: Workspace) -> dict[str, int]:
    """Return the number of the last step of each verb that was not undone."""
    steps = (step for step in workspace.log.steps() if step.state == "done")
    return {step.verb: step.number for step in steps}


def _old(workspace: Workspace) -> str:
    """Return what to bring in: the example's file where there is one."""
    example = f"{FOLDER}/old-compact.docx"
    is_there = (workspace.root / example).is_file()
    return example if is_there else '"YOUR OLD COMPACT.docx"'


def _in_a_round(
    workspace: Workspace, base: Status, draft: Draft, last: Mapping[str, int]
) -> Status:
    consultation = workspace.round(None)
    tally = workspace.tally(consultation.label)
    agreed = [r for r in workspace.revisions() if r.kind is RevisionKind.AGREED]
    people = plural(tally.people, "person", "people")
    answered = tally.decided + tally.set_aside
    counts = (
        f"{plural(tally.received, 'remark')} from {people}: "
        f"{answered} decided, {tally.open} open, "
        f"{tally.doubtful} waiting for a place. {base.counts}{_earlier(workspace, consultation.label)}"
    )
    label = consultation.label
    named = round_name(label, "Round")
    clashing: tuple[str, ...] = ()
    if not tally.received:
        stage = f"{named} is open; nothing has been collected yet."
        following = f"compact-draft collect FILES --round {label}"
    elif tally.doubtful:
        stage = f"{named}: some remarks have no sure place."
        following = "compact-draft place"
    elif tally.open:
        stage = f"{named}: remarks are being answered."
        following = "compact-draft answer   (alone it shows the remarks that wait)"
    elif (waiting := carried_out(workspace, consultation)[0]).clashes:
        clashing = _named(waiting, workspace.revision(consultation.revision))
        on = f"{'clause' if len(clashing) == 1 else 'clauses'} {', '.join(clashing)}"
        stage = f"{named}: what was decided of {on} clashes."
        following = waiting.clashes[0].mend
    elif waiting.changed or not agreed:
        stage = f"{named}: every remark is answered."
        following = "compact-draft revise"
    elif _is_changed(draft, agreed[-1]):
        stage = f"The text was changed after revision {agreed[-1].label}."
        following = "compact-draft revise"
    else:
        stage, following = _revised(workspace, agreed[-1].label, label, last)
    return replace(
        base,
        stage=stage,
        counts=counts,
        next=following,
        received=tally.received,
        decided=answered,
        doubtful=tally.doubtful,
        clashes=clashing,
    )


def _earlier(workspace: Workspace, newest: str) -> str:
    """Return what still waits in earlier rounds, a sentence each; empty for nothing."""
    said = ""
    for consultation in workspace.rounds():
        if consultation.label == newest:
            continue
        waiting = workspace.tally(consultation.label).open
        if waiting:
            said += (
                f" In {round_name(consultation.label)} {plural(waiting, 'remark')} still open:  "
                f"compact-draft answer --round {consultation.label}"
            )
    return said


def _named(proposal: Proposal, issued: Revision) -> tuple[str, ...]:
    """Return the clauses that clash as they are numbered in print, each once."""
    numbers = {row.clause: row.number for row in issued.outline.rows}
    wanted = dict.fromkeys(clash.clause for clash in proposal.clashes)
    return tuple(numbers.get(clause) or clause for clause in wanted)


def _is_changed(draft: Draft, agreed: Revision) -> bool:
    """Whether the living text differs from a revision, in order, words or tags."""
    now = frozen(draft, label="living", when="", parent=None, kind=agreed.kind)
    return now.digest != agreed.digest


def _revised(
    workspace: Workspace, revision: str, label: str, last: Mapping[str, int]
) -> tuple[str, str]:
    """Return the stage after a revision, and the next command."""
    made = last.get("refresh", 0)
    if made < last.get("revise", 0):
        stage = f"Revision {revision} stands; every remark is answered."
        return stage, "compact-draft refresh"
    number, said = _last_account(workspace, label)
    if number < max(made, last.get("collect", 0)):
        stage = f"The refresh to revision {revision} is made."
        return stage, "compact-draft account"
    named = round_name(label)
    if not said.endswith(CLOSED):
        stage = (
            f"The refresh to revision {revision} is made; when {named} was last counted "
            "up, its books were not closed."
        )
        return stage, "compact-draft account"
    stage = f"The refresh to revision {revision} is made and {named} accounted for."
    return stage, f"{_LAST} in Word; for a further round  compact-draft issue"


def _last_account(workspace: Workspace, label: str) -> tuple[int, str]:
    """Return number and words of the last account of a round; 0 for none."""
    begins = f"{round_name(label)}: "
    steps = (
        (step.number, step.what)
        for step in workspace.log.steps()
        if step.state == "done"
        and step.verb == "account"
        and step.what.startswith(begins)
    )
    return max(steps, default=(0, ""))
