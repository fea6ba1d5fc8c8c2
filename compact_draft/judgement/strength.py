"""Does a new wording bind its party less than the old one, or more? Named, with the words.

Built for every place that asks: a refreshed clause beside the old one, a draft beside
the last draft, a local clause beside the national undertaking. What the words do not
show is not said; where they show a change and not its direction, that is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from compact_draft.judgement.facts import EXCEPTIONAL, FIRM, Exemption, Facts
from compact_draft.judgement.lengths import (
    BY_DATE,
    HOW_OFTEN,
    OPEN,
    Length,
    binds,
    same,
)
from compact_draft.judgement.narrowing import lost_half, narrowed

WEAKER, STRONGER, CHANGED = "weaker", "stronger", "changed"
_SAID = {
    "imperative": "a bare verb",
    "present": "the present tense",
    "commit": "a commitment",
    "desired": "a wish",
    "none": "no verb",
}
_OTHERWISE = re.compile(
    r"\b(?:or|unless|except(?:ing|ionally)?|save|otherwise|failing (?:that|which)|(?:be|is|may) (?:cut|reduced|shortened|lengthened|extended)"
    r"|(?:cut|reduced|shortened|lengthened|extended) to|down to|as few as|as little as|up to|but)\b",
    re.IGNORECASE,
)
_IN_HASTE = re.compile(
    r"\b(?:time is (?:short|tight)|urgen\w+|emergenc\w+|exceptional\w*|in haste|pressing|busy"
    r"|is enough|will do|may do|suffices?|rare\w*|special cases?)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|no)\b|n't\b", re.IGNORECASE)
_ITEMS = 3
"""From so many words of a list that are gone, what is gone is shown shortened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """One respect in which two wordings bind unlike.

    Attributes:
        towards: WEAKER, STRONGER, or CHANGED where the words do not tell which.
        difference: modality, timeframe, exception, timing, reasons, writing, scope, party.
        said: In words that a writer understands, with the words of both.
    """

    towards: str
    difference: str
    said: str


def shifts(old: Facts, new: Facts) -> tuple[Shift, ...]:
    """Return how `new` binds beside `old`: graver respects first, empty where the same.

    Args:
        old: Facts of the earlier wording (or of the national undertaking).
        new: Facts of the later wording (or of the local clause).
    """
    found = (
        *_party(old, new),
        *_force(old, new),
        *_periods(old, new),
        *_exceptions(old, new),
        *_kept_up(old, new, "reasons", "reasons are"),
        *_kept_up(old, new, "writing", "writing is"),
        *_timing(old, new),
        *_scope(old, new),
    )
    return (*found, *_edited(old, new, found))


def weaker(found: Iterable[Shift]) -> tuple[Shift, ...]:
    """Return the shifts that weaken, with those whose direction is untold."""
    return tuple(shift for shift in found if shift.towards != STRONGER)


def _party(old: Facts, new: Facts) -> Iterator[Shift]:
    if old.by == new.by or "unclear" in {old.by, new.by}:
        return
    if old.by == "both":
        gone = "the voluntary sector" if new.by == "public_bodies" else "public bodies"
        said = f"{gone} no longer bound: both sides were"
        yield Shift(towards=WEAKER, difference="party", said=said)
    elif new.by == "both":
        said = f"both sides are bound: only {_side(old.by)} were"
        yield Shift(towards=STRONGER, difference="party", said=said)
    else:
        said = f"another party is bound: {_side(new.by)}, not {_side(old.by)}"
        yield Shift(towards=CHANGED, difference="party", said=said)


def _side(by: str) -> str:
    return "public bodies" if by == "public_bodies" else "the voluntary sector"


def _force(old: Facts, new: Facts) -> Iterator[Shift]:
    if old.force and not new.force:
        said = "the new words read as no promise"
        yield Shift(towards=WEAKER, difference="modality", said=said)
        return
    if new.force < old.force:
        said = f"softer: {_verb(old.modality)} became {_verb(new.modality)}"
        yield Shift(towards=WEAKER, difference="modality", said=said)
    elif new.force > old.force:
        said = f"firmer: {_verb(old.modality)} became {_verb(new.modality)}"
        yield Shift(towards=STRONGER, difference="modality", said=said)
    came, went = _fresh(old.hedges, new.hedges), _fresh(new.hedges, old.hedges)
    if came and len(new.hedges) >= len(old.hedges):
        said = f"a hedge came in: “{'”, “'.join(came)}” weakens it"
        if not went:
            yield Shift(towards=WEAKER, difference="modality", said=said)
    elif went and len(new.hedges) < len(old.hedges):
        said = f"a hedge is gone: it was “{'”, “'.join(went)}”"
        yield Shift(towards=STRONGER, difference="modality", said=said)


