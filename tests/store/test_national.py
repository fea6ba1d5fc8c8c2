"""What a group leaves out of a national text, with signed reasons."""

from pathlib import Path

import pytest

from compact_draft.errors import WorkspaceError
from compact_draft.model.coverage import LeftOut
from compact_draft.store.national import format_left_out, parse_left_out, read_left_out


def row(ref: str, why: str = "Not ours", framework: str = "national-2010") -> LeftOut:
    return LeftOut(framework=framework, ref=ref, why=why, by="Ann", when="2026-03-02")


def test_rows_stand_in_the_order_of_text_and_number_and_are_read_again(
    tmp_path: Path,
) -> None:
    rows = [row("4.10"), row("4.9"), row("a"), row("1.1", framework="national-1998")]
    text = format_left_out(rows)
    found = parse_left_out(text)
    assert [(r.framework, r.ref) for r in found] == [
        ("national-1998", "1.1"),
        ("national-2010", "4.9"),
        ("national-2010", "4.10"),
        ("national-2010", "a"),
    ]
    assert read_left_out(tmp_path) == ()
    (tmp_path / "national.toml").write_text(text, encoding="utf-8")
    assert read_left_out(tmp_path) == found


def test_nothing_is_left_out_without_a_reason() -> None:
    text = format_left_out([row("4.9")]).replace("Not ours", " ")
    with pytest.raises(WorkspaceError, match="nothing is left out without a reason"):
        parse_left_out(text)
