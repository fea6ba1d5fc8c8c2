"""Word files written by hand, as plain XML, laid out as badly as a test needs."""

from xml.sax.saxutils import escape, quoteattr

from tests.redline.maker import docx


def run(text: str, *, rsid: str = "", **looks: object) -> str:
    """A run; looks are ``b=True``, ``sz=28``, ``caps=True``, ``u="single"``."""
    properties = ""
    for tag in ("rStyle", "b", "i", "caps", "vanish", "sz", "u", "vertAlign"):
        value = looks.get(tag)
        if value is True:
            properties += f"<w:{tag}/>"
        elif value:
            properties += f'<w:{tag} w:val="{value}"/>'
    properties = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    mark = f' w:rsidR="{rsid}"' if rsid else ""
    pieces = []
    for n, line in enumerate(text.split("\n")):
        pieces.append("<w:br/>" if n else "")
        for k, cell in enumerate(line.split("\t")):
            pieces.append("<w:tab/>" if k else "")
            if cell:
                pieces.append(f'<w:t xml:space="preserve">{escape(cell)}</w:t>')
    return f"<w:r{mark}>{properties}{''.join(pieces)}</w:r>"


def para(
    *content: str,
    style: str = "",
    num: tuple[int, int] | None = None,
    **looks: object,
) -> str:
    """A paragraph of text or ready runs (what begins with ``<``)."""
    inside = "".join(c if c.startswith("<") else run(c, **looks) for c in content if c)
    properties = f"<w:pStyle w:val={quoteattr(style)}/>" if style else ""
    if num is not None:
        list_id, level = num
        properties += (
            f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
        )
    properties = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{properties}{inside}</w:p>"


def cell(*paragraphs: str, span: int = 1, merge: str = "") -> str:
    """A cell; `merge` is ``restart`` or ``continue``."""
    properties = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    if merge:
        properties += f'<w:vMerge w:val="{merge}"/>'
    inside = "".join(p if p.startswith("<") else para(p) for p in paragraphs)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside or '<w:p/>'}</w:tc>"


def table(*rows: tuple[str, ...], columns: int = 2) -> str:
    """A table of rows of cells."""
    grid = "<w:gridCol/>" * columns
    inside = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{inside}</w:tbl>"


def box(*paragraphs: str) -> str:
    """A run with a text box, written as Word does: once new, once for old readers."""
    inside = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    drawing = (
        '<w:drawing><wp:inline><a:graphic><a:graphicData uri="x">'
        f"<wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp>"
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    old = f"<w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def link(*runs: str) -> str:
    """A hyperlink to a place in the document."""
    return f'<w:hyperlink w:anchor="there">{"".join(runs)}</w:hyperlink>'


def footnote_mark(number: int) -> str:
    """The mark in the text from which a footnote hangs."""
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def footnotes(*texts: str) -> str:
    """The part with the notes, numbered from 1, behind Word's own separator."""
    notes = "".join(
        f'<w:footnote w:id="{n}"><w:p><w:r><w:footnoteRef/></w:r>{run(text)}</w:p></w:footnote>'
        for n, text in enumerate(texts, 1)
    )
    separator = '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    return f"{separator}{notes}"


def level(
    number: int,
    text: str,
    form: str = "decimal",
    *,
    start: int = 1,
    more: str = "",
) -> str:
    """One ``w:lvl``; `more` stands between format and text (``w:lvlRestart`` ...)."""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f"{more}<w:lvlText w:val={quoteattr(text)}/></w:lvl>"
    )


def numbering(abstracts: dict[int, str], nums: dict[int, tuple[int, str]]) -> str:
    """The part with the lists: abstract lists, and (abstract, overrides) of each."""
    inside = "".join(
        f'<w:abstractNum w:abstractNumId="{n}">{levels}</w:abstractNum>'
        for n, levels in abstracts.items()
    )
    inside += "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="{a}"/>{more}</w:num>'
        for n, (a, more) in nums.items()
    )
    return f"{inside}"


def restart(level_number: int, at: int = 1) -> str:
    """An override that begins a level again."""
    return (
        f'<w:lvlOverride w:ilvl="{level_number}"><w:startOverride w:val="{at}"/>'
        "</w:lvlOverride>"
    )


def style(identity: str, name: str, inside: str = "", based: str = "Normal") -> str:
    """A paragraph style."""
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    default = "" if based else ' w:default="1"'
    return (
        f'<w:style w:type="paragraph" w:styleId="{identity}"{default}>'
        f"<w:name w:val={quoteattr(name)}/>{base}{inside}</w:style>"
    )


def styles(*more: str) -> str:
    """The part with the styles: Normal, Title, three headings, and more."""
    headings = [
        style(
            f"Heading{n}",
            f"heading {n}",
            f'<w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr><w:rPr><w:b/></w:rPr>',
        )
        for n in (1, 2, 3)
    ]
    normal = style("Normal", "Normal", '<w:rPr><w:sz w:val="22"/></w:rPr>', based="")
    usual = [normal, style("Title", "Title"), *headings]
    return f"{''.join((*usual, *more))}"


def paper(*body: str, **parts: str) -> bytes:
    """Return a Word file with this body, in the styles above and with no settings."""
    plain = {"styles": styles(), "settings": "", "sect": ""}
    return docx(*body, **{**plain, **parts})
