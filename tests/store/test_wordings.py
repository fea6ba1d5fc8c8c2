"""Wordings that something was said of, kept by their prints."""

import json

import pytest

from compact_draft.errors import WorkspaceError
from compact_draft.store.wordings import format_wordings, parse_wordings, with_wordings
from compact_draft.text.given_for import wording_print

PAY, WARN = "Pay in 30 days.", "Warn “us” early.\n\nAnd say why."


def test_what_is_written_is_read_again_one_wording_a_line_in_order() -> None:
    held = with_wordings({}, [PAY, WARN])
    text = format_wordings(held)
    assert parse_wordings(text) == held
    prints = [json.loads(line)["print"] for line in text.splitlines()]
    assert prints == sorted(prints)
    assert parse_wordings("\n") == {}


def test_a_wording_that_is_kept_stays_as_it_was_typed_first() -> None:
    held = with_wordings({}, [PAY])
    assert with_wordings(held, ["pay in 30  days"]) == held


@pytest.mark.parametrize(
    "line",
    [
        "words",
        "[]",
        '{"print": "x"}',
        '{"print": 3, "text": "x"}',
        json.dumps({"print": wording_print(PAY), "text": WARN}),
    ],
)
def test_a_line_whose_words_do_not_fit_its_print_is_refused_with_its_number(
    line: str,
) -> None:
    good = format_wordings(with_wordings({}, [PAY]))
    with pytest.raises(WorkspaceError, match="no wording with its print") as told:
        parse_wordings(f"{good}{line}\n")
    assert told.value.where.line == 2
