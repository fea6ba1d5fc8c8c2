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


CITED = sorted(
    {
        (path.name, page, cited.strip('"'))
        for path in SOURCES
        for page, cited in re.findall(
            r'docs/(data|engine)\.md, ("[^"]+"|[\d.]+\d)',
            " ".join(path.read_text(encoding="utf-8").split()),
        )
    }
)
"""Each heading that the code cites: the file, the page and what it cites."""


@pytest.mark.parametrize(("name", "page", "wanted"), CITED)
def test_a_heading_that_is_cited_stands_in_its_page(name, page, wanted):
    text = (ROOT / f"docs/{page}.md").read_text(encoding="utf-8")
    heads = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    assert any(
        h == wanted or h.startswith((f"{wanted} ", f"{wanted}. ")) for h in heads
    ), f"{name} cites {page}.md, {wanted}"


CODE = re.compile(r"`((?:[a-z_]+/)+[a-z_]+\.py)`")


def modules_cited(page: str) -> set[str]:
    """Return the modules that a page names by their path within the package."""
    return set(CODE.findall((ROOT / "docs" / page).read_text(encoding="utf-8")))


@pytest.mark.parametrize("page", ["architecture.md", "word.md", "engine.md"])
def test_every_module_that_a_page_names_is_there(page):
    known = [ROOT, ROOT / "compact_draft", ROOT / "compact_draft" / "word"]
    missing = {
        name
        for name in modules_cited(page)
        if not any((folder / name).is_file() for folder in known)
    }
    assert not missing


def test_every_room_stands_in_the_table_of_rooms():
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rows = [line.split("|")[2] for line in text.splitlines() if line.startswith("| ")]
    told = {name for row in rows for name in re.findall(r"`(\w+)`", row)}
    package = ROOT / "compact_draft"
    rooms = {
        folder.name
        for parent in (package, package / "word")
        for folder in parent.iterdir()
        if (folder / "__init__.py").is_file()
    }
    assert rooms <= told, f"no row tells of {sorted(rooms - told)}"


def test_the_page_of_the_architecture_names_every_room():
    page = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    package = ROOT / "compact_draft"
    held = [*package.iterdir(), *(package / "word").iterdir()]
    rooms = {path.name for path in held if (path / "__init__.py").is_file()}
    assert len(rooms) > 20
    assert sorted(room for room in rooms if f"`{room}`" not in page) == []
