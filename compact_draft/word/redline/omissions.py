"""What a redline could not show, as it is listed: left as in the new file.

Each has its story, where it begins, and the first words of both files, so that a person
can compare it by hand.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from compact_draft.model.redline import LostOn, Untracked
from compact_draft.text.shortened import both_shortened, in_one_line
from compact_draft.word.ooxml.names import w
from compact_draft.word.redline.plan import KeyedBlock, Step
from compact_draft.word.redline.proof import Stories

_MOST = 61
BY_HAND = "left as in the new file, to be compared by hand"
"""How the kind ends of what is listed here."""


Over = Callable[..., tuple[str, ...]]
"""From a block, and whether it `is_old`, to the headings over it, outermost first."""


class Omissions:
    """What of one redline is left as in the new file.

    Attributes:
        listed: How it is listed.
        notes: Kind and id of the new notes that are left with it.
    """

    def __init__(self) -> None:
        self.listed: list[Untracked] = []
        self.notes: set[tuple[str, str]] = set()

    def story(self, name: str, old: str = "", new: str = "") -> None:
        """List a whole story, with the words of both files where they begin to differ."""
        old, new = _short(old, new)
        self.listed.append(
            Untracked(
                kind=f"story {BY_HAND}",
                where=f"{name}, from its beginning",
                old=old,
                new=new,
                lost_on=LostOn.REJECT,
            )
        )

    def blocks(
        self,
        story: str,
        steps: Sequence[Step],
        keyed_blocks: tuple[Sequence[KeyedBlock], Sequence[KeyedBlock]],
        stories: tuple[Stories, Stories],
        over: Over,
    ) -> None:
        """List the steps that are left, and expect no more of them.

        `stories` are the keys that the readings should give: rejecting all then gives
        the new blocks in the place of the old ones.
        """
        before, after = (side.get(story) for side in stories)
        for step in steps:
            if step.omitted and not _is_same(step, before, after):
                olds, news = (
                    [side[n] for n in numbers]
                    for side, numbers in zip(
                        keyed_blocks, (step.old, step.new), strict=True
                    )
                )
                self._blocks(story, step, olds, news, over)
        if before is not None and after is not None:
            stories[0][story] = [
                key
                for step in steps
                for key in (
                    [after[j] for j in step.new]
                    if step.omitted
                    else [before[i] for i in step.old]
                )
            ]

    def _blocks(
        self,
        story: str,
        step: Step,
        old: list[KeyedBlock],
        new: list[KeyedBlock],
        over: Over,
    ) -> None:
        for block in new:
            for kind in ("footnote", "endnote"):
                for element in block.element.iter(w(f"{kind}Reference")):
                    self.notes.add((kind, element.get(w("id"), "")))
        heading = over((new or old)[0].element, is_old=not new)
        before, after = _short(_words(old), _words(new))
        under = f", under {' > '.join(heading)}" if heading else ""
        self.listed.append(
            Untracked(
                kind=f"{_kind((new or old)[0])} {BY_HAND}",
                where=f"{story}, block {(step.new or step.old)[0] + 1}{under}",
                old=before,
                new=after,
                lost_on=LostOn.REJECT,
            )
        )


def _is_same(step: Step, old: list[int] | None, new: list[int] | None) -> bool:
    """Tell whether the blocks of a step are the same ones, by the keys of a story."""
    if old is None or new is None:
        return False
    return [old[i] for i in step.old] == [new[j] for j in step.new]


def _kind(block: KeyedBlock) -> str:
    return "table" if block.is_table else "paragraph"


def _words(keyed_blocks: list[KeyedBlock]) -> str:
    return " ".join(block.text for block in keyed_blocks)


def _short(old: str, new: str) -> tuple[str, str]:
    return both_shortened(in_one_line(old), in_one_line(new), _MOST)
