"""PDF files with comments, highlights and struck words, as PDF programs write them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pypdfium2

from tests.intake.pdf_paper import column, pdf

TOP, LEFT = 780.0, 60.0


@dataclass(frozen=True, kw_only=True)
class Mark:
    """One mark: its kind (Highlight, StrikeOut, Text, Caret ...), words, and the rest.

    `on` names the words that it covers or stands beside; `answers` the mark before it
    that it replies to, by its place in the list.
    """

    kind: str
    on: str = ""
    says: str = ""
    author: str = "Pat Lowe"
    date: str = "D:20260504101500+01'00'"
    answers: int | None = None


def paper(lines: Sequence[str], marks: Sequence[Mark]) -> bytes:
    """Return a PDF of one page with these lines and marks."""
    bare = pdf(column(LEFT, TOP, *lines))
    document = pypdfium2.PdfDocument(bare)
    text = document[0].get_textpage()
    first = 7
    objects = []
    for n, mark in enumerate(marks):
        left, bottom, right, top = _box(text, mark.on)
        quads = (
            f"/QuadPoints [{left} {top} {right} {top} {left} {bottom} {right} {bottom}]"
        )
        covers = mark.kind in ("Highlight", "StrikeOut", "Underline", "Squiggly")
        words = mark.says.encode("utf-16-be").hex()
        said = f"/Contents <feff{words}>" if mark.says else ""
        irt = "" if mark.answers is None else f"/IRT {first + mark.answers} 0 R"
        name = mark.author.encode("utf-16-be").hex()
        objects.append(
            f"{first + n} 0 obj\n<< /Type /Annot /Subtype /{mark.kind} /Rect [{left} "
            f"{bottom} {right} {top}] {quads if covers else ''} {said} {irt} "
            f"/T <feff{name}> /M ({mark.date}) >>\nendobj\n"
        )
    document.close()
    listed = " ".join(f"{first + n} 0 R" for n in range(len(marks)))
    body = bare[: bare.index(b"xref\n")].decode("cp1252")
    body = body.replace(
        "/Type /Page /Parent", f"/Annots [{listed}] /Type /Page /Parent"
    )
    out = (body + "".join(objects)).encode("cp1252")
    starts = [
        out.index(f"\n{n} 0 obj".encode()) + 1 for n in range(1, first + len(marks))
    ]
    table = "".join(f"{start:010} 00000 n \n" for start in starts)
    size = len(starts) + 1
    return out + (
        f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R "
        f">>\nstartxref\n{len(out)}\n%%EOF\n"
    ).encode("ascii")


def _box(text: pypdfium2.PdfTextPage, words: str) -> tuple[float, float, float, float]:
    whole = text.get_text_range()
    at = whole.index(words) if words else 0
    boxes = [text.get_charbox(n) for n in range(at, at + max(len(words), 1))]
    return (
        min(b[0] for b in boxes),
        min(b[1] for b in boxes),
        max(b[2] for b in boxes),
        max(b[3] for b in boxes),
    )
