"""Which clause became which, in two plain texts and in two Word files."""

import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from compact_draft.cli import main
from compact_draft.errors import NotWordError, SourceError
from compact_draft.steps.match import match, plain_clauses
from tests.workspaces import freeze, make_workspace

OLD = """\
# Our Compact

We work in good faith.

## Money

- The council will pay grants in advance, in four equal parts.
- Groups will report once a year on what the money did.
- The council will give two months' notice of any cut, and it will meet those concerned.
- Every group will have a named officer to ask about its grant.

## Rooms

1. The town hall is free to groups on weekday evenings.
2. The boathouse is let at half its usual rent.
3. Keys are handed out at the library desk.
"""
NEW = """\
# Our Compact

We work in good faith.

## Rooms

1. The town hall is free to groups on weekday evenings.
2. The boathouse is let at half its usual rent, and the slipway goes with it.
3. Keys are handed out at the library desk.

## Money

- The council will pay grants in advance, in four equal parts.
- The council will give three months' notice of any cut.
- It will meet those concerned before any cut.
- Every group will have a named officer to ask about its grant.
- Invoices are settled inside a fortnight.
"""


def rows(old: str, new: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    found = match(old.encode(), new.encode(), old_name="a.md", new_name="b.md")
    return [(row.change, row.old_text, row.new_text) for row in found]


def changes(old: str, new: str) -> dict[str, str]:
    """Return the change of each clause by the first words of its newest text."""
    return {
        " ".join((after or before)[0].split()[:2]): change
        for change, before, after in rows(old, new)
    }


def test_each_clause_is_found_again_with_what_happened_to_it() -> None:
    found = changes(OLD, NEW)
    assert found["Our Compact"] == "kept"
    assert found["We work"] == "kept"
    assert found["The boathouse"] == "moved"  # and reworded
    assert found["Groups will"] == "withdrawn"
    assert found["Invoices are"] == "added"
    split = [row for row in rows(OLD, NEW) if row[0] == "split"]
    assert [len(row[2]) for row in split] == [2]
    assert split[0][1][0].startswith("The council will give two months' notice")


def test_a_section_that_changed_places_is_moved_and_not_withdrawn() -> None:
    found = changes(OLD, NEW)
    moved = {words for words, change in found.items() if change == "moved"}
    assert moved in ({"Rooms", "The town", "Keys are"}, {"Money", "Every group"}) or (
        "Money" in moved or "Rooms" in moved
    )
    assert "withdrawn" not in {found["Every group"], found["The town"]}


def test_two_clauses_that_became_one_are_merged() -> None:
    old = "Grants are paid early in the quarter.\n\nGrants are paid by bank transfer.\n"
    new = "Grants are paid early in the quarter and by bank transfer.\n"
    assert [row[0] for row in rows(old, new)] == ["merged"]


def test_a_clause_moved_and_edited_is_moved() -> None:
    old = "The ferry runs for members at no cost on feast days.\n\nLetters are answered within ten working days of their coming.\n\nThe herbarium lends its presses to schools.\n\nEach parish keeps a list of its halls."
    lines = old.split("\n\n")
    new = "\n\n".join(
        [*lines[1:], "The ferry runs for all members at no cost on feast days."]
    )
    found = {row[2][0][:9]: row[0] for row in rows(old, new)}
    assert found["The ferry"] == "moved"
    assert found["Letters a"] == "kept"


def test_a_text_matched_with_itself_is_kept_whole() -> None:
    assert {row[0] for row in rows(OLD, OLD)} == {"kept"}


def test_a_word_file_and_a_plain_text_are_matched_as_well(tmp_path: Path) -> None:
    document = Document()
    for text in plain_clauses(OLD):
        document.add_paragraph(text)
    path = tmp_path / "old.docx"
    document.save(str(path))
    found = match(path.read_bytes(), OLD.encode(), old_name="old.docx", new_name="b.md")
    kept = [row for row in found if row.change == "kept"]
    assert len(kept) >= len(plain_clauses(OLD)) - 1  # a title may be no clause


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("One line\nand its next.\n\nTwo.", ("One line and its next.", "Two.")),
        ("- One\n- Two\n  goes on\n* Three", ("One", "Two goes on", "Three")),
        ("1. One\n2) Two\n(a) Three", ("One", "Two", "Three")),
        ("# A head #\nText", ("A head", "Text")),
        (
            "| Who | What |\n| --- | --- |\n| CVS | asks |",
            ("Who", "What", "CVS", "asks"),
        ),
        ("+++\nid = 1\n+++\nText", ("Text",)),
        ("---\nid: 1\n---\n\nText", ("Text",)),
        ("**Strong** words <!-- gone --> here", ("Strong words here",)),
        ("Text\n\n***\n\nMore", ("Text", "More")),
        ("> Quoted\n> on", ("Quoted on",)),
        ("3 \\* 4 is 12", ("3 * 4 is 12",)),
        ("1.1 Notice.\n1.2 Reasons.", ("Notice.", "Reasons.")),
        ("A. Grant: money.\nB. Contract: pay.", ("Grant: money.", "Contract: pay.")),
        ("- [ ] One\n- [x] Two", ("One", "Two")),
        (
            "| Bodies will | Groups will |\n|---|---|\n| • Pay<br>• Publish | • Keep |",
            ("Bodies will", "Groups will", "Pay", "Publish", "Keep"),
        ),
        ("C1 Pay soon\nC2 Ask early", ("Pay soon", "Ask early")),
        ("Clause 1: Pay\nClause 2: Ask", ("Clause 1: Pay", "Clause 2: Ask")),
        ("1 Money\n1.1 Pay.\n2 Rooms\n2.1 Let.", ("Money", "Pay.", "Rooms", "Let.")),
        (
            "| A | B |\n|---|---|\n| <ul><li>Pay</li><li>Ask</li></ul> | Tell |",
            ("A", "B", "Pay", "Ask", "Tell"),
        ),
        ("", ()),
    ],
)
def test_paragraphs_items_headings_and_cells_are_clauses(
    text: str, clauses: tuple[str, ...]
) -> None:
    assert plain_clauses(text) == clauses


