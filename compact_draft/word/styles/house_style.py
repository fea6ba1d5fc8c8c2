"""The house look: styles and lists that a built draft uses, and how they get in.

The house template holds all of them. A group's own template may hold any of them
under the same style id or name, and then its look is used; what it lacks is added.
Lists are known by their inner name, and are the only source of printed numbers.
"""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from compact_draft.word.ooxml.names import NAMESPACES, Element, insert_in_order, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.styles.house_lists import HANG, LISTS
from compact_draft.word.styles.style_ids import name_by_house
from compact_draft.word.styles.stylesheet import number_in

INK = "1F3251"
GREY = "454545"
RULE = "8A9BB0"
PALE = "E6ECF3"
PALER = "F3F5F8"

_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OWN = "Compact"
_AFTER = '<w:next w:val="Normal"/>'


@dataclass(frozen=True, slots=True)
class Style:
    """One style of the house.

    Attributes:
        title: Its name in Word.
        inner: The rest of its XML in the order of the schema, from ``w:basedOn``.
        of: Its type.
    """

    title: str
    inner: str
    of: str = "paragraph"


def _heading(level: int, size: int, before: int, after: int) -> Style:
    return Style(
        f"heading {level}",
        '<w:basedOn w:val="Normal"/><w:next w:val="CompactText"/>'
        '<w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>'
        f'<w:spacing w:before="{before}" w:after="{after}" w:line="240" '
        f'w:lineRule="auto"/><w:outlineLvl w:val="{level - 1}"/></w:pPr>'
        f'<w:rPr><w:b/><w:bCs/><w:color w:val="{INK}"/><w:sz w:val="{size}"/>'
        f'<w:szCs w:val="{size}"/></w:rPr>',
    )


