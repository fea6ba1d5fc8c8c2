"""The verb ``national compare``: lines that come in, held against a national text."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compact_draft.cli import options

if TYPE_CHECKING:
    from compact_draft.judgement.comparing import HeldAgainst


@click.command("compare")
@click.argument("clauses", type=click.Path(path_type=Path), required=False)
@click.option(
    "--edition",
    help="Such as 2010, 2009 or covenant. [default: the one in compact.toml]",
)
@options.workspace_option
@click.option("--json", "as_json", is_flag=True, help="One JSON object a clause.")
def compare(
    clauses: Path | None, edition: str | None, root: Path | None, as_json: bool
) -> None:
    """Say which undertakings clauses seem to answer to, and how they stand to each.

    CLAUSES is a file of JSON lines ({"id", "text", "by"}), or - for what is piped in.
    Without it, the promises of the workspace are read. Nothing is written: a
    suggestion becomes a link only when a person confirms it.
    """
    from compact_draft.steps.national import edition as edition_of
    from compact_draft.steps.national_compare import compare_lines, parse_clauses
    from compact_draft.steps.suggest import lines_of

    workspace = options.open_workspace(root) if root is not None else None
    if clauses is None and sys.stdin.isatty():
        workspace = workspace or options.open_workspace(None)
    if str(clauses) == "-" or (clauses is None and workspace is None):
        lines = parse_clauses(sys.stdin.buffer.read(), "stdin")
    elif clauses is not None:
        lines = parse_clauses(options.read_file(clauses), str(clauses))
    elif workspace is not None:
        lines = lines_of(workspace)
    else:  # pragma: no cover  # one of the three holds
        return
    framework = edition_of(workspace, edition)
    held = compare_lines(lines, framework, workspace)
    if as_json:
        for against in held:
            click.echo(json.dumps(_fields(against), ensure_ascii=False))
        return
    click.echo(f"{framework.statement}\n")
    for line, against in zip(lines, held, strict=True):
        click.echo(_shown(against, line.text) + "\n")


def _fields(held: HeldAgainst) -> dict[str, object]:
    """Return one clause as other programs read it."""
    return {
        "id": held.id,
        "links": [options.plain(link) for link in held.links],
        "candidates": list(held.candidates),
    }


def _shown(held: HeldAgainst, text: str) -> str:
    """Return one clause for people: its undertakings, how it stands to each, and why."""
    lines = [f"{held.id}  {options.short(text, 72)}"]
    for link in held.links:
        respects = f" ({', '.join(link.differences)})" if link.differences else ""
        look = "" if link.confidence > _SURE else "  (don't know: please look)"
        lines.append(f"  {link.ref}: {link.relation}{respects}{look}")
        lines += [f"    {reason}" for reason in link.because]
    linked = {link.ref for link in held.links}
    others = [ref for ref in held.candidates if ref not in linked]
    if not held.links:
        lines.append("  answers to none, as far as its words show")
    if others:
        lines.append(f"    perhaps {', '.join(others)}; please look")
    return "\n".join(lines)


_SURE = 0.8
