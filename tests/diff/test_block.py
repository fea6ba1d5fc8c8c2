"""What alignment sees of a block, and what two blocks have in common."""

from compact_draft.diff.block import PARAGRAPH, Vocabulary, in_common, kept_in_order


def test_equal_texts_have_one_number_and_only_letters_of_words_weigh() -> None:
    words = Vocabulary()
    first = words.block("pay us, soon.", key=1)
    again = words.block("pay us, soon.", key=2)
    other = words.block("pay us – später", key=3, kind=4)
    assert first.text == again.text != other.text
    assert (first.weight, other.weight) == (9, 11)
    assert (first.kind, other.kind) == (PARAGRAPH, 4)
    assert words.block(" –.", key=5).weight == 0


def test_equal_words_have_equal_numbers_in_order() -> None:
    words = Vocabulary()
    found = words.words(words.block("pay us, pay them", key=1))
    assert found[0] == found[2]
    assert len(set(found)) == 3
    assert [words.size(word) for word in found] == [3, 2, 3, 4]


def test_a_bag_counts_every_occurrence_of_a_word_by_its_letters() -> None:
    words = Vocabulary()
    block = words.block("pay us, pay them", key=1)
    assert sorted(words.bag(block).values()) == [2, 4, 6]
    assert words.bag(block) is words.bag(block)


def test_two_blocks_share_each_word_as_often_as_the_one_with_fewer_has_it() -> None:
    words = Vocabulary()
    twice = words.block("pay us, pay them", key=1)
    once = words.block("them we pay", key=2)
    assert words.likeness(twice, once) == 3 + 4
    assert in_common({1: 6, 2: 4}, {1: 3, 3: 9}) == 3
    assert in_common({}, {1: 3}) == 0


def test_words_that_changed_their_order_are_not_all_kept() -> None:
    sizes = {1: 3, 2: 4, 3: 5}
    assert kept_in_order([1, 2, 3], [1, 3], sizes.__getitem__) == 8
    assert kept_in_order([1, 2], [2, 1], sizes.__getitem__) in (3, 4)
    assert kept_in_order([1, 2], [], sizes.__getitem__) == 0
