import io
import struct
import zipfile

import pytest

from compact_draft.errors import (
    DamagedError,
    EncryptedError,
    HostileFileError,
    NotWordError,
    WordFileError,
)
from compact_draft.word.ooxml import archive
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = f"""<?xml version="1.0"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{WORD}.styles+xml"/>
</Types>"""
ROOT = f"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="{REL}/officeDocument" Target="word/document.xml"/></Relationships>"""
LINKS = f"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="{REL}/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="{REL}/hyperlink" Target="https://example.org/" TargetMode="External"/>
<Relationship Id="rId3" Type="{REL}/comments" Target="../word/comments.xml"/>
</Relationships>"""
BODY = f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>One.</w:t></w:r></w:p></w:body></w:document>'
STYLES = f'<w:styles xmlns:w="{W}"/>'
PARTS = {
    "[Content_Types].xml": TYPES,
    "_rels/.rels": ROOT,
    "word/document.xml": BODY,
    "word/_rels/document.xml.rels": LINKS,
    "word/styles.xml": STYLES,
    "customXml/item1.bin": b"\x00\x01",
}


def zipped(changed=None, *, without=(), method=zipfile.ZIP_DEFLATED):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as file:
        for part, data in (PARTS | (changed or {})).items():
            if part not in without:
                file.writestr(part, data)
    return stream.getvalue()


def ole(*names):
    """A compound file of two sectors: the allocation table and the directory."""
    header = bytearray(512)
    header[:8] = bytes.fromhex("D0CF11E0A1B11AE1")
    struct.pack_into("<H", header, 30, 9)
    struct.pack_into("<I", header, 48, 1)
    struct.pack_into("<109I", header, 76, 0, *[0xFFFFFFFF] * 108)
    table = struct.pack("<128I", 0xFFFFFFFD, 0xFFFFFFFE, *[0xFFFFFFFF] * 126)
    directory = b""
    for entry in ("Root Entry", *names):
        raw = entry.encode("utf-16-le")
        length = struct.pack("<H", len(raw) + 2)
        directory += raw.ljust(64, b"\0") + length + b"\0" * 62
    return bytes(header) + table + directory.ljust(512, b"\0")


def refused(data, kind):
    with pytest.raises(kind) as caught:
        Package.open(data, name="received/reply.docx")
    assert str(caught.value).startswith("received/reply.docx")
    assert caught.value.mend
    return str(caught.value)


def test_an_untouched_package_keeps_every_parts_bytes():
    package = Package.open(zipped())
    package.xml("word/document.xml")
    with zipfile.ZipFile(io.BytesIO(package.save())) as saved:
        assert saved.namelist()[0] == "[Content_Types].xml"
        for part, data in PARTS.items():
            assert saved.read(part) == (
                data if isinstance(data, bytes) else data.encode()
            )


def test_the_same_parts_give_the_same_bytes():
    assert Package.open(zipped()).save() == Package.open(zipped()).save()


def test_a_touched_part_is_written_and_the_others_are_not():
    package = Package.open(zipped())
    next(package.xml(package.main).iter(w("t"))).text = "Two."
    assert b"One." in package.data(package.main)
    package.touch(package.main)
    assert b"Two." in package.data(package.main)
    again = Package.open(package.save())
    assert b"Two." in again.data("word/document.xml")
    assert again.data("word/styles.xml") == STYLES.encode()


def test_relationships_are_read_with_absolute_targets():
    links = Package.open(zipped()).relationships("word/document.xml")
    assert [(k.id, k.kind, k.target, k.external) for k in links.values()] == [
        ("rId1", "styles", "word/styles.xml", False),
        ("rId2", "hyperlink", "https://example.org/", True),
        ("rId3", "comments", "word/comments.xml", False),
    ]


def test_related_parts_are_only_those_that_exist():
    package = Package.open(zipped())
    assert package.related(package.main, "styles") == ["word/styles.xml"]
    assert package.related(package.main, "comments") == []


def test_a_part_is_added_with_its_type_and_its_relationship():
    package = Package.open(zipped())
    package.add_part("word/media/image1.png", b"\x89PNG", "image/png")
    package.add_part("word/comments.xml", b"<x/>", f"{WORD}.comments+xml")
    fresh = package.add_relationship(package.main, "image", "word/media/image1.png")
    assert fresh == "rId4"
    again = Package.open(package.save())
    assert again.content_type("word/media/image1.png") == "image/png"
    assert again.content_type("word/comments.xml") == f"{WORD}.comments+xml"
    assert again.relationships(again.main)["rId4"].target == "word/media/image1.png"
    assert b'Target="media/image1.png"' in again.data("word/_rels/document.xml.rels")
    assert again.related(again.main, "comments") == ["word/comments.xml"]
    assert again.free_name("word/media/image", "png") == "word/media/image2.png"


def test_a_relationship_of_a_part_that_had_none_makes_its_own_list():
    package = Package.open(zipped())
    assert package.relationships("word/styles.xml") == {}
    package.add_relationship(
        "word/styles.xml", "hyperlink", "https://a.example", external=True
    )
    again = Package.open(package.save())
    assert again.relationships("word/styles.xml")["rId1"].external


def test_strict_is_read_as_transitional():
    strict = "http://purl.oclc.org/ooxml"
    changed = {
        part: data.replace(REL, f"{strict}/officeDocument/relationships").replace(
            W, f"{strict}/wordprocessingml/main"
        )
        for part, data in PARTS.items()
        if isinstance(data, str)
    }
    changed["word/document.xml"] = changed["word/document.xml"].replace(
        "<w:document ", '<w:document w:conformance="strict" '
    )
    package = Package.open(zipped(changed))
    assert package.was_strict
    assert package.data(package.main) == BODY.encode()
    assert package.related(package.main, "styles") == ["word/styles.xml"]
    assert not Package.open(zipped()).was_strict


def test_old_word_and_a_password_are_told_apart():
    assert "old kind (.doc)" in refused(ole("1Table", "WordDocument"), NotWordError)
    locked = refused(ole("EncryptionInfo", "EncryptedPackage"), EncryptedError)
    assert "clear the password" in locked
    assert "Excel" in refused(ole("Workbook"), NotWordError)
    assert "old kind" in refused(ole(), NotWordError)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "the file is empty"),
        (b"Dear all,\n\nour reply is below.\n", "plain text"),
        (b"\xff\xfeD\0e\0", "plain text"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"{\\rtf1 ...", "Rich Text"),
        (b"<html><body>", "web page"),
        (b"\x00\x01\x02\x03", "no kind known"),
    ],
)
def test_what_is_no_word_file_is_named(data, words):
    assert words in refused(data, NotWordError)


@pytest.mark.parametrize(
    ("main", "words"),
    [
        ("application/vnd.ms-word.document.macroEnabled.main+xml", ".docm"),
        ("application/vnd.ms-word.template.macroEnabledTemplate.main+xml", ".dotm"),
        (
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            ".xlsx",
        ),
    ],
)
def test_another_office_file_is_named(main, words):
    types = TYPES.replace(f"{WORD}.document.main+xml", main)
    assert words in refused(zipped({"[Content_Types].xml": types}), NotWordError)


def test_a_template_is_read_and_what_is_saved_is_a_document():
    types = TYPES.replace(f"{WORD}.document.main+xml", f"{WORD}.template.main+xml")
    package = Package.open(zipped({"[Content_Types].xml": types}))
    saved = Package.open(package.save())
    for one in (package, saved):
        assert one.content_type(one.main) == f"{WORD}.document.main+xml"
    assert b"template" not in saved.data("[Content_Types].xml")


def test_macros_in_a_plain_word_file_are_refused():
    line = '<Override PartName="/word/v.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
    types = TYPES.replace("</Types>", line)
    data = zipped({"[Content_Types].xml": types, "word/v.bin": b"x"})
    assert "macros" in refused(data, NotWordError)


def test_an_opendocument_text_is_named():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        file.writestr("content.xml", "<x/>")
    assert "(.odt)" in refused(stream.getvalue(), NotWordError)


def test_a_zip_file_of_other_things_is_not_word():
    data = zipped(without=("[Content_Types].xml",))
    assert "zip file" in refused(data, NotWordError)


@pytest.mark.parametrize("part", ["_rels/.rels", "word/document.xml"])
def test_a_missing_part_is_told(part):
    assert part in refused(zipped(without=(part,)), DamagedError)


def test_a_broken_part_is_told_when_it_is_read():
    package = Package.open(zipped({"word/styles.xml": "<w:styles>"}), name="a.docx")
    with pytest.raises(DamagedError, match=r"a\.docx, in the part word/styles\.xml"):
        package.xml("word/styles.xml")


def test_every_cut_of_a_file_is_refused_with_an_error_of_ours():
    data = zipped()
    assert len(data) > 370
    for length in range(0, len(data), 37):
        with pytest.raises(WordFileError):
            Package.open(data[:length])


def test_a_changed_byte_in_a_packed_part_is_damage():
    data = bytearray(zipped())
    begin = data.index(b"word/document.xml") + len("word/document.xml")
    data[begin + 20] ^= 0xFF
    refused(bytes(data), DamagedError)


def test_a_document_type_is_refused_in_any_letters():
    laughs = '<!DOCTYPE x [<!ENTITY a "ha">]>' + BODY
    utf16 = ('<?xml version="1.0" encoding="UTF-16"?>' + laughs).encode("utf-16")
    for part in ("word/document.xml", "word/unknown.xml"):
        assert "DOCTYPE" in refused(zipped({part: laughs}), HostileFileError)
        assert "DOCTYPE" in refused(zipped({part: utf16}), HostileFileError)
    other = '<?xml version="1.0" encoding="utf-7"?><x/>'
    refused(zipped({"word/styles.xml": other}), HostileFileError)


def test_a_document_type_in_a_part_of_another_name_is_refused_when_read():
    package = Package.open(zipped({"customXml/item1.bin": "<!DOCTYPE x><x/>"}))
    with pytest.raises(HostileFileError):
        package.xml("customXml/item1.bin")


def test_two_hundred_nested_tables_can_be_read_and_ten_thousand_levels_cannot():
    deep = (
        BODY.replace("One.", "")
        .replace("<w:p>", "<w:tbl><w:tr><w:tc>" * 200 + "<w:p>")
        .replace("</w:p>", "</w:p>" + "</w:tc></w:tr></w:tbl>" * 200)
    )
    package = Package.open(zipped({"word/document.xml": deep}))
    assert len(list(package.xml(package.main).iter(w("tbl")))) == 200
    worse = "<x>" * 10_000 + "</x>" * 10_000
    package = Package.open(zipped({"word/styles.xml": worse}))
    with pytest.raises(HostileFileError, match="too deep"):
        package.xml("word/styles.xml")


@pytest.mark.parametrize(
    "part", ["/word/a.xml", "../a.xml", "word\\a.xml", "C:/a.xml", "a//b"]
)
def test_a_part_that_leads_outside_is_refused(part):
    assert "named" in refused(zipped({part: "<x/>"}), HostileFileError)


def test_a_relationship_that_leads_outside_is_refused():
    links = LINKS.replace("../word/comments.xml", "../../../etc/passwd")
    package = Package.open(zipped({"word/_rels/document.xml.rels": links}))
    with pytest.raises(HostileFileError, match="leads outside"):
        package.relationships(package.main)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_is_there_twice_is_refused():
    stream = io.BytesIO(zipped())
    with zipfile.ZipFile(stream, "a") as file:
        file.writestr("WORD/document.xml", BODY)
    assert "twice" in refused(stream.getvalue(), HostileFileError)


def test_a_zip_password_is_told():
    data = bytearray(zipped())
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(sign) + offset] |= 1
    assert "password" in refused(bytes(data), EncryptedError)


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch):
    bomb = zipped({"word/media/a.bin": b"\0" * 21_000_000})
    assert "next to nothing" in refused(bomb, HostileFileError)
    monkeypatch.setattr(archive, "MOST_BYTES", 1_000)
    assert "unpacks to" in refused(zipped(), HostileFileError)
    monkeypatch.setattr(archive, "MOST_PARTS", 3)
    assert "parts" in refused(zipped(), HostileFileError)


def test_a_packing_that_cannot_be_bounded_is_refused():
    assert "packed" in refused(zipped(method=zipfile.ZIP_LZMA), HostileFileError)


def test_a_size_that_is_a_lie_is_refused():
    data = bytearray(zipped({"word/document.xml": BODY + " " * 5000}))
    for sign, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = data.index(sign)
        while b"word/document.xml" not in data[place : place + 80]:
            place = data.index(sign, place + 4)
        struct.pack_into("<I", data, place + offset, 100)
    refused(bytes(data), WordFileError)


def test_a_twin_has_the_parts_as_they_are_now_and_trees_of_its_own():
    package = Package.open(zipped(), name="one.docx")
    package.xml("word/document.xml").set("changed", "yes")
    package.touch("word/document.xml")
    twin = package.twin()
    assert twin.data("word/document.xml") == package.data("word/document.xml")
    assert (twin.main, twin.name) == (package.main, "one.docx")
    twin.xml("word/document.xml").set("changed", "again")
    twin.touch("word/document.xml")
    twin.add_relationship(twin.main, "header", "word/header1.xml")
    assert b"again" not in package.data("word/document.xml")
    assert len(package.relationships(package.main)) == 3


def test_a_file_opened_twice_is_named_as_it_was_asked_and_changed_once():
    data = zipped({"customXml/item1.bin": b"twice"})
    first = Package.open(data, name="first.docx")
    first.set_data("word/styles.xml", STYLES.replace("/>", "> </w:styles>").encode())
    second = Package.open(data, name="second.docx")
    assert (first.name, second.name) == ("first.docx", "second.docx")
    assert second.data("word/styles.xml") == STYLES.encode()


def test_parts_that_two_files_have_alike_are_held_once():
    one = Package.open(zipped({"customXml/item1.bin": b"1" * 99}))
    other = Package.open(zipped({"customXml/item1.bin": b"2" * 99}))
    assert one.data("word/document.xml") is not other.data("word/document.xml")
    one.hold_alike(other)
    assert one.data("word/document.xml") is other.data("word/document.xml")
    assert one.data("customXml/item1.bin") == b"1" * 99
