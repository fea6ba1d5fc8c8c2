"""What somebody marked in a PDF of the draft: comments, highlights, struck words.

Read with pypdfium2 (the extra ``pdf``). A PDF has no clauses: what a mark covers is known
by the words under it, and a note that covers none by the line it stands beside.
(ISO 32000-2, 12.5.6.)
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from compact_draft.errors import HostileFileError, NotWordError, Where, WordFileError
from compact_draft.model.annotation import AnnotationKind
from compact_draft.model.received import Channel, Received, Sender, SentPoint

BESIDE = "beside "
"""How a reference begins where the words are only those that a note stands beside."""
_MOST_PAGES = 1_000
_MOST_MARKS = 20_000
_COVERS = {
    9: "a highlight",
    10: "an underlining",
    11: "a wavy line",
    12: "struck words",
}
_NOTES = {1: "a note", 3: "words typed on the page", 4: "a line", 5: "a box", 6: "a ring",
          7: "a shape", 8: "a line", 13: "a stamp", 15: "a drawing"}  # fmt: skip
_STRUCK, _CARET, _FILE = 12, 14, 17
_NEAR = 14.0
_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mark:
    """One annotation of a page, its number on the page, and what it answers."""

    page: int
    number: int
    kind: int
    text: str
    author: str
    made: str
    words: str
    answers: int = -1


def read_marked_pdf(name: str, data: bytes, *, sender: str = "") -> Received | None:
    """Return what is marked in a PDF; None where nothing is.

    Args:
        name: Name of the file.
        data: Its bytes.
        sender: Whose copy it is, where that is known.

    Raises:
        WordFileError: pypdfium2 is not installed, or it is no PDF, is locked, holds no
            words (a scan), or more marks than people make.
    """
    document, raw = _opened(name, data)
    try:
        marks, has_words = _marks(document, raw, name)
    finally:
        document.close()
    if not marks and not has_words:
        raise NotWordError(
            "there are no words in the PDF, only pictures, as in a scan, and nothing is "
            "marked in it that a program could read",
            where=Where(name),
            mend="type what it says into a text file that begins with  From: NAME,  and "
            "collect that",
        )
    if not marks:
        return None
    points, left = _points(marks)
    names = list(dict.fromkeys(m.author for m in marks if m.author))
    who = sender or (names[0] if len(names) == 1 else "")
    dates = [p.made[:10] for p in points if p.made]
    return Received(
        name=name,
        channel=Channel.PDF_COPY,
        sender=Sender(name=who),
        points=tuple(points),
        dated=max(dates, default=""),
        left=tuple(left),
    )


def _opened(name: str, data: bytes) -> tuple[Any, Any]:
    where = Where(name)
    try:
        import pypdfium2
        from pypdfium2 import raw
    except ImportError:
        raise WordFileError(
            "a PDF is read with pypdfium2, which is not installed here",
            where=where,
            mend='install it with  pip install "compact-draft[pdf]"',
        ) from None
    try:
        document = pypdfium2.PdfDocument(data)
        pages = len(document)
    except pypdfium2.PdfiumError as fault:
        locked = "password" in str(fault).lower()
        raise WordFileError(
            "the PDF is locked with a password" if locked else "the file is no PDF",
            where=where,
            mend="ask for it without a password" if locked else "look whether it opens",
        ) from None
    if pages > _MOST_PAGES:
        document.close()
        raise HostileFileError(
            f"the PDF has {pages:,} pages",
            where=where,
            mend="look whether it is a copy of the draft, and take out what is not",
        )
    return document, raw


def _marks(document: Any, raw: Any, name: str) -> tuple[list[_Mark], bool]:
    found: list[_Mark] = []
    has_words = False
    for n in range(len(document)):
        page = document[n]
        text = page.get_textpage()
        has_words = has_words or text.count_chars() > 0
        for number in range(raw.FPDFPage_GetAnnotCount(page)):
            if len(found) > _MOST_MARKS:
                raise HostileFileError(
                    f"the PDF holds more than {_MOST_MARKS:,} marks",
                    where=Where(name),
                    mend="look whether people made them",
                )
            mark = _mark(page, text, raw, n + 1, number)
            if mark is not None:
                found.append(mark)
        text.close()
        page.close()
    return found, has_words


def _mark(page: Any, text: Any, raw: Any, number: int, at: int) -> _Mark | None:
    annotation = raw.FPDFPage_GetAnnot(page, at)
    try:
        kind = int(raw.FPDFAnnot_GetSubtype(annotation))
        if kind not in _COVERS and kind not in _NOTES and kind not in (_CARET, _FILE):
            return None
        answers = -1
        above = raw.FPDFAnnot_GetLinkedAnnot(annotation, b"IRT")
        if above:
            answers = int(raw.FPDFPage_GetAnnotIndex(page, above))
            raw.FPDFPage_CloseAnnot(above)
        return _Mark(
            page=number,
            number=at,
            kind=kind,
            text=_clean(_string(annotation, raw, b"Contents")),
            author=" ".join(_string(annotation, raw, b"T").split()),
            made=_made(
                _string(annotation, raw, b"M")
                or _string(annotation, raw, b"CreationDate")
            ),
            words=_covered(annotation, text, raw)
            if kind in _COVERS
            else _beside(annotation, page, text, raw),
            answers=answers,
        )
    finally:
        raw.FPDFPage_CloseAnnot(annotation)


def _string(annotation: Any, raw: Any, key: bytes) -> str:
    size = int(raw.FPDFAnnot_GetStringValue(annotation, key, None, 0))
    if size <= 2:
        return ""
    room = (ctypes.c_ushort * (size // 2 + 1))()
    raw.FPDFAnnot_GetStringValue(annotation, key, room, size)
    return bytes(room)[: size - 2].decode("utf-16-le", "replace")


def _clean(words: str) -> str:
    lines = words.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.strip() for line in lines).strip("\n \ufeff\0")


def _made(words: str) -> str:
    found = _DATE.match(words)
    if found is None:
        return ""
    year, month, day, hour, minute, second = (group or "" for group in found.groups())
    date = "-".join(filter(None, (year, month, day)))
    return f"{date}T{hour}:{minute or '00'}:{second or '00'}" if hour and day else date


def _covered(annotation: Any, text: Any, raw: Any) -> str:
    """Return the words that a mark covers, box after box."""
    found = []
    for n in range(int(raw.FPDFAnnot_CountAttachmentPoints(annotation))):
        quad = raw.FS_QUADPOINTSF()
        if not raw.FPDFAnnot_GetAttachmentPoints(annotation, n, quad):
            continue
        xs = (quad.x1, quad.x2, quad.x3, quad.x4)
        ys = (quad.y1, quad.y2, quad.y3, quad.y4)
        found.append(_words_in(text, min(xs), min(ys), max(xs), max(ys)))
    return _joined(found)


def _words_in(text: Any, left: float, bottom: float, right: float, top: float) -> str:
    """Return the words of a box, the lines above and below it left out."""
    margin = (top - bottom) * 0.25
    words = text.get_text_bounded(
        left=left, bottom=bottom + margin, right=right, top=top - margin
    )
    return str(words)


def _beside(annotation: Any, page: Any, text: Any, raw: Any) -> str:
    """Return the line of print that a note stands beside."""
    rect = raw.FS_RECTF()
    if not raw.FPDFAnnot_GetRect(annotation, rect):
        return ""
    middle = (rect.top + rect.bottom) / 2
    words = text.get_text_bounded(
        left=0, bottom=middle - _NEAR, right=page.get_width(), top=middle + _NEAR
    )
    lines = [line for line in str(words).splitlines() if any(map(str.isalnum, line))]
    return _joined(lines[:3])


def _joined(lines: Sequence[str]) -> str:
    words = " ".join(" ".join(line.split()) for line in lines)
    words = re.sub(r"[\x02\ufffe\xad]\s*", "", words)
    return re.sub(r"(?<=[a-z])-\s(?=[a-z])", "-", words).strip()


def _points(marks: Sequence[_Mark]) -> tuple[list[SentPoint], list[tuple[str, str]]]:
    by_place = {(m.page, m.number): m for m in marks}
    grouped = {
        (m.page, m.answers)
        for m in marks
        if m.kind == _STRUCK
        and (m.page, m.answers) in by_place
        and by_place[m.page, m.answers].kind == _CARET
    }
    points: list[SentPoint] = []
    left: list[tuple[str, str]] = []
    for mark in marks:
        if (mark.page, mark.number) in grouped:
            continue
        above = by_place.get((mark.page, mark.answers))
        made = list(_said(mark, above))
        points += made
        if not made:
            what = _COVERS.get(mark.kind) or _NOTES.get(mark.kind) or "a mark"
            words = f" on “{mark.words}”" if mark.words else ""
            left.append((f"page {mark.page}", f"{what} without words{words}"))
    return points, left


def _said(mark: _Mark, above: _Mark | None) -> Iterator[SentPoint]:
    """Yield the point that a mark makes, if it has words or strikes some."""
    where = f"page {mark.page}"
    kind, proposed, text = AnnotationKind.COMMENT, "", mark.text
    quote, reference = mark.words, ""
    if mark.kind == _STRUCK:
        if above is not None and above.kind == _CARET:
            kind, proposed = AnnotationKind.REWORD, above.text
        elif not text and quote:
            kind = AnnotationKind.REWORD
        if kind is AnnotationKind.COMMENT and not text:
            return
    elif mark.kind == _CARET:
        if not text:
            return
        proposed, where = text, f"{where}, to be put in"
        text = ""
    elif not text:
        return
    if above is not None and above.kind != _CARET and mark.kind not in _COVERS:
        quote, where = above.words, f"{where}, an answer to “{above.text[:40]}”"
        if above.kind not in _COVERS:
            reference = f"{BESIDE}words on page {mark.page}"
    elif mark.kind not in _COVERS:
        reference = f"{BESIDE}words on page {mark.page}"
    yield SentPoint(
        kind=kind,
        where=where,
        text=text,
        proposed=proposed,
        quote=quote,
        reference=reference,
        author=mark.author,
        made=mark.made,
    )
