"""Every design that is shipped: filled, whole, in styles alone, heard as it is seen."""

from __future__ import annotations

import itertools
import struct
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from compact_draft.drafting.layout import Noted
from compact_draft.errors import TemplateError, WorkspaceError
from compact_draft.model.clause import Kind
from compact_draft.model.look import READABLE, Look, contrast, darker
from compact_draft.store.settings import parse_settings
from compact_draft.word.ooxml.names import w, wp
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.reading.plain import plain
from compact_draft.word.writing.bookmarks import draft_identity
from compact_draft.word.writing.template import faults_of
from tests.drafts import NATIONAL, frozen, readable_draft
from tests.word.writing.built import built, style_of

TEMPLATES = Path(__file__).parents[3] / "templates"
DESIGNS = ("compact", "charter", "code", "covenant")
NASTY = (
    "Pay R&D <b>groups</b> 🙂 \u202bשלום עולם\u202c within 30 days.",
    "Give notice. " * 1540,
)


def design(name: str) -> bytes:
    return (TEMPLATES / f"{name}.docx").read_bytes()


def png(wide: int = 8, high: int = 4) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + check

    head = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x20\x40\x60" * wide) * high)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


LOOK = Look(colour="5B3A79", logo=png(), logo_name="logo.png", logo_words="Fenwold")


@pytest.fixture(scope="module", params=DESIGNS)
def made(request: pytest.FixtureRequest) -> Package:
    data = built(
        frozen(readable_draft()),
        design(request.param),
        copy="public",
        frameworks=(NATIONAL,),
        look=LOOK,
        noted=Noted(examples={"old-12": ("In practice: in March.",)}),
    )
    return Package.open(data, name=request.param)


def test_nothing_is_formatted_but_by_styles(made: Package) -> None:
    allowed = {"pStyle", "numPr", "keepNext", "sectPr"}
    for paragraph in made.xml(made.main).iter(w("p")):
        properties = paragraph.find(w("pPr"))
        used = {
            str(e.tag).rpartition("}")[2]
            for e in (properties if properties is not None else ())
        }
        assert used <= allowed, "".join(paragraph.itertext())
    for run in made.xml(made.main).iter(w("rPr")):
        assert {str(e.tag).rpartition("}")[2] for e in run} <= {"rStyle"}


def test_headings_go_down_by_one_level_at_a_time(made: Package) -> None:
    levels = {"Heading1": 1, "CompactAppendixHeading": 1, "Heading2": 2, "Heading3": 3}
    found = [
        levels[style_of(p)]
        for p in paragraphs(made.xml(made.main))
        if style_of(p) in levels
    ]
    assert found or made.name == "charter"
    assert all(below - above <= 1 for above, below in itertools.pairwise([1, *found]))


def test_every_table_says_its_head_and_what_it_holds(made: Package) -> None:
    tables = list(made.xml(made.main).iter(w("tbl")))
    assert tables
    for table in tables:
        first = table.find(w("tr"))
        assert first is not None
        assert first.find(f"{w('trPr')}/{w('tblHeader')}") is not None
        assert table.find(f"{w('tblPr')}/{w('tblDescription')}") is not None
        assert all(
            r.find(f"{w('trPr')}/{w('cantSplit')}") is not None
            for r in table.iter(w("tr"))
        )


def test_language_title_and_words_for_the_logo_are_there(made: Package) -> None:
    core = made.data("docProps/core.xml").decode()
    assert "<dc:title>The Fenwold Compact</dc:title>" in core
    assert 'w:val="en-GB"' in made.data("word/styles.xml").decode()
    drawings = list(made.xml(made.main).iter(wp("docPr")))
    assert [drawing.get("descr") for drawing in drawings] == ["Fenwold"]


def test_words_can_be_read_on_their_ground(made: Package) -> None:
    styles = made.xml("word/styles.xml")
    colours = {e.get(w("val")) for e in styles.iter(w("color"))} - {"auto", "FFFFFF"}
    grounds = {e.get(w("fill")) for e in styles.iter(w("shd"))} | {"FFFFFF"}
    pale = [ground for ground in grounds if contrast(ground) < READABLE]
    for colour, ground in itertools.product(colours, pale):
        assert contrast(colour, ground) >= READABLE, (colour, ground)
    assert "1F3251" not in made.data("word/styles.xml").decode()


