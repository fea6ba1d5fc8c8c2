"""The two tags, evidence for them, and the one rule that derives the overall tag.

A tag of achievability is a fact about practice in a named body, not about verbs.
So what is stored are evidence rows and a person's word; the overall tag is
*derived* from them by `overall`, the rule of docs/data.md.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum


class Side(StrEnum):
    """Who a party belongs to."""

    PUBLIC_BODIES = "public_bodies"
    VCS = "vcs"


class By(StrEnum):
    """Who a promise binds, before it is narrowed to named parties."""

    PUBLIC_BODIES = "public_bodies"
    VCS = "vcs"
    BOTH = "both"
    UNCLEAR = "unclear"

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides bound; none when it is unclear."""
        if self is By.UNCLEAR:
            return ()
        return tuple(Side) if self is By.BOTH else (Side(self.value),)


class Achievability(StrEnum):
    """Is it practice now, or something to work towards?"""

    ACHIEVABLE = "achievable"
    ASPIRATIONAL = "aspirational"


class Scope(StrEnum):
    """Does it answer to a national undertaking, or was it added here?"""

    LOCAL = "local"
    NATIONAL = "national"


class Delivery(StrEnum):
    """Can it be done here, or does it need government? An optional second field."""

    HERE = "here"
    GOVERNMENT = "government"


class Practice(StrEnum):
    """What a party says of its own practice."""

    DOING = "doing"
    PARTLY = "partly"
    NOT_YET = "not_yet"
    CANNOT = "cannot"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One party's word on one clause.

    Attributes:
        party: The party's id in ``compact.toml``.
        state: What it says of its practice.
        note: Its note or link; may be empty.
        by_when: A date or words for one ("March 2027"); None when none was given.
        said_by: Who said so.
        when: ISO date or time of the saying; later rows of a party win.
    """

    party: str
    state: Practice
    note: str = ""
    by_when: str | None = None
    said_by: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """A person's word on a tag: a suggestion confirmed, or the rule overruled.

    Attributes:
        value: The tag they set.
        reason: Why; never empty.
        by: Who.
        when: ISO date or time.
    """

    value: Achievability
    reason: str
    by: str
    when: str


class Standing(StrEnum):
    """Where an overall tag comes from."""

    SET = "set by a person"
    EVIDENCE = "from evidence"
    NOT_SETTLED = "not settled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Overall:
    """The overall tag of a promise, as derived.

    Attributes:
        value: None when it is not settled.
        standing: Where it comes from.
        mixed: Some bound party is doing it and another is not.
        look_again: A person set it, and later evidence speaks against it.
        because: The reason in words, for people.
    """

    value: Achievability | None
    standing: Standing
    mixed: bool = False
    look_again: bool = False
    because: str = ""


def latest(evidence: Iterable[Evidence]) -> dict[str, Evidence]:
    """Return each party's latest word; of two at one time the later row wins."""
    found: dict[str, Evidence] = {}
    for row in evidence:
        held = found.get(row.party)
        if held is None or _moment(row.when) >= _moment(held.when):
            found[row.party] = row
    return found


def _moment(when: str) -> datetime:
    """Return an ISO date or time for comparing; what is none comes before all.

    A date alone is the beginning of its day; a time without a zone counts as UTC.
    """
    try:
        found = datetime.fromisoformat(when)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def overall(
    evidence: Iterable[Evidence], bound: Iterable[str], ruling: Ruling | None = None
) -> Overall:
    """Return the overall tag of a promise by the rule of docs/data.md, in its order.

    Args:
        evidence: Every row kept on the clause; rows of unbound parties are not
            counted.
        bound: Ids of the parties that the promise binds.
        ruling: A person's word, which newer evidence never changes.
    """
    parties = tuple(bound)
    rows = latest(evidence)
    held = {party: rows[party] for party in parties if party in rows}
    doing = [p for p, row in held.items() if row.state is Practice.DOING]
    short = [p for p, row in held.items() if row.state is not Practice.DOING]
    mixed = bool(doing and short)
    derived: Achievability | None = None
    if short:
        derived = Achievability.ASPIRATIONAL
    elif parties and len(doing) == len(parties):
        derived = Achievability.ACHIEVABLE
    if ruling is not None:
        since = _moment(ruling.when)
        newer = [row for row in held.values() if _moment(row.when) > since]
        against = derived is not None and derived is not ruling.value
        speaks = ruling.value is Achievability.ASPIRATIONAL
        against = against and any(
            (row.state is Practice.DOING) is speaks for row in newer
        )
        return Overall(
            value=ruling.value,
            standing=Standing.SET,
            mixed=mixed,
            look_again=against,
            because=f"{ruling.by}, {ruling.when}: {ruling.reason}",
        )
    if derived is Achievability.ACHIEVABLE:
        because = "every bound party says it is doing this"
    elif derived is Achievability.ASPIRATIONAL:
        because = "; ".join(f"{p}: {held[p].state.replace('_', ' ')}" for p in short)
    else:
        waiting = [p for p in parties if p not in held]
        because = f"no evidence yet from {', '.join(waiting)}"
        if not parties:
            because = "nobody is known to be bound"
    return Overall(
        value=derived,
        standing=Standing.NOT_SETTLED if derived is None else Standing.EVIDENCE,
        mixed=mixed,
        because=because,
    )
