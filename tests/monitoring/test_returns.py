"""Yearly returns go out as sheets, come back whole or not at all, and stand beside the clause."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import html5lib
import openpyxl
import pytest

from compact_draft.errors import RefusedError, WorkspaceError
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
    Year,
)
from compact_draft.monitoring.years import overdue, year_of
from compact_draft.reports.monitored import raised_counts
from compact_draft.store.monitoring import format_monitoring, parse_monitoring
from compact_draft.store.workspace import Workspace
from tests.desks import Browser, Clock, text
from tests.drafts import readable_draft
from tests.formats import EXAMPLES, agrees, example, keys
from tests.workspaces import files, make_workspace, run, value

HEAD = 4
WHEN = ("--when", "2027-02-01")


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Clauses 4.1 and 4.2 bind council and trust, 4.3 the CVS, 5.2 everyone."""
    return make_workspace(tmp_path / "ws")


def _sheet(workspace: Workspace, party: str = "council") -> Path:
    run(workspace, "monitor", "sheets", "--year", "2026", "--due", "2027-03-31", *WHEN)
    return workspace.root / f"out/returns/{party}.xlsx"


def _filled(path: Path, tmp_path: Path, change: Callable[[Any], None]) -> Path:
    book = openpyxl.load_workbook(path)
    change(book["Return"])
    back = tmp_path / "back.xlsx"
    book.save(back)
    return back


def _put(row: int, kept: str, shown: str = "", who: str = "") -> Callable[[Any], None]:
    def change(page: Any) -> None:
        for column, words in zip("CDE", (kept, shown, who), strict=True):
            page[f"{column}{HEAD + row}"] = words or None

    return change


# -- the sheet -------------------------------------------------------------------------


def test_each_body_is_asked_of_what_binds_it_and_the_year_is_written_down(
    workspace: Workspace,
) -> None:
    made = value(workspace, "monitor", "sheets", "--year", "2026/27", *WHEN)
    asked = [(one["party"], one["year"], one["promises"]) for one in made]
    assert asked == [
        ("council", "2026-27", 3),
        ("trust", "2026-27", 3),
        ("cvs", "2026-27", 2),
    ]
    page = openpyxl.load_workbook(workspace.root / "out/returns/cvs.xlsx")["Return"]
    assert [page.cell(HEAD + n, 1).value for n in (1, 2)] == ["4.3", "5.2"]
    locked = {c: page.cell(HEAD + 1, c).protection.locked for c in range(1, 8)}
    assert [c for c, held in locked.items() if not held] == [3, 4, 5]
    (choice,) = page.data_validations.dataValidation
    assert choice.formula1 == '"kept,partly,not kept,not tested"'
    assert page.column_dimensions["G"].hidden
    run(workspace, "undo")
    assert not (workspace.root / "monitoring.toml").exists()


def test_a_sheet_that_came_back_is_taken_and_stands_beside_the_clause(
    workspace: Workspace, tmp_path: Path
) -> None:
    back = _filled(
        _sheet(workspace), tmp_path, _put(1, "Kept", "minute 4", "Bea Field")
    )
    said = run(workspace, "monitor", "take", str(back), *WHEN)
    assert "1 return taken in" in said
    assert "Not answered: rows 6, 7" in said
    shown = value(workspace, "clauses", "show", "4.1")["kept"]["returns"]
    assert [(one["party"], one["found"], one["evidence"]) for one in shown] == [
        ("council", "kept", "minute 4")
    ]
    line = "2026, Fenwold District Council: kept (minute 4; Bea Field)"
    assert line in run(workspace, "tag", "list")
    again = run(workspace, "monitor", "take", str(back), *WHEN)
    assert "On record already: row 5" in again


def test_one_wrong_row_refuses_the_sheet_and_names_row_column_and_remedy(
    workspace: Workspace, tmp_path: Path
) -> None:
    def change(page: Any) -> None:
        _put(1, "kept")(page)
        _put(2, "mostly")(page)
        _put(3, "", "the June report")(page)

    back = _filled(_sheet(workspace), tmp_path, change)
    before = files(workspace)
    said = run(workspace, "monitor", "take", str(back), *WHEN, status=2)
    assert "row 6, column Kept?: “mostly” does not say whether it was kept" in said
    assert "row 7, column Kept?: it does not say whether it was kept" in said
    assert "write one of  kept  partly  not kept  not tested" in said
    assert files(workspace) == before


def test_a_row_that_somebody_answered_since_is_left_and_the_others_are_taken(
    workspace: Workspace, tmp_path: Path
) -> None:
    def change(page: Any) -> None:
        _put(1, "kept")(page)
        _put(2, "partly")(page)

    back = _filled(_sheet(workspace), tmp_path, change)
    run(workspace, "monitor", "say", "4.1", "council", "not_kept", *WHEN)
    found = value(workspace, "monitor", "take", str(back), *WHEN, status=1)
    assert [row["clause"] for row in found["rows"]] == ["old-13"]
    assert found["touched"] == [5]
    (row,) = value(workspace, "clauses", "show", "4.1")["kept"]["returns"]
    assert row["found"] == "not_kept"


