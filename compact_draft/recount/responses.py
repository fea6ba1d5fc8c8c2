"""Is all that came otherwise than in a marked copy in the ledger, and nothing else?

Every piece of text of a file must be found again: in a remark, in what is known of the
sender, or in the list of what is no remark. Every remark must be found in the file.
Words are compared letter for letter except blanks, quotes and dashes.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from compact_draft.model.annotation import Annotation, Sighting, Submission
from compact_draft.recount.second_pieces import Piece, SecondText
from compact_draft.recount.second_reader import fold

_LEADING_MARKS = re.compile(
    r"^[\s>#*•·▪◦‣+-]*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)?"
)
_SPEAKER = re.compile(r"(?:\[[^\]\n]{2,60}\]|\([A-Z][^)\d\n]{2,60}\))\s*:?\s*")
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,3})+[.):]?\s+")
_LABEL = re.compile(r"[^:–—“\"]{1,60}[:–—]\s*")
_MARK = re.compile(r"cdf\d+:\S+")
_CHOSEN = frozenset(
    "".join(words.split()).lower()
    for words in (
        "As a person", "For a body", "Yes", "No", "Keep it as it is", "Change it",
        "Take it out",
    )
)  # fmt: skip
"""What is chosen from a list of the form, and is kept as what it means."""
_OF_THE_FILE = re.compile(
    r"kind|mark|title|edition|saved"
    r"|you/(?:name|capacity|body|sector|size|contact|publish)"
    r"|clauses/\d+/(?:clause|number|code|stance)"
)
"""What the page writes into its file of itself, or is kept as what it means; by place."""
_OWN_WORDS = re.compile(r"clauses/\d+/words")
_PROPOSED = "the words you propose:"
_FORMS = ("word_form", "excel_form", "web_form")


class Amiss(NamedTuple):
    """What a file and the ledger do not say alike: the file's place, what, the remark."""

    submission: str
    place: str
    what: str
    row: Annotation | None = None


