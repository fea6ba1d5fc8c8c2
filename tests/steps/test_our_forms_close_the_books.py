"""Whatever somebody writes into a form of ours, collect takes it and the books agree."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from compact_draft.drafting.form_words import ABOUT, COMMENT, PROPOSED, STANCE
from compact_draft.model.form import KIND, Form
from compact_draft.steps.pack import form_of_round
from compact_draft.store.workspace import Workspace
from tests.channels.word_forms import rows, write
from tests.workspaces import make_workspace, run, value


@dataclass(frozen=True)
class Answer:
    """What one person writes: by clause stance, comment and words; and the rest."""

    clauses: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    questions: dict[str, str] = field(default_factory=dict)
    whole: str = ""
    missing: str = ""
    place: str = ""
    you: dict[str, str] = field(default_factory=dict)


YOU = {
    "name": "Jo Marsh",
    "capacity": "For a body",
    "body": "Fen Lunch Club",
    "sector": "Faith group",
    "size": "No paid staff",
    "contact": "jo@fen.example",
    "publish": "Yes",
}
UNTOUCHED = "the words as they stand"
"""Stands for the clause's own words, as the page puts them into the box to start from."""
ANSWERS = {
    "one comment": Answer(clauses={"old-12": ("", "Too late.", "")}),
    "two comments": Answer(
        clauses={"old-12": ("", "Too late.", ""), "old-10": ("", "Good.", "")}
    ),
    "only missing": Answer(missing="Pay in advance.", place="after clause 3.1"),
    "only where it is missing": Answer(place="after clause 3.1"),
    "only questions": Answer(questions={"q1": "The word quorum.\n\nAnd its plural."}),
    "only about you": Answer(you=YOU),
    "only a stance": Answer(clauses={"old-12": ("Take it out", "", "")}),
    "the same person again": Answer(whole="And so on.", you={"name": "PERSON  1"}),
    "only keep": Answer(clauses={"old-12": ("Keep it as it is", "", "")}),
    "only a wish for change": Answer(clauses={"old-12": ("Change it", "", "")}),
    "a stance in short": Answer(
        clauses={"old-12": ("change", "", ""), "old-10": ("Delete", "", "")}
    ),
    "a stance and more in short": Answer(
        clauses={"old-12": ("please amend", "Too late.", "")}
    ),
    "the words as they stand": Answer(
        clauses={"old-12": ("", "Why six?", UNTOUCHED), "old-10": ("", "", UNTOUCHED)}
    ),
    "the words of the form again": Answer(
        clauses={"old-12": ("", "Round 1", "Your comment")}, whole="About you"
    ),
    "only the whole": Answer(whole="It is short.\nThat is good."),
    "a sector of one's own": Answer(you={"sector": "Lunch"}, whole="Yes."),
    "everything": Answer(
        clauses={
            "old-12": ("Change it", "Too late.\n\nMuch.", "Give six months’ notice."),
            "old-10": ("Take it out", "It helps nobody.", ""),
        },
        questions={"q1": "No.", "q2": "Grants, in part 4."},
        whole="Short & good: 1 < 2.",
        missing="Pay in advance.\n\nAlways.",
        place="after 3.1",
        you=YOU,
    ),
}


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = make_workspace(tmp_path / "ws")
    asked = tmp_path / "questions.txt"
    asked.write_text("Is anything hard?\nWhat matters?\n", encoding="utf-8")
    run(made, "issue", "round-1", "--opens", "2026-03-02", "--closes", "2026-05-31",
        "--questions", str(asked), "--why", "Agreed.")  # fmt: skip
    (made.root / "inbox").mkdir()
    return made


def from_pack(workspace: Workspace, ending: str) -> bytes:
    folder = workspace.root / "consultation/round-1/pack"
    (found,) = folder.glob(f"*form*{ending}")
    return found.read_bytes()


def proposed(form: Form, clause: str, words: str) -> str:
    return form.by_id[clause].text if words == UNTOUCHED else words


def as_file(workspace: Workspace, form: Form, answer: Answer) -> bytes:
    """Return what the page saves, with every field that it writes."""
    value: dict[str, Any] = {
        "kind": KIND,
        "mark": str(form.mark),
        "title": form.title,
        "edition": form.edition,
        "saved": "2026-03-09T18:04:32.767Z",
        "you": {key: answer.you.get(key, "") for key in ABOUT},
        "questions": answer.questions,
        "clauses": [
            {
                "clause": one,
                "number": form.by_id[one].number,
                "code": form.by_id[one].code,
                "stance": stance,
                "comment": comment,
                "words": proposed(form, one, words),
            }
            for one, (stance, comment, words) in answer.clauses.items()
        ],
        "whole": answer.whole,
        "missing": {"place": answer.place, "words": answer.missing},
    }
    return json.dumps(value, indent=1).encode()


def lines(words: str) -> str:
    return "\n\n".join(line.strip() or "¶" for line in words.split("\n"))


def titled(name: str, words: str) -> list[str]:
    return [f"\n{name}:", lines(words), ""] if words else []


