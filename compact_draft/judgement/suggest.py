"""What do the words of a line suggest: its kind, who is bound, its tags, and why?

Nothing here settles a tag. Every field comes with the words and the rule behind it, and
``confidence`` from 0.5 to 0.8 says "don't know". The section and the column are read
first, then the words (docs/labelling.md).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from compact_draft.judgement.achieving import achievability
from compact_draft.judgement.bearers import (
    BOTH,
    PUBLIC,
    UNCLEAR,
    VCS,
    Bearer,
    bearer_by_content,
    named_bearer,
    side_of,
)
from compact_draft.judgement.facts import Facts, facts_of
from compact_draft.judgement.kinds import (
    governed_or_present,
    kind_by_words,
    promise,
)
from compact_draft.judgement.language import word_set
from compact_draft.judgement.origin import SureLink, sure_link
from compact_draft.judgement.periods import Period, periods
from compact_draft.judgement.reading import Reader, Reading
from compact_draft.judgement.themes import theme_of
from compact_draft.judgement.verdict import Verdict

UNSURE = 0.8
"""A confidence of this or less is shown as "don't know"."""

_ASKED = ("is_commitment", "by", "achievability")
_THEMED = frozenset({"outcome", "principle"})
_BINDS = word_set(
    """
    will undertakes undertake need needs commitment commitments agree agrees commit
    should undertakings expects responsibilities pledges
    """
)
"""Words by which a heading says that what follows binds those it names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line to be read.

    Attributes:
        id: As the caller names it.
        text: One paragraph or bullet, without its number.
        section: The headings above it, outermost first.
        column: The head of its column in a table; None outside one.
        by: Who must act, where that is settled; None where the words must say.
    """

    id: str
    text: str
    section: tuple[str, ...] = ()
    column: str | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingSays:
    """What a heading makes of the lines under it.

    Attributes:
        kind: A kind of clause; commitment and action leave a line's own words a say.
        by: Whom it binds where no line says so; None for nobody.
    """

    kind: str
    by: str | None = None


HeadingReader = Callable[[str], HeadingSays | None]
"""Reads a heading or the head of a column; None where it says nothing."""


def nothing(heading: str) -> None:
    """Read a heading as saying nothing of what stands under it."""
    del heading


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What the words suggest, with the value sets of docs/labelling.md.

    Attributes:
        id: The line's.
        is_commitment: Whether a party binds itself.
        kind: What the line is.
        by: Who must act.
        achievability: "achievable" or "aspirational"; None when it is no promise.
        scope: "national" or "local" by origin; None when it is no promise.
        theme: Main subject; None when the words show none.
        modality: What governs the act.
        timeframe: A substring of the text; None when no period binds.
        national_ref: Undertakings it surely answers to.
        confidence: From 0 to 1: the share of its fields that is right in such a case.
            0.8 and less is "don't know". By rules alone it is no measured share.
        because: A reason for each field, with the words.
        confidences: For each field how often it is right in such a case, from 0 to 1;
            empty by rules alone.
        look_at: Undertakings to look at first, likeliest first.
    """

    id: str
    is_commitment: bool
    kind: str
    by: str
    achievability: str | None
    scope: str | None
    theme: str | None
    modality: str
    timeframe: str | None
    national_ref: tuple[str, ...]
    confidence: float
    because: tuple[str, ...]
    confidences: Mapping[str, float] = field(default_factory=dict)
    look_at: tuple[str, ...] = ()

    def is_sure_of(self, name: str) -> bool:
        """Tell whether one field is more than a "don't know"."""
        return self.confidences.get(name, self.confidence) > UNSURE

    @property
    def is_sure(self) -> bool:
        """Whether it is more than a "don't know": kind, bearer and tag alike."""
        asked = _ASKED if self.is_commitment else _ASKED[:1]
        return all(map(self.is_sure_of, asked))


def suggest(
    line: Line, reader: Reader, heading_says: HeadingReader = nothing
) -> Suggestion:
    """Return what the line's place and words suggest. Nothing is settled by it.

    Args:
        line: The line, with its headings and column where they are known.
        reader: Reads words, with a group's own among them.
        heading_says: What a heading makes of the lines under it; None for nothing.
    """
    return read_and_suggest(line, reader, heading_says)[0]


