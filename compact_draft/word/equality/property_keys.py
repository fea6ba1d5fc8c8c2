"""When do two elements of properties say the same? The look of words, lists, tables.

Keys of ``w:pPr``, ``w:rPr``, ``w:tblPr`` and their like: what they do to the page, by the
names that styles and lists have. The order does not count, nor the spelling, nor what a
style or a default gives anyhow.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property
from typing import NamedTuple
from weakref import ref

from compact_draft.word.equality.definitions import Definitions
from compact_draft.word.equality.inherited import Inherited, Resolver
from compact_draft.word.equality.scripts import Scripts
from compact_draft.word.equality.spellings import UNSEEN as UNSEEN
from compact_draft.word.equality.spellings import Facts, facts_of
from compact_draft.word.ooxml.names import NAMESPACES, Element, r, w

_VAL = w("val")
_W14 = "{" + NAMESPACES["w14"] + "}"
_P, _PPR, _RPR, _TBL, _TC = w("p"), w("pPr"), w("rPr"), w("tbl"), w("tc")
_PSTYLE, _STYLE, _RUN = w("pStyle"), w("style"), w("r")
_DEFAULTS = {w("pPrDefault"), w("rPrDefault")}
_SECTPR = w("sectPr")
_GRID, _LEFT = w("tblGrid"), w("gridCol")
_SEEN_THROUGH = {w("sdtContent"), w("sdt"), w("customXml")}
IDS = {
    f"{{{NAMESPACES['wp14']}}}anchorId",
    f"{{{NAMESPACES['wp14']}}}editId",
    "{urn:schemas-microsoft-com:office:office}spid",
    _W14 + "paraId",
    _W14 + "textId",
    _W14 + "anchorId",
}
"""Full names of attributes that only number things."""
RELATED = frozenset(
    {r(tag) for tag in ("id", "embed", "link", "pict", "dm", "lo", "qs", "cs")}
    | {"{urn:schemas-microsoft-com:office:office}relid"}
)
"""Full names of the attributes that hold the id of a relationship."""


class Context(NamedTuple):
    """What decides how words look that say nothing of it: style, and whether in a table."""

    style: str
    in_table: bool


class PropertyKeys:
    """Keys of the properties in one package, on a pool shared with another package.

    `part` names the part whose relationships count; set it before reading another.
    Without `inherited`, what is written is compared and not what it does; so it is
    while `as_written` is set.
    """

    def __init__(
        self,
        definitions: Definitions,
        pool: dict[str, int],
        inherited: Inherited | None = None,
    ) -> None:
        self.definitions = definitions
        self.part = definitions.package.main
        self.pool = pool
        self.inherited = inherited
        self.as_written = False
        self._formats: dict[object, int] = {}
        self._properties: dict[object, str] = {}
        self._context = Context("", in_table=False)
        self._styles: dict[str, str] = {}

    @cached_property
    def _names(self) -> _Names:
        scripts = Scripts() if self.inherited is None else self.inherited.scripts
        return _Names(self.definitions, scripts, self)

    def intern(self, key: str) -> int:
        """Return the int that stands for `key` in both packages."""
        return self.pool.setdefault(key, len(self.pool))

    def interned(self, keys: Sequence[str]) -> list[int]:
        """Return the ints of many keys."""
        pool = self.pool
        return [pool.setdefault(key, len(pool)) for key in keys]

    # Where properties stand

    def enter(self, paragraph: Element) -> None:
        """Take note of the paragraph whose words are looked at from here on."""
        self._context = self.context(paragraph)

    def context(self, paragraph: Element) -> Context:
        """Return what decides how the words of a paragraph look."""
        properties = next(paragraph.iterchildren(_PPR), None)
        style = self._style_in(properties)
        return Context(style, _is_in_table(paragraph))

    def _style_in(self, properties: Element | None) -> str:
        named = None
        if properties is not None:
            named = next(properties.iterchildren(_PSTYLE), None)
        identity = "" if named is None else named.get(_VAL, "")
        known = self._styles.get(identity)
        if known is None:
            known = self.definitions.default_style("paragraph")
            if identity:
                known = self.definitions.style(identity)
            self._styles[identity] = known
        return known

    # Keys

    def format_key(self, properties: Element) -> int:
        """Return the key of a ``w:rPr`` in the paragraph entered; 0 for no effect."""
        raw = (self._context, self.as_written, _raw(properties))
        known = self._formats.get(raw)
        if known is None:
            key = _key_of(self._words(properties, self._context))
            known = 0 if not key else self.intern(f"rPr:{key}") + 1
            self._formats[raw] = known
        return known

    def properties(
        self, element: Element | None, *, without: Collection[str] = ()
    ) -> str:
        """Return the key of a ``w:pPr``, ``w:rPr``, ``w:tblPr`` and the like.

        Empty for None and for what has no effect where it stands. Order does not count.
        `without` are the local names of what is left out.
        """
        if element is None or len(element) == 0:
            return ""
        if element.tag == _GRID:
            if self.inherited is not None and not self.inherited.counts_formatting:
                return str(len(element))
            return ";".join(node.get(w("w"), "") for node in element.iter(_LEFT))
        return self._properties_at(self.place(element), element, without)

    def own_properties(self, properties: Element) -> str:
        """Return the key of the ``w:pPr`` of the paragraph entered, as `properties`."""
        if len(properties) == 0:
            return ""
        return self._properties_at(self._context, properties, ())

    def _properties_at(
        self, place: Context | str | None, element: Element, without: Collection[str]
    ) -> str:
        raw = (self.part, place, self.as_written, _raw(element))
        known = None if without else self._properties.get(raw)
        if known is None:
            facts = self.facts(element)
            if without:
                facts = {
                    n: s for n, s in facts.items() if n.split("@")[0] not in without
                }
            known = _key_of(facts)
            if not without:
                self._properties[raw] = known
        return known

    def alike(
        self,
        own_properties: Element | None,
        other: PropertyKeys,
        other_properties: Element | None,
    ) -> bool:
        """Tell whether the properties of two runs or ¶ do the same.

        Where their paragraphs are in unlike styles, whether they say the same.
        """
        places = [
            None if element is None else keys.place(element)
            for keys, element in ((self, own_properties), (other, other_properties))
        ]
        held = self.as_written, other.as_written
        if None not in places and places[0] != places[1]:
            self.as_written = other.as_written = True
        found = self.properties(own_properties) == other.properties(other_properties)
        self.as_written, other.as_written = held
        return found

    def facts(self, element: Element | None) -> Facts:
        """Return what properties do where they stand, by name; see `spellings`."""
        if element is None:
            return {}
        place = self.place(element)
        if element.tag == _RPR and isinstance(place, Context):
            return self._words(element, place)
        spelled = facts_of(element, self._names)
        if self.inherited is not None and not self.inherited.counts_formatting:
            return self._without_formatting(spelled, place)
        if self.inherited is None or self.as_written or place is None:
            return spelled
        if isinstance(place, Context):
            return self._paragraph(spelled, place)
        tag = str(element.tag).rpartition("}")[2]
        if ":" in place and self.inherited.is_same(place, tag):
            return {}
        base = self._base(element, place, spelled)
        return spelled if base is None else _beyond(spelled, base)

    def place(self, element: Element) -> Context | str | None:
        """Return what properties belong to, as far as it decides what they do."""
        holder = element.getparent()
        above = None if holder is None else str(holder.tag)
        of_table = _OF_TABLES.get(str(element.tag))
        if of_table is not None:
            return of_table[1] if of_table[0] == above else None
        if element.tag == _PPR and above == _P and holder is not None:
            return Context(self._style_in(element), _is_in_table(holder))
        if element.tag == _RPR and holder is not None and above in (_PPR, _RUN):
            paragraph = next(holder.iterancestors(_P), None)
            return None if paragraph is None else self.context(paragraph)
        if above == _STYLE and holder is not None and element.tag in (_PPR, _RPR):
            return self.definitions.style(holder.get(w("styleId"), ""))
        if above in _DEFAULTS:
            return "defaults"
        return "sectPr" if element.tag == _SECTPR else None

    def _base(self, element: Element, place: str, spelled: Facts) -> Facts | None:
        """Return what properties of another sort have before they say anything."""
        if self.inherited is None:
            return None
        if place in ("trPr", "tcPr"):
            return self.inherited.mentioned(place)
        if place == "tblPr":
            style = spelled.get("tblStyle") or self.definitions.default_style("table")
            return self.inherited.of_tables(style)
        if place in ("sectPr", "defaults"):
            return {}
        base = self.inherited.base(place, "pPr" if element.tag == _PPR else "rPr")
        if place.startswith("character:"):
            return {**dict.fromkeys(spelled, "\x00"), **base}
        return base

    def _words(self, properties: Element, place: Context) -> Facts:
        spelled = facts_of(properties, self._names)
        if self.inherited is not None and not self.inherited.counts_formatting:
            return self._without_formatting(spelled, None)
        if self.inherited is None or self.as_written:
            return spelled
        letters = spelled.get("rStyle", "")
        base = self.inherited.of_words(place.style, letters, in_table=place.in_table)
        return _beyond(spelled, base)

    def _without_formatting(self, spelled: Facts, place: Context | str | None) -> Facts:
        """Return what of properties is no look: numbers, hidden words, merged cells."""
        found = {
            name: value
            for name, value in spelled.items()
            if name in _NOT_FORMATTING and value
        }
        if any(name.startswith("sectPr") for name in spelled):
            found["sectPr"] = ""
        if isinstance(place, Context) and self.inherited is not None:
            base = self.inherited.of_paragraphs(place.style, in_table=False)
            number = spelled.get("numPr", base.get("numPr", ""))
            found = {**found, "numPr": number} if number else found
        return found

    def _paragraph(self, spelled: Facts, place: Context) -> Facts:
        if self.inherited is None:
            return spelled
        base = self.inherited.of_paragraphs(place.style, in_table=place.in_table)
        words = {n: s for n, s in spelled.items() if n.startswith("rPr@")}
        section = {n: s for n, s in spelled.items() if n.startswith("sectPr")}
        own = {n: s for n, s in spelled.items() if n not in words and n not in section}
        base = {**base, **self._list(own, base)}
        found = _beyond(own, base)
        if not any(name.startswith("tabs@") and base[name] for name in base):
            self._leave_out_usual_stops(found)
        if words:
            mark = {name.removeprefix("rPr@"): s for name, s in words.items()}
            letters = mark.get("rStyle", "")
            under = self.inherited.of_words(
                place.style, letters, in_table=place.in_table
            )
            found |= {f"rPr@{n}": s for n, s in _beyond(mark, under).items()}
        if section:
            inside = {n.removeprefix("sectPr@"): s for n, s in section.items()}
            found["sectPr"] = _key_of(_beyond(inside, {}))
        return found

    def _list(self, own: Facts, base: Facts) -> Facts:
        """Return what the list of a paragraph gives it: indents and stops.

        A list that the paragraph names itself goes before its style, one that its style
        names behind it.
        """
        named = own.get("numPr", base.get("numPr", ""))
        if not named or self.inherited is None:
            return {}
        if named == "\x00" or named.startswith("as the style"):
            return dict.fromkeys([n for n in own if n.startswith(_OF_LISTS)], "\x00")
        name, _, depth = named.rpartition(";")
        given = self.inherited.of_list(name, depth)
        given = {n: s for n, s in given.items() if n.startswith(_OF_LISTS)}
        if "numPr" in own and own["numPr"] != base.get("numPr"):
            return given
        return {n: s if base.get(n, s) == s else "\x00" for n, s in given.items()}

    def _leave_out_usual_stops(self, found: Facts) -> None:
        """Leave out stops that stand where a tab stops anyhow, from the first on."""
        width = 0 if self.inherited is None else self.inherited.tab_width
        own_properties = [name for name in found if name.startswith("tabs@")]
        usual = {f"tabs@{width * (n + 1)}" for n in range(len(own_properties))}
        if (
            width
            and set(own_properties) == usual
            and all(found[n] == "left" for n in own_properties)
        ):
            for name in own_properties:
                del found[name]


class _Names(Resolver):
    """Resolves the ids of one package, relationships with them."""

    def __init__(
        self, definitions: Definitions, scripts: Scripts, keys: PropertyKeys
    ) -> None:
        super().__init__(definitions, scripts)
        self._keys = ref(keys)  # the keys hold this: a ring would keep the file alive

    def other(self, element: Element) -> str:
        """Return a key of a property of which nothing more is known."""
        inner = "".join(map(self.other, element.iterchildren("*")))
        spelled = []
        for key, fact in sorted(element.items()):
            if key in RELATED:
                fact = self._target(fact)
            if "rsid" not in key and key not in IDS:
                spelled.append(f"{key}={fact}")
        return f"<{element.tag!s} {';'.join(spelled)} {inner}>"

    def _target(self, identity: str) -> str:
        keys = self._keys()
        return "" if keys is None else keys.definitions.target(keys.part, identity)


_NOT_FORMATTING = {"numPr", "vanish", "gridSpan", "vMerge", "gridBefore", "gridAfter"}
_OF_LISTS = ("ind@", "tabs@")
_OF_TABLES = {
    w("tblPr"): (_TBL, "tblPr"),
    w("trPr"): (w("tr"), "trPr"),
    w("tcPr"): (_TC, "tcPr"),
}
"""Properties of a table → what they stand in, and how the place is called."""


def _is_in_table(paragraph: Element) -> bool:
    above = paragraph.getparent()
    while above is not None and above.tag in _SEEN_THROUGH:
        above = above.getparent()
    return above is not None and above.tag == _TC


def _beyond(spelled: Facts, base: Facts) -> Facts:
    """Return what is said beyond what is given anyhow."""
    return {
        name: value for name, value in spelled.items() if value != base.get(name, "")
    }


def _key_of(facts: Facts) -> str:
    return "".join([f"<{name}={spelled}>" for name, spelled in sorted(facts.items())])


def _raw(element: Element) -> object:
    """Return something equal for two property elements written alike."""
    return tuple(
        [
            (child.tag, *child.items(), _raw(child))
            if len(child)
            else (child.tag, *child.items())
            for child in element
        ]
    )
