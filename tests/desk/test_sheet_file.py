"""A sheet that came back is looked at before a step reads it."""

import pytest

from compact_draft.desk.asking import Ask, File
from compact_draft.desk.sheet_file import sheet_of
from compact_draft.errors import CompactError


def ask(name: str, data: bytes = b"words") -> Ask:
    return Ask(files={"sheet": (File(name=name, data=data),)})


@pytest.mark.parametrize("name", ["a.xlsx", "a.CSV", "a.b.tsv", "a.txt"])
def test_a_file_that_is_a_sheet_by_its_name_is_given(name: str) -> None:
    file = sheet_of(ask(name))
    assert (file.name, file.data) == (name, b"words")


@pytest.mark.parametrize(
    ("sent", "what"),
    [
        (ask("a.docx"), "a.docx is no sheet"),
        (ask("sheet"), "sheet is no sheet"),
        (ask("a.xlsx", b""), "a.xlsx is empty"),
    ],
)
def test_any_other_file_is_refused_with_what_to_drop(sent: Ask, what: str) -> None:
    with pytest.raises(CompactError, match=what):
        sheet_of(sent)


def test_a_form_without_a_file_is_refused() -> None:
    with pytest.raises(CompactError):
        sheet_of(Ask())
