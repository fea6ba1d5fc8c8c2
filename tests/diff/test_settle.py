import itertools

from hypothesis import given
from hypothesis import strategies as st

from compact_draft.diff.hunks import hunks_of, ops_of, trimmed
from compact_draft.diff.settle import fold, glue, is_rewritten, settle_hunks
from compact_draft.diff.slide import slide
from compact_draft.diff.stream import FIXED, Stream, kinds, streams
from compact_draft.diff.words import edits, settle_ops
from compact_draft.text.tokens import tokens
from tests.diff.trade import prose


def both(old, new):
    before, after = streams(tokens(old), tokens(new))
    return before, after


def show(hunks, old, new):
    parts, at = [], 0
    for i0, i1, j0, j1 in hunks:
        parts.append("".join(old.texts[at:i0]))
        parts.append("[" + "".join(old.texts[i0:i1]) + "|")
        parts.append("".join(new.texts[j0:j1]) + "]")
        at = i1
    return "".join(parts) + "".join(old.texts[at:])


def after(rule, old, new, hunks=None):
    before, now = both(old, new)
    found = hunks_of(edits(before.keys, now.keys)) if hunks is None else hunks
    return show(rule(found, before, now), before, now)


def test_an_insertion_slides_to_end_with_its_sentence():
    for start in (2, 3):
        hunk = (start, start, start, start + 3)
        assert after(slide, "A. B.", "A. C. B.", [hunk]) == "A.[| C.] B."


def test_an_insertion_slides_to_end_with_a_comma():
    assert after(slide, "a, b, c", "a, b, x, c") == "a, b,[| x,] c"


def test_and_with_its_word_moves_together():
    old, new = "groups and councils", "groups and partners and councils"
    shown = after(slide, old, new)
    assert shown in {
        "groups[| and partners] and councils",
        "groups [|and partners ]and councils",
    }


def test_ties_go_right():
    assert after(slide, "I ate apples", "I ate red apples") == "I ate [|red ]apples"


def test_a_deletion_slides_against_another_change():
    old = "bodies that are members of the network and of boards"
    shown = after(slide, old, "bodies of boards")
    assert shown == "bodies [that are members of the network and |]of boards"


def test_nothing_slides_past_a_fixed_token():
    keys = [1, 9, 1, 9]
    old = Stream(keys[:2], ["a", ""], bytes([0, FIXED]))
    new = Stream(keys, ["a", "", "a", ""], bytes([0, FIXED, 0, FIXED]))
    assert slide([(1, 1, 1, 3)], old, new) == [(1, 1, 1, 3)]


def test_a_short_unit_goes_with_its_number():
    assert after(glue, "a 5 km road", "a 7 km road") == "a [5 km|7 km] road"
    assert after(glue, "a 5 km road", "a 5 mile road") == "a [5 km|5 mile] road"
    assert after(glue, "by 30 May at", "by 30 June at") == "by [30 May|30 June] at"
    assert after(glue, "see No 4 here", "see No 5 here") == "see [No 4|No 5] here"


def test_a_long_unit_stays_when_only_its_number_changed():
    assert after(glue, "in 12 months", "in 6 months") == "in [12|6] months"
    assert after(glue, "in 12 weeks", "in 12 months") == "in 12 [weeks|months]"


def test_a_unit_between_two_changes_of_its_number_is_folded():
    old, new = "in 12 months notice is", "in 6 months by post is"
    assert after(fold, old, new) == "in [12 months notice|6 months by post] is"


def test_a_blank_and_two_marks_are_folded_but_not_three():
    assert after(fold, "aims to pay", "will it pay") == "[aims to|will it] pay"
    assert after(fold, "big, red box", "old, new box") == "[big, red|old, new] box"
    assert after(fold, "big!?! red", "old!?! new") == "[big|old]!?! [red|new]"


def test_blanks_between_two_deletions_are_left():
    assert after(fold, "a x, y b", "a , b") == "a [x|],[ y|] b"


