"""A real Compact, from the old Word file to the tracked changes, with copies that a
real word processor wrote; and what that word processor makes of the redline."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from pathlib import Path

import pytest

from compact_draft.store.workspace import Workspace
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.plain import plain
from tests.built import made_once
from tests.intake.twin import twin
from tests.journey import nottinghamshire
from tests.journey.settled import differences, settled
from tests.redline.judge import judge
from tests.redline.office import need_office
from tests.workspaces import value

pytestmark = pytest.mark.office


@pytest.fixture(scope="module", params=["twin", "real"])
def workspace(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Workspace:
    """The workspace at the end of the journey; made once, for every worker."""
    need_office()
    which = request.param
    folder = made_once(
        tmp_path_factory,
        f"journey-{which}",
        lambda folder: nottinghamshire.journey(folder, old_file(which, folder)),
    )
    return Workspace.open(folder / "workspace")


def old_file(which: str, folder: Path) -> Path:
    """Return the old Compact: the real one, or the invented one of its layout."""
    if which == "twin":
        path = folder / "twin.docx"
        path.write_bytes(twin())
        return path
    if not nottinghamshire.REAL.exists():
        pytest.skip(f"{nottinghamshire.REAL.name} is not beside the checkout")
    return nottinghamshire.REAL


@pytest.mark.long
def test_each_of_five_copies_says_what_its_writer_did(workspace: Workspace) -> None:
    books = workspace.books("round-1")
    names = {person.id: person.name for person in books.respondents}
    did = Counter(
        (
            names[a.respondent],
            str(a.kind),
            "tracked" if a.tracked else "silent",
            a.anchor.clause,
        )
        for a in books.annotations
    )
    said = sorted(" ".join(map(str, key)) for key in did.elements())
    assert "\n".join(said) == DID.strip()
    assert {str(a.placed) for a in books.placed()} == {"exact"}
    states = Counter(a.state for a in books.annotations if a.text)
    assert states == {"open": 7, "resolved": 3}


DID = """
Ann Ashby add tracked not-086
Ann Ashby comment tracked not-059
Ann Ashby comment tracked not-101
Ann Ashby reword tracked not-060
Ann Ashby split tracked not-102
Ann Ashby withdraw tracked not-054
Ben Birch add silent not-133
Ben Birch comment tracked not-113
Ben Birch move silent not-031
Ben Birch reword silent not-061
Ben Birch withdraw silent not-055
Ben Birch withdraw silent not-064
Cat Cole comment tracked not-100
Cat Cole move tracked not-050
Cat Cole reword silent not-062
Cat Cole reword tracked not-063
Cat Cole reword tracked not-132
Dee Dunn comment tracked not-106
Dee Dunn move tracked not-057
Dee Dunn reply tracked not-106
Dee Dunn reword tracked not-120
Dee Dunn withdraw tracked not-085
Eve Elm comment tracked not-106
Eve Elm comment tracked not-106
Eve Elm move tracked not-057
Eve Elm reword tracked not-119
Eve Elm reword tracked not-120
Eve Elm withdraw tracked not-085
Fay Fern comment tracked not-106
Fay Fern reply tracked not-106
"""


@pytest.mark.long
def test_a_copy_sent_again_adds_nothing(workspace: Workspace, tmp_path: Path) -> None:
    again = Workspace(shutil.copytree(workspace.root, tmp_path / "again"))
    for name, person in (("ann-ashby", "Ann Ashby"), ("dee-dunn", "Dee Dunn")):
        file = workspace.root.parent / "returned" / f"{name}.docx"
        made = value(again, "collect", str(file), "--from", person)
        assert made["annotations"] == []


@pytest.mark.long
def test_every_remark_is_decided_and_every_change_says_why(
    workspace: Workspace,
) -> None:
    books = workspace.books("round-1")
    assert set(books.decided()) == {a.id for a in books.annotations}
    found = json.loads((workspace.root.parent / "refresh.json").read_bytes())
    assert found["left"] == found["redline"]["untracked"] == []
    assert all(change["reason_recorded"] for change in found["changes"])
    assert {change["what"].split()[0] for change in found["changes"]} == {
        "Added", "Joined", "Moved", "Reworded", "Split", "Withdrawn",
    }  # fmt: skip


def files_of(workspace: Workspace) -> tuple[bytes, bytes]:
    (source,) = (workspace.root / "sources").glob("*.docx")
    old = source.read_bytes()
    return old, (workspace.root / "out/refresh.docx").read_bytes()


@pytest.mark.long
def test_rejecting_gives_the_old_file_and_accepting_every_new_word(
    workspace: Workspace,
) -> None:
    old, redline = files_of(workspace)
    given = workspace.root.parent / "twin.docx"
    assert old == (given if given.exists() else nottinghamshire.REAL).read_bytes()
    before = plain(Package.open(settled(redline, "reject")), "after")
    assert before == plain(Package.open(old), "after")
    after = plain(Package.open(settled(redline, "accept")), "after")
    for clause in workspace.revisions()[-1].clauses:
        for paragraph in clause.paragraphs:
            assert squeezed(paragraph) in squeezed(after), clause.id


def squeezed(text: str) -> str:
    """Return a text without blanks, so that only its letters count."""
    return "".join(text.split())


@pytest.mark.long
def test_a_judge_that_shares_no_code_finds_no_fault(workspace: Workspace) -> None:
    old, _ = files_of(workspace)
    # Comments came with the redline; they are no part of the old file or the new.
    out = workspace.root.parent / "bare.docx"
    redline = out.read_bytes()
    verdict = judge(old, settled(redline, "accept"), redline)
    assert verdict.faults == []
    assert verdict.moves == 3
    assert verdict.rebuilt == 0


@pytest.mark.long
def test_libreoffice_settles_the_redline_as_we_do(workspace: Workspace) -> None:
    old, redline = files_of(workspace)
    assert differences({"redline": redline}, {"redline": old}) == {}


def test_libreoffice_settles_the_examples_redline_as_we_do(
    example_folder: Path,
) -> None:
    need_office()
    old = (example_folder / "sources/old-compact.docx").read_bytes()
    redline = (example_folder / "out/refresh.docx").read_bytes()
    assert differences({"redline": redline}, {"redline": old}) == {}
