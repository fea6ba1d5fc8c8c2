"""A copy in Welsh: what stands around the clauses is in Welsh too, and what is not is listed."""

from __future__ import annotations

from collections.abc import Collection

from compact_draft.model.clause import ClauseId
from compact_draft.model.compact import Revision
from compact_draft.reports.tongue import markdown_in_tongue, page_in_tongue
from compact_draft.store.tongues import tongue
from compact_draft.store.workspace import Workspace
from compact_draft.word.writing.tongue import in_tongue

WELSH = "cy"


class InWelsh:
    """Puts what stands around the clauses of one copy into Welsh.

    Attributes:
        missing: What stays in English, after a copy was put; the words as they stand.
    """

    def __init__(
        self, workspace: Workspace, told: Revision, left: Collection[ClauseId]
    ) -> None:
        """Begin with a text whose clauses are in Welsh, except those left.

        Args:
            workspace: Whose own words are laid over ours.
            told: The text.
            left: Ids of the clauses that stand in English.
        """
        self.missing: tuple[str, ...] = ()
        self._tongue = tongue(workspace.root)
        self._left = frozenset(left)
        self._told, self._english = set[str](), set[str]()
        for clause in told.clauses:
            held = self._english if clause.id in self._left else self._told
            lines = (" ".join(line.split()) for line in clause.text.split("\n"))
            held.update(filter(None, lines))

    def put(self, made: bytes, ending: str) -> bytes:
        """Return a file of a copy with what stands around its clauses in Welsh."""
        if ending in (".docx", ".pdf"):
            made, self.missing = in_tongue(
                made, self._tongue, self._told, self._english, self._left
            )
        elif ending == ".html":
            page, self.missing = page_in_tongue(
                made.decode(), self._tongue, self._told, self._english
            )
            made = page.encode()
        elif ending == ".md":
            text, self.missing = markdown_in_tongue(
                made.decode(), self._tongue, self._told | self._english
            )
            made = text.encode()
        return made
