"""Letters of symbol fonts as letters that any font has."""

from __future__ import annotations

_SYMBOLS = {
    ("symbol", "\uf0b7"): "•",
    ("symbol", "\uf0a7"): "▪",
    ("wingdings", "\uf0a7"): "▪",
    ("wingdings", "\uf06c"): "●",
    ("wingdings", "\uf06e"): "■",
    ("wingdings", "\uf06f"): "□",
    ("wingdings", "\uf071"): "❑",
    ("wingdings", "\uf076"): "❖",
    ("wingdings", "\uf0d8"): "➢",
    ("wingdings", "\uf0e0"): "→",
    ("wingdings", "\uf0fc"): "✓",
    ("wingdings", "\uf0fe"): "☑",
    ("wingdings", "\uf0a8"): "◻",
    ("wingdings", "\uf0fb"): "✗",
    ("wingdings", "\uf0fd"): "☒",
    ("wingdings 2", "\uf050"): "✓",
    ("wingdings 2", "\uf051"): "☒",
    ("wingdings 2", "\uf052"): "☑",
    ("wingdings 2", "\uf0a3"): "□",
    ("wingdings 2", "\uf054"): "☒",
    ("wingdings 3", "\uf07d"): "▶",
    ("courier new", "o"): "○",
}


def known_symbol(letter: str, font: str) -> str:
    """Return the letter that looks like one of a symbol font; empty where none is known.

    `letter` is in the private area, as ``w:lvlText`` and ``w:sym`` write it, or below
    U+0100, as some programs do; `font` is the font's name in letters of any case.
    """
    key = font.lower()
    lifted = chr(0xF000 + ord(letter)) if len(letter) == 1 and letter < "\u0100" else ""
    return _SYMBOLS.get((key, letter)) or _SYMBOLS.get((key, lifted), "")
