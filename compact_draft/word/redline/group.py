"""Paragraphs that were found to belong together: which words go, which come.

A group is one old paragraph and one new, one and several (a split), or several and
one (a join). All are compared as one stream with ¶ as a token; the last ¶ of both
sides always pair (docs/engine.md, 2.5 and 2.6).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from compact_draft.diff.hunks import Hunk, Op, hunks_of, ops_of
from compact_draft.diff.settle import is_rewritten
from compact_draft.diff.stream import BLANK, FIXED, NUMBER, Stream, kinds, streams
from compact_draft.diff.words import edits, settle_ops
from compact_draft.text.tokens import tokens
from compact_draft.word.equality.flow import MARK, Flow
from compact_draft.word.equality.keys import ContentKeys
from compact_draft.word.ooxml.names import Element
from compact_draft.word.redline.fields import whole_fields
from compact_draft.word.redline.redline_paragraphs import (
    Cut,
    Mark,
    RedlineParagraph,
    State,
)


@dataclass(slots=True)
class Group:
    """A compared group, before it is written.

    Attributes:
        old: The old paragraphs as tokens.
        new: The new ones.
        ops: What stays, goes and comes, in tokens.
    """

    old: Flow
    new: Flow
    ops: list[Op]


def compared(
    old: Sequence[Element],
    new: Sequence[Element],
    old_keys: ContentKeys,
    new_keys: ContentKeys,
    *,
    rewritten: bool = False,
    given: bool = False,
) -> Group:
    """Return a group with its words compared; `rewritten` keeps none of them.

    One that shares few words is taken as rewritten, unless its pairing is `given`.
    """
    before, after = _flows(old, new, old_keys, new_keys)
    if rewritten:
        return Group(before, after, _all_anew(before, after))
    old_stream, new_stream = stream(before, old_keys), stream(after, new_keys)
    ops = settle_ops(edits(old_stream.keys, new_stream.keys), old_stream, new_stream)
    alone = len(old) == len(new) == 1
    if alone and _tears_fields(ops, before, after):
        return Group(before, after, _all_anew(before, after))
    if alone and not given and is_rewritten(hunks_of(ops), old_stream, new_stream):
        return compared(old, new, old_keys, new_keys, rewritten=True)
    return Group(before, after, whole_fields(ops, before, after))


def _flows(
    old: Sequence[Element],
    new: Sequence[Element],
    old_keys: ContentKeys,
    new_keys: ContentKeys,
) -> tuple[Flow, Flow]:
    """Return both sides as tokens, formats by what they do if the styles are alike."""
    places = {old_keys.context(old_stream) for old_stream in old}
    places |= {new_keys.context(old_stream) for old_stream in new}
    held = old_keys.as_written, new_keys.as_written
    if len(places) > 1:
        old_keys.as_written = new_keys.as_written = True
    flows = Flow(old, old_keys), Flow(new, new_keys)
    old_keys.as_written, new_keys.as_written = held
    return flows


def changed_words(old: str, new: str) -> list[tuple[str, str]]:
    """Return what went and what came at each place where two raw texts differ."""
    old_stream, new_stream = streams(tokens(old), tokens(new))
    hunks = hunks_of(
        settle_ops(edits(old_stream.keys, new_stream.keys), old_stream, new_stream)
    )
    return [
        ("".join(old_stream.texts[i0:i1]), "".join(new_stream.texts[j0:j1]))
        for i0, i1, j0, j1 in hunks
    ]


def kept_boxes(group: Group) -> list[tuple[Element, Element]]:
    """Return old and new drawing wherever one stays and its text boxes changed."""
    found: list[tuple[Element, Element]] = []
    for op in group.ops if group.old.boxes and group.new.boxes else ():
        if op.kind == "same":
            shift = op.old_start - op.new_start
            for token in range(op.new_start, op.new_end):
                new, old = (
                    group.new.boxes.get(token),
                    group.old.boxes.get(token + shift),
                )
                if new is not None and old is not None and new.kind != old.kind:
                    found.append((old.node, new.node))
    return found


def stream(flow: Flow, keys: ContentKeys) -> Stream:
    """Return what the comparison of words sees of a flow."""
    found = bytearray(kinds(flow.texts))
    if flow.keys != flow.texts:
        for at, key in enumerate(flow.keys):
            if key == MARK or (key != flow.texts[at] and found[at] > NUMBER):
                plain = found[at] == BLANK and key.startswith(flow.texts[at])
                found[at] = BLANK if plain and key != MARK else FIXED
    return Stream(keys.interned(flow.keys), flow.texts, bytes(found))


def _tears_fields(ops: Sequence[Op], before: Flow, after: Flow) -> bool:
    """Tell whether a begin or end that both sides have, its other end elsewhere, is lost."""
    if not before.loose or not after.loose:
        return False
    kept = sum(
        op.old_start <= token < op.old_end
        for op in ops
        if op.kind == "same"
        for token in before.loose
    )
    both = Counter(before.keys[token] for token in before.loose)
    both &= Counter(after.keys[token] for token in after.loose)
    return kept < both.total()


def _all_anew(before: Flow, after: Flow) -> list[Op]:
    """Return the ops of a paragraph reworded: all goes and comes but its objects.

    A note, picture or text box that both hold stays, and the begin or end of a field that
    has its other end elsewhere.
    """
    numbers: dict[str, int] = {}
    places = [
        [
            at
            for at, key in enumerate(flow.keys)
            if key.startswith("note:") or flow.texts[at] == "\ufffc" or at in flow.loose
        ]
        for flow in (before, after)
    ]
    keys = [
        [numbers.setdefault(flow.keys[at], len(numbers)) for at in noted]
        for flow, noted in zip((before, after), places, strict=True)
    ]
    kept = [
        (places[0][op.old_start + n], places[1][op.new_start + n])
        for op in edits(*keys)
        if op.kind == "same"
        for n in range(op.old_end - op.old_start)
    ]
    hunks: list[Hunk] = []
    i0 = j0 = 0
    for i, j in [*kept, (len(before), len(after))]:
        if i > i0 or j > j0:
            hunks.append((i0, i, j0, j))
        i0, j0 = i + 1, j + 1
    return ops_of(hunks, len(before), len(after))


def redline_paragraphs(group: Group) -> list[RedlineParagraph]:
    """Return the lines of a compared group, every ¶ kept, deleted or inserted."""
    writer = _Paragraphs(group)
    for op in group.ops:
        if op.kind == "same":
            writer.same(op)
        elif op.kind == "deleted":
            writer.one_side(group.old, op.old_start, op.old_end, State.DELETED)
        else:
            writer.one_side(group.new, op.new_start, op.new_end, State.INSERTED)
    old_end, new_end = group.old.starts[-1], group.new.starts[-1]
    writer.piece(Cut(group.old, old_end, old_end + 1, State.DELETED))
    writer.piece(Cut(group.new, new_end, new_end + 1, State.KEPT))
    writer.close(Mark(State.KEPT, group.old.paragraphs[-1], group.new.paragraphs[-1]))
    return writer.paragraphs


class _Paragraphs:
    def __init__(self, group: Group) -> None:
        self.group = group
        self.paragraphs: list[RedlineParagraph] = []
        self.pieces: list[Cut] = []

    def piece(self, cut: Cut) -> None:
        before = self.pieces[-1] if self.pieces else None
        if (
            before is not None
            and before.flow is cut.flow
            and before.state is cut.state
            and before.former == cut.former
            and before.end == cut.start
        ):
            before.end = cut.end
        elif cut.end > cut.start:
            self.pieces.append(cut)

    def close(self, mark: Mark) -> None:
        pieces = [*self.pieces]
        self.paragraphs.append(
            RedlineParagraph([*pieces], mark, old_flow=self.group.old)
        )
        self.pieces = []

    def one_side(self, flow: Flow, first: int, last: int, state: State) -> None:
        """Take tokens that only one side has."""
        if not flow.marks:
            self.piece(Cut(flow, flow.starts[first], flow.starts[last], state))
            return
        for token in range(first, last):
            if token in flow.marks:
                owner = flow.paragraphs[flow.marks[token]]
                at = flow.starts[token]
                self.piece(Cut(flow, at, at + 1, state))
                old, new = (owner, None) if state is State.DELETED else (None, owner)
                self.close(Mark(state, old, new))
            else:
                self.piece(Cut(flow, flow.starts[token], flow.starts[token + 1], state))

    def same(self, op: Op) -> None:
        """Take tokens that both sides have; the new file's are written."""
        old, new = self.group.old, self.group.new
        formats = old.formats[op.old_start : op.old_end]
        if not new.marks and formats == new.formats[op.new_start : op.new_end]:
            start, end = new.starts[op.new_start], new.starts[op.new_end]
            self.piece(Cut(new, start, end, State.KEPT))
            return
        for offset in range(op.new_end - op.new_start):
            here, there = op.new_start + offset, op.old_start + offset
            start, end = new.starts[here], new.starts[here + 1]
            if here in new.marks:
                at = old.starts[there]
                self.piece(Cut(old, at, at + 1, State.DELETED))
                self.piece(Cut(new, start, end, State.KEPT))
                owner = old.paragraphs[old.marks[there]]
                self.close(Mark(State.KEPT, owner, new.paragraphs[new.marks[here]]))
            elif old.formats[there] == new.formats[here]:
                self.piece(Cut(new, start, end, State.KEPT))
            else:
                self._reformatted(there, here)

    def _reformatted(self, there: int, here: int) -> None:
        """Take a token that looks otherwise than before, character by character."""
        old, new = self.group.old, self.group.new
        start, end = new.starts[here], new.starts[here + 1]
        before, after = old.formats_of(there), new.formats_of(here)
        if len(before) != len(after):
            self.piece(Cut(new, start, end, State.KEPT))
            return
        for offset, (former_format, format_) in enumerate(
            zip(before, after, strict=True)
        ):
            at = start + offset
            former = None if former_format == format_ else former_format
            self.piece(Cut(new, at, at + 1, State.KEPT, former))
