"""Who writes the letters that a Compact is made of? In a letter "we" is its writer.

A Compact may be an exchange of letters. Each begins with its head and "Dear ...", and ends
with the names below "Yours sincerely"; a postscript belongs to it still.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from compact_draft.intake.lines import Line
from compact_draft.intake.rules import Rules, key
from compact_draft.intake.wording import mentioned, together
from compact_draft.model.tags import By

_DEAR = re.compile(r"(?:my )?dear\b[^.;:!?]{0,60}[,:]?", re.IGNORECASE)
_FAREWELL = re.compile(
    r"(?:yours\b|(?:with )?(?:very |all |every )?(?:best|kind(?:est)?|warm(?:est)?|good) (?:wishes|regards)"
    r"|sincerely|faithfully|with (?:thanks|every good wish)|regards\b).{0,40}",
    re.IGNORECASE,
)
_YOURS = re.compile(
    r"(?:yours|(?:with )?(?:\w+ )?(?:wishes|regards|thanks))(?: (?:sincerely|faithfully|ever|truly))?\b",
    re.IGNORECASE,
)
"""What comes before a signature that stands in the line of the farewell."""
_SENT = re.compile(
    r"^(?:an? |the |our |your )?(?:open |joint |second |further )?(?:letter|reply|answer|response|note|message|word|words) (?:\w+ ){0,2}?"
    r"from (?P<who>.+?)(?: to .+)?$",
    re.IGNORECASE,
)
"""A heading that says who writes: "Letter from the Council to the groups"."""
_DATE = re.compile(
    r"(?:\w+day,? )?\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:january|february|march|april|may|june|july"
    r"|august|september|october|november|december),? (?:(?:19|20)\d\d|['’]?\d\d\b)|\d{1,2}[./]\d{1,2}[./]\d{2,4}",
    re.IGNORECASE,
)
_PUBLIC_OFFICE = re.compile(
    r"\b(?:chief executive|town clerk|leader of the council|the mayor|chief constable"
    r"|director of (?:public health|social services|education|finance)|county hall|town hall"
    r"|borough commander|civic (?:centre|offices?)|guildhall)\b"
)
_MOST_WORDS_OF_A_HEAD = 14
_MOST_LINES_OF_A_HEAD = 18
_MOST_LINES_OF_A_NAME = 6
_TITLES = frozenset(
    [
        "my",
        "dear",
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "sir",
        "madam",
        "all",
        "colleague",
        "colleagues",
        "friend",
        "friends",
        "councillor",
        "cllr",
        "both",
        "and",
        "the",
    ]
)
_OTHER = {By.PUBLIC_BODIES: By.VCS, By.VCS: By.PUBLIC_BODIES}


def find_writers(lines: Sequence[Line], rules: Rules) -> dict[int, By]:
    """Return by position whom "we" means in the letters among the lines."""
    worded = [n for n, line in enumerate(lines) if line.text and _is_free(line)]
    starts = [n for n in worded if _is_salutation(lines[n])]
    ends = [_farewell(lines, worded, n, starts) for n in starts]
    letters = [(a, b) for a, b in zip(starts, ends, strict=True) if b is not None]
    writers: list[By | None] = []
    spans: list[tuple[int, int]] = []
    before = -1
    for at, (dear, farewell) in enumerate(letters):
        following = letters[at + 1][0] if at + 1 < len(letters) else len(lines)
        end = _end(lines, farewell, following)
        writers.append(_writer(lines, (before, dear, farewell, end), rules))
        spans.append((dear, end))
        before = end - 1
    for at, (dear, _) in enumerate(letters):
        told = _answers(lines, dear, letters, writers, at)
        writers[at] = told if told is not None else writers[at]
    known = {by for by in writers if by is not None}
    found: dict[int, By] = {}
    for by, (start, end) in zip(writers, spans, strict=True):
        sole = (
            known.pop() if len(known) == 1 and by is None and len(spans) == 2 else None
        )
        writer = by or (_OTHER.get(sole) if sole is not None else None)
        if writer is not None:
            found.update(dict.fromkeys(range(start, end), writer))
    if len(spans) > 1 and len(set(found.values())) > 1:
        found.update(dict.fromkeys(range(spans[-1][1], len(lines)), By.BOTH))
    return found


def find_letterheads(lines: Sequence[Line], rules: Rules) -> set[int]:
    """Return the positions of the names at the heads of letters: no headings of a text."""
    found: set[int] = set()
    before = 0
    for n, line in enumerate(lines):
        if not _is_free(line) or not _is_salutation(line):
            if line.block.is_broken or _FAREWELL.fullmatch(
                line.text.partition("\n")[0]
            ):
                before = n
            continue
        zone = [at for at in range(before, n) if lines[at].text][
            -_MOST_LINES_OF_A_HEAD:
        ]
        dated = [at for at in zone if _DATE.search(lines[at].text)]
        if dated:
            found.update(at for at in zone if _side(lines[at].text, rules) is not None)
        before = n
    return found


def _answers(
    lines: Sequence[Line],
    dear: int,
    letters: Sequence[tuple[int, int]],
    writers: Sequence[By | None],
    at: int,
) -> By | None:
    """Return who writes "Dear Margaret" where another letter is signed by Margaret."""
    names = set(key(lines[dear].text).split()) - _TITLES
    for other, (start, farewell) in enumerate(letters):
        if other == at or writers[other] is None:
            continue
        signed = [n for n in range(farewell + 1, len(lines)) if lines[n].text][:2]
        told = {word for n in signed for word in key(lines[n].text).split()[:4]}
        greeted = set(key(lines[start].text).split()) - _TITLES
        if names & told and not names & greeted and other < at:
            return _OTHER.get(writers[other] or By.BOTH)
    return None


def _is_free(line: Line) -> bool:
    return not line.block.in_box


def _is_salutation(line: Line) -> bool:
    return len(line.text.split()) <= _MOST_LINES_OF_A_NAME + 2 and bool(
        _DEAR.fullmatch(line.text)
    )


def _farewell(
    lines: Sequence[Line], worded: Sequence[int], start: int, starts: Sequence[int]
) -> int | None:
    """Return where the letter that begins at `start` says goodbye; None if nowhere."""
    stop = min((n for n in starts if n > start), default=len(lines))
    for n in worded:
        if start < n < stop and _FAREWELL.fullmatch(lines[n].text.partition("\n")[0]):
            return n
    return None


def _end(lines: Sequence[Line], farewell: int, following: int) -> int:
    """Return where a letter ends, its postscript included: at the head of the next."""
    for n in range(farewell + 1, following):
        if lines[n].block.is_broken or lines[n].block.ends_section:
            return n
        if following == len(lines) and _heads_another_text(lines[n].text):
            return n
    if following == len(lines):
        return following
    names = [n for n in range(farewell + 1, following) if lines[n].text]
    return names[2] if len(names) > 2 else following


def _heads_another_text(text: str) -> bool:
    """Tell whether a line below a letter is the heading of what both then say."""
    words = text.split()
    return (
        len(words) > 1 and text.isupper() and not text.startswith(("P.S", "PS ", "CC"))
    )


def _writer(
    lines: Sequence[Line], marks: tuple[int, int, int, int], rules: Rules
) -> By | None:
    """Return the side that the signature names, else the head of the paper."""
    before, dear, farewell, end = marks
    names = [n for n in range(farewell + 1, end) if lines[n].text][
        :_MOST_LINES_OF_A_NAME
    ]
    beside = _side(_YOURS.sub("", lines[farewell].text), rules)
    if beside is not None:
        return beside
    signed = [by for n in names if (by := _side(lines[n].text, rules)) is not None]
    if signed and not lines[names[0]].text.startswith(("P.S", "PS", "c.c")):
        return signed[0]
    head = [n for n in range(before + 1, dear) if lines[n].text][
        -_MOST_LINES_OF_A_HEAD:
    ]
    sent = [found["who"] for n in head if (found := _SENT.search(lines[n].text))]
    if sent and (sender := _side(sent[-1], rules)) is not None:
        return sender
    sided = [(n, by) for n in head if (by := _side(lines[n].text, rules)) is not None]
    if not sided:
        return None
    dated = next((n for n in head if _DATE.search(lines[n].text)), None)
    first, by = sided[0]
    if len({side for _, side in sided}) > 1 or dated is None or first < dated:
        return by
    return _OTHER.get(by)  # what stands below the date is the one it is written to


def _side(text: str, rules: Rules) -> By | None:
    """Return the side that a line of a letter's head or foot names."""
    words = key(text)
    if len(words.split()) > _MOST_WORDS_OF_A_HEAD:
        return None
    by = together(side for _, _, side in mentioned(words, rules) if side is not By.BOTH)
    if by in (By.PUBLIC_BODIES, By.VCS):
        return by
    told = words.split()
    heads = {side for word, side in rules.heads.items() if word in told}
    if len(heads) == 1 and By.BOTH not in heads:
        return heads.pop()
    return By.PUBLIC_BODIES if _PUBLIC_OFFICE.search(words) else None
