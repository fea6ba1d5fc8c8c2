"""Some hundred Word files that mean harm, each made from an honest one.

They would fetch something from `address`, read or write a file of the reader, fill the
memory, or say what no file may say. Only an address of this very computer stands in
them, where a listener waits that must hear nothing.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
from collections.abc import Iterator, Mapping

Parts = dict[str, bytes]
DOCUMENT = "word/document.xml"
RELS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = (
    f'xmlns:w="{WORD}" xmlns:r="{OFFICE}" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:xi="http://www.w3.org/2001/XInclude"'
)


def zipped(parts: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def parts_of(data: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_body(parts: Parts, xml: str) -> Parts:
    """Put XML in at the end of the body."""
    text = parts[DOCUMENT].decode()
    at = text.rindex("<w:sectPr") if "<w:sectPr" in text else text.rindex("</w:body>")
    xml = re.sub(r"^<([\w:]+)", rf"<\1 {SPACES}", xml, count=1)
    return {**parts, DOCUMENT: (text[:at] + xml + text[at:]).encode()}


def with_link(parts: Parts, kind: str, target: str, *, name: str = "rIdX") -> Parts:
    """Relate the document to an address outside."""
    line = (
        f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}" '
        'TargetMode="External"/>'
    )
    text = parts[RELS].decode().replace("</Relationships>", f"{line}</Relationships>")
    return {**parts, RELS: text.encode()}


def with_part(parts: Parts, name: str, data: bytes, kind: str, media: str) -> Parts:
    """Put a part in and relate the document to it."""
    types = parts[TYPES].decode()
    line = f'<Override PartName="/{name}" ContentType="{media}"/></Types>'
    rels = parts[RELS].decode()
    link = (
        f'<Relationship Id="rIdY" Type="{OFFICE}/{kind}" Target="/{name}"/>'
        "</Relationships>"
    )
    return {
        **parts,
        name: data,
        TYPES: types.replace("</Types>", line).encode(),
        RELS: rels.replace("</Relationships>", link).encode(),
    }


def field(code: str) -> str:
    return (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{code}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>x</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )


def hostile(honest: bytes, address: str) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of each."""
    parts = parts_of(honest)
    for make in (
        _links,
        _fields,
        _chunks,
        _entities,
        _letters,
        _names,
        _bombs,
        _ids,
        _odd,
    ):
        for name, made in make(parts, address):
            yield name, made if isinstance(made, bytes) else zipped(made)


Made = Iterator[tuple[str, "Parts | bytes"]]


