"""When are two pieces of two Word files the same?

When their keys are: strings, interned to small ints, that hold what ids mean and
never an id. Left out is what nobody sees: rsids, paragraph ids, proofing marks,
language, page-break caches, how runs are cut, the order of properties, and marks of
no width such as bookmarks. Nothing here ever uses ``hash()`` as an identity.
"""

from __future__ import annotations

from collections.abc import Callable

from compact_draft.word.equality.atoms import (
    RANGE_MARK,
    TEXT,
    Atom,
    Block,
    Untrackable,
    typed,
)
from compact_draft.word.equality.definitions import Definitions
from compact_draft.word.equality.field_codes import code_at
from compact_draft.word.equality.inherited import Inherited
from compact_draft.word.equality.object_keys import ObjectKeys
from compact_draft.word.ooxml.containers import (
    RANGES,
    blocks_of,
    cells_of,
    content_of,
    is_untrackable,
    rows_of,
)
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.tags import DELETIONS, INLINE_CONTAINERS, INSERTIONS

NoteKey = Callable[[str, str], str]
"""From kind ("footnote", "endnote") and id to what stands for the note in keys."""


class ContentKeys(ObjectKeys):
    """Keys of all that the parts of one package hold.

    With `shows_all`, struck text counts as text. With `folds`, quotes, dashes, blanks
    and the case of letters make no difference. `has_notes` and `has_fields` become true with
    the first note and the first complex field that is met; `untrackable` gathers what is met
    among runs and cannot be tracked.
    """

    def __init__(
        self,
        definitions: Definitions,
        pool: dict[str, int],
        note: NoteKey,
        *,
        folds: bool = False,
        shows_all: bool = False,
        inherited: Inherited | None = None,
    ) -> None:
        super().__init__(definitions, pool, inherited)
        self.folds = folds
        self.shows_all = shows_all
        self.has_notes = False
        self.has_fields = False
        self.untrackable: dict[Element, Untrackable] = {}
        self.note = note

    # Inline content

    def inline(self, paragraph: Element) -> list[Atom]:
        """Return the atoms of a paragraph, in order, marks of no width with them."""
        atoms: list[Atom] = []
        self.enter(paragraph)
        self._inline(paragraph, "", (), atoms)
        return atoms

    def _inline(
        self, parent: Element, path: str, holders: tuple[Element, ...], out: list[Atom]
    ) -> None:
        for element in parent:
            tag = element.tag
            if tag == _RUN:
                self._run(element, path, holders, out)
            elif tag in DELETIONS and self.shows_all:
                self._inline(element, path, (*holders, element), out)
            elif tag in _NO_CONTENT:
                continue
            elif tag in _HOLDERS:
                inside = content_of(element)
                onward = path + self.step(element)
                if self.shows_all and tag in INSERTIONS:
                    onward += "/+"  # what somebody put in is not what stood there
                self._inline(inside, onward, (*holders, element), out)
            elif tag in _ZERO or not isinstance(tag, str) or is_untrackable(element):
                if tag not in _ZERO and isinstance(tag, str):
                    self._note_untrackable(element)
                out.append(Atom(RANGE_MARK, "", -1, path, None, element, holders))
            else:
                key = self.object_key(element)
                out.append(Atom(key, "\ufffc", -1, path, None, element, holders))

    def _note_untrackable(self, element: Element) -> None:
        if element not in self.untrackable:
            paragraph = next(element.iterancestors(_P), None)
            self.untrackable[element] = self.as_untrackable(
                element, paragraph, paragraph
            )

    def as_untrackable(
        self, element: Element, before: Element | None, after: Element | None
    ) -> Untrackable:
        """Return how what cannot be tracked is remembered; see `Untrackable`."""
        near = before if before is not None else after
        return Untrackable(
            self.object_key(element),
            str(element.tag),
            _words(element),
            "" if near is None else _words(near),
            before,
            after,
        )

    def _run(
        self, run: Element, path: str, holders: tuple[Element, ...], out: list[Atom]
    ) -> None:
        format_key = 0
        for node in run:
            tag = node.tag
            if tag == _RPR:
                format_key = self.format_key(node)
            elif tag in _TEXTS:
                text = node.text
                if text:
                    out.append(Atom(TEXT, text, format_key, path, run, node, holders))
            elif tag in _PLAIN_NODES:
                kind, text = _PLAIN_NODES[tag]
                out.append(Atom(kind, text, format_key, path, run, node, holders))
            elif tag in _ZERO or not isinstance(tag, str):
                if tag != _PAGE_CACHE:
                    out.append(Atom(RANGE_MARK, "", -1, path, run, node, holders))
            else:
                kind, text, shown = self._node(node, tag)
                out.append(
                    Atom(
                        kind,
                        text,
                        format_key if shown else -1,
                        path,
                        run,
                        node,
                        holders,
                    )
                )

    def _node(self, node: Element, tag: str) -> tuple[str, str, bool]:
        """Return key, plain text, and whether the run's format shows in it."""
        if tag == _BR:
            kind = node.get(w("type"), "textWrapping")
            clear = node.get(w("clear"), "none")
            return f"br:{kind}:{clear}", "\n", True
        if tag == w("sym"):
            return f"sym:{node.get(w('font'))}:{node.get(w('char'))}", "\ufffd", True
        if tag in _NOTES:
            kind = _NOTES[tag]
            own = node.get(w("customMarkFollows"), "")
            self.has_notes = True
            return f"note:{self.note(kind, node.get(_ID, ''))}:{own}", "", True
        if tag == _FIELD:
            self.has_fields = True
            data = node.find(w("ffData"))
            form = "" if data is None else self.object_key(data)
            return f"field:{node.get(w('fldCharType'))}:{form}", "", False
        if tag == _INSTR_TEXT or tag == w("delInstrText"):
            return f"instr:{node.text or ''}", "", False
        return self.object_key(node), "\ufffc", True

    # Blocks

    def paragraph(self, paragraph: Element) -> Block:
        """Return the keys of a ``w:p``."""
        self.enter(paragraph)
        plain = self._plain(paragraph)
        if plain is not None:
            return plain
        key = self.properties(paragraph.find(_PPR))
        return self._content(key, self.inline(paragraph))

    def _plain(self, paragraph: Element) -> Block | None:
        """Return the keys of a paragraph of text, tabs and notes; None for any other.

        The same as `_content` would give, in one pass: most paragraphs are such.
        """
        parts = [""]
        texts: list[str] = []
        before = -1
        for element in paragraph:
            tag = element.tag
            if tag == _RUN:
                format_key = 0
                for node in element:
                    kind = node.tag
                    if kind == _T:
                        text = node.text
                        if text:
                            if format_key != before:
                                before = format_key
                                parts.append(f"\x01{format_key}\x02\x02")
                            parts.append(typed(text) if self.folds else text)
                            texts.append(text)
                    elif kind == _RPR:
                        format_key = self.format_key(node)
                    elif kind in _PLAIN_NODES or kind in _NOTES:
                        if format_key != before:
                            before = format_key
                            parts.append(f"\x01{format_key}\x02\x02")
                        if kind in _NOTES:
                            parts.append(f"\x03{self._node(node, kind)[0]}\x04")
                        else:
                            what, shown = _PLAIN_NODES[kind]
                            parts.append(f"\x03{what}\x04")
                            texts.append(shown)
                    elif kind != _PAGE_CACHE:
                        return None
            elif tag == _PPR:
                parts[0] = self.own_properties(element)
            elif tag not in RANGES:
                return None
        return Block(self.intern("".join(parts)), "".join(texts))

    def _content(self, start: str, atoms: list[Atom]) -> Block:
        parts = [start]
        texts: list[str] = []
        before: tuple[int, str] | None = None
        done = 0
        for at, (kind, text, format_key, path, _run, _node, _holders) in enumerate(
            atoms
        ):
            if kind == RANGE_MARK or at < done:
                continue
            code = (
                code_at(atoms, at, self.definitions.bookmark)
                if format_key < 0
                else None
            )
            if code is not None:
                done, kind = code.after, code.key
            if before != (format_key, path):
                before = (format_key, path)
                parts.append(f"\x01{format_key}\x02{path}\x02")
            if kind != TEXT:
                parts.append(f"\x03{kind}\x04")
            else:
                parts.append(typed(text) if self.folds else text)
            texts.append(text)
        return Block(self.intern("".join(parts)), "".join(texts))

    def block(self, element: Element) -> Block:
        """Return the keys of a paragraph or a table."""
        return self.table(element) if element.tag == _TBL else self.paragraph(element)

    def _parts(self, parent: Element, tags: set[str]) -> list[str]:
        return [
            f"{part.tag!s}{key}"
            for part in parent
            if part.tag in tags and (key := self.properties(part))
        ]

    def row(self, row: Element) -> int:
        """Return the key of a ``w:tr`` with everything in it."""
        keys: list[str] = []
        self._row(row, keys, [])
        return self.intern("".join(keys))

    def _row(self, row: Element, keys: list[str], texts: list[str]) -> None:
        keys.append("\x05row")
        keys += self._parts(row, _ROW_PARTS)
        for cell in cells_of(row):
            own = next(cell.iterchildren(_TCPR), None)
            keys.append(f"\x05cell{self.properties(own)}")
            for inner, _path in blocks_of(cell):
                block = self.block(inner)
                keys.append(f"\x06{block.full}")
                texts.append(block.text)

    def table(self, table: Element) -> Block:
        """Return the keys of a ``w:tbl`` with everything in it."""
        keys: list[str] = []
        texts: list[str] = []
        keys += self._parts(table, _TABLE_PARTS)
        for row in rows_of(table):
            self._row(row, keys, texts)
        return Block(self.intern("".join(keys)), "\n".join(texts))


