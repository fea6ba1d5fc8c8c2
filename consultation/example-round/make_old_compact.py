"""Make `old-compact.docx`: the Compact of 2009 of an area that does not exist.

It is laid out as such documents really are: some headings in styles and some only
bold, numbers and bullets typed here and automatic there, a contents list typed with
tabs, a table in two columns, a footnote, page breaks put in by hand, slips of
spelling, and words cut into runs by many savings. Every body and person is invented.

Run from the root of a checkout:
``python consultation/example-round/make_old_compact.py``
"""

from __future__ import annotations

import itertools
from pathlib import Path
from xml.sax.saxutils import escape

from compact_draft.word.ooxml.archive import write_archive

HERE = Path(__file__).parent
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
_saving = itertools.cycle(("00A41C7E", "00B3520F", "00D91163"))


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


CONTENTS = [
    ("Foreword", 2),
    ("About this Compact", 2),
    ("What we believe", 3),
    ("Our pledges to each other", 3),
    ("Code 1: Grants and contracts", 4),
    ("Code 2: Asking and listening", 5),
    ("Code 3: Volunteers", 5),
    ("When things go wrong", 6),
    ("Appendix A: Definitions", 6),
    ("Appendix B: Contacts", 6),
]

FOOTNOTE = (
    "The partners are listed in Appendix B. The Probation Board joined in March 2009."
)


def cover() -> list[str]:
    """The cover and the contents list, both typed."""
    tabs = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>'
    return [
        p(),
        p(),
        big("A Compact for Wexcombe and Harle", 56, middle=True),
        p(
            "How public services and voluntary groups work together in our district",
            props='<w:jc w:val="center"/>',
            dress="<w:i/>",
        ),
        p(),
        p("Adopted May 2009", props='<w:jc w:val="center"/>'),
        PAGE_BREAK,
        big("Contents", 28),
        *(p(f"{title}\t{page}", props=tabs) for title, page in CONTENTS),
        PAGE_BREAK,
    ]


def foreword() -> list[str]:
    """Foreword and introduction: prose."""
    return [
        big("Foreword", 32),
        worn(
            "Wexcombe and Harle is a district of market towns, hill farms and two large "
            "estates. Hardly a street in it is untouched by a club, a charity or a "
            "group of neighbours who have decided to do something themselves."
        ),
        "<w:p>"
        + run(
            "Public services here could not manage without them. Nor could many groups "
            "last long without a fair hearing, a room to meet in and, from time to time, "
            "a grant. This Compact sets down what each of us"
        )
        + '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        '<w:footnoteReference w:id="2"/></w:r>'
        + run(" may expect of the other.")
        + "</w:p>",
        worn(
            "It was written over eighteen months by people from both sides of the table. "
            "I thank them for there patience, and I ask every partner to keep it within "
            "reach and not on a shelf."
        ),
        p(
            "Chair, Wexcombe and Harle Together (the Local Strategic Partnership)",
            dress="<w:i/>",
        ),
        p("About this Compact", style="Heading1"),
        p(
            "This Compact is an agreement and not a contract. No court will enforce it, but "
            "we shall be judged by it. It stands beside the Local Area Agreement and will "
            "be used as evidence in the Comprehensive Area Assessment."
        ),
        worn(
            "It has a first part that holds for all we do, and three codes on the matters "
            "that people asked about most. This document has codes for:"
        ),
        bullet("grants and contracts"),
        bullet("asking and listening"),
        bullet("volunteers"),
        p(
            "We expect to look at it again when it has been in use for a while.",
        ),
    ]


