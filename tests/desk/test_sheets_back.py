"""A sheet of evidence that comes back: what is no sheet, what is empty, what was said before."""

from __future__ import annotations

import pytest

from tests.desks import Browser, text

HEAD = b"clause,party,state,note,by_when\n"
ROW = b"wex-041,icb,doing,Weekly runs.,\n"
MORE = b"wex-041,police,partly,,June 2027\n"


def sent(browser: Browser, data: bytes, name: str, status: int = 303) -> str:
    files = {"sheet": [(name, data)]}
    return text(browser.press("take", on="/evidence", files=files, status=status))


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("empty.csv", b"", "empty"),
        ("photo.gif", b"GIF89a\0\0\x01\0", "photo.gif is no sheet"),
    ],
)
def test_what_is_no_sheet_is_said_to_be_none(
    browser: Browser, name: str, data: bytes, said: str
) -> None:
    assert said in sent(browser, data, name, status=422)


def test_what_a_body_said_already_is_not_taken_in_again(browser: Browser) -> None:
    def rows() -> int:
        return sum(len(c.evidence) for c in browser.desk.look().clauses())

    before = rows()
    sent(browser, HEAD + ROW, "icb.csv")
    assert rows() == before + 1
    said = sent(browser, HEAD + ROW, "icb.csv", status=422)
    assert "There is nothing new in it: 1 answer stands already as it says" in said
    said = sent(browser, HEAD + ROW + MORE, "both.csv")
    assert "1 answer was taken in. 1 answer stood already." in said
    assert rows() == before + 2


def test_bodies_that_a_promise_binds_are_offered_first(browser: Browser) -> None:
    page = browser.get("/evidence?show=all&clause=wex-041")
    names = page.xpath("//select[@name='party']/option/text()")
    counted = ["not counted" in name for name in names]
    assert counted == sorted(counted)
    assert not counted[0]
    assert counted[-1]
