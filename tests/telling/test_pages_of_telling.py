"""The page of the report in a browser, and the numbers of a round of many."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

import pytest

from compact_draft.reports.report_page import report_page
from compact_draft.reports.you_said import you_said
from compact_draft.telling.heard import heard
from compact_draft.telling.practice import practice
from compact_draft.telling.published import published
from tests.telling.hearings import PEOPLE, many


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    told = many()
    report = you_said(published(told, (), ()), heard(told), practice(told))
    path = tmp_path_factory.mktemp("page") / "you-said.html"
    path.write_text(report_page(report), encoding="utf-8")
    return path


@pytest.mark.browser
def test_axe_finds_nothing_on_the_report_and_it_fits_a_phone(
    chromium: Any, page_file: Path
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    context = chromium.new_context(
        viewport={"width": 320, "height": 800}, bypass_csp=True
    )
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda m: said.append(m.text) if m.type == "error" else None)
    page.goto(page_file.as_uri())
    told = Axe().run(page).response["violations"]
    wide = page.evaluate("document.documentElement.scrollWidth")
    names = page.evaluate(
        "[...document.querySelectorAll('svg')].map(s => s.getAttribute('aria-labelledby')"
        ".split(' ').map(id => document.getElementById(id).textContent))"
    )
    context.close()
    assert [(v["id"], v["nodes"][0]["html"][:120]) for v in told] == []
    assert wide <= 320
    assert said == []
    (name,) = names
    assert name[0] == "People and bodies heard, by sector"
    assert "Health and care: 17" in name[1]
    assert "Faith groups: hidden" in name[1]


def test_the_numbers_of_few_people_are_in_no_table_chart_or_sentence(
    page_file: Path,
) -> None:
    found = heard(many())
    for row, counts in enumerate(PEOPLE):
        for column, count in enumerate(counts):
            shown = found.people.shown[row][column]
            assert shown in (None, count)
            assert shown is None or not 0 < shown < 5
    for table in (found.people, found.came_by_sector, found.came_by_size):
        assert table.is_whole
    page = page_file.read_text("utf-8")
    assert page.count("<td>hidden</td>") == (
        found.people.hidden + found.came_by_sector.hidden + found.came_by_size.hidden
    )


def test_what_one_table_hides_no_other_gives_away() -> None:
    found = heard(many())
    for n, name in enumerate(found.people.rows):
        if found.people.shown[n][-1] is None:
            assert found.came_by_sector.rows[n] == name
            row = found.came_by_sector.shown[n]
            sums_of = found.came_by_sector.shown[-1]
            assert all(c is None or not s for c, s in zip(row, sums_of, strict=True))
    sums = [found.came_by_sector.shown[-1], found.came_by_size.shown[-1]]
    assert all(a == b for a, b in itertools.pairwise(sums))
