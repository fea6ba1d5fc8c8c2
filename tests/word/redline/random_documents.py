"""Documents written and edited at random, as plain values, and printed as Word files."""

import random
from xml.sax.saxutils import escape

from tests.word.packed import MIME, REL, packed

W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{REL}"'
)
PARTS = (
    ("styles", "styles"),
    ("numbering", "numbering"),
    ("footnotes", "footnotes"),
    ("header1", "header"),
)
WORDS = [
    "the",
    "Council",
    "will",
    "aims",
    "to",
    "pay",
    "grants",
    "in",
    "advance",
    "and",
    "partners",
    "must",
    "consult",
    "within",
    "twelve",
    "12",
    "weeks",
    "of",
    "any",
    "change",
    "£4,250",
    "funding",
    "policy",
    ",",
    ".",
    "voluntary",
    "sector",
    "each",
    "year",
    "not",
]
LOOKS = {
    "": "",
    "H": '<w:pStyle w:val="Heading1"/>',
    "bullet": '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    "number": '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>',
    "letter": '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>',
    "again": '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>',
    "centre": '<w:jc w:val="center"/>',
    "mark": "<w:rPr><w:b/></w:rPr>",
}
Run = tuple[str, ...]
Paragraph = tuple[str, str, tuple[Run, ...], bool]  # "p", look, runs, ends a section


