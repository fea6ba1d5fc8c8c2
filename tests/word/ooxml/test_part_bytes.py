import pytest
from lxml import etree

from compact_draft.word.ooxml.part_bytes import (
    DeepError,
    only_in_attacks,
    tree_of,
    written,
)

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"<a>&lt;!DOCTYPE</a>", ""),
        (b'<?xml version="1.0" encoding="windows-1252"?><a/>', ""),
        (b"<!DOCTYPE a><a/>", "DOCTYPE"),
        ("<!DOCTYPE a><a/>".encode("utf-16"), "DOCTYPE"),
        (b'<?xml version="1.0" encoding="UTF-7"?><a/>', "UTF-7"),
    ],
)
def test_only_an_attack_needs_a_doctype_or_letters_that_hide_one(data, said):
    found = only_in_attacks(data)
    assert said in found
    assert bool(found) is bool(said)


def test_a_part_is_parsed_without_the_blanks_that_nobody_sees_and_written_again():
    root = tree_of(f"<w:p {W}><w:r><w:t> One </w:t></w:r></w:p>".encode())
    assert [text.text for text in root.iter("{*}t")] == ["One"]
    data = written(root)
    assert data.startswith(b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>")
    assert b"<w:t>One</w:t>" in data


def test_a_part_nested_as_no_honest_one_is_not_read():
    with pytest.raises(DeepError, match="nested too deep"):
        tree_of(b"<a>" * 800 + b"</a>" * 800)
    with pytest.raises(DeepError, match="nested too deep"):
        tree_of(b"<a>" * 3000 + b"</a>" * 3000)
    with pytest.raises(DeepError, match="document type"):
        tree_of(b"<!DOCTYPE a><a/>")


def test_a_part_that_is_cut_off_is_said_to_be():
    with pytest.raises(etree.XMLSyntaxError):
        tree_of(b"<a><b></a>")
