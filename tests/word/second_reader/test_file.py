"""The parts of a Word file, as the second reader finds them."""

import io
import zipfile
from xml.etree import ElementTree as ET

import pytest

from compact_draft.word.second_reader.file import File, name_of, value_of
from tests.redline.maker import docx, note, p, page

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def opened(data: bytes) -> File:
    return File(zipfile.ZipFile(io.BytesIO(data)))


def test_the_main_part_and_its_relations_are_found() -> None:
    file = opened(docx("Pay"))
    assert file.main() == "word/document.xml"
    kinds = {kind: target for _, kind, target in file.links(file.main())}
    assert kinds["styles"] == "word/styles.xml"
    assert file.root("word/nothing.xml") is None
    root = file.root(file.main())
    assert root is not None
    assert name_of(root) == "document"


def test_a_package_without_a_main_part_is_refused() -> None:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as archive:
        archive.writestr("a.txt", "a")
    with pytest.raises(ValueError, match="no main part"):
        opened(into.getvalue()).main()


def test_what_lies_outside_the_file_is_no_part_of_it() -> None:
    file = opened(docx(p("Pay"), links={"rIdX": "https://example.org/"}))
    assert "rIdX" not in [identity for identity, _, _ in file.links(file.main())]


def test_notes_are_known_by_their_ids() -> None:
    file = opened(docx(p("Pay", note(2)), footnotes={2: "Why"}))
    found = file.notes(file.main(), "footnote")
    assert "".join(found["2"].itertext()).strip() == "Why"
    assert file.notes(file.main(), "endnote") == {}


def test_headers_are_known_by_the_sections_that_refer_to_them() -> None:
    held = docx(
        "Pay",
        headers=["<w:p/>"],
        sect=page(refs='<w:headerReference w:type="default" r:id="rIdH1"/>'),
    )
    file = opened(held)
    root = file.root(file.main())
    assert root is not None
    ((part, marks),) = file.header_parts(file.main(), root).items()
    assert part.startswith("word/header")
    assert marks == [frozenset()]


def test_names_are_those_of_the_main_namespace_alone() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    assert name_of(ET.Element(f"{{{W}}}p")) == "p"
    assert name_of(ET.Element(f"{{{strict}}}p")) == "p"
    assert name_of(ET.Element("{urn:other}p")) is None
    mark = ET.Element(f"{{{W}}}ins", {f"{{{W}}}author": "Ann"})
    assert (value_of(mark, "author"), value_of(mark, "date")) == ("Ann", "")
