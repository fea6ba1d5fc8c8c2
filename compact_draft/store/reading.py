"""What a workspace holds: its files and its ledgers, read; nothing is written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from compact_draft.errors import (
    RefusedError,
    SourceError,
    Where,
    WorkspaceError,
)
from compact_draft.model.annotation import Round
from compact_draft.model.clause import Clause
from compact_draft.model.compact import Draft, Outline, Revision
from compact_draft.model.library import ClauseLibrary
from compact_draft.store.asking import Tally
from compact_draft.store.claim import Ours
from compact_draft.store.clauses import (
    id_order,
    read_clauses,
)
from compact_draft.store.drafts import (
    parse_outline,
    parse_revision,
)
from compact_draft.store.head import decode
from compact_draft.store.identity import (
    read_here,
)
from compact_draft.store.ids import Ids, parse_ids
from compact_draft.store.ledger import Ledger
from compact_draft.store.living import by_descent, living_text
from compact_draft.store.log import Log
from compact_draft.store.paths import OWN, is_inside
from compact_draft.store.rounds import parse_round
from compact_draft.store.rows import Books
from compact_draft.store.safe import read_bytes, sha256
from compact_draft.store.settings import CONFIG, Settings, parse_settings
from compact_draft.store.shipped import shipped_library
from compact_draft.store.sync import conflict_of
from compact_draft.store.synced import is_its_own, refuse_half_there
from compact_draft.store.wordings import PATH as WORDINGS
from compact_draft.store.wordings import parse_wordings
from compact_draft.text.given_for import wording_print
from compact_draft.text.round_name import round_name


class Reading:
    """The folder of one Compact, to be read."""

    def __init__(self, root: Path) -> None:
        """Take a folder as a workspace."""
        self.root = root
        self.log = Log(root)

    def _text(self, path: str) -> str:
        data = read_bytes(self.root / path)
        if data is None:
            raise WorkspaceError(
                "there is no such file in the workspace",
                where=Where(path),
                mend=_how_to_get(path),
            )
        return decode(data, path, WorkspaceError)

    def settings(self) -> Settings:
        """Return what ``compact.toml`` says."""
        return parse_settings(self._text(CONFIG))

    def ids(self) -> Ids:
        """Return which ids were given; none yet in a new workspace.

        An id that a clause file bears was given, whatever ``ids.toml`` says.
        """
        data = read_bytes(self.root / "clauses/ids.toml")
        ids = parse_ids(decode(data or b"", "clauses/ids.toml", WorkspaceError))
        borne: dict[str, int] = {}
        for path in (self.root / "clauses").rglob("*.md"):
            prefix, serial = id_order(path.stem)
            borne[prefix] = max(borne.get(prefix, 0), serial)
        return ids.keeping(Ids(given=borne))

    def clauses(self) -> tuple[Clause, ...]:
        """Return every clause of the workspace, by id.

        Raises:
            SourceError: The first fault in a clause file; `problems` lists all.
        """
        clauses, problems = self.read_clauses()
        if problems:
            raise problems[0]
        return clauses

    def read_clauses(self) -> tuple[tuple[Clause, ...], tuple[SourceError, ...]]:
        """Return the clauses and every fault in their files."""
        return read_clauses(self.root / "clauses", self.root)

    def clause_path(self, wanted: str) -> str:
        """Return where a clause's file lies, from the root."""
        found = sorted((self.root / "clauses").rglob(f"{wanted}.md"))
        if found:
            return found[0].relative_to(self.root).as_posix()
        return f"clauses/{wanted.rpartition('-')[0]}/{wanted}.md"

    def wordings(self) -> dict[str, str]:
        """Return the wordings that something was said of, by their prints.

        Those of revisions stand among them, under old prints as well.
        """
        found: dict[str, str] = {}
        for revision in self.revisions():
            for clause in revision.clauses:
                found[sha256(clause.text.encode("utf-8"))] = clause.text
                found[wording_print(clause.text)] = clause.text
        data = read_bytes(self.root / WORDINGS) or b""
        return found | parse_wordings(decode(data, WORDINGS, WorkspaceError))

    def outline(self) -> Outline:
        """Return the order of the clauses."""
        return parse_outline(self._text("outline.toml"))

    def draft(self) -> Draft:
        """Return the living text.

        Raises:
            WorkspaceError: The outline names a clause that has no file, or a clause
                that is not withdrawn stands nowhere in the outline.
        """
        return living_text(
            self.settings(),
            self.outline(),
            self.clauses(),
            withdrawn=self.ids().withdrawn,
            has_ids=(self.root / "clauses/ids.toml").is_file(),
            path_of=self.clause_path,
        )

    def revision(self, label: str) -> Revision:
        """Return a frozen revision.

        Raises:
            WorkspaceError: There is none of that label, or its bytes were changed.
        """
        path = f"revisions/{label}.md"
        data = read_bytes(self.root / path) if is_inside(path) else None
        if data is None:
            known = ", ".join(r.label for r in self.revisions()) or "none"
            raise WorkspaceError(
                f"there is no revision {label}",
                where=Where("revisions"),
                mend=f"name one of those there are: {known}",
            )
        found = parse_revision(data, path)
        if found.label != label:
            raise WorkspaceError(
                f"this file holds the revision {found.label}",
                where=Where(path),
                mend=f"name it {found.label}.md again, or take it out if it is a copy",
            )
        return found

    def revisions(self) -> tuple[Revision, ...]:
        """Return every revision, oldest first (by its line of parents)."""
        paths = sorted((self.root / "revisions").glob("*.md"))
        names = {path.name for path in paths}
        found = {
            path.stem: self.revision(path.stem)
            for path in paths
            if conflict_of(path.name, names) is None or is_its_own(path)
        }
        return by_descent(found)

    def rounds(self) -> tuple[Round, ...]:
        """Return every round, oldest first (by the revisions they are on)."""
        found = []
        for path in sorted((self.root / "consultation").glob("*/round.toml")):
            shown = path.relative_to(self.root).as_posix()
            text = decode(path.read_bytes(), shown, WorkspaceError)
            found.append(parse_round(text, shown))
            if found[-1].label != path.parent.name:
                raise WorkspaceError(
                    f"this file is of the round {found[-1].label!r}",
                    where=Where(shown),
                    mend="give the folder its name back, or take it out if it is a copy",
                )
        if len(found) > 1:
            order = [revision.label for revision in self.revisions()]
            found.sort(
                key=lambda r: order.index(r.revision) if r.revision in order else -1
            )
        return tuple(found)

    def round(self, label: str | None) -> Round:
        """Return a round by label; with None the only one, or the last.

        Raises:
            WorkspaceError: There is none of that label, or none at all.
        """
        rounds = self.rounds()
        if label is None and rounds:
            return rounds[-1]
        for found in rounds:
            if found.label == label:
                return found
        known = ", ".join(r.label for r in rounds)
        raise WorkspaceError(
            "no round has been opened yet"
            if label is None
            else f"there is no round of the name {label}",
            where=Where("consultation"),
            mend=f"name one of  {known}"
            if known
            else "open one: compact-draft issue round-1",
        )

    def sent(self, label: str) -> bytes:
        """Return the bytes of the draft that went out in a round.

        Raises:
            WorkspaceError: They are gone, or are not the bytes that went out.
        """
        path = f"consultation/{label}/sent.docx"
        data = read_bytes(self.root / path)
        if data is None or sha256(data) != self.round(label).sent_sha256:
            raise WorkspaceError(
                "the draft that went out is gone"
                if data is None
                else "this is not the draft that went out: its bytes were changed",
                where=Where(path),
                mend="put the file back from a copy or from the mail it went out with",
            )
        return data

    def ledger(self, label: str) -> Ledger:
        """Return a round's ledger.

        Raises:
            WorkspaceError: It cannot be opened, or was there and is gone.
        """
        url, identity = self._database(), self.identity()
        if url:
            return Ledger(url, label, identity, ours=lambda: self._ours(label))
        path = self.root / f"consultation/{label}/ledger.db"
        if not self.has_ledger(label):
            self._refuse_lost(path, label)
        else:
            refuse_half_there(path, path.relative_to(self.root).as_posix())
        return Ledger.file(path, label, identity)

    def identity(self) -> str:
        """Return which Compact this is; empty where no step has been taken yet."""
        is_there = (self.root / CONFIG).is_file()
        named = self.settings().id if is_there else ""
        here = None if named else read_here(self.root)
        return named or ("" if here is None else here.id)

    def _ours(self, label: str) -> Ours:
        """Return what shows old rows of a shared database to be this folder's."""
        folder = self.root / f"consultation/{label}/received"
        files = (p for p in sorted(folder.glob("*")) if p.is_file())
        undone = frozenset(s.number for s in self.log.steps() if s.state != "done")
        return Ours(
            received=frozenset(sha256(p.read_bytes()) for p in files), undone=undone
        )

    def _database(self) -> str:
        """Return the address of the database for ledgers; empty for a file a round.

        Raises:
            WorkspaceError: It is on another computer that nobody here has allowed.
        """
        is_there = (self.root / CONFIG).is_file()
        url = self.settings().ledger if is_there else ""
        if url:
            from compact_draft.store.databases import refuse_unknown_host

            refuse_unknown_host(url)
        return url

    def has_ledger(self, label: str) -> bool:
        """Whether a round has a ledger already; an emptied file is none."""
        path = self.root / f"consultation/{label}/ledger.db"
        is_file = path.is_file() and path.stat().st_size > 0
        return is_file or bool(self._database())

    def _refuse_lost(self, path: Path, label: str) -> None:
        """Refuse to begin a ledger again for a round that had one."""
        received = path.parent / "received"
        is_known = any(
            label in step.rounds and step.state == "done" for step in self.log.steps()
        )
        if is_known or (received.is_dir() and any(received.iterdir())):
            raise WorkspaceError(
                f"the ledger of {round_name(label)}, with every remark and decision, "
                "is gone",
                where=Where(path.relative_to(self.root).as_posix()),
                mend="put the file back from a copy; what came back lies unaltered in "
                "received/",
            )

    def books(self, label: str) -> Books:
        """Return what a round's ledger holds; empty, and nothing made, when there is none.

        Raises:
            WorkspaceError: It cannot be opened, or was there and is gone.
        """
        if not self.has_ledger(label):
            self._refuse_lost(self.root / f"consultation/{label}/ledger.db", label)
            return Books()
        return self.ledger(label).books()

    def tally(self, label: str) -> Tally:
        """Return how many of what a round's ledger holds, without reading all of it.

        Raises:
            WorkspaceError: It cannot be opened, or was there and is gone.
        """
        if not self.has_ledger(label):
            self._refuse_lost(self.root / f"consultation/{label}/ledger.db", label)
            return Tally()
        return self.ledger(label).tally()

    def last_serials(self) -> Mapping[str, int]:
        """Return the last serial ever given of each kind (p, s, a, d), in any round.

        Ids go on from round to round, for margins and histories name no round.
        """
        found = dict.fromkeys("psad", 0)
        for consultation in self.rounds():
            if self.has_ledger(consultation.label):
                given = self.ledger(consultation.label).last_serials()
                found = {kind: max(found[kind], given[kind]) for kind in found}
        return found

    def library(self) -> ClauseLibrary:
        """Return the shipped library with the workspace's own layer over it."""
        own, problems = read_clauses(self.root / "library", self.root)
        for problem in problems:
            raise problem
        return ClauseLibrary.of(shipped_library(), own)

    def last_step(self) -> int:
        """Return the last step's number that any ledger knows; 0 for none.

        The log may be gone, and a number given again would share its fate with the
        rows of the old step when one of the two is undone.
        """
        held = [r.label for r in self.rounds() if self.has_ledger(r.label)]
        return max((self.ledger(label).last_step() for label in held), default=0)

    def refuse_own(self, path: Path) -> None:
        """Refuse to put a file made for people where the workspace keeps its own.

        Raises:
            RefusedError: It lies in ``clauses/``, ``sources/`` and so on, or is
                ``compact.toml``.
        """
        root, whole = self.root.resolve(), path.resolve()
        inside = whole.relative_to(root).parts if whole.is_relative_to(root) else ()
        if inside and inside[0].casefold() in OWN:
            raise RefusedError(
                "the workspace keeps its own files there, and none of them is replaced",
                where=Where(str(path)),
                mend="name a file in out/, such as  --out out/draft.docx",
            )

    def source_digests(self) -> frozenset[str]:
        """Return the digests of the files in ``sources/``, the old Compact among them."""
        files = (p for p in sorted(self.root.glob("sources/*")) if p.is_file())
        return frozenset(sha256(p.read_bytes()) for p in files)

    def made(self, path: Path) -> bool:
        """Whether a file is one that a step of ours wrote and nobody changed since.

        A file that is not there may be written too.
        """
        data = read_bytes(path)
        if data is None:
            return True
        whole, root = path.resolve(), self.root.resolve()
        name = whole.as_posix()
        if whole.is_relative_to(root):
            name = whole.relative_to(root).as_posix()
        digest = sha256(data)
        return any(
            written.path == name and written.after == digest
            for step in self.log.steps()
            for written in (*step.files, *step.outside)
        )


def _how_to_get(path: str) -> str:
    if path == "outline.toml":
        return "bring the old Compact in first:  compact-draft intake FILE"
    return "put the file back from a copy, or start a workspace with  compact-draft new"
