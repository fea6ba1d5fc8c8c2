"""What the columns of a sheet of evidence are called, and what their cells may say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from compact_draft.model.clause import Clause
from compact_draft.model.tags import Practice
from compact_draft.model.wording import wording_print
from compact_draft.text.sheet import heading_key

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "clause id", "permanent id"),
    "clause": ("clause", "number", "no", "clause number", "clause no", "commitment"),
    "party": ("party", "partner", "body", "organisation", "organization", "who"),
    "state": (
        "state", "status", "practice", "doing", "answer", "response", "what we do",
        "what you do", "are we doing it", "do we do it",
    ),
    "working": ("working on it",),
    "note": ("note", "notes", "comment", "comments", "evidence", "link"),
    "by_when": ("by when", "when", "date", "target date", "deadline", "due"),
    "said_by": ("said by", "who says so", "answered by", "name"),
    "said_on": ("said on", "said when"),
    "promise": ("promise", "the promise"),
    "last": ("last time",),
    "key": ("key", "key leave as it is"),
}  # fmt: skip
NEEDED = ("clause", "party", "state")
_STATES: Mapping[str, Practice] = {
    "doing": Practice.DOING,
    "doing this": Practice.DOING,
    "already doing": Practice.DOING,
    "yes": Practice.DOING,
    "partly": Practice.PARTLY,
    "partially": Practice.PARTLY,
    "in part": Practice.PARTLY,
    "not yet": Practice.NOT_YET,
    "working on it": Practice.NOT_YET,
    "cannot": Practice.CANNOT,
    "can not": Practice.CANNOT,
    "can t": Practice.CANNOT,
    "cant": Practice.CANNOT,
}
_NOTHING_SAID = frozenset(("", "not said yet", "look again"))
_NO_DATE = frozenset(("no date given",))
MAY_BE = "write one of  doing  partly  not yet  cannot"


def field_of(heading: str) -> str | None:
    """Return which field a column of a name holds; None for one that is not read."""
    wanted = heading_key(heading)
    return next((field for field, names in HEADINGS.items() if wanted in names), None)


def head_at(rows: Sequence[tuple[int, Sequence[str]]]) -> int:
    """Return where among the rows the heads of the columns stand: the first that fits.

    A title or a few lines for people may stand above them; 0 where none fits.
    """
    for at, (_, cells) in enumerate(rows[:20]):
        fields = {field_of(cell) for cell in cells if cell.strip()}
        if len(fields - {None}) >= 2:
            return at
    return 0


def says_nothing(words: str) -> bool:
    """Say whether a cell says nothing of practice; so do words of our own table."""
    return heading_key(words) in _NOTHING_SAID


def state_of(words: str, working: str = "") -> Practice | None:
    """Return what a cell says of practice; None for what does not say.

    Args:
        words: The cell.
        working: The cell "working on it" of our own table, which tells two kinds of
            "no" apart.
    """
    said, further = heading_key(words), heading_key(working)
    if said == "no" and further:
        return {"yes": Practice.NOT_YET, "no cannot": Practice.CANNOT}.get(further)
    return _STATES.get(said)


def date_of(words: str) -> str:
    """Return the words of the cell "by when"; nothing for the mark of a gap."""
    return "" if heading_key(words) in _NO_DATE else words


@dataclass(frozen=True, slots=True, kw_only=True)
class RowKey:
    """What the last column of a sheet of ours says of its row.

    Attributes:
        clause: The clause's id.
        party: Id of the party that answers.
        mark: Print of the words that the answer is for.
    """

    clause: str
    party: str
    mark: str

    def __str__(self) -> str:
        return f"{self.clause} {self.party} {self.mark}"


_KEY = re.compile(r"(\S+-[0-9]+) (\S+) ([0-9a-f]{24})")


def key_of(clause: Clause, party: str) -> RowKey:
    """Return the key of a row that asks a party of a clause as it stands."""
    return RowKey(clause=clause.id, party=party, mark=wording_print(clause.text))


def read_key(words: str) -> RowKey | None:
    """Return the key that a cell holds; None where it is none."""
    found = _KEY.fullmatch(" ".join(words.split()))
    if found is None:
        return None
    return RowKey(clause=found[1], party=found[2], mark=found[3])
