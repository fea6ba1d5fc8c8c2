"""Measure what a large round costs: grouping, lists, counts, an archive.

    python benchmarks/answering.py [--points 100000] [--remarks 10000] [--postgres URL]

Grouping is measured on remarks of 8 to 60 words: half of them copies of twenty campaign
texts with up to three words changed, half by themselves; all of them on one draft, which
is the worst case, and spread over forty clauses. Points are put into a ledger that holds
nothing else, on SQLite and, with an address, on PostgreSQL: one in ten has a place given
by a person, half have a decision, one in a hundred is parted in two. Then a page of fifty
is listed, one is filtered by clause and one by words, the round is accounted for by
query, and what an answer to two remarks touches is read; after that one decision is added and undone. Seconds are medians of five.
"""

from __future__ import annotations

import argparse
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from compact_draft.answers.alike import Said, groups  # noqa: E402  needs the path above
from compact_draft.model.annotation import (  # noqa: E402  needs the path above
    Anchor,
    Annotation,
    AnnotationKind,
    Decision,
    Level,
    Outcome,
    Placed,
    Respondent,
    Submission,
)
from compact_draft.model.answering import Part, Split  # noqa: E402  needs the path above
from compact_draft.store.asking import Wanted  # noqa: E402  needs the path above
from compact_draft.store.ledger import Ledger  # noqa: E402  needs the path above
from compact_draft.store.ledger_part import part_about, part_with_files  # noqa: E402  needs the path above
from compact_draft.store.rows import Placement  # noqa: E402  needs the path above

LETTERS = "abcdefghijklmnopqrstuvwxyz"
VOCABULARY = ["".join(random.Random(n).choices(LETTERS, k=6)) for n in range(4000)]
WEIGHTS = [1 / (n + 1) for n in range(4000)]
WHO = {"by": "Ann Other", "when": "2026-03-01"}
CLAUSES = 40


def text(dice: random.Random, words: int) -> str:
    """Return so many words, a few of them common and most rare, as in speech."""
    return " ".join(dice.choices(VOCABULARY, weights=WEIGHTS, k=words))


def said(count: int, clauses: int) -> list[Said]:
    """Return remarks, every second a campaign's with up to three words changed."""
    dice = random.Random(7)
    campaigns = [text(dice, 60).split() for _ in range(20)]
    found = []
    for n in range(count):
        if n % 2:
            words = dice.choice(campaigns).copy()
            for _ in range(dice.randrange(4)):
                words[dice.randrange(len(words))] = dice.choice(VOCABULARY)
            what = " ".join(words)
        else:
            what = text(dice, dice.randrange(8, 60))
        clause = f"c-{n % clauses}" if clauses else ""
        found.append(Said(id=f"a{n + 1}", clause=clause, words=what))
    return found


def median(work: Callable[[], object], times: int = 5) -> float:
    """Return the median seconds of some work."""
    seconds = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - begun)
    return statistics.median(seconds)


def fill(ledger: Ledger, points: int) -> None:
    """Put so many points into a ledger."""
    dice = random.Random(5)
    people = points // 50 or 1
    ledger.add(
        1,
        respondents=[
            Respondent(id=f"p{n}", name=f"Person {n}") for n in range(1, people + 1)
        ],
        submissions=[
            Submission(
                id=f"s{n}",
                respondent=f"p{n}",
                file=f"s{n}.docx",
                sha256=f"{n:064x}",
                medium="word",
                seen="issued-round-1",
                received="2026-03-01",
                sector=f"Sector {n % 9}",
            )
            for n in range(1, people + 1)
        ],
    )
    for start in range(1, points + 1, 20_000):
        numbers = range(start, min(start + 20_000, points + 1))
        ledger.add(
            2,
            annotations=[_remark(n, people, dice) for n in numbers],
            placements=[
                Placement(
                    annotation=f"a{n}",
                    anchor=Anchor(level=Level.CLAUSE, clause=f"c-{n % CLAUSES}"),
                    **WHO,
                )
                for n in numbers
                if n % 10 == 0
            ],
            splits=[
                Split(
                    annotation=f"a{n}",
                    parts=(
                        Part(id=f"a{n}.1", text="one"),
                        Part(id=f"a{n}.2", text="two"),
                    ),
                    **WHO,
                )
                for n in numbers
                if n % 100 == 1
            ],
            decisions=[
                Decision(
                    id=f"d{n}",
                    annotations=(f"a{n}",),
                    outcome=Outcome.NOT_AGREED if n % 4 else Outcome.NOTED,
                    reason="The law gives thirty days.",
                    **WHO,
                )
                for n in numbers
                if n % 2 == 0
            ],
        )


