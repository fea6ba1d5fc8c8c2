"""A public copy of every design that is shipped, taken in again: the same clauses and ids."""

from __future__ import annotations

from pathlib import Path

from compact_draft.model.clause import Clause, ClauseId
from compact_draft.steps.intake import intake, look_over
from compact_draft.steps.new import new
from compact_draft.steps.templates import check
from compact_draft.store.settings import DEFAULT_PARTIES, Settings
from compact_draft.store.workspace import Workspace
from tests.built import copied
from tests.word.writing.shipped_designs import saved_abroad
from tests.workspaces import WHEN, run

CHECKOUT = Path(__file__).parents[2]
SECOND = CHECKOUT / "tests/merging/cases/three/ostrey_vale.docx"
DESIGNS = ("compact", "charter", "code", "covenant", "own")


def public_copy(workspace: Workspace, design: str) -> bytes:
    """Return the public copy of a workspace; "own" is a template of the group's."""
    template = workspace.root / "templates/compact.docx"
    out = workspace.root / "out/public.docx"
    if design == "own":
        run(workspace, "template", "new", "covenant", "--replace")
        template.write_bytes(saved_abroad(template.read_bytes()))
        assert check(template).faults == ()
    chosen = [] if design == "own" else ["--template", design]
    run(
        workspace, "build", "--copy", "public", "--no-pages", "--out", str(out),
        "--replace", *chosen,
    )  # fmt: skip
    return out.read_bytes()


def test_the_example_comes_back_from_every_design(
    example_folder: Path, tmp_path: Path
) -> None:
    workspace = copied(example_folder, tmp_path / "example")
    for design in DESIGNS:
        comes_back(workspace, design)


def test_a_second_compact_comes_back_from_every_design(tmp_path: Path) -> None:
    settings = Settings(
        title="Ostrey Vale Compact", area="Ostrey Vale", prefix="ost", you="Ann Other",
        parties=DEFAULT_PARTIES,
    )  # fmt: skip
    new(tmp_path / "second", settings, by="Ann Other", when=WHEN)
    workspace = Workspace.open(tmp_path / "second")
    intake(workspace, SECOND, SECOND.read_bytes(), by="Ann Other", when=WHEN)
    for design in DESIGNS:
        comes_back(workspace, design)


def comes_back(workspace: Workspace, design: str) -> None:
    """Hold the clauses of a public copy against those that it was built from."""
    draft = workspace.draft()
    taken = look_over(public_copy(workspace, design), "public.docx", prefix="zz").intake
    ids: list[ClauseId] = list(taken.outline.ids)
    came = {clause.id: clause for clause in taken.clauses}
    is_charter = design == "charter"
    wanted = {
        clause.id: clause
        for clause in map(_by_id(draft.clauses).__getitem__, draft.outline.ids)
        if clause.kind.is_promise or not is_charter
    }
    assert len(ids) == len(set(ids)) > 40
    assert sorted(ids) == sorted(wanted)
    assert is_charter or ids == list(wanted)
    for one, clause in wanted.items():
        assert came[one].text == clause.text, (design, one)
        assert came[one].kind.is_promise == clause.kind.is_promise, (design, one)
        assert came[one].by == clause.by, (design, one)


def _by_id(clauses: tuple[Clause, ...]) -> dict[ClauseId, Clause]:
    return {clause.id: clause for clause in clauses}
