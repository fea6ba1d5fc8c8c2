import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compact_draft.diff.compare import (
    apply,
    clause_versions,
    compare_clauses,
    compare_revisions,
    undo,
)
from compact_draft.errors import RefusedError
from compact_draft.model.change import ClauseVersion
from compact_draft.model.clause import Clause, HistoryRow, Kind
from compact_draft.model.compact import Outline, OutlineRow, Revision, RevisionKind
from compact_draft.model.tags import By, Scope
from compact_draft.model.wording import wording_print
from tests.diff.trade import prose


def version(clause_id, position, text="We will pay.", tags=(), number=""):
    return ClauseVersion(
        id=clause_id,
        position=position,
        number=number,
        heading="",
        text=text,
        tags=tags,
        section=(),
    )


def side(*rows):
    """Versions from ids, or (id, text) or (id, text, tags)."""
    made = []
    for position, row in enumerate(rows):
        parts = (row,) if isinstance(row, str) else row
        made.append(version(parts[0], position, *parts[1:]))
    return made


def kinds(old, new, lineage=None):
    found = compare_clauses(old, new, lineage=lineage or {})
    return [(c.kind, c.also, c.old_ids, c.new_ids) for c in found.changes]


def test_comparing_with_itself_keeps_all():
    clauses = side("A", "B")
    found = compare_clauses(clauses, clauses, lineage={})
    assert found.changed == ()
    assert [change.kind for change in found.changes] == ["kept", "kept"]


def test_a_renumbered_clause_is_not_a_changed_one():
    old = [version("A", 0, number="1")]
    found = compare_clauses(old, [version("A", 0, number="2")], lineage={})
    assert found.changes[0].kind == "kept"
    assert found.changes[0].is_renumbered


def test_a_reworded_clause_has_its_edits():
    found = compare_clauses(
        side(("A", "We aim to pay.")), side(("A", "We will pay.")), lineage={}
    )
    assert found.changes[0].kind == "reworded"
    assert [(e.kind, e.text) for e in found.changes[0].edits] == [
        ("same", "We "),
        ("deleted", "aim to"),
        ("inserted", "will"),
        ("same", " pay."),
    ]


def test_what_came_and_what_went_stand_in_their_places():
    assert kinds(side("A", "B", "C"), side("A", "N", "C")) == [
        ("kept", (), ("A",), ("A",)),
        ("withdrawn", (), ("B",), ()),
        ("added", (), (), ("N",)),
        ("kept", (), ("C",), ("C",)),
    ]


def test_what_stood_first_and_went_stands_first():
    assert [row[0] for row in kinds(side("A", "B"), side("B"))] == ["withdrawn", "kept"]


def test_fewest_clauses_move():
    moved = [
        row[2][0] for row in kinds(side(*"ABCDE"), side(*"BCDEA")) if row[0] == "moved"
    ]
    assert moved == ["A"]


def test_of_two_that_changed_places_the_shorter_moves():
    old = side(("A", "We will pay every grant in advance."), ("B", "Yes."))
    assert [
        row[2]
        for row in kinds(old, side(("B", "Yes."), old[0].id))
        if row[0] == "moved"
    ] == [("B",)]


def test_a_clause_that_lost_every_word_and_its_place_is_still_itself():
    old = side(("A", "We will pay."), "B", "C")
    new = side("B", "C", ("A", "Nobody shall ever ask."))
    assert kinds(old, new)[-1] == ("moved", ("reworded",), ("A",), ("A",))


def test_other_tags_alone_are_a_retagged_clause():
    old, new = side(("A", "x", (("scope", "local"),))), side(("A", "x"))
    assert kinds(old, new) == [("retagged", (), ("A",), ("A",))]


def test_a_split_is_told_by_lineage_and_marks_only_what_parts_it():
    old = side(("A", "One thing. Other thing."))
    new = side(("A", "One thing."), ("N", "Other thing."))
    found = compare_clauses(old, new, lineage={"N": ["A"]})
    (change,) = found.changes
    assert (change.kind, change.also) == ("split", ())
    assert change.new_ids == ("A", "N")
    assert [(e.kind, e.text) for e in change.edits if e.kind != "same"] == [
        ("deleted", " "),
        ("inserted", "\n\n"),
    ]


def test_a_merge_with_another_wording_is_merged_and_reworded():
    old = side(("A", "One thing."), ("B", "Other thing."), "C")
    new = side(("A", "One thing. Next thing."), "C")
    assert kinds(old, new, {"A": ["B"]})[0] == (
        "merged",
        ("reworded",),
        ("A", "B"),
        ("A",),
    )


