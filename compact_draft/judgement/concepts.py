"""The trade's words for one thing: two writers promise one act and share hardly a word.

"Discharge invoices" and "pay bills", "a seat for the sector on each theme group" and "two
places upon every partnership body". What means one thing in a Compact becomes one
word here, so that texts can be held together by what they speak of. Who acts and how firmly is
taken out: that is no part of the act, and the judges of it stand elsewhere.
"""

from __future__ import annotations

import re
from functools import lru_cache

_BODIES = (
    r"(?:public|statutory) (?:bod(?:y|ies)|authorit(?:y|ies)|agenc(?:y|ies)|partners?|sector)",
    r"(?:the |each |every |any |an? )?(?:local )?(?:council|authorit(?:y|ies)|government|commissioners?)s?(?:'s|’s)?",
    (
        r"(?:voluntary|community|third)(?: (?:and|or|&) community)?(?: sector)?"
        r" (?:bod(?:y|ies)|organisations?|groups?|sector|partners?|associations?)"
    ),
    r"(?:the |each |every |any |small |local |new )?(?:groups?|organisations?|charit(?:y|ies)|sector|vcs|vcos?|vcse|partners?|parties|sides?)(?:'s|’s|s')?",
    r"we|they|them|their|our|us|it|its",
)
_HOW = (
    (
        r"will|shall|must|should|may|can|undertakes?(?: to)?|agrees?(?: to)?|commits?(?: to)?"
        r"|pledges?(?: to)?|promises?(?: to)?|aims?(?: to)?|seeks?(?: to)?|endeavours?(?: to)?"
        r"|tr(?:y|ies)(?: to)?|works? towards|normally|wherever|whenever|where|when|if|as far as"
        r"|as a rule|make sure(?: that)?|ensures?(?: that)?|sees?(?: to it)? that"
    ),
)
_COUNT = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|twenty|thirty|forty|sixty|ninety|half|a|an|\d+)(?:[- ](?:one|two|three|four|five|eight))?"
)
_SINCE_WHEN = (
    (
        r"(?:(?:not|no) (?:less|fewer|more|later|longer) than |at (?:least|most) |within |inside |in "
        rf"|up to |every |for )*{_COUNT}(?:[- ](?:clear|full|working|calendar))?[- ]"
        r"(?:days?|weeks?|months?|years?|fortnights?)(?:'|s')?|£\d[\d,]*"
    ),
)
_NO_ACT = re.compile(
    rf"\b(?:{'|'.join((*_BODIES, *_HOW))})\b|(?<!\w)(?:{'|'.join(_SINCE_WHEN)})(?!\w)",
    re.IGNORECASE,
)
"""Who acts, how firmly, and how soon."""

