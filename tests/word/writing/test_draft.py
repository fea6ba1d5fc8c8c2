"""The built Word file: every clause once, whole, under its bookmark and its number."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from openxml_audit import OpenXmlValidator

from compact_draft.errors import (
    ClauseFileError,
    RefusedError,
    RoundTripError,
    TemplateError,
)
from compact_draft.model.clause import Kind
from compact_draft.model.compact import Outline
from compact_draft.model.look_again import with_evidence
from compact_draft.model.tags import By
from compact_draft.model.wording import wording_print
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.reading.plain import plain
from compact_draft.word.writing.bookmarks import (
    TAGS_STYLE,
    clause_marks,
    clause_paragraphs,
    draft_identity,
)
from compact_draft.word.writing.draft import text_of
from tests.drafts import NATIONAL, any_drafts, block, draft_of, frozen, readable_draft
from tests.word.golden import golden
from tests.word.writing.built import (
    HOUSE,
    body_of,
    built,
    printed_by_word,
    style_of,
)


def test_the_built_draft_reads_as_it_should():
    data = built(frozen(readable_draft()), frameworks=(NATIONAL,))
    golden("built-draft", plain(Package.open(data), "after"))


def test_the_same_inputs_give_the_same_bytes():
    revision = frozen(readable_draft())
    assert built(revision) == built(revision)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(any_drafts())
def test_any_outline_comes_out_whole_under_its_marks_and_numbers(draft):
    revision = frozen(draft)
    data = built(revision)
    root = body_of(data)
    every = paragraphs(root)
    found = clause_paragraphs(root)
    assert sorted(clause for clause, _ in found) == sorted(draft.outline.ids)
    for clause, ordinals in found:
        words = "\n\n".join(text_of(every[at]) for at in ordinals)
        assert words == revision.clause(clause).text
    wanted = {row.clause: row.number for row in revision.outline.rows}
    assert printed_by_word(data) == wanted
    assert {mark.digest for mark in clause_marks(root)} <= {revision.digest[:8]}


def test_the_tags_stand_right_after_their_promise_in_the_same_cell():
    root = body_of(built(frozen(readable_draft()), frameworks=(NATIONAL,)))
    every = paragraphs(root)
    own = dict(clause_paragraphs(root))
    for clause in ("old-12", "old-13", "old-19"):
        last = every[own[clause][-1]]
        tags = every[own[clause][-1] + 1]
        assert style_of(tags) == TAGS_STYLE
        assert tags.getparent() is last.getparent()
    tags = every[own["old-12"][-1] + 1]
    assert text_of(tags) == "Achievable now · answers to national 4.4 (2010)"


def test_only_promises_are_followed_by_tags():
    root = body_of(built(frozen(readable_draft())))
    lines = [p for p in paragraphs(root) if style_of(p) == TAGS_STYLE]
    assert len(lines) == 3


def test_not_settled_is_said_once_and_not_under_each_promise():
    text = plain(Package.open(built(frozen(readable_draft()))), "after")
    assert text.count("Not settled") == 1
    assert (
        "Not settled yet: whether 1 of 4 promises is achievable or aspirational" in text
    )


def test_only_the_public_copy_may_hide_the_tags():
    revision = frozen(readable_draft())
    with pytest.raises(RefusedError, match="shows the tags"):
        built(revision, copy="consultation", tags=False)
    root = body_of(built(revision, copy="public", tags=False))
    assert not [p for p in paragraphs(root) if style_of(p) == TAGS_STYLE]
    assert "How to read this text" not in "".join(root.itertext())


def test_the_working_copy_gives_the_permanent_ids():
    root = body_of(built(frozen(readable_draft()), copy="working"))
    assert "Aspirational · local · binds both sides · old-19" in "".join(
        root.itertext()
    )


def test_each_promise_has_a_row_that_no_page_breaks_under_a_repeated_head():
    root = body_of(built(frozen(readable_draft())))
    table = next(root.iter(w("tbl")))
    head, *body = table.iterchildren(w("tr"))
    assert head.find(f"{w('trPr')}/{w('tblHeader')}") is not None
    assert [text_of(next(c.iter(w("p")))) for c in head.iter(w("tc"))] == [
        "Public bodies",
        "Voluntary and community sector",
    ]
    assert [len(list(row.iter(w("tc")))) for row in body] == [2, 2]
    assert all(row.find(f"{w('trPr')}/{w('cantSplit')}") is not None for row in body)
    assert table.find(f"{w('tblPr')}/{w('tblDescription')}") is not None


def test_the_contents_entries_stand_there_and_nothing_asks_to_be_updated():
    package = Package.open(built(frozen(readable_draft())))
    root = package.xml(package.main)
    entries = [text_of(p) for p in paragraphs(root) if style_of(p).startswith("TOC")]
    assert "1\tForeword\t" in [re.sub(r"\d+$", "", entry) for entry in entries]
    assert len([e for e in entries if e]) >= 9
    anchors = {link.get(w("anchor")) for link in root.iter(w("hyperlink"))}
    marks = {mark.get(w("name")) for mark in root.iter(w("bookmarkStart"))}
    assert anchors <= marks
    assert b"updateFields" not in package.data("word/settings.xml")
    assert b"w:dirty" not in package.data("word/document.xml")


def test_bookmark_numbers_are_given_once():
    root = body_of(built(frozen(readable_draft())))
    ids = [mark.get(w("id")) for mark in root.iter(w("bookmarkStart"))]
    assert len(ids) == len(set(ids))


def test_the_file_says_which_draft_it_is_and_who_made_it():
    revision = frozen(readable_draft())
    package = Package.open(built(revision))
    identity = draft_identity(package)
    assert identity is not None
    assert (identity.draft, identity.base) == ("r1", revision.digest)
    core = package.data("docProps/core.xml").decode()
    assert "<dc:title>The Fenwold Compact</dc:title>" in core
    assert "<dc:creator>Fenwold</dc:creator>" in core
    assert "2026-03-02T09:30:00Z" in core
    assert "python-docx" not in core


def test_the_draft_tells_how_many_promises_fall_on_each_party():
    text = plain(Package.open(built(frozen(readable_draft()))), "after")
    assert "Fenwold District Council\n3\n1\n2\n0\n" in text
    public = built(frozen(readable_draft()), copy="public")
    assert "fall on whom" not in plain(Package.open(public), "after")


def test_the_draft_warns_where_a_side_promises_nothing():
    draft = draft_of(
        block(1, Kind.COMMITMENT, "Pay.", by=By.PUBLIC_BODIES, theme="payment")
    )
    warning = "On payment, no promise binds this side: Voluntary and community sector."
    shown = {
        copy: plain(Package.open(built(frozen(draft), copy=copy)), "after")
        for copy in ("working", "consultation", "public")
    }
    assert [copy for copy, text in shown.items() if warning in text] == ["working"]


def test_a_caution_for_the_writers_never_stands_in_a_copy_that_goes_out():
    caution = "number and subject not checked against the official text"
    counts = {}
    for copy in ("working", "consultation", "public"):
        data = built(frozen(readable_draft()), frameworks=(NATIONAL,), copy=copy)
        text = "".join(body_of(data).itertext())
        assert "our paraphrase, not the official text" in text
        counts[copy] = text.count(caution)
    assert counts == {"working": 2, "consultation": 0, "public": 0}


def test_the_working_copy_shows_both_wordings_where_a_tag_was_given_for_other_words():
    old = frozen(readable_draft())
    held = old.clause("old-12")
    row = replace(held.evidence[0], when="2026-02-01")
    asked = with_evidence(replace(held, evidence=()), row)
    now = replace(asked, text="Give six months' written notice before a grant is cut.")
    changed = replace(
        old, clauses=tuple(now if c.id == "old-12" else c for c in old.clauses)
    )
    words = {wording_print(held.text): held.text}
    working = "".join(
        body_of(built(changed, copy="working", wordings=words)).itertext()
    )
    assert (
        "look again: Fenwold District Council said “doing” (1 February 2026)" in working
    )
    assert f"it said: “{held.text}”" in working
    assert f"it says: “{now.text}”" in working
    out = "".join(body_of(built(changed, wordings=words)).itertext())
    assert "look again" not in out
    assert "Achievable now" not in out.partition("Our priorities")[0]


def test_a_compact_without_a_single_clause_is_built_too():
    text = "".join(body_of(built(frozen(draft_of()))).itertext())
    assert "Signatures" in text


def test_a_character_that_word_cannot_hold_is_told_with_its_clause():
    draft = draft_of(block(1, Kind.PROSE, "bell \x07 here"))
    with pytest.raises(ClauseFileError, match=r"clause old-1: .*U\+0007"):
        built(frozen(draft))


def test_an_issued_revision_with_other_numbers_is_not_built():
    revision = frozen(readable_draft())
    rows = tuple(
        replace(row, number="9.9") if row.clause == "old-12" else row
        for row in revision.outline.rows
    )
    with pytest.raises(RoundTripError, match="another number for old-12"):
        built(replace(revision, outline=Outline(rows=rows)))


def changed(*changes: tuple[str, str], part: str = "word/document.xml") -> bytes:
    package = Package.open(HOUSE)
    text = package.data(part).decode()
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    package.set_data(part, text.encode())
    return package.save()


def test_a_template_that_leaves_the_clauses_out_is_told():
    hidden = changed(
        (
            '<w:p><w:r><w:t xml:space="preserve">{{ clauses }}</w:t></w:r></w:p>',
            "".join(
                f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
                for text in ("{%p if not title %}", "{{ clauses }}", "{%p endif %}")
            ),
        )
    )
    with pytest.raises(TemplateError, match="leaves the clauses out"):
        built(frozen(readable_draft()), hidden)


def bare_template() -> bytes:
    """A group's own template with no style of ours, whose Normal has another name."""
    package = Package.open(HOUSE)
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    package.set_data(
        "word/styles.xml",
        f'<w:styles xmlns:w="{space}"><w:style w:type="paragraph" w:default="1" '
        'w:styleId="Standard"><w:name w:val="Normal"/></w:style><w:style '
        'w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn '
        'w:val="Standard"/><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr>'
        "</w:style></w:styles>".encode(),
    )
    package.set_data(
        "word/numbering.xml",
        f'<w:numbering xmlns:w="{space}"><w:abstractNum w:abstractNumId="4"><w:lvl '
        'w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText '
        'w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="9"><w:abstractNumId '
        'w:val="4"/></w:num></w:numbering>'.encode(),
    )
    return package.save()


