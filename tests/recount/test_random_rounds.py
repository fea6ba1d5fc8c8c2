"""In any round what is received is exact, whoever sends what in which order."""

from __future__ import annotations

import itertools
import random
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.random_rounds import File, Made, RandomRound
from tests.rounds import Round

QUICK = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)


def collected(made: RandomRound, files: list[File]) -> Round:
    count = Round(made.revision, made.data(File("Ann Able", ())))
    for file in files:
        count.take(made.data(file), file.sender)
    return count


def received(count: Round) -> Counter[tuple[str, str, str, str]]:
    found: Counter[tuple[str, str, str, str]] = Counter()
    for remark in count.annotations:
        is_said = remark.kind.value in ("comment", "reply")
        clause = remark.anchor.clause or "".join(remark.candidates[:1])
        kind = "said" if is_said else remark.kind.value
        found[
            kind,
            clause,
            remark.anchor.words,
            remark.text if is_said else remark.proposed,
        ] += 1
    return found


def check(seed: int) -> None:
    """Hold a round against what must come of it, in two orders, and with a row lost."""
    made = RandomRound(seed)
    count = collected(made, made.files)
    assert received(count) == made.expected()
    assert count.count() == ()
    for file in made.files:
        assert count.take(made.data(file), file.sender).new == ()
    dice = random.Random(seed)
    mixed = dice.sample(made.files, len(made.files))
    other = collected(made, mixed)
    assert received(other) == made.expected()
    assert other.count() == ()
    if count.annotations:
        lost = dice.choice(count.annotations)
        assert count.count([a for a in count.annotations if a is not lost])
        twice = replace(lost, id="a999", key="another")
        assert count.count([*count.annotations, twice])


@QUICK
@given(st.integers(0, 2**32))
def test_what_is_received_is_exact_and_the_books_close(seed: int) -> None:
    check(seed)


def silent(author: str, serial: int, text: str = "soon") -> Made:
    return Made(author, "silent", 0, "promptly", text, serial)


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_two_who_changed_the_same_unsigned_are_two_though_a_third_file_has_it(
    order: tuple[int, ...],
) -> None:
    made = RandomRound(0)
    ann = File(
        "Ann Able",
        (Made("Ann Able", "comment", 1, "", "Why?", 1), silent("Ann Able", 2)),
    )
    bo = File("Bo Bell", (silent("Bo Bell", 3),))
    passed = File("Bo Bell", (*ann.marks, Made("Bo Bell", "comment", 0, "", "Yes.", 4)))
    files = [ann, bo, passed]
    count = collected(made, [files[n] for n in order])
    assert [a.kind.value for a in count.annotations].count("reword") == 2
    assert count.count() == ()