def test_every_shipped_design_can_be_filled_in() -> None:
    for name in DESIGNS:
        assert faults_of(design(name), name=name) == ()


def test_a_charter_holds_the_promises_alone_and_is_no_draft_that_comes_back() -> None:
    revision = frozen(readable_draft())
    package = Package.open(built(revision, design("charter"), copy="public"))
    text = plain(package, "after")
    for clause in revision.clauses:
        words = clause.paragraphs[0]
        assert (words in text) == clause.kind.is_promise, words
    assert draft_identity(package) is None
    assert b"_cd_" not in package.data("word/document.xml")


def test_a_charter_is_no_draft_to_consult_on() -> None:
    with pytest.raises(TemplateError, match="leaves the clauses out"):
        built(frozen(readable_draft()), design("charter"), copy="consultation")


@pytest.mark.parametrize("words", NASTY, ids=["marks", "long"])
@pytest.mark.parametrize("name", DESIGNS)
def test_words_of_any_kind_stand_as_they_are(name: str, words: str) -> None:
    draft = readable_draft()
    first = next(c for c in draft.clauses if c.kind is Kind.COMMITMENT)
    long = words.strip()
    clauses = tuple(replace(c, text=long) if c is first else c for c in draft.clauses)
    data = built(frozen(replace(draft, clauses=clauses)), design(name), copy="public")
    assert long in plain(Package.open(data), "after")


@pytest.mark.parametrize(
    "data", [b"GIF89a", b"<svg/>", b"%PDF", png()[:20], b"\xff\xd8\xff\xe0\0\x10"]
)
def test_a_logo_that_is_no_picture_is_told(data: bytes) -> None:
    look = replace(LOOK, logo=data)
    with pytest.raises(TemplateError, match="no picture") as raised:
        built(frozen(readable_draft()), design("compact"), copy="public", look=look)
    assert "logo.png" in str(raised.value)


def test_a_logo_keeps_its_shape() -> None:
    wide = replace(LOOK, logo=png(400, 100))
    root = Package.open(built(frozen(readable_draft()), design("code"), look=wide))
    extent = next(root.xml(root.main).iter(wp("extent")))
    across, down = int(extent.get("cx", "")), int(extent.get("cy", ""))
    assert round(across / down, 1) == 4.0


@pytest.mark.parametrize("colour", ["FFD700", "yellow", "12345"])
def test_a_colour_that_cannot_be_read_is_refused_with_one_that_can(colour: str) -> None:
    text = f'title = "A"\nprefix = "a"\n[look]\ncolour = "{colour}"\n'
    with pytest.raises(WorkspaceError, match="colour") as raised:
        parse_settings(text)
    if colour == "FFD700":
        assert darker(colour) in str(raised.value)
        assert contrast(darker(colour)) >= READABLE


def saying(*words: str) -> bytes:
    package = Package.open(design("compact"))
    body = package.xml(package.main).find(w("body"))
    assert body is not None
    template = package.data(package.main).decode()
    more = "".join(f"<w:p><w:r><w:t>{word}</w:t></w:r></w:p>" for word in words)
    package.set_data(
        package.main, template.replace("<w:body>", f"<w:body>{more}", 1).encode()
    )
    return package.save()


def test_every_wrong_name_is_told_with_its_paragraph_and_the_nearest() -> None:
    faults = faults_of(
        saying(
            "Of {{ titel }} and {{ dat }}",
            "{%p for party in parties %}",
            "{{ party.nam }}",
            "{%p endfor %}",
            "{{ sides }}",
        ),
        name="ours.docx",
    )
    assert [fault.mend.split("?")[0] for fault in faults[:3]] == [
        "did you mean  title", "did you mean  date", "did you mean  party.name",
    ]  # fmt: skip
    assert [str(fault.where).split(",")[1].strip() for fault in faults] == [
        "paragraph 1", "paragraph 1", "paragraph 3", "paragraph 5",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("{{ ''.__class__ }}", "may not be"),
        ("{{ title.__class__.__mro__ }}", "may not be"),
        ("{%p for party in parties %}", "which repeats"),
        ("{% for n in range(9**9) %}x{% endfor %}", "go through a list"),
        ("{{ cycler }}", "no placeholder"),
    ],
)
def test_what_could_do_harm_or_never_ends_is_refused(words: str, told: str) -> None:
    faults = faults_of(saying(words), name="ours.docx")
    assert any(told in fault.what for fault in faults), [f.what for f in faults]
