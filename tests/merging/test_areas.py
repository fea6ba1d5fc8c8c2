"""Two areas clause by clause, told by what each can be held to; one borrowed, its source kept."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import html5lib
import pytest

from compact_draft.drafting.borrowed import borrowed_from, in_words
from compact_draft.merging.areas import here_and_there
from compact_draft.store.shipped import shipped
from compact_draft.store.workspace import Workspace
from tests.desks import Browser, text
from tests.formats import agrees, example, keys
from tests.workspaces import files, make_workspace, run, value

OTHER = """# The Ashby Compact

## Money

### The Council will

1. Give three months' written notice, with reasons, before a grant is cut.
2. Report back within twelve weeks of a consultation.
3. Repair the roof of any hall that it lets to a community group within a week.

### Voluntary groups will

4. Say whom they speak for. Where members differ, say that they do.
"""
WHEN = ("--when", "2026-05-01")
WORDS = docx.oxml.ns.qn("w:t")


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return make_workspace(tmp_path / "ws")


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "Ashby Compact.md"
    path.write_text(OTHER, encoding="utf-8")
    return path


def _beside(workspace: Workspace, other: Path) -> dict[str, list[str]]:
    found = value(workspace, "areas", str(other), "--name", "the Ashby Compact")
    stands: dict[str, list[str]] = {}
    for pair in found["pairs"]:
        first = (pair["here"] or pair["there"])[0]
        stands.setdefault(pair["stands"], []).append(first["number"])
    return stands


def test_each_promise_of_both_stands_in_one_pair_and_nothing_is_changed(
    workspace: Workspace, other: Path
) -> None:
    before = files(workspace)
    stands = _beside(workspace, other)
    assert stands["same"] == ["4.1", "4.3"]
    assert stands["stronger"] == ["4.2"]
    assert stands["here"] == ["5.2"]
    assert len(stands["there"]) == 1
    found = value(workspace, "areas", str(other))
    held = [
        c["clause"] for pair in found["pairs"] for c in (*pair["here"], *pair["there"])
    ]
    assert len(held) == len(set(held)) == sum(found["promises"].values())
    (pair,) = [pair for pair in found["pairs"] if pair["stands"] == "stronger"]
    assert pair["more"] == [
        "the period is shorter: “within twelve weeks” there, here “within eight weeks”"
    ]
    assert agrees(keys(found), keys(example("areas")))
    assert files(workspace) == before
    said = run(workspace, "areas", str(other))
    assert "More here: the period is shorter" in said


def test_what_is_alike_in_words_alone_is_for_a_person_to_look_at(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "near.md"
    path.write_text(
        "# Money\n\n## The Council will\n\n"
        "1. Agree one colour for small grants leaflets by June 2027.\n"
        "2. Discharge every invoice within ten days.\n",
        encoding="utf-8",
    )
    run(
        workspace, "clauses", "add", "--after", "4.1", "--binds", "public_bodies",
        "--kind", "commitment", "--text", "Settle all bills in thirty days.",
    )  # fmt: skip
    found = value(workspace, "areas", str(path))
    stands = {
        pair["here"][0]["text"]: pair["stands"]
        for pair in found["pairs"]
        if pair["here"] and pair["there"]
    }
    assert stands.get("Settle all bills in thirty days.") == "weaker"
    form = "Agree one form for small grants by June 2027."
    assert stands.get(form, "here") in ("look", "here")


def test_the_other_may_be_the_folder_of_a_compact_and_stays_as_it_is(
    workspace: Workspace, tmp_path: Path
) -> None:
    there = make_workspace(tmp_path / "there", is_own=True)
    run(
        there,
        "clauses",
        "edit",
        "4.2",
        "--text",
        "Report back when we can.",
        "--why",
        "x",
    )
    before = files(there)
    found = value(workspace, "areas", str(there.root), "--name", "Ashby")
    stands = [pair["stands"] for pair in found["pairs"]]
    assert stands.count("same") == 3
    assert files(there) == before
    said = run(workspace, "areas", str(workspace.root), status=2)
    assert "this Compact itself" in said


def test_a_borrowed_clause_keeps_its_source_in_every_output_and_through_edits(
    workspace: Workspace, other: Path
) -> None:
    run(
        workspace, "clauses", "borrow", "2", "--from", str(other), "--name",
        "the Ashby Compact", "--after", "4.2", "--why", "Theirs says it.", *WHEN,
    )  # fmt: skip
    shown = value(workspace, "clauses", "show", "4.3")
    (source,) = shown["sources"]
    assert (source["area"], source["number"]) == ("the Ashby Compact", "2")
    assert not source["adapted"]
    words = "Report back within ten weeks of a consultation."
    run(workspace, "clauses", "edit", "4.3", "--text", words, "--why", "Here.", *WHEN)
    said = run(workspace, "clauses", "show", "4.3")
    assert "Adapted from the Ashby Compact, 2" in said
    assert "twelve" in said
    assert "borrowed from the Ashby Compact, 2" in said
    told = "Adapted from the Ashby Compact, 2."
    for copy, more, stands in (
        ("working", (), True),
        ("public", (), False),
        ("public", ("--sources",), True),
    ):
        for ending in ("html", "md"):
            out = workspace.root / f"out/{copy}{len(more)}.{ending}"
            run(workspace, "build", "--copy", copy, "--out", str(out), *more, *WHEN)
            assert (told in out.read_text("utf-8")) is stands
    out = workspace.root / "out/open.json"
    run(workspace, "build", "--copy", "public", "--out", str(out), *WHEN)
    rows = json.loads(out.read_text("utf-8"))["clauses"]
    assert [row["source"] for row in rows if row["source"]] == [told.rstrip(".")]
    run(workspace, "handover", "--no-pdf", *WHEN)
    folder = workspace.root / "out/handover"
    assert told.rstrip(".") in (folder / "clauses.csv").read_text("utf-8-sig")
    assert "area: the Ashby Compact" in (folder / "history.csv").read_text("utf-8-sig")


def test_a_copy_with_sources_comes_back_as_the_same_clauses_and_has_not_drifted(
    workspace: Workspace, other: Path, tmp_path: Path
) -> None:
    run(
        workspace, "clauses", "borrow", "2", "--from", str(other), "--name", "Ashby",
        "--after", "4.2", *WHEN,
    )  # fmt: skip
    out = tmp_path / "public.docx"
    run(
        workspace, "build", "--copy", "public", "--sources", "--out", str(out),
        "--no-pages", *WHEN,
    )  # fmt: skip
    found = value(workspace, "drift", str(out), "--to", "living", *WHEN)
    assert found["drifted"] == []
    rows = value(workspace, "intake", str(out), "--dry-run")
    held = {row["id"]: row["text"] for row in rows if row["id"]}
    draft = workspace.draft()
    assert held == {one: draft.clause(one).text for one in draft.outline.ids}
    small = tmp_path / "charter.docx"
    run(
        workspace, "build", "--copy", "public", "--sources", "--out", str(small),
        "--template", str(shipped() / "templates/charter.docx"), "--no-pages", *WHEN,
    )  # fmt: skip
    words = [t.text for t in docx.Document(str(small)).element.body.iter(WORDS)]
    assert "Taken from Ashby, 2." in words


def test_a_source_outlives_a_split_and_a_join(
    workspace: Workspace, other: Path
) -> None:
    run(
        workspace, "clauses", "borrow", "1", "--from", str(other), "--name", "Ashby",
        "--after", "4.1", *WHEN,
    )  # fmt: skip
    run(
        workspace, "clauses", "split", "4.2", "--at", "before a grant is cut", "--why",
        "x", *WHEN,
    )  # fmt: skip
    everything = workspace.clauses()
    parts = [c for c in workspace.draft().clauses if borrowed_from(c, everything)]
    assert [in_words(borrowed_from(c, everything)) for c in parts] == [
        "Adapted from Ashby, 1"
    ] * 2
    run(workspace, "clauses", "join", "4.1", parts[0].id, "--why", "x", *WHEN)
    everything = workspace.clauses()
    draft = workspace.draft()
    joined = draft.clause(
        draft.outline.ids[list(draft.outline.ids).index(parts[1].id) - 1]
    )
    assert in_words(borrowed_from(joined, everything)) == "Adapted from Ashby, 1"


@pytest.mark.parametrize(
    ("change", "beside"),
    [
        (
            "the period is gone: it was “a year”",
            "the period stands only there: “a year”",
        ),
        ("softer: “will” became “may”", "softer: “will” there, here “may”"),
        ("earlier: “before”, it was “after”", "earlier: “before”, there “after”"),
        (
            "“all” is gone: see whom it now covers",
            "“all” stands only there: see whom it now covers",
        ),
    ],
)
def test_how_two_areas_differ_is_not_told_as_a_change(change: str, beside: str) -> None:
    assert here_and_there(change) == beside


@pytest.mark.parametrize(
    ("number", "told"),
    [("9", "has no clause 9"), ("theirs-999", "has no clause theirs-999")],
)
def test_a_clause_that_is_not_there_is_told(
    workspace: Workspace, other: Path, number: str, told: str
) -> None:
    before = files(workspace)
    said = run(
        workspace, "clauses", "borrow", number, "--from", str(other), "--after", "4.1",
        status=2,
    )  # fmt: skip
    assert told in said
    assert "To mend" in said
    assert files(workspace) == before


def test_a_file_without_a_promise_and_one_that_is_broken_are_told(
    workspace: Workspace, tmp_path: Path
) -> None:
    empty, broken = tmp_path / "empty.md", tmp_path / "broken.docx"
    empty.write_text("# A page\n\nThere is nothing in it.\n", encoding="utf-8")
    broken.write_bytes(b"PK\x03\x04 nothing")
    for path in (empty, broken, tmp_path / "no.docx"):
        assert "To mend" in run(workspace, "areas", str(path), status=2)


def test_the_page_of_the_desk_holds_both_side_by_side_and_borrows(
    workspace: Workspace,
) -> None:
    browser = Browser(workspace.root)
    sent = {"other": [("Ashby Compact.md", OTHER.encode())]}
    page = browser.press("beside", {"name": "Ashby"}, on="/areas", files=sent)
    assert "The period is shorter" in text(page) or "the period is shorter" in text(
        page
    )
    html5lib.HTMLParser(strict=True).parse(browser.client.get(browser.at).text)
    page = browser.press(
        "borrow", {"number": "3", "behind": "4.1", "why": "We need it."}
    )
    assert "Taken from Ashby, 3" in text(page)
