"""What the fields of a form say, as points."""

from compact_draft.channels.form_points import ClauseAnswer, FormReading, cleaned
from compact_draft.model.annotation import AnnotationKind
from compact_draft.model.form import Form, FormClause, FormMark, Question, Stance
from compact_draft.model.received import Channel

PAY = FormClause(
    id="fen-1", name="Clause 1.1", number="1.1", section=(), text="Pay in 30 days."
)
FORM = Form(
    mark=FormMark(round="round-1", text="0123456789ab"),
    revision="issued-round-1",
    title="C",
    edition="E",
    clauses=(PAY,),
    sectors=("Sport",),
)


def reading(*answers: ClauseAnswer) -> FormReading:
    made = FormReading(FORM, "form.docx", Channel.WORD_FORM)
    for answer in answers:
        made.clause(answer)
    return made


def answer(**said: str) -> ClauseAnswer:
    return ClauseAnswer(clause=PAY, where="clause 1.1", **said)


def kinds(made: FormReading) -> list[tuple[AnnotationKind, str, str]]:
    return [(point.kind, point.text, point.proposed) for point in made.points]


def test_other_words_are_an_edit_and_the_words_as_they_stand_are_none() -> None:
    (point,) = reading(answer(proposed="Pay in 20 days.", comment="Sooner")).points
    assert (point.kind, point.clause) == (AnnotationKind.REWORD, "fen-1")
    assert (point.text, point.proposed) == ("Sooner", "Pay in 20 days.")
    assert reading(answer(proposed="Pay in  30 days.")).points == []


def test_a_choice_to_keep_or_change_without_words_is_a_remark_that_says_so() -> None:
    keep = reading(answer(stance="keep it as it is", comment="Good."))
    assert kinds(keep) == [(AnnotationKind.COMMENT, "Keep it as it is.\nGood.", "")]
    change = reading(answer(stance=Stance.CHANGE.value))
    assert kinds(change) == [(AnnotationKind.COMMENT, "Change it.", "")]


def test_to_take_it_out_is_an_edit_and_with_other_words_a_second_one() -> None:
    gone = reading(answer(stance=Stance.TAKE_OUT.value, comment="Not ours"))
    assert kinds(gone) == [(AnnotationKind.WITHDRAW, "Not ours", "")]
    both = reading(answer(stance=Stance.TAKE_OUT.value, proposed="Pay."))
    assert [point.kind for point in both.points] == [
        AnnotationKind.REWORD,
        AnnotationKind.WITHDRAW,
    ]


def test_a_choice_that_is_none_of_the_list_is_listed_and_nothing_is_lost() -> None:
    made = reading(answer(stance="Perhaps", comment="Hm."))
    assert kinds(made) == [(AnnotationKind.COMMENT, "Hm.", "")]
    assert made.left == [
        ("clause 1.1", "“Perhaps” is not one of the answers to choose from")
    ]


def test_questions_the_whole_and_what_is_missed_are_points_of_their_own() -> None:
    made = reading()
    made.question(Question(key="q1", words="Is it clear?"), " Yes. ", "question 1")
    made.whole("Too long.")
    made.missing("Say who pays.", "Money")
    made.missing("", "Money")
    assert [p.question for p in made.points] == ["Is it clear?", "", ""]
    assert made.points[2].kind is AnnotationKind.ADD
    assert made.points[2].reference == "Money"
    assert "a place, without words to add" in made.left[0][1]


def test_who_sent_it_is_read_and_a_sector_off_the_list_is_listed() -> None:
    made = reading(answer(comment="Good."))
    made.about = {"name": " Jo  Marsh ", "sector": "sport", "size": "Huge"}
    received = made.received()
    assert (received.sender.name, received.sender.sector) == ("Jo Marsh", "Sport")
    assert received.sender.size == ""
    assert "“Huge” is not one" in received.left[0][1]
    assert reading().received().left[0][0] == "the form"


def test_words_are_kept_but_for_what_no_file_holds() -> None:
    assert cleaned("\n a \r\nb\x01  \r\n\r\n") == "a\nb"
