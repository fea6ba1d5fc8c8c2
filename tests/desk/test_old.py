"""The old Compact: each clause beside a picture of the page it stands on."""

from __future__ import annotations

import shutil
import zlib
from pathlib import Path

import pytest

from compact_draft.desk.old_text import first_revision
from compact_draft.desk.pictures import (
    Drawing,
    Drawn,
    OldPages,
    Spot,
    Stands,
    can_draw,
    places,
    png,
)
from compact_draft.intake.formats.office import libreoffice
from tests.desks import Browser, Clock, text


def page_of(words: str) -> Drawn:
    letters = "".join(c for c in words.casefold() if c.isalnum())
    spots = tuple((10.0 * n, 20.0, 10.0 * n + 9, 30.0) for n in range(len(letters)))
    return Drawn(
        picture=Drawing(png=png(bytes(12), 2, 2), width=2, height=2),
        letters=letters,
        spots=spots,
    )


def test_a_clause_stands_where_its_words_are_in_the_order_of_the_file() -> None:
    pages = [
        page_of("1 Aims. We pay grants on time. 2"),
        page_of("Groups tell us early. We pay grants on time. Contact: Bea"),
    ]
    found = places(
        pages,
        [
            ("fen-1", "We pay grants on time."),
            ("fen-2", "Groups tell us early."),
            ("fen-3", "We pay grants on time."),
            ("fen-4", "Words that the picture does not hold."),
        ],
    )
    assert [found[f"fen-{n}"].page for n in (1, 2, 3, 4)] == [0, 1, 1, 1]
    assert found["fen-1"].spot == Spot(x=44, y=16, width=181, height=18)
    assert found["fen-4"].spot is None


def test_a_short_line_is_not_looked_for_on_pages_before_it() -> None:
    pages = [page_of("Contact us. We pay."), page_of("Groups tell us early and often.")]
    found = places(
        pages, [("fen-1", "Groups tell us early and often."), ("fen-2", "We pay.")]
    )
    assert (found["fen-2"].page, found["fen-2"].spot) == (1, None)


def test_without_pages_nothing_stands_anywhere() -> None:
    assert places([], [("fen-1", "We pay.")]) == {}


def test_the_picture_is_a_png_of_the_dots_given() -> None:
    made = png(b"\xff\0\0" * 6, 3, 2)
    assert made.startswith(b"\x89PNG\r\n\x1a\n")
    data = made[made.index(b"IDAT") + 4 : made.index(b"IEND") - 8]
    assert zlib.decompress(data) == (b"\0" + b"\xff\0\0" * 3) * 2


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory, example_folder: Path) -> Browser:
    folder = tmp_path_factory.mktemp("old") / "ws"
    shutil.copytree(example_folder, folder)
    return Browser(folder, clock=Clock())


def test_drawn_pages_stand_beside_their_clauses_and_mark_them(browser: Browser) -> None:
    held = browser.desk.look()
    first = first_revision(held)
    assert first is not None
    place = next(c.place for c in first.clauses if c.place is not None)
    one = Drawing(png=png(bytes(12), 2, 2), width=900, height=1200)
    here = Stands(page=1, spot=Spot(x=5, y=6, width=70, height=8))
    browser.desk.drawn[place.sha256] = OldPages(
        pictures=(one, one), stands={first.clauses[5].id: here}
    )
    page = browser.get("/old?show=all")
    assert [h.text for h in page.findall(".//h2[@id]")] == ["Page 1", "Page 2"]
    pictures = page.findall(".//figure//img")
    assert [i.get("src") for i in pictures] == ["/old/page?n=1", "/old/page?n=2"]
    assert pictures[0].get("width") == "900"
    assert page.find(f".//rect[@id='spot-{first.clauses[5].id}']") is not None
    drawn = browser.client.get("/old/page?n=2")
    assert (drawn.headers["content-type"], drawn.content) == ("image/png", one.png)
    for wrong in ("0", "3", "x", "-1", "9" * 30, "²"):
        assert browser.client.get(f"/old/page?n={wrong}").status_code == 422
    browser.desk.drawn.clear()


def test_any_clause_is_corrected_in_place(browser: Browser) -> None:
    one = next(c.id for c in browser.desk.look().draft().clauses if c.by is not None)
    browser.get(f"/old?show=all&open={one}")
    page = browser.press(
        "edit", {"kind": "prose", "why": "It only tells."}, about=f"clause:{one}"
    )
    assert browser.at.startswith("/old?show=all")
    assert "Done." in text(page)
    assert {c.id: c.kind for c in browser.desk.look().clauses()}[one] == "prose"
    browser.press("undo", on="/undo")


def test_where_nothing_draws_it_is_said_in_plain_words(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    assert not can_draw()
    page = browser.get("/old")
    assert "With LibreOffice on this computer" in text(page)
    assert not page.findall(".//button[@value='draw']")


@pytest.mark.long
def test_libreoffice_draws_the_pages_and_the_clauses_are_found_on_them(
    browser: Browser,
) -> None:
    if libreoffice() is None:
        pytest.skip("needs LibreOffice")
    page = browser.press("draw", on="/old?show=all")
    (pages,) = browser.desk.drawn.values()
    first = first_revision(browser.desk.look())
    assert first is not None
    found = [stand for stand in pages.stands.values() if stand.spot is not None]
    assert len(found) > 0.9 * len(first.clauses)
    now = {clause.id for clause in browser.desk.look().draft().clauses}
    marked = {found.get("id") for found in page.findall(".//rect")}
    stands = {c for c, one in pages.stands.items() if one.spot is not None}
    assert marked == {f"spot-{clause}" for clause in stands & now}
    shown = browser.client.get("/old/page?n=1").content
    assert shown.startswith(b"\x89PNG")
