"""Tools that write tracked changes."""

import pytest

from compact_draft.errors import CompactError
from compact_draft.word.ooxml.markup import as_deleted, check_author, child, copied
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from tests.redline.maker import docx, p


def run_of(text):
    package = Package.open(docx(p(text)))
    return next(package.xml(package.main).iter(w("r")))


def test_an_author_that_a_mark_cannot_bear_is_refused():
    assert check_author("Ann Other") is None
    with pytest.raises(CompactError):
        check_author("Ann\x01")


def test_a_struck_run_has_its_words_as_deleted_text():
    struck = as_deleted(run_of("Pay"))
    assert [t.tag for t in struck.iter(w("t"), w("delText"))] == [w("delText")]


def test_a_copy_is_its_own_and_a_child_is_made_once():
    run = run_of("Pay")
    twin = copied(run)
    assert twin is not run
    assert child(twin, "rPr") is child(twin, "rPr")
    assert run.find(w("rPr")) is None
