"""A remark is its author's, received once, on its own words, whoever sends it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner

from compact_draft.cli import main
from compact_draft.store.workspace import Workspace
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.comments import read_comments
from tests.returned import Returned
from tests.steps.lowmere import make
from tests.workspaces import run


@pytest.fixture(scope="module")
def issued(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("lowmere")).root


class Round:
    """An open round, and copies of its draft that come back."""

    def __init__(self, workspace: Workspace, folder: Path) -> None:
        self.workspace, self.folder = workspace, folder
        self.sent = workspace.sent("r1")

    def copy(self, author: str = "Pat Lowe", data: bytes | None = None) -> Returned:
        return Returned(data or self.sent, author)

    def save(self, name: str, data: bytes) -> str:
        path = self.folder / name
        path.write_bytes(data)
        return str(path)

    def collect(self, *words: str, status: int = 0) -> dict[str, object]:
        text = run(self.workspace, "collect", *words, "--json", status=status)
        found: dict[str, object] = json.loads(text)
        return found

    def close(self) -> str:
        """Decide every remark as noted; return what `account` says, which closes."""
        ids = [a.id for a in self.workspace.books("r1").annotations]
        run(self.workspace, "answer", *ids, "--outcome", "noted")
        return run(self.workspace, "account", "--list")


@pytest.fixture
def round_one(issued: Path, tmp_path: Path) -> Round:
    shutil.copytree(issued, tmp_path / "low")
    return Round(Workspace.open(tmp_path / "low"), tmp_path)


@pytest.mark.parametrize("anonymous", [False, True])
def test_the_same_words_on_two_clauses_in_two_copies_are_two_remarks(
    round_one: Round, anonymous: bool
) -> None:
    for name, words in (("one", "Answer letters"), ("two", "Keep accounts")):
        copy = round_one.copy()
        copy.comment(words, "Agreed.")
        file = round_one.save(f"{name}.docx", copy.data(anonymous=anonymous))
        made = round_one.collect(file, "--from", "Pat Lowe")
        assert len(made["annotations"]) == 1  # type: ignore[arg-type]  # a list
    clauses = [a.anchor.clause for a in round_one.workspace.books("r1").annotations]
    assert len(set(clauses)) == 2
    assert len(round_one.close().splitlines()) == 2


def test_the_same_words_on_two_words_of_one_clause_are_two_remarks(
    round_one: Round,
) -> None:
    for name, words in (("one", "two months"), ("two", "a cut")):
        copy = round_one.copy()
        copy.undated = True
        copy.comment(words, "Why?")
        round_one.collect(round_one.save(f"{name}.docx", copy.data()))
    assert len(round_one.workspace.books("r1").annotations) == 2
    round_one.close()


def passed_on(round_one: Round) -> tuple[str, str]:
    """Return Ann's copy, and the one that Bob and then Cleo added to."""
    first = round_one.copy("Ann Finch")
    first.comment("Answer letters", "Within ten days, please.")
    first.silently("two months", "three months")
    whole = first.data()
    passed = round_one.copy("Bob Crane, finance", whole)
    passed.comment("Keep accounts", "The council will pay for an auditor.")
    both = round_one.copy("Cleo Vane", passed.data())
    both.comment("Say whom", "Fine.")
    return round_one.save("first.docx", whole), round_one.save("both.docx", both.data())


def test_in_a_copy_that_was_passed_on_each_remark_is_its_authors(
    round_one: Round,
) -> None:
    first, both = passed_on(round_one)
    round_one.collect(first)
    assert "several names" in json.dumps(round_one.collect(both, status=1))
    made = round_one.collect(both, "--from", "Cleo Vane")
    rows = made["annotations"]
    assert [(r["author"], r["sender"], r["file"]) for r in rows] == [  # type: ignore[attr-defined, index]  # rows
        ("Bob Crane, finance", "Cleo Vane", "both.docx"),
        ("Cleo Vane", "Cleo Vane", "both.docx"),
    ]
    said = run(round_one.workspace, "answer", status=1)
    assert "Bob Crane, finance (sent by Cleo Vane): comment: The council" in said
    assert said.count("Ann Finch: ") == 2
    assert said.count("Cleo Vane: ") == 1
    listed = round_one.close()
    assert "p3 (sent by p2)" in listed
    assert listed.count("sent by") == 1


