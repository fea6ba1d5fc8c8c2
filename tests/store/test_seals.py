"""The seal on the log: no line can be altered, taken out or put in without being seen."""

from dataclasses import replace

import pytest

from compact_draft.store.seals import (
    FIRST,
    Seal,
    faults_of,
    following,
    format_seals,
    last_of,
    parse_seals,
    sealed,
)


def chain(count: int) -> list[Seal]:
    found: list[Seal] = []
    for n in range(1, count + 1):
        last = found[-1] if found else None
        found.append(
            following(last, step=n, verb="edit", state="done", page=f"p{n}", rows="")
        )
    return found


CHAIN = chain(4)


def test_each_line_seals_the_one_before_it() -> None:
    assert [seal.line for seal in CHAIN] == [1, 2, 3, 4]
    assert CHAIN[0].before == FIRST
    assert CHAIN[3].before == CHAIN[2].seal
    assert list(faults_of(CHAIN)) == []


def test_what_is_written_is_read_again_and_a_line_that_is_none_is_counted() -> None:
    data = format_seals(CHAIN)
    assert parse_seals(data) == (tuple(CHAIN), ())
    lines = data.split(b"\n")
    broken = b"\n".join([lines[0], b"{}", b"words", b'{"line": true}', *lines[1:]])
    assert parse_seals(broken) == (tuple(CHAIN), (2, 3, 4))


def test_a_line_whose_numbers_are_words_cannot_be_read() -> None:
    data = format_seals(CHAIN[:1]).replace(b'"line": 1', b'"line": "1"')
    assert parse_seals(data) == ((), (1,))


def test_a_line_that_was_altered_is_named() -> None:
    altered = [CHAIN[0], replace(CHAIN[1], page="other"), *CHAIN[2:]]
    assert list(faults_of(altered)) == ["line 2 (step 2) is not as it was sealed"]


def test_a_line_that_was_altered_and_sealed_anew_breaks_the_next() -> None:
    altered = replace(CHAIN[1], page="other")
    again = replace(altered, seal=sealed(altered))
    assert list(faults_of([CHAIN[0], again, *CHAIN[2:]])) == [
        "line 3 (step 3) does not seal the line before it"
    ]


def test_a_line_that_was_taken_out_is_noticed() -> None:
    told = list(faults_of([CHAIN[0], *CHAIN[2:]]))
    assert told[0].startswith("line 3 stands where line 2 must")
    assert len(told) == 2


@pytest.mark.parametrize("field", ["page", "rows", "state", "verb"])
def test_everything_on_a_line_is_under_its_seal(field: str) -> None:
    assert sealed(replace(CHAIN[0], **{field: "other"})) != CHAIN[0].seal
    assert sealed(replace(CHAIN[0], seal="")) == CHAIN[0].seal


def test_the_last_line_on_a_step_is_what_holds() -> None:
    undone = following(
        CHAIN[3], step=2, verb="edit", state="undone", page="p2", rows=""
    )
    held = last_of([*CHAIN, undone])
    assert held[2] is undone
    assert held[3] is CHAIN[2]
