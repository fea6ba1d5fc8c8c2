"""Which remarks say the same, so that they can be answered together?

Ninety copies of one text are one issue with ninety heads, and so is a campaign's text
with a few words changed. What is offered here is for a person to decide. So a remark is
never put with another whose words turn the sense: a number changed, a "not" put in,
"shorter" for "longer", "support" for "oppose". What says the same and more besides is
told apart, for it makes a further point.

The measure is the longest run of words that two texts have in common, in order; which
texts are held against each other at all is found by the rarest pairs of words they share.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from rapidfuzz.distance import Indel

from compact_draft.text.normalise import fold, normalise

SHORT = 6
"""A remark of fewer words is like another only where it is the same."""
NEAR = 0.78
"""Share of the longer text's words that must be common, for two that say the same."""
WITHIN = 0.85
"""Share of the shorter text's words that must be common, where one says more."""
CONTAINED = 10
"""Words that the shorter must have, to be found within a longer one."""
ADDED = 6
"""From so many words in one place on, what one text has more is a further point."""
LONG = 16
"""In a text of so many words a word may stand for another; it is shown."""
_LOOK_AT = 12
_LITTLE = 3
_EACH_SIDE = 2
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_NUMBERS = frozenset(
    _WORD.findall("""
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen twenty thirty forty fifty sixty seventy eighty ninety hundred
    half third quarter once twice first second daily weekly monthly quarterly yearly
    annually day days week weeks month months year years
    """)
)
_TURNING = frozenset(
    _WORD.findall("""
    not no nor never none nobody nothing neither cannot without unless except until
    against oppose opposes opposed object objects disagree disagrees reject support
    supports agree agrees agreed granted accepted refused welcome welcomes favour
    keep keeps retain stay stays remain remove removed delete deleted drop dropped
    withdraw add added strike more less fewer longer shorter higher lower larger
    smaller wider narrower stronger weaker earlier later sooner before after above
    below increase increased reduce reduced raise raised cut extend shorten
    strengthen weaken start stop begin end always sometimes all some any only both
    either must should may might shall could will too enough good bad better worse
    right wrong clear unclear fair unfair yes council councils nhs police health
    trust trusts groups charities public voluntary statutory small large
    """)
)
"""Words by which a text says something else: stance, direction, force, and who is meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A remark, as far as it matters here.

    Attributes:
        id: Its number.
        clause: Id of the clause it is surely on; empty where it is on none.
        words: What the person wrote.
        wants: For an edit what it would make of the clause, or another mark of what is
            asked for; edits are alike only where this is the same. Empty for a comment.
    """

    id: str
    clause: str
    words: str
    wants: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Remarks that say the same.

    Attributes:
        lead: The one whose words stand for them all.
        same: Others with the very same words, typing apart.
        near: (remark, what differs) of others with a few words changed.
        more: (remark, the further words) of those that say the same and more besides.
    """

    lead: str
    same: tuple[str, ...] = ()
    near: tuple[tuple[str, str], ...] = ()
    more: tuple[tuple[str, str], ...] = ()

    @property
    def heads(self) -> tuple[str, ...]:
        """Those that one answer can be given to, the lead first."""
        return (self.lead, *self.same, *(identity for identity, _ in self.near))

    @property
    def everyone(self) -> tuple[str, ...]:
        """All of them, with those that say more."""
        return (*self.heads, *(identity for identity, _ in self.more))


class _Text:
    """Remarks of the same words on the same clause."""

    __slots__ = ("at", "clause", "ids", "pairs", "shown", "words")

    def __init__(self, at: int, said: Said, words: tuple[str, ...]) -> None:
        self.at = at
        self.clause = said.clause
        self.words = words
        self.shown = said.words
        self.ids = [said.id]
        self.pairs = frozenset(pairwise(words))


class _Kin:
    """A group while it grows."""

    __slots__ = ("lead", "more", "near")

    def __init__(self, lead: _Text) -> None:
        self.lead = lead
        self.near: list[tuple[_Text, str]] = []
        self.more: list[tuple[_Text, str]] = []


def groups(remarks: Iterable[Said]) -> tuple[Group, ...]:
    """Return the groups of two and more, in the order in which their first remark came.

    A remark is in one group at most. The result does not depend on chance.

    Args:
        remarks: In order of arrival.
    """
    said = list(remarks)
    place = {remark.id: n for n, remark in enumerate(said)}
    edits = _by_what_is_wanted(remark for remark in said if remark.wants)
    found = [
        _of_kin(kin) for kin in _kin([remark for remark in said if not remark.wants])
    ]
    found += [Group(lead=ids[0], same=tuple(ids[1:])) for ids in edits]
    return tuple(
        sorted(
            (group for group in found if len(group.everyone) > 1),
            key=lambda group: min(place[identity] for identity in group.everyone),
        )
    )


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text as they compare: no capitals, no signs."""
    return tuple(_WORD.findall(fold(text)))


def likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """Return the share of the longer text's words that two have in common, in order."""
    most = max(len(one), len(other))
    return _common(one, other) / most if most else 1.0


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    return (len(one) + len(other) - int(Indel.distance(one, other))) // 2


def _by_what_is_wanted(edits: Iterable[Said]) -> list[list[str]]:
    same: dict[tuple[str, str], list[str]] = defaultdict(list)
    for remark in edits:
        same[remark.clause, normalise(remark.wants)].append(remark.id)
    return [ids for ids in same.values() if len(ids) > 1]


def _kin(comments: Sequence[Said]) -> list[_Kin]:
    """Put each text to the lead that it is most like, or make it a lead.

    Nothing is like the lead of its group only by way of a third: every member was held
    against the lead itself.
    """
    texts: dict[tuple[str, tuple[str, ...]], _Text] = {}
    for n, remark in enumerate(comments):
        words = words_of(remark.words)
        held = texts.get((remark.clause, words))
        if held is None:
            texts[remark.clause, words] = _Text(n, remark, words)
        else:
            held.ids.append(remark.id)
    order = sorted(texts.values(), key=lambda t: (-len(t.ids), len(t.words), t.at))
    common = Counter(pair for text in order for pair in text.pairs)
    leads: list[_Kin] = []
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for text in order:
        kin = _nearest(text, leads, index, common)
        if kin is not None:
            continue
        for pair in text.pairs:
            index[pair].append(len(leads))
        leads.append(_Kin(text))
    return leads


