"""A stretch of paragraphs as tokens, each knowing where it stands in the XML.

A `Flow` is one side of what is compared: its atoms laid on one line of positions
(a character is one wide, an object and a ¶ one, a mark of no width nought), its tokens as
parallel lists, and a ¶ token after every paragraph but the last, whose ¶ always pairs.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from compact_draft.text.tokens import tokens as cut
from compact_draft.word.equality.atoms import BOXES, RANGE_MARK, TEXT, Atom, typed
from compact_draft.word.equality.field_codes import Code, code_at
from compact_draft.word.equality.keys import ContentKeys
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.tags import DELETIONS

MARK = "\n¶"
"""The key of a paragraph mark."""

_MIXED = "formats:"


class Flow:
    """Paragraphs as tokens.

    Attributes:
        paragraphs: The ``w:p`` elements, in order.
        texts: Text of each token as it reads; an object is one U+FFFC.
        keys: Key of each token: equal keys may stand for each other.
        formats: Key of each token's format; unequal keys look unlike.
        starts: Position of each token's first character; the last entry is the end.
        atoms: The atoms of all paragraphs in order.
        places: Position of each atom's first character.
        marks: Token of a ¶ → number of its paragraph.
        boxes: Token of a drawing with text boxes → its atom.
        fields: First and last token of each field that begins and ends here.
        loose: Tokens of the begins and ends of fields that have their other end elsewhere.
    """

    def __init__(self, paragraphs: Sequence[Element], keys: ContentKeys) -> None:
        self.paragraphs = list(paragraphs)
        self.texts: list[str] = []
        self.keys: list[str] = []
        self.formats: list[int] = []
        self.starts: list[int] = []
        self.atoms: list[Atom] = []
        self.places: list[int] = []
        self.marks: dict[int, int] = {}
        self.boxes: dict[int, Atom] = {}
        self.fields: list[tuple[int, int]] = []
        self.loose: set[int] = set()
        self._open: list[int] = []
        self._runs: dict[int, Element] = {}
        self._intern = keys.intern
        self._folds = keys.folds
        self._name_of = keys.definitions.bookmark
        self._end = 0
        for number, paragraph in enumerate(self.paragraphs):
            if number:
                self.marks[len(self.texts)] = number - 1
                self._token("\n", MARK, -1, 1)
            self._add(keys.inline(paragraph))
        self.loose.update(self._open)
        self.starts.append(self._end)

    def _token(self, text: str, key: str, format_key: int, width: int) -> None:
        self.texts.append(text)
        self.keys.append(key)
        self.formats.append(format_key)
        self.starts.append(self._end)
        self._end += width

    def _add(self, atoms: list[Atom]) -> None:
        at = 0
        while at < len(atoms):
            atom = atoms[at]
            if atom.kind == TEXT:
                at = self._add_text(atoms, at)
            elif atom.kind == RANGE_MARK:
                self._place(atom)
                at += 1
            elif (code := code_at(atoms, at, self._name_of)) is not None:
                at = self._add_code(atoms, at, code)
            else:
                self._place(atom)
                if atom.kind.startswith("field:end"):
                    if self._open:
                        self.fields.append((self._open.pop(), len(self.texts)))
                    else:
                        self.loose.add(len(self.texts))
                frame, boxed, _inside = atom.kind.partition(BOXES)
                if boxed:
                    self.boxes[len(self.texts)] = atom
                self._token(atom.text, f"{frame}\x00{atom.path}", atom.format, 1)
                at += 1

    def _place(self, atom: Atom, offset: int = 0) -> None:
        self.atoms.append(atom)
        self.places.append(self._end + offset)

    def _add_text(self, atoms: list[Atom], at: int) -> int:
        """Cut the text that begins at atom `at`; return the atom after it."""
        path, struck = atoms[at].path, _is_struck(atoms[at])
        texts: list[str] = []
        stretches: list[tuple[int, int]] = []  # end of each stretch, its format
        width = 0
        while at < len(atoms):
            atom = atoms[at]
            if atom.kind == TEXT and atom.path == path and _is_struck(atom) == struck:
                self._place(atom, width)
                width += len(atom.text)
                stretches.append((width, atom.format))
                texts.append(atom.text)
            elif atom.kind == RANGE_MARK:
                self._place(atom, width)
            else:
                break
            at += 1
        found = cut("".join(texts))
        ends = list(accumulate(map(len, found), initial=0))
        if len({format_key for _end, format_key in stretches}) == 1:
            self.formats += [stretches[0][1]] * len(found)
        else:
            self.formats += self._mixed(stretches, ends)
        keys = list(map(typed, found)) if self._folds else found
        self.keys += [f"{key}\x00{path}" for key in keys] if path else keys
        self.texts += found
        self.starts += [self._end + end for end in ends[:-1]]
        self._end += ends[-1]
        return at

    def _mixed(self, stretches: list[tuple[int, int]], ends: list[int]) -> list[int]:
        """Return the format of each token: its own key where several formats meet."""
        found: list[int] = []
        at = 0
        for start, end in pairwise(ends):
            while stretches[at][0] <= start:
                at += 1
            if stretches[at][0] >= end:
                found.append(stretches[at][1])
                continue
            met: list[tuple[int, int]] = []
            for here in range(at, len(stretches)):
                reach, format_key = stretches[here]
                if met and met[-1][1] == format_key:
                    met.pop()
                met.append((min(reach, end) - start, format_key))
                if reach >= end:
                    break
            if len(met) == 1:
                found.append(met[0][1])
            else:
                found.append(-2 - self._intern(f"{_MIXED}{met}"))
        return found

    def _add_code(self, atoms: list[Atom], at: int, code: Code) -> int:
        """Take a field's begin, instruction and separator as one token."""
        if code.is_open:
            self._open.append(len(self.texts))
        width = 0
        for atom in atoms[at : code.after]:
            self._place(atom, width)
            width += _width(atom)
        self._token("", f"{code.key}\x00{atoms[at].path}", -1, width)
        return code.after

    # Reading back

    def __len__(self) -> int:
        return len(self.texts)

    def cuts(self, start: int, end: int) -> Iterator[tuple[Atom, int, int]]:
        """Yield the atoms between two positions, each with the part that is meant.

        Offsets are within the atom's text, end exclusive. An atom of no width at
        `start` is given, one at `end` is not.
        """
        places = self.places
        here = bisect_right(places, start) - 1
        while here > 0 and places[here] == start and places[here - 1] == start:
            here -= 1
        if here < 0:
            here = 0
        for index in range(here, len(places)):
            place, atom = places[index], self.atoms[index]
            width = _width(atom)
            if width == 0:
                if start <= place < end:
                    yield atom, 0, 0
                elif place >= end:
                    return
                continue
            if place >= end:
                return
            if place + width > start:
                yield atom, max(start - place, 0), min(end - place, width)

    def text(self, first: int, last: int) -> str:
        """Return the text of the tokens from `first` up to, not with, `last`."""
        return "".join(self.texts[first:last])

    def former(self, format_key: int) -> Element | None:
        """Return the ``w:rPr`` of some run with this format; None for none at all."""
        if not self._runs:
            for atom in reversed(self.atoms):
                if atom.run is not None:
                    self._runs[atom.format] = atom.run
        run = self._runs.get(format_key)
        return None if run is None else run.find(w("rPr"))

    def formats_of(self, token: int) -> list[int]:
        """Return the format of each character of a token."""
        found: list[int] = []
        for atom, start, end in self.cuts(self.starts[token], self.starts[token + 1]):
            found += [atom.format] * (end - start)
        return found


def _is_struck(atom: Atom) -> bool:
    """Tell whether somebody struck a text: no word goes on from it."""
    return any(holder.tag in DELETIONS for holder in atom.holders)


def _width(atom: Atom) -> int:
    if atom.kind == TEXT:
        return len(atom.text)
    return 0 if atom.kind == RANGE_MARK else 1
