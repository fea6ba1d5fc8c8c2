"""The house's own lists."""

from lxml import etree

from compact_draft.word.styles.house_lists import HANG, LISTS

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def levels(name: str):  # type: ignore[no-untyped-def]  # lxml elements
    spaces = f'xmlns:w="{W[1:-1]}"'
    return list(etree.fromstring(f"<w:x {spaces}>{LISTS[name]}</w:x>"))


def test_sections_are_counted_and_clauses_within_them() -> None:
    texts = [lvl.find(f"{W}lvlText").get(f"{W}val") for lvl in levels("CompactNumbers")]
    assert texts == ["%1", "%1.%2"]


def test_every_level_of_every_list_is_numbered_in_order_and_hangs_out() -> None:
    assert len(LISTS) >= 4
    for name in LISTS:
        found = levels(name)
        assert found, name
        assert [lvl.get(f"{W}ilvl") for lvl in found] == [
            str(n) for n in range(len(found))
        ]
        for lvl in found:
            indent = lvl.find(f"{W}pPr/{W}ind")
            assert 0 < int(indent.get(f"{W}hanging")) <= int(indent.get(f"{W}left"))
    assert HANG > 0
