"""In which colour are words printed, and on which ground: "blue", "grey"; empty for plain?"""

from __future__ import annotations

import colorsys
from collections.abc import Iterable

from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.styles.stylesheet import Styles

_HUES = (
    (15, "red"),
    (42, "orange"),
    (70, "yellow"),
    (165, "green"),
    (195, "turquoise"),
    (258, "blue"),
    (310, "purple"),
    (345, "pink"),
    (360, "red"),
)
"""Where each colour ends on the wheel, in degrees."""
_GREY = 0.12
_DARK = 0.2
_WHITE = 0.97
_PALE = 0.28
_BROWN = 0.62
_NAMED = {
    "darkblue": "blue",
    "darkred": "red",
    "darkgreen": "green",
    "darkcyan": "turquoise",
    "cyan": "turquoise",
    "magenta": "pink",
    "darkmagenta": "purple",
    "darkyellow": "yellow",
    "lightgray": "grey",
    "darkgray": "grey",
}
"""Word's names of highlights."""
_THEMED = {
    "accent1": "blue",
    "accent2": "orange",
    "accent6": "green",
    "hyperlink": "blue",
}


def colour_named(value: str) -> str:
    """Return the plain name of a colour given as ``RRGGBB`` or by Word's name.

    Black, white, and what is no colour at all give nothing.
    """
    value = value.strip().lower()
    if value in ("", "auto", "none", "black", "white"):
        return ""
    try:
        red, green, blue = (int(value[at : at + 2], 16) / 255 for at in (0, 2, 4))
    except ValueError:
        return _NAMED.get(value, value if value.isalpha() else "")
    hue, saturation, brightness = colorsys.rgb_to_hsv(red, green, blue)
    if saturation < _GREY:
        return "grey" if _DARK < brightness < _WHITE else ""
    if brightness < _DARK:
        return ""
    name = next(name for end, name in _HUES if hue * 360 <= end)
    if name == "red" and saturation < _PALE * 2 and brightness > _BROWN:
        return "pink"
    return "brown" if name == "orange" and brightness < _BROWN else name


def colour_of(runs: Iterable[Element], styles: Styles, style: str) -> str:
    """Return the one colour in which all these runs are printed; empty for none or several."""
    found = {_printed(run, styles, style) for run in runs}
    return found.pop() if len(found) == 1 else ""


def _printed(run: Element, styles: Styles, style: str) -> str:
    own = run.find(f"{w('rPr')}/{w('color')}")
    theme = "" if own is None else own.get(w("themeColor"), "")
    named = colour_named(styles.value(run, style, "color"))
    return named or _THEMED.get(theme, "")


def ground_of(paragraph: Element, runs: Iterable[Element]) -> str:
    """Return the colour behind a paragraph: of a marker, of itself, of its cell or its row."""
    marked = {run.find(f"{w('rPr')}/{w('highlight')}") for run in runs}
    if len(marked) >= 1 and None not in marked:
        names = {
            colour_named(each.get(w("val"), "")) for each in marked if each is not None
        }
        if len(names) == 1 and "" not in names:
            return names.pop()
    shade = paragraph.find(f"{w('pPr')}/{w('shd')}")
    name = "" if shade is None else colour_named(shade.get(w("fill"), ""))
    if name:
        return name
    cell = next(paragraph.iterancestors(w("tc"), w("txbxContent")), None)
    if cell is None or cell.tag != w("tc"):
        return ""
    shade = cell.find(f"{w('tcPr')}/{w('shd')}")
    return "" if shade is None else colour_named(shade.get(w("fill"), ""))
