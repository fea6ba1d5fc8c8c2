"""Who must act: the council's side, the voluntary sector, both?

The column of a table says so best; then the subject, with its grammar: what is done
*to* groups, or what groups *get*, is for the other side to do. "We" is joint, unless
the words show whose "we" it is (docs/labelling.md, `by`).
"""

from __future__ import annotations

from dataclasses import dataclass

from compact_draft.judgement.language import Found, word_set
from compact_draft.judgement.minutes import AGREED
from compact_draft.judgement.reading import Reading
from compact_draft.judgement.side_clauses import side_clause
from compact_draft.judgement.verbs import BE, is_participle
from compact_draft.judgement.verdict import Verdict

PUBLIC, VCS, BOTH, UNCLEAR = "public_bodies", "vcs", "both", "unclear"
_OTHER = {PUBLIC: VCS, VCS: PUBLIC, BOTH: BOTH}
_OF_THEME = {
    "compliance": BOTH,
    "partnership": BOTH,
    "volunteering": BOTH,
    "representation": VCS,
    "governance": VCS,
}
"""Who can do such a thing at all, where nobody is named; all else: public bodies."""

_LINKS = word_set(
    """
    for to with of on in about between against than from by
    """
)
_GETS = word_set(
    """
    have get receive hear know enjoy gain able free welcome eligible entitled benefit
    gets receives has
    """
)
_OWN_DUTY = word_set(
    """
    policy policies constitution procedure procedures accounts trustee trustees lead
    plan plans regard insurance board bank
    """
)
_DUTY = word_set(
    """
    expected required obliged bound committed prepared represented
    """
)
_OPENERS = word_set(
    """
    when where if as before after once wherever whenever in at by subject on for with
    to unless while until within during from although though should since because
    having under each every
    """
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer:
    """Who must act, why we think so, and how sure that is (from 0 to 1)."""

    by: str
    because: str
    sure: float


def named_bearer(reading: Reading, verdict: Verdict) -> Bearer | None:
    """Return who must act by the subject or the agent; None when nobody is named."""
    end = _end_of_subject(verdict)
    agent = _agent(reading, end) if _is_passive(reading, verdict) else None
    return agent or (_subject(reading, verdict, end) if end else None)


def bearer_by_content(reading: Reading, verdict: Verdict, theme: str) -> Bearer:
    """Return who must act where nobody is named: whoever can do such a thing."""
    funder = [h for h in reading.all("belongs vcs") if "funder" in h.words.lower()]
    if funder:
        return Bearer(
            by=VCS, because=f"“{funder[0].words}” is the other side", sure=0.65
        )
    if reading.all("belongs vcs") and not reading.all("belongs public_bodies"):
        ours = reading.all("belongs vcs")[0].words
        return Bearer(by=VCS, because=f"“{ours}” are the sector's own", sure=0.65)
    names = _names(reading, 0, len(reading))
    if verdict.modality == "none":
        for side, hit in names:
            if side != BOTH and reading.tokens[max(0, hit.start - 1)] in {"from", "by"}:
                because = f"“from {hit.words}” names who acts"
                return Bearer(by=side, because=because, sure=0.65)
    between = "between" in reading.tokens and {PUBLIC, VCS} <= {s for s, _ in names}
    if between or any(side == BOTH for side, _ in names):
        return Bearer(by=BOTH, because="a word for both sides and no subject", sure=0.6)
    by = _OF_THEME.get(theme, PUBLIC)
    if not theme:
        because = "nobody is named; most such promises are for this side to keep"
        return Bearer(by=by, because=because, sure=0.5)
    because = f"nobody is named; “{theme}” is for this side to do"
    return Bearer(by=by, because=because, sure=0.6)


def side_of(reading: Reading) -> str | None:
    """Return the side that a heading or a column's head names; None for none."""
    named = {side for side, _ in names_in(reading)}
    if len(named) > 1 or "both" in reading.tokens:
        return BOTH
    return next(iter(named), None)


def names_in(reading: Reading) -> list[tuple[str, Found]]:
    """Return the names of a line in order, with the side of each."""
    return _names(reading, 0, len(reading))


def _end_of_subject(verdict: Verdict) -> int:
    """Return where the subject ends; 0 when the line has none."""
    if verdict.operator is not None and verdict.modality != "imperative":
        return verdict.operator.start
    if verdict.modality == "present" and verdict.verb is not None:
        return verdict.verb
    return 0


def _agent(reading: Reading, end: int) -> Bearer | None:
    """Return the agent of a passive: "by the council"."""
    tokens = reading.tokens
    for side in (PUBLIC, VCS, BOTH):
        for hit in reading.all(f"side {side}"):
            before = tokens[max(0, hit.start - 3) : hit.start]
            if "by" not in before or {"whichever", "any", "used", "run"} & set(before):
                continue
            if hit.start > end and any(map(is_participle, tokens[end : hit.start])):
                because = f"“by … {hit.words}” names who acts"
                return Bearer(by=side, because=because, sure=0.85)
    return None


def _names(reading: Reading, start: int, end: int) -> list[tuple[str, Found]]:
    """Return the names between two tokens; a longer name swallows the shorter."""
    hits = [
        (side, hit)
        for side in (BOTH, PUBLIC, VCS)
        for hit in reading.all(f"side {side}")
        if start <= hit.start and hit.end <= end
    ]
    kept: list[tuple[str, Found]] = []
    for side, hit in sorted(hits, key=lambda h: h[1].start - h[1].end):
        if not any(hit.start < k.end and k.start < hit.end for _, k in kept):
            kept.append((side, hit))
    return sorted(kept, key=lambda k: k[1].start)


def _subject(reading: Reading, verdict: Verdict, end: int) -> Bearer | None:
    tokens = reading.tokens
    start = _clause_start(tokens, end)
    near = tokens[max(start, end - 3) : end]
    if "we" in near:
        return _we(reading)
    named = _names(reading, start, end)
    if near and near[-1] in {"it", "they", "this"} and not named:
        named = _names(reading, 0, start)[-1:]
    heads = [(s, h) for s, h in named if not _LINKS & set(tokens[start : h.start])]
    if heads:
        receives = _receives(reading, verdict)
        if {side for side, _ in heads} == {PUBLIC} and not _is_passive(
            reading, verdict
        ):
            receives = False  # "public bodies will have reports checked" is their act
        return _heads(heads, receives=receives)
    return _qualifier(reading, named[0], start, verdict) if named else None


def _heads(heads: list[tuple[str, Found]], *, receives: bool) -> Bearer:
    """Return the bearer where the subject itself names one side or both."""
    sides = {side for side, _ in heads}
    side = sides.pop() if len(sides) == 1 else BOTH
    written = " and ".join(hit.words for _, hit in heads[:2])
    if receives and side != BOTH:
        because = f"“{written}” is at the receiving end"
        return Bearer(by=_OTHER[side], because=because, sure=0.85)
    return Bearer(by=side, because=f"“{written}” is the subject", sure=0.9)


def _qualifier(
    reading: Reading, named: tuple[str, Found], start: int, verdict: Verdict
) -> Bearer:
    """Return the bearer where a name only qualifies: "core funding *for the CVS*"."""
    tokens = reading.tokens
    side, hit = named
    at = max(n for n in range(start, hit.start) if tokens[n] in _LINKS)
    link = tokens[at]
    asked_of = link == "of" and at > start and is_participle(tokens[at - 1])
    if link == "between":
        because = f"“between … {hit.words}” is for both"
        return Bearer(by=BOTH, because=because, sure=0.75)
    given = link in {"for", "to", "with"} or asked_of
    if link != "by" and (given or _receives(reading, verdict)):
        because = f"“{link} … {hit.words}” is at the receiving end"
        return Bearer(by=_OTHER[side], because=because, sure=0.7)
    return Bearer(by=side, because=f"“{link} … {hit.words}” names who acts", sure=0.7)


def _clause_start(tokens: tuple[str, ...], end: int) -> int:
    """Return where the clause begins whose subject ends at `end`."""
    for at in range(end - 1, -1, -1):
        if tokens[at] in {".", ";", ":"}:
            return at + 1
        if tokens[at] == "that" and at and tokens[at - 1] in AGREED:
            return at + 1
        if tokens[at] == ",":
            inner = tokens[at + 1 : end]
            if inner and inner[0] not in {"and", "or"}:
                return at + 1 if tokens[0] in _OPENERS else 0
    return 0


def _receives(reading: Reading, verdict: Verdict) -> bool:
    """Tell whether the subject is given something or has something done to it."""
    tokens, operator = reading.tokens, verdict.operator
    if operator is not None and verdict.modality != "imperative":
        return _receives_by(reading, operator.head, passive=operator.passive)
    if verdict.modality != "present" or verdict.verb is None:
        return False
    return _is_passive(reading, verdict) or tokens[verdict.verb] in _GETS


def _is_passive(reading: Reading, verdict: Verdict) -> bool:
    """Tell whether the act of the main clause stands in the passive."""
    if verdict.operator is not None:
        return verdict.operator.passive
    if verdict.modality != "present" or verdict.verb is None:
        return False
    after = reading.tokens[verdict.verb + 1 : verdict.verb + 4]
    return reading.tokens[verdict.verb] in BE and any(map(is_participle, after))


def _receives_by(reading: Reading, head: int | None, *, passive: bool) -> bool:
    tokens = reading.tokens
    if head is None:
        return False
    if passive:
        return not _DUTY & set(tokens[head - 1 : head + 2])
    if tokens[head] == "have":
        return not _OWN_DUTY & set(tokens)
    near = tokens[head : head + (3 if tokens[head] == "be" else 2)]
    return (
        tokens[head] in _GETS
        or "liberty" in near
        or (tokens[head] == "be" and bool(_GETS & set(near)))
    )


def _we(reading: Reading) -> Bearer:
    ours, theirs = reading.all("belongs public_bodies"), reading.all("belongs vcs")
    if {"both", "jointly"} & set(reading.tokens) or _together(reading.tokens):
        return Bearer(by=BOTH, because="“we” with a word for both sides", sure=0.85)
    if len(theirs) > len(ours):
        return Bearer(by=VCS, because=f"“we” with “{theirs[0].words}”", sure=0.75)
    if ours:
        return Bearer(by=PUBLIC, because=f"“we” with “{ours[0].words}”", sure=0.8)
    if any(side_clause(reading, h.start) is None for h in reading.all("side both")):
        return Bearer(by=BOTH, because="“we” with a word for both sides", sure=0.75)
    others = {side for side in (PUBLIC, VCS) if _others(reading, side)}
    if VCS in others:
        because = "“we” speaks of the voluntary sector as others"
        return Bearer(by=PUBLIC, because=because, sure=0.7)
    if PUBLIC in others:
        because = "“we” speaks of public bodies as others"
        return Bearer(by=VCS, because=because, sure=0.65)
    return Bearer(by=BOTH, because="“we” of a joint text", sure=0.6)


def _together(tokens: tuple[str, ...]) -> bool:
    """Tell whether "together" goes with "we", as in "we will together publish"."""
    return any(
        tokens[n] == "together" and "we" in tokens[max(0, n - 2) : n + 2]
        for n in range(len(tokens))
    )


def _others(reading: Reading, side: str) -> bool:
    """Tell whether "we" speak of a side as others, not as fellows ("with the NHS")."""
    return any(
        side == VCS or "with" not in reading.tokens[max(0, hit.start - 3) : hit.start]
        for hit in reading.all(f"side {side}")
    )
