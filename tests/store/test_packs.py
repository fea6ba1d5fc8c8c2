"""What a round asks and whom to answer, as its file says it."""

from dataclasses import replace

import pytest

from compact_draft.errors import WorkspaceError
from compact_draft.model.pack import PackFacts, PreElection
from compact_draft.store.packs import format_pack, parse_pack

FACTS = PackFacts(
    reply_to="compact@fenwold.example", phone="01234 567890",
    questions=("What would help?", "What is missing?"), sectors=("Sport", "Health"),
    sizes=("No staff",), launch="2026-03-02",
    pre_election=(PreElection(what="county election", first="2027-03-22", last="2027-05-06"),),
)  # fmt: skip


def test_what_is_written_is_read_again() -> None:
    assert parse_pack(format_pack(FACTS), "pack.toml") == FACTS
    assert parse_pack("", "pack.toml") == PackFacts()


def test_blanks_are_folded_and_empty_lines_left_out() -> None:
    text = 'reply_to = " a@b.example "\nquestions = ["  What \\n helps? ", " "]\n'
    found = parse_pack(text, "pack.toml")
    assert (found.reply_to, found.questions) == ("a@b.example", ("What helps?",))


def test_a_day_may_be_written_as_a_date_or_as_words() -> None:
    assert parse_pack("launch = 2026-03-02\n", "p").launch == "2026-03-02"
    assert parse_pack('launch = " 2026-03-02 "\n', "p").launch == "2026-03-02"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('launch = "soon"\n', "is not a date"),
        ("launch = 3\n", "is not a date"),
        ("launch = 2026-03-02T10:00:00\n", "is not a date"),
        ('sectors = ["Sport", "Sport"]\n', "names one thing twice"),
        (f"sizes = {[str(n) for n in range(201)]}\n", "more than 200"),
        (
            "[[pre_election]]\nfrom = 2027-05-06\nto = 2027-03-22\n",
            "a first and a last day",
        ),
        ("[[pre_election]]\nfrom = 2027-05-06\n", "a first and a last day"),
        ('colour = "red"\n', "colour"),
    ],
)
def test_what_cannot_be_used_is_refused_with_the_remedy(text: str, what: str) -> None:
    with pytest.raises(WorkspaceError, match=what):
        parse_pack(text, "pack.toml")


def test_a_time_before_an_election_may_be_a_single_day() -> None:
    day = PreElection(what="an election", first="2027-05-06", last="2027-05-06")
    one = replace(PackFacts(), pre_election=(day,))
    assert parse_pack(format_pack(one), "pack.toml") == one
