"""Several old Compacts on their way into one: ``merging.toml``."""

from dataclasses import replace
from pathlib import Path

import pytest

from compact_draft.errors import WorkspaceError
from compact_draft.merging.values import Choice, Merging, Source
from compact_draft.store.merging import format_merging, parse_merging, read_merging

MERGING = Merging(
    base=Source(name="Ashby", prefix="ash", file="ashby.docx", sha256="ab"),
    others=(Source(name="Brill", prefix="bri"),),
    choices=(
        Choice(clauses=("ash-1", "bri-1"), words="bri-1", by="Ann", when="2026-03-02"),
        Choice(clauses=("ash-2",), why="said twice"),
        Choice(clauses=("bri-2",), text="Pay at once."),
    ),
    stands=(("bri-1", "ash-101"),),
)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    text = format_merging(MERGING)
    assert parse_merging(text) == MERGING
    assert read_merging(tmp_path) is None
    (tmp_path / "merging.toml").write_text(text, encoding="utf-8")
    assert read_merging(tmp_path) == MERGING
    bare = Merging(base=MERGING.base)
    assert parse_merging(format_merging(bare)) == bare


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        (replace(MERGING, others=(MERGING.base,)), "two Compacts have one prefix"),
        (
            replace(MERGING, choices=MERGING.choices[:1] * 2),
            "two choices are of the clause",
        ),
        (
            replace(MERGING, choices=(Choice(clauses=("a-1",), words="b-1"),)),
            "cannot stand for",
        ),
        (replace(MERGING, choices=(Choice(clauses=("a-1",)),)), "no reason is given"),
        (replace(MERGING, base=Source(name="x", prefix="A B")), "cannot begin the id"),
    ],
)
def test_what_cannot_be_so_is_refused(changed: Merging, what: str) -> None:
    with pytest.raises(WorkspaceError, match=what):
        parse_merging(format_merging(changed))


def test_a_file_without_a_base_is_refused() -> None:
    with pytest.raises(WorkspaceError, match="no base"):
        parse_merging("")
