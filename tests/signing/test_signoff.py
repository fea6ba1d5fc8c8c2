"""Each body signs its own promises on its own day; an edit voids only what it touches."""

from __future__ import annotations

import json
from pathlib import Path

import html5lib
import pytest

from compact_draft.errors import RefusedError, WorkspaceError
from compact_draft.model.report import Table
from compact_draft.reports.signoff import page_report
from compact_draft.signing.values import Says, Standing
from compact_draft.steps import signoff
from compact_draft.steps.edit import Signed
from compact_draft.store.signing import format_signing, parse_signing
from compact_draft.store.workspace import Workspace
from tests.desks import Browser, text
from tests.formats import EXAMPLES, agrees, example, keys
from tests.workspaces import WHEN, files, run, value

WHO = Signed(by="Ann Other", when=WHEN)


def _sign(workspace: Workspace, *parties: str) -> None:
    for party in parties:
        signoff.decide(workspace, party, Says.SIGNS, on=WHEN.date(), who=WHO)


def _held(workspace: Workspace) -> dict[str, Standing]:
    return {one.party.id: one for one in signoff.signoff(workspace)}


def _edit(workspace: Workspace, clause: str, words: str) -> None:
    run(workspace, "clauses", "edit", clause, "--text", words, "--why", "Agreed late.")


def test_a_page_lists_a_bodys_own_promises_new_ones_first(workspace: Workspace) -> None:
    ((page, standing),) = signoff.pages(workspace, ["trust"])
    assert [one.text for one in page.new] == ["Pay every invoice within ten days."]
    (changed,) = page.changed
    assert changed.was == "Report back within eight weeks of a consultation."
    assert {one.clause for one in page.same} == {"old-12", "old-19"}
    assert page.count == 4
    report = page_report("The Fenwold Compact", page, standing)
    heads = [part.heading for part in report.parts]
    assert heads[0] == "New promises"
    assert heads[-1] == "Decision"
    assert "Say whom we speak for" not in str(report)


def test_what_a_body_said_it_cannot_yet_meet_stands_apart(workspace: Workspace) -> None:
    run(workspace, "tag", "evidence", "old-12", "trust", "cannot")
    ((page, standing),) = signoff.pages(workspace, ["trust"])
    assert [one.clause for one in page.short] == ["old-12"]
    report = page_report("C", page, standing)
    (part,) = [
        p for p in report.parts if p.heading == "What it said it cannot yet meet"
    ]
    assert isinstance(part.tables[0], Table)
    assert "Says it cannot" in part.tables[0].rows[0][2]


def test_a_promise_that_binds_a_body_no_longer_is_told_to_it(
    workspace: Workspace,
) -> None:
    run(workspace, "clauses", "withdraw", "old-12", "--why", "The scheme has ended.")
    ((council, _),) = signoff.pages(workspace, ["council"])
    ((cvs, _),) = signoff.pages(workspace, ["Fenwold Voluntary Action"])
    assert [one.clause for one in council.gone] == ["old-12"]
    assert cvs.gone == ()
    assert cvs.others == 3


def test_bodies_decide_on_different_days_and_what_is_open_is_listed(
    workspace: Workspace,
) -> None:
    run(
        workspace, "signoff", "decide", "council", "--signs", "--on", "2026-01-14",
        "--name", "the Cabinet", "--note", "minute 14",
    )  # fmt: skip
    run(workspace, "signoff", "decide", "trust", "--later", "--on", "2027-05-01")
    said = " ".join(run(workspace, "signoff", status=1).split())
    assert "signed on 14 January 2026, the Cabinet (minute 14)" in said
    assert "decides later, on 1 May 2027" in said
    assert "has not decided yet" in said
    assert "Signed by 1 of 3." in said
    _sign(workspace, "council", "trust", "cvs")
    assert "Signed by 3 of 3." in run(workspace, "signoff")


def test_an_edit_voids_only_the_signatures_that_it_touches(
    workspace: Workspace,
) -> None:
    _sign(workspace, "council", "trust", "cvs")
    _edit(workspace, "old-14", "Say whom we speak for, each time.")
    held = _held(workspace)
    assert [held[p].holds for p in ("council", "trust", "cvs")] == [True, True, False]
    assert [(t.clause, t.what) for t in held["cvs"].touched] == [("old-14", "reworded")]
    _edit(workspace, "old-9", "Voluntary groups are free to speak and to campaign.")
    assert not any(one.holds for one in _held(workspace).values())
    assert "void" in run(workspace, "signoff", status=1)
    workspace.undo()
    assert _held(workspace)["council"].holds


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        (("edit", "old-24", "--text", "Compact Officer, Town Hall", "--why", "x"), True),
        (("edit", "old-14", "--text", "Say whom we speak for", "--why", "x"), True),
        (("edit", "old-14", "--binds", "both", "--why", "x"), False),
        (("withdraw", "old-12", "--why", "x"), False),
        (
            (
                "add", "--after", "old-12", "--kind", "commitment", "--binds",
                "public_bodies", "--text", "Answer letters within a week.",
            ),
            False,
        ),
        (("move", "old-12", "--after", "old-13"), True),
    ],
)  # fmt: skip
def test_what_voids_the_councils_signature(
    workspace: Workspace, words: tuple[str, ...], *, holds: bool
) -> None:
    _sign(workspace, "council")
    run(workspace, "clauses", *words)
    assert _held(workspace)["council"].holds is holds


