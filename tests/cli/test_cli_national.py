"""The text held against a national one: shown, confirmed, left out, and looked at again."""

from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest

from compact_draft.model.clause import Kind
from compact_draft.model.compact import Draft
from compact_draft.model.tags import By
from compact_draft.store.workspace import Workspace
from tests.at_browser import first_stop
from tests.drafts import block, draft_of, heading
from tests.workspaces import files, make_workspace, run, value

WHEN = ("--when", "2026-03-02T10:00:00+00:00")


def promises() -> Draft:
    return draft_of(
        heading(1, "What public bodies will do"),
        block(
            2,
            Kind.COMMITMENT,
            "Public bodies will give two months' written notice of a cut, with reasons.",
            by=By.PUBLIC_BODIES,
            theme="change_notice",
        ),
        block(
            3,
            Kind.COMMITMENT,
            "Public bodies will settle each invoice within 10 days.",
            by=By.PUBLIC_BODIES,
            theme="payment",
        ),
        heading(4, "What voluntary groups will do"),
        block(
            5,
            Kind.COMMITMENT,
            "Groups will say for whom they speak <and> how they asked.",
            by=By.VCS,
            theme="representation",
        ),
        block(6, Kind.PRINCIPLE, "Groups are free to speak."),
        title="The Fenwold Compact",
    )


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return make_workspace(tmp_path / "ws", promises())


def row(told: Any, ref: str) -> Any:
    return next(
        undertaking for undertaking in told["undertakings"] if undertaking["ref"] == ref
    )


# -- coverage ---------------------------------------------------------------------------


def test_nothing_is_covered_until_a_person_says_so(workspace: Workspace) -> None:
    told = value(workspace, "national")
    assert told["counts"] == {"covered": 0, "partly": 0, "left_out": 0, "missing": 47}
    assert all(undertaking["clauses"] == [] for undertaking in told["undertakings"])
    assert value(workspace, "national", "--no-suggest")["clauses"][0]["suggested"] == []


def test_a_link_that_is_equal_covers_and_a_weaker_one_covers_in_part(
    workspace: Workspace,
) -> None:
    run(workspace, "national", "link", "old-2", "4.4:weaker:timeframe", *WHEN)
    run(workspace, "national", "link", "old-5", "2.8:equal", *WHEN)
    told = value(workspace, "national")
    assert told["counts"] == {"covered": 1, "partly": 1, "left_out": 0, "missing": 45}
    assert row(told, "4.4")["clauses"][0] == {
        "clause": "old-2",
        "number": "1.1",
        "ref": "4.4",
        "relation": "weaker",
        "differences": ["timeframe"],
        "confirmed": True,
        "because": "",
        "look_again": False,
    }
    assert row(told, "2.8")["state"] == "covered"
    assert value(workspace, "clauses", "show", "old-2")["scope"] == "national"


def test_what_goes_further_than_the_nation_stands_first(workspace: Workspace) -> None:
    run(workspace, "tag", "scope", "old-3", "local")
    run(workspace, "national", "link", "old-2", "4.4:stronger:timeframe,exception")
    told = value(workspace, "national")
    assert [(o["clause"], o["ref"], o["confirmed"]) for o in told["beyond"]][:2] == [
        ("old-2", "4.4", True),
        ("old-3", None, True),
    ]
    page = run(workspace, "national")
    assert page.index("Goes further than the national text") < page.index(
        "1.1  missing"
    )
    assert "stronger: a stronger period, an exception less" in " ".join(page.split())


def test_an_undertaking_is_left_out_with_a_signed_reason_and_taken_in_again(
    workspace: Workspace,
) -> None:
    said = run(workspace, "national", "leave-out", "3.12", status=2)
    assert "nothing is left out without a reason" in said
    words = "European money has ended."
    run(workspace, "national", "leave-out", "3.12", "--why", words, "--by", "B. Ode")
    told = row(value(workspace, "national"), "3.12")
    assert (told["state"], told["left_out"]["why"], told["left_out"]["by"]) == (
        "left_out",
        words,
        "B. Ode",
    )
    assert f"why: {words} (B. Ode" in run(workspace, "national")
    run(workspace, "national", "leave-out", "3.12", "--take-back")
    assert row(value(workspace, "national"), "3.12")["state"] == "missing"


