"""How a text stands to a national one, for the terminal and as JSON."""

from dataclasses import replace

from compact_draft.drafting.coverage import coverage
from compact_draft.model.clause import Clause, Kind, Link, Relation
from compact_draft.model.coverage import Coverage, LeftOut, Proposed
from compact_draft.model.floor import NO_ADVICE, Below, Floor
from compact_draft.model.tags import By
from compact_draft.reports.coverage_text import coverage_fields, page
from compact_draft.text.given_for import LookAgain
from tests.drafts import NATIONAL, block, draft_of

NOTICE = Link(
    framework="national-2010",
    ref="4.4",
    relation=Relation.WEAKER,
    differences=("timeframe",),
)
AGAIN = LookAgain(
    what="link",
    of="4.1 -> 4.4",
    side="clause",
    by="Ann",
    when="2026-03-02",
    then=None,
    now="Pay  late.",
)
LAW = Below(
    clause="old-1", number="", text="Pay.", how=("“60 days” is long",),
    floor=Floor(
        id="f", title="T", says="Pay in 30 days.", source="An Act", since="2015-02-26", until="",
        checked="", by=By.PUBLIC_BODIES, needs=(),
    ),
)  # fmt: skip


def found(**more: object) -> Coverage:
    pair = block(
        1, Kind.COMMITMENT, "Give notice of cuts.", by=By.PUBLIC_BODIES, links=(NOTICE,)
    )
    return coverage(draft_of(pair), NATIONAL, **more)  # type: ignore[arg-type]  # named


def lines(made: Coverage, *more: object) -> list[str]:
    return [line.strip() for line in page(made, *more).split("\n")]  # type: ignore[arg-type]  # as given


def test_each_undertaking_is_told_with_how_it_stands() -> None:
    said = lines(found())
    assert said[0] == "A Compact beside The Compact (renewed), 2010"
    assert any(line.startswith("4.4  in part: ") for line in said)
    assert any(line.startswith("2.5  missing: ") for line in said)
    assert "Managing change" in said
    assert "0.1 (old-1) weaker: a weaker period or none" in said


def test_a_reason_for_leaving_out_is_given_with_who_and_when() -> None:
    left = LeftOut(
        framework="national-2010",
        ref="2.5",
        why="Not ours",
        by="Ann",
        when="2026-03-02",
    )
    said = lines(found(left_out=[left]))
    assert any(line.startswith("2.5  left out: ") for line in said)
    assert "why: Not ours (Ann, 2 March 2026)" in said


def test_what_waits_to_be_confirmed_is_said_so_and_not_called_missing() -> None:
    proposals = {
        "old-1": (Proposed(ref="2.5", relation=Relation.EQUAL, because="its words"),)
    }
    said = lines(found(proposals=proposals))
    assert any(line.startswith("2.5  to confirm: looks covered: ") for line in said)
    assert "perhaps 0.1 (old-1) equal; for its words" in said


def test_the_library_is_offered_for_what_is_missing() -> None:
    shelf = (
        Clause(id="lib-1", kind=Kind.COMMITMENT, heading="Answers", text="Say so."),
    )
    made = found()
    held = replace(made, rows=(replace(made.rows[0], library=shelf), made.rows[1]))
    said = lines(held)
    assert "2.5: lib-1 (Answers)" in said
    assert "The library has for what is missing" in said
    assert "The library has for what is missing" not in lines(made)


def test_words_that_changed_and_what_lies_below_the_law_are_told_at_the_end() -> None:
    said = lines(found(), [AGAIN], [LAW])
    assert "4.1 -> 4.4 (Ann, 2 March 2026), clause:" in said
    assert "then: (these words were not kept)" in said
    assert "now: Pay late." in said
    assert any(line.startswith("old-1: “60 days” is long.") for line in said)
    assert NO_ADVICE.split(":")[0] in " ".join(said)
    assert "Less than the law already asks" not in lines(found())


def test_json_has_the_same() -> None:
    held = coverage_fields(found(), [AGAIN], [LAW])
    assert held["counts"] == {"covered": 0, "partly": 1, "left_out": 0, "missing": 1}
    first, second = held["undertakings"]
    assert (first["ref"], first["state"], first["clauses"], first["left_out"]) == (
        "2.5",
        "missing",
        [],
        None,
    )
    assert second["clauses"][0] == {
        "clause": "old-1", "number": "0.1", "ref": "4.4", "relation": "weaker",
        "differences": ["timeframe"], "confirmed": True, "because": "", "look_again": False,
    }  # fmt: skip
    (row,) = held["clauses"]
    assert (row["id"], row["local_only"], len(row["links"])) == ("old-1", False, 1)
    assert held["look_again"] == [AGAIN]
    assert held["below_law"][0]["how"] == ["“60 days” is long"]
    assert held["beyond"] == []