def _remark(n: int, people: int, dice: random.Random) -> Annotation:
    return Annotation(
        id=f"a{n}",
        respondent=f"p{n % people + 1}",
        submission=f"s{n % people + 1}",
        kind=AnnotationKind.COMMENT,
        tracked=True,
        state="open",
        seen="issued-round-1",
        anchor=Anchor(level=Level.CLAUSE, clause=f"c-{n % CLAUSES}"),
        placed=Placed.EXACT,
        text=text(dice, 20),
        where="paragraph 4",
        author=f"Person {n % people + 1}",
        key=str(n),
    )


def _page(ledger: Ledger) -> int:
    """Ask for what the page of remarks shows: how many on each clause, and twenty whole."""
    counts = ledger.by_clause(Wanted(decided=False))
    clause = next(iter(counts))
    ids = ledger.ids(Wanted(clause=clause, decided=False), limit=20)
    return len(ledger.ask(lambda rows: part_with_files(rows, ids)).annotations)


def measure(name: str, ledger: Ledger, points: int) -> None:
    """Print what a ledger of so many points costs."""
    begun = time.perf_counter()
    fill(ledger, points)
    print(f"{name}: {points} remarks written in {time.perf_counter() - begun:.1f} s")
    rare = VOCABULARY[3000]
    asked: list[tuple[str, Callable[[], object]]] = [
        ("a page of 50", lambda: ledger.page(Wanted(), limit=50, offset=points // 2)),
        ("50 of a clause, open", lambda: ledger.page(
            Wanted(clause="c-7", outcome="open"), limit=50)),
        ("50 with a word", lambda: ledger.page(Wanted(words=rare), limit=50)),
        ("how many are open", lambda: ledger.count(Wanted(outcome="open"))),
        ("accounted for", ledger.tally),
        ("a page of the desk: counts and twenty whole", lambda: _page(ledger)),
        ("what one answer touches", lambda: ledger.ask(
            lambda rows: part_about(rows, ["a4", f"a{points // 2 + 1}"]))),
    ]  # fmt: skip
    total = 0.0
    for what, work in asked:
        seconds = median(work)
        total += seconds
        print(f"  {what}: {seconds:.3f} s")
    print(f"  together: {total:.3f} s")
    one = Decision(
        id=f"d{points + 1}", annotations=("a3",), outcome=Outcome.NOTED, **WHO
    )
    begun = time.perf_counter()
    ledger.add(3, decisions=[one])
    added = time.perf_counter() - begun
    begun = time.perf_counter()
    ledger.reverse(3)
    print(f"  one decision: {added:.3f} s; undone: {time.perf_counter() - begun:.3f} s")
    begun = time.perf_counter()
    whole = ledger.books()
    print(
        f"  all of it, as before: {time.perf_counter() - begun:.1f} s, "
        f"{len(whole.annotations)} remarks"
    )
    begun = time.perf_counter()
    words, names = ledger.archive()
    size = (len(words) + len(names)) / 1e6
    print(f"  archive: {time.perf_counter() - begun:.1f} s, {size:.0f} MB")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--points", type=int, default=100_000)
    parser.add_argument("--remarks", type=int, default=10_000)
    parser.add_argument("--postgres", help="address of an empty database")
    wanted = parser.parse_args()
    for clauses in (0, CLAUSES):
        remarks = said(wanted.remarks, clauses)
        found = groups(remarks)
        seconds = median(lambda held=remarks: groups(held), 3)
        heads = sum(len(g.everyone) for g in found)
        where = f"over {clauses} clauses" if clauses else "on one draft"
        print(
            f"grouping {len(remarks)} remarks {where}: {seconds:.2f} s, "
            f"{len(found)} groups of {heads}"
        )
    with tempfile.TemporaryDirectory() as folder:
        measure("SQLite", Ledger.file(Path(folder) / "l.db", "round-1"), wanted.points)
    if wanted.postgres:
        measure("PostgreSQL", Ledger(wanted.postgres, "round-1"), wanted.points)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"memory: {most:.0f} MB at most")


if __name__ == "__main__":
    main()
