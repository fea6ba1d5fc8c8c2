"""A group's colour and logo put into a filled template.

The house's colours are known by their figures. Where a template uses them, the group's
colour and its tints take their place; a template with colours of its own keeps them.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from lxml import etree

from compact_draft.errors import TemplateError, Where
from compact_draft.model.look import Look, mixed
from compact_draft.word.ooxml.names import NAMESPACES, Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.styles.house_style import INK, PALE, PALER, RULE

_EMU = 914_400
_MOST_WIDE, _MOST_HIGH = round(2.6 * _EMU), round(0.9 * _EMU)
_MOST_PIXELS = 20_000
_PNG = b"\x89PNG\r\n\x1a\n"
_TINTS = {RULE: 0.5, PALE: 0.11, PALER: 0.055}
_SIZES = frozenset((*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC)))
_KINDS = {"png": "image/png", "jpeg": "image/jpeg"}


def colour_template(package: Package, colour: str) -> None:
    """Put a colour and its tints where the template has the house's.

    Args:
        package: The filled template.
        colour: Six figures.
    """
    new = {INK: colour.removeprefix("#").upper()}
    new |= {old: mixed(colour, "FFFFFF", share) for old, share in _TINTS.items()}
    for part in package.parts:
        if not part.startswith("word/") or not part.endswith(".xml"):
            continue
        changed = 0
        for element in package.xml(part).iter():
            for key, value in element.attrib.items():
                if str(value).upper() in new:
                    element.set(key, new[str(value).upper()])
                    changed += 1
        if changed:
            package.touch(part)


def picture(data: bytes, name: str) -> tuple[str, int, int]:
    """Return the kind of a picture (png, jpeg), its width and its height in pixels.

    Raises:
        TemplateError: It is no such picture.
    """
    found = _png(data) or _jpeg(data)
    if found is None or not all(0 < side <= _MOST_PIXELS for side in found[1:]):
        raise TemplateError(
            "the logo is not a picture that Word files can hold",
            where=Where(name),
            mend="save it as .png or .jpg in a program for pictures, and name that file "
            'in compact.toml:  [look]  logo = "logo.png"',
        )
    return found


def logo_paragraph(package: Package, look: Look, style: str = "") -> Element:
    """Return a paragraph with the logo, which those who listen hear named."""
    kind, wide, high = picture(look.logo, look.logo_name)
    scale = min(_MOST_WIDE / wide, _MOST_HIGH / high)
    across, down = round(wide * scale), round(high * scale)
    part = package.free_name("word/media/logo", kind)
    package.add_part(part, look.logo, _KINDS[kind])
    link = package.add_relationship(package.main, "image", part)
    spaces = " ".join(
        f'xmlns:{key}="{NAMESPACES[key]}"' for key in ("w", "wp", "a", "pic", "r")
    )
    paragraph: Element = etree.fromstring(
        f"<w:p {spaces}><w:r><w:drawing><wp:inline><wp:extent cx='{across}' cy='{down}'/>"
        "<wp:docPr id='9001' name='Logo'/><a:graphic><a:graphicData "
        f"uri='{NAMESPACES['pic']}'><pic:pic><pic:nvPicPr><pic:cNvPr id='9001' "
        "name='Logo'/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip/><a:stretch>"
        "<a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x='0' y='0'/>"
        f"<a:ext cx='{across}' cy='{down}'/></a:xfrm><a:prstGeom prst='rect'><a:avLst/>"
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>"
        "</w:drawing></w:r></w:p>"
    )
    for tag in ("docPr", "cNvPr"):
        for element in paragraph.iter("{*}" + tag):
            element.set("descr", look.logo_words)
    for blip in paragraph.iter("{*}blip"):
        blip.set(f"{{{NAMESPACES['r']}}}embed", link)
    if style:
        properties = etree.Element(w("pPr"))
        etree.SubElement(properties, w("pStyle"), {w("val"): style})
        paragraph.insert(0, properties)
    return paragraph


def _png(data: bytes) -> tuple[str, int, int] | None:
    if not data.startswith(_PNG) or data[12:16] != b"IHDR" or b"IEND" not in data[-16:]:
        return None
    wide, high = struct.unpack(">II", data[16:24])
    return "png", wide, high


def _jpeg(data: bytes) -> tuple[str, int, int] | None:
    if not data.startswith(b"\xff\xd8\xff"):
        return None
    for kind, held in _segments(data):
        if kind in _SIZES and len(held) >= 5:
            high, wide = struct.unpack(">HH", held[1:5])
            return "jpeg", wide, high
    return None


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        kind = data[at + 1]
        (size,) = struct.unpack(">H", data[at + 2 : at + 4])
        yield kind, data[at + 4 : at + 2 + size]
        at += 2 + max(size, 2)
