"""Names of WordprocessingML: namespaces, element names, and the order of children.

The schema of ECMA-376 part 1 fixes the order in which properties stand; Word calls
a file damaged when one stands in the wrong place. `insert_in_order` is the only way
in which a property is added to a parent.
"""

from __future__ import annotations

from functools import cache
from typing import TypeAlias

from lxml.etree import _Element

Element: TypeAlias = _Element

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "w10": "urn:schemas-microsoft-com:office:word",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "w16cid": "http://schemas.microsoft.com/office/word/2016/wordml/cid",
    "w16cex": "http://schemas.microsoft.com/office/word/2018/wordml/cex",
    "wp14": "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wpc": "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "xml": "http://www.w3.org/XML/1998/namespace",
}


_W = f"{{{NAMESPACES['w']}}}"


CHANGES = (
    *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"),
    *("rPrChange", "pPrChange", "sectPrChange", "trPrChange", "tcPrChange"),
    *("tblPrChange", "tblPrExChange", "tblGridChange", "numberingChange"),
)
"""Local names of what says that something changed (ECMA-376 part 1, 17.13.5)."""


def name(short: str) -> str:
    """Return the full name of `short`: ``w:p`` becomes ``{http://…}p``."""
    prefix, _, local = short.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


@cache
def w(tag: str) -> str:
    """Return the full name of a ``w:`` element or attribute."""
    return _W + tag


def r(tag: str) -> str:
    """Return the full name of an ``r:`` attribute."""
    return f"{{{NAMESPACES['r']}}}{tag}"


def wp(tag: str) -> str:
    """Return the full name of a ``wp:`` element (placing of a drawing)."""
    return f"{{{NAMESPACES['wp']}}}{tag}"


def a(tag: str) -> str:
    """Return the full name of an ``a:`` element (DrawingML)."""
    return f"{{{NAMESPACES['a']}}}{tag}"


def m(tag: str) -> str:
    """Return the full name of an ``m:`` element (equations)."""
    return f"{{{NAMESPACES['m']}}}{tag}"


def mc(tag: str) -> str:
    """Return the full name of an ``mc:`` element (alternate content)."""
    return f"{{{NAMESPACES['mc']}}}{tag}"


def v(tag: str) -> str:
    """Return the full name of a ``v:`` element (VML)."""
    return f"{{{NAMESPACES['v']}}}{tag}"


def o(tag: str) -> str:
    """Return the full name of an ``o:`` element or attribute (VML of Office)."""
    return f"{{{NAMESPACES['o']}}}{tag}"


def w14(tag: str) -> str:
    """Return the full name of a ``w14:`` element or attribute."""
    return f"{{{NAMESPACES['w14']}}}{tag}"


def w15(tag: str) -> str:
    """Return the full name of a ``w15:`` element or attribute."""
    return f"{{{NAMESPACES['w15']}}}{tag}"


# Children in the order of the schema (CT_PPr and its fellows in wml.xsd). Names
# between bars share a rank: they may stand in any order among themselves.
_ORDER = {
    "p": "pPr",
    "r": "rPr",
    "tbl": "tblPr tblGrid",
    "tr": "tblPrEx trPr",
    "tc": "tcPr",
    "sdt": "sdtPr sdtEndPr sdtContent",
    "pPr": """pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr
        suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap
        overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
        snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc
        textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr
        sectPr pPrChange""",
    "rPr": """ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike
        dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden
        color spacing w kern position sz szCs highlight u effect bdr shd fitText
        vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange""",
    "numPr": "ilvl numId numberingChange ins",
    "pBdr": "top left bottom right between bar",
    "sectPr": """headerReference|footerReference footnotePr endnotePr type pgSz pgMar
        paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg
        textDirection bidi rtlGutter docGrid printerSettings sectPrChange""",
    "tblPr": """tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize
        tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout
        tblCellMar tblLook tblCaption tblDescription tblPrChange""",
    "tblPrEx": """tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar
        tblLook tblPrExChange""",
    "tblGrid": "gridCol tblGridChange",
    "trPr": """cnfStyle|divId|gridBefore|gridAfter|wBefore|wAfter|cantSplit|trHeight|
        tblHeader|tblCellSpacing|jc|hidden ins del trPrChange""",
    "tcPr": """cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar
        textDirection tcFitText vAlign hideMark headers cellIns|cellDel|cellMerge
        tcPrChange""",
    "style": """name aliases basedOn next link autoRedefine hidden uiPriority
        semiHidden unhideWhenUsed qFormat locked personal personalCompose
        personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr""",
    "tblStylePr": "pPr rPr tblPr trPr tcPr",
    "styles": "docDefaults latentStyles style",
    "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "num": "abstractNumId lvlOverride",
    "lvlOverride": "startOverride lvl",
    "lvl": """start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy
        lvlJc pPr rPr""",
    "settings": """writeProtection view zoom removePersonalInformation
        removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape
        printPostScriptOverText printFractionalCharacterWidth printFormsData
        embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData
        mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader
        bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors
        hideGrammaticalErrors activeWritingStyle proofState formsDesign
        attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod
        documentType mailMerge revisionView trackRevisions doNotTrackMoves
        doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme
        styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit
        hyphenationZone doNotHyphenateCaps showEnvelope summaryLength
        clickAndTypeStyle defaultTableStyle evenAndOddHeaders bookFoldRevPrinting
        bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing
        drawingGridVerticalSpacing displayHorizontalDrawingGridEvery
        displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin
        drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData
        noPunctuationKerning characterSpacingControl printTwoOnOne
        strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore
        savePreviewPicture doNotValidateAgainstSchema saveInvalidXml
        ignoreMixedContent alwaysShowPlaceholderText doNotDemarcateInvalidXml
        saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags
        alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr
        compat docVars rsids m:mathPr attachedSchema themeFontLang clrSchemeMapping
        doNotIncludeSubdocsInStats doNotAutoCompressPictures forceUpgrade captions
        readModeInkLockDown smartTagType schemaLibrary shapeDefaults
        doNotEmbedSmartTags decimalSymbol listSeparator""",
}
_EXTENSION = 999
_FORMER = 1000


def _ranks(children: str) -> dict[str, int]:
    ranks: dict[str, int] = {}
    rank = 0
    for group in children.split():
        for short in group.strip("|").split("|"):
            former = short.endswith(("PrChange", "PrExChange", "GridChange"))
            full = name(short) if ":" in short else w(short)
            ranks[full] = _FORMER if former else rank
        rank += not group.endswith("|")
    return ranks


ORDER: dict[str, dict[str, int]] = {
    w(parent): _ranks(children) for parent, children in _ORDER.items()
}
"""Full name of a parent → full name of a child → its rank."""


def rank(parent: str, child: str) -> int:
    """Return where `child` stands among the children of `parent` (full names).

    A child that the tables do not know (an extension such as ``w14:glow``, or the
    content of a paragraph) stands behind the known ones, but before a record of
    former properties such as ``w:rPrChange``.
    """
    return ORDER.get(parent, {}).get(child, _EXTENSION)


def insert_in_order(parent: Element, child: Element) -> Element:
    """Put `child` in its place among the children of `parent`; return `child`.

    It comes after those of its own name that are already there, so that several
    ``w:tab`` or ``w:lvl`` keep the order in which they are given.
    """
    ranks = ORDER.get(str(parent.tag), {})
    own = ranks.get(str(child.tag), _EXTENSION)
    for position, sibling in enumerate(parent):
        if ranks.get(str(sibling.tag), _EXTENSION) > own:
            parent.insert(position, child)
            return child
    parent.append(child)
    return child
