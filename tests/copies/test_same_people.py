"""Who in a round may be the same person; only offered, and never two of other names."""

import pytest

from compact_draft.copies.same_people import Known, name_words, offers


def why(first: str, second: str, **both: tuple[str, ...]) -> str:
    found = offers(
        [Known(id="p1", name=first, **both), Known(id="p2", name=second, **both)]
    )
    return found[0].why if found else ""


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        ("Bea Holt", "Bea Holt", "the same name"),
        ("Cllr Bea Holt", "bea  holt", "the same name"),
        ("Holt, Bea", "Bea Holt", "the same name"),
        ("Holt Bea", "Bea Holt", "the same name in another order"),
        ("B. Holt", "Bea Holt", "the same name with initials"),
        ("Bea M. Holt", "B Holt", "the same name with initials"),
        ("Bea Holt", "Bea Hollt", "nearly the same name"),
    ],
)
def test_a_name_that_may_be_the_same_is_offered_with_why(
    first: str, second: str, reason: str
) -> None:
    assert why(first, second) == reason


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Bea Holt", "Jo Holt"),
        ("Bea Holt", "Bea Marsh"),
        ("Respondent 7", "Respondent 8"),
        ("Holt", "Bea Holt"),
        ("", ""),
        ("Anonymous", "Anonymous"),
    ],
)
def test_two_of_other_names_are_not_offered(first: str, second: str) -> None:
    assert why(first, second) == ""


def test_the_same_address_or_number_is_enough_however_it_is_written() -> None:
    assert why("Bea Holt", "Jo Dunn", contacts=("BEA@x.example ",)) == (
        "the same contact, bea@x.example"
    )
    found = offers(
        [
            Known(id="p1", name="Bea", contacts=("01234 567890",)),
            Known(id="p2", name="Jo", contacts=("+44 1234 567 890",)),
        ]
    )
    assert [offer.why for offer in found] == ["the same contact, 01234567890"]


def test_of_many_with_one_surname_each_pair_that_may_be_one_is_still_found() -> None:
    people = [
        Known(id=f"p{n}", name=f"{chr(97 + n % 26)}{chr(97 + n // 26)}zz Holt")
        for n in range(100)
    ]
    people += [
        Known(id="p200", name="Beatrix Holt"),
        Known(id="p201", name="Beatricx Holt"),
    ]
    assert ("p200", "p201") in {(o.first, o.second) for o in offers(people)}


def test_offers_stand_in_the_order_of_arrival() -> None:
    people = [Known(id=f"p{n}", name=name) for n, name in enumerate(["Jo Dunn", "Bea Holt", "Bea Holt", "Jo Dunn"])]  # fmt: skip
    assert [(o.first, o.second) for o in offers(people)] == [("p0", "p3"), ("p1", "p2")]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Dr. Bea O'Neil", ["bea", "o", "neil"]),
        ("bea.holt@x.example", ["bea", "holt"]),
        ("Response 7", []),
        ("", []),
    ],
)
def test_a_name_compares_by_its_words_without_titles(
    name: str, words: list[str]
) -> None:
    assert name_words(name) == words
