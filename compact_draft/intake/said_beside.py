"""What do a few words beside an act say of it: "(Council)", "Lead: CVS", "Outcome: ..."?

Many lists say who is bound at the end of each line, in brackets; many plans put a word
before each line that says what the line is.
"""

from __future__ import annotations

import re
from dataclasses import replace

from compact_draft.intake.doubts import UNBOUND, UNSAID
from compact_draft.intake.head_sides import (
    is_only_a_side,
    label_side,
    run_in_side,
    side_of,
)
from compact_draft.intake.line_forms import opens_with_a_verb
from compact_draft.intake.row_heads import side_of_codes
from compact_draft.intake.rules import Role, Rules, key
from compact_draft.intake.verdicts import Verdict
from compact_draft.intake.wording import promise_in
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By

_TAIL = re.compile(
    r"[(\[](?:(?:lead|by|action|for|led by|owner)\s*[:–—-]?\s*)?(?P<who>[^()\[\]]{1,40})[)\]]\s*[.;,]?$"
    r"|\s[–—-]\s(?P<code>[A-Z][A-Z/&, ]{0,8})$",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"(?P<head>[A-Z][\w’' ]{1,30}?)\s*(?::|\s[–—-])\s+(?P<rest>\S.*)", re.DOTALL
)
_TO = re.compile(r"to (?:not )?\w", re.IGNORECASE)
_TELLS = frozenset({Role.OUTCOME, Role.WHO, Role.WHEN, Role.STATUS})
_PROMISES = frozenset({Role.COMMITMENT, Role.ACTION})
_MOST_WORDS = 8
_MOST_WORDS_OF_A_NAME = 5
_LEAST_WORDS = 3


def named_at_the_end(words: str, rules: Rules) -> By | None:
    """Return the side that brackets at the end of an act name; None for no such end."""
    found = _TAIL.search(words)
    if found is None or len(words[: found.start()].split()) < _LEAST_WORDS:
        return None
    who = (found["who"] or found["code"]).strip()
    coded = side_of_codes(who, rules)
    if coded is not None or found["code"]:
        return coded
    few = len(who.split()) <= _MOST_WORDS_OF_A_NAME
    named = is_only_a_side(who, rules) or key(who) in rules.heads
    return side_of(who, rules) if few and named else None


def role_beside(words: str, rules: Rules) -> tuple[Role | None, str]:
    """Return what a head such as "Outcome:" makes of the words behind it, and these."""
    found = _HEAD.match(words)
    if found is None or promise_in(words, rules) is not None:
        return None, words
    return rules.measured(found["head"]) or rules.column(found["head"]), found["rest"]


def with_what_is_beside(said: Verdict, words: str, rules: Rules) -> Verdict:
    """Return what a line is by the words beside its act, where they say more of it."""
    if not said.kind.is_promise and said.kind is not Kind.PROSE:
        return said
    role, rest = role_beside(words, rules)
    if role is Role.OUTCOME:
        return Verdict(kind=Kind.OUTCOME, why="its first words say so")
    if role in _TELLS and len(rest.split()) <= _MOST_WORDS:
        return Verdict(kind=Kind.PROSE, why="its first words say so")
    acts = opens_with_a_verb(rest) or bool(_TO.match(rest))
    if role in _PROMISES and acts and not said.kind.is_promise:
        why = "its first words say so"
        labelled = label_side(words, rules)
        if labelled is not None:
            return Verdict(kind=Kind.COMMITMENT, why=why, party=labelled)
        return Verdict(
            kind=Kind.COMMITMENT, why=why, party=By.UNCLEAR, doubts=(UNBOUND,)
        )
    by = named_at_the_end(words, rules)
    if by is None and not said.kind.is_promise:
        first = run_in_side(words, rules)
        if first is not None:
            why = "the name before it"
            return Verdict(kind=Kind.COMMITMENT, why=why, party=first)
    if by is None:
        return said
    if said.kind.is_promise and said.party is By.UNCLEAR:
        doubts = tuple(doubt for doubt in said.doubts if doubt not in (UNBOUND, UNSAID))
        return replace(said, party=by, doubts=doubts)
    if not said.kind.is_promise and acts:
        return Verdict(kind=Kind.COMMITMENT, why="its last words say who", party=by)
    return said
