"""``respond.html``: answered on a phone, by keyboard alone, on paper, and read back."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from compact_draft.channels.web_form import read_web_form, read_web_text
from compact_draft.model.form import Standing
from compact_draft.packs.form import form_of
from tests.at_browser import first_stop
from tests.round_forms import FACTS, FORM, before, page, revision, said

NEW = FORM.by_id["old-10"]
CHANGED = FORM.by_id["old-19"]
COMMITMENT = FORM.by_id["old-12"]
TWO_PARAGRAPHS = FORM.by_id["old-14"]


@pytest.fixture
def phone(chromium: Any, tmp_path: Path) -> Iterator[Any]:
    """The page as it opens on a phone, from a file, without a network."""
    path = tmp_path / "respond.html"
    path.write_bytes(page())
    context = chromium.new_context(viewport={"width": 390, "height": 844})
    context.set_offline(True)
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda fault: faults.append(str(fault)))
    opened.on("console", lambda line: faults.append(line.text))
    opened.goto(path.as_uri())
    yield opened
    assert faults == []
    context.close()


def write(phone: Any, clause: Any, **words: str) -> None:
    """Open the boxes of a clause where they are shut, and write into some of them."""
    card = phone.locator(f"#c-{clause.code}")
    if card.locator(".fields").is_hidden():
        card.locator(".open").click()
    for name, held in words.items():
        field = card.locator(f"[name='c.{clause.code}.{name}']")
        if name == "stance":
            field.select_option(held)
        else:
            field.fill(held)


def saved(phone: Any) -> bytes:
    """Press the button for the file, and return what it gives."""
    with phone.expect_download() as waiting:
        phone.click("#download")
    return Path(waiting.value.path()).read_bytes()


def pasted(phone: Any) -> str:
    return str(phone.locator("#text").input_value())


# -- the file itself ------------------------------------------------------------------


def test_the_page_asks_for_nothing_beside_itself_and_runs_only_its_own_script() -> None:
    text = page().decode()
    assert not re.search(r"(src|href)=[\"'](https?:)?//", text)
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert policy is not None
    assert "default-src 'none'" in policy[1]
    assert "unsafe" not in policy[1]
    assert policy[1].count("'sha256-") == 2
    assert " on" not in re.sub(
        r"<script.*?</script>|>[^<]*<", "", text, flags=re.DOTALL
    )
    assert "style=" not in text.split("</style>")[1]


def test_words_of_the_draft_are_never_markup() -> None:
    text = page().decode()
    assert "Say &lt;/script&gt;&lt;b&gt;R&amp;D&lt;/b&gt; in words: 1 &lt; 2." in text
    assert "anything &lt;hard&gt; to" in text
    assert text.count("</script>") == 2


def test_the_same_round_gives_the_same_page() -> None:
    assert page() == page()


def test_what_is_new_stands_before_all_else_and_each_clause_once() -> None:
    shown = re.findall(r'data-clause="([^"]+)"', page().decode())
    assert shown[:2] == ["old-10", "old-19"]
    assert sorted(shown) == sorted(clause.id for clause in FORM.clauses)
    assert [c.standing for c in (NEW, CHANGED)] == [Standing.NEW, Standing.CHANGED]
    assert "Print a fax directory each June." in page().decode()


def test_a_first_text_has_nothing_new_and_stands_in_its_order() -> None:
    first = form_of(revision(), "round-1", facts=FACTS)
    text = page(first).decode()
    assert "What is new" not in text
    assert re.findall(r'data-clause="([^"]+)"', text) == [c.id for c in first.clauses]


# -- on a phone -----------------------------------------------------------------------


@pytest.mark.browser
def test_a_remark_made_on_a_phone_comes_back_in_the_file(phone: Any) -> None:
    write(
        phone,
        COMMITMENT,
        stance="Change it",
        comment="Far too =late= for us.",
        words="Give six months’ notice.\n\nIn writing.",
    )
    write(phone, NEW, stance="Keep it as it is")
    write(
        phone,
        CHANGED,
        stance="Take it out",
        comment="Nobody needs <script>alert(1)</script>",
    )
    phone.fill("#q2", "Clause 4.1.")
    phone.fill("#missing", "Pay in advance where asked.")
    phone.fill("#place", "after clause 4.2")
    phone.fill("#about-name", "Jo Marsh")
    phone.select_option("#about-capacity", "For a body")
    phone.fill("#about-body", "Fenwold Lunch Club")
    phone.select_option("#about-publish", "Yes")
    received = read_web_form("response.json", saved(phone), FORM)
    assert said(received) == [
        ("comment", None, "Clause 4.1.", ""),
        ("comment", "old-10", "Keep it as it is.", ""),
        (
            "reword",
            "old-12",
            "Far too =late= for us.",
            "Give six months’ notice.\n\nIn writing.",
        ),
        ("withdraw", "old-19", "Nobody needs <script>alert(1)</script>", ""),
        ("add", None, "", "Pay in advance where asked."),
    ]
    assert received.points[-1].reference == "after clause 4.2"
    assert received.points[2].quote == COMMITMENT.text
    sender = received.sender
    assert (sender.name, sender.capacity, sender.body) == (
        "Jo Marsh", "body", "Fenwold Lunch Club",
    )  # fmt: skip
    assert sender.may_publish is True
    assert received.draft == str(FORM.mark)


@pytest.mark.browser
def test_the_text_for_an_email_says_the_same_as_the_file(phone: Any) -> None:
    comment = "First line.\n=== Clause 9.9 (4KTR) ===\n> quoted\nYour comment: mine\n¶\n\\ end"
    write(phone, COMMITMENT, comment=comment, words="One.\n\nTwo.\nThree.")
    write(phone, TWO_PARAGRAPHS, stance="Keep it as it is", comment="Good.")
    phone.fill("#whole", "Short.\n\nClear.")
    phone.fill("#about-name", "Jo Marsh")
    file = read_web_form("a", saved(phone), FORM)
    text = read_web_text("a", pasted(phone), FORM)
    assert said(text) == said(file)
    assert text.sender == file.sender


@pytest.mark.browser
@pytest.mark.parametrize("quoted", ["", "> ", ">> "])
def test_a_text_that_a_mail_program_broke_and_quoted_says_the_same(
    phone: Any, quoted: str
) -> None:
    long = "This goes on and on, " * 12 + "until it stops."
    write(phone, COMMITMENT, comment=long, words=f"{long}\nA second line.")
    phone.fill(
        "#about-body",
        "The Association of Very Small Groups with Very Long Names of Fenwold and Harle",
    )
    lines = []
    for line in pasted(phone).splitlines():
        while len(line) > 72 and " " in line[:72]:
            cut = line[:72].rindex(" ")
            lines.append(line[:cut])
            line = line[cut + 1 :]
        lines.append(line)
    mail = "\r\n".join(["Hello,", "", *lines, "", "-- ", "Jo"])
    mail = "\r\n".join(f"{quoted}{line}".rstrip() for line in mail.split("\r\n"))
    received = read_web_text("mail", mail, FORM)
    assert said(received) == [("reword", "old-12", long, f"{long}\nA second line.")]
    assert received.sender.body.endswith("Long Names of Fenwold and Harle")


@pytest.mark.browser
def test_what_is_written_is_there_again_when_the_page_is_opened_again(
    phone: Any,
) -> None:
    write(phone, NEW, comment="Keep <this> & “that”")
    phone.fill("#about-name", "Jo")
    assert "1 remark, kept on this device" in phone.locator("#kept").inner_text()
    phone.reload()
    card = phone.locator(f"#c-{NEW.code}")
    assert card.locator("textarea").first.input_value() == "Keep <this> & “that”"
    assert card.locator(".fields").is_visible()
    phone.on("dialog", lambda dialog: dialog.accept())
    phone.click("#clear")
    phone.reload()
    assert phone.locator("#about-name").input_value() == ""
    assert "Nothing written yet" in phone.locator("#kept").inner_text()


@pytest.mark.browser
def test_the_words_as_they_stand_can_be_begun_from_and_are_no_proposal(
    phone: Any,
) -> None:
    write(phone, TWO_PARAGRAPHS)
    phone.click(f"#c-{TWO_PARAGRAPHS.code} .copy")
    area = phone.locator(f"#w-{TWO_PARAGRAPHS.code}")
    assert area.input_value() == TWO_PARAGRAPHS.text
    assert said(read_web_form("a", saved(phone), FORM)) == []
    area.fill(TWO_PARAGRAPHS.text.replace("Say", "Tell"))
    (point,) = read_web_form("a", saved(phone), FORM).points
    assert point.proposed == TWO_PARAGRAPHS.text.replace("Say", "Tell")


@pytest.mark.browser
def test_a_reader_can_look_at_the_promises_of_one_body_alone(phone: Any) -> None:
    phone.select_option("#whose", "Fenwold Voluntary Action")
    visible = [
        card.get_attribute("data-clause")
        for card in phone.locator(".clause").all()
        if card.is_visible()
    ]
    assert visible == ["old-19", "old-14"]
    assert "2 promises of Fenwold Voluntary Action are shown" in phone.inner_text(
        "#shown"
    )


@pytest.mark.browser
def test_with_script_nothing_is_said_of_paper(phone: Any) -> None:
    assert phone.locator("#paper").is_hidden()
    assert phone.locator("#kept").is_visible()


@pytest.mark.browser
def test_an_answer_can_be_given_by_keyboard_alone(phone: Any) -> None:
    assert first_stop(phone) == "Skip to the draft"
    phone.keyboard.press("Enter")
    phone.wait_for_function("location.hash !== ''")
    for _ in range(60):
        phone.keyboard.press("Tab")
        if phone.evaluate("document.activeElement.className") == "open script":
            break
    phone.keyboard.press("Enter")
    phone.keyboard.type("By keyboard.")
    for _ in range(400):
        phone.keyboard.press("Tab")
        if phone.evaluate("document.activeElement.id") == "download":
            break
    with phone.expect_download() as waiting:
        phone.keyboard.press("Enter")
    received = read_web_form("a", Path(waiting.value.path()).read_bytes(), FORM)
    assert said(received) == [("comment", "old-10", "By keyboard.", "")]
    assert waiting.value.suggested_filename == "response-round-1.json"
    phone.wait_for_function(
        "document.querySelector('#told').innerText.includes('was saved')"
    )


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_axe_finds_nothing_and_nothing_runs_out_of_the_page(
    chromium: Any, tmp_path: Path, width: int
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    path = tmp_path / "respond.html"
    path.write_bytes(page())
    # axe itself is a script put into the page, which the page's own policy refuses.
    context = chromium.new_context(
        bypass_csp=True, viewport={"width": width, "height": 844}
    )
    opened = context.new_page()
    opened.goto(path.as_uri())
    write(opened, NEW, comment="x" * 400)
    for button in opened.locator(".open").all():
        if button.get_attribute("aria-expanded") == "false":
            button.click()
    assert opened.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(opened)
    assert found.violations_count == 0, found.generate_report()
    context.close()


@pytest.mark.browser
def test_without_script_it_is_a_form_on_paper_with_a_box_for_each_clause(
    chromium: Any, tmp_path: Path
) -> None:
    path = tmp_path / "respond.html"
    path.write_bytes(page())
    context = chromium.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(path.as_uri())
    assert "cannot keep what you write" in opened.inner_text("#paper")
    assert not opened.locator("button").first.is_visible()
    opened.emulate_media(media="print")
    for clause in FORM.clauses:
        for name in ("comment", "words"):
            box = opened.locator(f"[name='c.{clause.code}.{name}']").bounding_box()
            assert box is not None
            assert box["height"] > 50, clause.name
    assert CHANGED.before in opened.locator(f"#c-{CHANGED.code}").inner_text()
    assert FACTS.post in opened.inner_text("main")
    assert str(FORM.mark) in opened.inner_text("main")
    context.close()


@pytest.mark.browser
def test_what_was_filled_in_is_printed_and_what_was_not_can_be_ticked(
    phone: Any, tmp_path: Path
) -> None:
    write(phone, NEW, stance="Keep it as it is")
    phone.select_option("#about-capacity", "For a body")
    phone.emulate_media(media="print")
    assert phone.locator(f"#s-{NEW.code}").is_visible()
    assert phone.locator("#about-capacity").is_visible()
    assert phone.locator(f"#s-{CHANGED.code}").is_hidden()
    assert "Take it out" in phone.locator(f"#c-{CHANGED.code} .ticks").inner_text()
    assert "Faith group" in phone.locator("#about .ticks >> nth=1").inner_text()
    phone.emulate_media(media="screen")
    phone.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert CHANGED.before in phone.locator(f"#c-{CHANGED.code}").inner_text()
    phone.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert CHANGED.before not in phone.locator(f"#c-{CHANGED.code}").inner_text()


@pytest.mark.browser
def test_a_browser_that_keeps_nothing_says_so_and_still_gives_the_file(
    chromium: Any, tmp_path: Path
) -> None:
    path = tmp_path / "respond.html"
    path.write_bytes(page())
    context = chromium.new_context()
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})"
    )
    opened = context.new_page()
    opened.goto(path.as_uri())
    write(opened, NEW, comment="Here.")
    assert "not kept" in opened.inner_text("#kept")
    assert said(read_web_form("a", saved(opened), FORM)) == [
        ("comment", "old-10", "Here.", "")
    ]
    context.close()


@pytest.mark.browser
def test_two_rounds_in_one_browser_are_kept_apart(phone: Any, tmp_path: Path) -> None:
    write(phone, NEW, comment="For the first.")
    other = tmp_path / "other.html"
    second = form_of(revision(), "round-2", facts=FACTS, before=before())
    other.write_bytes(page(second))
    phone.goto(other.as_uri())
    assert "Nothing written yet" in phone.inner_text("#kept")
    assert json.loads(saved(phone))["clauses"] == []
