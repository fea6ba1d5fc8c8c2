"""Returned copies that LibreOffice wrote: the door to `office_writer`."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.redline.office import PYTHON

WRITER = Path(__file__).with_name("office_writer.py")
Edit = dict[str, Any]


def job(source: Path, out: Path, author: str, *edits: Edit) -> dict[str, Any]:
    """One file to edit: where it lies, where the copy goes, whose copy, what they do."""
    return {
        "source": str(source),
        "out": str(out),
        "author": author,
        "edits": list(edits),
    }


def write_copies(jobs: Sequence[dict[str, Any]]) -> None:
    """Make every copy in one LibreOffice."""
    done = subprocess.run(
        [PYTHON, str(WRITER)],
        input=json.dumps(jobs),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
