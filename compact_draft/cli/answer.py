"""The verb answer: decide what becomes of each remark."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, writing
from compact_draft.cli.open_remarks import show_open
from compact_draft.text.plural import plural
from compact_draft.text.round_name import round_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from compact_draft.model.answering import DraftAnswer
    from compact_draft.model.compact import Revision
    from compact_draft.steps.answer import Answered
    from compact_draft.store.workspace import Workspace

    class Signed(TypedDict):
        """Who answers, and when."""

        by: str
        when: datetime


@click.command()
@click.argument("remarks", nargs=-1)
@click.option("--outcome", help="What was decided: one of those above.")
@click.option("--reason", default="", help="Why, in words the person may read.")
@click.option("--effect", help="reword, add, withdraw, move, split, join, retag, none.")
@click.option("--clause", help="The clause the effect falls on: id or number.")
@click.option("--words", default="", help="The whole new wording of the clause.")
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
@writing
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
    context: Context,
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
    from compact_draft.answers.file import Answer
    from compact_draft.answers.rules import PARTS
    from compact_draft.errors import RefusedError, Where
    from compact_draft.steps import answer as step
    from compact_draft.steps.answer_sheet import read_sheet

    further: tuple[tuple[str, str], ...] = ()
    shown: Mapping[str, str] = {}
    lists = file is None and not remarks and outcome is None
    workspace = context.open(reads=lists)
    if lists:
        raise SystemExit(show_open(workspace, label, as_json=context.as_json))
    if agree:
        from compact_draft.steps.drafts import agree as agreed

        taken = agreed(workspace, remarks, label=label, **_signed(workspace, context))
        _show(taken, context, lambda: _told(workspace, taken))
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
        from compact_draft.steps.drafts import draft

        noted = draft(workspace, answers, label=label, **_signed(workspace, context))
        _show(noted, context, lambda: _drafted(noted))
        return
    made = step.answer(
        workspace,
        answers,
        label=label,
        again=again,
        shown=shown,
        **_signed(workspace, context),
    )
    status = options.LEFT_OVER if made.stale else options.DONE
    if context.as_json:
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
            "with --again where it is still wanted, or make the sheet again"
        )


def _clashing(workspace: Workspace, made: Answered) -> None:
    """Print on which clauses what was adopted now clashes with what was adopted before."""
    from compact_draft.steps.clashes import clashes_on

    changed = [d.clause for d in made.decisions if d.outcome.changes_text and d.clause]
    issued = workspace.revision(workspace.round(made.round).revision)
    numbers = {row.clause: row.number for row in issued.outline.rows}
    for clause in dict.fromkeys(changed):
        for clash in clashes_on(workspace, made.round, clause):
            between = " and ".join(
                f"{c.decision} ({', '.join(c.remarks)})"
                if c.decision
                else "the text now"
                for c in clash.changes
            )
            click.echo(
                f"CLASH on {numbers.get(clause) or clause}: {between} cannot all stand. "
                f"Settle it:  compact-draft clashes settle {clause} --words WORDS --reason WHY"
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
    _clashing(workspace, made)
    if made.undecided:
        some = ", ".join(made.undecided[:12])
        more = " ..." if len(made.undecided) > 12 else ""
        click.echo(
            f"Still open: {some}{more}\nNext: read them:  compact-draft answer{which}"
        )
    else:
        click.echo(f"Next:  compact-draft revise{which}")


def _signed(workspace: Workspace, context: Context) -> Signed:
    """Return who answers, and when."""
    return {
        "by": options.person(workspace, context.by),
        "when": options.moment(context.when),
    }


def _show(made: object, context: Context, tell: Callable[[], None]) -> None:
    """Show what was made: as JSON, or told in words."""
    if context.as_json:
        options.show_json(made)
    else:
        tell()


def _drafted(made: Sequence[DraftAnswer]) -> None:
    """Say how many answers are drafted, and how they are agreed."""
    click.echo(f"{plural(len(made), 'draft')} noted; nothing is decided.")
    if made:
        some = " ".join(made[0].annotations)
        click.echo(f"When it is agreed:  compact-draft answer {some} --agree")


def _all_alike(
    workspace: Workspace, remarks: tuple[str, ...], issued: Revision, label: str | None
) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """Return remarks with all that say the same; and those that say more besides."""
    from compact_draft.steps.alike import with_those_alike
    from compact_draft.store.ledger_part import books_of_open

    books = books_of_open(workspace, workspace.round(label).label)
    return with_those_alike(remarks, books, issued)
