"""The files in a folder that open its desk when they are double-clicked."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from compact_draft.steps.launchers import LINUX, MACOS, RUN, WINDOWS, launchers


def test_each_system_has_its_file_with_its_line_ends() -> None:
    made = launchers()
    assert set(made) == {WINDOWS, MACOS, LINUX}
    assert set(RUN) == {MACOS, LINUX}
    assert made[WINDOWS].count(b"\r\n") == made[WINDOWS].count(b"\n")
    assert b"\r" not in made[LINUX]
    assert made[LINUX].startswith(b"#!/bin/sh\n")


def test_no_path_of_any_folder_stands_in_them() -> None:
    every = b"".join(launchers().values())
    assert str(Path.cwd()).encode() not in every
    assert str(Path.home()).encode() not in every


@pytest.mark.skipif(os.name == "nt", reason="a script of Unix")
def test_the_script_opens_the_desk_of_the_folder_it_lies_in(tmp_path: Path) -> None:
    folder, programs = tmp_path / "a Compact", tmp_path / "bin"
    folder.mkdir()
    programs.mkdir()
    script = folder / LINUX
    script.write_bytes(launchers()[LINUX])
    told = programs / "compact-draft"
    told.write_text('#!/bin/sh\necho "$PWD|$*"\n')
    told.chmod(0o755)
    done = subprocess.run(
        ["/bin/sh", str(script)], capture_output=True, text=True, check=True, cwd="/",
        env={"PATH": f"{programs}:/usr/bin:/bin", "HOME": str(tmp_path)},
    )  # fmt: skip
    assert done.stdout == f"{folder}|desk .\n"
