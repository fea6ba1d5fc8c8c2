"""An invented Compact of the layout of a real one, tidy or as badly typed.

The real file lies beside some checkouts and in none. What is held of it is held of this
one as well, for everybody: the same headings, lists, table, numbers and definitions in
the same order, and not one of its words. Same arguments, same words.
"""

from __future__ import annotations

import io
import random
from dataclasses import dataclass, field

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

AREA = "Thornmere"
TITLE = "Thornmere District Compact"
NAME = "The Thornmere Compact Renewed"
VALUES = "What We Hold Dear & Principles"
PROMISED = "What Each Side Promises to Do"
MEASURES, ACTIONS = "Signs of Success", "What needs to be done"
SUCCESS = (5, 6, 3, 5)
TO_DO = (3, 8, 4, 4)
PRIORITIES = (
    "Hear and Answer One Another",
    "Make Grants and Contracts Simpler for Small Groups",
    "Set up Compact Reviews and Settle Disputes Early",
    "Strengthen the Skills of Volunteers",
)
_WHO = [
    "village halls",
    "carers",
    "allotment societies",
    "friendly bands",
    "choirs",
    "food larders",
    "youth clubs",
    "faith groups",
    "lunch clubs",
    "river wardens",
    "street pastors",
    "hospices",
]
_WHAT = [
    "grant letters",
    "budgets",
    "minutes",
    "timetables",
    "leaflets",
    "rotas",
    "notices",
    "training days",
    "newsletters",
    "forms",
    "surveys",
    "bus routes",
    "repairs",
    "keys",
    "insurance",
    "archives",
]
_HOW = [
    "kindly",
    "promptly",
    "fairly",
    "plainly",
    "quietly",
    "jointly",
    "yearly",
    "monthly",
    "sparingly",
    "carefully",
    "thoroughly",
    "gladly",
    "freely",
    "boldly",
    "locally",
    "safely",
    "neatly",
    "warmly",
]
_DO = [
    "Publish",
    "Share",
    "Review",
    "Explain",
    "Collect",
    "Answer",
    "Welcome",
    "Protect",
    "Record",
    "Print",
    "Simplify",
    "Discuss",
    "Support",
    "Prepare",
    "Deliver",
    "Arrange",
]
_PLACES = [
    "Ashby",
    "Brampton",
    "Coldwell",
    "Dunmere",
    "Elmstead",
    "Farrow",
    "Glenby",
    "Harle",
]


@dataclass
class Words:
    """Draws words that are nobody's; no two sentences are alike."""

    draw: random.Random = field(default_factory=lambda: random.Random(2008))
    said: set[str] = field(default_factory=set)

    def _once(self, make: str, **words: str) -> str:
        text = make.format(**words)
        if text in self.said:
            return ""
        self.said.add(text)
        return text

    def _say(self, *forms: str) -> str:
        while True:
            pick = self.draw.choice
            who, other = self.draw.sample(_WHO, 2)
            what, more = self.draw.sample(_WHAT, 2)
            made = self._once(
                pick(forms),
                do=pick(_DO),
                who=who,
                other=other,
                what=what,
                more=more,
                how=pick(_HOW),
                place=pick(_PLACES),
            )
            if made:
                return made

    def prose(self, sentences: int = 2) -> str:
        return " ".join(
            self._say(
                "In {place} the {who} have met the {other} since the old mill closed.",
                "Much of what the {who} do {how} is seen by nobody but the {other}.",
                "The {what} of {place} were once kept {how} by the {who}.",
                "Neither the {who} nor the {other} can look after {what} alone.",
            )
            for _ in range(sentences)
        )

    def value(self) -> str:
        return self._say(
            "{do} {what} {how}, so that {who} and {other} are treated as equals",
            "{do} the part that {who} play in {what} and in {more}, {how}",
        )

    def promise(self) -> str:
        return self._say(
            "{do} {what} {how}, and tell {who} in {place} of changes to {more}",
            "{do} {what} and {more} {how}, with {who} and with {other}",
        )

    def measure(self) -> str:
        return self._say(
            "More {who} in {place} say that {what} are handled {how}",
            "The {who} and the {other} can name who looks after {what} {how}",
        )

    def action(self) -> str:
        return self._say(
            "{do} {what} {how} with {who}, and {more} with {other}, by next spring",
            "{do} a list of {what} {how}, and show it to {who} in {place}",
        )

    def meaning(self) -> str:
        return self._say(
            "are bodies such as {who} and {other} that work {how} for others",
            "means {what} and {more} that are kept {how} by {who}",
        )


