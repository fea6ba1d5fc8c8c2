"""Words on which no sentence ends."""

from compact_draft.intake.hanging import HANGS, HANGS_IN_A_ROW


def test_an_article_hangs_anywhere_and_a_preposition_only_within_a_sentence() -> None:
    assert {"the", "of", "and"} <= HANGS_IN_A_ROW
    assert "for" in HANGS
    assert "for" not in HANGS_IN_A_ROW
    assert not {"council", "pay", "group"} & HANGS
