"""The weights that are shipped."""

from pathlib import Path

import pytest

from compact_draft.errors import SourceError
from compact_draft.store import weights


def test_they_are_read_once() -> None:
    assert weights.shipped_weights() is weights.shipped_weights()


def test_a_missing_file_is_told_with_its_path(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(weights, "shipped", lambda: tmp_path)
    with pytest.raises(SourceError, match=r"judgement\.weights"):
        weights.shipped_weights.__wrapped__()