def _links(parts: Parts, address: str) -> Made:
    for kind in (
        "attachedTemplate", "subDocument", "frame", "oleObject", "package", "image",
        "hyperlink", "settings", "styles", "numbering", "theme", "fontTable", "footnotes",
        "comments", "header", "officeDocument", "externalLinkPath", "glossaryDocument",
        "mailMergeSource", "video", "audio", "control", "customXml",
    ):  # fmt: skip
        yield f"link-{kind}", with_link(parts, kind, f"{address}/{kind}")
    for n, target in enumerate(
        (
            "file:///etc/passwd",
            "\\\\127.0.0.1\\share\\x.dotx",
            "file://127.0.0.1/share/x.dotx",
            f"mhtml:{address}/x!y",
            "data:text/html,x",
            "javascript:alert(1)",
            f"ftp://127.0.0.1:{address.rpartition(':')[2]}/x",
        )
    ):
        yield f"target-{n}", with_link(parts, "attachedTemplate", target)
    picture = (
        '<w:p><w:r><w:pict><v:shape><v:imagedata r:id="rIdX" '
        f'src="{address}/v" o:href="{address}/h"/></v:shape></w:pict></w:r></w:p>'
    )
    yield "vml-picture", with_body(with_link(parts, "image", f"{address}/i"), picture)
    blip = (
        "<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic>"
        '<pic:blipFill><a:blip r:link="rIdX"/></pic:blipFill></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
    yield "linked-picture", with_body(with_link(parts, "image", f"{address}/b"), blip)
    yield (
        "sub-document",
        with_body(
            with_link(parts, "subDocument", f"{address}/s"), '<w:subDoc r:id="rIdX"/>'
        ),
    )


def _fields(parts: Parts, address: str) -> Made:
    for n, code in enumerate(
        (
            f'INCLUDEPICTURE "{address}/p.png" \\d',
            f'INCLUDETEXT "{address}/t.docx"',
            'INCLUDETEXT "/etc/passwd"',
            'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc.exe"',
            'DDE excel "x.xls" A1',
            f'LINK Word.Document.8 "{address}/l.doc" "" \\a \\p',
            f'HYPERLINK "{address}/h"',
            f'IMPORT "{address}/i.png"',
            f'DATABASE \\d "{address}/d.mdb"',
            f'QUOTE 68 {"{"} INCLUDEPICTURE "{address}/q" {"}"}',
            f'RD "{address}/r.docx"',
            'MACROBUTTON AutoOpen "x"',
        )
    ):
        yield f"field-{n}", with_body(parts, field(code))
    simple = f"<w:p><w:fldSimple w:instr='INCLUDEPICTURE \"{address}/f\"'/></w:p>"
    yield "field-simple", with_body(parts, simple)


def _chunks(parts: Parts, address: str) -> Made:
    html = f'<html><img src="{address}/c"/><script src="{address}/s"></script></html>'
    for kind, media, data in (
        ("html", "text/html", html.encode()),
        ("mht", "message/rfc822", f"Content-Location: {address}/m\n\n{html}".encode()),
        ("rtf", "application/rtf", b"{\\rtf1 {\\field{\\*\\fldinst DDEAUTO x}}}"),
        ("txt", "text/plain", b"words"),
    ):
        made = with_part(parts, f"word/chunk.{kind}", data, "aFChunk", media)
        yield f"chunk-{kind}", with_body(made, '<w:altChunk r:id="rIdY"/>')
    linked = with_link(parts, "aFChunk", f"{address}/chunk")
    yield "chunk-linked", with_body(linked, '<w:altChunk r:id="rIdX"/>')
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
    made = with_part(
        parts,
        "word/embeddings/o.bin",
        ole,
        "oleObject",
        "application/vnd.openxmlformats-officedocument.oleObject",
    )
    shown = (
        '<w:p><w:r><w:object><o:OLEObject Type="Embed" ProgID="Package" r:id="rIdY"/>'
        "</w:object></w:r></w:p>"
    )
    yield "ole", with_body(made, shown)
    yield (
        "macros",
        with_part(
            parts,
            "word/vbaProject.bin",
            ole,
            "vbaProject",
            "application/vnd.ms-office.vbaProject",
        ),
    )
    svg = f'<svg xmlns="http://www.w3.org/2000/svg"><image href="{address}/svg"/></svg>'
    yield (
        "svg",
        with_part(parts, "word/media/i.svg", svg.encode(), "image", "image/svg+xml"),
    )


def _entities(parts: Parts, address: str) -> Made:
    heads = {
        "laughs": '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
        '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>',
        "external": f'<!DOCTYPE x [<!ENTITY a SYSTEM "{address}/e">]>',
        "file": '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        "parameter": f'<!DOCTYPE x [<!ENTITY % p SYSTEM "{address}/p"> %p;]>',
        "dtd": f'<!DOCTYPE x SYSTEM "{address}/x.dtd">',
        "public": f'<!DOCTYPE x PUBLIC "-//x//y" "{address}/y.dtd">',
        "style": f'<?xml-stylesheet type="text/xsl" href="{address}/x.xsl"?>',
    }
    text = parts[DOCUMENT].decode()
    declared = re.match(r"<\?xml[^>]*\?>", text)
    at = declared.end() if declared else 0
    for name, head in heads.items():
        yield (
            f"entity-{name}",
            {**parts, DOCUMENT: (text[:at] + head + text[at:]).encode()},
        )
    for part in ("word/styles.xml", RELS, TYPES, "_rels/.rels"):
        held = parts[part].decode()
        begun = held.index("?>") + 2 if "?>" in held else 0
        made = held[:begun] + heads["external"] + held[begun:]
        yield f"entity-in-{part.replace('/', '-')}", {**parts, part: made.encode()}
    xinclude = f'<xi:include href="{address}/xi" parse="text"/>'
    yield "xinclude", with_body(parts, xinclude)
    schema = text.replace(
        "<w:document ",
        '<w:document xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        f'xsi:schemaLocation="x {address}/x.xsd" ',
        1,
    )
    yield "schema", {**parts, DOCUMENT: schema.encode()}


def _letters(parts: Parts, address: str) -> Made:
    text = re.sub(r"^<\?xml[^>]*\?>", "", parts[DOCUMENT].decode())
    wide = f'<!DOCTYPE x SYSTEM "{address}/w">{text}'
    for code in ("utf-16", "utf-32", "utf-16-be", "utf-8-sig", "cp037"):
        yield f"letters-{code}", {**parts, DOCUMENT: wide.encode(code, "ignore")}
    for stated in ("utf-7", "utf-16", "shift_jis", "x-unknown", "hz-gb-2312"):
        head = f'<?xml version="1.0" encoding="{stated}"?>'
        yield f"stated-{stated}", {**parts, DOCUMENT: (head + text).encode()}
    yield "letters-broken", {**parts, DOCUMENT: parts[DOCUMENT][:-30] + b"\xff\xfe\x80"}
    yield "letters-nothing", {**parts, DOCUMENT: b""}
    yield (
        "letters-zero",
        {**parts, DOCUMENT: parts[DOCUMENT].replace(b"w:t>", b"w:t>\0", 1)},
    )


def _names(parts: Parts, address: str) -> Made:
    del address
    for n, name in enumerate(
        (
            "../../evil.xml", "/etc/evil.xml", "word\\..\\evil.xml", "C:/evil.xml",
            "word/./evil.xml", "word//evil.xml", "word/evil\n.xml", "WORD/DOCUMENT.XML",
            "word/" + "x" * 300 + ".xml", "word/con.xml",
        )
    ):  # fmt: skip
        yield f"name-{n}", {**parts, name: b"<x/>"}
    target = parts[RELS].replace(
        b'Target="styles.xml"', b'Target="../../../etc/passwd"'
    )
    yield "target-climbs", {**parts, RELS: target}
    ring = parts[RELS].replace(
        b"</Relationships>",
        f'<Relationship Id="rIdR" Type="{OFFICE}/header" Target="document.xml"/>'.encode()
        + b"</Relationships>",
    )
    yield "target-itself", {**parts, RELS: ring}


def _bombs(parts: Parts, address: str) -> Made:
    del address
    yield "bomb-part", {**parts, "word/zeros.xml": bytes(61_000_000)}
    yield "bomb-many", {**parts, **{f"word/x{n}.xml": b"<x/>" for n in range(2100)}}
    lying = bytearray(zipped(parts))
    at = lying.rindex(b"PK\x01\x02")
    lying[at + 24 : at + 28] = struct.pack("<I", 7)
    yield "bomb-lying", bytes(lying)
    yield "bomb-nested", {**parts, "word/embeddings/x.docx": zipped(parts)}
    deep = "<w:p>" * 5000 + "</w:p>" * 5000
    yield "deep", with_body(parts, deep)
    yield (
        "deep-tables",
        with_body(
            parts,
            "<w:tbl><w:tr><w:tc>" * 600 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 600,
        ),
    )
    yield "deep-runs", with_body(parts, "<w:p><w:r>" * 40 + "</w:r></w:p>" * 40)
    yield "wide", with_body(parts, f'<w:p w:rsidR="{"0" * 900_000}"/>')
    yield "cut", zipped(parts)[:-200]


def _ids(parts: Parts, address: str) -> Made:
    del address
    sign = 'w:author="x" w:date="not a date"'
    for n, number in enumerate(
        ("-1", "99999999999999999999", "x", "", "1 OR 1=1", "../x")
    ):
        mark = (
            f'<w:p><w:ins w:id="{number}" {sign}><w:r><w:t>x</w:t></w:r></w:ins></w:p>'
        )
        yield f"id-{n}", with_body(parts, mark)
    twice = '<w:p><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkStart w:id="1" w:name="a"/></w:p>'
    yield "id-twice", with_body(parts, twice)
    span = '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
    yield "span", with_body(parts, span)


def _odd(parts: Parts, address: str) -> Made:
    del address
    yield "empty", b""
    yield "text", b"Words of mine."
    yield "old-word", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)
    yield "pdf", b"%PDF-1.4\n"
    for gone in (TYPES, "_rels/.rels", DOCUMENT, RELS, "word/styles.xml"):
        rest = {name: data for name, data in parts.items() if name != gone}
        yield f"without-{gone.replace('/', '-')}", rest
    ring = (
        '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    )
    styles = (
        parts["word/styles.xml"].decode().replace("</w:styles>", f"{ring}</w:styles>")
    )
    yield "styles-in-a-ring", {**parts, "word/styles.xml": styles.encode()}
