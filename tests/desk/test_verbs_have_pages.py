"""Whatever a command does, a page does, or it is written here why not."""

from __future__ import annotations

from collections.abc import Iterator

import click
import pytest

from compact_draft.cli import main
from compact_draft.desk.pages.all import PAGES

SHOWN = "a page shows it"
DONE_BY = {
    "account": "/account count",
    "answer": "/remarks decide",
    "areas": "/areas beside",
    "beside drop": "/beside put",
    "beside personal": "/beside choose",
    "beside set": "/beside put",
    "build": "/draft build",
    "check waive": "/check waive",
    "clashes settle": "/clashes settle",
    "clauses add": "/clauses add",
    "clauses borrow": "/library borrow",
    "clauses edit": "/clauses/{clause} edit",
    "clauses join": "/clauses/{clause} join",
    "clauses right": "/clauses/{clause} right",
    "clauses move": "/clauses/{clause} move",
    "clauses split": "/clauses/{clause} split",
    "clauses withdraw": "/clauses/{clause} withdraw",
    "collect": "/returned take",
    "combine": "/combine combine",
    "compare": "/compare compare",
    "copy": "/ same",
    "demo": "/first example",
    "diff": "/changes make",
    "drift": "/later drift",
    "evidence-pack": "/tell evidence",
    "grid": "/grid make",
    "handover": "/publish handover",
    "intake": "/old take",
    "issue": "/round open",
    "letters": "/tell letters",
    "merge": "/merge account",
    "merge add": "/merge add",
    "merge choose": "/merge one",
    "merge keep": "/merge rest",
    "merge leave-out": "/merge out",
    "merge make": "/merge make",
    "merge sheet": "/merge sheet",
    "merge take": "/merge take",
    "monitor": "/kept write",
    "monitor log": "/kept log",
    "monitor personal": "/kept choose",
    "monitor settle": "/kept settle",
    "monitor sheets": "/kept sheets",
    "monitor take": "/kept take",
    "national": "/national report",
    "national add": "/national add",
    "national confirm": "/national confirm",
    "national leave-out": "/national leave",
    "national link": "/national link",
    "new": "/first make",
    "people join": "/people join",
    "people part": "/people part",
    "picture": "/picture make",
    "place": "/places place",
    "promises": "/promises make",
    "proof": "/later paper",
    "publish": "/publish publish",
    "receipt": "/tell receipts",
    "refresh": "/refresh make",
    "remarks assign": "/remarks give",
    "remarks confirm": "/people confirm",
    "remarks join": "/remarks join",
    "remarks sheet": "/remarks sheet",
    "remarks split": "/remarks part",
    "report": "/tell report",
    "report digest": "/tell digest",
    "report personal": "/tell choose",
    "revise": "/clashes revise",
    "signoff decide": "/signoff decide",
    "signoff pages": "/signoff write",
    "signoff reserve": "/signoff reserve",
    "tag confirm": "/evidence confirm",
    "tag evidence": "/evidence evidence",
    "tag scope": "/clauses/{clause} edit",
    "tag set": "/evidence set",
    "tag sheets": "/evidence sheets",
    "tag still-true": "/evidence still",
    "template check": "/draft check",
    "template new": "/draft start",
    "undo": "/undo undo",
    "verify": "/verify folder",
    "workplan": "/workplan make",
    "workplan set": "/workplan plan",
}
"""The page and the button that take the same steps as a command."""
NOT_ON_A_PAGE = {
    "archive": "the page Account writes the ledger out; to take one in is for who rescues",
    "beside": SHOWN,
    "beside list": SHOWN,
    "check": SHOWN,
    "check names": "the names stand on the page Check as tabs",
    "clashes list": SHOWN,
    "clauses list": SHOWN,
    "clauses search": SHOWN,
    "clauses show": SHOWN,
    "desk": "it is the desk",
    "match": "for other programs: it pairs the clauses of two files as data",
    "monitor say": "a yearly return is filled in as a sheet, which the page takes in",
    "national compare": SHOWN,
    "national editions": "two editions side by side are for who keeps national texts",
    "people": SHOWN,
    "remarks against": SHOWN,
    "remarks carried": SHOWN,
    "remarks list": SHOWN,
    "remarks show": SHOWN,
    "signoff": SHOWN,
    "status": "every page shows it",
    "suggest": "for other programs: it judges lines of a file as data",
    "tag list": SHOWN,
    "tag moved": "the page Refresh says tags that moved; their list is for who audits",
    "tag table": "the page Who promises what shows it by body",
    "template list": SHOWN,
}


def commands(group: click.Command, said: str = "") -> Iterator[str]:
    """Yield every command that does something by itself."""
    if not isinstance(group, click.Group):
        yield said
        return
    if said and group.invoke_without_command:
        yield said
    for name in group.list_commands(click.Context(group)):
        one = group.get_command(click.Context(group), name)
        assert one is not None
        yield from commands(one, f"{said} {name}".strip())


@pytest.fixture(scope="module")
def all_commands() -> frozenset[str]:
    return frozenset(commands(main))


def test_every_command_has_a_button_or_a_reason_for_having_none(
    all_commands: frozenset[str],
) -> None:
    assert all_commands - set(DONE_BY) - set(NOT_ON_A_PAGE) == set()


def test_every_button_that_is_named_is_there() -> None:
    deeds = {f"{page.path} {do}" for page in PAGES for do in page.deeds}
    assert set(DONE_BY.values()) <= deeds


def test_no_command_is_named_that_is_gone(all_commands: frozenset[str]) -> None:
    assert {one for one in DONE_BY if one not in all_commands} == set()
