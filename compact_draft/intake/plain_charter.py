"""Which lines promise in a charter that is written without a "will": "We pay on time"?

One such line may tell how things are. Where most of what a paper says is what "we", or
those whom it names, do as a rule, line by line under its headings, it is a charter in plain
words. What "we" do in it is a promise, and what a known side does, with a doubt; what
anybody else does, and a line beside them that says it otherwise ("Nobody loses a grant for
speaking out"), is doubted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from compact_draft.intake.doubts import MAYBE
from compact_draft.intake.drafts import Draft
from compact_draft.intake.kinds import Judge
from compact_draft.intake.line_forms import is_of_a_form
from compact_draft.intake.net import is_past
from compact_draft.intake.practice_now import NO_ACT, acts_now
from compact_draft.intake.rules import key
from compact_draft.judgement.verbs import BARE
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By

_WE_ACT = re.compile(
    r"we (?:(?:always|never|only|also|both|all|each|normally|do not|don t|don’t|don't) )*(?P<verb>[a-z]+)\b"
)
_ASKS = re.compile(
    r"we (?:also |only )?(?:ask|want|expect|need|urge|invite|trust) (?:you|groups|them)\b"
)
_THEY_ACT = tuple(
    re.compile(
        r"(?:the |our |all |both |each |every |any |most )?"
        rf"(?:[a-z]+ ){{{before}}}(?P<who>[a-z]+) "
        r"(?:always |never |also |do not |does not )?(?P<verb>[a-z]+) \w"
    )
    for before in range(5)
)
"""The ways to read who acts and what they do: with so many words before the noun."""
_BINDS = re.compile(r"\b(?:will|shall|must|undertake|agree)\b|['’]ll\b", re.IGNORECASE)
_YOU = re.compile(r"\byours?\b|\byou\b", re.IGNORECASE)
_LEAST_LINES = 4
_LEAST_WORDS = 3
_MOST_WORDS = 40
_YOU_ARE_THE_SECTOR = 3
"""So many lines say "you" where "we" is who speaks to groups and volunteers."""
_SECOND = frozenset(["get", "hold", "name", "let"])
"""What a body does by promising it, though `BARE` may not list it."""


def read_plain_charter(drafts: Sequence[Draft], judge: Judge) -> None:
    """Make promises of what is done as a rule, where that is what the paper is made of."""
    lines = [draft for draft in drafts if _is_line(draft, judge)]
    promised = [d for d in drafts if d.kind is not None and d.kind.is_promise]
    plain = [d for d in promised if _we_act(d.text) or acts_now(d.text, judge.rules)]
    acting = [*plain, *(draft for draft in lines if _acts(draft.text))]
    if len(acting) <= max(_LEAST_LINES - 1, len(promised) - len(plain)):
        return
    spoken_to = sum(bool(_YOU.search(d.text)) for d in lines) >= _YOU_ARE_THE_SECTOR
    we = By.PUBLIC_BODIES if spoken_to else By.UNCLEAR
    sections = {draft.section for draft in acting}
    for draft in lines:
        side = _side(draft, we, judge)
        if side is not None:
            draft.kind, draft.party = Kind.COMMITMENT, side
            draft.why = "it says what is done, as most of this paper does"
            draft.doubts.clear()
        if side is not None or (draft.section in sections and not draft.doubts):
            draft.doubt(MAYBE)


def _is_line(draft: Draft, judge: Judge) -> bool:
    """Tell whether a row is a line of the body that no heading makes prose of."""
    if draft.kind is not Kind.PROSE or draft.is_stem or draft.on_cover:
        return False
    if draft.first.block.story != "body" or not draft.section:
        return False
    words = draft.text
    if not _LEAST_WORDS <= len(words.split()) <= _MOST_WORDS:
        return False
    rule, _ = judge.rule(draft.section)
    told = rule is not None and not rule.makes.is_promise
    return not told and not words.endswith((":", "?")) and not is_of_a_form(words)


def _side(draft: Draft, we: By, judge: Judge) -> By | None:
    """Return who is bound by a line that says what "we" or a known side do; else None."""
    if _we_act(draft.text):
        above = judge.side_above(draft.section)
        return above or judge.opinion(draft.text).by or we
    is_told = is_past(draft.text)
    return None if is_told else acts_now(draft.text, judge.rules)


def _acts(words: str) -> bool:
    return _we_act(words) or _they_act(words)


def _we_act(words: str) -> bool:
    folded = key(words)
    found = _WE_ACT.match(folded)
    asks = _ASKS.match(folded) is not None
    return found is not None and not asks and _is_act(found["verb"])


def _they_act(words: str) -> bool:
    """Tell whether a sentence begins with what several, or each of them, do as a rule."""
    if is_past(words) or _BINDS.search(words):
        return False
    folded = key(words)
    for found in filter(None, (way.match(folded) for way in _THEY_ACT)):
        many = found["who"].endswith("s") and not found["who"].endswith("ss")
        if many and _is_act(found["verb"]):
            return True
        if not many and found["verb"].endswith("s") and _is_act(_bare(found["verb"])):
            return True
    return False


def _bare(verb: str) -> str:
    for end in ("ies", "es", "s"):
        stem = verb.removesuffix(end) + ("y" if end == "ies" else "")
        if verb.endswith(end) and (stem in BARE or stem in _SECOND):
            return stem
    return verb


def _is_act(verb: str) -> bool:
    return (verb in BARE or verb in _SECOND) and verb not in NO_ACT - _SECOND
