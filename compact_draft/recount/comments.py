"""Is every comment of every file a remark, every remark a comment, and none two?

Held against the rule of identity (docs/decisions/009): who, place, words, thread. The
comments of a file are laid over the remarks that are noted of it, one on one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from compact_draft.model.annotation import (
    Annotation,
    AnnotationKind,
    Level,
    Sighting,
    Submission,
)
from compact_draft.recount.issued_lines import Issued, facts_of
from compact_draft.recount.places import Place, Places
from compact_draft.recount.second_reader import Said, SecondReading, fold

SAID = (AnnotationKind.COMMENT, AnnotationKind.REPLY)
COPIES = ("word", "odt")
"""How marked copies come, in which a name alone says who somebody is."""
NAMELESS = frozenset(
    (
        "",
        "author",
        "unknown author",
        "unknown",
        "anonymous",
        "guest",
        "user",
        "windows user",
        "microsoft office user",
        "microsoft office-anwender",
        "guest user",
    )
)
"""What programs write for nobody; the first reader has a list of its own."""


class Astray(NamedTuple):
    """Something that a file and the ledger do not say alike.

    Attributes:
        submission: Id of the file.
        said: The comment that is no remark; None where a remark is meant.
        row: The remark that is no comment, or the one that comes nearest; None for none.
        place: Where the comment stands.
    """

    submission: str
    said: Said | None
    row: Annotation | None
    place: Place | None = None


def name_key(name: str) -> str:
    """Return a name as it compares; empty for nobody's."""
    key = " ".join(name.split()).casefold()
    return "" if key in NAMELESS else key


class Writers:
    """Whose each remark is, and whose it may be."""

    def __init__(
        self,
        submissions: Sequence[Submission],
        names: Mapping[str, str],
        readings: Mapping[str, SecondReading],
        sightings: Sequence[Sighting] = (),
    ) -> None:
        """Take who sent what (`names` by respondent), and the names in the files."""
        self.seen: dict[str, list[str]] = defaultdict(list)
        for sighting in sightings:
            self.seen[sighting.annotation].append(sighting.submission)
        self.groups = {s.id: s.medium for s in submissions if s.medium not in COPIES}
        self.senders = {
            s.id: (
                name_key(names.get(s.respondent, "")) or s.respondent
                if s.medium in COPIES and not s.within
                else s.respondent
            )
            for s in submissions
        }
        self.in_file = {
            submission: frozenset(
                filter(
                    None,
                    map(
                        name_key,
                        (*reading.authors, *(c.author for c in reading.comments)),
                    ),
                )
            )
            for submission, reading in readings.items()
        }

    def own(self, author: str, submission: str) -> str:
        """Return whose a mark in a file is.

        Who comes by another channel than copies is another person until somebody says
        that they are the same.
        """
        group = self.groups.get(submission, "")
        key = name_key(author)
        return (
            (f"{group} {key}" if group else key)
            if key
            else self.senders.get(submission, "")
        )

    def own_of(self, row: Annotation) -> str:
        """Return whose a remark is."""
        return self.own(row.author if row.tracked else "", row.submission)

    def whose(self, row: Annotation) -> frozenset[str]:
        """Return whose a remark may be, by all the files that have it."""
        name = row.author if row.tracked else ""
        found = self._may_be(name, row.submission)
        if not name_key(name):
            for submission in self.seen.get(row.id, ()):
                found &= self._may_be("", submission)
        return found

    def are_one(self, author: str, submission: str, row: Annotation) -> bool:
        """Tell whether a mark in a file and a remark may be of one person."""
        name = row.author if row.tracked else ""
        mine = self._may_be(author, submission)
        return not mine.isdisjoint(self._may_be(name, row.submission))

    def _may_be(self, author: str, submission: str) -> frozenset[str]:
        """Return whose a mark in a file may be."""
        own = frozenset({self.own(author, submission)})
        writers = self.in_file.get(submission, frozenset())
        return own if name_key(author) else own | writers


