"""A bullet without a verb of its own says what is to be done."""

import pytest

from compact_draft.judgement.suggest import Line, suggest
from compact_draft.judgement.to_be_done import to_be_done
from compact_draft.steps.suggest import reading_of

READER, HEADING_SAYS = reading_of(None)


@pytest.mark.parametrize(
    "text",
    [
        "Bus fares of helpers to be met in full",
        "Planners to take a closer look at small halls",
        "Clubs to furnish a list of members each May",
        "Treasurers to be told before a change",
    ],
)
def test_what_is_to_be_done_is_a_promise(text: str) -> None:
    assert to_be_done(READER.read(text)) is not None
    said = suggest(Line(id="1", text=text), READER, HEADING_SAYS)
    assert (said.kind, said.modality) == ("commitment", "none")


@pytest.mark.parametrize(
    "text",
    [
        "How to apply for a room",
        "The right to speak out",
        "A guide to using this code",
        "Board of officers and clubs working together to draw up plans",
        "Partners trust one another enough to talk early",
        "Our halls are open to all",
        "Send the form to be stamped",
    ],
)
def test_what_takes_to_otherwise_is_none(text: str) -> None:
    assert to_be_done(READER.read(text)) is None
