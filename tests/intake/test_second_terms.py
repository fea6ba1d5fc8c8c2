"""A word that a text defines by other words that it defines."""

import pytest

from compact_draft.intake.second_terms import of_terms
from compact_draft.model.tags import By

PUBLIC, VCS, BOTH = By.PUBLIC_BODIES, By.VCS, By.BOTH
KNOWN = {"the authorities": PUBLIC, "the bodies": VCS}


@pytest.mark.parametrize(
    ("side", "meaning", "found"),
    [
        (None, "the authorities and the bodies together", BOTH),
        (VCS, "the authorities and groups", BOTH),
        (None, "the authorities or any of them", PUBLIC),
        (None, "those who sign", None),
        (VCS, "groups of volunteers", VCS),
        (BOTH, "all who sign", BOTH),
        (None, "the authoritiesx", None),
    ],
)
def test_whom_a_meaning_names_is_read_by_the_words_defined_before_it(
    side: By | None, meaning: str, found: By | None
) -> None:
    assert of_terms(side, meaning, KNOWN) is found
