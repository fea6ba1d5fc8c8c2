"""The one way in which tests put a Word file together out of its parts."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import quoteattr

from compact_draft.word.ooxml.archive import write_archive

MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def packed(
    parts: Mapping[str, str],
    rels: Iterable[tuple[str, str, str, bool]] = (),
    types: Iterable[tuple[str, str]] = (),
    others: Mapping[str, bytes] | None = None,
) -> bytes:
    """Return the bytes of a Word file.

    Args:
        parts: The XML of the parts below ``word/`` by their stems; ``@ID`` in one becomes
            the next free number.
        rels: Of the main part: id, kind, target, whether it is external.
        types: Content types by the names of parts; that of the main part is known.
        others: Parts that are no XML of ours, by their whole names.
    """
    numbers = itertools.count(9001)
    files = {
        f"word/{name}.xml": re.sub("@ID", lambda _: str(next(numbers)), xml).encode()
        for name, xml in parts.items()
    }
    overrides = "".join(
        f'<Override PartName="{n}" ContentType="{t}"/>'
        for n, t in [("/word/document.xml", f"{MIME}.document.main+xml"), *types]
    )
    content_types = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="png" ContentType="image/png"/>{overrides}</Types>'
    )
    root = [("rId1", f"{REL}/officeDocument", "word/document.xml", False)]
    return write_archive(
        {
            "[Content_Types].xml": content_types.encode(),
            "_rels/.rels": _relationships(root),
            **files,
            "word/_rels/document.xml.rels": _relationships(rels),
            **(others or {}),
        }
    )


def _relationships(rels: Iterable[tuple[str, str, str, bool]]) -> bytes:
    lines = "".join(
        f'<Relationship Id="{i}" Type="{k}" Target={quoteattr(t)}{" TargetMode=" + quoteattr("External") if e else ""}/>'
        for i, k, t, e in rels
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="{space}">{lines}</Relationships>'.encode()
