"""A copy of the issued draft, with what somebody does in it: marks, comments, silent edits."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from compact_draft.word.ooxml.names import NAMESPACES, Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.writing.edit import Letters

W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


class Copy:
    """One person's copy of the draft, while they work on it."""

    def __init__(self, sent: bytes, person: str, date: str) -> None:
        self.package = Package.open(sent)
        self.root = self.package.xml(self.package.main)
        self.package.touch(self.package.main)
        self.person = person
        self.date = date
        self.serial = iter(range(9001, 9999))
        self.comments: list[tuple[int, str, str, str, int | None, bool]] = []

    # -- finding -----------------------------------------------------------------

    def paragraph(self, words: str) -> Element:
        """Return the paragraph that says these words, contents and appendices apart."""
        found = [
            p
            for p in paragraphs(self.root)
            if words in Letters(p).text and p.find(w("hyperlink")) is None
        ]
        if not found:
            message = f"no paragraph says {words!r}"
            raise ValueError(message)
        return found[0]

    def runs(self, words: str, within: str = "") -> list[Element]:
        """Return runs that say just these words, cut out of those that hold them."""
        paragraph = self.paragraph(within or words)
        start = Letters(paragraph).text.index(words)
        end = start + len(words)
        found = []
        offset = 0
        for run in list(paragraph.iter(w("r"))):
            text = run.find(w("t"))
            size = len(text.text or "") if text is not None else 0
            first, last = max(start, offset), min(end, offset + size)
            if text is not None and first < last:
                found.append(_cut(run, first - offset, last - offset))
            offset += size
        return found

    # -- tracked edits -------------------------------------------------------------

    def signed(self, tag: str, person: str = "") -> Element:
        """Return a mark with its id, author and date."""
        element = etree.Element(w(tag))
        element.set(w("id"), str(next(self.serial)))
        element.set(w("author"), person or self.person)
        element.set(w("date"), self.date)
        return element

    def replace(self, old: str, new: str, within: str = "") -> None:
        """Change words with tracking on; empty `new` strikes them."""
        runs = self.runs(old, within)
        gone = self.signed("del")
        runs[0].addprevious(gone)
        look = runs[0].find(w("rPr"))
        for run in runs:
            gone.append(run)
            for text in run.iter(w("t")):
                text.tag = w("delText")
        if new:
            come = self.signed("ins")
            come.append(_run(new, look))
            gone.addnext(come)

    def insert_after(self, words: str, new: str) -> None:
        """Put words behind others with tracking on."""
        run = self.runs(words)[-1]
        come = self.signed("ins")
        come.append(_run(new, run.find(w("rPr"))))
        run.addnext(come)

    def add_paragraph(self, after: str, text: str) -> None:
        """Add a paragraph behind the one that says `after`, with tracking on."""
        paragraph = self._like(after, text)
        run = paragraph.find(w("r"))
        come = self.signed("ins")
        run.addprevious(come)
        come.append(run)
        _mark_of(paragraph).append(self.signed("ins"))

    def strike_paragraph(self, words: str) -> None:
        """Strike a whole paragraph with tracking on."""
        paragraph = self.paragraph(words)
        for run in list(paragraph.findall(w("r"))):
            gone = self.signed("del")
            run.addprevious(gone)
            gone.append(run)
            for text in run.iter(w("t")):
                text.tag = w("delText")
        _mark_of(paragraph).append(self.signed("del"))

    # -- edits with tracking off ------------------------------------------------------

    def retype(self, old: str, new: str) -> None:
        """Change words with tracking off."""
        paragraph = self.paragraph(old)
        letters = Letters(paragraph)
        start = letters.text.index(old)
        letters.replace(start, start + len(old), new)

    def drop(self, words: str) -> None:
        """Delete a whole paragraph with tracking off."""
        paragraph = self.paragraph(words)
        paragraph.getparent().remove(paragraph)

    def put(self, after: str, text: str) -> None:
        """Add a paragraph with tracking off."""
        self._like(after, text)

    def _like(self, after: str, text: str) -> Element:
        model = self.paragraph(after)
        paragraph = etree.Element(w("p"))
        properties = model.find(w("pPr"))
        if properties is not None:
            paragraph.append(deepcopy(properties))
        run = model.find(w("r"))
        paragraph.append(_run(text, None if run is None else run.find(w("rPr"))))
        model.addnext(paragraph)
        return paragraph

    # -- comments -----------------------------------------------------------------------

    def comment(
        self,
        words: str,
        text: str,
        *,
        person: str = "",
        reply_to: int | None = None,
        resolved: bool = False,
    ) -> int:
        """Put a comment on words, or a reply to another comment on the same words."""
        number = len(self.comments)
        who = person or self.person
        self.comments.append((number, who, self.date, text, reply_to, resolved))
        runs = self.runs(words)
        start, end = (
            etree.Element(w("commentRangeStart")),
            etree.Element(w("commentRangeEnd")),
        )
        for element in (start, end):
            element.set(w("id"), str(number))
        runs[0].addprevious(start)
        reference = etree.Element(w("r"))
        etree.SubElement(reference, w("commentReference")).set(w("id"), str(number))
        runs[-1].addnext(end)
        end.addnext(reference)
        return number

    def save(self) -> bytes:
        """Return the copy's bytes."""
        if self.comments:
            self._write_comments()
        return self.package.save()

    def _write_comments(self) -> None:
        spaces = {"w": NAMESPACES["w"], "w14": W14, "w15": W15}
        root = etree.Element(w("comments"), nsmap=spaces)
        threads = etree.Element(f"{{{W15}}}commentsEx", nsmap=spaces)
        for number, who, date, text, reply_to, resolved in self.comments:
            comment = etree.SubElement(root, w("comment"))
            comment.set(w("id"), str(number))
            comment.set(w("author"), who)
            comment.set(w("date"), date)
            comment.set(w("initials"), "".join(part[0] for part in who.split()))
            paragraph = etree.SubElement(comment, w("p"))
            paragraph.set(f"{{{W14}}}paraId", f"5A00{number:04X}")
            paragraph.append(_run(text, None))
            thread = etree.SubElement(threads, f"{{{W15}}}commentEx")
            thread.set(f"{{{W15}}}paraId", f"5A00{number:04X}")
            if reply_to is not None:
                thread.set(f"{{{W15}}}paraIdParent", f"5A00{reply_to:04X}")
            thread.set(f"{{{W15}}}done", "1" if resolved else "0")
        for name, element, kind, relation in (
            ("word/comments.xml", root, f"{WORD}.comments+xml", "comments"),
            (
                "word/commentsExtended.xml",
                threads,
                f"{WORD}.commentsExtended+xml",
                "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
            ),
        ):
            data = etree.tostring(element, xml_declaration=True, encoding="UTF-8")
            self.package.add_part(name, data, kind)
            self.package.add_relationship(self.package.main, relation, name)


def _run(text: str, look: Element | None) -> Element:
    run = etree.Element(w("r"))
    if look is not None:
        run.append(deepcopy(look))
    words = etree.SubElement(run, w("t"))
    words.text = text
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return run


def _cut(run: Element, start: int, end: int) -> Element:
    """Cut a run in up to three, and return the one from `start` to `end`."""
    text = run.find(w("t"))
    whole = text.text or ""
    for piece, put in ((whole[:start], run.addprevious), (whole[end:], run.addnext)):
        if piece:
            put(_run(piece, run.find(w("rPr"))))
    text.text = whole[start:end]
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return run


def _mark_of(paragraph: Element) -> Element:
    """Return the format of a paragraph's mark, made where there is none."""
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = etree.Element(w("pPr"))
        paragraph.insert(0, properties)
    look = properties.find(w("rPr"))
    if look is None:
        look = etree.SubElement(properties, w("rPr"))
    return look
