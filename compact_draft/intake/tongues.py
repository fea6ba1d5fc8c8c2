"""Which lines are in another language than the English one that is read?

A Compact in two languages says each promise twice. Only the English is read for
promises; the other is kept word for word, and each line of it is listed as a doubt.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from compact_draft.intake.lines import Line
from compact_draft.intake.tongue_words import FOREIGN, is_in_other_letters
from compact_draft.judgement.verbs import BARE

OTHER_TONGUE = "it seems to be in another language, so it was not read for promises"

_ENGLISH = frozenset(
    [
        "a",
        "about",
        "after",
        "all",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "been",
        "before",
        "both",
        "but",
        "by",
        "can",
        "do",
        "each",
        "for",
        "from",
        "had",
        "has",
        "have",
        "how",
        "if",
        "in",
        "into",
        "is",
        "it",
        "its",
        "may",
        "more",
        "must",
        "need",
        "no",
        "not",
        "of",
        "on",
        "one",
        "or",
        "our",
        "out",
        "over",
        "shall",
        "should",
        "so",
        "such",
        "than",
        "that",
        "the",
        "their",
        "them",
        "then",
        "there",
        "these",
        "they",
        "this",
        "to",
        "under",
        "up",
        "us",
        "was",
        "we",
        "well",
        "were",
        "what",
        "when",
        "where",
        "which",
        "who",
        "why",
        "will",
        "with",
        "within",
        "you",
        "your",
        "council",
        "groups",
        "group",
        "public",
        "voluntary",
        "sector",
        "bodies",
        "community",
        "partners",
    ]
)
_WELSH = frozenset(
    [
        "y",
        "yr",
        "yn",
        "ac",
        "ag",
        "a'r",
        "a'i",
        "a'u",
        "i'r",
        "i'w",
        "o'r",
        "gan",
        "am",
        "ar",
        "ei",
        "eu",
        "bydd",
        "byddwn",
        "mae",
        "nid",
        "nad",
        "na",
        "neu",
        "gyda",
        "wrth",
        "heb",
        "dros",
        "rhwng",
        "drwy",
        "trwy",
        "fel",
        "sydd",
        "sy",
        "ni",
        "hwn",
        "hon",
        "hyn",
        "pob",
        "unwaith",
        "gwirfoddol",
        "cyrff",
        "cyngor",
        "grwpiau",
        "sector'r",
        "cyhoeddus",
        "cymraeg",
        "cytuno",
        "rhoi",
        "talu",
        "cadw",
        "cyn",
        "eich",
        "ein",
    ]
)
_NAMES = frozenset(
    [
        "cymraeg",
        "welsh",
        "gaeilge",
        "gàidhlig",
        "gaidhlig",
        "irish",
        "polski",
        "polish",
        "urdu",
        "bengali",
        "punjabi",
        "français",
        "french",
        "español",
        "spanish",
        "português",
        "somali",
        "kernewek",
        "ulster-scots",
    ]
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LEAST = 5
_SEVERAL = 3
_IN_SEVERAL = frozenset({"a", "an", "as", "do", "for", "in", "no", "on", "so", "me"})
"""English words that are words of other languages too."""
_LEAST_OF_A_COLUMN = 8
_MOST_ENGLISH = 0.08
_SHARE = 0.34


def find_other_tongues(lines: Sequence[Line]) -> set[int]:
    """Return the positions of the lines in another language.

    A line is by its own words, or with the column of its table where most of that
    column's words are. A text with hardly any English in it has none: it is then the
    language of the text.
    """
    worded = [n for n, line in enumerate(lines) if line.words]
    every = " ".join(lines[n].words for n in worded)
    if _english(every) < _MOST_ENGLISH:
        return set()
    found = {n for n in worded if is_other_tongue(lines[n].words)}
    likely = {n for n in worded if _may_be_other(lines[n].words)}
    if found and len(found | likely) >= _SEVERAL:
        found |= likely
    columns: dict[tuple[int, int], list[int]] = {}
    for n in worded:
        cell = lines[n].block.cell
        if cell is not None and cell.span < cell.columns:
            columns.setdefault((cell.table, cell.column), []).append(n)
    for held in columns.values():
        if _is_foreign_column([lines[n].words for n in held], len(set(held) & found)):
            found.update(held)
        elif _names_a_tongue(lines[held[0]].words) and len(held) > 1:
            rest = " ".join(lines[n].words for n in held[1:])
            if _english(rest) < _MOST_ENGLISH:
                found.update(held)
    return found


def find_tongue_heads(lines: Sequence[Line], others: Collection[int]) -> set[int]:
    """Return the cells that name the language of their column: "English", "Cymraeg"."""
    cells = [lines[n].block.cell for n in others]
    tables = {cell.table for cell in cells if cell is not None}
    return {
        n
        for n, line in enumerate(lines)
        if (cell := line.block.cell) is not None
        and cell.table in tables
        and cell.row == 0
        and line.words.strip().lower() in _NAMES | {"english", "saesneg"}
    }


def is_other_tongue(text: str) -> bool:
    """Tell whether a line's own words are in another language."""
    if is_in_other_letters(text):
        return True
    words = _words(text)
    if len(words) >= _LEAST - 1 and all(len(word) == 1 for word in words):
        return False  # capitals with a blank between each two
    foreign = {w for w in words if w in FOREIGN}
    known = sum(w in _ENGLISH for w in words)
    if len(foreign) >= 2 and known == 0 and len(words) >= _LEAST - 1:
        return True
    welsh = sum(w in _WELSH for w in words)
    english = sum(w in _ENGLISH or w in BARE for w in words)
    if welsh >= 2 and welsh > english and welsh >= _SHARE / 2 * len(words):
        return True
    return len(words) >= _LEAST and welsh >= 1 and english == 0


def _may_be_other(text: str) -> bool:
    """Tell whether a line has a foreign word and no English one."""
    words = _words(text)
    english = any(w in (_ENGLISH | BARE) - _IN_SEVERAL for w in words)
    return len(words) > 2 and not english and any(w in FOREIGN for w in words)


def _is_foreign_column(texts: Sequence[str], foreign: int) -> bool:
    every = " ".join(texts)
    words = _words(every)
    if len(words) < _LEAST_OF_A_COLUMN or not foreign:
        return False
    return _english(every) < _MOST_ENGLISH or foreign * 2 > len(texts)


def _names_a_tongue(text: str) -> bool:
    words = _words(text)
    return len(words) == 1 and words[0] in _NAMES


def _english(text: str) -> float:
    words = _words(text)
    known = sum(w in _ENGLISH or w in BARE for w in words)
    return known / len(words) if words else 1.0


def _words(text: str) -> list[str]:
    return [w.replace("’", "'") for w in _WORD.findall(text.lower())]
