"""Two packages compared and woven, story by story."""

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
from compact_draft.word.equality.definitions import Meanings
from compact_draft.word.equality.inherited import Inherited
from compact_draft.word.equality.keys import Keys
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
from compact_draft.word.redline.carried_ranges import Boarding, Passenger, passengers
from compact_draft.word.redline.controls import Controls, unbind
from compact_draft.word.redline.expected import Truth
from compact_draft.word.redline.fallback import Coarse
from compact_draft.word.redline.headers_footers import Dresser, Layout, Lost
from compact_draft.word.redline.imports import Importer, Resources
from compact_draft.word.redline.journal import Headings, Journal
from compact_draft.word.redline.lines import State
from compact_draft.word.redline.looks_left import LooksLeft, keys_of_both
from compact_draft.word.redline.marking.paragraphs import Weaver
from compact_draft.word.redline.marking.stories import (
    Containers,
    former_section,
    sign_paragraph,
)
from compact_draft.word.redline.marking.styles import weave_styles
from compact_draft.word.redline.marking.tables import Tables
from compact_draft.word.redline.notes import NoteBook, NoteClasses
from compact_draft.word.redline.omissions import Remains
from compact_draft.word.redline.plan import Piece, Planner, Step, pieces
from compact_draft.word.redline.proof import (
    CONTROLS,
    LAST_SECTION,
    STYLE,
    Stories,
)
from compact_draft.word.redline.untracked import (
    Facts,
    end_closed,
    same_definitions,
    untracked,
)


