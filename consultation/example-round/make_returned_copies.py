"""Make the copies that come back in the example round, as Word would have saved them.

Run from the checkout:  .venv/bin/python consultation/example-round/make_returned_copies.py

The draft that goes out is made by the same steps as `compact-draft demo` takes, with
the same times, so its bytes are the same. People, groups and places are invented.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path

from lxml import etree

from compact_draft.word.ooxml.names import NAMESPACES, Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.writing.edit import Letters

HERE = Path(__file__).parent
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


def copies(sent: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield each returned copy by its file name."""
    copy = Copy(sent, "Bram Thistle", "2026-04-02T19:12:00Z")
    copy.comment(
        "eight weeks",
        "Our committee meets every other month. Eight weeks can fall between two "
        "meetings. Could it be ten?",
    )
    copy.comment(
        "where a caretaker is on duty",
        "There has been no caretaker in the evening since the review. As it stands "
        "this promises nothing.",
    )
    copy.comment("Write in plain English and avoid jargon.", "Hear, hear!")
    yield "bram-thistle-harle-playgroup.docx", copy.save()

    copy = Copy(sent, "Odette Marsh", "2026-04-09T10:30:00Z")
    copy.replace(
        "promptly",
        "within 30 days of receiving an undisputed claim",
        "Pay grants and invoices promptly.",
    )
    copy.replace(
        "unless there is a good reason not to", "where the budget for the year allows"
    )
    copy.comment(
        "a fair share of rent, management and other overheads",
        "Finance can accept this for contracts. For grants it would have to be a "
        "share agreed beforehand.",
    )
    copy.insert_after("council officers", " and members of the grants panel")
    yield "Compact draft - finance comments (OM).docx", copy.save()

    copy = Copy(sent, "Priya Fenwick", "2026-04-14T08:05:00Z")
    copy.replace(
        "promptly", "within ten working days", "Pay grants and invoices promptly."
    )
    copy.insert_after(
        "is to be cut or ended, and give the reasons",
        ", at least three months before it happens",
    )
    copy.add_paragraph(
        "and give the reasons",
        "Publish, each April, how many invoices were paid late in the year before.",
    )
    copy.comment(
        "A Compact for Wexcombe and Harle",
        "A good draft. Please say on the front when it will next be looked at.",
    )
    copy.replace("as early as possible", "at least six weeks before a decision is made")
    yield "priya-fenwick-cvs.docx", copy.save()

    copy = Copy(sent, "Joss Whitlow", "2026-04-20T17:40:00Z")
    copy.retype("by April 2010", "by April 2027")
    copy.drop("Hold a thank you evening each June.")
    copy.put(
        "Set up a panel of young people",
        "Pay young people’s bus fares to meetings on the day.",
    )
    copy.comment(
        "Pass on news of consultations", "Please use more than e-mail for this."
    )
    copy.comment(
        "bus fares", "The last bus leaves at nine, so meetings must end by then."
    )
    yield "youth forum reply.docx", copy.save()

    copy = Copy(sent, "Tamsin Orchard", "2026-04-22T11:00:00Z")
    copy.replace("the PCT and the Council", "the integrated care board and the Council")
    copy.replace("Harle Valley Primary Care Trust.", "integrated care board.")
    copy.replace("CRB checks", "DBS checks")
    copy.replace(
        "CRB: the Criminal Records Bureau.", "DBS: the Disclosure and Barring Service."
    )
    copy.comment(
        "the Primary Care Trust, the Police Authority and the Probation Board",
        "None of these three bodies exists any longer. We enclose the names of today.",
    )
    yield "NHS-reply-22-April.docx", copy.save()

    copy = Copy(sent, "Len Abara", "2026-04-25T20:21:00Z")
    copy.replace("reciepts", "receipts")
    copy.retype(
        "Consider time off for staff who volunter.",
        "Give staff two days off a year to volunteer.",
    )
    copy.comment(
        "Plan ahead for the end of a grant.",
        "This belongs with the funder. How is a shed of six men to plan ahead?",
    )
    copy.strike_paragraph("Plan ahead for the end of a grant.")
    yield "len-abara-mens-shed.docx", copy.save()

    copy = Copy(sent, "Wren Hollis", "2026-05-01T09:09:00Z")
    copy.comment(
        "Code 2: Asking and listening",
        "This code says nothing of formats: large print, Easy Read, sign language.",
    )
    copy.comment(
        "Give feedback to those who took part.",
        "By when? We waited a year last time.",
    )
    copy.comment(
        "Meet the cost of travel and childcare",
        "And of personal assistants.",
        resolved=True,
    )
    copy.comment(
        "Publish a list of our grants each year",
        "These are three promises in one line. If one is broken, is all of it broken?",
    )
    copy.insert_after("Work toward equal access for everybody", " who lives here or")
    yield "Wren Hollis access group.docx", copy.save()

    # The CVS passed its copy on, and a member group answered in it.
    copy = Copy(sent, "Marek Sorrel", "2026-05-06T18:30:00Z")
    first = copy.comment(
        "within two weeks of a claim",
        "Can small groups manage two weeks?",
        person="Priya Fenwick",
    )
    copy.comment(
        "within two weeks of a claim",
        "No. We have one treasurer and she works full time. Four weeks, please.",
        reply_to=first,
    )
    copy.replace("for the whole district", "for the whole district, open to all groups")
    yield "copy passed on - food bank.docx", copy.save()

    copy = Copy(sent, "Ilka Brandt", "2026-05-12T07:55:00Z")
    copy.comment(
        "Allow twelve weeks for written consultations",
        "The police keep to this. It can be shown as achievable.",
    )
    copy.comment(
        "Write in plain English and avoid jargon.", "This ought to come first."
    )
    copy.comment("Open a Volunteer Centre in Harle.", "It opened in 2012.")
    copy.replace(
        "Open a Volunteer Centre in Harle.", "Keep the Volunteer Centre in Harle open."
    )
    yield "Police response.docx", copy.save()

    # She thought of one thing more, and sent her whole copy again.
    copy = Copy(sent, "Bram Thistle", "2026-04-02T19:12:00Z")
    copy.comment(
        "eight weeks",
        "Our committee meets every other month. Eight weeks can fall between two "
        "meetings. Could it be ten?",
    )
    copy.comment(
        "where a caretaker is on duty",
        "There has been no caretaker in the evening since the review. As it stands "
        "this promises nothing.",
    )
    copy.comment("Write in plain English and avoid jargon.", "Hear, hear!")
    copy.date = "2026-05-20T21:00:00Z"
    copy.comment("single application form", "One page, please.")
    yield "bram-thistle-second-thoughts.docx", copy.save()


def sent_in(folder: Path) -> bytes:
    """Take the demo's steps up to `issue` in a folder, and return what goes out."""
    from compact_draft.cli.demo import until

    until("issue", folder)
    return (folder / "consultation" / "round-1" / "sent.docx").read_bytes()


def main(target: Path = HERE / "returned") -> None:
    """Write every copy to a folder."""
    work = Path(tempfile.mkdtemp())
    try:
        sent = sent_in(work / "wexcombe")
        target.mkdir(exist_ok=True)
        for name, data in copies(sent):
            (target / name).write_bytes(data)
            print(name)
    finally:
        shutil.rmtree(work)


if __name__ == "__main__":
    main(*(Path(arg) for arg in sys.argv[1:]))