def test_what_a_clause_answers_is_not_left_out(workspace: Workspace) -> None:
    run(workspace, "national", "link", "old-2", "4.4:equal")
    said = run(workspace, "national", "leave-out", "4.4", "--why", "x", status=2)
    assert "4.4 is answered by old-2" in said


def test_a_side_that_promises_nothing_on_a_theme_is_warned_of(
    workspace: Workspace,
) -> None:
    told = value(workspace, "national")["one_sided"]
    assert (
        "On payment, no promise here binds the voluntary and community sector." in told
    )
    assert "On representation, no promise here binds public bodies." in told


def test_the_library_is_offered_for_what_is_missing(workspace: Workspace) -> None:
    told = value(workspace, "national")
    offered = row(told, "4.2")["library"]
    assert offered
    shown = value(workspace, "clauses", "show", offered[0])
    assert "4.2" in [link["ref"] for link in shown["links"]]
    assert offered[0] in run(workspace, "national")


def test_the_library_is_offered_for_gaps_of_any_edition(workspace: Workspace) -> None:
    for edition in ("2009", "covenant"):
        told = value(workspace, "national", "--edition", edition, "--no-suggest")
        offered = {u["ref"]: u["library"] for u in told["undertakings"]}
        assert sum(1 for ids in offered.values() if ids) > len(offered) * 0.8
    pay = value(workspace, "national", "--edition", "2009")
    first = row(pay, "2009/resources/b")["library"][0]
    assert value(workspace, "clauses", "show", first)["theme"] == "payment"


def test_a_clause_without_a_parent_is_called_local_only(workspace: Workspace) -> None:
    told = value(workspace, "national", "--no-suggest")["clauses"]
    assert [one["local_only"] for one in told] == [True, True, True]
    assert [one["id"] for one in told] == ["old-2", "old-3", "old-5"]


# -- confirming and looking again -------------------------------------------------------


def test_one_word_of_a_clause_changed_finds_exactly_its_links(
    workspace: Workspace,
) -> None:
    run(workspace, "national", "link", "old-2", "4.4:weaker:timeframe")
    run(workspace, "national", "link", "old-5", "2.8:equal")
    assert value(workspace, "national")["look_again"] == []
    words = "Public bodies will give one month's written notice of a cut, with reasons."
    run(workspace, "clauses", "edit", "old-2", "--text", words, "--why", "shorter")
    (again,) = value(workspace, "national")["look_again"]
    assert (again["of"], again["side"]) == ("national-2010:4.4", "clause")
    assert again["then"].startswith("Public bodies will give two months'")
    assert again["now"] == words
    page = run(workspace, "national")
    assert "then: Public bodies will give two" in page
    assert "now: Public bodies will give one" in page
    run(workspace, "national", "confirm", "old-2", "4.4")
    assert value(workspace, "national")["look_again"] == []


def test_typing_alone_raises_nothing(workspace: Workspace) -> None:
    run(workspace, "national", "link", "old-2", "4.4:weaker:timeframe")
    words = "Public bodies will give two months’ written notice of a cut – with reasons"
    run(workspace, "clauses", "edit", "old-2", "--text", words, "--why", "typing")
    assert value(workspace, "national")["look_again"] == []


def test_one_word_of_a_framework_changed_finds_exactly_the_linked_clauses(
    workspace: Workspace,
) -> None:
    run(workspace, "national", "link", "old-2", "4.4:weaker:timeframe")
    run(workspace, "national", "link", "old-5", "2.8:equal")
    shipped = Path(__file__).parents[2] / "clauses" / "national" / "2010.toml"
    own = shipped.read_text(encoding="utf-8").replace(
        "at least three months before funding", "at least four months before funding"
    )
    folder = workspace.root / "frameworks"
    folder.mkdir()
    (folder / "2010.toml").write_text(own, encoding="utf-8")
    (again,) = value(workspace, "national")["look_again"]
    assert (again["of"], again["side"]) == ("national-2010:4.4", "undertaking")
    assert "at least three months" in again["then"]
    assert "at least four months" in again["now"]


