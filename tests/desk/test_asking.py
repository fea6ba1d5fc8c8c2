"""One request, read whole."""

import pytest

from compact_draft.desk.asking import Ask, File
from compact_draft.errors import RefusedError, Where

ASK = Ask(
    form={"about": ("clause:fen-1",), "words": ("old", "new"), "empty": ("",)},
    files={"sheet": (File(name="a.csv", data=b"x"),)},
)
WRONG = Ask(
    form=ASK.form, errors=(RefusedError("no", where=Where("--words"), mend="mend it"),)
)


def test_the_last_of_several_values_is_what_was_typed() -> None:
    assert ASK.get("words") == "new"
    assert ASK.all("words") == ("old", "new")
    assert (ASK.get("other"), ASK.get("other", "usual")) == ("", "usual")
    assert ASK.get("empty", "usual") == ""
    assert ASK.all("other") == ()


def test_a_box_is_ticked_when_it_says_something() -> None:
    assert ASK.has("words")
    assert not ASK.has("empty")
    assert not ASK.has("other")


def test_a_file_that_was_not_chosen_is_asked_for_at_its_field() -> None:
    assert ASK.file("sheet", "the sheet").name == "a.csv"
    with pytest.raises(RefusedError, match="no file was chosen: the table") as told:
        ASK.file("table", "the table")
    assert told.value.where.path == "--table"


def test_what_was_typed_stands_there_again_after_an_error_only() -> None:
    assert ASK.typed("words", "kept") == "kept"
    assert WRONG.typed("words", "kept") == "new"
    assert WRONG.typed("other", "kept") == "kept"


def test_another_forms_words_are_not_taken() -> None:
    assert WRONG.typed("words", "kept", about="clause:fen-1") == "new"
    assert WRONG.typed("words", "kept", about="clause:fen-2") == "kept"
