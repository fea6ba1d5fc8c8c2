"""Every step of the desk is told as a sentence: no id, no label, no line of a log."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import compact_draft
from compact_draft.desk.sentences import SENTENCES, sentence
from compact_draft.desk.told import told
from compact_draft.store.pages import LoggedStep
from tests.desks import Browser

NAMES = {
    "clause": lambda _: "clause 3.2",
    "clauses": lambda _: "clauses 3.2 and 3.3",
    "body": lambda _: "Wendale District Council",
    "national": lambda _: "the Compact of 2010",
    "person": lambda _: "Osric",
    "others": lambda _: "O. Marsh",
}
SAID = (
    ("new", "start Wendale Compact", "The folder of Wendale Compact is made."),
    ("intake", "old.docx: 1 clause", "Taken in: 1 clause from old.docx."),
    ("clauses", "split wen-013, wen-038, wen-039",
     "One clause is split; its parts are clauses 3.2 and 3.3."),
    ("clauses", "joined old-2, old-3, fen-001", "Several clauses are one now: clause 3.2."),
    ("clauses", "withdrawn old-12", "Withdrawn: clauses 3.2 and 3.3."),
    ("clauses", "wen-040 borrowed from Ashby", "Borrowed from Ashby: clause 3.2."),
    ("tag", "confirm wen-011", "The tag is confirmed of clauses 3.2 and 3.3."),
    ("tag", "wen-016 aspirational", "The tag of clause 3.2 is: aspirational."),
    ("tag", "wen-011 council doing", "Wendale District Council said of clause 3.2: doing."),
    ("tag", "3 sheets of evidence", "3 sheets of evidence: one for each body."),
    ("national", "wen-020 answers to 2.4", "Clause 3.2 is put beside 2.4 of the national text."),
    ("national", "left out 3.12 of national-2010",
     "3.12 of the Compact of 2010 is left out, for a reason."),
    ("check", "no_period of wen-020 may stand", "What the check found in clause 3.2 may stand."),
    ("issue", "round First round: 40 clauses",
     "Round First round is opened with 40 clauses; what goes out is written."),
    ("people", "round-1: p3 are p1", "These are one person now: Osric and O. Marsh."),
    ("place", "a4 to wen-027", "A4 is about clause 3.2."),
    ("place", "a5.2 to draft", "A5.2 is about the whole draft."),
    ("revise", "r3: 5 changes", "The new wording is made: 5 changes of the text."),
    ("refresh", "taken-in to r3", "The refresh is made, with every change tracked in Word."),
    ("account", "round-1: 61 remarks; the books are closed",
     "61 remarks counted up; the books are closed."),
    ("report", "out/you-said.docx, out/you-said.html", "Written: out/you-said.docx, out/you-said.html."),
    ("report", "1 choice on what is not printed", "Kept: 1 choice on what is not printed."),
    ("signoff", "council: signs", "Wendale District Council has signed."),
    ("signoff", "council: decides later", "Wendale District Council decides later."),
    ("signoff", "council: on clause 3.2",
     "What Wendale District Council says of clause 3.2 is written down."),
    ("monitor", "2027, council: wen-011 not kept",
     "Wendale District Council said of clause 3.2 for 2027: not kept."),
    ("grid", "out/who.docx", "Written: out/who.docx."),
)  # fmt: skip
CODES = re.compile(
    r"\b(?:r\d+|d\d+|p\d+|taken-in|[a-z]{3}-\d+|national-\d+(?!\.docx)|out/\S+)\b|_|^start\b"
)
"""What says nothing to a councillor; a remark's number (a5) stands on its card."""


def step(verb: str, what: str) -> LoggedStep:
    return LoggedStep(
        number=1, verb=verb, by="Ann", when="2026-02-01", what=what, files=(),
        rounds=(), state="done",
    )  # fmt: skip


@pytest.mark.parametrize(("verb", "what", "said"), SAID)
def test_a_line_of_the_log_is_a_sentence(verb: str, what: str, said: str) -> None:
    assert sentence(step(verb, what), NAMES) == said


def test_every_verb_that_takes_a_step_has_its_sentences() -> None:
    root = Path(compact_draft.__file__).parent
    verbs: set[str] = set()
    for path in (root / "steps").glob("*.py"):
        source = path.read_text()
        own = re.search(r'^VERB = "([a-z-]+)"', source, re.MULTILINE)
        if "step.what" in source or "log.what" in source:
            verbs |= set(re.findall(r'workspace\.step\(\s*"([a-z-]+)"', source))
            verbs |= {own[1]} if own and "workspace.step(VERB" in source else set()
    told_of = {verb for verb, _, _ in SENTENCES}
    by_files = {"build", "diff", "grid", "minutes", "picture", "promises"}
    assert len(verbs) > 15
    assert verbs - told_of - by_files == set()


def test_every_step_of_the_example_is_told_in_a_sentence(browser: Browser) -> None:
    held = browser.desk.look()
    steps = held.log.steps()
    said = [told(held, one) for one in steps if one.state == "done"]
    assert len({one.verb for one in steps}) > 4
    for words in said:
        assert words.endswith("."), words
        assert not CODES.search(words), words
