"""What names, addresses and numbers of people look like in free text; and what does not."""

from __future__ import annotations

import re

EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
EMAIL_SPELT = re.compile(
    r"[\w.+'-]+\s?(?:@|\(at\)|\[at\]| at )\s?[\w-]+(?:(?:\.| dot |\s?\(dot\)\s?)[\w-]+)+",
    re.IGNORECASE,
)
PHONE = re.compile(
    r"(?<![\w.])(?:\+|00)?\(?\d(?:[\s\u00a0\u2009\u202f().\u2010-\u2015-]{0,3}\d){8,13}(?!\w)"
)
POSTCODE = re.compile(
    r"\b(?:GIR\s?0AA|[A-Z]{1,2}\d[A-Z\d]?[\s\u00a0]*\d[ABD-HJLNP-UW-Z]{2})\b",
    re.IGNORECASE,
)
_STREETS = (
    "street|road|lane|avenue|close|drive|way|court|crescent|terrace|gardens|grove|place"
    "|square|hill|mews|row|walk|yard|parade|green|rise|view|bank|bridge|croft|fold|gate|end|wharf|quay|st|rd|ave"
)
ADDRESS = re.compile(
    rf"\b(?:(?i:flat|unit|apartment)\s+\w{{1,4}},?\s+)?\d{{1,4}}[a-z]?,?\s+(?:[A-Z][\w'’]+\s+){{1,3}}"
    rf"(?i:{_STREETS})\b\.?"
)
LINK = re.compile(r"\b(?:https?://|www\.)\S+|(?<![\w@.])@[A-Za-z_]\w{2,}")
NUMBER = re.compile(
    r"\b(?:[A-CEGHJ-PR-TW-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]|\d{3}\s\d{3}\s\d{4})\b",
    re.IGNORECASE,
)
_N = r"[A-Z\u00c0-\u00de][\w'’-]*[a-z\u00df-\u00ff][\w'’-]*"
"""A word that may be a name: Vale, O'Hara, McAllister, Prosser-Rees."""
TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Councillor|Rev|Revd|Reverend|Prof|Professor|Sir|Dame"
    r"|Lord|Lady|Sister|Father|Imam|Rabbi|Pastor|Nurse|Sgt|Sergeant|Constable|Inspector"
    r"|Colonel|Major|Captain|Aunt|Auntie|Aunty|Uncle)\b\.?\s+(?:[A-Z]\.\s*){0,3}"
    rf"(?P<name>{_N}(?:[^\S\n]+{_N})?)"
)
INITIALS = re.compile(rf"(?<![\w.])(?:[A-Z]\.\s?){{1,3}}(?P<name>{_N})")
LETTERED = re.compile(
    r"\b(?:option|part|annex|section|appendix|plan|grade|item|table|form|group|band|clause)\s$",
    re.IGNORECASE,
)
SIGNED = re.compile(
    r"(?:\b[Mm]y name is|\bI am called|\b[Rr]egards,?|\b[Ss]incerely,?|\b[Ss]igned:?|\b[Ff]rom:)\s+"
    rf"(?P<name>{_N}(?:\s+{_N}){{1,2}})",
)
MET = (
    re.compile(rf"(?:^|\n)\s*(?i:dear|hi|hello|to|cc)[:,]?\s+(?P<name>{_N})\b"),
    re.compile(
        r"(?i:\bthanks|\bthank you|\bta|\bcheers|\bregards|\bwishes|\blove|\bbest|\bsincerely"
        rf"|\bfaithfully)[,.!]?\s+(?P<name>{_N})(?=[\s.]*(?:$|\n|,))"
    ),
    re.compile(rf"[.!?]\s+(?P<name>{_N})\s*$"),
    re.compile(
        rf"\b(?i:action|contact|from|to|cc|present|apologies)\s*:\s*(?P<name>{_N})\b"
    ),
    re.compile(
        rf"(?:^|[.!?]\s+)(?P<name>{_N})(?=\s+(?:said|says|rang|told|asked|wrote|phoned|called"
        rf"|e-?mailed|promised|drives|runs)\b|\s+and\s+{_N}\s)"
    ),
)
"""Where one word alone is a name: greeted, signed, or at the head of what somebody did."""
ALONE = re.compile(rf"(?<=[a-z,;)’'\d]\s)(?P<name>{_N})(?![\w])")
GOES_ON = re.compile(
    rf"\s+(?:and|of|for|&)\s+(?:the\s+)?(?:{_N}[^\S\n]+)*(?P<last>{_N})"
)
"""The rest of what a body is called: "the Disclosure and Barring Service"."""
PAIR = re.compile(rf"(?<![\w'’-]){_N}(?:[^\S\n]+{_N}){{1,2}}(?![\w’-])")
FIRST = frozenset(
    [
        "north",
        "south",
        "east",
        "west",
        "new",
        "st",
        "saint",
        "great",
        "little",
        "upper",
        "lower",
    ]
)
"""What the name of a place may begin with."""
COMMON = frozenset(
    re.findall(
        r"\w+",
        "the this that these those our your their ours yours theirs mine hers his we they it he she "
        "i a an and or but if who what which nothing something anything none both neither either "
        "when where why how please thank thanks yes no not on in at for of to with by from "
        "all any each every some many most more clause section part page appendix january "
        "february march april may june july august september october november december "
        "monday tuesday wednesday thursday friday saturday sunday council compact covenant "
        "national local health service nhs police fire trust board committee forum group "
        "network partnership government charity commission act regulations english welsh "
        "scottish british england wales britain union european christmas easter word excel "
        "google microsoft easy read large print sign language "
        "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays "
        "thursdays fridays saturdays sundays sir madam nobody somebody everybody everyone year "
        "annual general meeting meetings commissioner crime hall centre fund review directive "
        "payment late team board ombudsman chair clerk treasurer secretary committee league club "
        "society association library school college church chapel mosque temple parish village "
        "town city county borough district department office officer agency authority finance "
        "pitch park lottery lane steering integrated care social value equality mental "
        "methodist catholic anglican muslim hindu sikh jewish christian internet facebook "
        "instagram insta whatsapp zoom teams covid budget mayor leader minister parliament "
        "figure item page room ref number members caller respondents minutes",
    )
)
"""Words that often begin with a capital and are no names."""
SURNAMES = frozenset(
    re.findall(
        r"\w+",
        "hall park church temple lane page chapel board parish league pitch city county union "
        "april may june august english welsh scott price mayor leader minister clerk chair "
        "friday figure town college marsh care fund bridge street",
    )
)
"""Common words that are people's names too: Sarah Hall, April Lane."""
