"""A paragraph of the redline is filled piece by piece: runs cut, marks put round them.

Links, simple fields and inline controls are opened and closed as the pieces need it. A
run of which all is meant is the run itself; it is cut only where a mark or a format
begins or ends within it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from compact_draft.word.equality.atoms import RANGE_MARK, TEXT, Atom
from compact_draft.word.equality.flow import Flow
from compact_draft.word.equality.keys import ContentKeys
from compact_draft.word.ooxml.containers import ALTERNATE
from compact_draft.word.ooxml.markup import Reviser, as_deleted, copied
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.tags import DELETIONS, INSERTIONS, NOT_CONTENT, RUN_MARKS
from compact_draft.word.redline.imports import Importer
from compact_draft.word.redline.redline_paragraphs import State

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_RUN, _RPR, _SDT, _T = w("r"), w("rPr"), w("sdt"), w("t")


@dataclass(slots=True)
class Tools:
    """What writing needs: who signs, what old content brings along, keys of both.

    Attributes:
        sources: Run that was cut from another → that one.
    """

    reviser: Reviser
    importer: Importer
    old: ContentKeys
    new: ContentKeys
    sources: dict[Element, Element] = field(default_factory=dict)


@dataclass(slots=True)
class Former:
    """The format that kept content had: a key, and the flow where to find it."""

    key: int
    flow: Flow


@dataclass(slots=True)
class _Frame:
    """An open link, field or control: whose it is, where content goes."""

    source: Element | None
    step: str
    element: Element
    inherits: bool = False


@dataclass(slots=True)
class Filler:
    """Fills one paragraph of the redline with pieces of runs, in order.

    Attributes:
        paragraph: What is filled.
        tools: What writes marks and brings old content along.
        kept: Inline control of either file → the new file's control that it stays as.
    """

    paragraph: Element
    tools: Tools
    kept: Mapping[Element, Element] = field(default_factory=dict)
    frames: list[_Frame] = field(default_factory=list)
    wrapper: Element | None = None
    state: State = State.KEPT
    run: Element | None = None
    former: Former | None = None
    cuts: list[tuple[Atom, int, int]] = field(default_factory=list)
    run_state: State = State.KEPT

    def put(
        self, atom: Atom, start: int, end: int, state: State, former: Former | None
    ) -> None:
        """Add an atom, or the part of its text between two offsets."""
        if atom.kind == RANGE_MARK:
            state, former = State.KEPT, None
        elif state is not State.KEPT:
            state = _by_others(atom, state)
        elif any(holder.tag in INSERTIONS for holder in atom.holders):
            former = None  # what somebody put in had no look before
        same = (
            self.cuts
            and self.run is not None
            and atom.run is self.run
            and state is self.run_state
            and _alike(former, self.former)
            and atom.kind != RANGE_MARK
        )
        if not same:
            self._flush()
            self.run, self.run_state, self.former = atom.run, state, former
        self.cuts.append((atom, start, end))

    def finish(self) -> None:
        """Write what is still held, and close links and marks."""
        self._flush()
        self._leave(0)

    def _flush(self) -> None:
        if not self.cuts:
            return
        cuts, self.cuts = self.cuts, []
        atom = cuts[0][0]
        self._enter(atom, self.run_state)
        if atom.run is None:
            element = self.tools.importer.settled(
                atom.node, leaves=self.run_state.leaves
            )
        else:
            element = self._run_of(atom.run, cuts)
            if self.run_state.leaves:
                element = self.tools.importer.settled(element, leaves=True)
        struck = self.run_state in (State.DELETED, State.STRUCK_BEFORE)
        if struck and element.tag in (_RUN, ALTERNATE):
            as_deleted(element)
        if self.former is not None and element.tag == _RUN:
            self._record(element)
        self._target(self.run_state).append(element)

    def _run_of(self, run: Element, cuts: list[tuple[Atom, int, int]]) -> Element:
        """Return `run` itself where all of it is meant, else a new run with the cuts."""
        if all(_is_all(*cut) for cut in cuts):
            meant = [atom.node for atom, *_ in cuts]
            if meant == [child for child in run if child.tag != _RPR]:
                return run
            if meant == list(filter(_has_width, run)):
                return run
        twin = run.makeelement(run.tag, dict(run.attrib))
        self.tools.sources[twin] = run
        properties = run.find(_RPR)
        if properties is not None:
            twin.append(copied(properties))
        for atom, start, end in cuts:
            if _is_all(atom, start, end):
                twin.append(atom.node)
            else:
                text = twin.makeelement(str(atom.node.tag))
                text.text = atom.text[start:end]
                text.set(_SPACE, "preserve")
                twin.append(text)
        return twin

    def _record(self, run: Element) -> None:
        former = self.former
        if former is None:
            return
        before = former.flow.former(former.key)
        properties = run.find(_RPR)
        if properties is None:
            properties = run.makeelement(_RPR)
            run.insert(0, properties)
        old = None if before is None else self.tools.importer.properties(before)
        self.tools.reviser.was(properties, old)

    # Links, fields, controls, and the mark that is open

    def _target(self, state: State) -> Element:
        frame = self.frames[-1] if self.frames else None
        parent = self.paragraph if frame is None else frame.element
        plain = state in (State.KEPT, State.STRUCK_BEFORE)
        if plain or (frame is not None and frame.inherits):
            self.wrapper = None
            return parent
        if self.wrapper is None or self.state is not state:
            self.wrapper = self.tools.reviser.new_mark(parent, state.value)
            parent.append(self.wrapper)
            self.state = state
        return self.wrapper

    def _leave(self, depth: int) -> None:
        if len(self.frames) > depth:
            del self.frames[depth:]
            self.wrapper = None

    def _enter(self, atom: Atom, state: State) -> None:
        """Open the links, fields and controls that an atom lies in, close others."""
        keys = self.tools.old if state.leaves else self.tools.new
        wanted = [
            (self.kept.get(holder, holder), keys.step(holder) or _label(holder))
            for holder in atom.holders
        ]
        if state.leaves:
            wanted = [holder for holder in wanted if holder[1]]
            steps = [frame.step for frame in self.frames if frame.step]
            if steps == [step for _one, step in wanted]:
                return
        depth = 0
        for frame, (source, step) in zip(self.frames, wanted, strict=False):
            if frame.source is not source and not (state.leaves and frame.step == step):
                break
            if source.tag in DELETIONS and frame.inherits != (state is State.INSERTED):
                break
            depth += 1
        self._leave(depth)
        for source, step in wanted[depth:]:
            self._open(source, step, state)

    def _open(self, source: Element, step: str, state: State) -> None:
        if source in self.kept:
            state = State.KEPT  # what goes or comes in it is marked inside
        twin = source.makeelement(source.tag, dict(source.attrib))
        if source.tag in RUN_MARKS:
            twin.set(w("id"), self.tools.reviser.ids.revision())
        for child in source:
            if child.tag in NOT_CONTENT:
                twin.append(copied(child))
        inside = twin
        if source.tag == _SDT:
            inside = twin.makeelement(w("sdtContent"))
            twin.append(inside)
        if state.leaves:
            self.tools.importer.settled(twin, leaves=True)
        inherits = source.tag == _SDT and state is not State.KEPT
        inherits = inherits or (source.tag in DELETIONS and state is State.INSERTED)
        parent = self._target(state if inherits else State.KEPT)
        parent.append(twin)
        inherited = bool(self.frames) and self.frames[-1].inherits
        self.wrapper = None
        self.frames.append(_Frame(source, step, inside, inherits or inherited))


def _by_others(atom: Atom, state: State) -> State:
    """Return what becomes of content that lies in somebody's mark already.

    What they put in is theirs, and what they struck is struck. What they struck and the
    other file never had comes by us and goes by them: it is in neither reading.
    """
    marks = {holder.tag for holder in atom.holders} & RUN_MARKS
    if marks and state.arrives:
        return state if marks <= DELETIONS else State.KEPT
    return State.STRUCK_BEFORE if marks & DELETIONS else state


def _label(holder: Element) -> str:
    """Return a name for somebody's mark; empty for what makes no difference."""
    return str(holder.tag) if holder.tag in RUN_MARKS else ""


def _alike(one: Former | None, other: Former | None) -> bool:
    if one is None or other is None:
        return one is other
    return one.key == other.key


def _has_width(node: Element) -> bool:
    return node.tag not in QUIET and not (node.tag == _T and not node.text)


def _is_all(atom: Atom, start: int, end: int) -> bool:
    return atom.kind != TEXT or (start == 0 and end == len(atom.text))


_CACHE = w("lastRenderedPageBreak")
QUIET = {_RPR, _CACHE, w("commentReference"), w("annotationRef")}
"""Full names of the children of a run that say nothing."""
