"""The demo runs the tutorial, offline, the same each time, and loses no remark."""

from __future__ import annotations

import runpy
import shlex
import socket
from pathlib import Path

import pytest
from click.testing import CliRunner

from compact_draft.cli import demo, main
from compact_draft.steps.example import example_commands, example_round
from tests.built import Example, NetworkAskedError, shut_off
from tests.formats import agrees, keys
from tests.formats import example as page

ROOT = Path(__file__).parents[2]
TUTORIAL = ROOT / "docs" / "tutorial.md"
STATUS = {"collect": (1, 0, 1)}
"""Exit status of each call of a verb in the tutorial, where it is not 0 throughout."""
SAME = ("consultation/round-1/sent.docx", "out/refresh.docx", "out/account-round-1.csv")
MADE = (
    "out/national-2010.docx",
    "out/covering-table.docx",
    "out/work-programme.docx",
    "out/you-said.docx",
    "out/you-said.html",
    "out/you-said.csv",
    "out/letters-round-1/letters-round-1.docx",
    "out/receipts-round-1/receipt-round-1-p1.json",
)


def typed() -> list[list[str]]:
    """Return the commands that the tutorial has people type."""
    lines = TUTORIAL.read_text(encoding="utf-8").splitlines()
    start = "    $ compact-draft "
    return [shlex.split(line[len(start) :]) for line in lines if line.startswith(start)]


def test_the_demo_runs_the_commands_of_the_tutorial() -> None:
    assert [list(words) for words in example_commands()] == typed()


def test_the_demo_runs_whole_and_says_each_command(
    shown: tuple[Path, list[str]],
) -> None:
    folder, lines = shown
    verbs = [line.split()[1] for line in lines[1 : len(typed()) + 1]]
    assert verbs == [words[0] for words in typed()]
    assert "received 61 = decided 57 + set aside 4" in lines
    for path in ("out/refresh.docx", *SAME):
        assert (folder / path).is_file()
        assert any(line.endswith(str(folder / path)) for line in lines)


def test_the_guard_of_these_tests_bites() -> None:
    with pytest.MonkeyPatch.context() as patch:
        asked = shut_off(patch)
        with pytest.raises(NetworkAskedError):
            socket.create_connection(("192.0.2.1", 80), timeout=1)
        with socket.socket() as one, pytest.raises(NetworkAskedError):
            one.connect(("192.0.2.1", 80))
    assert len(asked) == 2


def test_the_demo_refuses_a_folder_that_is_not_empty(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    result = CliRunner().invoke(main, ["demo", str(tmp_path)])
    assert result.exit_code == 2
    assert "not empty" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.long
def test_the_commands_of_the_tutorial_run_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    calls: dict[str, int] = {}
    said: dict[str, str] = {}
    for words in typed():
        verb, count = words[0], calls.get(words[0], 0)
        calls[verb] = count + 1
        result = CliRunner().invoke(main, words)
        wanted = STATUS[verb][count] if verb in STATUS else 0
        assert result.exit_code == wanted, (words, result.output)
        said[verb] = result.stdout
        if verb == "new":
            monkeypatch.chdir(tmp_path / "compact-demo")
    assert "received 61 = decided 57 + set aside 4" in said["account"]
    assert "nothing is missing" in said["account"]


def test_the_figures_of_the_demo_are_the_values_returned(
    example: Example, shown: tuple[Path, list[str]]
) -> None:
    values, lines = example.values, shown[1]
    for line, (words, value) in zip(lines[1:], values, strict=False):
        said, _ = demo.SAYS[words[0]](value)
        assert line.split(maxsplit=2)[2].startswith(said)
    account = next(value for words, value in values if words[0] == "account")
    assert account["received"] == account["decided"] + account["set_aside"]
    assert account["received"] == sum(
        len(value["annotations"]) for words, value in values if words[0] == "collect"
    )


def test_json_of_the_demo_has_the_fields_that_the_page_of_formats_names(
    example: Example,
) -> None:
    made = demo.as_value(example.root, example.values)
    assert agrees(keys(made), keys(page("demo")))
    assert Path(made["redline"]).is_file()


@pytest.mark.parametrize("path", [*SAME, *MADE])
def test_two_runs_give_the_same_bytes(
    example_folder: Path, shown: tuple[Path, list[str]], path: str
) -> None:
    assert (example_folder / path).read_bytes() == (shown[0] / path).read_bytes()


def test_the_returned_copies_are_what_their_script_makes(
    example_folder: Path, tmp_path: Path
) -> None:
    script = runpy.run_path(str(example_round() / "make_returned_copies.py"))
    sent = (example_folder / "consultation/round-1/sent.docx").read_bytes()
    made = dict(script["copies"](sent))
    shipped = {
        path.name: path.read_bytes()
        for path in (example_round() / "returned").iterdir()
    }
    assert sorted(made) == sorted(shipped)
    for name, data in made.items():
        assert data == shipped[name], name


def test_what_came_otherwise_is_what_its_script_makes(
    example_folder: Path,
) -> None:
    script = runpy.run_path(str(example_round() / "make_other_ways.py"))
    made = dict(script["other_ways"](example_folder))
    folder = example_round() / "other-ways"
    shipped = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert sorted(made) == sorted(shipped)
    for name, data in made.items():
        assert data == shipped[name], name
