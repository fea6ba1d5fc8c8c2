"""Where does a point from a form, a sheet, a letter or a note belong?

It is placed by the first of these that tells, the surest first: the id that a form of
ours bears; a room code; the words quoted, where they stand once; a clause named by the
number it prints; the title of a heading; the whole draft. What two of them say
differently, what is only alike, and what counts on pages is proposed; what nothing tells
stays without a place, and is seen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from compact_draft.copies.anchoring import Placing, words_anchor
from compact_draft.copies.carrying import Carrying
from compact_draft.copies.ground import Ground, Stretch
from compact_draft.copies.named_places import NamedPlaces
from compact_draft.copies.quotations import LEAST_INLINE, Quotations, is_enough, parts
from compact_draft.copies.references import (
    MOST,
    Meant,
    is_of_another_text,
)
from compact_draft.copies.titles_named import titled
from compact_draft.model.annotation import Anchor, AnnotationKind, Level, Placed
from compact_draft.model.clause import ClauseId, Kind
from compact_draft.model.received import SentPoint
from compact_draft.text.finding import stems
from compact_draft.text.folding import key_of
from compact_draft.text.naming import phrases, spelled

UNDER = "under "
"""How a reference begins that is only what a point stands under."""
BESIDE = "beside "
"""How one begins where the words quoted are only those that a note stands beside."""
_LEAST_WORDS = 2
_NEAR = 75.0
_NEAR_IN_CLAUSE = 60.0
_LEAST_SHARED, _LEAST_WEIGHT, _MOST_ALIKE = 2, 5.0, 3
_TITLE_AT_HEAD = re.compile(r"\s*([^\n:–—]{3,70}?)\s*(?::|\s[-–—]\s)")
_INLINE = re.compile(
    r"“([^”]{8,600})”|\"([^\"\n]{8,600})\"|‘([^’]{8,600})’(?!\w)|(?<!\w)'([^'\n]{8,600})'(?!\w)"
)
_QUOTED = re.compile(
    r"“([^”]{4,80})”|\"([^\"\n]{4,80})\"|‘([^’]{4,80})’(?!\w)|(?<!\w)'([^'\n]{4,80})'(?!\w)"
)
_ABOUT = re.compile(
    r"\b(?:bit|part|line|clause|promise|pledge|point|sentence|paragraph|commitment|passage|one|words|"
    r"section|bullet|item|wording) (?:about|on|regarding|concerning|to do with|dealing with|that says|"
    r"which says|saying|where it says)\s+((?:[\w'’-]+[ ]?){1,6})",
    re.IGNORECASE,
)
"""How somebody names a clause by what it is about."""
_GENERAL = re.compile(
    r"\W*(?:overall|general(?:ly)?|in general|general (?:comments?|points?|remarks?)|"
    r"(?:on )?the (?:whole )?(?:draft|document|compact)(?: as a whole)?|whole (?:draft|"
    r"document|compact)|(?:any )?(?:other|further|additional) comments?.*|whole thing|throughout|"
    r"everything|all|n/?a|none|not applicable|all (?:of it|clauses|sections)|entire (?:draft|document|compact))\W*",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\b(?:(?:straight|directly|immediately|right|just)\s+)?(?:after|behind|following|below)\b",
    re.IGNORECASE,
)
_IN_FRONT = re.compile(r"\b(?:before|above|ahead of|in front of)\b", re.IGNORECASE)
"""Where somebody says that a new clause is to go."""
_AS_A_WHOLE = re.compile(
    r"\W*(?:overall\b|in general\b|generally\b|as a whole\b|general comments?|general points?|"
    r"general(?=\s*[:–—])|the (?:whole )?draft(?=\s*[:–—]))",
    re.IGNORECASE,
)


def place_point(point: SentPoint, ground: Ground) -> Placing:
    """Return where a point belongs in the draft that its sender saw."""
    return _Place(point, ground).placing()


class _Place:
    """One point, while its place is looked for."""

    def __init__(self, point: SentPoint, ground: Ground) -> None:
        self.point = replace(point, text=spelled(point.text))
        self.ground = ground
        self.is_beside = point.reference.startswith(BESIDE)
        self.is_weak = point.reference.startswith(UNDER)
        self.reference = (
            "" if self.is_beside else spelled(point.reference.removeprefix(UNDER))
        )
        self.is_new = point.kind is AnnotationKind.ADD
        self.is_in_front = self.is_new and _IN_FRONT.search(self.reference) is not None
        if self.is_new:
            self.reference = _BEHIND.sub("", self.reference).strip()
        self.quotations = Quotations(ground)
        self.names = NamedPlaces(
            self.point,
            self.reference,
            ground,
            is_weak=self.is_weak,
            is_beside=self.is_beside,
        )

    def placing(self) -> Placing:
        if self.point.clause is not None:
            return self._by_id(self.point.clause)
        named = self.names.named()
        quote = self.point.quote
        if self.is_beside and not named.is_sure:
            return self._by_line(quote, named)
        if quote and key_of(quote) and not self.is_beside:
            placing = self._by_quote(quote, named)
            if placing.placed is not Placed.ORPHAN:
                return placing
        inline = self._against(named) if named.is_sure else self._inline(named)
        if inline is not None:
            return inline
        if named.clauses and self.is_in_front:
            return self._propose([*self._in_front_of(named.clauses[0]), *named.clauses])
        if named.clauses:
            return self._on(named)
        return self._wide()

    def _in_front_of(self, clause: ClauseId) -> list[ClauseId]:
        """Return the clause behind which a new one stands that is to come before one."""
        order = list(self.ground.rows)
        at = order.index(clause) if clause in order else 0
        return order[at - 1 : at] if at else []

    # By what a form of ours says

    def _by_id(self, clause: ClauseId) -> Placing:
        if clause in self.ground.clauses:
            inside = [
                s
                for s in self.quotations.stretches(self.point.quote)
                if s.clause == clause
            ]
            if len(inside) == 1:
                return Placing(self._words(inside[0]), Placed.EXACT)
            return Placing(self._anchor(clause), Placed.EXACT)
        for old in self.ground.earlier:
            if any(earlier.id == clause for earlier in old.clauses):
                now = Carrying.between(old, self.ground.revision).of(clause)
                if now:
                    return Placing(self._nowhere(), Placed.PROPOSED, now[:MOST])
        return Placing(self._nowhere(), Placed.ORPHAN)

    # By the words quoted

    def _by_quote(self, quote: str, named: Meant) -> Placing:
        if self.is_weak and not self.names.mentioned():
            named = Meant()  # what it only stands under says nothing of a quotation
        found = self.quotations.stretches(quote)
        if self.point.before or self.point.after:
            found = self.quotations.in_context(found, self.point)
        wanted = self._spread(named)
        inside = [s for s in found if s.clause in wanted]
        if len(inside) == 1 and (named.is_sure or len(found) == 1):
            return Placing(self._words(inside[0]), Placed.EXACT)
        if len(found) == 1 and not named.clauses and is_enough(quote):
            return Placing(self._words(found[0]), Placed.EXACT)
        if found:
            of = [s.clause for s in (inside or found)]
            return self._propose([*of, *named.clauses])
        if named.clauses:
            near = self.quotations.near(quote, wanted, _NEAR_IN_CLAUSE)
            return self._propose([*near, *named.clauses])
        return self._elsewhere(quote)

    def _by_line(self, line: str, named: Meant) -> Placing:
        """Propose the clauses whose words stand in the lines that a note is beside."""
        pieces = [key_of(part) for part in re.split(r"(?<=[.;:])\s+", line)]
        found: list[ClauseId] = []
        for piece in filter(None, pieces):
            found += [s.clause for s in self.ground.find(piece)]
        words = key_of(line).split()
        for n in range(0, max(len(words) - 4, 1), 2):
            part = " ".join(words[n : n + 5])
            if len(part.split()) > _LEAST_WORDS:
                found += [s.clause for s in self.ground.find(part)]
        return self._propose([*named.clauses, *found])

    def _elsewhere(self, quote: str) -> Placing:
        """Propose by likeness, or by an earlier revision that had the words."""
        several = [
            s.clause for part in parts(quote) for s in self.quotations.standing(part)
        ]
        if several:
            return self._propose(several)
        earlier = self.quotations.from_earlier(quote)
        near = self.quotations.near(quote, None, _NEAR)
        if earlier or near:
            return self._propose([*earlier, *near])
        return Placing(self._nowhere(quote), Placed.ORPHAN)

    def _quoted_inline(self) -> list[str]:
        """Return the passages that the words quote, those that they propose left out."""
        quotes = [
            next(filter(None, match.groups()))
            for match in _INLINE.finditer(self.point.text)
        ]
        quotes = [q for q in quotes if len(key_of(q).split()) >= LEAST_INLINE]
        if self.point.proposed:
            proposed = key_of(self.point.proposed)
            quotes = [q for q in quotes if key_of(q) not in proposed]
        return quotes

    def _against(self, named: Meant) -> Placing | None:
        """Propose, where the words quoted stand in other clauses than the one named."""
        wanted = self._spread(named)
        found = [self.quotations.stretches(quote) for quote in self._quoted_inline()]
        of = [s.clause for places in found for s in places]
        if not of or any(clause in wanted for clause in of):
            return None
        return self._propose([*of, *named.clauses])

    def _inline(self, named: Meant) -> Placing | None:
        """Return the place of the one passage that the words quote; None for none."""
        quotes = self._quoted_inline()
        found = [self.quotations.stretches(q) for q in quotes]
        hits = [places for places in found if places]
        if not hits:
            return self._few_words(named)
        of = list(dict.fromkeys(s.clause for places in hits for s in places))
        stretches = hits[0]
        wanted = self._spread(named)
        agrees = not named.clauses or stretches[0].clause in wanted
        agrees = agrees and not self._others(named, stretches[0].clause)
        if len(quotes) == len(hits) == len(stretches) == 1 and agrees:
            below = self._spoken_of_below(stretches[0].clause)
            if not below:
                return Placing(self._words(stretches[0]), Placed.EXACT)
            of = [*below, *of]
        return self._propose([*of, *named.clauses])

    def _spoken_of_below(self, heading: ClauseId) -> list[ClauseId]:
        """Return the clauses under a heading whose words a point repeats."""
        below = set(self.ground.within(heading)) if self._is_heading(heading) else set()
        return [c for c in self._alike_in_words() if c in below] if below else []

    def _others(self, named: Meant, clause: ClauseId) -> list[ClauseId]:
        """Return the clauses that are named beside the one whose words are quoted.

        What a point only stands under, and the headings above a clause, are no others.
        """
        clauses = self.names.mentioned() if self.is_weak else named.clauses
        around = {clause, *self.ground.above_all(clause)}
        return [other for other in clauses if other not in around]

    def _few_words(self, named: Meant) -> Placing | None:
        """Return the place of a word or two, quoted beside the clause that holds them."""
        text = self.point.text
        if len(named.clauses) != 1 or any(
            is_of_another_text(text, phrase) for phrase in phrases(text)
        ):
            return None
        hits = []
        for match in _QUOTED.finditer(text):
            quote = next(filter(None, match.groups()))
            found = self.ground.find(key_of(quote))
            inside = [s for s in found if s.clause == named.clauses[0]]
            if len(inside) == 1 and (len(found) == 1 or is_enough(quote)):
                hits += inside
        return Placing(self._words(hits[0]), Placed.EXACT) if len(hits) == 1 else None

    def _spread(self, named: Meant) -> tuple[ClauseId, ...]:
        """Return the clauses named, and for a heading those below it."""
        found: list[ClauseId] = []
        for clause in named.clauses:
            found.append(clause)
            if self._is_heading(clause):
                found += self.ground.within(clause)
        return tuple(dict.fromkeys(found))

    # What comes of it

    def _on(self, named: Meant) -> Placing:
        if named.is_sure and len(named.clauses) == 1:
            return Placing(self._anchor(named.clauses[0]), Placed.EXACT)
        near = self._spoken_of()
        if len(named.clauses) > _MOST_ALIKE:  # a page, or as vague
            near += self._alike_in_words()
        elif all(self._is_heading(clause) for clause in named.clauses):
            within = self._spread(named)
            near = [c for c in (*near, *self._alike_in_words()) if c in within]
        elif not self.is_weak:
            near = []
        return self._propose([*near, *named.clauses])

    def _is_heading(self, clause: ClauseId) -> bool:
        return self.ground.clauses[clause].kind is Kind.HEADING

    def _wide(self) -> Placing:
        reference, text = self.reference, self.point.text
        is_whole = bool(reference) and _GENERAL.fullmatch(reference) is not None
        if not reference:
            is_whole = bool(self.point.question) or _AS_A_WHOLE.match(text) is not None
        if is_whole and not self.is_weak and not self.is_new:
            return Placing(Anchor(level=Level.DRAFT), Placed.EXACT)
        head = _TITLE_AT_HEAD.match(text)
        about = titled(head[1], self.ground) if head and not reference else Meant()
        found = about.clauses if len(about.clauses) == 1 else ()
        if not reference and not self.point.question:
            found = (*found, *self._spoken_of(), *self._alike_in_words())
        if found:
            return self._propose(found)
        return Placing(Anchor(level=Level.DRAFT), Placed.ORPHAN)

    def _spoken_of(self) -> list[ClauseId]:
        """Return the clauses that alone hold what is spoken of: "the bit about childcare"."""
        held, weight = self.ground.rare
        found: list[ClauseId] = []
        for match in _ABOUT.finditer(self.point.text):
            said = frozenset(stems(match[1]))
            shared = {c: words & said for c, words in held.items() if words & said}
            most = max(map(len, shared.values()), default=0)
            best = [c for c, words in shared.items() if len(words) == most]
            if len(best) <= _MOST_ALIKE:
                best.sort(key=lambda c: -sum(weight[word] for word in shared[c]))
                found += best
        return list(dict.fromkeys(found))

    def _alike_in_words(self) -> list[ClauseId]:
        """Return the clauses with which the words share two or more that few have."""
        held, weight = self.ground.rare
        said = frozenset(stems(self.point.text or self.point.proposed))
        scores = []
        for n, (clause, words) in enumerate(held.items()):
            shared = [weight[word] for word in words & said]
            if len(shared) >= _LEAST_SHARED and sum(shared) >= _LEAST_WEIGHT:
                scores.append((-sum(shared), n, clause))
        scores.sort()
        return [
            identity
            for score, _, identity in scores[:_MOST_ALIKE]
            if score <= 0.7 * scores[0][0]
        ]

    def _propose(self, ids: Sequence[ClauseId]) -> Placing:
        found = tuple(dict.fromkeys(ids))[:MOST]
        anchor = self._nowhere(self.point.quote)
        return Placing(anchor, Placed.PROPOSED if found else Placed.ORPHAN, found)

    def _nowhere(self, words: str = "") -> Anchor:
        return Anchor(level=Level.WORDS if words else Level.CLAUSE, words=words)

    def _anchor(self, clause: ClauseId) -> Anchor:
        level = Level.SECTION if self._is_heading(clause) else Level.CLAUSE
        return Anchor(level=level, clause=clause)

    def _words(self, s: Stretch) -> Anchor:
        clause = self.ground.clauses[s.clause]
        if clause.kind is Kind.HEADING:
            return Anchor(
                level=Level.SECTION, clause=s.clause, words=clause.text[s.start : s.end]
            )
        return words_anchor(clause, s.start, s.end)
