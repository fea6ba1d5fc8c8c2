"""What a line is taken to be, and why."""

from dataclasses import FrozenInstanceError

import pytest

from compact_draft.judgement.verdict import Verdict


def test_a_verdict_binds_nobody_until_something_governs_it() -> None:
    verdict = Verdict(kind="prose", because="says how things are", sure=0.6)
    assert (verdict.modality, verdict.operator, verdict.verb) == ("none", None, None)
    with pytest.raises(FrozenInstanceError):
        verdict.kind = "commitment"  # type: ignore[misc]  # it is frozen
