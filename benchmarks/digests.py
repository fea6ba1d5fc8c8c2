"""Print the SHA-256 of every output that people compare, to hold two versions together.

    python benchmarks/digests.py [--journey FOLDER] > before.txt

A rearrangement that changes no behaviour gives the same lines before and after. Printed
are: each file of the example's finished folder (its log apart, which holds paths of
work; the Compact has a fixed identity in it, as in the journey), and the redline of each pair of the corpus,
both ways. With ``--journey`` so are the files of the journey of the real Compact, which
lies beside the checkout: its copies are written by LibreOffice into FOLDER the first time,
and taken from there after that. A line is the digest, two blanks and a name; lines are in
order of their names.
"""

import argparse
import hashlib
import secrets
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))


import compact_draft as api  # noqa: E402  needs the path above
from compact_draft.word.redline.redline import redline  # noqa: E402  needs the path above
from tests.journey import nottinghamshire  # noqa: E402  needs the path above
from tests.redline.pairs import load  # noqa: E402  needs the path above

ONE_IDENTITY = """
import secrets
secrets.token_hex = lambda size=16: "ab" * size
from compact_draft.cli import main
main()
"""
"""Runs the command; the identity of a new Compact, which is drawn at random, is the same."""


def example(folder: Path) -> dict[str, str]:
    """Return the digest of each file that the demo leaves in `folder`."""
    done = subprocess.run(
        [sys.executable, "-c", ONE_IDENTITY, "demo", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"the demo ended with {done.returncode}: {done.stderr}")
    return written("example", folder)


def written(name: str, folder: Path) -> dict[str, str]:
    """Return the digest of each file in `folder` that holds no path of work."""
    return {
        f"{name}/{path.relative_to(folder).as_posix()}": digest(path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and path.suffix not in {".db", ".lock"}
        and path.relative_to(folder).parts[0] != "log"
    }


def journey(copies: Path, folder: Path) -> dict[str, str]:
    """Return the digest of each file of the journey of the real Compact.

    Args:
        copies: Holds the copies that LibreOffice wrote; empty or missing at first.
        folder: Empty; the journey is taken in it.
    """
    if not copies.is_dir():
        nottinghamshire.journey(folder / "first")
        office = (folder / "first" / "returned").glob("*.docx")
        copies.mkdir(parents=True)
        for path in office:
            if path.name != "dee-dunn.docx":  # written by the test itself
                shutil.copy(path, copies)
    (folder / "again").mkdir()
    workspace = nottinghamshire.journey(folder / "again", office=copies)
    return written("journey", workspace.root)


def corpus() -> dict[str, str]:
    """Return the digest of the redline of each pair, old to new and new to old."""
    found = {}
    options = api.Options(author="Writers")
    for name, pair in sorted(load().items()):
        old, new = pair.make()
        for way, before, after in (("to", old, new), ("back", new, old)):
            try:
                data, _ = redline(before, after, options)
            except api.CompactError as error:
                data = type(error).__name__.encode()
            found[f"pairs/{name}/{way}"] = digest(data)
    return found


def digest(data: bytes) -> str:
    """Return the SHA-256 of `data` in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--journey", type=Path, metavar="FOLDER")
    asked = parser.parse_args()
    secrets.token_hex = lambda nbytes=None: "ab" * (nbytes or 16)
    with tempfile.TemporaryDirectory() as name:
        lines = example(Path(name) / "example") | corpus()
        if asked.journey is not None:
            (Path(name) / "first").mkdir()
            lines |= journey(asked.journey, Path(name))
    for name, value in sorted(lines.items()):
        print(f"{value}  {name}")
