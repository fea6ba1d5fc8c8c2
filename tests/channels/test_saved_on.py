"""The day on which a form was saved last."""

from dataclasses import replace

import pytest

from compact_draft.channels.saved_on import saved_on
from compact_draft.model.form import Form, FormMark

FORM = Form(
    mark=FormMark(round="round-1", text="0123456789ab"),
    revision="r",
    title="C",
    edition="E",
    clauses=(),
    opens="2026-03-02",
)


def core(day: str) -> bytes:
    return (
        f"<cp><dcterms:modified x='y'> {day}T10:00:00Z</dcterms:modified></cp>".encode()
    )


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2026-04-09", "2026-04-09"),
        ("2026-03-02", ""),
        ("2013-12-23", ""),
        ("2026-13-45", ""),
    ],
)
def test_only_a_day_after_the_form_went_out_tells_when_it_was_filled_in(
    day: str, found: str
) -> None:
    assert saved_on(core(day), FORM) == found


def test_without_such_a_property_nothing_is_known_and_without_an_opening_any_day_is() -> (
    None
):
    assert saved_on(b"<cp/>", FORM) == ""
    assert saved_on(core("2013-12-23"), replace(FORM, opens="")) == "2013-12-23"
