"""What became of each file that came back."""

from compact_draft.steps.collected import Collected, ReceivedFile
from tests.answering import comment

TAKEN = ReceivedFile(file="ann.docx", submission="s1", respondent="p1", new=1)
DOUBTED = ReceivedFile(
    file="bo.docx", submission="s2", doubt="it may be of another draft"
)
SHUT = ReceivedFile(file="cy.docx", fault="it is locked with a password")
DONE = Collected(
    round="round-1", received=(TAKEN, DOUBTED, SHUT),
    annotations=(comment("a1", "Too slow.", "fen-1", submission="s2"),), left=(),
)  # fmt: skip


def test_files_that_were_not_taken_and_those_in_doubt_are_told_apart() -> None:
    assert DONE.not_taken == (SHUT,)
    assert DONE.doubted == (DOUBTED,)


def test_a_remark_leads_to_the_file_that_it_came_in() -> None:
    assert DONE.file_of(DONE.annotations[0]) == "bo.docx"
    assert DONE.file_of(comment("a2", "x", submission="s9")) == ""


def test_what_lay_beside_the_copies_is_told_with_them_and_nothing_is_lost() -> None:
    more = DONE.beside(
        notes=[("~$ann.docx", "it holds nobody's words")], faults=[("link/", "a link")]
    )
    assert more.left == (("~$ann.docx", "the whole of it", "it holds nobody's words"),)
    assert [row.file for row in more.not_taken] == ["cy.docx", "link/"]
    assert more.received[:3] == DONE.received
    assert DONE.left == ()
