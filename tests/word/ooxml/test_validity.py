"""Each fault in the making of a file is seen, and only what the sources lack counts."""

import pytest

from compact_draft.model.redline import Options
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.validity import beyond, faults
from compact_draft.word.redline.proof import Damage, damage_at
from compact_draft.word.redline.redline import redline
from tests.redline.maker import docx, p, raw
from tests.redline.pairs import load

MARK = 'w:id="901" w:author="A"'
WORD = "<w:r><w:t>word</w:t></w:r>"


def seen(*blocks, **parts):
    return [str(fault) for fault in faults(Package.open(docx(*blocks, **parts)))]


def changed(data, part, old, new):
    package = Package.open(data)
    xml = package.data(part).decode()
    assert old in xml
    package.set_data(part, xml.replace(old, new).encode())
    return package.save()


def test_a_sound_file_has_no_fault():
    assert seen("One.", "Two.") == []


@pytest.mark.parametrize(
    ("xml", "fault"),
    [
        (
            f"<w:p><w:ins {MARK}><w:hyperlink w:anchor='a'>{WORD}</w:hyperlink></w:ins></w:p>",
            "a link or field stands in a mark of runs",
        ),
        (
            f"<w:ins {MARK}><w:p>{WORD}</w:p></w:ins>",
            "a block stands in a mark of runs",
        ),
        (
            f"<w:p><w:hyperlink w:anchor='a'><w:p>{WORD}</w:p></w:hyperlink></w:p>",
            "a block stands in a link or field",
        ),
        (
            f"<w:p><w:del {MARK}>{WORD}</w:del></w:p>",
            "struck text is written as live text",
        ),
        (
            "<w:p><w:r><w:delText>word</w:delText></w:r></w:p>",
            "struck text stands outside a deletion",
        ),
        (
            (
                f'<w:p><w:ins {MARK}>{WORD}</w:ins><w:bookmarkStart w:id="901" w:name="a"/>'
                '<w:bookmarkEnd w:id="901"/></w:p>'
            ),
            "two marks have the id 901",
        ),
        (
            f'<w:p><w:ins w:id="2147483648" w:author="A">{WORD}</w:ins></w:p>',
            "a mark's id is out of range: 2147483648",
        ),
        (
            f'<w:p><w:ins w:id="x" w:author="A">{WORD}</w:ins></w:p>',
            "a mark's id is out of range: x",
        ),
        (
            '<w:p><w:pPr><w:jc w:val="left"/><w:keepNext/></w:pPr></w:p>',
            "the children of w:pPr are out of order",
        ),
        (
            "<w:p><w:r><w:rPr><w:i/><w:b/></w:rPr><w:t>a</w:t></w:r></w:p>",
            "the children of w:rPr are out of order",
        ),
        (
            f'<w:p>{WORD}<w:pPr><w:jc w:val="left"/></w:pPr></w:p>',
            "properties do not stand first",
        ),
        (
            f'<w:p><w:commentRangeStart w:id="7"/>{WORD}</w:p>',
            "a commentRange has a half without the other: 7",
        ),
        (
            f'<w:p>{WORD}<w:bookmarkEnd w:id="7"/></w:p>',
            "a bookmark has a half without the other: 7",
        ),
        (
            '<w:p><w:hyperlink r:id="rId99"/></w:p>',
            "the relationship is not there: rId99",
        ),
        (
            '<w:p><w:r><w:footnoteReference w:id="9"/></w:r></w:p>',
            "a footnote is referred to and not there",
        ),
        (
            '<w:p><w:r><w:commentReference w:id="9"/></w:r></w:p>',
            "a comment is referred to and not there",
        ),
        (
            "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/></w:tc></w:tr></w:tbl>",
            "a cell does not end in a paragraph",
        ),
        (
            (
                "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:trPr><w:trPrChange "
                f'{MARK}><w:trPr/></w:trPrChange><w:ins w:id="2" w:author="A"/></w:trPr>'
                "<w:tc><w:p/></w:tc></w:tr></w:tbl>"
            ),
            "the children of w:trPr are out of order",
        ),
    ],
)
def test_what_word_would_repair_is_seen(xml, fault):
    assert seen("One.", xml) == [fault]


