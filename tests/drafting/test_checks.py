"""Each check finds what it is for and lets the rest pass; cases stand in checks.toml."""

from dataclasses import replace
from pathlib import Path

import pytest

from compact_draft.drafting.checking import CHECKS, Case
from compact_draft.drafting.checks import Waiver, run_checks
from compact_draft.model.clause import Clause, Kind
from compact_draft.model.compact import Draft
from compact_draft.model.look_again import with_ruling
from compact_draft.model.tags import Achievability, By, Practice, Ruling, Side
from compact_draft.model.wording import wording_print
from compact_draft.store.checks import read_check_words
from tests.drafts import block, doing, draft_of, heading

WORDS = read_check_words(Path("nowhere"))
CASES = [
    (name, line, is_found)
    for name, case in WORDS.cases.items()
    for is_found, lines in ((True, case.finds), (False, case.passes))
    for line in lines
]


def draft(
    *lines: str, by: By = By.PUBLIC_BODIES, kind: Kind = Kind.COMMITMENT
) -> Draft:
    rows = [heading(1, "Promises")]
    for n, line in enumerate(lines, start=2):
        rows.append(block(n, kind, line, **({"by": by} if kind.is_promise else {})))
    return draft_of(*rows)


def found(text: Draft, *only: str) -> list[tuple[str, str]]:
    results = run_checks(text, WORDS, only=only)
    return [
        (result.finding.check, result.finding.clause)
        for result in results
        if result.is_unanswered
    ]


@pytest.mark.parametrize(("name", "line", "is_found"), CASES)
def test_each_case_of_the_data_file(name: str, line: str, is_found: bool) -> None:
    assert bool(found(draft(line), name)) is is_found


def test_every_check_of_single_lines_has_cases_both_ways() -> None:
    by_text = {"no_bearer", "promised_twice", "wrong_place", "no_target"}
    assert set(WORDS.cases) == set(CHECKS) - by_text
    assert all(case.finds and case.passes for case in WORDS.cases.values())
    assert isinstance(WORDS.cases["no_period"], Case)


def test_words_that_sound_like_a_period_are_named_as_none() -> None:
    for words in ("promptly", "in due course", "at the earliest stage"):
        (finding,) = run_checks(
            draft(f"We will pay invoices {words}."), WORDS, only=["no_period"]
        )
        assert f"“{words}” is no period" in finding.finding.what


def test_a_split_is_ready_to_type() -> None:
    text = "Hold a workshop, write to every applicant and print the criteria."
    (finding,) = run_checks(draft(text), WORDS, only=["several_acts"])
    assert 'clauses split old-2 --at "write to every" ' in finding.finding.mend


def test_a_promise_of_nobody_is_found() -> None:
    assert found(draft("Pay in 30 days.", by=By.UNCLEAR), "no_bearer") == [
        ("no_bearer", "old-2")
    ]
    assert found(draft("Pay in 30 days."), "no_bearer") == []


def test_one_act_promised_twice_by_the_same_is_found_and_by_another_is_not() -> None:
    one = "The Council will publish a list of its small grants each April."
    twin = "Public bodies will publish a list of small grants each April."
    assert found(draft(one, twin), "promised_twice") == [("promised_twice", "old-3")]
    other = draft_of(
        block(2, Kind.COMMITMENT, one, by=By.PUBLIC_BODIES),
        block(3, Kind.COMMITMENT, twin, by=By.VCS),
    )
    assert found(other, "promised_twice") == []


def test_a_promise_among_principles_and_one_in_another_column_are_found() -> None:
    principle = draft("Partners will publish their accounts.", kind=Kind.PRINCIPLE)
    assert found(principle, "wrong_place") == [("wrong_place", "old-2")]
    benefit = draft("Both sides will benefit from trust.", kind=Kind.PRINCIPLE)
    assert found(benefit, "wrong_place") == []
    column = draft_of(
        block(2, Kind.COMMITMENT, "Pay.", by=By.VCS, column=Side.PUBLIC_BODIES),
        block(
            3, Kind.COMMITMENT, "Ask.", by=By.PUBLIC_BODIES, column=Side.PUBLIC_BODIES
        ),
    )
    assert found(column, "wrong_place") == [("wrong_place", "old-2")]


def test_a_short_name_that_is_explained_is_no_finding_and_one_is_told_once() -> None:
    told = draft("The HVCB will pay.", "Ask the HVCB.")
    assert found(told, "short_name") == [("short_name", "old-2")]
    defined = draft_of(
        block(2, Kind.COMMITMENT, "The HVCB will pay.", by=By.PUBLIC_BODIES),
        block(3, Kind.DEFINITION, "HVCB: the Harle Valley Care Board."),
    )
    assert found(defined, "short_name") == []


def tagged(line: str, value: Achievability) -> Draft:
    text = draft(line)
    ruling = Ruling(value=value, reason="x", by="Asha", when="2026-03-01")
    clauses = tuple(
        with_ruling(c, ruling) if c.kind.is_promise else c for c in text.clauses
    )
    return replace(text, clauses=clauses)


def test_an_aspirational_promise_is_held_to_other_rules() -> None:
    line = "We will pay invoices promptly."
    assert found(tagged(line, Achievability.ACHIEVABLE)) == [("no_period", "old-2")]
    assert found(tagged(line, Achievability.ASPIRATIONAL)) == [("no_target", "old-2")]
    dated = tagged(line, Achievability.ASPIRATIONAL)
    held = dated.clauses[1]
    row = doing("council", Practice.NOT_YET, "May 2027")
    with_date: Clause = replace(held, evidence=(row,))
    assert found(replace(dated, clauses=(dated.clauses[0], with_date))) == []


def test_a_waiver_sticks_to_the_wording() -> None:
    line = "We will pay invoices promptly."
    waiver = Waiver(
        clause="old-2", check="no_period", why="stands in 5.1", by="Asha",
        when="2026-03-01", clause_print=wording_print(line),
    )  # fmt: skip
    (finding,) = run_checks(draft(line), WORDS, [waiver])
    assert (finding.is_unanswered, finding.waiver) == (False, waiver)
    (again,) = run_checks(draft(line.upper()), WORDS, [waiver], only=["no_period"])
    assert not again.is_unanswered
    (other,) = run_checks(draft("We will pay all invoices promptly."), WORDS, [waiver])
    assert (other.is_unanswered, other.earlier) == (True, waiver)


def test_the_order_of_the_text_is_kept_and_nothing_is_found_in_nothing() -> None:
    text = draft("Ring 01999 000000.", "We will pay invoices promptly.")
    assert [clause for _, clause in found(text)] == ["old-2", "old-3"]
    assert found(draft_of()) == []