def test_a_lone_short_word_is_folded():
    old, new = "red the big", "old the new"
    assert after(fold, old, new) == "[red the big|old the new]"


def test_a_long_kept_word_stays_between_short_changes():
    old, new = "red organisations pay", "old organisations ask"
    assert after(fold, old, new) == "[red|old] organisations [pay|ask]"


def test_a_word_no_longer_than_either_change_is_folded():
    old, new = "national council agreement", "regional council framework"
    assert after(fold, old, new) == f"[{old}|{new}]"


def test_two_kept_words_stay():
    old, new = "red of the pay", "old of the ask"
    assert after(fold, old, new) == "[red|old] of the [pay|ask]"


def test_a_note_reference_is_never_folded():
    old = Stream([1, 5, 2], ["red", "", "pay"], bytes([0, FIXED, 0]))
    new = Stream([3, 5, 4], ["old", "", "ask"], bytes([0, FIXED, 0]))
    assert fold([(0, 1, 0, 1), (2, 3, 2, 3)], old, new) == [(0, 1, 0, 1), (2, 3, 2, 3)]


def test_the_end_of_a_line_is_fixed():
    assert after(fold, "red\npay", "old\nask") == "[red|old]\n[pay|ask]"
    assert kinds(["a", "5", "\n", " ", ",", "£5", "e5"]) == bytes([0, 1, 4, 2, 3, 1, 0])


def test_folding_goes_on_to_a_fixed_point():
    # "notice" is too long until the change to its right has grown over "to"
    old, new = "longer notice so to be", "shorter notice if to pay"
    assert after(settle_hunks, old, new) == f"[{old}|{new}]"


def test_equal_ends_of_a_change_are_given_back():
    before, now = both("x a y", "x b y")
    assert trimmed((0, 5, 0, 5), before, now) == (2, 3, 2, 3)


@given(old=prose, new=prose)
def test_every_rule_keeps_both_readings_and_settling_twice_is_once(old, new):
    before, now = both(old, new)
    hunks = hunks_of(edits(before.keys, now.keys))
    for rule in (slide, glue, fold, settle_hunks):
        i = j = 0
        for i0, i1, j0, j1 in [
            *rule(hunks, before, now),
            (len(before.keys), 0, len(now.keys), 0),
        ]:
            assert before.texts[i:i0] == now.texts[j:j0]
            i, j = i1, j1
    ops = settle_ops(edits(before.keys, now.keys), before, now)
    assert settle_ops(ops, before, now) == ops


@given(old=prose, new=prose)
def test_no_lone_short_word_is_left_between_two_changes(old, new):
    before, now = both(old, new)
    hunks = hunks_of(settle_ops(edits(before.keys, now.keys), before, now))
    for a, b in itertools.pairwise(hunks):
        between = before.texts[a[1] : b[0]]
        kept = [t for t in between if t[0].isalnum() or t[0] == "£"]
        plain = "\n" not in between and sum(t in ",.;–" for t in between) <= 2
        assert not (len(kept) == 1 and plain and len(kept[0]) <= 3)


@given(
    st.lists(st.integers(0, 3), max_size=12), st.lists(st.integers(0, 3), max_size=12)
)
def test_ops_and_hunks_tell_the_same(old, new):
    ops = edits(old, new)
    assert ops_of(hunks_of(ops), len(old), len(new)) == ops


def test_what_keeps_a_run_of_four_words_is_not_rewritten():
    old, new = both("We pay at once and by post or by hand.", "You pay at once and.")
    assert not is_rewritten(hunks_of(edits(old.keys, new.keys)), old, new)


def test_what_keeps_a_word_here_and_there_is_rewritten():
    old, new = both(
        "The Council publishes a funding register every spring for groups.",
        "Volunteers receive expenses promptly, training included, for free.",
    )
    assert is_rewritten(hunks_of(edits(old.keys, new.keys)), old, new)
    short, whole = both(
        "Video provides.", "Video provides a strong way to help you say."
    )
    assert not is_rewritten(hunks_of(edits(short.keys, whole.keys)), short, whole)
