r"""Markdown and plain text as paragraphs: what each line is by its marks.

A paragraph goes on over line breaks, as both kinds of text are wrapped; an empty line,
a heading, an item or a row of a table begins a new one. In plain text a line under which
dashes are typed is a heading, and a line that ends well before its neighbours ends a
paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compact_draft.intake.formats.written import EXAMPLE, QUOTE, Grid, Paragraph
from compact_draft.intake.hyphens import is_cut, keeps
from compact_draft.intake.marks import counted_labels
from compact_draft.word.reading.typed_labels import typed_label

_HEAD = re.compile(r"\A(\+\+\+|---)[ \t]*\n.*?^\1[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_HIDDEN = re.compile(r"<!--.*?-->", re.DOTALL)
_HEADING = re.compile(r" {0,3}(?P<marks>#{1,6})[ \t]+(?P<words>.*?)[ \t]*#*[ \t]*$")
_BULLET = re.compile(
    r"(?P<indent>[ \t]*)(?:[-*+•](?P<box>[ \t]+\[[ xX]\])?)[ \t]+(?=\S)"
)
_RULE = re.compile(r"[ \t]*(?:[-*_=][ \t]*){3,}$")
_UNDER = re.compile(r" {0,3}(?:={3,}|-{3,})[ \t]*$")
_TABLE_RULE = re.compile(r"[ \t]*\|?[ \t:|-]*-[ \t:|-]*\|[ \t:|-]*$")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_ALL_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1:?$")
_EMPHASIS = re.compile(r"(?<![\w*_])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?![\w*_])")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)\s]*(?:\s+\"[^\"]*\")?\)")
_CODE = re.compile(r"`([^`]+)`")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|>-])")
_WORDED = re.compile(
    r"\s*(?:(?:Clause|Article|Section|Paragraph|Promise|Pledge|Commitment|Undertaking|Action|Principle)"
    r" (?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[A-Z])\b|\[\d{1,3}\]\s|§ ?\d)"
)
_ALONE = re.compile(r"\s*(?:Article|Clause|Section) (?:\d{1,3}|[IVX]{1,5})[.:]?\s*")
_LISTED = re.compile(r"\s*<li(?:\s[^>]*)?>\s*", re.IGNORECASE)
_TAGS = re.compile(r"\s*</?(?:ul|ol|li|p|div)(?:\s[^>]*)?>\s*", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_CELL_END = re.compile(r"(?<!\\)\|")
_TAB = 4
_SPACES_OF_A_LEVEL = 2
_SHORT = 0.7
_LEAST_WIDTH = 40
_MOST_WORDS_OF_A_HEADING = 12


def from_markdown(text: str) -> list[Paragraph | Grid]:
    r"""Return a Markdown text.

    Args:
        text: With ``\n`` line ends. A head between ``+++`` or ``---`` lines at the top
            and HTML comments are no text.
    """
    if text.startswith(("+++", "---")):
        text = _HEAD.sub("", text)
    lines = _HIDDEN.sub("", text).split("\n")
    found = list(_blocks(lines, marked=True))
    return _with_title(found)


def from_plain_text(text: str) -> list[Paragraph | Grid]:
    r"""Return a plain text; `text` has ``\n`` line ends."""
    lines = text.split("\n")
    tables = any(_TABLE_RULE.match(line) for line in lines)
    if not tables:
        lines = _BREAK.sub("\n", text).split("\n")
    return _with_title(list(_blocks(lines, marked=False, tables=tables)))


def _with_title(found: list[Paragraph | Grid]) -> list[Paragraph | Grid]:
    """Make a first heading that is the only one of its depth the title."""
    depths = [each.heading for each in found if isinstance(each, Paragraph)]
    first = found[0] if found else None
    if not isinstance(first, Paragraph) or first.heading != 1 or depths.count(1) > 1:
        return found
    rest = [
        Paragraph(text=each.text, heading=each.heading - 1)
        if isinstance(each, Paragraph) and each.heading > 1
        else each
        for each in found[1:]
    ]
    return [Paragraph(text=first.text, heading=-1), *rest]


class _Under:
    """The paragraph under way."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.level = 0
        self.quote = False

    def end(self, *, marked: bool) -> Iterator[Paragraph]:
        """Yield the paragraph, if there is one, and begin again."""
        raw = _joined(self.lines)
        text = _unmarked(raw) if marked else raw
        bold = marked and bool(_ALL_STRONG.match(raw))
        if text:
            style = QUOTE if self.quote else ""
            if self.quote and text.startswith("In practice: "):
                style = EXAMPLE
            yield Paragraph(text=text, level=self.level, bold=bold, style=style)
        self.lines, self.level, self.quote = [], 0, False


