"""Goldens: what a test gives, kept as text that a person can read.

To take what is given now as right, after looking at it: COMPACT_DRAFT_GOLDEN=1 pytest.
"""

import os
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "golden"


def golden(name: str, given: str) -> None:
    path = FOLDER / f"{name}.txt"
    if os.environ.get("COMPACT_DRAFT_GOLDEN") == "1":
        path.write_text(given, encoding="utf-8")
    assert given == path.read_text(encoding="utf-8")
