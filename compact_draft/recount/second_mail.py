"""What does an e-mail say, and what came with it?"""

from __future__ import annotations

import email
import email.policy
import hashlib
import html
import re
from collections.abc import Iterator
from email.message import EmailMessage

from compact_draft.recount.second_pieces import SecondText, lines_of

_BREAKING = re.compile(
    r"</?(?:p|div|br|li|tr|td|ul|ol|h[1-6]|table|blockquote|hr)\b[^>]*>", re.IGNORECASE
)
_UNSHOWN = re.compile(
    r"<(script|style|head|title)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL
)
_TAG = re.compile(r"<[^>]*>")


def is_mail(text: str) -> bool:
    """Tell whether a text is an e-mail as it is sent."""
    head = text.lstrip("\ufeff\n").split("\n\n", 1)[0]
    return (
        re.search(r"^From:", head, re.IGNORECASE | re.MULTILINE) is not None
        and re.search(
            r"^(?:Received|Message-ID|MIME-Version|Return-Path|X-[\w-]+|Content-Type):",
            head,
            re.IGNORECASE | re.MULTILINE,
        )
        is not None
    )


def mail_again(data: bytes) -> SecondText:
    """Return what an e-mail says, and what came with it."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    plain: list[str] = []
    marked: list[str] = []
    attached: list[tuple[str, str]] = []
    for part in _leaves(message):
        named = part.get_filename()
        kind = part.get_content_type()
        held = part.get_payload(decode=True)
        if kind == "message/rfc822":
            inner = part.get_payload()
            first = inner[0] if isinstance(inner, list) and inner else None
            whole = first.as_bytes() if isinstance(first, EmailMessage) else b""
            attached.append((named or "", hashlib.sha256(whole).hexdigest()))
        elif (
            kind in ("text/plain", "text/html")
            and not named
            and (part.get_content_disposition() != "attachment")
        ):
            words = _charset(held if isinstance(held, bytes) else b"", part)
            (plain if kind == "text/plain" else marked).append(words)
        else:
            content = held if isinstance(held, bytes) else b""
            attached.append((named or "", hashlib.sha256(content).hexdigest()))
    text = "\n\n".join(p for p in plain if p.strip()) or "\n\n".join(
        map(shown_of, marked)
    )
    return SecondText(pieces=tuple(lines_of(text)), attached=tuple(attached))


def _leaves(message: EmailMessage) -> Iterator[EmailMessage]:
    if message.get_content_maintype() == "multipart":
        for part in message.get_payload():
            if isinstance(part, EmailMessage):
                yield from _leaves(part)
    else:
        yield message


def _charset(held: bytes, part: EmailMessage) -> str:
    said = part.get_content_charset() or "utf-8"
    for wanted in (said, "utf-8", "cp1252"):
        try:
            return held.decode(wanted).replace("\r\n", "\n").replace("\r", "\n")
        except (UnicodeDecodeError, LookupError):
            continue
    return held.decode("latin-1")


def shown_of(page: str) -> str:
    """Return the words that a page of HTML shows."""
    return html.unescape(_TAG.sub("", _BREAKING.sub("\n", _UNSHOWN.sub("", page))))
