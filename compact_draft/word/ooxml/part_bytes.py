"""The bytes of one part: looked over, parsed, and written again."""

from __future__ import annotations

import re

from lxml import etree

from compact_draft.word.ooxml.blanks import drop_unseen_blanks
from compact_draft.word.ooxml.names import Element
from compact_draft.word.ooxml.nesting import is_too_deep

_ASCII_LIKE = re.compile(
    rb"^(utf-?8|us-ascii|ascii|iso-8859-\d+|windows-125\d|latin-?1)$", re.IGNORECASE
)
_ENCODING = re.compile(rb"""^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']""")


class DeepError(ValueError):
    """The part is nested as no honest one is, or has a document type."""


def only_in_attacks(data: bytes) -> str:
    """Return what only an attack needs: a DOCTYPE, or letters that could hide one.

    A real ``<!DOCTYPE`` in text is written ``&lt;!DOCTYPE``, so the bytes decide. Empty
    where there is nothing of the kind.
    """
    wide = b"\0" in data[:64] or data.startswith((b"\xff\xfe", b"\xfe\xff"))
    encoding = _ENCODING.match(data.removeprefix(b"\xef\xbb\xbf"))
    if not wide and encoding and not _ASCII_LIKE.match(encoding[1]):
        return f"the part is written in {encoding[1]!r}"
    if b"<!DOCTYPE" in (data.replace(b"\0", b"") if wide else data):
        return "the part has a document type (DOCTYPE)"
    return ""


def tree_of(data: bytes) -> Element:
    """Return the root of a part, blanks that nobody sees left out.

    Raises:
        DeepError: it has a document type, or is nested too deep.
        XMLSyntaxError: it is not well-formed.
        ValueError: its letters cannot be read; LookupError alike.
    """
    # Without a DOCTYPE nothing can be multiplied, so the parser's own small limits
    # (256 deep, 10 MB a text) would only stop honest files. 2,048 deep remains.
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        remove_blank_text=False,
        huge_tree=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as fault:
        if "depth" in str(fault):
            raise DeepError("the part is nested too deep") from fault
        raise
    if root.getroottree().docinfo.doctype:
        raise DeepError("the part has a document type (DOCTYPE)")
    if is_too_deep(root):
        raise DeepError("the part is nested too deep")
    drop_unseen_blanks(root)
    return root


def written(root: Element) -> bytes:
    """Return the bytes of a part."""
    return etree.tostring(
        root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True
    )
