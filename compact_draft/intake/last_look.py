"""Is there a promise among what was taken for none? Then it is a doubt.

The last look goes over every row that is no promise and has no doubt yet, whatever it
was taken for: no promise is passed over in silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from compact_draft.intake.barred import comes_about
from compact_draft.intake.doubts import (
    MAYBE,
    OUT_OF_PLACE,
)
from compact_draft.intake.drafts import Draft
from compact_draft.intake.head_sides import (
    leads_in,
    names_and_acts,
    side_of,
)
from compact_draft.intake.kinds import (
    Judge,
)
from compact_draft.intake.letter_words import binds_you
from compact_draft.intake.line_forms import (
    begins_with_will,
    is_attributed,
    is_of_a_form,
    opens_with_a_verb,
    sentences,
)
from compact_draft.intake.net import (
    is_background,
    is_past,
    is_told_of_the_past,
    may_bind,
)
from compact_draft.intake.practice import (
    is_permission,
    is_practice,
    is_to_act,
    names_the_trade,
    promised_in,
)
from compact_draft.intake.rules import key
from compact_draft.intake.voices import binds_by_name, is_question
from compact_draft.intake.whose import is_told
from compact_draft.intake.wording import (
    is_strong,
    mentioned,
    promise_in,
)
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By

_BY_SECTION = frozenset({Kind.PRINCIPLE, Kind.OUTCOME, Kind.CASE_STUDY, Kind.QUOTE})
"""What stands here under a heading that says so is what its heading says."""
_NO_WORDS_OF_ITS_OWN = frozenset(
    {"contents line", "heading of the contents", "page number", "blank"}
)
_LEAST_WORDS = 4
_LEAST_WORDS_OF_AN_ACT = 2
_MOST_WORDS_OF_A_BARE = 8
_LEAST_BEFORE_A_LEAD_IN = 7
_SHORT = re.compile(r"\b(you)['’]ll\b", re.IGNORECASE)
_LEAST_BEHIND_A_VERB = 3


def look_again(drafts: Iterable[Draft], judge: Judge) -> None:
    """Doubt the rows that may be promises and were taken for something else."""
    for draft in drafts:
        promised = draft.kind is not None and draft.kind.is_promise
        if promised and len(draft.parts) > 1 and is_attributed(draft.text):
            draft.kind, draft.party, draft.why = Kind.QUOTE, None, "somebody is quoted"
            draft.doubts.clear()
        if draft.doubts or (draft.kind is not None and draft.kind.is_promise):
            continue
        doubt = _doubt(draft, judge)
        told = draft.kind is Kind.PROSE and draft.first.block.story == "body"
        if told and names_and_acts(draft.text):
            doubt = doubt or MAYBE
        if told and _answers(draft, judge):
            doubt = doubt or MAYBE
        if told and (_tells_you(draft.text) or _acts_under(draft, judge)):
            doubt = doubt or MAYBE
        if doubt:
            draft.doubt(doubt)


def _doubt(draft: Draft, judge: Judge) -> str:
    words = draft.text
    if draft.kind is None:
        if draft.why in _NO_WORDS_OF_ITS_OWN:
            return ""
        return OUT_OF_PLACE if _promises(words, judge) else ""
    few = len(words.split()) < _LEAST_WORDS
    if draft.kind is Kind.QUOTE and draft.first.block.story == "body":
        inside = sentences(words.strip("“”\"‘’'"))
        return MAYBE if any(_is_quoted_promise(each, judge) for each in inside) else ""
    if few or draft.kind in _BY_SECTION or is_of_a_form(words):
        told = draft.kind is Kind.CASE_STUDY and not few and _promises(words, judge)
        return OUT_OF_PLACE if told else ""
    if draft.is_stem:
        more = _says_more_than_who(words, judge) or _goes_on_below(words)
        return OUT_OF_PLACE if more else ""
    if draft.kind is Kind.HEADING:
        return OUT_OF_PLACE if _promises(words, judge) else ""
    if _promises(words, judge):
        return OUT_OF_PLACE
    if draft.kind is Kind.PROCEDURE:
        told = all(map(opens_with_a_verb, sentences(words)))
        sides = {by for _, _, by in mentioned(key(words), judge.rules)}
        told = told or sides == {By.BOTH}  # what a joint group does is the procedure
        return MAYBE if judge.own.may_promise(words) and not told else ""
    if any(_promises_otherwise(each, judge) for each in sentences(words)):
        return MAYBE
    if draft.kind is Kind.PROSE and _is_free(draft, judge):
        each = sentences(words)
        if any(may_bind(sentence, judge.rules) for sentence in each):
            return MAYBE
    if draft.kind is Kind.PROSE and _stands_under_a_promise(draft, judge):
        return MAYBE
    if draft.kind is Kind.PROSE and draft.first.block.story != "body":
        return MAYBE if judge.own.may_promise(words) else ""
    return MAYBE if draft.kind is Kind.CONTACT and judge.opinion(words).firm else ""


def _is_free(draft: Draft, judge: Judge) -> bool:
    """Tell whether prose stands in the body, under no heading that makes prose of it."""
    rule, _ = judge.rule(draft.section)
    told = rule is not None and not rule.makes.is_promise
    free = not draft.on_cover and draft.first.block.cell is None
    return free and not told


def _tells_you(words: str) -> bool:
    """Tell whether a sentence says what "you" will do: "You’ll show us your accounts."."""
    return any(binds_you(_SHORT.sub(r"\1 will", each)) for each in sentences(words))


def _answers(draft: Draft, judge: Judge) -> bool:
    """Tell whether prose answers a question by more than what was, or a word or two."""
    rule, _ = judge.rule(draft.section[-1:])
    told = rule is not None and not rule.makes.is_promise
    asked = is_question(draft.section) and not told and not draft.is_stem
    return asked and any(not is_past(each) for each in sentences(draft.text))


def _acts_under(draft: Draft, judge: Judge) -> bool:
    """Tell whether a plain line is an act, however short, under a head that names a side."""
    if draft.is_stem or draft.first.block.cell is not None or not draft.section:
        return False
    if len(draft.text.split()) < _LEAST_WORDS_OF_AN_ACT or draft.text.endswith("?"):
        return False
    bare = (
        draft.text[-1:].isalpha() and len(draft.text.split()) <= _MOST_WORDS_OF_A_BARE
    )
    head = draft.section[-1]
    if bare and binds_by_name(head, judge.rules):
        return True
    if bare and names_the_trade(draft.text) and judge.side_above((head,)) is not None:
        return True
    named = side_of(draft.section[-1], judge.rules) is not None
    return named and opens_with_a_verb(draft.text) and not is_of_a_form(draft.text)


def _stands_under_a_promise(draft: Draft, judge: Judge) -> bool:
    """Tell whether prose stands right under a heading that announces promises.

    What is told there of the past, or in numbers, explains the promises.
    """
    if draft.first.block.cell is not None or not draft.section:
        return False
    innermost = draft.section[-1:]
    rule, _ = judge.rule(innermost)
    promising = rule is not None and rule.makes.is_promise
    side = judge.side_above(innermost)
    if not promising and side is None:
        return False
    short = _LEAST_WORDS_OF_AN_ACT < len(draft.text.split()) <= _LEAST_WORDS
    if side is not None and short and draft.text.endswith("."):
        return not is_told_of_the_past(draft.text)
    return any(not is_background(sentence) for sentence in sentences(draft.text))


def _goes_on_below(words: str) -> bool:
    """Tell whether a lead-in is an act with a condition: "are to tell us if:"."""
    return begins_with_will(words) and len(words.split()) > _LEAST_WORDS


def _promises_otherwise(sentence: str, judge: Judge) -> bool:
    """Tell whether a sentence may promise without a verb of promise."""
    if is_practice(sentence) or is_permission(sentence) or promised_in(sentence):
        return True
    return is_to_act(sentence, judge.rules)


def _promises(words: str, judge: Judge) -> bool:
    """Tell whether words name a side, bind it, and say to what."""
    promise = promise_in(words, judge.rules)
    if (
        promise is None
        or not is_strong(promise, judge.rules)
        or leads_in(words, judge.rules)
    ):
        return False
    return not words.rstrip().endswith("?") and _behind(words, promise.verb)


def _is_quoted_promise(sentence: str, judge: Judge) -> bool:
    """Tell whether a quoted sentence may be a promise of whoever speaks."""
    told = is_told(sentence) or comes_about(sentence, judge.rules)
    return not told and _promises(sentence, judge)


def _behind(words: str, verb: str) -> bool:
    _, _, behind = f" {key(words)} ".partition(f" {verb} ")
    return len(behind.split()) >= _LEAST_BEHIND_A_VERB


def _says_more_than_who(words: str, judge: Judge) -> bool:
    """Tell whether a lead-in is an act by itself: "The Council will pay, and will:"."""
    promise = promise_in(words, judge.rules)
    if leads_in(words, judge.rules):
        first = (
            ""
            if promise is None
            else f" {key(words)} ".partition(f" {promise.verb} ")[2]
        )
        return len(first.split()) >= _LEAST_BEFORE_A_LEAD_IN
    if promise is None:
        return opens_with_a_verb(words) and len(words.split()) >= _LEAST_WORDS
    return _behind(words, promise.verb)
