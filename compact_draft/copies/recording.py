"""The books of a round while files are taken in: people, files, remarks, sightings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from compact_draft.copies.reading import CopyReading, renumbered
from compact_draft.copies.register import Added, Register, is_signed, person_key
from compact_draft.model.annotation import (
    Annotation,
    Respondent,
    Sighting,
    Submission,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What became of one file.

    Attributes:
        sender: Who sent it.
        submission: Id of what was received, this time or before.
        is_known: Whether the very same file came from them before.
        new: The remarks that it adds.
        again: Ids of the remarks that it has and that were there before.
        gone: Ids of remarks of earlier files of this sender that it has not.
        same_as: Name of another person from whom the very same file came; else empty.
    """

    sender: Respondent
    submission: str
    is_known: bool
    new: tuple[Annotation, ...]
    again: tuple[str, ...]
    gone: tuple[str, ...]
    same_as: str


class Recording:
    """Takes files in one after the other.

    Attributes:
        respondents, submissions, annotations, sightings: What was added, in order.
    """

    def __init__(
        self,
        respondents: Iterable[Respondent] = (),
        submissions: Iterable[Submission] = (),
        annotations: Iterable[Annotation] = (),
        sightings: Iterable[Sighting] = (),
        serials: Mapping[str, int] | None = None,
    ) -> None:
        """Take what the ledger holds; `serials` are the last of p, s and a ever given."""
        people, sent, seen = list(respondents), list(submissions), list(sightings)
        names = {p.id: p.name for p in people}
        self._people = {person_key(p.name): p for p in people}
        self._serials = {"p": 0, "s": 0, "a": 0, **(serials or {})}
        senders = {s.id: names.get(s.respondent, "") for s in sent}
        self._register = Register(annotations, seen, senders, names)
        self._known = {(s.respondent, s.sha256): s.id for s in sent}
        self._held = {(s.submission, s.annotation) for s in seen}
        self._first_from = {s.sha256: s.respondent for s in reversed(sent)}
        self.respondents: list[Respondent] = []
        self.submissions: list[Submission] = []
        self.annotations: list[Annotation] = []
        self.sightings: list[Sighting] = []

    def take(
        self,
        reading: CopyReading,
        sender: str,
        *,
        file: Callable[[str], str],
        seen: str,
        received: str,
    ) -> Recorded:
        """Record a copy.

        Args:
            reading: What it says.
            sender: Who sent it, by name.
            file: Gives the name that it is kept under, for the id of the submission.
            seen: Label of the revision that it answers to.
            received: ISO time.
        """
        person = self._person(sender)
        added = self._register.added(reading, person.name)
        submission = self._known.get((person.id, reading.sha256), "")
        is_known = bool(submission)
        if not is_known:
            self._serials["s"] += 1
            submission = f"s{self._serials['s']}"
            self._known[person.id, reading.sha256] = submission
            self.submissions.append(
                Submission(
                    id=submission,
                    respondent=person.id,
                    file=file(submission),
                    sha256=reading.sha256,
                    medium="word",
                    seen=seen,
                    received=received,
                    origin=reading.origin,
                )
            )
        new = self._new(added, submission, person)
        sightings = self._sightings(reading, added, new, submission)
        self._register.add(new, sightings, submission, person, self.respondents)
        return Recorded(
            sender=person,
            submission=submission,
            is_known=is_known,
            new=new,
            again=added.again,
            gone=added.gone,
            same_as=self._also_from(reading, person),
        )

    def _person(self, name: str) -> Respondent:
        found = self._people.get(person_key(name))
        if found is None:
            self._serials["p"] += 1
            whole = " ".join(name.split())
            found = Respondent(id=f"p{self._serials['p']}", name=whole)
            self._people[person_key(name)] = found
            self.respondents.append(found)
        return found

    def _new(
        self, added: Added, submission: str, sender: Respondent
    ) -> tuple[Annotation, ...]:
        """Number what a copy adds, under the people whose words it is."""
        new = renumbered(
            added.new,
            self._serials["a"] + 1,
            respondent=lambda one: (
                self._person(one.author).id if is_signed(one) else sender.id
            ),
            submission=submission,
        )
        self._serials["a"] += len(new)
        self.annotations += new
        return new

    def _sightings(
        self,
        reading: CopyReading,
        added: Added,
        new: Iterable[Annotation],
        submission: str,
    ) -> list[Sighting]:
        """Note which remark each mark of a file is, where that is not noted yet."""
        ids = dict(zip((one.id for one in added.new), new, strict=True))
        found = []
        for mark, wanted in zip(reading.annotations, added.every, strict=True):
            remark = ids[wanted].id if wanted in ids else wanted
            if (submission, remark) not in self._held:
                self._held.add((submission, remark))
                found.append(
                    Sighting(
                        submission=submission,
                        annotation=remark,
                        where=mark.where,
                        state=mark.state,
                        kind=mark.kind.value,
                        signed=self._person(mark.author).id if is_signed(mark) else "",
                    )
                )
        self.sightings += found
        return found

    def _also_from(self, reading: CopyReading, person: Respondent) -> str:
        first = self._first_from.setdefault(reading.sha256, person.id)
        if first == person.id or not reading.annotations:
            return ""
        return next(p.name for p in self._people.values() if p.id == first)
