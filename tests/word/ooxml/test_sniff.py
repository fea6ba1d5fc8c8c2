"""What a file is that is not a Word file."""

import struct

import pytest

from compact_draft.errors import EncryptedError, NotWordError, Where
from compact_draft.word.ooxml.sniff import not_a_zip, ole_names

HERE = Where("x.docx")


def ole(*names: str) -> bytes:
    """Return a compound file of one directory sector with some names."""
    head = bytearray(512)
    head[:8] = bytes.fromhex("D0CF11E0A1B11AE1")
    struct.pack_into("<H", head, 30, 9)
    struct.pack_into("<I", head, 48, 0)
    struct.pack_into("<109I", head, 76, *[0xFFFFFFFF] * 109)
    sector = bytearray(512)
    for n, name in enumerate(names):
        raw = name.encode("utf-16-le")
        sector[128 * n : 128 * n + len(raw)] = raw
        struct.pack_into("<H", sector, 128 * n + 64, len(raw) + 2)
    return bytes(head + sector)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "the file is empty"),
        (b"%PDF-1.7", "this is a PDF"),
        (b"\xef\xbb\xbf{\\rtf1", "Rich Text"),
        (b"Dear all,\nplease", "plain text"),
        (b"\x00\x01\x02\x03", "of no kind known here"),
        (ole("WordDocument"), "a Word file of the old kind (.doc)"),
        (ole("Workbook"), "an Excel file of the old kind"),
        (ole("Else"), "an Office file of an old kind"),
    ],
)
def test_the_first_bytes_tell_what_it_is(data: bytes, what: str) -> None:
    error = not_a_zip(data, HERE)
    assert isinstance(error, NotWordError)
    assert what in str(error)
    assert "To mend:" in str(error)


def test_a_password_is_told_from_an_old_file() -> None:
    error = not_a_zip(ole("Root Entry", "EncryptedPackage"), HERE)
    assert isinstance(error, EncryptedError)
    assert "password" in str(error)


def test_a_broken_compound_file_has_no_names() -> None:
    assert ole_names(ole("WordDocument")[:600]) == frozenset()
    assert ole_names(b"\xd0\xcf") == frozenset()
    assert ole_names(ole("WordDocument")) == {"WordDocument"}
