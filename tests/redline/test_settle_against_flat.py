"""Settling any marks gives what a reader that never settles sees on that side."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.plain import plain
from compact_draft.word.resolve.accept_reject import settle_package
from tests.redline.flat import read
from tests.redline.maker import (
    bookmark,
    box,
    cell,
    come,
    docx,
    former,
    gone,
    link,
    mark_come,
    mark_gone,
    moved_from,
    moved_to,
    p,
    raw,
    row,
    sign,
    table,
)

WORDS = st.sampled_from(
    ["we", "will", "pay", "groups", "on", "time", ",", "listen", "£40", "."]
)
TEXT = st.lists(WORDS, min_size=1, max_size=3).map(lambda w: " ".join(w) + " ")
BOLD = TEXT.map(lambda t: raw(f"<w:t>{t.strip()}</w:t>", "<w:b/>" + former("rPr")))
BOTH = TEXT.map(lambda t: f"<w:ins {sign('Ann')}>{gone(t, by='Ben')}</w:ins>")
PIECE = st.one_of(
    TEXT,
    BOLD,
    BOTH,
    TEXT.map(come),
    TEXT.map(gone),
    TEXT.map(moved_from),
    TEXT.map(moved_to),
    TEXT.map(lambda t: link("rIdL", gone(t), "x")),
    TEXT.map(lambda t: bookmark("b", t, number=3)),
)
MARK = st.sampled_from(
    [
        "",
        "",
        "",
        mark_come(),
        mark_gone(),
        mark_come() + mark_gone("Ben"),
        f"<w:moveFrom {sign()}/>",
        f"<w:moveTo {sign()}/>",
        "<w:i/>" + former("rPr"),
    ]
)
STYLE = st.sampled_from(["", "Quote", "Heading1"])
WAS = st.sampled_from(["", former("pPr"), former("pPr", '<w:jc w:val="center"/>')])


@st.composite
def paragraph(draw):
    content = draw(st.lists(PIECE, max_size=3))
    return p(*content, style=draw(STYLE), ppr=draw(WAS), mark=draw(MARK))


ROW_MARK = st.sampled_from(["", "", mark_come(), mark_gone()])
CELL_MARK = st.sampled_from(
    ["", "", "", f"<w:cellIns {sign()}/>", f"<w:cellDel {sign()}/>"]
)


@st.composite
def marked_table(draw, inner):
    rows = []
    for _ in range(draw(st.integers(1, 3))):
        cells = [
            # The last paragraph of a cell stays, whatever is made of the others.
            cell(
                *draw(st.lists(inner, max_size=2)), p(draw(PIECE)), tcpr=draw(CELL_MARK)
            )
            for _ in range(draw(st.integers(1, 2)))
        ]
        rows.append(row(*cells, trpr=draw(ROW_MARK)))
    return table(*rows)


BLOCK = st.one_of(paragraph(), paragraph(), marked_table(paragraph()))
DEEP = st.one_of(
    BLOCK,
    BLOCK,
    marked_table(BLOCK),
    paragraph().map(lambda inside: p("beside ", box(inside, p("end")))),
)


@settings(
    max_examples=50,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(blocks=st.lists(DEEP, max_size=6))
def test_settling_gives_what_is_seen_on_that_side(blocks):
    data = docx(*blocks, p("End."), links={"rIdL": "https://example.org/"})
    for view, mode in (("before", "reject"), ("after", "accept")):
        package = Package.open(data)
        settle_package(package, mode)
        assert read(data, view) == read(package.save(), "after")
        seen = plain(Package.open(data), view)
        assert seen == plain(package, "after")
        assert seen == plain(package, "before")


@settings(max_examples=20, deadline=None, derandomize=True)
@given(blocks=st.lists(BLOCK, max_size=4), mode=st.sampled_from(["accept", "reject"]))
def test_settling_each_author_in_turn_settles_all(blocks, mode):
    data = docx(*blocks, p("End."), links={"rIdL": "https://example.org/"})
    at_once, in_turn = Package.open(data), Package.open(data)
    settle_package(at_once, mode)
    settle_package(in_turn, mode, only={"Ann"})
    settle_package(in_turn, mode, only={"Ben"})
    assert plain(in_turn, "marked") == plain(at_once, "marked")


@pytest.mark.parametrize("mode", ["accept", "reject"])
def test_a_file_without_marks_is_left_byte_for_byte(mode):
    data = docx("One.", table("a|b"), p(box("Two.")))
    package = Package.open(data)
    before = {part: package.data(part) for part in package.parts}
    assert settle_package(package, mode) == 0
    assert {part: package.data(part) for part in package.parts} == before
