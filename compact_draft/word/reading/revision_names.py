"""The names that a reader of tracked changes looks for, worked out once."""

from __future__ import annotations

from compact_draft.word.ooxml.names import NAMESPACES, m, mc, w
from compact_draft.word.ooxml.tags import DELETIONS, INSERTIONS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SPACE = f"{{{NAMESPACES['xml']}}}space"
WHITE = " \t\n\r"
P, R, T, RPR, PPR = w("p"), w("r"), w("t"), w("rPr"), w("pPr")
TBL, TR, TC, SDT = w("tbl"), w("tr"), w("tc"), w("sdt")
CONTENT, VAL, ID, NAME = w("sdtContent"), w("val"), w("id"), w("name")
AUTHOR, DATE, INSTR = w("author"), w("date"), w("instr")
ALTERNATE = mc("AlternateContent")
ALT_CHUNK = w("altChunk")
BODY = w("body")
BOOKMARK_START = w("bookmarkStart")
BR = w("br")
CHAR = w("char")
CHOICE = mc("Choice")
COMMENT_RANGE_END = w("commentRangeEnd")
COMMENT_RANGE_START = w("commentRangeStart")
COMMENT_REFERENCE = w("commentReference")
CUSTOM_XML = w("customXml")
DEL_INSTR_TEXT = w("delInstrText")
DRAWING = w("drawing")
ENDNOTE_REFERENCE = w("endnoteReference")
FALLBACK = mc("Fallback")
FLD_CHAR = w("fldChar")
FLD_CHAR_TYPE = w("fldCharType")
FLD_SIMPLE = w("fldSimple")
FOOTNOTE_REFERENCE = w("footnoteReference")
INSTR_TEXT = w("instrText")
MATH_T = m("t")
MOVE_FROM_RANGE_START = w("moveFromRangeStart")
MOVE_TO_RANGE_START = w("moveToRangeStart")
NUM_PR = w("numPr")
NUMBER = frozenset({w("ilvl"), w("numId")})
OBJECT = w("object")
PICT = w("pict")
P_STYLE = w("pStyle")
RUBY = w("ruby")
R_PR_CHANGE = w("rPrChange")
SYM = w("sym")
TXBX_CONTENT = w("txbxContent")
TYPE = w("type")
GALLERY = "/".join(map(w, ("sdtPr", "docPartObj", "docPartGallery")))
ROW_MARKS, CELL_MARKS = f"{w('trPr')}/*", f"{w('tcPr')}/*"
RUBY_RUNS = f"{w('rubyBase')}/{w('r')}"
INSERTED = INSERTIONS | {w("cellIns")}
DELETED = DELETIONS | {w("cellDel")}
MOVED = frozenset({w("moveTo"), w("moveFrom")})
MARKS = INSERTED | DELETED
OPEN_MOVE = frozenset({w("moveFromRangeStart"), w("moveToRangeStart")})
CLOSE_MOVE = frozenset({w("moveFromRangeEnd"), w("moveToRangeEnd")})
THROUGH = frozenset(
    {w("hyperlink"), w("smartTag"), w("customXml"), w("dir"), w("bdo")}
    | {m("oMath"), m("oMathPara")}
)
TEXT = frozenset({T, w("delText"), m("t")})
LETTERS = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("cr"): "\n",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\xad",
}
# The result of these is worked out by the word processor, so it is nobody's edit.
WORKED_OUT = _words(
    """PAGE NUMPAGES PAGEREF SECTION SECTIONPAGES DATE TIME SAVEDATE PRINTDATE
    CREATEDATE EDITTIME FILENAME FILESIZE NUMWORDS NUMCHARS LASTSAVEDBY REVNUM
    STYLEREF"""
)
CROSS = _words("REF NOTEREF SEQ LISTNUM AUTONUM")
SILENT = frozenset(
    map(
        w,
        _words(
            """bookmarkEnd permStart permEnd proofErr sectPr tblPr tblGrid trPr tcPr
            tblPrEx lastRenderedPageBreak footnoteRef endnoteRef annotationRef
            separator continuationSeparator pgNum sdtPr sdtEndPr customXmlPr
            smartTagPr subDoc tr tc dayShort dayLong monthShort monthLong yearShort
            yearLong customXmlInsRangeStart customXmlInsRangeEnd
            customXmlDelRangeStart customXmlDelRangeEnd customXmlMoveFromRangeStart
            customXmlMoveFromRangeEnd customXmlMoveToRangeStart
            customXmlMoveToRangeEnd"""
        ),
    )
) | {m("oMathParaPr"), m("ctrlPr")}
R_STYLE = w("rStyle")
HIDES = frozenset({w("strike"), w("dstrike"), w("vanish")})
"""What a hand takes words out with when tracking is off: struck through, or hidden."""
OFF = frozenset({"0", "false", "off", "none"})
PARAGRAPH_FORMATTING = frozenset(
    map(
        w,
        _words(
            """keepNext keepLines pageBreakBefore widowControl suppressLineNumbers shd
            tabs suppressAutoHyphens wordWrap overflowPunct autoSpaceDE autoSpaceDN
            bidi adjustRightInd snapToGrid spacing ind contextualSpacing
            mirrorIndents jc textAlignment outlineLvl"""
        ),
    )
)
"""Properties of a paragraph that hold nothing else."""
