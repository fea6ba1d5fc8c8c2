from hypothesis import given
from hypothesis import strategies as st

from compact_draft.diff.block import Vocabulary
from compact_draft.diff.grid import align_table
from compact_draft.diff.rows import Cell, Row
from compact_draft.text.normalise import fold
from tests.diff.trade import words

HEAD = ["What we do", "Who leads", "By when"]
ROWS = [
    ["Publish a register of every grant", "Council officer", "June"],
    ["Train new trustees in pairs", "Voluntary action", "Autumn"],
    ["Pay invoices within ten days", "Finance team", "At once"],
]


def table(rows, vocabulary, spans=None, header=False):
    made = []
    for n, row in enumerate(rows):
        cells = []
        for at, text in enumerate(row):
            content = vocabulary.block(fold(text), key=0)
            span = 1 if spans is None else spans[n][at]
            cells.append(Cell(content._replace(key=content.text), span))
        key = sum(c.content.key * 1009**k for k, c in enumerate(cells))
        made.append(Row(cells, key, 0, header and n == 0))
    return made


def aligned(old, new, old_spans=None, new_spans=None, header=False):
    vocabulary = Vocabulary()
    return align_table(
        table(old, vocabulary, old_spans, header),
        table(new, vocabulary, new_spans, header),
        likeness=vocabulary.likeness,
    )


def rows_of(found):
    return [(row.old, row.new) for row in found.rows]


def test_an_added_and_a_deleted_row_leave_the_others_paired():
    new = [HEAD, ROWS[0], ["Meet the press", "Chair", "May"], ROWS[2]]
    found = aligned([HEAD, *ROWS], new)
    assert rows_of(found) == [(0, 0), (1, 1), (2, None), (None, 2), (3, 3)]


def test_a_changed_cell_keeps_its_row_and_its_column():
    new = [
        HEAD,
        ROWS[0],
        ["Train new trustees in pairs", "Volunteers", "Spring"],
        ROWS[2],
    ]
    found = aligned([HEAD, *ROWS], new)
    assert found.rows[2] == (2, 2, ((0, 0), (1, 1), (2, 2)))


def test_a_row_with_a_short_label_is_the_same_row_when_it_is_filled_in():
    new = [["On", "The second of March in the year after the count"]]
    assert rows_of(aligned([["On", ""]], new)) == [(0, 0)]
    assert rows_of(aligned([["On", "Monday"]], new)) == [(0, None), (None, 0)]


def test_rows_stay_paired_where_two_columns_change_places():
    old = [["", ROWS[0][0], "June"], ["Why?", ROWS[1][0], "Autumn"]]
    new = [[two, one, three] for one, two, three in old]
    found = aligned([HEAD, *old], [[HEAD[1], HEAD[0], HEAD[2]], *new])
    assert rows_of(found) == [(0, 0), (1, 1), (2, 2)]
    cells = found.rows[1].cells
    assert [pair for pair in cells if None not in pair] == [(1, 0), (2, 2)]


def test_a_column_added_in_the_middle_is_found_by_its_neighbours():
    new = [[r[0], f"cost {n}", *r[1:]] for n, r in enumerate([HEAD, *ROWS])]
    found = aligned([HEAD, *ROWS], new)
    assert found.columns == [(0, 0), (None, 1), (1, 2), (2, 3)]
    assert found.rows[1].cells == ((0, 0), (None, 1), (1, 2), (2, 3))


def test_a_column_added_on_the_left_is_found():
    new = [[f"{n}", *r] for n, r in enumerate([HEAD, *ROWS])]
    assert aligned([HEAD, *ROWS], new).columns == [(None, 0), (0, 1), (1, 2), (2, 3)]


def test_a_deleted_column_takes_its_cells():
    new = [[r[0], r[2]] for r in [HEAD, *ROWS]]
    found = aligned([HEAD, *ROWS], new)
    assert found.columns == [(0, 0), (1, None), (2, 1)]
    assert found.rows[0].cells == ((0, 0), (1, None), (2, 1))


def test_a_column_wholly_reworded_pairs_by_its_place():
    new = [[r[0], f"nobody {n}", r[2]] for n, r in enumerate([HEAD, *ROWS])]
    assert aligned([HEAD, *ROWS], new).columns == [(0, 0), (1, 1), (2, 2)]


def test_cells_merged_across_lose_the_one_that_went():
    new = [HEAD, ["Publish a register of every grant", "June"], *ROWS[1:]]
    spans = [[1, 1, 1], [2, 1], [1, 1, 1], [1, 1, 1]]
    found = aligned([HEAD, *ROWS], new, [[1] * 3] * 4, spans)
    assert found.rows[1] == (1, 1, ((0, 0), (1, None), (2, 1)))


def test_an_emptied_cell_stays_a_cell():
    new = [HEAD, [ROWS[0][0], "", ROWS[0][2]], *ROWS[1:]]
    assert aligned([HEAD, *ROWS], new).rows[1].cells == ((0, 0), (1, 1), (2, 2))


def test_a_header_row_pairs_with_a_header_row_only():
    found = aligned([HEAD, *ROWS], [ROWS[0], HEAD, *ROWS[1:]], header=True)
    assert (0, 1) not in rows_of(found)
    assert (1, 0) not in rows_of(found)


def test_a_table_of_other_shape_and_words_is_replaced():
    new = [["Alpha", "Beta"], ["Gamma", "Delta"]]
    assert aligned([HEAD, *ROWS], new).is_replaced
    assert not aligned([HEAD, *ROWS], [HEAD, *ROWS[:2]]).is_replaced
    same_shape = [["x1", "x2", "x3"]] * 4
    assert not aligned([HEAD, *ROWS], same_shape).is_replaced


def test_a_thousand_columns_pair_by_place():
    wide = [[f"c{n}" for n in range(1000)]]
    found = aligned(wide, [[*wide[0], "more"]])
    assert found.columns[-1] == (None, 1000)
    assert found.rows[0].cells[:2] == ((0, 0), (1, 1))


cells = st.lists(words, max_size=3).map(" ".join)
tables = st.integers(1, 4).flatmap(
    lambda m: st.lists(st.lists(cells, min_size=m, max_size=m), min_size=1, max_size=5)
)


@given(tables, tables)
def test_every_row_column_and_cell_stands_once_and_in_order(old, new):
    found = aligned(old, new)
    assert [r.old for r in found.rows if r.old is not None] == list(range(len(old)))
    assert [r.new for r in found.rows if r.new is not None] == list(range(len(new)))
    assert [i for i, _ in found.columns if i is not None] == list(range(len(old[0])))
    assert [j for _, j in found.columns if j is not None] == list(range(len(new[0])))
    for row in found.rows:
        if row.old is not None and row.new is not None:
            olds = [i for i, _ in row.cells if i is not None]
            news = [j for _, j in row.cells if j is not None]
            assert olds == list(range(len(old[row.old])))
            assert news == list(range(len(new[row.new])))
