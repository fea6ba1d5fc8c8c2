"""Which lines of the body are page furniture: running heads, feet, page numbers?

A file that a scanner or a converter wrote has the headers and footers of its pages
among the words. A line is one if it comes back, and stands beside a page number or a
page's end, or says the title again, or cuts a sentence in two.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from compact_draft.intake.head_sides import (
    leads_in,
)
from compact_draft.intake.line_forms import opens_with_a_verb
from compact_draft.intake.lines import Line
from compact_draft.intake.rules import Rules, key, says
from compact_draft.intake.wording import (
    promise_in,
)

RUNNING = "page header or footer, repeated in the body"

_PAGE = re.compile(
    r"(?:\bpage\s*\d{1,3}\b|\bp\.?\s*\d{1,3}\b|\b\d{1,3}\s*(?:of|/)\s*\d{1,3}\b"
    r"|(?:\s{2,}|[\t\n]|[|•·–—-]\s*)\d{1,3}\s*$|^\s*\d{1,3}(?:\s{2,}|\t|\s*[|•·–—]))",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_NUMBERED = re.compile(r"(?P<first>\d{1,3}) \D+|\D+ (?P<last>\d{1,3})")
_MOST_WORDS = 14
_LEAST_WORDS = 2


def find_running(
    lines: Sequence[Line],
    furniture: Collection[int],
    rules: Rules,
    titles: Iterable[str],
    *,
    but: Collection[int] = (),
) -> dict[int, str]:
    """Return the running heads and feet among the lines of the body, by position.

    Args:
        lines: The lines of the body in order.
        furniture: Positions of page numbers, breaks and blanks.
        rules: The rules of intake.
        titles: Words of the document's title and of its own headers and footers.
        but: Positions that are something else, such as the contents.
    """
    free = [n for n, line in enumerate(lines) if n not in but and _may_run(line, rules)]
    found: dict[int, str] = dict.fromkeys(_counted(lines, free, rules), RUNNING)
    same: dict[str, list[int]] = {}
    for n in free:
        same.setdefault(_shape(lines[n]), []).append(n)
    named = {key(title) for title in titles if title}
    for shape, held in same.items():
        if len(held) < 2 or not shape:
            continue
        beside = [n for n in held if _is_at_a_page_end(lines, n, furniture)]
        paged = all(_PAGE.search(lines[n].block.text) for n in held)
        cuts = any(_cuts_a_sentence(lines, n) for n in held)
        titled = any(shape.startswith(name) for name in named) or any(
            says(shape, word) for word in rules.title
        )
        if (
            paged
            or len(beside) * 2 >= len(held)
            or (len(held) > 2 and (cuts or titled))
        ):
            found |= dict.fromkeys(held, RUNNING)
    return found


def _counted(lines: Sequence[Line], free: Sequence[int], rules: Rules) -> Iterator[int]:
    """Yield the lines that say what the document is with a number that counts on."""
    same: dict[str, list[tuple[int, int]]] = {}
    for n in free:
        line = lines[n].text
        numbered = _NUMBERED.fullmatch(line)
        if numbered is None or not any(says(lines[n].key, t) for t in rules.title):
            continue
        page = int(numbered["last"] or numbered["first"])
        same.setdefault(key(_DIGITS.sub("", line)), []).append((n, page))
    for shape, held in same.items():
        pages = [page for _, page in held]
        few = len(held) < 2 or len(shape.split()) < _LEAST_WORDS
        if not few and pages == sorted(set(pages)):
            yield from (n for n, _ in held)


def _may_run(line: Line, rules: Rules) -> bool:
    words = line.words
    if not words or line.block.cell is not None or line.block.in_box:
        return False
    if (
        line.has_bullet
        or sum(any(map(str.isalnum, word)) for word in words.split()) > _MOST_WORDS
        or words.endswith((":", "?"))
    ):
        return False
    if rules.heading(words) is not None and not any(
        says(line.key, word) for word in rules.title
    ):
        return False
    if promise_in(words, rules) or leads_in(words, rules):
        return False
    return not opens_with_a_verb(words) or bool(_PAGE.search(line.block.text))


def _shape(line: Line) -> str:
    """Return the words for comparing; numbers count only where they are no page's."""
    if _PAGE.search(line.block.text):
        return key(_DIGITS.sub("", line.text)) or "page"
    return key(line.text)


def _is_at_a_page_end(
    lines: Sequence[Line], n: int, furniture: Collection[int]
) -> bool:
    """Tell whether a page number, a page's break or the file's end is next to a line."""
    before = _worded(lines, range(n - 1, -1, -1))
    after = _worded(lines, range(n + 1, len(lines)))
    for near in (before, after):
        if near is None:
            return True
        if near in furniture and lines[near].text:
            return True
        if near not in furniture and _PAGE.search(lines[near].block.text):
            return True
    between = range(before or 0, (after or n) + 1)
    return any(lines[k].block.is_broken for k in between)


def _worded(lines: Sequence[Line], order: range) -> int | None:
    return next((k for k in order if lines[k].text), None)


def _cuts_a_sentence(lines: Sequence[Line], n: int) -> bool:
    before = _worded(lines, range(n - 1, -1, -1))
    after = _worded(lines, range(n + 1, len(lines)))
    if before is None or after is None:
        return False
    return not lines[before].is_ended and lines[after].begins_low
