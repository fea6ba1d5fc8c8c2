"""Which lines promise in a charter that is written without a "will": "We pay on time"?

One such line may tell how things are. Where most of what a paper says is what "we" do, line
by line under its headings, it is a charter in plain words: each of these lines is a promise, with
a doubt, and a line beside them that says it otherwise ("Nobody loses a grant for speaking
out") is doubted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from compact_draft.intake.doubts import MAYBE
from compact_draft.intake.drafts import Draft
from compact_draft.intake.kinds import Judge
from compact_draft.intake.line_forms import is_of_a_form
from compact_draft.intake.practice_now import NO_ACT
from compact_draft.intake.rules import key
from compact_draft.judgement.verbs import BARE
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By

_WE_ACT = re.compile(
    r"we (?:(?:always|never|only|also|both|all|each|normally|do not|don t|don’t|don't) )*(?P<verb>[a-z]+)\b"
)
_BINDS = re.compile(r"\b(?:will|shall|must|undertake|agree)\b|['’]ll\b", re.IGNORECASE)
_YOU = re.compile(r"\byours?\b|\byou\b", re.IGNORECASE)
_LEAST_LINES = 4
_LEAST_WORDS = 3
_MOST_WORDS = 40
_YOU_ARE_THE_SECTOR = 3
"""So many lines say "you" where "we" is who speaks to groups and volunteers."""


def read_plain_charter(drafts: Sequence[Draft], judge: Judge) -> None:
    """Make promises of what "we" do, where that is what the paper is made of."""
    lines = [draft for draft in drafts if _is_line(draft, judge)]
    acting = [draft for draft in lines if _we_act(draft.text)]
    promised = [d for d in drafts if d.kind is not None and d.kind.is_promise]
    bound = sum(bool(_BINDS.search(draft.text)) for draft in promised)
    taken = sum(_we_act(draft.text) for draft in promised)  # within a time: "by June"
    if len(acting) + taken < max(_LEAST_LINES, bound + 1):
        return
    spoken_to = sum(bool(_YOU.search(d.text)) for d in lines) >= _YOU_ARE_THE_SECTOR
    for draft in acting:
        side = judge.side_above(draft.section) or judge.opinion(draft.text).by
        draft.kind = Kind.COMMITMENT
        draft.party = side or (By.PUBLIC_BODIES if spoken_to else By.UNCLEAR)
        draft.why = "it says what we do, as most of this paper does"
        draft.doubts.clear()
        draft.doubt(MAYBE)
    sections = {draft.section for draft in acting}
    for draft in lines:
        if draft.kind is Kind.PROSE and draft.section in sections and not draft.doubts:
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


def _we_act(words: str) -> bool:
    found = _WE_ACT.match(key(words))
    return found is not None and found["verb"] in BARE and found["verb"] not in NO_ACT
