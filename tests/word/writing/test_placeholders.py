"""What a template may say, and where a fault in it stands."""

from __future__ import annotations

import pytest

from compact_draft.word.writing.template import faults_of, fill_template
from tests.word.writing.said import (
    ALL_SLOTS,
    VALUES,
    fault,
    said,
    template,
)


def saying(text: str) -> bytes:
    """The house template with one more thing said before the contents."""
    return template((">Contents<", f">Contents {text}<"))


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