_CONCEPTS: tuple[tuple[str, str], ...] = (
    # money that comes and goes
    ("expenses", r"out[- ]of[- ]pocket|expenses?|fares?|mileage|(?:travel(?:ling)?|bus or car|caring|childcare|agreed) costs|meals|care of dependants|reimburs\w*|refund\w*|repa(?:y|ys|id|ying|yment)|paid back"),
    ("overheads", r"overheads?|(?:central|core|indirect|management|running|support) costs?|rent, light[a-z ]*|(?:full|whole|true|real|total) costs?(?: recovery)?|fcr"),
    ("invoices", r"invoices?|bills?"),
    ("advance", r"in advance|up[- ]?front|beforehand|before the (?:quarter|month|year|work) begins?|by the first day of the (?:quarter|month)(?: to which[a-z ]*)?|pre-?pa(?:y|id|yment)s?"),
    ("late", r"interest (?:at|on)|add(?:s|ed)? interest|late|overdue"),
    ("pay", r"pay(?:s|ing|ments?)?|paid|discharg\w+|remit\w*|instalments?"),
    ("several years", r"(?:three|four|five|several|3|4|5)[- ]years?|multi[- ]?year|long(?:er)?[- ]term"),
    ("grants", r"grants?(?: aid| funding| funds?| schemes?| rounds?)?|fund(?:s|ed|ing|ers?)?|money|monies|sums?|financial support|subsid\w+"),
    ("inflation", r"inflation|retail prices|cost of living|uplift\w*|index(?:ed|ation)"),
    ("reserves", r"reserves|surplus\w*|unspent|under-?spen\w+|left over|clawback"),
    ("proportion", r"proportion\w*|commensurate|in keeping with|light[- ]touch|regard to the size|than the size|suits the size|deserves?|size (?:of|and)"),
    # how it begins and ends
    ("cut", r"cuts?|cutting|reduc\w+|withdraw(?:n|s|al|ing)?|terminat\w+|discontinu\w+|decommission\w*|disinvest\w*|(?:is|are|be|or|been)? ?(?:ended|ending|made smaller|stopped)|loss of funding"),
    ("hand back", r"hands? (?:a service |it )?back|handed back|giv(?:e|ing) up a service|give up"),
    ("notice", r"notice|warn(?:s|ing|ings|ed)?|notif\w+|forewarn\w+"),
    ("impact", r"impacts?|effects?|affect\w*|(?:who would be|be) (?:hurt|harmed)|consequences?"),
    ("users", r"users?|service users|beneficiar\w+|people who use\w*|clients?"),
    # asking and answering
    ("consult", r"consult\w*|ask(?:s|ing)? (?:the sector's opinion|for views|for opinions)|opinions?|views|soundings|survey"),
    ("respond", r"respond\w*|responses?|respondents?|repl(?:y|ies|ied|ying)|answer\w*|took the trouble to answer"),
    ("outcome", r"what (?:came|has come|comes) of|what difference|difference it made|feedback|feed back|report(?:s|ed)? back|points (?:were )?accepted|not (?:taken up|accepted)|what (?:they|it) (?:have|has) decided|what was (?:decided|done)|result of the consultation"),
    ("reasons", r"reasons?|grounds|why|explain\w*|explanations?|rationale|justif\w+"),
    ("correspondence", r"correspondence|enquir\w+|inquir\w+|letters from|telephone calls"),
    ("writing", r"in writing|written|letters?|by e-?mail|minuted|on paper"),
    ("publish", r"publish\w*|print\w*|advertis\w*|publici[sz]\w*|announc\w*|newspapers?|press|websites?|web page|web site|messenger|news|made? (?:public|known)|public libraries"),
    ("tell", r"tell(?:s|ing)?|told|inform(?:s|ed|ing)?|let[a-z ]{1,20} know|advis(?:e|es|ed|ing)|acquaint\w*|supply|supplied|send(?:s|ing)?|sent|furnish\w*"),
    ("plain", r"plain (?:english|words?|language)|jargon|technical terms|newcomer[a-z ]*|easy to (?:read|understand|follow)|easily understood|abbreviations|acronyms|unexplained"),
    ("formats", r"large print|on tape|other languages|braille|translat\w*|interpret\w*|sign language"),
    ("early", r"as soon as|at once|promptly|earl(?:y|iest|ier)|without delay|immediately|outset|start|drawing-board|beginning"),
    # places at the table
    ("seats", r"seats?|places?(?= (?:for|on|upon|at|in))|represent(?:ed|ation|atives?) (?:on|upon)"),
    ("boards", r"(?:partnership |strategic )*boards?|partnership bod(?:y|ies)|(?:theme|working|steering|task) groups?|working part(?:y|ies)|committees?|forums?|panels?|partnerships?"),
    ("elected", r"elect(?:ed|ion|s)?|nominat\w*|chosen by"),
    ("speaks for", r"(?:for )?whom (?:they|it|we) (?:speaks?|represents?)|whose (?:voice|views?)|in what capacity|on whose behalf|on behalf of whom|comes from the whole membership|how many persons were asked|came to that view"),
    ("members", r"members(?:hip)?(?:'|’)?"),
    # applying
    ("one form", r"(?:one|single|common|same|standard|shared|joint)(?: application)? forms?|form for all|common application"),
    ("forms", r"(?:application )?forms?|questionnaires?"),
    ("apply", r"appl(?:y|ies|ied|ying|ications?|icants?)|bid(?:s|ders?|ding)?|tenders?|tendering"),
    ("refuse", r"refus\w*|turned down|turns? down|unsuccessful|reject\w*"),
    ("appeal", r"appeals?|review of (?:the|a) (?:decision|refusal)|first decision"),
    ("criteria", r"criteria|by what rules|how (?:they|applications) (?:will be|are) judged|scor(?:es?|ing)"),
    ("decide", r"decid\w*|decisions?|determin\w*|settle applications?|deal with applications?"),
    ("acknowledge", r"acknowledg\w*|receipt of|funder(?:'|’)s name|logos?|credit(?:s|ed)?"),
    ("material", r"posters?|leaflets?|printed matter|publicity|public events|annual reports?"),
    ("services", r"services?|contracts?|commission(?:s|ed|ing)?|procure\w*|buy|purchas\w+"),
    ("purpose", r"(?:on |for )?what it was given for|purposes?|as (?:the agreement says|agreed)|only as agreed|solely|nothing else|consented to a change"),
    ("spend", r"spen(?:d|ds|t|ding)|appl(?:ied|y)(?= (?:by|to|solely))|use(?:s|d)? (?:funding|money|grants?)"),
    # watching
    ("monitor", r"monitor\w*|reporting|returns?(?= (?:to|required|of|no))|returns|what (?:is|will be) (?:going to be )?measured|figures|measur\w+"),
    ("accounts", r"accounts?|examined|audit\w*|books"),
    ("year end", r"year(?:'|’)?s? end|end of (?:the|its|their) (?:financial )?year"),
    ("problem", r"problems?|difficult(?:y|ies)|go(?:es|ing)? wrong|threaten\w*|circumstances? which|concerns?"),
    # freedom
    ("campaign", r"campaign\w*|critic\w*|oppos\w*|comment on policy|challeng\w*|disagree\w*|said in public|speak(?:s|ing)? (?:out|to the press)|independen(?:t|ce)|policies"),
    ("punish", r"punish\w*|penalis\w*|suffer\w*|disadvantag\w*|held against|refused, reduced or ended|leave out of account|through its grant"),
    ("interest declared", r"stands? to gain|conflicts? of interest|declar\w*|(?:has|have) an interest|leave the room|withdraw(?= ?(?:\.|$))"),
    # people
    ("volunteers", r"volunteer\w*"),
    ("checks", r"criminal records?(?: bureau)?|crb|dbs|disclosures?|vett\w*|barring|police checks?|checked|checks are done"),
    ("at risk", r"children|(?:vulnerable|frail) (?:adults|people)|adults at risk|young people|unsupervised|alone with"),
    ("insurance", r"insur\w*"),
    ("training", r"training|courses?|seminars?|workshops?|placements?|shadow\w*"),
    ("free", r"without (?:a )?(?:charge|fee)|free of charge|free(?! (?:of|to|from)\b)|for nothing|no (?:charge|cost|fee)|at no (?:charge|cost)|gratis"),
    ("rooms", r"(?:meeting |committee |council )?rooms?|premises|halls?|buildings?|venues?|accommodation"),
    ("staff", r"staff|officers?|employees|councillors|trustees?"),
    ("induction", r"induction|newly appointed|new (?:staff|officers|employees|starters|trustees)|instruct\w*"),
    ("equality", r"equal\w*|diversity|discriminat\w*|ethnic\w*|black and minority"),
    ("access", r"disab\w*|access(?:ible)?|get in"),
    # keeping it
    ("champion", r"champions?"),
    ("compact", r"compact|code|covenant|this (?:agreement|document)|accord|charter"),
    ("senior", r"senior(?: managers?| officers?| level)?|first or second tier|chief (?:officer|executive)|directors?"),
    ("name", r"appoint\w*|designat\w*|name(?:s|d)?(?= (?:a|an|one|each|its))|choose[sn]?|have a(?= senior)"),
    ("review", r"review\w*|go through|look(?:s|ed)? at[a-z ]*afresh|afresh|examine the working|revis\w*|line by line|bring[a-z ]*up to date|updat\w*|reissu\w*"),
    ("yearly", r"year(?:ly)?|annual(?:ly)?|every (?:autumn|spring|summer|winter|january|february|march|april|may|june|july|august|september|october|november|december)"),
    ("meeting", r"meet(?:s|ings?)?(?! (?:the |their |its |any )?(?:full |whole |fair |extra )?(?:costs?|needs?|standards?|targets?|terms|price))|met|sit(?:s)? down together|conven\w*"),
    ("breach", r"breach\w*|broken|complain\w*|non-compliance|alleg\w*|(?:not|never) (?:been )?(?:kept|followed)|pledge"),
    ("mediate", r"mediat\w*|arbitrat\w*|conciliat\w*|disputes?"),
    ("directory", r"director(?:y|ies)"),
    ("data", r"statistics|data|ward figures|needs studies|research|local need"),
    ("papers", r"papers?|agendas?|documents?|plans?"),
    ("awards", r"awarded|grants made|to whom and how much|names and sums|list of all grants|those who were given grants"),
)  # fmt: skip
_TOKENS = {f"c{n}": name for n, (name, _) in enumerate(_CONCEPTS)}
_ANY = re.compile(
    "|".join(
        rf"(?P<c{n}>(?<!\w)(?:{words})(?!\w))" for n, (_, words) in enumerate(_CONCEPTS)
    ),
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def in_concepts(text: str) -> str:
    """Return a text with one word for all that mean one thing, and without who and how.

    Its words are for comparing and for no reader.
    """
    plain = text.replace("’", "'")
    marked = _ANY.sub(lambda found: f" {found.lastgroup} ", plain)
    return " ".join(_NO_ACT.sub(" ", marked).split())


def concepts(text: str) -> tuple[str, ...]:
    """Return the names of what a text speaks of, each once, in its order."""
    found = (word for word in in_concepts(text).split() if word in _TOKENS)
    return tuple(dict.fromkeys(_TOKENS[word] for word in found))
