"""What do a group's words make of a line? The rules are data: ``intake.toml``.

No rule of this package names a place, a party or a heading: they all stand in the
shipped file, and a workspace's own file is laid over it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import lru_cache
from typing import Any, TypeVar

from compact_draft.errors import Where, WorkspaceError
from compact_draft.judgement.kept import Kept
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By
from compact_draft.text.normalise import fold

_NOT_A_WORD = re.compile(r"[^\w&]+")
_SHARE_OF_A_HEADING = 0.6
_SECTIONS = ("heading", "stem", "column", "sides", "heads", "promise", "words")


class Role(StrEnum):
    """What a column of a table holds, where its head names no side."""

    TERM = "term"
    MEANING = "meaning"
    COMMITMENT = "commitment"
    ACTION = "action"
    OUTCOME = "outcome"
    WHO = "who"
    WHEN = "when"
    NUMBER = "number"
    CONTACT = "contact"
    STATUS = "status"


_Value = TypeVar("_Value", Kind, Role, By)


@lru_cache(maxsize=1 << 15)
def key(text: str) -> str:
    """Return the words of a text for comparing: folded, single spaces, no marks."""
    folded = fold(text).replace("'", "").replace("&", " and ")
    return _NOT_A_WORD.sub(" ", folded).strip()


_AND_ITS_OWN = re.compile(
    r"(?<=\w),? and (?:all )?(?:its|their|his|her) (?:\w+ ){0,3}?(?:partners|members|staff|officers|departments|agencies)\b"
)


def without_its_own(words: str) -> str:
    """Return words without the "and its partners" behind a name: they are of its side."""
    return _AND_ITS_OWN.sub("", words)


def says(words: str, phrase: str) -> bool:
    """Tell whether a text holds a phrase as whole words; both as `key` gives them."""
    return f" {phrase} " in f" {words} "


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingRule:
    """What a heading makes of the items and the plain paragraphs under it."""

    makes: Kind
    paragraphs: Kind = Kind.PROSE
    party: By | None = None


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases and what each means; the longest that fits counts.

    Attributes:
        within: Phrase to value, looked for anywhere in a text.
        whole: Phrase to value, for a text that is that phrase.
    """

    within: dict[str, HeadingRule | Kind | Role] = field(default_factory=dict)
    whole: dict[str, HeadingRule | Kind | Role] = field(default_factory=dict)
    _kept: Kept[HeadingRule | Kind | Role | None] = field(
        default_factory=Kept, init=False, repr=False, compare=False
    )

    def find(self, text: str) -> HeadingRule | Kind | Role | None:
        """Return what the longest phrase in `text` means, or None for no phrase."""
        return self._kept.get(text, lambda: self._found(key(text)))

    def _found(self, words: str) -> HeadingRule | Kind | Role | None:
        if words in self.whole:
            return self.whole[words]
        found = [phrase for phrase in self.within if says(words, phrase)]
        return self.within[max(found, key=lambda p: (len(p), p))] if found else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The rules of intake. Made by `load_rules`.

    Attributes:
        headings, stems, columns: What heads and lead-in lines make of what follows.
        sides: Phrase to who is meant.
        side: Finds those phrases in a text as `key` gives it, the longest first.
        heads: Words that name a side in a short head of a column, row or section.
        verbs, weak, openers, stops: How a promise is worded (see the shipped file).
        labels, title, top, contents, contact, definition: Lists of words.
        codes: Letters that stand for a side in a table of one document: ``C = Council``.
        promises: Who promises in a line by these rules, so that each line is read once.
    """

    headings: Phrases
    stems: dict[str, Kind]
    columns: Phrases
    sides: dict[str, By]
    side: re.Pattern[str]
    heads: dict[str, By]
    verbs: tuple[str, ...]
    weak: tuple[str, ...]
    openers: tuple[str, ...]
    stops: tuple[str, ...]
    labels: tuple[str, ...]
    title: tuple[str, ...]
    top: tuple[str, ...]
    contents: tuple[str, ...]
    contact: tuple[str, ...]
    definition: tuple[str, ...]
    codes: Mapping[str, By] = field(default_factory=dict)
    promises: Kept[Any] = field(
        default_factory=Kept, init=False, repr=False, compare=False
    )

    def heading(self, text: str) -> HeadingRule | None:
        """Return what a heading makes of what stands under it; None for nothing."""
        found = self.headings.find(text)
        return found if isinstance(found, HeadingRule) else None

    def is_heading(self, text: str) -> bool:
        """Tell whether a text is a known heading and hardly any word more."""
        words = key(text)
        if words in self.headings.whole:
            return True
        said = words.split()
        covered: set[int] = set()
        for phrase in self.headings.within:
            length = len(phrase.split())
            for at in range(len(said) - length + 1):
                if " ".join(said[at : at + length]) == phrase:
                    covered.update(range(at, at + length))
        return bool(said) and len(covered) >= _SHARE_OF_A_HEADING * len(said)

    def knowing(
        self, names: Mapping[str, By], codes: Mapping[str, By] | None = None
    ) -> Rules:
        """Return these rules with the names and letters of the sides in one document."""
        codes = codes or {}
        if not names:
            return replace(self, codes=codes) if codes else self
        sides = {**self.sides, **names}
        return replace(self, sides=sides, side=_any_of(sides), codes=codes)

    def stem(self, text: str) -> Kind | None:
        """Return what a lead-in line makes of its list; None for nothing."""
        words = key(text)
        ending = [p for p in self.stems if words == p or words.endswith(f" {p}")]
        return self.stems[max(ending, key=len)] if ending else None

    def column(self, text: str) -> Role | None:
        """Return what a column head that names no side makes of its column."""
        found = self.columns.find(text)
        return found if isinstance(found, Role) else None

    def measured(self, text: str) -> Role | None:
        """Return the role of a column of measures or of how far things are, else None.

        "How we will know" binds nobody, and neither does "Where the Council has got to".
        """
        rule = self.heading(text)
        if rule is not None and rule.makes is Kind.OUTCOME:
            return Role.OUTCOME
        role = self.column(text)
        return role if role is Role.STATUS else None


def load_rules(
    text: str, *, name: str = "intake.toml", over: Rules | None = None
) -> Rules:
    """Return the rules that a TOML text states, laid over `over` where given.

    Args:
        text: The TOML.
        name: What the file is called in messages.
        over: The rules below; the shipped ones for a workspace's own file.

    Raises:
        WorkspaceError: the text is no TOML, or says something that is no rule.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise _fault(name, f"it is not TOML: {fault}") from fault
    return _Reader(name, data, over).rules()


