"""Returned copies of an issued draft, marked as people mark them in Word."""

from __future__ import annotations

import copy
import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

DATE = "2026-02-01T10:00:00Z"
EXTENDED = "http://schemas.microsoft.com/office/word/2012/wordml"
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"


class Returned:
    """A copy while somebody, or one after the other, is at work on it."""

    def __init__(self, data: bytes, author: str = "Pat Lowe") -> None:
        self.document = docx.Document(io.BytesIO(data))
        self.author = author
        self.ids = 9000
        self.threads: dict[int, int] = {}
        self.resolved: set[int] = set()
        self.undated = False

    # Finding

    def paragraphs(self) -> Iterator[Paragraph]:
        body = self.document.element.body
        for element in body.iter(qn("w:p")):
            yield Paragraph(element, self.document)

    def find(self, words: str) -> Paragraph:
        """Return the paragraph that shows these words alone, else one that holds them.

        The last of those: the contents page has headings first.
        """
        held = [p for p in self.paragraphs() if words in shown(p)]
        return next((p for p in reversed(held) if shown(p) == words), held[0])

    def follows(self, words: str, other: str) -> bool:
        """Tell whether one paragraph stands right behind another."""
        behind = self.find(words)._p.getnext()
        return behind is not None and letters(behind) == other

    def _id(self) -> str:
        self.ids += 1
        return str(self.ids)

    def _mark(self, tag: str) -> Any:
        mark = OxmlElement(tag)
        mark.set(qn("w:id"), self._id())
        mark.set(qn("w:author"), self.author)
        if not self.undated:
            mark.set(qn("w:date"), DATE)
        return mark

    def _cut(self, words: str, within: str = "") -> list[Any]:
        """Return the runs of these words, cut out of the runs that hold them."""
        paragraph = self.find(within or words)
        runs = [r for r in paragraph._p.iter(qn("w:r")) if letters(r)]
        text = "".join(map(letters, runs))
        at = text.index(words)
        found, start = [], 0
        for run in runs:
            size = len(letters(run))
            low, high = max(at - start, 0), min(at + len(words) - start, size)
            if low < high:
                found.append(cut(run, low, high))
            start += size
        return found

    # Marks

    def comment(
        self, words: str, text: str, *, whole: bool = False, within: str = ""
    ) -> int:
        """Comment on these words, or on all of their paragraph; return its number."""
        if whole:
            runs = [r for r in self.find(words)._p.iter(qn("w:r")) if letters(r)]
        else:
            runs = self._cut(words, within)
        made = self.document.add_comment(
            [docx.text.run.Run(r, None) for r in (runs[0], runs[-1])],  # type: ignore[arg-type]  # a run needs no parent here
            text=text,
            author=self.author,
            initials=self.author[:1],
        )
        return int(made.comment_id)

    def reply(self, above: int, text: str) -> int:
        """Answer a comment."""
        body = self.document.element.body
        start = next(
            e
            for e in body.iter(qn("w:commentRangeStart"))
            if e.get(qn("w:id")) == str(above)
        )
        run = next(r for r in start.itersiblings(qn("w:r"), qn("w:ins"), qn("w:del")))
        run = run if run.tag == qn("w:r") else next(run.iter(qn("w:r")))
        made = self.document.add_comment(
            docx.text.run.Run(run, None),  # type: ignore[arg-type]  # as above
            text=text,
            author=self.author,
            initials=self.author[:1],
        )
        self.threads[int(made.comment_id)] = above
        return int(made.comment_id)

    def resolve(self, comment: int) -> None:
        """Mark a thread as settled."""
        self.resolved.add(comment)

    def strike(self, words: str, within: str = "") -> Any:
        """Strike words, tracked; return the mark."""
        runs = self._cut(words, within)
        mark = self._mark("w:del")
        runs[0].addprevious(mark)
        for run in runs:
            for t in run.findall(qn("w:t")):
                t.tag = qn("w:delText")
                t.set(qn("xml:space"), "preserve")
            mark.append(run)
        return mark

    def insert(self, after: str, words: str, within: str = "") -> None:
        """Put words in after others, tracked."""
        run = self._cut(after, within)[-1]
        run.addnext(self._inserted(words, run))

    def _inserted(self, words: str, like: Any) -> Any:
        mark, made = self._mark("w:ins"), copy.deepcopy(like)
        fill(made, words)
        mark.append(made)
        return mark

    def replace(self, words: str, new: str, within: str = "") -> None:
        """Replace words, tracked."""
        mark = self.strike(words, within)
        run = copy.deepcopy(mark.find(qn("w:r")))
        mark.addnext(self._inserted(new, run))

    def silently(self, words: str, new: str, within: str = "") -> None:
        """Replace words with tracking off."""
        runs = self._cut(words, within)
        fill(runs[0], new)
        for run in runs[1:]:
            run.getparent().remove(run)

    def add(self, after: str, words: str, *, tracked: bool = True) -> None:
        """Put a paragraph in after the one that holds these words."""
        paragraph = self.find(after)._p
        made = copy.deepcopy(paragraph)
        clean(made)
        run = copy.deepcopy(next(r for r in made.iter(qn("w:r")) if letters(r)))
        for child in list(made):
            if child.tag != qn("w:pPr"):
                made.remove(child)
        fill(run, words)
        if tracked:
            mark = self._mark("w:ins")
            mark.append(run)
            run = mark
            marked(made).append(self._mark("w:ins"))
        made.append(run)
        paragraph.addnext(made)

    def take_out(self, words: str, *, tracked: bool = True) -> None:
        """Take a whole paragraph out."""
        paragraph = self.find(words)._p
        if not tracked:
            paragraph.getparent().remove(paragraph)
            return
        self._strike_all(paragraph, "w:del")
        marked(paragraph).append(self._mark("w:del"))

    def _strike_all(self, paragraph: Any, tag: str) -> None:
        for run in [r for r in paragraph.iter(qn("w:r")) if letters(r)]:
            mark = self._mark(tag)
            run.addprevious(mark)
            if tag == "w:del":
                for t in run.findall(qn("w:t")):
                    t.tag = qn("w:delText")
            mark.append(run)

    def split(self, words: str, after: str, *, tracked: bool = True) -> None:
        """Press Enter behind words of a paragraph."""
        paragraph = self.find(words)._p
        at = letters(paragraph).index(after, letters(paragraph).index(words))
        at += len(after)
        second = copy.deepcopy(paragraph)
        clean(second)
        keep(paragraph, 0, at)
        keep(second, at, None)
        paragraph.addnext(second)
        if tracked:
            marked(paragraph).append(self._mark("w:ins"))

    def join(self, words: str) -> None:
        """Strike the paragraph mark behind words, tracked."""
        marked(self.find(words)._p).append(self._mark("w:del"))

    def move(self, words: str, after: str, *, tracked: bool = True) -> None:
        """Move a whole paragraph behind another."""
        paragraph, behind = self.find(words)._p, self.find(after)._p
        if not tracked:
            behind.addnext(paragraph)
            return
        made = copy.deepcopy(paragraph)
        clean(made)
        name = f"move{self._id()}"
        for element, tag in ((paragraph, "w:moveFrom"), (made, "w:moveTo")):
            self._strike_all(element, tag)
            marked(element).append(self._mark(tag))
            start = self._mark(f"{tag}RangeStart")
            start.set(qn("w:name"), name)
            end = OxmlElement(f"{tag}RangeEnd")
            end.set(qn("w:id"), start.get(qn("w:id")))
            element.insert(1, start)
            element.append(end)
        behind.addnext(made)

    # Saving

    def data(self, *, anonymous: bool = False) -> bytes:
        """Return the file; `anonymous` as Word saves it without personal information."""
        stream = io.BytesIO()
        self.document.save(stream)
        parts = unpacked(stream.getvalue())
        if self.threads or self.resolved:
            self._thread(parts)
        if anonymous or self.undated:
            for name in ("word/document.xml", "word/comments.xml"):
                if name in parts:
                    parts[name] = scrubbed(parts[name], names=anonymous)
        return packed(parts)

    def _thread(self, parts: dict[str, bytes]) -> None:
        root = docx.oxml.parse_xml(parts["word/comments.xml"])
        lines = ""
        for comment in root.findall(qn("w:comment")):
            wanted = int(comment.get(qn("w:id")))
            last = comment.findall(qn("w:p"))[-1]
            last.set(f"{{{_W14}}}paraId", key(wanted))
            above = self.threads.get(wanted)
            answers = "" if above is None else f' w15:paraIdParent="{key(above)}"'
            done = int(wanted in self.resolved or above in self.resolved)
            lines += f'<w15:commentEx w15:paraId="{key(wanted)}"{answers} w15:done="{done}"/>'
        parts["word/comments.xml"] = docx.oxml.xmlchemy.serialize_for_reading(
            root
        ).encode()
        part = f'<w15:commentsEx xmlns:w15="{EXTENDED}">{lines}</w15:commentsEx>'
        parts["word/commentsExtended.xml"] = part.encode()
        link = (
            '<Relationship Id="rIdExtended" Type="http://schemas.microsoft.com/office/'
            '2011/relationships/commentsExtended" Target="commentsExtended.xml"/>'
            "</Relationships>"
        )
        name = "word/_rels/document.xml.rels"
        if b"commentsExtended" not in parts[name]:
            parts[name] = parts[name].replace(b"</Relationships>", link.encode())
            kind = (
                '<Override PartName="/word/commentsExtended.xml" ContentType="application/'
                "vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"
                '"/></Types>'
            )
            types = parts["[Content_Types].xml"]
            parts["[Content_Types].xml"] = types.replace(b"</Types>", kind.encode())


