"""How the columns of survey exports are read, by heading: ``columns.toml``."""

import pytest

from compact_draft.errors import WorkspaceError
from compact_draft.store.columns import format_columns, parse_columns

ROLES = {"Your name": "name", 'What do you "think"?': "comment"}


def test_what_is_written_is_read_again_in_its_order() -> None:
    text = format_columns(ROLES)
    assert text.startswith("# How the columns of survey exports are read")
    assert list(parse_columns(text).items()) == list(ROLES.items())
    assert parse_columns("") == {}


@pytest.mark.parametrize(
    "text", ["[[column]]\nheading = 'a'\n", "[[column]]\nheading='a'\nrole='b'\nx=1\n", "other = 1\n"]
)  # fmt: skip
def test_a_row_that_lacks_a_field_or_has_a_strange_one_is_refused(text: str) -> None:
    with pytest.raises(WorkspaceError, match=r"columns\.toml"):
        parse_columns(text)
