"""Letters and notes: who says it, each point, and every line accounted for."""

from __future__ import annotations

import pytest

from compact_draft.channels.notes import read_note
from compact_draft.channels.prose import read_prose
from compact_draft.errors import NotWordError
from compact_draft.model.annotation import AnnotationKind
from compact_draft.model.received import Channel

LETTER = """From: Bea Holt
For: Fenwold Swimmers
Sector: vcs
Date: 3 May 2026
Phone: 01234 567890
May publish: yes

Dear Ann,

Thank you for the draft.

On clause 4.2 we think that thirty days is too long.
It should be ten.

Clause 2.1:

> Groups are paid in advance
This is not always possible.

Suggested wording: Groups are paid in advance where they ask.

Kind regards,

Bea Holt
Secretary
"""


def test_a_letter_says_in_its_head_who_wrote_it_and_when() -> None:
    made = read_note(LETTER, "letter.txt")
    assert made.channel is Channel.LETTER
    assert (made.sender.name, made.sender.body) == ("Bea Holt", "Fenwold Swimmers")
    assert (made.sender.capacity, made.sender.sector) == ("body", "vcs")
    assert made.sender.may_publish is True
    assert made.sender.contact == "01234 567890"
    assert made.dated == "2026-05-03"


def test_each_paragraph_of_a_letter_is_a_point_and_greetings_are_listed() -> None:
    made = read_note(LETTER, "letter.txt")
    assert [p.text.split("\n")[0] for p in made.points] == [
        "On clause 4.2 we think that thirty days is too long.",
        "This is not always possible.",
    ]
    assert [p.reference for p in made.points] == ["clause 4.2", "Clause 2.1"]
    assert made.points[1].quote == "Groups are paid in advance"
    assert made.points[1].proposed == "Groups are paid in advance where they ask."
    listed = " ".join(why for _, why in made.left)
    for line in (
        "Thank you for the draft.",
        "Dear Ann,",
        "Clause 2.1:",
        "Kind regards,",
        "Bea Holt Secretary",
    ):
        assert line in listed


@pytest.mark.parametrize(
    ("said", "channel"),
    [
        ("Channel: phone\nFrom: Jo Marsh", Channel.PHONE),
        ("Meeting: Ashby workshop", Channel.MEETING),
        ("Kind: e-mail\nFrom: Jo", Channel.EMAIL),
        ("**From:** Jo Marsh", Channel.LETTER),
        ("---\nFrom: Jo Marsh\n---", Channel.LETTER),
    ],
)
def test_the_head_says_how_it_came(said: str, channel: Channel) -> None:
    made = read_note(f"{said}\n\n- 4.2 too slow\n", "note.md")
    assert made.channel is channel
    assert made.sender.name
    assert [p.text for p in made.points] == ["4.2 too slow"]


def test_a_channel_that_there_is_none_of_is_told_with_its_line() -> None:
    with pytest.raises(NotWordError, match=r"note\.md:2.*pigeon"):
        read_note("From: Jo\nChannel: pigeon\n\nSlow.", "note.md")


def test_a_text_that_begins_with_words_has_no_head() -> None:
    made = read_note(
        "Payment: it is too slow.\nClause 4.2: same.", "t.txt", sender="Jo"
    )
    assert made.sender.name == "Jo"
    assert made.points[0].text.startswith("Payment: it is too slow.")


def test_items_below_a_clause_are_on_it_and_later_paragraphs_only_stand_under_it() -> (
    None
):
    said = read_prose("## Clause 4.2\n- too slow\n- too dear\n\nAnd we thank you.")
    assert [p.reference for p in said.points] == [
        "Clause 4.2",
        "Clause 4.2",
        "under Clause 4.2",
    ]


def test_a_number_of_their_own_is_no_clause_but_in_a_note_of_ours_it_is() -> None:
    text = "4.2 We have no money.\n"
    assert read_prose(text).points[0].reference == "under 4.2"
    assert read_prose(text, is_note=True).points[0].reference == "4.2"


@pytest.mark.parametrize("parted", ["\n", "\n\n"])
def test_a_head_ends_where_words_begin(parted: str) -> None:
    made = read_note(f"From: Fay Orme\nDate: 3 May 2026{parted}4.4 - too dear", "a.txt")
    assert (made.sender.name, made.dated) == ("Fay Orme", "2026-05-03")
    assert [p.text for p in made.points] == ["4.4 - too dear"]


def test_words_that_only_begin_like_a_head_are_words() -> None:
    text = (
        "From: what we hear at the hall nobody has ever been paid in ten days\nSo no."
    )
    assert read_note(text, "a.txt", sender="Jo").points[0].text == text


