"""The verb template: designs listed, one begun, one checked; the look of compact.toml."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from compact_draft.cli import main
from compact_draft.store.settings import format_settings, parse_settings
from compact_draft.store.shipped import shipped
from compact_draft.word.ooxml.package import Package
from tests.formats import EXAMPLES, keys
from tests.workspaces import make_workspace, run


def test_the_example_of_a_look_is_read_and_written_the_same() -> None:
    held = parse_settings(EXAMPLES["compact.toml look"])
    assert (held.colour, held.logo) == ("5B3A79", "logo.png")
    assert parse_settings(format_settings(held)) == held


def said(*words: str, status: int = 0) -> str:
    result = CliRunner().invoke(main, ["template", *words])
    assert result.exit_code == status, result.output
    return result.stdout


def shown(name: str) -> Any:
    return json.loads(EXAMPLES[f"json {name}"])


def spoilt(path: Path, *words: tuple[str, str]) -> Path:
    package = Package.open(path.read_bytes())
    text = package.data(package.main).decode()
    for before, after in words:
        assert before in text
        text = text.replace(before, after, 1)
    package.set_data(package.main, text.encode())
    path.write_bytes(package.save())
    return path


def test_a_template_is_begun_checked_and_told_what_is_wrong(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path / "ws")
    listed = json.loads(said("list", "--json"))
    assert keys(listed) == keys(shown("template list"))
    made = json.loads(run(workspace, "template", "new", "covenant", "--json"))
    assert made == shown("template new")
    own = workspace.root / made["file"]
    run(workspace, "undo")
    assert not own.exists()
    run(workspace, "template", "new", "covenant")
    assert "can be filled in" in said("check", str(own))
    spoilt(own, ("{{ title }}", "{{ titel }}"), ("{{ signatures }}", "Sign here"))
    told = json.loads(said("check", str(own), "--json", status=1))
    assert keys(told) == keys(shown("template check"))
    assert "did you mean  title?" in told["faults"][0]["mend"]
    assert "no place to sign" in told["missing"]["signatures"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('logo = "../secret.png"', "outside the folder"),
        ('logo = "none.png"', "no logo none.png"),
        ('logo = "compact.toml"', "not a picture"),
        ('colour = "FFFF00"', "too light"),
        ('colours = "000000"', "colours"),
    ],
)
def test_a_look_that_cannot_be_used_is_told(
    tmp_path: Path, line: str, told: str
) -> None:
    workspace = make_workspace(tmp_path / "ws")
    config = workspace.root / "compact.toml"
    config.write_text(f"{config.read_text()}\n[look]\n{line}\n")
    out = str(tmp_path / "x.docx")
    assert told in run(workspace, "build", "--out", out, status=2)
    assert not Path(out).exists()


@pytest.mark.parametrize("design", ["compact", "charter", "code", "covenant", "letter"])
def test_every_template_of_ours_can_be_filled_in_as_what_it_is(design: str) -> None:
    path = shipped() / "templates" / f"{design}.docx"
    found = json.loads(said("check", str(path), "--json"))
    assert found["faults"] == []
    assert found["kind"] == ("letter" if design == "letter" else "draft")
    assert found["missing"] == {}


def test_a_letter_with_a_wrong_name_is_still_held_to_be_a_letter(
    tmp_path: Path,
) -> None:
    path = tmp_path / "own.docx"
    path.write_bytes((shipped() / "templates/letter.docx").read_bytes())
    spoilt(path, ("{{ salutation }}", "{{ salutaton }}"))
    found = json.loads(said("check", str(path), "--json", status=1))
    assert found["kind"] == "letter"
    assert "did you mean  salutation?" in found["faults"][0]["mend"]
