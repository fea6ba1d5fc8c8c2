"""A marked copy from LibreOffice (.odt) is read as one in Word is, and counted apart."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from compact_draft.intake.formats import office
from compact_draft.store.workspace import Workspace
from tests.redline.office import need_office
from tests.returned import Returned
from tests.workspaces import make_workspace, run, value


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    made = make_workspace(tmp_path_factory.mktemp("odt") / "ws")
    run(made, "issue", "round-1")
    return made


@pytest.fixture(scope="module")
def copies(workspace: Workspace) -> Path:
    need_office()
    copy = Returned(workspace.sent("round-1"), "Pat Lowe")
    copy.comment("three months", "Why not four?")
    copy.replace("eight weeks", "six weeks")
    copy.add("Report back", "Say thank you.")
    copy.take_out("No grant is paid late.")
    folder = workspace.root.parent / "copies"
    folder.mkdir()
    (folder / "copy.docx").write_bytes(copy.data())
    subprocess.run(  # a list of our own, no shell
        [
            "soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless", "--convert-to", "odt", "--outdir", str(folder),
            str(folder / "copy.docx"),
        ],
        check=True,
        capture_output=True,
    )  # fmt: skip
    return folder


def test_comments_and_tracked_changes_of_an_odt_copy_are_remarks(
    workspace: Workspace, copies: Path
) -> None:
    told = value(workspace, "collect", str(copies / "copy.odt"))
    assert [(r["channel"], r["name"]) for r in told["received"]] == [
        ("odt", "Pat Lowe")
    ]
    assert {(a["kind"], a["placed"]) for a in told["annotations"]} == {
        ("comment", "exact"),
        ("reword", "exact"),
        ("add", "exact"),
        ("withdraw", "exact"),
    }
    kept = workspace.root / "consultation/round-1/received/s1-copy.odt"
    assert kept.read_bytes() == (copies / "copy.odt").read_bytes()
    account = value_of_account(workspace)
    assert account == ([], 4)
    again = value(workspace, "collect", str(copies / "copy.docx"))
    assert again["annotations"] == []
    assert value_of_account(workspace) == ([], 4)


def value_of_account(workspace: Workspace) -> tuple[list[object], int]:
    import json

    found = json.loads(run(workspace, "account", "--json", status=1))
    return found["missing"], found["received"]


def test_without_libreoffice_it_is_said_how_to_mend(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import io
    import zipfile

    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", "<x/>")
    path = tmp_path / "copy.odt"
    path.write_bytes(stream.getvalue())
    monkeypatch.setattr(office, "_PROGRAMS", ("no-such-program",))
    said = run(workspace, "collect", str(path), "--from", "Pat Lowe", status=1)
    assert "LibreOffice, which is not installed here" in said
    assert "save it as .docx" in said
