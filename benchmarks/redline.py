"""Measure the redline engine beside its peers, on the same pairs, in one run.

    python benchmarks/redline.py [--pairs N] [--peers ours,scalpel] [--big 200,1000]

Each peer lives in an environment of its own under the cache folder, made on first use;
one that cannot be installed is reported so. Each redline is made by a fresh process,
measured from outside, and judged by the independent reader in ``tests/redline``. The
run stops by itself: no process may take longer than ``--seconds``, no peer's whole
share longer than ``--minutes``.

Two corpora: small pairs of one kind of change each, and versions as people make them,
in invented words and the layouts of many programs (``tests/redline/human_pairs.py``).

Columns: pairs a file came out of; true both ways (text, styles, numbers, formats,
tables, sections, notes) and true both ways in text alone; letters marked over the
least that a word-level comparison must mark, over all pairs and at worst; moves found
of those expected, and false ones; paragraphs struck whole though over half their
words are put in again; paragraphs kept element for element; seconds
(median) and peak memory (worst).
"""

import argparse
import random
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.redline_peers import CACHE, PEERS, install, run  # noqa: E402  as above
from tests.redline.corpus import BIG  # noqa: E402  needs the path above
from tests.redline.flat import read, text_of  # noqa: E402  needs the path above
from tests.redline.human_pairs import human_pairs  # noqa: E402  needs the path above
from tests.redline.judge import judge, struck_though_kept  # noqa: E402  as above
from tests.redline.maker import docx, p  # noqa: E402  needs the path above
from tests.redline.pairs import TEXT, load  # noqa: E402  needs the path above


@dataclass(kw_only=True)
class Tally:
    """What one peer did on all pairs."""

    tried: int = 0
    made: int = 0
    true: int = 0
    text: int = 0
    marked: int = 0
    least: int = 0
    worst: float = 0.0
    moves: int = 0
    expected: int = 0
    false_moves: int = 0
    struck: int = 0
    untouched: int = 0
    kept: int = 0
    seconds: list[float] = field(default_factory=list)
    peak: float = 0.0
    failed: list[str] = field(default_factory=list)


def measure(peer, command, cases, options):
    """Run and judge every case for one peer."""
    tally = Tally()
    began = time.monotonic()
    for name, (old, new, moves, least) in cases.items():
        if time.monotonic() - began > 60 * options.minutes:
            tally.failed.append(
                f"stopped before {name}: {options.minutes} minutes are over"
            )
            break
        tally.tried += 1
        with tempfile.TemporaryDirectory() as folder:
            paths = [Path(folder) / f"{side}.docx" for side in ("old", "new", "out")]
            paths[0].write_bytes(old)
            paths[1].write_bytes(new)
            took, peak, problem = run(peer, command, *paths, options.seconds)
            tally.peak = max(tally.peak, peak)
            if problem:
                tally.failed.append(f"{name}: {problem}")
                continue
            tally.seconds.append(took)
            sides = old, new, paths[2].read_bytes()
            add(tally, name, sides, moves, least)
    return tally


def add(tally, name, sides, moves, least):
    """Judge one redline and add it to the tally."""
    old, new, out = sides
    try:
        tally.struck += len(struck_though_kept(out))
        verdict = judge(old, new, out, headers=False)
        sides = (("before", old), ("after", new))
        text = all(words(out, view) == words(side, "after") for view, side in sides)
    except (ValueError, KeyError, StopIteration, AttributeError, SyntaxError) as fault:
        tally.failed.append(f"{name}: cannot be read ({fault})")
        return
    tally.made += 1
    true = verdict.true_before and verdict.true_after
    tally.true += true
    tally.text += text
    if not true:
        tally.failed.append(f"{name}: {verdict.faults[0][:140]}")
    tally.marked += verdict.marked
    least = max(least, verdict.least)
    tally.least += least
    if least >= 20:
        tally.worst = max(tally.worst, verdict.marked / least)
    tally.expected += moves
    tally.moves += min(verdict.moves, moves)
    tally.false_moves += max(0, verdict.moves - moves)
    tally.untouched += verdict.untouched
    tally.kept += verdict.kept


def words(data, view):
    """The text of one side, blanks alike."""
    return " ".join(text_of(read(data, view)["body"]).split())


# The pairs


