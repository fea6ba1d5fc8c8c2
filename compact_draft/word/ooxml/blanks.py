"""Blanks at the ends of `w:t` that nobody sees.

Without ``xml:space="preserve"`` on the element or above it, white space at the ends of a
text is no text (XML 1.0, 2.10; Word and LibreOffice drop it). It is taken out where a part
is parsed, so that no reader has to know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compact_draft.word.ooxml.names import w

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BLANK = " \t\r\n"
_TEXTS = (w("t"), w("delText"))


def drop_unseen_blanks(root: Element) -> None:
    """Take blanks that are not shown out of every text below `root`."""
    for text in root.iter(*_TEXTS):
        words = text.text
        if words and (words[0] in _BLANK or words[-1] in _BLANK) and not _keeps(text):
            text.text = words.strip(_BLANK)


def _keeps(element: Element | None) -> bool:
    """Say whether blanks are kept here: the nearest element that says so decides."""
    while element is not None:
        said = element.get(_SPACE)
        if said is not None:
            return said == "preserve"
        element = element.getparent()
    return False
