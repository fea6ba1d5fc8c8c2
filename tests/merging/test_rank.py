"""Which of some wordings of one promise binds the most."""

from compact_draft.judgement.facts import Facts, facts_of
from compact_draft.merging.rank import firmer_than, ranked, weaker_than
from compact_draft.merging.values import Old
from compact_draft.model.clause import Clause, Kind
from compact_draft.model.tags import By
from compact_draft.steps.suggest import reading_of

READER, _ = reading_of(None)


def _facts(text: str) -> Facts:
    reading = READER.read(text)
    modality = "should" if "should" in text else "will"
    return facts_of(reading, modality=modality, by="public_bodies")


def old(n: int, text: str) -> Old:
    clause = Clause(id=f"a-{n}", kind=Kind.COMMITMENT, text=text, by=By.PUBLIC_BODIES)
    return Old(clause=clause, source="Ashby", facts=_facts(text))


SOFT = old(1, "The Council should pay within 60 days where possible.")
FIRM = old(2, "The Council will pay within 30 days.")


def test_the_firmest_comes_first_and_the_others_say_in_what_they_bind_less() -> None:
    first, second = ranked([SOFT, FIRM])
    assert (first.old.id, second.old.id) == ("a-2", "a-1")
    assert first.weaker == ()
    assert second.weaker


def test_of_equals_the_order_given_stands() -> None:
    twin = old(3, "The Council will pay within 30 days.")
    assert [r.old.id for r in ranked([FIRM, twin])] == ["a-2", "a-3"]
    assert weaker_than(FIRM.facts, FIRM.facts) == ()


def test_weaker_and_firmer_are_two_sides_of_one_thing() -> None:
    assert weaker_than(SOFT.facts, FIRM.facts)
    assert firmer_than(FIRM.facts, SOFT.facts)
    assert firmer_than(SOFT.facts, FIRM.facts) == ()
    assert weaker_than(None, FIRM.facts) == ()
