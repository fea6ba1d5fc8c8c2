"""The two lock files name the same versions, and no address."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
PINNED = re.compile(r"^([a-z0-9._-]+)==(\S+)", re.MULTILINE)


def pinned(name: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    text = (ROOT / name).read_text(encoding="utf-8")
    for block in re.split(r"\n(?=[a-z0-9])", text):
        key = PINNED.match(block)
        assert key is not None, block[:60]
        found.setdefault("==".join(key.groups()), set()).update(
            re.findall(r"sha256:([0-9a-f]{64})", block)
        )
    return found


def test_the_command_runs_with_the_versions_that_the_tests_saw() -> None:
    run, tested = pinned("requirements-run.lock"), pinned("requirements.lock")
    assert {name: run[name] - tested.get(name, set()) for name in run} == {
        key: set() for key in run
    }
    assert 20 < len(run) < len(tested)


def test_no_tool_of_the_developers_is_needed_to_run_the_command() -> None:
    names = {pin.split("==")[0] for pin in pinned("requirements-run.lock")}
    assert not names & {"pytest", "mypy", "ruff", "hypothesis", "playwright", "rdocx"}
    assert {"click", "spacy", "python-docx", "docxtpl", "diff-match-patch"} <= names


def test_everything_that_the_command_needs_is_pinned_for_it() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = {
        re.split(r"[<>=!~\[ ]", line)[0].lower().replace("_", "-")
        for line in project["project"]["dependencies"]
    }
    pins = {pin.split("==")[0] for pin in pinned("requirements-run.lock")}
    assert wanted - pins == set()


def test_a_lock_file_names_no_address() -> None:
    for name in ("requirements.lock", "requirements-run.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "://" not in text
