"""Whom does a line bind, and does it read as a promise, or as a scramble?"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from compact_draft.intake.rules import Rules, key, whole_words, without_its_own
from compact_draft.intake.turned_round import said_plainly
from compact_draft.judgement.verbs import BARE
from compact_draft.model.tags import By
from compact_draft.text.normalise import fold

_CLAUSE_END = re.compile(r"[.;:!?](?:\s|$)")
_SHORT_WILL = re.compile(r"\b(we|you|they|it|who)'ll\b")
_TURNED = re.compile(
    r"\b((?:undertake|agree|promise|pledge|commit|aim|seek|need)s?) (?:never|not|nevertheless"
    r"|accordingly|also|jointly|further|together|therefore|hereby|each|always|normally) to\b"
)
_DOES = frozenset(
    [
        "respect", "recognise", "value", "support", "accept", "welcome", "understand",
        "acknowledge", "believe", "uphold", "encourage", "agree", "share", "know", "see",
        "believe", "champion", "protect",
    ]
)  # fmt: skip
_SIDE_CLAUSE = re.compile(
    r"(?:where|when|if|in|except|unless|before|after|once|as|for|to|subject|at|by|on|without"
    r"|with|during|wherever|whenever|following|while|until|from|save|within|apart|because)\b"
    r"[^,.;:]*,",
    re.IGNORECASE,
)
"""What may stand before the main clause: "Where a grant is to end, ..."."""
_BY_SIGNING = re.compile(
    r"^(?:by|in) (?:signing|adopting|joining|endorsing|agreeing)\b[^,.;:]*?,?\s"
    r"(?=(?:we|the|all|each|every|both)\b)",
    re.IGNORECASE,
)
_NO_ACT = re.compile(
    r"(?:assume|suppose|take it|presume|think|believe|be (?:glad|pleased))\b"
)
_CONDITION = re.compile(
    r"(?:where|when|if|before|after|once|whenever|wherever|for|in|on|at|within|from|under|above"
    r"|below|during|with|by|not later than|no later than|every|throughout)\b",
    re.IGNORECASE,
)
_PLACED = re.compile(
    r"(?:for|in|on|at|within|from|under|above|below|during|with|by|not later than|no later than"
    r"|every|throughout)\b",
    re.IGNORECASE,
)
_WITH_ITS_ARTICLE = re.compile(r"(?:the|our|each|every|all|any|both|no|an?) ")
_BEGINS_ANEW = re.compile(
    r"^(?:(?!which |that |who |will |shall )\S+ )+(?:the|our|each|every|all|any|both) $"
)
_ALSO = re.compile(
    r" and (?P<verb>will|shall|undertakes? to|agrees? to) (?:not |also )?(?=\w)"
)
_JOINT_SUBJECT = re.compile(
    r"(?P<who>(?:(?!will |shall )\S+ ){0,8}?(?:(?:from|of|on) (?:each|either|both) sides?"
    r"|your? (?:\S+ ){0,4}and (?:\S+ ){0,3}(?:ours?|us|we)|(?:ours?|us|we) (?:\S+ ){0,4}and (?:\S+ ){0,3}yours?"
    r"|(?:ours?|us) (?:\S+ ){0,4}and (?:\S+ ){0,3}you)) (?P<verb>will|shall|must) (?=\w)"
)
_HANGS = re.compile(r"\b(?:that|which|who|if|when|where|what|how|why)\b")
_OF_WHOM = re.compile(r"\s*(?:that|which|who|whose|with|in|from|of)\b")
_MOST_WORDS_OF_A_SUBJECT = 14
_MOST_WORDS_AFTER_SIDE = 4
_MOST_WORDS_OF_A_RUN_IN_HEAD = 4
_WHICH_OF_THEM = re.compile(
    r" (?:that|which|who|whose) (?:(?!will |shall |must |should )\S+ ){1,9}?"
    r"(?:(?:it|they|he|she) (?:will|shall|must|should|can|may) (?:(?!will |shall |must |should )\S+ ){1,8}?)?"
    r"(?P<verb>will|shall|must|should) (?:not |also |always |first )*(?=\w)"
)
_HAPPENS_TO = re.compile(
    r"(?:be (?!told|given|asked|invited|offered|paid|sent|heard|consulted)"
    r"|know|find|see |benefit|notice|feel|remember)"
)
_GETS = re.compile(
    r"(?:have (?!to )|get|receive|hear (?:from|back)|be (?:told|given|asked|invited|offered|paid"
    r"|sent|heard|consulted))"
)
"""What those get of whom a sentence speaks; others give it."""
_OTHER = {By.PUBLIC_BODIES: By.VCS, By.VCS: By.PUBLIC_BODIES}
_AND_ANOTHER = re.compile(r"[,;]?\s+(?:and|but|while|whilst|whereas)\s+|;\s+")
_MODAL = re.compile(
    r"(?<!\S)(?:will|shall|must|should|are to|is to)(?: not| also| always| normally)?"
    r" (?P<be>be )?(?!\Z)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What a line that reads as a promise says of itself: who, and with which verb.

    Attributes:
        by: Whom its subject names.
        verb: The verb of promise.
        is_we: The subject is "we" and no name.
        is_passive: Something is done to the subject ("will be told").
    """

    by: By
    verb: str
    is_we: bool = False
    is_passive: bool = False

    @property
    def is_by_both(self) -> bool:
        """Whether its subject names both sides, and they act: "Both sides will train"."""
        return self.by is By.BOTH and not self.is_we and not self.is_passive


