"""What people do to a copy by format alone, and what programs write into it by themselves."""

from __future__ import annotations

import pytest

from compact_draft.copies.reading import CopyReading
from compact_draft.model.annotation import Annotation, AnnotationKind
from compact_draft.word.ooxml.package import Package
from tests.copies.copies import Copy, Note, issued, reference, revision
from tests.rounds import Round

REVISION = revision()
PAY = "Groups will repay the travel costs of volunteers within ten days."
GRANTS = "The Council will pay grants in advance where there is a need."
STYLES = (
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/>'
    "<w:rPr><w:strike/></w:rPr></w:style>"
    '<w:style w:type="character" w:styleId="GoneToo"><w:name w:val="Gone too"/>'
    '<w:basedOn w:val="Gone"/></w:style></w:styles>'
)


def run(words: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def altered(words: str, inner: str, copy: Copy | None = None) -> bytes:
    """Return the issued file with the runs of one paragraph exchanged for others."""
    package = Package.open((copy or issued(REVISION)).data())
    xml = package.data("word/document.xml").decode()
    at = xml.index(words)
    start = xml.rindex("<w:r>", 0, at)
    end = xml.index("</w:r>", at) + len("</w:r>")
    package.set_data("word/document.xml", (xml[:start] + inner + xml[end:]).encode())
    return package.save()


def taken(data: bytes) -> tuple[CopyReading, list[Annotation]]:
    """Return what a copy says; collecting and counting afresh must agree on it."""
    books = Round(REVISION, issued(REVISION).data())
    reading = books.read(data, "Bea Field")
    books.record(reading, data, "Bea Field")
    assert books.count() == ()
    return reading, list(reading.annotations)


@pytest.mark.parametrize(
    "look",
    [
        "<w:strike/>",
        "<w:dstrike/>",
        "<w:vanish/>",
        '<w:color w:val="FF0000"/><w:strike w:val="true"/>',
        '<w:strike w:val="1"/><w:u w:val="single"/>',
    ],
)
def test_words_struck_by_hand_with_others_typed_behind_them_are_a_change(look: str):
    inner = run(PAY[:-9]) + run("ten", look) + run(" twenty") + run(PAY[-6:])
    reading, (remark,) = taken(altered(PAY, inner))
    assert (remark.kind, remark.anchor.clause) == (AnnotationKind.REWORD, "vol-02")
    assert (remark.anchor.words, remark.proposed) == ("ten", "twenty")
    assert not remark.tracked
    assert ["struck through or hidden" in left.why for left in reading.left] == [True]
    assert "“ten”" in reading.left[0].why


def test_a_clause_struck_whole_by_hand_is_asked_to_be_taken_out():
    reading, (remark,) = taken(altered(PAY, run(PAY, "<w:strike/>")))
    assert (remark.kind, remark.anchor.clause) == (AnnotationKind.WITHDRAW, "vol-02")
    assert len(reading.left) == 1


def test_words_in_a_struck_style_or_one_based_on_it_are_struck():
    for style in ("Gone", "GoneToo"):
        inner = (
            run(PAY[:-9]) + run("ten", f'<w:rStyle w:val="{style}"/>') + run(PAY[-6:])
        )
        package = Package.open(altered(PAY, inner))
        package.add_part(
            "word/styles.xml",
            STYLES.encode(),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml",
        )
        package.add_relationship(package.main, "styles", "word/styles.xml")
        _, (one,) = taken(package.save())
        assert (one.anchor.words.strip(), one.proposed.strip()) == ("ten", "")


@pytest.mark.parametrize(
    "look",
    ['<w:strike w:val="0"/>', '<w:strike w:val="false"/>', "<w:b/>", "<w:webHidden/>"],
)
def test_a_look_that_takes_nothing_out_is_no_remark(look: str):
    reading, found = taken(altered(PAY, run(PAY, look)))
    assert found == []
    assert reading.left == ()


def test_a_tracked_strike_is_a_change_of_look_and_names_who_made_it():
    change = (
        '<w:strike/><w:rPrChange w:id="77" w:author="Bea Field" '
        'w:date="2026-03-02T10:00:00Z"><w:rPr/></w:rPrChange>'
    )
    data = altered(PAY, run(PAY, change))
    books = Round(REVISION, issued(REVISION).data())
    reading = books.read(data)
    assert reading.annotations == ()
    assert reading.respondent == "Bea Field"
    (left,) = reading.left
    assert left.why == "1 tracked change of look alone from here on (Bea Field)"


@pytest.mark.parametrize("label", ["5\t", "5. ", "5)\t", " 5\t"])
def test_a_printed_number_that_is_typed_now_is_no_remark(label: str):
    assert REVISION.outline.rows[4].number == "5"
    reading, found = taken(altered(PAY, run(label + PAY)))
    assert found == []
    (left,) = reading.left
    assert "1 printed number from here on typed" in left.why


def test_a_printed_number_typed_before_a_clause_that_was_changed_leaves_the_change():
    _, (remark,) = taken(
        altered(PAY, run("5\t" + PAY.replace("ten days", "two weeks")))
    )
    assert (remark.anchor.words, remark.proposed) == ("ten days", "two weeks")


def test_another_number_before_a_clause_is_somebodys_words():
    _, (remark,) = taken(altered(PAY, run("7\t" + PAY)))
    assert remark.proposed.strip() == "7"


def test_two_comments_under_one_id_are_two_and_each_on_its_own_words():
    def commented(words: str) -> str:
        return (
            f'<w:commentRangeStart w:id="3"/>{run(words)}<w:commentRangeEnd w:id="3"/>'
            f"{reference(3)}"
        )

    notes = [Note(3, "On pay.", author="Bea Field")]
    copy = issued(REVISION)
    copy.notes = notes
    first = altered(GRANTS, commented(GRANTS), copy)
    package = Package.open(first)
    xml = package.data("word/document.xml").decode()
    at = xml.index(PAY)
    start, end = xml.rindex("<w:r>", 0, at), xml.index("</w:r>", at) + len("</w:r>")
    package.set_data(
        "word/document.xml", (xml[:start] + commented(PAY) + xml[end:]).encode()
    )
    comments = package.data("word/comments.xml").decode()
    whole = comments[comments.index("<w:comment ") : comments.index("</w:comments>")]
    again = whole.replace("On pay.", "On weeks.")
    package.set_data(
        "word/comments.xml", comments.replace(whole, whole + again).encode()
    )
    _, found = taken(package.save())
    assert [(one.text, one.anchor.clause) for one in found] == [
        ("On pay.", "fun-02"),
        ("On weeks.", "vol-02"),
    ]


def test_a_picture_put_into_a_clause_is_listed_with_its_place():
    picture = (
        "<w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'/></w:pict></w:r>"
    )
    reading, found = taken(altered(PAY, run(PAY) + picture))
    assert found == []
    (left,) = reading.left
    assert left.why == "1 picture or object put in here, which no remark can hold"


def test_a_box_hung_on_a_clause_comes_behind_it_in_both_readers():
    box = (
        "<w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox>"
        f"<w:txbxContent><w:p>{run('Our chair asks: what of rail fares?')}</w:p>"
        "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    _, (remark,) = taken(altered(PAY, box + run(PAY)))
    assert (remark.kind, remark.anchor.clause) == (AnnotationKind.ADD, "vol-02")
    assert remark.proposed == "Our chair asks: what of rail fares?"


def test_a_comment_that_is_only_a_picture_names_who_sent_the_copy():
    copy = issued(REVISION)
    copy.notes = [Note(3, "", author="Bea Field")]
    inner = f'<w:commentRangeStart w:id="3"/>{run(PAY)}<w:commentRangeEnd w:id="3"/>{reference(3)}'
    books = Round(REVISION, issued(REVISION).data())
    reading = books.read(altered(PAY, inner, copy))
    assert reading.respondent == "Bea Field"
    assert [left.why for left in reading.left] == [
        "a comment without words (Bea Field)"
    ]
