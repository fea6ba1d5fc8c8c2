"""Which lines are items of a list, and which line leads the list in."""

from compact_draft.intake.drafts import Draft, parts_of
from compact_draft.intake.headings import Heading
from compact_draft.intake.kinds import Judge
from compact_draft.intake.listing import Listing
from compact_draft.intake.running import RUNNING
from tests.intake.typed import RULES, lines

JUDGE = Judge(RULES)


def listing(*texts: str, **more: object) -> Listing:
    held = {"furniture": {}, "headings": {}, **more}
    return Listing(lines(*texts), JUDGE, **held)  # type: ignore[arg-type]  # named


def heading() -> Heading:
    return Heading(rank=1, why="its style")


def test_plain_lines_behind_a_lead_in_are_items_that_lost_their_marks() -> None:
    made = listing("The Council will:", "pay early", "lend rooms", "That is all.")
    assert made.lost == {1, 2}
    assert [made.is_item(n) for n in range(4)] == [False, True, True, False]
    assert made.leads_in(0, 0, "The Council will:")


def test_items_with_marks_are_items_and_nothing_is_lost() -> None:
    made = listing("The Council will:", "• pay early", "• lend rooms")
    assert made.lost == set()
    assert made.is_item(1)
    assert made.leads_in(0, 0, "The Council will:")
    assert not made.leads_in(1, 0, "pay early")


def test_one_line_behind_a_colon_that_does_not_surely_lead_is_no_list() -> None:
    assert listing("In short:", "pay early").lost == set()
    assert listing("The Council will:", "pay early").lost == {1}


def test_page_furniture_and_other_tongues_stand_in_between_without_counting() -> None:
    texts = ("The Council will:", "Larkmoor", "", "talu’n gynnar", "pay early")
    made = listing(*texts, furniture={1: RUNNING}, others={3})
    assert made.following(0) == 4
    assert listing(*texts, furniture={1: "contents line"}).following(0) is None
    assert listing(*texts, headings={1: heading()}).following(0) is None
    assert made.following(4) is None


def test_a_number_alone_on_its_line_belongs_to_the_next() -> None:
    made = listing("1.", "The Council pays.", "2.", "• lend rooms", "3.")
    assert [made.is_lone_number(n) for n in range(5)] == [
        True,
        False,
        False,
        False,
        False,
    ]


def test_short_lines_under_a_heading_that_binds_a_side_are_items() -> None:
    texts = ("What the Council will do", "Pay early", "Lend rooms")
    assert listing(*texts, headings={0: heading()}).lost == {1, 2}
    ended = (*texts[:2], "Rooms are lent to everybody.")
    assert listing(*ended, headings={0: heading()}).lost == set()
    alone = texts[:2]
    assert listing(*alone, headings={0: heading()}).lost == set()


def test_a_list_that_counts_anew_begins_anew() -> None:
    made = listing("Groups will:", "(a) answer", "(b) ask")
    last = Draft(parts=parts_of(lines("c) pay")[0]), section=(), number="(c)")
    assert made.begins_a_list(0, last)
    assert not made.begins_a_list(0, None)
    assert not made.begins_a_list(1, last)
    later = listing("Groups will:", "(c) answer")
    assert not later.begins_a_list(0, last)


def test_the_form_of_its_label_gives_the_depth_of_an_item() -> None:
    made = listing("1. pay", "a) early", "b) in full", "2. lend")
    forms: list[tuple[str, int]] = []
    depths = [made.level(line, 0, forms) for line in made.lines]
    assert depths == [0, 1, 1, 0]
