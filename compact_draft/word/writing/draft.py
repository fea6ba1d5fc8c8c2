"""The Word file of a draft: the template's pages, and every clause in its place.

Each clause stands under its bookmark, in paragraphs that hold its words and nothing
else: numbers are Word's own, tags stand in a paragraph of their own right after it.
The same arguments give the same bytes.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum

from compact_draft.drafting.build import (
    SIDE_NAMES,
    Choices,
    Layout,
    Manner,
    lay_out,
)
from compact_draft.drafting.layout import Noted
from compact_draft.drafting.number import numbered
from compact_draft.errors import (
    ClauseFileError,
    RefusedError,
    RoundTripError,
    TemplateError,
    Where,
)
from compact_draft.model.compact import Revision, RevisionKind
from compact_draft.model.framework import Framework
from compact_draft.model.look import Look
from compact_draft.model.tags import Side
from compact_draft.text.day import day_in_words
from compact_draft.word.ooxml.core_properties import set_properties
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.styles.house_style import furnish
from compact_draft.word.styles.stylesheet import number_in
from compact_draft.word.writing import appendices
from compact_draft.word.writing.blocks import Pen, empty_paragraph
from compact_draft.word.writing.bookmarks import (
    DraftIdentity,
    clause_paragraphs,
    mark_end,
    set_draft_identity,
)
from compact_draft.word.writing.contents import contents_list
from compact_draft.word.writing.cover import how_to_comment, place_on_cover
from compact_draft.word.writing.footnotes import Footnotes, part_of
from compact_draft.word.writing.keeping import keep_tables_with_headings
from compact_draft.word.writing.look import colour_template, logo_paragraph
from compact_draft.word.writing.promises import promises
from compact_draft.word.writing.template import (
    Value,
    fill_slot,
    fill_template,
    take_slot,
)

_FIXED = {w("br"): "\n", w("tab"): "\t"}
_UNWRITABLE = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Copy(StrEnum):
    """Whom a copy is for. Only the public copy and the final one may hide the tags."""

    CONSULTATION = "consultation"
    PUBLIC = "public"
    FINAL = "final"
    WORKING = "working"

    @property
    def is_for_everybody(self) -> bool:
        """Whether it is a copy to publish, with nothing in it for the writers alone."""
        return self in (Copy.PUBLIC, Copy.FINAL)


COPY_NAMES: Mapping[Copy, str] = {
    Copy.CONSULTATION: "Consultation copy",
    Copy.PUBLIC: "Public copy",
    Copy.FINAL: "The agreed text",
    Copy.WORKING: "Working copy of the writers’ group",
}


def draft_document(
    revision: Revision,
    template: bytes,
    *,
    copy: Copy | str,
    status: str,
    when: datetime,
    author: str = "",
    tags: bool = True,
    signatures: bool = True,
    frameworks: Iterable[Framework] = (),
    side_names: Mapping[Side, str] | None = None,
    wordings: Mapping[str, str] | None = None,
    template_name: str = "the template",
    edition: str = "",
    cover: Sequence[str] = (),
    dated: date | None = None,
    look: Look | None = None,
    noted: Noted | None = None,
) -> bytes:
    """Return the Word file of a revision.

    Args:
        revision: What is built. Numbers are made from its outline.
        template: A Word template that `word.template` accepts.
        copy: Whom it is for.
        status: Words for cover and header, such as "DRAFT for consultation".
        when: Date of the cover and of the document's properties.
        author: Author in the document's properties; empty for none.
        tags: Whether the tags are printed beside each promise.
        signatures: Whether there is a page to sign.
        frameworks: National texts that links name; their words are shown with the
            statement and the cautions that belong to them.
        side_names: Words for the sides where no heading of the outline gives them.
        wordings: Earlier wordings by their prints, for the notes of a working copy.
        template_name: What the template is called in messages.
        edition: The draft in words that readers know, such as "Draft for consultation,
            round 1"; empty for the revision's label.
        cover: How to comment, a line each; none where nobody is asked.
        dated: Date of the cover where that is not `when`: the day it was agreed.
        look: The group's colour, logo and names; None for the template as it is.
        noted: What is kept elsewhere and stands beside the clauses; None for nothing.

    Raises:
        RefusedError: tags are to be hidden in a copy that must show them.
        TemplateError: the template says something that cannot be filled in.
        WordFileError: the template is no Word file that can be used.
        WorkspaceError: the outline names a clause that is not there, or one twice.
        ClauseFileError: a clause holds a character that no Word file can.
        RoundTripError: what was written does not read back as it should.
    """
    kind = Copy(copy)
    if not tags and not kind.is_for_everybody:
        raise RefusedError(
            f"a {kind} copy shows the tags",
            where=Where(""),
            mend="hide the tags in the public copy or the final one only",
        )
    _check_words(revision)
    _check_numbers(revision)
    choices = Choices(
        tags=tags,
        frameworks=tuple(frameworks),
        side_names=SIDE_NAMES if side_names is None else side_names,
        notes=kind is Copy.WORKING,
        wordings=wordings or {},
        noted=noted or Noted(),
        agreed=kind is Copy.FINAL,
    )
    layout = lay_out(revision, choices)
    shows_tags = bool(layout.unsettled) or any(block.tags for block in layout.blocks)
    shown_with = look or Look()
    values: dict[str, Value] = {
        "title": revision.title,
        "area": shown_with.area,
        "group": shown_with.group,
        "status": status,
        "copy": COPY_NAMES[kind],
        "date": day_in_words((dated or when).isoformat()),
        "revision": edition or revision.label,
        "tags_shown": shows_tags,
        **_parties(revision, choices),
    }
    signing = any(party.signs for party in revision.parties)
    slots = {
        "contents": any(
            block.manner in (Manner.SECTION, Manner.SUBHEADING, Manner.TITLE)
            for block in layout.blocks
        ),
        "consultation": bool(cover),
        "logo": bool(shown_with.logo),
        "clauses": True,
        "promises": any(block.clause.kind.is_promise for block in layout.blocks),
        "aspirational": bool(layout.aspirational),
        "national": bool(layout.national),
        "balance": not kind.is_for_everybody and any(s.promises for s in layout.shares),
        "signatures": signatures and signing,
    }
    package = fill_template(template, values, slots, name=template_name)
    if shown_with.colour:
        colour_template(package, shown_with.colour)
    whole = _write(package, revision, layout, kind, cover, edition, shown_with)
    set_draft_identity(
        package,
        DraftIdentity(draft=revision.label, base=revision.digest, whole=whole),
    )
    set_properties(
        package, title=revision.title, author=author, status=status, when=when
    )
    data = package.save()
    _prove(data, revision, whole=whole)
    return data


def _parties(revision: Revision, choices: Choices) -> dict[str, Value]:
    sides = {
        side: tuple(party.name for party in revision.parties if party.side is side)
        for side in Side
    }
    listed = tuple(
        {"name": party.name, "side": choices.side_names.get(party.side, party.side)}
        for party in revision.parties
    )
    found: dict[str, Value] = {"parties": listed}
    found.update({str(side): names for side, names in sides.items()})
    return found


def _write(
    package: Package,
    revision: Revision,
    layout: Layout,
    copy: Copy,
    cover: Sequence[str],
    edition: str,
    look: Look,
) -> bool:
    """Fill the slots; the contents list last, when every heading stands.

    How to comment stands before all clauses where the template has no place for it.

    Returns:
        Whether it holds every clause; a charter holds the promises alone.
    """
    root = package.xml(package.main)
    house = furnish(package)
    pen = Pen(
        package,
        house,
        digest=revision.digest,
        ids=_free_ids(root),
        with_ids=copy is Copy.WORKING,
        footnotes=Footnotes(package, house.styles) if copy.is_for_everybody else None,
    )
    end = empty_paragraph()
    mark_end(end, revision.digest, pen.ids)
    asked = how_to_comment(pen, cover)
    if place_on_cover(package, asked, edition):
        asked = []
    whole = take_slot(package, "clauses") is not None
    pen.with_links = whole
    content = {
        "logo": [logo_paragraph(package, look)] if look.logo else [],
        "clauses": [*asked, *pen.unsettled(layout), *pen.parts(layout), end]
        if whole
        else [],
        "aspirational": appendices.aspirational(pen, layout),
        "national": appendices.national(pen, layout),
        "balance": appendices.balance(pen, layout),
        "promises": [] if whole else promises(pen, layout),
        "signatures": appendices.signatures(pen, revision.parties),
    }
    for slot, elements in content.items():
        paragraph = take_slot(package, slot)
        if paragraph is not None:
            fill_slot(paragraph, elements)
        elif slot == "clauses" and _must_be_whole(package, copy):
            raise TemplateError(
                "it leaves the clauses out",
                where=Where(package.name),
                mend="let  {{ clauses }}  stand in no passage that an  if  can leave out; "
                "a charter, with  {{ promises }}  alone, is no draft to consult on",
            )
    keep_tables_with_headings(root)
    paragraph = take_slot(package, "contents")
    if paragraph is not None:
        fill_slot(paragraph, contents_list(pen, root))
    package.touch(package.main)
    return whole


def _must_be_whole(package: Package, copy: Copy) -> bool:
    """Say whether a copy needs every clause: one to consult on, or without promises."""
    return copy is Copy.CONSULTATION or take_slot(package, "promises") is None


def _free_ids(root: Element) -> Iterator[int]:
    used = [number_in(e, "id") or 0 for e in root.iter(w("bookmarkStart"))]
    return itertools.count(max(used, default=0) + 1)


def _check_words(revision: Revision) -> None:
    for clause in revision.clauses:
        odd = _UNWRITABLE.search(clause.text)
        if odd is not None:
            raise ClauseFileError(
                f"the text holds the character U+{ord(odd.group()):04X}, which no Word "
                "file can hold",
                where=Where("", clause=clause.id),
                mend="take it out of the clause's file",
            )


def _check_numbers(revision: Revision) -> None:
    """An issued revision's numbers are what people quote: they may not change."""
    if revision.kind is RevisionKind.TAKEN_IN:
        return
    kept = [(row.clause, row.number) for row in revision.outline.rows if row.number]
    printed = {row.clause: row.number for row in numbered(revision).rows}
    wrong = [clause for clause, number in kept if printed[clause] != number]
    if wrong:
        raise RoundTripError(
            f"the revision keeps another number for {wrong[0]} than would be printed",
            where=Where(f"revisions/{revision.label}.md", clause=wrong[0]),
            mend="this is a fault of the program; freeze the revision again with it",
        )


