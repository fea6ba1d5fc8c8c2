"""A report as one page of its own for any browser: no script, nothing from the internet."""

from __future__ import annotations

from html import escape

from compact_draft.model.report import Part, Report, Table
from compact_draft.text.xml_characters import without_forbidden

_STYLE = """\
:root { color-scheme: light; }
body { font: 1.0625rem/1.55 system-ui, sans-serif; color: #1b1b1b; background: #fff;
  margin: 0 auto; padding: 1rem; max-width: 76rem; overflow-wrap: break-word; }
h1, h2 { line-height: 1.25; } h2 { margin-top: 2.5rem; border-top: 2px solid #444;
  padding-top: .75rem; } p, li { max-width: 46rem; }
a { color: #0b4ea2; } a:focus, div:focus { outline: 3px solid #b35900; outline-offset: 2px; }
.skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
.wide { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; min-width: 44rem; width: 100%; }
caption { text-align: left; font-weight: 600; padding: .5rem 0; }
th, td { border: 1px solid #767676; padding: .4rem .5rem; text-align: left;
  vertical-align: top; white-space: pre-line; unicode-bidi: isolate; }
thead th { background: #f0f0f0; } tbody th { font-weight: 600; }
@media print { body { max-width: none; font-size: 10pt; } .skip, nav { display: none; }
  thead { display: table-header-group; } tr { break-inside: avoid; }
  .wide { overflow: visible; } @page { size: A4 landscape; } }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def report_page(report: Report) -> str:
    """Return the whole page; every word of a report is escaped."""
    title = _safe(report.title)
    summary = "".join(f"<p>{_safe(one)}</p>\n" for one in report.summary)
    parts = "".join(_part(n, part) for n, part in enumerate(report.parts, start=1))
    return (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f"<title>{title}</title>\n<style>\n{_STYLE}</style>\n</head>\n<body>\n"
        '<a class="skip" href="#report">Skip to the report</a>\n'
        f"<header>\n<h1>{title}</h1>\n{summary}{_contents(report)}</header>\n"
        f'<main id="report">\n{parts}</main>\n</body>\n</html>\n'
    )


def _contents(report: Report) -> str:
    if not report.parts:
        return ""
    items = "".join(
        f'<li><a href="#part{n}">{_safe(part.heading)}</a></li>\n'
        for n, part in enumerate(report.parts, start=1)
    )
    return f'<nav aria-label="Parts of the report">\n<ol>\n{items}</ol>\n</nav>\n'


def _part(number: int, part: Part) -> str:
    said = "".join(f"<p>{_safe(one)}</p>\n" for one in part.paragraphs)
    points = "".join(f"<li>{_safe(one)}</li>\n" for one in part.points)
    points = f"<ul>\n{points}</ul>\n" if points else ""
    tables = "".join(_table(table) for table in part.tables)
    return (
        f'<section aria-labelledby="part{number}">\n'
        f'<h2 id="part{number}">{_safe(part.heading)}</h2>\n'
        f"{said}{points}{tables}</section>\n"
    )


def _table(table: Table) -> str:
    whole = sum(table.shares)
    columns = "".join(
        f'<col style="width:{100 * share / whole:.1f}%">' for share in table.shares
    )
    head = "".join(f'<th scope="col">{_safe(name)}</th>' for name in table.head)
    rows = "".join(_row(row) for row in table.rows)
    caption = _safe(table.caption)
    return (
        f'<div class="wide" role="region" aria-label="{caption}" tabindex="0">\n'
        f"<table>\n<caption>{caption}</caption>\n<colgroup>{columns}</colgroup>\n"
        f"<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n"
    )


def _row(row: tuple[str, ...]) -> str:
    cells = "".join(f"<td>{_safe(cell)}</td>" for cell in row[1:])
    return f'<tr><th scope="row">{_safe(row[0])}</th>{cells}</tr>\n'


def _safe(words: str) -> str:
    return escape(without_forbidden(words))
