"""Is all that came otherwise than in a marked copy in the ledger, and nothing else?"""

from dataclasses import replace

from compact_draft.model.annotation import Annotation, Sighting, Submission
from compact_draft.recount.responses import Amiss, Responses
from compact_draft.recount.second_pieces import Piece, SecondText, lines_of
from tests.answering import comment

LETTER = Submission(
    id="s1",
    respondent="p1",
    file="letter.txt",
    sha256="00",
    medium="letter",
    seen="issued-round-1",
    received="2026-03-01",
)
PAY = comment("a1", "Pay sooner.", "fen-1", where="line 3")


def checked(
    text: str | SecondText,
    *rows: Annotation,
    submission: Submission = LETTER,
    left: tuple[tuple[str, str, str], ...] = (),
    **more: object,
) -> list[str]:
    seen = [
        Sighting(annotation=row.id, submission=submission.id, where="", state="")
        for row in rows
    ]  # type: ignore[call-arg]  # a sighting
    held = Responses([submission], rows, seen, left, {"p1": "Ann Able"}, **more)  # type: ignore[arg-type]  # named
    words = SecondText(pieces=tuple(lines_of(text))) if isinstance(text, str) else text
    return [f"{amiss.place}: {amiss.what}" for amiss in held.check(submission, words)]


def test_a_letter_whose_words_are_all_in_the_ledger_agrees() -> None:
    assert checked("Ann Able\n\n1. Pay sooner.", PAY) == []


def test_words_that_are_nowhere_in_the_ledger_are_told_with_their_line() -> None:
    assert checked("Pay sooner.\nAnd say why.", PAY) == [
        "line 2: “And say why.” is in the file, and nowhere in the ledger"
    ]
    listed = (("s1", "line 2", "And say why."),)
    assert checked("Pay sooner.\nAnd say why.", PAY, left=listed) == []


def test_a_remark_that_the_file_does_not_say_is_told() -> None:
    assert checked("Pay soon.", PAY)[0] == (
        "line 3: remark a1 says “Pay sooner.”, and the file does not"
    )


def test_what_is_said_twice_has_to_be_there_twice() -> None:
    assert checked("Pay sooner.\nPay sooner.", PAY) == [
        "line 3: “Pay sooner.” stands 2 times in the file, and 1 times in the ledger"
    ]
    again = replace(PAY, id="a2")
    assert checked("Pay sooner.\nPay sooner.", PAY, again) == []


def test_a_line_may_bear_a_mark_a_speaker_or_a_number_that_the_remark_has_not() -> None:
    for line in (
        "• Pay sooner.",
        "(b) Pay sooner.",
        "[Jo Bloggs] Pay sooner.",
        "2.1 Pay sooner.",
        "Money: Pay sooner.",
    ):
        assert checked(line, PAY) == [], line


def test_lines_of_a_head_say_who_when_and_how() -> None:
    head = SecondText(
        pieces=(
            Piece(place="line 1", text="From: Ann Able"),
            Piece(place="line 2", text="Date: 3 May"),
        ),
        is_head=2,
    )
    assert checked(head) == []
    late = replace(head, is_head=1)
    assert checked(late) == [
        "line 2: “Date: 3 May” is in the file, and nowhere in the ledger"
    ]


def test_what_came_with_an_e_mail_is_counted_or_listed() -> None:
    mail = SecondText(pieces=(), attached=(("notes/plan.docx", "ff"),))
    assert checked(mail) == [
        "attachment plan.docx: it came with the e-mail, and is neither counted nor listed"
    ]
    assert checked(mail, left=(("s1", "attachment plan.docx", "a picture"),)) == []


def test_a_row_of_a_sheet_that_is_no_response_is_told() -> None:
    row = replace(LETTER, part="row 2", medium="survey")
    held = Responses([row], [], [], [], {})
    pieces = tuple(Piece(place=f"row {n}", text="x", row=n) for n in (2, 3))
    found = list(held.beyond(SecondText(pieces=pieces), "letter.txt"))
    assert found == [Amiss("s1", "row 3", "this row is no response in the ledger")]


def test_in_a_form_of_ours_what_was_printed_needs_no_remark() -> None:
    form = replace(LETTER, medium="word_form")
    blank = SecondText(pieces=tuple(lines_of("Your words:\nKeep it as it is")))
    filled = "Your words:\nPay sooner.\nChange it"
    assert checked(filled, PAY, submission=form, blanks=(blank,)) == []
    assert checked(filled, submission=form, blanks=(blank,)) == [
        "line 2: “Pay sooner.” is in the file, and nowhere in the ledger"
    ]


def test_who_proposes_the_words_as_they_stand_proposes_nothing() -> None:
    form = replace(LETTER, medium="word_form")
    blank = SecondText(pieces=tuple(lines_of("Your words:")))
    assert (
        checked(
            "Your words:\nPay in May.",
            submission=form,
            blanks=(blank,),
            draft=("Pay in May.",),
        )
        == []
    )
