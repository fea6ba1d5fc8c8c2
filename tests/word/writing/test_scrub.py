"""All that tells who made a Word file is taken out; words and looks stay."""

from __future__ import annotations

import datetime as dt
import io
import struct
import zipfile
import zlib

from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.plain import plain
from compact_draft.word.writing.scrub import picture_without, scrubbed
from tests.redline.maker import PIXEL, docx, p
from tests.returned import Returned

WHEN = dt.datetime(2026, 6, 2, tzinfo=dt.UTC)


def chunk(kind: bytes, data: bytes) -> bytes:
    return (
        struct.pack(">I", len(data))
        + kind
        + data
        + struct.pack(">I", zlib.crc32(kind + data))
    )


def clean(data: bytes) -> bytes:
    return scrubbed(
        data, title="Our Compact", author="Fenwold Council", status="Agreed", when=WHEN
    )


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as held:
        return {name: held.read(name) for name in held.namelist()}


def test_words_stay_and_the_body_is_named_as_the_author() -> None:
    made = clean(docx("Pay in 30 days.", p("Say why.")))
    assert plain(Package.open(made), "after").split("\n")[:2] == [
        "Pay in 30 days.",
        "Say why.",
    ]
    core = parts(made)["docProps/core.xml"].decode()
    assert "Fenwold Council" in core
    assert "Our Compact" in core


def test_comments_tracked_changes_and_whoever_made_them_are_gone() -> None:
    copy = Returned(docx("Pay in 30 days."), "Bea Holt")
    copy.comment("30 days", "Too slow.")
    made = clean(copy.data())
    every = b"\n".join(parts(made).values())
    for trace in (b"Bea Holt", b"Too slow", b"comment", b"w:ins ", b"w:del ", b"rsid"):
        assert trace not in every, trace
    assert "30 days" in plain(Package.open(made), "after")


def test_nothing_refers_to_a_part_that_is_gone() -> None:
    copy = Returned(docx("Pay in 30 days."), "Bea Holt")
    copy.comment("30 days", "Too slow.")
    held = parts(clean(copy.data()))
    assert "word/comments.xml" not in held
    for name, data in held.items():
        if name.endswith((".rels", "[Content_Types].xml")):
            assert b"comments" not in data, name


def test_a_picture_keeps_its_points_and_loses_its_notes() -> None:
    note = chunk(b"tEXt", b"Author\0Bea Holt")
    noted = PIXEL[:33] + note + PIXEL[33:]
    assert b"Bea Holt" in noted
    assert picture_without(noted) == PIXEL
    assert picture_without(PIXEL) == PIXEL


def test_a_photograph_loses_what_the_camera_wrote() -> None:
    exif = b"\xff\xe1" + struct.pack(">H", 2 + 10) + b"Exif Holt!"
    frame = b"\xff\xc0" + struct.pack(">H", 4) + b"xy"
    scan = b"\xff\xda" + b"the picture itself\xff\xd9"
    assert (
        picture_without(b"\xff\xd8" + exif + frame + scan) == b"\xff\xd8" + frame + scan
    )


def test_what_is_no_whole_picture_stays_as_it_is() -> None:
    for data in (
        b"",
        b"GIF89a",
        PIXEL[:-6],
        PIXEL[:40] + b"x" + PIXEL[41:],
        b"\xff\xd8\xff",
    ):
        assert picture_without(data) == data
