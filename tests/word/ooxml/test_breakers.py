"""Each rule for what makes Word repair a file is shown failing by a seeded fault."""

import pytest

from compact_draft.word.ooxml.breakers import RULES
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.validity import faults, warnings
from tests.redline.maker import cell, comment, docx, field, p, raw, row, table

MARK = 'w:id="901" w:author="A"'
BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
CODE = "<w:r><w:instrText> PAGE </w:instrText></w:r>"
SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
RESULT = "<w:r><w:t>7</w:t></w:r>"
END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
PACKED = (
    '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText>'
    '<w:fldChar w:fldCharType="separate"/><w:t>7</w:t><w:fldChar w:fldCharType="end"/></w:r>'
)
WORD = "<w:r><w:t>word</w:t></w:r>"
W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'


def paragraph(*content: str) -> str:
    return f"<w:p>{''.join(content)}</w:p>"


def struck(*content: str) -> str:
    return f"<w:del {MARK}>{''.join(content)}</w:del>"


SEEDED = {
    "a field is not closed where it was opened": paragraph(
        BEGIN, CODE, SEPARATE, RESULT
    ),
    "a whole field is packed into one run": paragraph(PACKED),
    "a field has no instruction": paragraph(
        BEGIN, "<w:r><w:instrText> </w:instrText></w:r>", SEPARATE, RESULT, END
    ),
    "a struck page number has no result": paragraph(
        struck(BEGIN, "<w:r><w:delInstrText>PAGE</w:delInstrText></w:r>", SEPARATE, END)
    ),
    "a mark stands in a mark of its kind": paragraph(
        f'<w:ins {MARK}><w:ins w:id="902" w:author="B">{WORD}</w:ins></w:ins>'
    ),
    "a row or table holds nothing": table("<w:tr/>", row(cell(p("a")), cell(p("b")))),
    "a bookmark leaves its cell": table(
        row(
            cell(paragraph('<w:bookmarkStart w:id="5" w:name="a"/>', WORD)),
            cell(paragraph(WORD, '<w:bookmarkEnd w:id="5"/>')),
        )
    ),
    "a paragraph's id is out of range or stands twice": (
        f'<w:p {W14} w14:paraId="80000000">{WORD}</w:p>'
    ),
    "a control's id is no number": paragraph(
        f'<w:sdt><w:sdtPr><w:id w:val=""/></w:sdtPr><w:sdtContent>{WORD}</w:sdtContent>'
        "</w:sdt>"
    ),
    "a comment's range has no mark": paragraph(
        f'<w:commentRangeStart w:id="7"/>{WORD}<w:commentRangeEnd w:id="7"/>'
    ),
}


def warned(*blocks: str, **parts: object) -> list[str]:
    return warnings(Package.open(docx(*blocks, p("End."), **parts)))


@pytest.mark.parametrize("kind", SEEDED)
def test_a_seeded_fault_is_seen_by_its_name(kind):
    assert f"{kind} (document.xml)" in warned(SEEDED[kind])
    found = [str(f) for f in faults(Package.open(docx(SEEDED[kind], p("End."))))]
    assert any(one.startswith(kind) for one in found)


def test_a_file_without_any_of_them_has_no_warning():
    sound = (
        paragraph(BEGIN, CODE, SEPARATE, RESULT, END),
        p(field("PAGE", "7")),
        table(row(cell(p("a")), cell(p("b")))),
        f'<w:p {W14} w14:paraId="7FFFFFFF">{WORD}</w:p>',
        paragraph(f"<w:ins {MARK}>{WORD}</w:ins>"),
    )
    assert warned(*sound) == []


def test_a_field_that_a_mark_crosses_is_seen():
    crossed = paragraph(
        struck(BEGIN.replace("<w:r>", "<w:r>")), CODE, SEPARATE, RESULT, END
    )
    assert "a field is not closed where it was opened (document.xml)" in warned(crossed)


def test_a_field_that_goes_whole_is_sound():
    gone = struck(
        BEGIN,
        "<w:r><w:delInstrText>PAGE</w:delInstrText></w:r>",
        SEPARATE,
        "<w:r><w:delText>7</w:delText></w:r>",
        END,
    )
    assert warned(paragraph(gone)) == []


def test_every_rule_for_a_part_has_a_seeded_fault_and_a_source():
    elsewhere = {
        "a header does not end in a paragraph",
        "an address has an ampersand escaped twice:",
    }
    assert {rule.kind.removesuffix(":") for rule in RULES} - {
        kind.removesuffix(":") for kind in elsewhere
    } == set(SEEDED)
    assert all(rule.source for rule in RULES)


def changed(data: bytes, part: str, old: str, new: str) -> list[str]:
    package = Package.open(data)
    xml = package.data(part).decode()
    assert old in xml
    package.set_data(part, xml.replace(old, new, 1).encode())
    return warnings(Package.open(package.save()))


def test_a_header_that_is_only_a_table_is_seen():
    data = docx(p("Body."), headers=[table(row(cell(p("a")), cell(p("b"))))])
    assert any(
        "a header does not end in a paragraph" in warning
        for warning in warnings(Package.open(data))
    )


def test_an_address_in_which_an_ampersand_grew_is_seen():
    data = docx(p("See ", "there"), links={"rId50": "http://example.org/?a=1&b=2"})
    rels = "word/_rels/document.xml.rels"
    assert warnings(Package.open(data)) == []
    assert changed(data, rels, "&amp;b", "&amp;amp;b") == [
        "an address has an ampersand escaped twice (document.xml)"
    ]


def test_a_file_ending_with_two_content_types_is_seen():
    line = '<Default Extension="xml" ContentType="application/xml"/>'
    again = '<Default Extension="XML" ContentType="application/xml"/>'
    data = docx(p("Body."))
    found = changed(data, "[Content_Types].xml", line, line + again)
    assert "a file ending has two content types" in found


def test_a_part_with_two_content_types_is_seen():
    data = docx(p("Body."))
    xml = Package.open(data).data("[Content_Types].xml").decode()
    line = next(one for one in xml.split("<") if 'PartName="/word/styles.xml"' in one)
    again = f"<{line}<{line.replace('/word/styles', '/Word/styles')}"
    found = changed(data, "[Content_Types].xml", f"<{line}", again)
    assert "a part has two content types" in found


def test_a_comment_that_hangs_in_two_places_is_seen():
    mark = '<w:r><w:commentReference w:id="4"/></w:r>'
    assert "a comment hangs in two places" in warned(
        paragraph(WORD, mark), paragraph(WORD, mark), comments=comment(4, "On pay.")
    )


def test_a_note_whose_id_meets_the_separators_is_seen():
    data = docx(
        p("Body", raw('<w:footnoteReference w:id="2"/>')), footnotes={2: "A note."}
    )
    xml = Package.open(data).data("word/footnotes.xml").decode()
    assert 'w:type="separator"' in xml
    separator = xml.split('w:type="separator"')[1].split('w:id="')[1].split('"')[0]
    found = changed(data, "word/footnotes.xml", 'w:id="2"', f'w:id="{separator}"')
    assert "two notes have the id" in found


def test_two_comments_under_one_id_and_a_comment_that_hangs_nowhere_are_seen():
    hung = paragraph(WORD, '<w:r><w:commentReference w:id="4"/></w:r>')
    twice = comment(4, "On pay.") + comment(4, "On weeks.")
    assert "two comments have the id" in warned(hung, comments=twice)
    alone = comment(4, "On pay.") + comment(5, "On weeks.")
    assert "a comment hangs nowhere" in warned(hung, comments=alone)
    assert warned(hung, comments=comment(4, "On pay.")) == []
