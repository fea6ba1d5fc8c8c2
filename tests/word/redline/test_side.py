"""The two files of a redline, each read once."""

from compact_draft.model.redline import Options
from compact_draft.word.ooxml.package import Package
from compact_draft.word.redline.redline import redline
from tests.redline.maker import docx, p


def test_a_change_is_told_under_the_headings_of_its_own_file():
    old = docx(p("Money", style="Heading1"), p("Grants", style="Heading2"), "Pay late.")
    new = docx(p("Money", style="Heading1"), p("Grants", style="Heading2"), "Pay soon.")
    _, said = redline(old, new, Options(author="Writers"))
    (change,) = said.changes
    assert change.heading == ("Money", "Grants")


def test_neither_file_is_changed_by_being_read():
    old, new = docx("Pay late."), docx("Pay soon.")
    before = bytes(old), bytes(new)
    redline(old, new, Options(author="Writers"))
    assert (old, new) == before
    assert Package.open(old).save() == Package.open(before[0]).save()
