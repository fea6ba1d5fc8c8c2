"""Any outline comes out whole, in the order in which it is read."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from compact_draft.drafting.build import Choices, Manner, Table, lay_out
from compact_draft.drafting.number import numbers
from compact_draft.model.clause import Kind, Link, Place, Relation
from compact_draft.model.look_again import with_ruling
from compact_draft.model.tags import By, Side
from compact_draft.model.wording import wording_print
from tests.drafts import NATIONAL, any_drafts, block, draft_of, heading, readable_draft

WITH_NATIONAL = Choices(frameworks=(NATIONAL,))


def tags_of(draft, choices=WITH_NATIONAL) -> dict[str, str]:
    return {b.clause.id: b.tags for b in lay_out(draft, choices).blocks if b.tags}


@given(any_drafts())
def test_each_clause_of_any_outline_stands_exactly_once(draft):
    ids = [block.clause.id for block in lay_out(draft).blocks]
    assert sorted(ids) == sorted(draft.outline.ids)
    assert ids == list(numbers(draft))


def test_a_column_holds_all_that_its_side_promises():
    (table,) = [p for p in lay_out(readable_draft()).parts if isinstance(p, Table)]
    assert [column.name for column in table.columns] == [
        "Public bodies",
        "Voluntary and community sector",
    ]
    ids = [[b.clause.id for b in column.blocks] for column in table.columns]
    assert ids == [["old-12", "old-13"], ["old-14"]]


def test_a_heading_at_the_top_of_a_column_is_its_head():
    draft = draft_of(
        block(1, Kind.HEADING, "The Council pledges to", column=Side.PUBLIC_BODIES),
        block(2, Kind.COMMITMENT, "pay", column=Side.PUBLIC_BODIES),
        block(3, Kind.HEADING, "Groups pledge to", column=Side.VCS),
        block(4, Kind.COMMITMENT, "account", column=Side.VCS),
    )
    layout = lay_out(draft)
    (table,) = layout.parts
    assert isinstance(table, Table)
    heads = [column.head.clause.text for column in table.columns if column.head]
    assert heads == ["The Council pledges to", "Groups pledge to"]
    read = [block.clause.id for block in layout.blocks]
    assert read == ["old-1", "old-3", "old-2", "old-4"]


def test_the_tags_say_achievable_now_and_what_they_answer_to():
    assert tags_of(readable_draft())["old-12"] == (
        "Achievable now · answers to national 4.4 (2010)"
    )


def test_a_mixed_tag_and_an_unchecked_number_are_both_said():
    for_writers = replace(WITH_NATIONAL, notes=True)
    assert tags_of(readable_draft(), for_writers)["old-13"] == (
        "Aspirational (mixed: some of those bound do it already) · answers to national "
        "2.5 (2010); number and subject not checked against the official text"
    )


def test_numbered_sentences_are_text_and_items_of_a_list_bullets():
    def manner(label: str, text: str) -> Manner:
        place = Place(
            file="x", sha256="0", part="x", ordinals=(1,), label=label, words="x"
        )
        draft = draft_of(heading(1, "Money"), block(2, Kind.PROSE, text, level=0))
        first, second = draft.clauses
        clauses = (first, replace(second, place=place))
        return lay_out(replace(draft, clauses=clauses)).blocks[1].manner

    assert manner("1.1", "This Compact is a framework.") is Manner.TEXT
    assert manner("1.", "Funding") is Manner.BULLET
    assert manner("•", "We meet.") is Manner.BULLET
    assert manner("o", "We meet.") is Manner.BULLET


def test_what_is_not_settled_is_said_once_for_the_whole_text():
    assert "old-14" not in tags_of(readable_draft())
    assert lay_out(readable_draft()).unsettled == (
        "Not settled yet: whether 1 of 4 promises is achievable or aspirational; whether "
        "1 of 4 promises is local or national. Where the line under a promise is silent on "
        "one of these, the parties have still to say."
    )
    assert lay_out(readable_draft(), Choices(tags=False)).unsettled == ""


def test_notes_for_the_writers_stand_only_where_they_are_asked_for():
    for_writers = replace(WITH_NATIONAL, notes=True)
    here, out = (lay_out(readable_draft(), one) for one in (for_writers, WITH_NATIONAL))
    said = [{b.clause.id: b.tags for b in one.blocks}["old-13"] for one in (here, out)]
    assert ["not checked" in words for words in said] == [True, False]
    assert [
        any(r.caution for n in one.national for r in n.rows) for one in (here, out)
    ] == [
        True,
        False,
    ]
    draft = draft_of(
        block(1, Kind.COMMITMENT, "Pay.", by=By.PUBLIC_BODIES, theme="payment")
    )
    assert lay_out(draft, for_writers).one_sided
    assert not lay_out(draft).one_sided


def test_a_text_that_answers_to_no_text_called_national_says_the_word():
    covenant = replace(
        NATIONAL, id="covenant-2025", title="The Covenant", edition="2025"
    )
    draft = readable_draft()
    link = Link(framework="covenant-2025", ref="4.4", relation=Relation.EQUAL)
    clauses = tuple(
        replace(c, links=(link,)) if c.id == "old-12" else c for c in draft.clauses
    )
    found = tags_of(replace(draft, clauses=clauses), Choices(frameworks=(covenant,)))
    assert (
        found["old-12"] == "Achievable now · national: answers to covenant 4.4 (2025)"
    )


def test_a_tag_set_for_other_words_says_so_to_readers_and_shows_the_writers_both():
    draft = readable_draft()
    old = draft.clause("old-19")
    set_ = with_ruling(old, old.ruling)
    changed = replace(set_, text="Agree two forms for small grants by June 2027.")
    there = replace(
        draft,
        clauses=tuple(changed if c.id == "old-19" else c for c in draft.clauses),
    )
    assert tags_of(there)["old-19"].startswith(
        "Aspirational (said of earlier words) · "
    )
    choices = Choices(notes=True, wordings={wording_print(old.text): old.text})
    (block_,) = [b for b in lay_out(there, choices).blocks if b.clause.id == "old-19"]
    assert block_.notes == (
        "look again: A. Person set the tag “aspirational” (1 February 2026)",
        f"  it said: “{old.text}”",
        f"  it says: “{changed.text}”",
    )


def test_outside_a_table_the_tags_say_whom_it_binds():
    assert tags_of(readable_draft())["old-19"] == (
        "Aspirational · local · binds both sides"
    )


def test_only_promises_have_tags():
    assert set(tags_of(readable_draft())) == {"old-12", "old-13", "old-19"}


def test_tags_may_be_left_out():
    assert tags_of(readable_draft(), Choices(tags=False)) == {}


def test_a_promise_narrowed_to_one_body_names_it():
    draft = readable_draft()
    clauses = tuple(
        replace(c, only=("trust",)) if c.id == "old-12" else c for c in draft.clauses
    )
    narrowed = tags_of(replace(draft, clauses=clauses))["old-12"]
    assert narrowed.endswith("binds Fenwold Health Trust only")


def test_the_appendix_refers_to_aspirational_promises_and_never_repeats_them():
    first, second = lay_out(readable_draft(), WITH_NATIONAL).aspirational
    assert (first.mention.reference, first.mention.words) == (
        "clause 4.2",
        "Report back within eight weeks of a consultation",
    )
    assert first.by_when == (
        "Fenwold District Council: doing",
        "Fenwold Health Trust: not yet, by March 2027",
    )
    assert second.mention.reference == "clause 5.2"
    assert len(second.bound) == 3


def test_national_words_come_with_their_statement_and_caution():
    for_writers = replace(WITH_NATIONAL, notes=True)
    (national,) = lay_out(readable_draft(), for_writers).national
    assert "our paraphrase" in national.statement
    assert [(row.ref, bool(row.caution)) for row in national.rows] == [
        ("2.5", True),
        ("4.4", False),
    ]
    assert national.rows[1].clauses[0].reference == "clause 4.1"


def test_a_heading_of_the_second_level_is_a_subheading():
    layout = lay_out(draft_of(heading(1, "One"), heading(2, "Two", level=2)))
    assert [b.manner for b in layout.blocks] == [Manner.SECTION, Manner.SUBHEADING]
    assert [b.depth for b in layout.blocks] == [1, 2]
