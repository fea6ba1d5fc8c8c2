"""A real Compact of 2008, tidy and as badly typed as such files are, read alike.

Its file lies beside some checkouts. An invented one of the same layout (``twin.py``) is
held to the same, for everybody.
"""

import io
import zipfile
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from compact_draft.intake.rows import Intake, Row, give_back
from compact_draft.intake.rules import load_rules
from compact_draft.intake.take_in import take_in
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By
from tests.intake import twin

ROOT = Path(__file__).parents[2]
REAL = ROOT / ".." / "shared" / "real"
TIDY, TYPED = "nottinghamshire-2008.docx", "nottinghamshire-2008-typed.docx"
TWIN, TYPED_TWIN = "twin.docx", "twin-typed.docx"
FILES = (TIDY, TYPED, TWIN, TYPED_TWIN)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True)
class Names:
    """What the headings of a file say."""

    title: str
    compact: str
    commitment: str
    values: str
    measures: str
    actions: str
    road: str
    priorities: str
    priority: tuple[str, ...]
    summary: str
    future: str


THEIRS = Names(
    title="Nottinghamshire County Compact",
    compact="The Nottinghamshire Compact Plus",
    commitment="Our Shared Commitment to Action",
    values="Our Shared Values & Principles",
    measures="What will success look like?",
    actions="What do we need to do?",
    road="The Way Forward",
    priorities="Our Key Priorities",
    priority=tuple(f"Key Priority {n}" for n in (1, 2, 3, 4)),
    summary="Executive Summary",
    future="Looking to the Future",
)
OURS = Names(
    title=twin.TITLE,
    compact=twin.NAME,
    commitment=twin.PROMISED,
    values=twin.VALUES,
    measures=twin.MEASURES,
    actions=twin.ACTIONS,
    road="The Road Ahead",
    priorities="Our Four Priorities",
    priority=tuple(f"Priority {n} of Four" for n in (1, 2, 3, 4)),
    summary="Summary in Brief",
    future="Looking to the Years Ahead",
)


def bytes_of(name: str) -> bytes:
    if name in (TWIN, TYPED_TWIN):
        return twin.twin(is_typed=name == TYPED_TWIN)
    path = REAL / name
    if not path.exists():
        pytest.skip(f"{name} is not beside this checkout")
    return path.read_bytes()


def names_of(name: str) -> Names:
    return OURS if name in (TWIN, TYPED_TWIN) else THEIRS


@cache
def read(name: str) -> Intake:
    rules = load_rules((ROOT / "templates/intake.toml").read_text("utf-8"))
    return take_in(bytes_of(name), file=name, prefix="notts", rules=rules)


@pytest.fixture(scope="module", params=FILES)
def name(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="module")
def intake(name: str) -> Intake:
    return read(name)


@pytest.fixture(scope="module")
def names(name: str) -> Names:
    return names_of(name)


def under(intake: Intake, *words: str) -> list[Row]:
    return [
        row
        for row in intake.rows
        if not row.is_furniture and all(w in row.section for w in words)
    ]


def test_the_commitments_of_both_columns_bear_their_party(
    intake: Intake, names: Names
) -> None:
    rows = intake.of_kind(Kind.COMMITMENT)
    assert Counter(r.party for r in rows) == {By.PUBLIC_BODIES: 6, By.VCS: 5}
    assert {r.section[-1] for r in rows} == {names.commitment}


def test_the_shared_values_are_principles(intake: Intake, names: Names) -> None:
    rows = intake.of_kind(Kind.PRINCIPLE)
    assert len(rows) == 11
    assert {r.section[-1] for r in rows} == {names.values}
    assert {r.party for r in rows} == {None}


def test_success_measures_and_actions_are_told_apart_in_each_priority(
    intake: Intake, names: Names
) -> None:
    measures = Counter(r.section[0] for r in intake.of_kind(Kind.OUTCOME))
    actions = Counter(r.section[0] for r in intake.of_kind(Kind.ACTION))
    assert [measures[p] for p in names.priority] == [5, 6, 3, 5]
    assert [actions[p] for p in names.priority] == [3, 8, 4, 4]
    assert measures.total() == actions.total() == 19
    assert {r.section[-1] for r in intake.of_kind(Kind.OUTCOME)} == {names.measures}
    assert {r.section[-1] for r in intake.of_kind(Kind.ACTION)} == {names.actions}


