"""The order of the pages, what waits on each, and which page comes next."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from compact_draft.answers.two_ways import TwoWays
from compact_draft.desk.remembered import Remembered
from compact_draft.errors import CompactError
from compact_draft.steps.answered_two_ways import contradictions
from compact_draft.steps.status import Status, status
from compact_draft.text.plural import plural

GROUPS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "The text",
        (
            ("/old", "Old Compact"),
            ("/clauses", "Clauses"),
            ("/library", "Library"),
            ("/evidence", "Tags and evidence"),
            ("/national", "National text"),
            ("/check", "Check"),
            ("/draft", "Draft"),
            ("/beside", "Easy read and Welsh"),
            ("/merge", "Several into one"),
            ("/areas", "Another area"),
        ),
    ),
    (
        "The round",
        (
            ("/round", "Round"),
            ("/returned", "What came back"),
            ("/people", "People"),
            ("/places", "Needs a place"),
            ("/remarks", "Remarks"),
            ("/clashes", "New wording"),
            ("/meeting", "Meeting"),
        ),
    ),
    (
        "The result",
        (
            ("/changes", "What changed"),
            ("/promises", "Old promises"),
            ("/refresh", "Refresh"),
            ("/account", "Account"),
            ("/workplan", "Work programme"),
            ("/grid", "Who promises what"),
            ("/picture", "One picture"),
            ("/tell", "Tell people"),
        ),
    ),
    (
        "When it is agreed",
        (
            ("/signoff", "Sign-off"),
            ("/publish", "Publish"),
            ("/kept", "How it is kept"),
            ("/later", "Later files"),
        ),
    ),
    (
        "Other files",
        (
            ("/compare", "Compare two files"),
            ("/combine", "Put copies into one"),
            ("/verify", "Verify"),
        ),
    ),
    ("The folder", (("/undo", "Undo"), ("/files", "Files"), ("/settings", "Settings"))),
)
"""The pages in the order of a group's work: (heading, ((address, name), ...))."""

PAGE_OF: Mapping[str, str] = {
    "intake": "/old",
    "clauses": "/clauses",
    "tag": "/evidence",
    "national": "/national",
    "check": "/check",
    "build": "/draft",
    "issue": "/round",
    "collect": "/returned",
    "people": "/people",
    "place": "/places",
    "answer": "/remarks",
    "revise": "/clashes",
    "clashes": "/clashes",
    "diff": "/changes",
    "promises": "/promises",
    "remarks": "/remarks",
    "receipt": "/tell",
    "refresh": "/refresh",
    "account": "/account",
    "compare": "/compare",
    "combine": "/combine",
    "verify": "/verify",
    "workplan": "/workplan",
    "grid": "/grid",
    "beside": "/beside",
    "template": "/draft",
    "evidence-pack": "/tell",
    "copy": "/",
    "picture": "/picture",
    "merge": "/merge",
    "areas": "/areas",
    "signoff": "/signoff",
    "publish": "/publish",
    "monitor": "/kept",
    "drift": "/later",
    "proof": "/later",
    "handover": "/publish",
    "report": "/tell",
    "letters": "/tell",
    "undo": "/undo",
    "status": "/",
    "new": "/settings",
}
"""The page on which a person does what a verb does."""

_NEXT: Mapping[str, str] = {
    "intake": "Bring in the old Compact",
    "tag": "Settle the tags",
    "build": "Look at the draft",
    "issue": "Open a round",
    "collect": "Take in what came back",
    "place": "Give remarks their place",
    "answer": "Decide the remarks",
    "revise": "Make the new wording",
    "clashes": "Settle what clashes",
    "refresh": "Make the tracked-changes file",
    "account": "Close the books",
    "report": "Tell people what came of it",
    "letters": "Tell people what came of it",
}
_COMMAND = re.compile(r"compact-draft ([a-z]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Next:
    """What comes next: in words, and the page where it is done."""

    words: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Where the Compact stands, as the frame of every page shows it.

    Attributes:
        status: As the verb `status` gives it; None where it cannot be told.
        next: What comes next; None where it cannot be told.
        waits: What waits on a page, in a few words, by its address.
        also: What is to be looked at beside it; None for nothing.
        fault: Why it cannot be told.
    """

    status: Status | None
    next: Next | None
    waits: Mapping[str, str]
    also: Next | None = None
    fault: CompactError | None = None


def where(workspace: Remembered, today: date) -> Where:
    """Return where the Compact stands on a day, and what comes next."""
    return workspace.once(("where", today), lambda: _where(workspace, today))


def _where(workspace: Remembered, today: date) -> Where:
    try:
        found = status(workspace, today)
    except CompactError as error:
        return Where(status=None, next=None, waits={}, fault=error)
    following = next_page("compact-draft clashes" if found.clashes else found.next)
    return Where(
        status=found, next=following, waits=_waits(found), also=_also(workspace)
    )


def _also(workspace: Remembered) -> Next | None:
    """Return where contradicting answers of the newest round are shown."""
    if not workspace.rounds():
        return None
    found = two_ways(workspace, workspace.round(None).label)
    if not found:
        return None
    words = f"{plural(len(found), 'wish', 'wishes')} answered in two ways"
    return Next(words=words, path="/remarks?show=all#two-ways")


def two_ways(workspace: Remembered, label: str) -> tuple[TwoWays, ...]:
    """Return the wishes of a round that were met for one and not for another."""
    return workspace.once(("two ways", label), lambda: contradictions(workspace, label))


def next_page(command: str) -> Next:
    """Return the next page of a command that `status` gives."""
    named = _COMMAND.search(command)
    verb = named[1] if named else ""
    if command.startswith("open the refresh"):
        return Next(words="Open the refresh in Word, and tell people", path="/files")
    if command.startswith("mend"):
        return Next(words="A file needs mending; see what is wrong", path="/")
    path = PAGE_OF.get(verb, "/")
    return Next(words=_NEXT.get(verb, "See where you are"), path=path)


def _waits(found: Status) -> dict[str, str]:
    undecided = found.received - found.decided
    counts = {
        "/evidence": (found.unsettled, "not settled"),
        "/places": (found.doubtful, "in doubt"),
        "/remarks": (undecided, "open"),
    }
    waits = {path: f"{n} {words}" for path, (n, words) in counts.items() if n}
    if found.look_again:
        waits["/clauses"] = f"{len(found.look_again)} to look at again"
    if found.clashes:
        waits["/clashes"] = plural(len(found.clashes), "clash", "clashes")
    return waits


def in_words(count: int, verb: str, many: str = "") -> str:
    """Return a count with its noun."""
    return plural(count, verb, many) if many else plural(count, verb)
