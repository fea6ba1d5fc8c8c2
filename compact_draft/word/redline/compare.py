"""Two packages compared and written, story by story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, field

from compact_draft.model.redline import Change, ChangeKind, Existing, Options
from compact_draft.word.equality.formatting_names import differing
from compact_draft.word.equality.stories import body, even_sections, sections
from compact_draft.word.ooxml.ids import Ids
from compact_draft.word.ooxml.markup import Reviser
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.validity import stories_of
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
from compact_draft.word.redline.journal import Journal
from compact_draft.word.redline.marking.paragraphs import ChangeWriter
from compact_draft.word.redline.marking.stories import (
    Containers,
    former_section,
    mark_paragraph,
)
from compact_draft.word.redline.marking.styles import write_styles
from compact_draft.word.redline.marking.tables import Tables
from compact_draft.word.redline.notes import NoteBook
from compact_draft.word.redline.omissions import Omissions
from compact_draft.word.redline.plan import KeyedBlock, Planner, Step, keyed_blocks
from compact_draft.word.redline.proof import CONTROLS, LAST_SECTION, STYLE
from compact_draft.word.redline.redline_paragraphs import State
from compact_draft.word.redline.resources import Resources
from compact_draft.word.redline.side import Sides


@dataclass(slots=True)
class Written:
    """What writing one redline gives, beside the marks in the new package.

    Attributes:
        expected: What both readings should give.
        resources: What the old file's ids became in the redline.
        journals: For each story the changes in it, and what wrote them.
        stories: Part → the names of the stories that were written in it.
        homes: Old paragraph → the new one that it is.
        lost: Headers and footers that only one file has.
        redefined: The styles whose former definition is recorded, by what they mean.
        unplaced: Ranges of the old file that found no place.
        omissions: What could not be shown and is listed.
    """

    expected: Expected
    resources: Resources
    journals: list[tuple[Journal, ChangeWriter]] = field(default_factory=list)
    stories: dict[str, list[str]] = field(default_factory=dict)
    homes: dict[Element, Element] = field(default_factory=dict)
    lost: list[Lost] = field(default_factory=list)
    redefined: dict[str, Change] = field(default_factory=dict)
    unplaced: list[CarriedRange] = field(default_factory=list)
    omissions: Omissions = field(default_factory=Omissions)


def write_redline(
    sides: Sides, planner: Planner, options: Options, fallback: Fallback
) -> Written:
    """Write the redline of two files into the new one.

    Args:
        sides: Both files.
        planner: Says which blocks belong together.
        options: What the asker decides.
        fallback: What must be shown less finely.
    """
    planner.start()
    return _Redliner(sides, planner, options, fallback).written_all()


class _Redliner:
    """Writes one redline: the body, headers and footers, styles, notes, controls."""

    def __init__(
        self, sides: Sides, planner: Planner, options: Options, fallback: Fallback
    ) -> None:
        self.sides, self.planner, self.options = sides, planner, options
        self.fallback = fallback
        self.keeps = options.existing is Existing.KEEP
        old, new = sides.old.package, sides.new.package
        self.controls = Controls(old, new, sides.keys)
        ids = Ids(new.data(part) for part in new.parts if part.endswith(".xml"))
        moves = _moves_of(new) if self.keeps else set()
        self.reviser = Reviser(options.author, options.when, ids, moves)
        self.notes = NoteBook(sides.old.notes, sides.new.notes, self.reviser)
        resources = Resources(*sides.definitions, ids, self.notes.bring)
        expected = Expected(
            old,
            sides.definitions,
            sides.pool,
            sides.inherited,
            folds=not options.mark_typography,
        )
        self.written = Written(expected, resources)
        self.notes.start(resources, self._writer(old.main, new.main))

    def _writer(self, old_part: str, new_part: str) -> ChangeWriter:
        self.sides.enter(old_part, new_part)
        importer = Importer(self.written.resources, old_part, new_part)
        return ChangeWriter(self.reviser, importer, *self.sides.keys)

    def written_all(self) -> Written:
        """Write every story; return what it gives."""
        sides, written = self.sides, self.written
        old, new = sides.old.package, sides.new.package
        even_sections(old, new)
        before, after = body(old), body(new)
        waiting = carried_ranges(
            old,
            new,
            written.resources.place_names,
            comments=self.options.keep_old_comments,
        )
        layouts = Layout(old), Layout(new)
        ends = [(before.find(w("sectPr")), after.find(w("sectPr")))]
        last = _last_paragraph(before), _last_paragraph(after)
        pairs = self._story("body", old.main, new.main, before, after)
        writer = self._writer(old.main, new.main)
        if self.fallback.leaves(LAST_SECTION):
            written.omissions.story(LAST_SECTION)
        elif former_section(before, after, writer):
            names = differing(*ends[0], self.sides.keys)
            kind = ChangeKind.SECTION_FORMATTED
            written.journals[0][0].note(kind, *last, "", "", names)
        pairs += [(a, b) for a, b in ends if a is not None and b is not None]
        heads_and_feet = HeaderFooterWriter(
            *layouts, self._story, written.resources.bring_part, self._mark_story
        )
        if self.fallback.leaves_heads():
            pairs = []
            written.omissions.story("headers and footers")
        parts = heads_and_feet.write(pairs)
        written.lost += heads_and_feet.lost
        self._styles()
        roots = [new.xml(part) for part in (new.main, *parts)]
        self._notes(self.notes.settle_references(roots))
        self._controls()
        placer = RangePlacer(written.resources, self.reviser)
        written.unplaced = placer.place(waiting, self._home)
        written.omissions.listed += unbind(new)
        return written

    def _styles(self) -> None:
        """Record what the styles were that are defined otherwise now."""
        packages = (self.sides.old.package, self.sides.new.package)
        parts = [package.related(package.main, "styles")[:1] for package in packages]
        if all(parts):
            writer = self._writer(parts[0][0], parts[1][0])
            omitted = self.fallback.omitted_styles()
            for stories in self.written.expected.stories:
                for style in omitted:
                    stories.pop(style, None)
            leave = {style.removeprefix(STYLE) for style in omitted}
            self.written.redefined = write_styles(writer, leave)
            packages[1].rewrite(parts[1][0])

    def _controls(self) -> None:
        """Track the content controls that came or went with all that is in them."""
        main = self.sides.new.main
        writer = self._writer(self.sides.old.main, main)
        tracks = self.options.track_controls and not self.keeps
        if tracks and not self.fallback.leaves(CONTROLS):
            homes: dict[Element, Element] = {}
            for journal, other in self.written.journals:
                if journal.new.part == main:
                    homes |= other.written
            self.controls.track(homes, writer.importer, self.reviser)
        before, after = self.sides.old.facts, self.sides.new.facts
        before.controls -= self.controls.deleted
        after.controls -= self.controls.inserted + self.controls.bound
        old, new = self.written.expected.stories
        if before.controls != after.controls:
            old.pop(CONTROLS, None)  # what is listed may come out or not
        elif CONTROLS in new:
            intern = self.sides.new.keys.intern
            inserted, deleted = (
                Counter({intern(f"control {name}"): n for name, n in side.items()})
                for side in (self.controls.inserted, self.controls.deleted)
            )
            rest = Counter(new[CONTROLS]) - inserted + deleted
            old[CONTROLS] = sorted(rest.elements())

    def _home(self, paragraph: Element) -> Element | None:
        """Return the paragraph of the redline that holds an old one's words."""
        written = self.written.journals[0][1].written
        home = written.get(paragraph, self.written.homes.get(paragraph, paragraph))
        home = written.get(home, home)
        main = body(self.sides.new.package)
        inside = any(above is main for above in home.iterancestors())
        return home if inside else None

    def _notes(self, stay: list[tuple[str, str]]) -> None:
        """Write the notes whose reference stays and whose words changed."""
        before, after = self.notes.old, self.notes.new
        for kind, identity in stay:
            mate = self.sides.mates.get((kind, identity))
            if mate is None or self._says_the_same(kind, mate, identity):
                continue
            note = (kind, identity)
            if note in self.written.omissions.notes or self.fallback.leaves("body"):
                continue
            old, new = before.elements[kind, mate], after.elements[note]
            old_part, new_part = before.parts[kind], after.parts[kind]
            self.sides.enter(old_part, new_part)
            held = [block[1:] for block in keyed_blocks(old, self.sides.old.keys)]
            if held != [block[1:] for block in keyed_blocks(new, self.sides.new.keys)]:
                self._story(
                    f"{kind} {identity}", old_part, new_part, deepcopy(old), new
                )

    def _says_the_same(self, kind: str, old: str, new: str) -> bool:
        """Tell whether two notes were found equal in all when the proof was made."""
        if not self.options.mark_typography:
            return False  # what differs in typing alone is still to be counted
        return self.written.expected.says_the_same(kind, old, new)

    def _mark_story(self, old_part: str, new_part: str, came: bool) -> None:  # noqa: FBT001  # as HeaderFooterWriter calls it
        """Mark all of a header or footer as inserted or deleted."""
        story = f"header or footer {new_part}"
        self.written.stories.setdefault(new_part, []).append(story)
        if self.fallback.leaves(story):
            self.written.omissions.story(story)
            return
        writer = self._writer(old_part, new_part)
        new = self.sides.new.package
        new.touch(new_part)
        state = State.INSERTED if came else State.DELETED
        for paragraph in list(new.xml(new_part).iter(w("p"))):
            mark_paragraph(paragraph, state, writer)

    def _story(
        self, story: str, old_part: str, new_part: str, old: Element, new: Element
    ) -> list[tuple[Element, Element]]:
        """Write one story; return the sections in it that stay."""
        self.written.stories.setdefault(new_part, []).append(story)
        self.sides.new.package.touch(new_part)
        writer = self._writer(old_part, new_part)
        keys = self.sides.keys
        journal = Journal(
            self.sides.old.headings(old_part), self.sides.new.headings(new_part), keys
        )
        self.written.journals.append((journal, writer))
        cells: list[tuple[Element, Element]] = []  # those that wait for their table
        tables = Tables(
            writer,
            journal,
            lambda olds, news: self.planner.table(olds, news, keys),
            lambda old_cell, new_cell: cells.append((old_cell, new_cell)),
        )
        containers = Containers(
            writer,
            self.planner,
            journal,
            tables.write,
            self.fallback,
            self._observe,
            cells,
        )
        if self.fallback.leaves(story):
            self._leave(story, old, new)
            return self._same_sections() if story == "body" else []
        containers.write(old, new, story)
        self.written.homes.update(containers.homes)
        return containers.sections

    def _leave(self, story: str, old: Element, new: Element) -> None:
        """Leave a whole story as in the new file, and list it."""
        before = keyed_blocks(old, self.sides.old.keys)
        after = keyed_blocks(new, self.sides.new.keys)
        self._observe(story, [], before, after)
        words = ["\n".join(block.text for block in side) for side in (before, after)]
        self.written.omissions.story(story, *words)

    def _same_sections(self) -> list[tuple[Element, Element]]:
        """Pair the sections that end within a body left as it is, if they are as many."""
        packages = (self.sides.old.package, self.sides.new.package)
        old, new = (sections(package)[:-1] for package in packages)
        return list(zip(old, new, strict=True)) if len(old) == len(new) else []

    def _observe(
        self,
        story: str,
        steps: Sequence[Step],
        old: list[KeyedBlock],
        new: list[KeyedBlock],
    ) -> None:
        """Keep the keys of both files as they were, for the proof."""
        sides, written = self.sides, self.written
        if story == "body" and not self.keeps:
            written.expected.take((sides.old.package, old), (sides.new.package, new))
        if sides.unmarked is not None:
            sides.unmarked.count_story(story, steps, old, new)
        if any(step.omitted for step in steps):
            written.omissions.blocks(
                story, steps, (old, new), written.expected.stories, self._heading_over
            )

    def _heading_over(self, element: Element, *, is_old: bool) -> tuple[str, ...]:
        side = self.sides.old if is_old else self.sides.new
        return side.heading_over(element)


def _moves_of(package: Package) -> set[str]:
    """Return the names of the moves that a file holds."""
    starts = (w("moveFromRangeStart"), w("moveToRangeStart"))
    return {
        start.get(w("name"), "")
        for part in stories_of(package)
        for start in package.xml(part).iter(*starts)
    }


def _last_paragraph(container: Element) -> Element | None:
    """Return the last paragraph of a body, in a table too; None where there is none."""
    for block in container.iterchildren(reversed=True):
        found = [block] if block.tag == w("p") else list(block.iter(w("p")))
        if found:
            return found[-1]
    return None
