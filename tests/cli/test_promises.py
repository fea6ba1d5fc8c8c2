"""Each promise that the help prints has a test that names it."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from compact_draft.cli import main
from compact_draft.cli.app import VERBS
from compact_draft.errors import HostileFileError, WordFileError
from compact_draft.model.annotation import Annotation, Level, Placed
from compact_draft.steps.account import account
from compact_draft.steps.example import example_round
from compact_draft.steps.intake import look_over
from compact_draft.store.workspace import Workspace
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.resolve.accept_reject import settle_package
from tests.built import Example, copied
from tests.cli.wrong_files import WRONG, bomb, rezipped

KEPT = (
    "log/",
    "sources/",
    "consultation/round-1/received/",
    "clauses/ids.toml",
)
LEDGER = "consultation/round-1/ledger.db"


def test_the_help_prints_all_eight() -> None:
    printed = CliRunner().invoke(main, ["--help"]).stdout
    _, _, promised = printed.partition("What we promise:\n")
    lines = [line.split(maxsplit=1) for line in promised.splitlines() if line.strip()]
    assert [number for number, _words in lines] == [str(n) for n in range(1, 9)]
    assert all(len(words) > 20 for _number, words in lines)


def test_promise_1_every_paragraph_and_every_remark_is_accounted_for(
    example_folder: Path,
) -> None:
    data = (example_round() / "old-compact.docx").read_bytes()
    taken = look_over(data, "old.docx").intake
    package = Package.open(data)
    ordinals = {
        n
        for row in taken.rows
        if row.place.part == package.main
        for n in row.place.ordinals
    }
    assert ordinals == set(range(len(paragraphs(package.xml(package.main)))))
    books = account(Workspace.open(example_folder), None)
    assert books.received == books.decided + books.set_aside
    assert books.missing == ()


def test_promise_2_nothing_leaves_this_computer(example: Example) -> None:
    assert example.asked == []
    assert len(example.values) > 10


def test_promise_3_a_remark_is_on_its_words_or_waits(example_folder: Path) -> None:
    workspace = Workspace.open(example_folder)
    texts = {c.id: c.text for c in workspace.revision("issued-round-1").clauses}
    remarks = workspace.books("round-1").annotations
    assert {
        remark.id: is_amiss(remark, texts)
        for remark in remarks
        if is_amiss(remark, texts)
    } == {}
    on_words = [remark for remark in remarks if remark.anchor.level is Level.WORDS]
    assert (len(remarks), len(on_words)) == (61, 32)
    assert any(remark.placed not in SURE for remark in remarks)


@pytest.mark.parametrize(
    ("fault", "found"),
    [
        ({"start": 1}, "on other words"),
        ({"words": "words that stand nowhere"}, "on other words"),
        ({"clause": "wex-001"}, "on other words"),
        ({"clause": "wex-999"}, "on a clause that is not there"),
        ({"clause": None}, "on no clause"),
        ({"start": None, "end": None}, "on no words"),
    ],
)
def test_promise_3_is_seen_broken_where_one_remark_is_put_elsewhere(
    example_folder: Path, fault: dict[str, Any], found: str
) -> None:
    workspace = Workspace.open(example_folder)
    texts = {c.id: c.text for c in workspace.revision("issued-round-1").clauses}
    remarks = workspace.books("round-1").annotations
    remark = next(
        r for r in remarks if r.anchor.level is Level.WORDS and r.anchor.start
    )
    wrong = replace(remark, anchor=replace(remark.anchor, **fault))
    assert is_amiss(remark, texts) == ""
    assert is_amiss(wrong, texts) == found


def test_promise_3_is_seen_broken_where_a_remark_that_waits_is_placed(
    example_folder: Path,
) -> None:
    remarks = Workspace.open(example_folder).books("round-1").annotations
    remark = next(r for r in remarks if r.placed is Placed.PROPOSED)
    guessed = replace(remark.anchor, clause=remark.candidates[0])
    assert is_amiss(remark, {}) == ""
    assert is_amiss(replace(remark, anchor=guessed), {}) == "placed without being sure"
    assert is_amiss(replace(remark, candidates=()), {}) == "proposed nowhere"


SURE = (Placed.EXACT, Placed.MOVED)


def is_amiss(remark: Annotation, texts: Mapping[str, str]) -> str:
    """Return how a remark breaks the third promise; empty where it keeps it."""
    anchor = remark.anchor
    if remark.placed not in SURE:
        if anchor.clause is not None:
            return "placed without being sure"
        is_lost = remark.placed is Placed.PROPOSED and not remark.candidates
        return "proposed nowhere" if is_lost else ""
    if anchor.level is Level.DRAFT:
        return ""
    if anchor.clause is None:
        return "on no clause"
    if anchor.clause not in texts:
        return "on a clause that is not there"
    if anchor.level is not Level.WORDS:
        return ""
    if anchor.start is None:
        return "on no words"
    words = texts[anchor.clause][anchor.start : anchor.end]
    return "" if words == anchor.words else "on other words"


def test_promise_4_rejecting_gives_the_old_and_accepting_the_new(
    example_folder: Path,
) -> None:
    data = (example_folder / "out" / "refresh.docx").read_bytes()
    workspace = Workspace.open(example_folder)
    words = {}
    for mode in ("reject", "accept"):
        package = Package.open(data)
        settle_package(package, mode)
        root = package.xml(package.main)
        words[mode] = "".join(t.text or "" for t in root.iter("{*}t"))
    old = Package.open((example_round() / "old-compact.docx").read_bytes())
    before = "".join(t.text or "" for t in old.xml(old.main).iter("{*}t"))
    assert words["reject"] == before
    accepted = "".join(words["accept"].split())
    for clause in workspace.revision("r3").clauses:
        if clause.place is None or clause.place.part == "word/document.xml":
            for paragraph in clause.paragraphs:
                assert "".join(paragraph.split()) in accepted


def test_promise_5_same_inputs_same_bytes(
    example_folder: Path, shown: tuple[Path, list[str]]
) -> None:
    folder, _ = shown
    same = [
        "consultation/round-1/sent.docx",
        "out/working-copy.docx",
        "out/refresh.docx",
        "out/changes.html",
        "out/account-round-1.csv",
        "revisions/taken-in.md",
        "revisions/r3.md",
        "outline.toml",
    ]
    for name in same:
        assert (folder / name).read_bytes() == (example_folder / name).read_bytes()


def test_promise_6_a_suggestion_is_never_written(
    example_folder: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "copy"
    shutil.copytree(example_folder, folder)
    before = contents(folder, kept=())
    for words in (["tag", "list"], ["suggest"], ["status"], ["clauses", "list"]):
        told = CliRunner().invoke(main, [*words, "--workspace", str(folder)])
        assert told.exit_code in (0, 1), told.output
    assert contents(folder, kept=()) == before
    assert all(
        clause.ruling is None or clause.ruling.by
        for clause in Workspace.open(folder).clauses()
    )


def test_promise_7_every_step_can_be_undone(
    example_folder: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "copy"
    shutil.copytree(example_folder, folder)
    workspace = Workspace.open(folder)
    steps = [step for step in workspace.log.steps() if step.state == "done"]
    verbs = [step.verb for step in steps]
    assert {"new", "intake", "tag", "issue", "collect", "answer", "revise"} <= set(
        verbs
    )
    for step in reversed(steps[1:]):
        assert workspace.undo().number == step.number
    left = contents(folder, kept=(*KEPT, LEDGER))
    first = {written.path for written in steps[0].files}
    assert set(left) == first
    assert workspace.books("round-1").annotations == ()


def test_promise_7_what_is_taken_back_is_as_it_was_byte_for_byte(
    example: Example, tmp_path: Path
) -> None:
    def kept(root: Path) -> dict[str, bytes]:
        return contents(root, kept=(*KEPT, LEDGER))

    def rows(workspace: Workspace) -> list[object]:
        books = [workspace.books(r.label) for r in workspace.rounds()]
        return [(b.submissions, b.annotations, b.placed(), b.decisions) for b in books]

    undone = set()
    for number, (words, _) in enumerate(example.values[1:], start=1):
        before = Workspace.open(example.after(number - 1))
        steps = len(before.log.steps())
        if len(Workspace.open(example.after(number)).log.steps()) == steps:
            continue
        twin = copied(example.after(number), tmp_path / f"twin {number}")
        done(twin.root, "undo")
        assert kept(twin.root) == kept(before.root), words
        assert rows(twin) == rows(before), words
        undone.add(words[0])
    assert undone == {
        "intake", "tag", "build", "issue", "collect", "place", "answer", "revise",
        "refresh", "account", "diff", "national", "workplan", "report", "letters",
        "receipt",
    }  # fmt: skip


def done(folder: Path, *words: str) -> None:
    with contextlib.chdir(folder):
        told = CliRunner().invoke(main, list(words))
    assert told.exit_code in (0, 1), told.output


@pytest.mark.parametrize("case", WRONG)
def test_promise_8_a_bad_file_is_told_before_any_harm(
    case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def parse(*given: object, **more: object) -> None:
        pytest.fail("a parser saw it")

    if case not in ("doctype", "macros", "spreadsheet"):
        monkeypatch.setattr("lxml.etree.fromstring", parse)
    with pytest.raises(WordFileError):
        Package.open(WRONG[case][0](), name="wrong.docx")


def test_promise_8_a_file_from_outside_can_do_no_harm() -> None:
    with pytest.raises(HostileFileError):
        Package.open(rezipped(bomb), name="bomb.docx")


def contents(folder: Path, kept: tuple[str, ...]) -> dict[str, bytes]:
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and path.name != ".lock" and not name.startswith(kept):
            found[name] = path.read_bytes()
    return found


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help(verb: str) -> None:
    told = CliRunner().invoke(main, [verb, "--help"])
    assert told.exit_code == 0
    assert len(told.stdout.splitlines()) > 4


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_stands_in_the_readme(verb: str) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    assert f"`{verb}`" in readme


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys\nfrom compact_draft.cli import main\n"
        "try:\n    main.main(['--help'])\nexcept SystemExit:\n    pass\n"
        "heavy = {'lxml', 'docx', 'docxtpl', 'spacy', 'sqlalchemy', 'rapidfuzz', "
        "'jinja2', 'tomlkit', 'rich'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert told.stderr.strip() == "[]"


def test_no_time_is_read_below_the_command() -> None:
    package = Path(__file__).parents[2] / "compact_draft"
    every = list(package.rglob("*.py"))
    assert len(every) > 500
    for path in every:
        if "cli" not in path.parts and path.parts[-2:] != ("desk", "command.py"):
            source = path.read_text(encoding="utf-8")
            assert "datetime.now" not in source, path
            assert "time.time(" not in source, path