def _fault(name: str, what: str) -> WorkspaceError:
    return WorkspaceError(
        what,
        where=Where(name),
        mend="write it as docs/for-writers/intake.md shows, or take the line out",
    )


@lru_cache(maxsize=1 << 6)
def whole_words(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds the first of some phrases in a text as `key` gives it.

    Of two that begin at one place the longer is found; no phrases are never found.
    """
    return _any_of(phrases) if phrases else re.compile(r"(?!)")


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=lambda p: (-len(p), p))
    return re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, longest_first))})(?!\S)")


class _Reader:
    def __init__(
        self, name: str, data: Mapping[str, object], over: Rules | None
    ) -> None:
        self.name = name
        self.data = data
        self.over = over
        unknown = sorted(set(data) - set(_SECTIONS))
        if unknown:
            raise _fault(name, f"{unknown[0]!r} is not one of its sections")

    def rules(self) -> Rules:
        over = self.over
        sides = self._sides("sides", over.sides if over else {})
        return Rules(
            headings=self._phrases("heading", over.headings if over else None),
            stems=self._stems(over.stems if over else {}),
            columns=self._phrases("column", over.columns if over else None),
            sides=sides,
            side=_any_of(sides),
            heads=self._sides("heads", over.heads if over else {}),
            verbs=self._list("promise", "verbs", over.verbs if over else ()),
            weak=self._list("promise", "weak", over.weak if over else ()),
            openers=self._list("promise", "openers", over.openers if over else ()),
            stops=self._list("promise", "stops", over.stops if over else ()),
            labels=self._list("words", "labels", over.labels if over else ()),
            title=self._list("words", "title", over.title if over else ()),
            top=self._list("words", "top", over.top if over else ()),
            contents=self._list("words", "contents", over.contents if over else ()),
            contact=self._list("words", "contact", over.contact if over else ()),
            definition=self._list(
                "words", "definition", over.definition if over else ()
            ),
        )

    def _phrases(self, section: str, over: Phrases | None) -> Phrases:
        within = dict(over.within) if over else {}
        whole = dict(over.whole) if over else {}
        tables = self.data.get(section, [])
        if not isinstance(tables, list):
            raise _fault(self.name, f"[[{section}]] is written with two brackets")
        for table in tables:
            value = self._meaning(section, table)
            for phrase in self._words(table.get("words", []), f"{section}.words"):
                within[phrase] = value
            for phrase in self._words(table.get("whole", []), f"{section}.whole"):
                whole[phrase] = value
        return Phrases(within, whole)

    def _stems(self, over: dict[str, Kind]) -> dict[str, Kind]:
        held = Phrases(within=dict(over))
        found = self._phrases("stem", held).within
        return {p: kind for p, kind in found.items() if isinstance(kind, Kind)}

    def _meaning(
        self, section: str, table: Mapping[str, object]
    ) -> HeadingRule | Kind | Role:
        known = {"heading": {"makes", "paragraphs", "party"}, "column": {"role"}}
        for field_name in table:
            if field_name not in known.get(section, {"makes"}) | {"words", "whole"}:
                raise _fault(
                    self.name, f"{section}: {field_name!r} is not one of its fields"
                )
        if section == "column":
            return self._one_of(Role, table.get("role"), "column.role")
        makes = self._one_of(Kind, table.get("makes"), f"{section}.makes")
        if section == "stem":
            return makes
        party = table.get("party")
        return HeadingRule(
            makes=makes,
            paragraphs=self._one_of(
                Kind, table.get("paragraphs", "prose"), "heading.paragraphs"
            ),
            party=None if party is None else self._one_of(By, party, "heading.party"),
        )

    def _one_of(self, kind: type[_Value], value: object, place: str) -> _Value:
        try:
            return kind(str(value))
        except ValueError:
            allowed = ", ".join(kind)
            raise _fault(
                self.name, f"{place} = {value!r} is none of {allowed}"
            ) from None

    def _sides(self, section: str, over: dict[str, By]) -> dict[str, By]:
        sides = dict(over)
        for side, phrases in self._table(section).items():
            by = self._one_of(By, side, section)
            for phrase in self._words(phrases, f"{section}.{side}"):
                sides[phrase] = by
        return sides

    def _list(
        self, section: str, field_name: str, over: tuple[str, ...]
    ) -> tuple[str, ...]:
        own = self._words(
            self._table(section).get(field_name, []), f"{section}.{field_name}"
        )
        return (*over, *(phrase for phrase in own if phrase not in over))

    def _table(self, section: str) -> Mapping[str, object]:
        table = self.data.get(section, {})
        if not isinstance(table, dict):
            raise _fault(self.name, f"[{section}] is written with one bracket")
        return table

    def _words(self, value: object, place: str) -> Iterable[str]:
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            raise _fault(self.name, f"{place} must be a list of words in quotes")
        return [phrase for phrase in map(key, value) if phrase]
