"""What is in an e-mail that was saved as .eml: who sent it, its words, its files.

Nothing in it is opened here but the e-mail itself: what is attached is given as bytes,
and read, or refused, as such a file that came by itself is. (RFC 5322, RFC 2045-2047,
RFC 2231.)
"""

from __future__ import annotations

import email.policy
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser

from compact_draft.channels.decoding import text_of
from compact_draft.channels.prose import CLOSING
from compact_draft.errors import DamagedError, HostileFileError, Where
from compact_draft.model.received import Sender

MOST_BYTES = 100_000_000
MOST_PARTS = 200
DEEPEST = 6
_ASK = "save what is attached by itself, look at it, and collect what is honest of it"
_QUOTE_HEAD = re.compile(
    r"(?:on\b.{4,200}\bwrote:|-{2,}\s*original message\s*-{2,}|-{2,}\s*forwarded message\s*-{2,}|"
    r"begin forwarded message:|_{10,}|from:\s.{1,200})\s*",
    re.IGNORECASE | re.DOTALL,
)
_HEADER_LINE = re.compile(
    r"(?:\*?)(?:from|sent|to|cc|date|subject):\*?\s.*", re.IGNORECASE
)
_LINES_OF_A_NAME = 5
"""A closing, a name, a body and how to reach them."""
_SIGNATURE = re.compile(r"--\s?")
_DISCLAIMER = re.compile(
    r".*\b(?:this (?:e-?mail|message)|the information in this)\b.*\b(?:confidential|intended "
    r"(?:only|solely)|privileged)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_BLOCKS = frozenset(
    ("p", "div", "br", "li", "tr", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6",
     "blockquote", "hr", "section", "article", "pre")
)  # fmt: skip
_UNSEEN = frozenset(("script", "style", "head", "title", "template", "noscript"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """A file that came with an e-mail.

    Attributes:
        name: Its name; one of ours where it has none.
        data: Its bytes.
        is_inline: Whether the e-mail shows it within its words, as a logo.
    """

    name: str
    data: bytes
    is_inline: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """An e-mail.

    Attributes:
        sender: Who sent it.
        dated: ISO date; empty where it has none that can be read.
        subject: Its subject.
        text: Its words, line ends as line feeds, without what it quotes at its end.
        attached: What came with it, e-mails within it too.
        left: (place, why) of what is no answer: earlier mails, a signature.
    """

    sender: Sender
    dated: str
    subject: str
    text: str
    attached: tuple[Attached, ...]
    left: tuple[tuple[str, str], ...]


def read_mail(data: bytes, name: str) -> Mail:
    """Return what is in an e-mail.

    Raises:
        HostileFileError: It is too big, or has more parts than an honest one.
        DamagedError: It cannot be read.
    """
    where = Where(name)
    if len(data) > MOST_BYTES:
        raise HostileFileError(
            f"the e-mail has {len(data) // 1_000_000:,} MB; {MOST_BYTES // 1_000_000} is most",
            where=where,
            mend=_ASK,
        )
    try:
        message = message_from_bytes(data, policy=email.policy.default)
        return _mail(message, where)
    except HostileFileError:
        raise
    except (MessageError, ValueError, LookupError, TypeError, AttributeError, IndexError,
            RecursionError, KeyError) as fault:  # fmt: skip
        raise DamagedError(
            f"the e-mail cannot be read ({str(fault)[:80] or type(fault).__name__})",
            where=where,
            mend="open it in your mail program and save it again as .eml, or save its words "
            "as a text file and what is attached by itself",
        ) from fault


def _mail(message: EmailMessage, where: Where) -> Mail:
    plain: list[str] = []
    marked: list[str] = []
    attached: list[Attached] = []
    for count, part in enumerate(_parts(message, where, 0)):
        if count > MOST_PARTS:
            raise HostileFileError(
                f"the e-mail has more than {MOST_PARTS} parts", where=where, mend=_ASK
            )
        kind = part.get_content_type()
        named = part.get_filename()
        is_file = part.get_content_disposition() == "attachment" or bool(named)
        if kind in ("text/plain", "text/html") and not is_file:
            words = text_of(
                _payload(part), where.path, part.get_content_charset() or ""
            )
            (plain if kind == "text/plain" else marked).append(words)
        else:
            attached.append(
                Attached(
                    name=_name(part, named, len(attached) + 1),
                    data=_payload(part),
                    is_inline=part.get_content_disposition() == "inline"
                    or part.get("Content-ID") is not None,
                )
            )
    text = "\n\n".join(p for p in plain if p.strip()) or "\n\n".join(
        map(plain_of, marked)
    )
    words, left = own_words(text)
    return Mail(
        sender=_sender(message),
        dated=_date(message),
        subject=" ".join(str(message.get("Subject", "")).split()),
        text=words,
        attached=tuple(attached),
        left=left,
    )


def _parts(part: EmailMessage, where: Where, depth: int) -> Iterator[EmailMessage]:
    """Yield the parts that hold something; an e-mail within is one, and not opened."""
    if depth > DEEPEST:
        raise HostileFileError(
            f"the e-mail has parts within parts, more than {DEEPEST} deep",
            where=where,
            mend=_ASK,
        )
    if part.get_content_maintype() == "multipart":
        for inner in part.get_payload():
            if isinstance(inner, EmailMessage):
                yield from _parts(inner, where, depth + 1)
    else:
        yield part


def _payload(part: EmailMessage) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        held = inner[0] if isinstance(inner, list) and inner else None
        return held.as_bytes() if isinstance(held, EmailMessage) else b""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _name(part: EmailMessage, named: str | None, number: int) -> str:
    if named:
        return re.split(r"[\\/]", " ".join(named.split()))[-1] or f"attachment {number}"
    if part.get_content_type() == "message/rfc822":
        return f"attachment {number}.eml"
    return f"attachment {number}"


def _sender(message: EmailMessage) -> Sender:
    header = message["From"] or message["Sender"]
    addresses = getattr(header, "addresses", ())
    if not addresses:
        return Sender(name=" ".join(str(header or "").split()))
    first = addresses[0]
    name = " ".join(first.display_name.split())
    reply = getattr(message["Reply-To"], "addresses", ()) if message["Reply-To"] else ()
    contact = (reply[0] if reply else first).addr_spec
    return Sender(name=name or first.addr_spec, contact=contact)


def _date(message: EmailMessage) -> str:
    try:
        return parsedate_to_datetime(str(message["Date"])).date().isoformat()
    except (TypeError, ValueError, IndexError):
        return ""


def own_words(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return what somebody wrote themselves, and what else stands in their e-mail.

    Earlier mails at the end, a signature behind two hyphens and the notice of a firm are
    no answer. Lines keep their numbers: what is taken out leaves them empty.
    """
    lines = text.split("\n")
    left: list[tuple[str, str]] = []
    start, end = _earlier(lines)
    if start < end:
        why = _why("an earlier e-mail below it", lines[start:end])
        if end < len(lines):
            why = _why("the head of an e-mail that is answered", lines[start:end])
        left.append((f"from line {start + 1}", why))
        lines[start:end] = [""] * (end - start)
    for n, line in enumerate(lines):
        if _SIGNATURE.fullmatch(line):
            rest = lines[n + 1 :]
            if any(part.strip() for part in rest):
                left.append((f"from line {n + 2}", _why("a signature", rest)))
            lines = lines[:n]
            break
    kept = _without_notice(lines, left)
    return "\n".join(kept).rstrip(), tuple(left)


def _earlier(lines: list[str]) -> tuple[int, int]:
    """Return where an earlier mail stands; its head alone where it is answered within."""
    for n, line in enumerate(lines):
        bare = line.lstrip("> ").strip()
        low = bare.lower()
        following = lines[n + 1 : n + 2]
        pair = f"{bare} {following[0].strip()}" if following else bare
        is_on = low.startswith("on ") and (
            _QUOTE_HEAD.fullmatch(bare) or _QUOTE_HEAD.fullmatch(pair)
        )
        if not is_on and _QUOTE_HEAD.fullmatch(bare) is None:
            continue
        if low.startswith("from:") and not _is_headed(lines[n : n + 5]):
            continue
        after = n + 1 if _QUOTE_HEAD.fullmatch(bare) else n + 2
        if is_on and _is_answered_between(lines[after:]):
            return n, after
        return n, len(lines)
    return _quoted_at_the_end(lines), len(lines)


def _quoted_at_the_end(lines: list[str]) -> int:
    """Return where the mail that is answered stands, quoted below what closes the answer.

    A quotation below a point of theirs, without a closing between, is what that is about.
    """
    start = len(lines)
    while start and (not lines[start - 1].strip() or lines[start - 1].startswith(">")):
        start -= 1
    quoted = [line.lstrip("> ").strip() for line in lines[start:] if line.strip()]
    above = [line.strip() for line in lines[:start] if line.strip()][-_LINES_OF_A_NAME:]
    is_headed = bool(quoted) and _HEADER_LINE.fullmatch(quoted[0]) is not None
    if quoted and above and (is_headed or any(map(CLOSING.fullmatch, above))):
        return start
    return len(lines)


def _is_answered_between(lines: list[str]) -> bool:
    """Whether words of their own stand behind lines that are quoted."""
    marks = [line.lstrip().startswith(">") for line in lines if line.strip()]
    return True in marks and False in marks[marks.index(True) :] and marks[0]


def _is_headed(lines: list[str]) -> bool:
    return (
        sum(
            _HEADER_LINE.fullmatch(line.lstrip("> ").strip()) is not None
            for line in lines
        )
        >= 2
    )


def _without_notice(lines: list[str], left: list[tuple[str, str]]) -> list[str]:
    start = 0
    kept = list(lines)
    for n in range(len(lines) + 1):
        if n < len(lines) and lines[n].strip():
            continue
        block = lines[start:n]
        if block and _DISCLAIMER.fullmatch("\n".join(block)):
            left.append((f"line {start + 1}", _why("a notice of their firm", block)))
            kept[start:n] = [""] * len(block)
        start = n + 1
    return kept


def _why(what: str, lines: list[str]) -> str:
    return f"{what}: “{' '.join(' '.join(lines).split())}”"


class _Words(HTMLParser):
    """The words of a page, blocks parted by line ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.hidden = 0
        self.quoted = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.hidden += tag in _UNSEEN
        if tag == "blockquote":
            self.quoted += 1
        if tag in _BLOCKS:
            self.words.append(
                "\n\n" if tag in ("p", "blockquote", "table", "ul", "ol") else "\n"
            )
        if tag in ("td", "th"):
            self.words.append(" ")
        if tag == "li":
            self.words.append("- ")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in _UNSEEN and self.hidden > 0
        if tag == "blockquote":
            self.quoted = max(0, self.quoted - 1)
        if tag in _BLOCKS:
            self.words.append("\n\n" if tag in ("p", "blockquote", "table") else "\n")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            words = re.sub(r"\s+", " ", data)
            mark = (
                "> "
                if self.quoted and (not self.words or self.words[-1].endswith("\n"))
                else ""
            )
            self.words.append(mark + words if words.strip() or not mark else words)


def plain_of(page: str) -> str:
    """Return the words of an e-mail in HTML."""
    parser = _Words()
    parser.feed(page)
    parser.close()
    lines = [" ".join(line.split()) for line in "".join(parser.words).split("\n")]
    text = "\n".join(lines)
    return re.sub(r"\n{3,}", "\n\n", text).strip()