def _nearest(
    text: _Text,
    leads: Sequence[_Kin],
    index: dict[tuple[str, str], list[int]],
    common: Counter[tuple[str, str]],
) -> _Kin | None:
    """Put a text to the lead it is most like; None where it is like none."""
    if len(text.words) < SHORT or not text.words:
        return _same_elsewhere(text, leads)
    shared: Counter[int] = Counter()
    rarest = sorted(
        (pair for pair in text.pairs if common[pair] > 1),
        key=lambda pair: (common[pair], pair),
    )
    for pair in rarest[: max(_LOOK_AT, len(rarest) * 2 // 3)]:
        shared.update(index.get(pair, ()))
    best: tuple[int, float, _Kin, _Fit] | None = None
    least = max(1, len(rarest) // 8)
    likely = sorted(
        (n for n, count in shared.items() if count >= least),
        key=lambda n: (-shared[n], n),
    )
    for n in likely[:_LOOK_AT]:
        lead = leads[n].lead
        if lead.clause != text.clause and lead.clause and text.clause:
            continue
        found = _held_against(lead.words, text.words)
        if found is None:
            continue
        rank = (0 if found.further else 1, found.share)
        if best is None or rank > best[:2]:
            best = (*rank, leads[n], found)
    if best is None:
        return None
    kin, fit = best[2], best[3]
    if fit.further:
        kin.more.append((text, fit.further))
    else:
        kin.near.append((text, fit.differs))
    return kin


def _same_elsewhere(text: _Text, leads: Sequence[_Kin]) -> _Kin | None:
    """Put a short text that has no sure place to one of the same words that has."""
    for kin in leads if text.words else ():
        lead = kin.lead
        if lead.words == text.words and not (lead.clause and text.clause):
            kin.near.append((text, ""))
            return kin
    return None


@dataclass(frozen=True, slots=True)
class _Fit:
    """How a text fits a lead: what it has more, which words differ, how like it is."""

    further: str
    differs: str
    share: float


def _held_against(lead: tuple[str, ...], text: tuple[str, ...]) -> _Fit | None:
    """Return how a text fits a lead; None where it says something else."""
    common = _common(lead, text)
    least = min(len(lead), len(text))
    if common < WITHIN * least and common < NEAR * max(len(lead), len(text)):
        return None
    further: list[str] = []
    changed: list[tuple[Sequence[str], Sequence[str]]] = []
    extra = 0
    matcher = SequenceMatcher(None, lead, text, autojunk=False)
    for tag, start, end, begin, stop in matcher.get_opcodes():
        if tag == "equal":
            continue
        struck, added = lead[start:end], text[begin:stop]
        if len(added) >= ADDED and len(struck) <= _EACH_SIDE:
            further.append(" ".join(added))
            extra += len(added)
        elif len(struck) >= ADDED:
            return None
        else:
            changed.append((struck, added))
    if _turned(changed, is_long=least >= LONG):
        return None
    share = common / max(len(lead), len(text) - extra)
    differs = "; ".join(_change(struck, added) for struck, added in changed)
    if further:
        is_within = len(lead) >= CONTAINED and common >= WITHIN * len(lead)
        return _Fit(" … ".join(further), differs, share) if is_within else None
    return _Fit("", differs, share) if share >= NEAR else None


def _change(struck: Sequence[str], added: Sequence[str]) -> str:
    """Return in words what stands in the place of what."""
    if not struck or not added:
        return f"with “{' '.join(added)}”" if added else f"without “{' '.join(struck)}”"
    return f"“{' '.join(added)}” for “{' '.join(struck)}”"


def _turned(
    changed: Sequence[tuple[Sequence[str], Sequence[str]]], *, is_long: bool
) -> bool:
    """Whether some of the words that differ may turn the sense.

    So do words that changed places (who does it, and to whom), and in a short text
    one thing named for another.
    """
    dropped = {word for struck, _ in changed for word in struck if len(word) > _LITTLE}
    brought = {word for _, added in changed for word in added if len(word) > _LITTLE}
    if dropped & brought:
        return True
    if any(_turns(struck) or _turns(added) for struck, added in changed):
        return True
    return not is_long and any(
        all(
            min(map(len, (word, other))) > _LITTLE for word in struck for other in added
        )
        and not any(_of_one_stem(word, other) for word in struck for other in added)
        for struck, added in changed
        if struck and added
    )


def _of_one_stem(one: str, other: str) -> bool:
    """Whether two words are forms of one: "name", "names"; "using", "use"."""
    size = max(min(len(one), len(other)) - 1, 2)
    return one[:size] == other[:size]


def _turns(words: Iterable[str]) -> bool:
    """Whether words that differ may turn the sense."""
    return any(
        word in _TURNING
        or word in _NUMBERS
        or any(map(str.isdigit, word))
        or word.endswith(("n't", "n’t"))
        for word in words
    )


def _of_kin(kin: _Kin) -> Group:
    lead, *same = kin.lead.ids
    kin.near.sort(key=lambda pair: pair[0].at)
    kin.more.sort(key=lambda pair: pair[0].at)
    return Group(
        lead=lead,
        same=tuple(same),
        near=tuple(
            (identity, differs) for text, differs in kin.near for identity in text.ids
        ),
        more=tuple(
            (identity, further) for text, further in kin.more for identity in text.ids
        ),
    )
