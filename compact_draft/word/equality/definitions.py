"""What do the ids in a Word file mean?

Two files that number things differently are compared by meaning: a style by its type
and name, a list by the look of its levels, a relationship by what it leads to.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from lxml import etree

from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.shared_trees import SharedTree

_VAL, _NAME, _TYPE = w("val"), w("name"), w("type")
_STYLE_ID, _DEFAULT = w("styleId"), w("default")
_STYLED = tuple(w(tag) for tag in ("pStyle", "rStyle", "tblStyle"))
_SEEN = tuple(
    w(tag)
    for tag in ("start", "numFmt", "lvlRestart", "isLgl", "suff", "lvlText", "lvlJc")
)


_AS_WRITTEN_FIRST = {"start": "left", "end": "right", "tab": "", "\uf0b7": "•"}
"""Later names of alignments, what follows a number if nothing else is said, and the bullet
in a symbol font, as LibreOffice writes it."""


class Definitions:
    """What the style ids, list ids and relationship ids of one package mean.

    Attributes:
        lists: List id → the name that stands in keys. At first that is the look of
            the list with a number by first use in the document; `name_lists` gives
            others.
        styles_tree: The part with the styles, to be read only; None where there is none.
        places: Name of a bookmark → what stands for its place in keys; one that is
            not named here stands for itself.
    """

    def __init__(self, package: Package) -> None:
        self.package = package
        self.styles_tree: SharedTree | None = None
        self._styles: dict[str, Element] = {}
        self._style_names: dict[str, str] = {}
        self._defaults: dict[str, str] = {}
        self._default_ids: list[str] = []
        self._targets: dict[tuple[str, str], str] = {}
        self._read_styles()
        self.numbers: dict[str, Element] = {}
        self.abstract: dict[str, Element] = {}
        self._known_levels: dict[Element, list[str]] = {}
        self._read_numbering()
        self._classes: dict[str, str] = {}
        self.lists: dict[str, str] = {}
        self._name_by_use()
        self.places: dict[str, str] = {}

    # Bookmarks

    def bookmark(self, name: str) -> str:
        """Return what stands in keys for the place that a bookmark marks."""
        return self.places.get(name, name)

    def name_places(self, places: dict[str, str]) -> None:
        """Let bookmarks stand for the places that they mark, by their names."""
        self.places.update(places)

    # Styles

    def style(self, identity: str) -> str:
        """Return type and lower-case name; an id without a definition keeps its id."""
        return self._style_names.get(identity, f"?{identity}")

    def style_element(self, identity: str) -> Element | None:
        """Return the ``w:style`` with this id; None where it is not defined."""
        return self._styles.get(identity)

    def default_style(self, kind: str) -> str:
        """Return the meaning of the default style of `kind`; empty where none is."""
        return self._defaults.get(kind, "")

    def style_ids(self) -> dict[str, str]:
        """Return meaning → id of every style."""
        return {meaning: identity for identity, meaning in self._style_names.items()}

    def used_styles(self) -> set[str]:
        """Return what the styles mean that anything is in, and those they rest on."""
        waiting = [*self.mentioned(*_STYLED, styles=False), *self._default_ids]
        used: set[str] = set()
        while waiting:
            identity = waiting.pop()
            style = self._styles.get(identity)
            if style is not None and identity not in used:
                used.add(identity)
                rests = style.iterchildren(w("basedOn"), w("link"))
                waiting += [rest.get(_VAL, "") for rest in rests]
        return {self._style_names[identity] for identity in used}

    def tracked_styles(self) -> Iterator[tuple[str, Element]]:
        """Yield the styles whose definition a redline can track, by their meaning.

        Those of paragraphs and of words, unless they hold a tracked change already.
        """
        for meaning, identity in self.style_ids().items():
            style = self._styles[identity]
            tracked = next(style.iter(w("pPrChange"), w("rPrChange")), None)
            if meaning.startswith(("paragraph:", "character:")) and tracked is None:
                yield meaning, style

    def _read_styles(self) -> None:
        for part in self.package.related(self.package.main, "styles")[:1]:
            self.styles_tree = self.package.shared(part)
            found = self.styles_tree.made(_styles_in)
            self._styles, self._style_names = dict(found[0]), dict(found[1])
            self._defaults, self._default_ids = dict(found[2]), list(found[3])

    # Lists

    def number(self, identity: str) -> str:
        """Return the name of the list with this ``w:numId``; ``0`` is no list."""
        return self.lists.get(identity, "none" if identity == "0" else f"?{identity}")

    def list_class(self, identity: str) -> str:
        """Return how the list with this ``w:numId`` looks, all levels and overrides."""
        if identity not in self._classes:
            self._classes[identity] = self._class_of(identity)
        return self._classes[identity]

    def list_levels(self, identity: str) -> list[str]:
        """Return how each level of a list looks, what it overrides behind the first."""
        facts = self._facts_of(identity)
        own = [fact for fact in facts if not fact[:1].isdecimal()]
        levels = [fact for fact in facts if fact[:1].isdecimal()]
        return [f"{'|'.join(own)}|{level}" for level in levels] or facts

    def name_lists(self, names: dict[str, str]) -> None:
        """Give lists other names, by ``w:numId``."""
        self.lists.update(names)

    def used_lists(self) -> list[str]:
        """Return the ``w:numId`` values in order of first use, styles last."""
        used = self.mentioned(w("numId"))
        return [identity for identity in used if identity in self.numbers]

    def numbered_styles(self) -> dict[str, str]:
        """Return the list of each style that numbers by itself, by what it means."""
        numbers = {} if self.styles_tree is None else self.styles_tree.made(_numbers_in)
        return {
            meaning: numbers[identity]
            for meaning, identity in self.style_ids().items()
            if identity in numbers
        }

    def mentioned(self, *tags: str, key: str = _VAL, styles: bool = True) -> list[str]:
        """Return the ids that elements name, each once, `styles` last or left out.

        Those that lead nowhere too: what is added must not take such an id.
        """
        package = self.package
        parts = [package.main]
        for kind in ("footnotes", "endnotes", "header", "footer"):
            parts += package.related(package.main, kind)
        used: dict[str, None] = {}
        for part in parts:
            for element in package.xml(part).iter(*tags):
                used.setdefault(element.get(key, "0"))
        for part in package.related(package.main, "styles") if styles else ():
            used |= package.shared(part).made(_named, tags, key)
        return list(used)

    def _read_numbering(self) -> None:
        for part in self.package.related(self.package.main, "numbering")[:1]:
            tree = self.package.shared(part)
            abstract, numbers = tree.made(_lists_in)
            if not tree.is_own:
                self._known_levels = tree.made(_levels_in)
            self.abstract, self.numbers = dict(abstract), dict(numbers)

    def _name_by_use(self) -> None:
        seen: dict[str, int] = {}
        for identity in self.used_lists():
            kind = self.list_class(identity)
            seen[kind] = seen.get(kind, 0) + 1
            self.lists[identity] = f"{kind}#{seen[kind]}"

    def abstract_of(self, identity: str) -> Element | None:
        """Return the ``w:abstractNum`` that a ``w:numId`` stands on, links followed."""
        for _ in range(8):  # a link to a style to a list: honest files have one
            number = self.numbers.get(identity)
            base = None if number is None else number.find(w("abstractNumId"))
            abstract = None if base is None else self.abstract.get(base.get(_VAL, ""))
            link = None if abstract is None else abstract.find(w("numStyleLink"))
            style = None if link is None else self._styles.get(link.get(_VAL, ""))
            onward = None if style is None else next(style.iter(w("numId")), None)
            if onward is None:
                return abstract
            identity = onward.get(_VAL, "")
        return None

    def _levels(self, abstract: Element) -> list[str]:
        known = self._known_levels.get(abstract)
        return levels(abstract) if known is None else known

    def _class_of(self, identity: str) -> str:
        if identity not in self.numbers:
            return f"?{identity}"
        return sha256("|".join(self._facts_of(identity)).encode()).hexdigest()[:16]

    def _facts_of(self, identity: str) -> list[str]:
        number = self.numbers.get(identity)
        if number is None:
            return [f"?{identity}"]
        facts: list[str] = []
        abstract = self.abstract_of(identity)
        if abstract is not None:
            facts += self._levels(abstract)
        for override in number.iterchildren(w("lvlOverride")):
            facts.append(f"override {override.get(w('ilvl'))}")
            for start in override.iterchildren(w("startOverride")):
                facts.append(f"from {start.get(_VAL)}")
            for level in override.iterchildren(w("lvl")):
                facts.append(f"with {_level(level)}")
        return facts

    # Relationships

    def target(self, part: str, identity: str) -> str:
        """Return what a relationship of `part` leads to: an address, or a digest."""
        known = self._targets.get((part, identity))
        if known is None:
            link = self.package.relationships(part).get(identity)
            if link is None:
                known = f"?{identity}"
            elif link.external or link.kind == "hyperlink":
                known = f"x:{link.target}"
            else:
                known = f"d:{self.digest(link.target)}"
            self._targets[part, identity] = known
        return known

    def digest(self, part: str, depth: int = 0) -> str:
        """Return a digest of a part's bytes and of the parts it is related to."""
        if part not in self.package:
            return "missing"
        digest = sha256(self.package.data(part))
        if depth < 4:  # a diagram or chart has parts of parts
            links = self.package.relationships(part).values()
            for link in sorted(links, key=lambda relationship: relationship.id):
                onward = (
                    link.target
                    if link.external
                    else self.digest(link.target, depth + 1)
                )
                digest.update(f"{link.id} {link.type} {onward}".encode())
        return digest.hexdigest()[:24]