def test_a_suggestion_says_how_the_clause_compares_and_becomes_a_link_when_confirmed(
    workspace: Workspace,
) -> None:
    (suggested,) = [
        one
        for one in row(value(workspace, "national"), "4.4")["suggested"]
        if one["clause"] == "old-2"
    ]
    assert suggested["relation"] == "weaker"
    assert "timeframe" in suggested["differences"]
    assert "two months" in suggested["because"]
    said = run(workspace, "national", "confirm", "old-2", "4.4")
    assert said.startswith("old-2: weaker to national-2010 4.4 (timeframe")
    told = row(value(workspace, "national"), "4.4")
    assert (told["state"], told["clauses"][0]["confirmed"]) == ("partly", True)


def test_a_duty_of_the_other_side_is_no_sure_answer(tmp_path: Path) -> None:
    words = "Groups will give three months' written notice, with reasons, of any cut."
    draft = draft_of(heading(1, "A"), block(2, Kind.COMMITMENT, words, by=By.VCS))
    told = value(make_workspace(tmp_path / "vcs", draft), "national")
    for one in row(told, "4.4")["suggested"]:
        assert (one["relation"], one["differences"]) == ("different", ["party"])
    assert row(told, "4.4")["suggested_state"] is None


def test_what_is_not_suggested_is_not_confirmed(workspace: Workspace) -> None:
    said = run(workspace, "national", "confirm", "old-3", "1.1", status=2)
    assert "1.1 is not suggested for old-3" in said
    assert "national link old-3 1.1:equal" in said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("link", "old-6", "1.1:equal"), "only a promise answers to an undertaking"),
        (("link", "old-2", "9.9:equal"), "national-2010 has no undertaking 9.9"),
        (("link", "old-2", "4.4:like"), "'like' is not a relation"),
        (("leave-out", "9.9", "--why", "x"), "national-2010 has no undertaking 9.9"),
        (("--edition", "1066"), "'1066' is not a national text kept here"),
        (("--edition", "national"), "'national' may be"),
        (("editions", "2010"), "two editions are needed"),
        (("leave-out", "3.12", "--take-back"), "3.12 of national-2010 is not left out"),
    ],
)
def test_what_cannot_be_done_is_told_and_changes_nothing(
    workspace: Workspace, words: tuple[str, ...], said: str
) -> None:
    before = files(workspace)
    assert said in run(workspace, "national", *words, status=2)
    assert files(workspace) == before


def test_undo_takes_a_link_and_a_reason_back(workspace: Workspace) -> None:
    before = files(workspace)
    run(workspace, "national", "link", "old-2", "4.4:equal")
    run(workspace, "national", "leave-out", "3.12", "--why", "no such money")
    run(workspace, "undo")
    run(workspace, "undo")
    assert files(workspace) == before


# -- editions ---------------------------------------------------------------------------


def test_another_edition_is_a_choice_and_no_other_program(workspace: Workspace) -> None:
    run(
        workspace,
        "national",
        "link",
        "old-3",
        "2009/resources/b:equal",
        "--edition",
        "2009",
    )
    told = value(workspace, "national", "--edition", "2009")
    assert row(told, "2009/resources/b")["state"] == "covered"
    assert "Only 14 of its 95 undertakings" in told["statement"]
    assert value(workspace, "national", "--edition", "2010")["counts"]["covered"] == 0


def test_a_link_to_one_edition_suggests_the_same_act_of_another(
    workspace: Workspace,
) -> None:
    run(workspace, "national", "link", "old-2", "4.4:weaker:timeframe")
    told = value(workspace, "national", "--edition", "2009")
    (one,) = [
        each
        for each in row(told, "2009/resources/e")["suggested"]
        if each["clause"] == "old-2"
    ]
    assert "linked to 4.4 of national-2010" in one["because"]


def test_two_editions_stand_side_by_side_with_the_clauses_here(
    workspace: Workspace,
) -> None:
    run(workspace, "national", "link", "old-2", "4.4:weaker:timeframe")
    told = value(workspace, "national", "editions", "2009", "2010")
    (notice,) = [
        p
        for p in told
        if p["one"]
        and p["other"]
        and (p["one"]["ref"], p["other"]["ref"]) == ("2009/resources/e", "4.4")
    ]
    assert notice["clauses"] == ["1.1"]
    seen = {p["other"]["ref"] for p in told if p["other"]}
    assert len(seen) == 47
    assert {
        "ref": "2009/resources/b",
        "text": "Settle invoices from the sector within ten days.",
    } in [p["one"] for p in told if p["other"] is None]


