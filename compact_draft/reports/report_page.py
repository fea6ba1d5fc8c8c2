"""A report as one page of its own for any browser: no script, nothing from the internet."""

from __future__ import annotations

from compact_draft.model.report import Entry, Part, Report, Table
from compact_draft.reports.bars import chart_figure
from compact_draft.reports.html_page import html_page
from compact_draft.text.xml_characters import escaped

_STYLE = """\
:root { color-scheme: light; }
body { font: 1.0625rem/1.55 system-ui, sans-serif; color: #1b1b1b; background: #fff;
  margin: 0 auto; padding: 1rem; max-width: 76rem; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; } h3 { margin: 2rem 0 .25rem; } h2 { margin-top: 2.5rem; border-top: 2px solid #444;
  padding-top: .75rem; } p, li { max-width: 46rem; }
a { color: #0b4ea2; } a:focus, div:focus { outline: 3px solid #b35900; outline-offset: 2px; }
dt { font-weight: 600; margin-top: .75rem; } dd { margin: .25rem 0 0; padding-left: .75rem;
  border-left: 3px solid #767676; max-width: 46rem; } dd p { margin: .35rem 0; white-space: pre-line; }
.stamp { border: 3px solid #98161e; padding: .25rem 1rem; max-width: 46rem; }
figure { margin: 1rem 0; } svg { max-width: 100%; height: auto; }
.skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
.wide { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; min-width: 44rem; width: 100%; }
caption { text-align: left; font-weight: 600; padding: .5rem 0; }
th, td { border: 1px solid #767676; padding: .4rem .5rem; text-align: left;
  vertical-align: top; white-space: pre-line; unicode-bidi: isolate; }
thead th { background: #f0f0f0; } tbody th { font-weight: 600; }
@media print { body { max-width: none; font-size: 10pt; } .skip, nav { display: none; }
  thead { display: table-header-group; } tr { break-inside: avoid; }
  .wide { overflow: visible; } dt { break-after: avoid; } @page { size: A4 LAID; } }
"""
_TOP = 2


def report_page(report: Report) -> str:
    """Return the whole page; every word of a report is escaped."""
    title = escaped(report.title)
    style = _STYLE.replace("LAID", "portrait" if report.is_upright else "landscape")
    summary = "".join(f"<p>{escaped(line)}</p>\n" for line in report.summary)
    parts = "".join(_part(n, part) for n, part in enumerate(report.parts, start=1))
    body = (
        f"<header>\n<h1>{title}</h1>\n{_stamp(report)}{summary}{_contents(report)}</header>\n"
        f'<main id="report">\n{parts}</main>\n'
    )
    return html_page(title, style=style, skip=("report", "the report"), body=body)


def _contents(report: Report) -> str:
    if not report.parts:
        return ""
    items = "".join(
        f'<li><a href="#part{n}">{escaped(part.heading)}</a></li>\n'
        for n, part in enumerate(report.parts, start=1)
        if part.level == _TOP
    )
    return f'<nav aria-label="Parts of the report">\n<ol>\n{items}</ol>\n</nav>\n'


def _stamp(report: Report) -> str:
    if not report.stamp:
        return ""
    items = "".join(f"<li>{escaped(line)}</li>\n" for line in report.stamp)
    return (
        f'<div class="stamp"><p><strong>{escaped(report.stamp_line)}</strong></p>\n'
        f"<ul>\n{items}</ul></div>\n"
    )


def _part(number: int, part: Part) -> str:
    said = "".join(f"<p>{escaped(paragraph)}</p>\n" for paragraph in part.paragraphs)
    points = "".join(f"<li>{escaped(point)}</li>\n" for point in part.points)
    points = f"<ul>\n{points}</ul>\n" if points else ""
    entries = "".join(map(_entry, part.entries))
    entries = f"<dl>\n{entries}</dl>\n" if entries else ""
    charts = "".join(
        chart_figure(chart, f"part{number}-chart{n}")
        for n, chart in enumerate(part.charts, start=1)
    )
    tables = "".join(table_block(table) for table in part.tables)
    mark = f' id="{escaped(part.mark)}"' if part.mark else ""
    return (
        f'<section{mark} aria-labelledby="part{number}">\n'
        f'<h{part.level} id="part{number}">{escaped(part.heading)}</h{part.level}>\n'
        f"{said}{points}{entries}{charts}{tables}</section>\n"
    )


def _entry(entry: Entry) -> str:
    said = "".join(f"<p>{escaped(paragraph)}</p>" for paragraph in entry.paragraphs)
    return f"<dt>{escaped(entry.label)}</dt>\n<dd>{said}</dd>\n"


def table_block(table: Table) -> str:
    """Return a table that can be scrolled sideways by keyboard."""
    whole = sum(table.shares)
    columns = "".join(
        f'<col style="width:{100 * share / whole:.1f}%">' for share in table.shares
    )
    head = "".join(f'<th scope="col">{escaped(name)}</th>' for name in table.head)
    rows = "".join(_row(row) for row in table.rows)
    caption = escaped(table.caption)
    return (
        f'<div class="wide" role="region" aria-label="{caption}: table" tabindex="0">\n'
        f"<table>\n<caption>{caption}</caption>\n<colgroup>{columns}</colgroup>\n"
        f"<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n"
    )


def _row(row: tuple[str, ...]) -> str:
    cells = "".join(f"<td>{escaped(cell)}</td>" for cell in row[1:])
    return f'<tr><th scope="row">{escaped(row[0])}</th>{cells}</tr>\n'
