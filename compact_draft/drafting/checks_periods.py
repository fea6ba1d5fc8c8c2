"""The check for periods: where one is needed, and which words only sound like one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from compact_draft.drafting.checking import (
    ACHIEVABLE,
    Checked,
    Finding,
    check,
    whole,
)
from compact_draft.judgement.periods import periods

_FLAGS = re.IGNORECASE
_NEEDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "payment",
        whole(
            r"(?:pay|pays|repay|reimburse|refund|settle)\b(?! attention| heed| regard| tribute"
            r"| for\b| particular| the (?:real |true )?(?:living|minimum) wage| young| people)"
            r"[^.;]{0,40}?(?:invoices?|grants?|claims?|expenses|bills?|costs|groups?"
            r"|organisations?|providers?|suppliers?|instalments?)"
            r"|(?:payments?|invoices?|grants?) (?:will|shall|must) be (?:paid|made|settled)",
            _FLAGS,
        ),
    ),
    (
        "notice",
        whole(
            r"(?:give|giving|gives|provide|receive|have|with)\b[^.;]{0,30}?\bnotice\b"
            r"|(?:tell|inform|warn|notify)\b[^.;]{0,60}?\b(?:cuts?|ended|ending|end of|withdraw\w*"
            r"|reduc\w+|change to (?:its|their|a) (?:grant|funding))",
            _FLAGS,
        ),
    ),
    (
        "consultation",
        whole(
            r"(?:will|shall|must|to|^) ?consult\b(?! and )"
            r"|(?:allow|leave|give)\b[^.;]{0,50}?\b(?:time|chance|opportunity) (?:to (?:respond"
            r"|reply|answer|comment)|for (?:replies|responses|consultations?))"
            r"|consultations? (?:will|shall|must) (?:last|run|be held)",
            _FLAGS,
        ),
    ),
    (
        "feedback",
        whole(
            r"(?:give|gives|provide|provides|offer|receive|send)\b[^.;]{0,30}?\bfeedback\b"
            r"|(?:report|feed) back\b"
            r"|(?:respond|reply|answer) to\b[^.;]{0,40}?\b(?:letters?|questions?|complaints?"
            r"|enquir\w+|requests?|responses?|views)"
            r"|(?:tell|inform)\b[^.;]{0,40}?\b(?:what (?:came|became)|the (?:outcome|result))",
            _FLAGS,
        ),
    ),
    (
        "review",
        whole(
            r"review(?:s|ed)?\b (?:this|the|our|its|how|progress|and update)\b[^.;]{0,40}?"
            r"(?:compact|agreement|code|progress|plan|works?|working|covenant|accord)",
            _FLAGS,
        ),
    ),
)
_VAGUE = whole(
    r"at the earliest (?:possible )?(?:stage|opportunity|moment)|at an early stage"
    r"|as (?:soon|early) as (?:possible|practicable|practical|we can)|promptly|in due course"
    r"|in good time|in a timely (?:manner|way|fashion)|timely|without (?:undue )?delay"
    r"|regularly|from time to time|periodically|shortly|soon|quickly|swiftly"
    r"|(?:reasonable|sufficient|adequate|enough|good) (?:time|notice|warning)",
    _FLAGS,
)
_CONDITION = whole(
    r"before (?:we|they|it|a|any|the|each|every)\b|when(?:ever)?|each time|at every|with every"
    r"|on (?:receipt|signing|request|the day)|at the (?:time|same time|end|start|beginning)"
    r"|in advance|up front|quarterly|in the same|once",
    _FLAGS,
)


@check(
    "no_period",
    "payment, notice, consultation, feedback or review without a period",
    frozenset({ACHIEVABLE}),
)
def no_period(seen: Checked) -> Iterable[Finding]:
    """Find promises that need a period and name none; a word that sounds like one is named."""
    for row in seen.promises:
        text = row.clause.text
        if periods(text):
            continue
        needs = next((name for name, of in _NEEDS if of.search(text)), None)
        vague = _VAGUE.search(text)
        if needs is None and vague is None:
            continue
        if vague is None and _CONDITION.search(text) and needs != "review":
            continue
        found = [f"a promise on {needs} names no period"] if needs else []
        found += [f"“{vague.group()}” is no period"] if vague else []
        yield Finding(
            check="no_period",
            clause=row.clause.id,
            words=vague.group() if vague else "",
            what="; ".join(found),
            mend="say within how many days, how many weeks' notice, or how often",
        )
