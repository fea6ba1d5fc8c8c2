"""Which numbered undertakings a national text holds."""

from dataclasses import replace

import pytest

from compact_draft.errors import FrameworkError
from compact_draft.intake.national_text import (
    NationalText,
    Numbered,
    from_csv,
    from_text,
    from_word,
    slug,
)
from compact_draft.intake.rows import Row
from compact_draft.model.clause import Clause, Kind, Place
from compact_draft.model.tags import By

PLACE = Place(file="x.docx", sha256="", part="word/document.xml", ordinals=(0,))


def row(text: str, number: str = "", kind: Kind = Kind.COMMITMENT) -> Row:
    return Row(
        id="x-001",
        number=number,
        kind=kind,
        section=("Money and grants",),
        party=By.VCS,
        text=text,
        place=PLACE,
        doubts=(),
        why="",
        level=None,
        column=None,
        pieces=(),
        clause=Clause(id="x-001", kind=kind, text=text),
    )


def refs(text: NationalText) -> list[tuple[str, str]]:
    return [(each.ref, each.text) for each in text.rows]


def test_a_number_begins_an_undertaking_and_an_empty_line_ends_it() -> None:
    made = from_text(
        "1 Money\n1.1 Pay early\nand in full.\n\nA word between.\n1.2) Give notice.",
        "n.txt",
    )
    assert refs(made) == [("1.1", "Pay early and in full."), ("1.2", "Give notice.")]
    assert [each.section for each in made.rows] == ["Money", "Money"]
    assert made.passed_over == ("A word between.",)


def test_a_short_line_with_a_capital_is_a_heading() -> None:
    made = from_text("Money\n1.1 Pay early.\n\nVoice\n2.1 Ask early.", "n.txt")
    assert [each.section for each in made.rows] == ["Money", "Voice"]


def test_a_number_twice_has_its_section_before_it_or_a_count_behind() -> None:
    made = from_text(
        "Money and grants\n1. Pay early.\n\nVoice\n1. Ask early.\n1. Ask again.",
        "n.txt",
    )
    assert [each.ref for each in made.rows] == [
        "money-and-grants/1",
        "voice/1",
        "voice/1-2",
    ]


def test_a_text_without_a_number_and_one_too_long_are_refused() -> None:
    with pytest.raises(FrameworkError, match="nothing in this file has a number"):
        from_text("Pay early.", "n.txt")
    from_text("1.1 " + "a" * 5_000, "n.txt")
    with pytest.raises(FrameworkError, match=r"under the number 1\.1 is longer"):
        from_text("1.1 " + "a" * 5_001, "n.txt")


def test_rows_of_a_word_file_keep_their_numbers_and_the_others_are_told() -> None:
    made = from_word(
        [
            row("Money", "1", Kind.HEADING),
            row("Pay early.", "1.1."),
            row("Why.", "", Kind.PROSE),
        ],
        "n.docx",
    )
    assert made == NationalText(
        rows=(
            Numbered(
                ref="1.1", text="Pay early.", section="Money and grants", by=By.VCS
            ),
        ),
        passed_over=("Why.",),
    )


def test_promises_without_numbers_are_numbered_by_section() -> None:
    bare = replace(row("Ask early."), section=())
    made = from_word(
        [row("Pay early."), bare, row("Why.", "", Kind.PROSE), row("Pay.")], "n"
    )
    assert [each.ref for each in made.rows] == [
        "money-and-grants/1",
        "text/1",
        "money-and-grants/2",
    ]
    assert made.passed_over == ("Why.",)


def test_a_table_is_read_by_the_names_of_its_columns() -> None:
    made = from_csv(
        "No,Wording,Who,Subject,Notes\n4.4,Give notice.,Public bodies,Money Matters,x\n",
        "n.csv",
    )
    assert made.rows == (
        Numbered(
            ref="4.4", text="Give notice.", by=By.PUBLIC_BODIES, theme="money_matters"
        ),
    )


@pytest.mark.parametrize(
    ("text", "what", "where"),
    [
        ("", "no column is called number", 1),
        ("number,notes\n", "no column is called text", 1),
        ("number,text\n1,\n", "this row has no text", 2),
        ("number,text\n1,Pay.\n,Ask.\n", "this row has no number", 3),
        ("number,text,by\n1,Pay.,the king\n", "by = 'the king' is no side", 2),
        ("number,text\n1,#REF!\n", "#REF!", 2),
    ],
)
def test_a_wrong_table_is_refused_with_its_row(
    text: str, what: str, where: int
) -> None:
    with pytest.raises(FrameworkError) as told:
        from_csv(text, "n.csv")
    assert what in str(told.value)
    assert f"n.csv:{where}" in str(told.value) or f"line {where}" in str(told.value)


def test_a_few_words_make_a_name_for_a_command_line() -> None:
    assert slug(" Money, grants & the rest of it ") == "money-grants-the-rest"
    assert slug("—") == ""
