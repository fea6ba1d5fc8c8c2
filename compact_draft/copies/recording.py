"""The books of a round while files are taken in: people, files, remarks, sightings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from compact_draft.copies.reading import CopyReading, renumbered
from compact_draft.copies.register import (
    Added,
    Register,
    is_signed,
    person_key,
    sender_key,
)
from compact_draft.model.annotation import (
    Annotation,
    Respondent,
    Sighting,
    Submission,
)
from compact_draft.model.received import Channel, Sender

_BY_MAIL = Channel.EMAIL.value
_COPIES = (Channel.WORD_COPY.value, Channel.ODT_COPY.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Came:
    """How a thing came, and what it says of who sent it.

    Attributes:
        channel: How.
        sender: Who, as far as it says.
        part: Which row or part of the file it is; empty for the whole.
        within: Id of the e-mail that brought it; empty for none.
        dated: ISO date it was written or sent, as it says itself; else empty.
        late: Whether it came after the round had closed.
        seen: The revision it answers to; empty for the one that the round is on.
    """

    channel: Channel = Channel.WORD_COPY
    sender: Sender = field(default_factory=Sender)
    part: str = ""
    within: str = ""
    dated: str = ""
    late: bool = False
    seen: str = ""

    @property
    def group(self) -> str:
        """Among whom the sender is known by name; empty for those who send copies."""
        if self.within:
            return _BY_MAIL
        return "" if self.channel.value in _COPIES else self.channel.value

    @property
    def signed_group(self) -> str:
        """Among whom those who sign marks in it are known by name."""
        return "" if self.channel.value in _COPIES else self.channel.value

    @property
    def publish(self) -> str:
        """Leave to publish, as the ledger has it."""
        may = self.sender.may_publish
        return "" if may is None else "yes" if may else "no"


def group_of(submission: Submission) -> str:
    """Return among whom those who sign marks in a file are known by name."""
    return "" if submission.medium in _COPIES else submission.medium


def sender_keys(
    submissions: Iterable[Submission], names: Mapping[str, str]
) -> dict[str, str]:
    """Return for each submission who sent it, as people compare."""
    held = list(submissions)
    return {
        s.id: sender_key(
            names.get(s.respondent, ""),
            _BY_MAIL if s.within else group_of(s),
            s.contact,
        )
        for s in held
    }


def _by_key(
    people: Iterable[Respondent],
    submissions: Iterable[Submission],
    annotations: Iterable[Annotation],
) -> dict[str, Respondent]:
    """Return people by all that they are known by."""
    held = {p.id: p for p in people}
    sent = list(submissions)
    names = {identity: p.name for identity, p in held.items()}
    found: dict[str, Respondent] = {}
    for s, key in zip(sent, sender_keys(sent, names).values(), strict=True):
        if s.respondent in held:
            found.setdefault(key, held[s.respondent])
    groups = {s.id: group_of(s) for s in sent}
    for annotation in annotations:
        if is_signed(annotation) and annotation.respondent in held:
            key = sender_key(annotation.author, groups.get(annotation.submission, ""))
            is_own = person_key(annotation.author) == person_key(
                names[annotation.respondent]
            )
            if is_own:
                found.setdefault(key, held[annotation.respondent])
    known = {p.id for p in found.values()}
    for p in held.values():
        if p.id not in known:
            found.setdefault(person_key(p.name), p)
    return found


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
        said = list(annotations)
        names = {p.id: p.name for p in people}
        self._people = _by_key(people, sent, said)
        self._serials = {"p": 0, "s": 0, "a": 0, **(serials or {})}
        senders = sender_keys(sent, names)
        groups = {s.id: group_of(s) for s in sent}
        self._register = Register(said, seen, senders, names, groups)
        self._known = {(s.respondent, s.sha256, s.part): s.id for s in sent}
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
        came: Came | None = None,
    ) -> Recorded:
        """Record a copy, or what came by another channel.

        Args:
            reading: What it says.
            sender: Who sent it, by name.
            file: Gives the name that it is kept under, for the id of the submission.
            seen: Label of the revision that it answers to.
            received: ISO time.
            came: How it came and what it says of its sender; None for a Word copy.
        """
        came = came or Came()
        who = came.sender
        person = self._person(sender, came.group, who.contact, who.capacity)
        key = sender_key(sender, came.group, who.contact)
        added = self._register.added(reading, key, group=came.signed_group)
        known = (person.id, reading.sha256, came.part)
        submission = self._known.get(known, "")
        is_known = bool(submission)
        if not is_known:
            self._serials["s"] += 1
            submission = f"s{self._serials['s']}"
            self._known[known] = submission
            self.submissions.append(
                Submission(
                    id=submission,
                    respondent=person.id,
                    file=file(submission),
                    sha256=reading.sha256,
                    medium=came.channel.value,
                    seen=came.seen or seen,
                    received=received,
                    origin=reading.origin,
                    part=came.part,
                    within=came.within,
                    dated=came.dated,
                    late=came.late,
                    capacity=who.capacity,
                    sector=who.sector,
                    size=who.size,
                    publish=came.publish,
                    body=who.body,
                    contact=who.contact,
                )
            )
        first = len(self.respondents)
        new = self._new(added, submission, person, came.group)
        sightings = self._sightings(reading, added, new, submission, person, came)
        people = [person, *self.respondents[first:]]
        self._register.add(
            new, sightings, submission, key, people, group=came.signed_group
        )
        return Recorded(
            sender=person,
            submission=submission,
            is_known=is_known,
            new=new,
            again=added.again,
            gone=() if came.group else added.gone,
            same_as="" if came.part else self._also_from(reading, person),
        )

    def _person(
        self, name: str, group: str = "", contact: str = "", capacity: str = ""
    ) -> Respondent:
        key = sender_key(name, group, contact)
        found = self._people.get(key)
        if found is None:
            self._serials["p"] += 1
            whole = " ".join(name.split())
            found = Respondent(
                id=f"p{self._serials['p']}", name=whole, capacity=capacity
            )
            self._people[key] = found
            self.respondents.append(found)
        return found

    def _author(self, remark: Annotation, sender: Respondent, group: str) -> Respondent:
        """Return whose a signed mark is; in what came by e-mail also its sender's own."""
        if group and person_key(remark.author) == person_key(sender.name):
            return sender
        return self._person(remark.author, "" if group == _BY_MAIL else group)

    def _new(
        self, added: Added, submission: str, sender: Respondent, group: str
    ) -> tuple[Annotation, ...]:
        """Number what a copy adds, under the people whose words it is."""
        new = renumbered(
            added.new,
            self._serials["a"] + 1,
            respondent=lambda remark: (
                self._author(remark, sender, group).id
                if is_signed(remark)
                else sender.id
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
        sender: Respondent,
        came: Came,
    ) -> list[Sighting]:
        """Note which remark each mark of a file is, where that is not noted yet."""
        ids = dict(zip((annotation.id for annotation in added.new), new, strict=True))
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
                        signed=self._author(mark, sender, came.group).id
                        if is_signed(mark)
                        else "",
                    )
                )
        self.sightings += found
        return found

    def _also_from(self, reading: CopyReading, person: Respondent) -> str:
        first = self._first_from.setdefault(reading.sha256, person.id)
        if first == person.id or not reading.annotations:
            return ""
        return next(p.name for p in self._people.values() if p.id == first)
