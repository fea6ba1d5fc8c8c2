"""Paragraphs of WordprocessingML as the old Compact has them: runs, bullets, two columns."""

from __future__ import annotations

import itertools
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"


HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


_SAVINGS = ("00A41C7E", "00B3520F", "00D91163")
_saving = itertools.cycle(_SAVINGS)


def begin() -> None:
    """Begin a file: its first words come from the first saving."""
    global _saving
    _saving = itertools.cycle(_SAVINGS)


def run(text: str, props: str = "") -> str:
    """One run; a tab in `text` is a tab in Word."""
    pieces = [
        f'<w:t xml:space="preserve">{escape(piece)}</w:t>' if piece else ""
        for piece in text.split("\t")
    ]
    inner = "<w:tab/>".join(pieces)
    dress = f"<w:rPr>{props}</w:rPr>" if props else ""
    return f"<w:r>{dress}{inner}</w:r>"


def cut(text: str) -> str:
    """The text in several runs, as a document that was saved many times has it."""
    words = text.split(" ")
    third = max(1, len(words) // 3)
    pieces = [words[:third], words[third : 2 * third], words[2 * third :]]
    texts = [" ".join(piece) for piece in pieces if piece]
    last = len(texts) - 1
    return "".join(
        f'<w:r w:rsidR="{next(_saving)}"><w:t xml:space="preserve">'
        f"{escape(piece)}{'' if at == last else ' '}</w:t></w:r>"
        for at, piece in enumerate(texts)
    )


def p(text: str = "", *, style: str = "", props: str = "", dress: str = "") -> str:
    """One paragraph of one run, with paragraph and run properties as given."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inner = run(text, dress) if text else ""
    return f"<w:p><w:pPr>{named}{props}</w:pPr>{inner}</w:p>"


def worn(text: str) -> str:
    """One plain paragraph whose words lie in several runs."""
    return f"<w:p>{cut(text)}</w:p>"


def big(text: str, size: int, *, middle: bool = False) -> str:
    """A heading that is only big and bold."""
    dress = f'<w:b/><w:sz w:val="{size}"/>'
    place = '<w:spacing w:before="240" w:after="120"/>'
    place += '<w:jc w:val="center"/>' if middle else ""
    return p(text, props=place, dress=dress)


def bold(text: str) -> str:
    """A small heading that is only bold."""
    return p(text, props="<w:keepNext/>", dress="<w:b/>")


def bullet(text: str) -> str:
    """A bullet of Word's own."""
    return p(text, style="ListBullet")


def typed(mark: str, text: str) -> str:
    """A list item whose mark was typed and set off with a tab."""
    hang = '<w:ind w:left="425" w:hanging="425"/>'
    return p(f"{mark}\t{text}", props=hang)


def counted(text: str, which: int) -> str:
    """A numbered item of Word's own, in the list `which`."""
    number = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{which}"/></w:numPr>'
    return p(text, props=number)


def cell(*paragraphs: str) -> str:
    """A table cell."""
    width = '<w:tcPr><w:tcW w:w="4621" w:type="dxa"/></w:tcPr>'
    return f"<w:tc>{width}{''.join(paragraphs)}</w:tc>"


def two_columns(left: tuple[str, list[str]], right: tuple[str, list[str]]) -> str:
    """The table: heads in bold, every bullet of a side in its one cell."""
    heads = "".join(cell(p(head, dress="<w:b/>")) for head, _ in (left, right))
    bodies = cell(*left[1]) + cell(*right[1])
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/>'
        '</w:tblPr><w:tblGrid><w:gridCol w:w="4621"/><w:gridCol w:w="4621"/>'
        f"</w:tblGrid><w:tr>{heads}</w:tr><w:tr>{bodies}</w:tr></w:tbl>"
    )
