"""Does a promise hang on circumstances: on money, diaries, a mood, on what is not there yet?

No list holds every hedge. They are built alike, though: a word that makes a condition, and
in its clause something that comes about by itself ("as confidence returns"), that has to
be there first ("once the software is bought") or that allows ("the caseload permitting").
A condition that names a case ("if a group asks", "when a grant ends") is none of these.
"""

from __future__ import annotations

from itertools import pairwise

from compact_draft.judgement.language import Found, word_set
from compact_draft.judgement.reading import Reading

_OPENS = word_set("as when where if once while whenever wherever until till should")
_LINKED = frozenset({("provided", "that"), ("so", "long"), ("insofar", "as"), ("so", "far"), ("on", "condition")})  # fmt: skip
_MARKS = frozenset({".", ",", ";", ":", "(", ")"})
_LONGEST = 14

_ALLOWING = word_set("allowing permitting willing obliging prevailing consenting")
"""Ends an absolute: "diaries allowing", "a tutor willing"."""

_ALLOW = word_set(
    """
    allow allows permit permits let lets stretch stretches obliges disposes bear
    """
)
_MEANS = word_set(
    """
    money moneys funds funding cash budget budgets resources purse purses finances
    settlement economy market markets climate weather season staff staffing staffed
    caseload workload workloads pressures diary diaries drivers hours capacity time
    means space room appetite mood confidence trust goodwill will demand interest
    takers backers backing sponsor sponsors sponsorship software system systems website
    portal trainer tutor developer volunteers sergeant post posts figure pace lawyers
    technology equipment building bandwidth
    """
)
"""What is there or not, and nobody promises to bring it."""

_COMES = word_set(
    """
    returns return deepens deepen grows grow ripens improves improve eases ease recovers
    recover clears clear comes come turns turn arises arise emerges emerge matures mature
    holds hold lasts last settles settle warms warm looks look exists exist
    """
)
_READY = word_set(
    """
    bought built lifted found secured raised appointed recruited mended finished
    installed approved ready available running trained hired funded freed won changed
    comfortable persuaded willing content minded disposed confident
    """
)
_BUILT = word_set(
    """
    commissioned written drawn worked agreed chosen named set designed devised created
    settled negotiated established
    """
)
_PHRASES = frozenset({
    ("in", "place"), ("come", "forward"), ("comes", "forward"), ("on", "board"),
    ("at", "ease"), ("happens", "to"), ("happen", "to"), ("it", "wise"),
    ("it", "possible"), ("it", "feasible"), ("it", "sensible"), ("it", "prudent"),
    ("comes", "round"), ("come", "round"), ("turns", "up"), ("be", "found"),
    ("be", "spared"), ("be", "had"), ("be", "raised"), ("be", "afforded"),
    ("feel", "able"), ("feels", "able"), ("so", "minded"), ("can", "live"),
})  # fmt: skip
_OF_A_CASE = word_set(
    """
    asks ask asked wants want needs need ends end ended closes close closed breaks broken
    complains applies apply relevant disagree disagrees fails leaves affected requests
    tight short less lean falls fall fell reduced cut cuts withdrawn shared year month
    shift shifts change changes changed voted review
    """
)
_LET_OUT = frozenset(
    {("is", "let"), ("are", "let"), ("was", "let"), ("have", "to"), ("has", "to")}
)
"""A building that is let, and a case that presses: "if savings have to be found"."""

_THERE = frozenset({("there", "is"), ("there", "are")})
_NOT_THERE = (
    ("or", "such"), ("little", "by", "little"), ("bit", "by", "bit"), ("before", "long"),
    ("in", "the", "natural", "course"), ("in", "its", "own", "time"),
    ("one", "of", "these", "days"), ("decently", "can"), ("with", "a", "fair", "wind"),
)  # fmt: skip
_WAITS = frozenset({("yet", "to", "be"), ("still", "to", "be")})
"""Before a participle: what somebody has yet to build, find or agree."""


def on_circumstances(reading: Reading) -> Found | None:
    """Return the words by which a promise hangs on circumstances; None for none."""
    tokens = reading.tokens
    for at, token in enumerate(tokens):
        end = _end(tokens, at)
        if _opens(tokens, at) and _by_itself(tokens, at, end):
            return _found(reading, at, end)
        if token in _ALLOWING and _stands_alone(tokens, at):
            start = _start(tokens, at)
            return _found(reading, start, at + 1)
        if tokens[at : at + 3] in _WAITS and _is_made(tokens[at + 3 : at + 4]):
            return _found(reading, at, at + 4)
        for phrase in _NOT_THERE:
            if tokens[at : at + len(phrase)] == phrase:
                return _found(reading, at, at + len(phrase))
    return None


def _is_made(token: tuple[str, ...]) -> bool:
    return bool(token) and (token[0] in _READY or token[0] in _BUILT)


def _opens(tokens: tuple[str, ...], at: int) -> bool:
    """Tell whether a condition opens here ("so long as" does, "as well as" does not)."""
    if tuple(tokens[at : at + 2]) in _LINKED:
        return True
    if tokens[at] == "should":  # "should the Chamber come on board", after a mark
        return at == 0 or tokens[at - 1] in _MARKS
    if tokens[at] == "as" and tokens[at + 1 : at + 2] in {
        ("a",),
        ("well",),
        ("part",),
        ("or",),
    }:
        return False
    return tokens[at] in _OPENS


def _by_itself(tokens: tuple[str, ...], at: int, end: int) -> bool:
    """Tell whether a clause speaks of what allows, comes about or is there first."""
    clause = tokens[at + 1 : end]
    if not clause or _OF_A_CASE & set(clause) or _LET_OUT & set(pairwise(clause)):
        return False
    held = set(clause)
    if held & _ALLOW:
        return True
    pairs = set(pairwise(clause))
    if pairs & _PHRASES:
        return True
    if held & _MEANS and held & (_COMES | _READY):
        return True
    return bool(_THERE & pairs) and bool(held & _MEANS)


def _stands_alone(tokens: tuple[str, ...], at: int) -> bool:
    """Tell whether a participle ends a group of words of its own."""
    after = tokens[at + 1 : at + 2]
    start = _start(tokens, at)
    apart = start == 0 or tokens[start - 1] in _MARKS
    return (not after or after[0] in _MARKS) and apart and 0 < at - start <= 6


def _start(tokens: tuple[str, ...], at: int) -> int:
    while at > 0 and tokens[at - 1] not in _MARKS:
        at -= 1
    return at


def _end(tokens: tuple[str, ...], at: int) -> int:
    end = at + 1
    while end < len(tokens) and end - at < _LONGEST and tokens[end] not in _MARKS:
        end += 1
    return end


def _found(reading: Reading, start: int, end: int) -> Found:
    return Found(
        label="circumstances",
        start=start,
        end=end,
        words=reading.words.span(start, end),
    )
