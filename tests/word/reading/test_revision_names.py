"""The names that a reader of tracked changes looks for."""

from compact_draft.word.ooxml.names import w
from compact_draft.word.reading import revision_names as names


def test_no_mark_says_two_things() -> None:
    assert w("ins") in names.INSERTED
    assert w("del") in names.DELETED
    assert not names.INSERTED & names.DELETED
    assert names.MARKS == names.INSERTED | names.DELETED
    assert not names.OPEN_MOVE & names.CLOSE_MOVE


def test_what_is_silent_is_no_text_and_what_is_worked_out_is_no_reference() -> None:
    assert not names.SILENT & names.TEXT
    assert {"PAGE", "DATE"} <= names.WORKED_OUT
    assert "REF" in names.CROSS
    assert not names.WORKED_OUT & names.CROSS
