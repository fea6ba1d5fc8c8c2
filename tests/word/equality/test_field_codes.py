"""When two fields do the same."""

from typing import NamedTuple

import pytest

from compact_draft.word.equality.field_codes import code_at, instruction


class Part(NamedTuple):
    kind: str
    text: str = ""


def same(name: str) -> str:
    return name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (" PAGE ", "page"),
        ('REF "a"  \\h', "REF a \\h"),
        ("TOC \\o  1-3", "toc \\o 1-3"),
    ],
)
def test_blanks_quotes_and_case_of_the_name_do_not_count(one: str, other: str) -> None:
    assert instruction(one, same) == instruction(other, same)


@pytest.mark.parametrize(
    ("one", "other"),
    [("REF a", "REF b"), ('TITLE "a b"', "TITLE a b"), ("REF a \\h", "REF a")],
)
def test_what_a_field_does_counts(one: str, other: str) -> None:
    assert instruction(one, same) != instruction(other, same)


def test_a_bookmark_is_known_by_the_place_it_marks() -> None:
    place = {"_Ref1": "P", "_Ref2": "P"}.get
    assert instruction("REF _Ref1", lambda n: place(n, n)) == instruction(
        "REF _Ref2", lambda n: place(n, n)
    )


def test_the_code_of_a_field_ends_where_its_result_begins() -> None:
    parts = [
        Part("t", "x"),
        Part("field:begin"),
        Part("instr: PA"),
        Part("instr:GE"),
        Part("field:separate"),
        Part("t", "3"),
        Part("field:end"),
    ]
    code = code_at(parts, 1, same)
    assert code is not None
    assert (code.after, code.is_open) == (5, True)
    assert "PAGE" in code.key
    assert code_at(parts, 0, same) is None


def test_a_field_without_a_result_is_not_open_behind_its_end() -> None:
    parts = [Part("field:begin"), Part("instr:TC a"), Part("field:end")]
    code = code_at(parts, 0, same)
    assert code is not None
    assert (code.after, code.is_open) == (3, False)
