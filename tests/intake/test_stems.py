"""What a line that leads a list in says of its items."""

import pytest

from compact_draft.intake.kinds import Judge
from compact_draft.intake.stems import stem_of
from compact_draft.intake.verdicts import Setting
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By
from tests.intake.typed import RULES

JUDGE = Judge(RULES)


@pytest.mark.parametrize(
    ("words", "section", "kind", "by"),
    [
        ("The Council will:", (), Kind.COMMITMENT, By.PUBLIC_BODIES),
        ("Voluntary groups will:", (), Kind.COMMITMENT, By.VCS),
        ("You will:", ("What the voluntary sector will do",), Kind.COMMITMENT, By.VCS),
        ("In short:", (), None, None),
    ],
)
def test_whom_the_items_bind_and_what_they_are(
    words: str, section: tuple[str, ...], kind: Kind | None, by: By | None
) -> None:
    stem = stem_of(JUDGE, words, Setting(section=section), level=-1)
    assert (stem.kind, stem.by) == (kind, by)


def test_a_stem_within_a_list_takes_over_what_the_outer_one_says() -> None:
    outer = stem_of(JUDGE, "The Council will:", Setting(section=()), level=-1)
    inner = stem_of(JUDGE, "In short:", Setting(section=(), stem=outer), level=0)
    assert (inner.kind, inner.by) == (Kind.COMMITMENT, By.PUBLIC_BODIES)
    assert outer.names
    assert not inner.names


@pytest.mark.parametrize(
    ("words", "side"),
    [
        (
            "In recognition of the independence of the sector, public bodies undertake:",
            By.PUBLIC_BODIES,
        ),
        ("Recognising what the Council can afford, the sector undertakes:", By.VCS),
        (
            "When working with groups, in whatever field, the Council will:",
            By.PUBLIC_BODIES,
        ),
        ("The Council and, where they can, voluntary groups will:", By.BOTH),
    ],
)
def test_a_side_named_in_the_preamble_of_a_lead_in_does_not_act(
    words: str, side: By
) -> None:
    assert stem_of(JUDGE, words, Setting(section=()), 0).by is side