class Responses:
    """The responses of a round, held against the files that they came in."""

    def __init__(
        self,
        submissions: Sequence[Submission],
        rows: Sequence[Annotation],
        sightings: Iterable[Sighting],
        left: Iterable[tuple[str, str, str]],
        names: Mapping[str, str],
        blanks: Iterable[SecondText] = (),
        draft: Iterable[str] = (),
    ) -> None:
        """Take what the ledger holds.

        Args:
            submissions: Those of the round, in order of arrival.
            rows: Its remarks, as they were collected.
            sightings: Which file has which remark.
            left: (submission, place, why) of what is listed as no remark.
            names: Names of the respondents by id.
            blanks: Our forms in Word and Excel as they went out.
            draft: The words of the clauses that went out; one who proposes them as they
                stand proposes nothing.
        """
        self.draft = frozenset(
            _letters(words) for text in draft for words in (text, *text.split("\n"))
        )
        self.printed: Counter[str] = Counter()
        for blank in blanks:
            self.printed |= Counter(_letters(p.text) for p in blank.pieces)
        self.submissions = submissions
        by_id = {row.id: row for row in rows}
        self.rows: dict[str, list[Annotation]] = defaultdict(list)
        for sighting in sightings:
            if sighting.annotation in by_id:
                self.rows[sighting.submission].append(by_id[sighting.annotation])
        self.left: dict[str, list[str]] = defaultdict(list)
        for submission, place, why in left:
            self.left[submission] += [f"{place} {why}"]
        self.names = names
        self.within: dict[str, set[str]] = defaultdict(set)
        for s in submissions:
            if s.within:
                self.within[s.within].add(s.sha256)
        self.parts: dict[str, list[Submission]] = defaultdict(list)
        for s in submissions:
            self.parts[s.file].append(s)

    def check(self, submission: Submission, text: SecondText) -> Iterator[Amiss]:
        """Yield what does not agree between one response and its file."""
        rows = self.rows[submission.id]
        pieces = self._of(submission, text)
        yield from self._unsaid(submission, rows, pieces, text.context)
        if submission.medium not in _FORMS:
            yield from self._unheard(submission, rows, pieces, text)
            yield from self._twins(submission, rows, pieces)
        else:
            written = list(self._written(submission, pieces))
            yield from self._unheard(submission, rows, written, text)
        yield from self._attached(submission, text)

    def beyond(self, text: SecondText, file: str) -> Iterator[Amiss]:
        """Yield rows of a sheet that are no response in the ledger."""
        parts = self.parts[file]
        known = {_row_of(s) for s in parts} - {0}
        for number in sorted({p.row for p in text.pieces if p.row} - known):
            if known and number > min(known):
                yield Amiss(
                    parts[0].id,
                    f"row {number}",
                    "this row is no response in the ledger",
                )

    def _of(self, submission: Submission, text: SecondText) -> list[Piece]:
        """Return the pieces that are one response's: of a sheet those of its row."""
        number = _row_of(submission)
        return [p for p in text.pieces if not number or p.row == number]

    def _written(
        self, submission: Submission, pieces: Sequence[Piece]
    ) -> Iterator[Piece]:
        """Yield what somebody wrote into a form of ours.

        In Word and Excel that is what the form had not when it went out; in what the
        page gives it is the words in its fields.
        """
        if submission.medium == "web_form":
            yield from _of_the_page(pieces, self.draft)
            return
        left = Counter(self.printed)
        for piece in pieces if self.printed else ():
            key = _letters(piece.text)
            if left[key]:
                left[key] -= 1
            elif key in self.draft or key.lower() in _CHOSEN:
                continue
            elif not _MARK.search(piece.text):
                yield piece

    def _unsaid(
        self,
        s: Submission,
        rows: Sequence[Annotation],
        pieces: Sequence[Piece],
        context: str,
    ) -> Iterator[Amiss]:
        """Yield remarks that the file does not say."""
        whole = _letters("".join(p.text for p in pieces)) + "\x1f" + _letters(context)
        for row in rows:
            for words in (row.text, row.proposed):
                lost = [
                    line
                    for line in words.split("\n")
                    if _bare(line) not in whole and _bare(line).rstrip(".") not in whole
                ]
                if lost:
                    what = f"remark {row.id} says “{_short(lost[0])}”, and the file does not"
                    yield Amiss(s.id, row.where, what, row)
                    break

    def _unheard(
        self,
        s: Submission,
        rows: Sequence[Annotation],
        pieces: Sequence[Piece],
        text: SecondText,
    ) -> Iterator[Amiss]:
        """Yield what the file says and the ledger nowhere has."""
        held = [*self._about(s), *self.left[s.id]]
        for row in rows:
            held += [row.text, row.proposed, row.anchor.words, row.reference]
            held += [row.question, row.author, *row.text.split("\n\n")]
        whole = frozenset(map(_letters, held))
        known = "\x1f".join(whole)
        headings = " ".join(self._headings(s))
        name = _letters(self.names.get(s.respondent, "")).casefold()
        for n, piece in enumerate(pieces):
            if n < text.is_head and _is_known(_after_colon(piece.text), known, name):
                continue
            if name and _letters(piece.text).casefold() == name:
                continue  # known by their name, however they write it
            if piece.heading and f"“{piece.heading}”" in headings:
                continue
            ways = [_letters(way) for way in _ways(piece.text)]
            if not any(way in whole for way in ways) and not any(
                way in known for way in ways
            ):
                what = (
                    f"“{_short(piece.text)}” is in the file, and nowhere in the ledger"
                )
                yield Amiss(s.id, piece.place, what)

    def _about(self, s: Submission) -> list[str]:
        name = self.names.get(s.respondent, "")
        return [
            name,
            s.body,
            s.contact,
            s.sector,
            s.size,
            s.capacity,
            s.seen,
            s.publish,
        ]

    def _headings(self, s: Submission) -> list[str]:
        """Return what is listed of the columns of a file, with its first response."""
        return [
            why
            for part in self.parts[s.file]
            for why in self.left[part.id]
            if "the headings" in why
        ]

    def _twins(
        self, s: Submission, rows: Sequence[Annotation], pieces: Sequence[Piece]
    ) -> Iterator[Amiss]:
        """Yield where the file says the same more often than the ledger has it."""
        said = Counter(_letters(row.text) for row in rows if row.text.strip())
        found = Counter(_letters(p.text) for p in pieces)
        for words, count in said.items():
            if found[words] > count:
                row = next(r for r in rows if _letters(r.text) == words)
                what = (
                    f"“{_short(row.text)}” stands {found[words]} times in the file, and "
                    f"{count} times in the ledger"
                )
                yield Amiss(s.id, row.where, what, row)

    def _attached(self, s: Submission, text: SecondText) -> Iterator[Amiss]:
        """Yield what came with an e-mail and is nowhere."""
        listed = " ".join(self.left[s.id])
        for name, digest in text.attached:
            shown = " ".join(name.split()).rpartition("/")[2].rpartition("\\")[2]
            if digest not in self.within[s.id] and f"attachment {shown}" not in listed:
                what = "it came with the e-mail, and is neither counted nor listed"
                yield Amiss(s.id, f"attachment {shown or 'without a name'}", what)


