"""Which lines are no clause: the title, contents, page numbers, blanks, rulings?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from compact_draft.intake.formats.written import PAGE_EDGE
from compact_draft.intake.lines import Line
from compact_draft.intake.looks import body_look, by_style, look_key
from compact_draft.intake.rules import Rules, key, says
from compact_draft.intake.running import RUNNING

_PAGE_NUMBER = re.compile(
    r"(?:page\s+)?[-–]?\s*\d{1,3}\s*[-–]?(?:\s*(?:of|/)\s*\d{1,3})?", re.IGNORECASE
)
_LEADER = re.compile(r"(?:\t|\.{3,}|…|\s{3,})\s*\d{1,3}\s*$")
_TRAILING_NUMBER = re.compile(r"\s+\d{1,3}$")
_TOC_STYLE = re.compile(r"(?:toc|contents) \d")
_TAGS = "compact tags"
_EXAMPLE = re.compile(r"compact example(?: in cell)?")
_RULE = re.compile(r"[_\-–—=.*~\s]{3,}")
_MOST_LINES_OF_A_TITLE = 3
_COLUMNS = re.compile(r"\t+")
_MOST_PARTS_OF_A_TITLE = 2
_MOST_LINES_ON_A_COVER = 10
_MOST_WORDS_ON_A_COVER = 20
_STORIES = {
    "header": "page header",
    "footer": "page footer",
    "comments": "a comment in the margin of the old file",
}


def furniture_of(line: Line) -> str:
    """Return what a line is if its form alone makes it furniture, else ``""``."""
    block = line.block
    if block.story in _STORIES:
        return _STORIES[block.story] if line.text else "blank"
    if block.is_separator:
        return "the line above the notes"
    if not line.text:
        return _blank(line)
    if block.style_name == PAGE_EDGE:
        return RUNNING
    if block.style_name.casefold() == _TAGS:
        return "tags, as this program prints them"
    if _EXAMPLE.fullmatch(block.style_name.casefold()):
        return "a practical example beside a clause"
    if _RULE.fullmatch(line.text):
        return "a ruled line"
    if not line.words or all(s.start >= s.end for s in line.segments):
        return "a label with no words after it"
    if block.cell is None and _PAGE_NUMBER.fullmatch(line.text):
        return "page number"
    return ""


def _blank(line: Line) -> str:
    block = line.block
    if block.has_picture:
        return "a picture, with no words"
    if block.in_contents:
        return "contents line (empty)"
    if block.is_broken:
        return "page break"
    if block.ends_section:
        return "section break"
    if block.cell is not None and block.cell.continues:
        return "part of a merged cell"
    return "blank"


def find_contents(lines: Sequence[Line], rules: Rules) -> dict[int, str]:
    """Return the lines of a table of contents, by position, with what each is."""
    found: dict[int, str] = {}
    ends = {line.key: n for n, line in enumerate(lines)}
    listing = False
    for n, line in enumerate(lines):
        if not line.text:
            listing = listing and not (line.block.is_broken or line.block.ends_section)
            continue
        if line.key in rules.contents:
            found[n] = "heading of the contents"
            listing = True
        elif _is_made_contents(line) or (listing and _is_entry(lines, n, ends)):
            found[n] = "contents line"
        else:
            listing = False
    return found


def entry_key(line: Line) -> str:
    """Return the words of an entry of the contents without its page number."""
    return key(_TRAILING_NUMBER.sub("", line.words))


def _is_made_contents(line: Line) -> bool:
    """Tell whether Word made a line as an entry of the contents."""
    style = line.block.style_name.lower()
    return line.block.in_contents or bool(_TOC_STYLE.fullmatch(style))


def _is_entry(lines: Sequence[Line], n: int, ends: dict[str, int]) -> bool:
    """Tell whether a line ends in a page number, or comes back further down.

    One that does neither is an entry if one of the next lines ends in a page number.
    """
    line = lines[n]
    if by_style(line) is not None:
        return False
    bare = entry_key(line)
    if _LEADER.search(line.block.text) or ends.get(bare, -1) > n:
        return True
    following = [after for after in lines[n + 1 : n + 8] if after.text][:2]
    return any(_LEADER.search(after.block.text) for after in following)


def find_title(lines: Sequence[Line], taken: set[int], rules: Rules) -> list[int]:
    """Return the positions of the lines that make the title; none for no title.

    They stand in the style for titles; or they come first and look like headings, and
    say what the document is, or look like nothing else and open no section.
    """
    worded = [n for n, line in enumerate(lines) if line.text and n not in taken]
    styled = [n for n in worded if lines[n].block.style_name.lower() == "title"]
    if styled:
        return [n for n in styled if n < styled[0] + _MOST_LINES_OF_A_TITLE]
    if not worded or lines[worded[0]].is_item or lines[worded[0]].block.cell:
        return []
    body = body_look([lines[n] for n in worded])
    first = worded[0]
    look = look_key(lines[first], body, rules)
    if look is None or len(worded) == 1:
        return []
    worded = [n for n in worded if not _is_in_columns(lines[n])]
    names_it = any(says(lines[first].key, word) for word in rules.title)
    opens = by_style(lines[first]) is not None or rules.heading(lines[first].words)
    if opens and not names_it:
        return []
    alike = [n for n in worded if look_key(lines[n], body, rules) == look]
    run = worded[: len(alike)]
    if alike == run and len(run) <= _MOST_LINES_OF_A_TITLE:
        return run
    return [first] if names_it else []


def _is_in_columns(line: Line) -> bool:
    """Tell whether a line stands in columns made with tabs, as heads of lists do."""
    return len(_COLUMNS.split(line.block.text.strip())) > _MOST_PARTS_OF_A_TITLE


def find_cover(
    lines: Sequence[Line], furniture: dict[int, str], title: Sequence[int]
) -> set[int]:
    """Return the positions of the lines between the title and the first page's end.

    They are of the cover only if all are short and a page, a section or the contents
    begins behind them.
    """
    if not title:
        return set()
    cover: set[int] = set()
    for n in range(title[0] + 1, len(lines)):
        ends = lines[n].block.is_broken or lines[n].block.ends_section
        if ends or furniture.get(n) == "heading of the contents":
            return cover
        if n in furniture or not lines[n].text:
            continue
        if len(lines[n].words.split()) > _MOST_WORDS_ON_A_COVER or lines[n].is_item:
            return set()
        cover.add(n)
        if len(cover) > _MOST_LINES_ON_A_COVER:
            return set()
    return set()
