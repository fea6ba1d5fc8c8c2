"""What bodies have decided of a Compact, and of which words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from compact_draft.model.clause import ClauseId
from compact_draft.model.compact import Party


class Says(StrEnum):
    """What a body has decided."""

    SIGNS = "signs"
    DECLINES = "declines"
    LATER = "decides_later"


class Stand(StrEnum):
    """What a body has to say of one clause when it signs."""

    RESERVATION = "reservation"
    DIFFERS = "agreed_to_differ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One body's decision.

    Attributes:
        party: Its id.
        says: What it decided.
        date: ISO date of its decision; empty while it has none.
        name: Who signed or decided for it, such as "the Cabinet"; may be empty.
        note: Where that is written down, such as "minute 14"; may be empty.
        clauses: What it signed: (clause id, print of its words), in order.
        by: Who wrote it down.
        when: ISO date or time of that.
    """

    party: str
    says: Says
    date: str = ""
    name: str = ""
    note: str = ""
    clauses: tuple[tuple[ClauseId, str], ...] = ()
    by: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reservation:
    """What a body says of one clause: a reservation, or that they agreed to differ.

    Attributes:
        party: Its id.
        clause: The clause's id.
        kind: Which of the two.
        words: What it says.
        clause_print: Print of the words that it was said of.
        by: Who wrote it down.
        when: ISO date or time of that.
    """

    party: str
    clause: ClauseId
    kind: Stand
    words: str
    clause_print: str = ""
    by: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """All that ``signoff.toml`` says: one signature a body, one word a body and clause."""

    signatures: tuple[Signature, ...] = ()
    reservations: tuple[Reservation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """A clause that changed after a body signed.

    Attributes:
        clause: Its id.
        number: As printed now; empty for none, or where it is gone.
        what: "reworded", "new", or "gone".
    """

    clause: ClauseId
    number: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where one body stands.

    Attributes:
        party: It.
        signature: What it decided; None for nothing yet.
        touched: What changed since of what it signed: while there is any, its
            signature is void.
        reservations: What it says of clauses, in order.
        stale: Those of them that were said of other words than stand now.
    """

    party: Party
    signature: Signature | None
    touched: tuple[Touched, ...] = ()
    reservations: tuple[Reservation, ...] = ()
    stale: tuple[Reservation, ...] = ()

    @property
    def is_void(self) -> bool:
        """Whether it signed words that stand no longer."""
        return self.has_signed and bool(self.touched)

    @property
    def has_signed(self) -> bool:
        """Whether it signed, void or not."""
        return self.signature is not None and self.signature.says is Says.SIGNS

    @property
    def holds(self) -> bool:
        """Whether its signature holds."""
        return self.has_signed and not self.touched
