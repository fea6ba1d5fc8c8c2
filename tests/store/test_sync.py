"""What programs that synchronise folders leave is recognised and named; nothing is lost."""

from __future__ import annotations

import json
import random
import shutil
from pathlib import Path

import pytest

from compact_draft.errors import WorkspaceError
from compact_draft.store.sync import conflict_of, half_there, is_on_its_way
from compact_draft.store.synced import left_behind
from compact_draft.store.workspace import Workspace
from tests.answering import LABEL, PAY, a_round, clause, comment, take
from tests.workspaces import files, run

OWN = ("compact.toml", "outline.toml", "ledger.db", "fen-012.md", "issued-round-1.md",
       "round.toml", "sent.docx", "step.json", "rows.json", "seals.jsonl", "ids.toml")  # fmt: skip


def made_by(program: str, name: str, dice: random.Random) -> str:
    """Return the name that a program gives to the second version of a file."""
    stem, dot, ending = name.rpartition(".")
    day = f"2026-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}"
    clock = f"{dice.randrange(24):02}{dice.randrange(60):02}{dice.randrange(60):02}"
    who = dice.choice(["Ann Other", "Zoë’s MacBook", "PC-7", "bea.field"])
    letters = "".join(dice.choices("ABCDEFGHJKLMNPQRSTUVWXYZ234567", k=7))
    return {
        "dropbox": f"{stem} ({who}'s conflicted copy {day}){dot}{ending}",
        "dropbox plain": f"{stem} (conflicted copy {day} {clock}){dot}{ending}",
        "case": f"{stem} (Case Conflict){dot}{ending}",
        "nextcloud": f"{stem}_conflict-{day.replace('-', '')}-{clock}{dot}{ending}",
        "syncthing": f"{stem}.sync-conflict-{day.replace('-', '')}-{clock}-{letters}{dot}{ending}",
        "onedrive": f"{stem}-{dice.choice(['DESKTOP', 'LAPTOP'])}-{letters}{dot}{ending}",
        "onedrive name": f"{stem}-{dice.choice(['ANNSPC', 'COUNCIL-PC12', 'HUB3X'])}{dot}{ending}",
        "seafile": f"{stem} (SFConflict {who.split()[0]}@example.org {day}){dot}{ending}",
        "resilio": f"{stem}.Conflict{dot}{ending}",
        "drive": f"{stem} ({dice.randrange(1, 9)}){dot}{ending}",
        "icloud": f"{stem} {dice.randrange(2, 9)}{dot}{ending}",
        "windows": f"{stem} - Copy{dot}{ending}",
    }[program]


PROGRAMS = (
    "dropbox", "dropbox plain", "case", "nextcloud", "syncthing", "onedrive",
    "onedrive name", "seafile", "resilio", "drive", "icloud", "windows",
)  # fmt: skip


def test_a_thousand_conflicts_are_told_with_the_file_they_are_of() -> None:
    dice = random.Random(11)
    for n in range(1000):
        name = dice.choice(OWN)
        made = made_by(PROGRAMS[n % len(PROGRAMS)], name, dice)
        found = conflict_of(made, {*OWN, made})
        assert found is not None, made
        assert found.of == name, made


def test_names_of_files_that_are_nobodys_second_version_are_let_be() -> None:
    for name in (
        *OWN, "fen-013.md", "r2.md", "r3.md", "issued-round-2.md", "issued-round-12.md",
        "s3-Police response (final copy).docx", "s1-copy.docx", "Ann's copy.docx",
        "round-2", "answers-round-1.xlsx", "wordings.jsonl", "0007-answer", "R2.md",
        "national-2010.toml", "conflict of interest.md", "Conflicts policy.docx",
        "lib-pay-01.md", "lib-pay-02.md", "fen-012b.md",
    ):  # fmt: skip
        assert conflict_of(name, {*OWN, name, "lib-pay.md"}) is None, name
        assert not is_on_its_way(name)


