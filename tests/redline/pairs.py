"""The corpus: pairs of small Word files, one feature each, with what is expected.

Each pair is a function that returns the old file and the new one. The modules
``pairs_…`` hold them; importing this one gives them all, in `PAIRS`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

PAIRS: dict[str, "Pair"] = {}


@dataclass(frozen=True, kw_only=True)
class Pair:
    """One pair, and the bounds of a good redline of it.

    Attributes:
        name: As in the design note: ``word-replaced``.
        make: Gives the bytes of the old file and of the new one.
        most: The most letters (blanks apart) that may be marked, either way.
        revisions: The most elements with a change.
        moves: How many moves there must be.
        lost: What may differ, as it cannot be tracked: ``headers``, ``before``.
        options: Options that are not the usual ones.
        backwards: Whether it also runs from new to old with the same bounds.
    """

    name: str
    make: Callable[[], tuple[bytes, bytes]]
    most: int
    revisions: int
    moves: int = 0
    lost: frozenset[str] = frozenset()
    options: dict[str, str] = field(default_factory=dict)
    backwards: bool = True


def pair(
    most, revisions, *, moves=0, lost=(), options=None, backwards=True, into=PAIRS
):
    """Enter a function that makes a pair into the corpus under its own name."""

    def enter(make):
        name = make.__name__.strip("_").replace("_", "-")
        assert name not in into, name
        into[name] = Pair(
            name=name,
            make=make,
            most=most,
            revisions=revisions,
            moves=moves,
            lost=frozenset(lost),
            options=options or {},
            backwards=backwards,
        )
        return make

    return enter


# Clauses to write files with, of no Compact in particular.
TEXT = (
    "The Council will consult voluntary groups before it changes a grant.",
    "Groups will tell the Council what a cut would mean for the people they serve.",
    "Both sides will meet twice a year and publish the notes within a month.",
    "Payment is made within thirty days of a correct invoice.",
    "A group that has a complaint writes to the Compact officer first.",
    "Volunteers are paid their expenses, and nobody is asked to stand surety.",
    "Training offered to council staff is open to partners where there is room.",
    "This agreement is reviewed every three years by a panel of both sides.",
)


def load():
    """Import the modules that hold the pairs; return `PAIRS`."""
    from tests.redline import (  # noqa: F401  the modules enter their pairs on import
        pairs_fields,
        pairs_formats,
        pairs_forms,
        pairs_inline,
        pairs_paragraphs,
        pairs_stories,
        pairs_tables,
        pairs_words,
    )

    return PAIRS
