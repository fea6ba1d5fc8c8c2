"""The page of formats is true of every verb of a round: JSON has the keys it names."""

from __future__ import annotations

import datetime as dt
import io
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from docx import Document

from compact_draft.answers.file import COLUMNS, read_answers
from compact_draft.answers.table import read_table
from compact_draft.cli import main
from compact_draft.errors import DecisionError
from compact_draft.model.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Effect,
    Level,
    Outcome,
    Placed,
)
from compact_draft.store.workspace import Workspace
from tests.formats import EXAMPLES, PAGE, agrees, example, keys
from tests.redline.maker import docx, p
from tests.workspaces import run

ANNOTATION = ["id", "respondent", "quote", "clause", "placed", "candidates"]


def compact(pay: str, notice: str) -> bytes:
    """Return a small old Compact with two promises of that wording."""
    return docx(
        p("Our Compact", ppr='<w:outlineLvl w:val="0"/>'),
        p("The Council will", ppr='<w:outlineLvl w:val="0"/>'),
        p(f"•\t{pay}"),
        p(f"•\t{notice}"),
        p("Voluntary groups will", ppr='<w:outlineLvl w:val="0"/>'),
        p("•\tReport once a year."),
    )


OLD = compact("Pay grants in 30 days.", "Give three months’ notice and say why.")
NEW = compact("Pay grants in 20 days.", "Give three months' notice and say why.")
WHEN = dt.datetime(2026, 4, 1, 9, tzinfo=dt.UTC)


def call(*words: str, status: int = 0, given: str | None = None) -> str:
    """Run a command and return what it says on standard output."""
    result = CliRunner().invoke(main, list(words), input=given)
    assert result.exit_code == status, result.output + result.stderr
    return result.stdout


def copy(sent: bytes, author: str, about: str, says: str) -> bytes:
    """Return a copy of the draft with one comment in its margin."""
    document = Document(io.BytesIO(sent))
    found = next(
        paragraph for paragraph in document.paragraphs if about in paragraph.text
    )
    document.add_comment(found.runs, text=says, author=author, initials="x")
    document.save(made := io.BytesIO())
    return made.getvalue()


