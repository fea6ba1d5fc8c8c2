"""Answers of a few words are bound by their questions, typed notes by their marks."""

import pytest

from compact_draft.intake.answers import (
    BY_QUESTION,
    answer_questions,
    bind_typed_notes,
    whom_it_asks,
)
from compact_draft.intake.drafts import Draft, parts_of
from compact_draft.intake.kinds import Judge
from compact_draft.intake.notes import IN_NOTE
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By
from tests.intake.typed import RULES, block, lines, read_lines

PUBLIC, VCS, BOTH = By.PUBLIC_BODIES, By.VCS, By.BOTH


def rows(*texts: str) -> list[Draft]:
    return [
        Draft(parts=parts_of(line), section=(), kind=Kind.PROSE)
        for line in lines(*texts)
    ]


def answered(*texts: str) -> list[tuple[Kind | None, By | None]]:
    made = rows(*texts)
    answer_questions(made, Judge(RULES))
    return [(row.kind, row.party) for row in made]


@pytest.mark.parametrize(
    ("asked", "side"),
    [
        ("When will the Council pay?", PUBLIC),
        ("When must voluntary groups send accounts?", VCS),
        ("Will we be paid early?", PUBLIC),
        ("What must we send?", VCS),
        ("Will you consult us?", PUBLIC),
        ("Can groups ask for more?", PUBLIC),
        ("When will groups receive their money?", PUBLIC),
        ("When are our claims paid?", PUBLIC),
        ("What about money?", None),
        ("Will somebody’s Council pay?", None),
    ],
)
def test_a_question_says_whom_it_asks(asked: str, side: By | None) -> None:
    assert whom_it_asks(asked, RULES) is side


def test_a_short_answer_is_a_promise_with_a_doubt() -> None:
    made = rows("When will the Council pay?", "Quarterly in advance.")
    answer_questions(made, Judge(RULES))
    assert (made[1].kind, made[1].party) == (Kind.COMMITMENT, PUBLIC)
    assert made[1].doubts == [BY_QUESTION]


def test_a_heading_ends_what_was_asked() -> None:
    made = rows("When will the Council pay?", "Money", "Quarterly in advance.")
    made[1].kind = Kind.HEADING
    answer_questions(made, Judge(RULES))
    assert made[2].kind is Kind.PROSE


@pytest.mark.parametrize(
    ("asked", "answer", "side"),
    [
        ("Will the Council consult us?", "Yes, on every plan.", PUBLIC),
        ("Who sends the forms?", "You do, within a fortnight.", VCS),
        ("Will the Council consult us?", "You do, within a fortnight.", VCS),
        ("Will the Council consult us?", "See page 4.", None),
        ("Will the Council consult us?", "Yes, if there is time.", None),
        ("Can the Council consult us?", "Yes, on all of them.", VCS),
        ("Can the Council consult us?", "Yes, it sometimes is possible.", None),
        ("Why will the Council pay?", "Quarterly in advance.", None),
    ],
)
def test_what_an_answer_promises(asked: str, answer: str, side: By | None) -> None:
    kind = Kind.PROSE if side is None else Kind.COMMITMENT
    assert answered(asked, answer)[1] == (kind, side)


def test_a_promise_without_a_side_takes_that_of_its_question() -> None:
    made = rows("When will the Council pay?", "Payment will be made each quarter.")
    made[1].kind, made[1].party = Kind.COMMITMENT, By.UNCLEAR
    answer_questions(made, Judge(RULES))
    assert made[1].party is PUBLIC


def noted(mark: str, note: str, *, section: tuple[str, ...] = ()) -> Draft:
    line = read_lines([block(note, 1)], RULES)[0]
    host = rows(f"The Council will pay early {mark}")[0]
    host.kind, host.party = Kind.COMMITMENT, PUBLIC
    below = Draft(parts=parts_of(line), section=section, kind=Kind.PROSE)
    below.number = line.number if hasattr(line, "number") else ""
    bind_typed_notes([host, below])
    return below


def test_a_typed_note_is_bound_by_the_clause_that_bears_its_mark() -> None:
    under = noted("(1)", "(1) Within ten days of a claim.", section=("Notes",))
    assert (under.kind, under.party) == (Kind.COMMITMENT, PUBLIC)
    assert under.doubts == [IN_NOTE]
    raised = noted("²", "(2) Within ten days of a claim.", section=("Notes",))
    assert raised.party is PUBLIC


def test_a_number_that_stands_under_no_notes_or_bears_another_binds_nobody() -> None:
    assert noted("(1)", "(1) Within ten days of a claim.").kind is Kind.PROSE
    other = noted("(1)", "(3) Within ten days of a claim.", section=("Notes",))
    assert other.kind is Kind.PROSE
