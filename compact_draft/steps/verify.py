"""Does a thing still hold what it held when we made it? Nothing is written.

What it is decides how it is looked at: a workspace by its log and seals, an archive by
its ledger, a revision by its digest. Further kinds register themselves below.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from compact_draft.errors import CompactError, RefusedError, Where
from compact_draft.steps.by_hand import altered_by_hand
from compact_draft.store.binding import ROWS
from compact_draft.store.drafts import parse_revision
from compact_draft.store.pages import LoggedStep
from compact_draft.store.paths import within
from compact_draft.store.safe import read_bytes, sha256
from compact_draft.store.seals import PATH as SEALS
from compact_draft.store.seals import Seal, faults_of, last_of, parse_seals
from compact_draft.store.synced import left_behind
from compact_draft.store.workspace import Workspace
from compact_draft.text.plural import plural

_FROZEN = ("revisions/", "sources/", "merging", "signoff.toml", "monitoring.toml")
_KEPT = ("/received/", "/sent.docx")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that is not as it was.

    Attributes:
        where: The file, or the place in it.
        what: What is wrong, in words.
    """

    where: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What was looked at, and what is wrong with it.

    Attributes:
        kind: What it is, such as "workspace".
        path: As it was named.
        held: What was looked at, a sentence each.
        faults: What is wrong; empty when nothing is.
        seal: The last seal of the log, for a person to note down; empty for none.
    """

    kind: str
    path: str
    held: tuple[str, ...]
    faults: tuple[Fault, ...]
    seal: str = ""


Check = Callable[[bytes, str], Verified]
_KINDS: list[tuple[Callable[[bytes, str], bool], Check]] = []


def verifies(
    looks_so: Callable[[bytes, str], bool],
) -> Callable[[Check], Check]:
    """Register how a kind of file is verified.

    Args:
        looks_so: Tells by a file's bytes and its name whether it is of that kind.
    """

    def register(check: Check) -> Check:
        _KINDS.append((looks_so, check))
        return check

    return register


def verify(path: Path, *, seal: str = "") -> Verified:
    """Return whether a file or a folder still holds what it held.

    Args:
        path: A workspace, or a file of one that was given away.
        seal: A seal that somebody noted down; it must stand in the log.

    Raises:
        RefusedError: It is not there, or of no kind that can be verified.
    """
    if path.is_dir():
        return workspace(Workspace.open(path), str(path), seal=seal)
    data = read_bytes(path)
    if data is None:
        raise RefusedError(
            "there is no such file or folder",
            where=Where(str(path)),
            mend="name a workspace, or a file that was made here",
        )
    for looks_so, check in _KINDS:
        if looks_so(data, path.name):
            return check(data, str(path))
    raise RefusedError(
        "this is not a kind of file that can be verified",
        where=Where(str(path)),
        mend="name the folder of a Compact, its log/seals.jsonl or a file of revisions/",
    )


def workspace(held: Workspace, path: str, *, seal: str = "") -> Verified:
    """Return whether a workspace holds what its log says.

    The chain of seals, the page and rows of each step, the bytes that the log keeps, what
    never changes once it is written, and each round's ledger, row by row.
    """
    faults: list[Fault] = []
    data = read_bytes(held.root / SEALS)
    seals, broken = parse_seals(data or b"")
    faults += [Fault(where=SEALS, what=f"line {n} cannot be read") for n in broken]
    faults += [Fault(where=SEALS, what=what) for what in faults_of(seals)]
    try:
        steps = held.log.steps()
    except CompactError as error:
        steps = ()
        faults.append(Fault(where="log", what=str(error)))
    faults += _pages(held, steps, seals)
    faults += _bytes_before(held, steps)
    faults += _frozen(held, steps)
    faults += [Fault(where=o.path, what=o.what) for o in left_behind(held.root)]
    rounds = [consultation.label for consultation in held.rounds()]
    for label in rounds:
        faults += _ledger(held, label)
    if seal and seal not in {seal.seal for seal in seals}:
        what = "the seal that was noted down is not in the log: lines of it were lost"
        faults.append(Fault(where=SEALS, what=what))
    return Verified(
        kind="workspace",
        path=path,
        held=(
            f"{plural(len(seals), 'seal')} on {plural(len(steps), 'step')}",
            f"{plural(len(rounds), 'ledger')}, row by row",
        ),
        faults=tuple(faults),
        seal=seals[-1].seal if seals else "",
    )


def _pages(
    held: Workspace, steps: tuple[LoggedStep, ...], seals: tuple[Seal, ...]
) -> Iterator[Fault]:
    """Yield where pages of the log are not as they were sealed."""
    known = last_of(seals)
    there = {step.number for step in steps}
    for number, seal in known.items():
        if number not in there:
            yield Fault(where="log", what=f"step {number} ({seal.verb}) is gone")
    first = min(known, default=0)
    for step in steps:
        where = f"log/{step.folder}"
        sealed = known.get(step.number)
        if sealed is None:
            is_last = step.number == max(there)
            if step.state in ("done", "undone") and not (
                is_last or step.number < first
            ):
                yield Fault(where=where, what="the step was never sealed")
            continue
        page = read_bytes(held.log.folder / step.folder / "step.json") or b""
        rows = read_bytes(held.log.folder / step.folder / ROWS)
        is_cut_off = sealed.state == "done" and step.state in ("undoing", "undone")
        if sha256(page) != sealed.page and not is_cut_off:
            yield Fault(where=where, what="its page is not as it was sealed")
        if (sha256(rows) if rows is not None else "") != sealed.rows:
            what = "what it keeps of the ledger's rows is not as it was sealed"
            yield Fault(where=f"{where}/{ROWS}", what=what)


def _bytes_before(held: Workspace, steps: tuple[LoggedStep, ...]) -> Iterator[Fault]:
    """Yield where the bytes that the log keeps for undoing are gone or others."""
    for step in steps:
        for n in range(len(step.files)) if step.state == "done" else ():
            try:
                held.log.before(step, n)
            except CompactError as error:
                yield Fault(where=f"log/{step.folder}/before/{n}", what=error.what)


def _frozen(held: Workspace, steps: tuple[LoggedStep, ...]) -> Iterator[Fault]:
    """Yield where what never changes once it is written was changed or is gone."""
    wanted: dict[str, str | None] = {}
    for step in steps:
        for written in step.files if step.state == "done" else ():
            is_frozen = written.path.startswith(_FROZEN) or any(
                kept in f"/{written.path}" for kept in _KEPT
            )
            if is_frozen:
                wanted[written.path] = written.after
    for path, after in wanted.items():
        data = read_bytes(within(held.root, path))
        if data is None and after is not None:
            yield Fault(where=path, what="the file is gone")
        elif data is not None and sha256(data) != after:
            yield Fault(where=path, what="the file is not as it was written")


def _ledger(held: Workspace, label: str) -> Iterator[Fault]:
    """Yield what in a ledger is not as the steps of the log wrote it."""
    try:
        for missing in altered_by_hand(held, label):
            yield Fault(where=missing.place, what=missing.what)
        tally, books = held.tally(label), held.books(label)
    except CompactError as error:
        yield Fault(where=error.where.path, what=error.what)
        return
    if tally.received != len(books.annotations):
        what = f"it counts {tally.received} remarks, and holds {len(books.annotations)}"
        yield Fault(where=f"consultation/{label}/ledger.db", what=what)


@verifies(lambda data, name: name.endswith(".jsonl") and b'"before"' in data[:4000])
def _seals(data: bytes, path: str) -> Verified:
    """Return whether a file of seals is a whole chain."""
    seals, broken = parse_seals(data)
    faults = [Fault(where=path, what=f"line {n} cannot be read") for n in broken]
    faults += [Fault(where=path, what=what) for what in faults_of(seals)]
    return Verified(
        kind="seals",
        path=path,
        held=(plural(len(seals), "seal"),),
        faults=tuple(faults),
        seal=seals[-1].seal if seals else "",
    )


@verifies(lambda data, name: name.endswith(".md") and data.startswith(b"+++"))
def _revision(data: bytes, path: str) -> Verified:
    """Return whether a revision still has the text of its digest."""
    try:
        found = parse_revision(data, path)
    except CompactError as error:
        return Verified(
            kind="revision",
            path=path,
            held=(),
            faults=(Fault(where=path, what=error.what),),
        )
    held = (f"revision {found.label}: {plural(len(found.clauses), 'clause')}",)
    return Verified(kind="revision", path=path, held=held, faults=())


def is_ours(path: Path) -> bool:
    """Whether something is of a kind that is verified here: a folder, or a file by its looks."""
    if path.is_dir():
        return True
    data = read_bytes(path)
    return data is not None and any(looks(data, path.name) for looks, _ in _KINDS)
