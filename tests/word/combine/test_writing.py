"""One writing of a combined file: whose each mark is, and what the proof must know."""

from compact_draft.model.combined import CombineOptions, Reviewer
from compact_draft.word.combine.reviewers import read_copy
from compact_draft.word.combine.writing import CombinedWriting
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.validity import Fault
from tests.redline.maker import DATE, docx, note, p
from tests.word.combine.settled import lines

BASE = docx("Our Compact", "Pay early.", "Ask early.")
COPIES = {
    "Ann": docx("Our Compact", "Lend rooms.", "Pay very early.", "Ask early."),
    "Ben": docx("Our Compact", "Pay early.", "Ask very early."),
}


def writing(base: bytes = BASE, copies: dict[str, bytes] = COPIES) -> CombinedWriting:
    options, plain = CombineOptions(), Package.open(base)
    read = [
        read_copy(plain, Reviewer(author=name, data=data, when=DATE), options, base)
        for name, data in copies.items()
    ]
    return CombinedWriting(base, read, options, set())


def test_every_mark_is_known_to_be_somebody_s_and_no_number_comes_twice() -> None:
    made = writing()
    root = Package.open(made.write()).xml("word/document.xml")
    marks = [e.get(w("id")) for e in root.iter(w("ins"), w("del"))]
    assert set(marks) == made.written[0] | made.written[1]
    assert not made.written[0] & made.written[1]
    assert len(set(marks)) == len(marks)
    by = {
        e.get(w("author"))
        for e in root.iter(w("ins"))
        if e.get(w("id")) in made.written[0]
    }
    assert by == {"Ann"}


def test_each_block_knows_the_block_of_the_base_that_it_is_or_stands_before() -> None:
    made = writing()
    made.write()
    assert made.owners == [0, 1, 1, 2]


def test_the_proof_is_told_of_each_reviewer_what_is_its() -> None:
    made = writing()
    made.write()
    first, second = made.takings()
    assert (first.copy.author, second.copy.author) == ("Ann", "Ben")
    assert first.marks == made.written[0]
    assert first.excused == set()


def test_the_place_of_an_ill_made_element_is_its_block_note_or_part() -> None:
    base = docx(p("Pay", note(2)), "Ask", footnotes={2: "Why"})
    made = writing(base, {"Ann": base})
    made.write()
    second = list(made.out.xml(made.out.main).iter(w("p")))[1]
    told = {
        place: made.place_of(Fault("x", part, element))
        for place, part, element in (
            ("body", made.out.main, second),
            ("nothing", made.out.main, None),
            ("styles", "word/styles.xml", None),
            ("header", "word/header1.xml", None),
            ("note", "word/footnotes.xml", made.out.xml("word/footnotes.xml")[-1]),
        )
    }
    assert told == {
        "body": ("body", 1),
        "nothing": ("body", -1),
        "styles": ("styles", -1),
        "header": ("part word/header1.xml", -1),
        "note": ("footnote 2", -1),
    }


def test_the_file_that_is_written_holds_everybody_s_words() -> None:
    data = writing().write()
    assert lines(data) == [
        "Our Compact",
        "Lend rooms.",
        "Pay very early.",
        "Ask very early.",
    ]
    assert lines(data, "reject") == lines(BASE)
