"""What a program that synchronises folders left behind in a workspace."""

from pathlib import Path

import pytest

from compact_draft.errors import WorkspaceError
from compact_draft.store.synced import left_behind, refuse_half_there


def put(path: Path, text: str = "words") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_a_second_version_of_a_file_is_told_with_the_file_that_it_is_of(
    tmp_path: Path,
) -> None:
    put(tmp_path / "clauses" / "fen-001.md")
    put(tmp_path / "clauses" / "fen-001 (conflicted copy 2026-03-02).md")
    (left,) = left_behind(tmp_path)
    assert left.of == "clauses/fen-001.md"
    assert left.path.startswith("clauses/fen-001 (")
    assert "two people changed it at once" in left.what


def test_what_came_back_and_folders_of_others_are_not_looked_into(
    tmp_path: Path,
) -> None:
    name = "fen-001 (conflicted copy 2026-03-02).md"
    for folder in ("consultation/round-1/received", "mine"):
        put(tmp_path / folder / "fen-001.md")
        put(tmp_path / folder / name)
    assert left_behind(tmp_path) == ()


def test_a_revision_that_bears_such_a_name_itself_is_its_own(tmp_path: Path) -> None:
    name = "r1 (conflicted copy 2026-03-02)"
    put(tmp_path / "revisions" / "r1.md", 'label = "r1"')
    put(tmp_path / "revisions" / f"{name}.md", f'label = "{name}"')
    assert left_behind(tmp_path) == ()
    put(tmp_path / "revisions" / f"{name}.md", 'label = "r1"')
    assert len(left_behind(tmp_path)) == 1


def test_a_ledger_of_which_only_a_part_is_there_is_refused(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.db"
    ledger.write_bytes(b"\0" * 2048)
    with pytest.raises(WorkspaceError, match="the ledger is not whole"):
        refuse_half_there(ledger, "consultation/round-1/ledger.db")
