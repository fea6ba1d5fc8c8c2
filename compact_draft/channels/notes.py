"""Letters, notes of meetings and calls, and pasted text, with a small head.

The head is lines ``Key: value`` at the top of the file, up to the first empty line or a
line of three hyphens. Nothing of it is required but whose words these are, and that can
be said with ``--from``. ``docs/formats.md`` names the keys.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from compact_draft.channels.dates import iso_date
from compact_draft.channels.prose import read_prose
from compact_draft.channels.signed import without_signature
from compact_draft.errors import NotWordError, Where
from compact_draft.model.received import Channel, Received, Sender

_LINE = re.compile(
    r"\s*(?:[-*]\s*)?\**([A-Za-z][A-Za-z /?'’()-]{0,40}?)\**\s*:\**\s*(.*)"
)
_TITLE = re.compile(r"#{1,3} ")
_KEYS: Mapping[str, str] = {
    "from": "name", "name": "name", "respondent": "name", "who": "name", "sender": "name",
    "caller": "name", "speaker": "name", "your name": "name", "meeting": "meeting",
    "workshop": "meeting", "event": "meeting", "venue": "note", "place": "note",
    "present": "note", "attendees": "note", "attending": "note", "apologies": "note",
    "notes by": "note", "note taker": "note", "taken by": "note", "subject": "note",
    "re": "note", "to": "note", "title": "note", "time": "note", "chair": "note",
    "for": "body", "organisation": "body", "organization": "body", "body": "body",
    "group": "body", "on behalf of": "body", "capacity": "capacity", "as": "capacity",
    "sector": "sector", "size": "size", "date": "date", "dated": "date", "sent": "date",
    "on": "date", "channel": "channel", "kind": "channel", "by": "channel", "how": "channel",
    "came by": "channel", "version": "seen", "draft": "seen", "revision": "seen",
    "e-mail": "contact", "email": "contact", "phone": "contact", "telephone": "contact",
    "reply to": "contact", "contact": "contact", "address": "contact",
    "publish": "publish", "may publish": "publish", "leave to publish": "publish",
    "name may be published": "publish", "publish name": "publish",
}  # fmt: skip
_CHANNELS: Mapping[str, Channel] = {
    "letter": Channel.LETTER, "post": Channel.LETTER, "paper": Channel.LETTER,
    "meeting": Channel.MEETING, "workshop": Channel.MEETING, "event": Channel.MEETING,
    "focus group": Channel.MEETING, "drop-in": Channel.MEETING, "visit": Channel.MEETING,
    "face to face": Channel.MEETING, "face-to-face": Channel.MEETING, "in person": Channel.MEETING,
    "conversation": Channel.MEETING, "interview": Channel.MEETING, "stall": Channel.MEETING,
    "video call": Channel.MEETING, "drop in": Channel.MEETING, "home visit": Channel.MEETING,
    "spoken": Channel.MEETING, "by hand": Channel.LETTER, "by post": Channel.LETTER, "card": Channel.LETTER,
    "by phone": Channel.PHONE, "by telephone": Channel.PHONE, "by email": Channel.EMAIL,
    "by e-mail": Channel.EMAIL, "phone": Channel.PHONE, "telephone": Channel.PHONE, "call": Channel.PHONE,
    "phone call": Channel.PHONE, "voicemail": Channel.PHONE,
    "email": Channel.EMAIL, "e-mail": Channel.EMAIL, "mail": Channel.EMAIL,
    "survey": Channel.SURVEY, "pasted": Channel.EMAIL, "web": Channel.WEB_FORM,
}  # fmt: skip
_YES = frozenset(("yes", "y", "true", "ok", "allowed", "agreed", "may", "1", "i agree"))
_NO = frozenset(("no", "n", "false", "not", "never", "0", "refused", "anonymous"))
_LONGEST_NAME = 8
_PERSON = ("person", "individual", "myself", "resident", "self", "private", "own")


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a note.

    Attributes:
        fields: What it says, by key: name, body, date and so on.
        after: How many lines it takes, the empty one behind it too.
    """

    fields: Mapping[str, str]
    after: int