def beliefs_and_pledges() -> list[str]:
    """Shared principles, and the table of commitments by side."""
    return [
        p("What we believe", style="Heading1"),
        p("All of us who have signed this Compact share these principles:"),
        bullet(
            "A healthy district needs voluntary action as much as it needs good public "
            "services."
        ),
        bullet(
            "Voluntary groups are free to run themselves, to speak up and to disagree with "
            "those who fund them."
        ),
        bullet(
            "Public money should be spent openly and with as little paper as is safe."
        ),
        p("•\tSmall groups matter as much as large ones."),
        p("•\tPeople who are seldom heard should have more than one way to be heard."),
        p("•\tDifferences between us should be talked through early."),
        PAGE_BREAK,
        p("Our pledges to each other", style="Heading1"),
        p(
            "The two columns stand side by side for convenience. A line on the left is not "
            "the answer to a line on the right."
        ),
        two_columns(
            (
                "Statutory partners pledge to",
                [
                    typed(
                        "•",
                        "Respect the right of every group to campaign, whether or not it "
                        "has a grant from us.",
                    ),
                    typed(
                        "•",
                        "Name a senior officer in each organisation who will champion the "
                        "Compact.",
                    ),
                    typed(
                        "•",
                        "Share information about our plans, budgets and services as early "
                        "as possible.",
                    ),
                    typed(
                        "•",
                        "Let groups use our meeting rooms free of charge in the evening, "
                        "where a caretaker is on duty.",
                    ),
                    typed(
                        "•",
                        "Publish a list of our grants each year, hold a briefing for "
                        "applicants and give written reasons to those who are turned down.",
                    ),
                    typed(
                        "•",
                        "Make sure that the PCT and the Council do not ask the same group "
                        "for the same figures twice.",
                    ),
                ],
            ),
            (
                "The voluntary and community sector pledges to",
                [
                    bullet(
                        "Be clear about whom we speak for when we say what the sector thinks."
                    ),
                    bullet(
                        "Run our groups well, with proper accounts and a committee that "
                        "meets."
                    ),
                    bullet("Tell funders promptly when a project is in difficulty."),
                    bullet("Keep confidential what is shared with us in confidence."),
                    bullet(
                        "Work toward equal access for everybody who uses our services."
                    ),
                ],
            ),
        ),
        p(),
    ]


def code_on_money() -> list[str]:
    """Code 1: typed numbers, bold headings."""
    return [
        p("Code 1: Grants and contracts", style="Heading1"),
        worn(
            "Nothing causes more ill feeling than money that comes late, stops without "
            "warning or is hedged about with forms. This code is meant to put that right."
        ),
        bold("Statutory partners will"),
        typed(
            "1.",
            "Give groups at least eight weeks to apply for any grant of more than £2,000.",
        ),
        typed("2.", "Pay grants and invoices promptly."),
        typed(
            "3.",
            "Offer funding for three years, unless there is a good reason not to.",
        ),
        typed(
            "4.",
            "Accept that a fair share of rent, management and other overheads is part of "
            "the cost of a service.",
        ),
        typed(
            "5.",
            "Tell a group in writing if its grant is to be cut or ended, and give the "
            "reasons.",
        ),
        bold("Voluntary and community groups will"),
        typed("1.", "Spend grants on what they were given for and keep the reciepts."),
        typed("2.", "Send in monitoring returns by the date agreed."),
        typed("3.", "Plan ahead for the end of a grant."),
        bold("How will we know that it works?"),
        bullet("Fewer than one invoice in ten is paid late."),
        bullet("No group learns of a cut from the local newspaper."),
        bullet("There is one set of monitoring forms across the district."),
        bold("What we need to do in the first two years"),
        counted("Agree a single application form for small grants.", 3),
        counted(
            "Hold a yearly funding fair with the Harle Valley Primary Care Trust.", 3
        ),
        counted("Train council officers in full cost recovery.", 3),
    ]


def code_on_asking() -> list[str]:
    """Code 2: automatic numbers that restart."""
    return [
        p("Code 2: Asking and listening", style="Heading1"),
        p(
            "A consultation that starts when the decision is taken is worse than none. Ask "
            "early, allow time, and say what came of it."
        ),
        bold("Statutory partners will"),
        counted(
            "Allow twelve weeks for written consultations, and explain why if it has to be "
            "less.",
            4,
        ),
        counted("Write in plain English and avoid jargon.", 4),
        counted("Give feedback to those who took part.", 4),
        counted(
            "Meet the cost of travel and childcare for volunteers who sit on our panels.",
            4,
        ),
        bold("Voluntary and community groups will"),
        counted("Ask their members and users before answering on their behalf.", 5),
        counted("Answer by the closing date.", 5),
        counted("Pass on news of consultations to smaller groups.", 5),
        bold("How will we know that it works?"),
        bullet("Every consultation report says what was changed as a result."),
        bullet("More small groups take part each year than the year before."),
        bold("What we need to do in the first two years"),
        counted("Keep one calendar of consultations for the whole district.", 6),
        counted("Set up a panel of young people by April 2010.", 6),
    ]