def test_the_editions_are_listed_outside_a_workspace_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from click.testing import CliRunner

    from compact_draft.cli import main

    monkeypatch.chdir(tmp_path)
    said = CliRunner().invoke(main, ["national", "editions"])
    assert said.exit_code == 0
    assert all(e in said.stdout for e in ("1998", "2009", "2010", "covenant-2025"))


def test_signs_of_the_covenant_are_shown_and_nobody_answers_them(
    workspace: Workspace,
) -> None:
    told = value(workspace, "national", "--edition", "covenant")
    assert len(told["undertakings"]) == 17
    said = run(
        workspace, "national", "link", "old-2", "recognition/trouble-1:equal",
        "--edition", "covenant", status=2,
    )  # fmt: skip
    assert "is a sign, and no clause answers to one" in said


# -- files ------------------------------------------------------------------------------


def named(tmp_path: Path) -> dict[str, Path]:
    return {
        "--word": tmp_path / "n.docx",
        "--html": tmp_path / "n.html",
        "--excel": tmp_path / "n.xlsx",
    }


def written(workspace: Workspace, tmp_path: Path) -> dict[str, Path]:
    made = named(tmp_path)
    words = [word for option, path in made.items() for word in (option, str(path))]
    run(workspace, "national", *words, *WHEN)
    return made


def test_the_same_bytes_come_out_twice(workspace: Workspace, tmp_path: Path) -> None:
    first = {k: p.read_bytes() for k, p in written(workspace, tmp_path).items()}
    again = {k: p.read_bytes() for k, p in written(workspace, tmp_path).items()}
    assert first == again


def test_the_word_file_is_landscape_with_heads_on_each_page(
    workspace: Workspace, tmp_path: Path
) -> None:
    run(workspace, "national", "leave-out", "3.12", "--why", "no <such> money")
    with ZipFile(written(workspace, tmp_path)["--word"]) as file:
        body = file.read("word/document.xml").decode()
        heads = [
            file.read(n).decode()
            for n in file.namelist()
            if n.startswith("word/header")
        ]
    assert 'w:orient="landscape"' in body
    assert body.count("<w:tblHeader/>") == body.count("<w:tbl>")
    assert "no &lt;such&gt; money" in body
    assert not any("{{" in head for head in heads)


def test_excel_has_a_sheet_a_part_and_no_formula(
    workspace: Workspace, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(written(workspace, tmp_path)["--excel"])
    assert book.sheetnames[:2] == ["Read first", "Further than national"]
    cells = [c for s in book for r in s.iter_rows() for c in r if c.value is not None]
    assert not [c for c in cells if c.data_type == "f"]


def test_a_file_that_is_there_is_not_replaced_unasked(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "mine.docx"
    path.write_bytes(b"mine")
    said = run(workspace, "national", "--word", str(path), status=2)
    assert "left as it is" in said
    assert path.read_bytes() == b"mine"
    same = str(tmp_path / "x")
    said = run(workspace, "national", "--word", same, "--html", same, status=2)
    assert "two options name the same file" in said


@pytest.mark.browser
def test_the_page_has_no_fault_that_axe_finds_and_fits_a_phone(
    workspace: Workspace, tmp_path: Path, chromium: Any
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    run(workspace, "national", "link", "old-2", "4.4:weaker:timeframe")
    path = written(workspace, tmp_path)["--html"]
    context = chromium.new_context(
        bypass_csp=True, viewport={"width": 320, "height": 640}
    )
    page = context.new_page()
    page.goto(path.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert first_stop(page) == "Skip to the report"
    context.close()


def test_what_waits_to_be_confirmed_is_not_called_missing(workspace: Workspace) -> None:
    page = " ".join(run(workspace, "national").split())
    assert "to confirm: looks covered" in page
    assert "missing, looks" not in page