def read_and_suggest(
    line: Line, reader: Reader, heading_says: HeadingReader = nothing
) -> tuple[Suggestion, Reading]:
    """Return what a line suggests (`suggest`), and the line as read."""
    reading = reader.read(line.text)
    return _suggested(line, reading, reader, heading_says), reading


def _suggested(
    line: Line, reading: Reading, reader: Reader, heading_says: HeadingReader
) -> Suggestion:
    if not len(reading):
        return _nothing(line, Verdict(kind="prose", because="no words", sure=1.0), "")
    placed = _placed(line, heading_says)
    verdict = _kind(kind_by_words(reading), reading, placed)
    if verdict.kind != "commitment":
        shown = theme_of(reading, reader)[0] if verdict.kind in _THEMED else ""
        return _nothing(line, verdict, shown)
    return _promise(line, reading, verdict, reader, placed)


def if_it_binds(
    line: Line,
    said: Suggestion,
    reading: Reading,
    reader: Reader,
    heading_says: HeadingReader,
) -> Suggestion:
    """Return what the rules would say of a line if it were a promise, for weighing."""
    if said.is_commitment or not len(reading):
        return said
    verdict = governed_or_present(reading)
    verdict = replace(verdict, kind="commitment")
    return _promise(line, reading, verdict, reader, _placed(line, heading_says))


def line_facts(
    line: Line, reader: Reader, heading_says: HeadingReader = nothing
) -> Facts:
    """Return what the other side can hold a party to by a line, for comparing.

    Args:
        line: The line, with its headings and column where they are known.
        reader: Reads words, with a group's own among them.
        heading_says: What a heading makes of the lines under it; None for nothing.
    """
    said = suggest(line, reader, heading_says)
    return facts_of(reader.read(line.text), modality=said.modality, by=said.by)


def _promise(
    line: Line,
    reading: Reading,
    verdict: Verdict,
    reader: Reader,
    placed: tuple[str, HeadingSays] | None,
) -> Suggestion:
    """Return the suggestion for a line that is a promise."""
    weight = achievability(reading, verdict)
    who = _who(line, reading, reader, verdict, placed)
    about = theme_of(reading, reader)[0]
    link = sure_link(reading, reader.own.answers, who.by, about)
    theme, about = theme_of(reading, reader, link.row.theme if link else "")
    timeframe = timeframe_of(line.text)
    reasons = (
        f"kind: commitment, {verdict.because}",
        f"by: {who.by}, {who.because}",
        f"achievability: {weight.value}, {weight.because}",
        about,
        _of_origin(link),
        _of_time(reading, timeframe),
    )
    return Suggestion(
        id=line.id,
        is_commitment=True,
        kind="commitment",
        by=who.by,
        achievability=weight.value,
        scope="national" if link else "local",
        theme=theme or None,
        modality=verdict.modality,
        timeframe=timeframe,
        national_ref=(link.row.ref,) if link else (),
        confidence=round(min(verdict.sure, who.sure, weight.sure), 2),
        because=tuple(reason for reason in reasons if reason),
    )


def _nothing(line: Line, verdict: Verdict, theme: str) -> Suggestion:
    modality = "desired" if verdict.kind == "outcome" else "none"
    if verdict.kind == "principle":
        modality = verdict.modality
    return Suggestion(
        id=line.id,
        is_commitment=False,
        kind=verdict.kind,
        by=BOTH if verdict.kind == "principle" and line.section else UNCLEAR,
        achievability=None,
        scope=None,
        theme=theme or None,
        modality=modality,
        timeframe=None,
        national_ref=(),
        confidence=round(verdict.sure, 2),
        because=(f"kind: {verdict.kind}, {verdict.because}",),
    )


def _placed(line: Line, says: HeadingReader) -> tuple[str, HeadingSays] | None:
    """Return the deepest heading that says what stands under it, and what it says."""
    for heading in (line.column or "", *reversed(line.section)):
        found = says(heading) if heading else None
        if found is not None:
            return heading, found
    return None


