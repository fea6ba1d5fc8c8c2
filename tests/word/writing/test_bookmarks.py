"""Clause bookmarks: their names, what word processors make of them, the identity."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from compact_draft.word.ooxml.names import NAMESPACES, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.writing.bookmarks import (
    LONGEST_NAME,
    DraftIdentity,
    clause_marks,
    clause_paragraphs,
    clauses_end,
    draft_identity,
    mark_clause,
    mark_end,
    mark_name,
    set_draft_identity,
)

TEMPLATE = Path(__file__).parents[3] / "templates" / "compact.docx"
DIGEST = "0a1b2c3d4e5f"
IDS = st.one_of(
    st.from_regex(r"[a-z0-9]([a-z0-9-]{0,50}[a-z0-9])?-[0-9]{1,6}", fullmatch=True),
    st.sampled_from(["FUN-3", "fun_3", "é-1", "fun", "x-1", "end", "fun-3b", "a--1"]),
)


def body(inner: str):
    return etree.fromstring(
        f'<w:document xmlns:w="{NAMESPACES["w"]}"><w:body>{inner}</w:body></w:document>'
    )


def mark(name: str, number: int = 1) -> str:
    return (
        f'<w:bookmarkStart w:id="{number}" w:name="{name}"/><w:bookmarkEnd '
        f'w:id="{number}"/>'
    )


def line(text: str = "x", inner: str = "", style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{inner}<w:r><w:t>{text}</w:t></w:r></w:p>"


def test_a_name_holds_the_id_and_the_start_of_the_digest():
    assert mark_name("fun-12", DIGEST) == "_cd_fun_12_0a1b2c3d"


@given(st.lists(IDS, min_size=1, max_size=5, unique=True))
def test_ids_of_any_length_are_read_back_exactly(ids):
    root = body(line() * len(ids))
    numbers = itertools.count(1)
    for paragraph, clause in zip(root.iter(w("p")), ids, strict=True):
        mark_clause([paragraph], clause, DIGEST, numbers)
    names = [m.get(w("name")) for m in root.iter(w("bookmarkStart"))]
    assert all(len(name) <= LONGEST_NAME for name in names)
    found = clause_marks(root, ids)
    assert [m.clause for m in found] == ids
    assert {m.digest for m in found} == {"0a1b2c3d"}
    assert [m.ordinal for m in found] == list(range(len(ids)))


def test_a_long_id_that_nobody_knows_is_given_without_its_name():
    root = body(line(inner=mark(mark_name("a-very-long-prefix-indeed-here-1", DIGEST))))
    assert [m.clause for m in clause_marks(root)] == [""]


def test_the_bookmark_starts_behind_the_properties_and_ends_in_the_paragraph():
    root = body(line(style="CompactClause"))
    (paragraph,) = root.iter(w("p"))
    mark_clause([paragraph], "fun-1", DIGEST, itertools.count(7))
    tags = [etree.QName(child).localname for child in paragraph]
    assert tags == ["pPr", "bookmarkStart", "r", "bookmarkEnd"]


@pytest.mark.parametrize("ending", ["_Copy_1", "_Copy_12", "_Copy_", "_Co", "_C"])
def test_a_copy_that_a_word_processor_made_is_known_as_one(ending):
    name = mark_name("fun-1", DIGEST)
    root = body(line(inner=mark(name)) + line(inner=mark(name + ending, 2)))
    assert [(m.clause, m.ordinal, m.copied) for m in clause_marks(root)] == [
        ("fun-1", 0, False),
        ("fun-1", 1, True),
    ]
    assert [clause for clause, _ in clause_paragraphs(root)] == ["fun-1"]


def test_of_two_bookmarks_with_one_name_the_first_counts():
    name = mark_name("fun-1", DIGEST)
    root = body(line(inner=mark(name)) + line(inner=mark(name, 2)))
    assert [m.ordinal for m in clause_marks(root)] == [0]


def test_a_bookmark_between_paragraphs_belongs_to_the_next():
    root = body(line() + mark(mark_name("fun-1", DIGEST)) + line())
    assert [m.ordinal for m in clause_marks(root)] == [1]


def test_bookmarks_of_others_are_not_ours():
    root = body(line(inner=mark("_Toc000000001") + mark("_cd_something", 2)))
    assert clause_marks(root) == ()


def test_a_clause_ends_where_the_next_begins_without_what_stands_between():
    root = body(
        line("one", mark(mark_name("fun-1", DIGEST)))
        + line("more of one")
        + line("Achievable now", style="CompactTags")
        + line("Public bodies", style="CompactTableHead")
        + line("two", mark(mark_name("fun-2", DIGEST), 2))
        + line("Appendix")
    )
    mark_end(list(root.iter(w("p")))[-1], DIGEST, itertools.count(9))
    assert clauses_end(root) == 5
    assert clause_paragraphs(root) == (("fun-1", (0, 1)), ("fun-2", (4,)))


def test_the_identity_of_a_draft_is_written_and_read():
    package = Package.open(TEMPLATE.read_bytes())
    assert draft_identity(package) is None
    set_draft_identity(package, DraftIdentity(draft="r1", base="aa"))
    set_draft_identity(package, DraftIdentity(draft="r2", base=DIGEST))
    again = Package.open(package.save())
    assert draft_identity(again) == DraftIdentity(draft="r2", base=DIGEST)
    assert len(again.xml("docProps/custom.xml")) == 2
