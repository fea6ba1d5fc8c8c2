"""A Word file as one flat list a story, on either side of its tracked changes.

A reader of its own: it takes nothing from the package under test, changes no tree,
and follows the marks as it goes. Tokens are tuples: ``("c", letter, format, path)``
for a letter, ``("P", …)`` for the end of a paragraph, ``("TBL", …)`` and so on.
"""

import hashlib
import io
import posixpath
import re
import sys
import zipfile

from lxml import etree

sys.setrecursionlimit(20_000)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
REL = "{http://schemas.openxmlformats.org/package/2006/relationships}"
HIDDEN = {"before": {W + "ins", W + "moveTo"}, "after": {W + "del", W + "moveFrom"}}
WRAPPERS = {W + t for t in ("ins", "del", "moveFrom", "moveTo")}
CELL_HIDDEN = {"before": W + "cellIns", "after": W + "cellDel"}
CELL_MARKS = {W + t for t in ("cellIns", "cellDel", "cellMerge")}
TOGGLES = {
    W + t
    for t in [
        "b",
        "bCs",
        "i",
        "iCs",
        "caps",
        "smallCaps",
        "strike",
        "dstrike",
        "outline",
        "shadow",
        "emboss",
        "imprint",
        "vanish",
        "webHidden",
        "rtl",
        "cs",
        "specVanish",
        "keepNext",
        "keepLines",
        "pageBreakBefore",
        "widowControl",
        "contextualSpacing",
        "bidi",
        "cantSplit",
        "tblHeader",
        "titlePg",
    ]
}
HEXADECIMAL = {W + t for t in ("color", "shd", "tblLook")}
UNSEEN = {W + t for t in ("lang", "noProof", "proofErr")}
ID_OWNERS = ("docPr", "cNvPr", "shape", "rect", "shapetype")


class File:
    """The parts of a Word file, with what its ids mean."""

    def __init__(self, data):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.parts = {n: archive.read(n) for n in archive.namelist()}
        self.trees = {}
        self.related = {}
        self.places = {}
        root = self.links("")
        main = next(t for k, t, _ in root.values() if k.endswith("/officeDocument"))
        self.main = main
        self.styles, self.style_tree, self.default = {}, {}, {}
        for style in self._tree_of("styles", W + "style"):
            name = style.find(W + "name")
            label = (name.get(W + "val") if name is not None else "").lower()
            key = style.get(W + "styleId")
            self.styles[key] = label
            self.style_tree[key] = style
            if style.get(W + "default") in ("1", "true", "on"):
                self.default[style.get(W + "type")] = key
        self.nums, self.abstracts = {}, {}
        for tree in self._tree_of("numbering", W + "abstractNum"):
            self.abstracts[tree.get(W + "abstractNumId")] = tree
        for tree in self._tree_of("numbering", W + "num"):
            self.nums[tree.get(W + "numId")] = tree
        self.notes = {}
        for kind in ("footnote", "endnote"):
            for tree in self._tree_of(kind + "s", W + kind):
                self.notes[kind, tree.get(W + "id")] = tree

    def is_usual(self, element):
        """Whether it says in so many words what is so anyhow: to the left, as no style
        of the file says otherwise; not from right to left."""
        value = element.get(W + "val")
        usual = {W + "jc": ("left", "start"), W + "rtl": ("0", "false", "off")}
        if value not in usual.get(element.tag, ()):
            return False
        said = (W + "jc", W + "bidi", W + "rtl")
        return not any(
            one.tag in said
            for style in self.style_tree.values()
            for one in style.iter()
        )

    def xml(self, part):
        if part not in self.trees:
            parser = etree.XMLParser(huge_tree=True, resolve_entities=False)
            data = self.parts[part].replace(
                b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()
            )
            self.trees[part] = etree.fromstring(data, parser)
        return self.trees[part]

    def place(self, name, view):
        """The words that a made-up bookmark stands at; any other name is itself."""
        if name.startswith("_") and (name, view) not in self.places:
            self.places[name, view] = name
            marks = self.xml(self.main).iter(W + "bookmarkStart")
            mark = next((mark for mark in marks if mark.get(W + "name") == name), None)
            if mark is not None and mark.getparent().tag == W + "p":
                reader = Reader(self, view, self.main)
                reader.inline(mark.getparent(), ())
                self.places[name, view] = f"at {text_of(reader.out)!r}"
        return self.places.get((name, view), name)

    def links(self, part):
        if part not in self.related:
            self.related[part] = self._links(part)
        return self.related[part]

    def _links(self, part):
        folder, base = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", base + ".rels")
        if rels not in self.parts:
            return {}
        found = {}
        for line in etree.fromstring(self.parts[rels]).iter(REL + "Relationship"):
            target, outside = line.get("Target"), line.get("TargetMode") == "External"
            if not outside:
                target = posixpath.normpath(
                    posixpath.join("/" + folder, target)
                ).lstrip("/")
            found[line.get("Id")] = (line.get("Type"), target, outside)
        return found

    def _tree_of(self, kind, tag):
        for type_, target, outside in self.links(self.main).values():
            if type_.endswith("/" + kind) and not outside and target in self.parts:
                yield from self.xml(target).iter(tag)

    def meaning(self, part, rid):
        """What a relationship id means: an address, or the digest of a part."""
        kind, target, outside = self.links(part).get(rid, ("", "?", True))
        if outside:
            return f"link:{target}"
        if target not in self.parts:
            return f"missing:{target}"
        return kind.rpartition("/")[2] + hashlib.sha256(self.parts[target]).hexdigest()


