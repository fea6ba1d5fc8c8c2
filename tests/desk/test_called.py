"""What people call a clause and a text: never by an id or a label."""

from dataclasses import replace

import pytest

from compact_draft.desk.called import called, called_in, name_of, texts
from compact_draft.model.clause import Clause, Kind
from compact_draft.model.compact import Revision, RevisionKind
from tests.drafts import block, draft_of, frozen, heading

PAY = Clause(
    id="old-2", kind=Kind.COMMITMENT,
    text="Pay every grant and invoice within thirty days, or say why not.",
)  # fmt: skip
DRAFT = draft_of(heading(1, "Money"), block(2, Kind.COMMITMENT, PAY.text))


def revision(label: str, kind: RevisionKind, made: str = "2026-05-03") -> Revision:
    return replace(frozen(DRAFT), label=label, kind=kind, made=made)


@pytest.mark.parametrize(
    ("held", "kind", "words"),
    [
        ("taken-in", RevisionKind.TAKEN_IN, "the old Compact, as it was taken in"),
        ("issued-round-1", RevisionKind.ISSUED, "as it went out in round-1"),
        ("published-1", RevisionKind.AGREED, "as it was published on 3 May 2026"),
        ("r2", RevisionKind.AGREED, "the new text of 3 May 2026"),
    ],
)
def test_a_text_is_called_by_what_it_was_made_for(
    held: str, kind: RevisionKind, words: str
) -> None:
    assert texts([revision(held, kind)]) == [(held, words)]


def test_two_texts_of_one_kind_and_day_are_told_apart() -> None:
    kinds = [revision(label, RevisionKind.AGREED) for label in ("r2", "r3", "r4")]
    assert [words for _, words in texts(kinds)] == [
        "the new text of 3 May 2026",
        "the new text of 3 May 2026 (2)",
        "the new text of 3 May 2026 (3)",
    ]


def test_a_clause_is_called_by_its_heading_else_by_its_first_words() -> None:
    assert called(replace(PAY, heading="Paying in time")) == "Paying in time"
    assert called(PAY).startswith("Pay every grant and invoice within thirty days")
    assert "say why" not in called(PAY)


def test_a_clause_with_a_number_is_named_by_it() -> None:
    assert name_of(PAY, "5.4") == "Clause 5.4"
    assert name_of(replace(PAY, heading="Paying"), "5.4") == "5.4 Paying"
    assert name_of(PAY, "") == called(PAY)
    title = Clause(id="old-1", kind=Kind.HEADING, text="Money")
    assert name_of(title, "") == "Money"


def test_only_clauses_of_the_text_have_a_name_in_it() -> None:
    assert called_in(frozen(DRAFT), ["old-1", "old-99", None]) == {"old-1": "Money"}