def _words(element: Element) -> str:
    return "".join(node.text or "" for node in element.iter(_T))


_TABLE_PARTS = {w("tblPr"), w("tblGrid")}
_ROW_PARTS = {w("trPr"), w("tblPrEx")}
_P, _RUN, _T, _TBL = w("p"), w("r"), w("t"), w("tbl")
_PPR, _RPR, _BR, _ID = w("pPr"), w("rPr"), w("br"), w("id")
_SDT, _TCPR = w("sdt"), w("tcPr")
_FIELD, _INSTR_TEXT, _PAGE_CACHE = (
    w("fldChar"),
    w("instrText"),
    w("lastRenderedPageBreak"),
)
_NOTES = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
_HOLDERS = INLINE_CONTAINERS | INSERTIONS | {_SDT}
_TEXTS = frozenset({_T, w("delText")})
_NO_CONTENT = DELETIONS | {
    _PPR,
    w("smartTagPr"),
    w("customXmlPr"),
    w("fldData"),
}
_ZERO = RANGES | {
    _PAGE_CACHE,
    w("commentReference"),
    w("annotationRef"),
}
_PLAIN_NODES = {
    w("tab"): ("tab", "\t"),
    w("cr"): ("cr", "\n"),
    w("noBreakHyphen"): ("nbhy", "\u2011"),
    w("softHyphen"): ("shy", "\u00ad"),
    w("footnoteRef"): ("ownref", ""),
    w("endnoteRef"): ("ownref", ""),
    w("separator"): ("separator", ""),
    w("continuationSeparator"): ("continuation", ""),
}
