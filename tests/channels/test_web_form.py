"""What comes back from ``respond.html``, meddled with on the way: right, or refused."""

from __future__ import annotations

import json
from typing import Any

import pytest

from compact_draft.channels.web_form import (
    is_web_form,
    is_web_text,
    read_web_form,
    read_web_text,
)
from compact_draft.errors import CompactError, DamagedError, RefusedError
from compact_draft.model.form import KIND
from tests.round_forms import FORM, OTHER_COMPACT, OTHER_DRAFT, OTHER_ROUND, said

CLAUSE = FORM.by_id["old-12"]


def response(**fields: Any) -> dict[str, Any]:
    """A response as the page writes it, with other fields."""
    row = {"clause": "old-12", "comment": "Too late.", "words": "", "stance": ""}
    return {"kind": KIND, "mark": str(FORM.mark), "clauses": [row], **fields}


def read(**fields: Any) -> Any:
    return read_web_form("r.json", json.dumps(response(**fields)).encode(), FORM)


def text(*parts: str) -> str:
    return "\n".join((f"Form: {FORM.mark}", *parts, "=== End ==="))


def test_a_file_of_the_page_is_told_from_any_other() -> None:
    data = json.dumps(response()).encode()
    assert is_web_form(data)
    assert is_web_form(b"\xef\xbb\xbf" + data)
    assert not is_web_form(b"{}")
    assert not is_web_form(b"PK\x03\x04")
    assert is_web_text(text("=== About you ==="))
    assert not is_web_text("Dear all, === see you ===")


def test_a_file_with_a_byte_order_mark_is_read() -> None:
    data = b"\xef\xbb\xbf" + json.dumps(response()).encode()
    assert said(read_web_form("r", data, FORM)) == [
        ("comment", "old-12", "Too late.", "")
    ]


@pytest.mark.parametrize(
    ("form", "words"),
    [
        (OTHER_ROUND, "was made for the round round-1, and this is round-2"),
        (OTHER_COMPACT, "made for another Compact"),
        (OTHER_DRAFT, "made for another draft"),
    ],
)
def test_a_file_of_another_round_draft_or_compact_is_refused(
    form: Any, words: str
) -> None:
    with pytest.raises(RefusedError, match=words):
        read_web_form("r.json", json.dumps(response()).encode(), form)
    with pytest.raises(RefusedError, match=words):
        read_web_text("mail", text("=== About you ==="), form)


def test_a_file_without_a_mark_is_refused() -> None:
    with pytest.raises(RefusedError, match="its mark is gone"):
        read(mark="nothing")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[1]",
        b"\xff\xfe{}",
        b'{"kind": NaN}',
        b"[" * 100_000,
        json.dumps(response()).encode()[:-20],
        json.dumps({**response(), "kind": "other"}).encode(),
        b"1" * 10_000,
        b'{"a": "\\ud800"}',
    ],
)
def test_what_is_no_file_of_the_page_is_told_without_a_traceback(data: bytes) -> None:
    with pytest.raises(DamagedError) as raised:
        read_web_form("r.json", data, FORM)
    assert "respond.html" in raised.value.what
    assert raised.value.mend


def test_a_file_larger_than_anybody_types_is_refused() -> None:
    with pytest.raises(CompactError, match="larger than 5 MB"):
        read(whole="x" * 5_000_001)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"clauses": [{"clause": "old-999", "comment": "x"}]}, "no such clause"),
        ({"clauses": [{"clause": "old-11", "comment": "x"}]}, "no such clause"),
        ({"clauses": [{"comment": "x"}]}, "no such clause"),
        ({"clauses": ["x"]}, "no such clause"),
        ({"clauses": {"old-12": "x"}}, "not as the page writes it"),
        ({"clauses": [{"clause": "old-12", "comment": 3}]}, "these are no words"),
        ({"clauses": [{"clause": "old-12"}] * 2}, "row 1 is of the same clause"),
        ({"questions": {"q9": "x"}}, "no such question"),
        ({"questions": ["x"]}, "not as the page writes it"),
        ({"you": {"name": ["x"]}}, "these are no words"),
        ({"whole": {"a": 1}}, "these are no words"),
        ({"missing": "x"}, "not as the page writes it"),
    ],
)
def test_one_fault_and_nothing_of_the_file_is_taken(
    fields: dict[str, Any], words: str
) -> None:
    with pytest.raises(RefusedError) as raised:
        read(**fields)
    assert words in raised.value.what
    assert "nothing was taken in" in raised.value.what


