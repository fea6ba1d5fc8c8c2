"""What a form says of each thing that may tell who somebody is."""

import pytest

from compact_draft.desk.asking import Ask
from compact_draft.desk.hide_or_keep import chosen
from compact_draft.errors import RefusedError
from compact_draft.telling.redaction import HIDE, KEEP, Find, Personal

WAITS = [
    Find(of="a1", kind=Personal.NAME, words="Bea Holt"),
    Find(of="a1", kind=Personal.PHONE, words="01234 567890"),
    Find(of="d1", kind=Personal.NAME, words="Jo Dunn"),
]


def ask(**fields: str) -> Ask:
    return Ask(form={name: (said,) for name, said in fields.items()})


def test_each_thing_that_was_chosen_is_told_with_its_record_and_kind() -> None:
    found = chosen(
        ask(
            choice0="hide",
            words0="Bea Holt",
            choice1="",
            choice2="keep",
            words2="Jo Dunn",
        ),
        WAITS,
    )
    assert [(c.of, c.words, c.choice, c.kind) for c in found] == [
        ("a1", "Bea Holt", HIDE, "name"),
        ("d1", "Jo Dunn", KEEP, "name"),
    ]


def test_a_choice_on_words_that_stand_at_another_place_by_now_is_not_taken() -> None:
    found = chosen(
        ask(choice0="hide", words0="Jo Dunn", choice1="hide", words1="01234 567890"),
        WAITS,
    )
    assert [c.words for c in found] == ["01234 567890"]


@pytest.mark.parametrize("said", ["", "maybe", "HIDE"])
def test_a_form_on_which_nothing_is_chosen_is_refused(said: str) -> None:
    with pytest.raises(RefusedError, match="nothing is chosen"):
        chosen(ask(choice0=said, words0="Bea Holt"), WAITS)
