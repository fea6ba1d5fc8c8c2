"""What a round asks and whom to answer, as ``compact.toml`` and a round's file say it.

``[consultation]`` of ``compact.toml`` is for rounds to come; ``consultation/<round>/
pack.toml`` keeps what a round went out with, so that its forms can be read later.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from compact_draft.errors import WorkspaceError
from compact_draft.model.pack import PackFacts, PreElection
from compact_draft.store.head import Head, read_toml, write_toml

_WORDS = (
    "reply_to", "post", "phone", "controller", "privacy_contact", "keep_until",
    "assurance",
)  # fmt: skip
_LISTS = ("questions", "sectors", "sizes")
_MOST = 200
"""Questions, sectors or sizes of one round."""


def facts_of(head: Head) -> PackFacts:
    """Return what a table says of the packs of rounds.

    Raises:
        SourceError: With file, line and remedy.
    """
    head.refuse_unknown((*_WORDS, *_LISTS, "launch", "pre_election"))
    held: dict[str, Any] = {
        **{key: " ".join(head.text(key, "").split()) for key in _WORDS},
        **{key: _lines(head, key) for key in _LISTS},
    }
    elections = []
    for row in head.tables("pre_election"):
        row.refuse_unknown(("what", "from", "to"))
        first, last = _day(row, "from"), _day(row, "to")
        if not first or not last or last < first:
            raise row.fault(
                "a time before an election needs a first and a last day, in that order",
                "write  from = 2027-03-22  and  to = 2027-05-06",
                "from",
            )
        what = " ".join(row.text("what", "an election").split())
        elections.append(PreElection(what=what, first=first, last=last))
    return PackFacts(
        **held,
        launch=_day(head, "launch"),
        pre_election=tuple(elections),
    )


def facts_fields(facts: PackFacts) -> dict[str, Any]:
    """Return the table that `facts_of` reads; what is empty is left out by the writer."""
    return {
        **{key: getattr(facts, key) for key in _WORDS},
        "launch": facts.launch,
        **{key: list(getattr(facts, key)) for key in _LISTS},
        "pre_election": [
            {"what": election.what, "from": election.first, "to": election.last}
            for election in facts.pre_election
        ],
    }


def parse_pack(text: str, path: str) -> PackFacts:
    r"""Return what a round went out with, of its ``pack.toml`` (``\n`` line ends)."""
    return facts_of(read_toml(text, path, WorkspaceError))


def format_pack(facts: PackFacts) -> str:
    """Return the text of a round's ``pack.toml``."""
    return write_toml(facts_fields(facts))


def _lines(head: Head, key: str) -> tuple[str, ...]:
    found = tuple(
        words for text in head.texts(key) if (words := " ".join(text.split()))
    )
    if len(found) > _MOST or len(set(found)) < len(found):
        raise head.fault(
            f"{key} names one thing twice, or more than {_MOST}",
            "name each once",
            key,
        )
    return found


def _day(head: Head, key: str) -> str:
    """Return an ISO date, written as a date or as text; empty for none."""
    value = head.fields.get(key, "")
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value.isoformat()
    words = head.text(key, "").strip() if isinstance(value, str) else ""
    try:
        return dt.date.fromisoformat(words).isoformat() if words else _none(value)
    except ValueError:
        raise head.fault(
            f"{key} = {str(value)[:40]!r} is not a date",
            f"write it as  {key} = 2027-05-06",
            key,
        ) from None


def _none(value: object) -> str:
    if value == "":
        return ""
    raise ValueError
