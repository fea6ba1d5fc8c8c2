"""What else about a row should a person look at: hidden words, fragments, sentences?"""

from __future__ import annotations

from compact_draft.intake.drafts import Draft, spread
from compact_draft.intake.own_words import OwnWords
from compact_draft.intake.sentences import several
from compact_draft.intake.verdicts import Stem
from compact_draft.model.clause import Kind

HIDDEN = "some of its words are hidden in the old file"
STRUCK = "its words are struck through by hand in the old file"
PARTLY_STRUCK = "some of its words are struck through by hand in the old file"
LOST_BULLET = "it seems to be an item of a list that lost its bullet"
BROKEN = "it was broken over two paragraphs and is joined here"
GOES_ON = "its sense goes on in the items below it; read them together"
FRAGMENT = "it is no sentence without the item above it; read them together"


def doubt_looks(draft: Draft) -> None:
    """Doubt words that are hidden or struck through; all of them so are no promise."""
    if len(spread(draft.parts[:1])) > 1:
        draft.doubt(BROKEN)
    block = draft.first.block
    if block.has_hidden:
        draft.doubt(HIDDEN)
    if block.has_struck:
        draft.doubt(STRUCK if block.look.struck else PARTLY_STRUCK)
    if block.look.struck or block.look.hidden:
        draft.kind, draft.party = Kind.PROSE, None
        draft.why = "its words are hidden or struck through"


def doubt_fragment(
    draft: Draft, words: str, level: int | None, stem: Stem | None, own: OwnWords
) -> None:
    """Doubt an item below an item that says nothing without it."""
    below = stem is not None and stem.level >= 0 and level is not None
    promise = draft.kind is not None and draft.kind.is_promise
    hangs = below and promise and stem is not None and not stem.names
    if hangs and own.is_verbless(words):
        draft.doubt(FRAGMENT)


def doubt_sentences(draft: Draft, words: str, own: OwnWords) -> None:
    """Doubt a promise that holds several, each a sentence by itself."""
    promise = draft.kind is not None and draft.kind.is_promise
    more = several(words, own) if promise else ""
    if more:
        draft.doubt(more)
