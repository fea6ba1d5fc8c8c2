"""A template says only what can be filled in; a fault names its paragraph."""

from __future__ import annotations

import re
import runpy

import pytest

from compact_draft.errors import NotWordError
from compact_draft.word.ooxml.package import Package
from compact_draft.word.writing.template import check_template, faults_of, fill_template
from compact_draft.word.writing.vocabulary import CHOICES, LISTS, NAMES, SLOTS, WORDS
from tests.word.writing.said import (
    ALL_SLOTS,
    HOUSE,
    ROOT,
    VALUES,
    fault,
    said,
    template,
)


def parts(data: bytes) -> dict[str, bytes]:
    package = Package.open(data)
    return {part: package.data(part) for part in package.parts}


def test_the_shipped_template_is_what_the_script_makes():
    script = runpy.run_path(str(ROOT / "templates" / "make_compact.py"))
    assert parts(HOUSE) == parts(script["house_template"]())
    designs = runpy.run_path(str(ROOT / "templates" / "make_designs.py"))["DESIGNS"]
    assert set(designs) == {"charter.docx", "code.docx", "covenant.docx"}
    for name, made in designs.items():
        assert parts((ROOT / "templates" / name).read_bytes()) == parts(made()), name


def test_the_shipped_template_has_no_fault():
    assert faults_of(HOUSE) == ()


def test_a_template_without_a_place_for_the_clauses_is_told():
    assert "no place for the clauses" in fault(template(("{{ clauses }}", "Here"))).what


def test_a_slot_in_a_table_is_refused():
    cell = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{ clauses }}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>"
    body = template(("{{ clauses }}", "x"), ("<w:sectPr>", f"{cell}<w:sectPr>"))
    assert "must stand once, alone" in fault(body).what


def test_tracked_changes_in_a_template_are_refused():
    data = template(
        (
            ">Contents<",
            '>Contents</w:t></w:r><w:ins w:id="1" w:author="x"><w:r><w:t>y</w:t></w:r></w:ins><w:r><w:t><',
        )
    )
    assert "tracked changes" in fault(data).what


def test_a_placeholder_hidden_in_a_field_code_is_refused():
    data = template((' PAGE "', ' PAGE {{ x }} "'), part="word/footer.xml")
    assert "brace stands where it cannot be read" in fault(data).what


def test_a_fault_in_a_header_is_told_as_one_in_a_header():
    error = fault(template(("{{ status }}", "{{ stauts }}"), part="word/header.xml"))
    assert "in a header" in str(error.where)


def test_what_is_no_word_file_is_told_before_anything_else():
    with pytest.raises(NotWordError):
        check_template(b"just some text", name="notes.docx")


def test_marks_in_words_are_kept_as_words():
    package = fill_template(HOUSE, VALUES, ALL_SLOTS, name="ours.docx")
    root = package.xml(package.main)
    text = "".join(root.itertext())
    assert "R&D <b>Compact</b>" in text
    assert "Fen & Wold Council" in text


def test_braces_in_words_are_not_run():
    values = VALUES | {"title": "{{ revision }} {% if %}"}
    package = fill_template(HOUSE, values, ALL_SLOTS, name="ours.docx")
    assert "{{ revision }} {% if %}" in "".join(package.xml(package.main).itertext())


def test_every_placeholder_is_in_the_guide():
    guide = (ROOT / "docs" / "for-writers" / "templates.md").read_text(encoding="utf-8")
    for name in NAMES:
        assert re.search(rf"`(?:\{{\{{ )?{name}(?: \}}\}})?`", guide), name
    assert set(NAMES) == {*WORDS, *CHOICES, *LISTS, *SLOTS}


def test_what_a_loop_repeats_has_ids_of_its_own() -> None:
    w14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    passage = (
        f"<w:p>{said('{%p for party in parties %}')}</w:p>"
        f'<w:p {w14} w14:paraId="11111111"><w:bookmarkStart w:id="5" w:name="bk"/>'
        f"{said('{{ party.name }}')}"
        '<w:bookmarkEnd w:id="5"/></w:p>'
        f"<w:p>{said('{%p endfor %}')}</w:p>"
    )
    body = "<w:body>"
    data = template((body, body + passage))
    values = {
        **VALUES,
        "parties": tuple(
            {"name": name, "side": "Public bodies"} for name in ("A", "B", "C")
        ),
    }
    filled = fill_template(data, values, ALL_SLOTS, name="t.docx")
    xml = Package.open(filled.save()).data("word/document.xml").decode()
    assert xml.count('w:name="bk"') == 1
    starts = re.findall(r'<w:bookmarkStart w:id="(\d+)"', xml)
    ends = re.findall(r'<w:bookmarkEnd w:id="(\d+)"', xml)
    assert sorted(starts) == sorted(ends)
    assert len(set(starts)) == len(starts)
    keys = re.findall(r'w14:paraId="([0-9A-F]{8})"', xml)
    assert len(keys) >= 3
    assert len(set(keys)) == len(keys)
    assert [name for name in ("A", "B", "C") if f">{name}<" in xml] == ["A", "B", "C"]
