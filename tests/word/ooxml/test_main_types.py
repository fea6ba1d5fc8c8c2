"""Files whose main part is no document's."""

import pytest

from compact_draft.errors import DamagedError, NotWordError, Where
from compact_draft.word.ooxml.main_types import MACROS, refused

HERE = Where("x.docx")


@pytest.mark.parametrize(
    ("kind", "what", "mend"),
    [
        (MACROS, "a Word file with macros (.docm)", "Save As"),
        ("application/vnd.ms-excel.sheet", "an Excel file", "ask for the Word file"),
        ("x.presentationml.main+xml", "a PowerPoint file", "ask for the Word file"),
    ],
)
def test_what_it_is_instead_is_said_with_what_to_do(
    kind: str, what: str, mend: str
) -> None:
    error = refused(kind, HERE, "ask again")
    assert isinstance(error, NotWordError)
    assert f"this is {what}" in str(error)
    assert mend in str(error)


def test_a_kind_that_nobody_knows_makes_the_file_a_damaged_one() -> None:
    error = refused("text/plain", HERE, "ask again")
    assert isinstance(error, DamagedError)
    assert "ask again" in str(error)
