"""What do two packages use: which scripts, typefaces and tab width?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from compact_draft.errors import CompactError
from compact_draft.word.ooxml.names import NAMESPACES, Element, w
from compact_draft.word.ooxml.package import Package

_COMPLEX = "[\u0590-\u0eff\u1000-\u109f\u1780-\u18af\ufb1d-\ufdff\ufe70-\ufefc]"


_EASTERN = "[\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]"


_A = "{" + NAMESPACES["a"] + "}"


class Scripts(NamedTuple):
    """What of two files decides which properties show; see `spellings.Names`.

    Attributes:
        has_complex: Words are written in a script with letters that join.
        has_eastern: Words are written in a script of East Asia.
        has_bands: Some style of tables has bands.
        typefaces: The fonts of the theme, if both files have the same.
    """

    has_complex: bool = True
    has_eastern: bool = True
    has_bands: bool = True
    typefaces: Mapping[str, str] = MappingProxyType({})


def scripts_of(*packages: Package) -> Scripts:
    """Return what some of these packages use."""
    fonts = [typefaces_of(package) for package in packages]
    return Scripts(
        any(
            _has_letters(package, _COMPLEX) or _has_direction(package)
            for package in packages
        ),
        any(_has_letters(package, _EASTERN) or _hints(package) for package in packages),
        any(True for package in packages for _ in _conditions(package)),
        fonts[0] if all(face == fonts[0] for face in fonts) else {},
    )


def _has_letters(package: Package, letters: str) -> bool:
    """Tell whether some part holds letters of a kind; where in doubt, that it does.

    `letters` is a pattern: made ready only where some letter is not of ASCII.
    """
    for part in package.parts:
        if part.startswith("word/") and part.endswith(".xml"):
            data = package.data(part)
            if b"w:t" not in data or data.isascii():
                continue
            try:
                if _is_in_text(data.decode(), letters):
                    return True
            except UnicodeDecodeError:
                return True
    return False


def _is_in_text(xml: str, letters: str) -> bool:
    """Tell whether letters of a kind stand between tags, not in the name of a font."""
    return any(
        xml.rfind(">", 0, found.start()) > xml.rfind("<", 0, found.start())
        for found in re.finditer(letters, xml)
    )


def _has_direction(package: Package) -> bool:
    on = (story.get(w("val"), "1") for story in _stories(package, w("rtl"), w("cs")))
    return any(value.lower() not in ("0", "false", "off") for value in on)


def _hints(package: Package) -> bool:
    fonts = _stories(package, w("rFonts"))
    return any(font.get(w("hint")) == "eastAsia" for font in fonts)


def _stories(package: Package, *tags: str) -> Iterator[Element]:
    parts = [package.main]
    for kind in ("header", "footer", "footnotes", "endnotes"):
        parts += package.related(package.main, kind)
    for part in dict.fromkeys(parts):
        yield from package.xml(part).iter(*tags)


def _conditions(package: Package) -> Iterator[Element]:
    for part in package.related(package.main, "styles")[:1]:
        yield from package.shared(part).root.iter(w("tblStylePr"))


def cuts_words(package: Package) -> bool:
    """Say whether Word hyphenates the document by itself."""
    return any(
        element.get(w("val"), "1").lower() not in ("0", "false", "off")
        for part in package.related(package.main, "settings")[:1]
        for element in package.shared(part).root.iter(w("autoHyphenation"))
    )


def typefaces_of(package: Package) -> dict[str, str]:
    """Return the fonts of the theme, by the names that runs call them."""
    found: dict[str, str] = {}
    for part in package.related(package.main, "theme")[:1]:
        try:
            root = package.shared(part).root
        except CompactError:
            continue
        for kind in ("major", "minor"):
            for font in root.iter(f"{_A}{kind}Font"):
                for script, ends in _SCRIPTS:
                    face = font.find(f"{_A}{script}")
                    name = "" if face is None else face.get("typeface", "")
                    found.update((f"{kind}{end}", name) for end in ends)
    return found


_SCRIPTS = (("latin", ("HAnsi", "Ascii")), ("ea", ("EastAsia",)), ("cs", ("Bidi",)))


def tab_width_of(package: Package) -> int:
    """Return the width of a tab stop where none is set, in twentieths of a point."""
    for part in package.related(package.main, "settings")[:1]:
        for element in package.shared(part).root.iter(w("defaultTabStop")):
            value = element.get(w("val"), "")
            return int(value) if value.isdecimal() else 0
    return 720
