"""Yearly returns go out as sheets, come back whole or not at all, and stand beside the clause."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import html5lib
import pytest

from compact_draft.errors import RefusedError
from compact_draft.model.clause import Clause, HistoryRow, Kind
from compact_draft.model.tags import By
from compact_draft.model.wording import wording_print
from compact_draft.monitoring.beside import beside
from compact_draft.monitoring.scorecard import of_year, scorecard
from compact_draft.monitoring.values import (
    Breach,
    Cause,
    Found,
    Monitoring,
    Raised,
    Return,
)
from compact_draft.monitoring.years import year_of
from compact_draft.reports.monitored import raised_counts
from compact_draft.store.workspace import Workspace
from tests.desks import Browser, Clock, text
from tests.drafts import readable_draft
from tests.formats import agrees, example, keys
from tests.monitoring.sheets import WHEN, filled, put, sheet_of
from tests.workspaces import make_workspace, run, value


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Clauses 4.1 and 4.2 bind council and trust, 4.3 the CVS, 5.2 everyone."""
    return make_workspace(tmp_path / "ws")


# -- the sheet -------------------------------------------------------------------------


# -- bound to its words ----------------------------------------------------------------


def test_a_return_is_of_its_words_and_asks_for_another_look_when_they_change(
    workspace: Workspace, tmp_path: Path
) -> None:
    back = filled(sheet_of(workspace), tmp_path, put(2, "kept"))
    words = "Report back within six weeks of a consultation."
    run(workspace, "clauses", "edit", "4.2", "--text", words, "--why", "Sooner.")
    found = value(workspace, "monitor", "take", str(back), *WHEN)
    assert found["older"] == [6]
    (row,) = value(workspace, "tag", "list", "--again")
    (again,) = [one for one in row["again"] if one["what"] == "return"]
    assert (again["of"], again["said"]) == ("council", "2026: kept")
    assert again["then"] == "Report back within eight weeks of a consultation."
    assert row["kept"]["returns"][0]["look_again"]
    run(workspace, "tag", "still-true", "4.2", "--only", "return", *WHEN)
    (row,) = value(workspace, "tag", "list", "--again")
    assert "return" not in {one["what"] for one in row["again"]}
    run(workspace, "undo")
    (row,) = value(workspace, "tag", "list", "--again")
    assert "return" in {one["what"] for one in row["again"]}


def test_what_was_said_of_a_clause_stands_beside_the_parts_it_was_split_in(
    workspace: Workspace,
) -> None:
    run(
        workspace, "monitor", "say", "4.1", "council", "partly", "--year", "2026", *WHEN
    )
    run(
        workspace, "monitor", "log", "4.1", "trust", "--what", "Four weeks' notice.",
        "--on", "2026-05-03", *WHEN,
    )  # fmt: skip
    run(
        workspace, "clauses", "split", "4.1", "--at", "before a grant is cut",
        "--why", "Two acts.",
    )  # fmt: skip
    (part, *_) = value(workspace, "clauses", "show", "4.2")["came_from"]
    kept = value(workspace, "clauses", "show", "4.2")["kept"]
    assert part == "old-12"
    assert [one["of"] for one in (*kept["returns"], *kept["log"])] == [
        "old-12",
        "old-12",
    ]


def test_it_stands_in_the_working_copy_and_in_no_copy_that_goes_out(
    workspace: Workspace,
) -> None:
    run(
        workspace,
        "monitor",
        "say",
        "4.1",
        "council",
        "not_kept",
        "--year",
        "2026",
        *WHEN,
    )
    for copy, stands in (("working", True), ("public", False)):
        out = workspace.root / f"out/{copy}.html"
        run(workspace, "build", "--copy", copy, "--out", str(out), *WHEN)
        page = out.read_text("utf-8")
        assert ("2026, Fenwold District Council: not kept" in page) is stands


def test_it_stands_beside_the_old_promise_when_a_refresh_is_proved(
    workspace: Workspace,
) -> None:
    taken = ("promises", "taken-in", "--json")
    with workspace.step(
        "intake", by="Ann Other", when=dt.datetime(2026, 2, 3, tzinfo=dt.UTC)
    ) as step:
        from compact_draft.model.compact import RevisionKind
        from tests.drafts import frozen

        step.write_revision(
            replace(frozen(readable_draft(), "taken-in"), kind=RevisionKind.TAKEN_IN)
        )
    run(
        workspace,
        "monitor",
        "say",
        "4.1",
        "council",
        "not_kept",
        "--year",
        "2026",
        *WHEN,
    )
    run(workspace, *taken)
    rows = value(workspace, "promises", "taken-in")["promises"]
    assert rows[0]["kept"] == ["2026, Fenwold District Council: not kept"]
    assert agrees(keys(rows), keys(example("promises")["promises"]))


# -- the log -----------------------------------------------------------------------------


# -- the scorecard ------------------------------------------------------------------------


def _said(*found: Found) -> Monitoring:
    """Return what the bodies say of 4.1 and 4.2, two bodies each, in that order."""
    pairs = [(p, c) for c in ("old-12", "old-13") for p in ("council", "trust")]
    pairs += [
        ("cvs", "old-14"),
        ("council", "old-19"),
        ("trust", "old-19"),
        ("cvs", "old-19"),
    ]
    rows = [
        Return(party=party, clause=clause, year="2026", found=one)
        for (party, clause), one in zip(pairs, found, strict=False)
    ]
    return Monitoring(returns=tuple(rows))


K, P, N, T = Found.KEPT, Found.PARTLY, Found.NOT_KEPT, Found.NOT_TESTED


