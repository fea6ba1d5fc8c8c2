"""``clauses/ids.toml``: which ids were given and which are withdrawn.

An id is ``<prefix>-<serial>``; none is ever given twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from compact_draft.errors import WorkspaceError
from compact_draft.store.head import read_toml, write_toml


@dataclass(frozen=True, slots=True, kw_only=True)
class Ids:
    """What ``ids.toml`` says.

    Attributes:
        given: The last serial given, by prefix.
        withdrawn: Ids of clauses that were taken out of the Compact.
    """

    given: Mapping[str, int]
    withdrawn: tuple[str, ...] = ()

    def giving(self, prefix: str, count: int) -> tuple[Ids, tuple[str, ...]]:
        """Return the ids after giving `count` new ones, and the new ones."""
        last = self.given.get(prefix, 0)
        new = tuple(f"{prefix}-{last + n:03}" for n in range(1, count + 1))
        given = {**self.given, prefix: last + count}
        return Ids(given=given, withdrawn=self.withdrawn), new

    def withdrawing(self, *ids: str) -> Ids:
        """Return the ids with some withdrawn."""
        merged = tuple(sorted({*self.withdrawn, *ids}))
        return Ids(given=self.given, withdrawn=merged)

    def standing_again(self, *ids: str) -> Ids:
        """Return the ids with some withdrawn no longer."""
        left = tuple(identity for identity in self.withdrawn if identity not in ids)
        return Ids(given=self.given, withdrawn=left)

    def keeping(self, other: Ids) -> Ids:
        """Return these ids with every serial that `other` gave still given."""
        prefixes = sorted({*self.given, *other.given})
        given = {p: max(self.given.get(p, 0), other.given.get(p, 0)) for p in prefixes}
        return Ids(given=given, withdrawn=self.withdrawn)


def parse_ids(text: str, path: str = "clauses/ids.toml") -> Ids:
    r"""Return the ids of ``ids.toml``'s text (with ``\n`` line ends; may be empty)."""
    head = read_toml(text, path, WorkspaceError)
    head.refuse_unknown(("given", "withdrawn"))
    table = head.table("given")
    given: dict[str, int] = {}
    for prefix in () if table is None else table.fields:
        serial = None if table is None else table.number(prefix)
        given[prefix] = serial or 0
    return Ids(given=given, withdrawn=head.texts("withdrawn"))


def format_ids(ids: Ids) -> str:
    """Return ``ids.toml``'s text."""
    given = {prefix: ids.given[prefix] for prefix in sorted(ids.given)}
    note = "# Written by compact-draft: the last number given of each kind of id.\n"
    return note + write_toml({"withdrawn": list(ids.withdrawn), "given": given})