def _blocks(
    lines: Sequence[str], *, marked: bool, tables: bool = True
) -> Iterator[Paragraph | Grid]:
    begun = {*counted_labels(lines), *_worded_labels(lines)}
    under = _Under()
    width = _width(lines)
    rows: list[str] = []
    for n, line in enumerate(lines):
        after = lines[n + 1] if n + 1 < len(lines) else ""
        if tables and line.lstrip().startswith("|"):
            yield from under.end(marked=marked)
            rows.append(line)
            continue
        if rows:
            yield _grid(rows)
            rows = []
        heading = _heading(line, after, marked=marked)
        if heading is not None:
            yield from under.end(marked=marked)
            yield heading
            continue
        if not line.strip(" \t>") or _RULE.match(line):
            yield from under.end(marked=marked)
            continue
        level = _level(line)
        if level:
            yield from under.end(marked=marked)
            under.level = level
            under.lines = [_labelled(line)]
            continue
        ended = not marked and bool(under.lines) and _ends(under.lines[-1], line, width)
        if n in begun or ended:
            yield from under.end(marked=marked)
        under.quote = under.quote or (marked and line.lstrip().startswith(">"))
        under.lines.append(line.lstrip("> \t") if marked else line.strip())
        if _ALONE.fullmatch(line):
            yield from under.end(marked=marked)
    yield from under.end(marked=marked)
    if rows:
        yield _grid(rows)


def _worded_labels(lines: Sequence[str]) -> Iterator[int]:
    """Yield the lines that begin with a label in words or in brackets: "Clause 2: Pay"."""
    found = [n for n, line in enumerate(lines) if _WORDED.match(line)]
    yield from found if len(found) > 1 else ()


def _heading(line: str, after: str, *, marked: bool) -> Paragraph | None:
    found = _HEADING.match(line) if marked else None
    if found is not None:
        return Paragraph(text=_unmarked(found["words"]), heading=len(found["marks"]))
    words = line.strip()
    few = 0 < len(words.split()) <= _MOST_WORDS_OF_A_HEADING and not _RULE.match(line)
    if few and _UNDER.match(after) and not words.startswith("|") and not _level(line):
        return Paragraph(text=words, heading=1 if after.strip().startswith("=") else 2)
    return None


def _level(line: str) -> int:
    """Return how deep an item is from 1; 0 for a line that is no item."""
    bullet = _BULLET.match(line)
    indent = len(line.expandtabs(_TAB)) - len(line.expandtabs(_TAB).lstrip())
    if bullet is None and not typed_label(line).text:
        return 0
    return 1 + indent // _SPACES_OF_A_LEVEL


def _labelled(line: str) -> str:
    """Return an item with its label and a tab before its words."""
    bullet = _BULLET.match(line)
    if bullet is not None:
        box = (bullet["box"] or "").strip().lower()
        mark = {"": "•", "[ ]": "☐", "[x]": "☒"}[box]
        return f"{mark}\t{line[bullet.end() :].strip()}"
    label = typed_label(line)
    return f"{label.text}\t{line[label.end :].strip()}"


def _ends(before: str, line: str, width: int) -> bool:
    """Tell whether a plain line is a paragraph of its own, not the rest of one before."""
    if width < _LEAST_WIDTH:
        return True
    short = len(before) < _SHORT * width
    return short or len(before) > width * 2 or len(line) > width * 2


def _width(lines: Sequence[str]) -> int:
    """Return the width to which a plain text is wrapped: the usual longest line."""
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    return lengths[int(len(lengths) * 0.9)] if lengths else 0


def _joined(lines: Sequence[str]) -> str:
    """Return wrapped lines as one, words cut at a line's end made whole."""
    text = ""
    for line in lines:
        words = line.strip()
        if text and is_cut(text, words):
            text = (text if keeps(text, words) else text[:-1]) + words
        else:
            text = f"{text} {words}" if text else words
    return text.strip()


def _grid(rows: Sequence[str]) -> Grid:
    worded = [row for row in rows if not _TABLE_RULE.match(row)]
    return Grid(
        rows=tuple(
            tuple(_cell(cell) for cell in _CELL_END.split(row.strip().strip("|")))
            for row in worded
        )
    )


def _cell(text: str) -> tuple[Paragraph, ...]:
    found = []
    for piece in _BREAK.split(_TAGS.sub("<br>", _LISTED.sub("<br>• ", text))):
        words = piece.strip()
        if words:
            bold = bool(_ALL_STRONG.match(words))
            level = 1 if _level(words) else 0
            words = _labelled(words) if level else words
            found.append(Paragraph(text=_unmarked(words), bold=bold, level=level))
    return tuple(found)


def _unmarked(text: str) -> str:
    plain = _LINK.sub(r"\1", _BREAK.sub("\n", text))
    plain = _CODE.sub(r"\1", _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", plain)))
    return _ESCAPED.sub(r"\1", plain).strip()
