"""One spelling for what properties of tables and sections say."""

import pytest

from compact_draft.word.equality.spellings_of_tables import OF_TABLES
from compact_draft.word.equality.stories import keys_by_content
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from tests.redline.maker import cell, docx, p, row, table


def key(tcpr: str) -> str:
    package = Package.open(docx(table(row(cell(p("a"), tcpr=tcpr)))))
    keys = keys_by_content(package, {})
    return keys.properties(next(package.xml(package.main).iter(w("tcPr"))))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ('<w:tcW w:w="0" w:type="auto"/>', '<w:tcW w:w="99" w:type="auto"/>', True),
        ('<w:tcW w:w="100" w:type="dxa"/>', '<w:tcW w:w="100"/>', True),
        ('<w:tcW w:w="100" w:type="dxa"/>', '<w:tcW w:w="101" w:type="dxa"/>', False),
        (
            '<w:tcMar><w:left w:w="80"/></w:tcMar>',
            '<w:tcMar><w:start w:w="80"/></w:tcMar>',
            True,
        ),
        (
            '<w:tcMar><w:left w:w="80"/></w:tcMar>',
            '<w:tcMar><w:right w:w="80"/></w:tcMar>',
            False,
        ),
    ],
)
def test_two_spellings_of_one_thing_are_the_same(
    one: str, other: str, same: bool
) -> None:
    width = '<w:tcW w:w="5" w:type="dxa"/>'
    keys = [key(x if "tcW" in x else width + x) for x in (one, other)]
    assert (keys[0] == keys[1]) is same


def test_every_reader_of_a_property_is_a_function_of_it() -> None:
    assert {"tcW", "tcMar", "cols", "footnotePr"} <= set(OF_TABLES)
    assert all(map(callable, OF_TABLES.values()))
