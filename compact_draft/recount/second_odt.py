"""The comments and tracked changes of an OpenDocument text, read from its own XML.

OpenDocument 1.3, part 3: 5.5 (change tracking) and 14.1 (annotations). `collect` reads
such a file by way of LibreOffice; this shares nothing with that.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

MOST = 60_000_000
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"


def odt_again(data: bytes) -> tuple[list[tuple[str, str]], str]:
    """Return (place, words) of every comment and of struck words, and all the words.

    Raises:
        ValueError: It is too large, or no such file.
    """
    root = _root(data)
    said = [
        (f"comment {n}", words)
        for n, element in enumerate(root.iter(f"{_OFFICE}annotation"), start=1)
        if any(map(str.isalnum, words := _words_of_comment(element)))
    ]
    tags = (f"{_TEXT}p", f"{_TEXT}h")
    text = ("".join(_plain(p)) for p in root.iter() if p.tag in tags)
    return said, "\n".join(text)


def _root(data: bytes) -> ET.Element:
    if data[:2] != b"PK":
        held = data
    else:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if archive.getinfo("content.xml").file_size > MOST:
                raise ValueError("content.xml")
            held = archive.read("content.xml")
    if b"<!DOCTYPE" in held or b"<!ENTITY" in held:
        raise ValueError("a document type")
    return ET.fromstring(held)  # noqa: S314  no document type, so no entities


def _words_of_comment(element: ET.Element) -> str:
    lines = ["".join(_plain(p)) for p in element.iter(f"{_TEXT}p")]
    return "\n".join(line for line in lines if line)


def _plain(element: ET.Element) -> Iterator[str]:
    """Yield the words of a paragraph, without those of comments hung in it."""
    yield element.text or ""
    for child in element:
        if child.tag == f"{_TEXT}s":
            yield " " * int(child.get(f"{_TEXT}c", "1"))
        elif child.tag in (f"{_TEXT}tab", f"{_TEXT}line-break"):
            yield " "
        elif not child.tag.startswith((_OFFICE, _DC)):
            yield from _plain(child)
        yield child.tail or ""
