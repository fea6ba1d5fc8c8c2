"""The verb suggest, as other programs and people call it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from compact_draft.cli import main
from tests.workspaces import make_workspace, run

FIELDS = [
    "id",
    "is_commitment",
    "kind",
    "by",
    "achievability",
    "scope",
    "theme",
    "modality",
    "timeframe",
    "national_ref",
    "confidence",
    "because",
    "confidences",
    "look_at",
]
LINE = {"id": "c-1", "text": "The council will pay invoices within 20 days."}


def call(given: str, *words: str, status: int = 0) -> str:
    found = CliRunner().invoke(main, ["suggest", *words], input=given)
    assert found.exit_code == status, found.output
    return found.stdout if status == 0 else found.stderr


def test_each_line_gives_one_object_with_the_fields_in_their_order() -> None:
    lines = "\n".join(json.dumps({**LINE, "id": f"c-{n}"}) for n in range(3))
    said = [json.loads(row) for row in call(lines, "--json").splitlines()]
    assert [row["id"] for row in said] == ["c-0", "c-1", "c-2"]
    assert list(said[0]) == FIELDS
    assert said[0]["by"] == "public_bodies"
    assert said[0]["timeframe"] == "within 20 days"


def test_section_and_column_are_read_first() -> None:
    line = {**LINE, "section": ["Our Compact", "What will success look like?"]}
    assert json.loads(call(json.dumps(line), "--json"))["kind"] == "outcome"
    line = {**LINE, "column": "VCS organisations"}
    assert json.loads(call(json.dumps(line), "--json"))["by"] == "vcs"


def test_people_see_the_line_the_tags_and_the_reasons() -> None:
    said = call(json.dumps(LINE))
    assert said.startswith("c-1  The council will pay invoices within 20 days.\n")
    assert (
        "commitment, public bodies, achievable, local, payment, will, within 20 days"
        in said
    )
    assert "achievability: achievable, nothing weakens it" in said


def test_where_no_link_is_sure_people_are_shown_where_to_look() -> None:
    text = "The fire service will paint the old bandstand in the park."
    said = call(json.dumps({"id": "1", "text": text}))
    assert "of national-2010; please look" in said
    assert "perhaps" not in call(
        json.dumps({"id": "1", "text": "We will give three months' notice of cuts."})
    )


def test_what_is_not_sure_is_shown_so() -> None:
    said = call(json.dumps({"id": "1", "text": "Bydd y cyngor yn talu o fewn mis."}))
    assert "(don't know: please look)" in said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "stdin:2: this line is not JSON"),
        ("[]", "stdin:2: this line is not a JSON object"),
        ('{"id": "a"}', "stdin:2: this line has no text"),
        ('{"text": "a"}', "stdin:2: this line has no id"),
        ('{"id": "a", "text": "b", "section": 3}', "section is not a list of headings"),
        ('{"id": "a", "text": "b", "column": 3}', "column is not text"),
    ],
)
def test_a_bad_line_is_told_with_its_number_and_nothing_is_shown(
    line: str, said: str
) -> None:
    given = json.dumps(LINE) + "\n" + line
    assert said in call(given, "--json", status=2)


def test_an_empty_input_gives_nothing() -> None:
    assert call("", "--json") == ""


def test_a_file_of_lines_is_read_as_well(tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    path.write_text(json.dumps(LINE), encoding="utf-8")
    assert json.loads(call("", str(path), "--json"))["id"] == "c-1"
    assert "cannot be read" in call("", str(tmp_path / "none"), status=2)


def test_the_promises_of_a_workspace_are_read_and_nothing_is_written(
    tmp_path: Path,
) -> None:
    workspace = make_workspace(tmp_path)
    before = sorted((p, p.read_bytes()) for p in tmp_path.rglob("*") if p.is_file())
    rows = [json.loads(r) for r in run(workspace, "suggest", "--json").splitlines()]
    promises = [c.id for c in workspace.clauses() if c.kind.is_promise]
    assert sorted(row["id"] for row in rows) == sorted(promises)
    after = sorted((p, p.read_bytes()) for p in tmp_path.rglob("*") if p.is_file())
    assert after == before


def test_a_workspace_s_own_words_are_laid_over_the_shipped(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    lines = tmp_path / "lines.jsonl"
    lines.write_text('{"id": "1", "text": "Hives will pay invoices within a week."}')
    asked = ["suggest", str(lines), "--workspace", str(workspace.root), "--json"]

    def bound() -> str:
        return str(json.loads(CliRunner().invoke(main, asked).stdout)["by"])

    assert bound() == "public_bodies"
    own = workspace.root / "wording.toml"
    own.write_text('[side.vcs]\nnames = ["hive|hives"]\n', encoding="utf-8")
    assert bound() == "vcs"


def test_a_wrong_file_of_own_words_is_told_with_its_line(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    (workspace.root / "wording.toml").write_text("\n[side\n", encoding="utf-8")
    asked = ["suggest", "--workspace", str(workspace.root), "--json"]
    found = CliRunner().invoke(main, asked)
    assert found.exit_code == 2
    assert "wording.toml:2: this is not TOML" in found.stderr
