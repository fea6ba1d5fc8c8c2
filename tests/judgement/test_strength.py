"""What binds less, and what binds more, is named with the words that show it."""

from pathlib import Path

import pytest

from compact_draft.judgement.reading import Reader
from compact_draft.judgement.strength import STRONGER, WEAKER, Shift, shifts, weaker
from compact_draft.judgement.suggest import Line, line_facts
from compact_draft.store.wording import read_wording

WORDS = Path(__file__).parents[2] / "templates" / "wording.toml"


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(read_wording(WORDS))


def found(reader: Reader, old: str, new: str) -> tuple[Shift, ...]:
    before, after = (line_facts(Line(id="x", text=t), reader) for t in (old, new))
    return shifts(before, after)


WEAKENED = [
    ("The council will publish its plans.", "The council will seek to publish its plans.", "modality"),
    ("The council will publish its plans.", "The council will publish its plans as opportunities arise.", "modality"),
    ("The council will publish its plans.", "The council will consider publishing its plans.", "modality"),
    ("The ICB must hear the group first.", "The ICB should hear the group first.", "modality"),
    ("The trust will give three months' notice of a cut.", "The trust will give eight weeks' notice of a cut.", "timeframe"),
    ("Invoices will be paid within ten working days of receipt.", "Invoices will be paid within 30 days of receipt.", "timeframe"),
    ("We will meet the sector four times a year.", "We will meet the sector twice a year.", "timeframe"),
    ("We will meet the sector monthly.", "We will meet the sector each quarter.", "timeframe"),
    ("The board will publish its list by March 2027.", "The board will publish its list by the end of 2028.", "timeframe"),
    ("Consultations will run for at least 12 weeks.", "Consultations will run for a suitable time.", "timeframe"),
    ("The council will give notice of a cut.", "The council will give notice of a cut save in exceptional circumstances.", "exception"),
    ("The council will give notice, save in exceptional circumstances.", "The council will give notice, unless it considers this impracticable.", "exception"),
    ("The council will say why in each case.", "The council will say so in each case.", "reasons"),
    ("The council will give written notice of a cut.", "The council will give notice of a cut.", "writing"),
    ("The council will consult groups before it decides.", "The council will consult groups once it has decided.", "timing"),
    ("The council will pay all groups in advance.", "The council will pay some groups in advance.", "scope"),
    ("Every group will be heard by the council.", "Only larger groups will be heard by the council.", "scope"),
    ("The council will keep the register.", "Voluntary groups will keep the register.", "party"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "difference"), WEAKENED)
def test_what_binds_less_is_named_by_the_respect(
    reader: Reader, old: str, new: str, difference: str
) -> None:
    named = [one.difference for one in weaker(found(reader, old, new))]
    assert difference in named


@pytest.mark.parametrize(
    ("old", "new", "difference"),
    [(new, old, diff) for old, new, diff in WEAKENED if diff != "party"],
)
def test_the_other_way_round_it_binds_more(
    reader: Reader, old: str, new: str, difference: str
) -> None:
    towards = {s.difference: s.towards for s in found(reader, old, new)}
    assert towards[difference] == STRONGER


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The council will answer within ten working days.", "The council will reply within ten working days."),
        ("The council will answer within ten working days.", "The council will answer inside two weeks."),
        ("The council will give three months' notice.", "The council will give at least 12 weeks' notice."),
        ("The council will meet groups every quarter.", "The council will meet groups four times a year."),
        ("The council shall publish its plans.", "The council will publish its plans."),
        ("We undertake to publish our plans.", "We will publish our plans."),
        ("The council will explain each refusal.", "The council will give reasons for each refusal."),
        ("The council will save groups the cost.", "The council will spare groups the cost."),
    ],
)  # fmt: skip
def test_other_words_for_the_same_promise_raise_no_alarm(
    reader: Reader, old: str, new: str
) -> None:
    assert [s for s in found(reader, old, new) if s.towards == WEAKER] == []


def test_what_is_said_shows_both_wordings(reader: Reader) -> None:
    said = found(
        reader,
        "The council will give three months' notice.",
        "The council will give a month's notice.",
    )
    assert [s.said for s in said] == [
        "the period is shorter: “three months” became “a month”"
    ]
