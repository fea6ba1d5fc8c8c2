"""The tables that close a redline."""

from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.plain import plain
from tests.redline.maker import docx
from tests.refresh.tagged import made_with
from tests.refresh.texts import BODY


def test_a_table_of_all_promises_closes_the_file_and_goes_when_all_is_rejected() -> (
    None
):
    package = Package.open(made_with(tag_table=True).data)
    after, before = plain(package, "after"), plain(package, "before")
    table = after.partition("The promises and their tags")[2]
    for cell in ("We will pay in 20 days", "Achievable now · local", "We will say why"):
        assert cell in table
    assert "The promises and their tags" not in before
    assert before == plain(Package.open(docx(*BODY)), "after")
    without = Package.open(made_with(tag_table=False).data)
    assert "The promises and their tags" not in plain(without, "after")