class Comments:
    """The comments of all files, laid over the remarks.

    Attributes:
        found: For each file that was read, the ids of the remarks it says.
        astray: What does not agree.
    """

    def __init__(
        self,
        issued: Issued,
        rows: Sequence[Annotation],
        sightings: Sequence[Sighting],
        readings: Mapping[str, SecondReading],
        writers: Writers,
    ) -> None:
        """Lay them."""
        self.issued = issued
        self.writers = writers
        self.rows = {row.id: row for row in rows if row.kind in SAID}
        self.readings = readings
        self.noted: dict[str, set[str]] = defaultdict(set)
        for sighting in sightings:
            if sighting.annotation in self.rows:
                self.noted[sighting.submission].add(sighting.annotation)
        for row in self.rows.values():
            self.noted[row.submission].add(row.id)
        self.by_words: dict[str, list[Annotation]] = defaultdict(list)
        for row in self.rows.values():
            self.by_words[fold(row.text)].append(row)
        self.found: dict[str, set[str]] = {}
        self.astray: list[Astray] = []
        for submission in readings:
            self._lay(submission)

    def _lay(self, submission: str) -> None:
        reading = self.readings[submission]
        if not reading.comments:
            self._unsaid(submission, set())
            return
        places = Places(self.issued, reading)
        groups: dict[str, list[tuple[Said, Place]]] = defaultdict(list)
        for said in reading.comments:
            if facts_of(said) not in self.issued.comments:
                groups[fold(said.text)].append((said, places.of(said)))
        has_threads = any(said.is_reply for said in reading.comments)
        found: set[str] = set()
        for words, marks in groups.items():
            rows = self.by_words.get(words, [])
            fits = [
                [
                    row.id
                    for row in self._by_likelihood(rows, submission)
                    if self.writers.are_one(said.author, submission, row)
                    and self._same_thread(said, row, has_threads=has_threads)
                    and places.fits(row, place)
                ]
                for said, place in marks
            ]
            of = paired(fits)
            found |= set(of.values())
            for n, (said, place) in enumerate(marks):
                if n not in of:
                    near = self._nearest(said, submission, rows, set(of.values()))
                    self.astray.append(Astray(submission, said, near, place))
        self._unsaid(submission, found)

    def _unsaid(self, submission: str, found: set[str]) -> None:
        """List the remarks noted of a file that no comment of it says."""
        self.found[submission] = found
        told = {a.row.id for a in self.astray if a.row and a.submission == submission}
        for wanted in self.rows:
            if wanted in self.noted[submission] - found - told:
                self.astray.append(Astray(submission, None, self.rows[wanted]))

    def _by_likelihood(
        self, rows: Sequence[Annotation], submission: str
    ) -> list[Annotation]:
        """Return rows with those first that are noted of a file."""
        return sorted(rows, key=lambda row: row.id not in self.noted[submission])

    def _nearest(
        self, said: Said, submission: str, rows: Sequence[Annotation], taken: set[str]
    ) -> Annotation | None:
        """Return the remark of these words noted of a file that no comment says."""
        free = (
            row
            for row in rows
            if row.id not in taken
            and row.id in self.noted[submission]
            and self.writers.are_one(said.author, submission, row)
        )
        return next(free, None)

    def _same_thread(self, said: Said, row: Annotation, *, has_threads: bool) -> bool:
        if said.above is None:
            return row.kind is AnnotationKind.COMMENT or not has_threads
        if row.kind is AnnotationKind.COMMENT:
            reading = self.readings.get(row.submission)
            return reading is None or not any(c.is_reply for c in reading.comments)
        above = self.rows.get(row.reply_to or "")
        return above is None or fold(above.text) == fold(said.above[1])


def paired(fits: Sequence[Sequence[str]]) -> dict[int, str]:
    """Return the most marks that can have a remark each, one on one.

    Args:
        fits: For each mark the remarks it may be, likeliest first.
    """
    holder: dict[str, int] = {}

    def give(n: int, tried: set[str]) -> bool:
        for wanted in fits[n]:
            if wanted not in tried:
                tried.add(wanted)
                if wanted not in holder or give(holder[wanted], tried):
                    holder[wanted] = n
                    return True
        return False

    for n in range(len(fits)):
        if len(fits) <= _DEEPEST:
            give(n, set())
        else:
            free = next((w for w in fits[n] if w not in holder), None)
            if free is not None:
                holder[free] = n
    return {n: wanted for wanted, n in holder.items()}


_DEEPEST = 200
"""More marks of the same words in one file than this are paired without trying again."""


def doubles(
    rows: Sequence[Annotation], found: Mapping[str, set[str]], writers: Writers
) -> Iterator[tuple[Annotation, Annotation]]:
    """Yield remarks that are one by the rule, and that no one file has both of.

    Args:
        rows: Every remark.
        found: The remarks that each file says.
        writers: Whose they are.
    """
    alike: dict[tuple[object, ...], list[Annotation]] = defaultdict(list)
    for row in rows:
        anchor = row.anchor
        kind = "said" if row.kind in SAID else row.kind.value
        alike[
            writers.whose(row) or writers.own_of(row), kind, fold(row.text), fold(row.proposed), anchor.level,
            anchor.clause or row.candidates, anchor.start, anchor.end,
            fold(anchor.words), fold(anchor.before), fold(anchor.after), anchor.to,
            row.reply_to if row.kind is AnnotationKind.REPLY else None,
            row.kind if row.kind is AnnotationKind.REPLY else None,
            fold(row.reference), fold(row.question),
        ].append(row)  # fmt: skip
    for same in alike.values():
        ids = {row.id for row in same}
        if len(same) > 1:
            most = max((len(ids & held) for held in found.values()), default=0)
            if same[0].kind not in SAID and same[0].anchor.level is Level.WORDS:
                most = 1  # nobody changes the same words of a file twice
            if same[0].kind in (AnnotationKind.WITHDRAW, AnnotationKind.MOVE):
                most = 1
            for row in same[max(most, 1) :]:
                yield row, same[0]
