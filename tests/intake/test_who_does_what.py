"""Who does what, typed with tabs."""

from compact_draft.intake.across import Region
from compact_draft.intake.who_does_what import read_across
from compact_draft.model.tags import By
from tests.intake.typed import RULES, lines

PUBLIC, VCS = By.PUBLIC_BODIES, By.VCS
TWO = (
    "County Council\tShall open its courses",
    "\tto every group.",
    "Voluntary groups\tShall keep proper accounts.",
)


def region(*texts: str, furniture: tuple[int, ...] = ()) -> Region | None:
    _, found = read_across(lines(*texts), RULES, furniture)
    return found.get(0)


def told(*texts: str) -> list[tuple[By, str]]:
    made = region(*texts)
    return [] if made is None else [(item.side, item.words) for item in made.items]


def test_the_words_before_the_tab_say_who_is_bound_by_those_behind() -> None:
    made = region(*TWO, "That is all.")
    assert made is not None
    assert [(item.side, item.words) for item in made.items] == [
        (PUBLIC, "Shall open its courses to every group."),
        (VCS, "Shall keep proper accounts."),
    ]
    assert [part.words for part in made.heads] == ["County Council", "Voluntary groups"]
    assert (made.start, made.stop) == (0, 3)


def test_a_number_may_stand_between_and_is_no_part_of_the_act() -> None:
    assert told(
        "Council\t3.1\tTo consult every group", "Groups\t3.2\tTo answer all letters"
    ) == [(PUBLIC, "To consult every group"), (VCS, "To answer all letters")]


def test_one_line_alone_a_line_of_prose_and_a_page_number_begin_nothing() -> None:
    assert region(TWO[0]) is None
    assert region("The Council pays.", *TWO) is None
    assert region(*TWO, furniture=(0,)) is None


def test_words_that_name_nobody_or_say_too_little_end_it() -> None:
    made = region(*TWO, "Money\tShall be paid early")
    assert made is not None
    assert made.stop == 3
    assert region("Council\tPay early", "Groups\tAnswer letters") is None


def test_what_is_only_told_is_no_column_of_acts() -> None:
    assert told("Council\tthe town hall, Oxmoor", "Groups\tthe old mill, Dunster") == []


def test_the_lines_are_cut_at_their_gaps() -> None:
    made, _ = read_across(lines(*TWO), RULES, ())
    assert [len(line.segments) for line in made] == [2, 1, 2]
    assert read_across(lines("The Council pays."), RULES, ())[1] == {}
