"""No tag outlives the words it was given for, wherever it is shown."""

from pathlib import Path

import pytest

from compact_draft.drafting.build import short_words
from compact_draft.store.workspace import Workspace
from tests.workspaces import files, make_workspace, run, value


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Clause 4.2 (old-13) has evidence of everyone bound, a link and a heading."""
    made = make_workspace(tmp_path / "ws")
    for party in ("council", "trust"):
        run(made, "tag", "evidence", "old-13", party, "doing")
    run(
        made, "clauses", "edit", "old-13", "--link", "4.4:weaker:timeframe",
        "--heading", "A short heading", "--why", "compared",
    )  # fmt: skip
    return made


def reword(workspace: Workspace, new: str) -> tuple[str, str]:
    """Put a word in front of the clause by hand, in its file; both wordings."""
    path = workspace.root / workspace.clause_path("old-13")
    was = workspace.draft().clause("old-13").text
    text = path.read_text(encoding="utf-8")
    head, fence, _ = text.rpartition("+++\n")
    path.write_text(f"{head}{fence}{new}\n", encoding="utf-8")
    return was, new


def row(workspace: Workspace) -> dict[str, object]:
    found = value(workspace, "tag", "list")
    return next(one for one in found if one["id"] == "old-13")


def test_a_changed_word_brings_its_evidence_link_and_heading_and_nothing_else(
    workspace: Workspace,
) -> None:
    before = row(workspace)
    assert (before["achievability"], before["look_again"]) == ("achievable", False)
    was = workspace.draft().clause("old-13").text
    _, now = reword(workspace, was.replace("eight", "ten", 1))
    found = value(workspace, "tag", "list", "--again")
    assert [one["id"] for one in found] == ["old-13"]
    (one,) = found
    assert [(a["what"], a["of"]) for a in one["again"]] == [
        ("evidence", "council"),
        ("evidence", "trust"),
        ("link", "national-2010:4.4"),
        ("heading", ""),
    ]
    assert {(a["then"], a["now"]) for a in one["again"]} == {(was, now)}
    assert (one["achievability"], one["standing"]) == (None, "not settled")


def test_typing_brings_nothing(workspace: Workspace) -> None:
    was = workspace.draft().clause("old-13").text
    reword(workspace, was.rstrip(".").upper() + " !")
    assert value(workspace, "tag", "list", "--again") == []
    assert row(workspace)["achievability"] == "achievable"


def test_every_page_says_so_with_both_wordings(workspace: Workspace) -> None:
    was, now = reword(workspace, "The parties will do something else.")
    page = run(workspace, "tag", "list", "--again")
    flat = " ".join(page.split())
    assert "look again" in flat
    assert was in flat
    assert now in flat
    assert "compact-draft tag still-true old-13" in flat
    shown = " ".join(run(workspace, "clauses", "show", "old-13").split())
    assert was in shown
    assert "To be looked at again" in shown
    listed = value(workspace, "clauses", "list", "--achievability", "look_again")
    assert [one["id"] for one in listed] == ["old-13"]
    status = value(workspace, "status")
    assert status["look_again"] == ["old-13"]
    assert "1 clause to look at again" in status["counts"]


def test_a_stale_heading_is_printed_nowhere(workspace: Workspace) -> None:
    assert short_words(workspace.draft().clause("old-13")) == "A short heading"
    reword(workspace, "The parties will do something else.")
    assert short_words(workspace.draft().clause("old-13")).startswith("The parties")
    assert "A short heading" not in run(workspace, "clauses", "list")
    first = run(workspace, "clauses", "show", "old-13").splitlines()[0]
    assert "A short heading" not in first


def test_one_step_says_that_all_of_it_is_still_true(workspace: Workspace) -> None:
    reword(workspace, "The parties will do something else.")
    said = run(workspace, "tag", "still-true", "4.2", "--by", "Bo", "--reason", "asked")
    assert "old-13: still true: Fenwold District Council said “doing”" in said
    assert value(workspace, "tag", "list", "--again") == []
    after = row(workspace)
    assert (after["achievability"], after["look_again"]) == ("achievable", False)
    history = workspace.draft().clause("old-13").history[-1]
    assert (history.what, history.by, history.why) == ("still_true", "Bo", "asked")
    before = files(workspace)
    assert "for other words" in run(workspace, "tag", "still-true", "4.2", status=2)
    assert files(workspace) == before


def test_only_what_one_says_is_still_true_is_settled(workspace: Workspace) -> None:
    reword(workspace, "The parties will do something else.")
    run(workspace, "tag", "still-true", "4.2", "--party", "council")
    run(workspace, "tag", "still-true", "4.2", "--only", "heading")
    (one,) = value(workspace, "tag", "list", "--again")
    assert [(a["what"], a["of"]) for a in one["again"]] == [
        ("evidence", "trust"),
        ("link", "national-2010:4.4"),
    ]


def test_answering_anew_settles_it_as_well(workspace: Workspace) -> None:
    reword(workspace, "The parties will do something else.")
    for party, state in (("council", "doing"), ("trust", "not_yet")):
        run(workspace, "tag", "evidence", "4.2", party, state)
    run(workspace, "clauses", "edit", "4.2", "--link", "4.4:equal", "--why", "again")
    run(workspace, "clauses", "edit", "4.2", "--heading", "Another", "--why", "again")
    assert value(workspace, "tag", "list", "--again") == []
    assert row(workspace)["achievability"] == "aspirational"


def test_a_person_s_tag_stays_and_is_to_be_looked_at_again(
    workspace: Workspace,
) -> None:
    run(workspace, "tag", "set", "4.2", "aspirational", "--reason", "no money")
    reword(workspace, "The parties will do something else.")
    after = row(workspace)
    assert (after["achievability"], after["look_again"]) == ("aspirational", True)
    assert after["standing"] == "set by a person"
    assert "tag" in [a["what"] for a in after["again"]]  # type: ignore[attr-defined]  # JSON


def test_each_part_of_a_split_clause_asks_again(workspace: Workspace) -> None:
    text = workspace.draft().clause("old-13").text
    word = text.split()[3]
    made = value(
        workspace, "clauses", "split", "old-13", "--part", "The first part.",
        "--part", f"The second part {word}.", "--why", "two acts",
    )  # fmt: skip
    again = {one["id"] for one in value(workspace, "tag", "list", "--again")}
    assert len(again) == 2
    assert made


def test_a_borrowed_heading_and_link_are_asked_again_when_words_were_changed(
    workspace: Workspace,
) -> None:
    run(
        workspace, "clauses", "borrow", "lib-con-01", "--after", "4.2",
        "--change", "formal written=written", "--why", "ours",
    )  # fmt: skip
    run(workspace, "clauses", "borrow", "lib-con-07", "--after", "4.2", "--why", "ours")
    found = value(workspace, "tag", "list", "--again")
    kinds = {a["what"] for one in found for a in one["again"]}
    assert len(found) == 1
    assert kinds == {"link", "heading"}


def test_a_borrowed_heading_that_changed_with_its_words_is_given_for_these(
    workspace: Workspace,
) -> None:
    run(
        workspace, "clauses", "borrow", "lib-con-01", "--after", "4.2",
        "--change", "eight=six", "--why", "ours",
    )  # fmt: skip
    (one,) = value(workspace, "tag", "list", "--again")
    assert [again["what"] for again in one["again"]] == ["link"]
    clause = next(c for c in workspace.draft().clauses if "six weeks" in c.text)
    assert clause.shown_heading == "Six weeks to answer"


def test_a_framework_whose_words_change_brings_exactly_the_linked_clauses(
    workspace: Workspace,
) -> None:
    assert value(workspace, "tag", "list", "--again") == []
    shipped = Path("clauses/national/2010.toml").read_text(encoding="utf-8")
    at = shipped.index('ref = "4.4"')
    start = shipped.index("paraphrase = ", at) + len("paraphrase = ")
    changed = shipped[: start + 1] + "Otherwise: " + shipped[start + 1 :]
    folder = workspace.root / "frameworks"
    folder.mkdir()
    (folder / "2010.toml").write_text(changed, encoding="utf-8")
    (one,) = value(workspace, "tag", "list", "--again")
    assert one["id"] == "old-13"
    assert [(a["what"], a["side"]) for a in one["again"]] == [("link", "undertaking")]
    run(workspace, "tag", "still-true", "old-13")
    assert value(workspace, "tag", "list", "--again") == []


def test_undo_takes_a_still_true_back(workspace: Workspace) -> None:
    reword(workspace, "The parties will do something else.")
    run(workspace, "tag", "still-true", "4.2")
    run(workspace, "undo")
    assert value(workspace, "status")["look_again"] == ["old-13"]
