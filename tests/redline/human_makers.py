"""Documents laid out as different programs lay them out.

Each maker takes a document and a number, and gives the bytes of a Word file. The number
stands for the save: other session numbers, other cuts of runs, nothing that is seen.
"""

import random
from xml.sax.saxutils import escape

from tests.redline.human_documents import Para
from tests.redline.maker import BULLETS, STYLES, docx, levels, lists, note, page, style

HEADINGS = style(
    "Title", ppr='<w:jc w:val="center"/>', rpr='<w:sz w:val="36"/>'
) + "".join(
    style(f"heading {n}", f"Heading{n}", ppr=f'<w:outlineLvl w:val="{n - 1}"/>')
    for n in (1, 2)
)
NORMAL = style("Normal") + style("Table Normal", "TableNormal", kind="table")
CLAUSES = lists(levels("decimal:%1.", "decimal:%1.%2", "lowerLetter:(%3)"), BULLETS)


class Maker:
    """How one program writes a file; the parts that differ are methods."""

    styles = NORMAL + HEADINGS + style("List Bullet", "ListBullet")
    numbering = CLAUSES
    heading = "Heading{}"
    typed = False  # numbers stand in the text
    grid = 9000
    ends_with_table = False  # no paragraph behind a table that is last
    has_section = True

    def __init__(self, save):
        self.dice = random.Random(f"save {save}")
        self.notes = {}
        self.bookmarks = 0

    def file(self, document):
        """The bytes of the file."""
        body = [self.block(block) for block in document.blocks]
        if body[-1].startswith("<w:tbl") and not self.ends_with_table:
            body.append(self.paragraph("", ""))
        body = self.wrapped(body)
        heads = {}
        refs = ""
        for kind, letter, text in (
            ("header", "H", document.header),
            ("footer", "F", document.footer),
        ):
            if text:
                heads[f"{kind}s"] = [self.head(text)]
                refs += f'<w:{kind}Reference w:type="default" r:id="rId{letter}1"/>'
        if not self.has_section:
            heads, section = {}, ""
        else:
            section = page(refs=refs)
        return docx(
            *body,
            styles=self.styles,
            numbering=self.numbering,
            footnotes=self.notes or None,
            sect=section,
            **heads,
        )

    def wrapped(self, body):
        """The blocks of the body, with what goes round them."""
        return body

    def block(self, one):
        """A paragraph or table."""
        if not isinstance(one, Para):
            return self.table(one)
        text = one.text
        if self.typed and one.number:
            text = f"{one.number}\t{text}"
        noted = ""
        if one.note:
            self.notes[len(self.notes) + 1] = one.note
            noted = note(len(self.notes))
        return self.paragraph(text, self.look(one), one.bold, noted, one)

    def look(self, one):
        """The properties of a paragraph."""
        if one.kind == "title":
            return '<w:pStyle w:val="Title"/>'
        if one.kind == "heading":
            return f'<w:pStyle w:val="{self.heading.format(one.level + 1)}"/>'
        if one.kind == "item":
            return self.listed(2, 0)
        if one.number and self.numbering and not self.typed:
            return self.listed(1, 1)
        return ""

    def listed(self, number, level):
        """The properties of an item of a list."""
        if not self.numbering:
            return '<w:ind w:left="720"/>'
        return (
            f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        )

    def paragraph(self, text, look, bold=0, noted="", one=None):
        """A paragraph of runs."""
        words = text.split(" ")
        runs = ""
        if bold and len(words) > bold:
            runs += self.runs(" ".join(words[:bold]) + " ", "<w:b/>")
            text = " ".join(words[bold:])
        runs += self.runs(text, "")
        ppr = f"<w:pPr>{look}</w:pPr>" if look else ""
        return f"<w:p>{ppr}{self.before(one)}{runs}{noted}</w:p>"

    def before(self, _one):
        """What stands before the words of a paragraph."""
        return ""

    def runs(self, text, rpr):
        """The runs of a text, tabs as their elements."""
        if not text:
            return ""
        head, tab, tail = text.partition("\t")
        if tab:
            return f"{self.runs(head, rpr)}<w:r>{self.rpr(rpr)}<w:tab/></w:r>{self.runs(tail, rpr)}"
        return self.run(text, rpr)

    def run(self, text, rpr):
        """One run."""
        return (
            f'<w:r>{self.rpr(rpr)}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
        )

    def rpr(self, rpr):
        """The properties of a run."""
        return f"<w:rPr>{rpr}</w:rPr>" if rpr else ""

    def table(self, one):
        """A table."""
        columns = sum(cell.span for cell in one.rows[0])
        width = self.grid // columns
        lines = ""
        for n, row in enumerate(one.rows):
            cells = "".join(self.cell(cell, width) for cell in row)
            head = one.has_header and not n
            lines += f"<w:tr>{self.trpr(head)}{cells}</w:tr>"
        grid = f'<w:gridCol w:w="{width}"/>' * columns
        return f"<w:tbl><w:tblPr>{self.tblpr()}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl>"

    def trpr(self, head):
        """The properties of a row."""
        return "<w:trPr><w:tblHeader/></w:trPr>" if head else ""

    def tblpr(self):
        """The properties of a table."""
        return '<w:tblW w:w="0" w:type="auto"/>'

    def cell(self, one, width):
        """A cell."""
        span = f'<w:gridSpan w:val="{one.span}"/>' if one.span > 1 else ""
        tcpr = f'<w:tcPr><w:tcW w:w="{width * one.span}" w:type="dxa"/>{span}</w:tcPr>'
        return f"<w:tc>{tcpr}{self.paragraph(one.text, '')}</w:tc>"

    def head(self, text):
        """What stands at the head or foot of a page."""
        return self.paragraph(text, "")


