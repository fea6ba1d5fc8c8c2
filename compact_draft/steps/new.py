"""Start a folder for a Compact."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from compact_draft.errors import RefusedError, Where
from compact_draft.model.compact import Party
from compact_draft.model.tags import Side
from compact_draft.steps.example import FOLDER, example_files, example_settings
from compact_draft.steps.launchers import RUN, launchers
from compact_draft.store.identity import new_identity, with_identity
from compact_draft.store.paths import refuse_links
from compact_draft.store.settings import (
    CONFIG,
    Settings,
    format_settings,
    parse_settings,
)
from compact_draft.store.workspace import Workspace

START_HERE = """\
{title}: start here

This folder holds the refresh of your Compact. Everything in it is yours and stays on
this computer. What lies where:

  compact.toml      the title, who works here (you, group), and the bodies that sign:
                    open it in a text editor and put in yours before anything else
  sources/          the old Compact as it came; never altered
  clauses/          one small text file for each clause, with its tags and history
  outline.toml      the order of the clauses
  revisions/        the text as it stood at a stage; frozen
  consultation/     each round: what went out, what came back, what was decided
  out/              Word files made for you; may be deleted and made again
  log/              what each step wrote, so that it can be undone

To work in the browser: double-click "Open the desk" for your system, in this folder.
Each page says what comes next. Nothing leaves this computer.

In a terminal instead, next: bring in the old Compact

  compact-draft intake {old}

At any time  compact-draft status  says where you are and what comes next, and
compact-draft undo  takes the last step back.
"""

NOT_NAMED_YET = "not named yet"
"""Who starts a folder before anybody has written who works there."""

_ASKED = (
    ("you", "Who works here: recorded with each step."),
    ("group", "Who signs the marks of the refresh, such as a writers' group."),
)
_PARTIES = "One [[party]] for each body that signs; side is public_bodies or vcs."
_ROUNDS = """
# For consultation rounds: where answers go, and what is asked. Take the # away before
# the lines that you use; docs/running-a-round.md explains each.
# [consultation]
# reply_to = "compact@your-area.example"
# post = "Compact, Town Hall"
# phone = "the Compact officer, 01632 960000"
# controller = "the body that answers for personal data in law"
# questions = ["Is anything hard to understand?", "What is missing?"]
# [[consultation.pre_election]]
# what = "the local elections"
# from = 2027-03-22
# to = 2027-05-06
"""
_IGNORE = """\
out/
log/
sources/
consultation/*/received/
consultation/*/ledger.db
consultation/*/names.jsonl
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewWorkspace:
    """What `new` made: the folder, and the settings written to it."""

    folder: str
    settings: Settings


def new(folder: Path, settings: Settings, *, by: str, when: datetime) -> NewWorkspace:
    """Make a workspace in a folder that is empty or not yet there.

    Raises:
        RefusedError: The folder holds something.
    """
    _refuse_full(folder)
    return _made(folder, first_settings(settings), {}, by=by, when=when)


def first_settings(settings: Settings) -> str:
    """Return ``compact.toml``'s text with the lines that a person has still to fill in."""
    head, national, rest = format_settings(settings).partition("\n[national]")
    asked = [
        f'# {says}\n{name} = ""\n'
        for name, says in _ASKED
        if not getattr(settings, name)
    ]
    rest = rest.replace("\n[[party]]", f"{_ROUNDS}\n# {_PARTIES}\n[[party]]", 1)
    return "".join([head, *asked, national, rest])


def new_example(folder: Path, *, when: datetime) -> NewWorkspace:
    """Make a workspace of the shipped example, with its files in ``example/``.

    Raises:
        RefusedError: The folder holds something.
    """
    _refuse_full(folder)
    text = example_settings()
    by = parse_settings(text).you
    return _made(folder, text, example_files(), by=by, when=when)


def _refuse_full(folder: Path) -> None:
    if not folder.exists() or (folder.is_dir() and not _held(folder)):
        return
    raise RefusedError(
        "the folder is not empty, and nothing in it is touched",
        where=Where(str(folder)),
        mend="name a folder that is empty or not there yet",
    )


def _held(folder: Path) -> bool:
    """Whether a folder holds anything but the log of a `new` that came to nothing."""
    names = {path.name for path in folder.iterdir()}
    if names and "log" in names and CONFIG not in names:
        refuse_links(folder)
        log = Workspace(folder).log
        begun = {step.verb for step in log.unfinished()}
        if begun <= {"new"}:
            Workspace(folder).recover()
        names = {path.name for path in folder.iterdir()}
        return names != {"log"} or any(s.state != "undone" for s in log.steps())
    return bool(names)


def _made(
    folder: Path, text: str, files: Mapping[str, bytes], *, by: str, when: datetime
) -> NewWorkspace:
    named = with_identity(text.encode("utf-8"), new_identity())
    settings = parse_settings(named.decode("utf-8"))
    folder.mkdir(parents=True, exist_ok=True)
    workspace = Workspace(folder)
    with workspace.step("new", by=by.strip() or NOT_NAMED_YET, when=when) as step:
        step.what = f"start {settings.title}"
        step.write("compact.toml", named)
        for path, data in files.items():
            step.write(path, data)
        here = START_HERE.format(title=settings.title, old=old_file(files))
        step.write_text("START-HERE.txt", here)
        step.write_text(".gitignore", _IGNORE)
        for name, data in launchers().items():
            step.write(name, data)
    for name in RUN:
        (folder / name).chmod(0o755)
    return NewWorkspace(folder=str(folder), settings=settings)


def old_file(files: Mapping[str, bytes]) -> str:
    """Return what the start page says to bring in: the example's file, where it is."""
    example = f"{FOLDER}/old-compact.docx"
    return example if example in files else '"Our old Compact.docx"'


def party(words: str) -> Party:
    """Return the party of ``id=Name=side``, side public_bodies or vcs.

    Raises:
        RefusedError: The words have another form.
    """
    parts = [part.strip() for part in words.split("=")]
    if len(parts) != 3 or not all(parts) or parts[2] not in list(Side):
        raise RefusedError(
            f"{words!r} does not name a party",
            where=Where("--party"),
            mend='write it as  "council=Wexcombe Council=public_bodies"  or  '
            '"cvs=Wexcombe CVS=vcs"',
        )
    return Party(id=parts[0], name=parts[1], side=Side(parts[2]))


def area_of(folder: str) -> str:
    """Return an area's name from a folder's: capitals where it has none, no "Compact"."""
    name = folder.replace("_", " ")
    if name == name.lower():
        words = name.replace("-", " ").split()
        name = " ".join(word[:1].upper() + word[1:] for word in words)
    words = name.split()
    is_named = len(words) > 1 and words[-1].casefold() == "compact"
    return " ".join(words[:-1] if is_named else words) or folder


def title_of(area: str) -> str:
    """Return a title made from an area's name; one that has "Compact" gets no other."""
    has_word = re.search(r"\bcompact\b", area, re.IGNORECASE)
    return area if has_word else f"{area} Compact"
