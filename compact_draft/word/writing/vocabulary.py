"""What each kind of template may name: that of a draft, and that of a letter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

WORDS = ("title", "status", "copy", "date", "revision", "area", "group")
CHOICES = ("tags_shown",)
LISTS = {"parties": ("name", "side"), "public_bodies": (), "vcs": ()}
SLOTS = (
    "logo", "contents", "consultation", "clauses", "promises", "aspirational", "national",
    "balance", "signatures",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What a kind of template may name.

    Attributes:
        words: Placeholders that stand for words.
        choices: Placeholders that only a condition asks for.
        lists: Lists to go through, each with the fields of its items.
        slots: Paragraphs that our own XML replaces.
        needed: The placeholder that must stand in it.
        instead: One that may stand in its place.
    """

    words: tuple[str, ...]
    choices: tuple[str, ...]
    lists: Mapping[str, tuple[str, ...]]
    slots: tuple[str, ...]
    needed: str
    instead: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that may stand in it."""
        return (*self.words, *self.choices, *self.lists, *self.slots)


DRAFT = Vocabulary(
    words=WORDS,
    choices=CHOICES,
    lists=LISTS,
    slots=SLOTS,
    needed="clauses",
    instead="promises",
)
"""What the template of a draft may name."""
NAMES = DRAFT.names
_POINT = (
    "number", "clause", "said", "outcome", "reason", "before", "now", "change", "whose",
)  # fmt: skip
LETTER = Vocabulary(
    words=(
        "title", "status", "round", "date", "name", "salutation", "address", "group", "reply_to",
        "reference", "seal",
    ),
    choices=("is_draft",),
    lists={"points": _POINT, "passed_on": _POINT, "missing": ()},
    slots=(),
    needed="points",
)  # fmt: skip
"""What the template of a reply letter may name."""