def _verb(modality: str) -> str:
    return _SAID.get(modality, f"“{modality}”")


def _fresh(before: tuple[str, ...], after: tuple[str, ...]) -> list[str]:
    held = {words.lower() for words in before}
    return [words for words in after if words.lower() not in held]


def _periods(old: Facts, new: Facts) -> Iterator[Shift]:
    gone = [p for p in old.periods if not any(same(p, q) for q in new.periods)]
    fresh = [q for q in new.periods if not any(same(p, q) for p in old.periods)]
    while gone and fresh:
        before, after = _likeliest(gone, fresh)
        gone.remove(before)
        fresh.remove(after)
        yield _period(before, after)
    for before in gone:
        if _is_way_out(before, old):
            said = f"a way out is gone: it was “{before.words}”"
            yield Shift(towards=STRONGER, difference="exception", said=said)
        else:
            said = f"the period is gone: it was “{before.words}”"
            yield Shift(towards=WEAKER, difference="timeframe", said=said)
    for after in fresh:
        if _is_way_out(after, new):
            said = f"a way out came in: “{after.words}”"
            yield Shift(towards=WEAKER, difference="exception", said=said)
        else:
            said = f"a period came in: “{after.words}”"
            yield Shift(towards=STRONGER, difference="timeframe", said=said)


def _is_way_out(one: Length, of: Facts) -> bool:
    """Tell whether a period stands beside a firmer one, for when that is not kept.

    "12 weeks, or 8 weeks where time is short": who may choose the eight is bound to them.
    """
    others = [p for p in of.periods if p != one and p.unit != "times"]
    if one.use in {HOW_OFTEN, BY_DATE} or not others:
        return False
    lead = of.text[: max(of.text.find(one.words), 0)]
    at = max((m.start() for m in _OTHERWISE.finditer(lead)), default=-1)
    inside = _IN_HASTE.search(of.text) is not None
    if at < 0 and not inside:
        return False
    laxer = {
        binds(other, replace(one, use=other.use if one.use == OPEN else one.use))
        for other in others
    }
    return -1 in laxer or (laxer <= {None} and inside)


def _likeliest(gone: list[Length], fresh: list[Length]) -> tuple[Length, Length]:
    """Return the old and the new period that are for the same; else the first ones."""
    for before in gone:
        for after in fresh:
            if before.use == after.use:
                return before, after
    return gone[0], fresh[0]


def _period(before: Length, after: Length) -> Shift:
    way = binds(before, after)
    both = f"“{before.words}” became “{after.words}”"
    if way is None:
        said = f"the period changed from “{before.words}” to “{after.words}”: see which way"
        return Shift(towards=CHANGED, difference="timeframe", said=said)
    if HOW_OFTEN in {before.use, after.use}:
        how = "less often" if way < 0 else "more often"
        towards = WEAKER if way < 0 else STRONGER
        return Shift(towards=towards, difference="timeframe", said=f"{how}: {both}")
    longer = "longer" if after.days > before.days else "shorter"
    if before.use == after.use == "by date":
        longer = "later" if after.days > before.days else "earlier"
    towards = WEAKER if way < 0 else STRONGER
    return Shift(
        towards=towards, difference="timeframe", said=f"the period is {longer}: {both}"
    )


def _exceptions(old: Facts, new: Facts) -> Iterator[Shift]:
    before, after = _widest(old.exceptions), _widest(new.exceptions)
    if after is not None and before is None:
        said = f"an exception came in: “{after.words}”"
        yield Shift(towards=WEAKER, difference="exception", said=said)
    elif before is not None and after is None:
        said = f"an exception is gone: it was “{before.words}”"
        yield Shift(towards=STRONGER, difference="exception", said=said)
    elif before is not None and after is not None:
        both = f"“{before.words}” became “{after.words}”"
        more = len(new.exceptions) - len(old.exceptions)
        if after.width > before.width or (more > 0 and after.width == before.width):
            said = f"the exception is wider: {both}"
            yield Shift(towards=WEAKER, difference="exception", said=said)
        elif after.width < before.width or (more < 0 and after.width == before.width):
            said = f"the exception is narrower: {both}"
            yield Shift(towards=STRONGER, difference="exception", said=said)


