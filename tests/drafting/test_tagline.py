"""The tags of a promise in words."""

from dataclasses import replace

from compact_draft.drafting.tagline import (
    achievability_in_words,
    binds_in_words,
    scope_in_words,
    tags_in_words,
    unsettled_in_words,
)
from compact_draft.model.clause import Clause, Kind, Link, Relation
from compact_draft.model.tags import Achievability, Delivery, Overall, Scope
from tests.drafts import NATIONAL, PARTIES, readable_draft

HELD = {clause.id: clause for clause in readable_draft().clauses}


def test_both_tags_stand_in_one_line_with_what_is_answered() -> None:
    line = tags_in_words(HELD["old-12"], PARTIES, [NATIONAL])
    assert line == "Achievable now · answers to national 4.4 (2010)"
    assert tags_in_words(HELD["old-19"], PARTIES) == "Aspirational · local"
    assert tags_in_words(HELD["old-2"], PARTIES) == ""


def test_who_is_bound_stands_there_when_asked_and_always_where_only_some_are() -> None:
    clause = HELD["old-14"]
    assert tags_in_words(clause, PARTIES) == ""
    told = tags_in_words(clause, PARTIES, with_bearer=True)
    assert told == "binds the voluntary and community sector"
    some = replace(HELD["old-12"], only=("trust",))
    assert tags_in_words(some, PARTIES).endswith("binds Fenwold Health Trust only")
    assert binds_in_words(None) == ""


def test_a_tag_set_for_earlier_words_and_a_mixed_one_say_so() -> None:
    mixed = Overall(
        value=Achievability.ASPIRATIONAL, because="", standing=(), mixed=True
    )
    assert "some of those bound do it already" in achievability_in_words(mixed)
    old = Overall(
        value=Achievability.ACHIEVABLE, because="", standing=(), is_of_other_words=True
    )
    assert achievability_in_words(old) == "Achievable now (said of earlier words)"
    assert (
        achievability_in_words(Overall(value=None, because="", standing=()))
        == "Not settled"
    )


def test_the_scope_names_each_edition_once() -> None:
    links = tuple(
        Link(framework="national-2010", ref=ref, relation=Relation.EQUAL)
        for ref in ("2.5", "4.4")
    )
    clause = Clause(id="a", kind=Kind.ACTION, text="x", links=links)
    assert (
        scope_in_words(clause, [NATIONAL]) == "answers to national 2.5 and 4.4 (2010)"
    )
    other = replace(clause, links=(replace(links[0], framework="sector-9"),))
    assert scope_in_words(other) == "national: answers to sector-9 2.5"
    assert scope_in_words(replace(clause, links=(), scope=Scope.NATIONAL)) == "national"


def test_what_needs_government_says_so_and_what_is_not_settled_is_counted() -> None:
    away = replace(HELD["old-19"], delivery=Delivery.GOVERNMENT)
    assert "needs government to act" in tags_in_words(away, PARTIES)
    bare = Clause(id="a", kind=Kind.ACTION, text="x")
    said = unsettled_in_words([bare, HELD["old-12"]], PARTIES)
    assert "whether 1 of 2 promises is achievable or aspirational" in said
    assert "whom 1 of 2 promises binds" in said
    assert unsettled_in_words([HELD["old-12"]], PARTIES) == ""
