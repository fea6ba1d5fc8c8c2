"""Old Compacts laid out by people who never saw the program, as the Word files they made.

Beside each set lies what it promises and whom it binds. The rules have since been mended
for what these files showed; the figures of their first sight stand in docs/figures.md.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from compact_draft.intake.rows import give_back
from compact_draft.steps.intake import look_over
from compact_draft.text.normalise import normalise
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.document import read_blocks
from tests.intake.layouts.measure import Score, score

PAPERS = Path(__file__).parent / "layouts" / "papers"
FOUND = 0.94
FALSE = 0.05
SIDES = 0.95


@dataclass(frozen=True)
class Paper:
    """One file and what it promises."""

    name: str
    promises: tuple[tuple[str, str], ...]

    @property
    def data(self) -> bytes:
        return (PAPERS / self.name).read_bytes()


def papers() -> Iterator[Paper]:
    for answers in sorted(PAPERS.glob("answers_*.json")):
        for name, promises in json.loads(answers.read_text("utf-8")).items():
            yield Paper(name, tuple((words, by) for words, by in promises))


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    found = {}
    for paper in papers():
        taken = look_over(paper.data, paper.name, tracked="accept").intake
        rows = [
            {"kind": str(r.kind), "party": r.party, "text": r.text, "doubts": r.doubts}
            for r in taken.rows
        ]
        found[paper.name] = score(paper, rows)
    return found


def test_nineteen_promises_in_twenty_are_found_on_the_right_side(scores) -> None:
    wanted = sum(s.wanted for s in scores.values())
    found = sum(s.found for s in scores.values())
    assert len(scores) >= 22
    assert found >= FOUND * wanted
    assert sum(s.right_side for s in scores.values()) >= SIDES * found


def test_hardly_one_is_passed_over_in_silence(scores) -> None:
    silent = [words for s in scores.values() for words in s.silent]
    # Taken with the two words before it, "For the future", that its writer left out.
    assert [words.split()[:3] for words in silent] == [["the", "City", "Council"]]


def test_few_promises_are_false(scores) -> None:
    found = sum(s.found for s in scores.values())
    false = sum(len(s.false) for s in scores.values())
    assert false <= FALSE * (found + false)


@pytest.mark.parametrize("paper", list(papers()), ids=lambda paper: paper.name)
def test_no_word_is_lost_or_altered(paper: Paper) -> None:
    intake = look_over(paper.data, paper.name, tracked="accept").intake
    blocks = read_blocks(Package.open(intake.source))
    said = {}
    for block in blocks:
        said.setdefault(block.part, []).append(normalise(block.text))
    order = dict.fromkeys(p.part for row in intake.rows for p in row.pieces)
    whole = "\n\n".join("\n\n".join(said[part]) for part in order)
    assert give_back(intake.rows) == whole