def _prove(data: bytes, revision: Revision, *, whole: bool) -> None:
    """Read the file again: each clause (of a charter, each promise) once, in its words."""
    package = Package.open(data)
    found: dict[str, str] = {}
    for part in (package.main, part_of(package)):
        if part is None:
            continue
        root = package.xml(part)
        every = paragraphs(root)
        for clause, ordinals in clause_paragraphs(root, revision.outline.ids):
            found[clause] = "\n\n".join(text_of(every[at]) for at in ordinals)
    clauses = [revision.clause(clause) for clause in revision.outline.ids]
    wanted = {c.id: c.text for c in clauses if whole or c.kind.is_promise}
    if found != wanted:
        wrong = next(c for c in (*wanted, *found) if found.get(c) != wanted.get(c))
        raise RoundTripError(
            f"the built file does not hold the words of {wrong} as they stand",
            where=Where("", clause=wrong),
            mend="this is a fault of the program; no file was kept",
        )


def text_of(paragraph: Element) -> str:
    """Return the words of a paragraph of ours; a break is a line's end."""
    pieces = (piece for run in paragraph.iter(w("r")) for piece in run)
    return "".join(
        piece.text or "" if piece.tag == w("t") else _FIXED.get(str(piece.tag), "")
        for piece in pieces
    )
