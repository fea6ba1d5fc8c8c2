"""Where the paragraphs of both files stand in the redline of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from compact_draft.word.ooxml.names import Element


@dataclass(frozen=True, slots=True)
class ParagraphPlaces:
    """From paragraphs of the main parts to those of the redline, all by ordinal.

    Attributes:
        old: Of an old paragraph that is shown as one of its own, deleted or moved away.
            One that stays, or flowed into another, has no place of its own.
        new: Of a new paragraph, wherever it stands.
    """

    old: Mapping[int, int]
    new: Mapping[int, int]


def places_of(
    old: Sequence[Element],
    new: Sequence[Element],
    written: Sequence[Element],
    shown: Mapping[Element, Element],
) -> ParagraphPlaces:
    """Return the places of paragraphs once a redline is written.

    Args:
        old: The old paragraphs, as they stood in their file.
        new: The new ones, as they stood in theirs.
        written: Those of the redline.
        shown: Old paragraph → the one of the redline that was made of it.
    """
    ordinals = {element: number for number, element in enumerate(written)}

    def places(of: Sequence[Element]) -> dict[int, int]:
        stand = (ordinals.get(shown.get(child, child)) for child in of)
        return {n: place for n, place in enumerate(stand) if place is not None}

    return ParagraphPlaces(old=places(old), new=places(new))
