"""A small Compact taken in by command, and a copy of its draft with a comment."""

from __future__ import annotations

import io
from pathlib import Path

from click.testing import CliRunner
from docx import Document

from compact_draft.cli import main
from compact_draft.store.workspace import Workspace
from tests.built import copy_of
from tests.redline.maker import docx, p
from tests.workspaces import run

LEVEL = '<w:outlineLvl w:val="0"/>'
PAY = "Pay grants in 30 days."
OLD = docx(
    p("Our Compact", ppr=LEVEL),
    p("The Council will", ppr=LEVEL),
    p(f"•\t{PAY}"),
    p("•\tGive three months’ notice and say why."),
)


def call(*words: str, status: int = 0) -> str:
    result = CliRunner().invoke(main, list(words))
    assert result.exit_code == status, result.output + result.stderr
    return result.stderr if status == 2 else result.stdout


def taken_in(folder: Path) -> Workspace:
    """Return a workspace with a small Compact taken in, by a named person."""
    (folder / "old.docx").write_bytes(OLD)
    return copy_of("taken in", _taken_in, folder / "fen")


def _taken_in(root: Path) -> None:
    call("new", str(root), "--by", "Ann Other")
    (root.parent / "old.docx").write_bytes(OLD)
    run(Workspace.open(root), "intake", str(root.parent / "old.docx"))


def commented(data: bytes, author: str) -> bytes:
    """Return a copy of a draft with one comment on a promise."""
    document = Document(io.BytesIO(data))
    found = next(
        paragraph for paragraph in document.paragraphs if PAY in paragraph.text
    )
    document.add_comment(found.runs, text="Ten is usual.", author=author, initials="x")
    document.save(made := io.BytesIO())
    return made.getvalue()
