"""The verb account."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from compact_draft.cli import options
from compact_draft.cli.at_work import at_work
from compact_draft.cli.context import Context, writing
from compact_draft.text.plural import plural
from compact_draft.text.round_name import round_name

if TYPE_CHECKING:
    from compact_draft.steps.account import Account, Share
    from compact_draft.steps.account_lines import Line

_MOST = 12
"""Ids that a line of the receipt holds at most; the table has them all."""


@click.command()
@options.round_option
@click.option("--list", "listed", is_flag=True, help="One line a remark; no file.")
@click.option("--archive", is_flag=True, help="Write the ledger as JSON lines too.")
@click.option("--web", is_flag=True, help="Write the remarks as web annotations too.")
@click.option("--names", is_flag=True, help="Name people in the table.")
@click.option("--replace", is_flag=True, help="Replace files that we did not make.")
@writing
def account(
    label: str | None,
    listed: bool,
    archive: bool,
    web: bool,
    names: bool,
    replace: bool,
    context: Context,
) -> None:
    """Close the books: every remark received is decided, set aside, or listed."""
    from compact_draft.steps import account as step
    from compact_draft.steps.archive import archive_paths

    workspace = context.open()
    with at_work("Counting everything again", quiet=context.as_json):
        found = step.account(workspace, label)
    if not listed:
        written = [step.table_path(found.round)]
        written += archive_paths(found.round) if archive else ()
        written += [step.web_path(found.round)] if web else []
        for path in (workspace.root / name for name in written):
            if not workspace.made(path):
                options.refuse_to_replace(path, replace=replace)
        found = step.write_account(
            workspace,
            found,
            names=names,
            archive=archive,
            web=web,
            by=context.by or workspace.settings().you,
            when=options.moment(context.when),
        )
    if context.as_json:
        options.show_json(as_value(found, listed=listed))
    else:
        lines = listing(found.lines) if listed else page(found, names=names)
        click.echo("\n".join(lines))
    raise SystemExit(options.DONE if found.is_closed else options.LEFT_OVER)


def as_value(found: Account, *, listed: bool = False) -> dict[str, Any]:
    """Return the account as ``--json`` gives it; the remarks only where listed."""
    value: dict[str, Any] = {
        "round": found.round,
        "closed": found.is_closed,
        "received": found.received,
        "decided": found.decided,
        "set_aside": found.set_aside,
        "undecided": list(found.undecided),
        "doubtful": list(found.doubtful),
        "look_again": list(found.look_again),
        "unplaced": options.plain(found.unplaced),
        "clashes": options.plain(found.clashes),
        "not_carried_out": found.not_carried_out,
        "two_ways": options.plain(found.two_ways),
        "oral": list(found.oral),
        "outcomes": dict(found.outcomes),
        "people": options.plain(found.people),
        "files": options.plain(found.files),
        "missing": options.plain(found.missing),
        "file": found.file,
        "archive": list(found.archive),
    }
    if listed:
        value["remarks"] = options.plain(found.lines)
    return value


def listing(lines: Iterable[Line]) -> Iterator[str]:
    """Yield one line a remark: id, who, kind, clause, outcome."""
    from compact_draft.steps.whose import said_by

    for line in lines:
        where = f"{line.number} {line.clause}".strip() or "the draft"
        decided = f"{line.outcome} ({line.decision})" if line.decision else line.outcome
        whose = said_by(line.who, line.sent_by, is_unsigned=line.unsigned)
        yield f"{line.id:5} {whose:4} {line.kind:9} {where:15} {decided}"


def page(found: Account, *, names: bool = False) -> Iterator[str]:
    """Yield the account in words; `names` says whether the table names people."""
    open_ones = f" + open {len(found.undecided)}" if found.undecided else ""
    yield (
        f"{round_name(found.round, 'Round')}: received {found.received} = decided {found.decided} + "
        f"set aside {found.set_aside}{open_ones}"
    )
    for outcome, count in found.outcomes:
        yield f"  {count:4}  {outcome.replace('_', ' ')}"
    yield from _shares("By people", found.people)
    yield from _shares("By files", found.files)
    if found.undecided:
        yield f"Not decided: {_some(found.undecided)}"
    yield from _without_place(found)
    yield from _clashing(found)
    if found.oral:
        yield f"Said, and not yet confirmed in writing: {_some(found.oral)}"
    if found.look_again:
        yield (
            "Decided “it is there already”, and the words changed since; to be looked at "
            f"again: {_some(found.look_again)}"
        )
    yield from _two_ways(found)
    if found.missing:
        yield "The files and the ledger do not agree:"
        for missing in found.missing:
            place = ", ".join(filter(None, (missing.file, missing.place)))
            yield f"  {place}: {missing.what}" if place else f"  {missing.what}"
    else:
        files = plural(len(found.files), "file")
        yield f"Counted again by a second reader, from {files}: nothing is missing."
    for path in (found.file, *found.archive):
        if path:
            yield f"  {path}"
    if found.file and not names:
        yield "People are numbered in the table; --names names them."
    yield f"Next: {_next(found)}"


def _without_place(found: Account) -> Iterator[str]:
    open_ones = {unplaced.id for unplaced in found.unplaced}
    settled = [identity for identity in found.doubtful if identity not in open_ones]
    if found.unplaced:
        yield f"Without a sure place: {plural(len(found.unplaced), 'remark')}"
    for unplaced in found.unplaced[:_MOST]:
        said = (
            f", says “{options.short(unplaced.reference, 40)}”"
            if unplaced.reference
            else ""
        )
        may = ", ".join(unplaced.candidates[:4])
        may = f"; may be on {may}" if may else "; no clause is likely"
        yield f"  {unplaced.id}: {unplaced.where or 'no place in a file'}{said}{may}"
    if len(found.unplaced) > _MOST:
        yield f"  and {len(found.unplaced) - _MOST} more:  compact-draft place"
    if settled:
        yield f"Without a sure place, and decided as needing none: {_some(settled)}"


def _clashing(found: Account) -> Iterator[str]:
    if found.not_carried_out:
        yield f"What was decided cannot be carried out: {found.not_carried_out}"
    if found.clashes:
        yield "Adopted changes that cannot all stand:"
    for clash in found.clashes[:_MOST]:
        where = f"{clash.number} [{clash.clause}]".strip()
        on = f" on “{options.short(clash.words, 40)}”" if clash.words else ""
        yield (
            f"  {where}{on}: {', '.join(clash.between)}"
            + (f" (remarks {_some(clash.remarks)})" if clash.remarks else "")
        )
    if len(found.clashes) > _MOST:
        yield f"  and {len(found.clashes) - _MOST} more:  compact-draft clashes list"


def _two_ways(found: Account) -> Iterator[str]:
    if found.two_ways:
        yield (
            "One wish, answered in two ways; look whether both answers can stand "
            "(the books may be closed all the same):"
        )
    for pair in found.two_ways[:_MOST]:
        where = f"{pair.number} [{pair.clause}]".strip() if pair.clause else "the draft"
        yield (
            f"  {where}: {_some(pair.granted)} met, "
            f"{_some(pair.refused)} not; {pair.because}"
        )
    if len(found.two_ways) > _MOST:
        yield f"  and {len(found.two_ways) - _MOST} more, in  account --json"


def _some(ids: Sequence[str]) -> str:
    """Return the first ids, and how many there are more."""
    more = f" and {len(ids) - _MOST} more" if len(ids) > _MOST else ""
    return ", ".join(ids[:_MOST]) + more


def _shares(head: str, shares: Iterable[Share]) -> Iterator[str]:
    yield f"{head}:"
    for share in shares:
        rest = share.received - share.decided - share.set_aside
        yield (
            f"  {share.received:4}  {share.of}: {share.decided} decided, "
            f"{share.set_aside} set aside" + (f", {rest} open" if rest else "")
        )


def _next(found: Account) -> str:
    if found.missing:
        if any("by hand" in missing.what for missing in found.missing):
            return (
                f"put consultation/{found.round}/ledger.db back from a copy; what a "
                "person means to change is changed with  compact-draft place,  answer "
                "--again  or  undo"
            )
        return "compact-draft collect FILE  takes in what is missing"
    if found.undecided:
        return f"compact-draft answer {found.undecided[0]} --outcome ... --reason ..."
    if found.look_again:
        again = found.look_again[0]
        return f"compact-draft answer {again} --again --outcome ... --reason ..."
    if found.unplaced:
        return "compact-draft place  shows what may be the places of these remarks"
    if found.clashes:
        clash = found.clashes[0]
        return (
            f"compact-draft clashes settle {clash.number or clash.clause} --words ... "
            "--reason ..."
        )
    return "compact-draft status"
