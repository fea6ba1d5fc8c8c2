"""Where the desk looks for a person's documents."""

from pathlib import Path

import pytest

from compact_draft.desk.desk import _documents


def test_documents_lie_in_the_folder_of_that_name_else_at_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert _documents() == tmp_path
    (tmp_path / "Documents").mkdir()
    assert _documents() == tmp_path / "Documents"