def test_a_plain_text_is_matched_as_well_as_the_word_file_of_the_same_words() -> None:
    old = "# Low Compact\n\n## Money\n\n1.1 Three months' notice.\n1.2 Reasons in writing.\n"
    new = old.replace("Three", "Six")
    for name in ("a.md", "a.txt"):
        found = match(old.encode(), new.encode(), old_name=name, new_name=name)
        told = {row.new_text[0]: row.change for row in found}
        assert told["Reasons in writing."] == "kept"
        assert told["Six months' notice."] == "reworded"


@given(
    st.lists(st.sampled_from(["ab", "-", "#", "|", "*", "1.", ">", "\n"]), max_size=30)
)
def test_no_word_of_a_plain_text_is_lost(pieces: list[str]) -> None:
    text = " ".join(pieces)
    kept = " ".join(plain_clauses(text))
    assert kept.count("ab") == text.count("ab")


def test_every_clause_of_either_side_stands_in_one_row() -> None:
    found = match(OLD.encode(), NEW.encode(), old_name="a.md", new_name="b.md")
    olds = [name for row in found for name in row.old]
    news = [name for row in found for name in row.new]
    assert sorted(olds) == sorted(f"old-{n}" for n in range(1, 12))
    assert sorted(news) == sorted(f"new-{n}" for n in range(1, 13))


