"""What does a paragraph, a word or a table look like before it says anything itself?

ECMA-376 part 1, 17.7.2: the document's defaults, then the styles it stands in, each on
those it is based on. Two files are compared, so only what both give alike counts: where
their styles differ, a property says what it says.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from compact_draft.word.equality.definitions import Definitions
from compact_draft.word.equality.scripts import (
    Scripts,
    cuts_words,
    scripts_of,
    tab_width_of,
)
from compact_draft.word.equality.spellings import Facts, facts_of
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.shared_trees import SharedTree

UNLIKE = "\x00"
"""What a style gives where it gives something else in the other file."""

_VAL = w("val")
_LEVELS = 50


@dataclass(slots=True, unsafe_hash=True)
class _Shows:
    """What shows, for `facts_of` where only the names of facts are asked, not their values."""

    has_complex: bool
    has_eastern: bool
    has_bands: bool
    has_hyphens: bool
    typefaces: tuple[tuple[str, str], ...]

    def style(self, identity: str) -> str:
        return identity

    def number(self, identity: str) -> str:
        return identity

    def typeface(self, theme: str) -> str:
        return dict(self.typefaces).get(theme) or theme

    def other(self, element: Element) -> str:
        return str(element.tag)


class Resolver:
    """What the ids mean that properties of one package name, as `facts_of` asks it."""

    def __init__(self, definitions: Definitions, scripts: Scripts) -> None:
        self._definitions = definitions
        self.has_complex = scripts.has_complex
        self.has_eastern = scripts.has_eastern
        self.has_bands = scripts.has_bands
        self.has_hyphens = cuts_words(definitions.package)
        self._typefaces = scripts.typefaces
        self.shows = _Shows(
            self.has_complex,
            self.has_eastern,
            self.has_bands,
            self.has_hyphens,
            tuple(sorted(self._typefaces.items())),
        )

    def style(self, identity: str) -> str:
        """Return type and name of a style; empty for the default of its type."""
        meaning = self._definitions.style(identity)
        plain = meaning == self._definitions.default_style(meaning.partition(":")[0])
        return "" if plain else meaning

    def number(self, identity: str) -> str:
        """Return the name of a list."""
        return self._definitions.number(identity)

    def typeface(self, theme: str) -> str:
        """Return the font that a theme's font stands for."""
        return self._typefaces.get(theme) or f"theme {theme}"

    def other(self, element: Element) -> str:
        """Return a key of a property of which nothing more is known."""
        inner = "".join(map(self.other, element.iterchildren("*")))
        fact = sorted(
            (key, value) for key, value in element.items() if "rsid" not in key
        )
        return f"<{element.tag!s}{fact}{inner}>"


def _named_in_tables(root: Element, shows: _Shows) -> dict[str, list[str]]:
    """Return what styles of tables say something of, by the sort of properties."""
    found: dict[str, dict[str, None]] = {tag: {} for tag in _IN_TABLES}
    seen: set[bytes] = set()
    for style in root.iter(w("style")):
        if style.get(w("type")) != "table":
            continue
        for element in style.iter(*map(w, found)):
            written = etree.tostring(element, with_tail=False)
            if written not in seen:  # styles of tables repeat each other
                seen.add(written)
                tag = str(element.tag).rpartition("}")[2]
                found[tag].update(dict.fromkeys(facts_of(element, shows)))
    return {tag: list(names) for tag, names in found.items()}


_IN_TABLES = ("pPr", "rPr", "trPr", "tcPr")