def _kind(
    by_words: Verdict, reading: Reading, placed: tuple[str, HeadingSays] | None
) -> Verdict:
    """Return what the line is: by its place where that says so, else by its words."""
    if placed is None or by_words.kind in {"contact", "quote"}:
        return by_words
    heading, says = placed
    listed = says.kind == "contact" and reading.tokens[-1] not in {":", "?"}
    if by_words.kind == "heading" and not listed:
        return by_words
    because = f"stands under “{heading}”"
    if says.kind in {"commitment", "action"}:
        return _under_promises(reading, by_words, because)
    if says.kind == "prose":
        # An introduction may promise as well: place says little there.
        return by_words
    modality = by_words.modality if by_words.modality == "recognise" else "none"
    return Verdict(kind=says.kind, because=because, sure=0.9, modality=modality)


def _under_promises(reading: Reading, by_words: Verdict, because: str) -> Verdict:
    """Return what a line is under a heading such as "What we need to do"."""
    if by_words.kind == "commitment":
        sure = min(0.95, by_words.sure + 0.1)
        because = f"{by_words.because}, and it {because}"
        return replace(by_words, because=because, sure=sure)
    governed = promise(reading)
    if governed is None or by_words.kind not in {"principle", "outcome"}:
        return by_words
    bare = governed.operator is None or governed.kind == "principle"
    return replace(
        governed,
        kind="commitment",
        because=because,
        sure=0.85,
        modality="imperative" if bare else governed.modality,
    )


def _who(
    line: Line,
    reading: Reading,
    reader: Reader,
    verdict: Verdict,
    placed: tuple[str, HeadingSays] | None,
) -> Bearer:
    """Return who must act: by column, heading, subject, undertaking, then content."""
    side = side_of(reader.read(line.column)) if line.column else None
    if side is not None:
        because = f"stands in the column “{line.column}”"
        return Bearer(by=side, because=because, sure=0.95)
    named = named_bearer(reading, verdict)
    if named is not None and verdict.modality not in {"imperative", "none"}:
        return named
    for heading in reversed(line.section):
        found = _side_of_heading(reader.read(heading))
        if found is not None:
            return Bearer(by=found, because=f"stands under “{heading}”", sure=0.85)
    if named is not None:
        return named
    if placed is not None and placed[1].by is not None:
        because = f"stands under “{placed[0]}”"
        return Bearer(by=placed[1].by, because=because, sure=0.85)
    link = sure_link(reading, reader.own.answers)
    contrary = reading.all(f"belongs {PUBLIC}") if link and link.row.by == VCS else ()
    if link is not None and link.row.by in {PUBLIC, VCS} and not contrary:
        because = f"nobody is named; in {link.row.ref} this side is bound"
        return Bearer(by=link.row.by, because=because, sure=0.7)
    return bearer_by_content(reading, verdict, theme_of(reading, reader)[0])


def _side_of_heading(heading: Reading) -> str | None:
    """Return who a heading such as "What the council will do" binds."""
    if not _BINDS & set(heading.tokens):
        return None
    return side_of(heading)


def timeframe_of(text: str) -> str | None:
    """Return the first period that binds, as written; None when none does."""
    found = periods(text)
    if not found:
        return None
    first = _deadline_of_what_is_regular(found) or found[0]
    end = first.end
    for later in found[found.index(first) + 1 :]:
        if text[end : later.start].strip(" ,") in {"", "of"}:
            end = later.end
    return text[first.start : end].rstrip("'’ ") if end != first.end else first.words


_REGULAR = re.compile(
    r"(?:(?:half-)?yearly|annual|quarterly|monthly|weekly|termly)$", re.IGNORECASE
)


def _deadline_of_what_is_regular(found: tuple[Period, ...]) -> Period | None:
    """Return when "annual return … by 31 May" is due; None for other lines."""
    if _REGULAR.match(found[0].words):
        due = (p for p in found[1:] if p.words.lower().startswith(("by ", "before ")))
        return next(due, None)
    return None


def _of_time(reading: Reading, timeframe: str | None) -> str:
    if timeframe:
        return f"timeframe: “{timeframe}”"
    vague = reading.first("no period")
    return f"timeframe: none, “{vague.words}” is no period" if vague else ""


def _of_origin(link: SureLink | None) -> str:
    if link is None:
        return "scope: local, no sure counterpart in the national text"
    words = "”, “".join(link.words)
    return f"scope: national, “{words}” as in {link.row.ref} of {link.row.framework}"
