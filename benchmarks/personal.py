"""How much of what may tell who somebody is does the search find, and what else it offers.

Remarks of our own (``pairs/personal*.txt``), in the styles of several writers: what may tell
who somebody is stands in braces with its kind. A thing is found where any part of it is
offered, and found whole where no letter of it would be left when it is hidden. An alarm is what
is offered and tells of nobody. Names that the records know are not given, so that the figures
are those of free text alone. Run::

    python benchmarks/personal.py [--misses]
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from compact_draft.telling.redaction import Words, find  # noqa: E402  needs the path above

PAIRS = Path(__file__).parent / "pairs"
_MARKED = re.compile(r"\{(?P<kind>[^:{}]+):(?P<words>[^{}]+)\}")


@dataclass(slots=True)
class Measured:
    """What one file of remarks gave.

    Attributes:
        remarks: How many.
        there, found, whole: Things by kind: all, found at all, found whole.
        alarms: What was offered and tells of nobody.
        misses: What was not found, or not whole, with its remark.
    """

    remarks: int = 0
    there: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    whole: Counter[str] = field(default_factory=Counter)
    alarms: list[str] = field(default_factory=list)
    misses: list[str] = field(default_factory=list)


def unmarked(line: str) -> tuple[str, list[tuple[str, int, int]]]:
    """Return a remark as people wrote it, and (kind, start, end) of what is marked in it."""
    text, spans, at = "", [], 0
    for match in _MARKED.finditer(line):
        text += line[at : match.start()]
        spans.append((match["kind"], len(text), len(text) + len(match["words"])))
        text += match["words"]
        at = match.end()
    return text + line[at:], spans


def measure(path: Path) -> Measured:
    """Return what the search finds in a file of remarks."""
    made = Measured()
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        text, spans = unmarked(line)
        made.remarks += 1
        offered = [
            (m.start(), m.end(), one.words)
            for one in find([Words(of="a1", field="said", text=text)], ())
            for m in re.finditer(re.escape(one.words), text)
        ]
        for kind, start, end in spans:
            made.there[kind] += 1
            hit = {n for a, b, _ in offered for n in range(max(a, start), min(b, end))}
            letters = {n for n in range(start, end) if text[n].isalnum()}
            made.found[kind] += bool(hit)
            made.whole[kind] += letters <= hit
            if not letters <= hit:
                made.misses.append(f"{text[start:end]!r} in: {text}")
        for a, b, words in offered:
            if not any(a < end and b > start for _, start, end in spans):
                made.alarms.append(f"{words!r} in: {text}")
    return made


def main() -> None:
    """Print the figures of each file."""
    for path in sorted(PAIRS.glob("personal*.txt")):
        made = measure(path)
        there, found, whole = (c.total() for c in (made.there, made.found, made.whole))
        print(
            f"{path.stem}: {made.remarks} remarks; {found} of {there} found "
            f"({100 * found / there:.0f} %), {whole} whole; {len(made.alarms)} alarms"
        )
        for kind, count in sorted(made.there.items()):
            print(
                f"  {kind:18} {made.found[kind]:3} of {count:3}, {made.whole[kind]} whole"
            )
        if "--misses" in sys.argv:
            print(*made.misses, "-- alarms", *made.alarms, sep="\n  ")


if __name__ == "__main__":
    main()
