"""Does the new wording of a promise bind less than the old? Told apart, never decided.

What the words show is named; `judgement.strength` finds it. Where the
words do not tell which way a change works, that is said.
"""

from __future__ import annotations

from dataclasses import replace

from compact_draft.judgement.facts import Facts
from compact_draft.judgement.strength import shifts, weaker


def weakening(old: Facts, new: Facts) -> tuple[str, ...]:
    """Return in words how the new wording may bind less; empty where it does not.

    That both stand as promises is known: an old wording without a verb that binds is read
    as a rule in the present tense.

    Args:
        old: Facts of the old words.
        new: Facts of the new words.
    """
    if not old.force:
        old = replace(old, modality="present")
        new = new if new.force else replace(new, modality="present")
    return tuple(shift.said for shift in weaker(shifts(old, new)))
