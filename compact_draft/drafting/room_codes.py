"""Room codes: a few signs beside each clause, for notes that are taken by hand.

A code is a figure and three letters (four where a Compact is very long): ``4KTR``. None
of its signs is taken for another in handwriting, as B and 8, D, O and 0, G and 6, I, L
and 1, S and 5, U and V or Z and 2 are; and there is no vowel, so that no code is a word.
Nor is any a postcode, a road or a time. The last letter is reckoned from the others: a
code with one sign wrong, or with two neighbours changed about, is no code of any clause.

A code comes from the clause's id, so that it mostly stays in the next revision too; in
one revision it always does.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product

from compact_draft.model.clause import ClauseId
from compact_draft.model.compact import Revision

FIGURES = "3479"
LETTERS = "CFHJKMNPRTWXY"
_SIGNS = LETTERS + FIGURES
"""Seventeen, a prime number: each single slip and each swap shows in the last sign."""
_ABBREVIATIONS = ("MTH", "YRT", "KMH")
_SIZES = (4, 5, 6)
_FULL = 0.6
"""A size is large enough while no more than this share of its codes is given."""
_CODE = re.compile(
    rf"(?<![\w.,£/-])[{FIGURES}][{LETTERS}]{{3,5}}(?![\w-])", re.IGNORECASE
)
_WITHIN = re.compile(r"[\s\-\u2010-\u2013]")


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeFound:
    """A code that stands in some words.

    Attributes:
        clause: Whose it is.
        code: The code.
        start, end: Where, in code points from 0, end exclusive.
    """

    clause: ClauseId
    code: str
    start: int
    end: int


def room_codes(revision: Revision) -> dict[ClauseId, str]:
    """Return the code of every clause of a revision, in its order.

    Headings have codes too, so that notes may speak of a whole section.
    """
    return codes_of(revision.outline.ids)


def codes_of(ids: Iterable[ClauseId]) -> dict[ClauseId, str]:
    """Return a code for each of some ids, in their order; no two are the same."""
    wanted = tuple(ids)
    every = _codes(len(wanted))
    given: dict[int, ClauseId] = {}
    for clause in sorted(wanted, key=_age):
        at = int.from_bytes(hashlib.sha256(clause.encode("utf-8")).digest()[:8], "big")
        while at % len(every) in given:
            at += 1
        given[at % len(every)] = clause
    codes = {clause: every[at] for at, clause in given.items()}
    return {clause: codes[clause] for clause in wanted}


def clause_of_code(words: str, codes: Mapping[ClauseId, str]) -> ClauseId | None:
    """Return whose code some words are; None where they are no clause's.

    Small letters, blanks and hyphens within are as good: ``4-ktr`` is ``4KTR``.
    """
    wanted = _WITHIN.sub("", words).upper()
    return next((clause for clause, code in codes.items() if code == wanted), None)


def find_codes(text: str, codes: Mapping[ClauseId, str]) -> tuple[CodeFound, ...]:
    """Return the codes that stand in a text as words of their own, in order.

    What only looks like a code and is no clause's is left out.
    """
    clauses = {code: clause for clause, code in codes.items()}
    return tuple(
        CodeFound(clause=clauses[code], code=code, start=match.start(), end=match.end())
        for match in _CODE.finditer(text)
        if (code := match.group().upper()) in clauses
    )


def near_codes(words: str, codes: Mapping[ClauseId, str]) -> tuple[str, ...]:
    """Return the codes that differ from some words in one sign or one swap.

    To be shown to a person, never to be taken: a wrong code is nobody's.
    """
    wanted = _WITHIN.sub("", words).upper()
    return tuple(code for code in codes.values() if _one_slip(wanted, code))


def _codes(count: int) -> tuple[str, ...]:
    """Return every code of the least size that leaves room for so many."""
    for size in _SIZES[:-1]:
        every = _of_size(size)
        if count <= len(every) * _FULL:
            return every
    return _of_size(_SIZES[-1])


@cache
def _of_size(size: int) -> tuple[str, ...]:
    found = []
    for signs in product(FIGURES, *[LETTERS] * (size - 2)):
        last = sum(n * _SIGNS.index(sign) for n, sign in enumerate(signs, start=2))
        code = "".join(signs) + _SIGNS[last % len(_SIGNS)]
        if code[-1] in LETTERS and not code.endswith(_ABBREVIATIONS):
            found.append(code)
    return tuple(found)


def _one_slip(one: str, other: str) -> bool:
    if len(one) != len(other):
        return False
    wrong = [n for n, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(wrong) != 2:
        return len(wrong) == 1
    first, second = wrong
    swapped = (one[first], one[second]) == (other[second], other[first])
    return second == first + 1 and swapped


def _age(clause: ClauseId) -> tuple[str, int, str]:
    """Return what puts ids in the order in which they were given."""
    prefix, _, serial = clause.rpartition("-")
    return prefix, int(serial) if serial.isdecimal() else 0, clause
