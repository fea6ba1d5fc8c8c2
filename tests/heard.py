"""A remark put into a round, and a step left as the power going would leave it."""

from __future__ import annotations

from compact_draft.model.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Level,
    Placed,
    Respondent,
    Submission,
)
from compact_draft.store.workspace import Workspace
from tests.workspaces import WHEN


def remark(serial: int) -> Annotation:
    return Annotation(
        id=f"a{serial}",
        respondent=f"p{serial}",
        submission=f"s{serial}",
        kind=AnnotationKind.COMMENT,
        tracked=True,
        state="open",
        seen="issued-one",
        anchor=Anchor(level=Level.DRAFT),
        placed=Placed.EXACT,
        text=f"Remark {serial}\u2028on two lines.",
        key=f"k{serial}",
    )


def hear(workspace: Workspace, label: str, serial: int) -> None:
    """Put one remark in a round's ledger, as collect would."""
    with workspace.step("collect", by="Ann", when=WHEN) as step:
        step.write(f"consultation/{label}/received/s{serial}-x.docx", b"x")
        step.uses_ledger(label).add(
            step.number,
            respondents=[Respondent(id=f"p{serial}", name="Bo")],
            submissions=[
                Submission(
                    id=f"s{serial}",
                    respondent=f"p{serial}",
                    file=f"s{serial}-x.docx",
                    sha256="0" * 64,
                    medium="word",
                    seen="issued-one",
                    received="2026-03-01",
                    origin="",
                )
            ],
            annotations=[remark(serial)],
        )


def cut_off(workspace: Workspace) -> None:
    """Leave the last step as the power going would: begun, not done."""
    record = max(workspace.root.glob("log/*/step.json"))
    record.write_text(record.read_text().replace('"done"', '"begun"'))
