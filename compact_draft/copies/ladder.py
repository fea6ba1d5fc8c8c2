"""Where does a point from a form, a sheet, a letter or a note belong?

The rungs, from the surest: the id that a form of ours bears; a room code; the words
quoted, where they stand once; a clause named by the number it prints; the title of a
heading; the whole draft. What two rungs say differently, what is only alike, and what
counts on pages is proposed; what nothing tells stays without a place, and is seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from compact_draft.copies.anchoring import Placing, words_anchor
from compact_draft.copies.carrying import Carrying
from compact_draft.copies.ground import Ground, Stretch
from compact_draft.copies.references import (
    MOST,
    Meant,
    is_of_another_text,
    meant_by,
    titled,
    under_title,
)
from compact_draft.model.annotation import Anchor, AnnotationKind, Level, Placed
from compact_draft.model.clause import ClauseId, Kind
from compact_draft.model.received import SentPoint
from compact_draft.text.finding import stems
from compact_draft.text.folding import is_cut, key_of, pieces_of
from compact_draft.text.naming import phrases, spelled

UNDER = "under "
"""How a reference begins that is only what a point stands under."""
BESIDE = "beside "
"""How one begins where the words quoted are only those that a note stands beside."""
_LEAST_WORDS = 2
_LEAST_INLINE = 4
_LEAST_NEAR = 20
_NEAR = 75.0
_NEAR_IN_CLAUSE = 60.0
_LEAST_SHARED, _LEAST_WEIGHT, _MOST_ALIKE = 2, 5.0, 3
_LEADING = re.compile(
    r"^[\s“\"‘']*(?:(?:clause|para(?:graph)?|section)\s+)?(?:\d{1,2}(?:\.\d{1,3})+[.):]?|"
    r"[•·▪◦*–—-]|\(?[a-z]\))\s+",
    re.IGNORECASE,
)
_TITLE_AT_HEAD = re.compile(r"\s*([^\n:–—]{3,70}?)\s*(?::|\s[-–—]\s)")
_INLINE = re.compile(
    r"“([^”]{8,600})”|\"([^\"\n]{8,600})\"|‘([^’]{8,600})’(?!\w)|(?<!\w)'([^'\n]{8,600})'(?!\w)"
)
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
"""Where somebody says that a new clause shall stand."""
_PATH = re.compile(r"\s(?:>|»|→|::)\s")
_AS_A_WHOLE = re.compile(
    r"\W*(?:overall|in general|generally|as a whole|general comments?|general points?)\b",
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

    def placing(self) -> Placing:
        if self.point.clause is not None:
            return self._by_id(self.point.clause)
        named = self._named()
        coded = self._by_code()
        if coded:
            named = Meant(coded, is_sure=len(coded) == 1)
        quote = self.point.quote
        if self.is_beside and not named.is_sure:
            return self._by_line(quote, named)
        if quote and key_of(quote) and not self.is_beside:
            placing = self._by_quote(quote, named)
            if placing.placed is not Placed.ORPHAN:
                return placing
        if not named.is_sure:
            inline = self._inline(named)
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
                s for s in self._stretches(self.point.quote) if s.clause == clause
            ]
            if len(inside) == 1:
                return Placing(self._words(inside[0]), Placed.EXACT)
            return Placing(self._anchor(clause), Placed.EXACT)
        for old in self.ground.earlier:
            if any(one.id == clause for one in old.clauses):
                now = Carrying.between(old, self.ground.revision).of(clause)
                if now:
                    return Placing(self._nowhere(), Placed.PROPOSED, now[:MOST])
        return Placing(self._nowhere(), Placed.ORPHAN)

    def _by_code(self) -> tuple[ClauseId, ...]:
        """Return whose room codes stand in the reference, or else in the words."""
        codes = {code.upper(): clause for clause, code in self.ground.codes.items()}
        for text in (self.reference, self.point.text):
            found = [
                codes[word]
                for word in re.findall(r"(?<![\w.,£/-])\w{4,6}(?![\w-])", text.upper())
                if word in codes
            ]
            if found:
                return tuple(dict.fromkeys(found))
        return ()

    # By what it names

    def _named(self) -> Meant:
        """Return what the reference, the question and the words name."""
        meant = self._by_reference()
        mentioned = self._mentioned()
        if meant.clauses and self.is_weak and mentioned:
            return Meant(tuple(dict.fromkeys([*mentioned, *meant.clauses]))[:MOST])
        if meant.clauses:
            others = [c for c in mentioned if c not in meant.clauses]
            others = [c for c in others if not self._is_beside(c, meant.clauses)]
            if others or self.is_weak:
                wide = [c for c in meant.clauses if self._is_wide(c)]
                near = [c for c in meant.clauses if c not in wide]
                both = tuple(dict.fromkeys([*near, *others, *wide]))
                return Meant(both[:MOST])
            return meant
        if mentioned:
            return Meant(tuple(mentioned)[:MOST])
        return self._by_question()

    def _is_beside(self, clause: ClauseId, named: Iterable[ClauseId]) -> bool:
        """Whether a clause mentioned is only the section of a clause named, or in it."""
        return any(
            clause == self.ground.section_of.get(one)
            or clause in self.ground.above_all(one)
            for one in named
        )

    def _is_wide(self, clause: ClauseId) -> bool:
        return self.ground.clauses[clause].kind is Kind.HEADING

    def _by_reference(self) -> Meant:
        words = self.reference
        if not words:
            return Meant()
        if _PATH.search(words):
            title = titled(words, self.ground)
            if title.is_sure:
                return Meant(title.clauses, not self.is_weak)
        found = phrases(words)
        meant = [
            meant_by(one, self.ground, is_field=_is_all(words, one)) for one in found
        ]
        ids = tuple(dict.fromkeys(c for one in meant for c in one.clauses))
        if ids:
            whole = self.point.text
            at = whole.find(words)
            other = any(is_of_another_text(words, one) for one in found) or (
                at >= 0
                and any(
                    is_of_another_text(
                        whole, one._replace(start=at + one.start, end=at + one.end)
                    )
                    for one in found
                )
            )
            sure = len(found) == 1 and meant[0].is_sure and not other
            return Meant(ids[:MOST], sure and not self._is_shifted(ids[0], words))
        if found:
            return under_title(found[0], words, self.ground)
        title = titled(words, self.ground)
        return Meant(title.clauses, title.is_sure and not self.is_weak)

    def _is_shifted(self, clause: ClauseId, words: str) -> bool:
        """Whether a number meant another clause in a draft that they may have seen."""
        del words
        number = self.ground.rows[clause].number
        for old in self.ground.may_have_seen:
            held = {row.clause for row in old.outline.rows if row.number == number}
            if number and held and clause not in held:
                return True
        return False

    def _mentioned(self) -> list[ClauseId]:
        """Return the clauses named in the words, those of other texts left out."""
        text = self.point.text
        if (
            self.point.quote
            and not self.is_beside
            and not self._stretches(self.point.quote)
        ):
            text = f"{text}\n{self.point.quote}"  # a question of ours that they answer
        found: list[ClauseId] = []
        for phrase in phrases(text):
            if is_of_another_text(text, phrase):
                continue
            found += meant_by(phrase, self.ground).clauses
        return list(dict.fromkeys(found))

    def _by_question(self) -> Meant:
        question = self.point.question
        known: dict[str, Meant] = self.ground.asked
        if question not in known:
            known[question] = self._of_question(question)
        return known[question]

    def _of_question(self, question: str) -> Meant:
        if not question:
            return Meant()
        found = phrases(question)
        meant = [
            meant_by(one, self.ground)
            for one in found
            if not is_of_another_text(question, one)
        ]
        ids = tuple(dict.fromkeys(c for one in meant for c in one.clauses))
        if ids:
            return Meant(ids[:MOST], len(meant) == len(found) == 1 and meant[0].is_sure)
        title = titled(question, self.ground)
        return Meant(title.clauses)

    # By the words quoted

    def _by_quote(self, quote: str, named: Meant) -> Placing:
        if self.is_weak and not self._mentioned():
            named = Meant()  # what it only stands under says nothing of a quotation
        found = self._stretches(quote)
        if self.point.before or self.point.after:
            found = self._in_context(found)
        wanted = self._spread(named)
        inside = [s for s in found if s.clause in wanted]
        if len(inside) == 1 and (named.is_sure or len(found) == 1):
            return Placing(self._words(inside[0]), Placed.EXACT)
        if len(found) == 1 and not named.clauses and _is_enough(quote):
            return Placing(self._words(found[0]), Placed.EXACT)
        if found:
            of = [s.clause for s in (inside or found)]
            return self._propose([*of, *named.clauses])
        if named.clauses:
            near = self._near(quote, wanted, _NEAR_IN_CLAUSE)
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

    def _stretches(self, quote: str) -> list[Stretch]:
        """Return where words stand, whole or cut short."""
        found = self._standing(quote)
        bare = _LEADING.sub("", quote)
        return found or (self._standing(bare) if bare != quote else [])

    def _standing(self, quote: str) -> list[Stretch]:
        pieces = pieces_of(quote)
        if not pieces:
            return []
        if not is_cut(quote) or len(pieces) == 1:
            return self.ground.find(pieces[0])
        return [
            Stretch(one, start, end)
            for one, text in self.ground.folded.items()
            if all(piece in text.text for piece in pieces)
            for start, end in text.find_pieces(pieces)
        ]

    def _in_context(self, found: Sequence[Stretch]) -> list[Stretch]:
        """Return the places around which the words given before and after stand."""
        before, after = key_of(self.point.before), key_of(self.point.after)
        if len(found) < 2:
            return list(found)
        fits = []
        for s in found:
            text = self.ground.clauses[s.clause].text
            front, back = key_of(text[: s.start]), key_of(text[s.end :])
            if front.endswith(
                before[-len(front) or None :] if front else before[:0]
            ) and (back.startswith(after[: len(back)])):
                fits.append(s)
        return fits or list(found)

    def _elsewhere(self, quote: str) -> Placing:
        """Propose by likeness, or by an earlier revision that had the words."""
        several = [s.clause for part in _parts(quote) for s in self._standing(part)]
        if several:
            return self._propose(several)
        earlier = self._from_earlier(quote)
        near = self._near(quote, None, _NEAR)
        if earlier or near:
            return self._propose([*earlier, *near])
        return Placing(self._nowhere(quote), Placed.ORPHAN)

    def _from_earlier(self, quote: str) -> list[ClauseId]:
        """Return what became of the clauses that had the words before."""
        key = pieces_of(quote)
        for old in self.ground.earlier:
            found = Ground(old).find(key[0]) if len(key) == 1 else []
            if found and _is_enough(quote):
                carrying = Carrying.between(old, self.ground.revision)
                now = [c for s in found for c in carrying.of(s.clause)]
                if now:
                    return list(dict.fromkeys(now))[:MOST]
        return []

    def _near(
        self, quote: str, within: Iterable[ClauseId] | None, least: float
    ) -> list[ClauseId]:
        """Return the clauses that hold something like the words, likeliest first."""
        key = " ".join(pieces_of(quote))
        if len(key) < _LEAST_NEAR:
            return []
        ids = self.ground.folded if within is None else within
        scores = []
        for n, one in enumerate(ids):
            text = self.ground.folded[one].text
            if len(text) * 2 < len(key):
                continue
            score = (
                fuzz.partial_ratio(key, text)
                if len(key) <= len(text)
                else fuzz.ratio(key, text)
            )
            if score >= least:
                scores.append((-score, n, one))
        return [one for *_, one in sorted(scores)[:MOST]]

    def _inline(self, named: Meant) -> Placing | None:
        """Return the place of the one passage that the words quote; None for none."""
        quotes = [
            next(filter(None, match.groups()))
            for match in _INLINE.finditer(self.point.text)
        ]
        quotes = [q for q in quotes if len(key_of(q).split()) >= _LEAST_INLINE]
        if self.point.proposed:
            proposed = key_of(self.point.proposed)
            quotes = [q for q in quotes if key_of(q) not in proposed]
        found = [self._stretches(q) for q in quotes]
        hits = [places for places in found if places]
        if not hits:
            return None
        of = list(dict.fromkeys(s.clause for places in hits for s in places))
        one = hits[0]
        wanted = self._spread(named)
        agrees = not named.clauses or one[0].clause in wanted
        if len(quotes) == len(hits) == len(one) == 1 and agrees:
            return Placing(self._words(one[0]), Placed.EXACT)
        return self._propose([*of, *named.clauses])

    def _spread(self, named: Meant) -> tuple[ClauseId, ...]:
        """Return the clauses named, and for a heading those below it."""
        found: list[ClauseId] = []
        for one in named.clauses:
            found.append(one)
            if self.ground.clauses[one].kind is Kind.HEADING:
                found += self.ground.within(one)
        return tuple(dict.fromkeys(found))

    # What comes of it

    def _on(self, named: Meant) -> Placing:
        if named.is_sure and len(named.clauses) == 1:
            return Placing(self._anchor(named.clauses[0]), Placed.EXACT)
        return self._propose(named.clauses)

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
            found = (*found, *self._alike_in_words())
        if found:
            return self._propose(found)
        return Placing(Anchor(level=Level.DRAFT), Placed.ORPHAN)

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
            one for score, _, one in scores[:_MOST_ALIKE] if score <= 0.7 * scores[0][0]
        ]

    def _propose(self, ids: Sequence[ClauseId]) -> Placing:
        found = tuple(dict.fromkeys(ids))[:MOST]
        anchor = self._nowhere(self.point.quote)
        return Placing(anchor, Placed.PROPOSED if found else Placed.ORPHAN, found)

    def _nowhere(self, words: str = "") -> Anchor:
        return Anchor(level=Level.WORDS if words else Level.CLAUSE, words=words)

    def _anchor(self, clause: ClauseId) -> Anchor:
        is_heading = self.ground.clauses[clause].kind is Kind.HEADING
        return Anchor(
            level=Level.SECTION if is_heading else Level.CLAUSE, clause=clause
        )

    def _words(self, s: Stretch) -> Anchor:
        clause = self.ground.clauses[s.clause]
        if clause.kind is Kind.HEADING:
            return Anchor(
                level=Level.SECTION, clause=s.clause, words=clause.text[s.start : s.end]
            )
        return words_anchor(clause, s.start, s.end)


def _is_all(words: str, phrase: object) -> bool:
    """Whether a reference is the name of a place and nothing more."""
    start, end = getattr(phrase, "start", 0), getattr(phrase, "end", 0)
    rest = words[:start] + words[end:]
    return not any(map(str.isalnum, rest))


def _parts(quote: str) -> list[str]:
    """Return the lines or sentences of a quotation, where there are several."""
    parts = [
        p
        for p in re.split(r"\n+|(?<=[.;])\s+", quote)
        if len(p.split()) >= _LEAST_INLINE
    ]
    return parts if len(parts) > 1 else []


def _is_enough(quote: str) -> bool:
    """Whether a quotation is long enough to be placed without more being said."""
    return len(key_of(quote).split()) >= _LEAST_WORDS
