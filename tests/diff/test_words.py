import itertools

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from compact_draft.diff import words
from compact_draft.diff.words import accept_all, edits, reject_all, word_edits
from compact_draft.text.normalise import normalise
from tests.diff.trade import prose

any_text = st.one_of(prose, st.text(max_size=40).map(normalise))
ints = st.lists(st.integers(0, 5), max_size=25)


def marked(old, new):
    shown = {"same": "{}", "deleted": "[-{}-]", "inserted": "{{+{}+}}"}
    return "".join(shown[edit.kind].format(edit.text) for edit in word_edits(old, new))


def least(old, new):
    """Longest common subsequence by the table of the textbook."""
    table = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i, a in enumerate(old, 1):
        for j, b in enumerate(new, 1):
            best = max(table[i - 1][j], table[i][j - 1])
            table[i][j] = table[i - 1][j - 1] + 1 if a == b else best
    return len(old) + len(new) - 2 * table[-1][-1]


def cost(ops):
    return sum(
        op.old_end - op.old_start + op.new_end - op.new_start
        for op in ops
        if op.kind != "same"
    )


@given(old=any_text, new=any_text)
@example(old="", new="A first clause.")
def test_rejecting_gives_the_old_text_and_accepting_the_new(old, new):
    found = word_edits(old, new)
    assert reject_all(found) == old
    assert accept_all(found) == new
    assert all(edit.text for edit in found)
    pairs = list(itertools.pairwise(found))
    assert all(a.kind != b.kind for a, b in pairs)
    assert not any((a.kind, b.kind) == ("inserted", "deleted") for a, b in pairs)


@given(any_text)
def test_a_text_compared_with_itself_has_no_change(text):
    assert [edit.kind for edit in word_edits(text, text)] == ["same"] * bool(text)


@given(start=prose, old=prose, new=prose, end=prose)
def test_words_before_and_after_one_change_stay_unmarked(start, old, new, end):
    """But for the short sign of a unit, which goes with its number."""
    start, end = f"{start} before", f"after {end}"
    found = word_edits(f"{start} {old} {end}", f"{start} {new} {end}")
    if old.split() and new.split() and old != new:
        assert found[0].kind == "same"
        assert len(found[0].text) >= len(start)
        assert found[-1].kind == "same"
        assert len(found[-1].text) >= len(end)


@given(ints, ints)
def test_the_edit_of_ints_is_the_least(old, new):
    ops = edits(old, new)
    assert cost(ops) == least(old, new)
    i = j = 0
    for op in ops:
        assert (op.old_start, op.new_start) == (i, j)
        if op.kind == "same":
            before = old[op.old_start : op.old_end]
            assert before == new[op.new_start : op.new_end]
        i, j = op.old_end, op.new_end
    assert (i, j) == (len(old), len(new))


@given(ints, ints)
def test_both_engines_find_an_edit_of_one_size(old, new):
    assert cost(words._second_engine(old, new)) == cost(edits(old, new))


@given(old=ints, new=ints, cap=st.integers(1, 6))
@settings(max_examples=200)
def test_beyond_the_cap_the_edit_is_still_true(old, new, cap):
    whole, words._CAP = words._CAP, cap
    try:
        ops = edits(old, new)
    finally:
        words._CAP = whole
    kept = [
        t for op in ops if op.kind == "same" for t in old[op.old_start : op.old_end]
    ]
    same = [
        t for op in ops if op.kind == "same" for t in new[op.new_start : op.new_end]
    ]
    assert kept == same
    assert len(old) + len(new) - 2 * len(kept) == cost(ops)


def test_a_paragraph_of_a_million_characters_is_compared():
    old = [n * 7919 % 1009 for n in range(150_000)]
    new = [*old[:70000], 2000, 2001, *old[70010:]]
    assert cost(edits(old, new)) <= 14


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        (
            "The Council aims to pay grants in advance.",
            "The Council will pay grants in advance where needed.",
            "The Council [-aims to-]{+will+} pay grants in advance{+ where needed+}.",
        ),
        (
            "I ate a red apple.",
            "I ate a green apple.",
            "I ate a [-red-]{+green+} apple.",
        ),
        ("It costs £4,250.", "It costs £4,500.", "It costs [-£4,250-]{+£4,500+}."),
        (
            "See clause 4.2 of it",
            "See clause 4.3 of it",
            "See clause [-4.2-]{+4.3+} of it",
        ),
        ("in 2010-11", "in 2026/27", "in [-2010-11-]{+2026/27+}"),
        ("a co-design day", "a design day", "a [-co-design-]{+design+} day"),
        ("One. Last.", "One. Middle. Last.", "One.{+ Middle.+} Last."),
        ("", "A first.", "{+A first.+}"),
        ("A last.", "", "[-A last.-]"),
        ("one\n\ntwo", "one two", "one[-\n\n-]{+ +}two"),
        ("the group’s say", "the group's say", "the [-group’s-]{+group's+} say"),
    ],
)
def test_changes_read_as_a_writer_would_make_them(old, new, shown):
    assert marked(old, new) == shown


def test_long_texts_take_the_exact_engine_and_agree():
    old = " ".join(f"w{n % 97}" for n in range(2000))
    new = old.replace("w5 ", "x5 ", 3)
    assert sum(e.kind == "deleted" for e in word_edits(old, new)) == 3
