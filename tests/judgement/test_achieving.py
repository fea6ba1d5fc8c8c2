"""Could a party keep to it now?"""

import pytest

from compact_draft.judgement.suggest import Line, suggest
from compact_draft.steps.suggest import reading_of

READER, _ = reading_of(None)


@pytest.mark.parametrize(
    ("line", "tag"),
    [
        ("The Council will pay every invoice within 30 days.", "achievable"),
        ("The Council will aim to build a new hall by 2030.", "aspirational"),
        ("Both sides will work towards a shared fund.", "aspirational"),
        ("The Council will not cut a grant without saying why.", "achievable"),
    ],
)
def test_the_words_suggest_what_can_be_kept_to_now(line: str, tag: str) -> None:
    said = suggest(Line(id="", text=line), READER)
    assert said.achievability == tag
