"""The words of promise, as tables."""

from compact_draft.judgement import wording


def test_a_modal_is_as_strong_as_labelling_says() -> None:
    assert wording.MODALS["will"] == "will"
    assert wording.MODALS["must"] == "must"
    assert wording.MODALS["should"] == "should"


def test_no_phrase_both_hedges_and_does_not() -> None:
    assert wording.HEDGES
    assert not set(wording.HEDGES) & set(wording.NOT_HEDGES)
    assert not set(wording.ALREADY) & set(wording.NOT_ALREADY)
    assert not set(wording.BUILD) & set(wording.NOT_BUILD)
