"""LibreOffice as a second reader of tracked changes."""

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

READER = Path(__file__).with_name("office_reader.py")
PYTHON = "/usr/bin/python3"


def need_office():
    """Skip where LibreOffice is missing, unless it is required."""
    has = shutil.which("soffice") and Path(PYTHON).exists()
    if has:
        has = subprocess.run([PYTHON, "-c", "import uno"], check=False).returncode == 0
    if not has:
        if os.environ.get("COMPACT_DRAFT_REQUIRE_OFFICE") == "1":
            pytest.fail("LibreOffice with python3-uno is required and missing")
        pytest.skip("LibreOffice with python3-uno is not here")


def settled_by_office(files, *, modes=("accept", "reject"), once=()):
    """Settle files (name → bytes) both ways, or one, in one LibreOffice.

    Those whose names stand in `once` have nothing to settle, and are accepted alone.

    Returns name → {"accept": lines, "reject": lines}; a line is (style, text), of
    the body with its tables, then of the notes under the style "note".
    """
    with tempfile.TemporaryDirectory() as folder:
        jobs = []
        for number, (name, data) in enumerate(files.items()):
            path = Path(folder) / f"{number}.docx"
            path.write_bytes(data)
            jobs.append([name, str(path), ["accept"] if name in once else [*modes]])
        done = subprocess.run(
            [PYTHON, str(READER)],
            input=json.dumps(jobs),
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode:
        raise AssertionError(done.stderr)
    found = json.loads(done.stdout)
    return {
        name: {mode: [tuple(line) for line in lines] for mode, lines in modes.items()}
        for name, modes in found.items()
    }
