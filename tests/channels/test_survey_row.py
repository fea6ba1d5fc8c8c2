"""One row of a survey export, from left to right."""

from compact_draft.channels.columns import Column, Role
from compact_draft.channels.survey_row import Row, short
from compact_draft.model.annotation import AnnotationKind


def row(*cells: tuple[str, Role, str]) -> Row:
    columns = [Column(heading=head, role=role, by="you") for head, role, _ in cells]
    made = Row(7, columns, [said for *_, said in cells])
    made.read()
    return made


def test_a_place_and_what_is_said_of_it_are_one_point() -> None:
    made = row(
        ("Clause", Role.CLAUSE, "4.2"),
        ("Comment", Role.COMMENT, "Too slow."),
        ("Clause", Role.CLAUSE, "4.3"),
        ("Comment", Role.COMMENT, "Fine."),
    )
    assert [(p.reference, p.text) for p in made.points] == [
        ("4.2", "Too slow."),
        ("4.3", "Fine."),
    ]
    assert made.points[0].where == "row 7, column Comment"


def test_the_reason_for_words_is_on_their_place_and_other_words_perhaps() -> None:
    made = row(
        ("Clause", Role.CLAUSE, "4.2"),
        ("View", Role.COMMENT, "Too slow."),
        ("Reason", Role.COMMENT, "We wait for months."),
        ("Advice", Role.COMMENT, "Pay in advance."),
        ("Any other comments", Role.COMMENT, "Thank you."),
    )
    assert [point.reference for point in made.points] == [
        "4.2", "4.2", "under 4.2", "",
    ]  # fmt: skip


def test_words_without_a_place_in_a_sheet_of_places_are_not_on_the_whole_draft() -> (
    None
):
    made = row(("Clause", Role.CLAUSE, ""), ("View", Role.COMMENT, "Too slow."))
    assert [point.question for point in made.points] == [""]
    made = row(("Clause", Role.CLAUSE, ""), ("View", Role.CHOICE, "Object"))
    assert [point.question for point in made.points] == [""]
    made = row(("Clause", Role.CLAUSE, ""), ("Any other comments", Role.COMMENT, "No."))
    assert [point.question for point in made.points] == ["Any other comments"]


def test_what_is_ticked_is_on_the_words_that_were_quoted() -> None:
    (point,) = row(
        ("Words", Role.QUOTE, "30 days"), ("View", Role.CHOICE, "Object"),
    ).points  # fmt: skip
    assert (point.quote, point.text) == ("30 days", "Object")


def test_a_place_without_words_on_it_is_listed() -> None:
    made = row(("Clause", Role.CLAUSE, "4.2"), ("Comment", Role.COMMENT, ""))
    assert made.points == []
    assert made.left == [("row 7, column Clause", "a place and no words on it: “4.2”")]


def test_words_and_proposed_words_are_an_edit_of_what_is_quoted() -> None:
    (point,) = row(
        ("Words", Role.QUOTE, "30 days"),
        ("Proposed", Role.PROPOSED, "20 days"),
        ("Comment", Role.COMMENT, "Sooner"),
    ).points
    assert point.kind is AnnotationKind.REWORD
    assert (point.quote, point.proposed, point.text) == ("30 days", "20 days", "Sooner")


def test_what_was_ticked_goes_with_the_reasons_in_the_next_column() -> None:
    (point,) = row(
        ("Do you agree?", Role.CHOICE, "No"),
        ("Why?", Role.QUESTION, "It is slow."),
    ).points
    assert (point.question, point.text) == ("Do you agree? No; Why?", "It is slow.")


def test_a_tick_alone_is_a_point_and_signs_without_words_are_listed() -> None:
    made = row(("Do you agree?", Role.CHOICE, "No"), ("More", Role.QUESTION, "-"))
    assert [(p.question, p.text) for p in made.points] == [("Do you agree?", "No")]
    assert made.left == [("row 7, column More", "no words: “-”")]


def test_a_heading_is_cut_to_sixty_letters() -> None:
    assert short("a  b") == "a b"
    assert len(short("x" * 99)) == 60
    assert short("x" * 99).endswith("…")
