"""What in free text may tell who somebody is: found, and common words left alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compact_draft.model.annotation import AnnotationKind, Outcome
from compact_draft.telling.points import Hearing, Point
from compact_draft.telling.published import published, words_of
from compact_draft.telling.redaction import (
    WAITING,
    Choice,
    Personal,
    Words,
    find,
    taken_out,
)

DRAFT = ("Public bodies will pay the Marsh Lane Centre within 30 days.",)


def found(text: str, *known: str) -> list[tuple[str, str]]:
    words = [Words(of="a1", field="said", text=text)]
    return [(f.kind.value, f.words) for f in find(words, known, DRAFT)]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Ring me on 01632 960 123 today.", Personal.PHONE, "01632 960 123"),
        ("Ring +44 (0)7700 900 123.", Personal.PHONE, "+44 (0)7700 900 123"),
        ("Ring 07700\u00a0900\u2011123.", Personal.PHONE, "07700\u00a0900\u2011123"),
        (
            "Write to jo.bloggs+x@post.example.",
            Personal.EMAIL,
            "jo.bloggs+x@post.example",
        ),
        ("jo (at) post.example", Personal.EMAIL, "jo (at) post.example"),
        ("jo at post dot example", Personal.EMAIL, "jo at post dot example"),
        ("I live at 12 Orchard Close.", Personal.ADDRESS, "12 Orchard Close."),
        ("Flat 3, 12a Orchard Close", Personal.ADDRESS, "Flat 3, 12a Orchard Close"),
        ("Our office, ab1 2de, is cold.", Personal.POSTCODE, "ab1 2de"),
        ("See www.jo.example/me", Personal.LINK, "www.jo.example/me"),
        ("Ask @jobloggs", Personal.LINK, "@jobloggs"),
        ("My number is QQ 12 34 56 C", Personal.NUMBER, "QQ 12 34 56 C"),
        ("Cllr Abara said so.", Personal.NAME, "Cllr Abara"),
        ("Mrs. O’Dowd said so.", Personal.NAME, "Mrs. O’Dowd"),
        ("Regards, Ines Vale", Personal.NAME, "Ines Vale"),
        ("I asked Ines Vale twice.", Personal.NAME, "Ines Vale"),
        ("As petra quill said", Personal.NAME, "petra quill"),
        ("As Quill said", Personal.NAME, "Quill"),
        ("As Pe\u200btra Quill said", Personal.NAME, "Petra Quill"),
    ],
)
def test_what_may_tell_who_somebody_is_is_found(
    text: str, kind: Personal, words: str
) -> None:
    if kind is Personal.NUMBER:
        words = words.replace("QQ", "AB")
        text = text.replace("QQ", "AB")
    assert (kind.value, words) in found(text, "Petra Quill")


@pytest.mark.parametrize(
    "text",
    [
        "Pay within 30 days, or 28, of the claim.",
        "The Council and the Fire Service agree.",
        "Public Bodies will pay 10,000 pounds by 1 April 2027.",
        "Clause 4.19 and section 12.3.1 are the same.",
        "See the Compact of 2010, page 7.",
    ],
)
def test_plain_words_are_left_alone(text: str) -> None:
    assert found(text, "Petra Quill") == []


def test_common_words_in_the_name_of_a_body_are_left_alone() -> None:
    text = "A shed of six men met the youth forum at a workshop."
    assert (
        found(text, "Harle Men's Shed", "Wexcombe Youth Forum", "Spring workshop") == []
    )


@pytest.mark.parametrize("by", ["The group", "the steering group", "Our committee"])
def test_who_went_by_common_words_alone_is_nobodys_name(by: str) -> None:
    text = f"It goes to {by.lower()}, and {by} of the mayor kept it."
    assert found(text, by) == []
    assert found("The Quillon group kept it.", "The Quillon group") != []


@pytest.mark.parametrize(
    "text",
    [
        "We ask the Disclosure and Barring Service for each check.",
        "Write to the Friends and Neighbours Network first.",
    ],
)
def test_the_first_word_of_what_a_body_is_called_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_hidden_words_go_wherever_and_however_they_are_spelt() -> None:
    choices = [Choice(of="a1", words="Petra Quill", choice="hide")]
    text = "PETRA  QUILL and petra\u200b quill, not Petra Quillon"
    assert taken_out("a1", text, choices) == (
        "[name taken out] and [name taken out], not Petra Quillon"
    )
    assert taken_out("a2", "Petra Quill", choices) == "Petra Quill"


def test_words_that_nobody_has_looked_at_are_not_given_at_all() -> None:
    finds = find([Words(of="a1", field="said", text="Ask Ines Vale.")], (), DRAFT)
    assert "Ines" not in taken_out("a1", "Ask Ines Vale.", [], finds)
    keep = [Choice(of="a1", words="Ines Vale", choice="keep")]
    assert taken_out("a1", "Ask Ines Vale.", keep, finds) == "Ask Ines Vale."


def test_many_names_and_many_words_are_gone_through_in_one_pass() -> None:
    names = [f"Given{n} Family{n}" for n in range(20_000)]
    words = [
        Words(of=f"a{n}", field="said", text=f"As Family{n} said, it is fair. " * 5)
        for n in range(2_000)
    ]
    assert len(find(words, names, DRAFT)) == 2_000


def test_a_reason_that_a_repeat_is_given_is_held_back_as_where_it_was_written() -> None:
    first = Point(
        number="a1", respondent="p1", sender="p1", clause="c", clause_number="1",
        kind=AnnotationKind.COMMENT, said="x", outcome=Outcome.NOT_AGREED, decision="d1",
        reason="Cllr Abara said no.",
    )  # fmt: skip
    again = replace(
        first,
        number="a2",
        outcome=Outcome.DUPLICATE,
        decision="d2",
        twin="a1",
        reason_of="d1",
    )
    told = Hearing(title="C", group="G", round="r", issued="i", points=(first, again))
    finds = find(words_of(told), (), DRAFT)
    assert [(find.of, find.words) for find in finds] == [("d1", "Cllr Abara")]
    assert {p.reason for p in published(told, (), finds).hearing.points} == {WAITING}
    hide = [Choice(of="d1", words="Cllr Abara", choice="hide")]
    shown = published(told, hide, finds)
    assert {p.reason for p in shown.hearing.points} == {"[name taken out] said no."}
    assert shown.stamp == ()
