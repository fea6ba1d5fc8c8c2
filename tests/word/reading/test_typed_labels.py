"""Numbers, letters and bullets that somebody typed before a paragraph."""

import pytest

from compact_draft.word.reading.typed_labels import typed_label


@pytest.mark.parametrize(
    ("text", "bullet", "number", "rest"),
    [
        ("• Pay us", "•", "", "Pay us"),
        ("•Pay us", "•", "", "Pay us"),
        ("- Pay us", "-", "", "Pay us"),
        ("-pay us soon", "-", "", "pay us soon"),
        ("o\tPay us", "o", "", "Pay us"),
        ("[ ] Pay us", "[ ]", "", "Pay us"),
        ("[x] Pay us", "[x]", "", "Pay us"),
        ("3.2 Pay us", "", "3.2", "Pay us"),
        ("3.2.1.\tpay us", "", "3.2.1.", "pay us"),
        ("3. pay us", "", "3.", "pay us"),
        ("3.Pay us", "", "3.", "Pay us"),
        ("12\tweeks", "", "12", "weeks"),
        ("(a) Pay us", "", "(a)", "Pay us"),
        ("iv) Pay us", "", "iv)", "Pay us"),
        ("B. Pay us", "", "B.", "Pay us"),
        ("a\tPay us", "", "a", "Pay us"),
        ("• 3. Pay us", "•", "3.", "Pay us"),
    ],
)
def test_a_label_is_known_with_what_follows_it(
    text: str, bullet: str, number: str, rest: str
) -> None:
    found = typed_label(text)
    assert (found.bullet, found.number) == (bullet, number)
    assert text[found.end :] == rest
    assert found.text == (number or bullet)


@pytest.mark.parametrize(
    "text",
    [
        "12 weeks",
        "3.5 per cent",
        "-5 degrees",
        "old groups",
        "a good year",
        "",
        "3.",
        "I will",
    ],
)
def test_what_only_looks_like_a_label_is_none(text: str) -> None:
    assert typed_label(text).text == ""
    assert typed_label(text).end == 0


def test_words_of_the_group_make_labels_with_a_number() -> None:
    found = typed_label("Promise 3: Pay us", ["promise"])
    assert (found.number, "Promise 3: Pay us"[found.end :]) == ("Promise 3", "Pay us")
    assert typed_label("Promise 3: Pay us").text == ""
    assert typed_label("PROMISE Two – Pay us", ["promise"]).number == "PROMISE Two"


def test_a_label_is_looked_for_where_it_is_asked_for_behind_blanks() -> None:
    text = "Money\n  (b) Pay us"
    found = typed_label(text, start=5)
    assert (found.number, text[found.end :]) == ("(b)", "Pay us")
