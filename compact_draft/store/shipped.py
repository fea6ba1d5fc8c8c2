"""Where the library, templates and example that come with the package lie."""

from __future__ import annotations

from pathlib import Path

import compact_draft
from compact_draft.model.library import ClauseLibrary
from compact_draft.store.clauses import read_clauses


def shipped() -> Path:
    """Return the folder that holds ``clauses``, ``templates`` and ``consultation``.

    In a wheel that is ``compact_draft/shipped``; in a checkout the folder above the
    package.
    """
    package = Path(compact_draft.__file__).parent
    inside = package / "shipped"
    return inside if inside.is_dir() else package.parent


def shipped_library() -> ClauseLibrary:
    """Return the library that came with the package; no workspace is needed."""
    clauses, problems = read_clauses(shipped() / "clauses" / "local")
    for problem in problems:
        raise problem
    return ClauseLibrary.of(clauses)
