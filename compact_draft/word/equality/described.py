"""How a stretch of a paragraph is described to people: its words, and its objects by name."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from compact_draft.word.equality.atoms import BOXES, RANGE_MARK, Atom
from compact_draft.word.equality.flow import MARK, Flow
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.symbols import known_symbol

_NAMES = (
    ("note:footnote", "footnote"),
    ("note:endnote", "endnote"),
    ("<drawing", "picture"),
    ("<pict", "picture"),
    ("<oMath", "equation"),
    ("<object", "object"),
    ("br:page", "page break"),
    ("br:column", "column break"),
    ("<field:begin:", "field"),
)
_LINK, _CONTROL = "/h", "/s"


class Stretch(NamedTuple):
    """Some tokens of one side.

    Attributes:
        text: Their text as it stands, an object one U+FFFC.
        described: The same with objects named in brackets.
        paths: What they lie in: links, content controls.
    """

    text: str
    described: str
    paths: frozenset[str]


NOTHING = Stretch("", "", frozenset())


def stretch(flow: Flow, first: int, last: int) -> Stretch:
    """Return the tokens from `first` to `last`, paragraph marks left out."""
    tokens = [n for n in range(first, last) if flow.keys[n] != MARK]
    return Stretch(
        "".join(flow.texts[n] for n in tokens),
        "".join(_described(flow, n) for n in tokens),
        frozenset(flow.keys[n].partition("\x00")[2] for n in tokens),
    )


def otherwise(before: Stretch, after: Stretch) -> str:
    """Return why words that read alike are marked: "link", "content control" or ""."""
    if before.described != after.described:
        return ""
    paths = before.paths ^ after.paths
    if any(_LINK in path for path in paths):
        return "link"
    return "content control" if any(_CONTROL in path for path in paths) else ""


def words_seen(atoms: Iterable[Atom]) -> str:
    """Return the text of atoms as readers see it, symbols as their letters."""
    return "".join(
        _symbol(atom.kind) if atom.kind.startswith("sym:") else atom.text
        for atom in atoms
    )


def format_of(flow: Flow, token: int) -> Element | None:
    """Return the ``w:rPr`` of the run in which a token begins; None where there is none."""
    at = bisect_right(flow.places, flow.starts[token]) - 1
    while at > 0 and flow.atoms[at].kind == RANGE_MARK:
        at -= 1
    run = flow.atoms[at].run if flow.atoms else None
    return None if run is None else run.find(w("rPr"))


def _described(flow: Flow, token: int) -> str:
    text, key = flow.texts[token], flow.keys[token]
    if key.startswith("sym:"):
        return _symbol(key.partition("\x00")[0])
    if text not in ("", "\ufffc") and not key.startswith("br:"):
        return text
    if token in flow.boxes or BOXES in key:
        return "[text box]"
    name = next((name for start, name in _NAMES if key.startswith(start)), "")
    if name:
        return f"[{name}]"
    return "[object]" if text == "\ufffc" else text


def _symbol(key: str) -> str:
    """Return a symbol as its letter, or by its code where no letter looks like it."""
    _, font, code = key.split(":", 2)
    try:
        letter = chr(int(code, 16))
    except (ValueError, OverflowError):
        return "[symbol]"
    letter = known_symbol(letter, font) or letter
    is_letter = not "\ud800" <= letter <= "\uf8ff" and letter.isprintable()
    return letter if is_letter else f"[symbol {code.upper()} of {font or 'no font'}]"
