from compact_draft.model.change import ClauseChange, ClauseVersion, Comparison


def version(clause_id, number, text):
    return ClauseVersion(
        id=clause_id,
        position=0,
        number=number,
        heading="",
        text=text,
        tags=(),
        section=(),
    )


ONE = version("FUN-1", "1", "We will pay.")
TWO = version("FUN-2", "2", "We will ask.")
AGAIN = version("FUN-1", "3", "We will pay.")
SPLIT = ClauseChange(kind="split", also=("reworded",), old=(ONE,), new=(AGAIN, TWO))
KEPT = ClauseChange(kind="kept", old=(ONE,), new=(AGAIN,))
ADDED = ClauseChange(kind="added", new=(TWO,))


def test_a_change_tells_ids_numbers_and_texts_of_both_sides():
    assert SPLIT.old_ids == ("FUN-1",)
    assert SPLIT.new_ids == ("FUN-1", "FUN-2")
    assert (SPLIT.old_numbers, SPLIT.new_numbers) == (("1",), ("3", "2"))
    assert SPLIT.old_text == "We will pay."
    assert SPLIT.new_text == "We will pay.\n\nWe will ask."
    assert ADDED.old_text == ""


def test_a_kept_clause_with_another_number_is_renumbered():
    assert KEPT.is_renumbered
    assert not SPLIT.is_renumbered


def test_a_comparison_counts_what_fits_and_shows_what_changed():
    found = Comparison(old="r1", new="r2", changes=(KEPT, SPLIT, ADDED))
    assert found.changed == (SPLIT, ADDED)
    assert [found.count(k) for k in ("split", "reworded", "kept", "moved")] == [
        1,
        1,
        1,
        0,
    ]
