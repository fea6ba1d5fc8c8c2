"""Redlines of versions as people make them, in the layouts of many programs."""

import pytest

from compact_draft.model.redline import Options
from compact_draft.word.redline.redline import redline
from tests.redline.human_pairs import human_pairs
from tests.redline.judge import judge, struck_though_kept

SHARE = 4
"""Makers that each edit is tried in at length; one in the plain suite."""
IN_ROWS = ("cells-merged", "column-")
"""Edits whose marks are bounded with those of tables."""


@pytest.fixture(scope="module", params=[1, pytest.param(SHARE, marks=pytest.mark.long)])
def verdicts(request):
    """What the judge found of each pair, with its expected moves and least."""
    found = {}
    for name, pair in human_pairs(share=request.param).items():
        old, new = pair.make()
        out, result = redline(old, new, Options(author="Writer"))
        verdict = judge(old, new, out)
        least = max(verdict.least, pair.least)
        found[name] = (pair, verdict, least, struck_though_kept(out), result)
    return found


def test_there_are_enough_pairs_and_each_is_made_the_same_twice():
    pairs = human_pairs()
    assert len(pairs) >= 200
    assert len({pair.maker for pair in pairs.values()}) == 10
    one = next(iter(pairs.values()))
    assert one.make() == next(iter(human_pairs().values())).make()


def test_each_is_true_both_ways_and_well_made(verdicts):
    faults = {name: found[1].faults for name, found in verdicts.items()}
    assert {name: some for name, some in faults.items() if some} == {}


def test_nothing_is_listed_and_no_proof_steps_down(verdicts):
    left = [
        name
        for name, (*_, result) in verdicts.items()
        if not result.is_complete or result.proof.coarser
    ]
    assert left == []


def test_all_together_mark_at_most_a_tenth_over_the_least_and_none_thrice(verdicts):
    marked = least = 0
    for name, (_, verdict, must, *_rest) in verdicts.items():
        if not name.startswith(IN_ROWS):
            marked, least = marked + verdict.marked, least + must
            if must >= 20:
                assert verdict.marked <= 3 * must, name
    assert marked <= 1.1 * least, marked / least


def test_what_moved_is_shown_as_moved_and_nothing_else(verdicts):
    expected = sum(found[0].moves for found in verdicts.values())
    seen = sum(min(found[0].moves, found[1].moves) for found in verdicts.values())
    false = [
        name for name, found in verdicts.items() if found[1].moves > found[0].moves
    ]
    assert seen >= 0.95 * expected
    assert false == []


def test_no_paragraph_is_struck_whole_that_keeps_over_half_its_words(verdicts):
    struck = {
        name: found[3]
        for name, found in verdicts.items()
        if found[3] and not name.startswith(IN_ROWS)
    }
    assert struck == {}
