"""Headings of a file that has no heading styles: paragraphs bold or in capitals alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from compact_draft.word.names import Element, w
from compact_draft.word.paragraphs import words_of

_MOST_WORDS = 10
_LEAST_LETTERS = 3
_OFF = frozenset({"0", "false", "off"})


def headings_by_look(every: Iterable[Element]) -> Iterator[tuple[Element, str]]:
    """Yield the paragraphs that look like headings, with their words.

    Such a one is short, outside tables, ends in no full stop, and is bold throughout
    or in capitals throughout. Only direct formatting counts.
    """
    for paragraph in every:
        if not _is_bold(paragraph) and not _is_capitals(paragraph):
            continue
        text = " ".join(words_of(paragraph).split())
        if _is_short(text) and next(paragraph.iterancestors(w("tc")), None) is None:
            yield paragraph, text


def _is_short(text: str) -> bool:
    letters = sum(map(str.isalpha, text))
    is_little = letters >= _LEAST_LETTERS and len(text.split()) <= _MOST_WORDS
    return is_little and not text.endswith((".", ";", ","))


def _is_bold(paragraph: Element) -> bool:
    """Tell whether every run with words is bold; the first plain one ends the search."""
    has_words = False
    for text in paragraph.iter(w("t")):
        if (text.text or "").strip():
            bold = text.find(f"../{w('rPr')}/{w('b')}")
            if bold is None or bold.get(w("val")) in _OFF:
                return False
            has_words = True
    return has_words


def _is_capitals(paragraph: Element) -> bool:
    return "".join(t.text or "" for t in paragraph.iter(w("t"))).isupper()
