"""Comments in the margin of a redline."""

from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.comments import read_comments
from compact_draft.word.writing.margin import MarginNote, add_margin_notes
from tests.redline.maker import comment, commented, docx, p

WHEN = "2026-03-02T09:00:00Z"


def test_a_note_hangs_on_its_paragraph_and_one_without_a_place_is_given_back():
    here = MarginNote(place=1, paragraphs=("Sooner.", "All agreed."))
    nowhere = MarginNote(place=None, paragraphs=("Gone.",))
    data, left = add_margin_notes(
        docx("Pay.", "Meet."), [here, nowhere], author="Writers", when=WHEN
    )
    (found,) = read_comments(Package.open(data))
    assert (found.author, found.text) == ("Writers", "Sooner.\nAll agreed.")
    assert left == (nowhere,)


def test_comments_that_are_there_stay_and_keep_their_numbers():
    held = docx(p(commented(4, "Pay.")), "Meet.", comments=comment(4, "When?"))
    note = MarginNote(place=1, paragraphs=("Sooner.",))
    data, _ = add_margin_notes(held, [note], author="Writers", when=WHEN)
    found = read_comments(Package.open(data))
    assert {c.text for c in found} == {"When?", "Sooner."}
    assert len({c.id for c in found}) == 2
