"""Make `compact.docx` and `letter.docx`: the house templates of a Compact and a letter.

The look of the clauses is in `compact_draft.word.styles.house_style`; here are the pages around
them. Run from the root of a checkout: ``python templates/make_compact.py``
"""

from __future__ import annotations

import sys
from pathlib import Path

from compact_draft.word.ooxml.archive import write_archive
from compact_draft.word.styles.house_style import (
    INK,
    PALER,
)

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from compact_look import (  # noqa: E402  needs the path above
    HEAD,
    W,
    numbering,
    styles,
)

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "application/vnd.openxmlformats-officedocument"
TYPES = f"{OFFICE}.wordprocessingml"
PAGE = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1361" w:right="1247" '
    'w:bottom="1247" w:left="1247" w:header="624" w:footer="567" w:gutter="0"/>'
)


def p(text: str, style: str = "", props: str = "") -> str:
    """One paragraph of one run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    dress = f"<w:pPr>{named}{props}</w:pPr>" if named or props else ""
    return f"<w:p>{dress}{words(text)}</w:p>"


def words(text: str) -> str:
    """One run; a tab in `text` is a tab in Word."""
    tabbed = '</w:t><w:tab/><w:t xml:space="preserve">'.join(text.split("\t"))
    return f'<w:r><w:t xml:space="preserve">{tabbed}</w:t></w:r>'


def field(instruction: str) -> str:
    """A field that Word brings up to date by itself, as it does in a footer."""
    return (
        f'<w:fldSimple w:instr=" {instruction} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    )


def cover() -> str:
    """Copy, title, status, date and parties."""
    return (
        p("{%p if logo %}")
        + p("{{ logo }}")
        + p("{%p endif %}")
        + p("{{ copy }}", "CompactBandTop")
        + p("{{ title }}", "Title")
        + p("{{ status }} · {{ date }}", "CompactBand")
        + p("An agreement between", "CompactCoverLabel")
        + p("{%p for party in parties %}")
        + p("{{ party.name }}", "CompactCoverParty")
        + p("{%p endfor %}")
        + p("Revision {{ revision }}", "CompactCoverLabel")
    )


def contents() -> str:
    """The contents list and how to read the small lines; the text goes on below them."""
    return (
        p("Contents", "TOCHeading")
        + p("{{ contents }}")
        + p("{%p if tags_shown %}")
        + p("How to read this text", "CompactSmallHeading")
        + p(
            "The line under each promise says whether it can be kept now or is something "
            "to work towards (aspirational), and whether it was made here (local) or "
            "answers to an undertaking of a national text. Please give the number of a "
            "clause when you write about it: each number names one clause only.",
            "CompactNote",
        )
        + p("{%p endif %}")
    )


def back() -> str:
    """Appendices and signatures; each is left out when it would be empty."""
    return (
        p("{%p if aspirational %}")
        + p("Aspirational commitments", "Heading1")
        + p(
            "These promises are not yet the practice of every body that they bind. They "
            "are not second-rate: together they are the work programme. The few words "
            "here only help to find a clause; what counts is the clause itself.",
            "CompactText",
        )
        + p("{{ aspirational }}")
        + p("{%p endif %}")
        + p("{%p if national %}")
        + p("National undertakings answered to", "Heading1")
        + p("{{ national }}")
        + p("{%p endif %}")
        + p("{%p if balance %}")
        + p("How many promises fall on whom", "Heading1")
        + p("{{ balance }}")
        + p("{%p endif %}")
        + p("{%p if signatures %}")
        + p("Signatures", "CompactAppendixHeading")
        + p("Signed for the parties to {{ title }}:", "CompactText")
        + p("{{ signatures }}")
        + p("{%p endif %}")
    )


def document(
    body: str = "", page: str = PAGE, *, edges: bool = False, first: bool = False
) -> str:
    """The main part.

    Args:
        body: What stands in it; empty for the Compact's own.
        page: Size and margins of the last section.
        edges: Whether the last section names header and footer itself, as a document of
            one section does.
        first: Whether its first page, a cover, has neither.
    """
    body = body or cover() + contents() + p("{{ clauses }}") + back()
    named = (
        '<w:headerReference w:type="default" r:id="rId5"/>'
        '<w:footerReference w:type="default" r:id="rId6"/>'
        if edges
        else ""
    )
    return (
        f'{HEAD}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}'
        f"<w:sectPr>{named}{page}{'<w:titlePg/>' if first else ''}</w:sectPr></w:body></w:document>"
    )


def letter() -> str:
    """The main part of a reply letter."""

    def point(over: str, whose: str = "") -> str:
        return (
            p(f"{{%p for point in {over} %}}")
            + p("{{ point.number }}: {{ point.clause }}", "Heading2")
            + (
                p("Whose words", "CompactTableHead") + p(whose, "CompactClauseMore")
                if whose
                else ""
            )
            + p("What was said" if whose else "You said", "CompactTableHead")
            + p("{{ point.said }}", "CompactQuote")
            + p("What was decided, and why", "CompactTableHead")
            + p("{{ point.outcome }}. {{ point.reason }}", "CompactClauseMore")
            + "".join(
                p(f"{{%p if point.{field} %}}")
                + p(label, "CompactTableHead")
                + p(f"{{{{ point.{field} }}}}", "CompactClauseMore")
                + p("{%p endif %}")
                for field, label in (
                    ("before", "The clause said"),
                    ("now", "It says now"),
                    ("change", "What changed, word by word"),
                )
            )
            + p("{%p endfor %}")
        )

    body = (
        p("{%p if is_draft %}")
        + p("DRAFT: not to be sent out. What is missing:", "CompactBox")
        + p("{%p for one in missing %}")
        + p("{{ one }}", "CompactNote")
        + p("{%p endfor %}")
        + p("{%p endif %}")
        + p("{%p if name %}")
        + p("{{ name }}", "CompactText")
        + p("{%p endif %}")
        + p("{%p if address %}")
        + p("{{ address }}", "CompactText")
        + p("{%p endif %}")
        + p("{{ date }}", "CompactText")
        + p("Our reference: {{ reference }}", "CompactNote")
        + p(
            "{{ salutation }},",
            "CompactText",
        )
        + p("What came of what you told us", "Heading1")
        + p(
            "Thank you for answering the consultation on {{ title }}. The partners have "
            "looked at every point that was made. Here is each of yours, by its number, with what "
            "was decided and why; where the words changed, you find how the clause "
            "read and how it reads now.",
            "CompactText",
        )
        + point("points")
        + p("{%p if passed_on %}")
        + p("Points of others that you sent us", "Heading1")
        + point("passed_on", "{{ point.whose }}")
        + p("{%p endif %}")
        + p("If something is not right", "Heading2")
        + p(
            "If we have understood you wrongly, or left something out, please tell us"
            "{% if reply_to %}: {{ reply_to }}{% endif %}.",
            "CompactText",
        )
        + p("{%p if seal %}")
        + p(
            "With this letter comes a receipt, a small file by which you can check that nothing "
            "of what you sent, or of what was decided, was altered since. Its seal begins {{ seal }}.",
            "CompactText",
        )
        + p("{%p endif %}")
        + p("Yours sincerely,", "CompactText")
        + p("{{ group }}", "CompactText")
    )
    return (
        f'{HEAD}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}<w:sectPr>'
        '<w:headerReference w:type="default" r:id="rId5"/>'
        f'<w:footerReference w:type="default" r:id="rId6"/>{PAGE}<w:pgNumType w:start="1"/></w:sectPr></w:body></w:document>'
    )


def edge(kind: str, style: str, inner: str) -> str:
    """A header or a footer of one line, with a tab to the right margin."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
    return f'{HEAD}<w:{kind} xmlns:w="{W}"><w:p>{named}{inner}</w:p></w:{kind}>'