def test_a_split_of_long_ago_is_no_split_now():
    clauses = side("A", "N")
    assert [row[0] for row in kinds(clauses, clauses, {"N": ["A"]})] == ["kept", "kept"]


def test_a_lineage_to_clauses_not_at_hand_is_left_aside():
    assert [row[0] for row in kinds(side("A"), side("A", "N"), {"N": ["Z"]})] == [
        "kept",
        "added",
    ]


def test_another_revision_is_refused():
    found = compare_clauses(side("A"), side("B"), lineage={})
    with pytest.raises(RefusedError, match="not those of revision old"):
        apply(side("A", "C"), found)
    with pytest.raises(RefusedError):
        undo(side("A"), found)


ids = st.lists(st.sampled_from("ABCDEFGH"), unique=True, max_size=7)


def fewest_moves(old, new):
    common = [i for i in old if i in new]
    place = {i: n for n, i in enumerate(new)}
    longest = 0
    for size in range(len(common) + 1):
        for pick in itertools.combinations(common, size):
            at = [place[i] for i in pick]
            if at == sorted(at):
                longest = size
    return len(common) - longest


@given(old=ids, new=ids, data=st.data())
def test_undoing_and_applying_give_the_revisions_back_with_fewest_moves(old, new, data):
    olds = side(*((i, data.draw(prose)) for i in old))
    news = side(*((i, data.draw(prose)) for i in new))
    pairs = st.tuples(st.sampled_from(new or ["A"]), st.sampled_from(old or ["B"]))
    drawn = data.draw(st.lists(pairs, max_size=3))
    lineage = {one: [b for a, b in drawn if a == one] for one, _ in drawn}
    found = compare_clauses(olds, news, lineage=lineage)
    assert list(apply(olds, found)) == news
    assert list(undo(news, found)) == olds
    for change in found.changes:
        assert (change.kind == "kept") <= (change.edits == ())
        assert (change.kind == "reworded") <= bool(change.edits)
    if not drawn:
        assert found.count("moved") == fewest_moves(old, new)


def test_revisions_are_compared_with_their_numbers_sections_and_tags():
    def revision(label, clauses, numbers):
        rows = [
            OutlineRow(
                clause=c.id, level=1 if c.kind is Kind.HEADING else None, number=n
            )
            for c, n in zip(clauses, numbers, strict=True)
        ]
        return Revision(
            label=label,
            made="2026-01-05",
            parent=None,
            kind=RevisionKind.ISSUED,
            title="Compact",
            parties=(),
            outline=Outline(rows=tuple(rows)),
            clauses=tuple(clauses),
        )

    heading = Clause(id="C-1", kind=Kind.HEADING, text="Funding")
    one = Clause(id="C-2", kind=Kind.COMMITMENT, text="We will pay. We will ask.")
    row = HistoryRow(when="2026-02-01", by="Ash", what="split", source=("C-2",))
    half = Clause(id="C-2", kind=Kind.COMMITMENT, text="We will pay.", by=By.BOTH)
    rest = Clause(
        id="C-3",
        kind=Kind.COMMITMENT,
        text="We will ask.",
        history=(row,),
        scope=Scope.LOCAL,
    )
    old = revision("r1", [heading, one], ["1", "1.1"])
    new = revision("r2", [heading, half, rest], ["1", "1.1", "1.2"])
    found = compare_revisions(old, new)
    assert [change.kind for change in found.changes] == ["kept", "split"]
    split = found.changes[1]
    assert split.new_numbers == ("1.1", "1.2")
    assert split.also == ("retagged",)
    assert split.new[0].section == ("Funding",)
    assert dict(split.new[0].tags)["by"] == "both"
    assert apply(clause_versions(old), found) == clause_versions(new)


def test_a_short_heading_given_for_other_words_is_no_name_of_the_clause():
    def of(text, heading):
        clause = Clause(
            id="C-1",
            kind=Kind.COMMITMENT,
            text=text,
            heading=heading,
            heading_print=wording_print("Pay within 28 days."),
        )
        revision = Revision(
            label="r1",
            made="2026-01-05",
            parent=None,
            kind=RevisionKind.ISSUED,
            title="Compact",
            parties=(),
            outline=Outline(rows=(OutlineRow(clause="C-1", number="1.1"),)),
            clauses=(clause,),
        )
        return clause_versions(revision)[0].heading

    assert of("Pay within 28 days.", "Paid in 28 days") == "Paid in 28 days"
    assert of("Pay within 12 days.", "Paid in 28 days") == ""
