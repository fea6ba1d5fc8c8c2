"""A key says which colour, ground or type binds whom."""

from dataclasses import replace

from compact_draft.intake.colours import BY_LOOK, bind_by_look, find_key, looks_of
from compact_draft.intake.drafts import Draft, parts_of
from compact_draft.intake.kinds import Judge
from compact_draft.intake.lines import Line, read_lines
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By
from compact_draft.word.reading.document import Look
from tests.intake.typed import RULES, block, lines

PUBLIC, VCS, BOTH = By.PUBLIC_BODIES, By.VCS, By.BOTH
JUDGE = Judge(RULES)
KEY = {"blue": PUBLIC, "italic": VCS}


def draft(words: str, kind: Kind = Kind.PROSE, party: By | None = None) -> Draft:
    shown = block(words, 7, look=Look(colour="blue"))
    line = read_lines([shown], RULES)[0]
    return Draft(parts=parts_of(line), section=(), kind=kind, party=party)


def bound(row: Draft, held: frozenset[int] = frozenset()) -> Draft:
    bind_by_look([row], KEY, set(held), JUDGE)
    return row


def test_a_key_names_a_look_for_each_side_and_says_where_it_stands() -> None:
    said, held = find_key(
        lines(
            "Foreword",
            "What the Council promises is printed in navy.",
            "What voluntary groups promise is in italics.",
        ),
        RULES,
    )
    assert said == KEY
    assert held == {1, 2}


def test_one_sentence_may_hold_the_whole_key() -> None:
    said, _ = find_key(
        lines("Grey boxes bind the Council; green boxes bind voluntary groups."), RULES
    )
    assert said == {"grey": PUBLIC, "green": VCS}


def test_one_look_is_no_key_and_neither_are_two_of_one_side() -> None:
    assert find_key(lines("Grey boxes bind the Council."), RULES) == ({}, set())
    twice = lines("Grey boxes bind the Council.", "Green boxes bind the Council.")
    assert find_key(twice, RULES) == ({}, set())


def test_a_name_that_is_shown_in_its_colour_is_a_key_too() -> None:
    shown = [
        block("The Council", 0, look=Look(colour="blue")),
        block("Voluntary groups", 1, ground="yellow"),
    ]
    said, held = find_key(read_lines(shown, RULES), RULES)
    assert said == {"blue": PUBLIC, "yellow": VCS}
    assert held == {0, 1}


def test_a_line_has_the_looks_of_its_words_and_of_its_ground() -> None:
    look = Look(colour="red", bold=True, capitals=True)
    line: Line = read_lines([block("Pay", look=look, ground="grey")], RULES)[0]
    assert looks_of(line) == ("red", "grey", "bold", "capitals")


def test_a_plain_line_of_a_look_is_an_act_of_its_side_with_a_doubt() -> None:
    row = bound(draft("Papers go out ten days ahead."))
    assert (row.kind, row.party, row.doubts) == (Kind.COMMITMENT, PUBLIC, [BY_LOOK])


def test_a_promise_keeps_the_side_that_its_words_name() -> None:
    row = bound(draft("Groups will keep accounts.", Kind.COMMITMENT, VCS))
    assert (row.party, row.doubts) == (VCS, [])
    open_side = bound(draft("Accounts will be kept.", Kind.COMMITMENT, BOTH))
    assert (open_side.party, open_side.doubts) == (PUBLIC, [BY_LOOK])


def test_the_key_itself_a_question_a_heading_and_a_lead_in_are_no_acts() -> None:
    assert bound(draft("Papers go out early."), frozenset({7})).kind is Kind.PROSE
    for words in ("Who pays for it?", "Papers:", "Papers"):
        assert bound(draft(words)).kind is Kind.PROSE
    assert bound(draft("Money matters", Kind.HEADING)).kind is Kind.HEADING
    stem = replace(draft("Papers go out early."), is_stem=True)
    assert bound(stem).kind is Kind.PROSE
