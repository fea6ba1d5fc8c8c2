"""No heading is stranded, no lead-in parted from its list, no small table cut by a page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree

from compact_draft.drafting.layout import Noted
from compact_draft.model.clause import Clause, Kind, Place
from compact_draft.model.report import Part, Report, Table
from compact_draft.model.tags import By
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.writing.footnotes import part_of
from compact_draft.word.writing.keeping import keep_ends_of_lists
from compact_draft.word.writing.report import report_document
from tests.drafts import block, draft_of, frozen, heading, readable_draft
from tests.word.writing.built import HOUSE, WHEN, body_of, built, style_of

FRAGMENT = "The partners will"
WHOLE = "The partners have agreed."


def is_kept(paragraph: Element) -> bool:
    return paragraph.find(f"{w('pPr')}/{w('keepNext')}") is not None


def that_says(root: Element, words: str) -> Element:
    return next(p for p in paragraphs(root) if words in "".join(p.itertext()))


def with_words(clause: str, words: str) -> bytes:
    draft = readable_draft()
    held = tuple(
        replace(each, text=words) if each.id == clause else each
        for each in draft.clauses
    )
    return built(frozen(replace(draft, clauses=held)), copy="public")


def _before_a_list() -> Clause:
    """Return the text of the example that leads to a list."""
    return next(c for c in readable_draft().clauses if c.text.endswith("together:"))


@pytest.mark.parametrize(
    ("words", "kept"), [(FRAGMENT, True), (FRAGMENT + " \u2026", True), (WHOLE, False)]
)
def test_words_that_lead_to_a_list_stay_with_it_and_a_whole_sentence_need_not(
    words: str,
    kept: bool,
) -> None:
    root = body_of(with_words(_before_a_list().id, words))
    assert is_kept(that_says(root, words)) is kept


def test_the_last_paragraph_of_all_is_no_lead_in() -> None:
    last = readable_draft().clauses[-1]
    root = body_of(with_words(last.id, FRAGMENT))
    assert not is_kept(that_says(root, FRAGMENT))


def test_what_is_said_under_a_heading_goes_on_with_the_heading_to_its_promises() -> (
    None
):
    draft = readable_draft()
    promises = [c for c in draft.clauses if c.kind.is_promise]
    held = tuple(
        replace(c, kind=Kind.COMMITMENT, by=promises[-1].by)
        if c.kind is Kind.OUTCOME
        else c
        for c in draft.clauses
    )
    root = body_of(built(frozen(replace(draft, clauses=held))))
    said = that_says(root, "Every promise under this heading")
    assert is_kept(said)
    assert is_kept(said.getprevious())


def test_a_clause_its_tags_and_its_example_stay_on_one_page() -> None:
    noted = Noted(examples={"old-19": ("In practice: once a year.",)})
    root = body_of(built(frozen(readable_draft()), copy="public", noted=noted))
    shown = that_says(root, "In practice: once a year.")
    tags = shown.getprevious()
    assert style_of(tags) == "CompactTags"
    assert is_kept(tags)
    assert is_kept(tags.getprevious())
    assert not is_kept(shown)


def test_the_table_to_sign_in_is_cut_by_no_page() -> None:
    root = body_of(built(frozen(readable_draft()), copy="final"))
    table = next(
        t
        for t in root.iter(w("tbl"))
        if t.find(f"{w('tblPr')}/{w('tblCaption')}").get(w("val")) == "Signatures"
    )
    *rows, last = table.findall(w("tr"))
    assert all(is_kept(p) for row in rows for p in row.iter(w("p")))
    assert not any(is_kept(p) for p in last.iter(w("p")))


def test_an_agreed_text_does_not_say_what_is_still_to_be_settled() -> None:
    revision = frozen(readable_draft())
    assert "Not settled yet" in "".join(
        body_of(built(revision, copy="public")).itertext()
    )
    agreed = body_of(built(revision, copy="final", status="Agreed"))
    assert "Not settled yet" not in "".join(agreed.itertext())


def test_the_marks_of_footnotes_are_set_by_styles() -> None:
    draft = readable_draft()
    place = Place(
        file="old.docx",
        sha256="0" * 64,
        part="word/footnotes.xml",
        ordinals=(1,),
        standing="footnote",
    )
    note = replace(draft.clauses[1], id="old-90", text="A note.", place=place)
    rows = draft.outline.rows
    outline = replace(
        draft.outline, rows=(*rows[:2], replace(rows[1], clause="old-90"), *rows[2:])
    )
    revision = frozen(replace(draft, clauses=(*draft.clauses, note), outline=outline))
    package = Package.open(built(revision, copy="public"))
    part = part_of(package)
    assert part is not None
    for root in (package.xml(part), package.xml(package.main)):
        for run in root.iter(w("rPr")):
            assert {child.tag for child in run} <= {w("rStyle"), w("lang")}


def test_what_leads_to_a_table_of_a_report_is_on_its_page() -> None:
    table = Table(caption="T", head=("A", "B"), rows=(("1", "2"),) * 9, shares=(1, 1))
    parts = (
        Part(heading="All", paragraphs=("Some words.",), level=2),
        Part(heading="One", paragraphs=("What it says.",), tables=(table,), level=3),
        Part(heading="Last", paragraphs=("Nothing follows.",), level=2),
    )
    report = Report(title="A report", parts=parts)
    root = body_of(report_document(report, HOUSE, when=WHEN))
    for words in ("All", "Some words.", "One", "What it says."):
        paragraph = next(p for p in paragraphs(root) if "".join(p.itertext()) == words)
        assert is_kept(paragraph), words
    assert not is_kept(that_says(root, "Nothing follows."))


def test_neither_the_first_nor_the_last_item_of_a_list_stands_alone_on_a_page() -> None:
    pairs = [heading(1, "Money")]
    pairs += [
        block(n, Kind.ACTION, f"Promise {n} of the list.", by=By.BOTH)
        for n in range(2, 7)
    ]
    root = body_of(built(frozen(draft_of(*pairs)), tags=False, copy="public"))
    kept = [is_kept(that_says(root, f"Promise {n} of the list")) for n in range(2, 7)]
    assert kept == [True, False, False, True, False]


def paragraphs_of(*lengths: int) -> list[list[Element]]:
    return [[etree.Element(w("p")) for _ in range(length)] for length in lengths]


def kept_in(items: list[list[Element]]) -> list[list[bool]]:
    keep_ends_of_lists(items)
    return [[is_kept(each) for each in item] for item in items]


def test_three_items_with_tags_below_them_make_no_chain_with_their_heading() -> None:
    assert kept_in(paragraphs_of(2, 1, 1)) == [[True, True], [False], [False]]
    assert kept_in(paragraphs_of(1, 1, 1)) == [[True], [True], [False]]
    assert kept_in(paragraphs_of(2, 1, 1, 1))[2] == [True]
