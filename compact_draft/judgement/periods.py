"""Which words name a period, a frequency or a deadline that a party can be held to?

And which only sound like one: "at the earliest stage", "promptly", "in due course"
A period that describes something else ("less than three months'
reserves", "£10,000 a year") is no timeframe of the promise either.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from compact_draft.judgement.language import LONGEST, mended

_ONES = "one|two|three|four|five|six|seven|eight|nine"
_NUMBER = (
    r"(?:half an?|an? half|a quarter of an?|a couple of|several|a few"
    rf"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:{_ONES}))?"
    r"|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    rf"|(?:an? )?single|{_ONES}|\d[\dOo]*|an?)"
)
_UNIT = (
    r"(?:hours?|days?|nights?|(?:w|vv)e(?:e|a)ks?|fortnights?|(?:m|rn)onths?|quarters?"
    r"|years?|yrs?|terms?|seasons?|evenings?|mornings?|afternoons?|weekends?)"
)
_QUALITY = r"(?:(?:full|whole|clear|working|calendar|school|financial|consecutive) )*"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December)"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SEASON = (
    r"(?:spring|summer|autumn|winter|midsummer|midwinter|Christmas|Easter|Michaelmas)"
)
_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|fourteenth"
    r"|fifteenth|twentieth|thirtieth|\d{1,2}(?:st|nd|rd|th))"
)
_EVENT = (
    r"(?:meetings?|consultations?|elections?|rounds?|reviews?|visits?|events?|surveys?"
    r"|exercises?|sessions?|committees?|budgets?)"
)
_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? )?{_MONTH}(?:,? (?:19|20)\d\d)?"
    rf"|(?:the )?(?:end|start|beginning|close|middle) of (?:the |each |every )?"
    rf"(?:next |following |same |current )?(?:financial |calendar |municipal |school |working )?"
    rf"(?:year|quarter|month|week|term|day|(?:19|20)\d\d(?:[/-]\d\d)?|{_MONTH}(?: 20\d\d)?)"
    rf"|{_SEASON}(?: (?:19|20)\d\d)?|(?:19|20)\d\d(?:[/-]\d\d)?|{_WEEKDAY}"
)
_OFTEN_SO = r"\b(?:each|every|after|before|on the (?:first|last|\d))"

_UP_TO = (
    r"(?:within (?:their|its|the|his|her) first|within|inside|in|for|at least|a minimum of|no (?:more|less|fewer|later) than"
    r"|not (?:more|less) than|up to)"
)
_OFTEN = (
    r"(?:annually|yearly|half-yearly|quarterly|monthly|bi-?monthly|weekly|fortnightly"
    r"|daily|biannually|bi-annually|biennially|termly|six-monthly)"
)
_REGULAR = (
    r"(?:report|meeting|return|review|survey|event|conference|statement|update|audit"
    r"|forum|festival|fair|day|week|course|awards|audit|check|gathering|dinner|bulletin|newsletter|lunch|visit|payment|instalment|figure|list|summary)s?"
)
_FORMS = {
    "by the end of their second year, at the start of each term, on the Friday after": (
        r"\b(?:by|before|at|from) the (?:end|close|start|beginning) of"
        r" (?:their|its|his|her|our|the|each|every)"
        r" (?:(?:first|second|third|same|financial|calendar|school) )*"
        r"(?:year|quarter|month|week|term|season)\b"
        rf"|\b(?:on|by) the {_WEEKDAY} (?:after|before)\b"
        rf"|\bat (?:Easter|Christmas|Michaelmas|midsummer|midwinter)\b|\bin (?:their|its|his|her) first {_UNIT}\b"
        rf"|\bon the (?:first|last|\d{{1,2}}(?:st|nd|rd|th)) (?:day )?of (?:the month|{_MONTH}|(?:each|every) (?:month|quarter|year))\b"
        r"|\b(?:in|within|by) the (?:week|month|year) (?:that|when|after|before)\b"
        r"|\b(?:in|within) the (?:week|month|quarter)(?= (?:they|it|the|we|he|she|an?|any) )"
        rf"|\b(?:by|before|on|until) the {_ORDINAL}(?: (?:working )?(?:day|week|month))?"
        r"(?= (?:after|of|before|following)\b|[.,;]|$)"
        r"|\bon the (?:first )?day(?= on which\b| of\b| after\b| that\b|[.,;]|$)"
        r"|\b(?:from|on|in) (?:day|week|month|year) (?:one|two|three|four|five|\d)\b"
        r"|\bin alternate (?:weeks|months|quarters|years)\b|\bbefore the year is out\b"
        rf"|\b(?:this|next) {_SEASON}\b"
        rf"|\b(?:after|before|following|ahead of) (?:each|every) (?:\w+ ){{0,2}}?{_EVENT}\b"
    ),
    "for the life of the grant, month by month, until the lease runs out, by ten at night": (
        r"\b(?:for|over|during|in|throughout) the (?:(?:whole )?life|lifetime|duration)"
        r" of (?:the|this|each|every|any) \w+"
        r"|\b(day|week|month|quarter|year) by \1\b"
        r"|\buntil the \w+ (?:runs out|ends|is over|closes|expires)\b"
        rf"|\b(?:by|before|until) the (?:day before the )?(?:\w+ )?(?:deadline|closing date)\b"
        rf"|\bbefore the (?:\w+ )?elections?\b"
        rf"|\bby (?:{_ONES}|ten|eleven|twelve) (?:at night|in the (?:morning|evening|afternoon))\b"
        rf"|\ba {_UNIT} ahead\b"
    ),
    "by 31 May, before Easter": (
        r"\b(?:by|before|no later than|not later than|until|from|in|on|each|every)"
        rf" (?:the |next |early |late |mid-)?(?:{_DATE})\b"
    ),
    "in the first week of November, within the month, in the week before": (
        r"\b(?:(?:in|by|during|within) the (?:first|last|second|third|same|following)"
        r" (?:full |working )?|within the |in the (?=\w+ (?:before|after)\b))"
        r"(?:day|week|month|quarter)\b"
        rf"(?: of (?:(?:the|each|every) )?(?:{_MONTH}|{_UNIT})| before| after)?"
    ),
    "twice a year, two evenings a week, once every two years": (
        rf"\b(?:once|twice|{_NUMBER} times|{_NUMBER} {_UNIT})(?: in)? "
        rf"(?:an?|each|every|per)(?: {_NUMBER})? {_QUALITY}{_UNIT}\b"
    ),
    "every two years, each November, every other month": (
        rf"\b(?:at least )?(?:each|every)(?: other| second| third| {_NUMBER})?"
        rf" {_QUALITY}(?:{_UNIT}|{_MONTH}|{_WEEKDAY}|{_SEASON})\b"
    ),
    "within ten working days, three months' notice, three-year": (
        rf"\b(?:{_UP_TO} )*{_NUMBER}[ -]+{_QUALITY}(?:working-)?{_UNIT}\b'?"
    ),
    "quarterly": rf"\b{_OFTEN}\b",
    "annual report": (
        r"\b(?:annual|monthly|quarterly|weekly|yearly|termly|half-yearly)\b"
        rf"(?= (?:\w+ ){{0,2}}?{_REGULAR}\b)"
    ),
    "the next working day": (
        r"\b(?:the )?(?:same|next|following|previous)(?: working)? (?:day|week|month|year|morning|evening)\b"
    ),
    "multi-year": r"\bmulti-year\b|\bovernight\b",
}
"""What each form catches, by an example; tried in this order."""

_BLANK = re.compile(r"(?<!\[) (?![+*?])")
_PATTERNS = tuple(
    re.compile(_BLANK.sub(r"\\s+", form), re.IGNORECASE) for form in _FORMS.values()
)
# What comes right before or after shows that the period describes something else.
_DESCRIBES_BEFORE = re.compile(
    r"(?:£ ?[\d,.]+(?:m|k| million)?|pounds?|per cent|%|aged|past|(?<!will )(?<!shall )(?<!should )(?<!must )(?<!to )last|previous|early|no) $"
    r"|\b(?:than|under|over|below|above|lasting|age of|worth) $",
    re.IGNORECASE,
)
_DESCRIBES_AFTER = re.compile(
    r"^'?s?'?[ -]?(?:ago\b|olds?\b|standing\b|of age\b|earlier\b|reserves|income|turnover|experience"
    r"|running costs|(?:paid |unpaid |volunteering |special )*leave\b|budget\b|worth\b|or (?:over|older|under)\b|of operation"
    r"|(?:day )?(?:centres?|nursery|nurseries)\b|when (?:nobody|everybody|all|no one)\b)",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:will|shall|must|should|may|be|is|are|give|gives|given|run|runs|not?|for) "
    r"(?:\w+ )?(?:no |not )?(?:\w+ )?than $",
    re.IGNORECASE,
)
_NEVER_LESS = re.compile(
    r"\b(?:no|not|nothing|nobody|never)\b[^,.;]*\b(?:with|on|at|in) (?:less|fewer) than $",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:if|when|whenever|where|after|of|with|which|that|who)\b[^,.;]*$",
    re.IGNORECASE,
)

_ENDS_ANOTHER = re.compile(r"\b(?:no|last) $", re.IGNORECASE)
"""Before "in six weeks" these belong to what was said: "says yes or no", "consultations last"."""

_MORE_THAN_ONE = re.compile(
    r"\bmore than (?:one|a|a single)[ -](?:year|month)$", re.IGNORECASE
)
"""Says that there are several, and not how many."""

_COMING = re.compile(
    rf"(?:from (?:next )?|in the ){_MONTH}$|(?:from|in) the {_SEASON}$", re.IGNORECASE
)
"""Names when something begins: "from October", "in the autumn"."""

_LEFT_OUT = re.compile(
    r"\b(?:save|except|other than) (?:in|for|during) the $", re.IGNORECASE
)
"""Before a period in which the promise does not hold: "save in the six weeks before"."""

_SPREAD = re.compile(
    r"\b(?:\w+ed|built|spread|made|run|paid|laid) over $", re.IGNORECASE
)
"""Before a period: how long a thing takes, not what is longer."""

_FIRST_YEAR = 2026
"""From here on "in 2027" promises; before it, it tells of what was."""

NO_PERIOD = (
    "at the|an earliest|early possible? stage|opportunity|moment",
    "promptly", "in good time", "in due course", "in time", "in a timely manner|way|fashion",
    "timely", "as soon as possible|practicable|practical|feasible", "without ..1 delay",
    "regularly", "from time to time", "periodically", "well in advance", "swiftly",
    "quickly", "speedily", "at regular intervals", "as early as possible", "early",
    "sufficient|adequate|reasonable|enough|good notice|time|warning", "over time",
    "eventually", "ahead of time", "on time", "often", "frequently", "shortly", "soon",
    "a reasonable time|period", "when ready", "in advance",
)  # fmt: skip
"""Words that sound like a time and name none (phrases as in `text.language`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A period as written, with its offsets in code points from 0, end exclusive."""

    words: str
    start: int
    end: int


@lru_cache(maxsize=256)
def periods(text: str) -> tuple[Period, ...]:
    """Return every period, frequency and deadline in `text` that binds, in order."""
    read = mended(text[:LONGEST])
    taken: list[tuple[int, int]] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(read):
            start, end = match.span()
            if read[end - 1] == "'" and not re.match(
                r"'(?:\s|$)", read[end - 1 : end + 1]
            ):
                end -= 1
            if any(start < e and s < end for s, e in taken):
                continue
            if not _describes(read, start, end):
                taken.append((start, end))
    return tuple(
        Period(words=text[start:end].rstrip("'’"), start=start, end=end)
        for start, end in sorted(taken)
    )


def _names_a_thing(words: str, before: str, after: str) -> bool:
    """Tell whether a period stands in the name of a thing: "in their annual report"."""
    plain = words.lower()
    if plain in {"annual", "quarterly", "monthly", "weekly", "yearly", "daily"}:
        if plain == "daily":
            return bool(_DAILY.match(after))
        return bool(_IN_A_THING.search(before))
    if plain in _NO_LENGTHS:
        return True
    if re.match(r"(?:every|each|twice|once)\b", plain):
        return False
    return bool(re.search(r"\b(?:spend|spends|spent|spending) $", before))


_NO_LENGTHS = frozenset(
    {
        "a term",
        "one day",
        "one evening",
        "a season",
        "a half-day",
        "half-day",
        "an hour",
        "a day",
        "a morning",
        "an afternoon",
        "an evening",
        "for an hour",
        "for a morning",
        "for an afternoon",
        "for an evening",
    }
)
_DAILY = re.compile(r"^ (?:running|work|life|lives|business|practice|living)\b")
_IN_A_THING = re.compile(
    r"\b(?:in|of|on|attend|its|their|to|and) (?:(?:the|their|its|our|his|her|any) )?$",
    re.IGNORECASE,
)


def _describes(read: str, start: int, end: int) -> bool:
    """Tell whether a period only says something of another thing."""
    before, after = read[:start], read[end:]
    if _LEFT_OUT.search(before):
        return True
    if _DESCRIBES_AFTER.match(after) or _names_a_thing(read[start:end], before, after):
        return True
    if re.fullmatch(
        r"(?:in|from|by|on|until|before) (?:19|20)\d\d", read[start:end], re.IGNORECASE
    ):
        future = int(read[end - 4 : end]) >= _FIRST_YEAR
        by = re.match(r"(?:by|before|from|until)", read[start:end], re.IGNORECASE)
        return not (by or future)
    if re.match(r"(?:by|before|within|during) ", read[start:end], re.IGNORECASE):
        return False
    if re.search(r" (?:day|week|month|quarter)\b", read[start:end], re.IGNORECASE):
        pass
    elif re.match(
        r"(?:from|in|on|until) ", read[start:end], re.IGNORECASE
    ) and re.search(_DATE, read[start:end], re.IGNORECASE):
        return (
            re.search(_OFTEN_SO, read[start:end], re.IGNORECASE) is None
            and "20" not in read[start:end]
            and _COMING.match(read[start:end]) is None
        )
    if re.match(r"(?:in|inside|for) ", read[start:end], re.IGNORECASE):
        before = _ENDS_ANOTHER.sub(" ", before)
    if _MORE_THAN_ONE.search(before + read[start:end]):
        return True
    if _NEVER_LESS.search(before):
        return False
    if _SPREAD.search(before) or not _DESCRIBES_BEFORE.search(before):
        return False
    return not (_COMPARED.search(before) and not _CONDITION.search(before))
