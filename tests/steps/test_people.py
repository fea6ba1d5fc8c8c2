"""Who answered over several channels: offered for joining, joined only by a word."""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path

import pytest

from compact_draft.copies.same_people import Known, offers, pairs
from compact_draft.store.workspace import Workspace
from tests.channels.mails import mail
from tests.returned import Returned
from tests.workspaces import make_workspace, run, value


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = make_workspace(tmp_path / "ws")
    run(made, "issue", "round-1")
    folder = made.root / "inbox"
    folder.mkdir()
    copy = Returned(made.sent("round-1"), "Bea Holt")
    copy.comment("three months", "Why not four?")
    (folder / "a.docx").write_bytes(copy.data())
    (folder / "b.eml").write_bytes(mail("On clause 4.2 we agree.\n"))
    note = "From: B. Holt\nE-mail: bea@holt.example\n\nClause 4.3: fine.\n"
    (folder / "c.txt").write_text(note)
    (folder / "d.txt").write_text("From: Mo Lee\n\nClause 4.3: slow.\n")
    run(made, "collect")
    return made


def test_the_same_sender_over_several_channels_is_offered_and_not_joined(
    workspace: Workspace,
) -> None:
    told = value(workspace, "people")
    assert [p["name"] for p in told["people"]] == [
        "Bea Holt",
        "Bea Holt",
        "B. Holt",
        "Mo Lee",
    ]
    assert [(o["first"], o["second"], o["why"]) for o in told["offers"]] == [
        ("p1", "p2", "the same name"),
        ("p1", "p3", "the same name with initials"),
        ("p2", "p3", "the same contact, bea@holt.example"),
    ]
    said = run(workspace, "people")
    assert "compact-draft people join p1 p2" in said


def test_joined_by_a_word_they_are_counted_as_one_and_undo_parts_them(
    workspace: Workspace,
) -> None:
    joined = value(workspace, "people", "join", "p1", "p2", "p3")
    assert [(p["id"], p["remarks"]) for p in joined["people"]] == [("p1", 3), ("p4", 1)]
    assert joined["people"][0]["is_also"] == ["p2", "p3"]
    assert joined["people"][0]["channels"] == ["word", "email", "letter"]
    assert joined["offers"] == []
    account = json.loads(run(workspace, "account", "--json", status=1))
    assert [row["of"] for row in account["people"]] == ["p1", "p4"]
    assert account["missing"] == []
    run(workspace, "undo")
    run(workspace, "undo")
    assert len(value(workspace, "people")["people"]) == 4


def test_what_is_sent_again_after_joining_adds_nothing(workspace: Workspace) -> None:
    run(workspace, "people", "join", "p1", "p2")
    assert value(workspace, "collect")["annotations"] == []


def test_a_joining_can_be_taken_back_and_is_not_offered_again(
    workspace: Workspace,
) -> None:
    run(workspace, "people", "join", "p1", "p2")
    told = value(workspace, "people", "part", "p2")
    assert len(told["people"]) == 4
    assert ("p1", "p2") not in [(o["first"], o["second"]) for o in told["offers"]]


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (("join", "p1", "p9"), "there is no p9 among 4 people"),
        (("join", "p1", "p1"), "are the same already"),
        (("part", "p1"), "nobody has said that p1 is somebody else"),
    ],
)
def test_what_cannot_be_joined_is_told(
    workspace: Workspace, words: tuple[str, ...], what: str
) -> None:
    assert what in run(workspace, "people", *words, status=2)


@pytest.mark.parametrize(
    ("one", "other", "is_offered"),
    [
        ("Bea Holt", "bea  holt", True),
        ("Bea Holt", "Holt, Bea", True),
        ("Mrs Bea Holt", "Bea Holt", True),
        ("Bea Holt", "B Holt", True),
        ("Bea Holt", "Bea Hoult", True),
        ("Bea Holt", "Ben Marsh", False),
        ("Bea Holt", "Jo Holt", False),
        ("Response 1 (survey 3fa2)", "Response 2 (survey 3fa2)", False),
        ("Author", "Author", False),
    ],
)
def test_names_are_held_together_as_people_write_them(
    one: str, other: str, *, is_offered: bool
) -> None:
    pair = (Known(id="p1", name=one), Known(id="p2", name=other))
    assert bool(offers(pair)) == is_offered


def test_names_that_differ_by_a_figure_are_not_one_persons() -> None:
    people = [Known(id=f"p{n}", name=f"Resident {n}") for n in range(1, 40)]
    assert offers(people) == ()
    assert offers([Known(id="p1", name="Bea"), Known(id="p2", name="Mo")]) == ()
    twice = [Known(id="p1", name="Resident 7"), Known(id="p2", name="resident 7")]
    assert [o.why for o in offers(twice)] == ["the same name"]
    same = [
        Known(id="p1", name="Resident 7", contacts=("r@fen.example",)),
        Known(id="p2", name="Resident 8", contacts=("r@fen.example",)),
    ]
    assert [o.why for o in offers(same)] == ["the same contact, r@fen.example"]


def looked_at(people: int) -> int:
    """Return how many pairs of so many different people of one body are looked at."""
    letters = "bdfgklmnprst"
    names = [
        f"{a}a{b}o {c}e{d}er{n % 7}"
        for n, (a, b, c, d) in enumerate(product(letters, repeat=4))
    ]
    held = [Known(id=f"p{n}", name=name, bodies=("Hub",)) for n, name in
            enumerate(names[:: len(names) // people][:people])]  # fmt: skip
    return len(pairs(held))


def test_of_thousands_each_is_held_against_a_few() -> None:
    few, many = looked_at(1000), looked_at(4000)
    assert many <= 30 * 4000
    assert many <= 6 * max(few, 1000)


def test_among_many_of_one_name_initials_typing_and_order_are_still_offered() -> None:
    others = [Known(id=f"q{n}", name=f"{a}{b}{c} Smith") for n, (a, b, c) in
              enumerate(product("bdfgkm", "aeiou", "lnrst"))]  # fmt: skip
    known = [
        Known(id="p1", name="Katherine Smith"),
        Known(id="p2", name="K. Smith"),
        Known(id="p3", name="Katharine Smith"),
        Known(id="p4", name="Smith, Katherine"),
    ]
    found = {(o.first, o.second): o.why for o in offers([*known, *others])}
    assert found[("p1", "p2")] == "the same name with initials"
    assert found[("p1", "p3")] == "nearly the same name"
    assert found[("p1", "p4")] == "the same name"
