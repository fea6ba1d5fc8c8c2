"""Each promise that the help prints has a test that names it."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from compact_draft.cli import main
from compact_draft.cli.app import VERBS
from compact_draft.cli.demo import run
from compact_draft.errors import HostileFileError, WordFileError
from compact_draft.model.annotation import Placed
from compact_draft.steps.account import account
from compact_draft.steps.example import example_commands, example_round
from compact_draft.steps.intake import look_over
from compact_draft.store.workspace import Workspace
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.resolve.accept_reject import settle_package
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


def test_promise_2_nothing_leaves_this_computer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*asked: object, **_: object) -> None:
        message = f"the network was asked for: {asked}"
        raise AssertionError(message)

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert len(list(run(tmp_path / "demo"))) > 10


def test_promise_3_a_remark_is_on_its_words_or_waits(example_folder: Path) -> None:
    workspace = Workspace.open(example_folder)
    issued = workspace.revision("issued-round-1")
    texts = {c.id: c.text for c in issued.clauses}
    remarks = workspace.books("round-1").annotations
    placed = [one for one in remarks if one.placed in (Placed.EXACT, Placed.MOVED)]
    on_words = [one.anchor for one in placed if one.anchor.start is not None]
    assert sum(bool(anchor.words) for anchor in on_words) > 15
    for anchor in on_words:
        words = texts[anchor.clause or ""][anchor.start : anchor.end]
        assert words == anchor.words
    for one in remarks:
        if one not in placed:
            assert one.candidates or one.anchor.clause is None, one


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


def test_promise_5_same_inputs_same_bytes(example_folder: Path, tmp_path: Path) -> None:
    folder = tmp_path / "again"
    code = (
        "import sys; from pathlib import Path; from compact_draft.cli.demo import run; "
        "list(run(Path(sys.argv[1])))"
    )
    root = str(Path(__file__).parents[2])
    again = {**os.environ, "PYTHONHASHSEED": "4711", "PYTHONPATH": root}
    subprocess.run([sys.executable, "-c", code, str(folder)], check=True, env=again)
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
    tmp_path: Path,
) -> None:
    def kept(root: Path) -> dict[str, bytes]:
        return contents(root, kept=(*KEPT, LEDGER))

    def rows(workspace: Workspace) -> list[object]:
        books = [workspace.books(r.label) for r in workspace.rounds()]
        return [(b.submissions, b.annotations, b.placed(), b.decisions) for b in books]

    first, *rest = example_commands()
    root = tmp_path / "wexcombe"
    done(tmp_path, "new", str(root), *first[2:])
    undone = set()
    for number, words in enumerate(rest):
        # Ids are never given twice, so what is taken back is a step of a copy.
        twin = Workspace.open(shutil.copytree(root, tmp_path / f"twin {number}"))
        before, held = kept(twin.root), rows(twin)
        steps = len(twin.log.steps())
        done(twin.root, *words)
        if len(twin.log.steps()) > steps:
            done(twin.root, "undo")
            assert kept(twin.root) == before, words
            assert rows(twin) == held, words
            undone.add(words[0])
        done(root, *words)
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
    for path in package.rglob("*.py"):
        if "cli" not in path.parts and path.parts[-2:] != ("desk", "command.py"):
            source = path.read_text(encoding="utf-8")
            assert "datetime.now" not in source, path
            assert "time.time(" not in source, path
