"""Lines that nothing governs."""

import pytest

from compact_draft.judgement.present import in_the_present
from compact_draft.steps.suggest import reading_of

READER, _ = reading_of(None)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Questions are answered within 15 working days.", "commitment"),
        ("No group is asked twice for the same paper.", "commitment"),
        ("There is a forum in every ward.", "prose"),
        ("More groups bid for contracts", "outcome"),
        ("Fenwold lies in the east and covers nine wards", "prose"),
        ("Payment within 30 days", "commitment"),
    ],
)
def test_a_rule_a_result_and_prose_are_told_apart(line: str, kind: str) -> None:
    verdict = in_the_present(READER.read(line))
    assert verdict.kind == kind, verdict.because
    assert 0.5 <= verdict.sure <= 1
