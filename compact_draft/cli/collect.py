"""The verb collect."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, writing
from compact_draft.errors import RefusedError, Where
from compact_draft.text.plural import plural
from compact_draft.text.round_name import round_name

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from compact_draft.model.annotation import Annotation
    from compact_draft.steps.collected import Collected, ReceivedFile

INBOX = "inbox"
"""The folder of a workspace that is collected where no file is named."""
_CHANNELS = ("letter", "email", "meeting", "phone", "survey")


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@options.round_option
@click.option("--from", "sender", default="", help="Whose files these are.")
@click.option(
    "--as",
    "channel",
    type=click.Choice(_CHANNELS),
    help="How they came, where the files do not say.",
)
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="HEADING=ROLE",
    help="What a column of a survey export holds; remembered.",
)
@click.option(
    "--preview", is_flag=True, help="Say what would come of it; write nothing."
)
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    help="How many to read side by side. [default: 1 for less than 100 files]",
)
@click.option(
    "--cluster", metavar="ADDRESS",
    help="Read on the workers of a Dask scheduler of your own, tcp://HOST:PORT.",
)  # fmt: skip
@writing
def collect(
    files: tuple[Path, ...],
    label: str | None,
    sender: str,
    channel: str | None,
    columns: tuple[str, ...],
    preview: bool,
    workers: int | None,
    cluster: str | None,
    context: Context,
) -> None:
    """Take in what came back: FILES, folders of them, or the workspace's inbox/.

    Marked copies (Word, .odt, PDF), our forms, survey exports, e-mails, letters, and
    notes of meetings and calls are known by what is in them.
    """
    from compact_draft.cli.inbox import found_in
    from compact_draft.model.received import Channel
    from compact_draft.steps.collect import collect as step

    workspace = context.open()
    lying = found_in(files or (_inbox(workspace.root),), own=workspace.root)
    came = [found for found in lying if not found.note and not found.fault]
    with (
        _workers(workers, len(came), cluster) as executor,
        options.progress("Reading", len(came), quiet=context.as_json) as tick,
    ):
        made = step(
            workspace,
            ((found.name, options.read_file(found.path)) for found in came),
            label=label,
            sender=sender,
            by=options.person(workspace, context.by),
            when=options.moment(context.when),
            progress=tick,
            executor=executor,
            channel=Channel(channel) if channel else None,
            columns=dict(map(_said_of_a_column, columns)),
            preview=preview,
        )
    made = made.beside(
        notes=[(found.name, found.note) for found in lying if found.note],
        faults=[(found.name, found.fault) for found in lying if found.fault],
    )
    doubtful = [a for a in made.annotations if a.placed in ("proposed", "orphan")]
    unread = [row for row in made.received if row.unread]
    is_left = made.not_taken or made.doubted or doubtful or unread
    status = options.LEFT_OVER if is_left else options.DONE
    if context.as_json:
        options.show_json(as_value(made))
    else:
        click.echo(receipt(made, options.of_round(workspace, made.round)))
    raise SystemExit(status)


def _inbox(root: Path) -> Path:
    """Return the workspace's inbox.

    Raises:
        RefusedError: There is none.
    """
    folder = root / INBOX
    if not folder.is_dir():
        raise RefusedError(
            "no file is named, and the workspace has no folder inbox/",
            where=Where("collect"),
            mend="name the files that came back, or put them into a folder  inbox  "
            "beside compact.toml",
        )
    return folder


def _said_of_a_column(words: str) -> tuple[str, str]:
    heading, is_said, role = words.rpartition("=")
    if not is_said or not heading.strip():
        raise RefusedError(
            f"{words[:60]!r} does not say what a column holds",
            where=Where("--column"),
            mend='write it as  --column "HEADING=ROLE",  such as  --column "Q3=comment"',
        )
    return heading.strip(), role


@contextmanager
def _workers(
    asked: int | None, files: int, address: str | None
) -> Iterator[Executor | None]:
    """Give processes to read many files in; None where one after the other is as fast."""
    from compact_draft.copies import crew
    from compact_draft.copies.collect import BATCH

    if address:
        if asked:
            raise RefusedError(
                "workers are asked for here and on a cluster",
                where=Where("--cluster"),
                mend="give one of  --workers  and  --cluster",
            )
        with crew.cluster(address) as executor:
            yield executor
        return
    batches = files // BATCH
    count = asked or (min(os.cpu_count() or 1, batches) if batches > 1 else 1)
    if count == 1:
        yield None
        return
    with crew.Crew(count) as executor:
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
        "columns": [
            {"file": file, "tool": tool, "columns": options.plain(columns)}
            for file, tool, columns in made.columns
        ],
        "preview": made.preview,
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
        "reference": annotation.reference,
        "question": annotation.question,
    }


def receipt(made: Collected, which: str = "") -> str:
    """Return what came, from whom, what was placed, and what was not understood.

    `which` is what the next command needs to mean this round.
    """
    lines = ["Nothing is written; this is what would be:"] if made.preview else []
    for file, tool, columns in made.columns:
        lines.append(f"{file}: {f'an export of {tool}' if tool else 'a table'}")
        lines += [f"  {c.heading or '(no heading)'} = {c.role}" for c in columns]
    for rows in _together(made.received):
        lines += _said(rows)
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
    if made.preview:
        lines.append("Next: run it without  --preview")
    elif placed["proposed"] or placed["orphan"]:
        lines.append("Next: settle the doubtful places:  compact-draft place" + which)
    elif not made.annotations:
        lines.append("Next:  compact-draft status")
    else:
        lines.append("Next: read them, clause by clause:  compact-draft answer" + which)
    return "\n".join(lines)


def _together(
    received: Iterable[ReceivedFile],
) -> Iterator[tuple[ReceivedFile, ...]]:
    """Yield the rows of one file together."""
    for _, rows in groupby(received, key=lambda r: (r.file, bool(r.part), r.fault)):
        yield tuple(rows)


def _said(rows: Sequence[ReceivedFile]) -> list[str]:
    """Return what became of one file, or of the responses in it."""
    row = rows[0]
    if row.fault:
        return [f"NOT TAKEN IN  {row.file}\n  {row.fault}"]
    if row.part:
        said = f"{row.file}: {plural(len(rows), 'response')}, "
    else:
        said = f"{row.file}: {row.name} ({row.respondent}), "
    said += plural(sum(file.new for file in rows), "new remark")
    again = sum(file.again for file in rows)
    late = sum(file.late for file in rows)
    said += f", {again} known already" if again else ""
    if late:
        said += f", {late} LATE" if row.part else ", LATE"
    lines = [said]
    if row.channel in ("meeting", "phone"):
        lines.append("  said and not written: not yet confirmed in writing")
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
    lines += [f"  NOT READ, came with it: {reason}" for reason in row.unread]
    if row.gone:
        lines.append(
            f"  not in this copy, and they stand all the same: {', '.join(row.gone)}"
        )
    return lines


def _not_taken(made: Collected) -> list[str]:
    """Return how many files were not taken in, and what to do with letters."""
    count = plural(len(made.received), "file")
    lines = [f"Not taken in: {len(made.not_taken)} of {count}; see why above."]
    lines.append(
        "What no program can read: type what it says into a text file that begins with  "
        "From: NAME,  or put its points as comments into a copy of "
        f"consultation/{made.round}/sent.docx; collect that with --from."
    )
    return lines
