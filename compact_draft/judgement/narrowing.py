"""Which words put into a sentence make it hold for fewer cases, and which half fell out?

"Pay invoices" and "Pay undisputed invoices" differ by one word that every fact passes
over: a condition set before a noun. "Give notice" and "Give clear notice" differ as
little, and bind no less. What parts them is the word (a yardstick or a praise) and the
noun (what groups bring, or what they are given). Only a wording that is plainly the
other one edited is read so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from compact_draft.judgement.language import LONGEST, mended, word_set
from compact_draft.judgement.verbs import BARE, is_adverb, is_participle

_TOKEN = re.compile(r"[a-z0-9£%][a-z0-9£%,.'’-]*[a-z0-9%]|[a-z0-9£%]|[,;:.()]")
_ALIKE = 0.5
"""From this share of kept words on, one wording is the other one edited."""

_CHECKED = word_set(
    """
    eligible valid undisputed uncontested unchallenged larger smaller large small big
    bigger major minor main principal key certain selected relevant suitable
    appropriate significant substantial material serious substantive essential
    necessary reasonable legitimate genuine core statutory existing current successful
    unsuccessful qualifying participating member constituted incorporated registered
    funded contracted commissioned accredited approved agreed authorised verified
    shortlisted recognised affiliated recurrent exceptional urgent priority largest
    biggest smallest long-standing first-time paid-up compliant complete correct
    properly duly fully-documented chargeable direct
    """
)
"""Yardsticks: whatever noun they stand before, some of it falls short of them."""

_PRAISE = word_set(
    """
    voluntary community third-sector sector public local clear plain full fair open good
    proper prompt timely helpful honest simple short shorter brief early regular joint
    own annual yearly monthly weekly quarterly further independent other different
    various diverse individual wider more extra additional equal faith neighbourhood
    charitable named dedicated written draft meeting grant single better best new
    better-known well-known same whole entire accurate detailed up-to-date open-minded
    joined-up shared balanced informed trained skilled experienced signed printed
    online advanced published interested concerned affected said required planned
    proposed continued increased improved
    """
)
"""Words that say how a thing is given, or name the sector: they leave nobody out."""

_BROUGHT = word_set(
    """
    invoice claim bid application request complaint query appeal expense cost overhead
    group organisation charity body member volunteer applicant provider club society
    association trustee supplier tenant partner user grant
    """
)
"""What the sector is, and what it brings: a word before one of these sorts them."""

_EMPTY = word_set(
    """
    the a an of to in on at by for from with and or but that this these those it its
    their his her our your they them we you us is are was were be been being has have
    had will shall must should may can could would might not no nor if when where while
    unless until before after within about between than then so as all any every each
    both such which who whom whose what how why there
    """
)
_DETERMINERS = frozenset({"the", "a", "an", "all", "every", "each", "any", "our", "its", "their"})  # fmt: skip
_OF_ONE = frozenset({"the", "this", "its", "our", "their", "your", "his", "her"})
_SORTS_AFTER = re.compile(
    r"(?:(?:that|which|who|whose)\b|(?:in receipt of|receiving|holding|funded by|based in"
    r"|worth|valued at|of more than|of at least|of over|over £|above £|under £|below £"
    r"|on request|upon request|by request|provided|providing|so long as|as long as"
    r"|on condition|if\b))"
)
_HAS = re.compile(r"with (?:an?|at least|fewer|more|over|under|no) ")
_SAYS_WHICH_IT_IS = re.compile(r"(?:that|which|who) (?:is|are) (?:plain|clear|easy|simple|fair|short|helpful|open)")  # fmt: skip
_HALF = re.compile(r"^(?:,|;)? ?(?:and|as well as|together with|along with)\b")
_DENIES = re.compile(r"non-\w|un(?!der|til|less|ion|it)\w{3,}ed$")
_MARKS = frozenset(",;:.()")


def narrowed(old: str, new: str) -> tuple[str, ...]:
    """Return the words of `new` that make it hold for fewer cases than `old`.

    Empty where the two are not plainly one sentence edited. The other way round
    (`narrowed(new, old)`) it names the words that are gone.
    """
    steps = _steps(old, new)
    if steps is None:
        return ()
    before, after, edits = steps
    return tuple(_narrowing(before, after, edits))


def lost_half(old: str, new: str) -> str:
    """Return the half of `old` that was simply left out of `new`; empty for none.

    "tell groups and help them find money" that became "tell groups" promises one act
    less, though no word of it was made softer.
    """
    steps = _steps(old, new, alike=_ALIKE / 2)
    if steps is None:
        return ""
    before, after, edits = steps
    if any(added > _FEW for added in (e - s for _, _, _, s, e in edits)):
        return ""
    for how, start, end, *_ in edits:
        gone = before[start:end]
        if how == "delete" and _is_half(gone, after):
            return " ".join(gone).strip(" ,;.")
    return ""


_WHOLE = 4
"""A wording of so many words that stands whole in the other was added to."""

_FEW = 3
"""Where more words came in than this, what is gone may stand there in other words."""

_Edit = tuple[str, int, int, int, int]


def _steps(
    old: str, new: str, *, alike: float = _ALIKE
) -> tuple[list[str], list[str], list[_Edit]] | None:
    before, after = _tokens(old), _tokens(new)
    if before == after or not before or not after:
        return None
    matcher = SequenceMatcher(
        None, [*map(_singular, before)], [*map(_singular, after)], autojunk=False
    )
    kept = sum(block.size for block in matcher.get_matching_blocks())
    short, long = sorted((len(before), len(after)))
    if kept < alike * long and not (short >= _WHOLE and kept == short):
        return None
    edits: list[_Edit] = [e for e in matcher.get_opcodes() if e[0] != "equal"]
    return before, after, edits


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(mended(text[:LONGEST]).lower().replace("’", "'"))


def _narrowing(
    before: Sequence[str], after: Sequence[str], edits: Sequence[_Edit]
) -> Iterator[str]:
    for how, start, end, first, last in edits:
        gone, came = before[start:end], list(after[first:last])
        if how == "delete" or not came:
            continue
        if how == "replace":
            if not set(gone) <= _DETERMINERS:
                continue
            while came and came[0] in _DETERMINERS:
                came = came[1:]
        at = last - len(came)
        if _sorts_before(came, after[at - 1] if at else "", after[last : last + 3]):
            yield " ".join(came)
        elif how == "insert" and _sorts_after(came, after[at - 1] if at else ""):
            yield " ".join(came).strip(" ,;.")


def _sorts_before(came: Sequence[str], lead: str, then: Sequence[str]) -> bool:
    """Tell whether words that came in before a noun are a yardstick for it."""
    noun = _noun(then)
    if not came or not noun or set(came) & (_EMPTY | _MARKS):
        return False
    if lead in {"is", "are", "be", "been", "being", "was", "were"}:
        return False
    brought = any(_singular(word) in _BROUGHT for word in noun)
    one_of_many = lead in {"a", "an"} or (lead in _OF_ONE and not _many(noun))
    if one_of_many and not (brought and lead in {"a", "an"}):
        return False
    return any(_is_yardstick(word, brought=brought) for word in came)


def _noun(then: Sequence[str]) -> list[str]:
    """Return the words of the noun that follows, up to the first that is none."""
    noun: list[str] = []
    for word in then:
        if word in _EMPTY or word in _MARKS or is_adverb(word):
            break
        noun.append(word)
    return noun


def _many(noun: Sequence[str]) -> bool:
    return any(word.endswith("s") and not word.endswith(("ss", "'s")) for word in noun)


def _singular(word: str) -> str:
    word = word.removesuffix("'s").rstrip("'")
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word if word.endswith(("ss", "us", "is")) else word.removesuffix("s")


def _is_yardstick(word: str, *, brought: bool) -> bool:
    if word in _CHECKED or _DENIES.match(word):
        return True
    if word in _PRAISE or not brought:
        return False
    sorts = is_participle(word) or word.endswith(("ible", "able", "-based", "ful"))
    return sorts or word.startswith("un")


def _sorts_after(came: Sequence[str], lead: str) -> bool:
    """Tell whether words that came in after a noun sort what it stands for."""
    words = " ".join(came).strip(" ,")
    if len(came) == 1:
        return False
    if not lead or lead in _MARKS - {","} or _SAYS_WHICH_IT_IS.match(words):
        return False
    if _SORTS_AFTER.match(words):
        return lead not in _EMPTY
    return _singular(lead) in _BROUGHT and _HAS.match(words) is not None


def _is_half(gone: Sequence[str], after: Sequence[str]) -> bool:
    """Tell whether words that fell out were an act, or a thing, of their own."""
    if not _HALF.match(" ".join(gone)):
        return False
    words = [word for word in gone if word not in _EMPTY and word not in _MARKS]
    fresh = [word for word in words if word not in after]
    acts = any(word in BARE for word in fresh[:2])
    return len(fresh) >= (2 if acts else 1) and not set(fresh) <= _PRAISE