def _plain(title: str, paragraph: str = "", letters: str = "") -> Style:
    return Style(
        title,
        '<w:basedOn w:val="Normal"/><w:qFormat/>'
        + (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
        + (f"<w:rPr>{letters}</w:rPr>" if letters else ""),
    )


def _toc(level: int, paragraph: str, letters: str = "") -> Style:
    return Style(
        f"toc {level}",
        f'<w:basedOn w:val="Normal"/>{_AFTER}<w:uiPriority w:val="39"/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr>",
    )


def _edges(*names: str, color: str = RULE, size: int = 4, space: int = 0) -> str:
    return "".join(
        f'<w:{edge} w:val="single" w:sz="{size}" w:space="{space}" w:color="{color}"/>'
        for edge in names
    )


def _listed(number: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


_TAB = '<w:tabs><w:tab w:val="left" w:pos="{at}"/><w:tab w:val="right" w:pos="9412"/></w:tabs>'

STYLES: dict[str, Style] = {
    "Heading1": _heading(1, 34, 400, 140),
    "Heading2": _heading(2, 26, 280, 100),
    "Heading3": _heading(3, 23, 220, 80),
    "Heading4": _heading(4, 22, 180, 60),
    "CompactRepeatedHeading": Style(
        "Compact Repeated Heading",
        '<w:basedOn w:val="Heading2"/><w:next w:val="CompactText"/><w:qFormat/>'
        '<w:pPr><w:spacing w:before="220"/></w:pPr>'
        '<w:rPr><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr>',
    ),
    "CompactAppendixHeading": Style(
        "Compact Appendix Heading",
        '<w:basedOn w:val="Heading1"/><w:next w:val="CompactText"/><w:qFormat/>'
        "<w:pPr><w:pageBreakBefore/></w:pPr>",
    ),
    "CompactEnd": _plain(
        "Compact End",
        '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
    ),
    "TOC1": _toc(
        1, _TAB.format(at=HANG) + '<w:spacing w:before="100" w:after="40"/>', "<w:b/>"
    ),
    "TOC2": _toc(
        2,
        _TAB.format(at=HANG)
        + f'<w:spacing w:before="0" w:after="40"/><w:ind w:left="{HANG}"/>',
    ),
    "CompactText": _plain("Compact Text"),
    "CompactClause": _plain(
        "Compact Clause",
        _listed(1, 1) + f'<w:ind w:left="{HANG}" w:hanging="{HANG}"/>',
    ),
    "CompactClauseMore": _plain("Compact Clause More", f'<w:ind w:left="{HANG}"/>'),
    "CompactDefinition": _plain(
        "Compact Definition",
        _listed(2) + f'<w:ind w:left="{HANG}" w:hanging="{HANG}"/>',
    ),
    "CompactBullet": _plain(
        "Compact Bullet",
        _listed(3)
        + f'<w:spacing w:after="80"/><w:ind w:left="{HANG}" w:hanging="340"/>',
    ),
    "CompactQuote": _plain(
        "Compact Quote",
        f"<w:pBdr>{_edges('left', size=18, space=10)}</w:pBdr>"
        '<w:ind w:left="454" w:right="454"/>',
        "<w:i/><w:iCs/>",
    ),
    "CompactCaseStudy": _plain(
        "Compact Case Study",
        f"<w:pBdr>{_edges('top', 'left', 'bottom', 'right', space=6)}</w:pBdr>"
        f'<w:shd w:val="clear" w:color="auto" w:fill="{PALER}"/>'
        '<w:ind w:left="170" w:right="170"/>',
    ),
    "CompactFootnote": _plain(
        "Compact Footnote",
        '<w:spacing w:before="0" w:after="80" w:line="240" w:lineRule="auto"/>'
        f'<w:ind w:left="{HANG}"/>',
        f'<w:color w:val="{GREY}"/><w:sz w:val="18"/><w:szCs w:val="18"/>',
    ),
    "CompactBox": _plain(
        "Compact Box",
        f"<w:pBdr>{_edges('top', 'left', 'bottom', 'right', color=INK, space=6)}</w:pBdr>"
        '<w:ind w:left="170" w:right="170"/>',
    ),
    "CompactCover": _plain(
        "Compact Cover",
        '<w:spacing w:after="60"/><w:jc w:val="center"/>',
        f'<w:color w:val="{GREY}"/><w:sz w:val="24"/><w:szCs w:val="24"/>',
    ),
    "CompactTags": _plain(
        "Compact Tags",
        "<w:keepLines/>"
        f"<w:pBdr>{_edges('left', color=INK, size=12, space=6)}</w:pBdr>"
        f'<w:shd w:val="clear" w:color="auto" w:fill="{PALER}"/>'
        f'<w:spacing w:after="200" w:line="250" w:lineRule="auto"/>'
        f'<w:ind w:left="{HANG + 120}"/>',
        f'<w:color w:val="{GREY}"/><w:sz w:val="18"/><w:szCs w:val="18"/>',
    ),
    "CompactTableHead": _plain(
        "Compact Table Head",
        '<w:keepNext/><w:spacing w:before="60" w:after="60"/>',
        f'<w:b/><w:bCs/><w:color w:val="{INK}"/>',
    ),
    "CompactTableText": _plain(
        "Compact Table Text",
        '<w:spacing w:before="60" w:after="60" w:line="252" w:lineRule="auto"/>',
        '<w:sz w:val="20"/><w:szCs w:val="20"/>',
    ),
    "CompactPromise": _plain(
        "Compact Promise",
        '<w:spacing w:before="40" w:after="60" w:line="245" w:lineRule="auto"/>'
        '<w:ind w:left="227"/>',
        '<w:sz w:val="19"/><w:szCs w:val="19"/>',
    ),
    "CompactExample": _plain(
        "Compact Example",
        "<w:keepLines/>"
        f"<w:pBdr>{_edges('left', size=12, space=8)}</w:pBdr>"
        f'<w:spacing w:before="40" w:after="160"/><w:ind w:left="{HANG + 120}"/>',
        f'<w:color w:val="{GREY}"/><w:sz w:val="20"/><w:szCs w:val="20"/>',
    ),
    "CompactNote": _plain(
        "Compact Note",
        '<w:spacing w:before="80"/>',
        f'<w:color w:val="{GREY}"/><w:sz w:val="19"/><w:szCs w:val="19"/>',
    ),
    "Hyperlink": Style(
        "Hyperlink",
        '<w:uiPriority w:val="99"/><w:unhideWhenUsed/><w:rPr>'
        f'<w:color w:val="{INK}"/><w:u w:val="single"/></w:rPr>',
        "character",
    ),
    "FootnoteReference": Style(
        "footnote reference",
        '<w:uiPriority w:val="99"/><w:unhideWhenUsed/><w:rPr>'
        '<w:vertAlign w:val="superscript"/></w:rPr>',
        "character",
    ),
    "CompactFootnoteMark": Style(
        "Compact Footnote Mark",
        '<w:basedOn w:val="FootnoteReference"/><w:rPr><w:spacing w:val="60"/></w:rPr>',
        "character",
    ),
    "CompactTable": Style(
        "Compact Table",
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>'
        "<w:tblPr><w:tblBorders>"
        f"{_edges('top', 'left', 'bottom', 'right', 'insideH', 'insideV')}"
        '</w:tblBorders><w:tblCellMar><w:top w:w="57" w:type="dxa"/><w:left w:w="113" '
        'w:type="dxa"/><w:bottom w:w="57" w:type="dxa"/><w:right w:w="113" '
        'w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow">'
        '<w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" '
        f'w:fill="{PALE}"/></w:tcPr></w:tblStylePr>',
        "table",
    ),
    "CompactSides": Style(
        "Compact Sides",
        '<w:basedOn w:val="CompactTable"/><w:uiPriority w:val="59"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{_edges('top', 'left', 'bottom', 'right')}"
        f"{_edges('insideH', color=PALE)}{_edges('insideV')}</w:tblBorders></w:tblPr>"
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:shd '
        f'w:val="clear" w:color="auto" w:fill="{PALE}"/></w:tcPr></w:tblStylePr>',
        "table",
    ),
    "TableNormal": Style(
        "Normal Table",
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd '
        'w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left '
        'w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" '
        'w:type="dxa"/></w:tblCellMar></w:tblPr>',
        "table",
    ),
}
"""Style id → the house's own definition, in which ``numId`` is the list's place in
`LISTS`, from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """The names under which a document knows the house's styles and lists.

    Attributes:
        styles: House style id → style id in the document.
        lists: Inner name of a list → its ``w:numId`` in the document.
    """

    styles: dict[str, str]
    lists: dict[str, str]


def furnish(package: Package) -> House:
    """Add what `package` lacks of the house's lists and styles."""
    own = {i: style.title for i, style in STYLES.items() if i.startswith(_OWN)}
    name_by_house(package, own)
    lists = _furnish_lists(package)
    styles = _furnish_styles(package, list(lists.values()))
    return House(styles=styles, lists=lists)


def style_element(identity: str, list_ids: list[str]) -> Element:
    """Return the house's definition of a style, its lists bearing `list_ids`."""
    style = STYLES[identity]
    default = ' w:default="1"' if identity == "TableNormal" else ""
    element = etree.fromstring(
        f'<w:style xmlns:w="{NAMESPACES["w"]}" w:type="{style.of}"{default} '
        f'w:styleId="{identity}"><w:name w:val="{style.title}"/>{style.inner}</w:style>'
    )
    for number in element.iter(w("numId")):
        number.set(w("val"), list_ids[int(number.get(w("val"), "1")) - 1])
    return element


def list_element(title: str, number: int) -> Element:
    """Return the ``w:abstractNum`` of one of the house's lists."""
    return etree.fromstring(
        f'<w:abstractNum xmlns:w="{NAMESPACES["w"]}" w:abstractNumId="{number}">'
        f'<w:multiLevelType w:val="multilevel"/><w:name w:val="{title}"/>'
        f"{LISTS[title]}</w:abstractNum>"
    )


def _furnish_lists(package: Package) -> dict[str, str]:
    part = _part(package, "numbering")
    root = package.xml(part)
    found: dict[str, str] = {}
    for title in LISTS:
        abstract = _named_list(root, title)
        if abstract is None:
            number = 1 + _highest(root, "abstractNum", "abstractNumId")
            abstract = insert_in_order(root, list_element(title, number))
            for level in abstract.iter(w("lvl")):
                for linked in level.findall(w("pStyle")):
                    level.remove(linked)
        own = abstract.get(w("abstractNumId"))
        found[title] = _num_of(root, own) or _add_num(root, own)
    package.touch(part)
    return found


def _named_list(root: Element, title: str) -> Element | None:
    for abstract in root.iter(w("abstractNum")):
        name = abstract.find(w("name"))
        if name is not None and name.get(w("val")) == title:
            return abstract
    return None


def _num_of(root: Element, abstract: str | None) -> str | None:
    for num in root.iter(w("num")):
        of = num.find(w("abstractNumId"))
        if of is not None and of.get(w("val")) == abstract and len(num) == 1:
            return num.get(w("numId"))
    return None


def _add_num(root: Element, abstract: str | None) -> str:
    number = str(1 + _highest(root, "num", "numId"))
    num = etree.Element(w("num"), {w("numId"): number})
    etree.SubElement(num, w("abstractNumId"), {w("val"): abstract or "0"})
    insert_in_order(root, num)
    return number


def _highest(root: Element, tag: str, key: str) -> int:
    found = (number_in(element, key) or 0 for element in root.iter(w(tag)))
    return max(found, default=0)


def _furnish_styles(package: Package, list_ids: list[str]) -> dict[str, str]:
    part = _part(package, "styles")
    root = package.xml(part)
    by_id = {style.get(w("styleId"), "") for style in root.iter(w("style"))}
    by_title: dict[str, str] = {}
    for element in root.iter(w("style")):
        name = element.find(w("name"))
        title = "" if name is None else name.get(w("val"), "")
        by_title.setdefault(title.lower(), element.get(w("styleId"), ""))
    found: dict[str, str] = {}
    added: list[Element] = []
    for identity, style in STYLES.items():
        known = identity in by_id
        held = identity if known else by_title.get(style.title.lower(), "")
        if not held:
            added.append(insert_in_order(root, style_element(identity, list_ids)))
        found[identity] = held or identity
    _rebase(root, added, found)
    package.touch(part)
    return found


def _rebase(root: Element, added: list[Element], found: dict[str, str]) -> None:
    """Let added styles name those that they are based on as the document does."""
    normal = next(
        (
            style.get(w("styleId"), "")
            for style in root.iter(w("style"))
            if style.get(w("type")) == "paragraph" and style.get(w("default")) == "1"
        ),
        "",
    )
    for style in added:
        for link in (*style.iter(w("basedOn")), *style.iter(w("next"))):
            wanted = link.get(w("val"), "")
            name = normal if wanted == "Normal" else found.get(wanted, wanted)
            if name:
                link.set(w("val"), name)
            else:
                style.remove(link)


def _part(package: Package, kind: str) -> str:
    for part in package.related(package.main, kind):
        return part
    part = package.free_name(f"word/{kind}", "xml")
    root = etree.Element(w(kind), nsmap={"w": NAMESPACES["w"]})
    package.add_part(part, etree.tostring(root), f"{_TYPES}.{kind}+xml")
    package.add_relationship(package.main, kind, part)
    return part
