"""How often does `check` cry wolf? Findings on two whole texts, each judged by a reader.

Run:  .venv/bin/python benchmarks/checks.py [THE-REAL-COMPACT.docx]

The example is taken in as `compact-draft demo` does; the real Compact is that of
Nottinghamshire (2008), which is not part of this repository. `FALSE` names the findings
that a reader called a false alarm; every other one was called right. A new finding is
counted as right until somebody has read it, so read the list that is printed.
"""

from __future__ import annotations

import datetime as dt
import sys
import tempfile
from collections import Counter
from pathlib import Path

from compact_draft.cli.demo import until
from compact_draft.drafting.checks import Result
from compact_draft.steps.check import check
from compact_draft.steps.intake import intake
from compact_draft.steps.new import new
from compact_draft.store.settings import Settings
from compact_draft.store.workspace import Workspace

FALSE: dict[str, frozenset[tuple[str, str]]] = {
    "the example": frozenset({("several_acts", "wex-046")}),
    "Nottinghamshire 2008": frozenset(
        {
            ("several_acts", "nts-067"),
            ("cannot_be_monitored", "nts-112"),
        }
    ),
}


def main() -> None:
    """Print the findings and the share of false alarms."""
    with tempfile.TemporaryDirectory() as folder:
        example = Path(folder) / "example"
        until("intake", example)
        told("the example", check(Workspace.open(example)))
        if len(sys.argv) > 1:
            real = Path(folder) / "nts"
            now = dt.datetime(2026, 1, 5, tzinfo=dt.UTC)
            settings = Settings(
                title="Nottinghamshire", area="Nottinghamshire", prefix="nts"
            )
            new(real, settings, by="A. Reader", when=now)
            workspace = Workspace.open(real)
            path = Path(sys.argv[1])
            intake(workspace, path, path.read_bytes(), by="A. Reader", when=now)
            told("Nottinghamshire 2008", check(workspace))


def told(name: str, results: tuple[Result, ...]) -> None:
    """Print what was found in one text, by check, with how much of it was wrong."""
    found = Counter(one.finding.check for one in results)
    wrong = Counter(
        one.finding.check
        for one in results
        if (one.finding.check, one.finding.clause) in FALSE[name]
    )
    print(f"{name}: {found.total()} findings, {wrong.total()} false alarms")
    for kind, count in found.most_common():
        print(f"  {kind:20} {count:3}  false {wrong[kind]}")
    for one in results:
        finding = one.finding
        print(f"    {finding.check:20} {finding.clause}  {finding.what[:90]}")


if __name__ == "__main__":
    main()
