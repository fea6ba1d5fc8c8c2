"""A real Compact of 2008, tidy and as badly typed as such files are, read alike."""

import zipfile
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from compact_draft.intake.rows import Intake, Row, give_back
from compact_draft.intake.rules import load_rules
from compact_draft.intake.take_in import take_in
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By

ROOT = Path(__file__).parents[2]
REAL = ROOT / ".." / "shared" / "real"
TIDY, TYPED = "nottinghamshire-2008.docx", "nottinghamshire-2008-typed.docx"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def read(name: str) -> Intake:
    path = REAL / name
    if not path.exists():
        pytest.skip(f"{name} is not beside this checkout")
    rules = load_rules((ROOT / "templates/intake.toml").read_text("utf-8"))
    return take_in(path.read_bytes(), file=name, prefix="notts", rules=rules)


@pytest.fixture(scope="module", params=[TIDY, TYPED])
def intake(request: pytest.FixtureRequest) -> Intake:
    return read(request.param)


def under(intake: Intake, *words: str) -> list[Row]:
    return [
        row
        for row in intake.rows
        if not row.is_furniture and all(w in row.section for w in words)
    ]


def test_the_commitments_of_both_columns_bear_their_party(intake: Intake) -> None:
    rows = intake.of_kind(Kind.COMMITMENT)
    assert Counter(r.party for r in rows) == {By.PUBLIC_BODIES: 6, By.VCS: 5}
    assert {r.section[-1] for r in rows} == {"Our Shared Commitment to Action"}


def test_the_shared_values_are_principles(intake: Intake) -> None:
    rows = intake.of_kind(Kind.PRINCIPLE)
    assert len(rows) == 11
    assert {r.section[-1] for r in rows} == {"Our Shared Values & Principles"}
    assert {r.party for r in rows} == {None}


def test_success_measures_and_actions_are_told_apart_in_each_priority(
    intake: Intake,
) -> None:
    measures = Counter(r.section[0] for r in intake.of_kind(Kind.OUTCOME))
    actions = Counter(r.section[0] for r in intake.of_kind(Kind.ACTION))
    priorities = [f"Key Priority {n}" for n in (1, 2, 3, 4)]
    assert [measures[p] for p in priorities] == [5, 6, 3, 5]
    assert [actions[p] for p in priorities] == [3, 8, 4, 4]
    assert measures.total() == actions.total() == 19
    assert {r.section[-1] for r in intake.of_kind(Kind.OUTCOME)} == {
        "What will success look like?"
    }
    assert {r.section[-1] for r in intake.of_kind(Kind.ACTION)} == {
        "What do we need to do?"
    }


def test_the_numbers_of_the_actions_restart_in_each_priority(intake: Intake) -> None:
    numbers = [r.number for r in intake.of_kind(Kind.ACTION)]
    assert numbers == [f"{n}." for count in (3, 8, 4, 4) for n in range(1, count + 1)]


def test_the_lists_that_repeat_the_priorities_are_prose(intake: Intake) -> None:
    rows = [*under(intake, "The Way Forward"), *under(intake, "Our Key Priorities")]
    assert {r.kind for r in rows} == {Kind.PROSE}
    assert [r.number for r in rows if r.number] == ["1.", "2.", "3.", "4."] * 2


def test_priorities_and_appendices_are_sections(intake: Intake) -> None:
    outermost = [r.text for r in intake.of_kind(Kind.HEADING) if not r.section]
    assert outermost == [
        "Foreword",
        "Introduction",
        "Executive Summary",
        "The Nottinghamshire Compact Plus",
        "Our Key Priorities",
        *(f"Key Priority {n}" for n in (1, 2, 3, 4)),
        "Looking to the Future",
        "Definitions and Explanations",
        "Who's who?",
    ]


def test_definitions_and_contacts_are_told_apart(intake: Intake) -> None:
    definitions = intake.of_kind(Kind.DEFINITION)
    assert [r.number for r in definitions] == ["A.", "B.", "C.", "D.", "E.", "F."]
    assert len(definitions[0].place.ordinals) == 3
    assert {r.section[0] for r in definitions} == {"Definitions and Explanations"}
    contacts = Counter(r.section[-1] for r in under(intake, "Who's who?"))
    assert contacts["VCS"] == contacts["Public Bodies"] == 6
    names = [r for r in intake.of_kind(Kind.CONTACT) if r.section[0] == "Who's who?"]
    assert len(names) == 14


def test_each_paragraph_is_in_one_row_and_each_id_is_new(intake: Intake) -> None:
    pieces = [(p.part, p.ordinal, p.order) for r in intake.rows for p in r.pieces]
    assert len(pieces) == len(set(pieces))
    ids = [r.id for r in intake.rows if r.id is not None]
    assert ids == [f"notts-{n:03d}" for n in range(1, len(ids) + 1)]
    assert intake.title == "Nottinghamshire County Compact"


@pytest.mark.parametrize("name", [TIDY, TYPED])
def test_the_text_is_given_back_word_for_word(name: str) -> None:
    intake = read(name)
    given = give_back(intake.rows).split("\n\n")
    own = list(_paragraphs_by_plain_xml(REAL / name))
    assert [" ".join(p.split()) for p in given] == [" ".join(p.split()) for p in own]


def _paragraphs_by_plain_xml(path: Path):
    with zipfile.ZipFile(path) as archive:
        parts = ["word/document.xml", "word/header1.xml", "word/footer1.xml"]
        for part in parts:
            for paragraph in ET.fromstring(archive.read(part)).iter(f"{W}p"):
                texts = {f"{W}tab": "\t", f"{W}br": "\n"}
                yield "".join(
                    texts.get(e.tag, e.text or "")
                    for run in paragraph.iter(f"{W}r")
                    for e in run
                    if e.tag in (f"{W}t", *texts)
                )


def test_tidy_and_typed_are_taken_in_alike() -> None:
    def clauses(intake: Intake) -> list[tuple[object, ...]]:
        return [
            (r.kind, r.party, r.number, r.section, r.text, r.level, r.column)
            for r in intake.rows
            if not r.is_furniture
        ]

    assert clauses(read(TIDY)) == clauses(read(TYPED))


def test_what_is_not_sure_is_doubted_with_its_place() -> None:
    typed = read(TYPED)
    assert [(r.place.words, r.doubts) for r in typed.doubted] == [
        (
            "paragraphs 48 and 49: under The Nottinghamshire Compact Plus",
            ("it was broken over two paragraphs and is joined here",),
        ),
        (
            "paragraph 123: under Key Priority 3",
            ("its bold stops in the middle of a word; taken for a heading",),
        ),
    ]
    first = typed.of_kind(Kind.COMMITMENT)[0]
    assert first.place.label == "•"
    assert first.place.words == (
        "paragraph 68: table 1, row 3, column 1, under Our Shared Commitment to Action"
    )
