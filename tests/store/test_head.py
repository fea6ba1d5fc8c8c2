"""A TOML head between two lines, with places; what is wrong is told with its line."""

from enum import StrEnum

import pytest

from compact_draft.errors import WorkspaceError
from compact_draft.store.head import (
    Head,
    decode,
    edit_toml,
    read_toml,
    split_head,
    write_toml,
)


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


TEXT = """name = "A"
size = 4
is_open = false
tags = ["a", "b"]
colour = "red"

[look]
font = "Arial"

[[rows]]
ref = "1"

[[rows]]
ref = "2"
"""


def head(text: str = TEXT) -> Head:
    return read_toml(text, "x.toml", WorkspaceError)


def test_values_come_as_what_they_are() -> None:
    made = head()
    assert made.text("name") == "A"
    assert made.text("nothing", "none") == "none"
    assert made.number("size") == 4
    assert made.number("nothing") is None
    assert made.truth("is_open", default=True) is False
    assert made.truth("nothing", default=True) is True
    assert made.texts("tags") == ("a", "b")
    assert made.texts("nothing") == ()
    assert made.choice(Colour, "colour") is Colour.RED
    assert made.choice(Colour, "nothing") is None
    assert made.must(Colour, "colour") is Colour.RED


def test_tables_know_the_lines_that_they_stand_on() -> None:
    made = head()
    look = made.table("look")
    assert look is not None
    assert look.text("font") == "Arial"
    assert look.where("font").line == 8
    rows = made.tables("rows")
    assert [row.text("ref") for row in rows] == ["1", "2"]
    assert [row.where("ref").line for row in rows] == [11, 14]
    assert made.table("nothing") is None
    assert made.tables("nothing") == ()
    inline = head('rows = [{ref = "1"}, {ref = "2"}]').tables("rows")
    assert [row.text("ref") for row in inline] == ["1", "2"]


@pytest.mark.parametrize(
    ("text", "ask", "what", "line"),
    [
        ("a = 1", lambda h: h.text("a"), "a = 1 is not text", 1),
        ("b = 1", lambda h: h.text("a"), "no a", 1),
        ("\nsize = true", lambda h: h.number("size"), "size = True is not a whole", 2),
        ('is_open = "no"', lambda h: h.truth("is_open", default=True), "neither", 1),
        ("tags = [1]", lambda h: h.texts("tags"), "not a list of texts", 1),
        ('a = "\\u0001"', lambda h: h.text("a"), "holds the character", 1),
        ('colour = "green"', lambda h: h.choice(Colour, "colour"), "not a colour", 1),
        ("", lambda h: h.must(Colour, "colour"), "no colour", 1),
        ("look = 1", lambda h: h.table("look"), "look is not a table", 1),
        ("rows = 1", lambda h: h.tables("rows"), "not a list of tables", 1),
        ("x = 1\nyy = 2", lambda h: h.refuse_unknown(["x"]), "'yy' is not a field", 2),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text, ask, what, line) -> None:  # type: ignore[no-untyped-def]  # of a table
    with pytest.raises(WorkspaceError) as told:
        ask(head(text))
    assert what in str(told.value)
    assert told.value.where.line == line


def test_a_fault_of_grammar_is_told_with_its_line() -> None:
    with pytest.raises(WorkspaceError, match="not TOML") as told:
        read_toml('a = 1\nb = "x', "x.toml", WorkspaceError, first_line=10)
    assert told.value.where.line == 11


def test_a_head_ends_where_its_fence_does() -> None:
    made, words = split_head('+++\nid = "a"\n+++\nPay.\n+++\n', "x.md", WorkspaceError)
    assert (made.text("id"), words) == ("a", "Pay.\n+++\n")
    assert made.where("id").line == 2
    with pytest.raises(WorkspaceError, match="does not begin"):
        split_head("Pay.", "x.md", WorkspaceError)
    with pytest.raises(WorkspaceError, match="not closed"):
        split_head('+++\nid = "a"\n', "x.md", WorkspaceError)


def test_bytes_are_read_as_utf_8_and_a_wrong_letter_is_told_with_its_line() -> None:
    assert decode(b"\xef\xbb\xbfa\r\nb\rc", "x", WorkspaceError) == "a\nb\nc"
    with pytest.raises(WorkspaceError, match="not UTF-8") as told:
        decode(b"a\nb\xff", "x", WorkspaceError)
    assert told.value.where.line == 2


def test_empty_values_are_left_out_and_tables_come_last() -> None:
    text = write_toml(
        {"look": {"font": "Arial"}, "a": "x", "b": "", "c": None, "d": [], "e": 0}
    )
    assert text == 'a = "x"\ne = 0\n\n[look]\nfont = "Arial"\n'


def test_only_what_changed_is_written_anew() -> None:
    source = '# our names\na = "x"  # short\nb = 1\n\n[look]\nfont = "Arial"\n'
    old = {"a": "x", "b": 1, "look": {"font": "Arial"}}
    new = {"a": "x", "c": 3, "look": {"font": "Arial"}}
    made = edit_toml(source, old, new)
    assert made.startswith('# our names\na = "x"  # short\n')
    assert "b = 1" not in made
    assert made.index("c = 3") < made.index("[look]")
    assert edit_toml(source, old, old) == source
