"""What the law already asks, on a matter that a Compact promises; never legal advice."""

from __future__ import annotations

from dataclasses import dataclass

from compact_draft.model.tags import By

NO_ADVICE = (
    "This points to public sources and is no legal advice: ask a lawyer or the "
    "monitoring officer what holds."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """A duty in law, with how a clause on it is known and what lies below it.

    Attributes:
        id: Its name.
        title: In a few words.
        says: What the law asks, in our words.
        source: Act or regulation, and where in it.
        since: ISO date from which it holds.
        until: ISO date of its last day; empty while it holds.
        checked: ISO date on which a person last read the source; empty for never.
        by: The side it binds.
        needs: Groups of words; a clause on the matter has one of each, in any form.
        unless: Words that show that a clause is on another matter.
        at_most: A longer period is below it; empty for none.
        amount_at_most: A higher sum in pounds is below it; None for none.
        firm: Whether a softer verb or a hedge is below it.
    """

    id: str
    title: str
    says: str
    source: str
    since: str
    until: str
    checked: str
    by: By
    needs: tuple[tuple[str, ...], ...]
    unless: tuple[str, ...] = ()
    at_most: str = ""
    amount_at_most: int | None = None
    firm: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Below:
    """A clause that promises less than the law already asks.

    Attributes:
        clause: Its id.
        number: As printed; empty where none is.
        text: Its words.
        floor: What it lies below.
        how: In what, with its words.
    """

    clause: str
    number: str
    text: str
    floor: Floor
    how: tuple[str, ...]

    @property
    def words(self) -> str:
        """What is said of it: how, what the law asks, the source and its date."""
        floor = self.floor
        read = (
            f"source read {floor.checked}"
            if floor.checked
            else "written from memory of it: read the source"
        )
        return (
            f"{'; '.join(self.how)}. {floor.says} ({floor.source}; in force since "
            f"{floor.since}; {read}.)"
        )
