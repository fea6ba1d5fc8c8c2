"""Killed at any write, a workspace is as before or as after, and nothing lies about.

The scenes and the judge are in ``killing.py``. Here each scene is killed at some of its
writes, others on each run; ``python benchmarks/kills.py`` kills at every write and
at random besides.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EVERY = 45
SOME = ("collect",)
MOST = {"new", "intake", "build", "issue", "collect", "place"}
MOST |= {
    "monitor personal",
    "beside personal",
    "answer",
    "revise",
    "refresh",
    "account",
    "tag set",
}


@pytest.mark.parametrize(
    ("only", "verbs"),
    [
        pytest.param(SOME, set(SOME), id="one verb"),
        pytest.param((), MOST, id="every verb", marks=pytest.mark.long),
    ],
)
def test_a_command_killed_at_a_write_leaves_the_folder_before_or_after(
    only: tuple[str, ...], verbs: set[str]
) -> None:
    seed = 1 if os.environ.get("CI") else random.randrange(10**6)
    asked = json.dumps({"at_random": 0, "seed": seed, "every": EVERY, "only": only})
    result = subprocess.run(
        [sys.executable, "-m", "tests.kills.killing", asked],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    wrong = [fault for line in lines for fault in line["wrong"]]
    assert not wrong, f"seed {seed}: {wrong[:5]}"
    assert result.returncode == 0, result.stderr
    killed = {line["scene"] for line in lines}
    assert verbs <= killed
    assert {scene for scene in killed if scene.startswith("undo")}
    assert all(line["kills"] for line in lines)
