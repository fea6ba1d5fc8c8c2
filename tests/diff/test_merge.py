import itertools

from hypothesis import given
from hypothesis import strategies as st

from compact_draft.diff.merge import Proposal, merge
from compact_draft.diff.words import accept_all, reject_all
from tests.diff.trade import prose

ISSUED = "The Council aims to pay grants in advance, and groups report each year."


def merged(*texts, issued=ISSUED):
    names = "abcdef"
    return merge(
        issued,
        [Proposal(by=names[n], text=text) for n, text in enumerate(texts)],
    )


def test_edits_of_words_apart_are_all_taken():
    found = merged(
        ISSUED.replace("aims to", "will"), ISSUED.replace("each year", "twice a year")
    )
    assert found.clashes == ()
    assert found.text == (
        "The Council will pay grants in advance, and groups report twice a year."
    )
    assert accept_all(found.edits) == found.text
    assert reject_all(found.edits) == ISSUED


def test_the_same_edit_by_two_is_taken_once():
    will = ISSUED.replace("aims to", "will")
    assert merged(will, will).text == will


def test_two_wordings_of_the_same_words_clash_and_the_issued_words_stay():
    found = merged(ISSUED.replace("aims to", "will"), ISSUED.replace("aims to", "may"))
    assert found.text == ISSUED
    assert found.edits == ()
    (clash,) = found.clashes
    assert ISSUED[clash.start : clash.end] == clash.words == "aims to"
    assert clash.wanted == (("a", "will"), ("b", "may"))


def test_touching_words_clash():
    found = merged(ISSUED.replace("pay", "give"), ISSUED.replace("grants", "funds"))
    assert [clash.words for clash in found.clashes] == ["pay grants"]
    assert found.clashes[0].wanted == (("a", "give grants"), ("b", "pay funds"))


def test_one_unchanged_word_between_is_enough():
    found = merged(ISSUED.replace("pay", "give"), ISSUED.replace("in advance", "early"))
    assert found.text == ISSUED.replace("pay", "give").replace("in advance", "early")


def test_two_insertions_at_one_place_clash_unless_equal():
    one = ISSUED.replace("grants", "grants promptly")
    two = ISSUED.replace("grants", "grants early")
    assert merged(one, two).clashes
    assert merged(one, one).text == one


def test_the_end_of_a_paragraph_parts_what_two_people_changed():
    issued = "We pay at once.\n\nGroups report."
    found = merged(
        "We pay within days.\n\nGroups report.",
        "We pay at once.\n\nMembers report.",
        issued=issued,
    )
    assert found.text == "We pay within days.\n\nMembers report."


def test_withdrawing_and_editing_clash():
    found = merged(None, ISSUED.replace("aims to", "will"))
    assert found.text == ISSUED
    assert found.clashes[0].words == ISSUED
    assert found.clashes[0].wanted[0] == ("a", None)


def test_all_who_touch_it_withdraw_it():
    found = merged(None, ISSUED, None)
    assert found.text is None
    assert found.clashes == ()
    assert reject_all(found.edits) == ISSUED
    assert accept_all(found.edits) == ""


def test_nothing_wanted_changes_nothing():
    assert merged(ISSUED, ISSUED).text == ISSUED
    assert merged().edits == ()


@given(issued=prose, text=prose)
def test_one_proposal_alone_is_taken_as_it_is(issued, text):
    found = merged(text, issued, issued=issued)
    assert found.text == text
    assert found.clashes == ()


@given(issued=prose, texts=st.lists(st.one_of(prose, st.none()), max_size=3))
def test_the_order_of_proposals_does_not_matter(issued, texts):
    results = {
        (found.text, found.edits, tuple((c.start, c.end) for c in found.clashes))
        for order in itertools.permutations(texts)
        for found in [merged(*order, issued=issued)]
    }
    assert len(results) == 1


@given(
    st.lists(st.sampled_from(["pay", "grants", "early", "in", "full"]), max_size=12),
    st.data(),
)
def test_single_words_replaced_apart_merge_and_together_clash(words, data):
    """The slow twin: with one word replaced by each of two, the answer is plain."""
    words = [f"{word}{n}" for n, word in enumerate(words)]
    if not words:
        return
    at = [data.draw(st.integers(0, len(words) - 1)) for _ in range(2)]
    sides = [[*words], [*words]]
    for who, place in enumerate(at):
        sides[who][place] = f"x{who}"
    found = merged(*map(" ".join, sides), issued=" ".join(words))
    if abs(at[0] - at[1]) <= 1:
        assert found.clashes
        assert found.text == " ".join(words)
    else:
        both = [*words]
        both[at[0]], both[at[1]] = "x0", "x1"
        assert found.text == " ".join(both)


NAMED = "The steering group, which meets yearly, will report (in public) to all."


def test_a_name_and_the_words_behind_its_comma_are_two_places():
    one = NAMED.replace("steering group", "liaison board")
    for two in (
        NAMED.replace("which meets yearly", "which meets twice a year"),
        NAMED.replace(", which meets yearly,", ""),
        NAMED.replace("group, which", "group, together with its members, which"),
        NAMED.replace("group,", "group (as it then is),"),
    ):
        found = merged(one, two, issued=NAMED)
        assert found.clashes == ()
        assert found.text == two.replace("steering group", "liaison board")


def test_a_sentence_put_in_behind_a_changed_one_is_another_place():
    one = NAMED.replace("all.", "everybody.")
    two = f"{NAMED} Its minutes are public."
    assert merged(one, two, issued=NAMED).text == (f"{one} Its minutes are public.")


def test_two_changes_with_but_a_blank_between_clash():
    one = NAMED.replace("steering group", "liaison board")
    two = NAMED.replace("group,", "group and its staff,")
    assert merged(one, two, issued=NAMED).clashes
