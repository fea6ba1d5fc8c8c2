"""Which side stands as subject right before the verb that binds."""

import pytest

from compact_draft.judgement.subject import named_subject
from compact_draft.steps.suggest import reading_of

READER, _ = reading_of(None)


@pytest.mark.parametrize(
    ("line", "side"),
    [
        ("The council will pay within 30 days.", "public_bodies"),
        ("Voluntary groups shall tell the council.", "vcs"),
        ("Both sides will meet.", "both"),
        ("We both will meet twice a year.", "both"),
        ("The council and voluntary groups will meet.", "both"),
        ("Voluntary groups and the council will meet.", "both"),
        ("The council, the trust and the CVS shall agree.", "both"),
        ("Public bodies as well as charities must publish.", "both"),
        ("The council or its partners will pay.", "both"),
        ("Voluntary groups and charities will act.", "vcs"),
        ("The trust and the police will reply.", "public_bodies"),
        ("The council, when it hears the CVS, will reply.", None),
        ("Payment will reach the council.", None),
        ("When money is short the council will say so.", None),
    ],
)
def test_only_who_stands_right_before_the_verb_is_the_subject(
    line: str, side: str | None
) -> None:
    assert named_subject(READER.read(line)) == side
