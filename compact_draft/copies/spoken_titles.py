"""Which sections do a person's words name by their titles?

"The section on when things go wrong", "“Money that arrives” is too short", "your volunteering
chapter". Nobody is put there unasked: what is found here is proposed.
"""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from compact_draft.copies.ground import Ground
from compact_draft.copies.references import within_counted
from compact_draft.model.clause import ClauseId
from compact_draft.text.finding import stems
from compact_draft.text.folding import key_of
from compact_draft.text.naming import phrases

_MOST = 3
_LIKE = 88.0
_LEAST_WORDS = 3
_WORDS_AFTER = 8
_WORDS_BEFORE = 6
_WIDE = r"(?:section|chapter|part|heading|theme|bit|pages?|paragraphs?|passage|clauses|promises|principles)"
_ON = (
    r"(?:on|about|called|headed|titled|entitled|named|regarding|concerning|covering|for|under|"
    r"(?:that |which )?deal(?:s|ing) with|to do with)"
)
_CUED = re.compile(
    rf"\b{_WIDE}\s+{_ON}\s+(?=(?P<rest>[^.;?!\n]{{3,120}}))", re.IGNORECASE
)
_AHEAD = re.compile(
    r"(?P<before>[^.;:?!\n]{3,80}?)\s+(?:section|chapter|heading|theme)s?\b",
    re.IGNORECASE,
)
_MARKED = re.compile(r"[“\"‘'](?P<title>[^“”\"‘’\n]{4,80})[”\"’'](?!\w)")
_COMMON = frozenset(
    stems(
        "the a an of on in to and or for with our your we us you it is are was be as at by "
        "this that these those how what when who where which will can do does all whole not "
        "group groups body bodies compact partner partners work works working section part"
    )
)


def spoken_titles(text: str, ground: Ground) -> tuple[ClauseId, ...]:
    """Return the headings that words name, likeliest first, at most three.

    A bullet or paragraph of such a section that is counted ("the second bullet in the
    section on money") stands before the section itself.

    Args:
        text: What somebody wrote.
        ground: The draft.
    """
    found = [*_cued(text, ground), *_in_full(text, ground)]
    found += [h for h in _ahead(text, ground) if h not in found]
    headings = tuple(dict.fromkeys(found))[:_MOST]
    counted = [
        inner
        for phrase in phrases(text)
        if len(phrase.names) == 1 and phrase.names[0].is_counted
        for heading in headings
        for inner in within_counted(phrase.names[0], heading, ground)
    ]
    return tuple(dict.fromkeys([*counted, *headings]))


def _cued(text: str, ground: Ground) -> list[ClauseId]:
    found: list[ClauseId] = []
    for match in _CUED.finditer(text):
        said = key_of(match["rest"]).split()[:_WORDS_AFTER]
        found += _begun(said, ground) or _by_words(said, ground)
    return found


def _begun(said: list[str], ground: Ground) -> list[ClauseId]:
    """Return the headings whose title the words begin with, the longest first."""
    held = []
    for heading in ground.headings:
        for title in ground.titles[heading]:
            words = title.split()
            begin = " ".join(_bare(said[: len(words)]))
            plain = " ".join(_bare(words))
            if plain and fuzz.ratio(begin, plain) >= _LIKE:
                held.append((-len(words), heading))
    return [heading for _, heading in sorted(held, key=lambda one: one[0])]


def _bare(words: list[str]) -> list[str]:
    return [word.strip("“”\"‘’'(),:.;!?") for word in words]


def _by_words(said: list[str], ground: Ground) -> list[ClauseId]:
    """Return the headings that hold the first telling words of what was said."""
    wanted = [s for s in (_stem(word) for word in _bare(said)) if s]
    scores = []
    for n, heading in enumerate(ground.headings):
        title = _telling(ground.clauses[heading].text)
        shared = [stem for stem in wanted if stem in title]
        if shared and wanted[0] in title:
            scores.append((-len(shared) / len(title), n, heading))
    scores.sort()
    return [heading for score, _, heading in scores if score == scores[0][0]]


def _ahead(text: str, ground: Ground) -> list[ClauseId]:
    """Return the headings named right before the word for one: "the volunteering section"."""
    found: list[ClauseId] = []
    for match in _AHEAD.finditer(text):
        said = key_of(match["before"]).split()[-_WORDS_BEFORE:]
        ends = [
            (-len(title.split()), heading)
            for heading in ground.headings
            for title in ground.titles[heading]
            if f" {' '.join(_bare(said))}".endswith(f" {title}")
        ]
        if ends:
            found.append(min(ends, key=lambda one: one[0])[1])
            continue
        last = next(
            (s for s in (_stem(w) for w in reversed(_bare(said[-1:]))) if s), ""
        )
        of = [h for h in ground.headings if last in _telling(ground.clauses[h].text)]
        found += of if last and len(of) == 1 else []
    return found


def _in_full(text: str, ground: Ground) -> list[ClauseId]:
    """Return the headings whose title stands there word for word, marked or long enough."""
    marked = {key_of(match["title"]) for match in _MARKED.finditer(text)}
    whole = f" {' '.join(_bare(key_of(text).split()))} "
    found = []
    for heading in ground.headings:
        for title in ground.titles[heading]:
            words = title.split()
            is_long = len(words) >= _LEAST_WORDS and not words[0].strip(".").isdigit()
            plain = " ".join(_bare(words))
            if title in marked or (is_long and f" {plain} " in whole):
                found.append(heading)
                break
    return found


def _telling(text: str) -> frozenset[str]:
    return frozenset(stem for stem in stems(text) if stem not in _COMMON)


def _stem(word: str) -> str:
    return next((stem for stem in stems(word) if stem not in _COMMON), "")
