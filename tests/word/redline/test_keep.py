"""Earlier tracked changes that are kept: their authors stay, ours come beside."""

import io
import random
import re

import pytest
from docx import Document

from compact_draft.model.redline import Existing, Options
from compact_draft.word.ooxml.package import Package
from compact_draft.word.redline.redline import redline
from compact_draft.word.resolve.accept_reject import settle_package
from tests.sampling import one_in
from tests.word.documents import document

BASE = [
    "The Council will pay grants in advance.",
    "Partners meet twice a year in public.",
    "This Compact is reviewed every year.",
]
KEEP = Options(author="Writers", existing=Existing.KEEP)


def text(data: bytes, reading: str) -> list[str]:
    package = Package.open(data)
    settle_package(package, reading)
    return [p.text for p in Document(io.BytesIO(package.save())).paragraphs]


def authors(data: bytes) -> set[str]:
    xml = Package.open(data).data("word/document.xml").decode()
    return set(re.findall(r'<w:(?:ins|del) [^>]*w:author="([^"]*)"', xml))


def edited(data: bytes, old: str, new: str) -> bytes:
    package = Package.open(data)
    xml = package.data("word/document.xml").decode()
    assert xml.count(old) == 1
    package.set_data("word/document.xml", xml.replace(old, new).encode())
    return package.save()


def test_marks_of_two_people_stay_and_ours_come_beside_them():
    ana = Options(author="Ana Doe")
    first, _ = redline(
        document(BASE), document([BASE[0], "Partners meet once a year.", BASE[2]]), ana
    )
    ours = edited(first, "This Compact is reviewed every year.", "It is reviewed.")
    data, result = redline(first, ours, KEEP)
    assert authors(data) == {"Ana Doe", "Writers"}
    assert text(data, "reject") == BASE
    assert text(data, "accept") == text(ours, "accept")
    assert len([c for c in result.changes if c.words.startswith("Partners")]) == 0


def test_our_deletion_of_their_insertion_is_in_neither_reading():
    ana = Options(author="Ana Doe")
    longer = "The Council will pay all small grants in advance."
    first, _ = redline(document(BASE), document([longer, *BASE[1:]]), ana)
    package = Package.open(first)
    settle_package(package, "reject")
    data, _ = redline(first, package.save(), KEEP)
    assert re.search(
        r"<w:ins [^>]*Ana Doe[^>]*><w:del [^>]*Writers",
        Package.open(data).data("word/document.xml").decode(),
    )
    assert text(data, "reject") == text(data, "accept") == BASE


def test_what_somebody_inserted_since_stays_theirs():
    ana = Options(author="Ana Doe")
    later = [*BASE[:2], "A new paragraph came.", BASE[2]]
    new, _ = redline(document(BASE), document(later), ana)
    data, _ = redline(document(BASE), new, KEEP)
    assert authors(data) == {"Ana Doe"}
    assert text(data, "reject") == BASE
    assert text(data, "accept") == later


CLAUSES = [
    "The Council will pay grants in advance.",
    "Partners meet twice a year in public.",
    "This Compact is reviewed every year by a panel of both sides.",
    "Training that is offered to staff is open to volunteers where there is room.",
    "A group that has a complaint writes to the officer for the Compact first.",
    "Both sides publish the notes of their meetings within a month.",
]


def shuffled(dice: random.Random, texts: list[str]) -> list[str]:
    """A copy with words replaced, and paragraphs put in, taken out and moved."""
    texts = list(texts)
    for _ in range(dice.randrange(1, 4)):
        at = dice.randrange(len(texts))
        match dice.randrange(4):
            case 0:
                words = texts[at].split()
                words[dice.randrange(len(words))] = dice.choice(
                    ["soon", "yearly", "all"]
                )
                texts[at] = " ".join(words)
            case 1:
                texts.insert(at, dice.choice(["A new line.", "Nothing else is meant."]))
            case 2 if len(texts) > 2:
                del texts[at]
            case _:
                texts.insert(dice.randrange(len(texts)), texts.pop(at))
    return texts


@pytest.mark.parametrize("seed", one_in(5, range(25)))
def test_marks_that_only_the_new_file_has_come_out_with_ours(seed):
    dice = random.Random(seed)
    old = shuffled(dice, CLAUSES)
    theirs, _ = redline(
        document(CLAUSES), document(shuffled(dice, CLAUSES)), Options(author="Ana Doe")
    )
    data, result = redline(document(old), theirs, KEEP)
    assert text(data, "reject") == old
    assert text(data, "accept") == text(theirs, "accept")
    assert result.untracked == ()


def test_a_paragraph_that_moved_is_a_move_beside_marks_that_are_kept():
    ana = Options(author="Ana Doe")
    later = [CLAUSES[0].replace("advance", "arrears"), *CLAUSES[1:]]
    theirs, _ = redline(document(CLAUSES), document(later), ana)
    package = Package.open(theirs)
    body = package.xml(package.main)[0]
    body.insert(1, body[4])
    package.touch(package.main)
    data, result = redline(theirs, package.save(), KEEP)
    assert [str(change.kind) for change in result.changes] == ["moved", "moved"]
    assert text(data, "reject") == CLAUSES
    assert authors(data) == {"Ana Doe"}
