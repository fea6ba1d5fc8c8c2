"""A desk and a browser without script: forms are read from the page and sent as they stand."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Coroutine, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import httpx
from lxml import html

from compact_draft.desk.app import create_app
from compact_draft.desk.desk import Desk

ADDRESS = "http://127.0.0.1:8123"
WHEN = dt.datetime(2026, 3, 2, 10, tzinfo=dt.UTC)
File = tuple[str, bytes]
Result = TypeVar("Result")


class Clock:
    """A clock that a test sets."""

    def __init__(self, now: dt.datetime = WHEN) -> None:
        self.now = now

    def __call__(self) -> dt.datetime:
        return self.now


def alone(work: Coroutine[Any, Any, Result]) -> Result:
    """Do a piece of asynchronous work, for a browser's loop may be running here."""
    with ThreadPoolExecutor(1) as beside:
        return beside.submit(asyncio.run, work).result()


class Client:
    """Speaks with an app as a browser's lowest layer does: it follows nothing."""

    def __init__(self, app: Any, address: str = ADDRESS) -> None:
        self.app = app
        self.address = address
        self.cookies = httpx.Cookies()

    def request(self, method: str, path: str, **more: Any) -> httpx.Response:
        return alone(self._request(method, path, more))

    async def _request(
        self, method: str, path: str, more: dict[str, Any]
    ) -> httpx.Response:
        carrier = httpx.ASGITransport(app=self.app)
        async with httpx.AsyncClient(
            transport=carrier, base_url=self.address, cookies=self.cookies
        ) as client:
            response = await client.request(method, path, **more)
            self.cookies = client.cookies
            return response

    def get(self, path: str, **more: Any) -> httpx.Response:
        return self.request("GET", path, **more)

    def post(self, path: str, **more: Any) -> httpx.Response:
        return self.request("POST", path, **more)


class Browser:
    """Opens pages of a desk, and presses the buttons that stand on them."""

    def __init__(
        self, root: Path | None, *, clock: Clock | None = None, **more: Any
    ) -> None:
        self.clock = clock or Clock()
        self.desk = Desk(root, clock=self.clock, moment=120.0, **more)
        self.client = Client(create_app(self.desk))
        self.client.get("/start", params={"token": self.desk.token})
        self.at = "/"

    def get(self, path: str, status: int = 200) -> Any:
        """Open a page, follow where it leads, and return it as a tree."""
        response = self.client.get(path)
        while response.status_code == 303:
            path = response.headers["location"]
            response = self.client.get(path)
        assert response.status_code == status, response.text
        self.at = path.partition("#")[0]
        return tree(response.text)

    def press(
        self,
        do: str,
        fields: Mapping[str, str | Sequence[str]] | None = None,
        *,
        on: str | None = None,
        about: str = "",
        files: Mapping[str, Sequence[File]] | None = None,
        status: int = 303,
    ) -> Any:
        """Fill in the form that has a button, press it, and return the page that comes.

        Args:
            do: The button's value.
            fields: What is typed, by name; a field must stand in the form.
            on: The page; None for the one that is open.
            about: What the form is about, where several have such a button.
            files: The files dropped, by field.
            status: What the first answer shall be.
        """
        page = self.get(self.at if on is None else on)
        form = form_with(page, do, about)
        sent = {**values(form), **(fields or {})}
        unknown = set(fields or {}) - names(form)
        assert not unknown, f"{self.at} has no field {unknown}"
        return self.send(form.get("action"), {**sent, "do": do}, files, status)

    def send(
        self,
        path: str,
        fields: Mapping[str, str | Sequence[str]],
        files: Mapping[str, Sequence[File]] | None = None,
        status: int = 303,
    ) -> Any:
        """Send a form as a browser does, and return the page that comes."""
        parts = [
            (name, (None, one))
            for name, value in fields.items()
            for one in ([value] if isinstance(value, str) else value)
        ]
        parts += [
            (field, (name, data, "application/octet-stream"))
            for field, found in (files or {}).items()
            for name, data in found
        ]
        response = self.client.post(path, files=parts, headers={"origin": ADDRESS})
        assert response.status_code == status, text(tree(response.text))
        if response.status_code == 303:
            return self.get(response.headers["location"])
        return tree(response.text)

    def save(self, path: str) -> bytes:
        """Save a file of the folder."""
        response = self.client.get("/files/get", params={"path": path})
        assert response.status_code == 200, response.text
        assert response.headers["content-disposition"].startswith("attachment;")
        return response.content


def tree(page: str) -> Any:
    """Return a page as a tree."""
    return html.fromstring(page) if page.strip() else None


def text(page: Any) -> str:
    """Return what a page says in its main part, with single blanks."""
    main = page.find(".//main")
    return " ".join((page if main is None else main).text_content().split())


def form_with(page: Any, do: str, about: str = "") -> Any:
    """Return the form of a page that has a button."""
    buttons = page.xpath(f"//main//button[@name='do'][@value='{do}']")
    forms = [button.xpath("ancestor::form")[0] for button in buttons]
    found = [f for f in forms if not about or values(f)["about"] == about]
    assert found, f"no button {do} for {about or 'anything'} on this page: {text(page)}"
    return found[0]


def names(form: Any) -> set[str]:
    """Return the names of the fields of a form."""
    return {one.get("name") for one in form.xpath(".//*[@name]")}


def values(form: Any) -> dict[str, Any]:
    """Return what stands in the fields of a form, as a browser would send it."""
    found: dict[str, Any] = {}
    for one in form.xpath(".//input[@name] | .//textarea[@name] | .//select[@name]"):
        name, kind = one.get("name"), one.get("type", "")
        is_box = kind in ("checkbox", "radio")
        if kind == "file" or (is_box and one.get("checked") is None):
            continue
        if one.tag == "textarea":
            found[name] = (one.text or "").removeprefix("\n")
        elif one.tag == "select":
            chosen = one.xpath("./option[@selected]") or one.xpath("./option")
            found[name] = chosen[0].get("value") if chosen else ""
        else:
            found[name] = one.get("value", "")
    return found
