"""Like remarks are one group, measured against groups that were made by hand."""

from __future__ import annotations

import itertools
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compact_draft.answers.alike import Group, Said, groups, likeness, words_of

BY_HAND = Path(__file__).with_name("like_remarks.txt")


def by_hand() -> tuple[list[Said], dict[str, str], set[str]]:
    """Return the remarks, the name of each one's group, and those that say more."""
    said: list[Said] = []
    named: dict[str, str] = {}
    more: set[str] = set()
    name = clause = ""
    for line in BY_HAND.read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            name, _, clause = (part.strip() for part in line[3:].partition(","))
        elif line and not line.startswith("#"):
            wanted = f"a{len(said) + 1}"
            words = line
            if name == "alone":
                clause, _, words = line.partition("\t")
            if words.startswith("+ "):
                more.add(wanted)
                words = words[2:]
            said.append(Said(id=wanted, clause=clause, words=words))
            named[wanted] = name if name != "alone" else wanted
    return said, named, more


def pairs(groups_of: dict[str, str]) -> set[frozenset[str]]:
    return {
        frozenset(pair)
        for pair in itertools.combinations(groups_of, 2)
        if groups_of[pair[0]] == groups_of[pair[1]]
    }


def test_groups_made_by_hand_are_found_and_nothing_is_put_together_wrongly() -> None:
    said, named, more = by_hand()
    found = groups(said)
    joined = {identity: group.lead for group in found for identity in group.everyone}
    wanted, made = pairs(named), pairs({a: joined.get(a, a) for a in named})
    wrong = sorted(tuple(sorted(pair)) for pair in made - wanted)
    assert wrong == []
    assert len(made & wanted) / len(wanted) >= 0.95
    told = {one for group in found for one, _ in group.more}
    assert told == more


def test_the_order_in_which_they_came_makes_no_wrong_group() -> None:
    said, named, _ = by_hand()
    for seed in range(40):
        mixed = random.Random(seed).sample(said, len(said))
        found = groups(mixed)
        assert found
        for group in found:
            assert len({named[identity] for identity in group.everyone}) == 1, group


def test_ninety_copies_are_one_issue_with_ninety_heads() -> None:
    text = "Please name a person in each body to whom a group can turn."
    found = groups(Said(id=f"a{n}", clause="c-1", words=text) for n in range(1, 91))
    assert found == (Group(lead="a1", same=tuple(f"a{n}" for n in range(2, 91))),)
    assert len(found[0].heads) == 90


def test_edits_are_alike_where_they_make_the_same_of_the_clause() -> None:
    wants = ("Pay in 20 days.", "Pay in 20 days.", "Pay in 10 days.", "pay in 20 days.")
    found = groups(
        Said(id=f"a{n}", clause="c-1", words="Why not?", wants=w)
        for n, w in enumerate(wants)
    )
    assert [group.heads for group in found] == [("a0", "a1")]


def test_a_copy_without_a_sure_place_joins_those_that_have_one() -> None:
    text = "We would like the minutes sent to everybody who came."
    said = [
        Said(id=f"a{n}", clause=c, words=text) for n, c in enumerate(("c-1", "", "c-1"))
    ]
    assert [group.heads for group in groups(said)] == [("a0", "a2", "a1")]
    apart = [Said(id=f"a{n}", clause=f"c-{n}", words=text) for n in range(3)]
    assert groups(apart) == ()


def test_what_one_says_more_is_shown_and_it_is_no_head() -> None:
    text = "Please say in each promise by when it is to be kept and who answers for it."
    further = "Our own group waited for two years and then gave up."
    said = [
        Said(id="a1", clause="", words=text),
        Said(id="a2", clause="", words=f"{text} {further}"),
    ]
    (group,) = groups(said)
    assert group.heads == ("a1",)
    assert group.more == (("a2", " ".join(words_of(further))),)


SHUFFLED = st.lists(
    st.sampled_from(
        ["we", "ask", "for", "ten", "days", "not", "rooms", "to", "meet", "in"]
    ),
    max_size=14,
)


@given(st.lists(SHUFFLED, max_size=12))
def test_each_remark_is_in_one_group_at_most_and_no_turned_number_is_in_it(
    texts: list[list[str]],
) -> None:
    said = [Said(id=f"a{n}", clause="", words=" ".join(t)) for n, t in enumerate(texts)]
    words = {one.id: words_of(one.words) for one in said}
    seen: set[str] = set()
    for group in groups(said):
        assert len(group.everyone) > 1
        assert not seen & set(group.everyone)
        seen |= set(group.everyone)
        for head in group.heads:
            assert words[head].count("not") == words[group.lead].count("not")
            assert words[head].count("ten") == words[group.lead].count("ten")
    assert groups(said) == groups(said)


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("a b c d", "a b c d", 1.0),
        ("a b c d", "a x c d", 0.75),
        ("", "", 1.0),
        ("a", "", 0.0),
    ],
)
def test_likeness_is_the_share_of_words_in_common(
    one: str, other: str, share: float
) -> None:
    assert likeness(one.split(), other.split()) == share
