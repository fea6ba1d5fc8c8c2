"""What people call outcomes and effects, on the pages and in the sheet, and read back."""

from __future__ import annotations

from collections.abc import Mapping

from compact_draft.model.annotation import Effect, Outcome
from compact_draft.text.sheet import heading_key

OUTCOMES: Mapping[Outcome, str] = {
    Outcome.ADOPTED: "Adopted",
    Outcome.ADOPTED_REWORDED: "Adopted, in other words",
    Outcome.PARTLY: "Adopted in part",
    Outcome.ALREADY_THERE: "It is there already",
    Outcome.WORK_PROGRAMME: "Taken into the work programme",
    Outcome.GUIDANCE: "Taken into guidance",
    Outcome.OUTSIDE: "Outside this Compact",
    Outcome.NOT_AGREED: "Not agreed",
    Outcome.AGREED_TO_DIFFER: "Agreed to differ",
    Outcome.NOTED: "Noted",
    Outcome.DUPLICATE: "Repeats another remark",
}
"""The outcomes as they are chosen."""
EFFECTS: Mapping[Effect, str] = {
    Effect.NONE: "nothing",
    Effect.REWORD: "new words for the clause",
    Effect.ADD: "a new clause after it",
    Effect.WITHDRAW: "the clause is taken out",
    Effect.MOVE: "the clause is moved",
    Effect.SPLIT: "the clause is split",
    Effect.JOIN: "clauses are joined",
    Effect.RETAG: "another tag",
}
"""What a decision does to the text, as it is chosen."""
_MORE_OUTCOMES: Mapping[str, Outcome] = {
    "agreed": Outcome.ADOPTED,
    "agreed as proposed": Outcome.ADOPTED,
    "adopted the words as proposed": Outcome.ADOPTED,
    "adopted reworded": Outcome.ADOPTED_REWORDED,
    "agreed in other words": Outcome.ADOPTED_REWORDED,
    "agreed in part": Outcome.PARTLY,
    "partly adopted": Outcome.PARTLY,
    "partly agreed": Outcome.PARTLY,
    "the text says so already": Outcome.ALREADY_THERE,
    "taken into the guidance": Outcome.GUIDANCE,
    "outside what the compact can settle": Outcome.OUTSIDE,
    "the partners agreed to differ": Outcome.AGREED_TO_DIFFER,
    "the same as another point": Outcome.DUPLICATE,
}
_MORE_EFFECTS: Mapping[str, Effect] = {"a new clause behind it": Effect.ADD}
_OUTCOMES = {
    **{heading_key(words): outcome for outcome, words in OUTCOMES.items()},
    **{heading_key(outcome): outcome for outcome in Outcome},
    **_MORE_OUTCOMES,
}
_EFFECTS = {
    **{heading_key(words): effect for effect, words in EFFECTS.items()},
    **_MORE_EFFECTS,
}


def outcome_named(words: str) -> str:
    """Return the outcome that some words name; what is none of them as it was given."""
    found = _OUTCOMES.get(heading_key(words))
    return words if found is None else found.value


def effect_named(words: str) -> str:
    """Return the effect that some words name; what is none of them as it was given."""
    found = _EFFECTS.get(heading_key(words))
    return words if found is None else found.value


def outcome_words(value: str) -> str:
    """Return what an outcome is called; what is none as it is."""
    return OUTCOMES[Outcome(value)] if value in list(Outcome) else value


def effect_words(value: str) -> str:
    """Return what an effect is called; what is none, such as nothing, as it is."""
    return EFFECTS[Effect(value)] if value in list(Effect) else value
