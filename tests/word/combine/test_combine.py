"""Several people's copies of one base, in one file."""

import random
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from compact_draft.errors import NotWordError, TrackedChangesError
from compact_draft.model.combined import OverlapKind, Reviewer
from compact_draft.word.combine.combine import combine
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from tests.redline.corpus import BIG
from tests.redline.maker import (
    bookmark,
    cell,
    come,
    docx,
    field,
    p,
    row,
    table,
)
from tests.redline.pairs import load
from tests.sampling import one_in
from tests.word.combine.settled import lines
from tests.word.combine.together import BASE, TAIL, put_together
from tests.word.redline.random_documents import Author, Printer

PAIRS = load()
OTHER_PLACES = ("contents-counted-on-by-one", "one-made-up-name-for-two-places")
"""Pairs in which one made-up name marks other places in the two files."""
SINGLE = [
    name
    for name in PAIRS
    if name not in (*BIG, *OTHER_PLACES) and not PAIRS[name].options
]


def test_changes_side_by_side_stand_each_under_its_author() -> None:
    ann = docx(
        "The Council will consult all partners within twelve weeks.",
        "Grants are paid in advance.",
        "Both sides meet twice a year.",
        "End.",
    )
    bob = docx(
        "The Council will consult partners within eight weeks.",
        "Grants are paid in advance.",
        "A new line.",
        "Both sides meet twice a year.",
        "End.",
    )
    data, said = put_together(BASE, Ann=ann, Bob=bob)
    assert lines(data, "reject") == lines(BASE)
    assert lines(data, only={"Ann"}) == lines(ann)
    assert lines(data, only={"Bob"}) == lines(bob)
    assert lines(data)[:3] == [
        "The Council will consult all partners within eight weeks.",
        "Grants are paid in advance.",
        "A new line.",
    ]
    assert said.overlaps == ()
    assert said.left_out == ()
    assert said.is_complete


def test_paragraphs_put_in_at_one_place_stand_side_by_side_in_the_order_of_hands() -> (
    None
):
    first = lines(BASE)[:2]
    ann = docx(*first, "Ann wants this here.", *TAIL[1:])
    bob = docx(*first, "Bob would like that.", *TAIL[1:])
    data, said = put_together(BASE, Ann=ann, Bob=bob)
    assert lines(data)[2:4] == ["Ann wants this here.", "Bob would like that."]
    assert lines(data, only={"Bob"}) == lines(bob)
    assert said.overlaps[0].kind is OverlapKind.PLACE
    turned, _wordings = put_together(BASE, Bob=bob, Ann=ann)
    assert lines(turned)[2:4] == ["Bob would like that.", "Ann wants this here."]


def test_a_base_with_tracked_changes_is_refused() -> None:
    with pytest.raises(TrackedChangesError, match="no base for copies"):
        put_together(docx(p("One ", come("two"))), Ann=docx("One"))


def test_a_copy_that_is_no_word_file_is_refused_by_its_name() -> None:
    with pytest.raises(NotWordError, match="the copy of Ann"):
        put_together(BASE, Ann=b"words")


def test_the_same_copies_give_the_same_bytes() -> None:
    ann = docx("The Council may consult partners within eight weeks.", *TAIL)
    bob = docx("The Council must consult partners within ten weeks.", *TAIL)
    first, said = put_together(BASE, Ann=ann, Bob=bob)
    again, also = put_together(BASE, Ann=ann, Bob=bob)
    assert first == again
    assert said.as_json() == also.as_json()


@pytest.mark.parametrize("name", one_in(3, SINGLE))
def test_one_copy_alone_is_a_true_redline(name: str) -> None:
    case = PAIRS[name]
    base, copy = case.make()
    data, said = put_together(base, Ann=copy)
    assert said.rounds == 1
    assert said.overlaps == ()
    assert lines(data, "reject") == lines(base)
    assert lines(data) == lines(copy)


@pytest.mark.parametrize("name", OTHER_PLACES)
def test_a_reference_whose_name_marks_another_place_in_the_copy_is_listed(name: str):
    base, copy = PAIRS[name].make()
    data, said = put_together(base, Ann=copy)
    assert lines(data, "reject") == lines(base)
    assert said.left_out
    assert {entry.reviewer for entry in said.left_out} == {"Ann"}


