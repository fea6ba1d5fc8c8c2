"""Several hands at work on an issued draft: random edits, and what comes of them."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from compact_draft.model.clause import Kind
from compact_draft.model.compact import Revision
from tests.copies.copies import Copy, Note, Para, Run, issued, revision

WORDS = [
    "the",
    "Council",
    "will",
    "groups",
    "pay",
    "grants",
    "in",
    "advance",
    "co-design",
    "within",
    "ten",
    "days",
    "of",
    "each",
    "year",
    "when",
    "asked",
    "volunteers",
    "train",
    "review",
    "notice",
    "funding",
    "local",
    "people",
    "we",
    "value",
    "trust",
    "write",
    "reasons",
    "aim",
    "to",
    "promptly",
    "openly",
    "and",
    "fairly",
    "twelve",
    "weeks",
    "for",
    "any",
    "change",
]
HANDS = ("Ann Able", "Bo Bell")

sentence = st.lists(st.sampled_from(WORDS), min_size=4, max_size=12).map(
    lambda words: " ".join(words).capitalize() + "."
)
short = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)


@st.composite
def revisions(draw: st.DrawFn) -> Revision:
    rows = []
    for n in range(draw(st.integers(2, 7))):
        kind = draw(st.sampled_from([Kind.HEADING, Kind.COMMITMENT, Kind.PRINCIPLE]))
        text = draw(sentence)
        if kind is not Kind.HEADING and draw(st.booleans()):
            text += "\n\n" + draw(sentence)
        rows.append((f"c-{n:02}", kind, text))
    return revision(rows)


def worded(copy: Copy) -> list[int]:
    return [
        n
        for n, b in enumerate(copy.blocks)
        if isinstance(b, Para) and b.style not in ("Title", "CompactTags") and b.text
    ]


@st.composite
def copies(draw: st.DrawFn, rev: Revision) -> Copy:
    copy = issued(rev)
    for n in range(draw(st.integers(0, 6))):
        at = draw(st.sampled_from(worded(copy) or [0]))
        who = draw(st.sampled_from(HANDS))
        edit = draw(st.sampled_from(EDITS))
        edit(draw, copy, at, who)
        if draw(st.booleans()):
            note(draw, copy, n, who)
    return copy


def note(draw: st.DrawFn, copy: Copy, n: int, who: str) -> None:
    at = draw(st.sampled_from([k for k, b in enumerate(copy.blocks) if b.text]))
    text = copy.blocks[at].text
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, len(text)))
    block = copy.blocks[at]
    if any(run.kind == "xml" for run in block.runs) or start == end:
        copy.set_at(at, after=f'<w:r><w:commentReference w:id="{n}"/></w:r>')
    else:
        copy.comment_at(at, start, end, n)
    copy.notes.append(Note(n, draw(sentence), author=who))


def words(
    draw: st.DrawFn, copy: Copy, at: int, who: str, *, tracked: bool = True
) -> None:
    """Strike, put in or replace some words of a run that is not tracked."""
    block = copy.blocks[at]
    plain = [k for k, run in enumerate(block.runs) if run.kind == "" and run.text]
    if not plain:
        return
    k = draw(st.sampled_from(plain))
    text = block.runs[k].text
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, min(len(text), start + 20)))
    new = draw(st.one_of(st.just(""), short, short.map(lambda s: f" {s} ")))
    if not tracked:
        middle: tuple[Run, ...] = (Run(new),) if new else ()
    else:
        middle = tuple(
            Run(t, kind, who)
            for t, kind in ((text[start:end], "del"), (new, "ins"))
            if t
        )
    made = [Run(text[:start]), *middle, Run(text[end:])]
    rest = [run for run in made if run.text]
    copy.set_at(at, runs=(*block.runs[:k], *rest, *block.runs[k + 1 :]))


def silent_words(draw: st.DrawFn, copy: Copy, at: int, who: str) -> None:
    words(draw, copy, at, who, tracked=False)


def strike(draw: st.DrawFn, copy: Copy, at: int, who: str, kind: str = "del") -> None:
    block = copy.blocks[at]
    if any(run.kind not in ("", "xml") for run in block.runs) or block.end:
        return
    gone = tuple(
        replace(r, kind=kind, author=who) if not r.kind else r for r in block.runs
    )
    copy.set_at(at, runs=gone, end=kind if kind == "del" else "moveFrom", author=who)


def take_out(draw: st.DrawFn, copy: Copy, at: int, who: str) -> None:
    if copy.blocks[at].end or (at and copy.blocks[at - 1].end):
        return
    if not any(run.kind == "xml" for run in copy.blocks[at].runs):
        del copy.blocks[at]


def put_in(draw: st.DrawFn, copy: Copy, at: int, who: str) -> None:
    if at and copy.blocks[at - 1].end in ("del", "moveFrom"):
        return  # what is meant where one joins and another adds is anybody's guess
    text = draw(sentence)
    copy.blocks.insert(at, Para((Run(text, "ins", who),), end="ins", author=who))


def put_in_behind(draw: st.DrawFn, copy: Copy, at: int, who: str) -> None:
    if copy.blocks[at].end or (at and copy.blocks[at - 1].end in ("del", "moveFrom")):
        return
    copy.set_at(at, end="ins", author=who)
    copy.blocks.insert(at + 1, Para((Run(draw(sentence), "ins", who),)))


def slip_in(draw: st.DrawFn, copy: Copy, at: int, who: str) -> None:
    copy.blocks.insert(at, Para((Run(draw(sentence)),)))


def divide(draw: st.DrawFn, copy: Copy, at: int, who: str) -> None:
    block = copy.blocks[at]
    if len(block.runs) < 1 or block.runs[0].kind or len(block.runs[0].text) < 4:
        return
    text = block.runs[0].text
    cut = draw(st.integers(1, len(text) - 1))
    end = draw(st.sampled_from(["ins", ""]))
    head = replace(block, runs=(Run(text[:cut]),), end=end, author=who, after="")
    tail = replace(
        block, runs=(Run(text[cut:]), *block.runs[1:]), bookmark="", before=""
    )
    copy.blocks[at : at + 1] = [head, tail]


def join(draw: st.DrawFn, copy: Copy, at: int, who: str) -> None:
    following = copy.blocks[at + 1 : at + 2]
    if following and following[0].style not in ("Title", "CompactTags"):
        if following[0].end or (at and copy.blocks[at - 1].end):
            return
        if not (copy.blocks[at].bookmark and following[0].bookmark):
            return  # joined to what was moved here unseen: nobody can say
        if not copy.blocks[at].end:
            copy.set_at(at, end="del", author=who)


def carry(draw: st.DrawFn, copy: Copy, at: int, who: str) -> None:
    """Move a paragraph, tracked."""
    text = copy.blocks[at].text
    before = copy.blocks[at]
    strike(draw, copy, at, who, "moveFrom")
    if copy.blocks[at] == before:
        return
    to = draw(st.sampled_from(worded(copy)))
    if to and copy.blocks[to - 1].end:
        copy.blocks[at] = before
        return
    name = f"move{at}{len(text)}"
    runs = tuple(replace(r, move=name) for r in copy.blocks[at].runs)
    copy.set_at(at, runs=runs)
    come = Para((Run(text, "moveTo", who, move=name),), end="moveTo", author=who)
    copy.blocks.insert(to, come)


def shift(draw: st.DrawFn, copy: Copy, at: int, who: str) -> None:
    """Move a clause of one paragraph to where another clause begins, tracking off."""
    starts = [n for n, b in enumerate(copy.blocks) if b.bookmark] + [len(copy.blocks)]
    if at not in starts or at + 1 not in (*starts, *tags(copy)):
        return
    if copy.blocks[at].end or (at and copy.blocks[at - 1].end):
        return
    to = draw(st.sampled_from(starts))
    if to and copy.blocks[to - 1].end:
        return
    block = copy.blocks.pop(at)
    copy.blocks.insert(to - (to > at), block)


def tags(copy: Copy) -> list[int]:
    return [n for n, b in enumerate(copy.blocks) if b.style == "CompactTags"]


EDITS = (
    words,
    words,
    words,
    silent_words,
    silent_words,
    strike,
    take_out,
    put_in,
    put_in_behind,
    slip_in,
    divide,
    join,
    carry,
    shift,
)


def accepted(copy: Copy) -> list[str]:
    """Return the paragraphs of a copy, all changes accepted; title and tags left out."""
    found: list[str] = []
    open_text = ""
    for block in copy.blocks:
        assert isinstance(block, Para)
        text = "".join(r.text for r in block.runs if r.kind in ("", "ins", "moveTo"))
        if block.style in ("Title", "CompactTags"):
            if open_text.strip():
                found.append(open_text)
                open_text = ""
            continue
        open_text += text
        if block.end not in ("del", "moveFrom"):
            found.append(open_text)
            open_text = ""
    return [*found, open_text]
