"""The page Needs a place shows what tells the place of a remark, as the verb place does."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from compact_draft.model.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Level,
    Placed,
)
from compact_draft.store.workspace import Workspace
from tests.desks import Browser, text
from tests.workspaces import make_workspace, run

WHEN = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
NASTY = "<b>page 4</b> & <script>alert(1)</script>"
QUESTION = (
    "What would you change in how the Compact speaks of grants that are paid late?"
)


def remark(wanted: str, words: str = "", **more: Any) -> Annotation:
    fields: dict[str, Any] = {
        "kind": AnnotationKind.COMMENT,
        "placed": Placed.ORPHAN,
        "text": "Too long.",
        "anchor": Anchor(level=Level.CLAUSE, words=words),
        **more,
    }
    return Annotation(
        id=wanted,
        respondent="p1",
        submission="s1",
        tracked=False,
        state="open",
        seen="issued-round-1",
        where="paragraph 9",
        **fields,
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    made = make_workspace(tmp_path_factory.mktemp("told") / "ws")
    run(made, "issue", "round-1", "--opens", "2026-03-02", "--closes", "2026-05-31",
        "--why", "Agreed.")  # fmt: skip
    rows = [r for r in made.revision("issued-round-1").outline.rows if r.number]
    two = tuple(row.clause for row in rows[:2])
    told = (
        remark("a1", "in good time", placed=Placed.PROPOSED, candidates=two,
               reference="the part on money, page 4", question="What is missing?"),
        remark("a2", kind=AnnotationKind.ADD, text="", proposed="Pay in advance.",
               reference="after the part on money"),
        remark("a3", kind=AnnotationKind.REWORD, text="", proposed="soon",
               words="promptly"),
        remark("a4", NASTY, reference=NASTY, question=NASTY),
        remark("a5", question=QUESTION),
        remark("a6"),
        remark("a7", placed=Placed.EXACT, anchor=Anchor(level=Level.DRAFT),
               reference="the whole of it", question="Anything else?"),
    )  # fmt: skip
    with made.step("collect", by="Ann", when=WHEN) as step:
        step.uses_ledger("round-1").add(step.number, annotations=told)
    return made


@pytest.fixture(scope="module")
def page(folder: Workspace) -> Any:
    return Browser(folder.root).get("/places")


def told(page: Any, wanted: str) -> list[tuple[str, str]]:
    """Return what the page tells of a remark's place, as (what it is, the words)."""
    (card,) = page.xpath(f"//article[@id='{wanted}']")
    return [
        (name.text_content(), name.getnext().text_content())
        for name in card.xpath(".//dl/dt")
    ]


def test_what_they_say_and_what_they_answer_stand_with_the_remark(page: Any) -> None:
    assert told(page, "a1") == [
        ("about:", "in good time"),
        ("they say:", "the part on money, page 4"),
        ("in answer to:", "What is missing?"),
    ]
    assert told(page, "a2") == [("they say:", "after the part on money")]
    assert told(page, "a3") == [("about:", "promptly")]


def test_a_long_question_is_shown_whole(page: Any) -> None:
    assert told(page, "a5") == [("in answer to:", QUESTION)]


def test_nothing_is_told_of_a_remark_that_tells_nothing(page: Any) -> None:
    assert told(page, "a6") == []
    (card,) = page.xpath("//article[@id='a6']")
    assert "Nothing like it stands in the draft." in text(card)


def test_what_senders_wrote_stays_words(page: Any) -> None:
    assert [words for _, words in told(page, "a4")] == [NASTY] * 3
    assert page.xpath("//article[@id='a4']//b | //article//script") == []


def test_each_clause_that_it_may_be_is_a_perhaps(page: Any) -> None:
    labels = page.xpath("//article[@id='a1']//fieldset//label/text()")
    assert [label.startswith("perhaps ") for label in labels] == [
        True, True, False, False, False,
    ]  # fmt: skip


def test_the_verb_has_the_same_lines_cut_to_the_width(
    folder: Workspace, page: Any
) -> None:
    lines = run(folder, "place", status=1).splitlines()
    of, listed = "", []
    for line in lines:
        if line.startswith("  a"):
            of = line.split()[0]
        elif line.startswith("      ") and ": " in line and "perhaps" not in line:
            what, _, words = line.strip().partition(": ")
            listed.append((of, f"{what}:", words))
    shown = [(one, *row) for one in ("a1", "a2", "a3", "a4", "a5", "a6")
             for row in told(page, one)]  # fmt: skip
    assert len(listed) == len(shown) == 9
    for printed, (one, what, words) in zip(listed, shown, strict=True):
        assert printed[:2] == (one, what)
        assert words.startswith(printed[2].rstrip("… ."))


def test_a_remark_that_is_to_be_moved_tells_it_too(folder: Workspace) -> None:
    page = Browser(folder.root).get("/places?remark=a7")
    assert told(page, "a7") == [
        ("they say:", "the whole of it"),
        ("in answer to:", "Anything else?"),
    ]
    assert "perhaps" not in text(page)
    assert "Nothing like it" not in text(page)
