"""What the code cites is there for whoever reads it."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "compact_draft").rglob("*.py"))
DOCS = sorted((ROOT / "docs").rglob("*.md"))
ELSEWHERE = re.compile(
    r"\b(?:REDLINE|DATA|LABELLING|PRODUCT|HOUSE|JOURNEYS|DOMAIN|FINDING|USERS_WANT)\.md"
    r"|\((?:REDLINE|JOURNEYS|DOMAIN|LABELLING), "
)


@pytest.mark.parametrize("path", [*SOURCES, *DOCS], ids=lambda p: p.name)
def test_nothing_is_cited_that_a_reader_of_the_repository_does_not_have(path):
    text = path.read_text(encoding="utf-8")
    assert not ELSEWHERE.findall(text)
    for name in re.findall(r"docs/[a-z0-9/-]+\.md", text):
        assert (ROOT / name).is_file(), f"{path.name} cites {name}"


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.name)
def test_a_heading_that_is_cited_stands_in_its_page(path):
    text = " ".join(path.read_text(encoding="utf-8").split())
    for page, cited in re.findall(r'docs/(data|engine)\.md, ("[^"]+"|[\d.]+\d)', text):
        heads = re.findall(
            r"^#+ (.*)$",
            (ROOT / f"docs/{page}.md").read_text(encoding="utf-8"),
            re.MULTILINE,
        )
        wanted = cited.strip('"')
        assert any(
            h == wanted or h.startswith((f"{wanted} ", f"{wanted}. ")) for h in heads
        ), f"{path.name} cites {page}.md, {cited}"
