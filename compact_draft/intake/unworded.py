"""What is a line that promises without a verb of promise? The judge asks here.

"Grants are paid in April", "Police to lend their minibus", "What I can promise is that
no grant will be cut". Each is taken with a doubt.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from compact_draft.intake.doubts import (
    MAYBE,
    OUT_OF_PLACE,
    UNBOUND,
    UNSAID,
    WE_AND_THEY,
)
from compact_draft.intake.head_sides import offered_by, says_us
from compact_draft.intake.letter_words import binds_you, promises_in_person
from compact_draft.intake.line_forms import (
    is_past_fact,
    opens_with_a_verb,
    sentences,
)
from compact_draft.intake.practice import (
    asks_for_it,
    is_permission,
    is_practice,
    is_to_act,
    promised_in,
)
from compact_draft.intake.practice_now import (
    acts_now,
    goes_on_acting,
    labelled_by_time,
)
from compact_draft.intake.row_heads import side_of_codes
from compact_draft.intake.rules import key
from compact_draft.intake.turned_round import is_resolved
from compact_draft.intake.verdicts import Setting, Verdict
from compact_draft.intake.voices import likely_side
from compact_draft.intake.wording import (
    agent_of,
    mentioned,
    promise_in,
    together,
)
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By

_MEANS = re.compile(
    r"(?:the (?:term|word|phrase|expression)|in this|[“\"‘'])", re.IGNORECASE
)
_OTHER = {By.PUBLIC_BODIES: By.VCS, By.VCS: By.PUBLIC_BODIES}

if TYPE_CHECKING:
    from compact_draft.intake.kinds import Judge


def no_act(judge: Judge, words: str) -> Verdict | None:
    """Return what an item is that is none of the acts its lead-in announces."""
    if is_past_fact(words):
        return Verdict(kind=Kind.PROSE, why="it is past", doubts=(UNSAID,))
    if _MEANS.match(words) and judge.own.defines(words):
        return Verdict(kind=Kind.DEFINITION, why="its words", doubts=(UNSAID,))
    return None


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
    if is_resolved(words):
        likely = judge.opinion(words).by or By.UNCLEAR
        return judge.read_by_its_words(words, likely, setting)
    if in_list and is_to_act(words, judge.rules):
        by = who_is_to_act(judge, words)
        doubts = (MAYBE,) if by else (MAYBE, UNBOUND)
        why = "it says who is to do it"
        return Verdict(
            kind=Kind.COMMITMENT, why=why, party=by or By.UNCLEAR, doubts=doubts
        )
    if setting.we in _OTHER and binds_you(words):
        why = "the writer's words"
        return judge.promise(Kind.COMMITMENT, words, why, None, setting)
    if setting.we is not None and in_list and promises_in_person(words):
        why = "the writer's words"
        return judge.promise(Kind.COMMITMENT, words, why, None, setting)
    now = _kept_now(judge, words, setting)
    if now is not None:
        return judge.read_by_its_words(words, now, setting)
    if is_permission(words) or (not in_list and is_practice(words)):
        by = setting.we or _giver(judge, words, setting) or By.UNCLEAR
        said = judge.read_by_its_words(words, by, setting)
        return said if agent_of(words, judge.rules) else replace(said, party=by)
    return None


def who_is_to_act(judge: Judge, words: str) -> By | None:
    """Return the side that "is to" act: "Police to lend their minibus"; None where none is."""
    if not is_to_act(words, judge.rules):
        return None
    who = words.split(" to ", 1)[0]
    names = (who, f"the {who}")
    found = [mentioned(key(name), judge.rules) for name in names]
    named = together(side for each in found for _, _, side in each)
    return named or side_of_codes(who, judge.rules)


def of_principle(
    judge: Judge, words: str, heading: str, setting: Setting, *, led_in: bool
) -> Verdict:
    """Return what a line under "Principles" is: what one body shall do is a promise.

    What "we" will do there stays a principle: "We will respect each other".
    """
    said = judge.opinion(words)
    speaks_of_we = key(words).split(" ", 1)[0] == "we"
    if said.firm and said.by is not None and not speaks_of_we and not led_in:
        bound = judge.promise(Kind.COMMITMENT, words, "its words", None, setting)
        party = said.by if bound.party in (None, By.UNCLEAR) else bound.party
        return replace(bound, party=party, doubts=(OUT_OF_PLACE, *bound.doubts))
    doubted = led_in or (said.promises and said.binds and said.timed)
    doubts = (OUT_OF_PLACE,) if doubted else ()
    return Verdict(kind=Kind.PRINCIPLE, why=f"under “{heading}”", doubts=doubts)


def or_promise(
    judge: Judge, prose: Verdict, words: str, heading: str, setting: Setting
) -> Verdict:
    """Return a plain paragraph under "Principles": prose, or what one body shall do."""
    held = of_principle(judge, words, heading, setting, led_in=False)
    doubts = tuple(dict.fromkeys((*prose.doubts, *held.doubts)))
    return held if held.kind.is_promise else replace(prose, doubts=doubts)


def _kept_now(judge: Judge, words: str, setting: Setting) -> By | None:
    """Return the side that does something as a rule: under its own head, or each April."""
    side = acts_now(words, judge.rules)
    above = judge.side_above(setting.section[-1:])
    if side is None:
        return above if above is not None and goes_on_acting(words) else None
    comes_round = labelled_by_time(words) or above in (side, By.BOTH)
    return side if comes_round else None


def _giver(judge: Judge, words: str, setting: Setting) -> By | None:
    """Return who gives what is given "to groups": the other side; else who "we" are."""
    folded = key(words)
    for start, _, side in mentioned(folded, judge.rules):
        if folded[:start].endswith((" to ", " to the ", " by ", " by the ")):
            to = folded[:start].endswith((" to ", " to the "))
            return _OTHER.get(side) if to else side
    we = judge.side_above(setting.section) or judge.rules.sides["we"]
    return we if we in _OTHER else judge.opinion(words).by


def offered(judge: Judge, words: str, setting: Setting) -> Verdict | None:
    """Return what "you can expect us to" promises; None where it is no such offer."""
    giver = offered_by(words, judge.rules)
    if giver is None:
        return None
    us = says_us(words)
    by = (judge.side_above(setting.section) if us else None) or giver
    doubts = (WE_AND_THEY,) if us and by is By.BOTH else ()
    return Verdict(kind=Kind.COMMITMENT, why="its words", party=by, doubts=doubts)


def placed_by_heading(judge: Judge, words: str, setting: Setting) -> Verdict | None:
    """Return an item that is an act, under a heading that speaks of one side; else None."""
    side = likely_side(setting.section, judge.rules)
    if side is None or not opens_with_a_verb(words):
        return None
    why = f"“{setting.section[-1]}” names who"
    bound = judge.promise(Kind.COMMITMENT, words, why, side, setting)
    return replace(bound, doubts=(UNSAID, *bound.doubts))
