"""Headings of a file that has no heading styles: paragraphs bold or in capitals alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.paragraphs import words_of

_MOST_WORDS = 10
_LEAST_LETTERS = 3
_TEXT, _FORMAT, _BOLD = w("t"), w("rPr"), w("b")
_OFF = frozenset({"0", "false", "off"})


def headings_by_formatting(every: Iterable[Element]) -> Iterator[tuple[Element, str]]:
    """Yield the paragraphs that look like headings, with their words.

    Such a one is short, outside tables, ends in no full stop, and is bold throughout
    or in capitals throughout. Only direct formatting counts.
    """
    for paragraph in every:
        is_bold, is_capitals = _look(paragraph)
        if not is_bold and not is_capitals:
            continue
        text = " ".join(words_of(paragraph).split())
        if not _is_short(text) or not (is_bold or text.isupper()):
            continue
        if next(paragraph.iterancestors(w("tc")), None) is None:
            yield paragraph, text


def _is_short(text: str) -> bool:
    letters = sum(map(str.isalpha, text))
    is_little = letters >= _LEAST_LETTERS and len(text.split()) <= _MOST_WORDS
    return is_little and not text.endswith((".", ";", ","))


def _look(paragraph: Element) -> tuple[bool, bool]:
    """Tell whether every run with words is bold, and none has small letters."""
    is_bold = is_capitals = True
    for text in paragraph.iter(_TEXT):
        words = text.text or ""
        if not words.strip():
            continue
        is_capitals = is_capitals and words == words.upper()
        is_bold = is_bold and _is_bold(text.getparent())
        if not is_bold and not is_capitals:
            break
    return is_bold, is_capitals


def _is_bold(run: Element | None) -> bool:
    properties = None if run is None else run.find(_FORMAT)
    bold = None if properties is None else properties.find(_BOLD)
    return bold is not None and bold.get(w("val")) not in _OFF
