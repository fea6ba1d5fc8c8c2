"""What each kind of template may name."""

from compact_draft.word.writing.vocabulary import DRAFT, LETTER, NAMES


def test_no_name_of_a_template_has_two_meanings() -> None:
    for kind in (DRAFT, LETTER):
        assert len(kind.names) == len(set(kind.names))
        assert kind.needed in kind.names
    assert DRAFT.names == NAMES


def test_a_draft_needs_its_clauses_or_its_promises_and_a_letter_its_points() -> None:
    assert (DRAFT.needed, DRAFT.instead) == ("clauses", "promises")
    assert {DRAFT.needed, DRAFT.instead} <= set(DRAFT.slots)
    assert (LETTER.needed, LETTER.instead) == ("points", "")
    assert {"reason", "whose", "change"} <= set(LETTER.lists["points"])