def edits(clause: str) -> list[Annotation]:
    """Return a doubtful edit, and two that cannot both stand."""
    at = len("Pay grants in ")
    words = Anchor(level=Level.WORDS, clause=clause, start=at, end=at + 2, words="30")
    common = {"respondent": "p1", "submission": "s1", "tracked": True, "state": "open"}
    common |= {"kind": AnnotationKind.REWORD, "seen": "issued-round-1"}
    lost = {"anchor": replace(words, clause=None), "placed": Placed.PROPOSED}
    sure = {"anchor": words, "placed": Placed.EXACT}
    return [
        Annotation(id="a3", proposed="5", candidates=(clause,), **common, **lost),  # type: ignore[arg-type]  # a dict of fields
        Annotation(id="a4", proposed="10", **common, **sure),  # type: ignore[arg-type]  # a dict of fields
        Annotation(id="a5", proposed="20", **common, **sure),  # type: ignore[arg-type]  # a dict of fields
    ]


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Take a small Compact through a round; return what each verb said."""
    folder = tmp_path_factory.mktemp("round")
    root = folder / "fenwold"
    words = ("--by", "Ann Other", "--when", "2026-03-02", "--json")
    found = {"new": json.loads(call("new", str(root), *words))}
    (folder / "old.docx").write_bytes(OLD)
    workspace = Workspace.open(root)

    def step(*said: str, status: int = 0) -> Any:
        return json.loads(run(workspace, *said, "--json", status=status))

    found["intake"] = step("intake", str(folder / "old.docx"))
    found["build"] = step("build")
    found["issue"] = step("issue", "round-1", "--opens", "2026-03-02")
    sent = workspace.sent("round-1")
    for author, about in (("Ann Able", "Pay grants"), ("Bea Field", "Report once")):
        data = copy(sent, author, about, "Say by when.")
        (folder / f"{author}.docx").write_bytes(data)
    (folder / "notes.docx").write_bytes(b"not Word")
    names = (f"{author}.docx" for author in ("Ann Able", "Bea Field", "notes"))
    files = [str(folder / name) for name in names]
    found["collect"] = step("collect", *files, status=1)
    pay = found["collect"]["annotations"][0]["clause"]
    found["place"] = step("place", "a2", "--clause", pay, "--words", "30 days")
    with workspace.step("collect", by="Ann Other", when=WHEN) as taken:
        taken.uses_ledger("round-1").add(taken.number, annotations=edits(pay))
    found["place list"] = step("place", status=1)
    found["answer list"] = step("answer", status=1)
    found["remarks list"] = step("remarks", "list")
    found["remarks against"] = step("remarks", "against")
    words = ("--outcome", "adopted", "--reason", "Agreed.")
    step("answer", "a4", *words)
    step("answer", "a5", *words)
    found["clash"] = step("revise", status=1)
    words = ("--outcome", "adopted_reworded", "--reason", "Agreed.", "--clause", pay)
    words = (*words, "--words", "Pay grants in ten days.", "--again")
    found["answer"] = step("answer", "a1", "a4", "a5", *words)
    found["revise"] = step("revise")
    found["promises"] = step("promises")
    found["refresh"] = step("refresh")
    found["status"] = step("status")
    old, new = str(folder / "old.docx"), str(folder / "new.docx")
    Path(new).write_bytes(NEW)
    words = ("compare", old, new, "--no-typography", "--out", str(folder / "out.docx"))
    found["compare"] = json.loads(call(*words, "--json", status=1))
    for name, sent_in in (("old - Ann", NEW), ("Bea", b"not Word")):
        (folder / f"{name}.docx").write_bytes(sent_in)
    copies = [str(folder / f"{name}.docx") for name in ("old - Ann", "Bea")]
    words = ("combine", old, *copies, "--out", str(folder / "all.docx"))
    found["combine"] = json.loads(call(*words, "--json", status=1))
    found["match"] = json.loads(call("match", old, new, "--json"))
    found["undo"] = step("undo")
    found["copy"] = step("copy", "--another")
    return found


@pytest.mark.parametrize(
    "verb",
    [
        "new", "intake", "build", "issue", "collect", "place list", "place",
        "answer list", "answer", "remarks list", "remarks against",
        "revise", "promises", "refresh", "compare", "combine", "match", "status", "undo",
        "copy",
    ],
)  # fmt: skip
def test_json_of_a_verb_has_the_fields_that_the_page_names(
    said: dict[str, Any], verb: str
) -> None:
    shown = keys(example(verb))
    if "counts" in shown:
        shown["counts"] = keys(said[verb]["counts"])
    if verb == "refresh":
        shown["redline"] = {**keys(example("compare"))}
        del shown["redline"]["out"]
        shown["redline"]["counts"] = keys(said[verb]["redline"]["counts"])
    assert said[verb]
    assert agrees(keys(said[verb]), shown)


def test_collect_gives_first_what_other_programs_rely_on(said: dict[str, Any]) -> None:
    assert said["collect"]["annotations"]
    for remark in said["collect"]["annotations"]:
        assert list(remark)[: len(ANNOTATION)] == ANNOTATION
        assert remark["placed"] in ("exact", "moved", "proposed", "orphan")


def test_suggest_gives_an_object_a_line_as_the_page_shows() -> None:
    line = json.dumps({"id": "x", "text": "The Council will pay grants in 30 days."})
    found = json.loads(call("suggest", "-", "--json", given=line))
    assert found.keys() == example("suggest").keys()


def test_a_clash_has_the_fields_that_the_page_names(said: dict[str, Any]) -> None:
    assert said["clash"]["clashes"]
    assert agrees(keys(said["clash"]), keys(example("revise")))


def test_the_example_of_a_table_filled_in_is_read() -> None:
    found = read_table(EXAMPLES["answers.csv"], "answers.csv")
    assert found.not_read == ()
    assert [answer.annotations for answer in found.answers] == [
        ("a1", "a4"),
        ("a2",),
        ("a7",),
    ]
    page = PAGE.read_text(encoding="utf-8").partition("table, filled in")[2]
    for column in COLUMNS.values():
        assert f"`{column}`" in page


def test_the_example_answers_file_is_read_and_has_every_field() -> None:
    read = read_answers(EXAMPLES["answers.jsonl"], "answers.jsonl")
    assert read[3].others == ("1.1",)
    lines = EXAMPLES["answers.jsonl"].splitlines()
    used = {field for line in lines for field in json.loads(line)}
    table = PAGE.read_text(encoding="utf-8").partition("## answers.jsonl")[2]
    named = set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE))
    assert named >= used
    with pytest.raises(DecisionError) as refused:
        read_answers('{"annotation": "a1"}', "answers.jsonl")
    known = str(refused.value).partition("known are ")[2].split(", ")
    assert set(known) == used
    assert named >= set(known) | set(Outcome)
    assert all(f"`{effect}`" in table for effect in Effect)


def test_the_page_names_every_outcome_that_changes_the_text() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert len(Outcome) > 5
    for outcome in Outcome:
        (row,) = re.findall(rf"^\| `{outcome}` \|.*\|$", text, re.MULTILINE)
        assert row.endswith(" yes |") is outcome.changes_text
