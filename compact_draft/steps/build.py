"""Assemble the draft in Word, and open a round with it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from compact_draft.drafting.build import Choices, lay_out
from compact_draft.drafting.number import numbered
from compact_draft.errors import RefusedError, Where
from compact_draft.intake.formats.office import pdf_by_libreoffice
from compact_draft.model.compact import Draft, Revision, RevisionKind
from compact_draft.model.draft_cover import Cover
from compact_draft.packs.edition import text_in_words
from compact_draft.steps.beside import examples_in, in_version, versions_of
from compact_draft.steps.beside_personal import for_others
from compact_draft.steps.draft_files import check_agreed, checked_ending, draft_text
from compact_draft.steps.hearing import lacks
from compact_draft.steps.noted import noted
from compact_draft.steps.page_numbers import with_page_numbers
from compact_draft.steps.templates import look_of, template_of
from compact_draft.steps.tongues import WELSH, InWelsh
from compact_draft.store.beside import VERSIONS
from compact_draft.store.frameworks import frameworks
from compact_draft.store.workspace import Workspace
from compact_draft.text.day import day_in_words
from compact_draft.word.writing.draft import COPY_NAMES, Copy, draft_document

TEMPLATE = "templates/compact.docx"


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What `build` made.

    Attributes:
        file: Where the Word file lies, as it was named.
        clauses: How many clauses stand in it.
        digest: Digest of the text it shows.
        missing: For a copy for the public, which says DRAFT: what is missing from the
            books of the round behind it; empty for nothing.
        left: For a version: ids of clauses that stand in their own words, since they have
            none or have changed since it was made.
        examples_left: Where practical examples are printed: ids of clauses that changed
            since theirs were written, which therefore stand without.
        examples_waiting: Ids of clauses whose example is not printed until somebody has
            said whether what may tell who a person is stays in it.
        english: In a copy in Welsh: what stands in English around the clauses.
    """

    file: str
    clauses: int
    digest: str
    missing: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    examples_left: tuple[str, ...] = ()
    examples_waiting: tuple[str, ...] = ()
    english: tuple[str, ...] = ()


def maker(workspace: Workspace) -> str:
    """Return who stands as the author of a file that goes out: the group, no person."""
    settings = workspace.settings()
    return settings.group or f"{settings.title} writers' group"


def living_revision(workspace: Workspace, label: str, when: str) -> Revision:
    """Return the living text as a revision, with the numbers it would print."""
    draft = workspace.draft()
    revisions = workspace.revisions()
    return frozen(
        draft,
        label=label,
        when=when,
        parent=revisions[-1].label if revisions else None,
        kind=RevisionKind.ISSUED,
    )


def frozen(
    draft: Draft, *, label: str, when: str, parent: str | None, kind: RevisionKind
) -> Revision:
    """Return a draft as a revision, numbered as it will be printed."""
    return Revision(
        label=label,
        made=when,
        parent=parent,
        kind=kind,
        title=draft.title,
        parties=draft.parties,
        outline=numbered(draft),
        clauses=draft.clauses,
    )


def build(
    workspace: Workspace,
    out: Path,
    *,
    revision: str | None = None,
    copy: Copy = Copy.WORKING,
    tags: bool = True,
    template: Path | None = None,
    agreed: date | None = None,
    signatures: bool | None = None,
    pages: bool = False,
    version: str = "",
    sources: bool | None = None,
    examples: bool | None = None,
    by: str,
    when: datetime,
) -> Built:
    """Write the living text, or a revision, as what the name of `out` says.

    Args:
        workspace: Where the text is.
        out: The file: .docx, .pdf, .html, .md or .json.
        revision: Label of the revision; None for the living text.
        copy: Whom the copy is for.
        tags: Whether the tags are printed beside each promise.
        template: A Word template; None for the group's own, or ours.
        agreed: The day it was agreed: for the final copy, and for no other.
        signatures: Whether there is a page to sign; None for what the copy usually has.
        pages: Whether the contents list gets its page numbers, where LibreOffice is
            installed to lay the pages out; a PDF always does.
        version: A version kept beside the clauses: "easy-read", "cy"; empty for their own
            words. Clauses without one that follows their words stand in their own.
        sources: Whether it is printed where a clause was borrowed; None for in a copy
            for the writers alone.
        examples: Whether practical examples stand beside the clauses; None for in a
            copy that is not for everybody.
        by: Who takes the step.
        when: The time recorded.

    Raises:
        RefusedError: The name ends in none of these, or a final copy has no date.
        TemplateError: The template cannot be filled in, with the paragraph.
        WordFileError: A PDF is asked for where LibreOffice is not installed.
    """
    written = inside(workspace, out)
    ending = checked_ending(out)
    check_agreed(copy, agreed, when.date())
    moment = when.isoformat(timespec="seconds")
    shown = (
        living_revision(workspace, "draft", moment)
        if revision is None
        else workspace.revision(revision)
    )
    edition = text_in_words(shown, is_living=revision is None, agreed=agreed)
    told, left = shown, tuple[str, ...]()
    if version:
        told, left = in_version(workspace, shown, version)
        if not versions_of(workspace, version):
            raise RefusedError(
                f"no clause has words {VERSIONS[version]}, so there is nothing to build",
                where=Where("--version"),
                mend="keep some first:  compact-draft beside set CLAUSE --as "
                f"{version} --text WORDS",
            )
        edition = f"{edition}, {VERSIONS[version]}"
    welsh = InWelsh(workspace, told, left) if version == WELSH else None
    made = drawn(
        workspace,
        told,
        ending,
        welsh=welsh,
        copy=copy,
        edition=edition,
        tags=tags,
        template=template,
        agreed=agreed,
        signatures=signatures,
        pages=pages,
        sources=sources,
        examples=examples,
        name=out.name,
        when=when,
    )
    with workspace.step("build", by=by, when=when) as step:
        step.write(written, made)
        step.what = written
    held = workspace.revisions()
    has_examples = _has_examples(copy, wanted=examples)
    behind = held[-1] if revision is None and held else shown
    missing = lacks(workspace, behind) if copy is Copy.PUBLIC and held else ()
    return Built(
        file=written,
        clauses=len(shown.clauses),
        digest=shown.digest,
        missing=missing,
        left=left,
        examples_left=examples_in(workspace, shown)[1] if has_examples else (),
        examples_waiting=for_others(workspace, shown)[1] if has_examples else (),
        english=() if welsh is None else welsh.missing,
    )


