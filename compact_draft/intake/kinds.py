"""What is a line: a promise, a principle, a measure of success, or only prose?

The section decides first, then the line that leads a list in or the column of a table,
then the words of the line itself. What stays unclear is doubted.
"""

from __future__ import annotations

import re
from dataclasses import replace

from compact_draft.intake import unworded
from compact_draft.intake.doubts import (
    LATER,
    MAYBE,
    NOBODY,
    NOT_ITSELF,
    OTHER_SIDE,
    OUT_OF_PLACE,
    RECEIVES,
    UNBOUND,
    UNKNOWN,
    UNSAID,
    WE_AND_THEY,
    YOU_SAID,
)
from compact_draft.intake.head_sides import (
    label_side,
    leads_in,
    run_in_side,
    somebody_leads_in,
    who_acts,
)
from compact_draft.intake.letter_words import bound_in_letter, speaks_of_one_side
from compact_draft.intake.line_forms import (
    begins_with_will,
    is_attributed,
    is_elliptic,
    is_of_a_form,
    names_a_body,
    offers,
    opens_with_a_verb,
    reported,
    sentences,
)
from compact_draft.intake.opinion import Listener, none_held
from compact_draft.intake.own_words import OwnWords, is_entry
from compact_draft.intake.rules import HeadingRule, Rules, key
from compact_draft.intake.scrambled import looks_scrambled
from compact_draft.intake.verdicts import Setting, Verdict, scrambled
from compact_draft.intake.voices import (
    answers_you_said,
    named_by,
    side_above,
    signer,
    under_label,
)
from compact_draft.intake.wording import (
    Subject,
    agent_of,
    is_strong,
    loses_nothing,
    mentioned,
    other_subject,
    promise_in,
    sides_acting,
    together,
)
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By

_LEAST_WORDS_OF_A_PLEDGE = 4
_ONE_SIDE = (By.PUBLIC_BODIES, By.VCS)
_GOES_ON = re.compile(
    r"(?:it|they) (?:will|shall|must|undertakes?|agrees?) ", re.IGNORECASE
)
"""Under a heading that names who, "it" is whom the heading names."""
_LEADS = (":", "–", "-", "following", "as follows")
_SENTENCE_WORDS = _MOST_WORDS_OF_AN_ADDRESS = 8
_MOST_WORDS_OF_AN_ITEM, _SAY_LITTLE = 40, (None, Kind.CONTACT)
_GIVES_WAY = frozenset({Kind.PROSE, Kind.PROCEDURE})
YIELDS = frozenset({Kind.PROSE, Kind.PRINCIPLE, Kind.PROCEDURE, Kind.CASE_STUDY})
"""What a heading makes of items gives way to a line that says who will do them."""


