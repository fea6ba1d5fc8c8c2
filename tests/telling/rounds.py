"""A small round with planted names, sectors and decisions, to be told to people."""

from __future__ import annotations

from pathlib import Path

from compact_draft.store.workspace import Workspace
from tests.answering import LABEL, NOTICE, PAY, a_round
from tests.returned import Returned
from tests.workspaces import run

PLANTED = (
    "Petra Quillfeather",
    "Quillfeather",
    "petra@quill.example",
    "07700 900123",
    "ZQ9 8XY",
)
HOSTILE = (
    "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "{{ title }}",
    "{% for x in y %}",
)
NUMBERED = ("Clause 1.1", "Clause 1.2")
SECTORS = ("Health", "Sport")
SIZES = ("No staff", "Ten staff or more")


def settings(workspace: Workspace) -> None:
    """Let the round ask for sector and size."""
    path = workspace.root / "compact.toml"
    listed = "\n[consultation]\n" + "".join(
        f"{key} = [{', '.join(f'{name!r}' for name in names)}]\n"
        for key, names in (("sectors", SECTORS), ("sizes", SIZES))
    ).replace("'", '"')
    path.write_text(path.read_text("utf-8") + listed, encoding="utf-8")


def heard_round(root: Path) -> Workspace:
    """Return a round of four: a Word copy for a body, three letters of people.

    One letter is of the planted person, one of somebody hostile.
    """
    workspace = a_round(root)
    settings(workspace)
    folder = root.parent / "came"
    folder.mkdir(exist_ok=True)
    copy = Returned(workspace.sent(LABEL), "Harle Runners")
    copy.add(NOTICE, "=Meet once a year.")
    copy.replace("30", "20", within=PAY)
    (folder / "1.docx").write_bytes(copy.data())
    letters = (
        ("2", "From: Petra Quillfeather\nAs: a person\nSector: Health\nPublish: no",
         (f"{NUMBERED[1]}: I am Petra Quillfeather, ring 07700 900123 or write to "
         "petra@quill.example, ZQ9 8XY.")),
        ("3", "From: Odd One\nAs: a person", f"{NUMBERED[0]}: {' '.join(HOSTILE)}"),
        ("4", "From: Fern Lowe\nAs: a person\nSector: Sport\nSize: No staff\nPublish: yes",
         f"{NUMBERED[0]}: Twenty days, please."),
        ("5", "From: Harle Runners\nFor: Harle Runners\nSector: Sport\nSize: No staff",
         f"{NUMBERED[0]}: We stand by this."),
    )  # fmt: skip
    run(workspace, "collect", str(folder / "1.docx"))
    for name, head, text in letters:
        path = folder / f"{name}.md"
        path.write_text(f"{head}\nHow: letter\n\n{text}\n", encoding="utf-8")
        run(workspace, "collect", str(path))
    return workspace


def answered(workspace: Workspace) -> Workspace:
    """Decide every point of that round, and carry the decisions out."""
    for words in (
        ("a1", "--outcome", "adopted", "--reason", "Twenty days is what we can keep."),
        ("a2", "--outcome", "adopted", "--reason", "Meeting helps."),
        ("a3", "--outcome", "not_agreed", "--reason", "Three months is the law."),
        ("a4", "--outcome", "outside", "--reason", "It is no matter of the Compact."),
        ("a5", "--outcome", "duplicate", "--twin", "a1"),
        ("a6", "--outcome", "noted"),
    ):
        run(workspace, "answer", *words)
    run(workspace, "revise")
    return workspace
