"""What is noted while reviewers are laid over one another: overlaps, and what is left out.

Each overlap in the main part is also said in the margin, by a comment that quotes the
base and every reviewer; in notes and headers, which bear no comments, it is listed alone.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence

from compact_draft.model.combined import (
    CombineOptions,
    LeftOut,
    Overlap,
    OverlapKind,
    Version,
)
from compact_draft.text.shortened import both_shortened
from compact_draft.word.combine.layers import Note
from compact_draft.word.combine.overlaps import OverlapSpan, formatting_key, same_words
from compact_draft.word.combine.units import Base, Reading, Unit, units
from compact_draft.word.equality.formatting_names import named
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.paragraphs import Places, paragraphs
from compact_draft.word.ooxml.tags import PROPERTY_CHANGES
from compact_draft.word.styles.stylesheet import number_in
from compact_draft.word.writing.margin import comment_of

_OPENING = {
    OverlapKind.WORDS: "Several changed these words: {before}.",
    OverlapKind.PLACE: "Several put words in at this place.",
    OverlapKind.FORMAT: "Several gave this another look: {before}.",
    OverlapKind.TABLE: "Several changed this part of a table: {before}.",
    OverlapKind.OBJECT: "Several changed what is in this object.",
}
_MOST_QUOTED = 301
EVERY_BLOCK = -1
"""Stands for the number of a block where a whole story is meant."""
EVERY_STORY = "every story"
"""Stands for the name of a story, before the number of a reviewer that is left out."""
Wording = tuple[int, str, bool]
"""Number of a reviewer, its words, and whether they stand in the marks under its name."""


class Record:
    """Overlaps and what is left out, in the order in which they are met.

    Attributes:
        names: The reviewers' names, as given.
        overlaps: What is found so far.
        left_out: What could not be combined so far.
        comments: The comments that say so.
        story: The story that is being written.
        top: The block of the story that is being written.
        excused: By number of the reviewer: story and block that may come out otherwise
            than in the reviewer's copy.
    """

    def __init__(
        self,
        names: Sequence[str],
        options: CombineOptions,
        fallbacks: set[tuple[str, int]],
        first_comment: int,
    ) -> None:
        self.names = names
        self.overlaps: list[Overlap] = []
        self.left_out: list[LeftOut] = []
        self.comments: list[Element] = []
        self.story = ""
        self.top = 0
        self.excused: list[set[tuple[str, int]]] = [set() for _ in names]
        self._options = options
        self._fallbacks = fallbacks
        self._next = first_comment
        self._places: Places | None = None
        self._ordinals: dict[Element, int] = {}
        self._bears = False

    def begin(
        self, story: str, root: Element, places: Places, *, bears_comments: bool
    ) -> None:
        """Begin a story: its part's root, and the places of the same part untouched."""
        self.story, self._places, self.top = story, places, 0
        self._ordinals = {
            paragraph: number for number, paragraph in enumerate(paragraphs(root))
        }
        self._bears = bears_comments and self._options.mark_overlaps

    def _at(self, element: Element) -> tuple[int, str]:
        """Return ordinal and words of where an element of the base stands."""
        inside = element if element.tag == w("p") else next(element.iter(w("p")), None)
        ordinal = 0 if inside is None else self._ordinals.get(inside, 0)
        if self._places is None or not self._places.paragraphs:
            return ordinal, ""
        return ordinal, self._places.words(self._places.paragraphs[ordinal])

    def stays_as_base(self) -> bool:
        """Tell whether the block being written must stay as in the base."""
        return (self.story, self.top) in self._fallbacks

    def leaves(self, story: str, reviewer: int | None = None) -> bool:
        """Tell whether a whole story must stay as in the base, or one reviewer made it."""
        by_reviewer = story == "body" and (EVERY_STORY, reviewer) in self._fallbacks
        return by_reviewer or (story, EVERY_BLOCK) in self._fallbacks

    def leave_out(
        self,
        reviewer: int,
        kind: str,
        element: Element,
        words: str,
        *,
        whole: bool = False,
    ) -> None:
        """Note that a reviewer's change is not taken; its words go into the margin.

        `whole` means that nothing the reviewer did in this story is; its first words are
        quoted then.
        """
        before = _shown(element)
        if whole:
            before, words = both_shortened(before, words, _MOST_QUOTED)
        _ordinal, where = self._at(element)
        self.left_out.append(
            LeftOut(
                reviewer=self.names[reviewer],
                kind=kind,
                where=where,
                before=before,
                after=words,
            )
        )
        self.excused[reviewer].add((self.story, EVERY_BLOCK if whole else self.top))
        texts = (
            f"{self.names[reviewer]} changed {kind} here in a way that cannot stand "
            f"beside the others' changes. In that copy: {_quoted(words)}."
        )
        hang(self._comment(OverlapSpan(0, 0, (reviewer,)), [texts]), element)

    def overlap(
        self,
        kind: OverlapKind,
        element: Element,
        before: str,
        versions: Sequence[Wording],
        span: OverlapSpan | None = None,
    ) -> Note | None:
        """Note an overlap; return the comment for it, None where there is to be none."""
        ordinal, where = self._at(element)
        self.overlaps.append(
            Overlap(
                kind=kind,
                part="" if self._places is None else self._places.part,
                paragraph=ordinal,
                where=where,
                before=before,
                versions=tuple(
                    Version(reviewer=self.names[reviewer], text=text, stands=stands)
                    for reviewer, text, stands in versions
                ),
            )
        )
        for reviewer, _text, _stands in versions:
            self.excused[reviewer].add((self.story, self.top))
        opening = _OPENING[kind].format(before=_quoted(before))
        reviewers = tuple(reviewer for reviewer, *_ in versions)
        texts = [opening, *self._wordings(versions)]
        return self._comment(span or OverlapSpan(0, 0, reviewers), texts)

    def _wordings(self, versions: Sequence[Wording]) -> list[str]:
        """Return a line for each wording, with those who ask for it."""
        wordings: dict[str, list[int]] = {}
        for reviewer, text, _stands in versions:
            wordings.setdefault(text, []).append(reviewer)
        lines = []
        for text, reviewers in wordings.items():
            names = _listed([self.names[reviewer] for reviewer in reviewers])
            asks = "have" if len(reviewers) > 1 else "has"
            strikes = "strike" if len(reviewers) > 1 else "strikes"
            line = (
                f"{names} {asks}: {_quoted(text)}."
                if text
                else f"{names} {strikes} them."
            )
            lines.append(line)
        return lines

    def _comment(self, span: OverlapSpan, paragraphs: Sequence[str]) -> Note | None:
        if not self._bears:
            return None
        number = self._next
        self._next += 1
        comment = comment_of(
            number, paragraphs, self._options.author, self._options.when
        )
        self.comments.append(comment)
        start, end, reference = (
            comment.makeelement(w(tag), {w("id"): str(number)})
            for tag in ("commentRangeStart", "commentRangeEnd", "commentReference")
        )
        run = comment.makeelement(w("r"))
        run.append(reference)
        return Note(span, start, end, run)

    # Within a paragraph

    def words_overlap(
        self, base: Base, readings: Sequence[Reading], span: OverlapSpan
    ) -> Note | None:
        """Note where words are changed by several."""
        by_reviewer = {reading.reviewer: reading for reading in readings}
        versions = [
            (
                reviewer,
                by_reviewer[reviewer].text(base, span.start, span.end),
                _stands(reviewer, readings, span),
            )
            for reviewer in span.reviewers
        ]
        before = "".join(unit.described for unit in base.units[span.start : span.end])
        return self.overlap(OverlapKind.WORDS, base.paragraph, before, versions, span)

    def formats(self, base: Base, readings: Sequence[Reading]) -> list[Note]:
        """Note where several change the look of the same, or the same object."""
        notes: list[Note | None] = []
        length = len(base.units)
        for start, end, reviewers in _shared(
            readings, length, lambda reading: reading.formats
        ):
            texts = [
                (
                    reading.reviewer,
                    _described(reading.formats[start]),
                    formatting_key(reading.formats[start])
                    == formatting_key(reviewers[0].formats[start])
                    and reading is reviewers[0],
                )
                for reading in reviewers
            ]
            before = "".join(unit.text for unit in base.units[start:end])
            span = OverlapSpan(
                start, end, tuple(reading.reviewer for reading in reviewers)
            )
            notes.append(
                self.overlap(OverlapKind.FORMAT, base.paragraph, before, texts, span)
            )
        for start, end, reviewers in _shared(
            readings, length, lambda reading: reading.inside
        ):
            texts = [
                (
                    reading.reviewer,
                    _object_words(reading.inside[start]),
                    reading is reviewers[0],
                )
                for reading in reviewers
            ]
            span = OverlapSpan(
                start, end, tuple(reading.reviewer for reading in reviewers)
            )
            notes.append(
                self.overlap(OverlapKind.OBJECT, base.paragraph, "", texts, span)
            )
        formatted = [reading for reading in readings if _is_formatted(reading.last)]
        if len(formatted) > 1:
            texts = [
                (
                    reading.reviewer,
                    _described(reading.last.find(w("pPr"))),
                    reading is formatted[0],
                )
                for reading in formatted
            ]
            before = "".join(unit.text for unit in base.units)
            span = OverlapSpan(
                length, length, tuple(reading.reviewer for reading in formatted)
            )
            notes.append(
                self.overlap(OverlapKind.FORMAT, base.paragraph, before, texts, span)
            )
        return [note for note in notes if note is not None]


