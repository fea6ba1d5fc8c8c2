"""Six old Compacts of our own, laid out badly in six ways: what is made of each line."""

from collections import Counter
from pathlib import Path

import pytest

from compact_draft.intake.rows import Intake, give_back
from compact_draft.intake.rules import load_rules
from compact_draft.intake.take_in import take_in
from compact_draft.model.tags import By
from compact_draft.text.normalise import normalise
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.document import read_blocks
from tests.intake import old_compacts
from tests.intake.paper import paper as word_file
from tests.intake.paper import para

ROOT = Path(__file__).parents[2]
RULES = load_rules((ROOT / "templates/intake.toml").read_text("utf-8"))


def read(name: str) -> Intake:
    data = old_compacts.ALL[name]()
    return take_in(data, file=f"{name}.docx", prefix="old", rules=RULES)


def told(intake: Intake) -> list[str]:
    """Every row as one line: section / kind party number | text ! doubts."""
    lines = []
    for row in intake.rows:
        what = " ".join(filter(None, (str(row.kind), row.party, row.number)))
        place = " / ".join((*row.section, ""))
        doubts = "".join(f" ! {doubt}" for doubt in row.doubts)
        text = row.why if row.is_furniture else row.text.replace("\n\n", " ¶ ")
        lines.append(f"{place}{what} | {text}{doubts}")
    return lines


@pytest.mark.parametrize("name", old_compacts.ALL)
def test_each_line_is_what_a_reader_would_say_it_is(name: str) -> None:
    golden = ROOT / f"tests/golden/intake-{name}.txt"
    assert told(read(name)) == golden.read_text("utf-8").splitlines()


def test_places_levels_and_labels_in_a_table_are_kept() -> None:
    rows = {row.text: row for row in read("merged_table").rows}
    torn = rows[
        "Give twelve weeks for answers to every consultation on a change of service"
    ]
    assert torn.place.ordinals == (6, 10)
    assert torn.place.words == (
        "paragraphs 7 and 11: table 1, row 2, column 2, under Listening"
    )
    assert [
        rows[t].level for t in ("Publish each year:", "the budget", "the criteria")
    ] == [
        0,
        1,
        1,
    ]
    first, second = rows["Pay within 30 days"], rows["Say why if a bill is late"]
    assert first.place.ordinals == second.place.ordinals == (16,)
    assert (first.place.label, rows["the budget"].place.label) == ("•", "–")
    assert (first.level, second.level) == (0, 0)


@pytest.mark.parametrize("name", old_compacts.ALL)
def test_every_paragraph_is_in_the_rows_once_and_given_back_word_for_word(
    name: str,
) -> None:
    intake = read(name)
    blocks = read_blocks(Package.open(old_compacts.ALL[name]()))
    pieces = [(p.part, p.ordinal) for r in intake.rows for p in r.pieces]
    assert set(pieces) == {(b.part, b.ordinal) for b in blocks}
    by_part: dict[str, list[str]] = {}
    for block in blocks:
        by_part.setdefault(block.part, []).append(normalise(block.text))
    order = dict.fromkeys(part for part, _ in pieces)
    assert give_back(intake.rows).split("\n\n") == [
        text for part in order for text in by_part[part]
    ]


@pytest.mark.parametrize("name", old_compacts.ALL)
def test_the_outline_numbers_what_the_rows_number(name: str) -> None:
    intake = read(name)
    assert intake.outline.ids == tuple(c.id for c in intake.clauses)
    assert [row.number for row in intake.outline.rows] == [
        row.number for row in intake.rows if row.id is not None
    ]
    assert all(clause.place is not None for clause in intake.clauses)


def test_the_shipped_example_is_taken_in_without_a_doubt() -> None:
    path = ROOT / "consultation/example-round/old-compact.docx"
    intake = take_in(path.read_bytes(), file=path.name, prefix="wh", rules=RULES)
    assert intake.doubted == ()
    kinds = Counter((str(row.kind), row.party) for row in intake.rows if row.id)
    assert kinds == {
        ("commitment", By.PUBLIC_BODIES): 18,
        ("commitment", By.VCS): 13,
        ("action", By.BOTH): 7,
        ("outcome", None): 7,
        ("principle", None): 6,
        ("definition", None): 5,
        ("contact", None): 4,
        ("procedure", None): 4,
        ("heading", None): 22,
        ("prose", None): 19,
    }


def test_promises_under_a_heading_that_says_who_acts_are_found_whatever_stands_above() -> (
    None
):
    bold = {"b": True}
    data = word_file(
        para("FOREWORD", **bold),
        para("Two hundred groups matter here."),
        para("1.0 INTRODUCTION", **bold),
        para("1.1\tThis is a framework. It is not a contract."),
        para("2.0 WHAT THE COUNCIL WILL DO", **bold),
        para("The Council undertakes to:-"),
        para("(a)\tconsult groups for at least 12 weeks;"),
        para("(b)\tgive three months notice."),
        para("3.0 WHAT GROUPS WILL DO", **bold),
        para("- keep proper accounts"),
        para("- tell the Council in time"),
    )
    rows = take_in(data, file="x.docx", prefix="old", rules=RULES).rows
    found = [(row.text, row.party) for row in rows if row.kind == "commitment"]
    assert found == [
        ("consult groups for at least 12 weeks;", By.PUBLIC_BODIES),
        ("give three months notice.", By.PUBLIC_BODIES),
        ("keep proper accounts", By.VCS),
        ("tell the Council in time", By.VCS),
    ]


def test_a_list_that_a_side_promises_under_a_foreword_is_a_doubt() -> None:
    data = word_file(
        para("Foreword", b=True),
        para("Groups matter."),
        para("The Council will:"),
        para("• keep in touch"),
        para("• keep its word"),
    )
    rows = take_in(data, file="x.docx", prefix="old", rules=RULES).rows
    doubted = {row.text: row.doubts for row in rows if row.doubts}
    assert "keep in touch" in doubted
    assert "keep its word" in doubted
