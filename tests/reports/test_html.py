"""What changed as a page of its own: heard as well as seen, and every word escaped."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

from compact_draft.diff.compare import compare_revisions
from compact_draft.model.clause import Kind
from compact_draft.model.compact import Revision
from compact_draft.model.tags import By, Side
from compact_draft.reports.changes import Told
from compact_draft.reports.html import page
from tests.drafts import block, draft_of, frozen, heading


def revision(label: str, *lines: str) -> Revision:
    rows = [
        block(n, Kind.COMMITMENT, line, by=By.PUBLIC_BODIES)
        for n, line in enumerate(lines, start=2)
        if line
    ]
    return frozen(draft_of(heading(1, "Money & more"), *rows), label)


OLD = revision(
    "r1", "Pay every grant and invoice within 60 days.", "Say <why> not.", ""
)
NEW = revision("r2", "Pay every grant and invoice within 30 days.", "", "Ask early.")
TOLD = Told(title="A <Compact>", comparison=compare_revisions(OLD, NEW))
PAGE = page(TOLD)


def test_words_of_the_compact_are_never_markup() -> None:
    assert "<why>" not in PAGE
    assert "A <Compact>" not in PAGE
    assert "Say &lt;why&gt; not." in PAGE
    assert "Money &amp; more" in PAGE


def test_a_change_is_marked_where_it_stands_and_can_be_heard() -> None:
    assert re.search(r"<del>.*?Removed: </span>60<.*?</del>", PAGE)
    assert re.search(r"<ins>.*?Added: </span>30<.*?</ins>", PAGE)
    assert re.search(r"<ins>.*?</span>Ask early\.<", PAGE)
    assert re.search(r"<del>.*?</span>Say &lt;why&gt; not\.<", PAGE)


def test_each_change_is_in_the_contents_once_and_leads_to_its_place() -> None:
    links = re.findall(r'<li><a href="#(c\d+)">', PAGE)
    assert links == ["c1", "c2", "c3"]
    for link in links:
        assert PAGE.count(f'id="{link}"') == 1


def test_the_same_stands_as_a_table() -> None:
    rows = PAGE[PAGE.index('<h2 id="table">') :]
    assert rows.count("<tr>") == 4
    assert "within 60 days." in unescape(rows)
    assert "(nothing)" in rows


def test_a_page_for_one_side_says_so_and_one_without_changes_has_no_table() -> None:
    side = page(replace(TOLD, side=Side.VCS))
    assert "Only what concerns the side vcs is shown." in side
    same = page(Told(title="A Compact", comparison=compare_revisions(OLD, OLD)))
    assert "No clause changed." in same
    assert "<table>" not in same