def _widest(exceptions: tuple[Exemption, ...]) -> Exemption | None:
    return max(exceptions, key=lambda e: e.width, default=None)


def _kept_up(old: Facts, new: Facts, name: str, said: str) -> Iterator[Shift]:
    before, after = getattr(old, name), getattr(new, name)
    if before and not after:
        gone = f"{said} no longer promised: it was “{before[0]}”"
        yield Shift(towards=WEAKER, difference=name, said=gone)
    elif after and not before:
        came = f"{said} promised: “{after[0]}”"
        yield Shift(towards=STRONGER, difference=name, said=came)


def _timing(old: Facts, new: Facts) -> Iterator[Shift]:
    was, now = bool(old.early), bool(new.early)
    if was and not now:
        late = _fresh(old.late, new.late)
        turned = f", now “{late[0]}”" if late else ""
        said = f"no longer early: it was “{old.early[0]}”{turned}"
        yield Shift(towards=WEAKER, difference="timing", said=said)
    elif now and not was:
        late = _fresh(new.late, old.late)
        turned = f", it was “{late[0]}”" if late else ""
        said = f"earlier: “{new.early[0]}”{turned}"
        yield Shift(towards=STRONGER, difference="timing", said=said)


def _scope(old: Facts, new: Facts) -> Iterator[Shift]:
    lost, gained = (
        _fresh(new.universal, old.universal),
        _fresh(old.partial, new.partial),
    )
    freed = _fresh(new.partial, old.partial)
    won = _fresh(old.universal, new.universal)
    if gained and _turned(old.text) != _turned(new.text):
        gained = [words for words in gained if words != "only"]
    if gained and not freed:
        said = f"for fewer: “{gained[0]}” came in"
        if lost:
            said = f"for fewer: “{lost[0]}” became “{gained[0]}”"
        yield Shift(towards=WEAKER, difference="scope", said=said)
    elif freed and not gained:
        said = f"for more: “{freed[0]}” is gone"
        if won:
            said = f"for more: “{freed[0]}” became “{won[0]}”"
        yield Shift(towards=STRONGER, difference="scope", said=said)
    elif lost and not won and not freed and not gained:
        yield from _listed(old, new, lost[0])


def _turned(text: str) -> bool:
    """Tell whether a wording forbids: "not … what they do not need" is "only what they need"."""
    return _NOT.search(text) is not None


def _edited(old: Facts, new: Facts, told: Iterable[Shift]) -> Iterator[Shift]:
    """Yield what was put into the same sentence, or fell out of it, for fewer or more."""
    if any(shift.difference in {"scope", "exception"} for shift in told):
        return
    came, went = narrowed(old.text, new.text), narrowed(new.text, old.text)
    if came and not went:
        said = f"for fewer: “{came[0]}” came in"
        yield Shift(towards=WEAKER, difference="scope", said=said)
    elif went and not came:
        said = f"for more: “{went[0]}” is gone"
        yield Shift(towards=STRONGER, difference="scope", said=said)
    elif half := lost_half(old.text, new.text):
        said = f"left out: “{half}”"
        yield Shift(towards=WEAKER, difference="scope", said=said)
    elif half := lost_half(new.text, old.text):
        said = f"more is promised: “{half}”"
        yield Shift(towards=STRONGER, difference="scope", said=said)


def _listed(old: Facts, new: Facts, lost: str) -> Iterator[Shift]:
    """Yield what was for all and says so no more, where little else changed."""
    if (
        set(old.words) <= set(new.words)
        or len(set(old.words) - set(new.words)) < _ITEMS
    ):
        said = f"“{lost}” is gone: see whom it now covers"
        yield Shift(towards=CHANGED, difference="scope", said=said)


def is_firm(facts: Facts) -> bool:
    """Tell whether a wording binds firmly: a firm verb and nothing that weakens it."""
    widest = _widest(facts.exceptions)
    wide = widest is not None and widest.width > EXCEPTIONAL
    return facts.force >= FIRM and not facts.hedges and not wide
