"""What cannot be shown is listed with its place."""

from compact_draft.model.redline import LostOn, Options
from compact_draft.word.equality.stories import body
from compact_draft.word.ooxml.package import Package
from compact_draft.word.redline.redline import redline
from compact_draft.word.resolve.accept_reject import settle_package
from tests.redline.maker import docx, p


def words(data, mode):
    package = Package.open(data)
    settle_package(package, mode)
    return [
        "".join(element.itertext())
        for element in body(package).iterchildren("{*}p", "{*}tbl")
    ]


def test_what_cannot_be_shown_is_listed_with_its_place_and_the_rest_is_tracked() -> (
    None
):
    empty = "<w:tbl><w:tblPr/><w:tblGrid/></w:tbl>"
    old = docx(p("We pay in advance."), p("Grants end in May."), p("The end is here."))
    new = docx(
        p("We pay in arrears."), p("Grants end in May."), empty, p("The end is here.")
    )
    out, said = redline(old, new, Options(author="Ann"))
    assert words(out, "accept") == words(new, "accept")
    assert words(out, "reject")[0] == "We pay in advance."
    assert not said.is_complete
    (omitted,) = said.untracked
    assert omitted.kind == "table left as in the new file, to be compared by hand"
    assert omitted.where == "body, block 3"
    assert omitted.lost_on is LostOn.REJECT
