"""Look at the clauses of the draft and of the library: list, search, show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from compact_draft.diff.words import word_edits
from compact_draft.drafting.borrowed import BorrowedClause, borrowed_from
from compact_draft.drafting.links import words_of_undertakings
from compact_draft.drafting.listing import Listed, Wanted, choose, listed
from compact_draft.drafting.naming import named
from compact_draft.drafting.whole import Remark, Whole, answers, became, came_from
from compact_draft.errors import RefusedError, Where
from compact_draft.model.clause import Clause, ClauseId
from compact_draft.model.compact import (
    Draft,
    Outline,
    Revision,
    RevisionKind,
    bound_parties,
    overall_tag,
)
from compact_draft.model.look_again import Known, LookAgain
from compact_draft.monitoring.beside import Beside, beside
from compact_draft.monitoring.beside import again as returned_again
from compact_draft.steps.beside import again as kept_again
from compact_draft.store.frameworks import frameworks
from compact_draft.store.ledger_part import remarks_of
from compact_draft.store.monitoring import read_monitoring
from compact_draft.store.reading import Reading
from compact_draft.store.search_terms import search_terms
from compact_draft.store.shipped import shipped, shipped_library
from compact_draft.store.snapshot import Snapshot
from compact_draft.store.wanted import Wanted as Asked
from compact_draft.store.workspace import Workspace
from compact_draft.text.finding import Document, Finder, Hit, Term


def living(workspace: Reading) -> Draft:
    """Return the living text; an empty one in a workspace that has none yet."""
    if (workspace.root / "outline.toml").is_file() or workspace.clauses():
        return workspace.draft()
    settings = workspace.settings()
    return Draft(
        title=settings.title,
        parties=settings.parties,
        outline=Outline(rows=()),
        clauses=(),
    )


def known_words(workspace: Reading) -> Known:
    """Return the words of undertakings, and the wordings that something was said of.

    Returns of the bodies, and versions and examples beside a clause, that were given for
    other words are among what it knows.
    """
    wordings = workspace.wordings()
    held = read_monitoring(workspace.root)
    found: dict[ClauseId, tuple[LookAgain, ...]] = {}
    draft = living(workspace)
    if held.returns:
        found = returned_again(draft.clauses, held, wordings)
    for identity, rows in kept_again(workspace, draft, wordings).items():
        found[identity] = (*found.get(identity, ()), *rows)
    return Known(
        undertakings=words_of_undertakings(frameworks(workspace.root)),
        wordings=wordings,
        beside=found,
    )


def on_paper(workspace: Reading) -> Revision | None:
    """Return the last revision that went out or was agreed; None for none."""
    made = [r for r in workspace.revisions() if r.kind is not RevisionKind.TAKEN_IN]
    return made[-1] if made else None


def find(held: Snapshot, words: str) -> ClauseId:
    """Return the id of the clause of the draft that a person names.

    Raises:
        RefusedError: No clause is meant, or two may be.
    """
    return named(words, living(held), printed=on_paper(held))


def list_clauses(
    workspace: Workspace | None, wanted: Wanted, *, library: bool = False
) -> tuple[Listed, ...]:
    """Return the clauses that are wanted: of the draft in order, or of the library.

    Outside a workspace (None) the library is the one that came with the package.
    """
    if library or workspace is None:
        rows = _library(workspace)
    else:
        rows = listed(living(workspace), known_words(workspace))
    return choose(rows, wanted)


def search(workspace: Workspace | None, words: str) -> tuple[Listed, ...]:
    """Return the clauses that words find, the draft's first, then the library's.

    The trade's other words for a thing find it too. The best stands first; where
    nothing has all of it, those that have some.

    Args:
        workspace: Where the draft is; None for the shipped library alone.
        words: A few words.

    Raises:
        SourceError: The workspace's ``search.toml`` is unusable.
    """
    terms = search_terms(None if workspace is None else workspace.root)
    own = () if workspace is None else listed(living(workspace))
    found = [_found(rows, terms, words) for rows in (own, _library(workspace))]
    whole = any(hit.is_whole for hits, _ in found for hit in hits)
    return tuple(
        rows[hit.place]
        for hits, rows in found
        for hit in hits
        if hit.is_whole or not whole
    )


def _found(
    rows: tuple[Listed, ...], terms: Sequence[Term], words: str
) -> tuple[tuple[Hit, ...], tuple[Listed, ...]]:
    documents = [document(row.clause) for row in rows]
    return Finder(documents, terms).find(words), rows


def document(clause: Clause) -> Document:
    """Return a clause as it is searched: heading and family, words, and its labels."""
    labels = [f"theme:{clause.theme}"] if clause.theme else []
    labels += [f"family:{clause.family}"] if clause.family else []
    family = clause.family.replace("-", " ")
    return Document(
        title=f"{clause.heading} {family}",
        text=f"{clause.id} {clause.theme} {clause.text}",
        labels=tuple(labels),
    )


def _library(workspace: Workspace | None) -> tuple[Listed, ...]:
    library = shipped_library() if workspace is None else workspace.library()
    return tuple(Listed(clause=clause, is_library=True) for clause in library)


def show_library(words: str) -> Whole:
    """Return what is known of a clause of the shipped library, outside a workspace.

    Raises:
        RefusedError: There is no such clause in it.
    """
    library = shipped_library()
    clause = library.get(words.strip().casefold())
    if clause is None:
        raise RefusedError(
            f"there is no clause {words} in the library, and this folder is no workspace",
            where=Where("library"),
            mend="see the library with  compact-draft clauses list --library,  or go to "
            "the folder of your Compact",
        )
    return Whole(
        row=Listed(clause=clause, is_library=True),
        answers=answers(clause, frameworks(shipped())),
        alternatives=library.alternatives(clause),
    )


def show(workspace: Workspace, words: str) -> Whole:
    """Return everything that is known of a clause of the draft or of the library.

    Raises:
        RefusedError: No clause is meant, or two may be.
    """
    held, library = workspace.snapshot(), workspace.library()
    draft, everything = living(held), held.clauses()
    known = [c.id for c in (*everything, *library)]
    wanted = named(words, draft, printed=on_paper(held), also=known)
    own = next((c for c in everything if c.id == wanted), None)
    texts = frameworks(workspace.root)
    if own is None:
        clause = next(c for c in library if c.id == wanted)
        return Whole(
            row=Listed(clause=clause, is_library=True),
            answers=answers(clause, texts),
            alternatives=library.alternatives(clause),
        )
    rows = {row.clause.id: row for row in listed(draft, known_words(held))}
    bound = bound_parties(own, draft.parties)
    borrowed = _borrowed(own, library)
    return Whole(
        row=rows.get(wanted) or _withdrawn(own, draft),
        is_withdrawn=wanted not in rows,
        bound=tuple(p for p in draft.parties if p.id in bound),
        parties=draft.parties,
        answers=answers(own, texts),
        came_from=came_from(own, everything),
        became=became(own, everything),
        alternatives=() if borrowed is None else library.alternatives(borrowed),
        borrowed=borrowed,
        changes=() if borrowed is None else word_edits(borrowed.text, own.text),
        remarks=_remarks(held, own, everything),
    )


def kept(workspace: Workspace | None, whole: Whole) -> Beside:
    """Return what was returned of a clause by the bodies, and what went against it.

    Nothing outside a workspace (None).
    """
    if workspace is None:
        return Beside(clause=whole.row.clause.id)
    held = read_monitoring(workspace.root)
    return beside(whole.row.clause, held, workspace.clauses())


def sources_of(workspace: Workspace | None, whole: Whole) -> tuple[BorrowedClause, ...]:
    """Return where a clause was borrowed from another area, and what was changed since.

    Nothing outside a workspace (None).
    """
    if workspace is None:
        return ()
    clause, wordings = whole.row.clause, workspace.wordings()
    return tuple(
        BorrowedClause(
            source=source,
            changes=word_edits(wordings[source.mark], clause.text)
            if source.adapted and source.mark in wordings
            else (),
        )
        for source in borrowed_from(clause, workspace.clauses())
    )


def _withdrawn(clause: Clause, draft: Draft) -> Listed:
    is_promise = clause.kind.is_promise
    tag = overall_tag(clause, draft.parties) if is_promise else None
    return Listed(clause=clause, tag=tag)


def _borrowed(clause: Clause, library: Iterable[Clause]) -> Clause | None:
    ids = [
        identity
        for row in clause.history
        if row.what == "borrowed"
        for identity in row.source
    ]
    return next((known for known in library if known.id in ids), None)


def _remarks(
    workspace: Reading, clause: Clause, everything: tuple[Clause, ...]
) -> tuple[Remark, ...]:
    ids = {clause.id, *came_from(clause, everything)}
    wanted = Asked(perhaps=tuple(sorted(ids)))
    return tuple(
        Remark(round=consultation.label, annotation=annotation)
        for consultation in workspace.rounds()
        for annotation in remarks_of(workspace, consultation.label, wanted)
    )
