"""Where the library, templates and example that come with the package lie."""

from pathlib import Path

import pytest

import compact_draft
from compact_draft.store.shipped import shipped, shipped_library


def test_in_a_checkout_they_lie_beside_the_package() -> None:
    folder = shipped()
    assert folder == Path(compact_draft.__file__).parents[1]
    for name in ("clauses", "templates", "consultation"):
        assert (folder / name).is_dir()


def test_in_a_wheel_they_lie_within_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = tmp_path / "compact_draft" / "shipped"
    inside.mkdir(parents=True)
    monkeypatch.setattr(compact_draft, "__file__", str(inside.parent / "__init__.py"))
    assert shipped() == inside


def test_the_library_is_whole_and_every_id_stands_once() -> None:
    clauses = shipped_library().clauses
    assert len(clauses) > 50
    assert len({clause.id for clause in clauses}) == len(clauses)
    assert all(clause.text.strip() for clause in clauses)