def settings() -> str:
    """As Word 2013 and later write it; British English."""
    return (
        f'{HEAD}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/>'
        '<w:defaultTabStop w:val="720"/><w:characterSpacingControl '
        'w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/>'
        '<w:listSeparator w:val=","/></w:settings>'
    )


def theme() -> str:
    """A theme of the house's colours, for what a group adds; the styles need none."""
    accents = ("1B6B72", "7A4B1E", "5B3A79", "3E6B2F", "8C2F39")
    colours = {"dk1": "000000", "lt1": "FFFFFF", "dk2": INK, "lt2": PALER}
    colours |= {"accent1": INK}
    colours |= {f"accent{at}": colour for at, colour in enumerate(accents, start=2)}
    colours |= {"hlink": INK, "folHlink": accents[2]}
    scheme = "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>'
        for name, value in colours.items()
    )
    font = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    outline = f'<a:ln w="9525">{fill}</a:ln>'
    return (
        f'{HEAD}<a:theme xmlns:a="{A}" name="Compact"><a:themeElements>'
        f'<a:clrScheme name="Compact">{scheme}</a:clrScheme><a:fontScheme '
        f'name="Compact"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}'
        '</a:minorFont></a:fontScheme><a:fmtScheme name="Compact"><a:fillStyleLst>'
        f"{fill * 3}</a:fillStyleLst><a:lnStyleLst>{outline * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}"
        "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def core() -> str:
    """Title and language; author and dates are set when a draft is built."""
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{{ title }}</dc:title>'
        "<dc:language>en-GB</dc:language></cp:coreProperties>"
    )


