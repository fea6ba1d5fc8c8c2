"""The promises alone, as a charter shows them."""

from __future__ import annotations

import pytest

from compact_draft.errors import TemplateError
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.plain import plain
from compact_draft.word.writing.bookmarks import clause_paragraphs, draft_identity
from tests.drafts import frozen, readable_draft
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
