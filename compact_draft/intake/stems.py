"""What does a line that leads a list in say of the items behind it?"""

from __future__ import annotations

import re

from compact_draft.intake.head_sides import (
    asks_others,
    binds_a_list,
    is_only_a_side,
    leads_in,
    side_of,
    somebody_leads_in,
    who_acts,
)
from compact_draft.intake.kinds import Judge
from compact_draft.intake.letter_words import gives_word, promises_in_person
from compact_draft.intake.line_forms import ends_in_a_condition, sentences
from compact_draft.intake.rules import key
from compact_draft.intake.verdicts import Setting, Stem
from compact_draft.intake.voices import is_only_we, side_above
from compact_draft.intake.wording import mentioned
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By

_PREAMBLE = re.compile(
    r"(?:in|to|as|for|with|when|where|while|whilst|because|given|under|within|by|having|following|subject|so that|if|on|at"
    r"|through|throughout|towards|before|after|since|[a-z]+ing)\b",
    re.IGNORECASE,
)
_YOU = re.compile(r"\byou(?: will| shall| must)?\W*$", re.IGNORECASE)
_MOST_WORDS_OF_A_LEAD_IN = 18
_MOST_WORDS_OF_A_HEAD = 8


def stem_of(judge: Judge, words: str, setting: Setting, level: int) -> Stem:
    """Return what a line that leads a list in says of its items."""
    if level >= 0 and ends_in_a_condition(words):
        return Stem(kind=Kind.PROSE, by=None, level=level)
    words = _without_preamble(sentences(words)[-1], judge)
    by = who_acts(words, judge.rules)
    if by is None and is_only_a_side(words, judge.rules):
        by = side_of(words, judge.rules)
    if by is None and leads_in(words, judge.rules):
        by = side_of(words, judge.rules, most=_MOST_WORDS_OF_A_LEAD_IN)
    by = by or binds_a_list(words, judge.rules) or _heads_promises(words, judge)
    if by is None and _YOU.search(words):
        by = side_above(setting.section, judge.rules)
    if by is not None and is_only_we(words, judge.rules) and not asks_others(words):
        by = side_above(setting.section, judge.rules) or by
    kind = judge.rules.stem(words)
    if kind is None and by is None and judge.rules.is_heading(words):
        of_list = judge.rules.heading(words)
        kind = of_list.makes if of_list else None
    rule, _ = judge.rule(setting.section)
    somebody = by is not None or somebody_leads_in(words, judge.rules)
    if kind is None and somebody and (rule is None or rule.makes.is_promise):
        kind = rule.makes if rule else Kind.COMMITMENT
    if setting.we is not None and (by is None or promises_in_person(words)):
        told = gives_word(words) or by is not None
        kind = kind or (Kind.COMMITMENT if told else None)
        by = setting.we if told else by
    names = by is not None
    if kind is None and setting.stem is not None:
        kind = setting.stem.kind
    if by is None and setting.stem is not None:
        by = setting.stem.by
    return Stem(kind=kind, by=by, level=level, names=names, opens=_opens(words, judge))


def _without_preamble(words: str, judge: Judge) -> str:
    """Return a lead-in without what it begins with: "In the making of policy, the Council will:".

    A side that is named there is not the one that acts.
    """
    parts = words.split(", ")
    if len(parts) < 2 or not _PREAMBLE.match(words):
        return words
    for at in range(1, len(parts)):
        rest = ", ".join(parts[at:])
        if leads_in(rest, judge.rules):
            return rest
    return words


def _heads_promises(words: str, judge: Judge) -> By | None:
    """Return whom a lead-in binds that is worded as a heading: "Duties of the Council"."""
    rule = judge.rules.heading(words)
    few = len(words.split()) <= _MOST_WORDS_OF_A_HEAD
    return (
        side_of(words, judge.rules) if rule and rule.makes.is_promise and few else None
    )


def _opens(words: str, judge: Judge) -> By | None:
    """Return the side with which a lead-in begins: "All partners, great and small:"."""
    named = mentioned(key(words).removeprefix("the "), judge.rules)
    few = len(words.split()) <= _MOST_WORDS_OF_A_LEAD_IN
    near = bool(named) and len(key(words)[: named[0][0]].split()) <= 1
    return named[0][2] if few and near else None