def test_what_is_still_on_its_way_is_told() -> None:
    for name in (
        ".syncthing.ledger.db.tmp", "~syncthing~ledger.db.tmp", ".ledger.db.icloud",
        "ledger.db.!sync", "ledger.db.part", "sent.docx.crdownload", "x.partial",
    ):  # fmt: skip
        assert is_on_its_way(name), name


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = a_round(tmp_path / "fen")
    take(made, [comment("a1", "Too long.", clause(made, PAY))])
    return made


def test_second_versions_of_a_workspace_are_named_and_nothing_is_touched(
    workspace: Workspace,
) -> None:
    dice = random.Random(3)
    made = []
    for name in ("compact.toml", f"consultation/{LABEL}/ledger.db", "outline.toml"):
        path = workspace.root / name
        other = path.with_name(made_by(dice.choice(PROGRAMS), path.name, dice))
        shutil.copy(path, other)
        made.append((other.relative_to(workspace.root).as_posix(), name))
    (revision,) = sorted((workspace.root / "revisions").glob("issued*.md"))
    twin = revision.with_name(f"{revision.stem}-DESKTOP-AB12CD3.md")
    shutil.copy(revision, twin)
    made.append(
        (twin.relative_to(workspace.root).as_posix(), f"revisions/{revision.name}")
    )
    before = files(workspace)
    assert sorted((one.path, one.of) for one in left_behind(workspace.root)) == sorted(
        made
    )
    said = json.loads(run(workspace, "status", "--json", status=1))["problems"]
    for path, of in made:
        assert any(f"{path}: a second version of {of}" in one for one in said)
    found = run(workspace, "verify", status=1)
    assert all(path in found for path, _ in made)
    assert files(workspace) == before
    run(workspace, "answer", "a1", "--outcome", "noted")
    assert all((workspace.root / path).is_file() for path, _ in made)


def test_a_revision_whose_label_looks_like_a_computers_name_is_a_revision(
    workspace: Workspace,
) -> None:
    (first,) = (r.label for r in workspace.revisions() if r.kind == "issued")
    run(
        workspace,
        "clauses",
        "edit",
        clause(workspace, PAY),
        "--text",
        "Pay.",
        "--why",
        "x",
    )
    run(workspace, "revise", "--label", f"{first}-FINAL")
    assert f"{first}-FINAL" in [r.label for r in workspace.revisions()]
    assert left_behind(workspace.root) == ()


def test_two_versions_of_a_clause_stop_the_work_until_somebody_has_looked(
    workspace: Workspace,
) -> None:
    path = workspace.root / workspace.clause_path(clause(workspace, PAY))
    other = path.with_name(f"{path.stem} (Ann's conflicted copy 2026-03-01).md")
    other.write_text(
        path.read_text(encoding="utf-8").replace("30", "20"), encoding="utf-8"
    )
    said = run(workspace, "clauses", "list", status=2)
    assert f"a second version of {path.name}" in said
    other.rename(workspace.root / "mine.md")
    assert "30 days" in run(workspace, "clauses", "list")


def test_a_ledger_that_is_half_there_is_told_and_left_as_it_is(
    workspace: Workspace,
) -> None:
    ledger = workspace.root / f"consultation/{LABEL}/ledger.db"
    whole = ledger.read_bytes()
    for size in (1, 16, 99, 100, 4096, len(whole) // 2, len(whole) - 1):
        ledger.write_bytes(whole[:size])
        with pytest.raises(WorkspaceError, match="not whole: only"):
            workspace.books(LABEL)
        assert ledger.read_bytes() == whole[:size]
    ledger.write_bytes(bytes(len(whole)))
    with pytest.raises(WorkspaceError, match="only noughts so far"):
        workspace.books(LABEL)
    ledger.write_bytes(whole)
    assert len(workspace.books(LABEL).annotations) == 1
    assert half_there(whole[:4096], len(whole)) == ""
