from hypothesis import given
from hypothesis import strategies as st

from compact_draft.diff.block import Vocabulary
from compact_draft.diff.blocks import align
from compact_draft.diff.groups import Group, grow
from compact_draft.text.normalise import fold
from tests.diff.trade import words

A = "The Council will pay every grant in advance of need."
B = "Groups will report on the use of the grant once a year."
C = "Both sides meet each quarter to review what was learned."
D = "Volunteers receive training and out of pocket expenses."
NAMES = [f"{first}{last}" for first in "BDFGHLMNPR" for last in ("ale", "orn", "ips")]


def grown(old, new, kinds=None):
    vocabulary = Vocabulary()
    keys = {}

    def block(text):
        key = keys.setdefault(text, len(keys))
        kind = 1 if text.startswith("table") else 0
        return vocabulary.block(fold(text), key=key, kind=kind)

    olds, news = [block(t) for t in old], [block(t) for t in new]
    pairs = align(olds, news, likeness=vocabulary.likeness)
    return grow(pairs, olds, news, words=vocabulary.words, size=vocabulary.size)


def test_a_paragraph_split_in_two_is_one_group():
    assert grown([f"{A} {B}"], [A, B]) == [Group((0,), (0, 1))]


def test_two_paragraphs_joined_are_one_group():
    assert grown([A, B], [f"{A} {B}"]) == [Group((0, 1), (0,))]


def test_a_split_with_light_edits_is_one_group():
    edited = B.replace("once a year", "twice every year")
    assert grown([C, f"{A} {B}", D], [C, A, edited, D]) == [
        Group((0,), (0,)),
        Group((1,), (1, 2)),
        Group((2,), (3,)),
    ]


def test_a_split_in_three_and_a_join_of_three_are_found():
    assert grown([f"{A} {B} {C}"], [A, B, C]) == [Group((0,), (0, 1, 2))]
    assert grown([A, B, C], [f"{A} {B} {C}"]) == [Group((0, 1, 2), (0,))]


def test_a_list_run_together_with_line_breaks_is_one_group():
    members = [f"{name} of the {name} Trust" for name in NAMES]
    whole = tuple(range(len(members)))
    assert grown(members, ["\n".join(members)]) == [Group(whole, (0,))]
    assert grown(["\n".join(members)], members) == [Group((0,), whole)]


def test_a_label_cut_off_from_its_clause_is_a_split():
    assert grown([C, "B. Local bodies", D], [C, "B.", "Local bodies", D]) == [
        Group((0,), (0,)),
        Group((1,), (1, 2)),
        Group((2,), (3,)),
    ]


def test_short_names_in_a_list_run_together_stay():
    names = ["ARC", "Dale Trust for Carers", "HLG", "Fen Choir", "Ox"]
    assert grown([A, *names], [A, "\n".join(names)]) == [
        Group((0,), (0,)),
        Group((1, 2, 3, 4, 5), (1,)),
    ]


def test_a_part_worded_anew_between_two_that_stay_does_not_end_the_group():
    new = [A, "Rain stopped play on both days.", C]
    assert grown([f"{A} {B} {C}"], new) == [Group((0,), (0, 1, 2))]
    assert grown(new, [f"{A} {B} {C}"]) == [Group((0, 1, 2), (0,))]


def test_a_moved_paragraph_between_the_halves_ends_the_group():
    moved = "Keys are kept at the desk of the town hall."
    old = [moved, D, f"{A} {B} {C}"]
    assert Group((2,), (1,)) in grown(old, [D, f"{A} {B}", moved, C])
    edited = moved.replace("desk", "gate")
    assert Group((2,), (1, 2, 3)) in grown(old, [D, f"{A} {B}", edited, C])


def test_a_short_new_line_beside_an_edited_clause_is_no_split():
    assert grown([f"To note: {A}"], ["To", f"note: {B}"]) == [
        Group((), (0,)),
        Group((0,), (1,)),
    ]


def test_a_blank_between_the_halves_goes_with_them():
    assert grown([f"{A} {B}"], [A, "", B]) == [Group((0,), (0, 1, 2))]


def test_a_table_between_the_halves_ends_the_group():
    assert grown([f"{A} {B}"], [A, "table one", B]) == [
        Group((0,), (0,)) if len(A) > len(B) else Group((), (0,)),
        Group((), (1,)),
        Group((), (2,)) if len(A) > len(B) else Group((0,), (2,)),
    ]


def test_a_new_paragraph_beside_an_edited_one_is_not_taken_in():
    assert grown([A], [A.replace("every", "each"), D]) == [
        Group((0,), (0,)),
        Group((), (1,)),
    ]


def test_equal_paragraphs_never_grow():
    assert grown([A], [A, A]) == [Group((0,), (0,)), Group((), (1,))]


def test_a_part_goes_to_the_pair_that_gains_most_by_it():
    old = [f"{A} Soon.", f"{C} {B} {D}"]
    new = [f"{A} Later.", C, f"{B} {D}"]
    assert grown(old, new) == [Group((0,), (0,)), Group((1,), (1, 2))]


texts = st.lists(
    st.one_of(st.lists(words, min_size=1, max_size=9).map(" ".join), st.just("")),
    max_size=7,
)


@given(texts, st.data())
def test_every_block_stands_in_exactly_one_group(old, data):
    new = []
    for text in old:
        parts = text.split()
        cut = data.draw(st.integers(0, len(parts)))
        halves = [" ".join(parts[:cut]), " ".join(parts[cut:])]
        new += halves if data.draw(st.booleans()) else [text]
    for one, other in ((old, new), (new, old)):
        groups = grown(one, other)
        assert [i for group in groups for i in group.old] == list(range(len(one)))
        assert [j for group in groups for j in group.new] == list(range(len(other)))
        assert all(min(len(g.old), len(g.new)) <= 1 for g in groups)
        assert all(max(len(g.old), len(g.new)) <= 40 for g in groups)
