"""Strict Office Open XML, read as Transitional."""

from compact_draft.word.ooxml.strict import is_strict, to_transitional

ROOT = b"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
TRANSITIONAL = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"


def test_a_strict_package_is_known_by_its_root() -> None:
    assert is_strict(b'<Relationship Type="' + ROOT + b'"/>')
    assert not is_strict(b'<Relationship Type="' + TRANSITIONAL + b'"/>')


def test_names_become_those_of_transitional_and_words_stay() -> None:
    strict = (
        b'<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main" '
        b'w:conformance="strict"><w:t>http://purl.oclc.org/ooxml/ is a name</w:t>'
        b"</w:document>"
    )
    assert to_transitional(strict) == (
        b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/'
        b'main"><w:t>http://purl.oclc.org/ooxml/ is a name</w:t></w:document>'
    )


def test_wide_text_is_read_too_and_other_files_stay_as_they_are() -> None:
    link = b'<R Type="' + ROOT + b'"/>'
    wide = b'<?xml version="1.0" encoding="UTF-16"?>' + link
    assert TRANSITIONAL in to_transitional(wide.decode().encode("utf-16"))
    assert to_transitional(b"<a>b</a>") == b"<a>b</a>"
