"""The verb suggest."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compact_draft.cli import options

if TYPE_CHECKING:
    from compact_draft.judgement.suggest import Suggestion


@click.command()
@click.argument("lines", type=click.Path(path_type=Path), required=False)
@options.workspace_option
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def suggest(lines: Path | None, root: Path | None, as_json: bool) -> None:
    """Suggest what lines are, whom they bind and their tags, with the reasons.

    LINES is a file of JSON lines ({"id", "text", "section", "column"}), or - for
    what is piped in. Without it, the promises of the workspace are read. Nothing is
    written: a suggestion becomes a tag only when a person takes it.
    """
    from compact_draft.steps.suggest import (
        lines_of,
        parse_lines,
        suggest_lines,
        to_look_at,
    )

    workspace = options.open_workspace(root) if root is not None else None
    if lines is None and sys.stdin.isatty():
        workspace = workspace or options.open_workspace(None)
    piped = lines is None and workspace is None
    if piped or str(lines) == "-":
        found = parse_lines(sys.stdin.buffer.read(), "stdin")
    elif lines is not None:
        found = parse_lines(options.read_file(lines), str(lines))
    elif workspace is not None:
        found = lines_of(workspace)
    else:  # pragma: no cover  # one of the three holds
        return
    said = suggest_lines(found, workspace)
    if as_json:
        for suggestion in said:
            click.echo(json.dumps(options.plain(suggestion), ensure_ascii=False))
        return
    look_at = to_look_at(said)
    for line, suggestion, near in zip(found, said, look_at, strict=True):
        click.echo(_shown(suggestion, line.text, near) + "\n")


def _shown(said: Suggestion, text: str, near: tuple[str, ...]) -> str:
    """Return one suggestion for people: the line, what is suggested, and why."""
    tags = [said.kind]
    if said.is_commitment:
        tags += [said.by.replace("_", " "), said.achievability or "", said.scope or ""]
        tags += [said.theme or "no theme", said.modality]
        tags += [said.timeframe or "no period", *said.national_ref]
    sure = "" if said.is_sure else "  (don't know: please look)"
    lines = [f"{said.id}  {options.short(text, 72)}", "  " + ", ".join(tags) + sure]
    lines += [f"    {reason}" for reason in said.because]
    if near:
        lines.append(f"    perhaps {', '.join(near)}; please look")
    return "\n".join(lines)
