"""A Compact as a whole: who is bound, what a digest counts, which tag a promise has."""

from dataclasses import replace

import pytest

from compact_draft.model.clause import HistoryRow, Kind
from compact_draft.model.compact import Party, bound_parties, overall_tag
from compact_draft.model.tags import Achievability, By, Practice, Scope, Side, Standing
from tests.drafts import PARTIES, block, doing, draft_of, frozen, heading

PAY, PAY_ROW = block(12, Kind.COMMITMENT, "Pay in 30 days.", by=By.PUBLIC_BODIES)
DRAFT = draft_of(heading(1, "Money"), (PAY, PAY_ROW))


def test_a_promise_binds_the_signing_parties_of_its_sides() -> None:
    guest = Party(id="guest", name="A guest", side=Side.PUBLIC_BODIES, signs=False)
    assert bound_parties(PAY, (*PARTIES, guest)) == ("council", "trust")
    assert bound_parties(replace(PAY, by=By.BOTH), PARTIES) == (
        "council",
        "trust",
        "cvs",
    )
    assert bound_parties(replace(PAY, by=By.UNCLEAR), PARTIES) == ()
    assert bound_parties(replace(PAY, by=None), PARTIES) == ()


def test_named_parties_narrow_whom_a_promise_binds() -> None:
    assert bound_parties(replace(PAY, only=("trust",)), PARTIES) == ("trust",)


def test_a_clause_is_found_by_its_id_in_a_draft_and_in_a_revision() -> None:
    assert DRAFT.clause("old-12") is PAY
    assert frozen(DRAFT).clause("old-1").text == "Money"
    for held in (DRAFT, frozen(DRAFT)):
        with pytest.raises(KeyError):
            held.clause("old-99")


def test_the_outline_has_its_ids_in_order() -> None:
    assert DRAFT.outline.ids == ("old-1", "old-12")


@pytest.mark.parametrize(
    "change",
    [
        {"text": "Pay in 31 days."},
        {"heading": "Paying"},
        {"by": By.BOTH},
        {"theme": "payment"},
        {"scope": Scope.LOCAL},
        {"evidence": (doing("council", Practice.DOING),)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_words_and_tags_change_the_digest(change: dict[str, object]) -> None:
    other = draft_of(heading(1, "Money"), (replace(PAY, **change), PAY_ROW))  # type: ignore[arg-type]  # one field
    assert frozen(other).digest != frozen(DRAFT).digest


def test_neither_history_nor_a_label_changes_the_digest_and_the_order_does() -> None:
    row = HistoryRow(when="2026-01-01", by="A. Writer", what="moved")
    told = draft_of(heading(1, "Money"), (replace(PAY, history=(row,)), PAY_ROW))
    assert frozen(told, "r2").digest == frozen(DRAFT).digest
    turned = draft_of((PAY, PAY_ROW), heading(1, "Money"))
    assert frozen(turned).digest != frozen(DRAFT).digest


def test_a_tag_comes_from_what_every_bound_party_says_and_names_who_is_silent() -> None:
    one_says = replace(PAY, evidence=(doing("council", Practice.DOING),))
    open_ = overall_tag(one_says, PARTIES)
    assert (open_.value, open_.standing) == (None, Standing.NOT_SETTLED)
    assert "Fenwold Health Trust" in open_.because
    both = (*one_says.evidence, doing("trust", Practice.DOING))
    assert overall_tag(replace(PAY, evidence=both), PARTIES).value is (
        Achievability.ACHIEVABLE
    )


def test_what_was_said_before_the_words_changed_is_not_counted() -> None:
    evidence = (doing("council", Practice.DOING), doing("trust", Practice.DOING))
    row = HistoryRow(when="2026-02-01", by="A. Writer", what="reworded")
    changed = overall_tag(replace(PAY, evidence=evidence, history=(row,)), PARTIES)
    assert changed.value is None
    assert changed.look_again
    assert changed.earlier == ("council", "trust")
