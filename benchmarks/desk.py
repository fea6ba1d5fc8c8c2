"""What each page of the desk costs in a real-size round, in processor time.

    python benchmarks/desk.py [TIMES]

makes a round of 200 clauses, 300 respondents and 3,000 points (times TIMES), half of the
promises tagged and some linked, opens every page four times and prints milliseconds of
processor time: the first time, when the folder is read again; the second, when it has not
changed; after a decision; and after a clause was changed. What the desk reads beside its pages when it opens is read before, and told
by itself. At the end what deciding and changing cost, the memory of the process, and the
size of the page. First of all what the pages that read most cost in a desk that has read nothing yet.
"""

from __future__ import annotations

import datetime as dt
import random
import resource
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from compact_draft.desk.asking import Ask
from compact_draft.desk.desk import Desk
from compact_draft.desk.frame import framed
from compact_draft.desk.pages.all import PAGES
from compact_draft.desk.serving import gather_seldom, warm
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
from compact_draft.model.tags import Achievability, By, Ruling
from compact_draft.model.wording import wording_print
from compact_draft.steps.issue import issue
from compact_draft.store.workspace import Workspace
from tests.desks import ADDRESS, Browser, Clock, form_with, values
from tests.drafts import block, draft_of, heading
from tests.workspaces import make_workspace

OF = {"clause": "old-20", "number": "99"}
STATES = (
    "/library?words=prompt+payment",
    "/evidence?show=all",
    "/national?show=all",
    "/old?show=all",
    "/remarks?show=all&page=9",
    "/changes?old=issued-round-1&new=living",
    "/promises?old=issued-round-1&new=living",
    "/clauses?order=theme",
)
"""States of pages beside the one that opens first."""
APART = {"/first", "/files/get", "/old/page", "/work/99"}
"""What needs no folder, a file, a picture, or work that is under way."""
VERBS = ("pay", "consult", "tell", "support", "train", "publish", "review", "answer")
THINGS = ("grants", "groups", "invoices", "volunteers", "plans", "figures", "requests")
FIRST = (
    "Ann",
    "Ben",
    "Cara",
    "Dev",
    "Ewa",
    "Femi",
    "Grace",
    "Hugh",
    "Ines",
    "Jo",
    "Kit",
)
LAST = (
    "Abbot",
    "Brook",
    "Carr",
    "Dale",
    "Elm",
    "Field",
    "Gorse",
    "Heath",
    "Ivy",
    "Lea",
)
ENDINGS = ("", "son", "ley", "ford", "by", "worth", "ton")
ENDS = ("within 30 days", "at least twelve weeks before", "each year", "in writing")


def main(times: int = 1) -> None:
    """Print the figures."""
    gather_seldom()
    dice = random.Random(7)
    clauses, people, points = 200 * times, 300 * times, 3000 * times
    with tempfile.TemporaryDirectory() as folder:
        workspace = _workspace(Path(folder) / "ws", clauses, dice)
        _answers(workspace, people, points, dice)
        print(f"{clauses} clauses, {people} respondents, {points} points")
        _cold(workspace.root)
        browser = Browser(workspace.root, clock=Clock())
        start = time.process_time()
        warm(browser.desk)
        _wait_for_what_runs_beside()
        before = (time.process_time() - start) * 1000
        print(f"{'page':42}   first   again decided changed    kB")
        pages = _addresses()
        first = {page: _cost(browser, page) for page in pages}
        again = {page: _cost(browser, page) for page in pages}
        decided, deciding = {}, []
        for page in pages:
            deciding.append(_decide(browser))
            decided[page] = _cost(browser, page)
        changed, changing = {}, []
        for n, page in enumerate(pages):
            changing.append(_change(browser, n))
            changed[page] = _cost(browser, page)
        for page in pages:
            size = len(browser.client.get(page).content) / 1000
            costs = (first[page], again[page], decided[page], changed[page])
            print(f"{page:42}", *(f"{cost:7.0f}" for cost in costs), f"{size:5.0f}")
        print(f"read beside the pages when the desk opens: {before:.0f}")
        print(f"deciding a remark: {sum(deciding) / len(deciding):.0f}")
        print(f"changing a clause: {sum(changing) / len(changing):.0f}")
        _wait_for_what_runs_beside()
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
        print(
            f"most memory {most:.0f} MB (with the test client and the round's making)"
        )


def _cold(root: Path) -> None:
    """Print what each of the pages that read most costs when it is the first of all."""
    held = {page.path: page for page in PAGES}
    for path in ("/", "/remarks", "/evidence", "/national", "/meeting"):
        desk = Desk(root, clock=Clock())
        start = time.thread_time()
        framed(desk, held[path].show(desk, Ask()), Ask(), path)  # type: ignore[arg-type]
        spent = (time.thread_time() - start) * 1000
        print(f"first page of all, {path:23} {spent:7.0f}")
        _wait_for_what_runs_beside()


def _wait_for_what_runs_beside() -> None:
    """Wait for the threads that read beside the pages, so that no page pays for them."""
    for thread in threading.enumerate():
        if thread.name.startswith(("beside", "those alike")):
            thread.join()


def _addresses() -> list[str]:
    """Return every page that there is, and some of their states."""
    found = []
    for page in PAGES:
        address = page.path.format(**OF)
        if address not in APART:
            found.append(address)
        found += [one for one in STATES if one.partition("?")[0] == address]
    return found


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
        said = {"by": By.PUBLIC_BODIES}
        if n % 2:
            said["ruling"] = Ruling(
                value=Achievability.ACHIEVABLE,
                reason="We do it.",
                by="Ann Other",
                when="2026-02-01",
                clause_print=wording_print(words),
            )
        rows.append(block(n, Kind.COMMITMENT, words, **said))
    workspace = make_workspace(root, draft_of(*rows, title="The Fenwold Compact"))
    issue(workspace, "round-1", by="Ann Other", when=Clock()())
    return workspace


def _answers(
    workspace: Workspace, people: int, points: int, dice: random.Random
) -> None:
    held = [c for c in workspace.draft().clauses if c.kind is Kind.COMMITMENT]
    who = [Respondent(id=f"p{n}", name=_name(n)) for n in range(1, people + 1)]
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


def _name(n: int) -> str:
    first = FIRST[n % len(FIRST)]
    return f"{first} {LAST[n // len(FIRST) % len(LAST)]}{ENDINGS[n % len(ENDINGS)]}"


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


def _change(browser: Browser, n: int) -> float:
    """Change the words of a clause, and open no page after it; return what that cost."""
    address = "/clauses/old-20"
    page = browser.get(address)
    sent = {**values(form_with(page, "edit")), "do": "edit", "why": "Asked for."}
    sent["text"] = f"Public bodies will pay grants number 20, in {n + 2} parts."
    parts = [(name, (None, value)) for name, value in sent.items()]
    start = time.process_time()
    response = browser.client.post(address, files=parts, headers={"origin": ADDRESS})
    spent = (time.process_time() - start) * 1000
    if response.status_code != 303:
        raise SystemExit(response.text)
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
