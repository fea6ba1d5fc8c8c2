"""Every module looks only at the floors below its own."""

import ast
import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "compact_draft"
FLOORS = [
    {"errors"},
    {"model"},
    {"text", "arguments"},
    {"judgement"},
    {"drafting", "diff"},
    {"merging", "signing", "monitoring"},
    {"store", "word"},
    {"intake", "copies", "answers", "recount", "channels", "packs", "telling"},
    {"revising", "refresh"},
    {"reports"},
    {"steps"},
    {"cli", "desk"},
]
WORD_FLOORS = [
    {"ooxml", "second_reader"},
    {"styles", "equality", "resolve"},
    {"reading", "writing"},
    {"redline"},
    {"combine"},
]
"""The rooms of `word`, with floors of their own."""
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
PURE = {"errors", "model", "text", "judgement", "drafting", "diff"} | FLOORS[5]
MODULES = [
    PACKAGE / "errors.py",
    PACKAGE / "arguments.py",
    *sorted(p for p in PACKAGE.rglob("*.py") if p.parent != PACKAGE),
]


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def modules_imported(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module == PACKAGE.name:
            found |= {f"{PACKAGE.name}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_module_looks_only_down(path: Path) -> None:
    ours = {m for m in modules_imported(path) if m.startswith(f"{PACKAGE.name}.")}
    others = {m.split(".")[1] for m in ours} - {room(path)}
    wrong = {r for r in others if FLOOR[r] >= FLOOR[room(path)]}
    assert not wrong, f"{room(path)} is on or below the floor of {sorted(wrong)}"


@pytest.mark.parametrize(
    "path",
    [p for p in MODULES if room(p) == "word" and p.parent != PACKAGE / "word"],
    ids=lambda p: str(p.relative_to(PACKAGE)),
)
def test_a_module_of_word_looks_only_down_within_word(path: Path) -> None:
    floor = {inner: n for n, rooms in enumerate(WORD_FLOORS) for inner in rooms}
    own = path.relative_to(PACKAGE).parts[1]
    prefix = f"{PACKAGE.name}.word."
    ours = {m for m in modules_imported(path) if m.startswith(prefix)}
    others = {m.split(".")[2] for m in ours} - {own}
    wrong = {r for r in others if floor[r] >= floor[own]}
    assert not wrong, f"word/{own} is on or below the floor of {sorted(wrong)}"


def test_the_second_reader_of_word_files_shares_no_code_with_the_engine() -> None:
    every = list((PACKAGE / "word" / "second_reader").glob("*.py"))
    assert len(every) > 2
    for path in every:
        imported = modules_imported(path)
        ours = {m for m in imported if m.startswith(PACKAGE.name)}
        own = f"{PACKAGE.name}.word.second_reader."
        assert all(m.startswith(own) for m in ours), path.name
        assert "lxml" not in {m.split(".")[0] for m in imported}, path.name


def test_the_recount_shares_no_code_with_what_it_counts_again() -> None:
    allowed = {"errors", "model", "text", "recount"}
    for path in MODULES:
        if room(path) != "recount":
            continue
        ours = {m for m in modules_imported(path) if m.startswith(f"{PACKAGE.name}.")}
        shared = {m for m in ours if m.split(".")[1] not in allowed}
        assert not shared, f"{path.name} shares {sorted(shared)}"


@pytest.mark.parametrize(
    "path",
    [p for p in MODULES if room(p) in PURE],
    ids=lambda p: str(p.relative_to(PACKAGE)),
)
def test_a_pure_floor_takes_no_path_clock_or_environment(path: Path) -> None:
    outside = {"os", "pathlib", "time", "locale", "random", "subprocess", "socket"}
    assert not {m.split(".")[0] for m in modules_imported(path)} & outside
    source = path.read_text(encoding="utf-8")
    assert "datetime.now(" not in source
    assert "open(" not in source.replace("opens(", "").replace("reopen(", "")


TESTS = Path(__file__).parent
TAKEN = re.compile(
    r"\s*(from|import) +tests\S*( import .*)?\btest_|\s*from tests\S*\.test_"
)
"""A line that imports from a test module, or a test module."""


def test_helpers_come_from_helper_modules_and_from_no_tests() -> None:
    wrong = [
        (str(path.relative_to(TESTS)), line.strip())
        for path in sorted(TESTS.rglob("*.py"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if TAKEN.match(line)
    ]
    assert wrong == []


def test_what_is_taken_from_a_test_is_seen() -> None:
    for line in ("from tests.word.test_draft import built", "import tests.test_docs",
                 "from tests.channels import test_mail as mail"):  # fmt: skip
        assert TAKEN.match(line)
    assert not TAKEN.match("from tests.built import copied")


@pytest.mark.parametrize(
    "path",
    [p for p in MODULES if room(p) == "word"],
    ids=lambda p: str(p.relative_to(PACKAGE)),
)
def test_a_module_of_word_is_no_longer_than_four_hundred_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400
