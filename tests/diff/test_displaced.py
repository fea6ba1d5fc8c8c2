"""Blocks that stand elsewhere, whatever is in their place now."""

from compact_draft.diff.block import Vocabulary
from compact_draft.diff.displaced import align_moving, displaced

ONE = "the council will pay each invoice within thirty days"
TWO = "groups will report once a year on what they did"
THREE = "both sides will meet twice a year in the hall"


def aligned(old: list[str], new: list[str]) -> list[tuple[int | None, int | None]]:
    vocabulary = Vocabulary()
    keys: dict[str, int] = {}

    def blocks(texts: list[str]):  # type: ignore[no-untyped-def]  # Blocks
        return [vocabulary.block(t, key=keys.setdefault(t, len(keys))) for t in texts]

    return align_moving(
        blocks(old),
        blocks(new),
        likeness=vocabulary.likeness,
        words=vocabulary.words,
    )


def test_what_kept_its_order_is_paired_in_it() -> None:
    assert aligned([ONE, TWO], [ONE, TWO]) == [(0, 0), (1, 1)]


def test_a_block_that_stands_once_on_either_side_is_never_paired_with_another() -> None:
    rows = aligned([ONE, TWO, THREE], [THREE, ONE, TWO])
    for i, j in rows:
        if i is not None and j is not None:
            assert [ONE, TWO, THREE][i] == [THREE, ONE, TWO][j]
    assert (0, 1) in rows
    assert (1, 2) in rows


def test_where_all_stand_in_order_nothing_is_displaced() -> None:
    vocabulary = Vocabulary()
    held = [vocabulary.block(t, key=n) for n, t in enumerate((ONE, TWO))]
    rows = [(0, 0), (1, 1)]
    assert (
        displaced(
            rows, held, held, likeness=vocabulary.likeness, words=vocabulary.words
        )
        == []
    )