def code_on_volunteers() -> list[str]:
    """Code 3: real second-level headings, letters typed."""
    return [
        p("Code 3: Volunteers", style="Heading1"),
        worn(
            "Some four thousand people in the district give up time each week. They are "
            "not free labour and they are not to be taken for granted."
        ),
        p("Statutory partners will", style="Heading2"),
        typed(
            "a)",
            "Not use volunteers to do the work of paid staff who have been let go.",
        ),
        typed("b)", "Pay for CRB checks for volunteers who work with children."),
        typed("c)", "Consider time off for staff who volunter."),
        p("Voluntary and community groups will", style="Heading2"),
        typed("a)", "Give every volunteer a named person to turn to."),
        typed("b)", "Repay out of pocket expenses within two weeks of a claim."),
        p("How will we know that it works?", style="Heading2"),
        typed("-", "Volunteers say that they would recommend it to a friend."),
        typed("-", "A new volunteer can start within a month of offering."),
        p("What we need to do in the first two years", style="Heading2"),
        typed("-", "Open a Volunteer Centre in Harle."),
        typed("-", "Hold a thank you evening each June."),
    ]


def ending() -> list[str]:
    """Complaints, definitions and whom to ask."""
    return [
        p("When things go wrong", style="Heading1"),
        p("If you think that a partner has not kept to this Compact:"),
        counted("Speak to the person you usually deal with.", 7),
        counted(
            "If that does not help, write to the Compact champion of that organisation.",
            7,
        ),
        counted(
            "If you are still not content, ask the Compact Group to bring both sides "
            "together.",
            7,
        ),
        counted(
            "As a last resort the Compact Group will ask an outside mediator to help.",
            7,
        ),
        PAGE_BREAK,
        p("APPENDIX A: DEFINITIONS", style="Heading1"),
        typed(
            "a)",
            "Statutory partners: the District Council, the Primary Care Trust, the Police "
            "Authority and the Probation Board.",
        ),
        typed(
            "b)",
            "Voluntary and community sector (VCS): groups that are independent, do not "
            "share out profit and are run by a voluntary committee.",
        ),
        typed(
            "c)",
            "Full cost recovery: a price that covers the whole cost of a service, with a "
            "fair share of overheads.",
        ),
        typed("d)", "CRB: the Criminal Records Bureau."),
        typed(
            "e)",
            "Compact Group: four people from each sector who look after this Compact and "
            "meet every quarter.",
        ),
        p("APPENDIX B: CONTACTS", style="Heading1"),
        p("Compact Officer, Harle and Wexcombe Council for Voluntary Service"),
        p("Partnership Manager, Wexcombe and Harle District Council"),
        p("Head of Engagement, Harle Valley Primary Care Trust"),
        p("Community Safety Lead, Wexcombe Division"),
    ]


def document() -> str:
    """The main part."""
    body = "".join(
        itertools.chain(
            cover(),
            foreword(),
            beliefs_and_pledges(),
            code_on_money(),
            code_on_asking(),
            code_on_volunteers(),
            ending(),
        )
    )
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId6"/>'
        '<w:footerReference w:type="default" r:id="rId7"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1332" '
        'w:bottom="1440" w:left="1332" w:header="709" w:footer="709" w:gutter="0"/>'
        "</w:sectPr>"
    )
    return (
        f'{HEAD}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}{section}'
        "</w:body></w:document>"
    )


def styles() -> str:
    """Normal in Arial, two headings, a bullet, a grid: little more was ever used."""

    def style(name: str, title: str, inner: str, *, of: str = "paragraph") -> str:
        default = ' w:default="1"' if name in ("Normal", "TableNormal") else ""
        return (
            f'<w:style w:type="{of}"{default} w:styleId="{name}">'
            f'<w:name w:val="{title}"/>{inner}</w:style>'
        )

    based = '<w:basedOn w:val="Normal"/>'
    after = '<w:next w:val="Normal"/>'
    edges = "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        f'{HEAD}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>'
        '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/>'
        '<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
        '<w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>'
        + style("Normal", "Normal", "<w:qFormat/>")
        + style(
            "Heading1",
            "heading 1",
            f'{based}{after}<w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240"/>'
            '<w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr>',
        )
        + style(
            "Heading2",
            "heading 2",
            f'{based}{after}<w:qFormat/><w:pPr><w:keepNext/><w:outlineLvl w:val="1"/>'
            '</w:pPr><w:rPr><w:b/><w:i/><w:sz w:val="24"/></w:rPr>',
        )
        + style(
            "ListBullet",
            "List Bullet",
            f'{based}<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
        )
        + style(
            "FootnoteText", "footnote text", f'{based}<w:rPr><w:sz w:val="18"/></w:rPr>'
        )
        + style("Header", "header", based)
        + style("Footer", "footer", based)
        + style(
            "TableNormal",
            "Normal Table",
            '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" '
            'w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>',
            of="table",
        )
        + style(
            "TableGrid",
            "Table Grid",
            '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
            f"{edges}</w:tblBorders></w:tblPr>",
            of="table",
        )
        + "</w:styles>"
    )


