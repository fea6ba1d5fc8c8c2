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
    r"\b(?:no (?:objections?|problems?|concerns?|complaints?|quarrel|trouble|difficulty|quibbles?|issues?"
    r"|reservations?)|without (?:reservation|hesitation)|nothing (?:is )?wrong|nothing (?:to add|more to say)|no changes?"
    r"|(?:could|can) (?:hardly|not) be (?:better|fairer|clearer|plainer|simpler)"
    r"|(?:do not|don['’]t|never|not to|need not) change (?:a (?:thing|word)|anything|it|this)|not a word too (?:many|few)|(?:can|could) not fault|can['’]t fault"
    rf"|(?:can|could|do|does|did|would|have|must|please)?\s?{_NOT}\s(?:\w+\s)?(?:agree more"
    r"|disagree|object|oppose|fault|take (?:this|it) out|delete (?:this|it)"
    r"|remove (?:this|it)|lose (?:this|it)|drop (?:this|it)))\b",
    re.IGNORECASE,
)
"""What sounds as if it were against and speaks for a thing."""
_NOT_FOR = re.compile(
    rf"\b\w*{_NOT}\s(?:\w+\s){{0,4}}?(?:agree[ds]?|accept(?:ed|able)?|support(?:ed)?|work|happy"
    r"|pleased|good|fair|right|enough|convinced|content|in favour|stay in|sign|help|welcome)\b"
    r"|\b(?:\w*(?:not|n['’]t)|hardly|no longer|unable to|hard to|difficult to) (?:\w+ )?(?:back|endorse|approve|commend|recommend"
    r"|believe|see (?:any |the |much |how |why )|trust|live with)|\b(?:not|nowhere near|far from|less than|hardly) (?:good|fair|right|enough"
    r"|satisfactory|adequate|acceptable|clear enough|ideal|helpful)\b|\bnobody (?:\w+ ){0,5}?(?:see the sense|wants?|asked for|live with)\b"
    r"|\bno sense\b|\bnobody (?:\w+\s){0,4}?(?:sign|agree|support|accept)\b|\bin no way\b",
    re.IGNORECASE,
)
"""What sounds as if it were for a thing and speaks against it."""
_AGAINST = re.compile(
    r"\b(?:disagree[ds]?|object(?: strongly)?(?= to\b|[.!]|$)|oppos(?:e|es|ed)|unaccept\w+"
    r"|unreason\w+|unfair|unworkable|unhappy|reject(?:s|ed)?|against (?:this|it)"
    r"|(?:(?:is|are|was|be|seems?|looks?|feels?|all|plain|quite|simply|just|wholly|badly|entirely|completely) wrong|wrong (?:way|approach|direction|to|in|from))"
    r"|(?<![\w ])wrong(?=[.,;:!]|$)"
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
    r"|(?:does|do|will|would) (?:nothing|harm|more harm)|empty words|window dressing|lip service"
    r"|put (?:the old \w+|it|them|that) back|broken (?:before|again|every)|way out|(?:not|n['’]t) (?:be )?(?:wear|stand for|persuaded|convinced|swallow|put up with)|(?:is|be|a) (?:great |real |sad )?loss\b|more than (?:a |an |any |we )(?:\w+ ){0,5}?(?:can|could) (?:manage|do|bear|cope)"
    r"|promises (?:us )?nothing|(?:we|i) (?:must |have to |do |would |strongly )?object\b|nothing to do with (?:this|it)|(?:lose|loses|lost) (?:out|trust|faith)|(?:breaks?|broken) (?:its|their|your|the) (?:promise|word)"
    r"|reconsider|re-?think|think (?:this )?again|withdraw (?:this|it|the)|inadequate|insufficient|unsatisfactory|disappoint\w+|ashamed|shameful"
    r"|(?:old|former|earlier|previous|present) (?:words|wording|version|text|clause|one) (?:was|were|is) (?:\w+ )?(?:better|clearer|fairer|stronger)"
    r"|(?:better|clearer|stronger|fairer) (?:before|as it was|the old way)|leave the old|(?:had )?hoped for (?:\w+ ){0,2}(?:more|better)|one rule for|recipe for"
    r"|off the hook|out of business|finish (?:us|small \w+) off|ignores?|sorry to see|leaves? out|(?:cut|charge|tax) by another name|say no|no justification"
    r"|no (?:good )?(?:reason|excuse|case) for|over my dead body|back (?:\w+ )?years|(?:asks|expects|demands) (?:far |much |a lot )?more of us"
    r"|(?:puts?|leaves?|lays?) (?:all |most of )?the (?:work|burden|cost|onus|risk)|(?:hits?|harms?|hurts?|punish(?:es)?|penalis(?:es|e)|drives? out) (?:us|small|the smallest|groups"
    r"|volunteers|charities)|(?:watered|watering) down|toothless|tokenis\w+|tick-?box|short[- ]?changed?|red tape|(?:sheer|pure|total) (?:folly|nonsense)|insult\w*|step too far)\b",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"\b(?:agree[ds]?|supports? (?:this|the|it)|supported by"
    r"|supportive|welcom(?:e|es|ed)|(?:glad|pleased)(?! to (?:hear|know|learn) (?:how|what|who|which|when|where|why|whether))"
    r"|good(?= (?:idea|clause|move|thing|step|change|start|to (?:see|have|read)|that|wording|paragraph|promise|practice|sense|news|one|point|to know that)\b|[.,;:!)]|$| (?:and|but) )"
    r"|(?:is|are|very|sounds?|looks?|reads?|seems?|really|so|all) good|good for|excellent|well done|yes please"
    r"|keep (?:this|it)|fully behind|strongly for|in favour|happy with|(?:like|love) this"
    r"|makes (?:good |perfect )?sense|(?:great|big|real) (?:improvement|step forward|help)"
    r"|at (?:long )?last|about time|(?:long )?overdue|appreciate[ds]?|delighted|thrilled|relieved|grateful"
    r"|well put|spot on|(?:much|far|a lot|so much|clearly) better(?! (?:before|as it was|the old))|(?:life|work|things|it) (?:much |a lot |far )?easier|sign (?:us|me) up|(?:quite |really |all )?(?:happy|content|pleased) (?:for|to (?:see|have|support))"
    r"|(?:everyone|everybody|all|we|they|members) (?:\w+ ){0,5}?(?:liked|loved|likes|loves) (?:it|this)|you (?:have )?(?:heard|listened)|(?:great|big|real|enormous) (?:help|relief|comfort)|fair deal|(?:exactly|quite|absolutely|dead) right|hear,? hear|thumbs up|sensible|helpful|useful"
    r"|(?:very |most |really |so )(?:important|useful|helpful|clear)|vital|essential|crucial|a relief"
    r"|(?:must|should|has to|ought to) stay|(?:yes|amen) to (?:this|that|all)|we back (?:this|it)|fine (?:with|by) (?:us|me)"
    r"|(?:works?|worked) (?:well|for us)|made (?:a|the) (?:real )?difference|just what (?:we|is)|nicely (?:put|worded)"
    r"|(?:is|it['’]s) (?:quite |only )?(?:right|fair) that|would help|thank you for|thanks for|no_fault"
    r"|endors(?:e[sd]?|ing|ement)|commend(?:s|ed)?|applaud\w*|improvement|approve[sd]?|approval|(?:right|squarely|fully|all|solidly) behind|on board|in (?:full |complete )?agreement"
    r"|step in the right direction|right balance|count us in|(?:can|could) live with|reads? (?:very )?(?:well|clearly)|does what it (?:should|says|must)|fair to (?:both|all|every)\w*|content with"
    r"|(?:would|will|['’]d|happy to|ready to|gladly) sign|listened to|(?:ten|10|full marks|top marks)(?: out of (?:ten|10))|full marks|music to|long wanted|exactly what|as it should be"
    r"|leave (?:it|this) (?:just |exactly )?as it is|stand(?:s)? as (?:it is|drafted|written)|hits? the (?:nail|mark)|could not agree more|warmly|wholehearted(?:ly)?|thoroughly deserved|bravo)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"^\W*(?:(?:and |but |so )?(?:who|whom|whose|which|when|where|why|how (?:much|many|often|long|far|soon|would|will|do|does|is|are|can|should)|what (?:is|are|does"
    r"|do|would|will|happens|counts|about|if|sort|kind)|does|do|could|can|would|will) )(?=[^.!?]*$)"
    r"|\b(?:(?:please|(?:could|can) (?:you|somebody|someone|anybody|anyone|the council)) (?:please )?(?:explain|clarify|confirm|define|say what|tell (?:us|me))|clarify, please"
    r"|(?:not|n['’]t|hardly|far from) (?:\w+ )?(?:sure|certain|clear|obvious|plain)(?: to (?:us|me))? (?:what|whom?|which|how|whether|why|when|where|if|from)"
    r"|(?:like|glad|help(?:ful)?|need|want|good|useful|grateful|love|keen|interested) to (?:know|hear|learn|see) (?:how|what|whom?|which|when|where|why|whether|more)"
    r"|let (?:us|me) know|unsure (?:how|what|whom?|which|whether|why|when|if|about)|(?:can ?not|can['’]t) (?:tell|work out|make out) (?:how|what|whom?|which|whether|why|when|if)"
    r"|(?:like|want|need|welcome|give us|see) (?:a |an |some )?(?:clear |fuller |better )?(?:definition|example|explanation)s?|(?:can|could|would) you (?:please )?(?:give|say|name|list|show)"
    r"|(?:please )?say (?:\w+ ){1,4}(?:who|how|when|which|whether) |clarification|(?:grateful for|like|need|want|ask for|seek) (?:an |some )?explanation|confus(?:ed|ing)|puzzled|baffled"
    r"|leaves? (?:it )?open (?:who|how|what|when|which|whether)|tell (?:us|me) (?:what|who|how|when|which|whether|why)|please (?:could|can|would|will) (?:the|you|somebody|someone)"
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
