"""The document's own properties: title, author, language, dates."""

from __future__ import annotations

from datetime import UTC, datetime

from lxml import etree

from compact_draft.word.ooxml.package import Package

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_PART = "docProps/core.xml"
_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
LANGUAGE = "en-GB"


def set_properties(
    package: Package, *, title: str, author: str, status: str, when: datetime
) -> None:
    """Write the document's properties; what others wrote there is dropped.

    Args:
        package: The document.
        title: What a reader's program shows as its name.
        author: Who made it; empty for nobody.
        status: Words such as "DRAFT for consultation".
        when: When it was made, with its zone.
    """
    spaces = {"cp": _CORE, "dc": _DC, "dcterms": _TERMS, "xsi": _XSI}
    root = etree.Element(f"{{{_CORE}}}coreProperties", nsmap=spaces)
    etree.SubElement(root, f"{{{_DC}}}title").text = " ".join(title.split())
    etree.SubElement(root, f"{{{_DC}}}creator").text = author
    etree.SubElement(root, f"{{{_CORE}}}lastModifiedBy").text = author
    stamp = when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    for term in ("created", "modified"):
        date = etree.SubElement(root, f"{{{_TERMS}}}{term}")
        date.set(f"{{{_XSI}}}type", "dcterms:W3CDTF")
        date.text = stamp
    etree.SubElement(root, f"{{{_DC}}}language").text = LANGUAGE
    etree.SubElement(root, f"{{{_CORE}}}contentStatus").text = status
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    held = package.related("", "core-properties")
    if held:
        package.set_data(held[0], data)
        return
    package.add_part(_PART, data, _TYPE)
    package.add_relationship("", _RELATION, _PART)
