"""Every page and state: valid HTML, nothing for axe to find, no sideways scrolling, no script needed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import html5lib
import pytest

from compact_draft.desk.desk import Desk
from compact_draft.desk.pages.all import PAGES
from tests.built import Example, copied
from tests.desk.person import served as serve
from tests.desks import Browser, Clock, text

IDS = {"clause": "wex-041", "number": "99"}
"""What stands in an address that names one thing."""
STATES = (
    "/old?show=all",
    "/old?show=all&open=wex-041",
    "/clauses?kind=commitment&words=grants",
    "/clauses?order=theme",
    "/clauses/nobody",
    "/library?words=prompt+payment",
    "/library?theme=payment",
    "/evidence?show=all",
    "/evidence?clause=wex-041",
    "/national?show=all",
    "/places?remark=a1",
    "/remarks?show=all",
    "/remarks?show=decided",
    "/changes?old=taken-in&new=living",
    "/promises?old=taken-in&new=living",
    "/settings?offer=1",
    "/nothing-here",
)
"""States of pages beside the one that opens first."""
ADDRESSES = (*(page.path.format(**IDS) for page in PAGES), *STATES)
"""Every page that there is: one that is added later is looked at without being named."""
SOME = (
    "/",
    "/old",
    "/clauses/wex-041",
    "/national",
    "/round",
    "/people",
    "/remarks",
    "/tell",
    "/settings?offer=1",
)
"""Pages of different kinds, looked at in the plain suite."""


@pytest.fixture(scope="module")
def half(tmp_path_factory: pytest.TempPathFactory, example: Example) -> Browser:
    """The example with its copies taken in, one remark decided and one in doubt."""
    folder = tmp_path_factory.mktemp("half") / "ws"
    root = copied(example.before_last("place"), folder).root
    browser = Browser(root, clock=Clock(dt.datetime(2026, 7, 1, tzinfo=dt.UTC)))
    browser.press(
        "decide", {"outcome": "noted"}, on="/remarks", about="remarks:round-1:a1"
    )
    return browser


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_html_of_a_page_is_valid(half: Browser, address: str) -> None:
    valid(half, address)


def valid(browser: Browser, address: str) -> None:
    """See that a page is valid HTML, with one heading of the first rank."""
    response = browser.client.get(address)
    if response.status_code == 303:
        return
    assert response.status_code in (200, 404, 422)
    assert response.headers["content-type"].startswith("text/html")
    parser = html5lib.HTMLParser(strict=True)
    parser.parse(response.text)
    tree = html5lib.parse(response.text, namespaceHTMLElements=False)
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    twice = {one for one in ids if ids.count(one) > 1}
    assert not twice, f"two things have the same id: {twice}"
    for label in tree.iter("label"):
        assert label.get("for") in ids, f"a label is for nothing: {label.get('for')}"
    heads = [h for h in tree.iter() if h.tag in ("h1", "h2", "h3")]
    assert [h.tag for h in heads].count("h1") == 1


def test_every_page_is_valid_before_there_is_a_text_or_a_folder(tmp_path: Path) -> None:
    none = Browser(None, clock=Clock(), home=tmp_path)
    for address in ADDRESSES:
        valid(none, address)
    none.press("make", {"area": "Fenwold", "you": "Ann Other"}, on="/first")
    for address in ADDRESSES:
        valid(none, address)


# -- in a browser -----------------------------------------------------------------------


@pytest.fixture(scope="module")
def served(half: Browser) -> Iterator[str]:
    """The address at which the desk of the example is really served."""
    with serve(Desk(half.desk.root, clock=half.clock, moment=60)) as address:
        yield address


SHIFTS = """
window.shifted = 0;
new PerformanceObserver(list => {
  for (const one of list.getEntries()) window.shifted += one.value;
}).observe({ type: "layout-shift", buffered: true });
"""
"""Adds up how far what was painted first moves afterwards; any move counts."""


@pytest.mark.browser
@pytest.mark.parametrize(
    ("scheme", "width", "addresses"),
    [
        ("light", 320, SOME),
        pytest.param("light", 320, ADDRESSES, marks=pytest.mark.long),
        pytest.param("dark", 390, ADDRESSES, marks=pytest.mark.long),
        pytest.param("light", 1280, ADDRESSES, marks=pytest.mark.long),
    ],
)
def test_axe_finds_nothing_and_no_page_scrolls_sideways_moves_or_breaks_its_policy(
    browser: Any, served: str, scheme: str, width: int, addresses: tuple[str, ...]
) -> None:
    """320 pixels are what is left of 1,280 at 400 %."""
    from axe_playwright_python.sync_playwright import Axe

    size = {"width": width, "height": 800}
    context = browser.new_context(color_scheme=scheme, viewport=size)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda m: said.append(m.text) if m.type == "error" else None)
    page.add_init_script(SHIFTS)
    page.goto(served)
    base = served.partition("/start")[0]
    found, wide, shifted = {}, {}, {}
    for address in addresses:
        page.goto(base + address)
        page.evaluate(
            "new Promise(done => requestAnimationFrame(() => setTimeout(done, 30)))"
        )
        if (moved := page.evaluate("window.shifted")) > 0:
            shifted[address] = moved
        for one in page.query_selector_all("details"):
            one.evaluate("node => node.open = true")
        if (needed := page.evaluate("document.documentElement.scrollWidth")) > width:
            wide[address] = needed
        told = Axe().run(page).response["violations"]
        if told:
            found[address] = [
                (v["id"], [n["html"][:160] for n in v["nodes"]][:3]) for v in told
            ]
    context.close()
    assert not found
    assert not wide
    assert not shifted
    assert not [one for one in said if "status of 4" not in one]


@pytest.mark.browser
def test_a_remark_is_decided_with_the_keyboard_alone(
    browser: Any, served: str, half: Browser
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(served)
    page.goto(served.partition("/start")[0] + "/remarks")
    first = page.locator(".remark.here").get_attribute("id")
    page.keyboard.press("j")
    second = page.locator(".remark.here").get_attribute("id")
    assert first != second
    page.keyboard.press("t")
    page.keyboard.type("The clause says so.")
    for _ in range(3):  # the further words, the button
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.value") == "decide":
            break
    page.keyboard.press("Enter")
    page.wait_for_selector(".done")
    context.close()
    decided = half.desk.look().books("round-1").decided()
    assert decided[second].outcome == "already_there"
    assert decided[second].reason == "The clause says so."
    half.press("undo", on="/undo")


@pytest.mark.browser
def test_an_error_takes_the_focus_and_keeps_what_was_typed(
    browser: Any, served: str
) -> None:
    context = browser.new_context(java_script_enabled=True)
    page = context.new_page()
    page.goto(served)
    page.goto(served.partition("/start")[0] + "/remarks")
    card = page.locator(".remark").first
    card.locator("select[name=outcome]").select_option("not_agreed")
    card.locator("button[value=decide]").click()
    page.wait_for_selector(".errors")
    assert page.title().startswith("Error:")
    assert page.evaluate("document.activeElement.className") == "errors"
    kept = page.locator(".remark").first.locator("select[name=outcome]").input_value()
    assert kept == "not_agreed"
    context.close()


def test_the_remarks_page_reads_well_from_top_to_bottom(half: Browser) -> None:
    said = text(half.get("/remarks"))
    said = said[: said.index("What is decided")] + said[said.index("wex-028") :]
    order = (
        "What next",
        "Remarks",
        "Open",
        "wex-028",
        "Asks for:",
        "Removed:",
        "Added:",
    )
    places = [said.index(words) for words in order]
    assert places == sorted(places)
    assert said.index("Added:") < said.index("What is decided")
