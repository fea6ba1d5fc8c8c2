"""A redline becomes words: what went and came is said, and nothing is tracked any more."""

from __future__ import annotations

import re

from compact_draft.steps.compare import compare_documents
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.tags import TRACKED
from compact_draft.word.reading.plain import plain
from compact_draft.word.resolve.said_aloud import said_aloud
from tests.redline.maker import docx, p


def aloud(old: list[str], new: list[str]) -> Package:
    made = compare_documents(
        docx(*(p(one) for one in old)), docx(*(p(one) for one in new))
    )
    return Package.open(said_aloud(made.data))


def words(package: Package) -> str:
    return " ".join(plain(package, "after").split())


def test_a_word_that_changed_is_said_as_removed_and_added() -> None:
    package = aloud(
        ["We answer within eight weeks of the end."],
        ["We answer within ten weeks of the end."],
    )
    assert words(package) == (
        "We answer within [Removed: eight End.][Added: ten End.] weeks of the end."
    )


def test_a_paragraph_that_went_and_one_that_came_are_heard_whole() -> None:
    package = aloud(
        ["One stays as it is.", "Two goes away for ever.", "Three stays too."],
        ["One stays as it is.", "Three stays too.", "Four has come today."],
    )
    text = words(package)
    assert "[Removed: Two goes away for ever. End.]" in text
    assert "[Added: Four has come today. End.]" in text


def test_nothing_is_tracked_any_more_and_colour_is_never_alone() -> None:
    package = aloud(
        ["Pay in 30 days & <b>always</b>."], ["Pay in 20 days & <b>always</b>."]
    )
    root = package.xml(package.main)
    assert not [e for e in root.iter() if e.tag in TRACKED]
    xml = package.data(package.main).decode()
    assert "w:strike" in xml
    assert 'w:u w:val="single"' in xml
    assert not re.search("delText", xml)
