"""Start a folder for a Compact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from compact_draft.errors import RefusedError, Where
from compact_draft.model.compact import Party
from compact_draft.model.tags import Side
from compact_draft.steps.example import example_files, example_settings
from compact_draft.store.settings import Settings, format_settings, parse_settings
from compact_draft.store.workspace import Workspace

START_HERE = """\
{title}: start here

This folder holds the refresh of your Compact. Everything in it is yours and stays on
this computer. What lies where:

  compact.toml      the title, the parties, who works here: change it as you need
  sources/          the old Compact as it came; never altered
  clauses/          one small text file for each clause, with its tags and history
  outline.toml      the order of the clauses
  revisions/        the text as it stood at a stage; frozen
  consultation/     each round: what went out, what came back, what was decided
  out/              Word files made for you; may be deleted and made again
  log/              what each step wrote, so that it can be undone

Next: bring in the old Compact

  compact-draft intake "Our old Compact.docx"

At any time  compact-draft status  says where you are and what comes next, and
compact-draft undo  takes the last step back.
"""

DEFAULT_PARTIES = (
    Party(id="council", name="The Council", side=Side.PUBLIC_BODIES),
    Party(id="vcs", name="The voluntary and community sector", side=Side.VCS),
)
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
    return _made(folder, format_settings(settings), {}, by=by, when=when)


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
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise RefusedError(
            "the folder is not empty, and nothing in it is touched",
            where=Where(str(folder)),
            mend="name a folder that is empty or not there yet",
        )


def _made(
    folder: Path, text: str, files: Mapping[str, bytes], *, by: str, when: datetime
) -> NewWorkspace:
    settings = parse_settings(text)
    folder.mkdir(parents=True, exist_ok=True)
    workspace = Workspace(folder)
    with workspace.step("new", by=by, when=when) as step:
        step.what = f"start {settings.title}"
        step.write_text("compact.toml", text)
        for path, data in files.items():
            step.write(path, data)
        step.write_text("START-HERE.txt", START_HERE.format(title=settings.title))
        step.write_text(".gitignore", _IGNORE)
    return NewWorkspace(folder=str(folder), settings=settings)


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


def prefix_of(area: str) -> str:
    """Return a prefix for ids made from an area's name: its first three letters."""
    letters = "".join(c for c in area.lower() if c.isascii() and c.isalpha())
    return letters[:3] or "c"
