import pytest

import compact_draft as api
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.redline.redline import redline
from tests.redline.maker import cell, docx, p, row, table


def inner(words="Inner two"):
    return table(row(cell("Inner one"), cell(words)))


def made(*blocks):
    return docx("Head", table(row(cell(*blocks), cell("Right"))), "Tail")


OPEN = made(p("Left words"), inner())
CASES = {
    "as-one-that-is-closed": (OPEN, made(p("Left words"), inner(), p()), 0, 0),
    "a-word-in-it": (OPEN, made(p("Left words"), inner("Inner three")), 5, 3),
    "that-came": (made(p("Left words")), OPEN, 19, 0),
    "alone-instead-of-words": (made(p("Plain now")), made(inner()), 19, 9),
}


@pytest.mark.parametrize("back", [False, True])
@pytest.mark.parametrize("name", CASES)
def test_a_cell_that_ends_in_a_table_is_one_with_a_paragraph_behind_it(name, back):
    old, new, inserted, deleted = CASES[name]
    if back:
        old, new, inserted, deleted = new, old, deleted, inserted
    data, found = redline(old, new, api.Options(author="Writers"))
    assert found.untracked == ()
    assert (found.proof.rounds, found.proof.coarser) == (1, ())
    assert sorted((found.marked_inserted, found.marked_deleted)) == sorted(
        (inserted, deleted)
    )
    package = Package.open(data)
    for held in package.xml(package.main).iter(w("tc")):
        assert held[-1].tag == w("p")
