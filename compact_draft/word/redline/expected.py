"""What both readings of a redline should give: what the proof holds them against.

Taken from both files as they were before anything was written; where earlier tracked
changes are kept, from the old file as rejected and the new one as accepted.
"""

from __future__ import annotations

from collections.abc import Sequence

from compact_draft.model.redline import LostOn, Untracked
from compact_draft.word.equality.definitions import Definitions
from compact_draft.word.equality.inherited import Inherited
from compact_draft.word.equality.keys import ContentKeys
from compact_draft.word.equality.stories import (
    body,
    close_cells,
    close_last_section,
    keys_by_content,
)
from compact_draft.word.ooxml.containers import blocks_of
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.validity import stories_of
from compact_draft.word.redline.plan import KeyedBlock
from compact_draft.word.redline.proof import (
    Damage,
    Stories,
    control_keys,
    story_keys,
    style_keys,
)
from compact_draft.word.resolve.accept_reject import authors, settle_package


class Expected:
    """The keys of both files, and what of earlier marks stands against them.

    Attributes:
        stories: Keys of the old file's stories, and of the new one's.
    """

    def __init__(
        self,
        old: Package,
        definitions: tuple[Definitions, Definitions],
        pool: dict[str, int],
        inherited: Inherited,
        *,
        folds: bool,
    ) -> None:
        self.stories: tuple[Stories, Stories] = ({}, {})
        self._definitions = definitions
        self._pool = pool
        self._inherited = inherited
        self._folds = folds
        self._by_content: list[ContentKeys] = []
        self._marked: set[int] = set()
        self._has_marks = any(authors(old.look(part)) for part in stories_of(old))
        self._earlier: list[Damage] = []

    def take(self, *sides: tuple[Package, Sequence[KeyedBlock]]) -> None:
        """Keep the keys of both files as they are, the blocks of their bodies known."""
        for stories, definitions, (package, blocks) in zip(
            self.stories, self._definitions, sides, strict=True
        ):
            keys = keys_by_content(
                package,
                self._pool,
                definitions=definitions,
                folds=self._folds,
                inherited=self._inherited,
            )
            self._by_content.append(keys)
            known = [
                keys.block(block.element).full if block.has_notes else block.full
                for block in blocks
            ]
            stories.update(story_keys(package, keys, known))
            stories.update(style_keys(keys))
            stories.update(control_keys(package, keys))

    def take_settled(self, old: Package, new: Package) -> None:
        """Take the old file as rejected and the new one as accepted.

        For files whose earlier marks are kept. Both are settled in place.
        """
        for package in (old, new):
            close_cells(package)
        close_last_section(old, new)
        held = [element for element, _path in blocks_of(body(old)) if authors(element)]
        settle_package(old, "reject")
        settle_package(new, "accept")
        for stories, package, named in zip(
            self.stories, (old, new), self._definitions, strict=True
        ):
            definitions = Definitions(package)
            definitions.name_lists(named.lists)
            definitions.name_places(named.places)
            keys = keys_by_content(
                package,
                self._pool,
                definitions=definitions,
                folds=self._folds,
                inherited=self._inherited,
            )
            stories.update(story_keys(package, keys))
        self._marked = {
            at
            for at, (element, _path) in enumerate(blocks_of(body(old)))
            if element in held
        }

    def says_the_same(self, kind: str, old: str, new: str) -> bool:
        """Tell whether two notes, by their ids, are known to be equal in all."""
        keys = [
            known.note(kind, key)
            for known, key in zip(self._by_content, (old, new), strict=False)
        ]
        return len(keys) == 2 and keys[0] == keys[1]

    def keys_of(
        self, package: Package, brought: dict[str, str], places: dict[str, str]
    ) -> ContentKeys:
        """Return the keys of a redline that is settled, lists named as here.

        `brought` names the lists that came from the old file, `places` the bookmarks.
        """
        definitions = Definitions(package)
        definitions.name_lists(self._definitions[1].lists)
        definitions.name_lists(brought)
        for named in self._definitions:
            definitions.name_places(named.places)
        definitions.name_places(places)
        return keys_by_content(
            package,
            self._pool,
            definitions=definitions,
            folds=self._folds,
            inherited=self._inherited,
        )

    def list_earlier(self, found: list[Damage], *, gives_up: bool) -> list[Damage]:
        """Return the damage that counts where earlier marks are kept.

        Somebody's mark that only the old file has does not come out on rejection: that
        is listed. So is all other damage of that reading once the engine `gives_up`.
        """
        self._earlier = [
            damage
            for damage in found
            if damage.reading == "reject" and (gives_up or self._is_earlier(damage))
        ]
        return [damage for damage in found if damage not in self._earlier]

    def listed(self) -> list[Untracked]:
        """Return the earlier marks that do not come out."""
        return [
            Untracked(
                kind="earlier tracked change",
                where=f"{damage.story}, block {damage.block + 1}",
                old="not the same marks as in the new file",
                new="",
                lost_on=LostOn.REJECT,
            )
            for damage in self._earlier
        ]

    def _is_earlier(self, damage: Damage) -> bool:
        """Tell whether the old file has somebody's marks in or beside a block."""
        if damage.story != "body":
            return self._has_marks
        return not self._marked.isdisjoint(range(damage.block - 1, damage.block + 2))
