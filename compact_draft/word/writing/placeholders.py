"""What may a Word template say, and where does it say something else?

A template may name the placeholders listed here, and repeat or leave out passages with
``for`` and ``if``. Nothing more: no calls, no sums, no attribute but those listed. So a
template from outside can neither run code nor make the document swell, and a fault is
found before anything is filled in, with the paragraph that it stands in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from jinja2 import TemplateSyntaxError, nodes

from compact_draft.errors import TemplateError, Where
from compact_draft.text.shortened import in_one_line, shortened
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import Places, words_of
from compact_draft.word.ooxml.tags import RUN_MARKS
from compact_draft.word.writing.placeholder_language import (
    FILTERS,
    HARMLESS,
    LOOP,
    environment,
    every_node,
)
from compact_draft.word.writing.vocabulary import DRAFT, Vocabulary

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_BLOCK = re.compile(r"\{%(?:(?P<scope>p|r|tr|tc)(?=\s))?\s*(?P<word>[a-z]+)")
_FOR = re.compile(r"\{%\w*\s*for\s+(?P<item>[A-Za-z_]\w*)\s+in\s+(?P<of>\w+)\s*%\}")
_ASKS = re.compile(r"\{%\w*\s*(?:el)?if\b")
_NAME = re.compile(r"[A-Za-z_]\w*")
_CURLY = str.maketrans("“”‘’", "\"\"''")
_ENDS = {"endfor": "for", "endif": "if", "else": "if", "elif": "if"}
_MOST_QUOTED = 61
_NEAR = 0.6
_GO_ON = (
    "which is no placeholder", "which there is not or may not be", "that is not allowed",
    "asks for formatted text",
)  # fmt: skip
"""Faults of one placeholder alone, behind which the rest is judged as well."""


@dataclass(frozen=True, slots=True)
class _Open:
    """A ``for`` or ``if`` that is not closed yet."""

    word: str
    scope: str
    tag: str
    paragraph: Element
    item: str = ""
    fields: tuple[str, ...] = ()


def template_faults(
    package: Package, vocabulary: Vocabulary = DRAFT
) -> tuple[TemplateError, ...]:
    """Return everything in the template that cannot be filled in, in order."""
    faults: list[TemplateError] = []
    slots: list[str] = []
    for part in filled_parts(package):
        reader = _Reader(package, part, vocabulary)
        faults += reader.faults()
        slots += reader.slots
    either = {vocabulary.needed, vocabulary.instead}
    if not faults and vocabulary is DRAFT and not either & set(slots):
        faults.append(
            TemplateError(
                "it has no place for the clauses",
                where=Where(package.name),
                mend="write  {{ clauses }}  alone in a paragraph of its own",
            )
        )
    return tuple(faults)


def named_in(package: Package) -> frozenset[str]:
    """Return every name that a template prints or goes through, known or not."""
    found: set[str] = set()
    for part in filled_parts(package):
        for paragraph in package.xml(part).iter(w("p")):
            for tag in _TAG.findall(words_of(paragraph)):
                if not _ASKS.match(tag):
                    found.update(_NAME.findall(tag))
    return frozenset(found)


def filled_parts(package: Package) -> tuple[str, ...]:
    """Return the parts that are filled in: body, headers, footers, footnotes."""
    kinds = ("header", "footer", "footnotes")
    found = [part for kind in kinds for part in package.related(package.main, kind)]
    return (package.main, *dict.fromkeys(found))


class _Reader:
    """Reads the tags of one part, paragraph by paragraph."""

    def __init__(self, package: Package, part: str, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self.slots: list[str] = []
        self._name = package.name
        self._is_main = part == package.main
        self._root = package.xml(part)
        self._places = Places(package, part)
        self._parser = environment()
        self._open: list[_Open] = []

    def _nearest(self, wrong: str, known: Iterable[str], before: str = "") -> str:
        """Return a question after the nearest name; empty where none is near."""
        names = {name.casefold().replace("_", ""): name for name in known}
        bare = wrong.casefold().replace("_", "")
        near = get_close_matches(bare, names, n=1, cutoff=_NEAR)
        return f"did you mean  {before}{names[near[0]]}?  " if near else ""

    @property
    def _see_names(self) -> str:
        return f"the placeholders are: {', '.join(self._vocabulary.names)}"

    def faults(self) -> Iterator[TemplateError]:
        yield from self._unseen()
        for paragraph in self._root.iter(w("p")):
            text = words_of(paragraph)
            if "{" not in text and "}" not in text:
                continue
            found = self._paragraph(paragraph, text)
            yield from found
            if any(self._is_of_structure(fault) for fault in found):
                self._open.clear()
                return
        for left in self._open:
            yield self._fault(
                left.paragraph,
                f"{left.tag} is never closed",
                f"write  {{%{left.scope} end{left.word} %}}  where the passage ends",
            )

    def _unseen(self) -> Iterator[TemplateError]:
        """Yield what is filled in but stands in no paragraph's words."""
        for element in self._root.iter():
            if element.tag in RUN_MARKS:
                yield self._fault(
                    element,
                    "the template holds tracked changes",
                    "accept or reject them in Word, and save it",
                )
                return
            hidden = [*element.attrib.values(), element.tail or ""]
            if element.tag != w("t"):
                hidden.append(element.text or "")
            if any(mark in text for text in hidden for mark in ("{", "}")):
                yield self._fault(
                    element,
                    "a brace stands where it cannot be read",
                    "take { and } out of field codes, alternative texts and links",
                )
                return

    def _is_of_structure(self, fault: TemplateError) -> bool:
        """Say whether what comes after a fault cannot be judged: a passage is not whole."""
        return not any(word in fault.what for word in _GO_ON)

    def _paragraph(self, paragraph: Element, text: str) -> list[TemplateError]:
        """Return the faults of a paragraph: every one that leaves the rest to be read."""
        depth = len(self._open)
        tags = [found.group() for found in _TAG.finditer(text)]
        rest = _TAG.sub("", text)
        if "{" in rest or "}" in rest:
            braces = self._fault(
                paragraph,
                "a placeholder is not closed, or a brace stands alone",
                "write each as  {{ name }}  with both pairs of braces",
            )
            return [braces]
        found = []
        for raw in tags:
            tag = raw.translate(_CURLY)
            fault = self._tag(paragraph, tag, alone=text.strip() == raw)
            if fault is not None:
                found.append(fault)
                if self._is_of_structure(fault):
                    return found
        unclosed = [left for left in self._open[depth:] if not left.scope]
        if unclosed:
            where = "close it there, or write  {%p … %}  alone in a paragraph"
            what = f"{unclosed[0].tag} is not closed in its own paragraph"
            found.append(self._fault(paragraph, what, where))
        return found

    def _tag(
        self, paragraph: Element, tag: str, *, alone: bool
    ) -> TemplateError | None:
        if tag.startswith("{#") or tag[2] in "-+" or tag[-3] in "-+":
            return self._fault(
                paragraph,
                f"{tag} is a form of tag that is not used here",
                "write  {{ name }},  {% if … %}  or  {% for … %}",
            )
        if tag.startswith("{{"):
            return self._value(paragraph, tag, alone=alone)
        return self._block(paragraph, tag, alone=alone)

    def _value(
        self, paragraph: Element, tag: str, *, alone: bool
    ) -> TemplateError | None:
        if not tag[2].isspace() and re.match(r"\{\{(?:r|p|tr|tc)\s", tag):
            return self._fault(
                paragraph,
                f"{tag} asks for formatted text, and there is none",
                f"write  {{{{ {tag[3:].strip()}  with a blank after the braces",
            )
        slot = tag[2:-2].strip()
        if slot not in self._vocabulary.slots:
            return self._expression(paragraph, tag, tag)
        boxed = paragraph.getparent() is None or paragraph.getparent() is not (
            self._root.find(w("body"))
        )
        loop = next((left for left in self._open if left.word == "for"), None)
        if loop is not None:
            return self._fault(
                paragraph,
                f"{tag} stands within {loop.tag}, which repeats",
                f"close that before, with  {{%{loop.scope} endfor %}}",
            )
        if not alone or boxed or not self._is_main or slot in self.slots:
            return self._fault(
                paragraph,
                f"{tag} must stand once, alone in a paragraph of the text itself",
                "give it a paragraph of its own, outside tables, boxes and repeats",
            )
        self.slots.append(slot)
        return None

    def _block(
        self, paragraph: Element, tag: str, *, alone: bool
    ) -> TemplateError | None:
        found = _BLOCK.match(tag)
        scope = (found["scope"] or "").strip() if found else ""
        word = found["word"] if found else ""
        if word not in ("for", "if", *_ENDS) or scope not in ("", "p", "tr"):
            return self._fault(
                paragraph,
                f"{tag} is not a tag that templates may use",
                "use  for … endfor  and  if … elif … else … endif  only",
            )
        if scope and not (alone if scope == "p" else self._row_is(paragraph, tag)):
            holder = "paragraph" if scope == "p" else "table row"
            return self._fault(
                paragraph,
                f"{tag} must be alone in its {holder}, which it replaces",
                f"give it a {holder} of its own",
            )
        if word in _ENDS:
            return self._end(paragraph, tag, word, scope)
        return self._begin(paragraph, tag, word, scope)

    def _begin(
        self, paragraph: Element, tag: str, word: str, scope: str
    ) -> TemplateError | None:
        if word == "if":
            fault = self._condition(paragraph, tag)
            self._open.append(_Open(word, scope, tag, paragraph))
            return fault
        found = _FOR.fullmatch(tag)
        if found is None or found["of"] not in self._vocabulary.lists:
            return self._fault(
                paragraph,
                f"{tag} does not go through a list that there is",
                f"the lists are: {', '.join(self._vocabulary.lists)}",
            )
        fields = self._vocabulary.lists[found["of"]]
        loop = _Open(word, scope, tag, paragraph, found["item"], fields)
        self._open.append(loop)
        return None

    def _end(
        self, paragraph: Element, tag: str, word: str, scope: str
    ) -> TemplateError | None:
        if not self._open or self._open[-1].word != _ENDS[word]:
            return self._fault(
                paragraph,
                f"{tag} has nothing to close here",
                "check that every  for  and  if  before it is closed in order",
            )
        begun = self._open[-1]
        if begun.scope != scope or not self._same_holder(begun, paragraph):
            return self._fault(
                paragraph,
                f"{tag} does not stand on the same footing as {begun.tag}",
                f"write  {{%{begun.scope} {word} %}}  in the same table or text",
            )
        if word == "elif":
            return self._condition(paragraph, tag)
        if word != "else":
            self._open.pop()
        return None

    def _same_holder(self, begun: _Open, paragraph: Element) -> bool:
        if begun.scope == "tr":
            rows = [self._row(begun.paragraph), self._row(paragraph)]
            return all(r is not None for r in rows) and (
                rows[0].getparent() is rows[1].getparent()  # type: ignore[union-attr]  # checked the line before
            )
        if not begun.scope:
            return begun.paragraph is paragraph
        return begun.paragraph.getparent() is paragraph.getparent()

    def _condition(self, paragraph: Element, tag: str) -> TemplateError | None:
        source = re.sub(r"^\{%\w*\s*(?:el)?if\b", "{% if ", tag) + "{% endif %}"
        return self._expression(paragraph, tag, source)

    def _expression(
        self, paragraph: Element, tag: str, source: str
    ) -> TemplateError | None:
        try:
            tree = self._parser.parse(source)
        except TemplateSyntaxError as wrong:
            what = f"{tag} cannot be read ({wrong.message})"
            return self._fault(paragraph, what, self._see_names)
        for node in every_node(tree):
            fault = self._node(paragraph, tag, node)
            if fault is not None:
                return fault
        return None

    def _node(
        self, paragraph: Element, tag: str, node: nodes.Node
    ) -> TemplateError | None:
        items = {left.item: left.fields for left in self._open if left.item}
        if items:
            items["loop"] = LOOP
        if isinstance(node, nodes.Name) and node.name not in (
            *self._vocabulary.names,
            *items,
        ):
            what = f"{tag} names {node.name!r}, which is no placeholder"
            near = self._nearest(node.name, (*self._vocabulary.names, *items))
            return self._fault(paragraph, what, f"{near}{self._see_names}")
        if isinstance(node, nodes.Getattr):
            of = node.node.name if isinstance(node.node, nodes.Name) else ""
            if node.attr not in items.get(of, ()):
                what = f"{tag} asks for {node.attr!r}, which there is not or may not be"
                fields = ", ".join(f"{of}.{name}" for name in items.get(of, ()))
                near = self._nearest(node.attr, items.get(of, ()), f"{of}.")
                mend = f"{near}write one of: {fields}" if fields else self._see_names
                return self._fault(paragraph, what, mend)
        is_filter = isinstance(node, nodes.Filter)
        if is_filter and getattr(node, "name", "") not in FILTERS:
            what = f"{tag} uses a filter that is not allowed"
            mend = f"the filters are: {', '.join(FILTERS)}"
            return self._fault(paragraph, what, mend)
        if not isinstance(node, HARMLESS):
            what = f"{tag} does more than name a placeholder, which is not safe"
            return self._fault(paragraph, what, self._see_names)
        return None

    def _row(self, paragraph: Element) -> Element | None:
        return next(paragraph.iterancestors(w("tr")), None)

    def _row_is(self, paragraph: Element, tag: str) -> bool:
        row = self._row(paragraph)
        if row is None:
            return False
        text = "".join(words_of(element) for element in row.iter(w("p")))
        return text.translate(_CURLY).strip() == tag

    def _fault(self, element: Element, what: str, mend: str) -> TemplateError:
        paragraph = element if element.tag == w("p") else None
        if paragraph is None:
            paragraph = next(element.iterancestors(w("p")), element)
        said = shortened(in_one_line(words_of(paragraph)), _MOST_QUOTED)
        place = self._places.words(element)
        where = f"{place}, “{said}”" if said else place
        return TemplateError(what, where=Where(self._name, paragraph=where), mend=mend)
