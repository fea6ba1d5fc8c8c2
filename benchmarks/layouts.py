"""How intake reads layouts of old Compacts whose answers are known.

    python benchmarks/layouts.py [--out FOLDER] [--rows NAME]

Prints for each layout of `tests/intake/layouts` how many promises there are, how many were
found as what they are, with the right side, how many were only doubted, how many passed
over in silence, and how many lines were taken for promises that are none. With ``--out`` it
writes each layout as a Word file with its answers beside it; with ``--rows`` it lists what
one layout was read as.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from compact_draft.steps.intake import look_over
from tests.intake.layouts import (
    cousins,
    cousins_in_columns,
    cousins_in_letters,
    cousins_in_slips,
    cousins_in_tongues,
    eighth_hand,
    eleventh_hand,
    fifth_hand,
    first_hand,
    fourth_hand,
    more_cousins,
    ninth_hand,
    second_hand,
    seventh_hand,
    sixth_hand,
    tenth_hand,
    third_hand,
    thirteenth_hand,
    twelfth_hand,
)
from tests.intake.layouts.measure import score
from tests.intake.layouts.raw import Raw
from tests.intake.layouts.sheet import Sheet

HANDS = (
    first_hand,
    second_hand,
    third_hand,
    fourth_hand,
    fifth_hand,
    sixth_hand,
    seventh_hand,
    eighth_hand,
    ninth_hand,
    tenth_hand,
    eleventh_hand,
    twelfth_hand,
    thirteenth_hand,
    cousins,
    more_cousins,
    cousins_in_columns,
    cousins_in_letters,
    cousins_in_slips,
    cousins_in_tongues,
)
HEADS = ("wanted", "found", "side", "doubted", "silent", "false")


def rows_of(sheet: Sheet | Raw) -> list[dict[str, object]]:
    """Return the rows that intake makes of a layout."""
    taken = look_over(sheet.docx(), f"{sheet.name}.docx", tracked=sheet.tracked).intake
    return [
        {"kind": str(r.kind), "party": r.party, "text": r.text, "doubts": r.doubts}
        for r in taken.rows
    ]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--rows")
    asked = parser.parse_args()
    print(f"{'layout':<28}" + "".join(f"{head:>9}" for head in HEADS))
    totals = [0] * len(HEADS)
    for make in (make for hand in HANDS for make in hand.LAYOUTS):
        sheet = make()
        rows = rows_of(sheet)
        if asked.out:
            write(asked.out, sheet)
        told = score(sheet, rows)
        figures = [told.wanted, told.found, told.right_side]
        figures += [len(told.doubted), len(told.silent), len(told.false)]
        totals = [a + b for a, b in zip(totals, figures, strict=True)]
        print(f"{told.name:<28}" + "".join(f"{figure:>9}" for figure in figures))
        if asked.rows == told.name:
            for row in rows:
                print(f"    {row['kind']:<11} {row['party'] or '':<14} {row['text']}")
                print("".join(f"{'':31}! {doubt}\n" for doubt in row["doubts"]), end="")
    print(f"{'all':<28}" + "".join(f"{total:>9}" for total in totals))


def write(folder: Path, sheet: Sheet | Raw) -> None:
    """Write a layout as a Word file, and its answers beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{sheet.name}.docx").write_bytes(sheet.docx())
    answers = [{"text": text, "party": by} for text, by in sheet.promises]
    said = json.dumps(answers, ensure_ascii=False, indent=1)
    (folder / f"{sheet.name}.json").write_text(said, encoding="utf-8")


if __name__ == "__main__":
    main()
