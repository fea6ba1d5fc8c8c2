"""The words of a text file, whatever program wrote it."""

import pytest

from compact_draft.channels import decoding
from compact_draft.channels.decoding import text_of
from compact_draft.errors import NotWordError

WORDS = "café “notice”\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (WORDS.encode("utf-8"), ""),
        (WORDS.encode("utf-8-sig"), ""),
        (WORDS.encode("utf-16"), ""),
        (WORDS.encode("cp1252"), ""),
        (WORDS.encode("cp1252"), "iso-8859-1"),
        (WORDS.encode("utf-8"), "us-ascii"),
        (WORDS.encode("utf-8"), "no-such-code"),
    ],
)
def test_the_same_words_come_out_of_every_usual_encoding(
    data: bytes, encoding: str
) -> None:
    assert text_of(data, "x.txt", encoding) == WORDS


def test_line_ends_of_every_kind_become_one() -> None:
    assert text_of(b"a\r\nb\rc\n", "x.txt") == "a\nb\nc\n"


def test_what_is_no_text_or_too_long_is_refused_by_its_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(NotWordError, match=r"x\.bin"):
        text_of(b"\x00\x01\x02\x81", "x.bin")
    monkeypatch.setattr(decoding, "MOST_CHARACTERS", 3)
    with pytest.raises(NotWordError, match="4 letters; 3 is most"):
        text_of(b"abcd", "x.txt")
