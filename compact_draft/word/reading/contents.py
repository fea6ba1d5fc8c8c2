"""Which paragraphs does a word processor make itself, as a list of contents?"""

from __future__ import annotations

from compact_draft.word.ooxml.names import Element, w


def in_contents(root: Element, found: list[Element]) -> set[Element]:
    """Return the paragraphs that a field of contents (``TOC``) spans or makes."""
    inside: set[Element] = set()
    depth = 0
    began_at: int | None = None
    for paragraph in found:
        spans = began_at is not None
        for element in paragraph.iter(w("fldChar"), w("instrText"), w("fldSimple")):
            if element.tag == w("fldSimple"):
                spans = spans or _is_toc(element.get(w("instr"), ""))
                continue
            if element.tag == w("instrText"):
                if depth and began_at is None and _is_toc(element.text or ""):
                    began_at = depth
                    spans = True
                continue
            kind = element.get(w("fldCharType"))
            depth += {"begin": 1, "end": -1}.get(kind or "", 0)
            if began_at is not None and depth < began_at:
                began_at = None
        if spans:
            inside.add(paragraph)
    for holder in root.iter(w("sdt")):
        gallery = next(holder.iter(w("docPartGallery")), None)
        if gallery is not None and gallery.get(w("val")) == "Table of Contents":
            inside.update(holder.iter(w("p")))
    return inside


def _is_toc(instruction: str) -> bool:
    return instruction.split()[:1] == ["TOC"]
