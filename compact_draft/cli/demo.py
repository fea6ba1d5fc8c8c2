"""The verb demo: the shipped example, from the old Word file to the refresh."""

from __future__ import annotations

import contextlib
import io
import json
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from compact_draft.cli import options
from compact_draft.errors import RefusedError, Where
from compact_draft.text.plural import plural

DEFAULT = Path("compact-demo")
_TIMES = {
    "new": "2026-01-12T09:00:00+00:00",
    "intake": "2026-01-12T09:05:00+00:00",
    "tag": "2026-02-09T14:00:00+00:00",
    "national": "2026-02-16T10:00:00+00:00",
    "build": "2026-02-20T16:00:00+00:00",
    "collect": "2026-06-01T10:00:00+00:00",
    "place": "2026-06-02T10:00:00+00:00",
    "answer": "2026-06-15T14:00:00+00:00",
    "revise": "2026-06-15T16:00:00+00:00",
    "workplan": "2026-06-15T17:00:00+00:00",
    "refresh": "2026-06-22T11:00:00+00:00",
    "account": "2026-06-22T11:30:00+00:00",
    "report": "2026-06-29T09:00:00+00:00",
    "letters": "2026-06-29T09:30:00+00:00",
    "receipt": "2026-06-29T09:30:00+00:00",
}
"""When each step of the example is taken, so that its files are always the same."""


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=DEFAULT)
@options.json_option
def demo(folder: Path, as_json: bool) -> None:
    """See it all happen on the shipped example, in FOLDER (compact-demo)."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise RefusedError(
            "the folder is not empty, and nothing in it is touched",
            where=Where(str(folder)),
            mend="name a folder that is empty or not there yet:  compact-draft demo NAME",
        )
    if not as_json:
        click.echo(f"The example runs in {folder}; each line is one command.")
    ran = []
    for words, value in run(folder):
        ran.append((words, value))
        if not as_json:
            click.echo(_line(len(ran), words[0], value))
    made = as_value(folder, ran)
    if as_json:
        options.show_json(made)
        return
    click.echo(
        "\nreceived {received} = decided {decided} + set aside {set_aside}\n"
        "redline  {redline}\ndraft    {draft}\naccount  {account}\n"
        "Next: open the redline in Word; then  cd {folder}  and\n"
        "  compact-draft status    (docs/tutorial.md explains each line above)".format(
            **made
        )
    )


def _line(number: int, verb: str, value: Any) -> str:
    said, file = SAYS[verb](value)
    return f"{number:2}  {verb:8} {said}{f'  -> {file}' if file else ''}"


def as_value(folder: Path, ran: Sequence[tuple[Sequence[str], Any]]) -> dict[str, Any]:
    """Return what the demo made as ``--json`` gives it.

    Args:
        folder: Where it ran.
        ran: The commands that `run` gave, each with its value.
    """
    found = {words[0]: value for words, value in ran}
    stages = []
    for number, (words, value) in enumerate(ran, start=1):
        said, file = SAYS[words[0]](value)
        stages.append({"number": number, "verb": words[0], "said": said, "file": file})
    return {
        "folder": str(folder),
        "stages": stages,
        **{key: found["account"][key] for key in ("received", "decided", "set_aside")},
        "redline": str(folder / found["refresh"]["file"]),
        "draft": str(folder / found["issue"]["file"]),
        "account": str(folder / found["account"]["file"]),
    }


def run(folder: Path) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Run the example's commands in a folder; yield each with the value it returned.

    Raises:
        RefusedError: A command did not do what the example needs.
    """
    from compact_draft.steps.example import example_commands

    first, *rest = example_commands()
    yield first, _value(("new", str(folder.resolve()), *first[2:]))
    with _inside(folder):
        for words in rest:
            yield words, _value(words)


def until(verb: str, folder: Path) -> None:
    """Run the example's commands up to and with the first of a verb."""
    for words, _ in run(folder):
        if words[0] == verb:
            return