class Paper:
    """Writes the paragraphs, with styles where it is tidy and by hand where it is not."""

    def __init__(self, *, is_typed: bool) -> None:
        self.is_typed = is_typed
        self.file = Document()
        self.numbers = 0
        self.lists = 0

    def title(self, text: str) -> None:
        if self.is_typed:
            self._bold(self.file.add_paragraph(), text, 20)
        else:
            self.file.add_paragraph(text, style="Title")

    def heading(self, text: str, level: int) -> None:
        self.numbers = 0
        if not self.is_typed:
            self.file.add_paragraph(text, style=f"Heading {level}")
            return
        self._bold(self.file.add_paragraph(), text, 17 if level == 1 else None)

    def torn(self, text: str, level: int) -> None:
        """Write a heading whose bold stops in the middle of a word."""
        if not self.is_typed:
            self.heading(text, level)
            return
        self.numbers = 0
        at = text.rindex(" ") + 4
        paragraph = self.file.add_paragraph()
        self._bold(paragraph, text[:at], None)
        paragraph.add_run(text[at:])

    def prose(self, text: str, *, italic: bool = False, centred: bool = False) -> None:
        paragraph = self.file.add_paragraph()
        paragraph.add_run(text).italic = italic or None
        if centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER

    def bullet(self, text: str, into: object = None) -> None:
        holder = self.file if into is None else into
        if self.is_typed:
            self._cut(holder.add_paragraph(), f"•\t{text}")  # type: ignore[attr-defined]
        else:
            holder.add_paragraph(text, style="List Bullet")  # type: ignore[attr-defined]

    def numbered(self, text: str) -> None:
        self.numbers += 1
        if self.is_typed:
            self._cut(self.file.add_paragraph(), f"{self.numbers}.\t{text}")
            return
        if self.numbers == 1:
            self.lists = self._list()
        paragraph = self.file.add_paragraph(text, style="List Number")
        numbers = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        numbers.get_or_add_ilvl().val = 0
        numbers.get_or_add_numId().val = self.lists

    def _list(self) -> int:
        """Return a numbered list that begins at 1."""
        part = self.file.part.numbering_part.element
        style = self.file.styles["List Number"].element
        held = style.pPr.numPr.numId.val
        abstract = next(n for n in part.num_lst if n.numId == held).abstractNumId.val
        made = part.add_num(abstract)
        made.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(made.numId)

    def _bold(self, paragraph: object, text: str, size: int | None) -> None:
        run = paragraph.add_run(text)  # type: ignore[attr-defined]
        run.bold = True
        if size is not None:
            run.font.size = Pt(size)

    def _cut(self, paragraph: object, text: str) -> None:
        """Write a line in several runs, as typing over typing leaves it."""
        for at in range(0, len(text), 15):
            paragraph.add_run(text[at : at + 15])  # type: ignore[attr-defined]

    def contents(self) -> None:
        paragraph = self.file.add_paragraph()
        for kind in ("begin", "separate", "end"):
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            paragraph.add_run()._r.append(mark)
            if kind == "begin":
                code = OxmlElement("w:instrText")
                code.text = 'TOC \\o "1-3"'
                paragraph.add_run()._r.append(code)
        self.file.add_paragraph().add_run().add_break()

    def table(self, columns: tuple[tuple[str, list[str]], ...]) -> None:
        rows = 3 if self.is_typed else 2
        table = self.file.add_table(rows=rows, cols=2)
        if self.is_typed:
            merged = table.cell(0, 0).merge(table.cell(0, 1))
            self._bold(merged.paragraphs[0], "What we shall both do", None)
        for column, (head, lines) in enumerate(columns):
            self._bold(table.cell(rows - 2, column).paragraphs[0], head, None)
            cell = table.cell(rows - 1, column)
            cell._tc.remove(cell.paragraphs[0]._p)
            for line in lines:
                self.bullet(line, cell)

    def saved(self) -> bytes:
        section = self.file.sections[0]
        section.header.paragraphs[0].text = f"{TITLE} 2008"
        section.footer.paragraphs[0].text = "7"
        out = io.BytesIO()
        self.file.save(out)
        return out.getvalue()


