"""An error names its place as a person would say it."""

import pytest

from compact_draft.errors import RefusedError, Where


@pytest.mark.parametrize(
    ("where", "said"),
    [
        (Where("letter.docx", paragraph="paragraph 4"), "letter.docx, paragraph 4"),
        (
            Where("clauses/01.toml", line=7, clause="wex-006"),
            "clauses/01.toml:7 [wex-006]",
        ),
        (Where("", clause="wex-006"), "clause wex-006"),
        (Where("", paragraph="paragraph 4"), "paragraph 4"),
    ],
)
def test_a_place_is_said_by_what_is_known_of_it(where, said):
    error = RefusedError("it cannot be used", where=where, mend="put it right")
    assert str(error) == f"{said}: it cannot be used\n  To mend: put it right"


def test_an_error_without_a_place_begins_with_what_is_wrong():
    error = RefusedError("it cannot be used", where=Where(""), mend="put it right")
    assert str(error).startswith("it cannot be used")
