"""Where one paragraph of somebody's text ends and the next begins."""

import pytest

from compact_draft.channels.prose_blocks import Block, blocks_of, reference_at_head


def told(text: str, *, is_note: bool = False) -> list[tuple[int, str]]:
    return [(b.line, b.text) for b in blocks_of(text, 1, is_note=is_note)]


def test_paragraphs_are_parted_by_empty_lines_and_items_by_their_marks() -> None:
    text = "One\nruns on.\n\n- first\n- second\n  goes on\n# Head\nTwo."
    assert told(text) == [
        (1, "One\nruns on."),
        (4, "first"),
        (5, "second\ngoes on"),
        (7, "# Head"),
        (8, "Two."),
    ]
    assert [b.is_item for b in blocks_of(text, 1)] == [False, True, True, False, False]


def test_what_is_quoted_stands_apart_from_what_is_said_of_it() -> None:
    blocks = list(blocks_of("> Pay in 30 days.\nToo slow.", 5))
    assert [(b.line, b.text, b.quoted) for b in blocks] == [
        (5, "Pay in 30 days.", True),
        (6, "Too slow.", False),
    ]


def test_lines_that_each_name_a_place_are_points_by_themselves() -> None:
    text = "4.1 is too long.\n4.2 is fine.\nwe mean it"
    assert told(text) == [(1, "4.1 is too long."), (2, "4.2 is fine.\nwe mean it")]


def test_a_line_that_names_a_place_ends_the_sentence_before_it() -> None:
    text = (
        "Re 5.2: the word promptly should be defined in the draft itself.\n"
        "Para. 5.9, one in ten: too many.\nclause 5.6 as well"
    )
    assert [line for line, _ in told(text)] == [1, 2, 3]
    wrapped = "4.1 says what was agreed with all of the groups that came, as does\nclause 4.2 too."
    assert told(wrapped) == [(1, wrapped)]


def test_in_a_note_a_sentence_behind_a_point_is_a_point() -> None:
    text = "6.1 all content\nEight point two: who is it?\nAll agreed."
    assert [line for line, _ in told(text, is_note=True)] == [1, 2, 3]


def test_in_a_note_each_sentence_on_its_line_is_a_point_and_in_a_letter_not() -> None:
    text = "Nobody came.\nThe hall was cold."
    assert told(text, is_note=True) == [(1, "Nobody came."), (2, "The hall was cold.")]
    assert told(text) == [(1, text)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("On clause 4.2, pay", "clause 4.2"),
        ("(7CFHJ) is good", "7CFHJ"),
        ("Pay", ""),
        ("Eight point two: pay", "8.2"),
    ],
)
def test_a_place_at_the_head_is_given_as_it_was_written(text: str, place: str) -> None:
    assert reference_at_head(text) == place


def test_the_words_of_a_block_are_its_lines() -> None:
    assert Block(3, ["a", "b", ""]).text == "a\nb"


def test_where_most_lines_name_a_place_each_line_is_a_point_by_itself() -> None:
    lines = [
        "p1: who wrote it?",
        "4.3: budgets too, please, and well before Christmas",
        '4.5: "written reasons" good',
        "4.6 - the police ask twice as well",
        "App. A (B): we do have a voluntary committee",
        "CRB is now DBS",
    ]
    assert told("\n".join(lines)) == [(n, line) for n, line in enumerate(lines, 1)]


def test_a_broken_line_that_happens_to_begin_with_a_number_ends_no_sentence() -> None:
    text = (
        "On clause 4.2 we should like to say that the notice in the code of\n"
        "4.3 was longer, and that we were used to it."
    )
    assert told(text) == [(1, text)]
