"""What a file is, is told by its bytes, whatever has become of them."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compact_draft.channels.kinds import Kind, kind_of, may_be_form


def zipped(method: int = zipfile.ZIP_DEFLATED, **parts: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/"), text)
    return stream.getvalue()


TEXT = "application/vnd.oasis.opendocument.text"
MAIN = "word__document.xml"


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"", "a.docx", Kind.EMPTY),
        (zipped(**{MAIN: "<w/>"}), "a.bin", Kind.WORD),
        (zipped(mimetype=TEXT), "a.docx", Kind.ODT),
        (b"%PDF-1.7\n", "a.docx", Kind.PDF),
        (b"<!DOCTYPE html><p>Pay early.</p>", "a.docx", Kind.HTML),
    ],
)
def test_the_bytes_tell_and_not_the_name(data: bytes, name: str, kind: Kind) -> None:
    assert kind_of(name, data) is kind


@settings(max_examples=80)
@given(
    st.sampled_from([zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]),
    st.lists(
        st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=6
    ),
    st.floats(0.5, 1),
)
def test_a_broken_zip_file_is_some_kind_of_file_too(
    method: int, hits: list[tuple[float, int]], share: float
) -> None:
    data = bytearray(zipped(method, mimetype=TEXT, **{MAIN: "<w/>" * 99}))
    for place, value in hits:
        data[int(place * len(data))] = value
    cut = bytes(data[: int(share * len(data))])
    assert kind_of("copy.docx", cut) in Kind
    assert may_be_form(cut) in (True, False)


def test_an_odt_file_whose_first_words_were_lost_goes_by_its_name() -> None:
    parts = {"content.xml": "<x/>", "styles.xml": "<x/>"}
    assert kind_of("reply.odt", zipped(**parts)) is Kind.ODT
    assert kind_of("reply.zip", zipped(**parts)) is Kind.ARCHIVE
    told = zipped(mimetype="application/x-other", **parts)
    assert kind_of("reply.odt", told) is Kind.ARCHIVE
