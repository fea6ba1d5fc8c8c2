"""What changed between two revisions is told in words, on a page, and as JSON."""

import html as std_html
import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compact_draft.diff.compare import compare_revisions
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By
from compact_draft.reports import change_words, changes, changes_data, html
from compact_draft.reports.changes import Told
from compact_draft.reports.spoken import spoken
from compact_draft.store.workspace import Workspace
from tests.at_browser import first_stop
from tests.drafts import any_drafts, block, draft_of, frozen, heading
from tests.workspaces import files, freeze, make_workspace, run, value


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A workspace with one of every change since r1."""
    made = make_workspace(tmp_path / "ws")
    freeze(made, "r1")
    words = "Give three months' notice, with full reasons, before a grant is cut."
    run(made, "clauses", "edit", "old-12", "--text", words, "--why", "<b>agreed</b>")
    run(made, "clauses", "split", "old-13", "--at", "within", "--why", "two acts")
    run(made, "clauses", "move", "old-18", "--after", "old-5", "--why", "belongs there")
    run(made, "clauses", "withdraw", "old-9", "--why", "said elsewhere")
    run(made, "clauses", "borrow", "lib-pay-01", "--after", "old-12")
    run(made, "tag", "set", "old-14", "aspirational", "--reason", "nobody does it yet")
    run(made, "clauses", "join", "old-21", "old-22", "--why", "one is enough")
    return made


# -- in words ---------------------------------------------------------------------------


def test_a_summary_in_counts_comes_first_and_kept_clauses_are_not_shown(
    workspace: Workspace,
) -> None:
    lines = run(workspace, "diff", "r1", "living").splitlines()
    assert lines[0] == "The Fenwold Compact: from r1 to living"
    assert " ".join(lines[1:3]).startswith(
        "7 changes: 1 withdrawn, 1 added, 1 split, 1 joined, 1 moved, 1 reworded, 1 retagged. "
        "17 kept and not shown, 2 of them with another number."
    )
    assert not any("old-" in line for line in lines)


def test_every_change_is_said_in_words_with_its_end(workspace: Workspace) -> None:
    page = " ".join(run(workspace, "diff", "r1", "living").split())
    assert "After “Give three months'”. Removed: written End." in page
    assert "After “notice, with”. Added: full End." in page
    assert "Removed: Voluntary groups are free to speak. End." in page
    assert "Added: Public bodies will pay each correct invoice" in page
    assert "Now, 4.3: Report back End. Now, 4.4: within eight weeks" in page
    assert "stood under “Our priorities / Money that arrives”, stands now under" in page
    assert "Tag: was not settled, is now aspirational." in page


def test_a_change_says_why_who_and_when_or_that_no_reason_is_recorded(
    workspace: Workspace,
) -> None:
    page = " ".join(run(workspace, "diff", "r1", "living").split())
    assert "Why: said elsewhere (withdrawn, Ann Other, " in page
    assert "No reason is recorded. (borrowed from lib-pay-01, Ann Other, " in page


def test_two_frozen_revisions_are_compared_as_they_stood(workspace: Workspace) -> None:
    freeze(workspace, "r2")
    run(workspace, "clauses", "edit", "old-12", "--text", "Later words.", "--why", "x")
    told = value(workspace, "diff", "r1", "r2")
    texts = [
        identity["text"] for change in told["changes"] for identity in change["new"]
    ]
    assert "Later words." not in texts
    assert value(workspace, "diff", "r2", "r2")["changes"] == []
    assert run(workspace, "diff", "r1", "r1").endswith("24 kept and not shown.\n")


def test_a_revision_that_is_not_there_is_told_with_those_there_are(
    workspace: Workspace,
) -> None:
    said = run(workspace, "diff", "r1", "r9", status=2)
    assert "there is no revision r9" in said
    assert "name one of those there are: r1" in said


def test_what_concerns_one_side_can_be_read_alone(workspace: Workspace) -> None:
    told = value(workspace, "diff", "r1", "living", "--side", "vcs")
    bys = {identity["tags"].get("by") for c in told["changes"] for identity in c["new"]}
    assert bys == {None, "vcs"}
    assert told["counts"]["retagged"] == 1
    assert "reworded" not in told["counts"]


def test_a_softer_promise_is_listed_apart_with_who_asked(workspace: Workspace) -> None:
    words = "Aim to say whom we speak for."
    run(workspace, "clauses", "edit", "old-14", "--text", words, "--why", "too hard")
    page = " ".join(run(workspace, "diff", "r1", "living").split())
    assert (
        "May weaken a promise 4.1 “Give three months' notice, with full reasons …”"
        in page
    )
    name = "4.5 “Aim to say whom we speak for”, before 4.3: reworded and retagged"
    weak = "It may bind less: softer: a bare verb became “aim”; nobody asked."
    assert f"{name} {weak}" in page
    assert page.count(weak) == 1
    assert page.index(name) < page.index("Under Our vision")
    told = value(workspace, "diff", "r1", "living")
    weak = [c["weakened"] for c in told["changes"] if c["weakened"]]
    assert ["softer: a bare verb became “aim”", "nobody asked."] in weak
    assert len(weak) == 2


def test_looking_writes_nothing(workspace: Workspace) -> None:
    before = files(workspace)
    run(workspace, "diff", "r1", "living")
    assert files(workspace) == before


def test_json_edits_give_both_texts_back(workspace: Workspace) -> None:
    told = value(workspace, "diff", "r1", "living")
    (change,) = [c for c in told["changes"] if c["kind"] == "reworded"]
    for side, gone in (("old", "inserted"), ("new", "deleted")):
        kept = "".join(e["text"] for e in change["edits"] if e["kind"] != gone)
        assert kept == change[side][0]["text"]


def test_much_changed_words_are_read_one_text_after_the_other() -> None:
    told = compared("Pay in ten days.", "Hold one open meeting every single spring.")
    (change,) = told.shown
    assert change_words.lines_of(change) == (
        "Before: Pay in ten days. End.",
        "Now: Hold one open meeting every single spring. End.",
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Answer in eight weeks or less, always.", "Answer in ten weeks or less, always.", ("eight -> ten weeks",)),
        ("Pay in 30 days, and say why not.", "Pay in 10 days, and say why not.", ("30 -> 10 days",)),
        ("Give notice, and reasons, of every cut.", "Give notice of every cut.", ()),
    ],
)  # fmt: skip
def test_what_changed_inside_is_told_at_a_glance(
    old: str, new: str, told: tuple[str, ...]
) -> None:
    (change,) = compared(old, new).shown
    assert change_words.inside(change) == told
    assert ("(" in change_words.at_a_glance(change)) == bool(told)


def test_no_id_is_shown_to_a_reader_and_every_clause_is_named(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "c.html"
    run(workspace, "diff", "r1", "living", "--html", str(path))
    for said in (run(workspace, "diff", "r1", "living"), path.read_text("utf-8")):
        assert not re.search(r"\b(?:old|fen|lib)-\d", said.replace("lib-pay-01", ""))


def test_what_is_new_is_told_to_each_party_in_plain_words(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "new.html"
    run(workspace, "diff", "r1", "living", "--summary", str(path))
    page = " ".join(
        std_html.unescape(re.sub("<[^>]+>", " ", path.read_text("utf-8"))).split()
    )
    assert "For Fenwold District Council and Fenwold Health Trust" in page
    council = page[page.rindex("For Fenwold District Council and") :]
    assert "New Public bodies will pay each correct invoice" in council
    assert "It said: Give three months' written notice, with reasons" in council
    assert "For Fenwold Voluntary Action" in page


def test_a_change_at_the_start_and_of_blanks_alone_is_said() -> None:
    (change,) = compared("A b c d e f g.", "X b c d e f g.").shown
    assert spoken(change.edits) == ("At the start. Removed: A End. Added: X End.",)


# -- the page -----------------------------------------------------------------------------


class Reading(HTMLParser):
    """Reads a page: its tags in balance, its text, and each kept to itself."""

    VOID = ("meta",)

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: dict[str, list[str]] = {}
        self.attributes: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)
            self.found.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        for tag in set(self.open):
            self.found[tag][-1] += data


def read(page: str) -> Reading:
    reading = Reading()
    reading.feed(page)
    reading.close()
    assert reading.open == []
    return reading


def compared(old: str, new: str, title: str = "A Compact") -> Told:
    one, other = (
        frozen(
            draft_of(heading(1, "H"), block(2, Kind.COMMITMENT, text, by=By.BOTH)),
            label,
        )
        for text, label in ((old, "r1"), (new, "r2"))
    )
    return Told(title=title, comparison=compare_revisions(one, other))


def test_the_page_says_removed_added_and_end_beside_every_mark(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "changes.html"
    said = run(workspace, "diff", "r1", "living", "--html", str(path))
    assert f"Read it in {path}" in said
    page = path.read_text(encoding="utf-8")
    reading = read(page)
    assert all(w.strip().startswith("Removed: ") for w in reading.found["del"])
    assert all(w.strip().endswith("End.") for w in reading.found["del"])
    assert all(w.strip().startswith("Added: ") for w in reading.found["ins"])
    assert "<b>" not in page
    assert "&lt;b&gt;agreed&lt;/b&gt;" in page
    run(workspace, "diff", "r1", "living", "--html", str(path))
    path.write_text("notes of ours", encoding="utf-8")
    again = run(workspace, "diff", "r1", "living", "--html", str(path), status=2)
    assert "there is a file of that name already" in again


def test_undo_takes_the_page_away(workspace: Workspace, tmp_path: Path) -> None:
    path = workspace.root / "out" / "changes.html"
    run(workspace, "diff", "r1", "living", "--html", str(path))
    run(workspace, "undo")
    assert not path.exists()


def test_the_page_has_language_title_headings_in_order_and_a_table(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "changes.html"
    run(workspace, "diff", "r1", "living", "--html", str(path))
    reading = read(path.read_text(encoding="utf-8"))
    assert ("html", {"lang": "en-GB"}) in reading.attributes
    levels = [int(t[1]) for t, _ in reading.attributes if re.fullmatch("h[1-6]", t)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert len(reading.found["tr"]) == 1 + 7
    assert ("th", {"scope": "row"}) in reading.attributes
    assert reading.found["caption"]


def test_the_page_asks_nothing_of_the_internet_and_runs_no_script() -> None:
    page = html.page(compared("Old words here.", "New words here."))
    assert "<script" not in page
    assert "http" not in page.replace("http-equiv", "")
    assert "default-src 'none'" in std_html.unescape(page)


@given(old=st.text(max_size=40), new=st.text(max_size=40), title=st.text(max_size=20))
def test_whatever_the_words_are_the_page_shows_them_and_stays_whole(
    old: str, new: str, title: str
) -> None:
    told = compared(
        f"<script>alert(1)</script> & {old!r}", f'" onload="x" {new!r}', title
    )
    reading = read(html.page(told))
    assert "script" not in {tag for tag, _ in reading.attributes}
    assert not any("onload" in attributes for _, attributes in reading.attributes)
    cells = [cell.replace("\r\n", "\n") for cell in reading.found["td"]]
    (change,) = told.shown
    assert change.old_text in cells
    assert change.new_text in cells


@given(old=any_drafts(), new=any_drafts())
def test_any_two_revisions_can_be_told(old: Any, new: Any) -> None:
    before, after = frozen(old, "r1"), frozen(new, "r2")
    told = Told(title="T", comparison=compare_revisions(before, after))
    assert changes.page(told).startswith("T: from r1 to r2")
    assert sum(count for _, count in told.counts) == len(told.shown)
    assert changes_data.fields(told)["kept"] == told.kept
    read(html.page(told))


# -- in a browser -------------------------------------------------------------------------


@pytest.mark.browser
def test_the_page_has_no_fault_that_axe_finds_and_fits_a_phone(
    workspace: Workspace, tmp_path: Path, chromium: Any
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    path = tmp_path / "changes.html"
    run(workspace, "diff", "r1", "living", "--html", str(path))
    # axe itself is a script put into the page, which the page's own policy refuses.
    context = chromium.new_context(
        bypass_csp=True, viewport={"width": 320, "height": 640}
    )
    page = context.new_page()
    page.goto(path.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert first_stop(page) == "Skip to the changes"
    page.keyboard.press("Enter")
    page.wait_for_function("location.hash === '#changes'")
    context.close()
