"""How often does `suggest` agree with the labels? Prints accuracy by field.

    python benchmarks/suggest.py [LABELS.jsonl] [--misses FIELD] [--only SOURCE]

Reads ``../shared/domain/labels_dev.jsonl`` unless a file is named. Lines marked
ambiguous are left out. The lines give no section, so the words must do.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path

from compact_draft.judgement.reading import Reader
from compact_draft.judgement.suggest import Line, suggest
from compact_draft.store.wording import read_wording

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
FIELDS = ("is_commitment", "kind", "by", "achievability", "scope", "theme", "modality", "timeframe", "national_ref")  # fmt: skip
OF_PROMISES = FIELDS[2:]


def agrees(field: str, label: dict, found: dict) -> bool:
    """Whether a field agrees with its label; of periods and links any overlap does."""
    want, have = label[field], found[field]
    if field == "timeframe" and want and have:
        return (
            want in have or have in want or bool(set(want.split()) & set(have.split()))
        )
    if field == "national_ref":
        return bool(set(want) & set(have)) if want else not have
    return want == have


def rates(rows: list[tuple[dict, dict]]) -> dict[str, tuple[int, int]]:
    """How many agree in each field, and of how many."""
    found = {}
    for field in FIELDS:
        of = [r for r in rows if field not in OF_PROMISES or r[0]["is_commitment"]]
        found[field] = (sum(agrees(field, *r) for r in of), len(of))
    return found


def show(name: str, rows: list[tuple[dict, dict]]) -> None:
    """Print one line of figures."""
    cells = [f"{f} {a}/{n}" for f, (a, n) in rates(rows).items() if n]
    print(f"{name} ({len(rows)}): " + "  ".join(cells))


def main() -> None:
    """Print the figures of all lines, of the sure ones, of each hard tag."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "labels", nargs="?", type=Path, default=SHARED / "domain/labels_dev.jsonl"
    )
    parser.add_argument("--misses", help="show what was missed in a field")
    parser.add_argument(
        "--only", default="", help="lines whose id or source holds this"
    )
    parser.add_argument(
        "--held", choices=["in", "out"], help="the half kept apart, or the rest"
    )
    arguments = parser.parse_args()
    reader = Reader(read_wording(ROOT / "templates/wording.toml"))
    labels = [json.loads(line) for line in arguments.labels.read_text(encoding="utf-8").splitlines() if line]  # fmt: skip
    rows = []
    for label in labels:
        if label["ambiguous"] or arguments.only not in label["id"] + label["source"]:
            continue
        if arguments.held and (arguments.held == "out") != held_out(label):
            continue
        said = suggest(Line(id=label["id"], text=label["text"]), reader)
        rows.append((label, {field: getattr(said, field) for field in FIELDS} | {"why": said.because, "sure": said.is_sure}))  # fmt: skip
    if arguments.misses:
        field = arguments.misses
        for label, found in rows:
            if not agrees(field, label, found) and (
                field not in OF_PROMISES or label["is_commitment"]
            ):
                print(
                    f"{label['id']} {label['text']}\n    want {label[field]}  have {found[field]}  {found['why']}  # {label['why']}"
                )
    show("all", rows)
    show("sure", [r for r in rows if r[1]["sure"]])
    show("don't know", [r for r in rows if not r[1]["sure"]])
    by_tag = defaultdict(list)
    for row in rows:
        for tag in row[0]["hard"] or ["(plain)"]:
            by_tag[tag].append(row)
    for tag in sorted(by_tag):
        show(f"  {tag}", by_tag[tag])
    if not arguments.only:
        false_alarms(reader)


def held_out(label: dict) -> bool:
    """Whether a line belongs to the half that no rule was written on."""
    source, number = label["source"].split()[-1], int(label["id"][1:])
    return source in {"county-b", "nhs-d"} or (source in {"district-c", "borough-a"} and number % 2 == 0)  # fmt: skip


def false_alarms(reader: Reader) -> None:
    """Print how many lines of the seeds (reports, minutes, guides) are called promises."""
    for path in sorted((SHARED / "seeds").glob("*.txt")):
        lines = [
            line.strip(" -•\t*")
            for line in path.read_text(encoding="utf-8").splitlines()
        ]
        lines = [line for line in lines if len(line.split()) > 3 and len(line) < 400]
        said = [
            suggest(Line(id=str(n), text=line), reader) for n, line in enumerate(lines)
        ]
        called = [s for s in said if s.is_commitment]
        sure = [s for s in called if s.is_sure]
        print(
            f"{path.name}: {len(lines)} lines, {len(called)} called a promise, {len(sure)} of them surely"
        )


if __name__ == "__main__":
    main()
