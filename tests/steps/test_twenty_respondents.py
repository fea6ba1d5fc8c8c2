"""A round of twenty respondents: no remark lost, none on wrong words, books that close."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from compact_draft.answers.file import Answer
from compact_draft.errors import Where
from compact_draft.model.annotation import Annotation
from compact_draft.steps.answer import answer
from compact_draft.steps.collect import collect
from compact_draft.steps.collected import Collected
from compact_draft.store.workspace import Workspace
from tests.steps.wexcombe import WHEN, opened
from tests.twenty_respondents import Expected, Twenty
from tests.workspaces import run, value


class Held:
    """The round, taken in."""

    def __init__(self, folder: Path) -> None:
        self.workspace = opened(folder)
        revision = self.workspace.revision("issued-r1")
        self.made = Twenty(revision, self.workspace.sent("r1"))
        self.collected: list[Collected] = [
            collect(
                self.workspace,
                [(file.name, file.data)],
                sender=file.sender,
                by="R O",
                when=WHEN,
            )
            for file in self.made.files
        ]

    def received(self) -> list[Expected]:
        found = []
        for made in self.collected:
            rows = zip(made.annotations, made.senders, made.asked, strict=True)
            for one, sender, asked in rows:
                is_said = one.kind.value in ("comment", "reply")
                found.append(
                    Expected(
                        author=one.author,
                        sender=sender,
                        kind=one.kind.value,
                        clause=one.anchor.clause,
                        quote=one.anchor.words.strip(),
                        words=one.text if is_said else asked.strip(),
                        state=one.state,
                        tracked=one.tracked,
                    )
                )
        return found


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Held:
    return Held(tmp_path_factory.mktemp("twenty"))


@pytest.mark.long
def test_every_remark_is_received_once_on_its_words(held: Held) -> None:
    found, wanted = Counter(held.received()), Counter(held.made.expected)
    assert found - wanted == Counter()
    assert wanted - found == Counter()
    assert wanted.total() > 140
    placed = {
        str(remark.placed) for made in held.collected for remark in made.annotations
    }
    assert placed == {"exact"}


ADOPTED = ("add", "withdraw", "split", "move", "reword")


@pytest.mark.long
def test_the_books_close_and_each_adoption_is_shown(held: Held) -> None:
    workspace = held.workspace
    every = workspace.books("r1").annotations
    asked = [a for a in every if a.kind.value in ADOPTED]
    answers = [
        Answer(
            annotations=(one.id,),
            outcome="adopted" if one in asked else "noted",
            reason=f"Because of {one.id}." if one in asked else "",
            words=joined(workspace, one) if one in asked else "",
            where=Where("test"),
        )
        for one in every
    ]
    answer(workspace, answers, by="R O", when=WHEN)
    books = value(workspace, "account", "--list", status=1)
    assert books["missing"] == []
    assert not books["closed"]
    assert {clash["clause"] for clash in books["clashes"]}
    clashes = clashing(workspace)
    for clash in clashes:
        run(
            workspace, "answer", clash, "--again", "--outcome", "not_agreed",
            "--reason", "Another wording was taken.",
        )  # fmt: skip
    assert len(clashes) < len(asked) / 3
    run(workspace, "revise")
    told = value(workspace, "diff", "issued-r1", "living")
    made = value(workspace, "refresh")
    reasons = " ".join(why for change in made["changes"] for why in change["why"])
    said = " ".join(
        row["why"] for change in told["changes"] for row in change["reasons"]
    )
    taken = {one.id for one in asked} - set(clashes)
    assert {i for i in taken if f"Because of {i}." not in reasons} == set()
    assert {i for i in taken if f"Because of {i}." not in said} == set()
    assert len(made["changes"]) == len(told["changes"])
    run(workspace, "account", "--list")


def joined(workspace: Workspace, remark: Annotation) -> str:
    """Return the words of two clauses that a remark runs together; else nothing."""
    if remark.kind.value != "reword" or remark.anchor.to is None:
        return ""
    issued = workspace.revision("issued-r1")
    both = (remark.anchor.clause or "", remark.anchor.to)
    return " ".join(issued.clause(clause).text for clause in both)


def clashing(workspace: Workspace) -> list[str]:
    """Return remarks to refuse so that no two that are adopted clash."""
    found = json.loads(run(workspace, "revise", "--json", status=1))
    decisions = workspace.books("r1").decided()
    of = {d.id: a for a, d in decisions.items()}
    refused = []
    for clash in found["clashes"]:
        refused += [of[one] for one in clash["between"][1:] if one in of]
    run(workspace, "undo")
    return sorted(set(refused))