def _has_examples(copy: Copy, *, wanted: bool | None) -> bool:
    return not copy.is_for_everybody if wanted is None else wanted


def drawn(
    workspace: Workspace,
    shown: Revision,
    ending: str,
    *,
    copy: Copy,
    edition: str,
    tags: bool = True,
    template: Path | None = None,
    agreed: date | None = None,
    signatures: bool | None = None,
    pages: bool = False,
    sources: bool | None = None,
    examples: bool | None = None,
    welsh: InWelsh | None = None,
    name: str,
    when: datetime,
) -> bytes:
    """Return a text as a file of one kind; nothing is written.

    Args:
        workspace: Where the text is.
        shown: The text.
        ending: One of `draft_files.ENDINGS`.
        copy: Whom the copy is for.
        edition: Which text it is, in words.
        tags: Whether the tags are printed beside each promise.
        template: A Word template; None for the group's own, or ours.
        agreed: The day it was agreed.
        signatures: Whether there is a page to sign; None for what the copy usually has.
        pages: Whether the contents of a Word file bear page numbers.
        sources: Whether it is printed where a clause was borrowed; None for in a copy
            for the writers alone.
        examples: Whether practical examples stand beside the clauses; None for in a
            copy that is not for everybody.
        welsh: Puts what stands around the clauses into Welsh; None for English.
        name: How errors call the file.
        when: The time recorded in it.
    """
    data, template_name = template_of(
        workspace, template, own=TEMPLATE, ours="the house template"
    )
    cover = Cover(
        status=_status(copy),
        copy=COPY_NAMES[copy],
        revision=edition,
        date=day_in_words((agreed or when).isoformat()),
        agreed=day_in_words(agreed.isoformat()) if agreed else "",
        signatures=copy.is_for_everybody if signatures is None else signatures,
    )
    national, wordings = frameworks(workspace.root), workspace.wordings()
    is_ours = copy is Copy.WORKING
    beside = noted(
        workspace,
        shown,
        writers=is_ours,
        with_sources=is_ours if sources is None else sources,
        with_examples=_has_examples(copy, wanted=examples),
    )
    if ending in (".docx", ".pdf"):
        made = draft_document(
            replace(shown, outline=numbered(shown)),
            data,
            copy=copy,
            status=cover.status,
            when=when,
            author=maker(workspace),
            tags=tags,
            signatures=cover.signatures,
            frameworks=national,
            wordings=wordings,
            template_name=template_name,
            edition=cover.revision,
            dated=agreed,
            look=look_of(workspace),
            noted=beside,
        )
        if welsh is not None:
            made = welsh.put(made, ending)
        if pages or ending == ".pdf":
            made = with_page_numbers(made, name)
        if ending == ".pdf":
            made = pdf_by_libreoffice(made, name)
    else:
        choices = Choices(
            tags=tags,
            frameworks=national,
            notes=is_ours,
            wordings=wordings,
            noted=beside,
            agreed=copy is Copy.FINAL,
        )
        made = draft_text(lay_out(shown, choices), cover, ending, tags=tags)
        made = made if welsh is None else welsh.put(made, ending)
    return made


def _status(copy: Copy) -> str:
    if copy is Copy.FINAL:
        return "Agreed"
    if copy is Copy.PUBLIC:
        return "DRAFT"
    return "DRAFT for consultation" if copy is Copy.CONSULTATION else "WORKING DRAFT"


def inside(workspace: Workspace, path: Path) -> str:
    """Return a path from the workspace's root; one outside stays as it is, absolute.

    Raises:
        RefusedError: It lies where the workspace keeps its own files.
    """
    workspace.refuse_own(path)
    root, resolved = workspace.root.resolve(), path.resolve()
    if resolved.is_relative_to(root):
        return resolved.relative_to(root).as_posix()
    return resolved.as_posix()
