"""Several people's copies of one file put into one, as values.

A `Combined` is what `word.combine.combine` gives beside the file. All texts in it are
raw: the characters as they stand in the Word files.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewer:
    """One person's edited copy of the base.

    Attributes:
        author: Whose copy it is; signs the edits in it that nobody signed.
        data: The Word file. Tracked changes in it keep their authors and dates.
        when: Date of the edits that nobody signed, ISO 8601; None leaves it out.
    """

    author: str
    data: bytes
    when: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CombineOptions:
    """What the asker decides about a combined copy.

    Attributes:
        author: Author of the comments that show overlaps.
        when: Their date, ISO 8601; None leaves it out.
        base_name: How messages call the base.
        mark_overlaps: False leaves those comments out; the overlaps are listed.
    """

    author: str = "compact-draft"
    when: str | None = None
    base_name: str = "the base"
    mark_overlaps: bool = True


class OverlapKind(StrEnum):
    """What several reviewers did at one place."""

    WORDS = "words"  # changed the same words, or one within what another struck
    PLACE = "place"  # put paragraphs in at one place
    FORMAT = "format"  # gave the same words or paragraph another look
    TABLE = "table"  # one reshaped or struck what another edited
    OBJECT = "object"  # changed one drawing, control or equation


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """What one reviewer has at a place of overlap.

    Attributes:
        reviewer: The reviewer, as named.
        text: The words; empty where the reviewer struck all.
        stands: Whether all of it stands in the marks under this reviewer, so that taking
            this reviewer's changes alone gives it.
    """

    reviewer: str
    text: str
    stands: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """A place that several reviewers changed in ways that touch.

    Attributes:
        kind: What they did.
        part: The part of the package.
        paragraph: Ordinal in the base's part, from 0, as `word.paragraphs` counts.
        where: The place in words.
        before: The base's words there; may be empty.
        versions: What each has, in the order of the reviewers.
    """

    kind: OverlapKind
    part: str
    paragraph: int
    where: str
    before: str
    versions: tuple[Version, ...]

    @property
    def agreed(self) -> bool:
        """Tell whether all of them ask for the same."""
        return len({version.text for version in self.versions}) == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A change of one reviewer that is not in the marks: the base's state stands.

    Attributes:
        reviewer: The reviewer, as named.
        kind: What it is: "document setting", "columns of a table", ...
        where: The place in words.
        before: What the base has, in words; may be empty.
        after: What the reviewer's copy has, in words; may be empty.
    """

    reviewer: str
    kind: str
    where: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """How much stands under one author's name, in the order of first sight.

    Attributes:
        author: As on the marks.
        marks: How many tracked changes.
        inserted: Characters of inserted text.
        deleted: Characters of deleted text.
        comments: How many comments of theirs were carried in.
    """

    author: str
    marks: int
    inserted: int
    deleted: int
    comments: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Combined:
    """Several copies of one base, as they stand in the combined file.

    Attributes:
        reviewers: Whose the copies are, in the order given.
        signed: What stands under each author's name.
        overlaps: Where reviewers touched, in the order of the base.
        left_out: What could not be combined, by hand.
        blocks: How many blocks were compared when the file was proved.
        rounds: How often it was written; 1 when the first proved.
    """

    reviewers: tuple[str, ...]
    signed: tuple[Signed, ...]
    overlaps: tuple[Overlap, ...]
    left_out: tuple[LeftOut, ...]
    blocks: int
    rounds: int

    @property
    def is_complete(self) -> bool:
        """Tell whether every change of every reviewer stands under its author."""
        whole = all(
            version.stands for overlap in self.overlaps for version in overlap.versions
        )
        return whole and not self.left_out

    def as_json(self) -> dict[str, Any]:
        """Return plain dicts, lists, strings and numbers; enums as their words.

        Reviewers are ``hands`` there, as ``combine --json`` has always called them.
        """
        said: dict[str, Any] = _with_hands(asdict(self))
        for overlap, row in zip(self.overlaps, said["overlaps"], strict=True):
            row["agreed"] = overlap.agreed
        return said | {"complete": self.is_complete}


def _with_hands(value: Any) -> Any:
    """Return what `asdict` gave, keys named as the JSON has them."""
    if isinstance(value, dict):
        return {
            _IN_JSON.get(key, key): _with_hands(item) for key, item in value.items()
        }
    if isinstance(value, (list, tuple)):
        return type(value)(map(_with_hands, value))
    return value


_IN_JSON = {"reviewer": "hand", "reviewers": "hands"}
