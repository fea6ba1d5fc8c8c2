"""The scorecard: from 1 to 5, by a rule that can be reckoned by hand."""

from dataclasses import replace

import pytest

from compact_draft.model.clause import Kind
from compact_draft.model.tags import By
from compact_draft.monitoring.scorecard import Score, of_year, scorecard
from compact_draft.monitoring.values import Breach, Cause, Found, Monitoring, Return
from tests.drafts import block, draft_of, heading

DRAFT = draft_of(
    heading(1, "Money"),
    block(2, Kind.COMMITMENT, "Pay in time.", by=By.PUBLIC_BODIES, theme="funding"),
    block(3, Kind.COMMITMENT, "Say why.", by=By.PUBLIC_BODIES, theme="consultation"),
    block(4, Kind.PROSE, "We are glad of it."),
)
"""Two promises, each of which binds the council and the trust."""
PAIRS = [(party, f"old-{n}") for n in (2, 3) for party in ("council", "trust")]
K, P, N, U = Found.KEPT, Found.PARTLY, Found.NOT_KEPT, Found.NOT_TESTED


def returned(*found: Found | None) -> Monitoring:
    rows = tuple(
        Return(party=party, clause=clause, year="2027", found=what)
        for (party, clause), what in zip(PAIRS, found, strict=False)
        if what is not None
    )
    return Monitoring(returns=rows)


def whole(*found: Found | None) -> Score:
    return scorecard(DRAFT, returned(*found), "2027").whole


@pytest.mark.parametrize(
    ("found", "score"),
    [
        ((K, K, K, K), 5),
        ((K, K, K, P), 4),
        ((K, K, K, N), 4),
        ((K, K, P, N), 3),
        ((K, K, N, N), 3),
        ((K, N, N, N), 2),
        ((P, N, N, N), 1),
        ((N, N, N, N), 1),
        ((K, K, U, U), 5),
        ((K, U, U, U), None),
        ((K, None, None, None), None),
        ((), None),
    ],
)
def test_the_score_follows_its_rule(
    found: tuple[Found | None, ...], score: int | None
) -> None:
    assert whole(*found).score == score


def test_how_it_was_reckoned_is_said_in_words() -> None:
    assert whole(K, K, P, N).because == "2 kept and 1 in part of 4 tested: 62 per cent"
    assert whole(K, U).because == "no score: 1 of 4 tested"
    assert whole().because == "no score: nobody has returned anything yet"


def test_everything_is_counted_once() -> None:
    held = whole(K, P, U)
    counted = (held.kept, held.partly, held.not_kept, held.not_tested, held.unsaid)
    assert counted == (1, 1, 0, 1, 1)
    assert (held.tested, held.binds) == (2, 4)


def test_bodies_and_themes_have_a_line_of_their_own_in_order() -> None:
    card = scorecard(DRAFT, returned(K, N, K, N), "2027")
    assert [(line.of, line.score) for line in card.parties] == [
        ("council", 5),
        ("trust", 1),
    ]
    assert [(line.of, line.score) for line in card.themes] == [
        ("funding", 3),
        ("consultation", 3),
    ]


IGNORED = Breach(
    id="n1", clause="old-2", party="council", date="2027-05-01", what="Paid late.",
    cause=Cause.IGNORED,
)  # fmt: skip


def with_breaches(*breaches: Breach) -> Score:
    return scorecard(
        DRAFT, replace(returned(K, K, K, K), breaches=breaches), "2027"
    ).whole


def test_an_open_breach_that_was_put_down_to_ignoring_the_compact_takes_one_off() -> (
    None
):
    lowered = with_breaches(IGNORED)
    assert (lowered.score, lowered.ignored) == (4, 1)
    assert lowered.because.endswith("; 5 less 1 for what was ignored and is open")


@pytest.mark.parametrize(
    "other",
    [
        {"closed": "2027-06-01"},
        {"cause": Cause.MISTAKE},
        {"cause": None},
        {"date": "2026-12-31"},
        {"clause": "old-4"},
        {"party": "cvs"},
    ],
    ids=lambda other: next(iter(other)),
)
def test_any_other_breach_takes_nothing_off(other: dict[str, object]) -> None:
    assert with_breaches(replace(IGNORED, **other)).score == 5  # type: ignore[arg-type]  # one field


def test_no_score_is_lower_than_one() -> None:
    many = [replace(IGNORED, id=f"n{n}") for n in range(9)]
    assert with_breaches(*many).score == 1


def test_a_year_that_ends_in_the_next_runs_from_april_to_march() -> None:
    days = ("2027-03-31", "2027-04-01", "2028-03-31", "2028-04-01")
    breaches = [replace(IGNORED, date=day) for day in days]
    assert [b.date for b in of_year(breaches, "2027-28")] == [
        "2027-04-01",
        "2028-03-31",
    ]
    assert [b.date for b in of_year(breaches, "2027")] == ["2027-03-31", "2027-04-01"]
