"""Room codes: the same in one revision, and no slip of the pen names another clause."""

from __future__ import annotations

import string

from hypothesis import given
from hypothesis import strategies as st

from compact_draft.drafting.room_codes import (
    clause_of_code,
    codes_of,
    find_codes,
    near_codes,
    room_codes,
)
from tests.drafts import frozen, readable_draft

IDS = tuple(f"fen-{number:03}" for number in range(1, 151))
CODES = codes_of(IDS)


def test_every_clause_of_a_revision_has_a_code_of_its_own() -> None:
    revision = frozen(readable_draft())
    codes = room_codes(revision)
    assert tuple(codes) == revision.outline.ids
    assert len(set(codes.values())) == len(codes)
    assert codes == room_codes(revision)


def test_codes_do_not_hang_on_the_order_of_the_clauses() -> None:
    assert codes_of(reversed(IDS)) == CODES


def test_a_clause_mostly_keeps_its_code_when_others_come() -> None:
    more = codes_of((*IDS, *(f"fen-{number}" for number in range(151, 171))))
    assert all(more[clause] == CODES[clause] for clause in IDS)


@given(
    clause=st.sampled_from(IDS),
    at=st.integers(0, 3),
    sign=st.sampled_from(string.ascii_uppercase + string.digits),
)
def test_a_code_with_one_sign_wrong_is_no_clause(
    clause: str, at: int, sign: str
) -> None:
    code = CODES[clause]
    wrong = code[:at] + sign + code[at + 1 :]
    expected = clause if wrong == code else None
    assert clause_of_code(wrong, CODES) == expected
    assert wrong == code or code in near_codes(wrong, CODES)


@given(clause=st.sampled_from(IDS), at=st.integers(0, 2))
def test_a_code_with_two_signs_changed_about_is_no_clause(clause: str, at: int) -> None:
    code = CODES[clause]
    wrong = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
    assert wrong == code or clause_of_code(wrong, CODES) is None


def test_no_sign_of_a_code_is_taken_for_another() -> None:
    used = set("".join(CODES.values()))
    assert not used & set("B8DO0QG6IL1S5UVZ2")
    assert not used & set("AEIOU")


def test_small_letters_blanks_and_hyphens_do_no_harm_in_a_code() -> None:
    code = CODES["fen-007"]
    for typed in (code.lower(), f"{code[0]}-{code[1:]}", f" {code[:2]} {code[2:]} "):
        assert clause_of_code(typed, CODES) == "fen-007"


def test_codes_are_found_in_notes_and_nothing_else_is_taken_for_one() -> None:
    first, second = CODES["fen-001"], CODES["fen-002"]
    text = (
        f"{first}: nobody pays in 30 days. Table 3 liked ({second.lower()}). Come on the "
        "4th at 7pm, 3 mths ago, CT4 7MN, the A47, £3KMN, 4.3KTR."
    )
    found = find_codes(text, CODES)
    assert [(one.clause, one.code) for one in found] == [
        ("fen-001", first),
        ("fen-002", second),
    ]
    assert text[found[1].start : found[1].end] == second.lower()


def test_a_code_within_a_longer_word_is_none() -> None:
    code = CODES["fen-003"]
    assert not find_codes(f"x{code} {code}s {code}-7 1{code}", CODES)


def test_a_very_long_compact_has_codes_too() -> None:
    many = codes_of(f"fen-{number}" for number in range(2000))
    assert len(set(many.values())) == 2000
    assert {len(code) for code in many.values()} == {5}


def test_a_code_that_stands_on_paper_is_the_same_in_every_version() -> None:
    codes = room_codes(frozen(readable_draft()))
    assert (codes["old-12"], codes["old-22"]) == ("4CHH", "9TCR")
