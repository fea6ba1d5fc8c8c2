"""What was chosen of things that may tell who somebody is, as a folder keeps it."""

from __future__ import annotations

from pathlib import Path

from compact_draft.steps.chosen import Personal, choices_in, choices_path
from compact_draft.telling.redaction import Choice, Find
from compact_draft.telling.redaction import Personal as Kind
from tests.workspaces import make_workspace


def test_a_row_that_is_not_whole_is_no_choice(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path / "ws")
    path = workspace.root / "beside-redactions.csv"
    head = "record,kind,words,choice,why,by,when\n"
    path.write_text(
        f"{head}old-12,name,Orla Quenby,hide,,Ann Other,2026\nold-13,name\n"
    )
    (only,) = choices_in(workspace, path.name)
    assert (only.of, only.words, only.choice) == ("old-12", "Orla Quenby", "hide")
    assert choices_in(workspace, "nothing.csv") == ()


def test_what_nobody_has_said_a_word_on_waits() -> None:
    finds = tuple(
        Find(of="old-12", kind=Kind.NAME, words=words) for words in ("Orla", "Idris")
    )
    said = Choice(of="old-12", words="orla", choice="hide")
    found = Personal(round="round-1", finds=finds, choices=(said,))
    assert [find.words for find in found.waits] == ["Idris"]
    assert (
        found.path == choices_path("round-1") == "consultation/round-1/redactions.csv"
    )
