"""The verbs drift and proof: a later copy, and a decision paper, held against the text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from compact_draft.cli import options

if TYPE_CHECKING:
    from compact_draft.model.report import Report
    from compact_draft.store.workspace import Workspace

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("file", type=_FILE)
@click.option("--to", help="The text it is held against. [default: the last agreed]")
@click.option("--word", type=_FILE, help="Write it as a Word file, landscape.")
@click.option("--html", type=_FILE, help="Write it as one page for any browser.")
@click.option("--replace", is_flag=True, help="Replace a file that is there.")
@options.writing
def drift(
    file: Path,
    to: str | None,
    word: Path | None,
    html: Path | None,
    replace: bool,
    by: str | None,
    when: str | None,
    root: Path | None,
    as_json: bool,
) -> None:
    """Show which clauses of a later copy, FILE, somebody changed outside the process.

    Nothing of the text is changed. Where something is otherwise it ends with status 1.
    """
    from compact_draft.reports import later as report
    from compact_draft.reports.plain_report import report_text
    from compact_draft.steps.edit import Signed
    from compact_draft.steps.promises import in_words
    from compact_draft.steps.watch import watch

    workspace = options.open_workspace(root, reads=not (word or html))
    who = Signed(by=by or "", when=options.moment(when))
    found = watch(workspace, options.read_file(file), file.name, to=to, who=who)
    told = report.drift_report(
        workspace.settings().title, found, in_words(workspace, found.text)
    )
    _write(workspace, told, word, html, "drift", by, when, replace=replace)
    if as_json:
        options.show_json(report.drift_fields(found))
    else:
        click.echo(report_text(told))
    raise SystemExit(options.LEFT_OVER if found.drifted else options.DONE)


@click.command()
@click.argument("file", type=_FILE)
@click.option("--word", type=_FILE, help="Write it as a Word file, landscape.")
@click.option("--html", type=_FILE, help="Write it as one page for any browser.")
@click.option("--replace", is_flag=True, help="Replace a file that is there.")
@options.writing
def proof(
    file: Path,
    word: Path | None,
    html: Path | None,
    replace: bool,
    by: str | None,
    when: str | None,
    root: Path | None,
    as_json: bool,
) -> None:
    """Show which promises a decision paper, FILE, touches, with the words of both."""
    from compact_draft.reports import later as report
    from compact_draft.reports.plain_report import report_text
    from compact_draft.steps.proof import proof as step

    workspace = options.open_workspace(root, reads=not (word or html))
    found = step(workspace, options.read_file(file), file.name)
    told = report.proof_report(workspace.settings().title, found)
    _write(workspace, told, word, html, "proof", by, when, replace=replace)
    if as_json:
        options.show_json(report.proof_fields(found))
    else:
        click.echo(report_text(told))


def _write(
    workspace: Workspace,
    told: Report,
    word: Path | None,
    html: Path | None,
    verb: str,
    by: str | None,
    when: str | None,
    *,
    replace: bool,
) -> None:
    from compact_draft.steps.report import write_report

    files = [path for path in (word, html) if path is not None]
    for path in files:
        if not workspace.made(path):
            options.refuse_to_replace(path, replace=replace)
    if files:
        signed = options.signed(workspace, by, when)
        write_report(
            workspace,
            told,
            word=word,
            html=html,
            verb=verb,
            by=signed.by,
            when=signed.when,
        )
