"""A Word template in which names are planted wherever Word keeps them."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

NAMES = (
    "Petra Plant", "Hugo Hidden", "Cora Company", "Manfred Manager", "Theo Thumb",
    "Xenia Data", "Pia Picture", "Rita Reviser", "Greta Glue",
)  # fmt: skip
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def png(words: str) -> bytes:
    """Return a picture of one dot with words in it that nobody sees."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            chunk(b"IHDR", head),
            chunk(b"tEXt", b"Author\0" + words.encode()),
            chunk(b"zTXt", b"Author\0\0" + zlib.compress(words.encode())),
            chunk(b"IDAT", zlib.compress(b"\0\0")),
            chunk(b"IEND", b""),
        )
    )


def with_names(template: bytes, *, tracked: bool = False) -> bytes:
    """Return a template with names planted in every part; in a tracked change too."""
    with zipfile.ZipFile(io.BytesIO(template)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    document = parts["word/document.xml"].decode()
    ins = end = ""
    if tracked:
        ins = '<w:ins w:id="91" w:author="Rita Reviser" w:date="2020-01-01T00:00:00Z">'
        end = "</w:ins>"
    marks = (
        f'<w:p><w:commentRangeStart w:id="7"/>{ins}<w:r w:rsidR="00AB12CD"><w:t>In short.'
        f'</w:t></w:r>{end}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p>'
    )
    at = document.index("<w:body>") + len("<w:body>")
    parts["word/document.xml"] = (document[:at] + marks + document[at:]).encode()
    parts["word/comments.xml"] = (
        f'<w:comments xmlns:w="{_W}"><w:comment w:id="7" w:author="Petra Plant" '
        'w:initials="PP"><w:p><w:r><w:t>Ask Hugo Hidden.</w:t></w:r></w:p></w:comment>'
        "</w:comments>"
    ).encode()
    parts["word/people.xml"] = (
        b'<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
        b'<w15:person w15:author="Petra Plant"/></w15:people>'
    )
    parts["docProps/app.xml"] = (
        b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'extended-properties"><Company>Cora Company</Company><Manager>Manfred Manager'
        b"</Manager></Properties>"
    )
    parts["docProps/custom.xml"] = (
        b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'custom-properties"/><!-- Hugo Hidden -->'
    )
    parts["docProps/thumbnail.png"] = png("Theo Thumb")
    parts["customXml/item1.xml"] = b"<held>Xenia Data</held>"
    parts["word/media/dot.png"] = png("Pia Picture")
    parts["word/settings.xml"] = parts["word/settings.xml"].replace(
        b"</w:settings>",
        b'<w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids>'
        b'<w:docVars><w:docVar w:name="glue" w:val="Greta Glue"/></w:docVars>'
        b"</w:settings>",
    )
    _relate(parts)
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return held.getvalue()


def _relate(parts: dict[str, bytes]) -> None:
    types = parts["[Content_Types].xml"].decode()
    more = ""
    if "docProps/app.xml" not in types:
        more += (
            '<Override PartName="/docProps/app.xml" ContentType="application/vnd.'
            'openxmlformats-officedocument.extended-properties+xml"/>'
        )
    if 'Extension="png"' not in types:
        more += '<Default Extension="png" ContentType="image/png"/>'
    if "word/comments.xml" not in types:
        more += (
            '<Override PartName="/word/comments.xml" ContentType="application/vnd.'
            'openxmlformats-officedocument.wordprocessingml.comments+xml"/>'
        )
    parts["[Content_Types].xml"] = types.replace("</Types>", f"{more}</Types>").encode()
    rels = parts["word/_rels/document.xml.rels"].decode()
    added = "".join(
        f'<Relationship Id="rIdP{n}" Type="{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(
            (
                (f"{_R}/comments", "comments.xml"),
                (
                    "http://schemas.microsoft.com/office/2011/relationships/people",
                    "people.xml",
                ),
                (f"{_R}/image", "media/dot.png"),
                (f"{_R}/customXml", "../customXml/item1.xml"),
            )
        )
    )
    parts["word/_rels/document.xml.rels"] = rels.replace(
        "</Relationships>", f"{added}</Relationships>"
    ).encode()
