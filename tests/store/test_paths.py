"""Which paths a workspace may name: its own, by no link and by no way round."""

from pathlib import Path

import pytest

from compact_draft.errors import RefusedError, WorkspaceError
from compact_draft.store.paths import (
    is_absolute,
    is_inside,
    is_name,
    refuse_links,
    within,
)


@pytest.mark.parametrize(
    "path", ["clauses/fen-001.md", "out/a b.docx", ".gitignore", "consultation/r1/round.toml"]
)  # fmt: skip
def test_a_path_from_the_root_is_inside(tmp_path: Path, path: str) -> None:
    assert is_inside(path)
    assert within(tmp_path, path) == tmp_path / path


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/etc/passwd",
        "C:\\x",
        "C:x",
        "a\\b",
        "a\0b",
        "../x",
        "a/../x",
        "a//x",
        "a/",
        "log/0001.json",
        "LOG/x",
        ".git/hooks/x",
        "out/.x",
    ],
)
def test_a_path_that_leads_elsewhere_is_refused(tmp_path: Path, path: str) -> None:
    assert not is_inside(path)
    with pytest.raises(RefusedError, match="outside the workspace"):
        within(tmp_path, path)


def test_a_link_on_the_way_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    root = tmp_path / "ws"
    (root / "clauses").mkdir(parents=True)
    (root / "out").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    with pytest.raises(RefusedError, match="outside the workspace"):
        within(root, "out/a.docx")
    refuse_links(root)  # what is made for people may lie anywhere
    (root / "clauses" / "fen-001.md").symlink_to(tmp_path / "nowhere")
    with pytest.raises(WorkspaceError, match="this is a link") as told:
        refuse_links(root)
    assert told.value.where.path == "clauses/fen-001.md"


@pytest.mark.parametrize(
    ("name", "fits"),
    [("r1", True), ("a b.docx", True), ("", False), (".x", False), ("a/b", False),
     ("a\\b", False), ("a:b", False), ("a\0", False)],
)  # fmt: skip
def test_a_name_is_the_name_of_one_file(name: str, fits: bool) -> None:
    assert is_name(name) is fits


@pytest.mark.parametrize(
    ("path", "whole"),
    [
        ("/x", True),
        ("\\\\server\\x", True),
        ("c:/x", True),
        ("x/c:", False),
        ("x", False),
    ],
)
def test_a_whole_path_of_any_system_is_known(path: str, whole: bool) -> None:
    assert is_absolute(path) is whole