@pytest.mark.parametrize(
    ("found", "score"),
    [
        ((K, K, K, K), 5),
        ((K, K, K, P), 4),
        ((K, K, K, N), 4),
        ((K, K, P, N), 3),
        ((K, P, N, N), 2),
        ((P, N, N, N), 1),
        ((N, N, N, N), 1),
        ((K, K, K, T), None),
        ((K, K, K, K, T, T, T, T), 5),
        ((), None),
    ],
)
def test_the_score_follows_the_rule_that_is_printed(
    found: tuple[Found, ...], score: int | None
) -> None:
    card = scorecard(readable_draft(), _said(*found), "2026").whole
    assert card.score == score
    assert card.kept + card.partly + card.not_kept + card.not_tested + card.unsaid == 8
    assert card.because


def test_an_open_non_compliance_that_was_ignored_takes_one_off() -> None:
    went = Breach(
        id="n1", clause="old-12", party="trust", date="2026-05-03", what="x",
        cause=Cause.IGNORED,
    )  # fmt: skip
    held = replace(_said(K, K, K, K), breaches=(went,))
    card = scorecard(readable_draft(), held, "2026")
    assert card.whole.score == 4
    assert {one.of: one.ignored for one in card.parties} == {
        "council": 0, "trust": 1, "cvs": 0,
    }  # fmt: skip
    for other in (
        replace(went, cause=Cause.MISTAKE),
        replace(went, closed="2026-06-01"),
        replace(went, date="2025-05-03"),
    ):
        held = replace(held, breaches=(other,))
        assert scorecard(readable_draft(), held, "2026").whole.score == 5


def test_a_year_that_ends_in_the_next_runs_from_april_to_march() -> None:
    days = ("2026-03-31", "2026-04-01", "2027-03-31", "2027-04-01")
    rows = [
        Breach(id=f"n{n}", clause="a", party="b", date=day, what="x")
        for n, day in enumerate(days, start=1)
    ]
    assert [one.id for one in of_year(rows, "2026-27")] == ["n2", "n3"]
    assert [one.id for one in of_year(rows, "2026")] == ["n1", "n2"]
    assert year_of("2026–27") == year_of("2026 / 2027") == "2026-27"
    with pytest.raises(RefusedError):
        year_of("26")


def test_who_raised_what_is_hidden_where_few_stand_behind_it() -> None:
    def rows(*many: tuple[Raised, int]) -> list[Breach]:
        return [
            Breach(
                id=f"n{n}", clause="a", party="b", date="2026-01-01", what="x",
                cause=Cause.MISTAKE, raised=who,
            )
            for who, count in many
            for n in range(count)
        ]  # fmt: skip

    few = raised_counts(rows((Raised.VCS, 2), (Raised.PUBLIC_BODIES, 9)), 5)
    assert few.words(0, 0) == few.words(1, 0) == "hidden"
    many = raised_counts(rows((Raised.VCS, 6), (Raised.PUBLIC_BODIES, 9)), 5)
    assert (many.words(0, 0), many.words(1, 0)) == ("9", "6")


# -- what is overdue ------------------------------------------------------------------------


# -- files, JSON, the desk -------------------------------------------------------------------


def test_the_page_of_the_desk_sends_sheets_takes_them_and_keeps_the_log(
    workspace: Workspace, tmp_path: Path
) -> None:
    browser = Browser(
        workspace.root, clock=Clock(dt.datetime(2027, 2, 1, tzinfo=dt.UTC))
    )
    browser.press("sheets", {"year": "2026", "due": "2027-03-31"}, on="/kept")
    path = tmp_path / "council.xlsx"
    path.write_bytes(browser.save("out/returns/council.xlsx"))
    back = filled(path, tmp_path, put(1, "partly", "half of the cuts"))
    page = browser.press(
        "take", on="/kept", files={"sheet": [("council.xlsx", back.read_bytes())]}
    )
    assert "1 return taken in" in text(page)
    page = browser.press(
        "log",
        {"clause": "4.1", "party": "council", "what": "No notice at all.",
         "on": "2026-05-03", "cause": "ignored"},
        on="/kept",
    )  # fmt: skip
    assert "No notice at all." in text(page)
    page = browser.press(
        "settle",
        {"done": "The grant was put back.", "closed": "2026-07-01", "cause": "mistake"},
        on="/kept",
    )
    assert "Closed on 1 July 2026" in text(page)
    browser.press("write", on="/kept")
    assert browser.save("out/yearly-report.docx").startswith(b"PK")
    html5lib.HTMLParser(strict=True).parse(browser.client.get("/kept").text)
    shown = text(browser.get("/clauses/old-12"))
    assert "2026, Fenwold District Council: kept in part (half of the cuts" in shown
    assert "No notice at all." in shown


def test_what_was_returned_of_a_clause_itself_outweighs_what_it_came_from() -> None:
    def row(clause: str, found: Found, year: str = "2026") -> Return:
        print_ = wording_print("Pay in ten days.")
        return Return(
            party="council", clause=clause, year=year, found=found, clause_print=print_
        )

    old = Clause(id="a-1", kind=Kind.COMMITMENT, text="Pay.", by=By.PUBLIC_BODIES)
    new = replace(
        old, id="a-2", text="Pay in ten days.",
        history=(HistoryRow(when="2026-01-01", by="x", what="split", source=("a-1",)),),
    )  # fmt: skip
    held = Monitoring(returns=(row("a-2", K), row("a-1", N), row("a-1", P, "2025")))
    found = beside(new, held, (old, new)).returns
    assert [(s.row.year, s.row.found, s.of, s.stands) for s in found] == [
        ("2026", K, "", True),
        ("2025", P, "a-1", False),
    ]
