"""How people name a place, found in what they write."""

import pytest

from compact_draft.text.naming import Named, phrase_at_head, phrases, spelled


def test_numbers_that_are_read_out_become_figures() -> None:
    assert spelled("See five point two and 3 point eleven.") == "See 5.2 and 3.11."


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Clause 4.19 is vague", Named("clause", "4.19", word="clause")),
        ("the second bullet", Named("bullet", "2", is_counted=True, word="bullet")),
        ("the last paragraph", Named("paragraph", "-1", True, "paragraph")),
        ("look at § 3.1", Named("clause", "3.1")),
        ("Appendix B", Named("appendix", "B", word="appendix")),
        ("I like 4.2 best", Named("number", "4.2")),
        ("Section Four", Named("section", "4", word="section")),
    ],
)
def test_a_name_of_a_place_is_found(text: str, named: Named) -> None:
    (phrase,) = phrases(text)
    assert phrase.names == (named,)


@pytest.mark.parametrize(
    "text",
    [
        "It costs £4.50 a head.",
        "version 2.1",
        "4.5 million",
        "Ring at 9.30 am",
        "Q 1.2",
    ],
)
def test_a_sum_a_time_or_a_version_names_no_place(text: str) -> None:
    assert phrases(text) == ()


def test_several_labels_in_one_breath_are_one_phrase_and_a_range_says_so() -> None:
    (both,) = phrases("clauses 4.2 and 4.3 overlap")
    assert (both.names[0].label, both.others, both.is_range) == ("4.2", ("4.3",), False)
    (run,) = phrases("clauses 4.2 to 4.5 overlap")
    assert (run.others, run.is_range) == (("4.5",), True)


def test_a_place_within_a_place_is_one_phrase_the_narrowest_first() -> None:
    (phrase,) = phrases("para 3 of section 2 is long")
    assert [(n.kind, n.label) for n in phrase.names] == [
        ("paragraph", "3"),
        ("section", "2"),
    ]


def test_only_what_stands_at_the_head_is_the_place_at_the_head() -> None:
    at_head = phrase_at_head("On clause 4.2: pay sooner")
    assert at_head is not None
    assert at_head.names[0].label == "4.2"
    assert phrase_at_head("We like clause 4.2") is None
