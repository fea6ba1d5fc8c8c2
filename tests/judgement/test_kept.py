"""What was made of a line is kept, and is what would be made again."""

from __future__ import annotations

from dataclasses import replace

from compact_draft.judgement.judged import Judge
from compact_draft.judgement.kept import Kept
from compact_draft.judgement.own import OwnExample, likest
from compact_draft.judgement.suggest import Line
from compact_draft.judgement.weights import features_of
from compact_draft.steps.suggest import judge_of

TEXTS = (
    "The Council will pay grants within thirty days of the invoice.",
    "The Council will pay grants within forty days of an invoice.",
    "Groups will tell the Council in good time when a service is at risk.",
    "Groups tell the Health Trust in good time when a service is at risk.",
    "!",
    "",
)


def lines() -> list[Line]:
    return [Line(id=f"fen-{n}", text=text) for n, text in enumerate(TEXTS, start=1)]


def test_a_judge_says_of_a_line_that_it_knows_what_a_fresh_one_says() -> None:
    knows = judge_of(None)
    fresh = Judge(
        reader=knows.reader, weights=knows.weights, heading_says=knows.heading_says
    )
    every = list(lines())
    assert len(every) > 5
    for line in every:
        assert knows.suggest(line) == knows.suggest(line) == fresh.suggest(line)


def test_what_a_group_confirms_later_is_seen_by_a_judge_that_knows_the_line() -> None:
    judge, line = judge_of(None), lines()[0]
    before = judge.suggest(line)
    own = OwnExample(clause="fen-2", text=TEXTS[1], says={"ref": ("3.3",)})
    taught = replace(judge, own=(own,))
    assert taught.kept is judge.kept
    assert any("fen-2" in reason for reason in taught.suggest(line).because)
    assert judge.suggest(line) == before


def test_the_likest_example_is_that_of_the_plain_sum() -> None:
    weights = judge_of(None).weights
    assert weights is not None
    from compact_draft.judgement.features import LETTERS, text_features

    block = next(b for b in weights.blocks if b.name == LETTERS)

    def letters(text: str) -> dict[int, float]:
        return features_of(block, text_features(text)[LETTERS])

    own = [OwnExample(clause=t[:9], text=t, says={"theme": ("x",)}) for t in TEXTS]
    for text in ("Grants are paid by the Council in thirty days.", *TEXTS):
        mine = letters(text)
        sums = [
            sum(w * letters(o.text).get(n, 0.0) for n, w in mine.items()) for o in own
        ]
        found = likest(text, own, weights)
        if max(sums) < 0.45:
            assert found is None
        else:
            best = own[sums.index(max(sums))]
            assert found is not None
            assert found.because.startswith(f"like {best.clause},")


def test_no_more_is_kept_than_was_said() -> None:
    kept: Kept[int] = Kept(most=2)
    made = []

    def get(n: int) -> int:
        return kept.get(n, lambda: made.append(n) or n)  # type: ignore[func-returns-value]

    assert [get(n) for n in (1, 2, 2, 3, 1)] == [1, 2, 2, 3, 1]
    assert made == [1, 2, 3, 1]
