"""Forms of verbs, known without a tagger."""

import pytest

from compact_draft.judgement import verbs


@pytest.mark.parametrize(
    ("token", "is_so"),
    [("paid", True), ("published", True), ("need", False), ("hundred", False)],
)
def test_a_participle_is_known_by_list_or_ending(token: str, is_so: bool) -> None:
    assert verbs.is_participle(token) is is_so


@pytest.mark.parametrize(
    ("token", "is_so"),
    [("promptly", True), ("always", True), ("supply", False), ("family", False),
     ("fly", False)],
)  # fmt: skip
def test_an_adverb_is_no_verb_and_no_noun_in_ly(token: str, is_so: bool) -> None:
    assert verbs.is_adverb(token) is is_so


@pytest.mark.parametrize(
    ("token", "is_so"),
    [("pays", True), ("replies", True), ("publishes", True), ("bus", False)],
)
def test_the_third_person_is_known_by_its_verb(token: str, is_so: bool) -> None:
    assert verbs.third_person(token) is is_so


def test_a_plural_that_is_a_verb_as_well_is_known_to_be_both() -> None:
    assert verbs.is_also_a_noun("reports")
    assert verbs.is_also_a_noun("costs")
    assert not verbs.is_also_a_noun("ensures")


def test_no_word_is_listed_as_rather_a_verb_that_is_no_bare_verb() -> None:
    assert verbs.VERBS_RATHER
    assert verbs.VERBS_RATHER <= verbs.BARE
    assert not verbs.PARTICIPLES & {"need", "hundred"}
