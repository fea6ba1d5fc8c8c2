"""One wish on one clause, granted to one person and not to another.

Nobody notices among two hundred remarks that the same wish was adopted in June and only
noted in July; the two who receive the letters do. Two signs are looked for: remarks that
say the same and were answered both ways, and a period that was asked for, and not agreed,
while the wording that was adopted brings that very period. Whether the two answers can
stand side by side is for a person to say: it is shown, and keeps no books open.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from compact_draft.answers.alike import Said, groups, words_of
from compact_draft.judgement.lengths import Length, lengths, same
from compact_draft.model.annotation import Decision, Effect, Outcome

_NOT = (
    Outcome.NOT_AGREED, Outcome.AGREED_TO_DIFFER, Outcome.OUTSIDE, Outcome.NOTED,
)  # fmt: skip
_OBJECTS = re.compile(
    r"\b(?:too|not|no|never|against|oppose|opposed|object|disagree|enough|short|long)\b"
)
_SENTENCES = re.compile(r"(?<=[.!?;])\s+|\n+")
_FIGURE = re.compile(
    r"\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|"
    r"forty|fifty|sixty|ninety"
)
_AROUND = 6
"""So many words on each side of a period tell whether it is asked for or objected to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoWays:
    """A wish that was answered in two ways.

    Attributes:
        clause: Id of the clause; empty where the remarks are on no one clause.
        granted: The remarks that were met, wholly or in part.
        refused: Those that were not.
        because: Why they are taken for one wish: "they say the same", or the period.
        number: The clause's printed number; empty for none.
    """

    clause: str
    granted: tuple[str, ...]
    refused: tuple[str, ...]
    because: str
    number: str = ""


def two_ways(
    remarks: Iterable[Said],
    decided: Mapping[str, Decision],
    wordings: Mapping[str, tuple[str, str]],
) -> tuple[TwoWays, ...]:
    """Return the wishes that were answered in two ways, in order of their first remark.

    Args:
        remarks: What was said, in order of arrival.
        decided: Each decided remark's decision.
        wordings: For a decision that rewords a clause, by its id, what the clause said
            and what it is to say.
    """
    said = [remark for remark in remarks if remark.id in decided]
    place = {remark.id: n for n, remark in enumerate(said)}
    found = [
        *_of_one_wording(said, decided),
        *_of_one_period(said, decided, wordings),
    ]
    held: dict[frozenset[str], TwoWays] = {}
    for pair in found:
        held.setdefault(frozenset(pair.refused), pair)
    return tuple(
        sorted(
            held.values(),
            key=lambda pair: min(place[i] for i in (*pair.granted, *pair.refused)),
        )
    )


def _of_one_wording(
    said: Sequence[Said], decided: Mapping[str, Decision]
) -> list[TwoWays]:
    clauses = {remark.id: remark.clause for remark in said}
    found = []
    for group in groups(said):
        granted, refused = _parted(group.heads, decided)
        if granted and refused:
            clause = next((clauses[i] for i in group.heads if clauses[i]), "")
            found.append(
                TwoWays(
                    clause=clause,
                    granted=granted,
                    refused=refused,
                    because="they say the same",
                )
            )
    return found


def _parted(
    ids: Sequence[str], decided: Mapping[str, Decision]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    granted = [i for i in ids if decided[i].outcome.changes_text]
    refused = [i for i in ids if decided[i].outcome in _NOT]
    return tuple(granted), tuple(refused)


def _of_one_period(
    said: Sequence[Said],
    decided: Mapping[str, Decision],
    wordings: Mapping[str, tuple[str, str]],
) -> list[TwoWays]:
    """Return wishes for a period that another decision brought into the clause."""
    brought: dict[str, list[tuple[Length, Decision]]] = defaultdict(list)
    for decision in dict.fromkeys(decided.values()):
        if decision.id not in wordings or decision.effect is not Effect.REWORD:
            continue
        before, after = wordings[decision.id]
        was = lengths(before)
        for length in lengths(after):
            if decision.clause and not any(same(length, old) for old in was):
                brought[decision.clause].append((length, decision))
    found = []
    for remark in said:
        decision = decided[remark.id]
        if decision.outcome not in _NOT or not remark.clause:
            continue
        for length, other in brought.get(remark.clause, ()):
            if other is not decision and _asks_for(remark, length):
                found.append(
                    TwoWays(
                        clause=remark.clause,
                        granted=other.annotations,
                        refused=(remark.id,),
                        because=f"“{length.words}” was asked for, and is adopted",
                    )
                )
                break
    return found


def _asks_for(remark: Said, wanted: Length) -> bool:
    """Whether an edit brings a period, or words name it and nothing near them objects."""
    if any(same(length, wanted) for length in lengths(remark.wants)):
        return True
    units = {
        length.words.split()[-1].removesuffix("s") for length in lengths(remark.words)
    }
    return any(
        _in_sentence(sentence, wanted, units)
        for sentence in _SENTENCES.split(remark.words)
    )


def _in_sentence(sentence: str, wanted: Length, units: set[str]) -> bool:
    """Whether a sentence names a period and does not object to it.

    A figure by itself counts with a unit that the remark names elsewhere: "Eight weeks is
    too short. Twelve please."
    """
    found = lengths(sentence)
    for length in found:
        if same(length, wanted):
            before, _, after = sentence.partition(length.words)
            near = (*words_of(before)[-_AROUND:], *words_of(after)[:_AROUND])
            if not _OBJECTS.search(" ".join(near)):
                return True
    words = words_of(sentence)
    if found or len(words) > _AROUND or _OBJECTS.search(" ".join(words)):
        return False
    return any(
        same(length, wanted)
        for word in words
        if _FIGURE.fullmatch(word)
        for unit in sorted(units)
        for length in lengths(f"{word} {unit}s")
    )
