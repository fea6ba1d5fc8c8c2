"""Every page and state: valid HTML, nothing for axe to find, no sideways scrolling, no script needed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import html5lib
import pytest

from compact_draft.desk.desk import Desk
from tests.at_browser import focused, painted
from tests.built import Example, copied
from tests.desk.every_page import ADDRESSES, REFUSED, form_with, half_way, results
from tests.desk.person import served as serve
from tests.desks import ADDRESS, Browser, Clock, text, tree, values

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
    return half_way(root)


@pytest.fixture(scope="module")
def resulting(half: Browser, tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """A copy of it in which everything was pressed that shows a result on its page."""
    folder = tmp_path_factory.mktemp("results") / "ws"
    browser = Browser(copied(half.desk.folder(), folder).root, clock=half.clock)
    browser.press("same", on="/")
    return browser


@pytest.fixture(scope="module")
def shown(resulting: Browser) -> tuple[str, ...]:
    """Where each result is shown."""
    return results(resulting)


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
    valid_html(response.text)


def valid_html(words: str) -> None:
    """See that a page's text is valid HTML, with one heading of the first rank."""
    parser = html5lib.HTMLParser(strict=True)
    parser.parse(words)
    page = html5lib.parse(words, namespaceHTMLElements=False)
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    twice = {one for one in ids if ids.count(one) > 1}
    assert not twice, f"two things have the same id: {twice}"
    for label in page.iter("label"):
        assert label.get("for") in ids, f"a label is for nothing: {label.get('for')}"
    heads = [h for h in page.iter() if h.tag in ("h1", "h2", "h3")]
    assert [h.tag for h in heads].count("h1") == 1


def test_every_page_is_valid_before_there_is_a_text_or_a_folder(tmp_path: Path) -> None:
    none = Browser(None, clock=Clock(), home=tmp_path)
    for address in ADDRESSES:
        valid(none, address)
    none.press("make", {"area": "Fenwold", "you": "Ann Other"}, on="/first")
    for address in ADDRESSES:
        valid(none, address)


@pytest.mark.long
def test_pages_that_show_a_result_are_valid(
    resulting: Browser, shown: tuple[str, ...]
) -> None:
    assert shown
    for address in shown:
        valid(resulting, address)


def test_a_form_that_is_refused_is_shown_again_valid_and_says_how_to_mend(
    half: Browser,
) -> None:
    for address, do, fields in REFUSED:
        form = form_with(half.get(address), do)
        sent = {**values(form), **fields, "do": do}
        parts = [
            (name, (None, one))
            for name, value in sent.items()
            for one in ([value] if isinstance(value, str) else value)
        ]
        told = half.client.post(
            form.get("action"), files=parts, headers={"origin": ADDRESS}
        )
        assert told.status_code == 422, (address, do)
        valid_html(told.text)
        page = tree(told.text)
        assert page.findtext(".//title").startswith("Error: ")
        assert "To mend: " in text(page)
        (summary,) = page.xpath("//*[@class='errors']")
        assert summary.get("tabindex") == "-1"
        for link in summary.xpath(".//a[starts-with(@href, '#')]/@href"):
            assert page.xpath(f"//*[@id='{link[1:]}']"), (address, do, link)


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
    chromium: Any, served: str, scheme: str, width: int, addresses: tuple[str, ...]
) -> None:
    """320 pixels are what is left of 1,280 at 400 %."""
    looked_at(chromium, served, scheme, width, addresses)


def looked_at(
    chromium: Any, served: str, scheme: str, width: int, addresses: tuple[str, ...]
) -> None:
    """See that axe finds nothing on pages, and that none scrolls sideways or moves."""
    from axe_playwright_python.sync_playwright import Axe

    size = {"width": width, "height": 800}
    context = chromium.new_context(color_scheme=scheme, viewport=size)
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
        for _ in range(
            5
        ):  # a page half come in may move; one that is faulty always does
            if not (moved := page.evaluate("window.shifted")):
                break
            page.goto(base + address)
            page.evaluate("new Promise(done => setTimeout(done, 100))")
        else:
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