class Word(Maker):
    """Word: session numbers, words cut into runs anywhere, marks of spelling."""

    def run(self, text, rpr):
        words = text.split(" ")
        runs = ""
        while words:
            cut = self.dice.choice([2, 5, 9, 30, 30])
            part, words = words[:cut], words[cut:]
            said = " ".join(part) + (" " if words else "")
            session = f' w:rsidR="00{self.dice.randrange(16**6):06X}"'
            runs += f'<w:r{session}>{self.rpr(rpr)}<w:t xml:space="preserve">{escape(said)}</w:t></w:r>'
            if words and self.dice.random() < 0.2:
                runs += '<w:proofErr w:type="spellStart"/>'
        return runs

    def before(self, one):
        if one is None or one.kind != "heading":
            return ""
        self.bookmarks += 1
        name = f'w:name="_Toc{80000 + self.bookmarks}"'
        return (
            f'<w:bookmarkStart w:id="{self.bookmarks}" {name}/>'
            f'<w:bookmarkEnd w:id="{self.bookmarks}"/>'
        )


class WordTyped(Word):
    """Word, as a typist used it: numbers typed, headings in bold, no styles."""

    typed = True
    numbering = ""
    heading = "Normal"

    def look(self, one):
        if one.kind == "heading":
            return '<w:keepNext/><w:spacing w:before="240"/>'
        if one.kind == "item":
            return '<w:ind w:left="1134" w:hanging="567"/>'
        return '<w:ind w:left="567" w:hanging="567"/>' if one.number else ""

    def block(self, one):
        if isinstance(one, Para) and one.kind in ("heading", "title"):
            one = Para(one.text, one.kind, one.level, one.note, 99, one.number)
        return super().block(one)

    def paragraph(self, text, look, bold=0, noted="", one=None):
        if bold == 99:
            return f"<w:p><w:pPr>{look}</w:pPr>{self.runs(text, '<w:b/>')}{noted}</w:p>"
        return super().paragraph(text, look, bold, noted, one)


class Office(Maker):
    """LibreOffice: a style on each paragraph, empty properties, languages."""

    styles = Maker.styles + style(
        "Text Body", "TextBody", ppr='<w:spacing w:after="140"/>'
    )

    def look(self, one):
        look = super().look(one)
        return (look if "pStyle" in look else f'<w:pStyle w:val="TextBody"/>{look}') + (
            '<w:bidi w:val="0"/><w:rPr></w:rPr>'
        )

    def rpr(self, rpr):
        return f'<w:rPr>{rpr}<w:lang w:val="en-GB"/></w:rPr>'

    def cell(self, one, width):
        span = f'<w:gridSpan w:val="{one.span}"/>' if one.span > 1 else ""
        styled = '<w:pStyle w:val="TextBody"/>'
        edge = '<w:top w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{width * one.span}" w:type="dxa"/>{span}'
            f"<w:tcBorders>{edge}</w:tcBorders></w:tcPr>"
            f"{self.paragraph(one.text, styled)}</w:tc>"
        )