def hang(note: Note | None, element: Element) -> None:
    """Hang a comment, as a point, at the end of the first paragraph in an element.

    Where there is none in it, as in the properties of a section, it hangs on the
    paragraph that the element stands in or, else, on the last one before it.
    """
    if note is None:
        return
    within = next(element.iter(w("p")), None)
    around = next(element.iterancestors(w("p")), None)
    paragraph = within if within is not None else around
    for before in element.itersiblings(preceding=True):
        if paragraph is None:
            paragraph = next(reversed([*before.iter(w("p"))]), None)
    if paragraph is not None:
        paragraph.append(note.reference)


def _shared(
    readings: Sequence[Reading], length: int, facts: Callable[[Reading], Container[int]]
) -> list[tuple[int, int, list[Reading]]]:
    """Return the stretches in which the same several reviewers have facts."""
    found: list[tuple[int, int, list[Reading]]] = []
    for at in range(length):
        reviewers = [reading for reading in readings if at in facts(reading)]
        if len(reviewers) < 2:
            continue
        if found and found[-1][1] == at and found[-1][2] == reviewers:
            found[-1] = (found[-1][0], at + 1, reviewers)
        else:
            found.append((at, at + 1, reviewers))
    return found


def _stands(reviewer: int, readings: Sequence[Reading], span: OverlapSpan) -> bool:
    """Tell whether all that a reviewer did in an overlap stands under its name."""
    own = next(reading for reading in readings if reading.reviewer == reviewer)
    former = readings[: list(readings).index(own)]
    for at in range(span.start, span.end):
        if at in own.deleted and any(at in reading.deleted for reading in former):
            return False
    for at in range(span.start, span.end + 1):
        own_key = same_words(own.gaps.get(at, []))
        if own_key and any(
            same_words(reading.gaps.get(at, [])) == own_key for reading in former
        ):
            return False
    return True