def head_of(text: str, name: str) -> Head:
    """Return the head of a text; without fields where it begins with words.

    Raises:
        NotWordError: A line of a head names a channel that there is none of.
    """
    lines = text.split("\n")
    n = 0
    while n < len(lines) and (not lines[n].strip() or _TITLE.match(lines[n])):
        n += 1
    fenced = n < len(lines) and lines[n].strip() == "---"
    n += fenced
    fields: dict[str, str] = {}
    last = ""
    for k in range(n, len(lines)):
        line = lines[k]
        if line.strip() == "---" or (not line.strip() and not fenced):
            return Head(fields=fields, after=k + 1 if fields else 0)
        found = _LINE.fullmatch(line)
        key = _KEYS.get(" ".join(found[1].lower().split()), "") if found else ""
        if found and key:
            said = found[2].strip()
            if key == "channel" and said.lower() not in _CHANNELS:
                if found[1].strip().lower() not in ("channel", "kind"):
                    key = "note"
                else:
                    raise _no_channel(name, k + 1, said)
            last = key
            fields[key] = "; ".join(filter(None, (fields.get(key, ""), said)))
        elif last and line[:1].isspace():
            fields[last] = f"{fields[last]} {line.strip()}"
        else:
            return Head(fields=fields, after=k) if _is_head(fields) else Head({}, 0)
    return Head(fields=fields, after=len(lines) if fields else 0)


def _is_head(fields: Mapping[str, str]) -> bool:
    """Whether lines are a head though words follow without an empty line between."""
    who = fields.get("name", "") or fields.get("meeting", "")
    return bool(who) and len(who.split()) <= _LONGEST_NAME and who[-1:] not in ".?!"


def _no_channel(name: str, line: int, said: str) -> NotWordError:
    return NotWordError(
        f"{said[:60]!r} is no channel",
        where=Where(name, line),
        mend="write one of letter, meeting, phone, email",
    )


def channel_named(words: str) -> Channel | None:
    """Return the channel that people call so; None for none."""
    return _CHANNELS.get(" ".join(words.lower().split()))


def sender_of(fields: Mapping[str, str]) -> Sender:
    """Return who sent a note, by its head."""
    capacity = fields.get("capacity", "").lower()
    body = fields.get("body", "")
    if capacity:
        capacity = "person" if any(w in capacity for w in _PERSON) else "body"
    elif body:
        capacity = "body"
    return Sender(
        name=fields.get("name", ""),
        capacity=capacity,
        body=body,
        sector=fields.get("sector", ""),
        size=fields.get("size", ""),
        contact=fields.get("contact", ""),
        may_publish=yes_or_no(fields.get("publish", "")),
    )


def yes_or_no(words: str) -> bool | None:
    """Return what somebody answers to "may we?"; None where they do not say."""
    first = words.strip().lower().rstrip(".!")
    if first in _YES or first.startswith(("yes", "i agree", "you may", "please do")):
        return True
    if first in _NO or first.startswith(
        ("no", "do not", "don't", "don’t", "please do not")
    ):
        return False
    return None


def read_note(
    text: str,
    name: str,
    *,
    sender: str = "",
    channel: Channel | None = None,
    titles: Collection[str] = (),
) -> Received:
    r"""Return what a letter or a note says.

    Args:
        text: Its words, line ends as ``\n``.
        name: What the file is called.
        sender: Whose words these are where that is known; stands before the head.
        channel: How it came; None to go by the head, else a letter.
        titles: Headings of the draft, as in `read_prose`.
    """
    head = head_of(text, name)
    fields = dict(head.fields)
    said = channel or channel_named(fields.get("channel", ""))
    if said is None:
        said = Channel.MEETING if "meeting" in fields else Channel.LETTER
    who = sender_of(fields)
    if sender:
        who = Sender(**{**{n: getattr(who, n) for n in who.__slots__}, "name": sender})
    elif not who.name and fields.get("meeting"):
        who = Sender(
            **{**{n: getattr(who, n) for n in who.__slots__}, "name": fields["meeting"]}
        )
    body = "\n".join(text.split("\n")[head.after :])
    prose = read_prose(body, first=head.after + 1, is_note=said.is_oral, titles=titles)
    prose = without_signature(prose, who.name)
    left = list(prose.left)
    titles = [t for t in text.split("\n")[: head.after] if _TITLE.match(t)]
    left[:0] = [("the head", f"its title: “{title.strip('# ')}”") for title in titles]
    if fields.get("note"):
        left.insert(0, ("the head", f"what it says of itself: “{fields['note']}”"))
    return Received(
        name=name,
        channel=said,
        sender=who,
        points=prose.points,
        seen=fields.get("seen", ""),
        dated=iso_date(fields.get("date", "")),
        left=tuple(left),
    )
