"""Every page that we write for a browser: a validator finds nothing, nor does axe.

What writes pages: `reports/draft_page.py` (copies), `report_page.py` (every report),
`picture_page.py`, `html.py` (what changed), and `packs/respond_page.py`, which has its own test.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import html5lib
import pytest
from click.testing import CliRunner

from compact_draft.cli import main
from compact_draft.store.workspace import Workspace
from tests.built import Example, copied
from tests.workspaces import run

REPORTS = ("grid", "promises", "national", "monitor", "merge", "picture")
EXAMPLE = ("--as", "example", "--text", "R&D <b> is paid within 30 days.")
OTHER = """# The Ashby Compact

## The council will

- Pay every invoice within 30 days.
- Give reasons in writing when a grant is cut.
"""
WELSH = ("--as", "cy", "--text", "Gofyn yn gynnar.")


@pytest.fixture(scope="module")
def pages(
    example: Example, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    """One page of each kind, by what makes it."""
    root = tmp_path_factory.mktemp("pages")
    workspace = copied(example.root, root / "ws")
    run(workspace, "beside", "set", "wex-042", *EXAMPLE)
    run(workspace, "beside", "set", "wex-042", *WELSH)
    old = next((workspace.root / "sources").glob("*.docx"))
    made = {
        name: root / f"{name}.html"
        for name in (*REPORTS, "areas", "drift", "proof", "diff")
    }
    made |= {name: root / f"{name}.html" for name in ("draft", "welsh", "changed")}
    build = ("build", "--copy", "public", "--examples", "--no-pages", "--out")
    other = root / "ashby.md"
    other.write_text(OTHER, "utf-8")
    _done(workspace, "merge", "add", str(other), "--name", "Ashby")
    for name in REPORTS:
        _made(workspace, made[name], name)
    _made(workspace, made["areas"], "areas", str(other))
    _made(workspace, made["drift"], "drift", str(old))
    _made(workspace, made["proof"], "proof", str(old))
    _made(workspace, made["diff"], "diff", "taken-in", "living")
    run(workspace, *build, str(made["draft"]))
    run(workspace, *build, str(made["welsh"]), "--version", "cy")
    run(workspace, "signoff", "pages", "--out", str(root / "sign"))
    published = ("publish", "--draft", "--no-pdf", "--out", str(root / "published"))
    _done(workspace, *published)
    made["sign"] = next((root / "sign").glob("*.html"))
    made["changed"] = root / "published" / "what-changed.html"
    made["published"] = root / "published" / "compact.html"
    return made


def _made(workspace: Workspace, path: Path, *words: str) -> None:
    _done(workspace, *words, "--html", str(path))


def _done(workspace: Workspace, *words: str) -> None:
    """Run a command that may leave something, which it lists."""
    argv = [*words, "--workspace", str(workspace.root)]
    told = CliRunner().invoke(main, argv)
    assert told.exit_code in (0, 1), told.output + told.stderr


@pytest.mark.long
def test_a_strict_parser_takes_every_page_and_each_says_its_language_and_title(
    pages: dict[str, Path],
) -> None:
    assert len(pages) > 3
    for name, path in pages.items():
        text = path.read_text("utf-8")
        tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
        assert tree.get("lang") == ("cy" if name == "welsh" else "en-GB"), name
        assert tree.find("head/title").text.strip(), name
        assert "<script" not in text, name
        assert "http://" not in text.replace("http://www.w3.org", ""), name
        ids = [e.get("id") for e in tree.iter() if e.get("id")]
        assert len(ids) == len(set(ids)), name
        assert len(list(tree.iter("h1"))) == 1, name


@pytest.mark.long
@pytest.mark.browser
def test_axe_finds_nothing_on_any_page_and_each_fits_a_phone(
    chromium: Any, pages: dict[str, Path]
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    found: dict[str, list[str]] = {}
    # axe itself is a script put into the page, which the page's own policy refuses.
    context = chromium.new_context(
        viewport={"width": 320, "height": 800}, bypass_csp=True
    )
    for name, path in pages.items():
        page = context.new_page()
        page.goto(path.as_uri())
        told = Axe().run(page).response["violations"]
        wide = page.evaluate("document.documentElement.scrollWidth")
        page.close()
        said = [f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in told]
        said += [f"it is {wide} wide"] if wide > 320 else []
        if said:
            found[name] = said
    context.close()
    assert found == {}, json.dumps(found, indent=1)