class Author:
    """Writes and edits documents as plain values, by a seeded generator."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng

    def words(self, most: int) -> str:
        return " ".join(
            self.rng.choice(WORDS) for _ in range(self.rng.randint(1, most))
        )

    def run(self) -> Run:
        look = self.rng.choice(["", "", "", "b", "i", "b i", "Strong"])
        return ("r", look, self.words(8) + self.rng.choice([" ", ""]))

    def paragraph(self, depth: int = 0) -> Paragraph:
        runs = [self.run() for _ in range(self.rng.choice([0, 1, 1, 2, 3]))]
        for chance, extra in (
            (0.12, ("note", self.words(4))),
            (0.1, ("link", f"http://x.test/{self.rng.randrange(3)}", self.words(2))),
            (0.06, ("tab",)),
            (0.06, ("br",)),
            (0.06, ("bookmark", self.words(2))),
        ):
            if self.rng.random() < chance:
                runs.insert(self.rng.randint(0, len(runs)), extra)
        section = depth == 0 and self.rng.random() < 0.05
        return ("p", self.rng.choice(list(LOOKS)), tuple(runs), section)

    def table(self, depth: int):
        rows, columns = self.rng.randint(1, 3), self.rng.randint(1, 3)
        return ("t", [[self.cell(depth) for _ in range(columns)] for _ in range(rows)])

    def cell(self, depth: int):
        return self.blocks(self.rng.choice([1, 1, 1, 2]), depth + 1)

    def blocks(self, count: int, depth: int = 0):
        found = []
        for _ in range(count):
            if depth < 2 and self.rng.random() < 0.12:
                found.append(self.table(depth))
            found.append(self.paragraph(depth))
        return found

    def document(self):
        blocks = self.blocks(self.rng.choice([1, 2, 3, 5, 8, 14]))
        if self.rng.random() < 0.25:  # copies of the same few paragraphs
            blocks = [self.rng.choice(blocks) for _ in range(2 * len(blocks))]
        return closed(blocks)

    def edited(self, blocks, rate: float, depth: int = 0):
        found = []
        for block in blocks:
            if self.rng.random() > rate:
                found.append(block)
            elif block[0] == "t":
                found.append(self.edited_table(block, depth))
            else:
                self.edit_paragraph(block, found, depth)
        return closed(found or [self.paragraph(depth)])

    def edit_paragraph(self, block: Paragraph, found: list, depth: int) -> None:
        kind = self.rng.randrange(7)
        _, look, runs, section = block
        if kind == 1:
            found += [*self.blocks(1, depth), block]
        elif kind == 2:
            at = self.rng.randint(0, len(runs))
            found += [("p", look, runs[:at], False), ("p", look, runs[at:], section)]
        elif kind == 3 and found and found[-1][0] == "p" and not found[-1][3]:
            found.append(("p", look, found.pop()[2] + runs, section))
        elif kind == 4 and found:
            found.insert(self.rng.randrange(len(found)), block)
        elif kind:
            found.append(self.edited_paragraph(block))

    def edited_paragraph(self, block: Paragraph) -> Paragraph:
        _, look, runs, section = block
        kind = self.rng.randrange(4)
        if kind == 0:
            look = self.rng.choice(list(LOOKS))
        elif kind == 1 or not runs:
            runs = (self.run(), *runs) if self.rng.random() < 0.5 else runs[1:]
        else:
            at = self.rng.randrange(len(runs))
            runs = (*runs[:at], self.edited_run(runs[at]), *runs[at + 1 :])
        return ("p", look, runs, section)

    def edited_run(self, run: Run) -> Run:
        if run[0] in ("tab", "br"):
            return self.run()
        if run[0] == "r" and self.rng.random() < 0.3:
            return ("r", self.run()[1], run[2])
        words = run[-1].split(" ")
        at = self.rng.randint(0, len(words))
        words[at : at + self.rng.randint(0, 2)] = self.words(2).split(" ")
        return (*run[:-1], " ".join(words))

    def edited_table(self, table, depth: int):
        rows = [list(row) for row in table[1]]
        kind = self.rng.randrange(5)
        at = self.rng.randrange(len(rows))
        column = self.rng.randrange(len(rows[0]))
        if kind == 0:
            rows.insert(at, [self.cell(depth) for _ in rows[0]])
        elif kind == 1 and len(rows) > 1:
            del rows[at]
        elif kind == 2:
            for row in rows:
                row.insert(column, self.cell(depth))
        elif kind == 3 and len(rows[0]) > 1:
            for row in rows:
                del row[column]
        else:
            rows[at][column] = self.edited(rows[at][column], 0.7, depth + 1)
        return ("t", rows)


def closed(blocks):
    """Return blocks that may stand in a file: tables apart, a plain paragraph last."""
    found = []
    for block in blocks:
        if found and found[-1][0] == block[0] == "t":
            found.append(("p", "", (), False))
        found.append(block)
    if found[-1][0] == "t" or found[-1][3]:
        found.append(("p", "", (("r", "", "End."),), False))
    return found


class Printer:
    """Turns a document of values into a Word file."""

    def __init__(self) -> None:
        self.notes: list[str] = []
        self.links: dict[str, str] = {}
        self.bookmarks = 0

    def run(self, run: Run) -> str:
        text = f'<w:t xml:space="preserve">{escape(run[-1])}</w:t>'
        if run[0] == "r":
            if run[1] == "Strong":
                return f'<w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr>{text}</w:r>'
            look = "".join(f"<w:{word}/>" for word in run[1].split())
            return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{text}</w:r>"
        if run[0] == "note":
            self.notes.append(run[1])
            return f'<w:r><w:footnoteReference w:id="{len(self.notes) + 1}"/></w:r>'
        if run[0] == "link":
            identity = self.links.setdefault(run[1], f"rIdL{len(self.links)}")
            return f'<w:hyperlink r:id="{identity}"><w:r>{text}</w:r></w:hyperlink>'
        if run[0] == "bookmark":
            self.bookmarks += 1
            n = self.bookmarks
            return (
                f'<w:bookmarkStart w:id="{n}" w:name="b{n}"/><w:r>{text}</w:r>'
                f'<w:bookmarkEnd w:id="{n}"/>'
            )
        return f"<w:r><w:{run[0]}/></w:r>"

    def blocks(self, blocks) -> str:
        return "".join(
            self.paragraph(block) if block[0] == "p" else self.table(block[1])
            for block in blocks
        )

    def paragraph(self, block: Paragraph) -> str:
        look = LOOKS[block[1]]
        if block[3]:
            look += '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
        runs = "".join(map(self.run, block[2]))
        return f"<w:p>{f'<w:pPr>{look}</w:pPr>' if look else ''}{runs}</w:p>"

    def table(self, rows) -> str:
        grid = '<w:gridCol w:w="2000"/>' * max(map(len, rows))
        look = '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
        cell = '<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>'
        body = "".join(
            f"<w:tr>{''.join(f'{cell}{self.blocks(one)}</w:tc>' for one in row)}</w:tr>"
            for row in rows
        )
        return f"<w:tbl>{look}<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"

    def docx(self, blocks, header: str = "Head") -> bytes:
        body = self.blocks(blocks)
        section = (
            '<w:sectPr><w:headerReference w:type="default" r:id="rIdheader1"/>'
            '<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
        )
        return packed(
            {
                "document": f"<w:document {W}><w:body>{body}{section}</w:body></w:document>",
                "styles": STYLES,
                "numbering": NUMBERING,
                "footnotes": self._notes(),
                "header1": f"<w:hdr {W}><w:p><w:r><w:t>{header}</w:t></w:r></w:p></w:hdr>",
            },
            [
                *(
                    (f"rId{part}", f"{REL}/{kind}", f"{part}.xml", False)
                    for part, kind in PARTS
                ),
                *(
                    (identity, f"{REL}/hyperlink", target, True)
                    for target, identity in self.links.items()
                ),
            ],
            [(f"/word/{part}.xml", f"{MIME}.{kind}+xml") for part, kind in PARTS],
        )

    def _notes(self) -> str:
        lines = "".join(
            f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r><w:r>'
            f'<w:t xml:space="preserve"> {escape(text)}</w:t></w:r></w:p></w:footnote>'
            for number, text in enumerate(self.notes, start=2)
        )
        rules = "".join(
            f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r>'
            "</w:p></w:footnote>"
            for number, kind in enumerate(("separator", "continuationSeparator"))
        )
        return f"<w:footnotes {W}>{rules}{lines}</w:footnotes>"


STYLES = f"""<w:styles {W}>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/></w:style>
</w:styles>"""
LEVELS = (
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>'
    '<w:lvlText w:val="%2)"/></w:lvl>'
)
NUMBERING = (
    f"<w:numbering {W}>"
    f'<w:abstractNum w:abstractNumId="0">{LEVELS.format("bullet", "*")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="1">{LEVELS.format("decimal", "%1.")}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
)


def pair(seed: int):
    author = Author(random.Random(seed))
    old = author.document()
    return old, author.edited(old, author.rng.choice([0.1, 0.2, 0.5]))
