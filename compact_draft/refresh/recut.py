"""Cut and join the paragraphs of a clause where its new words begin and end."""

from __future__ import annotations

from compact_draft.refresh.became import Lineage
from compact_draft.refresh.formatting import is_bullet
from compact_draft.refresh.segments import Segment
from compact_draft.refresh.targets import Row
from compact_draft.refresh.words import boundaries, rewrite, words_of
from compact_draft.text.normalise import normalise_with_map
from compact_draft.word.writing.edit import Letters


def spread(row: Row, text: str) -> None:
    """Reword one clause that the old file broke over several paragraphs."""
    held = [words_of(segment) for segment in row.segments]
    cuts = boundaries(held, text)
    for segment, words in zip(row.segments, cuts, strict=True):
        rewrite(segment, words)


def recut(row: Row, texts: list[str], lineage: Lineage) -> None:
    """Cut and join paragraphs until there is one for each new text."""
    first = row.segments[0]
    for segment in row.segments[1:]:
        _join(first, segment, lineage)
    held = words_of(first)
    row.segments = [first]
    parts = boundaries([" ".join(texts)], held, into=texts)
    for part in parts[:-1]:
        last = row.segments[-1]
        row.segments.append(_cut(last, part, lineage))


def _join(first: Segment, second: Segment, lineage: Lineage) -> None:
    letters = Letters(first.paragraph)
    if second.start:
        Letters(second.paragraph).replace(0, second.start, "")
        second.end -= second.start
    if letters.text and not letters.text[-1].isspace():
        letters.replace(len(letters.text), len(letters.text), " ")
    joined_at = len(letters.text)
    letters.join(second.paragraph)
    lineage.joined(first.paragraph, second.paragraph)
    first.end = joined_at + second.end


def _cut(segment: Segment, words: str, lineage: Lineage) -> Segment:
    letters = Letters(segment.paragraph)
    raw = letters.text[segment.start : segment.end]
    held = normalise_with_map(raw)
    at = held.raw_span(0, len(words))[1] if words else 0
    while at < len(raw) and raw[at].isspace():
        at += 1
    cut = segment.start + at
    element = letters.split(cut)
    lineage.cut(element, segment.paragraph)
    end = segment.end - cut
    segment.end = cut
    label = segment.label if is_bullet(segment.label) else ""
    if label:
        Letters(element).replace(0, 0, label)
    return Segment(
        paragraph=element,
        start=len(label),
        end=end + len(label),
        is_whole=True,
        label=label,
    )
