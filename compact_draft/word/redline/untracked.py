"""What differs between two Word files and cannot be tracked: listed, never silent.

The facts of both files are taken before writing. Whatever is left as in the new file
is named by place, with the reading in which it does not come out (docs/engine.md, 5).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from compact_draft.model.redline import LostOn, Untracked
from compact_draft.text.shortened import shortened
from compact_draft.word.equality.atoms import Untrackable
from compact_draft.word.equality.definitions import Definitions, unseen_formatting
from compact_draft.word.equality.keys import ContentKeys
from compact_draft.word.equality.untrackable import unlike, untrackable_in
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.redline.carried_ranges import CarriedRange
from compact_draft.word.redline.controls import bound_to, control_name
from compact_draft.word.redline.headers_footers import Lost
from compact_draft.word.redline.note_settings import NAMES as NOTE_SETTINGS
from compact_draft.word.redline.note_settings import note_settings

_VAL = w("val")
_UNSEEN = {"defaultTabStop", "themeFontLang"}
"""Settings that hardly a reader could see the difference of; so are the parts."""
_SHOWING = {
    "evenAndOddHeaders": "headers of odd and even pages",
    "defaultTabStop": "width of tab stops",
    "autoHyphenation": "hyphenation",
    "mirrorMargins": "mirrored margins",
    "gutterAtTop": "gutter at the top",
    "themeFontLang": "language of theme fonts",
    **NOTE_SETTINGS,
}
_MOST = 61


class Facts:
    """What of one file cannot be tracked.

    Without `styles`, theirs are left out: for files in which they are the same.

    Attributes:
        styles: Type and name of a style → a key of what no mark can say of it.
        formatting: The same → a key of the rest: the look of its paragraphs and words.
        used: The styles that something in the file is in, by type and name.
        lists: Name of a list in keys → a key of its indents and fonts.
        settings: Name of a setting → its value.
        parts: Name of a whole part → its digest.
        controls: What is in content controls: the controls' keys, counted.
        untrackable: What can stand in no mark.
    """

    def __init__(
        self, package: Package, keys: ContentKeys, *, styles: bool = True
    ) -> None:
        definitions = keys.definitions
        self.styles: dict[str, str] = {}
        self.formatting: dict[str, str] = {}
        self.used: set[str] = set()
        if styles:
            self.styles, self.formatting = _styles(package, definitions, keys)
            self.used = definitions.used_styles()
        self.lists = {
            name: unseen_formatting(definitions.abstract_of(number))
            for number, name in definitions.lists.items()
        }
        self.settings = _settings(package)
        self.parts = {
            kind: definitions.digest(part)
            for kind in ("theme", "customXml")
            for part in package.related(package.main, kind)[:1]
        }
        self.controls = _controls(package, keys)
        self._keys, self._between = keys, untrackable_in(package, keys)

    @property
    def untrackable(self) -> list[Untrackable]:
        """What can stand in no mark, as far as the file was read."""
        return [*self._between, *self._keys.untrackable.values()]


def untracked(
    old: Facts,
    new: Facts,
    lost: Iterable[Lost],
    unplaced: Iterable[CarriedRange],
    tracked: Collection[str],
    homes: Mapping[Element, Element],
) -> list[Untracked]:
    """Return what the redline of two files does not show as tracked.

    `tracked` are the styles, as they are meant, whose look is; `homes` leads from an old
    paragraph to the new one that it is.
    """
    found = [
        Untracked(
            kind="header or footer",
            where=loss.name,
            old=_short(loss.words or "there") if loss.is_old else "",
            new="" if loss.is_old else _short(loss.words or "there"),
            lost_on=LostOn.ACCEPT if loss.is_old else LostOn.REJECT,
        )
        for loss in lost
    ]
    unlike_styles = _unlike(
        "style", "styles", _definitions(old, tracked), _definitions(new, tracked)
    )
    seen = {_name(name) for name in (*old.used, *new.used, "document defaults")}
    found += [
        entry if entry.old in seen else replace(entry, lost_on=LostOn.NONE)
        for entry in unlike_styles
    ]
    found += _unlike("list indents", "numbering", old.lists, new.lists)
    found += [
        Untracked(
            kind="bookmark" if carried.comment is None else "comment",
            where="the whole document",
            old=_name(carried.name),
            new="",
            lost_on=LostOn.REJECT,
        )
        for carried in unplaced
    ]
    found += _missing("content control", old.controls, new.controls)
    found += _extra("content control", old.controls, new.controls)
    found += unlike(old.untrackable, new.untrackable, homes)
    for name in {**old.settings, **new.settings}:
        before, after = old.settings.get(name, ""), new.settings.get(name, "")
        if before != after:
            found.append(
                Untracked(
                    kind="document setting",
                    where=_SHOWING[name],
                    old=before,
                    new=after,
                    lost_on=LostOn.NONE if name in _UNSEEN else LostOn.REJECT,
                )
            )
    parts = _unlike("part", "the whole document", old.parts, new.parts)
    return found + [replace(part, lost_on=LostOn.NONE) for part in parts]


def end_closed(reading: LostOn) -> list[Untracked]:
    """Return the empty paragraph that had to be added at the end, if one was.

    `reading` is the one that has it; see `close_last_section`.
    """
    if reading is LostOn.NONE:
        return []
    ends = "ends a section with its last paragraph; an empty one was added"
    is_old = reading is LostOn.REJECT
    return [
        Untracked(
            kind="section break",
            where="the end of the document",
            old=ends if is_old else "",
            new="" if is_old else ends,
            lost_on=reading,
        )
    ]


def _unlike(
    kind: str, where: str, old: Mapping[str, str], new: Mapping[str, str]
) -> list[Untracked]:
    """Return what both files have under one name and define otherwise."""
    return [
        Untracked(
            kind=kind,
            where=where,
            old=_name(name),
            new="defined otherwise",
            lost_on=LostOn.REJECT,
        )
        for name, key in old.items()
        if new.get(name, key) != key
    ]


def _missing(kind: str, old: Counter[str], new: Counter[str]) -> list[Untracked]:
    return [
        Untracked(
            kind=kind,
            where="the whole document",
            old=_name(name),
            new="",
            lost_on=LostOn.REJECT,
        )
        for name in (old - new)
    ]


def _extra(kind: str, old: Counter[str], new: Counter[str]) -> list[Untracked]:
    return [
        Untracked(
            kind=kind,
            where="the whole document",
            old="",
            new=_name(name),
            lost_on=LostOn.REJECT,
        )
        for name in (new - old)
    ]


def _name(key: str) -> str:
    kind, _, name = key.partition(":")
    words = name if kind in {"paragraph", "character", "table", "numbering"} else key
    return _short(words)


def _short(text: str) -> str:
    return shortened(text, _MOST)


def _definitions(facts: Facts, tracked: Collection[str]) -> dict[str, str]:
    """Return what of each style does not come out by a mark."""
    return {
        name: rest if name in tracked else f"{rest}|{facts.formatting.get(name, '')}"
        for name, rest in facts.styles.items()
    }


def same_definitions(old: Package, new: Package) -> bool:
    """Tell whether styles, and the lists they name, are written alike in both files."""
    return all(
        _bytes(old, kind) == _bytes(new, kind) for kind in ("styles", "numbering")
    )


def _bytes(package: Package, kind: str) -> list[bytes]:
    return [package.data(part) for part in package.related(package.main, kind)]


def _styles(
    package: Package, definitions: Definitions, keys: ContentKeys
) -> tuple[dict[str, str], dict[str, str]]:
    rest: dict[str, str] = {}
    formatting: dict[str, str] = {}
    for part in package.related(package.main, "styles")[:1]:
        root = package.shared(part).root
        for style in root.iter(w("style")):
            meaning = definitions.style(style.get(w("styleId"), ""))
            rest[meaning] = _rest(style, definitions, keys)
            own = [style.find(w(tag)) for tag in ("pPr", "rPr")]
            formatting[meaning] = "|".join(map(keys.properties, own))
        for defaults in root.iter(w("docDefaults")):
            facts = [
                keys.properties(element)
                for element in defaults.iter(w("rPr"), w("pPr"))
            ]
            rest["document defaults"] = "|".join(facts)
    return rest, formatting


def _rest(style: Element, definitions: Definitions, keys: ContentKeys) -> str:
    facts: list[str] = []
    for child in style:
        tag = str(child.tag).rpartition("}")[2]
        if tag == "basedOn" and not _gives_the_same(style, keys):
            facts.append(f"{tag}={definitions.style(child.get(_VAL, ''))}")
        elif tag in {"tblPr", "trPr", "tcPr"}:
            facts.append(f"{tag}{keys.properties(child)}")
        elif tag == "tblStylePr":
            inner = [keys.properties(part) for part in child]
            facts.append(f"{child.get(w('type'))}{inner}")
    return "|".join(sorted(facts))


def _gives_the_same(style: Element, keys: ContentKeys) -> bool:
    """Tell whether it makes no difference on which style one rests."""
    meaning = keys.definitions.style(style.get(w("styleId"), ""))
    inherited = keys.inherited
    return inherited is not None and all(
        inherited.is_same(meaning, tag) for tag in ("pPr", "rPr", "tblPr")
    )


def _settings(package: Package) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in package.related(package.main, "settings")[:1]:
        settings = package.shared(part).root
        for setting in settings:
            name = str(setting.tag).rpartition("}")[2]
            if name in _SHOWING and name not in NOTE_SETTINGS:
                found[name] = " ".join(setting.attrib.values()) or "on"
        found |= note_settings(settings, package)
    return found


def _controls(package: Package, keys: ContentKeys) -> Counter[str]:
    """Return the content controls round blocks, and what binds the inline ones."""
    found: Counter[str] = Counter()
    for control in package.xml(package.main).iter(w("sdt")):
        above = control.getparent()
        if control.find(w("sdtPr")) is None or above is None:
            continue
        found.update(filter(None, [bound_to(control)]))
        if above.tag in _BLOCK_PARENTS:
            found[control_name(control, keys)] += 1
    return found


_BLOCK_PARENTS = {w(tag) for tag in ("body", "tc", "sdtContent", "hdr", "ftr")}