def test_a_revision_of_ours_is_matched_by_its_own_ids(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    freeze(workspace, "r1")
    data = (workspace.root / "revisions/r1.md").read_bytes()
    found = match(data, data, old_name="r1.md", new_name="r1.md")
    assert [row.old for row in found] == [(i,) for i in workspace.outline().ids]
    assert {row.change for row in found} == {"kept"}


def test_a_file_of_another_kind_is_one_clear_error() -> None:
    for data, what in ((b"", "empty"), (b"%PDF-1.7", "PDF"), (b"Dear all", "text")):
        with pytest.raises(NotWordError, match=what):
            match(data, b"", old_name="a.docx", new_name="b.md")
    with pytest.raises(SourceError, match="not UTF-8"):
        match(b"\xff\xfe\xff", b"", old_name="a.md", new_name="b.md")


def test_the_verb_prints_one_json_list_and_nothing_else(tmp_path: Path) -> None:
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text(OLD, encoding="utf-8")
    new.write_text(NEW, encoding="utf-8")
    found = CliRunner().invoke(main, ["match", str(old), str(new), "--json"])
    assert found.exit_code == 0, found.output
    said = json.loads(found.stdout)
    assert list(said[0]) == ["old", "new", "old_text", "new_text", "change"]
    shown = CliRunner().invoke(main, ["match", str(old), str(new)])
    assert "withdrawn  old-5 → –" in shown.stdout
    assert CliRunner().invoke(main, ["match", str(old), "none.md"]).exit_code == 2


LISTS = {
    "letters": "The Council will:\n\n(a) pay on time\n(b) ask early\n(c) say why",
    "capitals": "The Council will:\n\nA. pay on time\nB. ask early\nC. say why",
    "romans": "The Council will:\n\ni. pay on time\nii. ask early\niii. say why",
    "numbers": "1.1 Notice will be given.\n1.2 Reasons will be given.\n1.2.1 In writing.",
    "codes": "C1 Pay on time\nC2 Ask early\nV1 Reply soon\nV2 Report",
    "articles": "Article 1\nThe Council shall pay.\n\nArticle 2\nGroups shall reply.",
    "signs": "§1 Pay on time\n§2 Ask early",
}


@pytest.mark.parametrize("text", LISTS.values(), ids=list(LISTS))
def test_a_list_is_the_same_clauses_as_markdown_as_text_and_as_word(text: str) -> None:
    document = Document()
    for line in text.split("\n"):
        if line:
            document.add_paragraph(line)
    held = io.BytesIO()
    document.save(held)
    found = match(held.getvalue(), text.encode(), old_name="a.docx", new_name="b.md")
    assert {row.change for row in found} == {"kept"}
    assert plain_clauses(text, "b.md") == plain_clauses(text, "b.txt")


def test_bullets_by_line_breaks_are_items_in_a_table_of_plain_text() -> None:
    text = "| Bodies will | Groups will |\n|---|---|\n| - Pay<br>- Publish | Keep |"
    clauses = ("Bodies will", "Groups will", "Pay", "Publish", "Keep")
    assert plain_clauses(text, "b.txt") == clauses


SHALL = """\
# Code

- Funders shall give written notice of not less than three months of the withdrawal of a grant.
- Funders shall make payments in advance of expenditure where need is shown.
- Public bodies shall explain to respondents how their views have shaped the outcome.
- A thank-you evening shall take place each June.
"""
PLAIN = """\
# Code

- We pay you up front when you need it.
- You will hear in a letter, a quarter of a year before, that we mean to stop funding you.
- We let everyone who wrote in know what we heard and what difference it made.
- Each April there is a list of the rooms that stood empty.
"""


def test_a_rewriting_into_plain_english_is_no_withdrawal_and_no_new_promise() -> None:
    starts = {
        (olds[0][:12] if olds else "", news[0][:12] if news else "")
        for _, olds, news in rows(SHALL, PLAIN)
    }
    assert ("Funders shal", "We pay you u") in starts
    assert ("Funders shal", "You will hea") in starts
    assert ("Public bodie", "We let every") in starts
    assert ("A thank-you ", "") in starts
    assert ("", "Each April t") in starts
