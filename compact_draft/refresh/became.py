"""What became of each paragraph of the old file, kept while the new one is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from compact_draft.refresh.tree import detach, must_stay, row_of
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.writing.edit import Letters


@dataclass(frozen=True, slots=True, kw_only=True)
class Became:
    """Old paragraphs and the new ones they became, by ordinal.

    Attributes:
        old: Ordinals in the old file, rising; empty for what was added.
        new: Ordinals in the new file, rising; empty for what was withdrawn.
        moved: They stand elsewhere than they did.
        clauses: Ids of the clauses concerned, those last that changed in a note which
            hangs here; empty for furniture.
    """

    old: tuple[int, ...]
    new: tuple[int, ...]
    moved: bool = False
    clauses: tuple[str, ...] = ()


class Lineage:
    """From which old paragraphs each paragraph comes, and whose clauses it holds."""

    def __init__(self, elements: Sequence[Element]) -> None:
        self._origin: dict[Element, set[int]] = {
            element: {n} for n, element in enumerate(elements)
        }
        self._clauses: dict[Element, tuple[str, ...]] = {}
        self._moved: set[Element] = set()
        self._withdrawn: list[Became] = []

    def joined(self, first: Element, second: Element) -> None:
        """Take note that the second paragraph flowed into the first."""
        self._origin[first] |= self._origin.pop(second)

    def cut(self, element: Element, of: Element) -> None:
        """Take note that a paragraph was cut from another."""
        self._origin[element] = set(self._origin[of])

    def moved(self, element: Element) -> None:
        """Take note that a paragraph stands elsewhere."""
        self._moved.add(element)

    def holds(self, element: Element, clauses: Iterable[str]) -> None:
        """Take note that a paragraph holds clauses, beside those it holds already."""
        self._clauses[element] = (*self._clauses.get(element, ()), *clauses)

    def take_out(self, element: Element, clauses: tuple[str, ...]) -> None:
        """Take a paragraph out of the file; the last of its cell stays, emptied.

        With the last words of a table row the row goes.
        """
        if not must_stay(element):
            self._withdraw(element, clauses)
            detach(element)
            return
        row = row_of(element)
        if row is None or not _is_bare(row, element):
            letters = Letters(element)
            letters.replace(0, len(letters.text), "")
            self._clauses[element] = clauses
            return
        self._withdraw(element, clauses)
        for other in row.iter(w("p")):
            if self._origin.get(other):
                self._withdraw(other, self._clauses.pop(other, ()))
            else:
                self._origin.pop(other, None)
        detach(row)

    def _withdraw(self, element: Element, clauses: tuple[str, ...]) -> None:
        ordinals = tuple(sorted(self._origin.pop(element, ())))
        self._withdrawn.append(Became(old=ordinals, new=(), clauses=clauses))

    def became(self, root: Element) -> tuple[Became, ...]:
        """Return what each paragraph became, those of a split or join together.

        In the order of the new file, `root`; what was withdrawn comes last.
        """
        rows: list[Became] = []
        held = list(paragraphs(root))
        n = 0
        while n < len(held):
            first = held[n]
            old = self._origin.get(first, set())
            group = [n]
            while (
                old and n + 1 < len(held) and self._origin.get(held[n + 1], set()) & old
            ):
                n += 1
                old = old | self._origin[held[n]]
                group.append(n)
            clauses = dict.fromkeys(
                clause for at in group for clause in self._clauses.get(held[at], ())
            )
            rows.append(
                Became(
                    old=tuple(sorted(old)),
                    new=tuple(group),
                    moved=first in self._moved,
                    clauses=tuple(clauses),
                )
            )
            n += 1
        return (*rows, *self._withdrawn)


def _is_bare(row: Element, element: Element) -> bool:
    """Tell whether a row holds nothing but this paragraph and empty ones."""
    others = [paragraph for paragraph in row.iter(w("p")) if paragraph is not element]
    table = row.getparent()
    rows = [] if table is None else table.findall(w("tr"))
    return len(rows) > 1 and not any(Letters(child).text.strip() for child in others)
