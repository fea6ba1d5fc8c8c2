"""The verbs place, answer and revise."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from compact_draft.cli import options
from compact_draft.cli.open_remarks import show_open
from compact_draft.text.plural import plural
from compact_draft.text.round_name import round_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compact_draft.answers.file import Answer
    from compact_draft.model.compact import Revision
    from compact_draft.steps.answer import Answered, Doubtful
    from compact_draft.store.workspace import Workspace


@click.command()
@click.argument("remarks", nargs=-1)
@click.option("--clause", help="The clause it is about: its id or printed number.")
@click.option("--words", default="", help="The words it is about, as printed.")
@click.option("--confirm", is_flag=True, help="Take the first place proposed.")
@click.option("--section", is_flag=True, help="It is about the clause's whole section.")
@click.option("--draft", "whole", is_flag=True, help="It is about the whole draft.")
@click.option("--now", is_flag=True, help="List where each stands in the text now.")
@options.round_option
@options.writing
def place(
    remarks: tuple[str, ...],
    *,
    now: bool,
    clause: str | None,
    words: str,
    confirm: bool,
    section: bool,
    whole: bool,
    label: str | None,
    by: str | None,
    when: str | None,
    root: Path | None,
    as_json: bool,
) -> None:
    """Settle where REMARKS belong; without any, list those whose place is doubtful."""
    from compact_draft.errors import RefusedError, Where
    from compact_draft.model.annotation import Level
    from compact_draft.steps import answer as step

    workspace = options.open_workspace(root, reads=not remarks)
    if now and not remarks:
        _show_now(workspace, label, as_json=as_json)
        return
    if remarks:
        if not (clause or confirm or whole):
            raise RefusedError(
                "it is not said where the remark belongs",
                where=Where(", ".join(remarks)),
                mend="give --clause ID,  --clause ID --section,  --draft  or  --confirm",
            )
        level = Level.DRAFT if whole else Level.SECTION if section else Level.CLAUSE
        consultation = workspace.round(label)
        issued = workspace.revision(consultation.revision)
        placements = step.place(
            workspace,
            remarks,
            level=Level.WORDS if words else level,
            clause=step.clause_named(issued, clause) if clause else None,
            words=words,
            label=label,
            by=options.person(workspace, by),
            when=options.moment(when),
        )
        if as_json:
            options.show_json(placements)
            return
        for placement in placements:
            where = placement.anchor.clause or "the whole draft"
            click.echo(f"{placement.annotation}: placed on {where}")
    doubts = step.doubtful(workspace, label)
    if as_json:
        options.show_json(doubts)
    elif not doubts:
        click.echo("Every remark has its place.")
    else:
        click.echo(f"{plural(len(doubts), 'remark')} without a sure place:")
        for doubt in doubts:
            show_doubt(doubt)
        first = doubts[0].annotation.id
        click.echo(
            f"Take the first place proposed:  compact-draft place {first} --confirm"
        )
        click.echo(f"Or name another:  compact-draft place {first} --clause NUMBER")
        click.echo(f"Or lift it:  compact-draft place {first} --draft")
    if doubts and not remarks:
        raise SystemExit(options.LEFT_OVER)


def _show_now(workspace: Workspace, label: str | None, *, as_json: bool) -> None:
    """Print where each remark stands in the text as it is now, what has gone first."""
    from compact_draft.steps.carried import carried

    found = carried(workspace, label)
    if as_json:
        options.show_json(found)
        return
    for remark in found:
        where = f"{remark.number or remark.clause or 'the draft'} of {remark.seen}"
        now = f"; now {', '.join(remark.now)}" if remark.now != (remark.clause,) else ""
        click.echo(
            f"  {remark.id} {remark.standing}: {where}{now}: {options.short(remark.said)}"
        )
        if remark.standing in ("clause gone", "words gone"):
            click.echo(
                f"      it was: {options.short(remark.words or remark.clause_words)}"
            )
    gone = sum(remark.standing in ("clause gone", "words gone") for remark in found)
    click.echo(
        f"{plural(len(found), 'remark')}; what {gone} of them are about has gone."
    )


def show_doubt(doubt: Doubtful) -> None:
    """Print a remark whose place is doubtful, with what is proposed."""
    from compact_draft.steps.told_of_place import (
        NOTHING_LIKE_IT,
        PERHAPS,
        told_of_place,
    )

    remark = doubt.annotation
    said = remark.brings
    click.echo(f"  {remark.id} ({remark.kind}, {remark.where}): {options.short(said)}")
    for what, words in told_of_place(remark):
        click.echo(f"      {what}: {options.short(words)}")
    for wanted, number, text in doubt.candidates:
        name = f"{number} [{wanted}]" if number else wanted
        click.echo(f"      {PERHAPS} {name}: {options.short(text)}")
    if not doubt.candidates:
        click.echo(f"      {NOTHING_LIKE_IT}")


@click.command()
@click.argument("remarks", nargs=-1)
@click.option("--outcome", help="What was decided: one of those above.")
@click.option("--reason", default="", help="Why, in words the person may read.")
@click.option("--effect", help="reword, add, withdraw, move, split, join, retag, none.")
@click.option("--clause", help="The clause the effect falls on: id or number.")
@click.option("--words", default="", help="The new wording of the clause, whole.")
@click.option("--part", "parts", multiple=True, help="For a split: each part's words.")
@click.option("--other", "others", multiple=True, help="For join and move: a clause.")
@click.option("--twin", help="For a duplicate: the remark it repeats.")
@click.option(
    "--file",
    type=click.Path(path_type=Path),
    help="Many answers: the sheet or the account's table filled in, or lines of JSON.",
)
@click.option("--again", is_flag=True, help="Give a decided remark a new decision.")
@click.option("--draft", "as_draft", is_flag=True, help="Only propose; decide nothing.")
@click.option("--agree", is_flag=True, help="Take the drafts of REMARKS as decisions.")
@click.option("--alike", is_flag=True, help="Decide with them all that say the same.")
@options.round_option
@options.writing
def answer(
    remarks: tuple[str, ...],
    outcome: str | None,
    reason: str,
    effect: str | None,
    clause: str | None,
    words: str,
    parts: tuple[str, ...],
    others: tuple[str, ...],
    twin: str | None,
    file: Path | None,
    again: bool,
    as_draft: bool,
    agree: bool,
    alike: bool,
    label: str | None,
    by: str | None,
    when: str | None,
    root: Path | None,
    as_json: bool,
) -> None:
    """Decide what becomes of REMARKS; without any, read those that wait.

    In a spreadsheet: fill in the columns outcome, reason and, where the text changes,
    wording of the sheet that  remarks sheet  writes (or of the account's table, as CSV),
    and give --file. Rows may be sorted; what others answered meanwhile is kept.

    Each decision has an outcome, and a reason unless it is noted or duplicate:
    adopted, adopted_reworded and partly change the text; already_there,
    work_programme, guidance, outside, not_agreed, agreed_to_differ, noted and
    duplicate leave it as it is.
    """
    from compact_draft.answers.answer import PARTS
    from compact_draft.answers.file import Answer
    from compact_draft.errors import RefusedError, Where
    from compact_draft.steps import answer as step
    from compact_draft.steps.answer_sheet import read_sheet

    further: tuple[tuple[str, str], ...] = ()
    shown: Mapping[str, str] = {}
    lists = file is None and not remarks and outcome is None
    workspace = options.open_workspace(root, reads=lists)
    if lists:
        raise SystemExit(show_open(workspace, label, as_json=as_json))
    if agree:
        _agree(workspace, remarks, label, by, when, as_json=as_json)
        return
    if file is not None:
        if remarks or outcome:
            raise RefusedError(
                "answers are given both on the line and in a file",
                where=Where(str(file)),
                mend="give one or the other",
            )
        found = read_sheet(workspace, options.read_file(file), str(file), label)
        answers, not_read, shown = found.answers, found.not_read, found.shown
    else:
        if words and parts:
            raise RefusedError(
                "the words are given whole and in parts",
                where=Where("--part"),
                mend="give --words for one clause, or --part twice or more for a split",
            )
        if not remarks or (outcome is None and not as_draft):
            raise RefusedError(
                "it is not said which remark, or what was decided",
                where=Where("answer"),
                mend="write  compact-draft answer a1 --outcome noted  or  --file FILE; "
                "compact-draft answer  alone shows the remarks that wait",
            )
        issued, not_read = workspace.revision(workspace.round(label).revision), ()
        if alike:
            remarks, further = _all_alike(workspace, remarks, issued, label)
        answers = (
            Answer(
                annotations=remarks,
                outcome=outcome or "",
                reason=reason,
                effect=effect or ("split" if parts else None),
                clause=step.clause_named(issued, clause) if clause else None,
                words=PARTS.join(parts) or words,
                others=others,
                twin=twin,
                where=Where("answer"),
            ),
        )
    if as_draft:
        _draft(workspace, answers, label, by, when, as_json=as_json)
        return
    made = step.answer(
        workspace,
        answers,
        label=label,
        again=again,
        shown=shown,
        by=options.person(workspace, by),
        when=options.moment(when),
    )
    status = options.LEFT_OVER if made.stale else options.DONE
    if as_json:
        options.show_json(made)
        raise SystemExit(status)
    if alike:
        covered = sum(len(d.annotations) for d in made.decisions)
        click.echo(f"{plural(covered, 'remark')} decided together.")
    _told(workspace, made)
    for remark, words_more in further:
        click.echo(f"{remark} says the same and more, and is left open: {words_more}")
    if not_read:
        click.echo(f"Columns not read: {', '.join(not_read)}")
    _not_taken(made)
    raise SystemExit(status)


def _not_taken(made: Answered) -> None:
    """Print the rows of a sheet that somebody else has answered since it was made."""
    for row in made.stale:
        now = ", ".join(row.now) or "no decision"
        click.echo(
            f"NOT TAKEN  {row.where}: {', '.join(row.annotations)}: {row.stood} stood when "
            f"the sheet was made, and somebody else has made it {now} since"
        )
    if made.stale:
        click.echo(
            "To mend: look at them with  compact-draft remarks show REMARK,  and answer "
            "with --again where it is still wanted, or make the sheet anew"
        )


def _told(workspace: Workspace, made: Answered) -> None:
    """Print what was decided, and what comes next."""
    click.echo(f"{plural(len(made.decisions), 'decision')} recorded.")
    if made.left_alone:
        count = plural(len(made.left_alone), "remark")
        click.echo(f"{count} decided so already, left as they are.")
    click.echo(
        f"{round_name(made.round, 'Round')}: {plural(made.received, 'remark')}, "
        f"{len(made.undecided)} still without a decision."
    )
    which = options.of_round(workspace, made.round)
    if made.undecided:
        some = ", ".join(made.undecided[:12])
        more = " ..." if len(made.undecided) > 12 else ""
        click.echo(
            f"Still open: {some}{more}\nNext: read them:  compact-draft answer{which}"
        )
    else:
        click.echo(f"Next:  compact-draft revise{which}")


def _draft(
    workspace: Workspace,
    answers: Sequence[Answer],
    label: str | None,
    by: str | None,
    when: str | None,
    *,
    as_json: bool,
) -> None:
    """Note answers as drafts."""
    from compact_draft.steps.drafts import draft

    made = draft(
        workspace, answers, label=label, by=options.person(workspace, by),
        when=options.moment(when),
    )  # fmt: skip
    if as_json:
        options.show_json(made)
        return
    click.echo(f"{plural(len(made), 'draft')} noted; nothing is decided.")
    if made:
        some = " ".join(made[0].annotations)
        click.echo(f"When it is agreed:  compact-draft answer {some} --agree")


def _agree(
    workspace: Workspace,
    remarks: tuple[str, ...],
    label: str | None,
    by: str | None,
    when: str | None,
    *,
    as_json: bool,
) -> None:
    """Take drafts as decisions."""
    from compact_draft.steps.drafts import agree

    made = agree(
        workspace, remarks, label=label, by=options.person(workspace, by),
        when=options.moment(when),
    )  # fmt: skip
    if as_json:
        options.show_json(made)
        return
    _told(workspace, made)


def _all_alike(
    workspace: Workspace, remarks: tuple[str, ...], issued: Revision, label: str | None
) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """Return remarks with all that say the same; and those that say more besides."""
    from compact_draft.steps.alike import with_those_alike

    books = workspace.books(workspace.round(label).label)
    return with_those_alike(remarks, books, issued)


@click.command()
@click.option(
    "--label", "wanted", help="Label of the new revision. [default: r2, r3 ...]"
)
@options.round_option
@options.writing
def revise(
    wanted: str | None,
    label: str | None,
    by: str | None,
    when: str | None,
    root: Path | None,
    as_json: bool,
) -> None:
    """Turn decisions into new wording: a new revision."""
    from compact_draft.steps.revise import revise as step

    workspace = options.open_workspace(root)
    made = step(
        workspace,
        label=wanted,
        round_label=label,
        by=options.person(workspace, by),
        when=options.moment(when),
    )
    status = options.LEFT_OVER if made.clashes else options.DONE
    if as_json:
        options.show_json(made)
        raise SystemExit(status)
    if made.revision:
        changes = plural(made.changes, "change")
        click.echo(f"Revision {made.revision}, from {made.parent}: {changes}.")
    else:
        click.echo(f"Nothing changed; {made.parent} stands.")
    if made.undecided:
        count = plural(len(made.undecided), "remark")
        click.echo(f"{count} without a decision, carried forward.")
    for heading in made.emptied:
        click.echo(f"Look at: {heading}")
    if made.clashes:
        click.echo(f"{plural(len(made.clashes), 'clash', 'clashes')}:")
    for clash in made.clashes:
        click.echo(f"  {clash.clause}: {' and '.join(clash.between)}")
        if clash.words:
            click.echo(f"      on the words: {clash.words}")
        for name, version in zip(clash.between, clash.versions, strict=False):
            click.echo(f"      {name}: {version or '(struck)'}")
        click.echo(f"      To mend: {clash.mend}")
    if made.clashes:
        click.echo(
            "Next: settle what clashes as said above, then  compact-draft revise"
        )
    elif made.revision:
        click.echo("Next:  compact-draft refresh")
    raise SystemExit(status)
