"""What is a line about? The theme whose words weigh most in it."""

from __future__ import annotations

from compact_draft.judgement.bearers import PUBLIC, VCS
from compact_draft.judgement.periods import periods
from compact_draft.judgement.reading import Reader, Reading

_TOO_WEAK = 1.5
_LINKED = 4.5
_IN_A_NAME = 0.35


def theme_of(reading: Reading, reader: Reader, linked: str = "") -> tuple[str, str]:
    """Return the theme with the highest sum of its words, and the reason.

    A word counts once, more when it stands early, little in a body's name and nothing
    in a hedge ("funding permitting") or a period. A sure link counts for its undertaking's theme.
    """
    names = _tokens_of(reading, f"side {PUBLIC}", f"side {VCS}")
    hedges = _tokens_of(reading, "hedge") | _in_periods(reading)
    best, best_sum, because = "", 0.0, ""
    for theme in reader.own.themes:
        total, said = (_LINKED if theme.theme == linked else 0.0), dict[str, int]()
        taken: set[int] = set()
        for weight in (4, 2, 1):
            for hit in reading.all(f"theme {theme.theme} {weight}"):
                span = set(range(hit.start, hit.end))
                if taken & span or span <= hedges or hit.words.lower() in said:
                    continue
                taken |= span
                said[hit.words.lower()] = weight
                early = 1.25 - 0.5 * hit.start / len(reading)
                held = _IN_A_NAME if span <= names else 1.0
                total += weight * early * held * theme.factor
        if total > best_sum:
            best, best_sum, because = theme.theme, total, "”, “".join(list(said)[:3])
    if best_sum < _TOO_WEAK:
        return "", ""
    reason = f"for “{because}”" if because else "the undertaking's"
    return best, f"theme: {best}, {reason}"


def _in_periods(reading: Reading) -> set[int]:
    """Return the tokens of periods: "15 working days" says nothing of working."""
    return {
        token
        for period in periods(reading.words.text)
        for token in range(len(reading))
        if period.start <= reading.words.starts[token] < period.end
    }


def _tokens_of(reading: Reading, *labels: str) -> set[int]:
    return {
        token
        for label in labels
        for hit in reading.all(label)
        for token in range(hit.start, hit.end)
    }
