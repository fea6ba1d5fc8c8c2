"""What came out of one returned copy: numbers of its remarks, and what is open."""

from dataclasses import replace

from compact_draft.copies.reading import CopyReading, numbered, renumbered
from tests.answering import comment

FIRST = comment("x7", "Too slow.", "fen-1")
REPLY = replace(comment("x9", "I agree."), reply_to="x7")
TO_LEDGER = replace(comment("x8", "So do I."), reply_to="a3")
READ = CopyReading(
    name="ann.docx", sha256="00", respondent="Ann Able", ask="", suggested="", authors=(),
    origin="", draft="", doubt="", is_of_this_draft=True, annotations=(), left=(), formats=0,
    matched_by=(),
)  # fmt: skip


def test_remarks_are_numbered_in_their_order_and_replies_with_them() -> None:
    first, reply = numbered([FIRST, REPLY])
    assert (first.id, reply.id, reply.reply_to) == ("a1", "a2", "a1")
    (alone,) = numbered([REPLY])
    assert alone.reply_to is None


def test_numbers_go_on_from_the_ledger_and_what_answers_a_remark_there_still_does() -> (
    None
):
    made = renumbered(
        [FIRST, REPLY, TO_LEDGER],
        12,
        respondent=lambda r: f"of {r.id}",
        submission="s4",
    )
    assert [remark.id for remark in made] == ["a12", "a13", "a14"]
    assert [remark.reply_to for remark in made] == [None, "a12", "a3"]
    assert [remark.respondent for remark in made] == ["of x7", "of x9", "of x8"]
    assert {remark.submission for remark in made} == {"s4"}


def test_a_copy_is_whole_when_its_sender_is_known_and_it_is_of_this_draft() -> None:
    assert READ.is_whole
    assert not replace(READ, ask="whose is it?").is_whole
    assert not replace(READ, is_of_this_draft=False).is_whole