class Google(Maker):
    """Google's export: all properties written out, each paragraph and run."""

    def look(self, one):
        return (
            super().look(one)
            + '<w:spacing w:after="0" w:before="0" w:line="276" w:lineRule="auto"/>'
            '<w:jc w:val="left"/><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr>'
        )

    def rpr(self, rpr):
        return f'<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>{rpr}<w:rtl w:val="0"/></w:rPr>'

    def head(self, text):
        return self.paragraph(text, '<w:jc w:val="right"/>')


class Docx(Maker):
    """python-docx: a style by name where one was asked for, and nothing else."""

    numbering = ""
    typed = True

    def look(self, one):
        if one.kind == "item":
            return '<w:pStyle w:val="ListBullet"/>'
        return super().look(one)

    def tblpr(self):
        return '<w:tblW w:type="auto" w:w="0"/><w:tblLook w:firstColumn="1" w:firstRow="1" w:val="04A0"/>'


class Pandoc(Maker):
    """pandoc: its own styles of paragraphs, bookmarks round headings, tight lists."""

    styles = Maker.styles + "".join(
        style(name, name.replace(" ", ""))
        for name in ("First Paragraph", "Body Text", "Compact")
    )

    def look(self, one):
        look = super().look(one)
        if "pStyle" in look:
            return look
        name = "Compact" if one.kind == "item" else "BodyText"
        return f'<w:pStyle w:val="{name}"/>{look}'

    def cell(self, one, width):
        tcpr = (
            f'<w:tcPr><w:gridSpan w:val="{one.span}"/></w:tcPr>' if one.span > 1 else ""
        )
        styled = '<w:pStyle w:val="Compact"/>'
        return f"<w:tc>{tcpr}{self.paragraph(one.text, styled)}</w:tc>"


class Generator(Maker):
    """A report generator: a body that may end in its table, and no names for looks."""

    ends_with_table = True
    numbering = ""
    typed = True
    styles = STYLES

    def look(self, one):
        if one.kind == "title":
            return '<w:spacing w:before="0" w:after="200"/><w:jc w:val="center"/>'
        return super().look(one)

    def head(self, text):
        tcpr = '<w:tcPr><w:tcW w:w="9000" w:type="dxa"/></w:tcPr>'
        return (
            '<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid>'
            f'<w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc>{tcpr}'
            f"{self.paragraph(text, '')}</w:tc></w:tr></w:tbl>"
        )


class Bare(Maker):
    """A file made by hand: no section, no lists, runs and nothing else."""

    ends_with_table = True
    has_section = False
    numbering = ""
    typed = True

    def tblpr(self):
        return ""

    def trpr(self, head):
        return ""


class Grid(Maker):
    """A paper laid out in one table: a number in the first column, the words in the second."""

    typed = False
    numbering = ""

    def wrapped(self, body):
        rows = ""
        width = '<w:tcPr><w:tcW w:w="{}" w:type="dxa"/></w:tcPr>'
        for number, block in enumerate(body, start=1):
            inside = block + "<w:p/>" if block.startswith("<w:tbl") else block
            rows += (
                f"<w:tr><w:tc>{width.format(900)}{self.paragraph(str(number), '')}</w:tc>"
                f"<w:tc>{width.format(8100)}{inside}</w:tc></w:tr>"
            )
        whole = (
            '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>'
            f'<w:gridCol w:w="900"/><w:gridCol w:w="8100"/></w:tblGrid>{rows}</w:tbl>'
        )
        return [whole, self.paragraph("", "")]


class Controls(Word):
    """A template with content controls round its parts."""

    def wrapped(self, body):
        tag = '<w:sdtPr><w:alias w:val="Title"/><w:tag w:val="title"/></w:sdtPr>'
        first = f"<w:sdt>{tag}<w:sdtContent>{body[0]}</w:sdtContent></w:sdt>"
        return [first, *body[1:]]


MAKERS = {
    one.__name__.lower(): one
    for one in (
        Word,
        WordTyped,
        Office,
        Google,
        Docx,
        Pandoc,
        Generator,
        Bare,
        Controls,
        Grid,
    )
}
