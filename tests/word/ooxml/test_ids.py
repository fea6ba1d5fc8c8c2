"""Fresh ids for what we write."""

from compact_draft.word.ooxml.ids import Ids


def test_marks_are_counted_on_from_the_highest_of_all_parts() -> None:
    ids = Ids([b'<w:ins w:id="7"/>', b"<w:bookmarkStart w:id='12'/>"])
    assert [ids.revision(), ids.revision()] == ["13", "14"]
    assert ids.drawing() == "13"


def test_an_id_at_the_end_of_the_numbers_is_passed_over() -> None:
    assert Ids([b'<w:ins w:id="2147483646"/><w:ins w:id="3"/>']).revision() == "4"


def test_a_paragraph_gets_an_id_that_no_other_has() -> None:
    ids = Ids([b'<w:p w14:paraId="00000001"/><w:p w14:paraId="2"/>'])
    assert [ids.paragraph(), ids.paragraph()] == ["00000003", "00000004"]