def test_a_copy_that_was_passed_on_may_come_before_its_first_authors(
    round_one: Round,
) -> None:
    first, both = passed_on(round_one)
    round_one.collect(both, "--from", "Cleo Vane")
    said = run(round_one.workspace, "answer", status=1)
    assert "unsigned, sent by Cleo Vane: " in said
    assert "(“two” to “three”)" in said
    assert round_one.collect(first)["annotations"] == []
    assert len(round_one.workspace.books("r1").annotations) == 4
    round_one.close()


def test_the_reasons_name_who_said_it_and_not_who_sent_it(round_one: Round) -> None:
    _, both = passed_on(round_one)
    round_one.collect(both, "--from", "Cleo Vane")
    ids = [a.id for a in round_one.workspace.books("r1").annotations]
    books = round_one.workspace.books("r1")
    auditor = next(a for a in books.annotations if "auditor" in a.text)
    silent = next(a for a in books.annotations if not a.tracked)
    run(
        round_one.workspace, "answer", auditor.id, "--outcome", "adopted_reworded",
        "--reason", "It is paid for.", "--words", "Keep accounts that are audited",
    )  # fmt: skip
    run(
        round_one.workspace, "answer", silent.id, "--outcome", "adopted",
        "--reason", "Three is usual.",
    )  # fmt: skip
    assert len(ids) == 4
    run(round_one.workspace, "revise")
    run(round_one.workspace, "refresh", "--names")
    out = (round_one.workspace.root / "out" / "refresh.docx").read_bytes()
    text = " ".join(comment.text for comment in read_comments(Package.open(out)))
    assert "It is paid for. (asked for by Bob Crane, finance)" in text
    assert (
        "Three is usual. (asked for by an unsigned hand in the copy of Cleo Vane)"
        in text
    )
    assert "by Cleo Vane" not in text


def test_what_a_later_copy_no_longer_holds_stands(round_one: Round) -> None:
    copy = round_one.copy()
    copy.comment("Answer letters", "Agreed.")
    copy.replace("two months", "six months")
    first = round_one.save("one.docx", copy.data())
    later = round_one.copy()
    later.comment("Keep accounts", "By whom?")
    second = round_one.save("two.docx", later.data())
    round_one.collect(first)
    said = run(round_one.workspace, "collect", second)
    assert "not in this copy, and they stand all the same: a1, a2" in said
    assert len(round_one.close().splitlines()) == 3


def test_combine_credits_unsigned_edits_to_who_sent_the_copy(round_one: Round) -> None:
    own = round_one.copy("Pat Lowe")
    own.silently("two months", "six months")
    _, both = passed_on(round_one)
    mine = round_one.save("reply (final) v2.docx", own.data())
    round_one.collect(mine, "--from", "Pat Lowe")
    round_one.collect(both, "--from", "Cleo Vane")
    sent = round_one.workspace.root / "consultation/r1/sent.docx"
    out = round_one.folder / "combined.docx"
    argv = ["combine", str(sent), mine, both, "--out", str(out), "--json"]
    result = CliRunner().invoke(main, argv)
    assert result.exit_code in (0, 1), result.output + result.stderr
    with ZipFile(out) as archive:
        document = archive.read("word/document.xml").decode()
    assert 'w:author="Pat Lowe"' in document
    assert 'w:author="unsigned, sent by Cleo Vane"' in document
    assert "v2" not in document
    assert 'w:author="Cleo Vane"' not in document