def _of_the_page(pieces: Sequence[Piece], draft: Collection[str]) -> Iterator[Piece]:
    """Yield the words of the fields of what ``respond.html`` gives, file or text."""
    if any(piece.place.startswith("line ") for piece in pieces):
        for field in _fields_pasted(pieces):
            is_own = _letters("".join(p.text.strip("> \t") for p in field)) in draft
            yield from () if is_own else field
        return
    for piece in pieces:
        own = _OWN_WORDS.fullmatch(piece.place) and _letters(piece.text) in draft
        if not own and not _OF_THE_FILE.fullmatch(piece.place):
            yield piece


def _fields_pasted(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Yield the lines of each field of a text that was pasted."""
    field: list[Piece] = []
    inside = False
    for piece in pieces:
        section = re.match(r"[>\s]*=== (.*?) ===", piece.text)
        if section is not None:
            inside = section[1] not in ("About you", "End")
        starts = piece.text.strip("> \t").lower() == _PROPOSED
        if section is not None or starts:
            yield field
            field = []
        elif inside and _letters(_after_colon(piece.text)).lower() not in _CHOSEN:
            field.append(piece)
    yield field


def _row_of(submission: Submission) -> int:
    found = re.search(r"\brow (\d+)$", submission.part)
    return int(found[1]) if found else 0


def _ways(text: str) -> Iterator[str]:
    """Yield a line as it may stand in a remark: with and without what marks an item."""
    yield text
    bare = _LEADING_MARKS.sub("", text)
    yield bare
    spoken = _SPEAKER.match(bare)
    if spoken is not None:
        yield bare[spoken.end() :]
    number = _NUMBER.match(bare)
    if number is not None:
        yield bare[number.end() :]
    label = _LABEL.match(bare)
    if label is not None:
        yield bare[label.end() :].strip("*_ ")
    if text.startswith("'"):
        yield text[1:]


def _after_colon(text: str) -> str:
    return text.partition(":")[2] if ":" in text else text


def _is_known(words: str, known: str, name: str) -> bool:
    """Whether a line of a head says what is known of the sender, or a date, or how."""
    plain = _letters(words)
    return (
        plain in known
        or plain.casefold() == name
        or any(map(str.isdigit, plain))
        or plain.lower()
        in ("letter", "meeting", "phone", "email", "yes", "no", "body", "person")
        or len(plain) <= 16
    )


def _letters(text: str) -> str:
    return "".join(fold(text).split())


def _bare(line: str) -> str:
    return _letters(line)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 80 else f"{text[:79]}…"
