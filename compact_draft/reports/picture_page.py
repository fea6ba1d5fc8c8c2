"""A Compact as one picture on one page for any browser; the tables stand behind it."""

from __future__ import annotations

from compact_draft.model.report import Part, Report
from compact_draft.reports.bars import chart_figure
from compact_draft.reports.html_page import html_page
from compact_draft.reports.report_page import table_block
from compact_draft.text.xml_characters import escaped

_STYLE = """\
:root { color-scheme: light; }
body { font: 1.0625rem/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff;
  margin: 0 auto; padding: 1rem; max-width: 84rem; overflow-wrap: break-word; }
h1, h2 { line-height: 1.25; } h2 { font-size: 1.2rem; margin: 0 0 .5rem; }
header p { max-width: 60rem; margin: .35rem 0; }
a { color: #0b4ea2; } a:focus, div:focus { outline: 3px solid #b35900; outline-offset: 2px; }
.charts { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 34rem), 1fr)); }
.charts article { border: 1px solid #767676; border-radius: 4px; padding: .75rem 1rem; min-width: 0; }
.charts figcaption { display: none; } figure { margin: 0; }
.drawn { overflow-x: auto; } .drawn svg { width: 100%; min-width: 34rem; height: auto; }
.tables h2 { margin-top: 2rem; border-top: 2px solid #444; padding-top: .75rem; }
.skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
.wide { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; max-width: 60rem; }
caption { text-align: left; font-weight: 600; padding: .5rem 0; }
th, td { border: 1px solid #767676; padding: .3rem .5rem; text-align: left; vertical-align: top; }
thead th { background: #f0f0f0; }
@media print { @page { size: A4 landscape; margin: 10mm; } body { max-width: none; padding: 0; font-size: 8.5pt; }
  .skip { display: none; } h1 { font-size: 15pt; margin: 0 0 1mm; } h2 { font-size: 10pt; margin: 0; }
  .charts { grid-template-columns: 1fr 1fr 1fr; gap: 2mm; } .charts article { padding: 1mm 2mm; break-inside: avoid; }
  .drawn svg { min-width: 0; max-height: 72mm; } .tables { break-before: page; }
  thead { display: table-header-group; } tr { break-inside: avoid; } }
"""


def picture_page(report: Report) -> str:
    """Return the page: the sentences, the charts side by side, and the tables behind them."""
    title = escaped(report.title)
    summary = "".join(f"<p>{escaped(line)}</p>\n" for line in report.summary)
    charts = "".join(_chart(n, part) for n, part in enumerate(report.parts, start=1))
    tables = "".join(table_block(t) for part in report.parts for t in part.tables)
    body = (
        f'<header>\n<h1>{title}</h1>\n{summary}</header>\n<main id="picture">\n'
        f'<div class="charts">\n{charts}</div>\n'
        '<section class="tables" aria-labelledby="tables">\n'
        f'<h2 id="tables">The same in tables</h2>\n{tables}</section>\n</main>\n'
    )
    return html_page(title, style=_STYLE, skip=("picture", "the picture"), body=body)


def _chart(number: int, part: Part) -> str:
    heading = escaped(part.heading)
    said = "".join(f"<p>{escaped(line)}</p>\n" for line in part.paragraphs)
    drawn = "".join(
        chart_figure(chart, f"chart{number}-{n}")
        for n, chart in enumerate(part.charts, start=1)
    )
    return (
        f"<article>\n<h2>{heading}</h2>\n"
        f'{said}<div class="drawn" role="region" aria-label="Chart: {heading}" tabindex="0">\n'
        f"{drawn}</div>\n</article>\n"
    )