def key(comment: int) -> str:
    return f"{0x10000000 + comment:08X}"


def unpacked(data: bytes) -> dict[str, bytes]:
    """Return the parts of a file by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def scrubbed(part: bytes, *, names: bool) -> bytes:
    part = re.sub(rb' w:date="[^"]*"', b"", part)
    if names:
        part = re.sub(rb' w:author="[^"]*"', b' w:author="Author"', part)
        part = re.sub(rb' w:initials="[^"]*"', b' w:initials="A"', part)
    return part


def letters(element: Any) -> str:
    """Return the words that an element shows, without those that are struck."""
    return "".join(
        t.text or ""
        for t in element.iter(qn("w:t"))
        if not any(True for _ in t.iterancestors(qn("w:moveFrom")))
    )


def shown(paragraph: Paragraph) -> str:
    return letters(paragraph._p)


def fill(run: Any, words: str) -> None:
    """Give a run these words alone."""
    for child in list(run):
        if child.tag != qn("w:rPr"):
            run.remove(child)
    text = OxmlElement("w:t")
    text.text = words
    text.set(qn("xml:space"), "preserve")
    run.append(text)


def cut(run: Any, low: int, high: int) -> Any:
    """Return the run of a stretch of a run's words; what is around gets its own."""
    words = letters(run)
    if low:
        before = copy.deepcopy(run)
        fill(before, words[:low])
        run.addprevious(before)
    if high < len(words):
        after = copy.deepcopy(run)
        fill(after, words[high:])
        run.addnext(after)
    if low or high < len(words):
        fill(run, words[low:high])
    return run


