"""What a proof sees: readings that are not the files, and marks Word would repair."""

from compact_draft.model.redline import Options
from compact_draft.word.equality.stories import keys_by_content
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.validity import faults
from compact_draft.word.redline.proof import Damage, damages, story_keys
from compact_draft.word.redline.redline import redline
from compact_draft.word.redline.unmarked_blocks import Unmarked
from tests.word.documents import document

OLD = ["The Council pays in advance.", "Partners meet twice a year."]
NEW = ["The Council pays in arrears.", "Partners meet twice a year."]


def edited(data: bytes, old: str, new: str) -> bytes:
    package = Package.open(data)
    xml = package.data("word/document.xml").decode()
    assert old in xml
    package.set_data("word/document.xml", xml.replace(old, new).encode())
    return package.save()


def found(data: bytes) -> list[Damage]:
    pool: dict[str, int] = {}

    def keys_of(package: Package):
        return keys_by_content(package, pool)

    sides = [Package.open(document(texts)) for texts in (OLD, NEW)]
    return damages(data, *(story_keys(side, keys_of(side)) for side in sides), keys_of)


def written() -> bytes:
    return redline(document(OLD), document(NEW), Options(author="Writers"))[0]


def said(package):
    return [str(fault) for fault in faults(package)]


def test_a_true_redline_has_no_damage():
    assert found(written()) == []
    assert said(Package.open(written())) == []


def test_a_word_lost_in_one_reading_is_seen_with_its_block():
    assert found(edited(written(), ">advance<", "><")) == [
        Damage(reading="reject", story="body", block=0)
    ]


def test_a_format_that_changed_unmarked_is_seen_in_both_readings():
    bold = edited(
        written(),
        '<w:t xml:space="preserve">Partners',
        "<w:t>Partners",
    )
    assert found(bold) == []
    bold = edited(
        written(),
        '<w:r><w:t xml:space="preserve">Partners',
        '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Partners',
    )
    assert {(one.reading, one.block) for one in found(bold)} == {
        ("accept", 1),
        ("reject", 1),
    }


def test_marks_with_one_id_and_live_text_in_a_deletion_are_misplaced():
    twice = edited(written(), '<w:ins w:id="2"', '<w:ins w:id="1"')
    assert said(Package.open(twice)) == ["two marks have the id 1"]
    live = edited(written(), "w:delText", "w:t")
    assert said(Package.open(live)) == ["struck text is written as live text"]


def test_only_a_block_without_a_mark_in_it_or_before_it_is_read_once_for_both_readings():
    old = ["The fee goes.", "Partners meet twice.", "Minutes are sent.", "All sign."]
    data, _ = redline(document(old), document(old[1:]), Options(author="Writers"))
    blocks = Unmarked().blocks(Package.open(data))
    assert sorted(blocks.values()) == [2, 3]


def test_a_block_that_only_one_reading_lacks_is_seen_though_it_is_read_once():
    struck = edited(
        written(),
        '<w:p><w:r><w:t xml:space="preserve">Partners meet twice a year.</w:t></w:r></w:p>',
        '<w:p><w:pPr><w:rPr><w:del w:id="9" w:author="A"/></w:rPr></w:pPr>'
        '<w:del w:id="8" w:author="A"><w:r><w:delText>Partners meet twice a year.'
        "</w:delText></w:r></w:del></w:p><w:p/>",
    )
    assert {one.reading for one in found(struck)} == {"accept", "reject"}
