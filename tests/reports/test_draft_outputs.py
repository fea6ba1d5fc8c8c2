"""A draft as a page, as Markdown and as data: every clause once, every word escaped."""

from __future__ import annotations

import itertools
import json
from dataclasses import replace
from html import unescape

import html5lib
import pytest
from hypothesis import given

from compact_draft.drafting.build import Choices, lay_out
from compact_draft.drafting.layout import Layout
from compact_draft.model.clause import Kind
from compact_draft.model.compact import Draft
from compact_draft.model.draft_cover import Cover
from compact_draft.reports.draft_data import draft_data
from compact_draft.reports.draft_markdown import draft_markdown
from compact_draft.reports.draft_page import draft_page
from tests.drafts import NATIONAL, any_drafts, readable_draft

COVER = Cover(
    status="DRAFT",
    copy="Public copy",
    revision="Draft of 3 March 2026",
    date="3 March 2026",
    signatures=True,
)
NASTY = (
    "<script>alert('x')</script> & R&D <b>bold</b> [link](http://fenwold.example) "
    '*star* _line_ `code` \u202eright to left\u202c 🙂 "quoted" {{ 7*7 }}'
)


def laid_out(**choices: bool) -> Layout:
    return lay_out(readable_draft(), Choices(frameworks=(NATIONAL,), **choices))


def text_of(tree: object) -> str:
    return " ".join("".join(tree.itertext()).split())


def test_the_page_is_html_that_a_strict_parser_takes() -> None:
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(
        draft_page(laid_out(), COVER)
    )
    assert tree.find(".//h1").text


def test_headings_go_down_by_one_level_at_a_time() -> None:
    tree = html5lib.parse(draft_page(laid_out(), COVER), namespaceHTMLElements=False)
    levels = [
        int(e.tag[1])
        for e in tree.iter()
        if str(e.tag) in {f"h{n}" for n in range(1, 7)}
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in itertools.pairwise(levels))


def test_no_id_stands_twice_and_every_link_leads_somewhere() -> None:
    tree = html5lib.parse(draft_page(laid_out(), COVER), namespaceHTMLElements=False)
    ids = [e.get("id") for e in tree.iter() if e.get("id")]
    assert len(ids) == len(set(ids))
    links = [e.get("href") for e in tree.iter("a")]
    assert links
    assert {link.removeprefix("#") for link in links} <= set(ids)


def test_a_wide_table_scrolls_in_a_region_of_its_own_and_the_page_does_not() -> None:
    tree = html5lib.parse(draft_page(laid_out(), COVER), namespaceHTMLElements=False)
    held = [e for e in tree.iter("div") if e.get("class") == "wide"]
    assert [t for e in held for t in e.iter("table")] == list(tree.iter("table"))
    names = [e.get("aria-label") for e in held]
    assert len(set(names)) == len(names) == 3


@given(any_drafts())
def test_each_clause_of_any_draft_stands_once_in_each(draft: Draft) -> None:
    layout = lay_out(draft)
    page = draft_page(layout, COVER)
    told = [row["id"] for row in draft_data(layout, COVER, tags=True)["clauses"]]
    wanted = [block.clause.id for block in layout.blocks]
    assert told == wanted
    for block in layout.blocks:
        assert page.count(f'id="{block.clause.id}"') == 1
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    words = text_of(tree.find("body"))
    for block in layout.blocks:
        for paragraph in block.clause.text.split("\n\n"):
            assert " ".join(paragraph.split()) in words


@pytest.mark.parametrize(
    "kind", [Kind.COMMITMENT, Kind.PROSE, Kind.QUOTE, Kind.HEADING]
)
def test_words_that_mean_something_in_html_are_words(kind: Kind) -> None:
    draft = readable_draft()
    first = next(c for c in draft.clauses if c.kind is kind)
    changed = replace(first, text=NASTY)
    nasty = replace(
        draft,
        clauses=tuple(changed if c.id == first.id else c for c in draft.clauses),
        title=NASTY,
    )
    layout = lay_out(nasty)
    page = draft_page(layout, COVER)
    assert "<script" not in page
    assert "<b>" not in page
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    assert " ".join(NASTY.split()) in text_of(tree)
    markdown = draft_markdown(layout, COVER)
    assert "<script" not in markdown
    assert "[link](" not in markdown
    title = unescape(_unescaped(markdown)).split("# ", 1)[1].split("\n", 1)[0]
    assert title == NASTY
    json.dumps(draft_data(layout, COVER, tags=True))


def _unescaped(markdown: str) -> str:
    out, at = [], 0
    while at < len(markdown):
        at += markdown[at] == "\\"
        out.append(markdown[at : at + 1])
        at += 1
    return "".join(out)


def test_a_final_text_has_no_stamp_and_says_when_it_was_agreed() -> None:
    cover = Cover(
        status="",
        copy="",
        revision="The agreed text",
        date="3 March 2026",
        agreed="1 March 2026",
    )
    page, markdown = draft_page(laid_out(), cover), draft_markdown(laid_out(), cover)
    for text in (page, markdown):
        assert "DRAFT" not in text
        assert "Agreed on 1 March 2026" in text
        assert "Signed by" not in text


def test_the_data_tell_number_section_bearer_and_both_tags() -> None:
    rows = draft_data(laid_out(), COVER, tags=True)["clauses"]
    promise = next(
        row for row in rows if row["kind"] == "commitment" and row["national"]
    )
    assert set(promise) == {
        "id", "number", "kind", "section", "text", "by", "binds", "theme",
        "achievability", "mixed", "scope", "national", "source", "examples",
    }  # fmt: skip
    hidden = draft_data(laid_out(tags=False), COVER, tags=False)["clauses"]
    assert all("achievability" not in row for row in hidden)


def test_numbers_of_clauses_are_those_that_word_prints() -> None:
    layout = laid_out()
    page = draft_page(layout, COVER)
    numbers = [block.number for block in layout.blocks if block.number]
    assert len(numbers) > 5
    for number in numbers:
        assert f'<span class="n">{number}</span>' in page


@pytest.mark.parametrize(
    "words",
    [
        "# no heading",
        "- no item",
        "> no quote",
        "1. no list",
        "2) none",
        "+ no",
        "=== no",
    ],
)
def test_a_line_that_looks_like_markdown_stays_a_line(words: str) -> None:
    draft = readable_draft()
    prose = next(c for c in draft.clauses if c.kind is Kind.PROSE)
    changed = replace(prose, text=words)
    made = replace(
        draft, clauses=tuple(changed if c.id == prose.id else c for c in draft.clauses)
    )
    text = draft_markdown(lay_out(made), COVER)
    assert words not in text.splitlines()
    assert words in text.replace("\\", "")
