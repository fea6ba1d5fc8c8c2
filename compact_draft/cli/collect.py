"""The verb collect."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from compact_draft.cli import options
from compact_draft.text.plural import plural
from compact_draft.text.round_name import round_name

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from compact_draft.model.annotation import Annotation
    from compact_draft.steps.collect import Collected

_WORD = (".docx", ".doc", ".docm", ".odt", ".rtf")
"""Endings of what a word processor can save as .docx."""


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@options.round_option
@click.option("--from", "sender", default="", help="Whose copies these are.")
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    help="How many to read side by side. [default: 1 for less than 100 files]",
)
@options.writing
def collect(
    files: tuple[Path, ...],
    label: str | None,
    sender: str,
    workers: int | None,
    by: str | None,
    when: str | None,
    root: Path | None,
    as_json: bool,
) -> None:
    """Take in Word FILES that came back (or folders of them, with all in them)."""
    from compact_draft.cli.inbox import found_in
    from compact_draft.steps.collect import collect as step

    workspace = options.open_workspace(root)
    lying = found_in(files, own=workspace.root)
    came = [one for one in lying if not one.note and not one.fault]
    with (
        _workers(workers, len(came)) as executor,
        options.progress("Reading", len(came), quiet=as_json) as tick,
    ):
        made = step(
            workspace,
            ((one.name, options.read_file(one.path)) for one in came),
            label=label,
            sender=sender,
            by=options.person(workspace, by),
            when=options.moment(when),
            progress=tick,
            executor=executor,
        )
    made = made.beside(
        notes=[(one.name, one.note) for one in lying if one.note],
        faults=[(one.name, one.fault) for one in lying if one.fault],
    )
    doubtful = [a for a in made.annotations if a.placed in ("proposed", "orphan")]
    is_left = made.not_taken or made.doubted or doubtful
    status = options.LEFT_OVER if is_left else options.DONE
    if as_json:
        options.show_json(as_value(made))
    else:
        click.echo(receipt(made, options.of_round(workspace, made.round)))
    raise SystemExit(status)


@contextmanager
def _workers(asked: int | None, files: int) -> Iterator[Executor | None]:
    """Give processes to read many files in; None where one after the other is as fast."""
    from compact_draft.copies.collect import BATCH

    batches = files // BATCH
    count = asked or (min(os.cpu_count() or 1, batches) if batches > 1 else 1)
    if count == 1:
        yield None
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(count) as executor:
        yield executor


def as_value(made: Collected) -> dict[str, Any]:
    """Return what was collected as docs/formats.md has it."""
    return {
        "round": made.round,
        "received": options.plain(made.received),
        "annotations": [
            _as_row(a, made.file_of(a), sender, asked)
            for a, sender, asked in zip(
                made.annotations, made.senders, made.asked, strict=True
            )
        ],
        "left": [
            {"file": file, "place": place, "why": why} for file, place, why in made.left
        ],
    }


def _as_row(
    annotation: Annotation, file: str, sender: str, asked: str
) -> dict[str, Any]:
    anchor = annotation.anchor
    return {
        "id": annotation.id,
        "respondent": annotation.respondent,
        "quote": anchor.words,
        "clause": anchor.clause,
        "placed": annotation.placed,
        "candidates": list(annotation.candidates),
        "kind": annotation.kind,
        "tracked": annotation.tracked,
        "text": annotation.text,
        "proposed": asked,
        "reply_to": annotation.reply_to,
        "file": file,
        "submission": annotation.submission,
        "where": annotation.where,
        "state": annotation.state,
        "author": annotation.author,
        "sender": sender,
        "made": annotation.made,
        "level": anchor.level,
        "start": anchor.start,
        "end": anchor.end,
        "before": anchor.before,
        "after": anchor.after,
        "to": anchor.to,
    }


def receipt(made: Collected, which: str = "") -> str:
    """Return what came, from whom, what was placed, and what was not understood.

    `which` is what the next command needs to mean this round.
    """
    lines = []
    for row in made.received:
        if row.fault:
            lines.append(f"NOT TAKEN IN  {row.file}\n  {row.fault}")
            continue
        said = f"{row.file}: {row.name} ({row.respondent}), "
        said += plural(row.new, "new remark")
        if row.again:
            said += f", {row.again} known already"
        lines.append(said)
        if row.same_as:
            lines.append(
                f"  the very same file came from {row.same_as}: if it is theirs alone, "
                "take this step back:  compact-draft undo"
            )
        if row.doubt:
            lines.append(
                f"  LOOK AGAIN: {row.doubt}\n  To mend: if it is not, take this step "
                "back with  compact-draft undo,  and check the file and the round"
            )
        if row.gone:
            lines.append(
                f"  not in this copy, and they stand all the same: {', '.join(row.gone)}"
            )
    placed = Counter(str(a.placed) for a in made.annotations)
    said = ", ".join(f"{count} {how}" for how, count in sorted(placed.items()))
    total = plural(len(made.annotations), "remark")
    lines.append(
        f"{round_name(made.round, 'Round')}: {total} added{': ' + said if said else ''}."
    )
    if made.left:
        lines.append("Read, and no remark:")
        lines += [f"  {file}, {place}: {why}" for file, place, why in made.left]
    if made.not_taken:
        lines += _not_taken(made)
    if placed["proposed"] or placed["orphan"]:
        lines.append("Next: settle the doubtful places:  compact-draft place" + which)
    elif not made.annotations:
        lines.append("Next:  compact-draft status")
    else:
        lines.append("Next: read them, clause by clause:  compact-draft answer" + which)
    return "\n".join(lines)


def _not_taken(made: Collected) -> list[str]:
    """Return how many files were not taken in, and what to do with letters."""
    count = plural(len(made.received), "file")
    lines = [f"Not taken in: {len(made.not_taken)} of {count}; see why above."]
    if any(not row.file.lower().endswith(_WORD) for row in made.not_taken):
        lines.append(
            "A letter, an e-mail or a scan: put its points as comments into a copy of "
            f"consultation/{made.round}/sent.docx, and collect that with --from."
        )
    return lines
