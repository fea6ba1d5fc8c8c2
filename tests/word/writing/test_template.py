"""A template says only what can be filled in; a fault names its paragraph."""

from __future__ import annotations

import io
import re
import runpy
import zipfile
from pathlib import Path

import pytest

from compact_draft.errors import NotWordError, TemplateError
from compact_draft.word.ooxml.package import Package
from compact_draft.word.writing.template import check_template, faults_of, fill_template
from compact_draft.word.writing.vocabulary import CHOICES, LISTS, NAMES, SLOTS, WORDS

ROOT = Path(__file__).parents[3]
HOUSE = (ROOT / "templates" / "compact.docx").read_bytes()
VALUES = {
    "title": "R&D <b>Compact</b>",
    "status": "DRAFT",
    "copy": "Consultation copy",
    "date": "2 March 2026",
    "revision": "r1",
    "area": "Fenwold",
    "group": "The writers & editors",
    "tags_shown": True,
    "parties": ({"name": "Fen & Wold Council", "side": "Public bodies"},),
    "public_bodies": ("Fen & Wold Council",),
    "vcs": (),
}
ALL_SLOTS = dict.fromkeys(SLOTS, True)


def parts(data: bytes) -> dict[str, bytes]:
    package = Package.open(data)
    return {part: package.data(part) for part in package.parts}


def template(*changes: tuple[str, str], part: str = "word/document.xml") -> bytes:
    """The house template with words of one part changed."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(HOUSE)) as old,
        zipfile.ZipFile(stream, "w") as new,
    ):
        for name in old.namelist():
            data = old.read(name).decode()
            if name == part:
                for before, after in changes:
                    assert before in data
                    data = data.replace(before, after, 1)
            new.writestr(name, data)
    return stream.getvalue()


def said(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def saying(text: str) -> bytes:
    """The house template with one more thing said before the contents."""
    return template((">Contents<", f">Contents {text}<"))


def fault(data: bytes) -> TemplateError:
    with pytest.raises(TemplateError) as raised:
        check_template(data, name="ours.docx")
    return raised.value


def test_the_shipped_template_is_what_the_script_makes():
    script = runpy.run_path(str(ROOT / "templates" / "make_compact.py"))
    assert parts(HOUSE) == parts(script["house_template"]())
    designs = runpy.run_path(str(ROOT / "templates" / "make_designs.py"))["DESIGNS"]
    assert set(designs) == {"charter.docx", "code.docx", "covenant.docx"}
    for name, made in designs.items():
        assert parts((ROOT / "templates" / name).read_bytes()) == parts(made()), name


def test_the_shipped_template_has_no_fault():
    assert faults_of(HOUSE) == ()


def test_an_unknown_placeholder_is_told_with_its_paragraph_and_the_list():
    error = fault(template(("{{ revision }}", "{{ revison }}")))
    assert "'revison', which is no placeholder" in error.what
    assert "“Revision {{ revison }}”" in str(error.where)
    assert "paragraph 11" in str(error.where)
    assert "revision" in error.mend


def test_an_unknown_field_of_a_party_is_told_with_those_there_are():
    error = fault(template(("party.name", "party.nmae")))
    assert "'nmae'" in error.what
    assert "party.name, party.side" in error.mend


def test_the_place_names_the_heading_above():
    error = fault(template(("Signed for the parties to {{ title }}", "{{ titel }}")))
    assert "under Signatures" in str(error.where)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{{ title", "not closed"),
        ("{ title }", "a brace stands alone"),
        ("title }}", "a brace stands alone"),
        ("{{ }}", "cannot be read"),
        ("{{ title | }}", "cannot be read"),
        ("{% frobnicate %}", "not a tag that templates may use"),
        ("{% set a = 1 %}", "not a tag that templates may use"),
        ("{% include 'x' %}", "not a tag that templates may use"),
        ("{%tc if title %}", "not a tag that templates may use"),
        ("{%p if title %}", "must be alone in its paragraph"),
        ("{%tr if title %}", "must be alone in its table row"),
        ("{% if title %}", "is not closed in its own paragraph"),
        ("{% endif %}", "has nothing to close"),
        ("{% if title %}x{% endfor %}", "has nothing to close"),
        ("{% for x in title %}x{% endfor %}", "does not go through a list"),
        ("{% for x, y in parties %}x{% endfor %}", "does not go through a list"),
        ("{# a note #}", "form of tag that is not used"),
        ("{%- if title %}x{% endif %}", "form of tag that is not used"),
        ("{{r title }}", "asks for formatted text"),
        ("{{ clauses }}", "must stand once, alone"),
        ("{{ title.__class__ }}", "which there is not or may not be"),
        ("{{ cycler.__init__.__globals__.os }}", "which there is not or may not be"),
        ("{{ 'a' * 100000000 }}", "not safe"),
        ("{{ range(9) }}", "not safe"),
        ("{{ title() }}", "not safe"),
        ("{{ title[0] }}", "not safe"),
        ("{{ title | attr('x') }}", "filter that is not allowed"),
        ("{{ title ~ title }}", "not safe"),
    ],
)
def test_what_a_template_may_not_say_is_told_in_its_paragraph(text, words):
    escaped = text.replace("<", "&lt;")
    error = fault(saying(escaped))
    assert words in error.what
    assert "“Contents" in str(error.where)
    assert error.mend


@pytest.mark.parametrize(
    "text",
    [
        "{{ title | upper }}",
        "{% if tags_shown and not status == 'x' %}a{% else %}b{% endif %}",
        "{% if title %}a{% elif status %}b{% endif %}",
        "{% for name in public_bodies %}{{ name }}{% if not loop.last %}, {% endif %}{% endfor %}",
        "{{ vcs | join('; ') }}",
        "{% if status == “DRAFT” %}draft{% endif %}",
    ],
)
def test_what_a_template_may_say(text):
    data = saying(text)
    assert faults_of(data) == ()
    fill_template(data, VALUES, ALL_SLOTS, name="ours.docx")


def test_a_passage_left_open_is_told_where_it_begins():
    error = fault(template((f"<w:p>{said('{%p endif %}')}</w:p>", "")))
    assert "{%p if logo %} is never closed" in error.what
    assert "endif" in error.mend


def test_a_slot_in_a_passage_that_repeats_is_told_with_what_to_close():
    error = fault(template((f"<w:p>{said('{%p endfor %}')}</w:p>", "")))
    assert "within {%p for party in parties %}" in error.what
    assert "endfor" in error.mend


def test_a_template_without_a_place_for_the_clauses_is_told():
    assert "no place for the clauses" in fault(template(("{{ clauses }}", "Here"))).what


def test_a_slot_in_a_table_is_refused():
    cell = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{ clauses }}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>"
    body = template(
        ("{{ clauses }}", "x"), ("<w:sectPr><w:pgSz", f"{cell}<w:sectPr><w:pgSz")
    )
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
