"""Changes of formatting that were left unmarked as asked: counted and listed, a line a story."""

from __future__ import annotations

from collections.abc import Sequence

from compact_draft.model.redline import LostOn, Untracked
from compact_draft.word.equality.definitions import Definitions
from compact_draft.word.equality.inherited import Inherited
from compact_draft.word.equality.keys import ContentKeys
from compact_draft.word.ooxml.names import w
from compact_draft.word.redline.notes import NoteClasses
from compact_draft.word.redline.plan import KeyedBlock, Step

_PPR = w("pPr")


def keys_of_both(
    means: tuple[Definitions, Definitions],
    pool: dict[str, int],
    notes: NoteClasses,
    inherited: Inherited,
    *,
    folds: bool,
    shows_all: bool,
) -> tuple[ContentKeys, ContentKeys]:
    """Return the keys of both files, each note by its class."""
    named = (means[0], notes.old), (means[1], notes.new)
    old, new = (
        ContentKeys(
            old_key, pool, note, folds=folds, shows_all=shows_all, inherited=inherited
        )
        for old_key, note in named
    )
    return old, new


class UnmarkedFormatting:
    """Counts the paragraphs and tables that stay and look otherwise."""

    def __init__(
        self,
        means: tuple[Definitions, Definitions],
        pool: dict[str, int],
        notes: NoteClasses,
        keys: tuple[ContentKeys, ContentKeys],
    ) -> None:
        self._keys = keys
        first = keys[0]
        self._with_formatting = keys_of_both(
            means,
            pool,
            notes,
            Inherited(*means),
            folds=first.folds,
            shows_all=first.shows_all,
        )
        self._counts: dict[str, int] = {}

    def count_story(
        self,
        story: str,
        steps: Sequence[Step],
        old: Sequence[KeyedBlock],
        new: Sequence[KeyedBlock],
    ) -> None:
        """Count what stays in a story, before it is written."""
        for own, looked in zip(self._keys, self._with_formatting, strict=True):
            looked.part = own.part
        found = sum(
            self._is_formatted_otherwise(step, old[step.old[-1]], new[step.new[-1]])
            for step in steps
            if step.old and step.new
        )
        if found:
            self._counts[story] = self._counts.get(story, 0) + found

    def _is_formatted_otherwise(
        self, step: Step, old: KeyedBlock, new: KeyedBlock
    ) -> bool:
        before, after = self._with_formatting
        if step.same or not old.is_paragraph:
            old_key, new_key = before.block(old.element), after.block(new.element)
            return step.same and old_key.full != new_key.full
        old_properties, new_properties = old.element.find(_PPR), new.element.find(_PPR)
        return before.properties(old_properties) != after.properties(new_properties)

    def listed(self) -> list[Untracked]:
        """Return what is listed: how many in each story."""
        return [
            Untracked(
                kind="looks, left out as asked",
                where=story,
                old=f"{count} paragraph{'s' if count > 1 else ''} or tables",
                new="look otherwise",
                lost_on=LostOn.REJECT,
            )
            for story, count in self._counts.items()
        ]
