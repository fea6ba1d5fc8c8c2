"""What both readings of a redline should give."""

from compact_draft.model.redline import Options
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.plain import plain
from compact_draft.word.redline.redline import redline
from compact_draft.word.resolve.accept_reject import settle_package
from tests.redline.maker import box, docx, p, table

OLD = docx("Pay late.", table("a|b", "c|d"), p(box("Boxed words."), "Round."), "End.")
NEW = docx("Pay soon.", table("a|b", "c|e"), p(box("Other words."), "Round."), "End.")


def test_rejected_it_reads_as_the_old_file_and_accepted_as_the_new():
    data, said = redline(OLD, NEW, Options(author="Writers"))
    for mode, file in (("reject", OLD), ("accept", NEW)):
        package = Package.open(data)
        settle_package(package, mode)
        assert plain(package, "after") == plain(Package.open(file), "after")
    assert said.proof.rounds >= 1
    assert said.untracked == ()
