"""The promises alone, as a charter shows them."""

from __future__ import annotations

import pytest

from compact_draft.errors import TemplateError
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.plain import plain
from compact_draft.word.writing.bookmarks import draft_identity
from tests.drafts import frozen, readable_draft
from tests.word.writing.built import built
from tests.word.writing.shipped_designs import design


def test_a_charter_holds_the_promises_alone_and_is_no_draft_that_comes_back() -> None:
    revision = frozen(readable_draft())
    package = Package.open(built(revision, design("charter"), copy="public"))
    text = plain(package, "after")
    for clause in revision.clauses:
        words = clause.paragraphs[0]
        assert (words in text) == clause.kind.is_promise, words
    assert draft_identity(package) is None
    assert b"_cd_" not in package.data("word/document.xml")


def test_a_charter_is_no_draft_to_consult_on() -> None:
    with pytest.raises(TemplateError, match="leaves the clauses out"):
        built(frozen(readable_draft()), design("charter"), copy="consultation")