def letter_template() -> bytes:
    """Return the whole file of the letter; the same bytes each time."""
    foot = words("{{ title }}, {{ round }}\tPage ") + field("PAGE")
    return house_template(letter(), foot)


def house_template(
    main: str = "",
    foot: str = "",
    *,
    head: str = "",
    looks: str = "",
    lists: str = "",
) -> bytes:
    """Return the whole file; the same bytes each time.

    Args:
        main: The main part; empty for the Compact's.
        foot: What stands in the footer; empty for the Compact's.
        head: What stands in the header; empty for the Compact's.
        looks: The part with the styles; empty for the house's.
        lists: The part with the lists; empty for the house's.
    """
    kinds = ("styles", "numbering", "settings", "fontTable", "header", "footer")
    types = {kind: f"{TYPES}.{kind}+xml" for kind in kinds}
    types["theme"] = f"{OFFICE}.theme+xml"
    overrides = "".join(
        f'<Override PartName="/word/{kind}.xml" ContentType="{content}"/>'
        for kind, content in types.items()
    )
    links = "".join(
        f'<Relationship Id="rId{at}" Type="{R}/{kind}" Target="{kind}.xml"/>'
        for at, kind in enumerate(types, start=1)
    )
    page = words("Page ") + field("PAGE") + words(" of ") + field("NUMPAGES")
    parts = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default '
        'Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{TYPES}.document.main'
        '+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.'
        f'openxmlformats-package.core-properties+xml"/>{overrides}</Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{R}/officeDocument" '
        'Target="word/document.xml"/><Relationship Id="rId2" '
        f'Type="{PACKAGE}/relationships/metadata/core-properties" '
        'Target="docProps/core.xml"/></Relationships>',
        "docProps/core.xml": core(),
        "word/document.xml": main or document(edges=True, first=True),
        "word/_rels/document.xml.rels": f"{HEAD}<Relationships "
        f'xmlns="{PACKAGE}/relationships">{links}</Relationships>',
        "word/styles.xml": looks or styles(),
        "word/numbering.xml": lists or numbering(),
        "word/settings.xml": settings(),
        "word/fontTable.xml": f'{HEAD}<w:fonts xmlns:w="{W}"><w:font w:name="Arial">'
        '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>',
        "word/header.xml": edge(
            "hdr", "Header", head or words("{{ title }}\t{{ status }}")
        ),
        "word/footer.xml": edge(
            "ftr", "Footer", foot or words("Revision {{ revision }}\t") + page
        ),
        "word/theme.xml": theme(),
    }
    return write_archive({name: text.encode() for name, text in parts.items()})


if __name__ == "__main__":
    (HERE / "compact.docx").write_bytes(house_template())
    (HERE / "letter.docx").write_bytes(letter_template())
