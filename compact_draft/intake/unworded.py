"""What is a line that promises without a verb of promise? The judge asks here.

"Grants are paid in April", "Police to lend their minibus", "What I can promise is that
no grant will be cut". Each is taken with a doubt.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compact_draft.intake.doubts import MAYBE, UNBOUND
from compact_draft.intake.line_forms import sentences
from compact_draft.intake.practice import (
    asks_for_it,
    is_practice,
    is_to_act,
    promised_in,
)
from compact_draft.intake.row_heads import side_of_codes
from compact_draft.intake.rules import key
from compact_draft.intake.verdicts import Setting, Verdict
from compact_draft.intake.wording import mentioned, promise_in, together
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By

if TYPE_CHECKING:
    from compact_draft.intake.kinds import Judge


def told_otherwise(
    judge: Judge, words: str, setting: Setting, *, in_list: bool
) -> Verdict | None:
    """Return what a promise without a verb of promise is; None where it is none."""
    if len(sentences(words)) > 1:
        return None
    act = promised_in(words)
    if act:
        bound = judge.promise(Kind.COMMITMENT, act, "its words", None, setting)
        asked = asks_for_it(words) or promise_in(act, judge.rules) is not None
        we = setting.we or judge.side_above(setting.section)
        party = bound.party if asked else we or judge.rules.sides["we"]
        return replace(bound, party=party, doubts=(MAYBE,))
    if in_list and is_to_act(words, judge.rules):
        who = words.split(" to ", 1)[0]
        named = together(side for _, _, side in mentioned(key(who), judge.rules))
        by = named or side_of_codes(who, judge.rules)
        doubts = (MAYBE,) if by else (MAYBE, UNBOUND)
        why = "it says who is to do it"
        return Verdict(
            kind=Kind.COMMITMENT, why=why, party=by or By.UNCLEAR, doubts=doubts
        )
    if not in_list and is_practice(words):
        by = judge.opinion(words).by or By.UNCLEAR
        return judge.read_by_its_words(words, by, setting)
    return None