def numbering() -> str:
    """One bullet list and five numbered ones, each starting at 1."""
    bullets = (
        '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
        '<w:lvlText w:val="&#8226;"/><w:lvlJc w:val="left"/><w:pPr>'
        '<w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl></w:abstractNum>'
    )
    figures = (
        '<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr>'
        '<w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl></w:abstractNum>'
    )
    nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    for which in range(3, 8):
        nums += (
            f'<w:num w:numId="{which}"><w:abstractNumId w:val="1"/><w:lvlOverride '
            'w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
    return f'{HEAD}<w:numbering xmlns:w="{W}">{bullets}{figures}{nums}</w:numbering>'


def footnotes() -> str:
    """The two that Word keeps for itself, and ours."""

    def rule(identity: int, kind: str, mark: str) -> str:
        return (
            f'<w:footnote w:type="{kind}" w:id="{identity}"><w:p><w:r><w:{mark}/>'
            "</w:r></w:p></w:footnote>"
        )

    return (
        f'{HEAD}<w:footnotes xmlns:w="{W}">'
        + rule(0, "separator", "separator")
        + rule(1, "continuationSeparator", "continuationSeparator")
        + '<w:footnote w:id="2"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
        + run(f" {FOOTNOTE}")
        + "</w:p></w:footnote></w:footnotes>"
    )


def edge(kind: str, inner: str) -> str:
    """A header or a footer."""
    style = kind.capitalize()
    return (
        f'{HEAD}<w:{"hdr" if kind == "header" else "ftr"} xmlns:w="{W}"><w:p><w:pPr>'
        f'<w:pStyle w:val="{style}"/><w:jc w:val="right"/></w:pPr>{inner}</w:p>'
        f"</w:{'hdr' if kind == 'header' else 'ftr'}>"
    )


def core() -> str:
    """Title and dates, as the file's properties have them."""
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/'
        '2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/'
        'XMLSchema-instance"><dc:title>Compact FINAL v7 (2)</dc:title><dc:creator>'
        "Partnership Unit</dc:creator><dcterms:created "
        'xsi:type="dcterms:W3CDTF">2009-05-11T09:42:00Z</dcterms:created>'
        '<dcterms:modified xsi:type="dcterms:W3CDTF">2009-05-13T16:20:00Z'
        "</dcterms:modified></cp:coreProperties>"
    )


def old_compact() -> bytes:
    """Return the whole file; the same bytes each time."""
    package = "http://schemas.openxmlformats.org/package/2006"
    kinds = (
        "styles",
        "numbering",
        "footnotes",
        "settings",
        "fontTable",
        "header",
        "footer",
    )
    overrides = "".join(
        f'<Override PartName="/word/{kind}.xml" ContentType="{TYPES}.{kind}+xml"/>'
        for kind in kinds
    )
    links = "".join(
        f'<Relationship Id="rId{at}" Type="{R}/{kind}" Target="{kind}.xml"/>'
        for at, kind in enumerate(kinds, start=1)
    )
    page = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    parts = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{TYPES}.document.main'
        '+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.'
        f'openxmlformats-package.core-properties+xml"/>{overrides}</Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{package}/relationships/metadata/'
        'core-properties" Target="docProps/core.xml"/></Relationships>',
        "docProps/core.xml": core(),
        "word/document.xml": document(),
        "word/_rels/document.xml.rels": f"{HEAD}<Relationships "
        f'xmlns="{package}/relationships">{links}</Relationships>',
        "word/styles.xml": styles(),
        "word/numbering.xml": numbering(),
        "word/footnotes.xml": footnotes(),
        "word/settings.xml": f'{HEAD}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/>'
        '<w:defaultTabStop w:val="720"/><w:footnotePr><w:footnote w:id="0"/>'
        '<w:footnote w:id="1"/></w:footnotePr><w:themeFontLang w:val="en-GB"/>'
        "</w:settings>",
        "word/fontTable.xml": f'{HEAD}<w:fonts xmlns:w="{W}"><w:font w:name="Arial">'
        '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>',
        "word/header.xml": edge(
            "header",
            run("WEXCOMBE & HARLE", "<w:b/>")
            + run(" together", '<w:color w:val="4F6228"/>'),
        ),
        "word/footer.xml": edge("footer", run("Compact 2009\t") + page),
    }
    return write_archive({name: text.encode() for name, text in parts.items()})


if __name__ == "__main__":
    (HERE / "old-compact.docx").write_bytes(old_compact())
