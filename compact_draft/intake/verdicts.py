"""What is known before a line is read, and what is said of it then: plain values."""

from __future__ import annotations

from dataclasses import dataclass

from compact_draft.intake.doubts import SCRAMBLED
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By


@dataclass(frozen=True, slots=True, kw_only=True)
class Stem:
    """The line that leads a list in, and what it says of the items.

    Attributes:
        kind: What it makes of them; None where it does not say.
        by: Whom it names; None for nobody.
        level: The depth of its own item; -1 for a plain paragraph.
        names: Whether its own words name who acts.
        opens: The side with which it begins, though no verb says that it acts.
    """

    kind: Kind | None
    by: By | None
    level: int
    names: bool = False
    opens: By | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What is known before a line is read.

    Attributes:
        section: The headings above, outermost first.
        stem: The line that leads its list in; None for none.
        after_contact: The line before is a contact; True also for one that leads in.
        after_contact_stem: The line before says that a contact follows.
        we: Whom "we" means here, as in a letter; None where nothing says it.
    """

    section: tuple[str, ...]
    stem: Stem | None = None
    after_contact: bool = False
    after_contact_stem: bool = False
    we: By | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a line is, whom it binds, why, and what is doubtful."""

    kind: Kind
    why: str
    party: By | None = None
    doubts: tuple[str, ...] = ()


def scrambled() -> Verdict:
    """Return what a line is that reads as a bad scan does."""
    return Verdict(kind=Kind.PROSE, why="nothing sure can be said", doubts=(SCRAMBLED,))
