"""Do the files of a workspace make one text, and one line of revisions?"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from compact_draft.errors import Where, WorkspaceError
from compact_draft.model.clause import Clause
from compact_draft.model.compact import Draft, Outline, Revision
from compact_draft.store.settings import Settings


def living_text(
    settings: Settings,
    outline: Outline,
    clauses: Iterable[Clause],
    *,
    withdrawn: Collection[str],
    has_ids: bool,
    path_of: Callable[[str], str],
) -> Draft:
    """Return the living text that the files make.

    Args:
        settings: Its title and parties.
        outline: The order of its clauses.
        clauses: Every clause that has a file.
        withdrawn: The ids of those that were withdrawn.
        has_ids: Whether the list of ids is there.
        path_of: Gives the file of a clause, for messages.

    Raises:
        WorkspaceError: The outline names a clause that has no file, or a clause that is
            not withdrawn stands nowhere in the outline.
    """
    held = {clause.id: clause for clause in clauses}
    for row in outline.rows:
        if row.clause not in held:
            raise WorkspaceError(
                f"the outline names {row.clause}, but there is no such clause file",
                where=Where("outline.toml", clause=row.clause),
                mend="put the file back from a copy; where the clause is to go, put "
                "it back first and then withdraw it with  compact-draft clauses "
                f"withdraw {row.clause} --why ...",
            )
    missing = set(held) - set(outline.ids) - set(withdrawn)
    if missing and not has_ids:
        raise WorkspaceError(
            "the list of ids, which tells the withdrawn clauses, is gone",
            where=Where("clauses/ids.toml"),
            mend="put the file back from a copy",
        )
    if missing:
        first = min(missing)
        raise WorkspaceError(
            f"the clause {first} stands nowhere in the outline",
            where=Where(path_of(first), clause=first),
            mend=f'add a line  {{clause = "{first}"}},  to outline.toml where it '
            "belongs; where the clause is to go, withdraw it then with  "
            f"compact-draft clauses withdraw {first} --why ...",
        )
    return Draft(
        title=settings.title,
        parties=settings.parties,
        outline=outline,
        clauses=tuple(held[row.clause] for row in outline.rows),
    )


def by_descent(found: Mapping[str, Revision]) -> tuple[Revision, ...]:
    """Return revisions, oldest first by their line of parents.

    Args:
        found: Each by its label.

    Raises:
        WorkspaceError: One grew from a revision that is not there.
    """
    for held in found.values():
        if held.parent is not None and held.parent not in found:
            raise WorkspaceError(
                f"the revision {held.parent}, from which {held.label} grew, is gone",
                where=Where(f"revisions/{held.parent}.md"),
                mend="put the file back from a copy",
            )

    def depth(label: str) -> int:
        steps, at = 0, found[label].parent
        while at is not None and at in found and steps < len(found):
            steps, at = steps + 1, found[at].parent
        return steps

    return tuple(found[key] for key in sorted(found, key=lambda k: (depth(k), k)))
