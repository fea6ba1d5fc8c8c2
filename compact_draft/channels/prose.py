"""What points does a text make that somebody wrote in their own order?

A point is a paragraph or an item of a list. What it speaks of stands at its head
("4.2:", "On clause 4.2 we ..."), in a line above it ("Clause 4.2", "## Payment"), or is
quoted. Words are never taken out of a point: what is only greeting or signature is
listed with its words, so that every line is accounted for.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from compact_draft.channels.asked import asked_in
from compact_draft.channels.prose_blocks import (
    HEADING,
    RULE,
    Block,
    blocks_of,
    reference_at_head,
)
from compact_draft.model.annotation import AnnotationKind
from compact_draft.model.received import SentPoint
from compact_draft.text.folding import key_of
from compact_draft.text.naming import spelled

_END_OF_HEAD = re.compile(r"\s*[:–—]|\s+-(?=\s|$)|\s*$")
_LABEL = re.compile(
    r"\s*(?:our |my |we )?(?:suggest(?:ed|ion|ions)?|propos(?:ed?|al|als)|new|replacement|"
    r"alternative|preferred|better)?\s*(?:change to|change it to|wording|words|text|"
    r"redraft|replace with|instead|suggested change|suggestion|proposal|amendment|suggest|"
    r"propose)\s*[:–—]\s*(.*)",
    re.IGNORECASE | re.DOTALL,
)
_GREETING = re.compile(
    r"(?:dear|hi|hello|(?:good )?(?:morning|afternoon|evening)|hiya|greetings|to whom it may concern|"
    r"hi there|hello there|(?:dear )?(?:sirs?|madam)(?: or madam)?)\b[^.?!\n]{0,60}[,.!]?",
    re.IGNORECASE,
)
_COURTESY = re.compile(
    r"(?:many )?thank(?:s| you)(?: very much| so much)? for (?:sending|the|your|letting|giving|"
    r"this|asking|inviting|sharing|all)\b[^.?!;:\n]{0,60}[.!]?|(?:please )?(?:see|find) (?:my|our) "
    r"(?:answers?|comments?|responses?|reply|replies|thoughts|remarks|points) (?:below|above|in "
    r"\w+|inline|attached|enclosed)[.!]?|(?:my|our) (?:answers?|comments?|responses?|points) (?:are )?"
    r"(?:below|above|attached|enclosed|in red)[.!]?|(?:my |our )?(?:answers?|comments?|repl(?:y|ies)|"
    r"responses?) (?:in ?line|in line|in red|inserted|between the lines)(?: below)?[.!]?|(?:i|we) hope (?:this|that) helps[.!]?",
    re.IGNORECASE,
)
_OVERALL = re.compile(
    r"\W*(?:overall|in general|generally|as a whole|finally|lastly|in conclusion|to sum up)\b",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"(?:(?:with )?(?:kind|best|warm|many|kindest|warmest)?\s*(?:regards|wishes|thanks)|"
    r"yours (?:sincerely|faithfully|truly|etc\.?|aye)|cheers|thank you|thanks|many thanks|all the best|"
    r"sincerely|respectfully(?: yours)?|regards|rgds|yours(?: (?:ever|in \w+))?|take care|god bless|"
    r"(?:with |in )?(?:every |all |much |our |my |good |best )*(?:blessings?|wishes|thanks|gratitude|"
    r"respect|appreciation|solidarity|friendship|hope|peace)|sent from my [\w ]+|"
    r"get outlook for \w+)[\s,.!]*",
    re.IGNORECASE,
)
_BARE = re.compile(r"[\d.]+(?:\([a-z]+\))?")
_SPEAKER = re.compile(
    r"(?:\[([^\W\d][^\]\d\n]{2,60})\]|\(([A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){1,2})\))\s*:?\s+"
)
_MOST_LINES_OF_A_NAME = 8
_INITIALS = re.compile(
    r"(?:[A-Z]\. ?){1,3}[A-Z][\w'’-]+(?: \((?:Mr|Mrs|Ms|Miss|Mx|Dr|Rev|Cllr)\.?\))?|"
    r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2} \((?:Mr|Mrs|Ms|Miss|Mx|Dr|Rev|Cllr)\.?\)"
)
UNDER = "under "
"""How a reference begins that is only what a point stands under."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """What a text says.

    Attributes:
        points: In order.
        left: (place, why) of lines that are no point, with their words.
    """

    points: tuple[SentPoint, ...]
    left: tuple[tuple[str, str], ...]


def read_prose(
    text: str,
    *,
    first: int = 1,
    place: str = "",
    is_note: bool = False,
    titles: Collection[str] = (),
) -> Prose:
    """Return the points of a text.

    Args:
        text: Paragraphs parted by empty lines, items by their marks.
        first: The number of its first line, for places.
        place: What is said before "line 3", such as "the e-mail, ".
        is_note: Whether it is a note of ours, in which a bare "4.2" is a clause; in
            other texts it may be a number of theirs.
        titles: Headings of the draft (`key_of`); a line that is one of them says what
            the lines below are about.
    """
    reader = _Reader(place, is_note=is_note, titles=titles)
    blocks = list(blocks_of(text, first, is_note=is_note))
    for block, behind in zip_longest(blocks, blocks[1:]):
        leads = behind is not None and behind.is_item
        reader.take(block, leads=leads, is_last=behind is None)
    reader.end()
    return Prose(points=tuple(reader.points), left=tuple(reader.left))


class _Reader:
    """Takes block after block; knows what the next one stands under."""

    def __init__(
        self, place: str, *, is_note: bool, titles: Collection[str] = ()
    ) -> None:
        self.place = place
        self.titles = titles
        self.is_note = is_note
        self.points: list[SentPoint] = []
        self.left: list[tuple[str, str]] = []
        self.above: list[str] = []
        self.context = ""
        self.spoken = 0
        self.broken = False
        self.quote: Block | None = None
        self.closed = 0
        self.asks = False

    def _where(self, block: Block) -> str:
        return f"{self.place}line {block.line}"

    def _leave(self, block: Block, why: str) -> None:
        words = " ".join(block.text.split())
        self.left.append((self._where(block), f"{why}: “{words}”"))

    def take(self, block: Block, *, leads: bool = False, is_last: bool = False) -> None:
        """Take the next block; `leads` says that an item follows it."""
        if block.quoted:
            self._drop_quote()
            self.quote = block
            return
        if RULE.fullmatch(block.text) or not any(map(str.isalnum, block.text)):
            self._leave(block, "a line without words")
            return
        heading = HEADING.fullmatch(block.text)
        if heading is not None:
            self._head(block, heading[1], block.text.index(" "))
        elif not is_last and self._is_title(block):
            self._head(block, block.text.strip(" :–—-"), 1)
        elif self._is_furniture(block, is_last=is_last):
            return
        elif _is_context(block):
            self._leave(block, "what the next lines are about")
            self.above = []
            self._under(block.text.rstrip(" :–—-"))
        elif leads and _leads(block):
            self._leave(block, "a line that leads to a list")
        elif _is_bare_label(block):
            self._leave(block, "what the next lines propose")
            self.asks = True
        else:
            self._say(block)

    def _is_title(self, block: Block) -> bool:
        """Whether a line by itself is a heading of the draft."""
        return (
            not block.is_item
            and len(block.lines) == 1
            and bool(self.titles)
            and key_of(block.text) in self.titles
        )

    def _head(self, block: Block, words: str, depth: int) -> None:
        self.above = [*self.above[: depth - 1], words]
        self._under(" > ".join(self.above))
        self._leave(block, "a heading of theirs")

    def _under(self, words: str) -> None:
        self.context, self.asks = words, False
        self.spoken, self.broken = 0, False

    def _reference(self, block: Block, head: str) -> str:
        """Return where a point says it belongs.

        What it only stands under is named as such, except for the first paragraph and the items
        right below a line that names a place.
        """
        own = reference_at_head(head)
        if own and self._is_ours(own) and not self.above and _is_short(block):
            self.context, self.spoken, self.broken = own, 1, True  # and perhaps more
        elif (own or _OVERALL.match(head)) and not self.above:
            self.context = ""  # a line above speaks of what follows, until another does
        if own and not self._is_ours(own):
            return f"{UNDER}{own}"
        if own or not self.context:
            return own
        is_named = self._is_ours(reference_at_head(self.context))
        is_item = block.is_item and not self.broken
        is_near = is_named and (is_item or not self.spoken)
        self.spoken += 1
        self.broken = self.broken or not block.is_item
        return self.context if is_near else f"{UNDER}{self.context}"

    def _is_furniture(self, block: Block, *, is_last: bool) -> bool:
        """Whether a block is greeting, closing, or the name under a closing."""
        if self.closed:
            short = len(block.lines) <= _MOST_LINES_OF_A_NAME and all(
                len(line) < 60 and not line.endswith((".", "?", ";"))
                for line in block.lines
            )
            if short and self.closed < 4 and not block.is_item:
                self.closed += 1
                self._leave(block, "who signs")
                return True
            self.closed = 0
        if not self.points and _GREETING.fullmatch(block.text):
            self._leave(block, "a greeting")
            return True
        if _COURTESY.fullmatch(block.text):
            self._leave(block, "a courtesy")
            return True
        is_closing = CLOSING.fullmatch(block.lines[0]) is not None
        if not block.is_item and (is_closing or (is_last and _is_signed(block))):
            self.closed = 1
            self._leave(block, "a closing")
            return True
        return False

    def _is_ours(self, reference: str) -> bool:
        """Whether a reference says that it is one: by a word, or in a note of ours."""
        return bool(reference) and (self.is_note or not _BARE.fullmatch(reference))

    def _say(self, block: Block) -> None:
        said = block.text
        label = _LABEL.fullmatch(said)
        if (label is not None and label[1].strip()) or self.asks:
            self._propose(block, _bare(label[1] if label and not self.asks else said))
            return
        head, tail = _split_label(said)
        author = _SPEAKER.match(said) if block.is_item or self.is_note else None
        if author is not None:
            said, head = said[author.end() :], head[author.end() :]
        reference = self._reference(block, head)
        quote = ""
        if self.quote is not None:
            quote, self.quote = " ".join(self.quote.text.split()), None
        asked = asked_in(said)
        kind, proposed = AnnotationKind.COMMENT, _bare(tail)
        if asked is not None:
            kind, proposed = asked.kind, proposed or asked.proposed
            quote = quote or asked.quote
        self.points.append(
            SentPoint(
                kind=kind,
                where=self._where(block),
                text=said,
                proposed=proposed,
                quote=quote,
                reference=reference,
                author="" if author is None else _name(author),
            )
        )

    def _propose(self, block: Block, words: str) -> None:
        """Take a paragraph of proposed words: of the point before, or by itself."""
        self.asks = False
        quote = ""
        if self.quote is not None:
            quote, self.quote = " ".join(self.quote.text.split()), None
        last = self.points[-1] if self.points else None
        if last is not None and not last.proposed and not quote:
            self.points[-1] = replace(
                last, proposed=words, text=f"{last.text}\n\n{block.text}"
            )
            return
        self.points.append(
            SentPoint(
                kind=AnnotationKind.COMMENT,
                where=self._where(block),
                text=block.text,
                proposed=words,
                quote=quote,
                reference=self._reference(block, ""),
            )
        )

    def _drop_quote(self) -> None:
        """Give a quotation that nothing follows to the point before, or list it."""
        if self.quote is None:
            return
        block, self.quote = self.quote, None
        last = self.points[-1] if self.points else None
        if last is not None and not last.quote:
            self.points[-1] = replace(last, quote=" ".join(block.text.split()))
        else:
            self._leave(block, "a quotation that nothing is said of")

    def end(self) -> None:
        self._drop_quote()


def _is_context(block: Block) -> bool:
    """Whether a block only names the place that the next ones are about."""
    if block.is_item or len(block.lines) > 1 or len(block.text) > 120:
        return False
    text = spelled(block.text)
    reference = reference_at_head(text)
    if not reference:
        return False
    rest = text[text.index(reference) + len(reference) :]
    words = rest.strip(" :–—-.)*_").split()
    if not words:
        return True
    is_parted = _END_OF_HEAD.match(rest) is not None
    is_title = not re.search(r"[.?!;]", rest.strip(" :.")) and len(words) <= 8
    return is_title and (
        rest.rstrip().endswith(":") or (is_parted and _is_title(words))
    )


def _is_title(words: Sequence[str]) -> bool:
    """Whether words behind a number read as its heading: "4.2 - Payment in Advance"."""
    long = [word for word in words if len(word) > 3]
    return bool(long) and len(words) <= 5 and all(w[0].isupper() for w in long)


def _leads(block: Block) -> bool:
    """Whether a line only says that a list follows: "A few things from us:"."""
    words = block.text.split()
    is_short = len(block.lines) == 1 and len(words) <= 20
    return is_short and not block.is_item and block.text.rstrip().endswith(":")


def _is_short(block: Block) -> bool:
    """Whether a point may only say what the next paragraph is about: "4.2 - overheads"."""
    is_ended = block.text.rstrip().endswith((".", "!", "?", ";"))
    return len(block.lines) == 1 and len(block.text.split()) <= 8 and not is_ended


def _is_signed(block: Block) -> bool:
    """Whether a text's last lines read as a closing with a name: "In haste,", "Sil Okoro"."""
    first, *names = block.lines
    if not names and _INITIALS.fullmatch(first):
        return True
    return (
        bool(names)
        and first.endswith(",")
        and len(first.split()) <= 6
        and len(names) <= _MOST_LINES_OF_A_NAME
        and all(_is_name(line) for line in names)
    )


def _is_name(line: str) -> bool:
    words = [word for word in line.rstrip(",").split() if len(word) > 3]
    is_bare = not re.search(r"[.?!;:\d]", line)
    return is_bare and len(line.split()) <= 6 and all(w[0].isupper() for w in words)


def _name(match: re.Match[str]) -> str:
    return " ".join((match[1] or match[2]).split())


def _is_bare_label(block: Block) -> bool:
    label = _LABEL.fullmatch(block.text)
    return label is not None and not label[1].strip()


def _split_label(text: str) -> tuple[str, str]:
    """Return what stands before a line with a label of proposed words, and the words."""
    lines = text.split("\n")
    for n, line in enumerate(lines[1:], start=1):
        label = _LABEL.fullmatch("\n".join(lines[n:])) if ":" in line else None
        if label is not None and label[1].strip():
            return "\n".join(lines[:n]), label[1]
    return text, ""


def _bare(words: str) -> str:
    """Return proposed words without the quotation marks around them."""
    held = words.strip()
    for first, last in (("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'")):
        inner = held[1:-1]
        if (
            len(held) > 2
            and held.startswith(first)
            and held.endswith(last)
            and first not in inner
            and (first in '“"' or last not in inner)
        ):
            return inner.strip()
    return held
