"""In which letters a table is saved is told by its own words, or it is not taken."""

import pytest

from compact_draft.answers.letters import text_of
from compact_draft.errors import DecisionError

TEXT = "a1;agreed;Café “Llŷn”\r\na2;noted;\r\n"
PLAIN = "a1;agreed;Pay the café in £\r\n"


@pytest.mark.parametrize(
    "letters", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_every_kind_of_unicode_is_read(letters: str) -> None:
    assert text_of(TEXT.encode(letters), "t.csv", []) == TEXT.replace("\r\n", "\n")


@pytest.mark.parametrize("letters", ["cp1252", "mac_roman", "cp850"])
def test_old_letters_are_known_by_the_words_that_we_wrote(letters: str) -> None:
    known = ["Pay the café in £ ten"]
    assert text_of(PLAIN.encode(letters), "t.csv", known) == PLAIN.replace("\r\n", "\n")


def test_where_nothing_tells_it_is_not_guessed_at() -> None:
    data = b"a1;agreed;\xd5\xd2\xf8\n"
    with pytest.raises(DecisionError, match="in which letters the table is saved"):
        text_of(data, "t.csv", [])


def test_line_ends_of_any_kind_become_one() -> None:
    assert text_of(b"a\rb\r\nc\n", "t.csv", []) == "a\nb\nc\n"
    assert text_of(b"", "t.csv", []) == ""
