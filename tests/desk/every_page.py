"""Every page of the desk and every state that it can be in, by address; made once for all looks.

A page that is added later is among them by itself (`PAGES`); a state is named here, with
what has to be pressed before it is there.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from compact_draft.desk.pages.all import PAGES
from tests.desks import Browser, Clock, form_with, values

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
    "/beside?as=cy",
    "/beside?show=held",
    "/places?remark=a1",
    "/remarks?show=all",
    "/remarks?show=decided",
    "/remarks?words=nobody+said+this",
    "/meeting?clause=wex-041&names=yes",
    "/changes?old=taken-in&new=living",
    "/promises?old=taken-in&new=living",
    "/picture?settled=1",
    "/settings?offer=1",
    "/nothing-here",
)
"""States of pages beside the one that opens first."""
ADDRESSES = (*(page.path.format(**IDS) for page in PAGES), *STATES)
HARLE = b"# Harle\n\n## Money\n\nThe Council will pay every invoice within 30 days.\n"
REFUSED = (
    ("/clauses/wex-041", "withdraw", {}),
    ("/clauses/wex-041", "split", {}),
    ("/clauses", "add", {}),
    ("/evidence", "take", {}),
    ("/national", "add", {}),
    ("/national?show=all", "link", {"clause": "9.99"}),
    ("/draft", "start", {"start": "nothing"}),
    ("/draft", "check", {}),
    ("/beside", "put", {"text": " "}),
    ("/merge", "add", {}),
    ("/areas", "beside", {}),
    ("/round", "open", {"opens": "soon"}),
    ("/round", "open", {}),
    ("/settings", "save", {"reply_to": "nobody", "name0": "", "signs0": "1"}),
    ("/library?words=prompt+payment", "borrow", {"behind": ""}),
    ("/library?words=prompt+payment", "borrow", {"changes": "bananas=apples"}),
    ("/returned", "take", {}),
    ("/people", "join", {"into": "", "other": ""}),
    ("/people", "confirm", {"how": "A letter"}),
    ("/places", "place", {"where": "other", "other": "9.99"}),
    ("/remarks", "decide", {}),
    ("/remarks", "part", {}),
    ("/meeting", "minutes", {"day": "2020-01-01"}),
    ("/signoff", "decide", {}),
    ("/signoff", "reserve", {}),
    ("/compare", "compare", {}),
    ("/combine", "combine", {}),
    ("/verify", "receipt", {}),
    ("/publish", "publish", {"agreed": "soon"}),
    ("/kept", "take", {}),
    ("/later", "drift", {}),
    ("/refresh", "make", {"date": "soon"}),
)
"""Forms that are refused as they are sent here: (page, button, what is typed)."""


def half_way(root: Path) -> Browser:
    """Return the example with its copies taken in, one remark decided and one in doubt."""
    browser = Browser(root, clock=Clock(dt.datetime(2026, 7, 1, tzinfo=dt.UTC)))
    browser.press(
        "decide", {"outcome": "noted"}, on="/remarks", about="remarks:round-1:a1"
    )
    return browser


def results(browser: Browser) -> tuple[str, ...]:
    """Do what shows a result on its page, and return where each is shown."""
    root = browser.desk.folder()
    old = ("old.docx", (root / "example/old-compact.docx").read_bytes())
    sent = ("sent.docx", (root / "consultation/round-1/sent.docx").read_bytes())
    copies = sorted((root / "example/returned").glob("*.docx"))[:2]
    back = [(path.name, path.read_bytes()) for path in copies]
    files: tuple[tuple[str, str, dict[str, str], dict[str, Any]], ...] = (
        ("/compare", "compare", {"existing": "accept"}, {"old": [old], "new": [sent]}),
        ("/combine", "combine", {}, {"base": [sent], "copies": back}),
        ("/later", "drift", {}, {"copy": [sent]}),
        ("/draft", "check", {}, {"checked": [sent]}),
        ("/returned", "look", {}, {"files": [("note.txt", b"5.2: Pay sooner.\n")]}),
        ("/tell", "look", {}, {}),
        ("/verify", "folder", {}, {}),
        ("/publish", "publish", {}, {}),
        ("/refresh", "make", {}, {}),
        ("/account", "count", {}, {}),
        ("/people", "confirm", {"spoken": "a42", "how": "Her letter"}, {}),
        ("/merge", "add", {"name": "Harle"}, {"compact": [("harle.md", HARLE)]}),
    )
    found = []
    for page, do, fields, dropped in files:
        browser.press(do, fields, on=page, files=dropped)
        found.append(browser.at)
    return tuple(found)


def stale_forms(browser: Browser) -> Iterator[tuple[str, str, str, Mapping[str, Any]]]:
    """Yield one form of each button of every page: (page, button, where to, fields)."""
    told: set[tuple[str, str]] = set()
    for address in ADDRESSES:
        response = browser.client.get(address)
        is_page = response.headers.get("content-type", "").startswith("text/html")
        if response.status_code != 200 or not is_page:
            continue
        tree = browser.get(address)
        for button in tree.xpath("//main//form//button[@name='do']"):
            form = button.xpath("ancestor::form")[0]
            key = (form.get("action"), button.get("value"))
            if key not in told:
                told.add(key)
                yield address, key[1], key[0], values(form)


__all__ = [
    "ADDRESSES",
    "IDS",
    "REFUSED",
    "STATES",
    "form_with",
    "half_way",
    "results",
    "stale_forms",
]
