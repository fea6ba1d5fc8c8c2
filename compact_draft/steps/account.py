"""Close the books: received = decided + set aside, or a list of what is missing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from compact_draft.answers.rings import twins_in_a_ring
from compact_draft.answers.table import OPEN
from compact_draft.answers.two_ways import TwoWays
from compact_draft.answers.words_since import changed_since
from compact_draft.channels.web_annotation import as_web_annotations
from compact_draft.model.annotation import Outcome, Placed, Round
from compact_draft.model.answering import State, states
from compact_draft.recount.in_words import Missing
from compact_draft.recount.recount import check
from compact_draft.steps.account_lines import Line, as_table, lines_of
from compact_draft.steps.answered_two_ways import answered_two_ways
from compact_draft.steps.archive import archive_paths
from compact_draft.steps.by_hand import altered_by_hand
from compact_draft.steps.pack import pack_path
from compact_draft.steps.still_open import Clashing, Unplaced, clashing, unplaced
from compact_draft.store.names import is_litter
from compact_draft.store.workspace import Workspace
from compact_draft.telling.points import in_order
from compact_draft.text.plural import plural
from compact_draft.text.round_name import round_name

CLOSED = "the books are closed"
"""How a step of the log ends that found the books of its round closed."""
NOT_CLOSED = "the books are not closed yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many remarks one person made, or one file brought.

    Attributes:
        of: Id of the respondent, or name of the file.
        received: How many.
        decided: How many of them are decided with a reason.
        set_aside: How many were noted, or repeat another.
    """

    of: str
    received: int
    decided: int
    set_aside: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """The books of a round.

    Attributes:
        round: The round's label.
        received: How many remarks the ledger holds, as they came. One that was parted
            into points counts once, and is decided when each point of it is.
        decided: How many of them have a decision with a reason.
        set_aside: How many were noted, or repeat another.
        undecided: Ids of remarks, or points of them, without a decision.
        doubtful: Ids of those without a sure place.
        look_again: Ids of those of which was decided that the text says so already, and
            whose clause was given other words since.
        outcomes: How many remarks and points have each outcome.
        people: What each person said, in order of arrival.
        files: What each file brought, in order of arrival.
        lines: The remarks one by one; of those that were parted the points.
        missing: What the files say and the ledger does not, or the other way, as a
            second reader counts it afresh; and what in the ledger is not as the steps
            of the log wrote it.
        unplaced: Those without a sure place of which nothing was decided that needs
            none, with where they came and may belong.
        clashes: Adopted changes that cannot all stand.
        not_carried_out: Why what was decided cannot be carried out at all; else empty.
        two_ways: Wishes of which one person's was met and another's was not; these keep
            no books open.
        oral: Ids of remarks that were said and are not yet confirmed in writing; these
            keep no books open.
        file: Where the account was written, from the root; empty for nowhere.
        archive: Where the ledger was written out; none unless asked for.
    """

    round: str
    received: int
    decided: int
    set_aside: int
    undecided: tuple[str, ...]
    doubtful: tuple[str, ...]
    outcomes: tuple[tuple[str, int], ...]
    people: tuple[Share, ...]
    files: tuple[Share, ...]
    lines: tuple[Line, ...]
    missing: tuple[Missing, ...]
    file: str = ""
    archive: tuple[str, ...] = ()
    look_again: tuple[str, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    clashes: tuple[Clashing, ...] = ()
    not_carried_out: str = ""
    two_ways: tuple[TwoWays, ...] = ()
    oral: tuple[str, ...] = ()

    @property
    def is_closed(self) -> bool:
        """Whether every remark is placed and decided of the words that stand.

        And none is missing, and no two adopted changes clash.
        """
        return not (
            self.undecided
            or self.missing
            or self.look_again
            or self.unplaced
            or self.clashes
            or self.not_carried_out
        )


def account(
    workspace: Workspace, label: str | None = None, *, count_again: bool = True
) -> Account:
    """Return the books of a round, counted afresh; nothing is written.

    Args:
        workspace: Where the round is.
        label: The round; None for the newest.
        count_again: Whether the second reader reads the files again; without that
            nothing is told to be missing, and nothing may be told to be closed.

    Raises:
        WorkspaceError: There is no such round, or the draft that went out is gone.
        WordFileError: The draft that went out cannot be read.
    """
    consultation = workspace.round(label)
    books = workspace.books(consultation.label)
    revision = workspace.revision(consultation.revision)
    missing = _missing(workspace, consultation) if count_again else ()
    books = books.joined()
    placed = books.placed()
    lines = lines_of(books, placed, revision)
    standing = dict.fromkeys(books.decided().values())
    ringed = {identity for ring in twins_in_a_ring(standing) for identity in ring}
    lines = tuple(
        replace(line, outcome=OPEN) if line.id in ringed else line for line in lines
    )
    outcomes = Counter(line.outcome for line in lines)
    far = states({line.id: line.outcome for line in lines})
    order = [outcome.value for outcome in Outcome]
    by_person = _grouped((a.respondent, a.id) for a in books.annotations)
    by_file = _grouped((a.submission, a.id) for a in books.annotations)
    clashes, why_not = clashing(workspace, consultation, books.decisions)
    return Account(
        round=consultation.label,
        received=len(far),
        decided=sum(state is State.DECIDED for state in far.values()),
        set_aside=sum(state is State.SET_ASIDE for state in far.values()),
        undecided=tuple(line.id for line in lines if line.outcome == OPEN),
        doubtful=tuple(
            a.id for a in placed if a.placed in (Placed.PROPOSED, Placed.ORPHAN)
        ),
        outcomes=tuple((name, outcomes[name]) for name in order if outcomes[name]),
        people=_shares(far, [(p.id, by_person[p.id]) for p in books.respondents]),
        files=_shares(far, [(s.file, by_file[s.id]) for s in books.submissions]),
        lines=lines,
        missing=missing,
        look_again=changed_since(
            placed,
            books.decided(),
            {clause.id: clause.history for clause in workspace.clauses()},
        ),
        unplaced=unplaced(placed, books.decided(), revision),
        clashes=clashes,
        not_carried_out=why_not,
        two_ways=answered_two_ways(books, revision),
        oral=in_order(books.oral()),
    )


def _missing(workspace: Workspace, consultation: Round) -> tuple[Missing, ...]:
    """Return what the second reader finds in the files and the books do not hold."""
    books = workspace.books(consultation.label)
    revision = workspace.revision(consultation.revision)
    found = check(
        workspace.sent(consultation.label),
        revision,
        submissions=books.submissions,
        annotations=books.annotations,
        left=books.left,
        received=_received(workspace, consultation.label),
        sightings=books.sightings,
        names={p.id: p.name for p in books.respondents},
        blanks=_blank_forms(workspace, consultation.label),
    )
    return found + altered_by_hand(workspace, consultation.label)


def write_account(
    workspace: Workspace,
    found: Account,
    *,
    names: bool = False,
    archive: bool = False,
    web: bool = False,
    by: str,
    when: datetime,
) -> Account:
    """Write the account as a table, and the ledger as JSON lines where asked.

    Args:
        workspace: Where the round is.
        found: What `account` returned.
        names: Whether the table names people.
        archive: Whether the ledger is written out, names apart.
        web: Whether the remarks are written as annotations of the web.
        by: Who takes the step.
        when: The time recorded.

    Returns:
        The account, with where it was written.
    """
    file = table_path(found.round)
    people: Mapping[str, str] | None = None
    if names:
        books = workspace.books(found.round)
        people = {p.id: p.name for p in books.respondents}
    with workspace.step("account", by=by, when=when) as step:
        step.write(file, as_table(found.lines, found.round, people).encode("utf-8-sig"))
        written: tuple[str, ...] = ()
        if web:
            written = (web_path(found.round),)
            books = workspace.books(found.round).joined()
            text = as_web_annotations(
                books.placed(),
                round_label=found.round,
                seen=workspace.round(found.round).revision,
                names=people,
            )
            step.write(written[0], text.encode("utf-8"))
        if archive:
            paths = archive_paths(found.round)
            texts = workspace.ledger(found.round).archive()
            for path, text in zip(paths, texts, strict=True):
                step.write(path, text.encode("utf-8"))
            written += paths
        step.what = (
            f"{round_name(found.round)}: {plural(found.received, 'remark')}; "
            f"{CLOSED if found.is_closed else NOT_CLOSED}"
        )
    return replace(found, file=file, archive=written)


def table_path(label: str) -> str:
    """Return where the table of a round's account lies, from the root."""
    return f"out/account-{label}.csv"


def web_path(label: str) -> str:
    """Return where a round's remarks lie as annotations of the web, from the root."""
    return f"out/annotations-{label}.jsonld"


def _blank_forms(workspace: Workspace, label: str) -> dict[str, bytes]:
    """Return the forms in Word and Excel that went out with a round."""
    folder = workspace.root / pack_path(label)
    found = [*folder.glob("*form*.docx"), *folder.glob("*form*.xlsx")]
    return {path.name: path.read_bytes() for path in sorted(found) if path.is_file()}


def _received(workspace: Workspace, label: str) -> dict[str, bytes]:
    folder = workspace.root / "consultation" / label / "received"
    return {
        path.name: path.read_bytes()
        for path in sorted(folder.glob("*"))
        if path.is_file() and not is_litter(path.name)
    }


def _grouped(pairs: Iterable[tuple[str, str]]) -> defaultdict[str, list[str]]:
    """Return remarks by what they are of; nothing for what has none."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for of, identity in pairs:
        found[of].append(identity)
    return found


def _shares(
    states: Mapping[str, State], groups: Sequence[tuple[str, Sequence[str]]]
) -> tuple[Share, ...]:
    shares = []
    for of, ids in groups:
        mine = [states[identity] for identity in ids if identity in states]
        shares.append(
            Share(
                of=of,
                received=len(mine),
                decided=mine.count(State.DECIDED),
                set_aside=mine.count(State.SET_ASIDE),
            )
        )
    return tuple(shares)
