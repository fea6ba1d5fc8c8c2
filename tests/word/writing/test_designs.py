"""Every design that is shipped: filled, whole, in styles alone, heard as it is seen."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from compact_draft.drafting.layout import Noted
from compact_draft.model.clause import Kind
from compact_draft.model.look import READABLE, contrast
from compact_draft.word.ooxml.names import w, wp
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.reading.plain import plain
from compact_draft.word.writing.template import faults_of
from tests.drafts import NATIONAL, frozen, readable_draft
from tests.word.writing.built import built, style_of
from tests.word.writing.saying import saying
from tests.word.writing.shipped_designs import LOOK, design

DESIGNS = ("compact", "charter", "code", "covenant")
NASTY = (
    "Pay R&D <b>groups</b> 🙂 \u202bשלום עולם\u202c within 30 days.",
    "Give notice. " * 1540,
)


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
    every = list(made.xml(made.main).iter(w("p")))
    assert len(every) > 10
    for paragraph in every:
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


@pytest.mark.parametrize("words", NASTY, ids=["marks", "long"])
@pytest.mark.parametrize("name", DESIGNS)
def test_words_of_any_kind_stand_as_they_are(name: str, words: str) -> None:
    draft = readable_draft()
    first = next(c for c in draft.clauses if c.kind is Kind.COMMITMENT)
    long = words.strip()
    clauses = tuple(replace(c, text=long) if c is first else c for c in draft.clauses)
    data = built(frozen(replace(draft, clauses=clauses)), design(name), copy="public")
    assert long in plain(Package.open(data), "after")


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
