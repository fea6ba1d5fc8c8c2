"""Where the words of a clause lie in the paragraphs of the old Word file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from compact_draft.model.clause import Clause
from compact_draft.text.normalise import normalise, normalise_with_map
from compact_draft.word.ooxml.names import Element
from compact_draft.word.writing.edit import Letters


@dataclass(slots=True, kw_only=True)
class Segment:
    r"""The words of a clause in one paragraph.

    Attributes:
        paragraph: The ``w:p`` of the new file.
        start, end: Raw offsets of the words in the paragraph's text.
        is_whole: Nothing but a label and blanks stands beside them.
        label: What is typed before them ("•\t", "3. "); empty for nothing.
        later: The segments of other clauses behind it in the same paragraph.
    """

    paragraph: Element
    start: int
    end: int
    is_whole: bool
    label: str
    later: list[Segment] = field(default_factory=list, repr=False, compare=False)

    def grow(self, letters: int) -> None:
        """Move the end, and all that stands behind it in the paragraph."""
        self.end += letters
        for other in self.later:
            other.start += letters
            other.end += letters


_HYPHENS = ("-", "\u00ac")
"""A hyphen, and the sign that old programs and scanners write for one at a line's end."""
_LEADER = re.compile(r" (?:\.[ ]?){4,}|(?:\.[ ]?){4,}(?<= )")


def find_segments(
    clauses: Iterable[Clause], elements: list[Element], part: str
) -> tuple[dict[str, list[Segment]], list[str]]:
    """Return each clause's segments, and the ids whose words were not found.

    Args:
        clauses: As taken in, in the order of the file, with their places.
        elements: The part's paragraphs by ordinal.
        part: The part's name; clauses of other parts are passed over.
    """
    cursor: dict[int, int] = {}
    found: dict[str, list[Segment]] = {}
    lost: list[str] = []
    for clause in clauses:
        if clause.place is None or clause.place.part != part:
            continue
        ordinals = [n for n in clause.place.ordinals if n < len(elements)]
        segments = _segments(clause, ordinals, elements, cursor)
        if segments is None:
            lost.append(clause.id)
        else:
            found[clause.id] = segments
    _link(segment for segments in found.values() for segment in segments)
    return found, lost


def _link(segments: Iterable[Segment]) -> None:
    """Let each segment know those behind it in its paragraph."""
    sharing: dict[Element, list[Segment]] = {}
    for segment in segments:
        before = sharing.setdefault(segment.paragraph, [])
        for other in before:
            other.later.append(segment)
        before.append(segment)


def _segments(
    clause: Clause, ordinals: list[int], elements: list[Element], cursor: dict[int, int]
) -> list[Segment] | None:
    """Match the clause's words against its paragraphs, one after the other."""
    rest = clause.text
    segments = []
    for ordinal in ordinals:
        raw = Letters(elements[ordinal]).text
        at = cursor.get(ordinal, 0)
        held = normalise_with_map(raw[at:])
        piece = _piece(rest, held.text, is_last=ordinal == ordinals[-1])
        if piece is None:
            return None
        where, length, taken = piece
        start, end = held.raw_span(where, where + length)
        start, end = start + at, end + at
        cursor[ordinal] = end
        before, after = raw[:start], raw[end:]
        segments.append(
            Segment(
                paragraph=elements[ordinal],
                start=start,
                end=end,
                is_whole=at == 0 and not after.strip() and len(before.strip()) <= 12,
                label=before if at == 0 else "",
            )
        )
        rest = rest[taken:].lstrip("\n ")
    return None if rest else segments


def _piece(rest: str, held: str, *, is_last: bool) -> tuple[int, int, int] | None:
    """Return where in `held` the next words of the clause begin, and how many they are.

    How many letters they have in `held`, and how many in the clause.
    The words are a whole paragraph of the clause, or the longest beginning of what
    is left that ends `held` (a clause broken over two paragraphs).
    """
    wanted = rest.split("\n\n")[0]
    for candidate in (rest, wanted):
        where = held.find(candidate)
        if candidate and where >= 0:
            return where, len(candidate), len(candidate)
    if not is_last and held:
        for start in range(len(held)):
            if rest.startswith(held[start:]):
                return start, len(held) - start, len(held) - start
    return _cut_piece(rest, held, is_last=is_last)


def _cut_piece(rest: str, held: str, *, is_last: bool) -> tuple[int, int, int] | None:
    """Match words that intake made whole where a line's end cut them, or without dots.

    Dots that lead from an act to its date are one blank in the clause.
    """
    dots = {
        n
        for found in _LEADER.finditer(held)
        for n in range(found.start(), found.end())
        if n != found.start() + found.group().index(" ")
    }
    letters = [
        n
        for n, letter in enumerate(held)
        if n not in dots
        and not (letter in _HYPHENS and held[n + 1 : n + 2] in ("", "\n"))
        and not (letter == "\n" and held[n - 1 : n] in _HYPHENS)
    ]
    if len(letters) == len(held):
        return None
    whole = "".join(held[n] for n in letters)
    for candidate in (rest, rest.split("\n\n")[0]):
        where = whole.find(candidate)
        if candidate and where >= 0:
            start, end = letters[where], letters[where + len(candidate) - 1] + 1
            return start, end - start, len(candidate)
    if is_last:
        return None
    for at in range(len(whole)):
        if rest.startswith(whole[at:]):
            return letters[at], len(held) - letters[at], len(whole) - at
    return None


def typed_label(segment: Segment) -> str:
    """Return the label typed before a segment, normalised: "•", "3.", "(a)"."""
    return normalise(segment.label)
