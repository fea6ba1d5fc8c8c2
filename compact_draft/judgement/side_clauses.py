"""Does a verb stand in a side clause, as in “groups that we fund will”?"""

from __future__ import annotations

from compact_draft.judgement.language import word_set
from compact_draft.judgement.reading import Reading
from compact_draft.judgement.verbs import (
    ALSO_NOUNS,
    BARE,
    BE,
    SUBORDINATORS,
    VERBS_RATHER,
    is_also_a_noun,
    third_person,
)
from compact_draft.judgement.wording import MODALS

_STOPS = frozenset({",", ";", ":", ".", "(", ")", "-"})


_HAVE = frozenset({"have", "has", "had"})


_HOLDS_THE_ACT = word_set(
    "agreed ensure ensures clear sure accepted expected intended guarantee promise"
)


def side_clause(reading: Reading, at: int) -> int | None:
    """Return the token that opens the side clause `at` lies in; None in the main one."""
    tokens = reading.tokens
    for before in range(at - 1, -1, -1):
        if tokens[before] in _STOPS:
            return None
        if tokens[before] in SUBORDINATORS and not _opens_nothing(tokens, before, at):
            return before
    return None


def ends_side_clause(reading: Reading, opener: int, at: int) -> bool:
    """Tell whether the main verb follows a side clause with no comma between.

    "Groups that we fund will tell us": the side clause has its own verb already. What
    is agreed or ensured stands in a side clause by grammar alone.
    """
    tokens = reading.tokens
    if tokens[opener] == "that" and opener and tokens[opener - 1] in _HOLDS_THE_ACT:
        return True
    relative = tokens[opener] in {"who", "which"}
    first = tokens[opener + 1]
    if relative or (
        tokens[opener] == "that" and (first in BARE or third_person(first))
    ):
        return at > opener + 1
    return any(
        token in BE or token in MODALS or token in _HAVE or _is_surely_a_verb(token)
        for token in tokens[opener + 1 : at]
    )


def _is_surely_a_verb(token: str) -> bool:
    if token in BARE - ALSO_NOUNS or token in VERBS_RATHER:
        return True
    return third_person(token) and not is_also_a_noun(token)


def _opens_nothing(tokens: tuple[str, ...], word: int, at: int) -> bool:
    """Tell whether a word such as "that" opens no clause here ("that group will")."""
    if tokens[word] == "that":
        return word == 0
    if tokens[word] in {"as", "so"}:
        return tokens[word - 1 : word] == ("such",) or word + 1 == at
    return tokens[word] in {"before", "after", "since", "until"} and word + 2 >= at
