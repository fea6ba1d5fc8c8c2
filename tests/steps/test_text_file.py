"""The words of a text file, in whichever way it was saved."""

import pytest

from compact_draft.errors import RefusedError
from compact_draft.steps.text_file import words_of


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_same_words_come_out_of_each_encoding(code: str) -> None:
    assert words_of("café\n".encode(code), "a.txt") == "café\n"


def test_other_letters_and_a_forbidden_character_are_refused_with_the_line() -> None:
    with pytest.raises(RefusedError, match="not UTF-8"):
        words_of("café".encode("latin-1"), "a.txt")
    with pytest.raises(RefusedError, match=r"U\+0001") as refused:
        words_of(b"a\nb\x01", "a.txt")
    assert refused.value.where is not None
    assert refused.value.where.line == 2