class _Side:
    """What the styles of one file give, each resolved once."""

    def __init__(self, definitions: Definitions, names: Resolver) -> None:
        self.definitions, self._names = definitions, names
        self._ids = definitions.style_ids()
        self.defaults: dict[str, Facts] = {}
        self._styles: SharedTree | None = None
        for part in definitions.package.related(definitions.package.main, "styles")[:1]:
            self._styles = definitions.package.shared(part)
            root = self._styles.root
            for tag in ("pPr", "rPr"):
                found = root.find(f"{w('docDefaults')}/{w(f'{tag}Default')}/{w(tag)}")
                self.defaults[tag] = {} if found is None else facts_of(found, names)
            if names.has_hyphens:
                self.defaults["pPr"].setdefault("suppressAutoHyphens", "0")
        self.lists = {
            name: number for number, name in reversed(definitions.lists.items())
        }

    def names_in_tables(self, tag: str) -> list[str]:
        """Return what styles of tables say something of in their ``w:pPr`` ..."""
        return self._in_tables.get(tag, [])

    @cached_property
    def _in_tables(self) -> dict[str, list[str]]:
        if self._styles is None:
            return {}
        return self._styles.made(_named_in_tables, self._names.shows)

    def has(self, meaning: str) -> bool:
        """Tell whether a style is defined."""
        return meaning in self._ids

    def given(self, meaning: str, tag: str) -> Facts:
        """Return what a style and those it is based on say in their ``w:pPr`` ..."""
        found: Facts = {}
        for style in reversed(list(self.chain(meaning))):
            properties = style.find(w(tag))
            if properties is not None:
                fact = facts_of(properties, self._names)
                if fact.get("numPr", "").startswith("as the style"):
                    del fact["numPr"]
                found.update(fact)
        return found

    def whole(self, meaning: str, tag: str) -> Facts:
        """Return the same with what the document's defaults say."""
        return {**self.defaults.get(tag, {}), **self.given(meaning, tag)}

    def chain(self, meaning: str) -> Iterator[Element]:
        """Yield a style and those it is based on, nearest first."""
        identity = self._ids.get(meaning, "")
        for _ in range(_LEVELS):
            style = self.definitions.style_element(identity)
            if style is None:
                return
            yield style
            based = style.find(w("basedOn"))
            identity = "" if based is None else based.get(_VAL, "")

    def level(self, name: str, depth: str) -> Facts | None:
        """Return what a level of a list says of its paragraphs; None for no such list."""
        abstract = self.definitions.abstract_of(self.lists.get(name, ""))
        for level in () if abstract is None else abstract.iterchildren(w("lvl")):
            if level.get(w("ilvl")) == depth:
                properties = level.find(w("pPr"))
                return {} if properties is None else facts_of(properties, self._names)
        return None


