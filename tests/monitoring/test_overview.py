"""The numbers of a Compact: each promise once, what is settled apart from what is guessed."""

from __future__ import annotations

from compact_draft.model.clause import ClauseId
from compact_draft.model.tags import Achievability, Scope
from compact_draft.monitoring.overview import ORIGINS, TAGS, Hint, overview
from tests.drafts import readable_draft

DRAFT = readable_draft()
PROMISES = [clause for clause in DRAFT.clauses if clause.kind.is_promise]


def test_each_promise_is_counted_once_by_tag_by_origin_and_by_theme() -> None:
    found = overview(DRAFT, "The Fenwold Compact")
    assert found.promises == len(PROMISES)
    assert sum(found.tags) == sum(found.origins) == found.promises
    assert sum(sum(row.counts) for row in found.themes) == found.promises
    assert sum(sum(row.counts) for row in found.theme_origins) == found.promises


def test_what_words_suggest_is_counted_apart_and_never_over_what_somebody_settled() -> (
    None
):
    hints = {
        clause.id: Hint(
            theme="payment", tag=Achievability.ASPIRATIONAL, scope=Scope.NATIONAL
        )
        for clause in PROMISES
    }
    bare, hinted = overview(DRAFT, "x"), overview(DRAFT, "x", hints)
    settled = [n for n, (_, is_settled) in enumerate(TAGS) if is_settled]
    assert [hinted.tags[n] for n in settled] == [bare.tags[n] for n in settled]
    unsettled = bare.tags[TAGS.index((None, False))]
    assert unsettled > 0
    assert hinted.tags[TAGS.index((Achievability.ASPIRATIONAL, False))] == unsettled
    assert hinted.tags[TAGS.index((None, False))] == 0
    open_ = bare.origins[ORIGINS.index((None, False))]
    assert hinted.origins[ORIGINS.index((Scope.NATIONAL, False))] == open_
    assert hinted.guessed_themes == sum(not clause.theme for clause in PROMISES)


def test_a_hint_for_what_is_no_promise_changes_nothing() -> None:
    hints = {ClauseId("nobody-1"): Hint(theme="payment", tag=Achievability.ACHIEVABLE)}
    assert overview(DRAFT, "x", hints) == overview(DRAFT, "x")


def test_a_promise_that_binds_two_bodies_counts_for_each() -> None:
    found = overview(DRAFT, "x")
    assert [row.name for row in found.bodies] == [
        party.name for party in DRAFT.parties if party.signs
    ]
    assert sum(sum(row.counts) for row in found.bodies) > found.promises
