"""Count how often refresh, revise and combine open a package and parse a part.

    python benchmarks/opened.py [--against CHECKOUT]

The example is run as ``compact-draft demo`` runs it, each command in this process; then
the copies that came back as Word files are combined with the draft that went out. With
``--against`` the same is counted in another checkout, on the example it ships.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).parents[1]
VERBS = ("revise", "refresh", "combine")


def count() -> None:
    """Print a line a verb: its name, packages opened, parts parsed."""
    from compact_draft.cli import demo

    try:
        module = import_module("compact_draft.word.ooxml.package")
        parser = import_module("compact_draft.word.ooxml.part_bytes")
    except ModuleNotFoundError:  # before its rooms were made
        module = parser = import_module("compact_draft.word.package")
    seen = {"opened": 0, "parsed": 0}
    opening, parsing = module.Package.open.__func__, parser.etree.fromstring

    def opened(cls: type, *given: object, **named: object) -> object:
        seen["opened"] += 1
        return opening(cls, *given, **named)

    class Counting:
        """`lxml.etree`, but that parts are counted."""

        def __getattr__(self, name: str) -> object:
            return getattr(real, name)

        def fromstring(self, *given: object, **named: object) -> object:
            seen["parsed"] += 1
            return parsing(*given, **named)

    real = parser.etree
    module.Package.open = classmethod(opened)
    parser.etree = Counting()

    def told(verb: str) -> None:
        if verb in VERBS:
            print(f"{verb:8}{seen['opened']:8}{seen['parsed']:8}")
        seen.update(opened=0, parsed=0)

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "example"
        for words, _ in demo.run(folder):
            told(words[0])
        sent = folder / "consultation" / "round-1" / "sent.docx"
        copies = sorted((folder / "example" / "returned").glob("*.docx"))
        words = ["combine", str(sent), *map(str, copies), "--out", f"{name}/one.docx"]
        demo._value(tuple(words))  # noqa: SLF001  as the demo runs a command
        told("combine")


def counted(checkout: Path) -> None:
    """Count in a checkout, in a process of its own."""
    print(f"\n{checkout.resolve()}\nverb      opened  parsed", flush=True)
    environment = os.environ | {"PYTHONPATH": str(checkout.resolve())}
    command = [sys.executable, str(Path(__file__).resolve()), "--here"]
    subprocess.run(command, check=True, env=environment, cwd=checkout)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--against", type=Path, metavar="CHECKOUT")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.here:
        count()
    else:
        for checkout in (asked.against, ROOT):
            if checkout is not None:
                counted(checkout)
