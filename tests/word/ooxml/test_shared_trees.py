from lxml import etree

from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.shared_trees import shared_tree
from tests.word.packed import MIME, packed

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STYLES = f'<w:styles xmlns:w="{W}"><w:style w:styleId="Own"/></w:styles>'
PART = "word/styles.xml"


def opened(number):
    body = f'<w:document xmlns:w="{W}"><w:body><w:p/></w:body></w:document>'
    return Package.open(
        packed(
            {"document": body, "styles": STYLES},
            [("rId1", "styles", "styles.xml", False)],
            [(f"/{PART}", f"{MIME}.styles+xml")],
            {"customXml/item1.bin": bytes([number])},
        )
    )


def names(root):
    return [style.get(f"{{{W}}}styleId") for style in root]


def test_equal_styles_of_two_files_are_parsed_once_and_what_was_made_of_them_is_kept():
    one, other = opened(1).shared(PART), opened(2).shared(PART)
    assert one is other
    assert one.made(names) is other.made(names)
    assert one.made(names) == ["Own"]


def test_what_one_file_changes_in_its_styles_no_other_file_sees():
    one, other = opened(3), opened(4)
    assert names(one.shared(PART).root) == ["Own"]
    etree.SubElement(one.xml(PART), f"{{{W}}}style").set(f"{{{W}}}styleId", "New")
    one.touch(PART)
    assert names(one.shared(PART).root) == ["Own", "New"]
    assert one.shared(PART).is_own
    assert names(other.shared(PART).root) == ["Own"]
    assert b"New" in one.data(PART)
    assert b"New" not in other.data(PART)


def test_of_a_tree_that_may_yet_be_changed_nothing_is_remembered():
    package = opened(5)
    root = package.xml(PART)
    assert package.shared(PART).made(names) == ["Own"]
    root.remove(root[0])
    assert package.shared(PART).made(names) == []


def test_only_a_few_trees_are_kept():
    parsed = []

    def parse(number):
        parsed.append(number)
        return etree.fromstring(f"<few{number}/>")

    for number in [*range(20), 0]:
        shared_tree(b"<few%d/>" % number, lambda number=number: parse(number))
    assert parsed == [*range(20), 0]
    shared_tree(b"<few0/>", lambda: parse(0))
    assert parsed == [*range(20), 0]


def test_a_part_written_without_a_tree_of_its_own_has_the_bytes_of_one_that_was_touched():
    one, other = opened(6), opened(7)
    one.rewrite(PART)
    other.touch(PART)
    assert one.data(PART) == other.data(PART)
    assert not one.is_parsed(PART)