def test_a_template_with_none_of_our_styles_gives_the_same_numbers():
    revision = frozen(readable_draft())
    data = built(revision, bare_template())
    wanted = {row.clause: row.number for row in revision.outline.rows}
    assert printed_by_word(data) == wanted
    package = Package.open(data)
    every = paragraphs(package.xml(package.main))
    own = dict(clause_paragraphs(package.xml(package.main)))
    assert style_of(every[own["old-1"][0]]) == "Kop1"
    styles = package.xml("word/styles.xml")
    known = {style.get(w("styleId")) for style in styles.iter(w("style"))}
    used = {style_of(p) for p in every} - {""}
    used |= {b.get(w("val")) for b in styles.iter(w("basedOn"))}
    frames = {"Title", "TOCHeading", "CompactBand", "CompactSmallHeading"}
    frames |= {"CompactBandTop", "CompactCoverLabel", "CompactCoverParty", "Heading1"}
    assert used - frames <= known


def test_an_auditor_finds_nothing_wrong(tmp_path):
    path = tmp_path / "draft.docx"
    path.write_bytes(built(frozen(readable_draft()), frameworks=(NATIONAL,)))
    result = OpenXmlValidator().validate(str(path))
    assert [str(error) for error in result.errors] == []


def converted(folder: Path, data: bytes, kind: str) -> bytes:
    """Return `data` as LibreOffice saves it under the filter `kind`."""
    if shutil.which("soffice") is None:
        if os.environ.get("COMPACT_DRAFT_REQUIRE_OFFICE") == "1":
            pytest.fail("LibreOffice is required and missing")
        pytest.skip("LibreOffice is not here")
    (folder / "draft.docx").write_bytes(data)
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            str(folder / "back"),
            str(folder / "draft.docx"),
        ],
        check=True,
        capture_output=True,
    )
    return (folder / "back" / f"draft.{kind.partition(':')[0]}").read_bytes()


@pytest.mark.office
def test_bookmarks_and_words_come_back_through_libreoffice(tmp_path):
    sent = built(frozen(readable_draft()), frameworks=(NATIONAL,))
    data = converted(tmp_path, sent, "docx:MS Word 2007 XML")
    words = [
        {
            clause: "\n\n".join(text_of(paragraphs(root)[at]) for at in ordinals)
            for clause, ordinals in clause_paragraphs(root)
        }
        for root in (body_of(sent), body_of(data))
    ]
    assert words[0] == words[1]
    assert printed_by_word(data) == printed_by_word(sent)
    assert draft_identity(Package.open(data)) == draft_identity(Package.open(sent))


@pytest.mark.office
@pytest.mark.long
def test_libreoffice_shows_our_numbers_before_our_words(tmp_path):
    revision = frozen(readable_draft())
    text = converted(tmp_path, built(revision), "txt:Text").decode("utf-8-sig")
    shown = [" ".join(line.split()) for line in text.splitlines()]
    numbered = [row for row in revision.outline.rows if row.number]
    assert len(numbered) > 5
    for row in numbered:
        first = revision.clause(row.clause).paragraphs[0]
        assert f"{row.number} {first}" in shown
