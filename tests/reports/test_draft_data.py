"""A draft as open data: every clause with its number, its place and its tags."""

import json

from compact_draft.drafting.layout import SIDE_NAMES, Block, Layout, Manner
from compact_draft.model.clause import Clause, Kind, Link, Relation
from compact_draft.model.draft_cover import Cover
from compact_draft.model.tags import By, Practice, Scope
from compact_draft.reports.draft_data import draft_data
from tests.drafts import PARTIES, doing

COVER = Cover(status="DRAFT", copy="", revision="r1", date="3 March 2026")
PAY = Clause(
    id="old-3", kind=Kind.COMMITMENT, text="Pay in time.", by=By.PUBLIC_BODIES,
    theme="payment", scope=Scope.NATIONAL,
    links=(Link(framework="national-2010", ref="4.4", relation=Relation.EQUAL),),
    evidence=(doing("council", Practice.DOING), doing("trust", Practice.NOT_YET)),
)  # fmt: skip


def head(number: int, text: str, depth: int) -> Block:
    clause = Clause(id=f"old-{number}", kind=Kind.HEADING, text=text)
    return Block(clause=clause, manner=Manner.SECTION, depth=depth)


LAYOUT = Layout(
    title="A Compact", parties=PARTIES,
    parts=(
        head(1, "Money", 1),
        head(2, "Paying", 2),
        Block(clause=PAY, manner=Manner.CLAUSE, number="1.1", source="Taken from Ashby"),
        head(4, "Voice", 1),
        Block(clause=Clause(id="old-5", kind=Kind.PROSE, text="We listen."), manner=Manner.TEXT),
    ),
    aspirational=(), national=(), shares=(), one_sided=(), side_names=SIDE_NAMES,
)  # fmt: skip


def test_each_clause_stands_under_the_headings_above_it() -> None:
    made = draft_data(LAYOUT, COVER, tags=True)
    sections = [clause["section"] for clause in made["clauses"]]
    assert sections == [[], ["Money"], ["Money", "Paying"], [], ["Voice"]]
    assert json.loads(json.dumps(made)) == made


def test_a_promise_says_whom_it_binds_and_its_tags_and_no_evidence() -> None:
    pay = draft_data(LAYOUT, COVER, tags=True)["clauses"][2]
    assert (pay["by"], pay["binds"]) == ("public_bodies", ["council", "trust"])
    assert (pay["achievability"], pay["mixed"], pay["scope"]) == (
        "aspirational",
        True,
        "national",
    )
    assert pay["national"] == [
        {"framework": "national-2010", "ref": "4.4", "relation": "equal"}
    ]
    assert (pay["number"], pay["source"]) == ("1.1", "Taken from Ashby")
    assert "A. Person" not in json.dumps(pay)


def test_tags_may_be_left_out_and_what_is_no_promise_has_none() -> None:
    made = draft_data(LAYOUT, COVER, tags=False)
    assert "achievability" not in made["clauses"][2]
    assert made["clauses"][2]["theme"] == "payment"
    assert "by" not in made["clauses"][4]
    assert (made["status"], made["agreed"]) == ("DRAFT", "")
    assert [party["id"] for party in made["parties"]] == ["council", "trust", "cvs"]
