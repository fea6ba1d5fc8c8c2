"""Any file that came back, read a second time."""

import json

import pytest

from compact_draft.errors import DamagedError
from compact_draft.recount.second_texts import read_text_again


def texts(data: bytes, name: str) -> list[str]:
    return [piece.text for piece in read_text_again(data, name).pieces]


@pytest.mark.parametrize(
    ("data", "name", "found"),
    [
        (b"Dear all,\n\nPay sooner.", "a.txt", ["Dear all,", "Pay sooner."]),
        ("caf\u00e9".encode("cp1252"), "a.txt", ["café"]),
        ("a\r\nb".encode("utf-16"), "a.txt", ["a", "b"]),
        (b"Name,Comment\nJo,Pay", "a.csv", ["Jo", "Pay"]),
        (b'{"a": ["Pay", 3]}', "a.json", ["Pay"]),
    ],
)
def test_each_kind_of_file_gives_its_words(
    data: bytes, name: str, found: list[str]
) -> None:
    assert texts(data, name) == found


def test_an_annotation_of_the_web_gives_what_was_said_and_no_tag() -> None:
    body = [{"value": "Too slow"}, {"value": "x", "purpose": "tagging"}]
    data = json.dumps([{"target": "t", "body": body}]).encode()
    assert texts(data, "a.json") == ["Too slow"]


def test_the_head_of_a_note_is_counted() -> None:
    note = read_text_again(b"From: Jo\nMeeting: May\n\nPay.", "a.txt")
    assert note.is_head == 2
    assert read_text_again(b"Dear all,\n\nPay.", "a.txt").is_head == 0


def test_a_broken_file_is_one_error_with_its_name() -> None:
    with pytest.raises(DamagedError, match=r"a\.docx"):
        read_text_again(b"PK\x03\x04broken", "a.docx")
