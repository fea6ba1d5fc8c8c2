"""What is a line: a promise, a principle, a measure of success, or only prose?

The section decides first, then the line that leads a list in or the column of a table,
then the words of the line itself. What stays unclear is doubted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from compact_draft.intake.rules import HeadingRule, Role, Rules, key, says
from compact_draft.intake.tables import Table
from compact_draft.intake.wording import (
    is_only_a_side,
    is_strong,
    looks_scrambled,
    promise_in,
    side_of,
)
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By
from compact_draft.word.reading.document import Cell

SCRAMBLED = "looks scrambled: read it against the old file before using it"
UNSAID = "nothing says whether this is a promise"
UNBOUND = "nothing says who is bound"
NO_HEAD = "its column has no head that says who is bound"
OTHER_SIDE = "its own words name another side than its place does"
OUT_OF_PLACE = "it reads like a promise, but stands where none is looked for"

_ASKING = re.compile(r"\A(?:what|how)\s+", re.IGNORECASE)
_ENTRY = re.compile(r"[^:–—.]{2,60}(?::\s|\s[–—-]\s)")
_QUOTED = re.compile(r"[‘“\"'].{20,}[.!?…][’”\"'](?:\s+[–—-].*)?", re.DOTALL)
_ATTRIBUTED = re.compile(r"[’”\"'],?\s+(?:said|says|told|according to)\b")
_CONTACT_MARKS = re.compile(r"\S@\S|\bwww\.|https?:|\b0\d{3,4}[ )]\s?\d{3}")
_SENTENCE_WORDS = 8
_MOST_WORDS_OF_A_CONTACT = 40
_MOST_WORDS_BESIDE_A_MARK = 20
_MOST_WORDS_OF_AN_ADDRESS = 8
_WORDS_OF_A_SUBJECT = 10
_ROLES = {
    Role.COMMITMENT: Kind.COMMITMENT,
    Role.ACTION: Kind.ACTION,
    Role.OUTCOME: Kind.OUTCOME,
    Role.CONTACT: Kind.CONTACT,
    Role.WHO: Kind.PROSE,
    Role.WHEN: Kind.PROSE,
    Role.TERM: Kind.DEFINITION,
    Role.MEANING: Kind.DEFINITION,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stem:
    """The line that leads a list in, and what it says of the items.

    Attributes:
        kind: What it makes of them; None where it does not say.
        by: Whom it names; None for nobody.
        level: The depth of its own item; -1 for a plain paragraph.
    """

    kind: Kind | None
    by: By | None
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What is known before a line is read.

    Attributes:
        section: The headings above, outermost first.
        stem: The line that leads its list in; None for none.
        after_contact: The line before is a contact; True also for one that leads in.
        after_contact_stem: The line before says that a contact follows.
    """

    section: tuple[str, ...]
    stem: Stem | None = None
    after_contact: bool = False
    after_contact_stem: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a line is, whom it binds, why, and what is doubtful."""

    kind: Kind
    why: str
    party: By | None = None
    doubts: tuple[str, ...] = ()


class Judge:
    """Says what lines are, by the rules of a group."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self._by_section: dict[tuple[str, ...], tuple[HeadingRule | None, str]] = {}

    def rule(self, section: tuple[str, ...]) -> tuple[HeadingRule | None, str]:
        """Return what the nearest heading with a rule says, and that heading.

        What a foreword or an introduction makes of its lines does not reach below a
        heading that says who acts, such as "What the Council will do".
        """
        if section not in self._by_section:
            self._by_section[section] = self._nearest(section)
        return self._by_section[section]

    def _nearest(self, section: tuple[str, ...]) -> tuple[HeadingRule | None, str]:
        somebody_acts = False
        for text in reversed(section):
            rule = self.rules.heading(text)
            if rule and not (somebody_acts and rule.makes is Kind.PROSE):
                return rule, text
            somebody_acts = somebody_acts or self._who_acts(text) is not None
        return None, ""

    def _who_acts(self, heading: str) -> By | None:
        """Return the side that a heading says will act; None where it says none."""
        promise = promise_in(_ASKING.sub("", heading), self.rules)
        return promise.by if promise else None

    def item(self, words: str, setting: Setting) -> Verdict:
        """Return what an item of a list is."""
        if looks_scrambled(words):
            return _scrambled()
        rule, heading = self.rule(setting.section)
        if rule is not None and rule.makes is Kind.CONTACT:
            return self._contact(words, heading)
        if rule is not None and rule.makes is Kind.DEFINITION:
            return Verdict(kind=Kind.DEFINITION, why=f"an entry under “{heading}”")
        stem = setting.stem
        if stem is not None and stem.kind is not None:
            if stem.kind.is_promise:
                why = "the line before its list"
                return self.promise(stem.kind, words, why, stem.by, setting)
            return Verdict(kind=stem.kind, why="the line before its list")
        if rule is not None:
            if rule.makes.is_promise:
                why = f"under “{heading}”"
                return self.promise(rule.makes, words, why, None, setting)
            led_in = stem is not None and stem.by is not None
            return self._no_promise(rule.makes, words, heading, led_in=led_in)
        side = self._side_above(setting.section)
        if side is not None and promise_in(words, self.rules) is None:
            why = "the heading names who"
            return self.promise(Kind.COMMITMENT, words, why, side, setting)
        return self.by_words(words, setting, in_list=True)

    def paragraph(self, words: str, setting: Setting) -> Verdict:
        """Return what a plain paragraph is."""
        if looks_scrambled(words):
            return _scrambled()
        rule, heading = self.rule(setting.section)
        if rule is not None and rule.makes is Kind.CONTACT:
            return self._contact(words, heading)
        if self.is_contact(words) or self._follows_contact(words, setting):
            return Verdict(kind=Kind.CONTACT, why="its words")
        if rule is not None and rule.makes is Kind.DEFINITION:
            if is_entry(words) or self._defines(words):
                return Verdict(kind=Kind.DEFINITION, why=f"under “{heading}”")
            return Verdict(kind=Kind.PROSE, why=f"a paragraph under “{heading}”")
        if rule is not None and rule.paragraphs is not Kind.PROSE:
            return Verdict(kind=rule.paragraphs, why=f"under “{heading}”")
        if rule is not None and not rule.makes.is_promise:
            return self._no_promise(Kind.PROSE, words, heading)
        return self.by_words(words, setting, in_list=False)

    def in_table(
        self, words: str, setting: Setting, table: Table, cell: Cell
    ) -> Verdict:
        """Return what a line in a table with heads is."""
        if looks_scrambled(words):
            return _scrambled()
        rule, heading = self.rule((*setting.section, *table.titles))
        if rule is not None and rule.makes is Kind.CONTACT:
            return Verdict(kind=Kind.CONTACT, why=f"under “{heading}”")
        side, role = table.side(cell), table.role(cell)
        if role is not None and role in _ROLES:
            return self._in_role(
                words, setting, role, table.row_side(cell.row, self.rules)
            )
        kind = rule.makes if rule else None
        if side is not None and kind in (Kind.PROSE, Kind.DEFINITION, None):
            kind = Kind.COMMITMENT
        if kind is None:
            return self.by_words(words, setting, in_list=True)
        if not kind.is_promise:
            return Verdict(kind=kind, why=f"under “{heading}”")
        if side is not None:
            return self.promise(kind, words, "the head of its column", side, setting)
        verdict = self.promise(kind, words, f"under “{heading}”", None, setting)
        return Verdict(
            kind=kind, why=verdict.why, party=verdict.party, doubts=(NO_HEAD,)
        )

    def by_words(self, words: str, setting: Setting, *, in_list: bool) -> Verdict:
        """Return what a line is by its own words alone."""
        if looks_scrambled(words):
            return _scrambled()
        promise = promise_in(words, self.rules)
        if promise and (in_list or is_strong(promise, self.rules)):
            why = f"its words: {promise.verb}"
            return self.promise(Kind.COMMITMENT, words, why, None, setting)
        if _QUOTED.fullmatch(words) or _ATTRIBUTED.search(words):
            return Verdict(kind=Kind.QUOTE, why="it is in quotation marks")
        if self.is_contact(words):
            return Verdict(kind=Kind.CONTACT, why="its words")
        if self._defines(words):
            return Verdict(kind=Kind.DEFINITION, why="its words")
        doubts = (UNSAID,) if in_list else ()
        return Verdict(kind=Kind.PROSE, why="nothing makes it more", doubts=doubts)

    def promise(
        self, kind: Kind, words: str, why: str, side: By | None, setting: Setting
    ) -> Verdict:
        """Return a promise with who is bound: as its place says, else its words."""
        promise = promise_in(words, self.rules)
        if side is not None:
            differs = promise is not None and promise.by not in (side, By.BOTH)
            doubts = (OTHER_SIDE,) if differs else ()
            return Verdict(kind=kind, why=why, party=side, doubts=doubts)
        rule, _ = self.rule(setting.section)
        party = promise.by if promise else self._side_above(setting.section)
        if party is None and rule is not None:
            party = rule.party
        if party is None:
            return Verdict(kind=kind, why=why, party=By.UNCLEAR, doubts=(UNBOUND,))
        return Verdict(kind=kind, why=why, party=party)

    def stem(self, words: str, setting: Setting, level: int) -> Stem:
        """Return what a line that leads a list in says of its items."""
        promise = promise_in(words, self.rules)
        by = promise.by if promise else None
        if by is None and is_only_a_side(words, self.rules):
            by = side_of(words, self.rules)
        kind = self.rules.stem(words)
        rule, _ = self.rule(setting.section)
        if kind is None and by is not None and (rule is None or rule.makes.is_promise):
            kind = rule.makes if rule else Kind.COMMITMENT
        if kind is None and setting.stem is not None:
            kind, by = setting.stem.kind, by or setting.stem.by
        return Stem(kind=kind, by=by, level=level)

    def _in_role(
        self, words: str, setting: Setting, role: Role, side: By | None
    ) -> Verdict:
        kind = _ROLES[role]
        why = f"its column says {role.value}"
        if kind.is_promise:
            return self.promise(kind, words, why, side, setting)
        return Verdict(kind=kind, why=why)

    def _no_promise(
        self, kind: Kind, words: str, heading: str, *, led_in: bool = False
    ) -> Verdict:
        promise = promise_in(words, self.rules)
        strong = led_in or (promise is not None and is_strong(promise, self.rules))
        doubts = (OUT_OF_PLACE,) if kind is Kind.PROSE and strong else ()
        return Verdict(kind=kind, why=f"under “{heading}”", doubts=doubts)

    def _side_above(self, section: tuple[str, ...]) -> By | None:
        """Return the side that the nearest heading that binds one names."""
        for text in reversed(section):
            rule = self.rules.heading(text)
            if is_only_a_side(text, self.rules) or (rule and rule.makes.is_promise):
                side = side_of(text, self.rules)
                if side is not None:
                    return side
            side = self._who_acts(text)
            if side is not None:
                return side
        return None

    def _contact(self, words: str, heading: str) -> Verdict:
        sentence = len(words.split()) >= _SENTENCE_WORDS and words.endswith(".")
        if sentence and not self.is_contact(words):
            return Verdict(kind=Kind.PROSE, why=f"a sentence under “{heading}”")
        return Verdict(kind=Kind.CONTACT, why=f"under “{heading}”")

    def is_contact(self, words: str) -> bool:
        """Tell whether a line says whom to ask, or how to reach them."""
        length = len(words.split())
        if length <= _MOST_WORDS_BESIDE_A_MARK and is_contact_mark(words):
            return True
        folded = key(words)
        return length <= _MOST_WORDS_OF_A_CONTACT and any(
            says(folded, phrase) for phrase in self.rules.contact
        )

    def _follows_contact(self, words: str, setting: Setting) -> bool:
        """Tell whether a line goes on with an address or the like."""
        short = len(words.split()) <= _MOST_WORDS_OF_AN_ADDRESS
        return setting.after_contact_stem or (
            setting.after_contact and short and not words.endswith(".")
        )

    def _defines(self, words: str) -> bool:
        subject = " ".join(key(words.split(". ")[0]).split()[:_WORDS_OF_A_SUBJECT])
        return any(says(subject, phrase) for phrase in self.rules.definition)


def is_entry(words: str) -> bool:
    """Tell whether a line has the form of an entry: ``Term: what it means``."""
    return bool(_ENTRY.match(words))


def is_contact_mark(words: str) -> bool:
    """Tell whether a line holds an address of mail or web, or a telephone number."""
    return bool(_CONTACT_MARKS.search(words))


def _scrambled() -> Verdict:
    return Verdict(kind=Kind.PROSE, why="nothing sure can be said", doubts=(SCRAMBLED,))
