"""The log holds what was written into a ledger; what was altered since is found."""

from __future__ import annotations

from typing import Any

import pytest

from compact_draft.store.binding import Handmade, differences, digest, format_rows

NOTE = {"id": "a1", "text": "Too slow.", "start": 3}
PLACED = {"annotation": "a1", "clause": "fen-1"}
WRITTEN = {"annotations": [NOTE, {**NOTE, "id": "a2"}], "placements": [PLACED, PLACED]}
PAGE = format_rows({"round-1": WRITTEN})


def found(now: dict[str, list[dict[str, Any]]]) -> list[Handmade]:
    return list(differences(PAGE, "round-1", 7, now))


def test_rows_that_are_as_they_were_written_are_not_told() -> None:
    assert found(WRITTEN) == []
    assert found({**WRITTEN, "annotations": WRITTEN["annotations"][::-1]}) == []


def test_the_log_keeps_none_of_the_words() -> None:
    assert b"Too slow" not in PAGE
    assert b"fen-1" not in PAGE


def test_an_altered_row_is_told_with_its_columns() -> None:
    (made,) = found(
        {
            **WRITTEN,
            "annotations": [
                {**NOTE, "text": "Fine.", "start": 4},
                WRITTEN["annotations"][1],
            ],
        }
    )
    assert (made.step, made.table, made.key) == (7, "annotations", "a1")
    assert set(made.fields) == {"text", "start"}
    assert made.row is not None
    assert made.row["text"] == "Fine."
    assert made.could_be("text", "Too slow.")
    assert not made.could_be("text", "Fine.")


def test_a_row_that_is_gone_and_one_that_no_step_wrote_are_told() -> None:
    (gone,) = found({**WRITTEN, "annotations": [NOTE]})
    assert (gone.key, gone.row, gone.fields) == ("a2", None, ())
    extra = {**NOTE, "id": "a3"}
    (put,) = found({**WRITTEN, "annotations": [*WRITTEN["annotations"], extra]})
    assert (put.key, put.row, put.was) == ("a3", extra, {})


def test_equal_rows_without_a_name_are_counted() -> None:
    (gone,) = found({**WRITTEN, "placements": [PLACED]})
    assert (gone.table, gone.key) == ("placements", "#2")


def test_a_page_of_the_log_that_cannot_be_read_is_told_as_such() -> None:
    with pytest.raises(ValueError, match=r"rows\.json"):
        list(differences(b'{"round-1": {"annotations": {}}}', "round-1", 7, {}))


def test_digests_tell_values_apart_by_kind_too() -> None:
    values: list[object] = ["", "1", 1, None, True, "a" * 40, "a" * 41]
    assert len({digest(value) for value in values}) == len(values)
    assert digest("fen-1") == digest("fen-1")