def mentioned(words: str, rules: Rules) -> list[tuple[int, int, By]]:
    """Return the sides a text names: start, end and side, in order, none within another.

    `words` is as `rules.key` gives it; of two that begin alike the longer counts.
    """
    return [
        (found.start(), found.end(), rules.sides[found.group()])
        for found in rules.side.finditer(words)
        if found.group()
    ]


def together(sides: Iterable[By]) -> By | None:
    """Return the one side that several names come to; None for no names."""
    named = set(sides)
    if not named:
        return None
    return named.pop() if len(named) == 1 else By.BOTH


def promise_in(text: str, rules: Rules) -> Promise | None:
    """Return who promises at the start of a text; None if it reads as no promise.

    A side, perhaps with a word or two before and a few behind, then a verb of promise.
    """
    found: Promise | None = rules.promises.get(text, lambda: _read(text, rules))
    return found


def _read(text: str, rules: Rules) -> Promise | None:
    text = said_plainly(_BY_SIGNING.sub("", text))
    words = without_its_own(_first_clause(text))
    found = _promise_of(words, rules)
    if found is None and _SIDE_CLAUSE.match(text):
        for comma in list(re.finditer(r",\s+", text))[:2]:
            found = found or _promise_of(_first_clause(text[comma.end() :]), rules)
    if found is None and _CONDITION.match(text):
        found = _promise_behind(words, rules)
    found = found or _promise_besides(words, rules)
    return found or _promise_of_those_who(words, rules)


def _promise_of_those_who(words: str, rules: Rules) -> Promise | None:
    """Return who promises, where words say which of a side: "any group that owes a report will"."""
    named = mentioned(words, rules)
    if not named or not _opens(words[: named[0][0]], rules):
        return None
    _, end, by = named[0]
    found = _WHICH_OF_THEM.match(words, end)
    if found is None or _HAPPENS_TO.match(words, found.end()):
        return None
    if not _GETS.match(words, found.end()):
        return Promise(by=by, verb=found["verb"])
    giver = _OTHER.get(by)
    if giver is None:
        return None
    return Promise(by=giver, verb=found["verb"], is_passive=True)


