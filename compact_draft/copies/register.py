"""Which remark of a round is each mark of a copy, and which marks are new?

The rule is docs/decisions/009: who, place in what they saw, words, proposed words,
thread; never the date.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from compact_draft.copies.reading import NOBODY, CopyReading
from compact_draft.copies.typing_noise import typing_key
from compact_draft.model.annotation import (
    Annotation,
    AnnotationKind,
    Respondent,
    Sighting,
)

_SAID = (AnnotationKind.COMMENT, AnnotationKind.REPLY)


@lru_cache(maxsize=1 << 14)
def person_key(name: str) -> str:
    """Return a name as it compares."""
    return " ".join(name.split()).casefold()


def sender_key(name: str, group: str = "", contact: str = "") -> str:
    """Return a person as they compare.

    Who sends copies is known by name alone. Who comes by another channel is known by
    name and contact within it: that they are the same is for a person to say.
    """
    if not group:
        return person_key(name)
    return "\x1e".join((group, person_key(name), contact.strip().casefold()))


def is_signed(remark: Annotation) -> bool:
    """Tell whether a mark bears somebody's name."""
    return remark.tracked and person_key(remark.author) not in NOBODY


def facts_of(remark: Annotation) -> str:
    """Return what makes a mark the remark that it is, apart from who and thread."""
    anchor = remark.anchor
    is_said = remark.kind in _SAID
    facts = [
        "said" if is_said else remark.kind.value,
        anchor.level.value,
        anchor.clause or "|".join(remark.candidates),
        str(anchor.start),
        str(anchor.end),
        typing_key(anchor.words),
        "" if anchor.words else typing_key(f"{anchor.before}|{anchor.after}"),
        anchor.to or "",
        typing_key(remark.text if is_said else ""),
        typing_key(remark.proposed),
    ]
    if remark.reference or remark.question:
        facts += [typing_key(remark.reference), typing_key(remark.question)]
    return "\x1f".join(facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What a copy adds to what a round has.

    Attributes:
        new: Annotations that were not there before, under ids such as "new a3" that
            none in the ledger has, with keys; a reply to an earlier one names that
            one's id there.
        again: Ids of earlier annotations that this copy has too.
        gone: Ids of annotations that came in earlier files of this sender and are not
            in this one. Nothing becomes of them.
        every: For each annotation of the copy, in its order, the id of its remark:
            an earlier one's, or that of one of `new`.
    """

    new: tuple[Annotation, ...]
    again: tuple[str, ...]
    gone: tuple[str, ...]
    every: tuple[str, ...]


class Register:
    """The remarks of a round, found by what makes each the one that it is."""

    def __init__(
        self,
        annotations: Iterable[Annotation] = (),
        sightings: Iterable[Sighting] = (),
        senders: Mapping[str, str] | None = None,
        names: Mapping[str, str] | None = None,
        groups: Mapping[str, str] | None = None,
    ) -> None:
        """Take what the ledger holds.

        Args:
            annotations: As collected, in order of id.
            sightings: Which remark each mark of each file is.
            senders: Who sent each submission (`sender_key`).
            names: Names of people by id.
            groups: Through which channel each submission came; empty for copies.
        """
        self._names = dict(names or {})
        self._rows: dict[str, Annotation] = {}
        self._at: dict[str, int] = {}
        self._of_file: dict[str, list[str]] = defaultdict(list)
        self._facts: dict[str, str] = {}
        self._own: dict[str, str] = {}
        self._found: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
        self._senders: dict[str, str] = {}
        self._groups: dict[str, str] = dict(groups or {})
        self._seen_in: dict[str, list[str]] = defaultdict(list)
        self._seen_of: dict[str, list[Sighting]] = defaultdict(list)
        self._marked_by: dict[str, set[str]] = defaultdict(set)
        self._sent: dict[str, list[str]] = defaultdict(list)
        self._threaded: set[str] = set()
        for submission, name in (senders or {}).items():
            self._add_sender(submission, name)
        self._take(annotations)
        self._see(sightings)

    def add(
        self,
        annotations: Iterable[Annotation],
        sightings: Iterable[Sighting],
        submission: str,
        sender: str,
        people: Iterable[Respondent],
        *,
        group: str = "",
    ) -> None:
        """Take what a file added, and what it has; `people` are those it brought.

        `sender` is as `sender_key` gives it.
        """
        self._names.update((person.id, person.name) for person in people)
        self._groups[submission] = group
        self._add_sender(submission, sender)
        self._take(annotations)
        self._see(sightings)

    def _take(self, annotations: Iterable[Annotation]) -> None:
        for annotation in annotations:
            self._rows[annotation.id] = annotation
            self._at[annotation.id] = len(self._at)
            self._facts[annotation.id] = facts_of(annotation)
            self._own[annotation.id] = self._whose(annotation)
            self._enter(annotation.id, self._own[annotation.id])
            if not is_signed(annotation):
                self._of_file[annotation.submission].append(annotation.id)
                for writer in self._marked_by.get(annotation.submission, ()):
                    self._enter(annotation.id, writer)

    def _enter(self, annotation: str, who: str) -> None:
        """Let a remark be found by its facts and by one whose it may be.

        Thousands may send the same words on the same place: each looks at their own.
        """
        self._found[self._facts[annotation], who][annotation] = None

    def _add_writer(self, submission: str, writer: str) -> None:
        if writer not in self._marked_by[submission]:
            self._marked_by[submission].add(writer)
            for annotation in self._of_file.get(submission, ()):
                self._enter(annotation, writer)

    def _add_sender(self, submission: str, sender: str) -> None:
        if submission not in self._senders:
            self._senders[submission] = sender
            self._sent[sender].append(submission)

    def _see(self, sightings: Iterable[Sighting]) -> None:
        for sighting in sightings:
            row = self._rows.get(sighting.annotation)
            self._seen_in[sighting.submission].append(sighting.annotation)
            self._seen_of[sighting.annotation].append(sighting)
            name = self._names.get(sighting.signed, "")
            if not sighting.where and row is not None and is_signed(row):
                name = row.author
            if name:
                self._add_writer(sighting.submission, person_key(name))
            if sighting.kind == AnnotationKind.REPLY.value:
                self._threaded.add(sighting.submission)

    # Finding

    def added(self, reading: CopyReading, sender: str, *, group: str = "") -> Added:
        """Return what `reading`, sent by `sender` (`sender_key`), adds.

        Thread and state of what is known stay as they were first read.
        """
        finder = _Finder(self, reading, sender, group)
        every = finder.every()
        ids = dict(
            zip(
                (annotation.id for annotation in reading.annotations),
                every,
                strict=True,
            )
        )
        known = self._rows
        new = tuple(
            replace(
                annotation,
                id=ids[annotation.id],
                reply_to=ids.get(annotation.reply_to or ""),
                key=finder.key(annotation),
            )
            for annotation in reading.annotations
            if ids[annotation.id] not in known
        )
        again = tuple(i for i in every if i in known)
        return Added(
            new=new,
            again=again,
            gone=tuple(self._gone(sender, again)) if not group else (),
            every=tuple(every),
        )

    def _gone(self, sender: str, present: Collection[str]) -> Iterator[str]:
        held = set(present)
        earlier = dict.fromkeys(
            wanted for s in self._sent.get(sender, ()) for wanted in self._seen_in[s]
        )
        yield from (wanted for wanted in earlier if wanted not in held)

    def rows(self, facts: str, whose: Collection[str]) -> list[Annotation]:
        """Return the remarks of these facts that may be of some people, as they arrived.

        Whose each is, is asked of `own` and `may_be_of`; others' are left out.
        """
        keys = ((facts, who) for who in whose)
        ids = {identity for key in keys for identity in self._found.get(key, ())}
        return [
            self._rows[identity] for identity in sorted(ids, key=self._at.__getitem__)
        ]

    def own(self, row: Annotation) -> str:
        """Return whose a remark is, as it compares."""
        return self._own[row.id]

    def _whose(self, row: Annotation) -> str:
        if is_signed(row):
            return sender_key(row.author, self._groups.get(row.submission, ""))
        return self._senders.get(row.submission, "")

    def may_be_of(self, row: Annotation) -> set[str]:
        """Return whose a remark may be, by all the files that have it."""
        if is_signed(row):
            return {self.own(row)}
        whose = {self.own(row)} | self._marked_by.get(row.submission, set())
        for sighting in self._seen_of.get(row.id, ()):
            writers = self._marked_by.get(sighting.submission, set())
            may = {self._senders.get(sighting.submission, ""), *writers}
            if sighting.signed:
                may = {person_key(self._names.get(sighting.signed, ""))}
            whose &= may
        return whose

    def has_threads(self, submission: str) -> bool:
        """Tell whether a file that was received holds a reply."""
        return submission in self._threaded

    def is_in(self, annotation: str, submission: str) -> bool:
        """Tell whether a remark is in a file that was received."""
        return annotation in self._seen_in.get(submission, ())


class _Finder:
    """Finds the remarks of one copy."""

    def __init__(
        self, register: Register, reading: CopyReading, sender: str, group: str
    ) -> None:
        self.register = register
        self.group = group
        self.marks = reading.annotations
        self.sender = sender
        self.writers = {self._signer(m) for m in self.marks if is_signed(m)}
        self.threaded = any(m.kind is AnnotationKind.REPLY for m in self.marks)
        self.ids: dict[str, str] = {}
        self.used: set[str] = set()
        self.twins: dict[str, int] = {}
        self.keys: dict[str, str] = {}
        self.facts: dict[str, str] = {}

    def every(self) -> list[str]:
        for exact in (True, False):
            for mark in self.marks:
                if mark.id not in self.ids:
                    found = self._find(mark, exact=exact)
                    if found:
                        self.ids[mark.id] = found
                        self.used.add(found)
        return [self.ids.get(m.id, f"new {m.id}") for m in self.marks]

    def _find(self, mark: Annotation, *, exact: bool) -> str:
        own, may = self._own(mark), self._may_be(mark)
        for row in self.register.rows(self._facts(mark), {own, *may}):
            if row.id in self.used:
                continue
            theirs = self.register.own(row)
            whose = self.register.may_be_of(row)
            is_theirs = (own == theirs and own in whose) or (
                not exact and not may.isdisjoint(whose)
            )
            if is_theirs and self._same_thread(mark, row, exact=exact):
                return row.id
        return ""

    def _facts(self, mark: Annotation) -> str:
        if mark.id not in self.facts:
            self.facts[mark.id] = facts_of(mark)
        return self.facts[mark.id]

    def _signer(self, mark: Annotation) -> str:
        return sender_key(mark.author, self.group)

    def _own(self, mark: Annotation) -> str:
        return self._signer(mark) if is_signed(mark) else self.sender

    def _may_be(self, mark: Annotation) -> set[str]:
        return {self._own(mark)} if is_signed(mark) else {self.sender, *self.writers}

    def _same_thread(self, mark: Annotation, row: Annotation, *, exact: bool) -> bool:
        if mark.kind not in _SAID:
            return True
        if mark.kind is row.kind:
            above = self.ids.get(mark.reply_to, "") if mark.reply_to else None
            return mark.kind is AnnotationKind.COMMENT or above == row.reply_to
        if exact:
            return False
        if mark.kind is AnnotationKind.COMMENT:  # did a program drop its thread?
            return not self.threaded and row.reply_to in self.used
        above = self.ids.get(mark.reply_to or "", "")
        return not self.register.has_threads(row.submission) and self.register.is_in(
            above, row.submission
        )

    def key(self, mark: Annotation) -> str:
        """Return a key that no other remark of the round has."""
        facts = [self._own(mark), self._facts(mark)]
        if mark.kind is AnnotationKind.REPLY:
            facts.append(self._key_of(mark.reply_to or ""))
        whole = "\x1f".join(facts)
        if whole not in self.twins:
            self.twins[whole] = sum(
                self.register.own(row) == facts[0]
                for row in self.register.rows(facts[1], {facts[0]})
            )
        self.twins[whole] += 1
        text = f"{whole}\x1f{self.twins[whole]}"
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass"))
        self.keys[mark.id] = digest.hexdigest()[:24]
        return self.keys[mark.id]

    def _key_of(self, mark: str) -> str:
        """Return the key of a mark that stands before another one in the copy."""
        return self.keys.get(mark, self.ids.get(mark, ""))
