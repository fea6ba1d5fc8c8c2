"""Strict Office Open XML, read as Transitional.

The two differ in the names of their namespaces (ISO/IEC 29500-1 and -4, annex A of
the latter lists them). A file in Strict is mapped on opening, so that the rest of
the engine knows one set of names.
"""

from __future__ import annotations

import re

_STRICT = b"http://purl.oclc.org/ooxml/"
_OFFICE = "http://schemas.openxmlformats.org/"
_MOVED = {
    "officeDocument/relationships/extendedProperties": "officeDocument/2006/relationships/extended-properties",
    "officeDocument/relationships/customProperties": "officeDocument/2006/relationships/custom-properties",
    "officeDocument/extendedProperties": "officeDocument/2006/extended-properties",
    "officeDocument/customProperties": "officeDocument/2006/custom-properties",
    "schemaLibrary/main": "schemaLibrary/2006/main",
    "wordprocessingml/main": "wordprocessingml/2006/main",
    "spreadsheetml/main": "spreadsheetml/2006/main",
    "presentationml/main": "presentationml/2006/main",
}
_NAME = re.compile(
    rb"""((?:xmlns(?::[\w.\-]+)?|Type|uri)\s*=\s*["'])http://purl\.oclc\.org/ooxml/([\w/\-]+)"""
)
_CONFORMANCE = re.compile(rb"""\s(?:\w+:)?conformance\s*=\s*(["'])strict\1""")


def is_strict(relationships: bytes) -> bool:
    """Say whether the package whose root relationships these are is Strict."""
    return _STRICT + b"officeDocument/relationships/officeDocument" in relationships


def to_transitional(data: bytes) -> bytes:
    """Return the XML of a part with the names of Strict turned to Transitional."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16").removeprefix("\ufeff")
        data = re.sub(r"^<\?xml[^>]*\?>", "", text).encode()
    if _STRICT not in data:
        return data
    return _CONFORMANCE.sub(b"", _NAME.sub(_renamed, data), count=1)


def _renamed(match: re.Match[bytes]) -> bytes:
    path = match[2].decode("ascii")
    if path not in _MOVED:
        first, _, rest = path.partition("/")
        return match[1] + f"{_OFFICE}{first}/2006/{rest}".encode()
    return match[1] + f"{_OFFICE}{_MOVED[path]}".encode()