_Styles = tuple[dict[str, Element], dict[str, str], dict[str, str], list[str]]


def _styles_in(root: Element) -> _Styles:
    """Return id → style, id → meaning, type → default's meaning, ids of defaults."""
    styles: dict[str, Element] = {}
    names: dict[str, str] = {}
    defaults: dict[str, str] = {}
    default_ids: list[str] = []
    for style in root.iter(w("style")):
        identity = style.get(_STYLE_ID, "")
        kind = style.get(_TYPE, "paragraph")
        named = next(style.iterchildren(_NAME), None)
        label = identity if named is None else named.get(_VAL, identity)
        styles[identity] = style
        names[identity] = f"{kind}:{label.lower()}"
        if style.get(_DEFAULT) in {"1", "true", "on"}:
            defaults.setdefault(kind, names[identity])
            default_ids.append(identity)
    return styles, names, defaults, default_ids


def _numbers_in(root: Element) -> dict[str, str]:
    """Return id → list of the styles that number by themselves."""
    found: dict[str, str] = {}
    for style in root.iter(w("style")):
        number = style.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}")
        identity = style.get(_STYLE_ID, "")
        found.pop(identity, None)
        if number is not None:
            found[identity] = number.get(_VAL, "0")
    return found


def _named(root: Element, tags: tuple[str, ...], key: str) -> dict[str, None]:
    return dict.fromkeys(element.get(key, "0") for element in root.iter(*tags))


