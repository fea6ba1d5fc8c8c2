r"""Which numbers, letters and bullets did somebody type before a paragraph?

Text that looks like a label is only one if what follows it fits: ``12 weeks`` is no
label, ``12\tweeks`` is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

TICKS = "☐☑☒✓✔✗✘❏❐❒⬜◻▢◽🗹🗷\uf0fc\uf0fb\uf0fe\uf0fd\uf0a8\uf06f\uf071\uf072"
"""Boxes to tick, empty or ticked, and ticks."""

SURE_BULLETS = "•●▪■◦‣▫□○➢➤►❑❖⁃∙⦁◆◇»\uf0b7\uf0a7\uf0d8\uf06e\uf076\uf02d\uf0e8" + TICKS
"""Marks that are bullets wherever they stand."""

_GAP = r"[ \t\u00a0\u2002\u2003\u2009\n]"
_BULLETS = (
    re.compile(rf"(?P<label>[{SURE_BULLETS}]){_GAP}*"),
    re.compile(
        rf"(?P<label>\[(?:[xXvV✓✔]|[ _]{{0,3}}| [xXvV✓✔] )\]|\([ _]\)){_GAP}*(?=\S)"
    ),
    re.compile(rf"(?P<label>--|[-–—*·~+]){_GAP}+(?=\S)"),
    re.compile(r"(?P<label>[-–—])(?=[a-z]{2,} )"),
    re.compile(rf"(?P<label>[o§Ø])(?:\t|{_GAP}{{2,}})(?=\S)"),
)
_NUMBERS = (
    re.compile(
        rf"(?P<label>\d{{1,3}}(?:\.\d{{1,3}})+[.):]?)(?:\t|{_GAP}+(?=[A-Z‘“\"']))"
    ),
    re.compile(rf"(?P<label>\(?\d{{1,3}}[.)]+){_GAP}+"),
    re.compile(r"(?P<label>\(?\d{1,3}[.)])(?=[A-Z][a-z ])"),
    re.compile(r"(?P<label>\d{1,3}):?(?=\t)\t+"),
    re.compile(rf"(?P<label>\([a-zA-Z]\)|[a-z]\)|[A-Z][.)]|[a-z]\.){_GAP}+"),
    re.compile(rf"(?P<label>\((?:[ivx]+|[IVX]+)\)|(?:[ivx]+|[IVX]+)[.)]){_GAP}+"),
    re.compile(r"(?P<label>[A-Za-z])\t+"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedLabel:
    """A label at the start of a text.

    Attributes:
        bullet: The bullet, or empty.
        number: The number or letter with its marks, ``3.2`` or ``(a)``; or empty.
        end: Where the text behind it begins: an offset into the raw text.
    """

    bullet: str = ""
    number: str = ""
    end: int = 0

    @property
    def text(self) -> str:
        """The number where there is one, else the bullet; empty for neither."""
        return self.number or self.bullet


def typed_label(text: str, words: Iterable[str] = (), start: int = 0) -> TypedLabel:
    """Return the label typed at `start` of the raw `text`; an empty one if none is.

    Args:
        text: The raw text of a paragraph.
        words: Words that make a label with a number, such as "promise".
        start: Where to look, after blanks: an offset into `text`.
    """
    at = _after_blanks(text, start)
    bullet = ""
    for pattern in _BULLETS:
        found = pattern.match(text, at)
        if found:
            bullet, at = found["label"], found.end()
            break
    for pattern in (*_worded(words), *_NUMBERS):
        found = pattern.match(text, at)
        if found and text[found.end() :].strip():
            return TypedLabel(
                bullet=bullet, number=found["label"].rstrip(":"), end=found.end()
            )
    return TypedLabel(bullet=bullet, end=at if bullet else start)


def _worded(words: Iterable[str]) -> list[re.Pattern[str]]:
    """Return the pattern of labels such as ``Promise 1:``; none without words."""
    listed = "|".join(re.escape(word) for word in words)
    if not listed:
        return []
    number = r"(?:\d{1,3}(?:\.\d{1,2})?|[A-Z]|[ivxIVX]+|one|two|three|four|five|six|seven|eight|nine|ten)"
    return [
        re.compile(
            rf"(?P<label>(?i:{listed}){_GAP}+(?i:{number})\b[.:)]?)(?:{_GAP}*[–—-])?{_GAP}+"
        )
    ]


def _after_blanks(text: str, start: int) -> int:
    return start + len(text[start:]) - len(text[start:].lstrip())