def test_rows_may_be_sorted_with_their_key_and_not_without_it(
    workspace: Workspace, tmp_path: Path
) -> None:
    def swapped(columns: str) -> Callable[[Any], None]:
        def change(page: Any) -> None:
            _put(1, "kept")(page)
            for column in columns:
                one, other = page[f"{column}5"], page[f"{column}6"]
                one.value, other.value = other.value, one.value

        return change

    sheet = _sheet(workspace)
    whole = _filled(sheet, tmp_path, swapped("ABCDEFG"))
    found = value(workspace, "monitor", "take", str(whole), "--preview", *WHEN)
    assert [row["clause"] for row in found["rows"]] == ["old-12"]
    torn = _filled(sheet, tmp_path, swapped("ABCDEF"))
    said = run(workspace, "monitor", "take", str(torn), *WHEN, status=2)
    assert "not the words that the key of the row was made for" in said


def test_a_sheet_of_another_compact_or_of_another_kind_is_refused(
    workspace: Workspace, tmp_path: Path
) -> None:
    other = make_workspace(tmp_path / "other", is_own=True)
    said = run(workspace, "monitor", "take", str(_sheet(other)), status=2)
    assert "made for another Compact" in said
    run(workspace, "tag", "sheets")
    evidence = workspace.root / "out/sheets/council.xlsx"
    said = run(workspace, "monitor", "take", str(evidence), status=2)
    assert "this sheet is another one" in said


# -- bound to its words ----------------------------------------------------------------


def test_a_return_is_of_its_words_and_asks_for_another_look_when_they_change(
    workspace: Workspace, tmp_path: Path
) -> None:
    back = _filled(_sheet(workspace), tmp_path, _put(2, "kept"))
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


def test_the_log_keeps_cause_and_what_was_done_and_closes_with_both(
    workspace: Workspace,
) -> None:
    first = value(
        workspace, "monitor", "log", "4.1", "council", "--what", "Four weeks' notice.",
        "--on", "2026-05-03", "--raised", "vcs", *WHEN,
    )  # fmt: skip
    assert (first["id"], first["cause"], first["open"]) == ("n1", None, True)
    close = ("monitor", "settle", "n1", "--closed", "2026-06-01", *WHEN)
    assert "nobody says what was done" in run(workspace, *close, status=2)
    assert "its cause" in run(workspace, *close, "--done", "New notice.", status=2)
    done = value(workspace, *close, "--done", "New notice.", "--cause", "mistake")
    assert (done["closed"], done["cause"], done["open"]) == (
        "2026-06-01",
        "mistake",
        False,
    )
    early = ("monitor", "settle", "n1", "--closed", "2026-05-01", *WHEN)
    assert "is no day" in run(workspace, *early, status=2)
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
        (("log", "4.1", "council"), "nothing is said of what happened"),
        (
            ("log", "4.1", "council", "--what", "x", "--on", "2031-01-01"),
            "still to come",
        ),
        (("settle", "n9", "--done", "x"), "there is no non-compliance n9"),
        (("settle", "n9"), "nothing is said of it"),
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


def test_a_yearly_return_is_overdue_a_year_after_the_agreement_or_the_last_one() -> (
    None
):
    bodies = ("council", "cvs")

    def late(held: Monitoring, since: str, today: str) -> tuple[str, str] | None:
        found = overdue(held, bodies, since=since, today=dt.date.fromisoformat(today))
        return None if found is None else (found.due, ", ".join(found.parties))

    none = Monitoring()
    assert late(none, "", "2030-01-01") is None
    assert late(none, "2026-02-28", "2027-02-28") is None
    assert late(none, "2024-02-29", "2025-03-01") == ("2025-02-28", "")
    asked = Monitoring(years=(Year(year="2026", due="2027-03-31", asked="2027-02-01"),))
    assert late(asked, "2026-02-28", "2027-03-31") is None
    assert late(asked, "2026-02-28", "2027-04-01") == ("2027-03-31", "council, cvs")
    row = Return(party="council", clause="a", year="2026", found=K)
    some = replace(asked, returns=(row,))
    assert late(some, "2026-02-28", "2027-04-01") == ("2027-03-31", "cvs")
    full = replace(some, returns=(row, replace(row, party="cvs")))
    assert late(full, "2026-02-28", "2028-03-31") is None
    assert late(full, "2026-02-28", "2028-04-01") == ("2028-03-31", "")


def test_status_and_home_name_an_overdue_return(workspace: Workspace) -> None:
    assert value(workspace, "status")["notices"] == []
    run(workspace, "monitor", "sheets", "--year", "2025", "--due", "2026-01-31", *WHEN)
    run(workspace, "monitor", "say", "4.1", "council", "kept", *WHEN)
    (notice,) = value(workspace, "status")["notices"]
    assert "due on 31 January 2026" in notice
    assert "Fenwold Health Trust, Fenwold Voluntary Action" in notice
    assert notice in run(workspace, "status")
    browser = Browser(
        workspace.root, clock=Clock(dt.datetime(2027, 2, 2, tzinfo=dt.UTC))
    )
    assert "due on 31 January 2026" in text(browser.get("/"))
    assert "the page How it is kept" in text(browser.get("/"))


# -- files, JSON, the desk -------------------------------------------------------------------


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


def test_the_page_of_the_desk_sends_sheets_takes_them_and_keeps_the_log(
    workspace: Workspace, tmp_path: Path
) -> None:
    browser = Browser(
        workspace.root, clock=Clock(dt.datetime(2027, 2, 1, tzinfo=dt.UTC))
    )
    browser.press("sheets", {"year": "2026", "due": "2027-03-31"}, on="/kept")
    path = tmp_path / "council.xlsx"
    path.write_bytes(browser.save("out/returns/council.xlsx"))
    back = _filled(path, tmp_path, _put(1, "partly", "half of the cuts"))
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