PRESS = """([name, fields, isStale]) => {
  const button = document.querySelector(`main form button[name=do][value="${name}"]`);
  const form = button.closest("form");
  for (let at = form; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
  for (const [key, value] of Object.entries(fields)) {
    const field = form.querySelector(`[name="${key}"]`);
    if (field.type === "radio") {
      form.querySelector(`[name="${key}"][value="${value}"]`).checked = true;
    } else if (field.type === "date") { field.type = "text"; field.value = value; }
    else if (field.tagName === "SELECT") {
      field.add(new Option(value, value, true, true));
    } else field.value = value;
  }
  if (isStale) form.querySelector("[name=seen]").value = "0";
  form.requestSubmit(button);
}"""
"""Fills in the form that has a button and presses it; stale: as a page made long ago."""
STALE = (("/clauses/wex-041", "edit"), ("/remarks", "decide"), ("/settings", "save"))


@pytest.mark.browser
@pytest.mark.parametrize(
    ("scheme", "width", "refused"),
    [
        ("light", 390, REFUSED[:2]),
        pytest.param("dark", 320, REFUSED, marks=pytest.mark.long),
    ],
)
def test_what_is_refused_takes_the_focus_and_axe_finds_nothing(
    chromium: Any, served: str, scheme: str, width: int, refused: Any
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    size = {"width": width, "height": 800}
    context = chromium.new_context(color_scheme=scheme, viewport=size)
    page = context.new_page()
    page.goto(served)
    base = served.partition("/start")[0]
    found, wide = {}, {}
    stale = [(address, do, {}, True) for address, do in STALE]
    for address, do, fields, is_stale in [*((*r, False) for r in refused), *stale]:
        page.goto(base + address)
        with page.expect_navigation():
            page.evaluate(PRESS, [do, fields, is_stale])
        page.wait_for_url(lambda url: "/work/" not in url)
        assert page.title().startswith("Error: "), (address, do)
        focused(page, "at.className === 'errors'")
        if is_stale:
            assert page.locator("#yours, #stands").count() == 2, (address, do)
        if (needed := page.evaluate("document.documentElement.scrollWidth")) > width:
            wide[address, do] = needed
        told = Axe().run(page).response["violations"]
        if told:
            found[address, do] = [
                (v["id"], [n["html"][:160] for n in v["nodes"]][:3]) for v in told
            ]
    context.close()
    assert not found
    assert not wide


@pytest.mark.browser
@pytest.mark.long
def test_axe_finds_nothing_on_pages_that_show_a_result(
    chromium: Any, resulting: Browser, shown: tuple[str, ...]
) -> None:
    with serve(resulting.desk) as address:
        looked_at(chromium, address, "light", 390, shown)


@pytest.mark.browser
def test_a_remark_is_decided_with_the_keyboard_alone(
    chromium: Any, served: str, half: Browser
) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.goto(served)
    page.goto(served.partition("/start")[0] + "/remarks")
    first = page.locator(".remark.here").get_attribute("id")
    painted(page)
    page.keyboard.press("j")
    page.wait_for_selector(f".remark.here:not(#{first})")
    second = page.locator(".remark.here").get_attribute("id")
    page.keyboard.press("t")
    focused(page, "at.name === 'reason'")
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
    chromium: Any, served: str
) -> None:
    context = chromium.new_context(java_script_enabled=True)
    page = context.new_page()
    page.goto(served)
    page.goto(served.partition("/start")[0] + "/remarks")
    card = page.locator(".remark").first
    card.locator("select[name=outcome]").select_option("not_agreed")
    card.locator("button[value=decide]").click()
    page.wait_for_selector(".errors")
    assert page.title().startswith("Error:")
    page.wait_for_selector(".errors:focus")
    kept = page.locator(".remark").first.locator("select[name=outcome]").input_value()
    assert kept == "not_agreed"
    context.close()


def test_the_remarks_page_reads_well_from_top_to_bottom(half: Browser) -> None:
    page = half.get("/remarks")
    said, head = text(page), text(page.xpath("//h2[@id='c-wex-028']")[0])
    said = said[: said.index("What is decided")] + said[said.index(head) :]
    order = (
        "What next",
        "Remarks",
        "Open",
        head,
        "Asks for:",
        "Removed:",
        "Added:",
    )
    places = [said.index(words) for words in order]
    assert places == sorted(places)
    assert said.index("Added:") < said.index("What is decided")
