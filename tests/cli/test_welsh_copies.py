"""A copy in Welsh: headings, heads of columns and our own words too; what is not is listed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import html5lib
import pytest

from compact_draft.store.tongues import tongue
from compact_draft.store.workspace import Workspace
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.writing.bookmarks import clause_paragraphs
from tests.workspaces import make_workspace, run, value

PROMISE = "Rhoi tri mis o rybudd ysgrifenedig cyn torri grant."
OWN = """[words]
"The Fenwold Compact" = "Compact Fenwold"
"Fenwold District Council" = "Cyngor Dosbarth Fenwold"
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = make_workspace(tmp_path / "ws")
    for clause, words in (("old-1", "Rhagair"), ("old-12", PROMISE)):
        run(made, "beside", "set", clause, "--as", "cy", "--text", words)
    return made


def built(workspace: Workspace, ending: str, copy: str = "public") -> tuple[Any, bytes]:
    out = workspace.root / "out" / f"cy{ending}"
    done = ("build", "--version", "cy", "--copy", copy, "--no-pages", "--out", str(out))
    return value(workspace, *done), out.read_bytes()


def words_of(package: Package, part: str) -> list[str]:
    return [t.text or "" for t in package.xml(part).iter(w("t"))]


def test_headings_and_our_own_words_are_welsh_in_word_and_the_file_says_so(
    workspace: Workspace,
) -> None:
    told, data = built(workspace, ".docx")
    package = Package.open(data)
    words = words_of(package, package.main)
    for each in (
        "Cynnwys",
        "Copi cyhoeddus",
        "Cyrff cyhoeddus",
        "Llofnodion",
        "Dyddiad",
    ):
        assert each in words
    assert words.count("Rhagair") == 2, "the heading and its line in the contents"
    assert "Contents" not in words
    footer = words_of(package, package.related(package.main, "footer")[0])
    assert "Tudalen " in footer
    languages = {
        e.get(w("val")) for e in package.xml("word/styles.xml").iter(w("lang"))
    }
    assert languages == {"cy-GB"}
    assert "The Fenwold Compact" in told["english"]
    assert "Cynnwys" not in told["english"]
    assert PROMISE not in told["english"]


def test_what_stays_in_english_is_marked_for_who_hears_it(workspace: Workspace) -> None:
    _, data = built(workspace, ".docx")
    root = Package.open(data).xml("word/document.xml")
    marked = {
        "".join(run.itertext())
        for run in root.iter(w("r"))
        if run.find(f"{w('rPr')}/{w('lang')}") is not None
    }
    assert "Report back within eight weeks of a consultation." in marked
    assert "The Fenwold Compact" in marked
    assert not marked & {PROMISE, "Rhagair", "Cynnwys"}
    assert {clause for clause, _ in clause_paragraphs(root)} >= {"old-1", "old-12"}


def test_the_page_is_welsh_and_marks_what_is_not(workspace: Workspace) -> None:
    told, data = built(workspace, ".html")
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(data)
    assert tree.get("lang") == "cy"
    english = {
        " ".join("".join(e.itertext()).split())
        for e in tree.iter("span")
        if e.get("lang")
    }
    assert "Our vision" in english
    assert not english & {"Rhagair", PROMISE}
    words = "".join(tree.itertext())
    assert "Neidio i\u2019r testun" in words
    assert "DRAFFT" in words
    assert "The Fenwold Compact" in told["english"]
    labels = {e.get("aria-label") for e in tree.iter() if e.get("aria-label")}
    assert "Cynnwys" in labels


def test_markdown_has_its_words_too_and_lists_what_is_missing(
    workspace: Workspace,
) -> None:
    told, data = built(workspace, ".md")
    text = data.decode()
    assert "## 1. Rhagair" in text
    assert "**Cyrff cyhoeddus**" in text
    assert "The Fenwold Compact" in told["english"]
    assert not {"Rhagair", PROMISE} & set(told["english"])


def test_a_groups_own_words_are_laid_over_ours_and_days_are_welsh(
    workspace: Workspace,
) -> None:
    (workspace.root / "welsh.toml").write_text(OWN, "utf-8")
    told, data = built(workspace, ".html")
    assert "<h1>Compact Fenwold</h1>" in data.decode()
    assert "The Fenwold Compact" not in told["english"]
    words = tongue(workspace.root)
    assert words.of("Text as it stood on 1 July 2026, in Welsh") == (
        "Testun fel yr oedd ar 1 Gorffennaf 2026, yn Gymraeg"
    )
    assert words.of(" of ") == " o "
    assert words.of("Nobody has a word for this") is None


@pytest.mark.parametrize(
    "text", ["[words", "words = 3", 'months = ["Ionawr"]', "x = 1"]
)
def test_a_table_of_words_that_cannot_be_used_is_told(
    workspace: Workspace, text: str
) -> None:
    (workspace.root / "welsh.toml").write_text(text, "utf-8")
    done = ("build", "--version", "cy", "--out", str(workspace.root / "out/x.md"))
    assert "welsh.toml" in run(workspace, *done, status=2)


def test_the_same_copy_in_welsh_has_the_same_bytes(workspace: Workspace) -> None:
    for ending in (".docx", ".html", ".md"):
        when = ("--when", "2026-03-01T09:00:00")
        out = workspace.root / "out" / f"a{ending}"
        done = ("build", "--version", "cy", *when, "--no-pages", "--out", str(out))
        run(workspace, *done)
        first = out.read_bytes()
        run(workspace, *done)
        assert out.read_bytes() == first
