"""The log of what went against a Compact, and the yearly report."""

from __future__ import annotations

from pathlib import Path

import html5lib
import pytest

from compact_draft.errors import WorkspaceError
from compact_draft.monitoring.values import (
    Found,
)
from compact_draft.store.monitoring import format_monitoring, parse_monitoring
from compact_draft.store.workspace import Workspace
from tests.formats import EXAMPLES, agrees, example, keys
from tests.monitoring.sheets import WHEN
from tests.workspaces import files, make_workspace, run, value

K, P, N, T = Found.KEPT, Found.PARTLY, Found.NOT_KEPT, Found.NOT_TESTED


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Clauses 4.1 and 4.2 bind council and trust, 4.3 the CVS, 5.2 everyone."""
    return make_workspace(tmp_path / "ws")


def test_the_log_keeps_cause_and_what_was_done_and_closes_with_both(
    workspace: Workspace,
) -> None:
    first = value(
        workspace, "monitor", "log", "4.1", "council", "--what", "Four weeks' notice.",
        "--on", "2026-05-03", "--raised", "vcs", *WHEN,
    )  # fmt: skip
    assert (first["id"], first["cause"], first["open"]) == ("n1", None, True)
    close = ("monitor", "settle", "n1", "--closed", "2026-06-01", *WHEN)
    assert "somebody says what was done" in run(workspace, *close, status=2)
    assert "its cause" in run(workspace, *close, "--done", "New notice.", status=2)
    done = value(workspace, *close, "--done", "New notice.", "--cause", "mistake")
    assert (done["closed"], done["cause"], done["open"]) == (
        "2026-06-01",
        "mistake",
        False,
    )
    early = ("monitor", "settle", "n1", "--closed", "2026-05-01", *WHEN)
    assert "cannot have been closed" in run(workspace, *early, status=2)
    run(workspace, "undo")
    assert value(workspace, "monitor", "--year", "2026")["log"][0]["open"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ("log", "4.3", "council", "--what", "x"),
            "does not bind Fenwold District Council",
        ),
        (("log", "4.1", "police", "--what", "x"), "no body is called police"),
        (("log", "3.1", "council", "--what", "x"), "only a promise can be kept"),
        (("log", "4.1", "council"), "it does not say what happened"),
        (
            ("log", "4.1", "council", "--what", "x", "--on", "2031-01-01"),
            "still to come",
        ),
        (("settle", "n9", "--done", "x"), "there is no non-compliance n9"),
        (("settle", "n9"), "there is nothing to write down"),
        (("say", "4.1", "council", "kept", "--year", "2027-29"), "is no year"),
        (("sheets", "--party", "police"), "no promise that binds a party police"),
    ],
)
def test_what_cannot_be_written_down_is_told_and_nothing_is_changed(
    workspace: Workspace, words: tuple[str, ...], told: str
) -> None:
    before = files(workspace)
    said = run(workspace, "monitor", *words, *WHEN, status=2)
    assert told in said
    assert "To mend" in said
    assert files(workspace) == before


def test_the_verbs_and_the_file_have_the_fields_that_the_page_names(
    workspace: Workspace,
) -> None:
    text_of = EXAMPLES["monitoring.toml"]
    assert format_monitoring(parse_monitoring(text_of)) == text_of
    for old, new, fault in (
        ('found = "kept"', 'found = "mostly"', "mostly"),
        ('id = "n1"', 'id = "1"', "is none"),
        ('year = "2026"', 'year = "26"', "no year"),
        ('date = "2026-05-03"', 'date = "May"', "not a date"),
        ("evidence", "proof", "is not a field we know"),
    ):
        with pytest.raises(WorkspaceError, match=fault):
            parse_monitoring(text_of.replace(old, new, 1))
    run(workspace, "monitor", "say", "4.1", "council", "kept", "--year", "2026", *WHEN)
    run(
        workspace, "monitor", "log", "4.1", "council", "--what", "x", "--on",
        "2026-05-03", *WHEN,
    )  # fmt: skip
    found = value(workspace, "monitor", "--year", "2026")
    assert agrees(keys(found), keys(example("monitor")))
    assert keys(found).keys() == keys(example("monitor")).keys()
    assert keys(found["log"][0]) == keys(example("monitor")["log"][0])


def test_the_yearly_report_is_the_same_bytes_and_names_nobody_unasked(
    workspace: Workspace, tmp_path: Path
) -> None:
    run(
        workspace, "monitor", "say", "4.1", "council", "kept", "--said-by", "Bea Field",
        "--year", "2026", *WHEN,
    )  # fmt: skip
    paths = [tmp_path / f"{name}.html" for name in ("one", "two", "named")]
    for path, more in zip(paths, ((), (), ("--names",)), strict=True):
        run(workspace, "monitor", "--html", str(path), *more, *WHEN)
    one, two, named = (path.read_bytes() for path in paths)
    assert one == two
    assert b"Bea Field" not in one
    assert b"Bea Field" in named
    assert b"nothing that shows it" in one
    html5lib.HTMLParser(strict=True).parse(one.decode())
    out = tmp_path / "report.docx"
    run(workspace, "monitor", "--word", str(out), *WHEN)
    run(workspace, "monitor", "--word", str(tmp_path / "again.docx"), *WHEN)
    assert out.read_bytes() == (tmp_path / "again.docx").read_bytes()


def test_who_gets_a_sheet_is_said_and_only_then(workspace: Workspace) -> None:
    said = run(workspace, "monitor", "sheets", "--year", "2026")
    assert "council, 2026: " in said
    assert "No promise binds a body yet" not in said
