"""Notes that a reviewer put in."""

from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.plain import plain
from tests.redline.maker import docx, note, p
from tests.word.combine.together import put_together

BASE = docx("Pay in advance.", "Meet twice a year.")


def test_the_note_of_a_reviewer_comes_along_and_goes_when_it_is_rejected() -> None:
    ann = docx(
        p("Pay in advance.", note(1)),
        "Meet twice a year.",
        footnotes={1: "See the Act."},
    )
    data, said = put_together(BASE, Ann=ann)
    assert said.is_complete
    assert "See the Act." in plain(Package.open(data), "after")
    assert "See the Act." not in plain(Package.open(data), "before")


def test_notes_of_two_reviewers_keep_their_own_words() -> None:
    def with_note(at: int, words: str) -> bytes:
        texts = ["Pay in advance.", "Meet twice a year."]
        blocks = [p(t, note(1)) if n == at else p(t) for n, t in enumerate(texts)]
        return docx(*blocks, footnotes={1: words})

    data, _ = put_together(
        BASE, Ann=with_note(0, "First."), Ben=with_note(1, "Second.")
    )
    read = plain(Package.open(data), "after")
    assert "First." in read
    assert "Second." in read
