"""Earlier tracked changes that are kept: their authors stay, ours come beside."""

import io
import re

from docx import Document

from compact_draft.model.redline import Existing, Options
from compact_draft.word.package import Package
from compact_draft.word.redline import redline
from compact_draft.word.settle import settle_package

BASE = [
    "The Council will pay grants in advance.",
    "Partners meet twice a year in public.",
    "This Compact is reviewed every year.",
]
KEEP = Options(author="Writers", existing=Existing.KEEP)


def docx(texts: list[str]) -> bytes:
    document = Document()
    for text in texts:
        document.add_paragraph(text)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


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
        docx(BASE), docx([BASE[0], "Partners meet once a year.", BASE[2]]), ana
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
    first, _ = redline(docx(BASE), docx([longer, *BASE[1:]]), ana)
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
    new, _ = redline(docx(BASE), docx(later), ana)
    data, _ = redline(docx(BASE), new, KEEP)
    assert authors(data) == {"Ana Doe"}
    assert text(data, "reject") == BASE
    assert text(data, "accept") == later
