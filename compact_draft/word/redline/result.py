"""What a redline says once it is written: changes, what is not tracked, places, keys."""

from __future__ import annotations

from compact_draft.model.redline import Change, LostOn, Proof, Redline, Untracked
from compact_draft.word.equality.keys import ContentKeys
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.ooxml.validity import Fault
from compact_draft.word.redline.bookmarks_that_moved import bookmarks_that_moved
from compact_draft.word.redline.compare import Written
from compact_draft.word.redline.fallback import Fallback
from compact_draft.word.redline.places import ParagraphPlaces, places_of
from compact_draft.word.redline.proof import STYLE, KeysOf, Stories
from compact_draft.word.redline.side import Sides
from compact_draft.word.redline.untracked import end_closed, untracked


def result(sides: Sides, written: Written, proof: Proof) -> Redline:
    """Return what the redline says."""
    changes: list[Change] = []
    ordinals: dict[str, dict[Element, int]] = {}
    for journal, writer in written.journals:
        part = journal.new.part
        if part not in ordinals:
            held = paragraphs(sides.new.package.xml(part))
            ordinals[part] = {element: number for number, element in enumerate(held)}
        found = journal.changes(ordinals[part], writer.written)
        changes += sorted(found, key=_place)
    journals = [journal for journal, _writer in written.journals]
    return Redline(
        changes=(*changes, *written.redefined.values()),
        untracked=tuple(_untracked(sides, written)),
        proof=proof,
        marked_inserted=sum(journal.inserted for journal in journals),
        marked_deleted=sum(journal.deleted for journal in journals),
        paragraphs=len(sides.new.headings(sides.new.main).ordinals),
    )


def _untracked(sides: Sides, written: Written) -> list[Untracked]:
    """Return what the redline does not show as tracked."""
    found = untracked(
        sides.old.facts,
        sides.new.facts,
        written.lost,
        written.unplaced,
        written.redefined,
        written.homes,
    )
    found += _typed(written)
    found += [] if sides.unmarked is None else sides.unmarked.listed()
    found += written.omissions.listed
    found += written.expected.listed()
    found += bookmarks_that_moved(sides)
    return found + end_closed(sides.closed)


def _typed(written: Written) -> list[Untracked]:
    """Return what was left unmarked since only its typing differs, a line a part."""
    return [
        Untracked(
            kind="typing",
            where=journal.new.part,
            old=f"{journal.typed} paragraphs",
            new="other quotes, dashes, blanks or case",
            lost_on=LostOn.REJECT,
        )
        for journal, _writer in written.journals
        if journal.typed
    ]


def _place(change: Change) -> int:
    return -1 if change.place is None else change.place


def places(sides: Sides, written: Written) -> ParagraphPlaces:
    """Return where the paragraphs of both main parts stand in the redline."""
    main = sides.new.main
    shown: dict[Element, Element] = {}
    for journal, writer in written.journals:
        if journal.new.part == main:
            shown = writer.shown | shown
    held = paragraphs(sides.new.package.xml(main))
    return places_of(sides.old.paragraphs, sides.new.paragraphs, held, shown)


def runs(sides: Sides, written: Written) -> tuple[int | None, ...]:
    """Return for each run of the redline's main part which run of the new file it is.

    By ordinal; a run that was cut is several. None for what is the old file's.
    """
    ordinals = {run: number for number, run in enumerate(sides.runs)}
    sources: dict[Element, Element] = {}
    for journal, writer in written.journals:
        if journal.new.part == sides.new.main:
            sources |= writer.sources
    held = sides.new.package.xml(sides.new.main).iter(w("r"))
    return tuple(ordinals.get(sources.get(run, run)) for run in held)


def expected_stories(written: Written, fallback: Fallback) -> tuple[Stories, Stories]:
    """Return the keys that both readings should give, by story.

    Of what is left as in the new file, nothing is expected on rejection.
    """
    old, new = written.expected.stories
    return {
        story: keys for story, keys in old.items() if not fallback.leaves(story)
    }, new


def settled_keys(written: Written) -> KeysOf:
    """Return what makes the keys of the redline once it is settled, lists named as here."""
    resources = written.resources

    def keys_of(package: Package) -> ContentKeys:
        return written.expected.keys_of(
            package, resources.brought_lists(), resources.place_names.brought()
        )

    return keys_of


def stories_in(fault: Fault, sides: Sides, written: Written) -> list[str]:
    """Return the stories that an ill-made element may belong to."""
    if fault.element is not None:
        for above in (fault.element, *fault.element.iterancestors()):
            kind = str(above.tag).rpartition("}")[2]
            if kind in ("footnote", "endnote"):
                return [f"{kind} {above.get(w('id'), '')}"]
            if kind == "style":
                named = above.get(w("styleId"), "")
                return [f"{STYLE}{sides.new.keys.definitions.style(named)}"]
    return written.stories.get(fault.part, [])