def _promise_besides(words: str, rules: Rules) -> Promise | None:
    """Return who promises besides what he does now: "We accept that ... and will not ..."."""
    both = _JOINT_SUBJECT.match(words)
    if both is not None and not _HANGS.search(both["who"]):
        return Promise(by=By.BOTH, verb=both["verb"])
    named = mentioned(words, rules)
    also = _ALSO.search(words)
    if not named or also is None or not _opens(words[: named[0][0]], rules):
        return None
    if named[0][1] > also.start() or _MODAL.search(words[: also.start()]):
        return None
    start, end, by = named[0]
    does = words[end:].split(maxsplit=1)[:1]
    if not does or does[0].removesuffix("s") not in _DOES | BARE:
        return None
    return Promise(by=by, verb=also["verb"], is_we=words[start:end] == "we")


def _promise_behind(words: str, rules: Rules) -> Promise | None:
    """Return who promises behind a condition without a comma: "where we cut we shall say so"."""
    placed = _PLACED.match(words) is not None
    for start, end, by in mentioned(words, rules)[0 if placed else 1 :]:
        own = _WITH_ITS_ARTICLE.match(words, start) and start
        if placed and not own and not _BEGINS_ANEW.search(words[:start]):
            continue
        rest = f"{words[end:].strip()} "
        verb = next((v for v in rules.verbs if rest.startswith(f"{v} ")), "")
        if verb and not _NO_ACT.match(rest[len(verb) :].strip()):
            return Promise(by=by, verb=verb, is_we=words[start:end] == "we")
    return None


def _promise_of(words: str, rules: Rules) -> Promise | None:
    """Return who promises in one clause, as `key` gives it."""
    at, verb = _first_verb(words, rules)
    if not verb:
        return None
    subject = words[:at].strip()
    if len(subject.split()) > _MOST_WORDS_OF_A_SUBJECT:
        return None
    if whole_words(rules.stops).search(subject):
        return None
    named = mentioned(subject, rules)
    if not named or not _opens(subject[: named[0][0]], rules):
        return None
    if _is_verb_of_one(subject[named[0][1] :]) or _OF_WHOM.match(
        subject[named[0][1] :]
    ):
        named = named[:1]
    elif len(subject[named[-1][1] :].split()) > _MOST_WORDS_AFTER_SIDE:
        return None
    named = _without_both(subject, named)
    sides = {side for start, end, side in named if subject[start:end] != "we"}
    by = together(sides or {rules.sides["we"]})
    if by is None:
        return None
    behind = words[at + len(verb) :].split()
    return Promise(
        by=by,
        verb=verb,
        is_we={subject[start:end] for start, end, _ in named} == {"we"},
        is_passive="be" in behind[:3]
        and not {"expected", "required"} & set(behind[:5]),
    )


def _first_verb(words: str, rules: Rules) -> tuple[int, str]:
    """Return where the first verb of promise behind a subject begins, and the verb.

    A verb that begins the words has no subject, and does not count where it comes again;
    of two that begin at one place the longer counts. -1 and no words for no verb.
    """
    of_promise = whole_words(rules.verbs)
    opening = of_promise.match(words)
    if opening is None:
        found = of_promise.search(words)
        return (found.start(), found.group()) if found else (-1, "")
    verbs = [(f" {words} ".find(f" {verb} "), verb) for verb in rules.verbs]
    ahead = [(at, -len(verb), verb) for at, verb in verbs if at > 0]
    at, _, verb = min(ahead, default=(-1, 0, ""))
    return at, verb


def _without_both(
    subject: str, named: list[tuple[int, int, By]]
) -> list[tuple[int, int, By]]:
    """Return sides without the "both" of "both public partners", who are of one side."""
    kept = []
    for at, (start, end, by) in enumerate(named):
        behind = named[at + 1 :][:1]
        near = bool(behind) and not subject[end : behind[0][0]].strip()
        if not (near and subject[start:end] == "both"):
            kept.append((start, end, by))
    return kept


