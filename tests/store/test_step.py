"""Steps are whole or not at all, and can be undone."""

import datetime as dt
from pathlib import Path

import pytest

from compact_draft.errors import RefusedError, StaleFileError
from compact_draft.model.annotation import Respondent
from compact_draft.model.clause import Clause, Kind
from compact_draft.model.compact import Outline, OutlineRow
from compact_draft.store.ids import Ids
from compact_draft.store.settings import Settings, format_settings
from compact_draft.store.workspace import Workspace

WHEN = dt.datetime(2026, 2, 3, 9, 30, tzinfo=dt.UTC)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    settings = Settings(
        id="wexcombe-1", title="Wexcombe Compact", area="Wexcombe", prefix="wex"
    )
    (tmp_path / "compact.toml").write_text(format_settings(settings))
    return Workspace.open(tmp_path)


def write_one(workspace: Workspace, text: str = "We will pay.") -> None:
    clause = Clause(id="wex-1", kind=Kind.PROSE, text=text)
    with workspace.step("intake", by="Ann", when=WHEN) as step:
        step.write("sources/old.docx", b"old")
        step.write_clause(clause)
        step.write_outline(Outline(rows=(OutlineRow(clause="wex-1"),)), (clause,))
        step.write_ids(Ids(given={"wex": 1}))


def files(root: Path) -> dict[str, bytes]:
    found = (p for p in root.rglob("*") if p.is_file() and "log" not in p.parts)
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in sorted(found)}


def test_a_workspace_is_found_from_a_folder_inside_it(workspace: Workspace) -> None:
    inside = workspace.root / "a" / "b"
    inside.mkdir(parents=True)
    assert Workspace.find(inside).root == workspace.root


def test_reading_writes_nothing(workspace: Workspace) -> None:
    write_one(workspace)
    before = files(workspace.root)
    workspace.draft()
    workspace.settings()
    workspace.books("round-1")
    assert files(workspace.root) == before


def test_an_error_in_a_step_leaves_everything_as_it_was(workspace: Workspace) -> None:
    before = files(workspace.root)
    person = Respondent(id="p1", name="Tansy")

    def fail() -> None:
        with workspace.step("collect", by="Ann", when=WHEN) as step:
            step.write("clauses/wex/wex-9.md", b"x")
            step.uses_ledger("round-1").add(step.number, respondents=[person])
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    left = files(workspace.root)
    left.pop("consultation/round-1/ledger.db")
    assert left == before
    assert workspace.books("round-1").respondents == ()


def test_no_step_is_taken_that_the_log_could_not_read_back(
    workspace: Workspace,
) -> None:
    before = workspace.log.numbers("done")
    with (
        pytest.raises(ValueError, match="can be read back"),
        workspace.step("Tag, settle", by="Ann", when=WHEN) as step,
    ):
        step.write("out/a.txt", b"a")
    assert workspace.log.numbers("done") == before
    assert not (workspace.root / "out/a.txt").exists()


def test_undo_puts_the_last_step_back_but_keeps_sources_and_given_ids(
    workspace: Workspace,
) -> None:
    write_one(workspace)
    write_one(workspace, "We will pay in 30 days.")
    undone = workspace.undo()
    assert undone.number == 2
    assert workspace.draft().clauses[0].text == "We will pay."
    workspace.undo()
    assert set(files(workspace.root)) == {
        "compact.toml",
        "sources/old.docx",
        "clauses/ids.toml",
    }
    assert workspace.ids().given == {"wex": 1}
    with pytest.raises(RefusedError, match="nothing to undo"):
        workspace.undo()


def test_undo_refuses_when_a_file_was_changed_since(workspace: Workspace) -> None:
    write_one(workspace)
    path = workspace.root / "outline.toml"
    path.write_text(path.read_text() + "# mine\n")
    with pytest.raises(StaleFileError, match=r"outline\.toml"):
        workspace.undo()
    assert path.read_text().endswith("# mine\n")


def test_a_step_that_was_cut_off_is_taken_back_by_the_next(
    workspace: Workspace,
) -> None:
    write_one(workspace)
    before = files(workspace.root)
    with workspace.step("edit", by="Ann", when=WHEN) as step:
        step.write_clause(Clause(id="wex-1", kind=Kind.PROSE, text="Half done."))
    folder = workspace.root / "log" / "0002-edit"
    record = folder / "step.json"
    record.write_text(record.read_text().replace('"done"', '"begun"'))
    with workspace.step("nothing", by="Ann", when=WHEN):
        pass
    assert files(workspace.root) == before


def test_a_file_changed_under_a_step_is_not_overwritten(workspace: Workspace) -> None:
    write_one(workspace)
    path = workspace.root / "clauses/wex/wex-1.md"

    def collide() -> None:
        with workspace.step("edit", by="Ann", when=WHEN) as step:
            step.write_clause(Clause(id="wex-1", kind=Kind.PROSE, text="Mine."))
            path.write_text(path.read_text().replace("pay", "always pay"))

    with pytest.raises(StaleFileError, match="changed by someone else"):
        collide()
    assert "always pay" in path.read_text()


def test_a_windows_file_keeps_its_line_ends(workspace: Workspace) -> None:
    write_one(workspace)
    path = workspace.root / "clauses/wex/wex-1.md"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    with workspace.step("edit", by="Ann", when=WHEN) as step:
        step.write_clause(Clause(id="wex-1", kind=Kind.PROSE, text="Other words."))
    data = path.read_bytes()
    assert data.count(b"\r\n") == data.count(b"\n")
    assert b"Other words." in data
