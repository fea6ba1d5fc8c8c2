"""The picture of a Compact: charts that can be heard, tables that say the same, one sheet."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from compact_draft.model.report import Stack
from compact_draft.monitoring.overview import Overview, Row
from compact_draft.reports.bars import chart_figure
from compact_draft.reports.picture import picture_report
from compact_draft.reports.picture_page import picture_page
from compact_draft.store.workspace import Workspace
from tests.formats import agrees, example, keys
from tests.workspaces import make_workspace, run, value

NASTY = '<b onclick="x">R&D</b> "quoted" \u202eright to left'


def numbers(name: str = "Payment") -> Overview:
    return Overview(
        title=NASTY,
        parties=2,
        promises=9,
        tags=(3, 2, 1, 0, 3),
        origins=(4, 5, 0, 0, 0),
        themes=(
            Row(name=name, counts=(3, 2, 0, 0, 1)),
            Row(name="", counts=(0, 0, 1, 0, 2)),
        ),
        bodies=(Row(name=NASTY, counts=(3, 2, 1, 0, 3)),),
        theme_origins=(
            Row(name=name, counts=(4, 2, 0, 0, 0)),
            Row(name="", counts=(0, 3, 0, 0, 0)),
        ),
        guessed_themes=4,
    )


def test_each_chart_has_a_title_a_description_a_key_and_a_table_with_the_same_numbers() -> (
    None
):
    page = html.fromstring(picture_page(picture_report(numbers())))
    charts, tables = page.xpath("//svg"), page.xpath("//table")
    assert len(charts) == len(tables) == 3
    for chart, table in zip(charts, tables, strict=True):
        title, said = chart.xpath("./title")[0], chart.xpath("./desc")[0]
        assert chart.get("aria-labelledby").split() == [title.get("id"), said.get("id")]
        assert title.text == table.findtext("caption")
        drawn = [words.text for words in chart.xpath("./text")]
        for cell in table.xpath(".//tbody//td"):
            assert cell.text == "0" or cell.text in drawn
        for kind in table.xpath(".//thead//th")[1:-1]:
            assert kind.text in drawn
            assert kind.text.casefold() in said.text
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_a_kind_keeps_its_look_where_a_chart_has_not_all_kinds() -> None:
    whole = Stack(
        title="t", description="d", kinds=("a", "b", "c"), bars=(("x", (1, 1, 1)),)
    )
    part = Stack(
        title="t", description="d", kinds=("a", "b", "c"), bars=(("x", (0, 0, 1)),)
    )
    look = re.compile(
        r'<rect x="\d+" y="6" width="16" height="16" (.*?)/><text.*?>(\w)<'
    )
    assert (
        look.findall(chart_figure(part, "n"))
        == look.findall(chart_figure(whole, "n"))[2:]
    )


def test_words_from_outside_are_words_in_the_chart() -> None:
    page = picture_page(picture_report(numbers(NASTY)))
    assert "<b onclick" not in page
    assert "R&amp;D" in page


def test_what_nobody_settled_is_perhaps_and_may_be_left_out(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path / "ws")
    found = value(workspace, "picture")
    assert agrees(keys(found), keys(example("picture")))
    (first, *_) = found["charts"]
    assert "Perhaps kept now" in first["head"]
    settled = value(workspace, "picture", "--settled")
    assert all(
        not name.startswith("Perhaps") for c in settled["charts"] for name in c["head"]
    )
    out = workspace.root / "out/picture.html"
    run(workspace, "picture", "--html", str(out))
    assert out.read_text("utf-8").count("<svg") == len(found["charts"])


def test_the_example_shows_the_national_text_and_the_round(
    example_folder: Path,
) -> None:
    from compact_draft.steps.picture import picture

    report = picture(Workspace.open(example_folder), suggest=False)
    headings = [part.heading for part in report.parts]
    assert "How it stands to The Compact (renewed)" in headings
    assert "What came of the points of round-1" in headings
    (heard,) = [part for part in report.parts if part.heading == "Who was heard"]
    assert {row[1] for row in heard.tables[0].rows} == {"hidden"}


@pytest.mark.browser
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_on_the_picture_and_the_page_is_not_wider_than_the_screen(
    chromium: Any, tmp_path: Path, width: int
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    path = tmp_path / "picture.html"
    path.write_text(picture_page(picture_report(numbers())), encoding="utf-8")
    context = chromium.new_context(
        viewport={"width": width, "height": 800}, bypass_csp=True
    )
    page = context.new_page()
    page.goto(path.as_uri())
    told = Axe().run(page).response["violations"]
    wide = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert [(v["id"], v["nodes"][0]["html"][:120]) for v in told] == []
    assert wide <= width
