"""What goes to each and what is kept: reply letters, and the evidence of a round."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from compact_draft.desk.asking import Ask, GoTo, Long, Tell
from compact_draft.desk.desk import Desk
from compact_draft.desk.made import refuse_to_replace
from compact_draft.desk.remembered import Remembered
from compact_draft.steps import letters as step
from compact_draft.steps.evidence_pack import Packed, evidence_pack
from compact_draft.store.ledger_part import books_of_people
from compact_draft.store.workspace import Workspace


def told(desk: Desk, held: Remembered, label: str, ask: Ask) -> Mapping[str, Any]:
    """Return what the page says of letters and evidence: what is held back, what was made."""
    waiting = held.tally(label).open
    everyone = [
        (respondent.id, f"{respondent.name} ({respondent.id})")
        for respondent in books_of_people(held, label).respondents
    ]
    folder = held.root / "out" / f"letters-{label}"
    merged = step.paths_of(label, ())[1]
    each = sorted(path.name for path in folder.glob("letter-*.docx"))
    return {
        "letters": [f"out/{folder.name}/{name}" for name in each],
        "merged": f"out/{folder.name}/{merged}" if (folder / merged).is_file() else "",
        "has_own": (held.root / step.TEMPLATE).is_file(),
        "wanted": [("", "everybody"), *everyone],
        "open": waiting,
        "written": desk.result(ask, step.Letters),
        "packed": desk.result(ask, Packed),
    }


def letters(desk: Desk, ask: Ask) -> Long:
    """Write a reply to each respondent, and all of them in one file."""
    label = ask.get("round")
    given = ask.files.get("template", ())
    wanted = [person for person in ask.all("wanted") if person]

    def run(workspace: Workspace, tell: Tell) -> step.Letters:
        of = workspace.round(label or None).label
        folder = workspace.root / "out" / f"letters-{of}"
        people = step.people_of(workspace, of, wanted)
        each, merged = step.paths_of(of, people)
        for name in (*each.values(), merged):
            refuse_to_replace(workspace, folder / name, ask)
        tell("a letter for each")
        with tempfile.TemporaryDirectory() as beside:
            template = None
            if given:
                template = Path(beside) / "template.docx"
                template.write_bytes(given[0].data)
            return step.letters(
                workspace,
                of,
                folder,
                people,
                template=template,
                **desk.who(workspace),
            )

    return Long(
        title="Writing the letters",
        run=run,
        then=lambda _, work: GoTo(path=f"/tell?round={label}&work={work}#letters"),
        back="/tell",
    )


def evidence(desk: Desk, ask: Ask) -> Long:
    """Gather what shows that the round was fair in one file."""
    label = ask.get("round")

    def run(workspace: Workspace, tell: Tell) -> Packed:
        of = workspace.round(label or None).label
        out = workspace.root / "out" / f"evidence-{of}.zip"
        refuse_to_replace(workspace, out, ask)
        tell("the records and their digests")
        return evidence_pack(
            workspace, of, out, whole=ask.has("whole"), **desk.who(workspace)
        )

    return Long(
        title="Gathering the evidence of the round",
        run=run,
        then=lambda _, work: GoTo(path=f"/tell?round={label}&work={work}#evidence"),
        back="/tell",
    )
