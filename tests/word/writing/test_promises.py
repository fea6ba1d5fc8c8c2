"""The promises alone, as a charter shows them."""

from __future__ import annotations

import pytest

from compact_draft.errors import TemplateError
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.plain import plain
from compact_draft.word.writing.bookmarks import clause_paragraphs, draft_identity
from tests.drafts import block, draft_of, frozen, heading, readable_draft
from tests.word.writing.built import built
from tests.word.writing.shipped_designs import design


def test_a_charter_holds_the_promises_alone_each_under_its_mark() -> None:
    revision = frozen(readable_draft())
    package = Package.open(built(revision, design("charter"), copy="public"))
    text = plain(package, "after")
    for clause in revision.clauses:
        words = clause.paragraphs[0]
        assert (words in text) == clause.kind.is_promise, words
    identity = draft_identity(package)
    assert identity is not None
    assert not identity.whole
    marked = clause_paragraphs(package.xml(package.main))
    promises = [c.id for c in revision.clauses if c.kind.is_promise]
    assert sorted(clause for clause, _ in marked) == sorted(promises)
    assert not package.related(package.main, "footnotes")


def test_a_charter_is_no_draft_to_consult_on() -> None:
    with pytest.raises(TemplateError, match="leaves the clauses out"):
        built(frozen(readable_draft()), design("charter"), copy="consultation")


def test_the_head_of_a_column_reads_on_to_promises_in_small_letters() -> None:
    groups = [
        block(n, Kind.COMMITMENT, words, by=By.VCS, level=0)
        for n, words in enumerate(("keep receipts", "say whom they speak for"), start=2)
    ]
    both = [block(4, Kind.ACTION, "Meet each spring.", by=By.BOTH)]
    draft = draft_of(heading(1, "Money"), *groups, *both)
    package = Package.open(built(frozen(draft), design("charter"), copy="public"))
    tables = package.xml(package.main).iter(w("tbl"))
    heads = ["".join(next(t.iter(w("tr"))).itertext()) for t in tables][:2]
    assert heads == ["Voluntary and community sector will", "Together we"]


def test_no_cell_of_a_charter_is_empty_while_the_other_side_goes_on() -> None:
    councils = [
        block(n, Kind.COMMITMENT, f"Pay on day {n}.", by=By.PUBLIC_BODIES, level=0)
        for n in range(2, 9)
    ]
    groups = [
        block(n, Kind.COMMITMENT, f"Answer on day {n}.", by=By.VCS, level=0)
        for n in range(9, 12)
    ]
    draft = draft_of(heading(1, "Money"), *councils, *groups)
    package = Package.open(built(frozen(draft), design("charter"), copy="public"))
    table = next(package.xml(package.main).iter(w("tbl")))
    cells = ["".join(cell.itertext()) for cell in table.iter(w("tc"))]
    assert len(cells) == 2 + 2 * 3
    assert all(cells)