@contextlib.contextmanager
def _inside(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def _value(words: tuple[str, ...]) -> Any:
    """Run one command with ``--json`` and return its value."""
    from compact_draft.cli.app import main

    asked = list(words)
    if words[0] in _TIMES and "--when" not in words:
        asked += ["--when", _TIMES[words[0]]]
    said = io.StringIO()
    status: object = 0
    with contextlib.redirect_stdout(said):
        try:
            main.main([*asked, "--json"], standalone_mode=False)
        except SystemExit as stop:
            status = stop.code
    if status not in (0, 1, None):
        raise RefusedError(
            f"the example stopped at  compact-draft {' '.join(words)}",
            where=Where(words[0]),
            mend="this is a mistake in compact-draft; please report it",
        )
    return json.loads(said.getvalue())


def _tags(value: Any) -> tuple[str, str]:
    if isinstance(value, list):
        return (
            f"{plural(len(value), 'sheet')} for the parties to fill in",
            "out/sheets/",
        )
    return f"{plural(len(value['rows']), 'row')} of evidence on record", ""


def _intake(value: Any) -> tuple[str, str]:
    clauses = [row for row in value if row["id"]]
    promises = [row for row in clauses if row["kind"] in ("commitment", "action")]
    doubts = sum(bool(row["doubts"]) for row in value)
    said = (
        f"{plural(len(value), 'row')} read: {plural(len(clauses), 'clause')}, "
        f"{len(promises)} of them promises, {len(value) - len(clauses)} furniture; "
        f"{plural(doubts, 'doubt')}"
    )
    return said, "clauses/"


def _national(value: Any) -> tuple[str, str]:
    if "counts" not in value:
        signed = value["left_out"]
        return f"{signed['ref']} left out: {signed['why']}", ""
    waiting = sum(1 for row in value["undertakings"] if row["suggested_state"])
    said = (
        f"{plural(len(value['undertakings']), 'undertaking')} of {value['edition']}: "
        f"{waiting} look answered and wait to be confirmed"
    )
    return said, "out/national-2010.docx"


def _people(value: Any) -> tuple[str, str]:
    offers = plural(len(value["offers"]), "pair")
    said = f"{plural(len(value['people']), 'person', 'people')} answered; "
    return f"{said}{offers} may be the same", ""


def _collect(value: Any) -> tuple[str, str]:
    taken = [row for row in value["received"] if not row["fault"]]
    asked = len(value["received"]) - len(taken)
    what = plural(len(taken), "copy", "copies")
    if any(row["channel"] != "word" for row in taken):
        ways = {row["channel"] for row in taken}
        what = f"{plural(len(taken), 'response')} by {plural(len(ways), 'way')}"
    said = f"{what}, {plural(len(value['annotations']), 'new remark')}"
    if asked:
        said += f"; {asked} copy waits to be told whose it is"
    return said, f"consultation/{value['round']}/"


def _revise(value: Any) -> tuple[str, str]:
    clashes = plural(len(value["clashes"]), "clash", "clashes")
    said = f"{plural(value['changes'], 'change')}, {clashes}"
    return said, f"revisions/{value['revision']}.md"


def _refresh(value: Any) -> tuple[str, str]:
    left = len(value["left"]) + len(value["redline"]["untracked"])
    changes = plural(len(value["changes"]), "change")
    said = f"{changes} marked and proved, {left} left out"
    return said, value["file"]


def _account(value: Any) -> tuple[str, str]:
    missing = len(value["missing"])
    return f"received afresh and counted again: {missing} missing", value["file"]


def _told(value: Any) -> tuple[str, str]:
    if "waiting" in value:
        waits = plural(len(value["waiting"]), "thing")
        return f"{waits} in people's words may tell who somebody is", ""
    points = plural(len(value["points"]), "point")
    return f"you said, we did: {points} answered", value["files"][0]


SAYS: dict[str, Callable[[Any], tuple[str, str]]] = {
    "new": lambda v: (f"a folder for {v['settings']['title']}", "START-HERE.txt"),
    "intake": _intake,
    "tag": _tags,
    "check": lambda v: (f"{plural(len(v), 'finding')}, for advice", ""),
    "report": _told,
    "letters": lambda v: (
        f"{plural(len(v['files']), 'letter')}, and all in one",
        v["merged"],
    ),
    "receipt": lambda v: (
        f"{plural(len(v), 'receipt')} to check alone",
        "out/receipts-round-1/",
    ),
    "workplan": lambda v: (
        f"{plural(len(v), 'aspirational promise')} handed over",
        "out/work-programme.docx",
    ),
    "clauses": lambda v: (f"{plural(len(v), 'clause')} found", ""),
    "national": _national,
    "build": lambda v: (
        f"a working draft of {plural(v['clauses'], 'clause')}",
        v["file"],
    ),
    "issue": lambda v: (
        (
            f"{v['round']['label']} open on {plural(v['clauses'], 'clause')}; a pack of "
            f"{plural(len(v['pack']), 'file')} ready to send"
        ),
        f"consultation/{v['round']['label']}/pack/",
    ),
    "collect": _collect,
    "people": _people,
    "place": lambda v: (f"{plural(len(v), 'remark')} given a place by a person", ""),
    "answer": lambda v: (
        f"{plural(len(v['decisions']), 'decision')}, {len(v['undecided'])} open",
        "",
    ),
    "revise": _revise,
    "diff": lambda v: (
        f"{plural(len(v['changes']), 'change')} to read",
        "out/changes.html",
    ),
    "refresh": _refresh,
    "account": _account,
    "status": lambda v: (v["stage"], ""),
}