def test_half_a_move_and_a_range_end_with_a_name_are_seen():
    half = (
        '<w:p><w:moveFromRangeStart w:id="5" w:name="m1" w:author="A"/>'
        f'<w:moveFrom {MARK}>{WORD}</w:moveFrom><w:moveFromRangeEnd w:id="5" w:name="m1"/></w:p>'
    )
    assert seen("One.", half) == [
        "a move has a half without the other: m1",
        "the end of a move has a name",
    ]


def test_a_part_without_a_content_type_and_a_link_to_no_part_are_seen():
    package = Package.open(docx("One."))
    package.add_relationship(package.main, "header", "word/header9.xml")
    package.add_part("word/odd.bin", b"1", "")
    found = [str(fault) for fault in faults(package)]
    assert "the related part is not there: word/header9.xml" in found
    assert "the part has no content type: word/odd.bin" in found


def test_marks_in_notes_count_in_one_space_with_those_of_the_body():
    body = f"<w:p><w:ins {MARK}>{WORD}</w:ins></w:p>"
    data = docx(
        body, p("x", raw('<w:footnoteReference w:id="1"/>')), footnotes={1: "a"}
    )
    data = changed(
        data, "word/footnotes.xml", "</w:p>", f"<w:ins {MARK}>{WORD}</w:ins></w:p>"
    )
    found = [str(fault) for fault in faults(Package.open(data))]
    assert "two marks have the id 901" in found


def test_only_faults_that_no_source_has_count():
    ill = "<w:p><w:r><w:rPr><w:i/><w:b/></w:rPr><w:t>a</w:t></w:r></w:p>"
    twice = f"<w:p><w:ins {MARK}>{WORD}</w:ins><w:ins {MARK}>{WORD}</w:ins></w:p>"
    source, other = Package.open(docx("One.", ill)), Package.open(docx("One.", twice))
    found = faults(Package.open(docx("One.", ill, ill)))
    assert beyond(found, Package.open(docx("One."))) == found
    assert beyond(found, source, other) == []
    more = faults(Package.open(docx("One.", twice.replace("901", "902"))))
    assert beyond(more, source, other) == more


def test_a_fault_is_placed_in_a_block_of_the_file_that_has_it():
    gone = (
        f"<w:p><w:pPr><w:rPr><w:del {MARK}/></w:rPr></w:pPr>"
        '<w:del w:id="902" w:author="A"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>'
    )
    ill = "<w:p><w:r><w:rPr><w:i/><w:b/></w:rPr><w:t>a</w:t></w:r></w:p>"
    package = Package.open(docx("One.", gone, ill))
    (fault,) = faults(package)
    assert damage_at(fault, package) == Damage(reading="accept", story="body", block=1)
    package = Package.open(
        docx(
            "One.",
            gone.replace("</w:del></w:p>", "</w:del>" + WORD + "</w:p>")
            .replace("<w:t>", "<w:delText>")
            .replace("</w:t>", "</w:delText>"),
        )
    )
    (fault,) = faults(package)
    assert damage_at(fault, package) == Damage(reading="reject", story="body", block=1)


def test_a_fault_outside_the_body_has_no_block():
    package = Package.open(docx("One."))
    package.add_part("word/odd.bin", b"1", "")
    assert [damage_at(fault, package) for fault in faults(package)] == [None]


@pytest.mark.parametrize("name", ["moved-with-note", "split-edited", "nested-edited"])
def test_a_redline_of_a_faulty_file_keeps_its_fault_and_adds_none(name):
    old, new = load()[name].make()
    ill = changed(
        new,
        "word/document.xml",
        "<w:body>",
        ("<w:body><w:p><w:r><w:rPr><w:i/><w:b/></w:rPr><w:t>a</w:t></w:r></w:p>"),
    )
    out, result = redline(old, ill, Options(author="A"))
    assert {str(f) for f in faults(Package.open(out))} == {
        "the children of w:rPr are out of order"
    }
    assert result.proof.coarser == ()
