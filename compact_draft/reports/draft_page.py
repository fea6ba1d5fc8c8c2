"""A draft as one page of its own for any browser: no script, nothing from the internet.

Every clause stands once, under a heading of its own level, with its printed number and
its id as the address within the page (``#wex-015``), so that a letter can point to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from compact_draft.drafting.layout import (
    Aspiration,
    Block,
    Column,
    Layout,
    Manner,
    National,
    Table,
)
from compact_draft.model.draft_cover import Cover
from compact_draft.reports.html_page import html_page
from compact_draft.text.xml_characters import escaped

_STYLE = """\
:root { color-scheme: light; }
body { font: 1.0625rem/1.6 system-ui, sans-serif; color: #1b1b1b; background: #fff;
  margin: 0 auto; padding: 1rem; max-width: 46rem; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; }
h2 { margin-top: 2.5rem; border-top: 2px solid #444; padding-top: .75rem; }
.status { font-weight: 700; border: 2px solid #1b1b1b; display: inline-block;
  padding: .25rem .75rem; } .tags { color: #404040; font-size: .9375rem; margin-top: 0; }
.example { margin: 0 0 .75rem 1.25rem; padding-left: .75rem; color: #404040;
  border-left: 2px solid #767676; }
.clause { margin-bottom: .25rem; } .n { font-weight: 600; } li > p { margin: .4rem 0; }
ul.own { list-style: none; padding-left: 1.25rem; }
.sides { display: grid; gap: 0 2rem; } .sides > section { border-top: 1px solid #767676; }
blockquote, aside { margin: 1rem 0; padding: .25rem 1rem; border-left: 4px solid #767676; }
a { color: #0b4ea2; } a:focus, div:focus { outline: 3px solid #b35900; outline-offset: 2px; }
.skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
.wide { overflow-x: auto; margin: 1rem 0; } table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: 600; padding: .5rem 0; }
th, td { border: 1px solid #767676; padding: .4rem .5rem; text-align: left;
  vertical-align: top; } thead th { background: #f0f0f0; }
.sign td { height: 2.5rem; }
@media (min-width: 60rem) { body { max-width: 64rem; } main p, main li { max-width: 46rem; }
  .sides { grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); } }
@media print { body { max-width: none; font-size: 10.5pt; } .skip, nav { display: none; }
  thead { display: table-header-group; } tr, li, .clause { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; } .wide { overflow: visible; } @page { size: A4; } }
"""
_ITEMS = frozenset({Manner.BULLET, Manner.LETTERED})
_HEADINGS = frozenset({Manner.SECTION, Manner.SUBHEADING, Manner.TITLE})


def draft_page(layout: Layout, cover: Cover) -> str:
    """Return the whole page; every word of the Compact is escaped."""
    title = escaped(layout.title)
    head = "".join(f"<p>{escaped(line)}</p>\n" for line in cover.lines)
    status = f'<p class="status">{escaped(cover.status)}</p>\n' if cover.status else ""
    unsettled = f"<p>{escaped(layout.unsettled)}</p>\n" if layout.unsettled else ""
    body = (
        f"<header>\n<h1>{title}</h1>\n{status}{head}{_parties(layout)}</header>\n"
        f"{_contents(layout)}"
        f'<main id="text">\n{unsettled}{"".join(_parts(layout.parts))}'
        f"{_aspirational(layout.aspirational)}"
        f"{''.join(_national(n, national) for n, national in enumerate(layout.national, 1))}"
        f"{_signatures(layout) if cover.signatures else ''}</main>\n"
    )
    return html_page(title, style=_STYLE, skip=("text", "the text"), body=body)


def _parties(layout: Layout) -> str:
    if not layout.parties:
        return ""
    items = "".join(
        f"<li>{escaped(party.name)} ({escaped(layout.side_names[party.side].casefold())})"
        "</li>\n"
        for party in layout.parties
    )
    return f"<p>Between:</p>\n<ul>\n{items}</ul>\n"


def _contents(layout: Layout) -> str:
    top = [
        block
        for block in layout.blocks
        if block.manner in _HEADINGS and _level(block) == 2
    ]
    if not top:
        return ""
    items = "".join(
        f'<li><a href="#{escaped(block.clause.id)}">{_numbered(block)}'
        f"{escaped(block.clause.text)}</a></li>\n"
        for block in top
    )
    return f'<nav aria-label="Contents">\n<ul class="own">\n{items}</ul>\n</nav>\n'


def _parts(parts: Iterable[Block | Table]) -> Iterator[str]:
    """Yield the HTML of the parts; list items that follow one another are one list."""
    for is_item, run in groupby(parts, key=_is_item):
        if is_item:
            yield _list([part for part in run if isinstance(part, Block)])
            continue
        for part in run:
            yield _block(part) if isinstance(part, Block) else _sides(part)


def _is_item(part: Block | Table) -> bool:
    return isinstance(part, Block) and part.manner in _ITEMS


def _list(blocks: list[Block]) -> str:
    """Return a list, with lists in it for deeper items."""
    least = min(block.depth for block in blocks)
    own = ' class="own"' if any(block.number for block in blocks) else ""
    out = [f"<ul{own}>\n"]
    at = 0
    while at < len(blocks):
        below = at + 1
        while below < len(blocks) and blocks[below].depth > least:
            below += 1
        if blocks[at].depth > least:  # a list that begins deeper than it goes on
            out.append(f"<li>{_list(blocks[at:below])}</li>\n")
        else:
            inner = _list(blocks[at + 1 : below]) if below > at + 1 else ""
            out.append(f"<li>{_words(blocks[at])}{inner}</li>\n")
        at = below
    return "".join([*out, "</ul>\n"])


def _block(block: Block) -> str:
    if block.manner in _HEADINGS or block.manner is Manner.COLUMN_HEADING:
        level = _level(block)
        return (
            f'<h{level} id="{escaped(block.clause.id)}">{_numbered(block)}'
            f"{escaped(block.clause.text)}</h{level}>\n{_tags(block)}"
        )
    words = _words(block)
    if block.manner is Manner.QUOTE:
        return f"<blockquote>\n{words}</blockquote>\n"
    if block.manner in (Manner.CASE_STUDY, Manner.BOX, Manner.NOTE):
        name = escaped(block.manner.value.capitalize())
        where = escaped(block.clause.id)
        return f'<aside aria-label="{name}, {where}">\n{words}</aside>\n'
    return words


def _level(block: Block) -> int:
    """Return the level of a heading on the page, whose own title is the first."""
    if block.manner is Manner.TITLE:
        return 2
    return min(6, max(2, block.depth + 1))


def _words(block: Block) -> str:
    """Return a clause's paragraphs and its tags in words."""
    first, *rest = block.clause.text.split("\n\n")
    where, number = escaped(block.clause.id), _numbered(block)
    out = [f'<p class="clause" id="{where}">{number}{_lines(first)}</p>\n']
    out += [f"<p>{_lines(paragraph)}</p>\n" for paragraph in rest]
    out.append(_tags(block))
    if block.source and block.says_source:
        out.append(f'<p class="tags">{escaped(block.source)}.</p>\n')
    out += [f'<p class="tags">Note: {escaped(note)}</p>\n' for note in block.notes]
    out += [f'<p class="example">{_lines(words)}</p>\n' for words in block.examples]
    return "".join(out)


def _tags(block: Block) -> str:
    return f'<p class="tags">{escaped(block.tags)}</p>\n' if block.tags else ""


def _numbered(block: Block) -> str:
    return f'<span class="n">{escaped(block.number)}</span> ' if block.number else ""


def _sides(table: Table) -> str:
    """Return what stands in columns, a part of the page for each side."""
    return f'<div class="sides">\n{"".join(map(_column, table.columns))}</div>\n'


def _column(column: Column) -> str:
    name = column.name if column.head is None else column.head.clause.text
    where = (column.blocks or ((column.head,) if column.head else ()))[:1]
    label = f"{name}, {where[0].clause.id}" if where else name
    head = (
        f'<p class="n">{escaped(column.name)}</p>\n'
        if column.head is None
        else f'<p class="n" id="{escaped(column.head.clause.id)}">{escaped(name)}</p>\n'
    )
    body = "".join(_parts(column.blocks))
    return f'<section aria-label="{escaped(label)}">\n{head}{body}</section>\n'


def _aspirational(rows: tuple[Aspiration, ...]) -> str:
    if not rows:
        return ""
    body = "".join(
        f'<tr><th scope="row"><a href="#{escaped(row.mention.clause)}">'
        f"{escaped(row.mention.reference or row.mention.clause)}</a></th>"
        f"<td>{escaped(row.mention.words)}</td>"
        f"<td>{'<br>'.join(map(escaped, row.said))}</td></tr>\n"
        for row in rows
    )
    return _appendix(
        "aspirational",
        "What is not done everywhere yet",
        "",
        ("Clause", "What is promised", "Whom it binds, and how far they are"),
        body,
    )


def _national(number: int, national: National) -> str:
    body = "".join(
        f'<tr><th scope="row">{escaped(row.ref)}</th><td>{escaped(row.text)}'
        + (f" ({escaped(row.caution)})" if row.caution else "")
        + "</td><td>"
        + ", ".join(
            f'<a href="#{escaped(mention.clause)}">'
            f"{escaped(mention.reference or mention.words)}</a>"
            for mention in row.clauses
        )
        + "</td></tr>\n"
        for row in national.rows
    )
    return _appendix(
        f"national-{number}",
        f"How this answers to {national.title}",
        national.statement,
        ("Number", "National text", "Answered here by"),
        body,
    )


def _appendix(
    key: str, heading: str, said: str, head: tuple[str, ...], body: str
) -> str:
    names = "".join(f'<th scope="col">{escaped(name)}</th>' for name in head)
    words = f"<p>{escaped(said)}</p>\n" if said else ""
    return (
        f'<section aria-labelledby="{key}">\n<h2 id="{key}">{escaped(heading)}</h2>\n'
        f'{words}<div class="wide" role="region" aria-label="{escaped(heading)}: table" '
        f'tabindex="0">\n<table>\n<thead>\n<tr>{names}</tr>\n</thead>\n<tbody>\n{body}'
        "</tbody>\n</table>\n</div>\n</section>\n"
    )


def _signatures(layout: Layout) -> str:
    signing = [party for party in layout.parties if party.signs]
    if not signing:
        return ""
    rows = "".join(
        f'<tr><th scope="row">{escaped(party.name)}</th><td></td><td></td><td></td></tr>\n'
        for party in signing
    )
    names = "".join(
        f'<th scope="col">{name}</th>' for name in ("For", "Name", "Signed", "Date")
    )
    return (
        '<section aria-labelledby="signed">\n<h2 id="signed">Signed by</h2>\n'
        '<div class="wide" role="region" aria-label="Signed by: table" tabindex="0">\n'
        f'<table class="sign">\n<thead>\n<tr>{names}</tr>\n</thead>\n<tbody>\n{rows}'
        "</tbody>\n</table>\n</div>\n</section>\n"
    )


def _lines(text: str) -> str:
    return escaped(text).replace("\n", "<br>\n")
