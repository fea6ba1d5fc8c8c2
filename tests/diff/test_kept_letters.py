import random
import re
from pathlib import Path

from hypothesis import given
from rapidfuzz.distance import LCSseq

from compact_draft.diff import kept_letters
from compact_draft.diff.hunks import hunks_of
from compact_draft.diff.settle import settle_hunks
from compact_draft.diff.stream import BLANK, FIXED, streams
from compact_draft.diff.words import edits, settle_ops, word_edits
from compact_draft.text.tokens import tokens
from tests.diff.trade import prose

LIBRARY = Path(__file__).parents[2] / "clauses"


def whole(old, new):
    return 0, len(old.keys), 0, len(new.keys)


def weight(side, at):
    kind = side.kinds[at]
    return {BLANK: 0, FIXED: 8}.get(kind, len(side.texts[at]))


def heaviest(old, new):
    """The most letters that can stay, by the table of the textbook."""
    table = [[0] * (len(new.keys) + 1) for _ in range(len(old.keys) + 1)]
    for i, key in enumerate(old.keys, 1):
        for j, other in enumerate(new.keys, 1):
            letters = weight(old, i - 1)
            both = table[i - 1][j - 1] + letters if key == other else 0
            table[i][j] = max(table[i - 1][j], table[i][j - 1], both)
    return table[-1][-1]


def shown(old, new):
    kinds = {"same": "{}", "deleted": "[-{}-]", "inserted": "{{+{}+}}"}
    return "".join(kinds[edit.kind].format(edit.text) for edit in word_edits(old, new))


def least(old, new):
    """The least letters that any edit marks (the judge's way, copies apart)."""
    ids = {}
    sides = [
        [
            ids.setdefault((w, n), len(ids))
            for w in tokens(t)
            for n in range(len(w.strip()))
        ]
        for t in (old, new)
    ]
    return sum(map(len, sides)) - 2 * LCSseq.similarity(*sides)


@given(old=prose, new=prose)
def test_what_stays_has_as_many_letters_as_the_slow_table_finds(old, new):
    one, other = streams(tokens(old), tokens(new))
    chain = kept_letters.heaviest_words(whole(one, other), one, other)
    assert all(one.keys[i] == other.keys[j] for i, j in chain)
    assert chain == sorted(set(chain), key=lambda p: (p[0], p[1]))
    assert sum(weight(one, i) for i, _ in chain) == heaviest(one, other)


@given(old=prose, new=prose)
def test_no_more_is_marked_than_the_least_edit_would_once_it_is_settled(old, new):
    one, other = streams(tokens(old), tokens(new))
    ops = edits(one.keys, other.keys)
    plain = settle_hunks(hunks_of(ops), one, other)
    mine = hunks_of(settle_ops(ops, one, other))
    assert kept_letters.letters(mine, one, other) <= kept_letters.letters(
        plain, one, other
    )
    assert kept_letters.must_mark(
        whole(one, other), one, other
    ) <= kept_letters.letters(mine, one, other)


def test_of_two_sentences_that_changed_places_the_longer_stays():
    old = "We listen to groups. We pay on time."
    new = "We pay on time. We listen to groups."
    assert shown(old, new) == (
        "{+We pay on time. +}We listen to groups.[- We pay on time.-]"
    )


def test_the_commonest_words_give_way_in_a_text_with_too_many_pairs(monkeypatch):
    monkeypatch.setattr(kept_letters, "_MOST_POINTS", 3)
    one, other = streams(tokens("a a b a a"), tokens("a a a b a a"))
    assert kept_letters.heaviest_words(whole(one, other), one, other) == [(4, 6)]


def sentences():
    """The sentences of the shipped library, in the order of its files."""
    found = []
    for path in sorted(LIBRARY.rglob("*.md")):
        lines = path.read_text(encoding="utf-8").splitlines()
        found += [
            sentence
            for line in lines
            if line[:1].isupper()
            for sentence in re.split(r"(?<=[.;]) ", line)
            if len(sentence) > 20
        ]
    return found


def edited(rng, paragraph, stock):
    """Sentences of a paragraph moved, put in, taken out; words in them replaced."""
    result = list(paragraph)
    for _ in range(rng.randrange(1, 4)):
        at, kind = rng.randrange(len(result)), rng.random()
        if kind < 0.2:
            result.insert(rng.randrange(len(result)), result.pop(at))
        elif kind < 0.35:
            result.insert(at, rng.choice(stock))
        elif kind < 0.45 and len(result) > 1:
            del result[at]
        else:
            words = result[at].split()
            for _ in range(rng.randrange(1, 5)):
                start = rng.randrange(len(words) + 1)
                fresh = rng.choice(stock).split()[: rng.randrange(5)]
                words[start : start + rng.randrange(5)] = fresh
            result[at] = " ".join(words) or "None."
    return result


def test_marks_are_at_most_a_twenty_fifth_over_the_least_and_never_thrice():
    rng, stock = random.Random(3), sentences()
    marked = must = 0
    worst = 1.0
    for _ in range(500):
        start = rng.randrange(len(stock) - 5)
        paragraph = stock[start : start + rng.randrange(1, 6)]
        old, new = " ".join(paragraph), " ".join(edited(rng, paragraph, stock))
        mine = sum(
            len(re.sub(r"\s", "", edit.text))
            for edit in word_edits(old, new)
            if edit.kind != "same"
        )
        floor = least(old, new)
        marked, must = marked + mine, must + floor
        if floor >= 20:
            worst = max(worst, mine / floor)
    assert marked <= 1.04 * must
    assert worst <= 3, (marked / must, worst)
