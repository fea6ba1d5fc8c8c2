"""A later copy and a decision paper are held against the text; nothing of it is changed."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import html5lib
import pytest

from compact_draft.monitoring.touched import Passage, touches
from compact_draft.store.workspace import Workspace
from tests.desks import Browser, text
from tests.formats import agrees, example, keys
from tests.workspaces import files, run, value

PAPER = """# Report to Cabinet: savings in small grants

## Proposal

It is proposed to end the grant to four community centres, giving four weeks' notice in writing to each.

Officers will report back on the consultation within eight weeks.

Street lighting columns in the north of the district will be renewed.
"""


def _changed(workspace: Workspace, path: Path, **words: str) -> Path:
    """Save the published Word file with some words in place of others."""
    document = docx.Document(str(workspace.root / "out/published/compact.docx"))
    for run_ in document.element.body.iter(docx.oxml.ns.qn("w:t")):
        for old, new in words.items():
            if old.replace("_", " ") in (run_.text or ""):
                run_.text = run_.text.replace(old.replace("_", " "), new)
    document.save(str(path))
    return path


def _drift(
    workspace: Workspace, path: Path, *more: str, status: int
) -> dict[str, object]:
    found: dict[str, object] = json.loads(
        run(workspace, "drift", str(path), "--json", *more, status=status)
    )
    return found


def test_a_copy_as_it_was_published_has_not_drifted(workspace: Workspace) -> None:
    found = _drift(workspace, workspace.root / "out/published/compact.docx", status=0)
    assert found["drifted"] == []
    assert found["same"] == found["clauses"]


def test_a_clause_that_somebody_changed_is_named_with_the_words_of_both(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = _changed(workspace, tmp_path / "later.docx", eight_weeks="ten weeks")
    before = files(workspace)
    found = _drift(workspace, path, status=1)
    (one,) = found["drifted"]  # type: ignore[misc]  # a list, as the page says
    assert (one["change"], one["numbers"]) == ("reworded", ["4.2"])
    assert "eight weeks" in one["ours"]
    assert "ten weeks" in one["theirs"]
    assert files(workspace) == before
    said = run(workspace, "drift", str(path), status=1)
    assert "Changed outside the process" in said
    assert found.keys() == example("drift").keys()
    assert agrees(keys(found), keys(example("drift")))


def test_a_clause_that_somebody_took_out_or_put_in_is_named(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "later.docx"
    extra = "Small groups matter as large ones do. The Council may leave at any time."
    _changed(workspace, path, **{"Agree_one_form_for_small_grants_by_June_2027.": ""})
    document = docx.Document(str(path))
    document.add_paragraph("Charges for every hall go up by half from January.")
    document.save(str(path))
    found = _drift(workspace, path, status=1)
    changes = {
        (row["change"], row["ours"] or row["theirs"]) for row in found["drifted"]
    }  # type: ignore[attr-defined]  # a list
    assert changes == {
        ("withdrawn", "Agree one form for small grants by June 2027."),
        ("added", "Charges for every hall go up by half from January."),
    }
    assert extra not in str(found)


def test_a_later_text_of_ours_is_no_drift_from_itself(workspace: Workspace) -> None:
    words = "Report back within three weeks of a consultation."
    run(workspace, "clauses", "edit", "old-13", "--text", words, "--why", "x")
    path = workspace.root / "out/published/compact.docx"
    assert _drift(workspace, path, status=0)["text"] == "published-1"
    found = _drift(workspace, path, "--to", "living", status=1)
    (one,) = found["drifted"]  # type: ignore[misc]  # a list
    assert one["clauses"] == ["old-13"]


def test_a_paper_names_the_promises_that_it_touches_and_periods_that_differ(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "paper.md"
    path.write_text(PAPER, encoding="utf-8")
    before = files(workspace)
    found = value(workspace, "proof", str(path))
    assert [row["clause"] for row in found["touched"]] == ["old-12", "old-13"]
    cut, back = found["touched"]
    assert "community centres" in cut["by"][0]["text"]
    assert cut["by"][0]["periods"] == [
        "the paper says “four weeks”, the Compact “three months”"
    ]
    assert back["by"][0]["periods"] == []
    assert files(workspace) == before
    assert "lighting" not in json.dumps(found)
    assert agrees(keys(found), keys(example("proof")))
    said = run(workspace, "proof", str(path), "--word", str(tmp_path / "proof.docx"))
    assert "Clause 4.1" in said


def test_a_paper_about_something_else_touches_nothing_and_says_what_that_means(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "paper.txt"
    path.write_text("Street lighting columns in the north will be renewed in May.\n")
    said = " ".join(run(workspace, "proof", str(path)).split())
    assert "0 touched" in said
    assert "does not show that nothing is touched" in said


def test_a_file_that_is_not_there_or_is_no_text_is_told(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "broken.docx"
    path.write_bytes(b"PK\x03\x04 nothing")
    for verb in ("drift", "proof"):
        assert "To mend" in run(workspace, verb, str(path), status=2)
        assert "To mend" in run(workspace, verb, str(tmp_path / "no.docx"), status=2)


@pytest.mark.parametrize(
    ("theme", "count"), [("change_notice", 1), ("premises", 0), ("", 1)]
)
def test_what_a_paragraph_is_about_weighs_beside_its_words(
    theme: str, count: int
) -> None:
    promise = Passage(
        name="a-1", text="Give written notice, with reasons, before a grant is cut.",
        theme="change_notice",
    )  # fmt: skip
    others = [
        Passage(name=f"a-{n}", text=f"Pay rent of hall number {n}.") for n in (2, 3, 4)
    ]
    paper = Passage(name="1", text="A notice on the wall is cut in brass.", theme=theme)
    found = touches([promise, *others], [paper])
    assert len([one for one in found if one.clause == "a-1"]) in (0, count)


def test_the_page_says_what_a_paper_touches(workspace: Workspace) -> None:
    browser = Browser(workspace.root)
    sent = [("paper.md", PAPER.encode())]
    page = browser.press("paper", on="/later", files={"paper": sent})
    assert "community centres" in text(page)
    html5lib.HTMLParser(strict=True).parse(browser.client.get(browser.at).text)
