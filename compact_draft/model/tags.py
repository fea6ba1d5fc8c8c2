"""The two tags, evidence for them, and the one rule that derives the overall tag.

A tag of achievability is a fact about practice in a named body, not about verbs.
So what is stored are evidence rows and a person's word; the overall tag is
*derived* from them by `overall`, the rule of docs/data.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
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
        clause_print: Print of the words it was said of (`model.wording`); empty
            in an older workspace.
    """

    party: str
    state: Practice
    note: str = ""
    by_when: str | None = None
    said_by: str = ""
    when: str = ""
    clause_print: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """A person's word on a tag: a suggestion confirmed, or the rule overruled.

    Attributes:
        value: The tag they set.
        reason: Why; never empty.
        by: Who.
        when: ISO date or time.
        clause_print: Print of the words it was given for (`model.wording`); empty
            in an older workspace.
    """

    value: Achievability
    reason: str
    by: str
    when: str
    clause_print: str = ""


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
        look_again: What speaks for it was given for other words, or a person set it
            and later evidence speaks against it.
        because: The reason in words, for people.
        is_of_other_words: A person set it, and the words have changed since.
        earlier: Ids of the bound parties whose word was said of other words, and who
            have said nothing of these.
    """

    value: Achievability | None
    standing: Standing
    mixed: bool = False
    look_again: bool = False
    because: str = ""
    is_of_other_words: bool = False
    earlier: tuple[str, ...] = ()


def latest(evidence: Iterable[Evidence]) -> dict[str, Evidence]:
    """Return each party's latest word; of two at one time the later row wins."""
    found: dict[str, Evidence] = {}
    for row in evidence:
        held = found.get(row.party)
        if held is None or moment(row.when) >= moment(held.when):
            found[row.party] = row
    return found


def moment(when: str) -> datetime:
    """Return an ISO date or time for comparing; what is none comes before all.

    A date alone is the beginning of its day; a time without a zone counts as UTC.
    """
    try:
        found = datetime.fromisoformat(when)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


Stands = Callable[[Evidence | Ruling], bool]
"""Says whether what was said was said of the words as they stand."""


def _always(_: Evidence | Ruling) -> bool:
    return True


def overall(
    evidence: Iterable[Evidence],
    bound: Iterable[str],
    ruling: Ruling | None = None,
    *,
    stands: Stands = _always,
    names: Mapping[str, str] | None = None,
) -> Overall:
    """Return the overall tag of a promise by the rule of docs/data.md, in its order.

    Evidence of other words is not counted: no tag outlives the words it was given for.
    A person's word stays, and is to be looked at again.

    Args:
        evidence: Every row kept on the clause; rows of unbound parties are not
            counted.
        bound: Ids of the parties that the promise binds.
        ruling: A person's word, which newer evidence never changes.
        stands: Whether a row or a person's word is of the words as they stand.
        names: Id of a party → its name, for the reason in words; an id stands for itself.
    """
    parties = tuple(bound)
    rows = tuple(evidence)
    counted = latest(row for row in rows if stands(row))
    held = {party: counted[party] for party in parties if party in counted}
    said = {row.party for row in rows}
    earlier = tuple(p for p in parties if p in said and p not in held)
    doing = [p for p, row in held.items() if row.state is Practice.DOING]
    short = [p for p, row in held.items() if row.state is not Practice.DOING]
    mixed = bool(doing and short)
    derived: Achievability | None = None
    if short:
        derived = Achievability.ASPIRATIONAL
    elif parties and len(doing) == len(parties):
        derived = Achievability.ACHIEVABLE
    if ruling is not None:
        is_old = not stands(ruling)
        return Overall(
            value=ruling.value,
            standing=Standing.SET,
            mixed=mixed,
            look_again=is_old or _is_against(ruling, derived, held),
            because=f"{ruling.by}, {_day(ruling.when)}: {ruling.reason}",
            is_of_other_words=is_old,
            earlier=earlier,
        )
    return Overall(
        value=derived,
        standing=Standing.NOT_SETTLED if derived is None else Standing.EVIDENCE,
        mixed=mixed,
        look_again=bool(earlier),
        because=_because(derived, parties, held, earlier, names or {}),
        earlier=earlier,
    )


def _day(stamp: str) -> str:
    """Return an ISO date or time as people write it; what is none, as it is."""
    try:
        found = datetime.fromisoformat(stamp)
    except ValueError:
        return stamp
    return f"{found.day} {found:%B} {found.year}"


def _is_against(
    ruling: Ruling, derived: Achievability | None, held: dict[str, Evidence]
) -> bool:
    """Say whether evidence that is newer than a person's word speaks against it."""
    if derived is None or derived is ruling.value:
        return False
    since = moment(ruling.when)
    speaks = ruling.value is Achievability.ASPIRATIONAL
    newer = [row for row in held.values() if moment(row.when) > since]
    return any((row.state is Practice.DOING) is speaks for row in newer)


def _because(
    derived: Achievability | None,
    parties: tuple[str, ...],
    held: dict[str, Evidence],
    earlier: tuple[str, ...],
    names: Mapping[str, str],
) -> str:
    def named(party: str) -> str:
        return names.get(party, party)

    if derived is Achievability.ACHIEVABLE:
        return "every bound party says it is doing this"
    if derived is Achievability.ASPIRATIONAL:
        short = [p for p, row in held.items() if row.state is not Practice.DOING]
        return "; ".join(
            f"{named(p)}: {held[p].state.replace('_', ' ')}" for p in short
        )
    if not parties:
        return "nobody is known to be bound"
    silent = [p for p in parties if p not in held and p not in earlier]
    words = (
        [f"{', '.join(map(named, earlier))} spoke of other words"] if earlier else []
    )
    words += [f"no evidence yet from {', '.join(map(named, silent))}"] if silent else []
    return "; ".join(words)
