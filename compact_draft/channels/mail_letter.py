"""The words of an e-mail, as a letter or as the form that somebody pasted into it."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from compact_draft.channels.mail import Mail
from compact_draft.channels.prose import UNDER, read_prose
from compact_draft.channels.signed import without_signature
from compact_draft.channels.web_form import read_web_text
from compact_draft.model.form import Form
from compact_draft.model.received import Channel, Received, Sender, SentPoint
from compact_draft.text.naming import phrases

_COVERING = re.compile(
    r"\b(?:attach(?:ed|ment|ing)|enclos(?:ed|ing)|find (?:below|our)|see our|here is|here are)\b",
    re.IGNORECASE,
)
_QUOTES = re.compile(r"[“”‘\"]")
_MOST_OF_A_COVER, _MOST_BESIDE_OTHERS = 60, 16
"""Words of a line that only says what is attached, alone or beside points."""


def letter_of(
    name: str,
    mail: Mail,
    sender: Sender,
    form: Form | None,
    *,
    has_more: bool,
    titles: Collection[str] = (),
) -> Received:
    """Return what the words of an e-mail say.

    Args:
        name: Name of the e-mail's file.
        mail: The e-mail.
        sender: Who sent it, as far as is known.
        form: The form of the round, where its words are those that ``respond.html``
            gives; None for a letter.
        has_more: Whether files came with it that say something.
        titles: Headings of the draft, as in `read_prose`.

    Raises:
        RefusedError: The form is of another Compact, round or draft, or cannot be used.
    """
    if form is not None:
        made = read_web_text(name, mail.text, form)
        who = replace(
            made.sender,
            name=made.sender.name or sender.name,
            contact=made.sender.contact or sender.contact,
        )
        return replace(
            made,
            sender=who,
            dated=made.dated or mail.dated,
            left=(*made.left, *mail.left),
        )
    prose = without_signature(read_prose(mail.text, titles=titles), sender.name)
    points, left = prose.points, [*prose.left, *mail.left]
    covers = [p for p in points if has_more and _is_cover(p, only=len(points) == 1)]
    left += [
        (p.where, f"a covering line: “{' '.join(p.text.split())}”") for p in covers
    ]
    points = tuple(p for p in points if p not in covers)
    points = tuple(_under_subject(point, mail.subject) for point in points)
    if mail.subject:
        left.append(("the subject", f"“{mail.subject}”"))
    return Received(
        name=name,
        channel=Channel.EMAIL,
        sender=sender,
        points=points,
        dated=mail.dated,
        left=tuple(left),
    )


def _under_subject(point: SentPoint, subject: str) -> SentPoint:
    """Return a point that names no place with the one place that the subject names."""
    named = phrases(subject)
    says = point.reference or point.quote or _QUOTES.search(point.text)
    if says or phrases(point.text) or len(named) != 1 or named[0].others:
        return point
    place = subject[named[0].start : named[0].end]
    return replace(point, reference=f"{UNDER}{place}")


def _is_cover(point: SentPoint, *, only: bool) -> bool:
    """Whether a paragraph of an e-mail only says that something is attached."""
    count = len(point.text.split())
    most = _MOST_OF_A_COVER if only else _MOST_BESIDE_OTHERS
    bare = not (point.reference or point.quote or point.proposed or phrases(point.text))
    return bare and count <= most and _COVERING.search(point.text) is not None
