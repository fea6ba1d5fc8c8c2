"""Overlaps and what is left out, in the order in which they are met."""

from lxml import etree

from compact_draft.model.combined import CombineOptions, OverlapKind
from compact_draft.word.combine.record import EVERY_BLOCK, EVERY_STORY, Record, hang
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import Places
from tests.redline.maker import docx


def begun(*fallbacks: tuple[str, int], marks: bool = True) -> tuple[Record, Element]:
    package = Package.open(docx("Pay early.", "Ask early."))
    options = CombineOptions(mark_overlaps=marks)
    record = Record(["Ann", "Ben", "Cat"], options, set(fallbacks), 7)
    root = package.xml(package.main)
    record.begin("body", root, Places(package, package.main), bears_comments=True)
    return record, root


def words(element: Element) -> str:
    return " ".join(text.text or "" for text in element.iter(w("t")))


def test_an_overlap_is_listed_and_its_comment_quotes_everybody() -> None:
    record, root = begun()
    first = next(root.iter(w("p")))
    record.top = 3
    note = record.overlap(
        OverlapKind.WORDS,
        first,
        "early",
        [(0, "late", True), (1, "late", False), (2, "", True)],
    )
    (found,) = record.overlaps
    assert (found.before, found.paragraph) == ("early", 0)
    assert [v.reviewer for v in found.versions] == ["Ann", "Ben", "Cat"]
    assert [v.stands for v in found.versions] == [True, False, True]
    said = words(record.comments[0])
    assert "Several changed these words: “early”." in said
    assert "Ann and Ben have: “late”." in said
    assert "Cat strikes them." in said
    assert note is not None
    assert note.start.get(w("id")) == "7"
    assert record.excused == [{("body", 3)}, {("body", 3)}, {("body", 3)}]


def test_without_comments_an_overlap_is_listed_alone() -> None:
    record, root = begun(marks=False)
    first = next(root.iter(w("p")))
    assert record.overlap(OverlapKind.PLACE, first, "", [(0, "a", True)]) is None
    assert (len(record.overlaps), record.comments) == (1, [])


def test_what_is_not_taken_is_listed_with_its_words_and_hung_there() -> None:
    record, root = begun()
    second = list(root.iter(w("p")))[1]
    record.leave_out(1, "a table", second, "other words")
    (left,) = record.left_out
    assert (left.reviewer, left.kind, left.before, left.after) == (
        "Ben",
        "a table",
        "Ask early.",
        "other words",
    )
    assert record.excused[1] == {("body", 0)}
    assert second[-1].find(w("commentReference")) is not None
    assert "Ben changed a table here" in words(record.comments[0])


def test_a_whole_story_that_is_not_taken_excuses_all_of_it() -> None:
    record, root = begun()
    record.leave_out(0, "a passage", next(root.iter(w("p"))), "x" * 900, whole=True)
    assert record.excused[0] == {("body", EVERY_BLOCK)}
    assert len(record.left_out[0].after) < 400


def test_what_did_not_prove_stays_as_in_the_base() -> None:
    record, _ = begun(("body", 2))
    record.top = 2
    assert record.stays_as_base()
    record.top = 1
    assert not record.stays_as_base()
    assert not record.leaves("body", 0)
    one, _ = begun((EVERY_STORY, 1))
    assert (one.leaves("body", 1), one.leaves("body", 0)) == (True, False)
    assert not one.leaves("footnote 2", 1)
    whole, _ = begun(("footnote 2", EVERY_BLOCK))
    assert (whole.leaves("footnote 2"), whole.leaves("body")) == (True, False)


def test_a_comment_hangs_on_the_paragraph_within_or_around_or_before() -> None:
    for inside in (True, False):
        record, root = begun()
        note = record.overlap(
            OverlapKind.FORMAT, next(root.iter(w("p"))), "", [(0, "a", True)]
        )
        body = root[0]
        at = next(root.iter(w("p"))) if inside else body.find(w("sectPr"))
        assert at is not None
        hang(note, at)
        bearer = list(root.iter(w("p")))[0 if inside else 1]
        assert bearer[-1].find(w("commentReference")) is not None
    hang(None, etree.Element(w("p")))
