"""Reply letters put into one file for the printer."""

import datetime as dt

from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.writing.letters import in_one
from tests.redline.maker import docx

WHEN = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)


def one(*letters: bytes) -> Package:
    data = in_one(letters, "Letters", when=WHEN)
    assert data is not None
    return Package.open(data)


def test_letters_stand_one_behind_the_other_each_in_a_section_of_its_own() -> None:
    package = one(docx("Dear Ann,"), docx("Dear Ben,"), docx("Dear Cat,"))
    root = package.xml(package.main)
    assert [t.text for t in root.iter(w("t"))] == [
        "Dear Ann,",
        "Dear Ben,",
        "Dear Cat,",
    ]
    sections = list(root.iter(w("sectPr")))
    assert len(sections) == 3
    assert [s.getparent().tag for s in sections] == [w("pPr"), w("pPr"), w("body")]
    spacing = sections[0].getparent().find(w("spacing"))
    assert (spacing.get(w("line")), spacing.get(w("lineRule"))) == ("20", "exact")


def test_one_letter_is_itself() -> None:
    package = one(docx("Dear Ann,"))
    assert len(list(package.xml(package.main).iter(w("sectPr")))) == 1


def test_letters_with_other_heads_or_notes_cannot_be_one_file() -> None:
    plain = docx("Dear Ann,")
    headed = docx("Dear Ben,", headers=["<w:p/>"])
    assert in_one([plain, headed], "Letters", when=WHEN) is None
    assert in_one([headed, headed], "Letters", when=WHEN) is not None


def test_the_file_bears_the_title_and_names_nobody() -> None:
    package = one(docx("Dear Ann,"), docx("Dear Ben,"))
    core = package.data("docProps/core.xml").decode()
    assert "Letters" in core
    assert "Ann" not in core
