"""In a large round a page, a list or an answer reads what it is about, and no more.

What is read is counted: each remark and each decision that is made of a row.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from compact_draft.answers.file import Answer
from compact_draft.desk.asking import Ask
from compact_draft.desk.desk import Desk
from compact_draft.desk.pages import meeting, people, places, remarks, returned
from compact_draft.errors import Where
from compact_draft.model.annotation import (
    Anchor,
    AnnotationKind,
    Decision,
    Level,
    Outcome,
    Placed,
)
from compact_draft.steps import confirming, drafts, minutes, points
from compact_draft.steps import remarks as lists
from compact_draft.steps.answer import answer, doubtful, place
from compact_draft.steps.clauses import show as clause_shown
from compact_draft.steps.intake import intake
from compact_draft.steps.issue import issue
from compact_draft.steps.new import new
from compact_draft.steps.people import people as who
from compact_draft.steps.remarks import show
from compact_draft.store.rows import annotation_of, decision_of
from compact_draft.store.settings import DEFAULT_PARTIES, Settings
from compact_draft.store.wanted import Wanted
from compact_draft.store.workspace import Workspace
from tests.answering import LABEL, LEVEL
from tests.desks import Clock
from tests.redline.maker import docx, p
from tests.store.ledger_rows import NOTE, PERSON, SENT
from tests.workspaces import WHEN

MANY = 1200
FEW = 80
"""More than this are not read for one remark, or for a page of twenty."""
BY: dict[str, Any] = {"by": "Ann Other", "when": WHEN}
READERS = {annotation_of.__code__, decision_of.__code__}


def rows_read(work: Callable[[], object]) -> int:
    """Return how many remarks and decisions are made of rows while something is done."""
    read: Counter[str] = Counter()

    def seen(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code in READERS:
            read["rows"] += 1

    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(None)
    return read["rows"]


def _issued(root: Path) -> Workspace:
    settings = Settings(
        title="Our Compact", area="Fenwold", prefix="fen", you="Ann Other",
        parties=DEFAULT_PARTIES,
    )  # fmt: skip
    new(root, settings, **BY)
    workspace = Workspace.open(root)
    promises = (f"•\tMend the roof of hall {n} each year." for n in range(40))
    old = docx(p("The Council will", ppr=LEVEL), *map(p, promises))
    intake(workspace, Path("old.docx"), old, **BY)
    issue(workspace, LABEL, **BY)
    return workspace


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A round of many remarks on forty clauses; all but those on one have a decision."""
    workspace = _issued(tmp_path_factory.mktemp("large") / "ws")
    spread = [c.id for c in workspace.revision(f"issued-{LABEL}").clauses][-40:]
    remarks = [
        replace(
            NOTE, id=f"a{n}", kind=AnnotationKind.COMMENT, proposed="", key=str(n),
            text=f"Remark {n}: the {'roof' if n % 2 else 'path'} of hall {n} leaks.",
            anchor=Anchor(level=Level.CLAUSE, clause=spread[n % 40]), candidates=(),
            placed=Placed.PROPOSED if n % 400 == 5 else Placed.EXACT,
            respondent="p90", submission="s90",
        )
        for n in range(1000, 1000 + MANY)
    ]  # fmt: skip
    with workspace.step("collect", by="Ann Other", when=WHEN) as step:
        step.uses_ledger(LABEL).add(
            step.number,
            respondents=[replace(PERSON, id="p90")],
            submissions=[replace(SENT, id="s90", respondent="p90")],
            annotations=remarks,
            decisions=[
                Decision(
                    id=f"d{a.id[1:]}", annotations=(a.id,), by="Ann Other",
                    outcome=Outcome.NOT_AGREED, reason="The law says so.",
                    when="2026-02-02T10:00:00",
                )
                for n, a in enumerate(remarks)
                if n % 40 != 3
            ],
        )  # fmt: skip
    return workspace


def given(name: str) -> Answer:
    return Answer(annotations=(name,), outcome="noted", where=Where("answer"), stood=())


QUESTIONS: dict[str, Callable[[Workspace], object]] = {
    "one is answered": lambda w: answer(w, [given("a1003")], **BY),
    "one is answered again": lambda w: answer(w, [given("a1700")], again=True, **BY),
    "one is placed": lambda w: place(
        w, ["a1043"], level=Level.CLAUSE, clause="fen-009", **BY
    ),
    "an answer is proposed": lambda w: drafts.draft(w, [given("a1083")], **BY),
    "a proposal is agreed": lambda w: drafts.agree(w, ["a1083"], **BY),
    "one is given to somebody": lambda w: points.assign(w, ["a1123"], "Ann", **BY),
    "one is parted": lambda w: points.part(w, "a1163", ["of hall"], **BY),
    "points are one again": lambda w: points.put_together(w, "a1163", **BY),
    "those without a place": doubtful,
    "a page of a list": lambda w: lists.listed(w, Wanted(decided=True), limit=20),
    "a clause with its remarks": lambda w: clause_shown(w, "fen-009"),
    "who answered": who,
    "what was said aloud": confirming.spoken,
    "days of decisions": lambda w: minutes.days(w, LABEL),
}


@pytest.mark.parametrize("what", QUESTIONS)
def test_what_is_about_one_remark_reads_it_and_not_the_round(
    large: Workspace, what: str
) -> None:
    assert rows_read(lambda: QUESTIONS[what](large)) <= FEW


@pytest.mark.parametrize(
    ("page", "query"),
    [
        (remarks, {}),
        (remarks, {"show": "all", "page": "30"}),
        (remarks, {"show": "all", "words": "hall 1999"}),
        (meeting, {"clause": "fen-009"}),
        (places, {}),
        (people, {}),
        (returned, {}),
    ],
    ids=(
        "what waits",
        "page 30 of all",
        "some words",
        "meeting",
        "places",
        "people",
        "what came back",
    ),
)
def test_a_page_of_the_desk_reads_what_it_shows(
    large: Workspace, page: Any, query: dict[str, str]
) -> None:
    desk = Desk(large.root, clock=Clock())
    remarks.show(desk, Ask())  # those that say the same are looked for once
    assert rows_read(lambda: page.show(desk, Ask(query=query))) <= 2 * FEW
    fresh = Desk(large.root, clock=Clock())
    assert rows_read(lambda: page.show(fresh, Ask(query=query))) <= 3 * FEW


def test_what_helps_to_answer_one_reads_what_waits_and_what_was_answered_before(
    large: Workspace,
) -> None:
    """Answers to remarks like it are looked for among all; the rest is not read twice."""
    assert rows_read(lambda: show(large, "a1203")) <= 2 * (MANY + FEW)