def test_the_numbers_of_the_actions_restart_in_each_priority(
    intake: Intake, names: Names
) -> None:
    numbers = [r.number for r in intake.of_kind(Kind.ACTION)]
    assert numbers == [f"{n}." for count in (3, 8, 4, 4) for n in range(1, count + 1)]


def test_the_lists_that_repeat_the_priorities_are_prose(
    intake: Intake, names: Names
) -> None:
    rows = [*under(intake, names.road), *under(intake, names.priorities)]
    assert {r.kind for r in rows} == {Kind.PROSE}
    assert [r.number for r in rows if r.number] == ["1.", "2.", "3.", "4."] * 2


def test_priorities_and_appendices_are_sections(intake: Intake, names: Names) -> None:
    outermost = [r.text for r in intake.of_kind(Kind.HEADING) if not r.section]
    assert outermost == [
        "Foreword",
        "Introduction",
        names.summary,
        names.compact,
        names.priorities,
        *names.priority,
        names.future,
        "Definitions and Explanations",
        "Who's who?",
    ]


def test_definitions_and_contacts_are_told_apart(intake: Intake, names: Names) -> None:
    definitions = intake.of_kind(Kind.DEFINITION)
    assert [r.number for r in definitions] == ["A.", "B.", "C.", "D.", "E.", "F."]
    assert len(definitions[0].place.ordinals) == 3
    assert {r.section[0] for r in definitions} == {"Definitions and Explanations"}
    contacts = Counter(r.section[-1] for r in under(intake, "Who's who?"))
    assert contacts["VCS"] == contacts["Public Bodies"] == 6
    names = [r for r in intake.of_kind(Kind.CONTACT) if r.section[0] == "Who's who?"]
    assert len(names) == 14


def test_each_paragraph_is_in_one_row_and_each_id_is_new(
    intake: Intake, names: Names
) -> None:
    pieces = [(p.part, p.ordinal, p.order) for r in intake.rows for p in r.pieces]
    assert len(pieces) == len(set(pieces))
    ids = [r.id for r in intake.rows if r.id is not None]
    assert ids == [f"notts-{n:03d}" for n in range(1, len(ids) + 1)]
    assert intake.title == names.title


def test_the_text_is_given_back_word_for_word(name: str, intake: Intake) -> None:
    given = give_back(intake.rows).split("\n\n")
    own = list(_paragraphs_by_plain_xml(bytes_of(name)))
    assert [" ".join(p.split()) for p in given] == [" ".join(p.split()) for p in own]


def _paragraphs_by_plain_xml(data: bytes):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
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


@pytest.mark.parametrize(("tidy", "typed"), [(TIDY, TYPED), (TWIN, TYPED_TWIN)])
def test_tidy_and_typed_are_taken_in_alike(tidy: str, typed: str) -> None:
    def clauses(intake: Intake) -> list[tuple[object, ...]]:
        return [
            (r.kind, r.party, r.number, r.section, r.text, r.level, r.column)
            for r in intake.rows
            if not r.is_furniture
        ]

    assert clauses(read(tidy)) == clauses(read(typed))


@pytest.mark.parametrize("name", [TYPED, TYPED_TWIN])
def test_what_is_not_sure_is_doubted_with_its_place(name: str) -> None:
    typed, names = read(name), names_of(name)
    assert [(r.place.words, r.doubts) for r in typed.doubted] == [
        (
            f"paragraphs 48 and 49: under {names.compact}",
            ("it was broken over two paragraphs and is joined here",),
        ),
        (
            f"paragraph 123: under {names.priority[2]}",
            ("its bold stops in the middle of a word; taken for a heading",),
        ),
    ]
    first = typed.of_kind(Kind.COMMITMENT)[0]
    assert first.place.label == "•"
    assert first.place.words == (
        f"paragraph 68: table 1, row 3, column 1, under {names.commitment}"
    )