def shown(text):
    """The letters of a text that are seen: blanks at its ends only if preserved."""
    letters = text.text or ""
    preserved = text.xpath("string(ancestor-or-self::*[@xml:space][1]/@xml:space)")
    return letters if preserved == "preserve" else letters.strip(" \t\r\n")


def read(data, view):
    """Return story → tokens, ``body`` and ``headers``, on one side of the changes."""
    file = data if isinstance(data, File) else File(data)
    reader = Reader(file, view, file.main)
    body = next(iter(file.xml(file.main).iter(W + "body")))
    reader.blocks(body, ())
    reader.close()
    heads = []
    effect = {}
    for section in reader.sections:
        for ref in section:
            if ref.tag in (W + "headerReference", W + "footerReference"):
                part = file.links(file.main).get(ref.get(R + "id"), ("", "", True))[1]
                effect[ref.tag[len(W) : -9], ref.get(W + "type")] = part
        for kind, part in sorted(effect.items()):
            if part in file.parts:
                story = Reader(file, view, part)
                story.blocks(file.xml(part), ())
                story.close()
                heads += [("HEAD", *kind), *story.out]
        heads.append(("SECTION",))
    return {"body": reader.out, "headers": heads}


def controls(file, view):
    """The content controls round blocks on one side, each with the words in it.

    A control's start or end came, or went, where it lies in a range that says so
    (ECMA-376 part 1, 17.13.5.4 to 17.13.5.11).
    """
    kinds = {"before": ("Ins", "MoveTo"), "after": ("Del", "MoveFrom")}[view]
    starts = {f"{W}customXml{kind}RangeStart" for kind in kinds}
    ends = {f"{W}customXml{kind}RangeEnd" for kind in kinds}
    open_, found = set(), []
    for element in file.xml(file.main).iter(W + "sdt", *starts, *ends):
        if element.tag in starts:
            open_.add(element.get(W + "id"))
        elif element.tag in ends:
            open_.discard(element.get(W + "id"))
        elif not open_ and _holds_blocks(element):
            found.append(element)
    told = []
    for element in found:
        name = element.find(f"{W}sdtPr/{W}tag")
        inside = Reader(file, view, file.main)
        inside.blocks(element.find(W + "sdtContent"), ())
        inside.close()
        told.append(("" if name is None else name.get(W + "val"), text_of(inside.out)))
    return told


def _holds_blocks(control):
    content = control.find(W + "sdtContent")
    return content is not None and any(
        element.tag in (W + "p", W + "tbl") for element in content.iter()
    )


def text_of(tokens):
    """The words of a story, one paragraph a line."""
    out = []
    for token in tokens:
        if token[0] == "c":
            out.append(token[1])
        elif token[0] == "P":
            out.append("\n")
        elif token[0] == "x" and token[1].startswith(("<tab", "<br", "<cr")):
            out.append("\v")
        elif token[0] == "NOTE":
            out.append(f"[{text_of(token[2]).strip()}]")
    return "".join(out)