def test_a_bookmark_of_a_copy_that_the_base_refers_to_in_vain_is_listed() -> None:
    told = p("As told in ", field(r"REF Place \h", "gone"), " above.")
    words = "Rooms are lent without charge."
    base = docx(told, p(words), "The end stands")
    copy = docx(told, p(bookmark("Place", words, number=7)), "The end stands now")
    data, said = put_together(base, Ann=copy, Bob=base)
    assert lines(data, "reject") == lines(base)
    [entry] = said.left_out
    assert (entry.reviewer, entry.kind) == ("Ann", "bookmark")
    assert entry.before.startswith("Place, which the base refers to")


def test_a_cell_that_ends_in_a_table_is_put_together() -> None:
    def made(words: str) -> bytes:
        inner = table(row(cell("Inner one"), cell(words)))
        return docx(table(row(cell("Left", inner), cell("Right"))), "Tail")

    data, said = put_together(made("Inner two"), Ann=made("Inner three"))
    assert said.rounds == 1
    assert said.left_out == ()
    assert "Inner two" in str(lines(data, "reject"))
    assert "Inner three" in str(lines(data))


class Signing(Author):
    """An author whose own words bear a number, so that they can be found again."""

    number = 0

    def words(self, most: int) -> str:
        words = super().words(most)
        return " ".join(f"{word}{self.number}" for word in words.split(" "))


def seeded(seed: int) -> tuple[bytes, list[Reviewer]]:
    author = Signing(random.Random(seed))
    document = author.document()
    reviewers = []
    for number in range(1, author.rng.randint(2, 4) + 1):
        author.number = number
        edited = author.edited(document, author.rng.choice([0.1, 0.2, 0.5]))
        data = Printer().docx(edited, f"Head {number % 2}")
        reviewers.append(Reviewer(author=f"Hand {number}", data=data))
    return Printer().docx(document), reviewers


@settings(max_examples=20)
@given(st.integers(0, 10**9))
@example(14783951)  # an empty line too many beside an overlap
@example(445911749)
@example(933)  # a header that several changed, of another section in one copy
def test_each_hand_alone_gives_its_copy_unless_an_overlap_is_listed(seed: int) -> None:
    base, reviewers = seeded(seed)
    data, said = combine(base, reviewers)
    assert lines(data, "reject") == lines(base)
    stopped = {entry.reviewer for entry in said.left_out}
    for overlap in said.overlaps:
        stopped |= {
            version.reviewer for version in overlap.versions if not version.stands
        }
    for reviewer in reviewers:
        if reviewer.author not in stopped:
            assert lines(data, only={reviewer.author}) == lines(reviewer.data)


@settings(max_examples=15)
@given(st.integers(0, 10**9))
def test_no_word_of_any_hand_is_lost(seed: int) -> None:
    base, reviewers = seeded(seed)
    data, _wordings = combine(base, reviewers)
    package = Package.open(data)
    parts = [package.main, *package.related(package.main, "comments")]
    shown = "".join(
        text.text or "" for part in parts for text in package.xml(part).iter(w("t"))
    )
    for number, reviewer in enumerate(reviewers, start=1):
        words = re.findall(rf"[^\W\d]+{number}", " ".join(lines(reviewer.data)))
        assert [word for word in words if word not in shown] == []


@pytest.mark.long
def test_two_hundred_nested_tables_are_put_together() -> None:
    base, copy = PAIRS["two-hundred-nested"].make()
    data, said = put_together(base, Ann=copy, Bob=base)
    assert lines(data) == lines(copy)
    assert said.is_complete


def test_a_malformed_paragraph_within_a_paragraph_ends_in_no_traceback() -> None:
    base = docx("We pay in ten days.", "We meet twice a year.")
    inner = '<w:r><w:t xml:space="preserve">inside</w:t></w:r>'
    odd = (
        '<w:p><w:r><w:t xml:space="preserve">We pay in ten days. </w:t></w:r>'
        f'<w:smartTag w:uri="u" w:element="e"><w:p>{inner}</w:p></w:smartTag></w:p>'
    )
    data, said = put_together(base, Eve=docx(odd, "We meet twice a year."))
    assert lines(data, "reject") == lines(base)
    assert {entry.reviewer for entry in said.left_out} <= {"Eve"}
