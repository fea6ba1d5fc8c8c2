"""A public function names an argument that it cannot take, and touches nothing."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

import compact_draft as api
from compact_draft.arguments import checked, taken
from tests.redline.maker import docx
from tests.workspaces import make_workspace

WHEN = datetime(2026, 3, 1, 9, tzinfo=UTC)
OLD, NEW = docx("We will pay in 30 days."), docx("We will pay in 10 days.")


@pytest.mark.parametrize(
    ("options", "named"),
    [
        ("Writers", "options is a str"),
        ({"author": "Writers"}, "options is a dict"),
        (api.Options(author=None), "nobody is named"),
        (api.Options(author=7), "options.author is an int"),
        (api.Options(when="yesterday"), "is no moment"),
        (api.Options(when=WHEN), "options.when is a datetime"),
    ],
)
def test_options_that_could_not_sign_a_mark_are_refused(options, named: str) -> None:
    with pytest.raises(api.CompactError, match=named):
        api.compare_documents(OLD, NEW, options)


def test_a_file_that_was_closed_is_named(tmp_path: Path) -> None:
    path = tmp_path / "old.docx"
    path.write_bytes(OLD)
    with path.open("rb") as file:
        assert api.compare_documents(file, NEW).redline.counts() == {"replaced": 1}
    with pytest.raises(api.CompactError, match="old is a BufferedReader"):
        api.compare_documents(file, NEW)


@pytest.mark.parametrize("root", [None, 5, b"folder"])
def test_a_workspace_is_opened_by_a_path(root) -> None:
    with pytest.raises(api.CompactError, match="root is"):
        api.Workspace.open(root)


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"by": None}, "by is None"),
        ({"by": " "}, "nobody is named"),
        ({"when": "2026-03-01"}, "when is a str"),
        ({"label": 1}, "label is an int"),
        ({"questions": ["Why?", 3]}, "one of them is an int"),
        ({"closes": "2026-05-01"}, "closes is a str"),
        ({"workspace": "Fenwold"}, "workspace is a str"),
    ],
)
def test_a_step_with_a_wrong_argument_is_not_begun(tmp_path, wrong, named) -> None:
    workspace = make_workspace(tmp_path / "w")
    before = sorted(tmp_path.rglob("*"))
    given = {"workspace": workspace, "label": "round-1", "by": "Ann", "when": WHEN}
    with pytest.raises(api.CompactError, match=named):
        api.issue(**given | wrong)
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("wrong", [{"by": None}, {"when": "2026-03-01"}])
def test_no_step_is_logged_without_who_and_when(tmp_path, wrong) -> None:
    workspace = make_workspace(tmp_path / "w")
    given = {"by": "Ann", "when": WHEN} | wrong
    with pytest.raises(api.CompactError), workspace.step("build", **given):
        pass


def test_what_several_hold_is_looked_over() -> None:
    pair = ("copy.docx", b"PK")
    assert taken("files", [pair], "Iterable[tuple[str, bytes]]") == (pair,)
    for files in ("copy.docx", [b"PK"], [("copy.docx", "PK")], 7):
        with pytest.raises(api.CompactError, match="files"):
            taken("files", files, "Iterable[tuple[str, bytes]]")
    with pytest.raises(api.CompactError, match="give an Answer for each"):
        taken("answers", ["a1"], "Sequence[Answer]")


def test_a_path_may_be_text_and_what_is_not_known_passes() -> None:
    def made(out: "Path", progress: "Callable[[str], object]" = print):  # noqa: F821
        return out, progress

    assert checked(made)("out/draft.docx") == (Path("out/draft.docx"), print)
