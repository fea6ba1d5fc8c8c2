"""What somebody else promised binds nobody here."""

import pytest

from compact_draft.intake.drafts import Draft, whole
from compact_draft.intake.whose import NOT_OURS, TOLD, give_back_others, is_told
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By
from tests.intake.typed import lines


@pytest.mark.parametrize(
    ("words", "is_so"),
    [
        ("The Minister said that grants would be paid.", True),
        ("According to the national Compact, groups are free.", True),
        ("The council will say that grants are paid.", False),
    ],
)
def test_a_sentence_that_tells_what_others_said_is_known(
    words: str, is_so: bool
) -> None:
    assert is_told(words) is is_so


def drafts(section: str, *texts: tuple[Kind, str]) -> list[Draft]:
    made = lines(*(text for _, text in texts))
    return [
        Draft(parts=[whole(line)], kind=kind, section=(section,), party=By.VCS)
        for line, (kind, _) in zip(made, texts, strict=True)
    ]


def test_what_the_text_around_says_is_not_ours_is_a_quotation() -> None:
    made = drafts(
        "Extracts from the national Compact",
        (Kind.PROSE, "These extracts do not bind the parties."),
        (Kind.COMMITMENT, "Pay in advance."),
    )
    give_back_others(made)
    assert (made[1].kind, made[1].party) == (Kind.QUOTE, None)
    assert NOT_OURS in made[1].doubts


def test_a_quoted_promise_under_what_others_said_is_theirs_and_under_ours_not() -> None:
    said = (Kind.COMMITMENT, "“We will pay in advance.”")
    theirs, ours = drafts("What people told us", said), drafts("Money", said)
    give_back_others(theirs)
    give_back_others(ours)
    assert TOLD in theirs[0].doubts
    assert ours[0].kind is Kind.COMMITMENT
