"""Whom a sentence of a letter binds."""

import pytest

from compact_draft.intake.letter_words import (
    READER,
    WRITER,
    binds_you,
    bound_in_letter,
    gives_word,
    promises_in_person,
)
from compact_draft.model.tags import By
from tests.intake.typed import RULES


@pytest.mark.parametrize(
    ("words", "by", "doubts"),
    [
        ("I shall see to it.", By.PUBLIC_BODIES, ()),
        ("You must tell us when you move.", By.VCS, (READER,)),
        ("We shall help each other.", By.BOTH, ()),
        ("The forms are short.", By.PUBLIC_BODIES, (WRITER,)),
        ("Voluntary groups will keep accounts.", By.VCS, ()),
    ],
)
def test_i_is_who_writes_and_you_is_who_reads(
    words: str, by: By, doubts: tuple[str, ...]
) -> None:
    assert bound_in_letter(words, By.PUBLIC_BODIES, RULES) == (by, doubts)


def test_a_promise_in_person_is_none_where_it_is_quoted_or_hoped() -> None:
    assert promises_in_person("We shall pay.")
    assert not promises_in_person("They wrote “we shall pay.”")
    assert not promises_in_person("I hope that we shall pay.")


def test_you_are_bound_to_act_and_not_to_be() -> None:
    assert binds_you("You must tell us when.")
    assert not binds_you("You will be paid.")


def test_a_word_of_honour_leads_promises_in() -> None:
    assert gives_word("I give you my word:")
    assert not gives_word("Here is the list:")