class Comparer:
    """Weaves the redline of two packages into the new one."""

    def __init__(
        self,
        old: Package,
        new: Package,
        planner: Planner,
        options: Options,
        coarse: Coarse,
    ) -> None:
        self.old, self.new, self.planner, self.options = old, new, planner, options
        self.coarse = coarse
        self.closed = close_last_section(old, new)
        planner.start()
        self.journals: list[tuple[Journal, Weaver]] = []
        self.paragraphs = 0
        self.homes: dict[Element, Element] = {}
        self.left: list[Passenger] = []
        self.remains = Remains()
        self.woven: dict[str, list[str]] = {}
        self.new_body = body(new)
        self.lost: list[Lost] = []
        self.redefined: dict[str, Change] = {}
        self.pool: dict[str, int] = {}
        old_notes, new_notes = Notes(old), Notes(new)
        self.classes = NoteClasses(
            old_notes, new_notes, (old, new), keep_ids=planner.notes_keep_ids
        )
        self.folds = not options.mark_typography
        means = Meanings(old), Meanings(new)
        self.keeps = options.existing is Existing.KEEP
        name_lists(*means)
        name_places(*means)
        inherited = Inherited(*means, looks=options.mark_looks)
        both = (means, self.pool, self.classes)
        self.old_keys, self.new_keys = keys = keys_of_both(
            *both, inherited, folds=self.folds, shows_all=self.keeps
        )
        self.looks = None if options.mark_looks else LooksLeft(*both, keys)
        self._headings: dict[tuple[bool, str], Headings] = {}
        self._levels = heading_styles(old), heading_styles(new)
        self.truth = Truth(old, means, self.pool, inherited, folds=self.folds)
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
            self.old_keys.meanings, self.new_keys.meanings, ids, self.notes.bring
        )
        self.notes.start(self.resources, self._weaver(old.main, new.main))

    def _weaver(self, old_part: str, new_part: str) -> Weaver:
        self.old_keys.part, self.new_keys.part = old_part, new_part
        importer = Importer(self.resources, old_part, new_part)
        return Weaver(self.reviser, importer, self.old_keys, self.new_keys)

    def weave(self) -> None:
        """Weave every story."""
        even_sections(self.old, self.new)
        before, after = body(self.old), body(self.new)
        waiting = passengers(
            self.old,
            self.new,
            self.resources.places,
            comments=self.options.keep_old_comments,
        )
        layouts = Layout(self.old), Layout(self.new)
        ends = [(before.find(w("sectPr")), after.find(w("sectPr")))]
        pairs = self._story("body", self.old.main, self.new.main, before, after)
        weaver = self._weaver(self.old.main, self.new.main)
        if self.coarse.leaves(LAST_SECTION):
            self.remains.story(LAST_SECTION)
        else:
            former_section(before, after, weaver)
        pairs += [(a, b) for a, b in ends if a is not None and b is not None]
        dresser = Dresser(
            *layouts, self._story, self.resources.bring_part, self._sign_story
        )
        if self.coarse.leaves_heads():
            pairs = []
            self.remains.story("headers and footers")
        woven = dresser.dress(pairs)
        self.lost += dresser.lost
        self._styles()
        roots = [self.new.xml(part) for part in (self.new.main, *woven)]
        self._notes(self.notes.settle_references(roots))
        self._controls()
        boarding = Boarding(self.resources, self.reviser)
        self.left = boarding.board(waiting, self._home)
        self.remains.listed += unbind(self.new)

    def _styles(self) -> None:
        """Record what the styles were that are defined otherwise now."""
        parts = [one.related(one.main, "styles")[:1] for one in (self.old, self.new)]
        if all(parts):
            weaver = self._weaver(parts[0][0], parts[1][0])
            self.new.touch(parts[1][0])
            left = self.coarse.left_styles()
            for stories in self.truth.stories:
                for one in left:
                    stories.pop(one, None)
            leave = {one.removeprefix(STYLE) for one in left}
            self.redefined = weave_styles(weaver, leave)

    def _controls(self) -> None:
        """Track the content controls that came or went with all that is in them."""
        weaver = self._weaver(self.old.main, self.new.main)
        tracks = self.options.track_controls and not self.keeps
        if tracks and not self.coarse.leaves(CONTROLS):
            written: dict[Element, Element] = {}
            for journal, one in self.journals:
                if journal.new.part == self.new.main:
                    written |= one.written
            self.controls.sign(written, weaver.importer, self.reviser)
        self.facts[0].controls -= self.controls.gone
        self.facts[1].controls -= self.controls.come + self.controls.bound
        old, new = self.truth.stories
        if self.facts[0].controls != self.facts[1].controls:
            old.pop(CONTROLS, None)  # what is listed may come out or not
        elif CONTROLS in new:
            intern = self.new_keys.intern
            come, gone = (
                Counter({intern(f"control {name}"): n for name, n in side.items()})
                for side in (self.controls.come, self.controls.gone)
            )
            rest = Counter(new[CONTROLS]) - come + gone
            old[CONTROLS] = sorted(rest.elements())

    def _home(self, paragraph: Element) -> Element | None:
        """Return the paragraph of the redline that holds an old one's words."""
        written = self.journals[0][1].written
        home = written.get(paragraph, self.homes.get(paragraph, paragraph))
        home = written.get(home, home)
        inside = any(one is self.new_body for one in home.iterancestors())
        return home if inside else None

    def _notes(self, stay: list[tuple[str, str]]) -> None:
        """Weave the notes whose reference stays and whose words changed."""
        before, after = self.notes.old, self.notes.new
        for kind, identity in stay:
            mate = self.classes.mates.get((kind, identity))
            if mate is None or self._says_the_same(kind, mate, identity):
                continue
            if (kind, identity) in self.remains.notes or self.coarse.leaves("body"):
                continue
            old, new = before.elements[kind, mate], after.elements[kind, identity]
            old_part, new_part = before.parts[kind], after.parts[kind]
            self.old_keys.part, self.new_keys.part = old_part, new_part
            one = [piece[1:] for piece in pieces(old, self.old_keys)]
            if one != [piece[1:] for piece in pieces(new, self.new_keys)]:
                self._story(
                    f"{kind} {identity}", old_part, new_part, deepcopy(old), new
                )

    def _says_the_same(self, kind: str, old: str, new: str) -> bool:
        """Tell whether two notes were found equal in all when the proof was made."""
        if self.folds:
            return False  # what differs in typing alone is still to be counted
        return self.truth.says_the_same(kind, old, new)

    def _heading(self, part: str, *, is_old: bool) -> Headings:
        known = self._headings.get((is_old, part))
        if known is None:
            package = self.old if is_old else self.new
            keys = self.old_keys if is_old else self.new_keys
            levels = self._levels[not is_old]
            known = self._headings[is_old, part] = Headings(package, part, keys, levels)
        return known

    def _sign_story(self, old_part: str, new_part: str, came: bool) -> None:  # noqa: FBT001  # as Dresser calls it
        """Mark all of a header or footer as come or gone."""
        story = f"header or footer {new_part}"
        self.woven.setdefault(new_part, []).append(story)
        if self.coarse.leaves(story):
            self.remains.story(story)
            return
        weaver = self._weaver(old_part, new_part)
        self.new.touch(new_part)
        state = State.COME if came else State.GONE
        for paragraph in list(self.new.xml(new_part).iter(w("p"))):
            sign_paragraph(paragraph, state, weaver)

    def _story(
        self, story: str, old_part: str, new_part: str, old: Element, new: Element
    ) -> list[tuple[Element, Element]]:
        """Weave one story; return the sections in it that stay."""
        self.woven.setdefault(new_part, []).append(story)
        self.new.touch(new_part)
        weaver = self._weaver(old_part, new_part)
        journal = Journal(
            self._heading(old_part, is_old=True),
            self._heading(new_part, is_old=False),
            (self.old_keys, self.new_keys),
        )
        self.journals.append((journal, weaver))
        if new_part == self.new.main:
            self.paragraphs = len(journal.new.ordinals)

        keys = (self.old_keys, self.new_keys)
        tables = Tables(
            weaver,
            journal,
            lambda olds, news: self.planner.table(olds, news, keys),
            lambda mine, now: containers.later(mine, now),
        )
        containers = Containers(
            weaver, self.planner, journal, tables.weave, self.coarse, self._witness
        )
        if self.coarse.leaves(story):
            self._leave(story, old, new)
            return self._same_sections() if story == "body" else []
        containers.weave(old, new, story)
        self.homes.update(containers.homes)
        return containers.sections

    def _leave(self, story: str, old: Element, new: Element) -> None:
        """Leave a whole story as in the new file, and list it."""
        before, after = pieces(old, self.old_keys), pieces(new, self.new_keys)
        self._witness(story, [], before, after)
        words = ["\n".join(one.text for one in side) for side in (before, after)]
        self.remains.story(story, *words)

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
                    return [f"{STYLE}{self.new_keys.meanings.style(named)}"]
        return self.woven.get(fault.part, [])

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
            for journal, _weaver in self.journals
            if journal.typed
        ]

    def _witness(
        self, story: str, steps: Sequence[Step], old: list[Piece], new: list[Piece]
    ) -> None:
        """Keep the keys of both files as they were, for the proof."""
        if story == "body" and not self.keeps:
            self.truth.take((self.old, old), (self.new, new))
        if self.looks is not None:
            self.looks.hear(story, steps, old, new)
        if any(step.left for step in steps):
            self.remains.blocks(
                story, steps, (old, new), self.truth.stories, self._heading_over
            )

    def expected(self) -> tuple[Stories, Stories]:
        """Return the keys that both readings should give, by story.

        Of what is left as in the new file, nothing is expected on rejection.
        """
        old, new = self.truth.stories
        meant = {one: keys for one, keys in old.items() if not self.coarse.leaves(one)}
        return meant, new

    def settled_keys(self, package: Package) -> Keys:
        """Return the keys of the redline once it is settled, lists named as here."""
        resources = self.resources
        return self.truth.keys_of(
            package, resources.brought_lists(), resources.places.brought()
        )

    def result(self, proof: Proof) -> Redline:
        """Return what the redline says."""
        changes: list[Change] = []
        ordinals: dict[str, dict[Element, int]] = {}
        for journal, weaver in self.journals:
            part = journal.new.part
            if part not in ordinals:
                held = paragraphs(self.new.xml(part))
                ordinals[part] = {one: number for number, one in enumerate(held)}
            heard = journal.changes(ordinals[part], weaver.written)
            changes += sorted(heard, key=_place)
        return Redline(
            changes=(*changes, *self.redefined.values()),
            untracked=(
                *untracked(
                    *self.facts, self.lost, self.left, self.redefined, self.homes
                ),
                *self._typed(),
                *([] if self.looks is None else self.looks.listed()),
                *self.remains.listed,
                *self.truth.listed(),
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
