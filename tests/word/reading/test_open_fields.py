"""Which fields are open where a reader stands."""

from compact_draft.word.reading.open_fields import OpenFields


def test_a_reader_is_within_a_field_only_once_its_result_begins() -> None:
    fields = OpenFields()
    fields.begin()
    fields.code(" pa")
    fields.code("ge \\* MERGEFORMAT")
    assert not fields.within({"PAGE"})
    fields.result()
    assert fields.within({"PAGE"})
    assert not fields.within({"REF"})
    fields.end()
    assert not fields
    assert not fields.within({"PAGE"})


def test_the_outer_field_counts_within_the_inner_one() -> None:
    fields = OpenFields()
    fields.begin()
    fields.code("TOC")
    fields.result()
    fields.begin()
    fields.code("REF a")
    fields.result()
    assert fields.within({"TOC"})
    fields.end()
    assert fields.within({"TOC"})
    assert not fields.within({"REF"})


def test_an_end_without_a_beginning_is_passed_over() -> None:
    fields = OpenFields()
    fields.end()
    fields.result()
    fields.code("PAGE")
    assert not fields
