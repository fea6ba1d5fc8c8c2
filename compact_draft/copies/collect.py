"""Which reader reads which kind of file, and how are many files read at once?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePath
from typing import Protocol, TypeAlias

from compact_draft.copies.from_word import read_copy
from compact_draft.copies.in_time import TimeKeeper, TookTooLong
from compact_draft.copies.reading import CopyReading
from compact_draft.copies.sent import SentCopy
from compact_draft.errors import (
    CompactError,
    DamagedError,
    HostileFileError,
    Where,
    WordFileError,
)

MOST_SECONDS = 60.0
"""A file that takes longer to read is set aside by name."""
BATCH = 50
"""Files a worker is given at once: fewer cost more in handing over than in reading."""

_AGAIN = 2
"""How often a file over which a worker died is tried once more, by itself."""

Received: TypeAlias = Path | tuple[str, bytes]
"""A file on disk, or the name and the bytes of one."""


class Reader(Protocol):
    """Reads one kind of file against the issued one."""

    def __call__(
        self, sent: SentCopy, name: str, data: bytes, *, respondent: str = ""
    ) -> CopyReading:
        """Return what is said in the file, or raise a `CompactError`."""


_READERS: dict[str, Reader] = {}


def reads(suffix: str) -> Callable[[Reader], Reader]:
    """Register a reader for files whose names end so (lower case, with the dot).

    Raises:
        ValueError: another reader has that ending; so two cannot clash unseen.
    """

    def register(reader: Reader) -> Reader:
        if suffix in _READERS:
            raise ValueError(f"two readers for {suffix}")
        _READERS[suffix] = reader
        return reader

    return register


reads(".docx")(read_copy)


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A file that could not be read, and why, with the remedy."""

    name: str
    error: CompactError


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """What came of many files; order as given, whoever finished first."""

    readings: tuple[CopyReading, ...]
    refused: tuple[Refused, ...]


def collect_one(
    sent: SentCopy, name: str, data: bytes, *, respondent: str = ""
) -> CopyReading:
    """Return what is said in one file, by the reader of its kind.

    What has no reader of its own goes to the one for Word: it says what the file is.

    Raises:
        CompactError: the file cannot be read.
    """
    reader = _READERS.get(PurePath(name).suffix.lower(), read_copy)
    return reader(sent, name, data, respondent=respondent)


def collect_many(
    sent: SentCopy,
    files: Iterable[Received],
    *,
    respondent: str = "",
    executor: Executor | None = None,
) -> Collection:
    """Return what is said in many files; one that cannot be read hides no other.

    Args:
        sent: The issued file.
        files: Paths, or names with bytes.
        respondent: Whose files these all are, when that is known.
        executor: Where to read them, in batches; None for here, one by one. Its
            workers must see the same paths. Where one dies of a file (`copies.crew`), that
            file alone is refused.
    """
    every = list(read_each(sent, list(files), respondent=respondent, executor=executor))
    return Collection(
        readings=tuple(
            outcome for outcome in every if isinstance(outcome, CopyReading)
        ),
        refused=tuple(outcome for outcome in every if isinstance(outcome, Refused)),
    )


def read_each(
    sent: SentCopy,
    files: Sequence[Received],
    *,
    respondent: str = "",
    executor: Executor | None = None,
    seconds: float = MOST_SECONDS,
) -> Iterator[CopyReading | Refused]:
    """Yield what is said in each file, or why it could not be read, in the order given.

    Args:
        sent: The issued file.
        files: Paths, or names with bytes.
        respondent: Whose files these all are, when that is known.
        executor: Where to read them, in batches; None for here, each when its turn
            comes. Its workers must see the same paths.
        seconds: How long one file may take; one that takes longer is refused.
    """
    if executor is None:
        yield from _read(sent, files, respondent, seconds)
        return
    batches = [files[n : n + BATCH] for n in range(0, len(files), BATCH)]
    work = partial(_submit, executor, sent, respondent, seconds)
    running = [(batch, work(batch)) for batch in batches]
    for batch, future in running:
        yield from _outcome(batch, future, work)


_Outcome: TypeAlias = list[CopyReading | Refused]
_Work: TypeAlias = Callable[[Sequence[Received]], "Future[_Outcome]"]


def _submit(
    executor: Executor,
    sent: SentCopy,
    respondent: str,
    seconds: float,
    batch: Sequence[Received],
) -> Future[_Outcome]:
    try:
        return executor.submit(_read_batch, sent, batch, respondent, seconds)
    except BrokenExecutor as fault:  # a pool that is broken as a whole takes no more
        failed: Future[_Outcome] = Future()
        failed.set_exception(fault)
        return failed


def _outcome(
    batch: Sequence[Received], running: Future[_Outcome], work: _Work
) -> Iterator[CopyReading | Refused]:
    """Yield what a worker made of its batch; where it died, its halves are tried.

    So one file that kills its worker costs that file alone, and is named.
    """
    try:
        yield from running.result()
    except BrokenExecutor:
        if len(batch) == 1:
            yield _alone(batch[0], work)
            return
        half = len(batch) // 2
        halves = [(part, work(part)) for part in (batch[:half], batch[half:])]
        for part, future in halves:
            yield from _outcome(part, future, work)


def _alone(file: Received, work: _Work) -> CopyReading | Refused:
    """Return what is said in a file over which a worker died, or may only have seemed to.

    On a cluster a worker that dies of one file takes others along that it was given.
    """
    for _ in range(_AGAIN):
        try:
            return work([file]).result()[0]
        except BrokenExecutor:
            continue
    return Refused(name=_name(file), error=_stopped(file))


def _stopped(file: Received) -> DamagedError:
    return DamagedError(
        "the process that read it came to an end over it",
        where=Where(_name(file)),
        mend="ask the sender to put the changes into a fresh copy of the draft; the "
        "other files are taken in",
    )


def _read_batch(
    sent: SentCopy, batch: Iterable[Received], respondent: str, seconds: float
) -> _Outcome:
    return list(_read(sent, batch, respondent, seconds))


def _read(
    sent: SentCopy, batch: Iterable[Received], respondent: str, seconds: float
) -> Iterator[CopyReading | Refused]:
    with TimeKeeper() as keeper:
        for file in batch:
            name = _name(file)
            try:
                work = partial(
                    collect_one, sent, name, _bytes(file), respondent=respondent
                )
                yield keeper.do(work, seconds)
            except CompactError as error:
                yield Refused(name=name, error=error)
            except TookTooLong:
                yield Refused(name=name, error=_too_long(name, seconds))


def _too_long(name: str, seconds: float) -> HostileFileError:
    return HostileFileError(
        f"it takes more than {seconds:.0f} seconds to read, as no honest copy does, and "
        "is set aside; the other files are not",
        where=Where(name),
        mend="ask the sender to put the changes into a fresh copy of the draft",
    )


def _name(file: Received) -> str:
    return file.name if isinstance(file, Path) else file[0]


def _bytes(file: Received) -> bytes:
    if not isinstance(file, Path):
        return file[1]
    try:
        return file.read_bytes()
    except OSError as fault:
        raise WordFileError(
            f"the file cannot be read ({fault.strerror})",
            where=Where(str(file)),
            mend="close it in Word if it is open there, and check who may read it",
        ) from fault
