"""What does a word processor change by itself, and where do two texts really differ?

Quotes, dashes, dots and blanks are exchanged while people type, and nobody means
anything by it. Case is meant: "council" to "Council" is an edit.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from compact_draft.diff.words import edits

_UNSEEN = "\xad\u200b\u2060\ufeff"
_TOKEN = re.compile(
    rf"\u2029|[^\S\u2029]+|(?:[^\W_]|[\u0300-\u036f{_UNSEEN}])+|\.{{3}}|[-‐‑‒–—―−]+|."
)
_FOLDED = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys(_UNSEEN, ""),
        "…": "...",
    }
)


class Stretch(NamedTuple):
    """A stretch of two texts; offsets are code points, ends exclusive."""

    old: int
    old_end: int
    new: int
    new_end: int
    is_same: bool


def typing_key(text: str) -> str:
    """Return `text` as it compares when typing alone does not count; case does."""
    if text.isascii() and "--" not in text and "`" not in text:
        return " ".join(text.split())
    folded = unicodedata.normalize("NFC", text).translate(_FOLDED)
    folded = re.sub("[-‐‑‒–—―−]+", "-", folded)
    return " ".join(folded.split())


def stretches(old: str, new: str) -> list[Stretch]:
    """Return how `old` becomes `new`, in order; what typing alone changed is the same.

    Both texts are raw. A stretch that is the same has equal lengths, or is one token.
    """
    if old == new:
        return [Stretch(0, len(old), 0, len(new), is_same=True)]
    keys: dict[str, int] = {}
    before, old_keys = _cut(old, keys)
    after, new_keys = _cut(new, keys)
    found: list[Stretch] = []
    for op in edits(old_keys, new_keys):
        if op.kind == "same":
            pairs = zip(
                range(op.old_start, op.old_end),
                range(op.new_start, op.new_end),
                strict=True,
            )
            for i, j in pairs:
                _extend(found, before[i], before[i + 1], after[j], after[j + 1])
        else:
            spans = (
                before[op.old_start],
                before[op.old_end],
                after[op.new_start],
                after[op.new_end],
            )
            found.append(Stretch(*spans, is_same=False))
    return _from_the_break(old, new, found)


def _from_the_break(old: str, new: str, found: list[Stretch]) -> list[Stretch]:
    """Return stretches in which what goes or comes begins with a paragraph's end.

    Where ``.¶Two`` goes before ``.``, as well ``¶Two.`` goes after it: a whole paragraph.
    """
    for n in range(1, len(found) - 1):
        before, changed, behind = found[n - 1 : n + 2]
        text = old[changed.old : changed.old_end] + new[changed.new : changed.new_end]
        step = text.find("\u2029")
        is_one = changed.old == changed.old_end or changed.new == changed.new_end
        slides = (
            is_one
            and step > 0
            and before.is_same
            and behind.is_same
            and before.old_end - before.old == before.new_end - before.new
            and behind.old_end - behind.old == behind.new_end - behind.new
            and not any(map(str.isalnum, text[:step]))
            and old.startswith(text[:step], behind.old, behind.old_end)
            and new.startswith(text[:step], behind.new, behind.new_end)
        )
        if slides:
            found[n - 1] = before._replace(
                old_end=before.old_end + step, new_end=before.new_end + step
            )
            found[n] = Stretch(
                changed.old + step,
                changed.old_end + step,
                changed.new + step,
                changed.new_end + step,
                is_same=False,
            )
            found[n + 1] = behind._replace(old=behind.old + step, new=behind.new + step)
    return [s for s in found if s.old < s.old_end or s.new < s.new_end]


def _extend(found: list[Stretch], i0: int, i1: int, j0: int, j1: int) -> None:
    """Add a token that is the same, joined to what precedes where lengths agree."""
    if found and found[-1].is_same and i1 - i0 == j1 - j0:
        last = found[-1]
        if last.old_end - last.old == last.new_end - last.new:
            found[-1] = last._replace(old_end=i1, new_end=j1)
            return
    found.append(Stretch(i0, i1, j0, j1, is_same=True))


def _cut(text: str, keys: dict[str, int]) -> tuple[list[int], list[int]]:
    """Return the bounds of the tokens of `text` and their keys as ints."""
    bounds, ints = [0], []
    for part in _TOKEN.findall(text):
        key = part
        if not (part.isascii() and part.isalnum()):
            key = part if part == "\u2029" else typing_key(part) or " "
        ints.append(keys.setdefault(key, len(keys)))
        bounds.append(bounds[-1] + len(part))
    return bounds, ints