def twin(*, is_typed: bool = False) -> bytes:
    """Return the invented Compact as a Word file."""
    words, paper = Words(), Paper(is_typed=is_typed)
    _front(paper, words)
    _shared(paper, words)
    for n, name in enumerate(PRIORITIES):
        _priority(paper, words, n, name)
    _back(paper, words)
    return paper.saved()


def _front(paper: Paper, words: Words) -> None:
    paper.title(TITLE)
    paper.prose("Side by Side in the Fens", italic=True)
    paper.prose("October 2008")
    if paper.is_typed:
        paper.heading("Contents", 1)
    else:
        paper.file.add_paragraph("Contents", style="TOC Heading")
    paper.contents()
    paper.heading("Foreword", 1)
    for _ in range(5):
        paper.prose(words.prose())
    for _ in range(5):
        paper.bullet(words.value())
    paper.prose(words.prose())
    paper.prose("Bryony")
    paper.prose("Chair of the Thornmere Partnership")
    paper.heading("Introduction", 1)
    for count in (2, 2, 3, 3, 3, 3, 1, 1):
        paper.prose(words.prose(count))
    paper.heading("Summary in Brief", 1)
    paper.heading("Our Hope", 2)
    paper.prose(words.prose())
    paper.prose("These are the things that we hope for:")
    for _ in range(6):
        paper.bullet(words.value())
    paper.heading("The Road Ahead", 2)
    _four(paper, words)


def _four(paper: Paper, words: Words) -> None:
    paper.prose("Four priorities were chosen when the partners met in Coldwell.")
    for name in PRIORITIES:
        paper.numbered(name)
    paper.prose(words.prose())


def _shared(paper: Paper, words: Words) -> None:
    paper.heading(NAME, 1)
    paper.prose("‘Neighbours who look after one another", centred=True)
    paper.prose("and after the fens’", centred=True)
    paper.heading(VALUES, 2)
    paper.prose(words.prose())
    paper.prose("These are to:")
    for _ in range(11):
        paper.bullet(words.value())
    paper.heading(PROMISED, 2)
    paper.table(
        (
            ("Public bodies", [words.promise() for _ in range(6)]),
            ("VCS", [words.promise() for _ in range(5)]),
        )
    )
    paper.heading("Our Four Priorities", 1)
    _four(paper, words)


def _priority(paper: Paper, words: Words, n: int, name: str) -> None:
    paper.heading(f"Priority {n + 1} of Four", 1)
    (paper.torn if n == 2 else paper.heading)(name, 2)
    for _ in range((2, 4, 2, 1)[n]):
        paper.prose(words.prose())
    paper.heading(MEASURES, 3)
    for _ in range(SUCCESS[n]):
        paper.bullet(words.measure())
    paper.heading(ACTIONS, 3)
    for _ in range(TO_DO[n]):
        paper.numbered(words.action())


def _back(paper: Paper, words: Words) -> None:
    paper.heading("Looking to the Years Ahead", 1)
    paper.heading("Next steps", 2)
    paper.prose(words.prose())
    paper.prose(words.prose())
    paper.prose(
        "If you have any questions, please contact the partnership by telephone."
    )
    paper.prose("[contact details]")
    paper.heading("Definitions and Explanations", 1)
    paper.heading("What is the Compact?", 2)
    paper.prose(words.prose())
    paper.prose(words.prose(3))
    paper.heading("Definitions", 2)
    terms = (
        "Small groups",
        "Public bodies",
        "Grants",
        "Volunteers",
        "Disputes",
        "Fens",
    )
    for letter, term in zip("ABCDEF", terms, strict=True):
        paper.bullet(f"{letter}. {term} {words.meaning()}.")
        for _ in range(2 if letter == "A" else 1):
            paper.prose(words.prose())
    _who(paper)


def _who(paper: Paper) -> None:
    paper.heading("Who's who?", 1)
    paper.heading("Membership of the Thornmere Neighbours Group", 2)
    paper.heading("VCS", 3)
    for name in ("TVA", "Fen Carers", "Harle Larder", "Mill Hall", "Choirs", "Wardens"):
        paper.prose(name)
    paper.heading("Public Bodies", 3)
    for place in _PLACES[:6]:
        paper.prose(f"{place} Parish Council")
    paper.heading("Membership of the Thornmere Funders Circle", 2)
    paper.prose("All who give grants in the fens may come, and so may those who ask.")
    paper.prose("Among them are two parish councils, a brewery and a family trust.")
    paper.prose("Contact:")
    paper.prose("Tansy Reed")
