"""Whether a combined copy is true: rejected, and taken reviewer by reviewer."""

from compact_draft.model.combined import CombineOptions, Reviewer
from compact_draft.word.combine.proof import unproved
from compact_draft.word.combine.reviewers import read_copy
from compact_draft.word.combine.writing import CombinedWriting
from compact_draft.word.ooxml.package import Package
from tests.redline.maker import DATE, docx

BASE = docx("Our Compact", "Pay early.", "Ask early.")
ANN = docx("Our Compact", "Lend rooms.", "Pay very early.", "Ask early.")
BEN = docx("Our Compact", "Pay early.", "Ask soon.")


def written(*copies: bytes) -> tuple[bytes, CombinedWriting, Package]:
    plain = Package.open(BASE)
    read = [
        read_copy(
            plain, Reviewer(author=name, data=data, when=DATE), CombineOptions(), BASE
        )
        for name, data in zip(("Ann", "Ben"), copies, strict=False)
    ]
    made = CombinedWriting(BASE, read, CombineOptions(), set())
    return made.write(), made, plain


def altered(data: bytes, old: bytes, new: bytes) -> bytes:
    package = Package.open(data)
    held = package.data(package.main)
    assert old in held
    package.set_data(package.main, held.replace(old, new, 1))
    return package.save()


def test_a_true_copy_is_proved_block_by_block() -> None:
    data, made, plain = written(ANN, BEN)
    found, blocks, astray = unproved(data, plain, made.owners, made.takings())
    assert (found, astray) == (set(), set())
    assert blocks >= 3 + 4 + 3


def test_words_of_the_base_that_were_altered_are_found_in_their_block() -> None:
    data, made, plain = written(ANN, BEN)
    wrong = altered(data, b"Our Compact", b"Their Compact")
    found, _, _ = unproved(wrong, plain, made.owners, made.takings())
    assert ("body", 0) in found


def test_words_put_in_that_are_not_the_reviewer_s_are_found() -> None:
    data, made, plain = written(ANN, BEN)
    wrong = altered(data, b"Lend rooms", b"Sell rooms")
    found, _, _ = unproved(wrong, plain, made.owners, made.takings())
    assert found == {("body", 1)}


def test_what_lies_beside_an_overlap_is_excused_and_told() -> None:
    data, made, plain = written(ANN, BEN)
    wrong = altered(data, b"Lend rooms", b"Sell rooms")
    made.record.excused[0].add(("body", 1))
    found, _, astray = unproved(wrong, plain, made.owners, made.takings())
    assert found == set()
    assert astray == {(0, 1)}


def test_a_mark_that_is_nobody_s_is_found() -> None:
    data, made, plain = written(ANN, BEN)
    made.written[1].clear()
    found, _, _ = unproved(data, plain, made.owners, made.takings())
    assert found == {("body", 2)}