def small(number):
    """The corpus, evenly thinned to `number` pairs; 0 is all."""
    pairs = [c for n, c in load().items() if n not in BIG and not c.options]
    if number:
        pairs = [
            pairs[len(pairs) * n // number] for n in range(min(number, len(pairs)))
        ]
    return {case.name: (*case.make(), case.moves, 0) for case in pairs}


def as_people_edit(number):
    """The second corpus, evenly thinned to `number` pairs; 0 is all."""
    pairs = list(human_pairs().values())
    if number:
        pairs = [
            pairs[len(pairs) * n // number] for n in range(min(number, len(pairs)))
        ]
    return {pair.name: (*pair.make(), pair.moves, pair.least) for pair in pairs}


def edited(paragraphs, seed, rate=0.1):
    """A copy with about `rate` of the paragraphs edited, struck or added."""
    rng = random.Random(seed)
    out = []
    for text in paragraphs:
        if rng.random() > rate:
            out.append(text)
            continue
        kind = rng.random()
        tokens = text.split()
        at = rng.randrange(len(tokens))
        if kind < 0.7:
            tokens[at] = rng.choice(["promptly", "jointly", "£4,250", "fully", "each"])
            out.append(" ".join(tokens))
        elif kind < 0.85:
            out += [text, f"Added clause {rng.randrange(10_000)}: {TEXT[at % 8]}"]
    return out


def clauses(number, seed):
    """Paragraphs of the trade, each with words of its own."""
    rng = random.Random(seed)
    pool = sorted({word for text in TEXT for word in text.split()})
    return [
        f"{n}. {' '.join(rng.choice(pool) for _ in range(rng.randrange(12, 60)))}."
        for n in range(number)
    ]


MILLION = (5_100, 7)  # that many clauses in one paragraph are a million characters


def big(sizes):
    """Generated documents of these sizes, a tenth edited.

    "copies" is 300 pages, "million" one paragraph of so many characters.
    """
    cases = {}
    for size in sizes:
        if size == "copies":
            old = [text for _ in range(19) for text in clauses(101, 7)]
        else:
            old = clauses(*(MILLION if size == "million" else (int(size), int(size))))
        new = edited(old, 11)
        if size == "million":
            old, new = [" ".join(old)], [" ".join(new)]
        cases[f"{size}"] = (document(old), document(new), 0, 0)
    return cases


def document(paragraphs):
    """A Word file whose every 20th paragraph is a heading."""
    styles = ["Heading1" if n % 20 == 0 else "" for n in range(len(paragraphs))]
    return docx(*(p(t, style=s) for t, s in zip(paragraphs, styles, strict=True)))


# The tables


def ratio(part, whole):
    """A share with three decimals, or a dash."""
    return f"{part / whole:.3f}" if whole else "–"


def line(name, tally):
    """One row of the table."""
    seconds = f"{statistics.median(tally.seconds):.2f}" if tally.seconds else "–"
    return (
        f"| {name} | {tally.made}/{tally.tried} | {tally.true} | {tally.text} "
        f"| {ratio(tally.marked, tally.least)} | {tally.worst:.2f} "
        f"| {tally.moves} of {tally.expected} (+{tally.false_moves}) | {tally.struck} | {ratio(tally.kept, tally.untouched)} "
        f"| {seconds} | {tally.peak:.0f} |"
    )


HEAD = (
    "| who | made | true both ways | text true | marks/least | worst | moves (false) "
    "| struck whole | untouched kept | s | MiB |\n|---|---|---|---|---|---|---|---|---|---|---|"
)


def main():
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=int, default=0, help="how many pairs; 0 is all")
    parser.add_argument("--peers", default=",".join(PEERS), help="of these")
    parser.add_argument(
        "--big", default="200,1000,2000,5000,copies", help="sizes, or none"
    )
    parser.add_argument("--seconds", type=float, default=120, help="most for one pair")
    parser.add_argument(
        "--minutes", type=float, default=10, help="most for one peer and table"
    )
    parser.add_argument("--cache", type=Path, default=CACHE, help="where peers live")
    parser.add_argument("--failures", action="store_true", help="list what failed")
    options = parser.parse_args()
    peers = [PEERS[name] for name in options.peers.split(",")]
    sizes = [] if options.big == "none" else options.big.split(",")
    tables = {}
    if options.pairs >= 0:
        tables["The corpus"] = small(options.pairs)
        tables["As people edit"] = as_people_edit(options.pairs)
    tables |= {f"{n} paragraphs": {n: case} for n, case in big(sizes).items()}
    kept = {peer.name: [0, 0] for peer in peers}
    for title, cases in tables.items():
        print(
            f"\n{title}, {len(cases)} pair{'s' * (len(cases) > 1)}\n\n{HEAD}",
            flush=True,
        )
        notes = []
        for peer in peers:
            command, why = install(peer, options.cache)
            if why:
                print(f"| {peer.name} | {why} | | | | | | | | | |", flush=True)
                continue
            tally = measure(peer, command, cases, options)
            print(line(peer.name, tally), flush=True)
            notes += [f"{peer.name}: {fault}" for fault in tally.failed]
            kept[peer.name][0] += tally.kept
            kept[peer.name][1] += tally.untouched
        if options.failures and notes:
            print("\n" + "\n".join(notes))
    print("\nUntouched paragraphs kept, over all tables")
    for name, (part, whole) in kept.items():
        print(f"{name}: {part} of {whole} ({ratio(part, whole)})")


if __name__ == "__main__":
    main()