def as_text(workspace: Workspace, form: Form, answer: Answer) -> bytes:
    """Return what the page gives to be pasted."""
    said = [form.title, form.edition, f"Form: {form.mark}", ""]
    if answer.you:
        said.append("=== About you ===")
        said += [f"{ABOUT[key]}: {words}" for key, words in answer.you.items()]
    for key, words in answer.questions.items():
        said += [f"=== Question {key[1:]} ===", lines(words)]
    for one, (stance, comment, words) in answer.clauses.items():
        clause = form.by_id[one]
        said.append(f"=== {clause.name} ({clause.code}) ===")
        said += [f"{STANCE}: {stance}"] if stance else []
        said += titled(COMMENT, comment)
        said += titled(PROPOSED, proposed(form, one, words))
    if answer.whole:
        said += ["=== The draft as a whole ===", lines(answer.whole)]
    if answer.missing:
        said.append("=== Something that is missing ===")
        said += [f"Where: {answer.place}"] if answer.place else []
        said += titled(PROPOSED, answer.missing)
    return "\n".join([*said, "=== End ===", ""]).encode()


def in_excel(workspace: Workspace, form: Form, answer: Answer) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(from_pack(workspace, ".xlsx")))
    to_write: dict[str, tuple[str, ...]] = {
        **{one: (s, c, proposed(form, one, w)) for one, (s, c, w) in answer.clauses.items()},
        **{key: (words,) for key, words in answer.questions.items()},
        **{f"about.{key}": (words,) for key, words in answer.you.items()},
        "whole": (answer.whole,),
        "missing": (answer.missing,),
    }  # fmt: skip
    for page in book:
        columns: list[int] = []
        for row in list(page.iter_rows()):
            named = {str(cell.value): cell.column for cell in row if cell.value}
            fields = (
                (STANCE, COMMENT, PROPOSED) if COMMENT in named else ("Your answer",)
            )
            if set(fields) <= set(named):
                columns = [named[field] for field in fields]
            for column, words in zip(
                columns, to_write.get(str(row[0].value), ()), strict=False
            ):
                page.cell(row[0].row, column).value = words or None
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def in_word(workspace: Workspace, form: Form, answer: Answer) -> bytes:
    document = docx.Document(io.BytesIO(from_pack(workspace, ".docx")))
    held = rows(document)
    for key, words in answer.you.items():
        write(held[ABOUT[key]].cells[1], words)
    for key, words in answer.questions.items():
        write(held[f"Question {key[1:]}"].cells[1], *words.split("\n"))
    for one, said in answer.clauses.items():
        code = form.by_id[one].code
        (row,) = [row for label, row in held.items() if code in label.split(" · ")]
        for column, words in enumerate(said, start=1):
            if words:
                write(row.cells[column], *proposed(form, one, words).split("\n"))
    if answer.whole:
        write(held["The draft as a whole"].cells[1], *answer.whole.split("\n"))
    if answer.missing:
        write(held["Something that is missing"].cells[1], *answer.missing.split("\n"))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("make", "ending"),
    [(as_file, ".json"), (as_text, ".txt"), (in_excel, ".xlsx"), (in_word, ".docx")],
)
def test_every_answer_in_a_form_of_ours_is_taken_and_the_books_agree(
    workspace: Workspace, make: Any, ending: str
) -> None:
    form = form_of_round(workspace, "round-1")
    for number, (name, answer) in enumerate(ANSWERS.items(), start=1):
        you = {"name": f"Person {number}", **answer.you}
        mine = Answer(**{**vars(answer), "you": you})
        data = make(workspace, form, mine)
        (workspace.root / "inbox" / f"{name}{ending}").write_bytes(data)
    told = json.loads(run(workspace, "collect", "--json", status=1))
    assert {row["file"] for row in told["received"]} == {
        f"{n}{ending}" for n in ANSWERS
    }
    assert not [row["fault"] for row in told["received"] if row["fault"]]
    account = json.loads(run(workspace, "account", "--json", status=1))
    assert account["missing"] == []
    said = {row["text"] for row in told["annotations"]}
    assert {"Too late.", "Why six?", "Round 1", "Keep it as it is."} <= said


def test_words_in_a_field_that_the_page_does_not_write_are_not_passed_over(
    workspace: Workspace,
) -> None:
    form = form_of_round(workspace, "round-1")
    answer = ANSWERS["one comment"]
    held = json.loads(as_file(workspace, form, Answer(answer.clauses, you=YOU)))
    held["afterwards"] = "Pay us in advance."
    held["clauses"][0]["title"] = "Nobody reads this."
    (workspace.root / "inbox/r.json").write_text(json.dumps(held), encoding="utf-8")
    value(workspace, "collect")
    missing = json.loads(run(workspace, "account", "--json", status=1))["missing"]
    assert [("Pay us in advance." in m["what"], "Nobody reads" in m["what"]) for m in missing] \
        == [(False, True), (True, False)]  # fmt: skip


@pytest.mark.parametrize("ending", [".xlsx", ".docx"])
def test_a_form_as_it_went_out_is_told_to_be_empty(
    workspace: Workspace, ending: str
) -> None:
    (workspace.root / f"inbox/blank{ending}").write_bytes(from_pack(workspace, ending))
    told = json.loads(run(workspace, "collect", "--json", status=1))
    assert "nothing is filled in" in told["received"][0]["fault"]
    assert workspace.books("round-1").submissions == ()
