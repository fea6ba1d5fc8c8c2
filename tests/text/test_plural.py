"""Counts with their noun."""

from compact_draft.text.plural import plural


def test_one_has_the_noun_alone_and_all_else_the_many() -> None:
    assert plural(1, "remark") == "1 remark"
    assert plural(0, "remark") == "0 remarks"
    assert plural(2, "body", "bodies") == "2 bodies"
    assert plural(12345, "remark") == "12,345 remarks"