class Judge:
    """Says what lines are, by the rules of a group."""

    def __init__(self, rules: Rules, opinion: Listener = none_held) -> None:
        self.rules = rules
        self.opinion = opinion
        self.own = OwnWords(rules, opinion)
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
            if rule and not (somebody_acts and rule.makes in _GIVES_WAY):
                return rule, text
            somebody_acts = somebody_acts or who_acts(text, self.rules) is not None
        return None, ""

    def item(self, words: str, setting: Setting) -> Verdict:
        """Return what an item of a list is."""
        if looks_scrambled(words):
            return scrambled()
        rule, heading = self.rule(setting.section)
        if rule is not None and rule.makes is Kind.CONTACT:
            return self._contact(words, heading)
        side = run_in_side(words, self.rules)
        if side is not None and (rule is None or rule.makes.is_promise):
            return Verdict(kind=Kind.COMMITMENT, why="the name before it", party=side)
        if rule is not None and rule.makes is Kind.DEFINITION:
            return Verdict(kind=Kind.DEFINITION, why=f"an entry under “{heading}”")
        stem = setting.stem
        if begins_with_will(words) and (stem is None or stem.kind in _SAY_LITTLE):
            why = "it goes on from its lead-in with a verb of promise"
            side = None if stem is None else stem.by or stem.opens
            return self.promise(Kind.COMMITMENT, words, why, side, setting)
        if stem is not None and stem.kind is not None:
            if (
                stem.kind.is_promise
                and (none := unworded.no_act(self, words)) is not None
            ):
                return none
            if stem.kind.is_promise:
                why = "the line before its list"
                return self.promise(stem.kind, words, why, stem.by, setting)
            return Verdict(kind=stem.kind, why="the line before its list")
        if rule is not None:
            if rule.makes.is_promise:
                why = f"under “{heading}”"
                return self.promise(rule.makes, words, why, None, setting)
            led_in = stem is not None and stem.by is not None
            if led_in and stem is not None and rule.makes in YIELDS:
                why = "the line before its list"
                bound = self.promise(Kind.COMMITMENT, words, why, stem.by, setting)
                return replace(bound, doubts=(OUT_OF_PLACE, *bound.doubts))
            return self.no_promise(rule.makes, words, heading, setting, led_in=led_in)
        said = promise_in(words, self.rules) is not None
        side = None if said else self.side_above(setting.section)
        if side is not None or self._somebody_acts(setting.section):
            why = "the heading names who"
            return self.promise(Kind.COMMITMENT, words, why, side, setting)
        return self.by_words(words, setting, in_list=True)

    def paragraph(self, words: str, setting: Setting) -> Verdict:
        """Return what a plain paragraph is."""
        if looks_scrambled(words):
            return scrambled()
        rule, heading = self.rule(setting.section)
        contacts = rule is not None and rule.makes is Kind.CONTACT
        if contacts and not self.own.surely_promises(words):
            return self._contact(words, heading)
        rule = None if contacts else rule
        is_contact = self.own.is_contact(words) and not self.own.surely_promises(words)
        if is_contact or self._follows_contact(words, setting):
            return Verdict(kind=Kind.CONTACT, why="its words")
        if rule is not None and rule.makes is Kind.DEFINITION:
            if is_entry(words) or self.own.defines(words):
                return Verdict(kind=Kind.DEFINITION, why=f"under “{heading}”")
            return Verdict(kind=Kind.PROSE, why=f"a paragraph under “{heading}”")
        if rule is not None and rule.paragraphs is not Kind.PROSE:
            return self._of_a_kind(rule.paragraphs, words, heading, setting)
        if rule is not None and not rule.makes.is_promise:
            said = self.no_promise(Kind.PROSE, words, heading, setting)
            if rule.makes is not Kind.PRINCIPLE:
                return said
            return unworded.or_promise(self, said, words, heading, setting)
        if is_attributed(words):
            return Verdict(kind=Kind.QUOTE, why="somebody is quoted")
        if self._is_labelled(words, setting):
            why = f"under “{setting.section[-1]}”"
            bound = self.promise(Kind.COMMITMENT, words, why, None, setting)
            sure = promise_in(words, self.rules) is not None
            return bound if sure else replace(bound, doubts=(UNSAID, *bound.doubts))
        if self._reads_as_an_item(words, setting):
            kind = rule.makes if rule else Kind.COMMITMENT
            why = f"under “{heading}”" if rule else "the heading names who"
            verdict = self.promise(kind, words, why, None, setting)
            return replace(verdict, doubts=(UNSAID, *verdict.doubts))
        innermost = named_by(setting.section)
        acts = self.own.says_who_will(words) or _GOES_ON.match(words)
        if self.side_above(innermost) and acts:
            verdict = self.by_words(words, setting, in_list=False)
            if verdict.kind is not Kind.PROSE or words.endswith((":", "?")):
                return verdict
            why = f"under “{setting.section[-1]}”"
            bound = self.promise(Kind.COMMITMENT, words, why, None, setting)
            return replace(bound, doubts=(MAYBE, *bound.doubts))
        return self.by_words(words, setting, in_list=False)

    def _is_labelled(self, words: str, setting: Setting) -> bool:
        """Tell whether a line can only be what the heading "Pledge 4" announces."""
        few = len(words.split()) < _LEAST_WORDS_OF_A_PLEDGE
        if few or signer(words) or words.endswith((":", "?")) or reported(words):
            return False
        return under_label(setting.section) and not is_of_a_form(words)

    def _of_a_kind(
        self, kind: Kind, words: str, heading: str, setting: Setting
    ) -> Verdict:
        """Return what its section makes of a paragraph; a promise in a procedure is one."""
        sure = kind is Kind.PROCEDURE and self.own.surely_promises(words)
        if sure and not words.endswith((":", "?")):
            bound = self.promise(Kind.COMMITMENT, words, "its words", None, setting)
            return replace(bound, doubts=(OUT_OF_PLACE, *bound.doubts))
        return Verdict(kind=kind, why=f"under “{heading}”")

    def _reads_as_an_item(self, words: str, setting: Setting) -> bool:
        """Tell whether a plain line can be an item where the heading makes promises."""
        rule, _ = self.rule(setting.section)
        promising = rule is not None and rule.makes.is_promise
        acts = self._somebody_acts(setting.section)
        if not promising and not acts and self.side_above(setting.section) is None:
            return False
        if len(words.split()) > _MOST_WORDS_OF_AN_ITEM or words.endswith((":", "?")):
            return False
        if promise_in(words, self.rules) or other_subject(words):
            return False
        reads = opens_with_a_verb(words) or offers(words) or is_elliptic(words)
        reads = reads or unworded.who_is_to_act(self, words) is not None
        return reads and not is_of_a_form(words)

    def _somebody_acts(self, section: tuple[str, ...]) -> bool:
        """Tell whether the nearest heading ends in a verb of promise: "The Borough will"."""
        return bool(section) and somebody_leads_in(section[-1], self.rules)

    def by_words(self, words: str, setting: Setting, *, in_list: bool) -> Verdict:
        """Return what a line is by its own words alone."""
        if looks_scrambled(words):
            return scrambled()
        if is_attributed(words):
            return Verdict(kind=Kind.QUOTE, why="somebody is quoted")
        promise = promise_in(words, self.rules)
        if leads_in(words, self.rules) and words.rstrip(".").endswith(_LEADS):
            return Verdict(kind=Kind.PROSE, why="it leads in what follows")
        if promise and (in_list or is_strong(promise, self.rules)):
            why = f"its words: {promise.verb}"
            return self.promise(Kind.COMMITMENT, words, why, None, setting)
        if reported(words):
            return Verdict(kind=Kind.QUOTE, why="it is in quotation marks")
        told = unworded.told_otherwise(self, words, setting, in_list=in_list)
        if told is not None:
            return told
        firm = self.own.surely_promises(words)
        if self.own.is_contact(words) and not firm:
            return Verdict(kind=Kind.CONTACT, why="its words")
        if self.own.defines(words) and not firm:
            return Verdict(kind=Kind.DEFINITION, why="its words")
        if firm and not leads_in(words, self.rules):
            return self.promise(Kind.COMMITMENT, words, "its words", None, setting)
        governed = self.opinion(sentences(words)[0]).governed
        if in_list and (governed or self.own.is_passive_duty(words)):
            bound = self.promise(Kind.COMMITMENT, words, "its words", None, setting)
            return replace(bound, doubts=(UNSAID, *bound.doubts))
        if (given := unworded.offered(self, words, setting)) is not None:
            return given
        later = self.own.later_promise(words)
        if later:
            why = "a sentence in it"
            bound = self.promise(Kind.COMMITMENT, later, why, None, setting)
            return replace(bound, doubts=(LATER, *bound.doubts))
        return self._perhaps(words, setting, in_list=in_list)

    def _perhaps(self, words: str, setting: Setting, *, in_list: bool) -> Verdict:
        """Return what a line is that its words alone make no sure promise."""
        prose = Verdict(kind=Kind.PROSE, why="nothing makes it more")
        if in_list:
            placed = unworded.placed_by_heading(self, words, setting)
            return placed or replace(prose, doubts=(UNSAID,))
        if self.own.may_promise(words):
            said = self.opinion(words)
            here = said.governed and said.by == self.side_above(setting.section)
            sure = said.firm or here or self.own.is_kept_now(words)
            by = said.by if sure else None
            if by is None and (said.firm or (said.governed and names_a_body(words))):
                by = said.by or By.UNCLEAR
            if by is None and self.own.is_passive_duty(words):
                by = agent_of(words, self.rules) or said.by or By.UNCLEAR
            if by is not None and len(sentences(words)) == 1:
                return self.read_by_its_words(words, by, setting)
            return replace(prose, doubts=(MAYBE,))
        return prose

    def read_by_its_words(self, words: str, by: By, setting: Setting) -> Verdict:
        """Return a sentence as the promise that its words make likely, with the doubt."""
        bound = self.promise(Kind.COMMITMENT, words, "its words", None, setting)
        party = by if bound.party in (None, By.UNCLEAR) else bound.party
        return replace(bound, party=party, doubts=(MAYBE,))

    def promise(
        self, kind: Kind, words: str, why: str, side: By | None, setting: Setting
    ) -> Verdict:
        """Return a promise with who is bound: as its place says, else its words."""
        promise = promise_in(words, self.rules)
        if side is None and setting.we is not None:
            by, doubts = bound_in_letter(words, setting.we, self.rules)
            return Verdict(kind=kind, why=why, party=by, doubts=doubts)
        labelled = label_side(words, self.rules)
        if labelled is not None and side in (None, By.BOTH, By.UNCLEAR):
            return Verdict(kind=kind, why="the name before it", party=labelled)
        acting = sides_acting(words, self.rules)
        if side is not None:
            if promise is not None and promise.is_by_both:
                return Verdict(kind=kind, why=why, party=By.BOTH)
            differs = promise is not None and promise.by not in (side, By.BOTH)
            joint = side is By.BOTH and promise is not None and not promise.is_passive
            party = acting if joint and differs and acting is not None else side
            doubts = (OTHER_SIDE,) if differs and party is not acting else ()
            return Verdict(kind=kind, why=why, party=party, doubts=doubts)
        if acting is By.BOTH and (promise is None or not promise.is_we):
            return Verdict(kind=kind, why=why, party=By.BOTH)
        if promise is None and " would " in words:
            promise = promise_in(words.replace(" would ", " will "), self.rules)
        if promise is None:
            return self._by_heading(kind, words, why, setting)
        above = self.side_above(setting.section) if promise.is_we else None
        if promise.is_we and answers_you_said(setting.section):
            return Verdict(
                kind=kind, why=why, party=By.PUBLIC_BODIES, doubts=(YOU_SAID,)
            )
        if above in _ONE_SIDE:
            return Verdict(kind=kind, why=why, party=above)
        if promise.by is By.VCS and loses_nothing(words):
            giver = By.PUBLIC_BODIES
            return Verdict(kind=kind, why=why, party=giver, doubts=(RECEIVES,))
        said = self.opinion(words).by if promise.is_passive else None
        if said not in (None, promise.by):
            return Verdict(kind=kind, why=why, party=said, doubts=(RECEIVES,))
        alone = promise.is_we and promise.by is By.BOTH and above is None
        others = alone and speaks_of_one_side(words, self.rules)
        doubts = (WE_AND_THEY,) if others else ()
        return Verdict(kind=kind, why=why, party=promise.by, doubts=doubts)

    def _by_heading(
        self, kind: Kind, words: str, why: str, setting: Setting
    ) -> Verdict:
        """Return a promise whose words name no side: its heading may, else nothing."""
        agent = agent_of(words, self.rules) or unworded.who_is_to_act(self, words)
        if agent is not None:
            return Verdict(kind=kind, why=why, party=agent)
        above = self.side_above(setting.section)
        rule, _ = self.rule(setting.section)
        usual = above or (rule.party if rule else None)
        subject = other_subject(words)
        named = together(by for _, _, by in mentioned(key(words), self.rules))
        said = self.opinion(words).by if subject is not None and named else None
        said = said or (named if named is not By.BOTH else None)
        asked = subject or (usual is None and not opens_with_a_verb(words))
        if asked and said is not None and above in (None, said, By.BOTH):
            return Verdict(kind=kind, why=why, party=said, doubts=(NOT_ITSELF,))
        if subject is Subject.SOMEBODY:
            return Verdict(
                kind=kind,
                why=why,
                party=above if above in _ONE_SIDE else By.UNCLEAR,
                doubts=(UNKNOWN,),
            )
        likely = self.opinion(words).by if subject is Subject.NOBODY else None
        if likely is not None and above not in _ONE_SIDE:
            return Verdict(kind=kind, why=why, party=likely, doubts=(NOBODY,))
        if usual is None:
            party = self.opinion(words).by or By.UNCLEAR
            return Verdict(kind=kind, why=why, party=party, doubts=(UNBOUND,))
        doubts = () if subject is None or above in _ONE_SIDE else (NOBODY,)
        return Verdict(kind=kind, why=why, party=usual, doubts=doubts)

    def no_promise(
        self, kind: Kind, words: str, head: str, at: Setting, *, led_in: bool = False
    ) -> Verdict:
        """Return what a line is under a heading that makes no promises."""
        if kind is Kind.PROCEDURE:
            return self._of_a_kind(kind, words, head, at)
        if kind is Kind.PRINCIPLE:
            return unworded.of_principle(self, words, head, at, led_in=led_in)
        promise = promise_in(words, self.rules)
        strong = promise is not None and is_strong(promise, self.rules)
        if kind is Kind.PROSE and not strong:
            strong = self.own.surely_promises(words)
        doubts = (OUT_OF_PLACE,) if led_in or (kind is Kind.PROSE and strong) else ()
        return Verdict(kind=kind, why=f"under “{head}”", doubts=doubts)

    def side_above(self, section: tuple[str, ...]) -> By | None:
        """Return the side that the headings above bind."""
        return side_above(section, self.rules)

    def _contact(self, words: str, heading: str) -> Verdict:
        sentence = len(words.split()) >= _SENTENCE_WORDS and words.endswith(".")
        if sentence and not self.own.is_contact(words):
            return Verdict(kind=Kind.PROSE, why=f"a sentence under “{heading}”")
        return Verdict(kind=Kind.CONTACT, why=f"under “{heading}”")

    def _follows_contact(self, words: str, setting: Setting) -> bool:
        """Tell whether a line goes on with an address or the like."""
        short = len(words.split()) <= _MOST_WORDS_OF_AN_ADDRESS
        return setting.after_contact_stem or (
            setting.after_contact and short and not words.endswith(".")
        )
