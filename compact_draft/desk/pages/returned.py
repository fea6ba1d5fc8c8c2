"""What came back: drop the files; a receipt for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from compact_draft.desk.asking import Ask, GoTo, Long, Page, Tell, View
from compact_draft.desk.desk import Desk
from compact_draft.errors import RefusedError, Where
from compact_draft.model.received import Channel
from compact_draft.steps import collect as step
from compact_draft.steps.collected import Collected
from compact_draft.steps.example import FOLDER
from compact_draft.store.ledger_part import books_of_people
from compact_draft.store.names import is_litter
from compact_draft.store.rows import Books
from compact_draft.store.workspace import Workspace

CHANNELS = (
    ("", "as each file says"),
    ("email", "an e-mail"),
    ("letter", "a letter"),
    ("meeting", "notes of a meeting"),
    ("phone", "notes of a call"),
    ("survey", "an export of a survey"),
)
_RETURNED, _OTHERS = f"{FOLDER}/returned", f"{FOLDER}/other-ways"


@dataclass(frozen=True, slots=True)
class Looked:
    """What would come of some files, with these, to be taken in at one press.

    Attributes:
        receipt: What would come of them.
        files: Their names and bytes.
        asked: The form that they came with.
    """

    receipt: Collected
    files: tuple[tuple[str, bytes], ...]
    asked: Ask


def show(desk: Desk, ask: Ask) -> View:
    """Show where to drop files, the receipts of the last ones, and all that came."""
    held = desk.look()
    rounds = held.rounds()
    if not rounds:
        return View(template="no_round.html", title="What came back")
    label = ask.query.get("round") or rounds[-1].label
    consultation = held.round(label)
    books = books_of_people(held, consultation.label)
    looked = desk.result(ask, Looked)
    people = {p.id: p.name for p in books.respondents}
    tally = held.tally(consultation.label)
    counts = {of: received for of, received, _, _ in tally.by_submission}
    return View(
        template="returned.html",
        title="What came back",
        about={
            "round": consultation,
            "rounds": rounds,
            "receipt": looked.receipt if looked else desk.result(ask, Collected),
            "looked": ask.query.get("work", "") if looked else "",
            "books": books,
            "people": people,
            "counts": counts,
            "channels": CHANNELS,
            "has_example": _is_to_come(held.root / _RETURNED, books),
            "has_others": _is_to_come(held.root / _OTHERS, books),
        },
    )


def _files(ask: Ask) -> list[tuple[str, bytes]]:
    files = [(file.name, file.data) for file in ask.files.get("files", ())]
    if not files:
        raise RefusedError(
            "no file was chosen",
            where=Where("--files"),
            mend="drop the files that came back on the field, and press the button again",
        )
    return files


def take(desk: Desk, ask: Ask) -> Long:
    """Take in the files that were dropped."""
    return _long(desk, ask, _files(ask))


def _is_to_come(folder: Path, books: Books) -> bool:
    """Whether copies of the example lie there that were not taken in yet."""
    taken = {s.file.removeprefix(f"{s.id}-") for s in books.submissions}
    return any(path.name not in taken for path in folder.glob("*.*"))


def example(desk: Desk, ask: Ask) -> Long:
    """Take in the returned copies of the example."""
    return _of_folder(desk, ask, _RETURNED)


def others(desk: Desk, ask: Ask) -> Long:
    """Take in what came to the example by other ways than marked copies."""
    return _of_folder(desk, ask, _OTHERS)


def _of_folder(desk: Desk, ask: Ask, name: str) -> Long:
    held = desk.look()
    folder, label = held.root / name, ask.get("round")
    if not label or not _is_to_come(folder, books_of_people(held, label)):
        raise RefusedError(
            "nothing of the example is still to come",
            where=Where("--files"),
            mend="drop the files that came back on the field",
        )
    found = sorted(p for p in folder.iterdir() if p.is_file() and not p.is_symlink())
    return _long(
        desk, ask, [(p.name, p.read_bytes()) for p in found if not is_litter(p.name)]
    )


def look(desk: Desk, ask: Ask) -> Long:
    """Say what would come of the files; nothing is written."""
    return _long(desk, ask, _files(ask), preview=True)


def these(desk: Desk, ask: Ask) -> Long:
    """Take in the files that were looked at, as they came."""
    work = desk.works.get(ask.get("work"))
    looked = None if work is None else work.result
    if not isinstance(looked, Looked):
        raise RefusedError(
            "the files that were looked at are not at hand any more",
            where=Where("--files"),
            mend="drop them on the field again, and press  Take them in",
        )
    return _long(desk, looked.asked, list(looked.files))


def _columns(ask: Ask) -> Iterator[tuple[str, str]]:
    """Yield what a person says of the columns of a survey's export, a line each."""
    for line in ask.get("columns").split("\n"):
        if not line.strip():
            continue
        heading, sign, role = line.rpartition("=")
        if not sign:
            raise RefusedError(
                f"{line.strip()!r} does not say what a column holds",
                where=Where("--columns"),
                mend="write the heading, = and what it holds, such as  Your view=comment",
            )
        yield heading.strip(), role.strip()


def _long(
    desk: Desk, ask: Ask, files: list[tuple[str, bytes]], *, preview: bool = False
) -> Long:
    label, channel = ask.get("round"), ask.get("channel")
    columns = dict(_columns(ask))

    def run(workspace: Workspace, tell: Tell) -> Collected | Looked:
        made = step.collect(
            workspace,
            files,
            label=label or None,
            sender=" ".join(ask.get("sender").split()),
            progress=tell,
            channel=Channel(channel) if channel in list(Channel) else None,
            columns=columns,
            preview=preview,
            again=bool(ask.get("again")),
            **desk.who(workspace),
        )
        return Looked(made, tuple(files), ask) if preview else made

    def then(made: Collected | Looked, work: str) -> GoTo:
        of = made.receipt if isinstance(made, Looked) else made
        return GoTo(path=f"/returned?round={of.round}&work={work}")

    return Long(
        title="Reading what came back",
        run=run,
        then=then,
        back="/returned",
        total=len(files),
    )


PAGES = (
    Page(
        path="/returned",
        name="What came back",
        show=show,
        deeds={
            "take": take,
            "look": look,
            "these": these,
            "example": example,
            "others": others,
        },
    ),
)
