"""What the checks know (``checks.toml``), and what people let stand (``waivers.toml``)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from compact_draft.drafting.checking import CHECKS, Case, CheckWords, Stale
from compact_draft.drafting.checks import Waiver
from compact_draft.errors import WorkspaceError
from compact_draft.store.head import Head, decode, read_toml, write_toml
from compact_draft.store.safe import read_bytes
from compact_draft.store.shipped import shipped

WORDS, WAIVERS = "checks.toml", "waivers.toml"
_WAIVER = ("clause", "check", "why", "by", "when", "clause_print")


def read_check_words(root: Path) -> CheckWords:
    """Return what the shipped file knows, with what the workspace at a folder adds."""
    ours = (shipped() / "templates" / WORDS).read_bytes()
    found = parse_check_words(decode(ours, WORDS, WorkspaceError), WORDS)
    own = read_bytes(root / WORDS)
    if own is None:
        return found
    added = parse_check_words(decode(own, WORDS, WorkspaceError), WORDS)
    return CheckWords(
        known=found.known | added.known,
        stale=(*found.stale, *added.stale),
        cases={**found.cases, **added.cases},
    )


def parse_check_words(text: str, path: str) -> CheckWords:
    r"""Return what a file says that the checks know (with ``\n`` line ends).

    Raises:
        WorkspaceError: With file, line and remedy.
    """
    head = read_toml(text, path, WorkspaceError)
    head.refuse_unknown(("known", "stale", "case"))
    cases = head.table("case")
    found = {}
    for name in () if cases is None else cases.fields:
        if cases is None:
            break
        _refuse_unknown_check(cases, name)
        held = cases.table(name)
        if held is not None:
            held.refuse_unknown(("finds", "passes"))
            found[name] = Case(finds=held.texts("finds"), passes=held.texts("passes"))
    return CheckWords(
        known=frozenset(head.texts("known")),
        stale=tuple(_stale(row) for row in head.tables("stale")),
        cases=found,
    )


def _refuse_unknown_check(head: Head, name: str) -> None:
    if name not in CHECKS:
        raise head.fault(
            f"there is no check {name}",
            f"write one of  {'  '.join(CHECKS)}",
            name,
        )


def _stale(head: Head) -> Stale:
    head.refuse_unknown(("name", "since", "say"))
    name = head.text("name")
    try:
        re.compile(name)
    except re.error as fault:
        raise head.fault(
            f"name = {name!r} is no pattern ({fault})",
            "write the name as it stands in texts, such as  Audit Commission",
            "name",
        ) from None
    return Stale(name=name, since=head.text("since"), say=head.text("say"))


def parse_waivers(text: str, path: str = WAIVERS) -> tuple[Waiver, ...]:
    r"""Return what people let stand, of the file's text (with ``\n`` line ends).

    Raises:
        WorkspaceError: With file, line and remedy.
    """
    head = read_toml(text, path, WorkspaceError)
    head.refuse_unknown(("waiver",))
    found = []
    for row in head.tables("waiver"):
        row.refuse_unknown(_WAIVER)
        _refuse_unknown_check(row, row.text("check"))
        if not row.text("why").strip():
            raise row.fault(
                "nothing is let stand without a reason",
                'write a line  why = "..."',
                "why",
            )
        found.append(Waiver(**{key: row.text(key, "") for key in _WAIVER}))
    return tuple(found)


def read_waivers(root: Path) -> tuple[Waiver, ...]:
    """Return what the workspace at a folder lets stand; nothing where it says nothing."""
    data = read_bytes(root / WAIVERS) or b""
    return parse_waivers(decode(data, WAIVERS, WorkspaceError))


def format_waivers(rows: Iterable[Waiver]) -> str:
    """Return the file's text, in the order of the rows."""
    waivers = [
        {key: getattr(row, key) for key in _WAIVER if getattr(row, key)} for row in rows
    ]
    return write_toml({"waiver": waivers})
