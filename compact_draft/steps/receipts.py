"""Receipts that partners can check alone: made, and held against the records."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from compact_draft.errors import RefusedError, Where
from compact_draft.steps.build import inside
from compact_draft.steps.hearing import hearing
from compact_draft.store.safe import read_bytes, sha256
from compact_draft.store.workspace import Workspace
from compact_draft.telling.points import Hearing, in_order
from compact_draft.telling.receipt import (
    against_records,
    is_receipt,
    receipt,
    receipt_faults,
    sent_faults,
    short_seal,
)

VERB = "receipt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A receipt that was made.

    Attributes:
        respondent: Id of the one it is for.
        file: Where it lies.
        seal: The beginning of its seal, as a letter prints it.
        points: How many points it answers.
    """

    respondent: str
    file: str
    seal: str
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """Whether a receipt is whole, and fits the files and the records at hand.

    Attributes:
        file: The receipt.
        seal: The beginning of its seal; empty where it is not whole.
        faults: What is not as it was sealed, or not as the records have it.
        checked: What it was held against, in words.
    """

    file: str
    seal: str
    faults: tuple[str, ...]
    checked: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """Whether nothing was found."""
        return not self.faults


def chosen(told: Hearing, wanted: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the respondents named, or all who said or sent something, in order.

    Raises:
        RefusedError: There is no such respondent.
    """
    every = {p.respondent for p in told.points} | {p.sender for p in told.points}
    every |= {identity for identity, voice in told.voices.items() if voice.files}
    named = tuple(dict.fromkeys(wanted))
    for name in named:
        if name not in every:
            raise RefusedError(
                f"there is no respondent {name[:40]!r} in {told.round}",
                where=Where("--for"),
                mend="name one as  compact-draft account  lists them, such as p3",
            )
    return named or in_order(every)


def path_of(folder: Path, label: str, respondent: str) -> Path:
    """Return where the receipt of a respondent goes."""
    return folder / f"receipt-{label}-{respondent}.json"


def receipts(
    workspace: Workspace,
    label: str | None,
    folder: Path,
    *,
    wanted: Iterable[str] = (),
    by: str,
    when: datetime,
) -> tuple[Made, ...]:
    """Write a receipt for each respondent, as one step.

    Raises:
        RefusedError: Nothing was received, or there is no such respondent.
    """
    told = hearing(workspace, label)
    people = chosen(told, wanted)
    if not people:
        raise RefusedError(
            "nothing has been received in this round",
            where=Where(f"consultation/{told.round}"),
            mend="take in what came back first:  compact-draft collect FILES",
        )
    digest = sha256(workspace.sent(told.round))
    made = []
    shares = told.shares()
    with workspace.step(VERB, by=by, when=when) as step:
        for person in people:
            data = receipt(shares[person], person, draft_sha256=digest)
            file = inside(workspace, path_of(folder, told.round, person))
            step.write(file, data)
            body = json.loads(data)
            seal = short_seal(body["seal"])
            count = len(body["points"])
            made.append(Made(respondent=person, file=file, seal=seal, points=count))
        step.what = f"{len(made)} receipts"
    return tuple(made)


def verify_receipt(
    path: Path, files: Iterable[Path] = (), workspace: Workspace | None = None
) -> Verified:
    """Return whether a receipt is whole; with files or a workspace, whether it fits them.

    Raises:
        RefusedError: There is no such file, or it is no receipt.
    """
    data = _read(path)
    if not is_receipt(data):
        raise RefusedError(
            "this is not the receipt of a consultation round, or too much of it is gone",
            where=Where(str(path)),
            mend="ask whoever gave it to you for the file once more",
        )
    faults = list(receipt_faults(data))
    checked = ["every byte, against its own seal"]
    if faults:
        return Verified(
            file=str(path), seal="", faults=tuple(faults), checked=tuple(checked)
        )
    body = json.loads(data)
    kept = [(file.name, _read(file)) for file in files]
    if kept:
        faults += sent_faults(data, kept)
        checked.append("what you sent")
    if workspace is not None:
        told = hearing(workspace, body["round"])
        digest = sha256(workspace.sent(told.round))
        faults += against_records(data, receipt(told, body["for"], draft_sha256=digest))
        checked.append("the records of the round")
    return Verified(
        file=str(path),
        seal=short_seal(body["seal"]),
        faults=tuple(faults),
        checked=tuple(checked),
    )


def _read(path: Path) -> bytes:
    data = read_bytes(path)
    if data is None:
        raise RefusedError(
            "there is no such file",
            where=Where(str(path)),
            mend="check the name and folder",
        )
    return data