def _is_formatted(paragraph: Element) -> bool:
    properties = paragraph.find(w("pPr"))
    return (
        properties is not None
        and next(properties.iter(*PROPERTY_CHANGES), None) is not None
    )


def _described(properties: Element | None) -> str:
    """Return properties in words: names of what they hold, with values."""
    texts = []
    for element in properties if properties is not None else ():
        if element.get(w("author")) is not None or element.tag in (
            w("rPr"),
            w("sectPr"),
        ):
            continue
        if element.tag == w("numPr"):
            texts.append(_list_described(element))
            continue
        values = [value for _key, value in sorted(element.items())]
        name = named(str(element.tag).rpartition("}")[2])
        texts.append(f"{name} {' '.join(values)}".strip())
    return ", ".join(texts) or "no look of its own"


def _list_described(properties: Element) -> str:
    """Return whether a paragraph is in a list, and at which level, from 1."""
    if number_in(properties.find(w("numId"))) == 0:
        return "no list"
    return f"list, level {(number_in(properties.find(w('ilvl'))) or 0) + 1}"


def _object_words(unit: Unit) -> str:
    return "\n".join(
        "".join(unit.text for unit in units(paragraph) if unit.deleted is None)
        for paragraph in unit.node.iter(w("p"))
    )


def _shown(element: Element) -> str:
    return "\n".join(
        "".join(unit.text for unit in units(paragraph))
        for paragraph in element.iter(w("p"))
    )


def _quoted(text: str) -> str:
    return f"\u201c{text}\u201d"


def _listed(names: Sequence[str]) -> str:
    if len(names) == 1:
        return names[0]
    return f"{', '.join(names[:-1])} and {names[-1]}"
