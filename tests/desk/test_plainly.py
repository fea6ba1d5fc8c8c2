"""What a step says stands on a page without ids, stamps, labels and arrows."""

from __future__ import annotations

import re

import pytest

from compact_draft.desk.pages.all import PAGES
from compact_draft.desk.plainly import plainly
from tests.desks import Browser, text

CALLED = {"wen-039": "clause 3.4", "lib-pay-01": "“Paid within 30 days”"}


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("set by Ann, 2026-12-01T05:26:17+00:00: yes", "set by Ann, 1 December 2026: yes"),
        ("due 2026-03-02", "due 2 March 2026"),
        ("minutes-2026-03-02.docx", "minutes-2026-03-02.docx"),
        ("reworded (30 -> 15 days)", "reworded (30 → 15 days)"),
        ("GAP: no owner yet", "no owner yet"),
        ("look at wen-039 again", "look at clause 3.4 again"),
        ("With lib-pay-01 it is met", "With “Paid within 30 days” it is met"),
        ("out/wen-039.docx and co-op-12x", "out/wen-039.docx and co-op-12x"),
        ("Sooner. (Ann, 3 May 2026, decision d3)", "Sooner. (Ann, 3 May 2026)"),
        ("Asked for by a1, a7 (decision d10).", "Asked for by a1, a7."),
        ("The refresh to revision r3 is made.", "The refresh is made."),
        ("Covid-19 and 30-day terms stay", "Covid-19 and 30-day terms stay"),
    ],
)  # fmt: skip
def test_it_is_said_plainly(said: str, shown: str) -> None:
    assert plainly(said, lambda name: CALLED.get(name, "")) == shown


CODES = re.compile(
    r"\d{4}-\d\d-\d\dT|\b(?:wex|lib)-(?:[a-z]+-)?\d+\b|\bd\d+\b|\btaken-in\b|\bissued-|"
    r"\bGAP\b| -> |not settled:? not settled|national-20\d\d(?!\.docx)"
)
"""Ids, stamps and labels, which stand in the log, in files and in the command."""
ONCE = "In files and in the command it is called wex-041."
"""The one place where a clause's id is told."""
STATES = (
    "/clauses/wex-041",
    "/remarks?show=decided",
    "/library?theme=payment",
    "/national?show=all",
)


def test_no_page_shows_ids_stamps_or_labels(browser: Browser) -> None:
    paths = [page.path for page in PAGES if page.name and "{" not in page.path]
    assert len(paths) > 30
    found = {}
    for path in (*paths, *STATES):
        page = browser.get(path)
        for hidden in page.xpath("//main//*[contains(@class, 'save')]"):
            hidden.text = ""  # files bear their names
        codes = CODES.findall(text(page).replace(ONCE, ""))
        if codes:
            found[path] = codes
    assert found == {}
