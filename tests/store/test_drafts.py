"""The outline of the living text, and frozen revisions that are sealed."""

from dataclasses import replace

import pytest

from compact_draft.errors import WorkspaceError
from compact_draft.store.drafts import (
    format_outline,
    format_revision,
    parse_outline,
    parse_revision,
)
from tests.drafts import frozen, readable_draft

DRAFT = readable_draft()
REVISION = frozen(DRAFT)


def test_an_outline_is_read_again_and_shows_the_words_of_each_clause() -> None:
    text = format_outline(DRAFT.outline, DRAFT.clauses)
    assert parse_outline(text).ids == DRAFT.outline.ids
    assert text.startswith("# The order of the Compact")
    assert "# FOREWORD" in text


def test_a_clause_stands_once_and_is_named_by_an_id() -> None:
    line = '  {clause = "old-1", level = 1},\n'
    with pytest.raises(WorkspaceError, match="old-1 stands twice") as told:
        parse_outline(f"rows = [\n{line}{line}]\n")
    assert told.value.where.line == 3
    with pytest.raises(WorkspaceError, match="is not an id"):
        parse_outline('rows = [{clause = "../x"}]\n')


def test_a_revision_is_read_again_as_it_was() -> None:
    data = format_revision(REVISION)
    assert parse_revision(data, "revisions/r1.md") == REVISION
    assert format_revision(parse_revision(data, "revisions/r1.md")) == data


def test_words_that_look_like_its_own_marks_come_back() -> None:
    first, *rest = REVISION.clauses
    for words in ("+++", "sealed: x", "\\+++", "+++ and\n\nsealed: more"):
        held = replace(REVISION, clauses=(replace(first, text=words), *rest))
        assert parse_revision(format_revision(held), "r1.md").clauses[0].text == words


@pytest.mark.parametrize("change", [(b"Foreword", b"Forewarn"), (b"old-10", b"old-99")])
def test_a_revision_of_which_a_byte_was_changed_is_refused(
    change: tuple[bytes, bytes],
) -> None:
    data = format_revision(REVISION)
    assert change[0] in data
    with pytest.raises(WorkspaceError):
        parse_revision(data.replace(*change, 1), "revisions/r1.md")


def test_a_revision_without_its_seal_is_refused() -> None:
    data = format_revision(REVISION)
    with pytest.raises(WorkspaceError, match="not as it was written"):
        parse_revision(data[: data.rindex(b"sealed: ")], "revisions/r1.md")
    with pytest.raises(WorkspaceError):
        parse_revision(b"", "revisions/r1.md")
