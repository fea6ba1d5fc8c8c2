"""Every way of naming a place: the sure ones are placed, and none on the wrong words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compact_draft.copies.anchoring import Placing
from compact_draft.copies.ground import Ground
from compact_draft.copies.placing import place_point
from compact_draft.drafting.room_codes import room_codes
from compact_draft.model.annotation import AnnotationKind, Level, Placed
from compact_draft.model.clause import Kind
from compact_draft.model.received import SentPoint
from compact_draft.text.folding import key_of
from tests.drafts import frozen, readable_draft

REVISION = frozen(readable_draft())
GROUND = Ground(REVISION, codes=room_codes(REVISION))
GRANT = "old-12"  # 4.1 Give three months' written notice, with reasons, before ...


def place(text: str = "", **fields: str | bool) -> Placing:
    point = SentPoint(
        kind=AnnotationKind.COMMENT,
        where="line 1",
        text=text,
        **fields,  # type: ignore[arg-type]  # a dict of fields
    )
    return place_point(point, GROUND)


@pytest.mark.parametrize(
    ("reference", "clause", "level"),
    [
        ("clause 4.1", GRANT, Level.CLAUSE),
        ("Clause 4.1:", GRANT, Level.CLAUSE),
        ("para. 4.1", GRANT, Level.CLAUSE),
        ("paragraph no 4.1", GRANT, Level.CLAUSE),
        ("4.1", GRANT, Level.CLAUSE),
        ("section 4, clause 4.1", GRANT, Level.CLAUSE),
        ("clause 4.1, line 2", GRANT, Level.CLAUSE),
        ("page 7, clause 4.1", GRANT, Level.CLAUSE),
        ("definition B", "old-22", Level.CLAUSE),
        ("section 3", "old-8", Level.SECTION),
        ("Shared principles", "old-8", Level.SECTION),
        ("Our priorities > Money that arrives", "old-16", Level.SECTION),
        ("clause four point one", GRANT, Level.CLAUSE),
        ("section 5 > Money that arrives", "old-16", Level.SECTION),
        ("section 3 as a whole", "old-8", Level.SECTION),
        ("Section 3 (shared principles)", "old-8", Level.SECTION),
        ("the whole draft", None, Level.DRAFT),
        ("N/A", None, Level.DRAFT),
        ("general comments", None, Level.DRAFT),
        (room_codes(REVISION)[GRANT], GRANT, Level.CLAUSE),
        (room_codes(REVISION)[GRANT].lower(), GRANT, Level.CLAUSE),
    ],
)
def test_a_place_that_can_be_no_other_is_given(
    reference: str, clause: str | None, level: Level
) -> None:
    found = place("Too slow.", reference=reference)
    assert (found.placed, found.anchor.clause, found.anchor.level) == (
        Placed.EXACT,
        clause,
        level,
    )


@pytest.mark.parametrize(
    ("text", "reference", "candidates"),
    [
        ("x", "para 1 of section 4", (GRANT,)),
        ("x", "second bullet of section 4", ("old-13",)),
        ("x", "the second paragraph under Shared principles", ("old-10", "old-8")),
        ("x", "2nd bullet point under Money that arrives", ("old-19",)),
        ("x", "clauses 4.1 and 4.2", (GRANT, "old-13")),
        ("x", "4.1-4.3", (GRANT, "old-13", "old-14")),
        ("x", "clause 4.1(b)", (GRANT,)),
        ("x", "clause 4", ("old-11",)),
        ("x", "under 4.1", (GRANT,)),
        ("It repeats what clause 4.1 says.", "", (GRANT,)),
        ("Clause 4.1 says less than clause 4.2.", "Clause 4.1", (GRANT, "old-13")),
        ("x", "Shard principels", ("old-8",)),
        ("clause 4.1 of the national Compact is better", "clause 4.1", (GRANT,)),
        ("Who knows the definition of a quarter?", "", ("old-22",)),
        ("x", "Whom to ask, the line on the officer", ("old-23",)),
        ("In the old Compact, clause 4.1 was better", "clause 4.1", (GRANT,)),
    ],
)
def test_a_place_that_may_be_another_is_proposed(
    text: str, reference: str, candidates: tuple[str, ...]
) -> None:
    found = place(text, reference=reference)
    assert found.placed in (Placed.PROPOSED, Placed.ORPHAN)
    assert found.anchor.clause is None
    assert found.candidates[: len(candidates)] == candidates
    assert bool(candidates) == (found.placed is Placed.PROPOSED)


@pytest.mark.parametrize(
    "reference", ["clause 9.9", "section 12", "", "Transport", "definition Q"]
)
def test_what_names_nothing_of_the_draft_stays_without_a_place(reference: str) -> None:
    found = place("Too slow by half.", reference=reference)
    assert found.placed is Placed.ORPHAN
    assert found.candidates == ()


QUOTES = {
    "exact": "three months' written notice",
    "curly": "three months’ written  notice",
    "capitals": "Three Months' Written Notice",
    "marks": "“three months' written notice”",
    "cut at its end": "Give three months' written notice...",
    "cut within": "Give three months' … before a grant is cut",
    "cut within brackets": "three months' [...] a grant is cut",
}


@pytest.mark.parametrize("how", QUOTES)
def test_words_that_stand_once_are_placed_however_they_were_typed(how: str) -> None:
    found = place("Too long.", quote=QUOTES[how])
    assert (found.placed, found.anchor.clause) == (Placed.EXACT, GRANT)
    clause = REVISION.clause(GRANT)
    start, end = found.anchor.start or 0, found.anchor.end or 0
    assert clause.text[start:end] == found.anchor.words


def test_words_quoted_from_another_clause_than_the_one_named_are_proposed() -> None:
    found = place("x", quote="within eight weeks", reference="clause 4.1")
    assert found.placed is Placed.PROPOSED
    assert set(found.candidates) == {GRANT, "old-13"}


@pytest.mark.parametrize(
    "other",
    [
        "the Equality Scheme", "our funding agreement", "the hall hire conditions",
        "the information protocol", "our by-laws",
    ],
)  # fmt: skip
def test_a_clause_of_another_text_is_none_of_the_draft(other: str) -> None:
    said = f"See clause 4.1 of {other}, which says it better."
    found = place(said, reference="clause 4.1")
    assert found.placed is not Placed.EXACT
    ours = place(said.replace(other, "this draft"), reference="clause 4.1")
    assert ours.placed is Placed.EXACT


def test_words_quoted_beside_another_clause_that_is_named_are_proposed() -> None:
    quote = "“Give three months’ written notice”"
    assert place(f"{quote}: too long.").placed is Placed.EXACT
    found = place(f"{quote}: too long, and clause 5.2 as well.")
    assert found.placed is Placed.PROPOSED
    assert found.candidates[0] == GRANT


def test_a_clause_is_proposed_by_what_it_alone_is_about() -> None:
    found = place("The bit about a consultation is a puzzle.")
    (only,) = (c.id for c in REVISION.clauses if "consultation" in c.text)
    assert (found.placed, found.candidates) == (Placed.PROPOSED, (only,))


@pytest.mark.parametrize(
    "text",
    [
        'Under "What we both undertake", the promise of written notice before a cut is thin.',
        "In section 4 the promise of written notice before a cut is thin.",
        "Under What we both undertake: written notice before a grant is cut comes too late.",
    ],
)
def test_a_promise_spoken_of_under_a_heading_is_offered_before_the_heading(
    text: str,
) -> None:
    found = place(text)
    assert (found.placed, found.candidates[0]) == (Placed.PROPOSED, GRANT)


def test_a_heading_quoted_with_no_word_of_a_clause_below_it_is_meant_itself() -> None:
    found = place('"What we both undertake" is a dull title.')
    assert (found.placed, found.anchor.clause) == (Placed.EXACT, "old-11")


def test_a_figure_alone_in_a_sheet_may_be_a_section() -> None:
    found = place("Fair", reference="3", may_be_cut=True)
    assert (found.placed, found.candidates) == (Placed.PROPOSED, ("old-8",))


def test_mistyped_words_are_proposed_within_the_clause_named() -> None:
    found = place("x", quote="three monts written notise with reason", reference="4.1")
    assert (found.placed, found.candidates) == (Placed.PROPOSED, (GRANT,))
    found = place("x", quote="three monts written notise with reason")
    assert (found.placed, found.candidates) == (Placed.PROPOSED, (GRANT,))


def test_words_of_another_text_stay_without_a_place() -> None:
    found = place("x", quote="The tenant shall keep the roof in good repair")
    assert found.placed is Placed.ORPHAN


def test_one_word_alone_is_never_placed() -> None:
    found = place("x", quote="reasons")
    assert found.placed is Placed.PROPOSED


def test_words_from_an_earlier_version_are_proposed_on_what_the_clause_became() -> None:
    from dataclasses import replace

    clauses = tuple(
        replace(c, text="Warn of cuts a fortnight ahead.") if c.id == GRANT else c
        for c in REVISION.clauses
    )
    old = replace(REVISION, label="r0", clauses=clauses)
    ground = Ground(REVISION, earlier=(old,))
    point = SentPoint(
        kind=AnnotationKind.COMMENT, where="", quote="Warn of cuts a fortnight ahead"
    )
    found = place_point(point, ground)
    assert (found.placed, found.candidates) == (Placed.PROPOSED, (GRANT,))


def test_a_number_that_meant_another_clause_in_a_draft_they_may_have_seen() -> None:
    from dataclasses import replace

    rows = tuple(
        replace(row, number={"4.1": "4.2", "4.2": "4.1"}.get(row.number, row.number))
        for row in REVISION.outline.rows
    )
    old = replace(REVISION, outline=replace(REVISION.outline, rows=rows))
    ground = Ground(REVISION, may_have_seen=(old,))
    point = SentPoint(
        kind=AnnotationKind.COMMENT, where="", text="slow", reference="clause 4.1"
    )
    assert place_point(point, ground).placed is Placed.PROPOSED


def test_an_answer_to_a_question_that_names_no_clause_is_on_the_whole_draft() -> None:
    found = place("We like it.", question="What do you think of the draft?")
    assert (found.placed, found.anchor.level) == (Placed.EXACT, Level.DRAFT)
    found = place("We like it.", question="Comments on clause 4.1")
    assert (found.placed, found.anchor.clause) == (Placed.EXACT, GRANT)


@pytest.mark.parametrize(
    ("text", "fields", "placed", "clauses"),
    [
        ("x", {"quote": "4.1 Give three months' written notice"}, "exact", [GRANT]),
        ("Lastly, 4.1: “with reasons” – whose?", {}, "exact", [GRANT]),
        ("Lastly, 4.2: “with reasons” – whose?", {}, "proposed", ["old-13"]),
        ("In the old Compact 4.1 said “with reasons”.", {}, "orphan", []),
        ("x", {"reference": "section 3, second bullet"}, "proposed", ["old-10"]),
        ("x", {"reference": "section 3, the line on small groups"}, "proposed", ["old-8"]),
        ("x", {"reference": "section 6, B"}, "proposed", ["old-22"]),
        ("x", {"reference": "4,1", "may_be_cut": True}, "proposed", [GRANT]),
        ("x", {"quote": "• Give three months' written notice"}, "exact", [GRANT]),
        ("x", {"quote": "fair to small groups\nabove all the newest ones"}, "proposed",
         ["old-6"]),
        ("“Report back within eight weeks” is too long.", {}, "exact", ["old-13"]),
        ("Small grants need one form and one date.", {}, "proposed", ["old-19"]),
        ("Question 4.1 was odd.", {}, "orphan", []),
        ("Shared principles: fine.", {}, "proposed", ["old-8"]),
        ("x", {"reference": "the second principle"}, "proposed", ["old-10"]),
        ("x", {"reference": "page 3"}, "proposed", None),
        ("x", {"reference": "under Money that arrives",
               "quote": "three months' written notice"}, "exact", [GRANT]),
    ],
)  # fmt: skip
def test_what_people_say_in_other_ways_is_understood(
    text: str, fields: dict[str, str | bool], placed: str, clauses: list[str] | None
) -> None:
    found = place(text, **fields)
    assert found.placed == placed
    ids = [found.anchor.clause] if found.anchor.clause else list(found.candidates)
    assert ids if clauses is None else ids[: len(clauses)] == clauses


def test_a_number_that_a_spreadsheet_may_have_cut_short_is_proposed() -> None:
    from dataclasses import replace

    rows = tuple(
        replace(row, number="4.10") if row.number == "4.3" else row
        for row in REVISION.outline.rows
    )
    revision = replace(REVISION, outline=replace(REVISION.outline, rows=rows))
    point = SentPoint(
        kind=AnnotationKind.COMMENT,
        where="",
        text="x",
        reference="4.1",
        may_be_cut=True,
    )
    found = place_point(point, Ground(revision))
    assert (found.placed, found.candidates) == (Placed.PROPOSED, (GRANT, "old-14"))


WORDS = [w for c in REVISION.clauses for w in c.text.split()]
NAMES = ["clause 4.1", "4.2", "section 5", "page 3", "second bullet", "of the Act", "and",
         "definition B", "not", "Money that arrives", "para 2 of section 4", "9.9"]  # fmt: skip
some = st.lists(st.sampled_from(WORDS + NAMES), max_size=8).map(" ".join)
slices = st.builds(
    lambda c, a, n: " ".join(c.text.split()[a : a + n]),
    st.sampled_from(REVISION.clauses),
    st.integers(0, 6),
    st.integers(1, 9),
)


@settings(max_examples=300, deadline=None)
@given(
    text=some, quote=st.one_of(st.just(""), some, slices), reference=some, question=some
)
def test_no_automatic_placement_is_on_a_clause_that_does_not_hold_the_words(
    text: str, quote: str, reference: str, question: str
) -> None:
    found = place(text, quote=quote, reference=reference, question=question)
    if found.placed not in (Placed.EXACT, Placed.MOVED):
        assert found.anchor.clause is None
        return
    if found.anchor.clause is None:
        assert found.anchor.level is Level.DRAFT
        return
    clause = GROUND.clauses[found.anchor.clause]
    if found.anchor.words:
        assert key_of(found.anchor.words) in key_of(clause.text)
    if quote and found.anchor.level is Level.WORDS:
        assert key_of(found.anchor.words) in (key_of(quote), key_of(text)) or (
            key_of(found.anchor.words) in key_of(f"{quote} {text}")
        )
    if found.anchor.level is Level.CLAUSE:
        number = GROUND.rows[clause.id].number
        said = f"{text} {reference} {question}"
        assert number
        assert number.lower() in said.lower()
    if found.anchor.level is Level.SECTION:
        assert clause.kind is Kind.HEADING


@pytest.mark.parametrize(
    ("reference", "clause"),
    [
        ("4.1 Give three months' written notice", GRANT),
        ("4.2: Report back within eight weeks", "old-13"),
    ],
)
def test_a_number_with_the_first_words_of_its_clause_is_that_clause(
    reference: str, clause: str
) -> None:
    found = place("Too slow.", reference=reference)
    assert (found.placed, found.anchor.clause) == (Placed.EXACT, clause)


def test_a_number_with_other_words_behind_it_is_offered_only() -> None:
    assert place("Too slow.", reference="4.1 Report back").placed is Placed.PROPOSED


def test_a_path_that_ends_in_what_is_counted_is_counted_below_its_title() -> None:
    found = place(
        "Who pays?", reference="Our priorities > Money that arrives > 2nd bullet"
    )
    assert (found.placed, found.candidates[0]) == (Placed.PROPOSED, "old-19")
