"""Symbols are told by their letter, or by their code where no letter looks like it."""

import pytest

from compact_draft.model.redline import Options
from compact_draft.word.redline.redline import redline
from tests.redline.maker import docx, p, raw


def box(char: str, font: str = "Wingdings") -> str:
    return p("Report sent: ", raw(f'<w:sym w:font="{font}" w:char="{char}"/>'))


@pytest.mark.parametrize(
    ("old", "new", "before", "after"),
    [
        (("F06F",), ("F0FE",), "□", "☑"),
        (("F0A8",), ("F0FD",), "◻", "☒"),
        (("2610", "MS Gothic"), ("2612", "MS Gothic"), "☐", "☒"),
        (
            ("F041", "Webdings"),
            ("F042", "Webdings"),
            "[symbol F041 of Webdings]",
            "[symbol F042 of Webdings]",
        ),
    ],
)
def test_a_symbol_that_was_exchanged_is_named_in_the_list(old, new, before, after):
    _, found = redline(docx(box(*old)), docx(box(*new)), Options(author="W"))
    (change,) = found.changes
    assert (change.before, change.after) == (before, after)
