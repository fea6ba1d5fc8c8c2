"""What a point asks for, read from what the person did and, for a comment, from its words.

A comment is read by a few plain words and is a mere remark where they do not tell, or say
both; nothing is decided by it. How often it is right: docs/figures.md.
"""

from __future__ import annotations

import re
from enum import StrEnum

from compact_draft.model.annotation import AnnotationKind
from compact_draft.telling.points import Point


class Stance(StrEnum):
    """What a point asks for."""

    CHANGE = "asks for other words"
    ADD = "asks for something more"
    REMOVE = "asks for it to go"
    FOR = "speaks for it"
    AGAINST = "speaks against it"
    ASKS = "asks a question"
    REMARK = "a remark; its words do not tell"


_BY_KIND = {
    AnnotationKind.REWORD: Stance.CHANGE,
    AnnotationKind.SPLIT: Stance.CHANGE,
    AnnotationKind.MOVE: Stance.CHANGE,
    AnnotationKind.ADD: Stance.ADD,
    AnnotationKind.WITHDRAW: Stance.REMOVE,
}
_NOT = r"(?:not|n['’]t|never|cannot|hardly|no longer)"
_NO_FAULT = re.compile(
    r"\b(?:no (?:objections?|problems?|concerns?|complaints?|quarrel)|nothing (?:is )?wrong"
    rf"|(?:can|could|do|does|did|would|have|must|please)?\s?{_NOT}\s(?:\w+\s)?(?:agree more"
    r"|disagree|object|oppose|fault|take (?:this|it) out|delete (?:this|it)"
    r"|remove (?:this|it)|lose (?:this|it)|drop (?:this|it)))\b",
    re.IGNORECASE,
)
"""What sounds as if it were against and speaks for a thing."""
_NOT_FOR = re.compile(
    rf"\b\w*{_NOT}\s(?:\w+\s){{0,4}}?(?:agree[ds]?|accept(?:ed|able)?|support(?:ed)?|work|happy"
    r"|pleased|good|fair|right|enough|convinced|content|in favour|stay in|sign|help|welcome)\b"
    r"|\bno sense\b|\bnobody (?:\w+\s){0,4}?(?:sign|agree|support|accept)\b|\bin no way\b",
    re.IGNORECASE,
)
"""What sounds as if it were for a thing and speaks against it."""
_AGAINST = re.compile(
    r"\b(?:disagree[ds]?|object(?: strongly)?(?= to\b|[.!]|$)|oppos(?:e|es|ed)|unaccept\w+"
    r"|unreason\w+|unfair|unworkable|unhappy|reject(?:s|ed)?|against (?:this|it)|wrong"
    r"|nonsense|absolutely not|step back(?:wards)?|(?:bad|poor|terrible) idea"
    r"|(?:serious|grave|real) (?:concern|doubt|objection)s?"
    r"|too (?:long|short|weak|much|vague|little|late|slow|strict|costly|dear|narrow|wide|complicated"
    r"|bureaucratic|onerous|soft|hard|many|few)|(?:un(?:realistic|necessary|helpful|wise)"
    r"|impossible|impractical|pointless|meaningless|useless|hopeless|worthless|a (?:waste|burden|nonsense"
    r"|mistake|step too far))|(?:makes?|made) (?:it|things|matters) (?:worse|harder)|worse than"
    r"|(?:scrap|drop|delete|cut|bin|strike) (?:this|it|the clause|the whole)|get rid of|do away with"
    r"|(?:take|leave) (?:this|it) out|no (?:need|use|point|place) (?:for|of|in)|should (?:go|be cut|be dropped"
    r"|be deleted|be removed)|(?:worries|worried|alarms|alarmed|troubles) (?:us|me)|(?:we|i) (?:fear|doubt|worry)"
    r"|(?:fails|fail|failed) (?:to|us)|let down|cannot (?:live with|sign|afford)|(?:costs?|asks?) too much"
    r"|(?:does|do|will|would) (?:nothing|harm|more harm)|empty words|window dressing|lip service)\b",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"\b(?:agree[ds]?|supports? (?:this|the|it)|supported by"
    r"|supportive|welcom(?:e|es|ed)|(?:very )?(?:good|glad|pleased)|excellent|well done|yes please"
    r"|keep (?:this|it)|fully behind|strongly for|in favour|happy with|(?:like|love) this"
    r"|makes (?:good |perfect )?sense|(?:great|big|real) (?:improvement|step forward|help)"
    r"|at (?:long )?last|about time|(?:long )?overdue|appreciate[ds]?|delighted|thrilled|relieved|grateful"
    r"|well put|spot on|(?:exactly|quite|absolutely|dead) right|hear,? hear|thumbs up|sensible|helpful|useful"
    r"|(?:very |most |really |so )(?:important|useful|helpful|clear)|vital|essential|crucial|a relief"
    r"|(?:must|should|has to|ought to) stay|(?:yes|amen) to (?:this|that|all)|we back (?:this|it)|fine (?:with|by) (?:us|me)"
    r"|(?:works?|worked) (?:well|for us)|made (?:a|the) (?:real )?difference|just what (?:we|is)|nicely (?:put|worded)"
    r"|(?:is|it['’]s) (?:quite |only )?(?:right|fair) that|would help|thank you for|thanks for|no_fault)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:(?:please|could you|can you) (?:explain|clarify|say what|tell us)|clarify, please"
    r"|(?:is|was)(?: not|n['’]t) clear|unclear|(?:please )?(?:define|spell out|say (?:who|how|when|what|which|whether))"
    r"|(?:we|i) (?:do not|don['’]t|cannot) (?:understand|follow|see) (?:what|how|who|why|which|whether|when)"
    r"|(?:we|i) wonder(?:ed)? (?:what|how|who|why|which|whether|when|if)|(?:does not|doesn['’]t) say (?:who|how|what|when|which)"
    r"|what (?:is|are) meant|nobody (?:says|knows) (?:who|how|what|when))\b",
    re.IGNORECASE,
)
_IN_PART = re.compile(r"\b(?:in part|partly|divided|mixed views)\b", re.IGNORECASE)


def stance(point: Point) -> Stance:
    """Return what a point asks for."""
    if point.kind in _BY_KIND:
        return _BY_KIND[point.kind]
    if point.proposed.strip():
        return Stance.CHANGE
    return stance_of_words(point.said)


def stance_of_words(said: str) -> Stance:
    """Return what a comment says by its words alone; a remark where they do not tell."""
    if _IN_PART.search(said):
        return Stance.REMARK
    text = _NO_FAULT.sub(" no_fault ", said)
    is_against = bool(_NOT_FOR.search(text))
    text = _NOT_FOR.sub(" ", text)
    is_against = is_against or bool(_AGAINST.search(text))
    is_for = bool(_FOR.search(text))
    if is_for and is_against:
        return Stance.REMARK  # it says both, and which it means is not told by words
    if is_against:
        return Stance.AGAINST
    if said.rstrip().endswith("?") or _ASKS.search(said):
        return Stance.ASKS
    if "?" in said and not is_for:
        return Stance.ASKS
    return Stance.FOR if is_for else Stance.REMARK
