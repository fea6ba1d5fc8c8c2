"""docs/desk.md names every page, every button and every setting of the desk."""

import re
from pathlib import Path

import pytest

from compact_draft.desk.journey import GROUPS
from compact_draft.desk.pages import settings
from compact_draft.desk.pages.all import PAGES

ROOT = Path(__file__).parents[2]
TEMPLATES = sorted((ROOT / "compact_draft/desk/templates").glob("*.html"))
SAID = " ".join((ROOT / "docs/desk.md").read_text(encoding="utf-8").split())
BUTTONS = (
    re.compile(r'f\.button\("[a-z_]*", "([^"]+)"'),
    re.compile(r"<button[^>]*>([^<{]+)<"),
)
FIELDS = (
    re.compile(
        r'f\.(?:field|area|choice|tick|drop|radio)\("\w*"(?: ~ \w+)?, "([^"]+)"'
    ),
    re.compile(r"<label[^>]*>([^<{]+)</label>"),
)
UNSAID = {"Working", "Or where it lies"}


def named(patterns: tuple[re.Pattern[str], ...], text: str) -> set[str]:
    found = {found.strip() for pattern in patterns for found in pattern.findall(text)}
    return {one.removesuffix(":").removesuffix(" for") for one in found} - UNSAID


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: p.name)
def test_every_button_and_setting_is_named(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    found = named(BUTTONS, text) | named(FIELDS, text)
    assert [words for words in sorted(found) if f"*{words}" not in SAID] == []


def test_buttons_and_settings_are_found_in_the_templates() -> None:
    texts = [path.read_text(encoding="utf-8") for path in TEMPLATES]
    assert len({words for text in texts for words in named(BUTTONS, text)}) > 50
    assert len({words for text in texts for words in named(FIELDS, text)}) > 50


def test_every_page_has_its_heading() -> None:
    heads = re.findall(r"^## (.+)$", (ROOT / "docs/desk.md").read_text(), re.MULTILINE)
    known = {name.strip() for head in heads for name in head.split(",")}
    names = [name for _, pages in GROUPS for _, name in pages]
    assert len(names) > 10
    assert set(names) <= known


def test_every_page_of_the_list_is_there_and_every_page_is_in_the_list() -> None:
    listed = {address: name for _, pages in GROUPS for address, name in pages}
    held = {page.path: page.name for page in PAGES if page.name}
    assert listed == held


def test_the_settings_of_the_pack_are_named() -> None:
    for _, says, _ in settings.FACTS:
        assert f"*{says}" in SAID, says


def test_its_pictures_are_small() -> None:
    pictures = re.findall(r"\]\((desk/[a-z-]+\.png)\)", SAID)
    assert pictures
    for name in pictures:
        assert (ROOT / "docs" / name).stat().st_size < 60_000, name