class Inherited:
    """What both of two files give alike, by style.

    Attributes:
        counts_formatting: Whether looks count at all; what does not look but say counts always:
            numbers, hidden words, cells merged.
        scripts: Which properties show.
        tab_width: Between the stops of a tab that nobody set; 0 where the files differ.
        styles_read: What was worked out of styles that are shared; see `style_keys`.
    """

    def __init__(
        self, old: Definitions, new: Definitions, *, counts_formatting: bool = True
    ) -> None:
        self.counts_formatting = counts_formatting
        self.scripts = scripts_of(old.package, new.package)
        self._old, self._new = (
            _Side(definitions, Resolver(definitions, self.scripts))
            for definitions in (old, new)
        )
        self._known: dict[tuple[str, ...], Facts] = {}
        self.styles_read: dict[Hashable, dict[str, list[int]]] = {}
        self._same: dict[tuple[str, str], bool] = {}
        widths = {tab_width_of(definitions.package) for definitions in (old, new)}
        self.tab_width = widths.pop() if len(widths) == 1 else 0

    def of_paragraphs(self, style: str, *, in_table: bool) -> Facts:
        """Return what a paragraph in a style has before it says anything itself."""
        return self._given("pPr", style, in_table=in_table)

    def of_words(self, style: str, letters: str, *, in_table: bool) -> Facts:
        """Return the same of words in a paragraph style and a style of letters."""
        known = ("words", style, letters, str(in_table))
        if known not in self._known:
            base = self._given("rPr", style, in_table=in_table)
            own = self._alike(letters, "rPr") if letters else {}
            self._known[known] = _laid_over(base, own)
        return self._known[known]

    def of_tables(self, style: str) -> Facts:
        """Return the same of a table in a style."""
        return self._alike(style, "tblPr") if style else {}

    def mentioned(self, tag: str) -> Facts:
        """Return what styles of tables say of rows or cells: unlike, place by place."""
        names = [*self._old.names_in_tables(tag), *self._new.names_in_tables(tag)]
        return dict.fromkeys(names, UNLIKE)

    def is_same(self, style: str, tag: str) -> bool:
        """Tell whether a style gives the same in both files, its own and inherited."""
        known = (tag, style)
        if known not in self._same:
            sides = (self._old, self._new)
            self._same[known] = all(side.has(style) for side in sides) and (
                _effects(self._old, style, tag) == _effects(self._new, style, tag)
            )
        return self._same[known]

    def base(self, style: str, tag: str) -> Facts:
        """Return what a style is given by those that it is based on."""
        chains = [list(side.chain(style))[1:2] for side in (self._old, self._new)]
        names = {
            side.definitions.style(child.get(w("styleId"), ""))
            for side, chain in zip((self._old, self._new), chains, strict=True)
            for child in chain
        }
        defaults = {} if style.startswith("character:") else self._defaults(tag)
        if not names:
            return defaults
        own = self._alike(names.pop(), tag) if len(names) == 1 else None
        return {**defaults, **own} if own is not None else self._nothing_sure(tag)

    def of_list(self, name: str, depth: str) -> Facts:
        """Return what a level of a list says of its paragraphs."""
        known = ("list", name, depth)
        if known not in self._known:
            sides = [side.level(name, depth) for side in (self._old, self._new)]
            old, new = (side for side in sides)
            if old is None or new is None:
                names = [*(old or {}), *(new or {})]
                self._known[known] = dict.fromkeys(names, UNLIKE)
            else:
                self._known[known] = _common(old, new)
        return self._known[known]

    def _given(self, tag: str, style: str, *, in_table: bool) -> Facts:
        known = (tag, style, str(in_table))
        if known not in self._known:
            if self._old.has(style) and self._new.has(style):
                found = _common(
                    self._old.whole(style, tag), self._new.whole(style, tag)
                )
            else:
                found = {**self._defaults(tag), **self._alike(style, tag)}
            if in_table:
                found |= self.mentioned(tag)
            self._known[known] = found
        return self._known[known]

    def _defaults(self, tag: str) -> Facts:
        sides = (self._old.defaults.get(tag, {}), self._new.defaults.get(tag, {}))
        return _common(*sides)

    def _alike(self, style: str, tag: str) -> Facts:
        """Return what a style gives; `UNLIKE` where the files give something else."""
        known = ("style", style, tag)
        if known not in self._known:
            old, new = self._old.given(style, tag), self._new.given(style, tag)
            both = self._old.has(style) and self._new.has(style)
            self._known[known] = (
                _common(old, new)
                if both
                else {**self._nothing_sure(tag), **dict.fromkeys([*old, *new], UNLIKE)}
            )
        return self._known[known]

    def _nothing_sure(self, tag: str) -> Facts:
        """Return that all that any default says may be otherwise."""
        sides = (self._old, self._new)
        names = [name for side in sides for name in side.defaults.get(tag, {})]
        for side in sides:
            default = side.definitions.default_style("paragraph")
            names += side.given(default, tag)
        return dict.fromkeys(names, UNLIKE)


def _effects(side: _Side, style: str, tag: str) -> Facts:
    if style.startswith("character:"):
        return side.given(style, tag)
    return {name: fact for name, fact in side.whole(style, tag).items() if fact}


def _common(old: Facts, new: Facts) -> Facts:
    names = dict.fromkeys([*old, *new])
    return {
        name: old.get(name, "") if old.get(name, "") == new.get(name, "") else UNLIKE
        for name in names
    }


_EXCLUSIVE = {
    *("b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline"),
    *("shadow", "emboss", "imprint", "vanish"),
}
"""17.7.3: on in the style of the paragraph and of the letters, off in the words."""


def _laid_over(base: Facts, own: Facts) -> Facts:
    found = dict(base)
    for name, fact in own.items():
        before = base.get(name, "")
        if name in _EXCLUSIVE and UNLIKE not in (fact, before):
            found[name] = "1" if (fact == "1") is not (before == "1") else ""
        else:
            found[name] = fact
    return found
