"""A small round with remarks put in by hand, to be answered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from compact_draft.model.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Level,
    Placed,
    Respondent,
    Submission,
)
from compact_draft.steps.intake import intake
from compact_draft.steps.issue import issue
from compact_draft.steps.new import new
from compact_draft.store.settings import DEFAULT_PARTIES, Settings
from compact_draft.store.workspace import Workspace
from tests.built import copy_of
from tests.redline.maker import docx, p

WHEN = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
LABEL = "round-1"
LEVEL = '<w:outlineLvl w:val="0"/>'
PAY, NOTICE, REPORT = (
    "Pay grants in 30 days.",
    "Give three months’ notice and say why.",
    "Report once a year.",
)
OLD = docx(
    p("Our Compact", ppr=LEVEL),
    p("The Council will", ppr=LEVEL),
    p(f"•\t{PAY}"),
    p(f"•\t{NOTICE}"),
    p("Voluntary groups will", ppr=LEVEL),
    p(f"•\t{REPORT}"),
)


def a_round(root: Path) -> Workspace:
    """Return a workspace whose draft went out in a round; all share one identity."""
    return copy_of("a round", _round, root)


def _round(root: Path) -> Workspace:
    settings = Settings(
        title="Our Compact",
        area="Fenwold",
        prefix="fen",
        you="Ann Other",
        parties=DEFAULT_PARTIES,
    )
    new(root, settings, by="Ann Other", when=WHEN)
    workspace = Workspace.open(root)
    intake(workspace, Path("old.docx"), OLD, by="Ann Other", when=WHEN)
    issue(workspace, LABEL, by="Ann Other", when=WHEN)
    return workspace


def clause(workspace: Workspace, words: str) -> str:
    """Return the id of the clause that holds these words."""
    return next(c.id for c in workspace.draft().clauses if words in c.text)


def comment(
    wanted: str, text: str, on: str | None = None, **more: object
) -> Annotation:
    """Return a comment on a clause; without one it has no place yet."""
    fields: dict[str, object] = {
        "id": wanted,
        "respondent": "p1",
        "submission": "s1",
        "kind": AnnotationKind.COMMENT,
        "tracked": True,
        "state": "open",
        "seen": f"issued-{LABEL}",
        "anchor": Anchor(level=Level.CLAUSE, clause=on),
        "placed": Placed.EXACT if on else Placed.ORPHAN,
        "text": text,
        "where": "paragraph 9",
        "key": wanted,
    }
    return Annotation(**{**fields, **more})  # type: ignore[arg-type]  # a dict of fields


def edit(
    wanted: str, on: str, text: str, words: str, new: str, **more: object
) -> Annotation:
    """Return an edit of words of a clause of that text."""
    at = text.index(words)
    anchor = Anchor(
        level=Level.WORDS, clause=on, start=at, end=at + len(words), words=words
    )
    kind = AnnotationKind.REWORD
    return comment(wanted, "", on, kind=kind, anchor=anchor, proposed=new, **more)


def take(workspace: Workspace, annotations: Sequence[Annotation]) -> None:
    """Put remarks into the round's ledger, as one step."""
    held = {p.id for p in workspace.books(LABEL).respondents}
    people = [
        p for p in dict.fromkeys(a.respondent for a in annotations) if p not in held
    ]
    sent = list(dict.fromkeys((a.submission, a.respondent) for a in annotations))
    known = {s.id for s in workspace.books(LABEL).submissions}
    with workspace.step("collect", by="Ann Other", when=WHEN) as step:
        step.uses_ledger(LABEL).add(
            step.number,
            respondents=[Respondent(id=p, name=f"Person {p}") for p in people],
            submissions=[
                Submission(
                    id=s,
                    respondent=p,
                    file=f"{s}.docx",
                    sha256="00",
                    medium="word",
                    seen=f"issued-{LABEL}",
                    received="2026-03-01",
                )
                for s, p in dict(sent).items()
                if s not in known
            ],
            annotations=annotations,
        )
