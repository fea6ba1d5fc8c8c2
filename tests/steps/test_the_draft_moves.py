"""The draft is amended while people answer: remarks stay readable, and what has gone is told."""

from __future__ import annotations

from pathlib import Path

from tests.workspaces import make_workspace, run, value


def test_remarks_stay_readable_and_those_whose_words_have_gone_are_listed_first(
    tmp_path: Path,
) -> None:
    workspace = make_workspace(tmp_path / "ws")
    run(workspace, "issue", "round-1")
    letter = tmp_path / "letter.txt"
    letter.write_text(
        "From: Jo Marsh\n\n> eight weeks of a consultation\nSix.\n\n"
        "> three months' written notice\nFour.\n\n> No grant is paid late\nEver?\n\n"
        "Overall, good.\n"
    )
    run(workspace, "collect", str(letter))
    assert {r["standing"] for r in value(workspace, "place", "--now")} == {
        "same",
        "draft",
    }
    run(workspace, "clauses", "edit", "old-13", "--text", "Report back in six weeks.",
        "--why", "Agreed.")  # fmt: skip
    run(workspace, "clauses", "split", "old-12", "--at", "with reasons")
    run(workspace, "clauses", "withdraw", "old-18", "--why", "Not ours.")
    told = {r["said"]: r for r in value(workspace, "place", "--now")}
    assert [
        told[s]["standing"] for s in ("Ever?", "Six.", "Four.", "Overall, good.")
    ] == [
        "clause gone",
        "words gone",
        "moved",
        "draft",
    ]
    gone = told["Six."]
    assert gone["words"] == "eight weeks of a consultation"
    assert gone["clause_words"] == "Report back within eight weeks of a consultation."
    assert (gone["seen"], gone["now"]) == ("issued-round-1", ["old-13"])
    said = run(workspace, "place", "--now")
    assert said.splitlines()[0].startswith("  a3 clause gone: 5.1 of issued-round-1")
    assert "4 remarks; what 2 of them are about has gone." in said
    (late,) = [tmp_path / "late.txt"]
    late.write_text("From: Mo Lee\n\n> eight weeks of a consultation\nToo long.\n")
    run(workspace, "collect", str(late))  # read against what they saw
    assert value(workspace, "place", "--now")[1]["said"] in ("Six.", "Too long.")
