"""The seal on the log: one line for each step that was done or undone, each sealing the last.

``log/seals.jsonl`` only grows. A line names a step, the digests of its page and of the
rows that it wrote into a ledger, the seal before it, and its own seal: a digest over all
of that. So no line can be altered, taken out or put in between without every later seal
being wrong. Whoever notes down the last seal (in minutes, in an e-mail) can prove later
that the log still holds what it held then.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace

PATH = "log/seals.jsonl"
FIRST = "0" * 64
"""What stands in place of a seal before the first."""
_FIELDS = ("line", "step", "verb", "state", "page", "rows", "before", "seal")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """One line.

    Attributes:
        line: Its number, from 1.
        step: Number of the step.
        verb: The verb that took it.
        state: "done" or "undone".
        page: Digest of its page as it was then.
        rows: Digest of what the log keeps of its rows; empty where it wrote none.
        before: The seal of the line before; sixty-four noughts for the first.
        seal: The seal of this line.
    """

    line: int
    step: int
    verb: str
    state: str
    page: str
    rows: str
    before: str
    seal: str = ""


def sealed(seal: Seal) -> str:
    """Return the seal that a line must bear."""
    fields = {name: value for name, value in asdict(seal).items() if name != "seal"}
    text = json.dumps(fields, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def following(
    last: Seal | None, *, step: int, verb: str, state: str, page: str, rows: str
) -> Seal:
    """Return the line that follows another; None for the first."""
    made = Seal(
        line=1 if last is None else last.line + 1,
        step=step,
        verb=verb,
        state=state,
        page=page,
        rows=rows,
        before=FIRST if last is None else last.seal,
    )
    return replace(made, seal=sealed(made))


def format_seals(seals: Iterable[Seal]) -> bytes:
    """Return the bytes of the file."""
    lines = (
        json.dumps(asdict(seal), ensure_ascii=False, sort_keys=True) + "\n"
        for seal in seals
    )
    return "".join(lines).encode("utf-8")


def parse_seals(data: bytes) -> tuple[tuple[Seal, ...], tuple[int, ...]]:
    """Return the lines that can be read, and the numbers of those that cannot, from 1."""
    found: list[Seal] = []
    broken: list[int] = []
    text = data.decode("utf-8", errors="replace")
    for number, line in enumerate(text.split("\n"), start=1):
        if not line:
            continue
        try:
            found.append(_seal(json.loads(line)))
        except (ValueError, KeyError, TypeError, RecursionError):
            broken.append(number)
    return tuple(found), tuple(broken)


def _seal(fields: Mapping[str, object]) -> Seal:
    if set(fields) != set(_FIELDS):
        raise KeyError(", ".join(fields))
    for name in _FIELDS:
        wanted = int if name in ("line", "step") else str
        if type(fields[name]) is not wanted:
            raise TypeError(name)
    return Seal(**fields)  # type: ignore[arg-type]  # each was looked at


def faults_of(seals: Iterable[Seal]) -> Iterator[str]:
    """Yield, in words, where the chain is broken."""
    before, line = FIRST, 0
    for seal in seals:
        line += 1
        if seal.line != line:
            yield f"line {seal.line} stands where line {line} must: one was taken out or put in"
            line = seal.line
        if sealed(seal) != seal.seal:
            yield f"line {seal.line} (step {seal.step}) is not as it was sealed"
        if seal.before != before:
            yield f"line {seal.line} (step {seal.step}) does not seal the line before it"
        before = seal.seal


def last_of(seals: Iterable[Seal]) -> dict[int, Seal]:
    """Return the last line on each step."""
    return {seal.step: seal for seal in seals}