def test_every_fault_is_told_at_once() -> None:
    rows = [{"clause": "old-999", "comment": "x"}, {"clause": "b", "comment": "x"}]
    with pytest.raises(RefusedError) as raised:
        read(clauses=rows, whole=7)
    assert "3 places of the form" in raised.value.what
    assert "row 2, column clause ('b')" in raised.value.what


def test_script_and_signs_of_formulas_are_words_like_any() -> None:
    words = '=HYPERLINK("x") <script>alert(1)</script>'
    received = read(
        clauses=[{"clause": "old-12", "comment": words, "words": "+1 @a -b"}]
    )
    assert said(received) == [("reword", "old-12", words, "+1 @a -b")]


def test_letters_that_no_file_can_hold_are_left_out() -> None:
    received = read(whole="a\x00b\x0bc\u0000")
    assert said(received)[-1] == ("comment", None, "abc", "")


def test_an_answer_that_is_none_of_the_list_is_listed_and_not_guessed() -> None:
    received = read(
        you={"sector": "Piracy", "capacity": "as a person", "publish": "Yes"}
    )
    assert (received.sender.sector, received.sender.capacity) == ("", "person")
    assert received.left == (
        ("Your sector", "“Piracy” is not one of the answers to choose from"),
    )


def test_a_form_that_says_nothing_is_a_response_without_points() -> None:
    received = read(clauses=[])
    assert received.points == ()
    assert received.left == (("the form", "no field of it says anything of the draft"),)


def test_taking_out_and_proposing_words_are_two_points() -> None:
    row = {
        "clause": "old-12",
        "stance": "Take it out",
        "comment": "Why?",
        "words": "Or this.",
    }
    assert said(read(clauses=[row])) == [
        ("reword", "old-12", "Why?", "Or this."),
        ("withdraw", "old-12", "", ""),
    ]


# -- the text -------------------------------------------------------------------------


def test_what_somebody_wrote_before_and_after_the_text_is_not_read() -> None:
    part = f"=== {CLAUSE.name} ({CLAUSE.code}) ==="
    mail = f"Dear officer\n{text(part, '', 'Your comment:', 'Mine.')}\nRegards\n=== Clause 1 ==="
    assert said(read_web_text("mail", mail, FORM)) == [
        ("comment", "old-12", "Mine.", "")
    ]


def test_words_typed_under_a_clause_without_a_label_are_a_comment() -> None:
    part = f"=== {CLAUSE.name} ({CLAUSE.code.lower().upper()}) ==="
    received = read_web_text("mail", text(part, "Added by hand."), FORM)
    assert said(received) == [("comment", "old-12", "Added by hand.", "")]


def test_signs_that_nobody_sees_do_no_harm_in_a_pasted_text() -> None:
    part = f"\ufeff\u200b===\xa0{CLAUSE.name} ({CLAUSE.code})\xa0==="
    received = read_web_text("mail", text(part, "\xa0", "Your comment:\xa0Mine."), FORM)
    assert said(received) == [("comment", "old-12", "Mine.", "")]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Clause 4.1 (4KTR)", "has no such place"),
        ("Clause 9.9 (CODE)", "has no such place"),
        ("Clause 4.1", "has no such place"),
        ("Question 9", "has no such place"),
        ("Anything", "has no such place"),
    ],
)
def test_a_part_whose_number_and_code_do_not_fit_is_refused(
    name: str, words: str
) -> None:
    title = name.replace("CODE", CLAUSE.code)
    with pytest.raises(RefusedError, match=words):
        read_web_text("mail", text(f"=== {title} ===", "Mine."), FORM)


def test_a_part_that_stands_twice_is_refused() -> None:
    part = (f"=== {CLAUSE.name} ({CLAUSE.code}) ===", "Mine.")
    with pytest.raises(RefusedError, match="stands a second time"):
        read_web_text("mail", text(*part, *part), FORM)