def test_typing_alone_voids_nothing(workspace: Workspace) -> None:
    _sign(workspace, "council")
    text = "Give three months’ written notice - with reasons - before a grant is cut"
    _edit(workspace, "old-12", text.replace(" - ", ", ", 1).replace(" - ", ", "))
    assert _held(workspace)["council"].holds


def test_reservations_and_agreements_to_differ_stand_by_clause(
    workspace: Workspace,
) -> None:
    run(workspace, "signoff", "reserve", "council", "old-13", "--why", "Not in August.")
    run(
        workspace, "signoff", "reserve", "council", "old-12", "--differ", "--why",
        "We hold three months to be too long.",
    )  # fmt: skip
    _sign(workspace, "council")
    held = _held(workspace)["council"]
    assert [reservation.clause for reservation in held.reservations] == [
        "old-12",
        "old-13",
    ]
    assert held.holds
    _edit(workspace, "old-13", "Report back within five weeks of a consultation.")
    (stale,) = _held(workspace)["council"].stale
    assert stale.clause == "old-13"
    run(workspace, "signoff", "reserve", "council", "old-13", "--lift")
    assert len(_held(workspace)["council"].reservations) == 1
    why = run(workspace, "signoff", "reserve", "council", "old-13", "--lift", status=2)
    assert "has said nothing" in why


def test_a_decision_has_a_day_that_is_not_to_come(workspace: Workspace) -> None:
    with pytest.raises(RefusedError, match="needs a date"):
        signoff.decide(workspace, "council", Says.SIGNS, who=WHO)
    late = WHEN.date().replace(year=2030)
    with pytest.raises(RefusedError, match="still to come"):
        signoff.decide(workspace, "council", Says.DECLINES, on=late, who=WHO)
    assert "no body that signs" in run(
        workspace, "signoff", "decide", "nobody", "--later", status=2
    )


def test_decisions_are_taken_back_by_undo(workspace: Workspace) -> None:
    before = files(workspace)
    _sign(workspace, "council")
    signoff.reserve(workspace, "council", "old-13", "Not in August.", who=WHO)
    workspace.undo()
    workspace.undo()
    assert files(workspace) == before


def test_the_pages_are_written_in_word_and_as_pages_and_are_the_same_again(
    workspace: Workspace, tmp_path: Path
) -> None:
    def made(folder: str) -> dict[str, bytes]:
        pages = signoff.pages(workspace)
        signoff.write_pages(workspace, pages, tmp_path / folder, who=WHO)
        return {p.name: p.read_bytes() for p in (tmp_path / folder).iterdir()}

    first = made("one")
    assert sorted(first) == [
        f"{party}{ending}"
        for party in ("council", "cvs", "trust")
        for ending in (".docx", ".html")
    ]
    assert first == made("two")
    html5lib.HTMLParser(strict=True).parse(first["council.html"].decode())


def test_the_verb_and_the_file_have_the_fields_that_the_page_names(
    workspace: Workspace,
) -> None:
    run(workspace, "signoff", "reserve", "council", "old-13", "--why", "Not in August.")
    made = value(
        workspace, "signoff", "decide", "council", "--signs", "--on", "2026-01-14"
    )
    _edit(workspace, "old-13", "Report back soon.")
    found = json.loads(run(workspace, "signoff", "--json", status=1))
    assert keys(found[0]) == keys(example("signoff")[0])
    assert agrees(keys(made), keys(example("signoff")[0]))
    text = EXAMPLES["signoff.toml"]
    assert format_signing(parse_signing(text)) == text
    with pytest.raises(WorkspaceError, match="no id with a print"):
        parse_signing(text.replace("fen-012 599a5b1f70c2a547e69ad02b", "fen-012"))


def test_status_says_how_many_have_signed(workspace: Workspace) -> None:
    assert "Signed by" not in run(workspace, "status")
    _sign(workspace, "council")
    assert "Signed by 1 of 3." in run(workspace, "status")


def test_the_page_of_the_desk_writes_decisions_down(workspace: Workspace) -> None:
    browser = Browser(workspace.root)
    page = browser.get("/signoff")
    assert "Signed by 0 of 3." in text(page)
    form = page.xpath("//article[@id='council']//form")[0]
    sent = {
        "about": "log",
        "seen": form.xpath(".//input[@name='seen']/@value")[0],
        "party": "council",
        "says": "signs",
        "on": "2026-02-01",
        "do": "decide",
    }
    assert "Signed by 1 of 3." in text(browser.send("/signoff", sent))
    browser.press("write", on="/signoff")
    assert browser.save("out/signoff/council.docx").startswith(b"PK")
    html5lib.HTMLParser(strict=True).parse(browser.client.get("/signoff").text)


def test_a_signature_that_was_altered_by_hand_is_found(workspace: Workspace) -> None:
    _sign(workspace, "council")
    assert "as it was written" in run(workspace, "verify")
    path = workspace.root / "signoff.toml"
    path.write_text(
        path.read_text().replace('date = "2026-02-03"', 'date = "2026-02-01"')
    )
    assert "signoff.toml" in run(workspace, "verify", status=1)
    path.write_text(
        path.read_text().replace('date = "2026-02-01"', 'date = "2026-02-03"')
    )
    workspace.undo()
    assert "as it was written" in run(workspace, "verify")


def test_each_verb_says_where_the_body_stands_then(workspace: Workspace) -> None:
    said = run(
        workspace, "signoff", "decide", "council", "--signs", "--on", "2026-01-14"
    )
    assert said.startswith("Fenwold District Council ")
    assert "signed" in said
    told = run(
        workspace, "signoff", "reserve", "council", "old-12", "--why", "Not yet."
    )
    assert told.startswith("Fenwold District Council ")
