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
import sys
from pathlib import Path

from compact_draft.word.ooxml.archive import write_archive

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from old_compact_parts import core, edge, footnotes, numbering, styles  # noqa: E402  needs the path above
from old_compact_text import (  # noqa: E402  needs the path above
    beliefs_and_pledges,
    code_on_asking,
    code_on_money,
    code_on_volunteers,
    cover,
    ending,
    foreword,
)
from old_compact_words import (  # noqa: E402  needs the path above
    HEAD,
    TYPES,
    R,
    W,
    begin,
    run,
)


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


def old_compact() -> bytes:
    """Return the whole file; the same bytes each time."""
    begin()
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
