"""The fallback levels of a proof: what was false is shown less finely, at last not at all.

A false block is struck and inserted whole; then its story is; then the block is left as
in the new file, and at last the story. What is left is listed, so that only a file that
does not even read as the new one is refused (docs/engine.md, 6).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from compact_draft.word.redline.plan import Step
from compact_draft.word.redline.proof import (
    CONTROLS,
    LAST_SECTION,
    STYLE,
    WHOLE,
    Damage,
)

_WORDS, _STRUCK, _BLOCKS_OMITTED, _STORY_OMITTED = 1, 2, 3, 4
_MOST_OF_WORDS = 2
_HEADS = ("header ", "footer ")


class Fallback:
    """What must be shown less finely, since a finer redline was false.

    Blocks are those of a story. Level 1 keeps no words of a block, level 2 strikes and
    inserts the whole story, level 3 leaves the blocks as in the new file, level 4 the
    whole story.
    """

    def __init__(self) -> None:
        self._blocks: dict[str, dict[Damage, None]] = {}
        self._levels: dict[str, int] = {}
        self._rounds: dict[str, int] = {}
        self._no_heads = False

    def step_down(self, found: Iterable[Damage]) -> bool:
        """Go one level down wherever a redline is false; False if there is no way down."""
        stories: dict[str, list[Damage]] = {}
        for damage in found:
            stories.setdefault(damage.story, []).append(damage)
        went = [self._down(story, ones) for story, ones in stories.items()]
        return any(went)

    def _down(self, story: str, found: list[Damage]) -> bool:
        level = self._levels.get(story, 0)
        if level == _STORY_OMITTED:
            heads, self._no_heads = self._no_heads, story.startswith(_HEADS)
            return self._no_heads and not heads
        known = self._blocks.setdefault(story, {})
        again = any(damage in known for damage in found)
        known.update(dict.fromkeys(found))
        rounds = self._rounds[story] = self._rounds.get(story, 0) + 1
        if story.startswith(STYLE) or story in (LAST_SECTION, CONTROLS):
            level = _STORY_OMITTED
        elif any(damage.block == WHOLE for damage in found):
            level = _STORY_OMITTED if level >= _STRUCK else _STRUCK
        elif level != _WORDS or again or rounds > _MOST_OF_WORDS:
            level += 1
        self._levels[story] = level
        return True

    def leaves(self, story: str) -> bool:
        """Tell whether a whole story is left as in the new file."""
        if self._no_heads and story.startswith(_HEADS):
            return True
        return self._levels.get(story) == _STORY_OMITTED

    def leaves_heads(self) -> bool:
        """Tell whether all headers and footers are left as in the new file."""
        return self._no_heads

    def omitted_styles(self) -> list[str]:
        """Return the stories of styles that are left as in the new file."""
        return [level for level in self._levels if level.startswith(STYLE)]

    def places(self) -> tuple[str, ...]:
        """Return the places in words, in the order in which they were found."""
        found = {
            story
            if damage.block == WHOLE
            else f"{story}, block {damage.block + 1}": None
            for story, ones in self._blocks.items()
            for damage in ones
        }
        return tuple(found)

    def steps(
        self, story: str, steps: list[Step], sizes: tuple[int, int]
    ) -> list[Step]:
        """Return the steps of a story, less fine where they must be."""
        level = self._levels.get(story, 0)
        if level == 0:
            return steps
        if level == _STRUCK:
            old, new = sizes
            return [Step(old=(i,)) for i in range(old)] + [
                Step(new=(j,)) for j in range(new)
            ]
        found = self._blocks[story]
        olds = {damage.block for damage in found if damage.reading == "reject"}
        news = {damage.block for damage in found if damage.reading == "accept"}
        false = [
            not (olds.isdisjoint(step.old) and news.isdisjoint(step.new))
            for step in steps
        ]
        if level == _BLOCKS_OMITTED:
            _spread(false, [bool(step.old and step.new) for step in steps])
        broken: set[str] = set()
        lowered: list[Step] = []
        for step, is_false in zip(steps, false, strict=True):
            if not is_false:
                lowered.append(step)
                continue
            broken.add(step.move)
            if level == _BLOCKS_OMITTED:
                lowered.append(Step(old=step.old, new=step.new, omitted=True))
            else:
                lowered += [Step(old=(i,)) for i in step.old]
                lowered += [Step(new=(j,)) for j in step.new]
        return [
            replace(step, move="") if step.move and step.move in broken else step
            for step in lowered
        ]


def _spread(false: list[bool], paired: list[bool]) -> None:
    """Let what is false reach over what goes or comes beside it: it may be the cause.

    A reading names blocks of the file that it should give, and the cause may lie in a
    block of the other file that flowed into one of them.
    """
    for order in (range(1, len(false)), range(len(false) - 2, -1, -1)):
        step = order.step
        for at in order:
            if false[at - step] and not paired[at]:
                false[at] = True
