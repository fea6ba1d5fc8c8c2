"""A report as one page: every word escaped, every part reached by a link."""

import re
from dataclasses import replace

from compact_draft.model.report import Entry, Part, Report, Table
from compact_draft.reports.picture_page import picture_page
from compact_draft.reports.report_page import report_page, table_block

TABLE = Table(
    caption="Who & what", head=("Who", "What"), rows=(("<b>", "a\nb"),), shares=(1, 3)
)
REPORT = Report(
    title="What <came>", summary=("One & all.",), stamp=("A day is missing.",),
    parts=(
        Part(heading="First", paragraphs=("Said <so>.",), points=("A point",), tables=(TABLE,)),
        Part(heading="Below", level=3, entries=(Entry(label="a1", paragraphs=("Why?",)),)),
        Part(heading="Last", mark="last"),
    ),
)  # fmt: skip
PAGE = report_page(REPORT)


def test_words_of_a_report_are_never_markup() -> None:
    for words in (
        "What &lt;came&gt;",
        "One &amp; all.",
        "Said &lt;so&gt;.",
        "&lt;b&gt;",
    ):
        assert words in PAGE
    assert "<came>" not in PAGE
    assert "<so>" not in PAGE


def test_each_part_of_the_first_level_is_in_the_contents_and_leads_to_it() -> None:
    links = re.findall(r'<a href="#(part\d)">([^<]+)</a>', PAGE)
    assert links == [("part1", "First"), ("part3", "Last")]
    for link, heading in links:
        assert re.search(rf'<h2 id="{link}">{heading}</h2>', PAGE)
    assert '<h3 id="part2">Below</h3>' in PAGE
    assert '<section id="last"' in PAGE


def test_what_is_missing_stands_in_the_stamp_and_only_then() -> None:
    assert "DRAFT: not to be sent out. What is missing:" in PAGE
    assert "<li>A day is missing.</li>" in PAGE
    assert "DRAFT" not in report_page(replace(REPORT, stamp=()))


def test_pages_lie_across_unless_a_report_is_upright() -> None:
    assert "A4 landscape" in PAGE
    assert "A4 portrait" in report_page(replace(REPORT, is_upright=True))


def test_a_table_shares_its_width_and_names_its_columns() -> None:
    block = table_block(TABLE)
    assert re.findall(r"width:([\d.]+)%", block) == ["25.0", "75.0"]
    assert block.count('<th scope="col">') == 2
    assert "<caption>Who &amp; what</caption>" in block


def test_a_picture_has_the_tables_behind_it_and_escapes_too() -> None:
    page = picture_page(REPORT)
    assert "What &lt;came&gt;" in page
    assert (
        page.index("<article>")
        < page.index("The same in tables")
        < page.index("<caption>")
    )
    assert page.count("<article>") == 3
