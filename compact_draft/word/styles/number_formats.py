"""How a number looks in the formats of ``w:numFmt``, and a bullet as a letter.

ECMA-376 part 1, 17.18.59 (ST_NumberFormat). The formats of other scripts are shown
as decimals: a label is then told by its place in the list, not by its letters.
"""

from __future__ import annotations

from collections.abc import Callable

from compact_draft.word.ooxml.symbols import known_symbol

_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"),
    *("seventeen", "eighteen", "nineteen"),
)
_TENS = (
    *("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty"),
    "ninety",
)
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_CHICAGO = "*†‡§"
_MOST_ROMAN = 32_767
_MOST_IN_WORDS = 999


def bullet_text(text: str, font: str = "") -> str:
    """Return a bullet as a letter that any font has; ``•`` for one that is unknown.

    `text` is the ``w:lvlText`` or the letter of a ``w:sym``, `font` its font's name.
    """
    known = known_symbol(text, font)
    if known:
        return known
    private = [letter for letter in text if "\ue000" <= letter <= "\uf8ff"]
    return "•" if private or not text.strip() else text


def formatted(value: int, form: str, custom: str = "") -> str:
    """Return `value` in a format of ``w:numFmt``; `custom` is its ``w:format``."""
    if form == "custom":
        first = custom.split(",")[0].strip()
        return str(value).zfill(len(first)) if first.isdigit() else str(value)
    if form in ("none", "bullet"):
        return ""
    if form in _FORMATS and value >= 0:
        return _FORMATS[form](value)
    return str(value)


def _letters(value: int) -> str:
    """``a`` … ``z``, ``aa``, ``bb``: Word repeats the letter."""
    if value < 1:
        return ""
    times, letter = divmod(value - 1, 26)
    return chr(ord("a") + letter) * min(times + 1, 30)


def _roman(value: int) -> str:
    if not 0 < value <= _MOST_ROMAN:
        return str(value)
    pieces = []
    for worth, letters in _ROMAN:
        times, value = divmod(value, worth)
        pieces.append(letters * times)
    return "".join(pieces)


def _ordinal(value: int) -> str:
    teen = 10 <= value % 100 < 20
    return (
        f"{value}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(value % 10, 'th')}"
    )


def _in_words(value: int) -> str:
    if value > _MOST_IN_WORDS:
        return str(value)
    hundreds, rest = divmod(value, 100)
    words = [f"{_ONES[hundreds]} hundred"] if hundreds else []
    if rest >= 20:
        tens, ones = divmod(rest, 10)
        words.append(_TENS[tens] + (f"-{_ONES[ones]}" if ones else ""))
    elif rest or not hundreds:
        words.append(_ONES[rest])
    return " ".join(words)


def _ordinal_in_words(value: int) -> str:
    words = _in_words(value)
    if words.isdigit():
        return _ordinal(value)
    head = words[: len(words) - len(words.replace("-", " ").split()[-1])]
    last = words[len(head) :]
    if last in _ORDINALS:
        return head + _ORDINALS[last]
    return head + (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")


def _circled(value: int) -> str:
    return chr(0x2460 + value - 1) if 1 <= value <= 20 else str(value)


def _chicago(value: int) -> str:
    if value < 1:
        return str(value)
    times, mark = divmod(value - 1, len(_CHICAGO))
    return _CHICAGO[mark] * min(times + 1, 30)


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda value: f"{value:02d}",
    "lowerLetter": _letters,
    "upperLetter": lambda value: _letters(value).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda value: _roman(value).upper(),
    "ordinal": _ordinal,
    "cardinalText": lambda value: _in_words(value).capitalize(),
    "ordinalText": lambda value: _ordinal_in_words(value).capitalize(),
    "hex": lambda value: f"{value:X}",
    "chicago": _chicago,
    "numberInDash": lambda value: f"- {value} -",
    "decimalEnclosedParen": lambda value: f"({value})",
    "decimalEnclosedFullstop": lambda value: f"{value}.",
    "decimalEnclosedCircle": _circled,
}