@pytest.mark.parametrize(
    ("text", "is_note", "points"),
    [
        ("4.2 too slow\n4.3 fine\ngood too", True, ["4.2 too slow", "4.3 fine\ngood too"]),
        ("4.2 too slow\ngeneral: too long\nsecond bullet of section 7: fine", True,
         ["4.2 too slow", "general: too long", "second bullet of section 7: fine"]),
        ("He says no.\nHe would cut 4.2.", True, ["He says no.", "He would cut 4.2."]),
        ("He says no.\nHe would cut 4.2.", False, ["He says no.\nHe would cut 4.2."]),
        ("Clause 4.2: slow\nClause 4.3: fine", False,
         ["Clause 4.2: slow", "Clause 4.3: fine"]),
        ("4KTR: six months\n7FRM: four", True, ["4KTR: six months", "7FRM: four"]),
        ("On clause 4.2 we find that it is not so good as that of\nclause 4.3 of it.",
         False,
         ["On clause 4.2 we find that it is not so good as that of\nclause 4.3 of it."]),
        ("On clause 4.2 we find that it is not so good as the old\n4.3 was when we met.",
         True,
         ["On clause 4.2 we find that it is not so good as the old\n4.3 was when we met."]),
    ],
)  # fmt: skip
def test_lines_that_each_name_a_place_are_each_a_point(
    text: str, is_note: bool, points: list[str]
) -> None:
    assert [p.text for p in read_prose(text, is_note=is_note).points] == points


@pytest.mark.parametrize(
    "closing",
    ["With every blessing,\nSil Okoro", "In haste,\nJo Marsh\nChair", "Yours ever\n\nJo",
     "Respectfully,\n\nJo Marsh", "J. Okoro (Mrs)", "S.J. Okoro"],
)  # fmt: skip
def test_a_closing_of_any_kind_is_no_point(closing: str) -> None:
    said = read_prose(f"Clause 4.2 is slow.\n\n{closing}")
    assert [p.text for p in said.points] == ["Clause 4.2 is slow."]
    assert "Jo" in said.left[-1][1] or "Okoro" in said.left[-1][1]


def test_what_follows_a_short_line_on_a_clause_may_be_on_it_too() -> None:
    said = read_prose("Clause 4.2 - overheads\n\nWe agree.\n\nNothing on 3.")
    assert [p.reference for p in said.points] == [
        "Clause 4.2",
        "under Clause 4.2",
        "under Clause 4.2",
    ]
    said = read_prose("Clause 4.2 is too slow.\n\nWe need more money.")
    assert said.points[1].reference == ""


def test_last_words_are_no_closing_because_they_are_short() -> None:
    said = read_prose("Clause 4.2 is slow.\n\nSadly,\nno money came")
    assert len(said.points) == 2


@pytest.mark.parametrize("who", ["[Len Abara]", "(Len Abara)", "(Len Abara):"])
def test_who_spoke_may_stand_in_any_brackets(who: str) -> None:
    made = read_note(f"Meeting: Ashby\n\n- {who} 4.2 too slow (Ashby only)\n", "m.md")
    (point,) = made.points
    assert (point.author, point.reference) == ("Len Abara", "4.2")
    assert point.text == "4.2 too slow (Ashby only)"


def test_who_spoke_at_a_meeting_is_named_apart_from_the_words() -> None:
    made = read_note("Meeting: Ashby\n\n- [Len Abara] 4.2 too slow\n", "m.md")
    (point,) = made.points
    assert (point.author, point.text, point.reference) == (
        "Len Abara",
        "4.2 too slow",
        "4.2",
    )


@pytest.mark.parametrize(
    ("text", "quote", "proposed"),
    [
        ("Replace “30 days” with “20 days”.", "30 days", "20 days"),
        ('In 4.2 "30 days" should read "20 days".', "30 days", "20 days"),
        ("Please delete ‘where possible’.", "where possible", ""),
    ],
)
def test_a_change_of_quoted_words_is_understood(
    text: str, quote: str, proposed: str
) -> None:
    (point,) = read_prose(text).points
    assert point.kind is AnnotationKind.REWORD
    assert (point.quote, point.proposed, point.text) == (quote, proposed, text)


def test_every_line_with_words_is_a_point_or_listed() -> None:
    made = read_note(LETTER, "letter.txt")
    held = " ".join(
        [*(f"{p.text} {p.quote} {p.proposed}" for p in made.points)]
        + [why for _, why in made.left]
    )
    assert len(made.points) == 2
    for line in LETTER.split("\n\n", 1)[1].split("\n"):
        words = line.strip("> ").strip()
        assert not words or words in held or words in held.replace("\n", " "), line