def first_difference(data, want):
    """The first thing, in a word, in which a settled file is not what it should be.

    "text": the words, or which paragraph, cell or note they stand in. "look": styles,
    numbers, formats, the shape of tables, sections. "headers": the same or more in
    headers and footers. "left": all is right, but marks are left. "true": nothing.
    `want` are the stories of the file it should be.
    """
    have = read(data, "after")
    if text_of(have["body"]) != text_of(want["body"]):
        return "text"
    if have["body"] != want["body"]:
        return "look"
    if have["headers"] != want["headers"]:
        return "headers"
    return "true" if read(data, "before") == have else "left"


def paragraph_key(file, paragraph):
    """All of one paragraph but where it stands in a numbered list."""
    reader = Reader(file, "after", file.main)
    reader.paragraph(paragraph, ())
    reader.close()
    return tuple(map(repr, reader.out))


def paragraph_list(file, paragraph):
    """The number of the list that a paragraph is counted in; None without."""
    props = paragraph.find(W + "pPr")
    children = [] if props is None else list(props)
    style = next((c.get(W + "val") for c in children if c.tag == W + "pStyle"), None)
    return Reader(file, "after", file.main).list_of(children, style)[0]


class Reader:
    def __init__(self, file, view, part, counters=None):
        self.file, self.view, self.part = file, view, part
        self.out, self.sections = [], []
        self.hidden = HIDDEN[view]
        self.counters = {} if counters is None else counters
        self.begun = set()
        self.dangling = None  # a paragraph whose mark is hidden, not yet ended
        self.content = False  # letters since the last mark

    # Blocks

    def blocks(self, container, path):
        for child in container:
            tag = child.tag
            if tag == W + "p":
                self.paragraph(child, path)
            elif tag == W + "tbl":
                self.table(child, path)
            elif tag == W + "sdt":
                for inner in child.findall(W + "sdtContent"):
                    self.blocks(inner, path)
            elif tag == W + "customXml" or (tag in WRAPPERS and tag not in self.hidden):
                self.blocks(child, path)
            elif tag == W + "sectPr":
                self.close()
                said = self.section(child)
                if said or any(c.tag.endswith("Reference") for c in child):
                    self.out.append(("S", said))
                else:  # an empty one, and none, both say nothing
                    self.sections.pop()
            elif tag == W + "altChunk":
                self.out.append(
                    ("ALT", self.file.meaning(self.part, child.get(R + "id")))
                )

    def close(self):
        """The end of a container: its last mark stays, unless a table ends the story.

        Generators write stories that end in a table, and bodies and headers that hold
        nothing.
        """
        if self.dangling is None:
            return
        holder = self.dangling.getparent().tag
        behind_table = not self.content and self.out and self.out[-1] == ("/TBL",)
        empty = not self.content and not self.out
        bare = {W + story for story in ("body", "hdr", "ftr", "sdtContent")}
        inside = {W + story for story in ("footnote", "endnote", "txbxContent")}
        if (empty and holder in bare) or (behind_table and holder in bare | inside):
            self.dangling = None
        else:
            self.end_paragraph(self.dangling)

    def paragraph(self, p, path):
        self.inline(p, path)
        mark = p.find(f"{W}pPr/{W}rPr")
        kinds = set() if mark is None else {c.tag for c in mark}
        if kinds & self.hidden:
            self.dangling = p
        else:
            self.end_paragraph(p)

    def end_paragraph(self, p):
        props = p.find(W + "pPr")
        live = props
        if props is not None and self.view == "before":
            change = props.find(W + "pPrChange")
            if change is not None:
                live = change.find(W + "pPr")
        children = [] if live is None else list(live)
        style = next(
            (c.get(W + "val") for c in children if c.tag == W + "pStyle"), None
        )
        label = self.label(children, style)
        skip = {W + t for t in ("pStyle", "numPr", "rPr", "sectPr", "pPrChange")}
        form = self.canon_all(
            [c for c in children if c.tag not in skip and not self.file.is_usual(c)]
        )
        mark = () if props is None else self.format(props.find(W + "rPr"))
        section = None if props is None else props.find(W + "sectPr")
        name = self.style(style, "paragraph")
        self.out.append(("P", name, label, form, mark))
        if section is not None:
            self.out.append(("S", self.section(section)))
        self.dangling, self.content = None, False

    def section(self, sect):
        self.sections.append(sect)
        live = sect
        if self.view == "before" and sect.find(W + "sectPrChange") is not None:
            live = sect.find(f"{W}sectPrChange/{W}sectPr")
        skip = {W + t for t in ("headerReference", "footerReference", "sectPrChange")}
        return self.canon_all(
            [c for c in (() if live is None else live) if c.tag not in skip]
        )

    def table(self, tbl, path):
        rows = [r for r in self.rows(tbl) if self.row_is_seen(r)]
        if not rows:
            return
        if self.content:
            self.close()
        self.dangling = None
        grid = tbl.find(W + "tblGrid")
        if self.view == "before" and grid is not None:
            former = grid.find(f"{W}tblGridChange/{W}tblGrid")
            grid = grid if former is None else former
        columns = (
            ()
            if grid is None
            else tuple(c.get(W + "w") for c in grid.findall(W + "gridCol"))
        )
        self.out.append(("TBL", self.former(tbl, "tblPr"), columns))
        for row in rows:
            self.out.append(
                ("TR", self.former(row, "trPr"), self.former(row, "tblPrEx"))
            )
            for cell in self.cells(row):
                if not self.cell_is_seen(cell):
                    continue
                self.out.append(("TC", self.former(cell, "tcPr")))
                inner = Reader(self.file, self.view, self.part, self.counters)
                inner.begun = self.begun
                inner.blocks(cell, path)
                inner.close()
                self.out += inner.out
                if not inner.out or inner.out[-1][0] != "P":
                    self.out.append(("P", self.style(None, "paragraph"), None, (), ()))
                self.out.append(("/TC",))
            self.out.append(("/TR",))
        self.out.append(("/TBL",))

    def rows(self, holder):
        for child in holder:
            if child.tag == W + "tr":
                yield child
            elif child.tag in (W + "sdt", W + "sdtContent", W + "customXml"):
                yield from self.rows(child)

    def cells(self, holder):
        for child in holder:
            if child.tag == W + "tc":
                yield child
            elif child.tag in (W + "sdt", W + "sdtContent", W + "customXml"):
                yield from self.cells(child)

    def row_is_seen(self, row):
        props = row.find(W + "trPr")
        hidden = props is not None and any(c.tag in self.hidden for c in props)
        return not hidden and any(self.cell_is_seen(c) for c in self.cells(row))

    def cell_is_seen(self, cell):
        props = cell.find(W + "tcPr")
        return props is None or props.find(CELL_HIDDEN[self.view]) is None

    def former(self, holder, kind):
        props = holder.find(W + kind)
        if props is not None and self.view == "before":
            change = props.find(W + kind + "Change")
            if change is not None:
                props = change.find(W + kind)
        skip = WRAPPERS | CELL_MARKS | {W + kind + "Change"}
        return self.canon_all(
            [c for c in (() if props is None else props) if c.tag not in skip]
        )

    # Runs

    def inline(self, holder, path):
        for child in holder:
            tag = child.tag
            if tag == W + "r":
                self.run(child, path)
            elif tag in WRAPPERS:
                if tag not in self.hidden:
                    self.inline(child, path)
            elif tag == W + "hyperlink":
                rid = child.get(R + "id")
                target = (
                    self.file.meaning(self.part, rid)
                    if rid
                    else "#" + self.file.place(child.get(W + "anchor", ""), self.view)
                )
                self.inline(child, (*path, target))
            elif tag == W + "fldSimple":
                self.simple_field(child, path)
            elif tag == W + "sdt":
                named = child.find(f"{W}sdtPr/{W}tag")
                name = "" if named is None else named.get(W + "val", "")
                for inner in child.findall(W + "sdtContent"):
                    self.inline(inner, (*path, "control:" + name))
            elif tag in (W + "smartTag", W + "customXml", W + "dir", W + "bdo"):
                self.inline(child, path)
            elif tag in (M + "oMath", M + "oMathPara"):
                self.put(("MATH", self.canon(child), path))

    def simple_field(self, field, path):
        """A field in one element reads as one in pieces; a mere shell says nothing."""
        at = len(self.out)
        self.put(("F", "begin"))
        self.code(field.get(W + "instr", ""))
        self.put(("F", "separate"))
        before = len(self.out)
        self.inline(field, path)
        if len(self.out) == before:
            del self.out[at:]
        else:
            self.put(("F", "end"))

    def code(self, text):
        """A piece of a field's instruction; how it is cut, and blanks, do not count."""
        before = self.out.pop()[1] if self.out and self.out[-1][0] == "i" else ""
        self.put(("i", before + text))

    def put(self, token):
        if self.out and self.out[-1][0] == "i" and token[0] != "i":
            words = self.out[-1][1].replace('"', " ").split()
            words[:1] = [word.upper() for word in words[:1]]
            places = [self.file.place(word, self.view) for word in words]
            self.out[-1] = ("i", " ".join(places))
        self.out.append(token)
        self.content = True

    def run(self, run, path):
        form = self.format(run.find(W + "rPr"))
        for child in run:
            tag = child.tag
            if tag in (W + "t", W + "delText"):
                for letter in shown(child):
                    self.put(("c", letter, form, path))
            elif tag in (W + "instrText", W + "delInstrText"):
                self.code(child.text or "")
            elif tag == W + "fldChar":
                self.put(("F", child.get(W + "fldCharType")))
            elif tag in (W + "footnoteReference", W + "endnoteReference"):
                self.put(self.note(tag[len(W) : -9], child.get(W + "id"), form, path))
            elif tag == MC + "AlternateContent":
                choice = child.find(MC + "Choice")
                for inner in child if choice is None else choice:
                    self.thing(inner, path)
            elif tag in (W + "drawing", W + "pict", W + "object"):
                self.thing(child, path)
            elif tag in (
                W + "rPr",
                W + "commentReference",
                W + "lastRenderedPageBreak",
                W + "annotationRef",
            ):
                continue
            elif isinstance(tag, str):
                self.put(("x", self.canon(child), form, path))

    def note(self, kind, identity, form, path):
        tree = self.file.notes.get((kind, identity))
        if tree is None:
            return ("NOTE", kind, [("missing",)], form, path)
        links = self.file.links(self.file.main).values()
        part = next(t for k, t, _ in links if k.endswith(f"/{kind}s"))
        inner = Reader(self.file, self.view, part)
        inner.blocks(tree, ())
        inner.close()
        return ("NOTE", kind, inner.out, form, path)

    def thing(self, element, path):
        self.put(("THING", self.canon(element), path))
        for box in element.iter(W + "txbxContent"):
            outer = next((b for b in box.iterancestors(W + "txbxContent")), None)
            if outer is not None and element in outer.iterancestors():
                continue
            if any(
                a.tag == MC + "Fallback"
                for a in box.iterancestors()
                if element in a.iterancestors()
            ):
                continue
            inner = Reader(self.file, self.view, self.part)
            inner.blocks(box, ())
            inner.close()
            self.out += [("BOX",), *inner.out, ("/BOX",)]

    # What properties mean

    def style(self, identity, kind):
        if (
            identity not in self.file.styles
        ):  # one that is not defined counts for nothing
            identity = self.file.default.get(kind)
        return self.file.styles.get(identity, "")

    def format(self, rpr):
        if rpr is None:
            return ()
        live = rpr
        if self.view == "before" and rpr.find(W + "rPrChange") is not None:
            live = rpr.find(f"{W}rPrChange/{W}rPr")
        skip = WRAPPERS | UNSEEN | {W + "rPrChange"}
        children = [
            c
            for c in (() if live is None else live)
            if c.tag not in skip and not self.file.is_usual(c)
        ]
        out = []
        for child in children:
            if child.tag == W + "rStyle":
                out.append("style:" + self.style(child.get(W + "val"), "character"))
            else:
                out.append(self.canon(child))
        return tuple(sorted(set(out)))  # LibreOffice says some twice

    def canon_all(self, elements):
        return tuple(sorted(self.canon(e) for e in elements if isinstance(e.tag, str)))

    def canon(self, element):
        """An element as text, without ids and in one spelling."""
        tag = element.tag
        local = tag.rpartition("}")[2].replace("delText", "t")
        attributes = []
        for key, value in sorted(element.attrib.items()):
            name = key.rpartition("}")[2]
            if name.startswith("rsid") or name in (
                "paraId",
                "textId",
                "anchorId",
                "editId",
                "spid",
            ):
                continue
            if name in ("id", "name") and local in ID_OWNERS and not key.startswith(R):
                continue
            if key.startswith(R):
                value = self.file.meaning(self.part, value)
            if tag in TOGGLES and name == "val":
                value = {"true": "1", "on": "1", "false": "0", "off": "0"}.get(
                    value, value
                )
                if value == "1":
                    continue
            if tag in HEXADECIMAL:
                value = value.lower()
            if name == "val" and local == "jc":
                value = {"start": "left", "end": "right"}.get(value, value)
            if name == "val" and local == "tblStyle":
                value = self.style(value, "table")
            attributes.append(f"{name}={value}")
        inner = ""
        if local != "txbxContent":
            inner = "".join(
                self.canon(c)
                for c in element
                if isinstance(c.tag, str) and c.tag != MC + "Fallback"
            )
        words = (element.text or "").strip()
        return f"<{local} {' '.join(attributes)}>{words}{inner}</>"

    # Numbers

    def label(self, children, style):
        """What numbering prints before a paragraph, with the kind of list; or None."""
        num, level = self.list_of(children, style)
        if num in (None, "0"):
            return None if num is None else "0"
        level = int(level or 0)
        if num not in self.file.nums:
            return ("dangling", level)
        return self.count(num, level)

    def list_of(self, children, style):
        """The number of a paragraph's list, and its level, by itself or its style."""
        num, level = _numpr(children)
        steps = 0
        style = style or self.file.default.get("paragraph")
        while num is None and style in self.file.style_tree and steps < 50:
            tree = self.file.style_tree[style]
            props = tree.find(W + "pPr")
            former = None if props is None else props.find(f"{W}pPrChange/{W}pPr")
            if self.view == "before" and former is not None:
                props = former
            from_style, style_level = _numpr([] if props is None else list(props))
            num = from_style
            level = level or style_level
            base = tree.find(W + "basedOn")
            style = None if base is None else base.get(W + "val")
            steps += 1
        return num, level

    def count(self, num, level):
        tree = self.file.nums[num]
        abstract = tree.find(W + "abstractNumId").get(W + "val")
        kinds = _levels(self.file.abstracts.get(abstract), tree)
        counts = self.counters.setdefault(abstract, {})
        for override in tree.findall(W + "lvlOverride"):
            start = override.find(W + "startOverride")
            at = int(override.get(W + "ilvl"))
            if start is not None and at == level and (num, at) not in self.begun:
                counts[at] = int(start.get(W + "val")) - 1
        self.begun.add((num, level))
        start = int(kinds.get(level, ("", "", "1"))[2])
        counts[level] = counts.get(level, start - 1) + 1
        for deeper in [n for n in counts if n > level]:
            del counts[deeper]
        text = kinds.get(level, ("", "", "1"))[1]

        def digit(match):
            at = int(match[1]) - 1
            first = int(kinds.get(at, ("", "", "1"))[2])
            return f"{kinds.get(at, ('?',))[0]}{counts.get(at, first)}"

        shown = re.sub(r"%(\d)", digit, text)
        return (shown, level, tuple(sorted(kinds.items())))


def _numpr(children):
    props = next((c for c in children if c.tag == W + "numPr"), None)
    if props is None:
        return None, None
    num, level = props.find(W + "numId"), props.find(W + "ilvl")
    return (
        None if num is None else num.get(W + "val"),
        None if level is None else level.get(W + "val"),
    )


def _levels(abstract, num):
    kinds = {}
    sources = [] if abstract is None else list(abstract.findall(W + "lvl"))
    sources += num.findall(f"{W}lvlOverride/{W}lvl")
    for lvl in sources:

        def value(name, default="", lvl=lvl):
            found = lvl.find(W + name)
            return default if found is None else found.get(W + "val", default)

        kinds[int(lvl.get(W + "ilvl"))] = (
            value("numFmt"),
            value("lvlText"),
            value("start", "1"),
            value("suff", "tab"),
            value("lvlRestart"),
        )
    return kinds