def clean(paragraph: Any) -> None:
    """Take away what may stand in a file once only."""
    once = (
        "w:bookmarkStart",
        "w:bookmarkEnd",
        "w:commentRangeStart",
        "w:commentRangeEnd",
    )
    for element in list(paragraph.iter(*map(qn, once))):
        element.getparent().remove(element)
    for reference in list(paragraph.iter(qn("w:commentReference"))):
        run = reference.getparent()
        run.getparent().remove(run)


def keep(paragraph: Any, low: int, high: int | None) -> None:
    """Leave only a stretch of a paragraph's words."""
    at = 0
    end = len(letters(paragraph)) if high is None else high
    for run in [r for r in paragraph.iter(qn("w:r")) if letters(r)]:
        words = letters(run)
        kept = words[max(low - at, 0) : max(end - at, 0)]
        at += len(words)
        if kept != words:
            if kept:
                fill(run, kept)
            else:
                run.getparent().remove(run)


def marked(paragraph: Any) -> Any:
    """Return the properties of a paragraph's mark."""
    properties = paragraph.get_or_add_pPr()
    found = properties.find(qn("w:rPr"))
    if found is None:
        found = OxmlElement("w:rPr")
        after = properties.find(qn("w:sectPr"))
        if after is None:
            properties.append(found)
        else:
            after.addprevious(found)
    return _First(found)


class _First:
    """Puts marks where they stand in a paragraph mark's properties: in front."""

    def __init__(self, element: Any) -> None:
        self.element = element

    def append(self, mark: Any) -> None:
        self.element.insert(0, mark)
