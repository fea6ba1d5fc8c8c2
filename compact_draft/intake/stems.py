"""What does a line that leads a list in say of the items behind it?"""

from __future__ import annotations

from compact_draft.intake.head_sides import (
    binds_a_list,
    is_only_a_side,
    leads_in,
    side_of,
    somebody_leads_in,
    who_acts,
)
from compact_draft.intake.kinds import Judge
from compact_draft.intake.letter_words import gives_word, promises_in_person
from compact_draft.intake.verdicts import Setting, Stem
from compact_draft.intake.voices import is_only_we, side_above
from compact_draft.model.clause import Kind

_MOST_WORDS_OF_A_LEAD_IN = 18


def stem_of(judge: Judge, words: str, setting: Setting, level: int) -> Stem:
    """Return what a line that leads a list in says of its items."""
    by = who_acts(words, judge.rules)
    if by is None and is_only_a_side(words, judge.rules):
        by = side_of(words, judge.rules)
    if by is None and leads_in(words, judge.rules):
        by = side_of(words, judge.rules, most=_MOST_WORDS_OF_A_LEAD_IN)
    by = by or binds_a_list(words, judge.rules)
    if by is not None and is_only_we(words, judge.rules):
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
    return Stem(kind=kind, by=by, level=level, names=names)
