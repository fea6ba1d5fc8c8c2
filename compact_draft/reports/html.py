"""What changed between two revisions, as one page of its own for any browser.

The page asks nothing of the internet and runs no script. What was removed and added is
said in words that a screen reader speaks (``ins`` and ``del`` alone are not spoken),
shown by underline and strike, and by colour last; a table gives the same again.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from compact_draft.model.change import ClauseChange, ClauseVersion, Edit
from compact_draft.reports.change_words import (
    at_a_glance,
    is_read_whole,
    kinds_in_words,
    name_of,
    notes_of,
)
from compact_draft.reports.changes import Told, summary, why_in_words
from compact_draft.reports.html_page import html_page

_STYLE = """\
:root { color-scheme: light; }
body { font: 1.0625rem/1.55 system-ui, sans-serif; color: #1b1b1b; background: #fff;
  margin: 0 auto; padding: 1rem; max-width: 46rem; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; } h2 { margin-top: 2.5rem; border-top: 2px solid #444;
  padding-top: .75rem; } h3 { margin: 2rem 0 .25rem; }
a { color: #0b4ea2; } a:focus, div:focus { outline: 3px solid #b35900; outline-offset: 2px; }
p, td, li, ins, del { unicode-bidi: isolate; }
.words { white-space: pre-line; margin: .5rem 0; padding-left: .75rem;
  border-left: 3px solid #767676; }
ins { color: #0a5c2b; background: #e8f6ec; text-decoration: underline; }
del { color: #98161e; background: #fdeceb; text-decoration: line-through; }
.what { font-weight: 600; margin: 0; } .why { color: #404040; margin: .25rem 0; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
.wide { overflow-x: auto; } table { border-collapse: collapse; min-width: 40rem; }
caption { text-align: left; font-weight: 600; padding: .5rem 0; }
th, td { border: 1px solid #767676; padding: .4rem .5rem; text-align: left;
  vertical-align: top; white-space: pre-line; } thead th { background: #f0f0f0; }
@media print { body { max-width: none; } .skip { display: none; } }
"""


def page(told: Told) -> str:
    """Return the whole page; every word of the Compact is escaped."""
    name = told.heading
    side = ""
    if told.side is not None:
        words = told.side.replace("_", " ")
        side = f"<p>Only what concerns the side {escape(words)} is shown.</p>\n"
    body = (
        f"<header>\n<h1>{escape(name)}</h1>\n{side}<p>{escape(summary(told))}</p>\n"
        f"{_contents(told)}</header>\n"
        f'<main id="changes">\n{_changes(told)}{_table(told)}</main>\n'
    )
    return html_page(
        escape(name), style=_STYLE, skip=("changes", "the changes"), body=body
    )


def _contents(told: Told) -> str:
    if not told.shown:
        return ""
    items = "".join(
        f'<li><a href="#c{n}">{escape(told.named(change))}</a>: {escape(at_a_glance(change))}'
        f"{'. It may bind less than before' if told.weaker(change) else ''}</li>\n"
        for n, change in enumerate(told.in_turn, start=1)
    )
    return (
        '<nav aria-label="Changes">\n<h2>In short</h2>\n<p>Words that were removed are '
        "struck through, words that were added are underlined, and a screen reader "
        'says “Removed” and “Added” before and “End” after them. <a href="#table">The '
        f"same as a table</a>.</p>\n<ol>\n{items}</ol>\n</nav>\n"
    )


def _changes(told: Told) -> str:
    pieces = []
    heading = ""
    for n, change in enumerate(told.in_turn, start=1):
        here = (change.new or change.old)[0].section
        words = " / ".join(here) if here else "At the front"
        words = "May weaken a promise" if told.weaker(change) else words
        if words != heading:
            heading = words
            pieces.append(f"<h2>{escape(words)}</h2>\n")
        what = at_a_glance(change)
        pieces.append(
            f'<section aria-labelledby="c{n}">\n<h3 id="c{n}">{escape(told.named(change))}</h3>\n'
            f'<p class="what">{escape(what[:1].upper() + what[1:])}.</p>\n'
            f"{_how(told, change)}{_words(change)}"
            f"{_notes(change)}{_why(told, change)}</section>\n"
        )
    return "".join(pieces)


def _how(told: Told, change: ClauseChange) -> str:
    how = told.weaker(change)
    return f"<p>It may bind less: {escape('; '.join(how))}</p>\n" if how else ""


def _words(change: ClauseChange) -> str:
    if change.kind == "withdrawn":
        return _paragraph(_marked("deleted", change.old_text))
    if change.kind == "added":
        return _paragraph(_marked("inserted", change.new_text))
    if len(change.old) > 1 or len(change.new) > 1 or is_read_whole(change):
        return _side_by_side("Before", change.old) + _side_by_side("Now", change.new)
    if change.edits:
        return _paragraph(_edited(change.edits))
    return _paragraph(escape(change.new_text))


def _side_by_side(label: str, versions: Iterable[ClauseVersion]) -> str:
    found = list(versions)
    return "".join(
        f"<p>{escape(label)}{escape(f', {version.number or name_of(version)}') if len(found) > 1 else ''}"
        f":</p>\n{_paragraph(escape(version.text))}"
        for version in found
    )


def _paragraph(inner: str) -> str:
    return f'<p class="words">{inner}</p>\n'


def _edited(edits: Iterable[Edit]) -> str:
    return "".join(
        escape(edit.text) if edit.kind == "same" else _marked(edit.kind, edit.text)
        for edit in edits
    )


def _marked(kind: str, text: str) -> str:
    tag, word = ("del", "Removed") if kind == "deleted" else ("ins", "Added")
    return (
        f'<{tag}><span class="unseen"> {word}: </span>{escape(text)}'
        f'<span class="unseen"> End. </span></{tag}>'
    )


def _notes(change: ClauseChange) -> str:
    return "".join(f"<p>{escape(note)}</p>\n" for note in notes_of(change))


def _why(told: Told, change: ClauseChange) -> str:
    return "".join(
        f'<p class="why">Why: {escape(why_in_words(row, names=told.names))}</p>\n'
        for row in told.why(change)
    )


def _table(told: Told) -> str:
    if not told.shown:
        return ""
    head = "".join(
        f'<th scope="col">{name}</th>'
        for name in ("Clause", "What happened", "Before", "Now", "Why")
    )
    rows = "".join(_row(told, change) for change in told.in_turn)
    return (
        '<h2 id="table">The same as a table</h2>\n'
        '<div class="wide" role="region" aria-label="Table of changes" tabindex="0">\n'
        f"<table>\n<caption>{escape(summary(told))}</caption>\n"
        f"<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n"
    )


def _row(told: Told, change: ClauseChange) -> str:
    what = " ".join([f"{kinds_in_words(change).capitalize()}.", *notes_of(change)])
    why = "\n".join(why_in_words(row, names=told.names) for row in told.why(change))
    cells = (
        what,
        change.old_text or "(nothing)",
        change.new_text or "(nothing)",
        why or "No reason is recorded.",
    )
    inner = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
    return f'<tr><th scope="row">{escape(told.named(change))}</th>{inner}</tr>\n'