def _lists_in(root: Element) -> tuple[dict[str, Element], dict[str, Element]]:
    """Return the definitions of lists by their id, and the lists by theirs."""
    definitions = {
        abstract.get(w("abstractNumId"), ""): abstract
        for abstract in root.iter(w("abstractNum"))
    }
    return definitions, {n.get(w("numId"), ""): n for n in root.iter(w("num"))}


def _levels_in(root: Element) -> dict[Element, list[str]]:
    return {abstract: levels(abstract) for abstract in root.iter(w("abstractNum"))}


def levels(abstract: Element) -> list[str]:
    """Return how each level of a ``w:abstractNum`` looks."""
    return [_level(level) for level in abstract.iterchildren(w("lvl"))]


def _level(level: Element) -> str:
    facts = [level.get(w("ilvl"), "")]
    for tag in _SEEN:
        fact = level.find(tag)
        value = "" if fact is None else fact.get(_VAL, "1")
        facts.append(_AS_WRITTEN_FIRST.get(value, value))
    picture = level.find(w("lvlPicBulletId"))
    return ";".join(facts) + ("" if picture is None else ";picture")


def unseen_formatting(abstract: Element | None) -> str:
    """Return indents and fonts of all levels, which a list's class leaves out."""
    if abstract is None:
        return ""
    properties = [
        etree.tostring(child, method="c14n", exclusive=True)
        for level in abstract.iterchildren(w("lvl"))
        for tag in ("pPr", "rPr")
        for child in level.iterchildren(w(tag))
    ]
    return sha256(b"|".join(properties)).hexdigest()[:16]
