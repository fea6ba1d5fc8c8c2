"""Whether a file that goes out holds the name of a person, in sight or out of it."""

import io
import zipfile
import zlib

import pytest

from compact_draft.telling.hidden_names import names_in, worth_looking_for

NAMES = ("Mary O'Neil", "Bea Holt", "Zoe")


def packed(name: str, data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return out.getvalue()


def test_bodies_roles_and_single_short_words_are_not_looked_for() -> None:
    names = ["Bea  Holt", "Zoe", "Maryam", "Author", "Fenwold Council", "bea holt"]
    assert worth_looking_for(names, ["fenwold council"]) == (
        "Bea Holt",
        "Maryam",
        "bea holt",
    )


@pytest.mark.parametrize(
    "text",
    [
        "as Bea Holt said",
        "as BEA HOLT said",
        "holt.pdf by bea_holt",
        "Bea-Holt",
        "Bea\nHolt",
        "<b>Bea</b> <i>Holt</i>",
    ],
)
def test_a_name_is_found_however_it_is_written(text: str) -> None:
    assert names_in(text.encode("utf-8"), NAMES) == ("Bea Holt",)


@pytest.mark.parametrize("text", ["Beat Holton", "Holt, Bea", "a zoetrope", ""])
def test_a_part_of_another_word_is_no_name(text: str) -> None:
    assert names_in(text.encode("utf-8"), NAMES) == ()


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("before", [b"", b"\x01"])
def test_a_name_in_two_byte_letters_is_found_wherever_it_begins(
    order: str, before: bytes
) -> None:
    data = before + "by Mary O'Neil.".encode(order)
    assert names_in(data, NAMES) == ("Mary O'Neil",)


def test_packed_parts_and_their_names_are_read() -> None:
    assert names_in(packed("word/document.xml", b"<t>Bea</t> <t>Holt</t>"), NAMES) == (
        "Bea Holt",
    )
    assert names_in(packed("notes of Bea Holt.txt", b"x"), NAMES) == ("Bea Holt",)


def test_packed_streams_of_a_pdf_are_read_and_broken_ones_are_passed_over() -> None:
    stream = b"stream\n" + zlib.compress(b"(Mary O'Neil)") + b"\nendstream"
    broken = b"stream\nnot packed\nendstream"
    assert names_in(b"%PDF-1.7\n" + broken + b"\n" + stream, NAMES) == ("Mary O'Neil",)
