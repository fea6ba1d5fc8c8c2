"""What do the words of a line say, wherever it stands: a promise, a contact, a term?"""

from __future__ import annotations

import re
from dataclasses import dataclass

from compact_draft.intake.line_forms import (
    is_of_a_form,
    opens_with_a_verb,
    sentences,
)
from compact_draft.intake.opinion import Listener, none_held
from compact_draft.intake.practice import is_practice
from compact_draft.intake.rules import Rules, key, says
from compact_draft.intake.wording import (
    Subject,
    is_strong,
    mentioned,
    other_subject,
    promise_in,
)

_ENTRY = re.compile(r"[^:–—.]{2,60}(?::\s|\s[–—-]\s)")
_CONTACT_MARKS = re.compile(r"\S@\S|\bwww\.|https?:|\b0\d{3,4}[ )]\s?\d{3}")
_MOST_WORDS_OF_A_CONTACT = 40
_MOST_WORDS_BESIDE_A_MARK = 20
_WORDS_OF_A_SUBJECT = 10
_ABOUT_THINGS = re.compile(r"(?:this|it|they|there|these|that|those)\b", re.IGNORECASE)
_OF_THE_COMPACT = re.compile(
    r"(?:this|the|our) (?:\w+ )?(?:compact|covenant|charter|agreement|code|protocol|plan|document|text|leaflet|grid)"
    r"(?: plus)? (?:will|shall|must) (?:\w+ly )?be \w+(?:ed|en|ept|ought)\b",
    re.IGNORECASE,
)
_IS_DONE = re.compile(
    r"\b(?:is|are) (?:always |never |not |only )?(?:\w+ed|given|made|paid|sent|kept|put|held|told|shown"
    r"|brought|sought|taken|written|met|heard)\b"
)
_A_DUTY = re.compile(
    r"it (?:is|shall be|will be) (?:the|a) (?:duty|responsibility|task)\b|it falls to\b",
    re.IGNORECASE,
)
_DUTY = re.compile(r"\b(?:shall|must)\b", re.IGNORECASE)
_HAPPENS = re.compile(
    r"\b(?:will|shall|must|should) (?:\w+ly |sometimes |often |only )?(?:be (?:useful|needed|known|a|an|the|able|"
    r"possible|difficult|easier|better)|arise|happen|occur|evolve|change|become|benefit|help|mean|differ"
    r"|vary|depend|know|understand|feel|see|find|gain|improve|have)\b",
    re.IGNORECASE,
)
"""What comes about, or how things are: nobody's act."""
_ARISES = re.compile(
    r"\b(?:will|shall|may|can|do) (?:\w+ly |sometimes |always |often )?"
    r"(?:arise|occur|happen|crop up)\b",
    re.IGNORECASE,
)
"""What comes of itself: disputes, changes, mistakes."""


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Reads lines by the rules of a group and a second opinion."""

    rules: Rules
    opinion: Listener = none_held

    def may_promise(self, words: str) -> bool:
        """Tell whether a line's own words may make it a promise."""
        if is_of_a_form(words):
            return False
        first, *later = sentences(words)
        said = self.opinion(first)
        named = bool(mentioned(key(first), self.rules))
        known = named and said.timed
        known = known or (said.by is not None and self.is_kept_now(first))
        acts = said.binds or opens_with_a_verb(first) or known
        if said.promises and acts and not _ARISES.search(first):
            return True
        return any(
            self.surely_promises(sentence)
            or (
                self.opinion(sentence).binds
                and bool(mentioned(key(sentence), self.rules))
            )
            for sentence in later
        )

    def surely_promises(self, words: str) -> bool:
        """Tell whether a line's own verb makes it a promise, whoever acts."""
        promise = promise_in(words, self.rules)
        if promise is not None and is_strong(promise, self.rules):
            return True
        first = sentences(words)[0]
        said, subject = self.opinion(first), other_subject(first)
        if said.firm and (_OF_THE_COMPACT.match(first) or _A_DUTY.match(first)):
            return True
        if not said.firm or _ABOUT_THINGS.match(first) or _HAPPENS.search(first):
            return False
        if subject is Subject.SOMEBODY and _DUTY.search(first):
            return True
        return subject is Subject.NOBODY or bool(mentioned(key(first), self.rules))

    def is_kept_now(self, words: str) -> bool:
        """Tell whether a sentence says what a side does, or what is done, within a time.

        "Ten weeks' notice is given of any cut", "The Council answers within ten days".
        """
        said = self.opinion(words)
        if not (said.promises and said.timed) or _ABOUT_THINGS.match(words):
            return False
        named = mentioned(key(words), self.rules)
        return bool(_IS_DONE.search(words) or (named and named[0][0] == 0))

    def later_promise(self, words: str) -> str:
        """Return the first sentence behind the first in which a side binds itself."""
        for sentence in sentences(words)[1:]:
            promise = promise_in(sentence, self.rules)
            if promise is not None and is_strong(promise, self.rules):
                return sentence
        return ""

    def is_verbless(self, words: str) -> bool:
        """Tell whether nobody acts in these words, so that they are part of others."""
        return not (
            opens_with_a_verb(words)
            or promise_in(words, self.rules)
            or other_subject(words)
        )

    def says_who_will(self, words: str) -> bool:
        """Tell whether something or somebody will do something: no fact, no result."""
        first = sentences(words)[0]
        if _ABOUT_THINGS.match(first) or _HAPPENS.search(first):
            return False
        return other_subject(first) is not None

    def is_passive_duty(self, words: str) -> bool:
        """Tell whether something is to be done, by whomever: "Notice should be given"."""
        first = sentences(words)[0]
        if _ABOUT_THINGS.match(first) or _HAPPENS.search(first):
            return False
        return other_subject(first) is Subject.NOBODY

    def is_contact(self, words: str) -> bool:
        """Tell whether a line says whom to ask, or how to reach them."""
        if is_practice(words) and not is_contact_mark(words):
            return False
        length = len(words.split())
        if length <= _MOST_WORDS_BESIDE_A_MARK and is_contact_mark(words):
            return True
        folded = key(words)
        return length <= _MOST_WORDS_OF_A_CONTACT and any(
            says(folded, phrase) for phrase in self.rules.contact
        )

    def defines(self, words: str) -> bool:
        """Tell whether a line says what a word means."""
        subject = " ".join(key(words.split(". ")[0]).split()[:_WORDS_OF_A_SUBJECT])
        return any(says(subject, phrase) for phrase in self.rules.definition)


def is_entry(words: str) -> bool:
    """Tell whether a line has the form of an entry: ``Term: what it means``."""
    return bool(_ENTRY.match(words))


def is_contact_mark(words: str) -> bool:
    """Tell whether a line holds an address of mail or web, or a telephone number."""
    return bool(_CONTACT_MARKS.search(words))