def _is_verb_of_one(words: str) -> bool:
    """Tell whether words begin with what one body does: "respects", and then will."""
    first = words.split(maxsplit=1)[:1]
    if not first or not first[0].endswith("s"):
        return False
    return first[0][:-1] in _DOES or first[0][:-2] in _DOES


@lru_cache(maxsize=1 << 12)
def _first_clause(text: str) -> str:
    """Return the first clause as `key` gives it, a short head such as "Notice:" off."""
    folded = _TURNED.sub(r"\1 to", _SHORT_WILL.sub(r"\1 will", fold(text)))
    head, mark, rest = folded.partition(":")
    if mark and rest.strip() and len(head.split()) <= _MOST_WORDS_OF_A_RUN_IN_HEAD:
        folded = rest
    else:
        head, mark, rest = folded.partition(" - ")
        if mark and rest.strip() and len(head.split()) <= _MOST_WORDS_OF_A_RUN_IN_HEAD:
            folded = rest
    return key(_CLAUSE_END.split(folded.strip(), maxsplit=1)[0])


def agent_of(text: str, rules: Rules) -> By | None:
    """Return who acts in a passive: "shall be kept by the group"; None where nobody is named."""
    words = _first_clause(text)
    found = _MODAL.search(f"{words} ")
    if found is None or not found["be"]:
        return None
    for by in re.finditer(r"(?<!\S)by (?=\S)", words[found.end() :]):
        rest = words[found.end() + by.end() :]
        named = mentioned(rest, rules)
        if named and _opens(rest[: named[0][0]], rules):
            return named[0][2]
    return None


class Subject(StrEnum):
    """What a line says of who acts, where it names no side that the rules know."""

    SOMEBODY = "somebody"
    NOBODY = "nobody"


def other_subject(text: str) -> Subject | None:
    """Return whether a line names somebody else who acts, or in the passive nobody.

    None where it has no subject of its own: a bare verb, a few words without a verb.
    """
    words = _first_clause(text)
    found = _MODAL.search(f"{words} ")
    if found is None or not words[: found.start()].strip():
        return None
    subject = words[: found.start()].split()
    if subject[0] in BARE or len(subject) > _MOST_WORDS_OF_A_SUBJECT:
        return None
    hangs = {
        "that",
        "which",
        "who",
        "whose",
        "if",
        "when",
        "where",
        "to",
        "what",
        "shows",
    }
    if hangs & set(subject):
        return None
    return Subject.NOBODY if found["be"] else Subject.SOMEBODY


def _opens(words: str, rules: Rules) -> bool:
    """Tell whether words are only such as may stand before the side that acts."""
    words = words.strip()
    while words:
        fits = [o for o in rules.openers if words == o or words.startswith(f"{o} ")]
        opener = max(fits, key=len, default=None)
        if opener is None:
            return False
        words = words[len(opener) :].strip()
    return True


def is_strong(promise: Promise, rules: Rules) -> bool:
    """Tell whether the verb makes a promise even in a plain paragraph."""
    return promise.verb not in rules.weak


def sides_acting(text: str, rules: Rules) -> By | None:
    """Return who acts in the clauses of one sentence; None where none names a side.

    "The Council will pay, and groups will report" binds both.
    """
    parts = _AND_ANOTHER.split(text)
    found = [promise_in(part, rules) for part in parts]
    sides = {each.by for each in found if each is not None and not each.is_passive}
    return together(sides)


_SUFFERS = re.compile(
    r"no \w+(?: \w+){0,2} (?:will|shall|must|should) (?:ever )?(?:lose|suffer|need|have|find|wait"
    r"|be (?:shut out|turned away|left out|passed over|refused|cut off|penalised|punished|charged))\b",
    re.IGNORECASE,
)


def loses_nothing(text: str) -> bool:
    """Tell whether a sentence keeps somebody from harm: "No group will lose a grant"."""
    return bool(_SUFFERS.match(text))
