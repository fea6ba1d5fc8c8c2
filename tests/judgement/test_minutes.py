"""What a meeting agreed binds; what it led to is a story."""

import pytest

from compact_draft.judgement.minutes import resolved
from compact_draft.judgement.suggest import Line, suggest
from compact_draft.steps.suggest import reading_of

READER, HEADING_SAYS = reading_of(None)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("It was agreed that officers would ring each club before a visit.", "will"),
        ("RESOLVED that the scout hut be let free of rent.", "will"),
        ("The alliance undertook to send the clerk its list of members.", "will"),
        ("Agreed, by the charities present, that bids would name their costs.", "will"),
        ("The panel agreed that members would aim to meet in the hills.", "aim"),
    ],
)
def test_what_was_agreed_binds_from_then_on(text: str, modality: str) -> None:
    verdict = resolved(READER.read(text))
    assert verdict is not None
    assert (verdict.kind, verdict.modality) == ("commitment", modality)


@pytest.mark.parametrize(
    "text",
    [
        "The wardens and the choir agreed that the gate would stay shut, and theft fell.",
        "They agreed that no class would close early; all of them survived.",
        "The agreed form is on the website.",
        "The clerk reported that the hall had been let.",
    ],
)
def test_a_story_and_a_report_are_no_minute(text: str) -> None:
    assert resolved(READER.read(text)) is None


def test_who_must_act_is_read_from_what_was_agreed_not_from_who_met() -> None:
    text = "The board agreed that charities would send in their accounts by May."
    said = suggest(Line(id="1", text=text), READER, HEADING_SAYS)
    assert (said.kind, said.by) == ("commitment", "vcs")
