"""One writing verb at work: it gathers what to write, and commits it whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compact_draft.errors import RefusedError, Where, WorkspaceError
from compact_draft.model.annotation import Round
from compact_draft.model.clause import Clause
from compact_draft.model.compact import Outline, Revision
from compact_draft.model.look_again import prints
from compact_draft.model.wording import wording_print
from compact_draft.store import wordings
from compact_draft.store.clauses import format_clause, revise_clause_file
from compact_draft.store.drafts import format_outline, format_revision
from compact_draft.store.frameworks import frameworks
from compact_draft.store.head import decode
from compact_draft.store.ids import Ids, format_ids
from compact_draft.store.ledger import Ledger
from compact_draft.store.log import Pending
from compact_draft.store.paths import is_absolute, within
from compact_draft.store.rounds import format_round
from compact_draft.store.safe import keep_newlines, read_bytes

if TYPE_CHECKING:
    from compact_draft.store.workspace import Workspace


class Step:
    """What a verb writes; nothing of it is on disk before the verb has ended."""

    def __init__(
        self, workspace: Workspace, number: int, verb: str, by: str, when: str
    ) -> None:
        """Made by `Workspace.step`; not to be made by hand."""
        self.workspace = workspace
        self.number = number
        self.verb = verb
        self.by = by
        self.when = when
        self.what = ""
        self.pending = Pending()

    def write(self, path: str, data: bytes) -> None:
        """Write a file when the step commits.

        Args:
            path: From the root, with forward slashes; whole for a file outside that
                a person named.
            data: Its bytes.

        Raises:
            RefusedError: A path from the root leads out of the workspace, or over a
                link.
        """
        if is_absolute(path):
            self.see(path)
            self.pending.outside[path] = data
            return
        within(self.workspace.root, path)
        self.see(path)
        self.pending.files[path] = data

    def remove(self, path: str) -> None:
        """Take a file away when the step commits."""
        self.see(path)
        self.pending.files[path] = None

    def see(self, path: str) -> bytes | None:
        """Return a file's bytes and note that this step relies on them."""
        if path not in self.pending.seen:
            self.pending.seen[path] = read_bytes(self.workspace.root / path)
        return self.pending.seen[path]

    def write_text(self, path: str, text: str) -> None:
        r"""Write a text file in the newline style that it has."""
        self.write(path, keep_newlines(text, self.see(path)))

    def write_clause(self, clause: Clause) -> None:
        """Write a clause to its file, touching only what changed in it.

        Words that something is said of now are kept, to be shown when they change.
        """
        self._keep_words(clause)
        path = self.workspace.clause_path(clause.id)
        held = self.see(path)
        if held is None:
            self.write_text(path, format_clause(clause))
        else:
            before = decode(held, path, WorkspaceError)
            self.write_text(path, revise_clause_file(before, clause, path))

    def _keep_words(self, clause: Clause) -> None:
        """Keep the words, of the clause and of undertakings, that something is said of."""
        given = prints(clause)
        if wording_print(clause.text) in given:
            self.keep_wordings(clause.text)
        undertakings = {link.undertaking_print for link in clause.links} - {""}
        if undertakings:
            texts = {
                u.text for f in frameworks(self.workspace.root) for u in f.undertakings
            }
            self.keep_wordings(*(t for t in texts if wording_print(t) in undertakings))

    def write_outline(self, outline: Outline, clauses: tuple[Clause, ...]) -> None:
        """Write the order of the clauses."""
        self.write_text("outline.toml", format_outline(outline, clauses))

    def write_ids(self, ids: Ids) -> None:
        """Write which ids were given and withdrawn."""
        self.write_text("clauses/ids.toml", format_ids(ids))

    def keep_wordings(self, *texts: str) -> None:
        """Keep the words that something is said of, so that they can be shown later."""
        path = wordings.PATH
        held = self.pending.files.get(path) or self.see(path) or b""
        before = wordings.parse_wordings(decode(held, path, WorkspaceError))
        after = wordings.with_wordings(before, texts)
        if after != before:
            self.write_text(path, wordings.format_wordings(after))

    def write_revision(self, revision: Revision) -> None:
        """Freeze a revision.

        Raises:
            RefusedError: A revision of that label is there already.
        """
        path = f"revisions/{revision.label}.md"
        if self.see(path) is not None:
            raise RefusedError(
                f"there is a revision {revision.label} already, and revisions are frozen",
                where=Where(path),
                mend="choose another label with --label",
            )
        self.write(path, format_revision(revision))

    def write_round(self, consultation: Round) -> None:
        """Write a round's ``round.toml``."""
        path = f"consultation/{consultation.label}/round.toml"
        self.write_text(path, format_round(consultation))

    def uses_ledger(self, label: str) -> Ledger:
        """Return a round's ledger; the step's rows go if the step is undone."""
        if label not in self.pending.rounds:
            if not self.pending.rounds:
                self.number = max(self.number, self.workspace.last_step() + 1)
            self.pending.rounds.append(label)
            self.workspace.log.announce(
                number=self.number,
                verb=self.verb,
                by=self.by,
                when=self.when,
                rounds=tuple(self.pending.rounds),
            )
        return self.workspace.ledger(label)
