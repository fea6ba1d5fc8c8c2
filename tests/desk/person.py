"""A person at Chromium: opens pages, fills in what stands there and presses buttons."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import uvicorn

from compact_draft.desk.app import create_app
from compact_draft.desk.desk import Desk
from compact_draft.desk.serving import _listen as listen
from tests.desks import File, tree


@contextmanager
def served(desk: Desk) -> Iterator[str]:
    """Serve a desk in a thread; gives the address with its token."""
    held = listen(0)
    config = uvicorn.Config(create_app(desk), log_level="critical", lifespan="off")
    server = uvicorn.Server(config)
    desk.stop = lambda: setattr(server, "should_exit", True)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [held]})
    thread.start()
    try:
        yield f"http://127.0.0.1:{held.getsockname()[1]}/start?token={desk.token}"
    finally:
        server.should_exit = True
        thread.join()
        held.close()


class Person:
    """Does by mouse what `tests.desks.Browser` does by itself."""

    def __init__(self, page: Any, address: str, desk: Desk) -> None:
        self.page = page
        self.desk = desk
        self.base = address.partition("/start")[0]
        page.goto(address)

    def get(self, path: str) -> Any:
        """Open a page and return it as a tree."""
        self.page.goto(self.base + path)
        return self._now()

    def press(
        self,
        do: str,
        fields: Mapping[str, str] | None = None,
        *,
        on: str | None = None,
        about: str = "",
        files: Mapping[str, Sequence[File]] | None = None,
    ) -> Any:
        """Fill in the form that has a button and press it; return what comes."""
        if on is not None:
            self.get(on)
        wanted = f"main form:has(button[name=do][value={do}])"
        if about:
            wanted += f':has(input[name=about][value="{about}"])'
        form = self.page.locator(wanted).first
        form.evaluate(_OPEN)  # as a click on each summary around it does
        for name, value in (fields or {}).items():
            self._fill(form, name, value)
        for name, found in (files or {}).items():
            form.locator(f"input[name={name}]").set_input_files(
                [
                    {"name": n, "mimeType": "application/octet-stream", "buffer": data}
                    for n, data in found
                ]
            )
        with self.page.expect_navigation():
            form.locator(f"button[name=do][value={do}]").click()
        self.page.wait_for_url(lambda url: "/work/" not in url)
        return self._now()

    def _fill(self, form: Any, name: str, value: str) -> None:
        found = form.locator(f"[name={name}]:not([type=hidden])")
        kind = found.first.evaluate("node => node.type")
        if kind == "radio":
            form.locator(f'[name={name}][value="{value}"]').check()
        elif kind == "checkbox":
            found.first.set_checked(bool(value))
        elif kind == "select-one":
            found.first.select_option(value)
        else:
            found.first.fill(value)

    def _now(self) -> Any:
        self.page.wait_for_load_state("domcontentloaded")
        return tree(self.page.content())

    def save(self, path: str) -> bytes:
        """Save a file by its link on the page of files."""
        self.get("/files")
        with self.page.expect_download() as coming:
            self.page.get_by_role("link", name=path).click()
        with open(coming.value.path(), "rb") as file:  # noqa: PTH123  a browser's own
            return file.read()


_OPEN = """form => {
  for (let at = form; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
  for (const one of form.querySelectorAll("details")) one.open = true;
}"""


class Keys(Person):
    """Does everything with the keyboard, and sees where the focus is at every step."""

    tabs = 0

    def __init__(self, page: Any, address: str, desk: Desk) -> None:
        # Heard from the first page on: a browser that is asked only when a chooser is
        # about to open may open it before it has heard the question.
        self.choosers: list[Any] = []
        page.on("filechooser", lambda chooser: self.choosers.append(chooser))
        super().__init__(page, address, desk)

    def get(self, path: str) -> Any:
        """Go to a page by its link where this page has one, else by its address."""
        link = self.page.locator(f'a[href="{path}"]').first
        if self.page.url.startswith(self.base) and link.count() and link.is_visible():
            self._tab_to(link)
            with self.page.expect_navigation():
                self.page.keyboard.press("Enter")
            self.page.wait_for_url(self.base + path)
            return self._now()
        return super().get(path)

    def press(
        self,
        do: str,
        fields: Mapping[str, str] | None = None,
        *,
        on: str | None = None,
        about: str = "",
        files: Mapping[str, Sequence[File]] | None = None,
    ) -> Any:
        """Fill in the form that has a button and press it; return what comes."""
        if on is not None:
            self.get(on)
        wanted = f"main form:has(button[name=do][value={do}])"
        if about:
            wanted += f':has(input[name=about][value="{about}"])'
        form = self.page.locator(wanted).first
        self._open(form)
        for name, value in (fields or {}).items():
            field = form.locator(f"[name={name}]:not([type=hidden])")
            self._open(field.first)
            self._fill_by_keys(field, value)
        for name, found in (files or {}).items():
            self._chooser(form.locator(f"input[name={name}]")).set_files(
                [
                    {"name": n, "mimeType": "application/octet-stream", "buffer": data}
                    for n, data in found
                ]
            )
        self._tab_to(form.locator(f"button[name=do][value={do}]"))
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        self.page.wait_for_url(lambda url: "/work/" not in url)
        return self._now()

    def _chooser(self, field: Any) -> Any:
        """Go to a field for files and press Space until it opens its chooser."""
        for _ in range(10):
            self._tab_to(field)
            self.page.keyboard.press("Space")
            for _ in range(100):
                while self.choosers:
                    chooser = self.choosers.pop()
                    if chooser.element.evaluate(
                        "node => node === document.activeElement"
                    ):
                        return chooser
                self.page.wait_for_timeout(100)
        raise AssertionError("no key opens the chooser of files")

    def _open(self, inside: Any) -> None:
        """Open what is folded up around a thing, the outermost first."""
        folded = inside.locator("xpath=ancestor::details[not(@open)]")
        while folded.count():
            self._tab_to(folded.first.locator("xpath=./summary"))
            self.page.keyboard.press("Enter")

    def _fill_by_keys(self, field: Any, value: str) -> None:
        keys = self.page.keyboard
        kind = field.first.evaluate("node => node.type")
        if kind == "radio":
            self._tab_to(field.first, is_one="at.name === node.name")
            keys.press("Space")
            one = "document.activeElement.value"
            for _ in range(field.count()):
                if self.page.evaluate(one) == value:
                    return
                keys.press("ArrowDown")
            assert self.page.evaluate(one) == value
            return
        self._tab_to(field.first)
        if kind == "checkbox":
            if field.first.is_checked() != bool(value):
                keys.press("Space")
        elif kind == "select-one":
            keys.press("Home")
            for _ in range(field.first.evaluate("node => node.length")):
                if field.first.input_value() == value:
                    break
                keys.press("ArrowDown")
            assert field.first.input_value() == value
        elif kind == "date":
            year, month, day = value.split("-")
            for typed in (month + day + year, day + month + year):
                keys.type(typed)
                if field.first.input_value() == value:
                    return
                for _ in range(2):
                    keys.press("ArrowLeft")
            assert field.first.input_value() == value
        else:
            keys.press("Control+a")
            keys.insert_text(value)

    def _tab_to(self, thing: Any, *, is_one: str = "at === node") -> None:
        """Press Tab until a thing has the focus; each stop on the way must be seen."""
        node = thing.element_handle()
        look = _FOCUS.replace("IS_ONE", is_one)
        for _ in range(3000):
            self.page.keyboard.press("Tab")
            self.tabs += 1
            found = node.evaluate(look)
            assert found["seen"], f"the focus is not seen on {found['what']}"
            if found["is_there"]:
                return
        raise AssertionError(f"no Tab leads to {node.evaluate('n => n.outerHTML')}")

    def save(self, path: str) -> bytes:
        """Save a file by its link on the page of files."""
        self.get("/files")
        self._tab_to(self.page.get_by_role("link", name=path))
        with self.page.expect_download() as coming:
            self.page.keyboard.press("Enter")
        with open(coming.value.path(), "rb") as file:  # noqa: PTH123  a browser's own
            return file.read()


_FOCUS = """node => {
  const at = document.activeElement;
  const style = getComputedStyle(at), box = at.getBoundingClientRect();
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const within = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.width > 0;
  const nowhere = at === document.body || at === document.documentElement;
  return { is_there: IS_ONE, seen: nowhere || (ring && within), what: at.outerHTML.slice(0, 200) };
}"""
