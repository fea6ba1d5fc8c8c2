"""What a group has becomes the Word file that is taken in; a Word file stays itself."""

from __future__ import annotations

import io

import docx
import pytest

from compact_draft.errors import WordFileError
from compact_draft.intake.formats.as_word import (
    as_word,
    is_markdown,
    is_word,
    word_name,
)
from tests.intake.typed import RULES

TEXT = "Paying\r\n\r\nThe Council’s officers pay in 30 days."


def words(data: bytes, name: str) -> list[str]:
    document = docx.Document(io.BytesIO(as_word(data, name, RULES)))
    return [p.text for p in document.paragraphs if p.text]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_plain_text_is_read_in_each_way_that_word_and_windows_write_it(
    encoding: str,
) -> None:
    assert words(TEXT.encode(encoding), "old.txt") == [
        "Paying",
        "The Council’s officers pay in 30 days.",
    ]


def test_bytes_that_are_no_text_are_refused_with_what_may_be_given() -> None:
    with pytest.raises(WordFileError, match="the file holds no plain text") as told:
        as_word(b"\x00\x01\x02", "old.txt", RULES)
    assert ".docx, .odt, .rtf, .pdf, .md and .txt" in told.value.mend


def test_a_word_file_stays_itself() -> None:
    assert as_word(b"PK any bytes", "Old.DOCX", RULES) == b"PK any bytes"


@pytest.mark.parametrize(
    ("name", "word", "markdown"),
    [
        ("old.docx", True, False),
        ("old.MD", False, True),
        ("old.txt", False, False),
        ("old.pdf", False, False),
        ("old.odt", False, False),
        ("old", True, False),
    ],
)
def test_the_ending_says_what_a_file_is(name: str, word: bool, markdown: bool) -> None:
    assert is_word(name) is word
    assert is_markdown(name) is markdown


def test_the_word_file_that_is_made_bears_the_name_of_the_file() -> None:
    assert word_name("folder.v2/old.md") == "old.docx"
    assert word_name("old.docx") == "old.docx"
