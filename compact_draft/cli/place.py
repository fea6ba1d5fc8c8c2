"""The verb place: settle remarks whose place is doubtful."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, writing
from compact_draft.text.plural import plural

if TYPE_CHECKING:
    from compact_draft.steps.answer import Doubtful
    from compact_draft.store.workspace import Workspace


@click.command()
@click.argument("remarks", nargs=-1)
@click.option("--clause", help="The clause it is about: its id or printed number.")
@click.option("--words", default="", help="The words it is about, as printed.")
@click.option("--confirm", is_flag=True, help="Take the first place proposed.")
@click.option(
    "--numbered",
    is_flag=True,
    help="Confirm all at once that name by its number the one clause proposed.",
)
@click.option("--section", is_flag=True, help="It is about the clause's whole section.")
@click.option("--draft", "whole", is_flag=True, help="It is about the whole draft.")
@click.option("--now", is_flag=True, help="List where each stands in the text now.")
@options.round_option
@writing
def place(
    remarks: tuple[str, ...],
    *,
    now: bool,
    clause: str | None,
    words: str,
    confirm: bool,
    numbered: bool,
    section: bool,
    whole: bool,
    label: str | None,
    context: Context,
) -> None:
    """Settle where REMARKS belong; without any, list those whose place is doubtful."""
    from compact_draft.errors import RefusedError, Where
    from compact_draft.model.annotation import Level
    from compact_draft.steps import answer as step

    workspace = context.open(reads=not (remarks or numbered))
    if numbered:
        other = confirm or section or whole or now
        _only_numbered(remarks, clause, words, other=other)
        remarks = step.by_number(step.doubtful(workspace, label))
        if not remarks:
            click.echo("No remark names by its number the one clause proposed.")
            raise SystemExit(options.DONE)
        confirm = True
    if now and not remarks:
        _show_now(workspace, label, as_json=context.as_json)
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
            by=options.person(workspace, context.by),
            when=options.moment(context.when),
        )
        if context.as_json:
            options.show_json(placements)
            return
        for placement in placements:
            where = placement.anchor.clause or "the whole draft"
            click.echo(f"{placement.annotation}: placed on {where}")
    doubts = step.doubtful(workspace, label)
    if context.as_json:
        options.show_json(doubts)
    elif not doubts:
        click.echo("Every remark has its place.")
    else:
        click.echo(f"{plural(len(doubts), 'remark')} without a sure place:")
        for doubt in doubts:
            show_doubt(doubt)
        first, named = doubts[0].annotation.id, step.by_number(doubts)
        if len(named) > 1:
            click.echo(
                f"Put all {len(named)} that name their clause by its number there:  "
                "compact-draft place --numbered"
            )
        likely = next((d.annotation.id for d in doubts if d.candidates), "")
        if likely:
            click.echo(
                f"Take the first place proposed:  compact-draft place {likely} --confirm"
            )
        click.echo(f"Or name another:  compact-draft place {first} --clause NUMBER")
        click.echo(f"Or lift it:  compact-draft place {first} --draft")
    if doubts and not remarks:
        raise SystemExit(options.LEFT_OVER)


def _only_numbered(
    remarks: tuple[str, ...], clause: str | None, words: str, *, other: bool
) -> None:
    """Refuse --numbered beside what names a remark or a place."""
    from compact_draft.errors import RefusedError, Where

    if remarks or clause or words or other:
        raise RefusedError(
            "--numbered takes all that name their clause by its number, and no other word",
            where=Where("--numbered"),
            mend="give it alone, or name the remarks and leave it out",
        )


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
