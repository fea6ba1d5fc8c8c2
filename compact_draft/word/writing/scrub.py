"""Take out of a Word file all that tells who made it: properties, comments, people, marks.

Before: ``docProps`` with authors, company and manager, ``comments.xml``, ``people.xml``,
tracked changes with their authors, ``w:rsid`` marks that tell which editing a run is of,
data of other programs in ``customXml``, a thumbnail, the path of a template, and what
cameras and drawing programs write into pictures. After: none of it; words and looks are
the same, tracked changes are accepted.
"""

from __future__ import annotations

import posixpath
import re
import struct
import zlib
from datetime import datetime

from lxml import etree

from compact_draft.errors import Where
from compact_draft.word.ooxml.archive import read_archive, write_archive
from compact_draft.word.ooxml.core_properties import set_properties
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.resolve.accept_reject import settle_package

_GONE = re.compile(
    r"docProps/(?:app|custom)\.xml|docProps/thumbnail\..*|customXml/.*|word/people\.xml"
    r"|word/comments\w*\.xml|word/printerSettings/.*"
    r"|word/_rels/comments\w*\.xml\.rels|customXml/_rels/.*",
    re.IGNORECASE,
)
_TYPES = "[Content_Types].xml"
_MARKS = {
    w("commentRangeStart"), w("commentRangeEnd"), w("annotationRef"), w("commentReference"),
}  # fmt: skip
_SETTINGS = {
    w("attachedTemplate"), w("rsids"), w("docVars"), w("mailMerge"), w("trackRevisions"),
    w("saveThroughXslt"), w("writeProtection"),
}  # fmt: skip
_RSID = re.compile(r"\}rsid\w*$|\}(?:paraId|textId)$")
_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_TEXT = (b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME")
_JPEG_KEPT = frozenset(range(0xC0, 0xD0)) | {0xDB, 0xDD, 0xE0, 0xEE}


def scrubbed(
    data: bytes, *, title: str, author: str, status: str, when: datetime
) -> bytes:
    """Return a Word file without anything that tells who made it.

    Args:
        data: The file.
        title: Its title.
        author: Whom it shall name as its author: a body, and no person.
        status: Words such as "Agreed".
        when: The date that it shall bear.

    Raises:
        WordFileError: It cannot be read.
    """
    package = Package.open(data)
    settle_package(package, "accept")
    set_properties(package, title=title, author=author, status=status, when=when)
    parts = read_archive(package.save(), Where(title))
    kept = {name: held for name, held in parts.items() if not _GONE.fullmatch(name)}
    gone = parts.keys() - kept.keys()
    for name, held in kept.items():
        if name == _TYPES:
            kept[name] = _types(held, gone)
        elif name.endswith(".rels"):
            kept[name] = _relations(name, held, gone)
        elif name.endswith(".xml") and name.startswith("word/"):
            kept[name] = _plain(held)
        elif name.startswith("word/media/"):
            kept[name] = picture_without(held)
    return write_archive(kept)


def _types(data: bytes, gone: set[str]) -> bytes:
    root = etree.fromstring(data)
    for child in list(root):
        if (child.get("PartName") or "").lstrip("/") in gone:
            root.remove(child)
    return _bytes(root)


def _relations(name: str, data: bytes, gone: set[str]) -> bytes:
    """Return relations without those to parts that are gone, and to a template."""
    root = etree.fromstring(data)
    folder = posixpath.dirname(posixpath.dirname(name))
    for child in list(root):
        target = child.get("Target") or ""
        whole = target.lstrip("/")
        if not target.startswith("/"):
            whole = posixpath.normpath(posixpath.join(folder, target))
        is_outside = child.get("TargetMode") == "External"
        kind = (child.get("Type") or "").rsplit("/", 1)[-1]
        if (not is_outside and whole in gone) or kind == "attachedTemplate":
            root.remove(child)
    return _bytes(root)


def _plain(data: bytes) -> bytes:
    root = etree.fromstring(data)
    for child in list(root.iter()):
        if (
            not isinstance(child.tag, str)
            or child.tag in _MARKS
            or child.tag in _SETTINGS
        ):
            _drop(child)
        else:
            for key in [k for k in child.attrib if _RSID.search(str(k))]:
                del child.attrib[key]
    return _bytes(root)


def _drop(element: etree._Element) -> None:
    """Take an element away; words that stand behind it stay."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def _bytes(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def picture_without(data: bytes) -> bytes:
    """Return a picture without the notes that cameras and programs write into it.

    What is no whole PNG or JPEG is returned as it is.
    """
    if data.startswith(_PNG):
        return _png(data)
    return _jpeg(data) if data.startswith(b"\xff\xd8") else data


def _png(data: bytes) -> bytes:
    found, at = bytearray(_PNG), len(_PNG)
    while at + 12 <= len(data):
        size = struct.unpack(">I", data[at : at + 4])[0]
        kind, end = data[at + 4 : at + 8], at + 12 + size
        whole = data[at:end]
        if len(whole) != 12 + size or zlib.crc32(whole[4:-4]) != int.from_bytes(
            whole[-4:]
        ):
            return data
        if kind not in _PNG_TEXT:
            found += whole
        at = end
        if kind == b"IEND":
            return bytes(found)
    return data


def _jpeg(data: bytes) -> bytes:
    found, at = bytearray(data[:2]), 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        mark = data[at + 1]
        if mark == 0xDA:  # the picture itself begins
            return bytes(found + data[at:])
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4])
        if mark in _JPEG_KEPT:
            found += data[at:end]
        at = end
    return data
