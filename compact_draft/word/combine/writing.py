"""One writing of a combined file: every story of the base with what the reviewers made of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from compact_draft.model.combined import (
    Combined,
    CombineOptions,
    LeftOut,
    OverlapKind,
)
from compact_draft.word.combine.blocks import words_in
from compact_draft.word.combine.comments import CarriedComments
from compact_draft.word.combine.formatting import format_section
from compact_draft.word.combine.mark_writer import MarkWriter
from compact_draft.word.combine.moves import demoted_moves, lay_ranges
from compact_draft.word.combine.notes import ReviewerNotes
from compact_draft.word.combine.overlaps import formatting_key
from compact_draft.word.combine.overlay import Overlay
from compact_draft.word.combine.proof import Place, Taking
from compact_draft.word.combine.record import EVERY_BLOCK, Record, hang
from compact_draft.word.combine.result import (
    beside_overlaps,
    left_out_of,
    signed_in,
)
from compact_draft.word.combine.reviewers import (
    OpenCopy,
    ReviewerCopy,
    open_copy,
)
from compact_draft.word.combine.styles import lay_styles, new_styles
from compact_draft.word.equality.definitions import Definitions
from compact_draft.word.equality.stories import Notes, body, headers_and_footers
from compact_draft.word.ooxml.containers import blocks_of
from compact_draft.word.ooxml.ids import Ids
from compact_draft.word.ooxml.markup import Reviser
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import Places
from compact_draft.word.ooxml.tags import TRACKED
from compact_draft.word.ooxml.validity import Fault
from compact_draft.word.redline.imports import Importer
from compact_draft.word.redline.proof import LAST_SECTION
from compact_draft.word.redline.resources import Resources
from compact_draft.word.resolve.accept_reject import settle
from compact_draft.word.writing.margin import comments_root

STYLES = "styles"
"""The name of the story that is the definitions of styles."""
_STYLES = (w("pStyle"), w("rStyle"), w("tblStyle"))


class CombinedWriting:
    """One writing of the combined file.

    Attributes:
        out: The base, which receives.
        record: What is noted by the way.
        written: By number of the reviewer: ids of the marks that are its.
        owners: For each block of the body, the block of the base that it is or stands
            before.
    """

    def __init__(
        self,
        base: bytes,
        copies: Sequence[ReviewerCopy],
        options: CombineOptions,
        fallbacks: set[tuple[str, int]],
    ) -> None:
        self.out = Package.open(base, name=options.base_name)
        self._plain = Package.open(base, name=options.base_name)
        self._copies = copies
        self._open: list[OpenCopy] = [open_copy(copy, self._plain) for copy in copies]
        packages = [copy.package for copy in self._open]
        everything = [self.out, *packages]
        parts = {
            package.data(part): None
            for package in everything
            for part in package.parts
            if _is_xml(part)
        }
        self._ids = Ids(parts)
        self._comments = CarriedComments(self.out, packages, self._ids)
        names = [copy.author for copy in copies]
        self.record = Record(names, options, fallbacks, self._comments.next)
        self.mark_writer = MarkWriter(
            [], self._comments, [copy.names for copy in self._open]
        )
        self._notes = Notes(self.out)
        self._their_notes = [Notes(package) for package in packages]
        self._lists: list[dict[str, str]] = []
        self.owners: list[int] = []
        self.written: list[set[str]] = [set() for _ in copies]
        self._mentioned: list[set[str]] = []
        self._resources = self._all_resources(packages)
        self._touched: dict[str, None] = {}

    def _all_resources(self, packages: Sequence[Package]) -> list[Resources]:
        """Return what each reviewer's ids mean in the combined file.

        The styles and lists that a reviewer needs are brought before the next one is
        read, so that several who use one new style bring it once.
        """
        found: list[Resources] = []
        numbers: dict[str, int] = {}
        for reviewer, package in enumerate(packages):
            of_copies, own = Definitions(package), Definitions(self.out)
            _name_lists(of_copies, own, self._open[reviewer].lists)
            book = ReviewerNotes(
                Notes(package), self._notes, Reviser("", None, self._ids), numbers
            )
            resources = Resources(of_copies, own, self._ids, book.bring)
            book.begin(reviewer, resources, self.mark_writer)
            mentioned = of_copies.mentioned(*_STYLES)
            self._mentioned.append(set(mentioned))
            for identity in mentioned:
                resources.style(identity)
            used = of_copies.used_lists()
            self._lists.append({style: resources.number(style) for style in used})
            found.append(resources)
        return found

    def place_of(self, fault: Fault) -> Place:
        """Return the story, and block of the base, that an ill-made element is in."""
        above = []
        if fault.element is not None:
            above = [fault.element, *fault.element.iterancestors()]
        for child in above:
            kind = str(child.tag).rpartition("}")[2]
            if kind in ("footnote", "endnote"):
                return f"{kind} {child.get(w('id'), '')}", EVERY_BLOCK
        if fault.part != self.out.main:
            styles = self.out.related(self.out.main, "styles")
            story = STYLES if fault.part in styles else f"part {fault.part}"
            return story, EVERY_BLOCK
        for (block, _path), owner in zip(
            blocks_of(body(self.out)), self.owners, strict=False
        ):
            if block in above:
                return "body", owner
        return "body", EVERY_BLOCK

    def takings(self) -> list[Taking]:
        """Return what the proof must know of each reviewer."""
        for copy, excused in zip(self._copies, self.record.excused, strict=True):
            if copy.partial:
                excused.add(("body", EVERY_BLOCK))
        return [
            Taking(copy, self.written[reviewer], self.record.excused[reviewer], lists)
            for reviewer, (copy, lists) in enumerate(
                zip(self._copies, self._lists, strict=True)
            )
        ]

    def write(self) -> bytes:
        """Write all stories; return the bytes of the file."""
        overlay = Overlay(self.mark_writer, self.record)
        bodies = [body(copy.package) for copy in self._open]
        main = body(self.out)
        self.mark_writer.demoted |= demoted_moves(main, bodies, self.mark_writer.names)
        roots = [copy.package.main for copy in self._open]
        self._begin("body", self.out.main, roots)
        own = {block: number for number, (block, _) in enumerate(blocks_of(main))}
        overlay.story(main, list(enumerate(bodies)))
        waiting = 0
        for number, (block, _path) in enumerate(blocks_of(main), start=1):
            if block in own:
                self.owners += [own[block]] * (number - waiting)
                waiting = number
        self.owners += [len(own)] * (len(blocks_of(main)) - waiting)
        self._last_section(main, bodies)
        self._styles()
        for part in headers_and_footers(self._plain):
            self._headers_and_footers(overlay, part.part)
        for (kind, identity), note in Notes(self._plain).elements.items():
            self._note(overlay, kind, identity, note)
        self._finish()
        return self.out.save()

    def _begin(self, story: str, part: str, of_copies: Sequence[str | None]) -> None:
        self.mark_writer.importers = [
            Importer(resources, path or self._open[reviewer].package.main, part)
            for reviewer, (resources, path) in enumerate(
                zip(self._resources, of_copies, strict=True)
            )
        ]
        places = Places(self._plain, part)
        self.record.begin(
            story, self.out.xml(part), places, bears_comments=part == self.out.main
        )
        self.out.touch(part)
        self._touched[part] = None

    def _last_section(self, main: Element, bodies: Sequence[Element]) -> None:
        own = main.find(w("sectPr"))
        changed = [
            (reviewer, found)
            for reviewer, element in enumerate(bodies)
            if (found := element.find(w("sectPr"))) is not None
            and found.find(w("sectPrChange")) is not None
        ]
        if own is None or not changed:
            return
        self.record.story, self.record.top = LAST_SECTION, 0
        if not self.record.leaves(LAST_SECTION):
            first, formatted = changed.pop(0)
            format_section(own, formatted, first, self.mark_writer)
            alike = [
                section
                for section in changed
                if formatting_key(section[1]) == formatting_key(formatted)
            ]
            changed = [section for section in changed if section not in alike]
            if alike:
                layout = "another page layout"
                versions = [
                    (first, layout, True),
                    *((n, layout, False) for n, _ in alike),
                ]
                hang(
                    self.record.overlap(
                        OverlapKind.FORMAT, own, LAST_SECTION, versions
                    ),
                    own,
                )
        for reviewer, _section in changed:
            self.record.leave_out(reviewer, LAST_SECTION, own, "another page layout")

    def _styles(self) -> None:
        for part in self.out.related(self.out.main, "styles")[:1]:
            self.out.xml(part)  # what is written into; else it would only be read
        own = Definitions(self.out)
        of_copies = [resources.old for resources in self._resources]
        names = self.record.names
        base = Definitions(self._plain)
        self.record.left_out += new_styles(base, of_copies, self._mentioned, names)
        if self.record.leaves(STYLES):
            of_copies = []
            self.record.left_out += [_styles_left(name) for name in names]
        self.record.left_out += lay_styles(own, of_copies, names, self.mark_writer)
        styles = self.out.related(self.out.main, "styles")[:1]
        self._touched |= dict.fromkeys(styles)

    def _headers_and_footers(self, overlay: Overlay, part: str) -> None:
        if part in self._touched:
            return
        of_copies = [opened.headers_and_footers.get(part) for opened in self._open]
        self._begin(f"part {part}", part, of_copies)
        for reviewer, copy in enumerate(self._open):
            for other in copy.divided.get(part, ()):
                words = words_in(copy.package.xml(other))
                root = self.out.xml(part)
                self.record.leave_out(
                    reviewer, "the header or footer of one section", root, words
                )
        copies = [
            (reviewer, self._open[reviewer].package.xml(path))
            for reviewer, path in enumerate(of_copies)
            if path is not None
        ]
        overlay.story(self.out.xml(part), copies)

    def _note(self, overlay: Overlay, kind: str, identity: str, note: Element) -> None:
        part = self._notes.parts[kind]
        of_copies: list[str | None] = []
        copies: list[tuple[int, Element]] = []
        for reviewer, copy in enumerate(self._open):
            known = self._their_notes[reviewer]
            of_copies.append(known.parts.get(kind))
            mate = known.elements.get((kind, copy.notes.get((kind, identity), "")))
            if mate is not None and next(mate.iter(*TRACKED), None) is not None:
                copies.append((reviewer, mate))
        own = self._notes.elements.get((kind, identity))
        if own is None or not copies or note is None:
            return
        self._begin(f"{kind} {identity}", part, of_copies)
        overlay.story(own, copies)

    def _settle_brought(self) -> None:
        """Let a header that a reviewer's section brought along be as that reviewer has it.

        It is seen only where the section is: rejecting that takes both away.
        """
        for kind in ("header", "footer"):
            for part in self.out.related(self.out.main, kind):
                if part not in self._plain:
                    settle(self.out.xml(part), "accept")
                    self.out.touch(part)

    def _finish(self) -> None:
        """Lay the ranges of moves, number all marks again, write the comments."""
        main = self.out.main
        self._settle_brought()
        importers: list[Importer | None] = []
        for reviewer, copy in enumerate(self._open):
            parts = copy.package.related(copy.package.main, "comments")[:1]
            homes = self.out.related(main, "comments")[:1]
            if self._comments.is_empty:
                parts = []
            if parts and not homes:
                comments_root(self.out)
                homes = self.out.related(main, "comments")[:1]
            importers.append(
                Importer(self._resources[reviewer], parts[0], homes[0])
                if parts
                else None
            )
        for reviewer, words in self._comments.finish(importers):
            left = LeftOut(
                reviewer=self.record.names[reviewer],
                kind="comment",
                where="the whole document",
                before="",
                after=words,
            )
            self.record.left_out.append(left)
        self.record.left_out += self._comments.marked_for_all(self.record.names)
        if self.record.comments:
            comments_root(self.out).extend(self.record.comments)
        lay_ranges(self.out.xml(main), self.mark_writer, self._ids)
        self._touched |= dict.fromkeys(self._notes.parts.values())
        for part in self._touched:
            self.out.touch(part)
            root = self.out.xml(part)
            for mark in root.iter(*TRACKED):
                owner = self.mark_writer.made.get(mark)
                if owner is not None:
                    mark.set(w("id"), self._ids.revision())
                    self.written[owner].add(mark.get(w("id"), ""))

    def result(
        self, blocks: int, rounds: int, astray: Collection[tuple[int, int]]
    ) -> Combined:
        """Return what the file says.

        Args:
            blocks: How many blocks were compared when it was proved.
            rounds: How often it was written.
            astray: Reviewer and block of what comes out otherwise beside an overlap.
        """
        left_out = list(self.record.left_out)
        left_out += beside_overlaps(
            self._copies, left_out, self.record.overlaps, astray
        )
        for copy in self._copies:
            left_out += left_out_of(self._plain, copy)
        roots = [self.out.xml(part) for part in self._touched]
        return Combined(
            reviewers=tuple(reviewer_copy.author for reviewer_copy in self._copies),
            signed=signed_in(roots, self._comments.counts),
            overlaps=tuple(self.record.overlaps),
            left_out=tuple(left_out),
            blocks=blocks,
            rounds=rounds,
        )


def _styles_left(reviewer: str) -> LeftOut:
    """Return how it is listed that definitions of styles stay as in the base."""
    return LeftOut(
        reviewer=reviewer,
        kind="style",
        where="styles",
        before="",
        after="definitions, as far as this copy changed any",
    )


def _name_lists(
    of_copies: Definitions, own: Definitions, pairs: Mapping[str, str]
) -> None:
    """Give a reviewer's lists the names of those of the base that they are."""
    own.name_lists(
        {number: f"{own.list_class(number)}#{number}" for number in own.numbers}
    )
    for number in of_copies.numbers:
        mate = pairs.get(number)
        formatting = of_copies.list_class(number)
        if (
            mate is None
            and number not in pairs.values()
            and formatting == own.list_class(number)
        ):
            mate = number
        name = f"{formatting}#of a copy {number}" if mate is None else own.number(mate)
        of_copies.name_lists({number: name})


def _is_xml(part: str) -> bool:
    return part.endswith(".xml")
