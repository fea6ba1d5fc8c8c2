"""What can be no promise, though it stands where promises are looked for?

A telephone number in a column, a name, a note, what the reader is told to do with the
page, a fact under a lead-in: their place would make promises of them, their words do not.
"""

from __future__ import annotations

import re

from compact_draft.intake.head_sides import is_only_a_side
from compact_draft.intake.line_forms import opens_with_a_verb
from compact_draft.intake.own_words import is_contact_mark
from compact_draft.intake.rules import Rules
from compact_draft.intake.turned_round import is_resolved
from compact_draft.intake.wording import promise_in

_LETTERS = re.compile(r"[^\W\d_]{2,}")
_LABEL = re.compile(r"\W?(?:[ivxIVX]{1,5}|[A-Za-z]|\d{1,3}(?:\.\d{1,2})*)\W?")
_NUMBER = re.compile(r"[+\d][\d\s()-]{6,}")
_NOTE = re.compile(
    r"[(\[*]?\s*(?:notes?|n\.?b\.?|source|reasons?|why|background|comments?|evidence|see also|example|for example|e\.g\.|contd|continued"
    r"|(?:author|editor|drafting|legal|officer)[’'s]{0,3} (?:note|comment|query))\b\s*(?:\d{1,2}\s*)?[:.–—-]",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"(?:please )?(?:read (?:each|the|this|across|down|it|every) (?:\w+ )?(?:column|columns|table|row|rows|grid|page|list|box|boxes|chart|across|down)"
    r"|(?:see|turn to|refer to|go to) (?:page|annex|appendix|section|overleaf|the (?:key|back|table|list|map))"
    r"|turn over|tick (?:the|those|each|all|one|your|any|as)|cross out|delete as|fill in|tear off|cut along|fold here"
    r"|return this|keep this (?:page|sheet|leaflet|copy)|circle (?:the|one))",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Cllr|Rev|Revd|Sgt|Insp|Supt)\.? )?(?:[A-Z]\.? ?){1,3}[A-Z][\w'’-]+(?:, [\w ,&-]+)?"
)
_FACT = re.compile(
    r"(?:it|this|that|these|those|there|such)\b(?: \w+){0,2} (?:is|are|was|were|has|have|had|does|do|did"
    r"|replaces?|covers?|applies|applied|comes?|came|means?|makes?|takes?|shows?|remains?|began|begins?)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"^(?:(?!(?:how|who|whom|whose|which|that|what|when|where|if|why) )\S+ ){1,6}?(?:was|were|had|did|went|came|met|told|said"
    r"|used to)\b"
)
_THAT_IS = re.compile(
    r"(?:it is (?:worth|well known|true|hoped|felt|said|clear)|the following (?:is|are|was|were)|as follows)\b",
    re.IGNORECASE,
)
_MODAL = re.compile(
    r"\b(?:will|shall|must|should|agrees?|undertakes?|promises?|to be)\b"
)
_EVENT = (
    r"(?:be (?:£|\d|an? |in (?:his|her|their|its|use|force|place)\b|closed|finished|built|ready|complete\b|over\b|gone|seen by|known|glad|sorry|familiar"
    r"|remembered|missed|needed|felt|noticed|too |very |more |less |better|worse|\w+er than|printed on|found (?:in|on|at))"
    r"|know\b|find\b|notice\b|recall\b|remember\b|feel\b|see (?:from|how|why)|change (?!its|their|the way)|come (?:back|of|as|too)|rise|fall|cost (?!\w+ nothing|nothing|no)|hang\b|last (?:for|until)|grow|become|mean\b"
    r"|help (?:us|you|everyone|everybody|newcomers|readers) |benefit|vary|depend|take effect|expire|lapse|amount to|differ|look (?:like|different|familiar)|sound|seem|run (?:from|until|to)|move away|need\b|have (?:heard|seen|noticed|met|read|an? (?:hard|good|bad|busy|long|new))|take (?:time|years|months)|surprise)"
)
_HAPPENS = re.compile(
    rf"(?P<who>[^,;:.]{{2,80}}?) (?:will|shall) (?:not |also |soon |then |probably |perhaps |always |never |often |doubtless )*{_EVENT}",
    re.IGNORECASE,
)
_TAKEN_ON = re.compile(
    r"\b(?:undertakes?|promises?|pledges?|guarantees?|ensures?|makes? (?:sure|certain)|sees? to it"
    r"|agrees?|commits? (?:itself|themselves)) that\b",
    re.IGNORECASE,
)
"""Somebody takes it on that this will come about."""
_A_SIDE_TOO = re.compile(
    r"(?:be (?:£|\d|glad|sorry|known|familiar|remembered|missed|felt)|know\b|notice|recall|feel\b|benefit|become|seem|vary|depend|have (?:heard|seen|noticed|met|read|an? (?:hard|good|bad|busy|long|new)))"
)
_PERSON = re.compile(r"(?:he|she) (?:(?:will|shall) be|is|was|has)\b", re.IGNORECASE)
_OF_THE_TEXT = re.compile(
    r"(?:this|the) (?:\w+ )?(?:compact|covenant|charter|agreement|accord|concordat|memorandum|protocol"
    r"|document|code|mou|plan)(?: of understanding)? (?:will|shall|is to) (?:not )?(?:also )?(?:run|last|remain|continue|come into"
    r"|take effect|stay in|apply|be (?:in force|effective|valid|read|construed|known|called|governed"
    r"|legally|binding|for)|bind|start|begin|end\b|cease|expire|have (?:no|effect)|form part|help|make"
    r"|ensure|mean|build|strengthen|improve|lead to|bring|enable|provide|support|not (?:be|create|affect))\b",
    re.IGNORECASE,
)
"""What the paper itself does or how long it is in force: nobody's act."""
_NOTHING = re.compile(
    r"(?:note only|noted?|none|nil|n/?a|not applicable|see (?:above|below|overleaf|over)|as (?:above|below)|tba|tbc"
    r"|(?:for )?information(?: only)?|(?:not (?:yet )?|nearly |just |draft )?(?:started|begun|seen|under way|underway|in hand|in progress"
    r"|on track|delayed|overdue|behind|ahead|completed?|finished)|no action|done|agreed|ongoing)[.]?",
    re.IGNORECASE,
)
_LEAST_WORDS = 3


_SPELT_OUT = re.compile(
    r"[“\"‘'][^”\"’']{2,40}[”\"’'] (?:will|shall) (?:mean|include)\b|.{2,90}? (?:will|shall|should|is to|are to) (?:also )?(?:mean\b|include (?:the )?(?:plural|singular|feminine|masculine)"
    r"|have the (?:same )?meanings?|be (?:construed|read (?:as|with|together)|taken to mean|understood|interpreted|deemed|referred to as))",
    re.IGNORECASE,
)
_OF_THE_PAGE = re.compile(
    r"(?:the|this|each) (?:\w+ )?(?:columns?|tables?|grids?|rows?|charts?|diagrams?|figures?|maps?|boxes|box|key)"
    r" (?:\w+ ){0,4}?(?:shows?|lists?|gives?|sets? out|says?|tells?|(?:is|are) (?:to be )?read)\b",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(
    r"(?:.{2,60}? )?(?:we|the \w+(?: \w+)?|i) (?:will|shall) (?:assume|suppose|take it|presume|conclude)\b"
    r"|if (?:we|the \w+) .* (?:will|shall) (?:assume|suppose|take it|presume|conclude)\b",
    re.IGNORECASE,
)
_IN_A_YEAR = re.compile(r"in (?:19|20)\d\d\b", re.IGNORECASE)
_SMALL_PRINT = re.compile(r"©|\(c\) |copyright\b", re.IGNORECASE)
_WHOLE_NAME = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Cllr|Rev|Revd|Sgt|Insp|Supt)\.? )?(?:[A-Z][a-z’'-]+ ){1,2}"
    r"(?:Mc|Mac|O[’'])?[A-Z][a-z’'-]+(?:, [A-Z][\w ,&’'-]+)?"
)
"""A first name and a surname, perhaps with an office behind a comma."""


def comes_about(text: str, rules: Rules) -> bool:
    """Tell whether a sentence says what will come about, and nobody's act."""
    found = _HAPPENS.match(text)
    if found is None or opens_with_a_verb(text) or _TAKEN_ON.search(found["who"]):
        return False
    if not is_only_a_side(found["who"], rules):
        return True
    return bool(_A_SIDE_TOO.match(found.group()[len(found["who"]) :].split(" ", 2)[-1]))


_OF_THE_PAPER = (_OF_THE_TEXT, _SPELT_OUT, _OF_THE_PAGE, _SUPPOSED, _SMALL_PRINT)


def is_barred(words: str, rules: Rules) -> bool:
    """Tell whether words can be no promise, wherever they stand."""
    text = words.strip()
    if not _LETTERS.search(text) or _NUMBER.fullmatch(text) or _LABEL.fullmatch(text):
        return True
    if text.startswith("=") or _PERSON.match(text):
        return True
    if _NOTE.match(text) or _PAGE.match(text):
        return True
    if comes_about(text, rules) or any(each.match(text) for each in _OF_THE_PAPER):
        return True
    acts = opens_with_a_verb(text) or promise_in(text, rules) is not None
    acts = acts or is_resolved(text)
    if acts or _MODAL.search(text):
        return False
    if len(text.split()) < _LEAST_WORDS and text[:1].isupper() and " " not in text:
        return True
    if _NOTHING.fullmatch(text) or is_only_a_side(text, rules):
        return True
    if is_contact_mark(text) or _NAMED.fullmatch(text) or _WHOLE_NAME.fullmatch(text):
        return True
    if _IN_A_YEAR.match(text):
        return True
    if _PAST.search(text) and not text[:1].islower():
        return True
    return bool(_FACT.match(text) or _THAT_IS.match(text))
