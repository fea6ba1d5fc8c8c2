"""Two packages compared and written, story by story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from copy import deepcopy

from compact_draft.model.redline import (
    Change,
    Existing,
    LostOn,
    Options,
    Proof,
    Redline,
    Untracked,
)
from compact_draft.word.equality.bookmarks import name_places
from compact_draft.word.equality.definitions import Definitions
from compact_draft.word.equality.inherited import Inherited
from compact_draft.word.equality.keys import ContentKeys
from compact_draft.word.equality.lists import name_lists
from compact_draft.word.equality.stories import (
    Notes,
    body,
    close_last_section,
    even_sections,
    sections,
)
from compact_draft.word.ooxml.ids import Ids
from compact_draft.word.ooxml.markup import Reviser
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import heading_styles, paragraphs
from compact_draft.word.ooxml.validity import Fault, stories_of
from compact_draft.word.redline.carried_ranges import (
    CarriedRange,
    RangePlacer,
    carried_ranges,
)
from compact_draft.word.redline.controls import Controls, unbind
from compact_draft.word.redline.expected import Expected
from compact_draft.word.redline.fallback import Fallback
from compact_draft.word.redline.headers_footers import HeaderFooterWriter, Layout, Lost
from compact_draft.word.redline.imports import Importer
from compact_draft.word.redline.journal import Headings, Journal
from compact_draft.word.redline.marking.paragraphs import ChangeWriter
from compact_draft.word.redline.marking.stories import (
    Containers,
    former_section,
    mark_paragraph,
)
from compact_draft.word.redline.marking.styles import write_styles
from compact_draft.word.redline.marking.tables import Tables
from compact_draft.word.redline.notes import NoteBook, NoteClasses
from compact_draft.word.redline.omissions import Omissions
from compact_draft.word.redline.places import ParagraphPlaces, places_of
from compact_draft.word.redline.plan import KeyedBlock, Planner, Step, keyed_blocks
from compact_draft.word.redline.proof import (
    CONTROLS,
    LAST_SECTION,
    STYLE,
    Stories,
)
from compact_draft.word.redline.redline_paragraphs import State
from compact_draft.word.redline.resources import Resources
from compact_draft.word.redline.unmarked_formatting import (
    UnmarkedFormatting,
    keys_of_both,
)
from compact_draft.word.redline.untracked import (
    Facts,
    end_closed,
    same_definitions,
    untracked,
)


class Comparer:
    """Writes the redline of two packages into the new one."""

    def __init__(
        self,
        old: Package,
        new: Package,
        planner: Planner,
        options: Options,
        fallback: Fallback,
    ) -> None:
        self.old, self.new, self.planner, self.options = old, new, planner, options
        self.fallback = fallback
        self.closed = close_last_section(old, new)
        planner.start()
        self.journals: list[tuple[Journal, ChangeWriter]] = []
        self.paragraphs = 0
        self.homes: dict[Element, Element] = {}
        self.unplaced: list[CarriedRange] = []
        self.omissions = Omissions()
        self.written_stories: dict[str, list[str]] = {}
        self.new_body = body(new)
        self.old_paragraphs, self.new_paragraphs = (
            paragraphs(one.xml(one.main)) for one in (old, new)
        )
        self.lost: list[Lost] = []
        self.redefined: dict[str, Change] = {}
        self.pool: dict[str, int] = {}
        old_notes, new_notes = Notes(old), Notes(new)
        self.classes = NoteClasses(
            old_notes, new_notes, (old, new), keep_ids=planner.notes_keep_ids
        )
        self.folds = not options.mark_typography
        means = Definitions(old), Definitions(new)
        self.keeps = options.existing is Existing.KEEP
        name_lists(*means)
        name_places(*means)
        inherited = Inherited(*means, counts_formatting=options.mark_looks)
        both = (means, self.pool, self.classes)
        self.old_keys, self.new_keys = keys = keys_of_both(
            *both, inherited, folds=self.folds, shows_all=self.keeps
        )
        self.unmarked_formatting = (
            None if options.mark_looks else UnmarkedFormatting(*both, keys)
        )
        self._headings: dict[tuple[bool, str], Headings] = {}
        self._levels = heading_styles(old), heading_styles(new)
        self.expected = Expected(old, means, self.pool, inherited, folds=self.folds)
        self.controls = Controls(old, new, (self.old_keys, self.new_keys))
        alike = same_definitions(old, new) or not options.mark_looks
        self.facts = (
            Facts(old, self.old_keys, styles=not alike),
            Facts(new, self.new_keys, styles=not alike),
        )
        ids = Ids(new.data(part) for part in new.parts if part.endswith(".xml"))
        moves = _moves_of(new) if self.keeps else set()
        self.reviser = Reviser(options.author, options.when, ids, moves)
        self.notes = NoteBook(old_notes, new_notes, self.reviser)
        self.resources = Resources(
            self.old_keys.definitions, self.new_keys.definitions, ids, self.notes.bring
        )
        self.notes.start(self.resources, self._writer(old.main, new.main))

    def _writer(self, old_part: str, new_part: str) -> ChangeWriter:
        self.old_keys.part, self.new_keys.part = old_part, new_part
        importer = Importer(self.resources, old_part, new_part)
        return ChangeWriter(self.reviser, importer, self.old_keys, self.new_keys)

    def write(self) -> None:
        """Write every story."""
        even_sections(self.old, self.new)
        before, after = body(self.old), body(self.new)
        waiting = carried_ranges(
            self.old,
            self.new,
            self.resources.place_names,
            comments=self.options.keep_old_comments,
        )
        layouts = Layout(self.old), Layout(self.new)
        ends = [(before.find(w("sectPr")), after.find(w("sectPr")))]
        pairs = self._story("body", self.old.main, self.new.main, before, after)
        writer = self._writer(self.old.main, self.new.main)
        if self.fallback.leaves(LAST_SECTION):
            self.omissions.story(LAST_SECTION)
        else:
            former_section(before, after, writer)
        pairs += [(a, b) for a, b in ends if a is not None and b is not None]
        heads_and_feet = HeaderFooterWriter(
            *layouts, self._story, self.resources.bring_part, self._mark_story
        )
        if self.fallback.leaves_heads():
            pairs = []
            self.omissions.story("headers and footers")
        parts = heads_and_feet.write(pairs)
        self.lost += heads_and_feet.lost
        self._styles()
        roots = [self.new.xml(part) for part in (self.new.main, *parts)]
        self._notes(self.notes.settle_references(roots))
        self._controls()
        placer = RangePlacer(self.resources, self.reviser)
        self.unplaced = placer.place(waiting, self._home)
        self.omissions.listed += unbind(self.new)

    def _styles(self) -> None:
        """Record what the styles were that are defined otherwise now."""
        parts = [one.related(one.main, "styles")[:1] for one in (self.old, self.new)]
        if all(parts):
            writer = self._writer(parts[0][0], parts[1][0])
            self.new.touch(parts[1][0])
            omitted = self.fallback.omitted_styles()
            for stories in self.expected.stories:
                for one in omitted:
                    stories.pop(one, None)
            leave = {one.removeprefix(STYLE) for one in omitted}
            self.redefined = write_styles(writer, leave)

    def _controls(self) -> None:
        """Track the content controls that came or went with all that is in them."""
        writer = self._writer(self.old.main, self.new.main)
        tracks = self.options.track_controls and not self.keeps
        if tracks and not self.fallback.leaves(CONTROLS):
            written: dict[Element, Element] = {}
            for journal, one in self.journals:
                if journal.new.part == self.new.main:
                    written |= one.written
            self.controls.track(written, writer.importer, self.reviser)
        self.facts[0].controls -= self.controls.deleted
        self.facts[1].controls -= self.controls.inserted + self.controls.bound
        old, new = self.expected.stories
        if self.facts[0].controls != self.facts[1].controls:
            old.pop(CONTROLS, None)  # what is listed may come out or not
        elif CONTROLS in new:
            intern = self.new_keys.intern
            inserted, deleted = (
                Counter({intern(f"control {name}"): n for name, n in side.items()})
                for side in (self.controls.inserted, self.controls.deleted)
            )
            rest = Counter(new[CONTROLS]) - inserted + deleted
            old[CONTROLS] = sorted(rest.elements())

    def _home(self, paragraph: Element) -> Element | None:
        """Return the paragraph of the redline that holds an old one's words."""
        written = self.journals[0][1].written
        home = written.get(paragraph, self.homes.get(paragraph, paragraph))
        home = written.get(home, home)
        inside = any(one is self.new_body for one in home.iterancestors())
        return home if inside else None

    def _notes(self, stay: list[tuple[str, str]]) -> None:
        """Write the notes whose reference stays and whose words changed."""
        before, after = self.notes.old, self.notes.new
        for kind, identity in stay:
            mate = self.classes.mates.get((kind, identity))
            if mate is None or self._says_the_same(kind, mate, identity):
                continue
            if (kind, identity) in self.omissions.notes or self.fallback.leaves("body"):
                continue
            old, new = before.elements[kind, mate], after.elements[kind, identity]
            old_part, new_part = before.parts[kind], after.parts[kind]
            self.old_keys.part, self.new_keys.part = old_part, new_part
            one = [block[1:] for block in keyed_blocks(old, self.old_keys)]
            if one != [block[1:] for block in keyed_blocks(new, self.new_keys)]:
                self._story(
                    f"{kind} {identity}", old_part, new_part, deepcopy(old), new
                )

    def _says_the_same(self, kind: str, old: str, new: str) -> bool:
        """Tell whether two notes were found equal in all when the proof was made."""
        if self.folds:
            return False  # what differs in typing alone is still to be counted
        return self.expected.says_the_same(kind, old, new)

    def _heading(self, part: str, *, is_old: bool) -> Headings:
        known = self._headings.get((is_old, part))
        if known is None:
            package = self.old if is_old else self.new
            keys = self.old_keys if is_old else self.new_keys
            levels = self._levels[not is_old]
            known = self._headings[is_old, part] = Headings(package, part, keys, levels)
        return known

    def _mark_story(self, old_part: str, new_part: str, came: bool) -> None:  # noqa: FBT001  # as Dresser calls it
        """Mark all of a header or footer as inserted or deleted."""
        story = f"header or footer {new_part}"
        self.written_stories.setdefault(new_part, []).append(story)
        if self.fallback.leaves(story):
            self.omissions.story(story)
            return
        writer = self._writer(old_part, new_part)
        self.new.touch(new_part)
        state = State.INSERTED if came else State.DELETED
        for paragraph in list(self.new.xml(new_part).iter(w("p"))):
            mark_paragraph(paragraph, state, writer)

    def _story(
        self, story: str, old_part: str, new_part: str, old: Element, new: Element
    ) -> list[tuple[Element, Element]]:
        """Write one story; return the sections in it that stay."""
        self.written_stories.setdefault(new_part, []).append(story)
        self.new.touch(new_part)
        writer = self._writer(old_part, new_part)
        journal = Journal(
            self._heading(old_part, is_old=True),
            self._heading(new_part, is_old=False),
            (self.old_keys, self.new_keys),
        )
        self.journals.append((journal, writer))
        if new_part == self.new.main:
            self.paragraphs = len(journal.new.ordinals)

        keys = (self.old_keys, self.new_keys)
        tables = Tables(
            writer,
            journal,
            lambda olds, news: self.planner.table(olds, news, keys),
            lambda old_cell, new_cell: containers.later(old_cell, new_cell),
        )
        containers = Containers(
            writer, self.planner, journal, tables.write, self.fallback, self._observe
        )
        if self.fallback.leaves(story):
            self._leave(story, old, new)
            return self._same_sections() if story == "body" else []
        containers.write(old, new, story)
        self.homes.update(containers.homes)
        return containers.sections

    def _leave(self, story: str, old: Element, new: Element) -> None:
        """Leave a whole story as in the new file, and list it."""
        before, after = (
            keyed_blocks(old, self.old_keys),
            keyed_blocks(new, self.new_keys),
        )
        self._observe(story, [], before, after)
        words = ["\n".join(one.text for one in side) for side in (before, after)]
        self.omissions.story(story, *words)

    def _same_sections(self) -> list[tuple[Element, Element]]:
        """Pair the sections that end within a body left as it is, if they are as many."""
        both = sections(self.old)[:-1], sections(self.new)[:-1]
        return list(zip(*both, strict=True)) if len(both[0]) == len(both[1]) else []

    def _heading_over(self, element: Element, *, is_old: bool) -> tuple[str, ...]:
        headings = self._headings.get((is_old, (self.old if is_old else self.new).main))
        ordinal = None if headings is None else headings.ordinal(element)
        return () if headings is None or ordinal is None else headings.over(ordinal)

    def stories_in(self, fault: Fault) -> list[str]:
        """Return the stories that an ill-made element may belong to."""
        if fault.element is not None:
            for above in (fault.element, *fault.element.iterancestors()):
                kind = str(above.tag).rpartition("}")[2]
                if kind in ("footnote", "endnote"):
                    return [f"{kind} {above.get(w('id'), '')}"]
                if kind == "style":
                    named = above.get(w("styleId"), "")
                    return [f"{STYLE}{self.new_keys.definitions.style(named)}"]
        return self.written_stories.get(fault.part, [])

    def _typed(self) -> list[Untracked]:
        """Return what was left unmarked since only its typing differs, a line a part."""
        return [
            Untracked(
                kind="typing",
                where=journal.new.part,
                old=f"{journal.typed} paragraphs",
                new="other quotes, dashes, blanks or case",
                lost_on=LostOn.REJECT,
            )
            for journal, _writer in self.journals
            if journal.typed
        ]

    def _observe(
        self,
        story: str,
        steps: Sequence[Step],
        old: list[KeyedBlock],
        new: list[KeyedBlock],
    ) -> None:
        """Keep the keys of both files as they were, for the proof."""
        if story == "body" and not self.keeps:
            self.expected.take((self.old, old), (self.new, new))
        if self.unmarked_formatting is not None:
            self.unmarked_formatting.count_story(story, steps, old, new)
        if any(step.omitted for step in steps):
            self.omissions.blocks(
                story, steps, (old, new), self.expected.stories, self._heading_over
            )

    def expected_stories(self) -> tuple[Stories, Stories]:
        """Return the keys that both readings should give, by story.

        Of what is left as in the new file, nothing is expected on rejection.
        """
        old, new = self.expected.stories
        meant = {
            one: keys for one, keys in old.items() if not self.fallback.leaves(one)
        }
        return meant, new

    def settled_keys(self, package: Package) -> ContentKeys:
        """Return the keys of the redline once it is settled, lists named as here."""
        resources = self.resources
        return self.expected.keys_of(
            package, resources.brought_lists(), resources.place_names.brought()
        )

    def places(self) -> ParagraphPlaces:
        """Return where the paragraphs of both main parts stand in the redline."""
        shown: dict[Element, Element] = {}
        for journal, writer in self.journals:
            if journal.new.part == self.new.main:
                shown = writer.shown | shown
        main = paragraphs(self.new.xml(self.new.main))
        return places_of(self.old_paragraphs, self.new_paragraphs, main, shown)

    def result(self, proof: Proof) -> Redline:
        """Return what the redline says."""
        changes: list[Change] = []
        ordinals: dict[str, dict[Element, int]] = {}
        for journal, writer in self.journals:
            part = journal.new.part
            if part not in ordinals:
                held = paragraphs(self.new.xml(part))
                ordinals[part] = {one: number for number, one in enumerate(held)}
            heard = journal.changes(ordinals[part], writer.written)
            changes += sorted(heard, key=_place)
        return Redline(
            changes=(*changes, *self.redefined.values()),
            untracked=(
                *untracked(
                    *self.facts, self.lost, self.unplaced, self.redefined, self.homes
                ),
                *self._typed(),
                *(
                    []
                    if self.unmarked_formatting is None
                    else self.unmarked_formatting.listed()
                ),
                *self.omissions.listed,
                *self.expected.listed(),
                *end_closed(self.closed),
            ),
            proof=proof,
            marked_inserted=sum(journal.inserted for journal, _ in self.journals),
            marked_deleted=sum(journal.deleted for journal, _ in self.journals),
            paragraphs=self.paragraphs,
        )


def _moves_of(package: Package) -> set[str]:
    """Return the names of the moves that a file holds."""
    starts = (w("moveFromRangeStart"), w("moveToRangeStart"))
    return {
        start.get(w("name"), "")
        for part in stories_of(package)
        for start in package.xml(part).iter(*starts)
    }


def _place(change: Change) -> int:
    return -1 if change.place is None else change.place
