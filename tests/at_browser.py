"""What a test waits for at a browser: the page answers when it can, not when it is asked.

A key that is pressed before a page was painted for the first time is dropped by Chromium, and
an address or a focus that changes because of a key is heard of a moment later. So no test looks
once: it waits for what is right, and fails when that never comes.
"""

from __future__ import annotations

from typing import Any

_PAINTED = """() => new Promise(done =>
  requestAnimationFrame(() => requestAnimationFrame(() => done())))"""


def painted(page: Any) -> None:
    """Wait until a page has been painted, from when on it takes keys; needs script."""
    page.wait_for_load_state("load")
    page.evaluate(_PAINTED)


def focused(page: Any, what: str) -> None:
    """Wait until what has the focus is as a condition on `at` says, in JavaScript."""
    page.wait_for_function(
        f"() => {{ const at = document.activeElement; return {what}; }}"
    )


def first_stop(page: Any) -> str:
    """Press Tab on a page just opened; returns the text of what has the focus then."""
    painted(page)
    page.keyboard.press("Tab")
    focused(page, "at !== document.body")
    return str(page.evaluate("document.activeElement.textContent"))
