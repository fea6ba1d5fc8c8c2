"""Which words of the issued draft is each comment about?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from compact_draft.copies.anchoring import Placing, place_quote, words_anchor
from compact_draft.copies.chains import Chain
from compact_draft.copies.points import wide_anchor
from compact_draft.copies.sent import Role, SentCopy
from compact_draft.copies.typing_noise import Stretch, stretches, typing_key
from compact_draft.copies.units import Basis, Match, Unit
from compact_draft.model.annotation import Anchor, Level, Placed
from compact_draft.model.clause import ClauseId, Kind
from compact_draft.text.naming import phrase_at_head, phrases
from compact_draft.word.reading.marked_text import MarkedParagraph, Span

_UNSURE = frozenset({Basis.LIKENESS})
_CELL = re.compile(r"table (\d+), row (\d+), column (\d+)")
_NUMBER = re.compile(r"(?:clause\s+)?(\d+(?:\.\d+)+)[.)]?", re.IGNORECASE)
_MOST_NAMED = 5


class Cover(NamedTuple):
    """A stretch of an issued paragraph that a comment covers (raw offsets)."""

    sent: int
    start: int
    end: int
    basis: Basis


class Remark(NamedTuple):
    """Where a comment belongs.

    Attributes:
        placing: Anchor, sureness, candidates.
        about: Index of the ``w:p`` that it is about when that was put in by somebody;
            else None.
        several: The clauses that it spans, when these are more than one.
    """

    placing: Placing
    about: int | None = None
    several: tuple[ClauseId, ...] = ()


class Remarks:
    """Finds the place of comments in a copy that was laid over the issued file."""

    def __init__(
        self,
        sent: SentCopy,
        paragraphs: Sequence[MarkedParagraph],
        units: Sequence[Unit],
        matches: Iterable[Match],
        chains: Iterable[Chain],
        moved_to: Mapping[int, int],
    ) -> None:
        """Prepare; `moved_to` names the issued paragraph that a put-in one was."""
        self.sent = sent
        self.paragraphs = paragraphs
        self.unit_of = {p: n for n, unit in enumerate(units) for p in unit.paragraphs}
        self.units = units
        self.match_of = {n: match for match in matches for n in match.units}
        self.chains: Mapping[int, Chain] = {
            segment.paragraph: chain for chain in chains for segment in chain.segments
        }
        self.moved_to = moved_to

    def place(self, span: Span) -> Remark:
        """Return where the comment with this range belongs."""
        covers: list[Cover] = []
        foreign: list[int] = []
        last = min(span.last, len(self.paragraphs) - 1)
        for p in range(min(span.first, last), last + 1):
            size = len(self.paragraphs[p].shown)
            start = span.start if p == span.first else 0
            end = min(span.end, size) if p == span.last else size
            if p == span.last and p > span.first and end == 0:
                continue
            found = self._covers(p, min(start, size), end)
            covers += found
            if not found and any(map(str.isalnum, self.paragraphs[p].shown)):
                foreign.append(p)
        if not covers:
            return self._elsewhere(min(span.first, last), foreign)
        return self._on(covers)

    # On words of the issued file

    def _on(self, covers: list[Cover]) -> Remark:
        sent = self.sent.paragraphs
        clauses = dict.fromkeys(
            sent[c.sent].clause for c in covers if sent[c.sent].clause is not None
        )
        words = "\n".join(sent[c.sent].text[c.start : c.end] for c in covers)
        if not clauses:
            named = self._named_in_row(covers)
            if named:
                anchor = Anchor(level=Level.CLAUSE, words=words)
                return Remark(Placing(anchor, Placed.PROPOSED, named))
            section = sent[covers[0].sent].section
            if any(sent[c.sent].section != section for c in covers):
                section = None
            return Remark(Placing(wide_anchor(section, words), Placed.EXACT))
        ids = tuple(c for c in clauses if c is not None)
        if len(ids) > 1:
            return self._on_several(ids, words)
        clause = self.sent.clauses[ids[0]]
        shares = [c for c in covers if sent[c.sent].role is Role.CLAUSE]
        if clause.kind is Kind.HEADING:
            anchor = Anchor(level=Level.SECTION, clause=clause.id, words=words)
        elif not shares:
            anchor = Anchor(level=Level.CLAUSE, clause=clause.id, words=words)
        else:
            anchor = self._in_clause(clause.id, shares)
        return Remark(self._sure(anchor, covers))

    def _named_in_row(self, covers: Sequence[Cover]) -> tuple[ClauseId, ...]:
        """Return the clauses that a row of a table, or a line behind the clauses, names.

        A row of an appendix says in a cell of its own which clause it is about; a line
        begins with the number, or says it with the word for it.
        """
        found: dict[ClauseId, None] = {}
        for cover in covers:
            for number in self._numbers_beside(cover.sent):
                for clause, printed in self.sent.numbers.items():
                    if printed and printed.strip(".()") == number:
                        found[clause] = None
        return tuple(found)[:_MOST_NAMED]

    def _numbers_beside(self, i: int) -> list[str]:
        paragraph = self.sent.paragraphs[i]
        row = _CELL.search(paragraph.where)
        if row is None:
            found = [phrase_at_head(paragraph.text)]
            found += [p for p in phrases(paragraph.text) if p.names[0].kind != "number"]
            return [p.names[0].label for p in found if p and "." in p.names[0].label]
        said: list[str] = []
        bare: list[str] = []
        for sent_paragraph in self.sent.paragraphs:
            place = _CELL.search(sent_paragraph.where)
            if place is None or place[1] != row[1]:
                continue
            if place[2] == "1" and "clause" in sent_paragraph.text.lower():
                bare.append(place[3])
            if place[2] == row[2]:
                said += [
                    p.names[0].label
                    for p in phrases(sent_paragraph.text)
                    if p.names[0].kind == "clause"
                ]
                whole = _NUMBER.fullmatch(sent_paragraph.text.strip())
                if whole and place[3] in bare:
                    said.append(whole[1])
        return said

    def _on_several(self, ids: tuple[ClauseId, ...], words: str) -> Remark:
        sections = {self.sent.sections.get(c) for c in ids}
        section = sections.pop() if len(sections) == 1 else None
        if len(ids) == 2 and section == ids[0] and not words.strip():
            section = ids[0]
        return Remark(Placing(wide_anchor(section, words), Placed.EXACT), None, ids)

    def _in_clause(self, identity: ClauseId, shares: list[Cover]) -> Anchor:
        clause = self.sent.clauses[identity]
        first = self.sent.paragraphs[shares[0].sent]
        last = self.sent.paragraphs[shares[-1].sent]
        start, end = first.offset(shares[0].start), last.offset(shares[-1].end)
        while start < end and clause.text[start].isspace():
            start += 1
        while end > start and clause.text[end - 1].isspace():
            end -= 1
        whole = not any(map(str.isalnum, clause.text[:start] + clause.text[end:]))
        if whole or start >= end:
            return Anchor(
                level=Level.CLAUSE,
                clause=identity,
                before="" if whole else clause.text[max(0, start - 40) : start],
                after="" if whole else clause.text[start : start + 40],
            )
        return words_anchor(clause, start, end)

    def _sure(self, anchor: Anchor, covers: list[Cover]) -> Placing:
        """Return the placing: exact, unless the paragraph was known by likeness."""
        if not any(cover.basis in _UNSURE for cover in covers):
            return Placing(anchor, Placed.EXACT)
        clause = anchor.clause
        if anchor.words:
            placing = place_quote(anchor.words, self.sent.clauses)
            if placing.anchor.clause == clause and clause is not None:
                return placing
        blank = Anchor(
            level=anchor.level,
            words=anchor.words,
            before=anchor.before,
            after=anchor.after,
        )
        return Placing(blank, Placed.PROPOSED, (clause,) if clause else ())

    def _covers(self, p: int, start: int, end: int) -> list[Cover]:
        """Return what a range of the text as shown covers of the issued file."""
        n = self.unit_of.get(p)
        if n is None:
            return []
        chain = self.chains.get(p)
        if chain is not None:
            return self._covers_touched(chain, p, start, end)
        match = self.match_of.get(n)
        if match is None:
            return []
        i = match.sent[0]
        old, new = self.sent.paragraphs[i].text, self.paragraphs[p].shown
        if old != new:
            found = stretches(old, new)
            start = _back(found, start, at_end=False)
            end = max(start, _back(found, end, at_end=True))
        return [Cover(i, start, end, match.basis)]

    def _covers_touched(
        self, chain: Chain, p: int, start: int, end: int
    ) -> list[Cover]:
        """Return the covers in a paragraph that somebody changed."""
        low, high = len(chain.text) + 1, -1
        point: int | None = None
        for s in chain.segments:
            if s.paragraph != p:
                continue
            if s.shown <= start <= s.shown_end and point is None:
                point = min(s.start + start - s.shown, s.end)
            inside = s.shown < end and start < s.shown_end
            if s.start == s.end or not (
                inside or (s.shown == s.shown_end and start < s.shown < end)
            ):
                continue
            a, b = s.start, s.end
            if s.end - s.start == s.shown_end - s.shown and s.put == "":
                a += max(0, start - s.shown)
                b -= max(0, s.shown_end - end)
            low, high = min(low, a), max(high, b)
        if not chain.sent or (high < 0 and (start < end or point is None)):
            return []
        if high < 0 and point is not None:
            low = high = point
        return self._split(chain, min(low, len(chain.text)), min(high, len(chain.text)))

    def _split(self, chain: Chain, low: int, high: int) -> list[Cover]:
        first, at = chain.place(low)
        last, till = chain.place(high)
        if last > first and till == 0:
            last -= 1
            till = chain.bounds(last)[1] - chain.bounds(last)[0]
        covers = []
        for n in range(first, last + 1):
            size = chain.bounds(n)[1] - chain.bounds(n)[0]
            covers.append(
                Cover(
                    chain.sent[n],
                    at if n == first else 0,
                    till if n == last else size,
                    chain.basis,
                )
            )
        return covers

    # On words that somebody put in, or on none

    def _elsewhere(self, first: int, foreign: list[int]) -> Remark:
        listed = self._headings_listed(foreign[0]) if len(foreign) == 1 else ()
        if listed:
            words = self.paragraphs[foreign[0]].shown
            anchor = Anchor(level=Level.SECTION, words=" ".join(words.split()))
            return Remark(Placing(anchor, Placed.PROPOSED, listed))
        for p in foreign or [first]:
            source = self.moved_to.get(p)
            if source is not None:
                return self._on([self._cover_whole(source)])
        chain = self.chains.get(foreign[0]) if foreign else None
        if chain is not None and chain.sent:
            return self._on_put_in(chain, foreign[0])
        if foreign:
            return Remark(
                Placing(self._near(foreign[0]), Placed.EXACT), about=foreign[0]
            )
        return Remark(Placing(self._blank(first), Placed.EXACT))

    def _headings_listed(self, p: int) -> tuple[ClauseId, ...]:
        """Return the headings that an entry of the contents names: ``5 → Money → 12``."""
        if not self.paragraphs[p].contents:
            return ()
        parts = {_one_line(part) for part in self.paragraphs[p].shown.split("\t")}
        return tuple(
            clause.id
            for clause in self.sent.revision.clauses
            if clause.kind is Kind.HEADING and _one_line(clause.text) in parts
        )

    def _cover_whole(self, i: int) -> Cover:
        return Cover(i, 0, len(self.sent.paragraphs[i].text), Basis.TEXT)

    def _on_put_in(self, chain: Chain, p: int) -> Remark:
        """Return the place of a comment on words put into a paragraph."""
        point = next(
            (s.start for s in chain.segments if s.paragraph == p), chain.starts[0]
        )
        n, _ = chain.place(min(point, len(chain.text)))
        paragraph = self.sent.paragraphs[chain.sent[n]]
        if paragraph.clause is None:
            anchor = wide_anchor(paragraph.section, "")
        else:
            anchor = Anchor(level=Level.CLAUSE, clause=paragraph.clause)
        cover = Cover(chain.sent[n], 0, 0, chain.basis)
        return Remark(self._sure(anchor, [cover]), about=p)

    def _near(self, p: int) -> Anchor:
        """Return the place after which a paragraph was added, as `add` has it."""
        before = self._issued_before(p)
        clause = None
        if before is not None:
            paragraph = self.sent.paragraphs[before]
            clause = paragraph.clause or self.sent.clause_before(before)
        level = Level.DRAFT if clause is None else Level.CLAUSE
        return Anchor(level=level, clause=clause)

    def _blank(self, p: int) -> Anchor:
        before = self._issued_before(p)
        section = None if before is None else self.sent.paragraphs[before].section
        return wide_anchor(section, "")

    def _issued_before(self, p: int) -> int | None:
        for n in range(self.unit_of.get(p, 0) - 1, -1, -1):
            match = self.match_of.get(n)
            if match:
                return max(match.sent)
        return None


def _one_line(text: str) -> str:
    return " ".join(typing_key(text).split())


def _back(found: list[Stretch], offset: int, *, at_end: bool) -> int:
    """Return the issued offset for one in the copy; typing apart they are the same."""
    last = 0
    for part in found:
        inside = (
            part.new < offset <= part.new_end
            if at_end
            else (part.new <= offset < part.new_end)
        )
        if inside and part.old_end - part.old == part.new_end - part.new:
            return part.old + offset - part.new
        if inside:
            return part.old_end if at_end else part.old
        if part.new_end <= offset:
            last = part.old_end
    return last
