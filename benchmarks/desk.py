"""What each page of the desk costs in a real-size round, in processor time.

    python benchmarks/desk.py [TIMES]

makes a round of 200 clauses, 300 respondents and 3,000 points (times TIMES), opens every page
three times and prints milliseconds of processor time: the first time, when the folder is read
anew; the second, when it has not changed; and after a decision. At the end the memory of the
process, and the size of the page.
"""

from __future__ import annotations

import datetime as dt
import random
import resource
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from compact_draft.desk.serving import gather_seldom
from compact_draft.model.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Level,
    Placed,
    Respondent,
    Submission,
)
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By
from compact_draft.steps.build import issue
from compact_draft.store.workspace import Workspace
from tests.desks import ADDRESS, Browser, Clock, form_with, values
from tests.drafts import block, draft_of, heading
from tests.workspaces import make_workspace

PAGES = (
    "/",
    "/clauses",
    "/clauses/old-20",
    "/library?words=prompt+payment",
    "/evidence",
    "/national",
    "/check",
    "/draft",
    "/round",
    "/returned",
    "/people",
    "/places",
    "/remarks",
    "/remarks?show=all&page=9",
    "/clashes",
    "/meeting",
    "/changes",
    "/refresh",
    "/account",
    "/workplan",
    "/tell",
    "/undo",
    "/files",
    "/settings",
)
VERBS = ("pay", "consult", "tell", "support", "train", "publish", "review", "answer")
THINGS = ("grants", "groups", "invoices", "volunteers", "plans", "figures", "requests")
ENDS = ("within 30 days", "at least twelve weeks before", "each year", "in writing")


def main(times: int = 1) -> None:
    """Print the figures."""
    gather_seldom()
    dice = random.Random(7)
    clauses, people, points = 200 * times, 300 * times, 3000 * times
    with tempfile.TemporaryDirectory() as folder:
        workspace = _workspace(Path(folder) / "ws", clauses, dice)
        _answers(workspace, people, points, dice)
        browser = Browser(workspace.root, clock=Clock())
        print(f"{clauses} clauses, {people} respondents, {points} points")
        print(f"{'page':34} {'first':>7} {'again':>7} {'decided':>8}   kB")
        first = {page: _cost(browser, page) for page in PAGES}
        again = {page: _cost(browser, page) for page in PAGES}
        after, deciding = {}, []
        for page in PAGES:
            deciding.append(_decide(browser))
            after[page] = _cost(browser, page)
        for page in PAGES:
            size = len(browser.client.get(page).content) / 1000
            print(
                f"{page:34} {first[page]:7.0f} {again[page]:7.0f} {after[page]:8.0f}"
                f" {size:5.0f}"
            )
        print(f"deciding a remark: {sum(deciding) / len(deciding):.0f}")
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
        print(
            f"most memory {most:.0f} MB (with the test client and the round's making)"
        )


def _workspace(root: Path, clauses: int, dice: random.Random) -> Workspace:
    rows = []
    for n in range(1, clauses + 1):
        if n % 12 == 1:
            rows.append(heading(n, f"Part {n // 12 + 1}"))
            continue
        words = (
            f"Public bodies will {dice.choice(VERBS)} {dice.choice(THINGS)} and "
            f"{dice.choice(THINGS)} number {n}, {dice.choice(ENDS)}."
        )
        rows.append(block(n, Kind.COMMITMENT, words, by=By.PUBLIC_BODIES))
    workspace = make_workspace(root, draft_of(*rows, title="The Fenwold Compact"))
    issue(workspace, "round-1", by="Ann Other", when=Clock()())
    return workspace


def _answers(
    workspace: Workspace, people: int, points: int, dice: random.Random
) -> None:
    held = [c for c in workspace.draft().clauses if c.kind is Kind.COMMITMENT]
    who = [Respondent(id=f"p{n}", name=f"Person {n}") for n in range(1, people + 1)]
    sent = [
        Submission(
            id=f"s{n}",
            respondent=f"p{n}",
            file=f"s{n}-copy.docx",
            sha256=f"{n:064x}",
            medium="word",
            seen="issued-round-1",
            received="2026-04-01",
        )
        for n in range(1, people + 1)
    ]
    said = []
    for n in range(1, points + 1):
        clause = dice.choice(held)
        person = dice.randint(1, people)
        is_edit = dice.random() < 0.4
        start = clause.text.rindex(",")
        anchor = Anchor(
            level=Level.WORDS if is_edit else Level.CLAUSE,
            clause=clause.id,
            start=start if is_edit else None,
            end=len(clause.text) if is_edit else None,
            words=clause.text[start:] if is_edit else "",
        )
        said.append(
            Annotation(
                id=f"a{n}",
                respondent=f"p{person}",
                submission=f"s{person}",
                kind=AnnotationKind.REWORD if is_edit else AnnotationKind.COMMENT,
                tracked=is_edit,
                state="",
                seen="issued-round-1",
                anchor=anchor,
                placed=Placed.EXACT if n % 50 else Placed.PROPOSED,
                candidates=() if n % 50 else (clause.id,),
                text="" if is_edit else _comment(dice, n),
                proposed=f", within {dice.randint(5, 90)} days." if is_edit else "",
                key=f"{n:064x}",
            )
        )
    when = dt.datetime(2026, 4, 1, tzinfo=dt.UTC)
    with workspace.step("collect", by="Ann Other", when=when) as step:
        ledger = step.uses_ledger("round-1")
        ledger.add(step.number, respondents=who, submissions=sent, annotations=said)
        step.what = "many"


def _comment(dice: random.Random, n: int) -> str:
    words = [dice.choice((*VERBS, *THINGS, *ENDS)) for _ in range(dice.randint(6, 40))]
    return f"Remark {n}: " + " ".join(words) + "."


def _cost(browser: Browser, page: str) -> float:
    start = time.process_time()
    response = browser.client.get(page)
    spent = (time.process_time() - start) * 1000
    if response.status_code != 200:
        raise SystemExit(f"{page}: {response.status_code}")
    return spent


def _decide(browser: Browser) -> float:
    """Decide a remark, and open no page after it; return what that cost."""
    page = browser.get("/remarks?show=open&page=2")
    sent = {**values(form_with(page, "decide")), "outcome": "noted", "do": "decide"}
    parts = [(name, (None, value)) for name, value in sent.items()]
    start = time.process_time()
    response = browser.client.post("/remarks", files=parts, headers={"origin": ADDRESS})
    spent = (time.process_time() - start) * 1000
    if response.status_code != 303:
        raise SystemExit(response.text)
    return spent


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
