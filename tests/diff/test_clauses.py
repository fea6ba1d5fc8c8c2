"""Cases of two texts without ids. A clause is named by a letter on the old side; on the
new side a row says which letters it came from, and how it is worded."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compact_draft.diff.clauses import match_clauses
from tests.diff.trade import edited, prose

T = {
    "a": "The Council will pay every grant in advance, in four equal parts.",
    "b": "Groups will report on the use of their money once a year.",
    "c": "Both sides will meet each quarter to review what was learned.",
    "d": "Volunteers are given training and their out of pocket expenses.",
    "e": "Consultations will be open for twelve weeks or longer.",
    "f": "A register of empty premises will be kept and shown to the sector.",
    "g": "Officers will answer letters within ten working days.",
    "h": "The health board will offer a seat to a member chosen by the network.",
    "H": "What will success look like?",
    "F": "Funding",
}
PARTS = {
    "a1": "The Council will pay every grant in advance.",
    "a2": "Grants will be paid in four equal parts.",
    "ab": f"{T['a']} {T['b']}",
    "cd": f"{T['c']} {T['d']}",
    "abc": f"{T['a']} {T['b']} {T['c']}",
    "a~": "The Council aims to pay grants in advance, in four equal parts.",
    "b~": "Groups will report on how they used their money every second year.",
    "c~": "Both sides will meet twice a year to review what was learned.",
    "d~": "Volunteers get training and all their out of pocket expenses back.",
    "e~": "Consultations will run for six weeks or longer.",
    "ab~": "The Council will pay every grant in advance, in four parts. Groups report on "
    "the use of their money once a year.",
    "n": "Trustees of small charities may borrow the meeting rooms at the town hall.",
    "m": "The police will pass on what they hear of fraud against charities.",
    "b+": f"{T['b']} A short form is enough for sums under £5,000.",
    "A": T["a"].upper(),
    "a4": f"4.2 {T['a']}",
    "a7": f"7.1 {T['a']}",
    "(b)": f"(b) {T['b']}",
    "(c)b": f"(c) {T['b']}",
    "“c": T["c"].replace("what", "“what”"),
    '"c': T["c"].replace("what", '"what"'),
    "g0": "Officers will answer telephone calls within two working days.",
    "x": "",
    "d1": "Volunteers are given training.",
    "d2": "All out of pocket expenses of people who help us unpaid are repaid within a month.",
}
WORDS = {**T, **PARTS}


def mapping(old, new):
    """Rows such as ``a>a kept``, in order, from texts named with blanks between."""
    olds = [(f"{name}{n}", WORDS[name]) for n, name in enumerate(old.split())]
    news = [(f"{name}{n}", WORDS[name]) for n, name in enumerate(new.split())]
    return [
        f"{'+'.join(i[:-1] for i in row.old)}>{'+'.join(i[:-1] for i in row.new)}"
        f" {row.change}"
        for row in match_clauses(olds, news)
    ]


CASES = {
    "a half that grew into a clause of its own": (
        "a d b",
        "a d1 d2 b",
        "a>a kept, d>d1+d2 split, b>b kept",
    ),
    "a longer clause taken in, in few words": (
        "a d1 d2 b",
        "a d b",
        "a>a kept, d1+d2>d merged, b>b kept",
    ),
    "a new clause beside one that lost a half is no part of it": (
        "a d b",
        "a d1 n b",
        "a>a kept, d>d1 reworded, >n added, b>b kept",
    ),
    "nothing changed": ("a b c", "a b c", "a>a kept, b>b kept, c>c kept"),
    "both empty": ("", "", ""),
    "all added": ("", "a b", ">a added, >b added"),
    "all withdrawn": ("a b", "", "a> withdrawn, b> withdrawn"),
    "one reworded": ("a b c", "a b~ c", "a>a kept, b>b~ reworded, c>c kept"),
    "all reworded": (
        "a b c",
        "a~ b~ c~",
        "a>a~ reworded, b>b~ reworded, c>c~ reworded",
    ),
    "one added first": ("a b", "n a b", ">n added, a>a kept, b>b kept"),
    "one added between": ("a b", "a n b", "a>a kept, >n added, b>b kept"),
    "one added last": ("a b", "a b n", "a>a kept, b>b kept, >n added"),
    "first withdrawn": ("a b c", "b c", "a> withdrawn, b>b kept, c>c kept"),
    "middle withdrawn": ("a b c", "a c", "a>a kept, b> withdrawn, c>c kept"),
    "last withdrawn": ("a b c", "a b", "a>a kept, b>b kept, c> withdrawn"),
    "replaced by another": (
        "a b c",
        "a n c",
        "a>a kept, b> withdrawn, >n added, c>c kept",
    ),
    "replaced and another reworded beside it": (
        "a b c d",
        "a m c~ d",
        "a>a kept, b> withdrawn, >m added, c>c~ reworded, d>d kept",
    ),
    "moved down": ("a b c d", "b c d a", "b>b kept, c>c kept, d>d kept, a>a moved"),
    "moved up": ("a b c d", "d a b c", "d>d moved, a>a kept, b>b kept, c>c kept"),
    "moved and reworded": (
        "a b c d",
        "b c d a~",
        "b>b kept, c>c kept, d>d kept, a>a~ moved",
    ),
    "two moved together": (
        "a b c d e",
        "c d e a b",
        "c>c kept, d>d kept, e>e kept, a>a moved, b>b moved",
    ),
    "moved among additions": (
        "a b c",
        "n b c m a",
        ">n added, b>b kept, c>c kept, >m added, a>a moved",
    ),
    "split in two": ("ab c", "a b c", "ab>a+b split, c>c kept"),
    "split at the end": ("c ab", "c a b", "c>c kept, ab>a+b split"),
    "split with the first half edited": ("ab c", "a~ b c", "ab>a~+b split, c>c kept"),
    "split with the second half edited": ("ab c", "a b~ c", "ab>a+b~ split, c>c kept"),
    "split with both halves edited": ("ab c", "a~ b~ c", "ab>a~+b~ split, c>c kept"),
    "split in three": ("abc d", "a b c d", "abc>a+b+c split, d>d kept"),
    "split inside a sentence": ("a d", "a1 a2 d", "a>a1+a2 split, d>d kept"),
    "two split": ("ab cd", "a b c d", "ab>a+b split, cd>c+d split"),
    "split and moved": (
        "ab d e g",
        "d e g a b",
        "d>d kept, e>e kept, g>g kept, ab>a+b split",
    ),
    "joined": ("a b c", "ab c", "a+b>ab merged, c>c kept"),
    "joined and edited": ("a b c", "ab~ c", "a+b>ab~ merged, c>c kept"),
    "three joined": ("a b c d", "abc d", "a+b+c>abc merged, d>d kept"),
    "one split, two joined": ("ab c d", "a b cd", "ab>a+b split, c+d>cd merged"),
    "grown by a sentence": ("a b c", "a b+ c", "a>a kept, b>b+ reworded, c>c kept"),
    "shortened by a sentence": ("a b+ c", "a b c", "a>a kept, b+>b reworded, c>c kept"),
    "shouted": ("a b", "A b", "a>A kept, b>b kept"),
    "curly quotes": ('"c b', "“c b", '"c>“c kept, b>b kept'),
    "renumbered": ("a4 d", "a7 d", "a4>a7 kept, d>d kept"),
    "relettered": ("(b) d", "(c)b d", "(b)>(c)b kept, d>d kept"),
    "a number typed for the first time": ("a d", "a4 d", "a>a4 kept, d>d kept"),
    "stock line under each heading": (
        "a H b H c H",
        "a H b~ H c H",
        "a>a kept, H>H kept, b>b~ reworded, H>H kept, c>c kept, H>H kept",
    ),
    "a section taken out with its stock line": (
        "a H b H c H",
        "a H c H",
        "a>a kept, H>H kept, b> withdrawn, H> withdrawn, c>c kept, H>H kept",
    ),
    "a section put in with its stock line": (
        "a H c H",
        "a H b H c H",
        "a>a kept, H>H kept, >b added, >H added, c>c kept, H>H kept",
    ),
    "a stock line stays while its neighbour moves": (
        "a b H c d e",
        "a H c d b e",
        "a>a kept, H>H kept, c>c kept, d>d kept, b>b moved, e>e kept",
    ),
    "two that differ in a noun": ("g g0 a", "g g0 a", "g>g kept, g0>g0 kept, a>a kept"),
    "one of two near twins withdrawn": (
        "g g0 a",
        "g0 a",
        "g> withdrawn, g0>g0 kept, a>a kept",
    ),
    "a copy added": ("a b", "a b a", "a>a kept, b>b kept, >a added"),
    "a short heading moved with its section": (
        "F a b c d e",
        "c d e F a b",
        "c>c kept, d>d kept, e>e kept, F>F moved, a>a moved, b>b moved",
    ),
    "all at once": (
        "F a b cd e g h",
        "F a~ c d e h g n",
        (
            "F>F kept, a>a~ reworded, b> withdrawn, cd>c+d split, e>e kept, h>h kept, "
            "g>g moved, >n added"
        ),
    ),
    "empty clauses": ("x a x", "x a x", "x>x kept, a>a kept, x>x kept"),
}


@pytest.mark.parametrize(("old", "new", "rows"), CASES.values(), ids=CASES.keys())
def test_a_case_of_two_texts(old, new, rows):
    assert mapping(old, new) == [row for row in rows.split(", ") if row]


@pytest.mark.parametrize(("old", "new", "rows"), CASES.values(), ids=CASES.keys())
def test_backwards_a_case_is_its_mirror(old, new, rows):
    """But for which of two is said to have moved, and added for withdrawn."""
    mirror = {"added": "withdrawn", "withdrawn": "added", "split": "merged"}
    mirror["merged"] = "split"

    def turned(row):
        sides, kind = row.rsplit(" ", 1)
        one, other = sides.split(">")
        return f"{other}>{one} {mirror.get(kind, kind)}"

    expected = sorted(turned(row) for row in rows.split(", ") if row)
    assert sorted(mapping(new, old)) == expected


clauses = st.lists(prose, max_size=8)


def rows_of(old, new):
    return match_clauses(
        [(f"o{n}", text) for n, text in enumerate(old)],
        [(f"n{n}", text) for n, text in enumerate(new)],
    )


@given(edited(prose, prose))
def test_every_id_stands_in_exactly_one_row(sides):
    old, new = sides
    rows = rows_of(old, new)
    assert sorted(i for row in rows for i in row.old) == sorted(
        f"o{n}" for n in range(len(old))
    )
    assert sorted(i for row in rows for i in row.new) == sorted(
        f"n{n}" for n in range(len(new))
    )
    firsts = [int(row.new[0][1:]) for row in rows if row.new]
    assert firsts == sorted(firsts)
    for row in rows:
        assert (row.change == "added") == (not row.old)
        assert (row.change == "withdrawn") == (not row.new)
        assert (row.change == "split") == (len(row.new) > 1)
        assert (row.change == "merged") == (len(row.old) > 1)


@given(clauses)
def test_a_text_maps_onto_itself_as_kept(texts):
    rows = rows_of(texts, texts)
    assert all(row.change == "kept" for row in rows)
    assert all(row.old[0][1:] == row.new[0][1:] for row in rows)


@given(st.permutations(range(8)))
def test_distinct_clauses_in_any_order_are_kept_or_moved(order):
    rng = random.Random(2)
    stock = [f"word{n}" for n in range(200)]
    old = [" ".join(rng.sample(stock, 10)) for _ in range(8)]
    for row in rows_of(old, [old[n] for n in order]):
        assert row.change in ("kept", "moved")
        assert order[int(row.new[0][1:])] == int(row.old[0][1:])


def test_a_large_text_is_mapped_without_a_look_at_every_pair():
    rng = random.Random(4)
    stock = [f"word{n}" for n in range(3000)]
    old = [" ".join(["the", "council", *rng.sample(stock, 15)]) for _ in range(1000)]
    new = [
        text.replace("council", "board") if n % 7 == 3 else text
        for n, text in enumerate(old)
    ]
    rows = rows_of(old, new)
    assert all(row.old[0][1:] == row.new[0][1:] for row in rows)
    assert sum(row.change == "reworded" for row in rows) == 143
