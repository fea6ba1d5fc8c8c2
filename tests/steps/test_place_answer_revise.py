"""A small round by hand: doubtful remarks placed, answered, made into a revision."""

import datetime as dt
import json
from pathlib import Path

import pytest

from compact_draft.answers.file import Answer, read_answers
from compact_draft.errors import DecisionError, RefusedError, WorkspaceError
from compact_draft.model.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Level,
    Placed,
)
from compact_draft.steps.answer import answer, clause_named, doubtful, place
from compact_draft.steps.build import Copy, build
from compact_draft.steps.intake import intake
from compact_draft.steps.issue import issue
from compact_draft.steps.new import new
from compact_draft.steps.refresh import refresh
from compact_draft.steps.revise import revise
from compact_draft.steps.status import status
from compact_draft.store.settings import DEFAULT_PARTIES, Settings
from compact_draft.store.workspace import Workspace
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.plain import plain
from tests.redline.maker import docx, p

WHEN = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)


def old_compact() -> bytes:
    heading = '<w:outlineLvl w:val="0"/>'
    return docx(
        p("Our Compact", ppr=heading),
        p("The Council will", ppr=heading),
        p("•\tPay grants in 30 days."),
        p("•\tGive three months’ notice and say why."),
        p("Voluntary groups will", ppr=heading),
        p("•\tReport once a year."),
    )


def remark(wanted: str, **more: object) -> Annotation:
    fields: dict[str, object] = {
        "id": wanted,
        "respondent": "p1",
        "submission": "s1",
        "kind": AnnotationKind.COMMENT,
        "tracked": True,
        "state": "open",
        "seen": "issued-round-1",
        "anchor": Anchor(level=Level.CLAUSE),
        "placed": Placed.ORPHAN,
        "text": "Too long.",
        "where": "paragraph 9",
    }
    return Annotation(**{**fields, **more})  # type: ignore[arg-type]  # a dict of fields


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    folder = tmp_path / "wex"
    settings = Settings(
        title="Our Compact", area="Wex", prefix="wex", parties=DEFAULT_PARTIES
    )
    new(folder, settings, by="Ann", when=WHEN)
    found = Workspace.open(folder)
    intake(found, Path("old.docx"), old_compact(), by="Ann", when=WHEN)
    issue(found, "round-1", by="Ann", when=WHEN)
    return found


def receive(workspace: Workspace, *remarks: Annotation) -> None:
    with workspace.step("collect", by="Ann", when=WHEN) as step:
        step.uses_ledger("round-1").add(step.number, annotations=remarks)


def numbered(workspace: Workspace, words: str) -> str:
    draft = workspace.draft()
    return next(c.id for c in draft.clauses if words in c.text)


def test_a_proposed_place_is_listed_with_its_candidates_and_confirmed(
    workspace: Workspace,
) -> None:
    pay = numbered(workspace, "Pay grants")
    receive(workspace, remark("a1", placed=Placed.PROPOSED, candidates=(pay,)))
    (doubt,) = doubtful(workspace)
    assert doubt.candidates[0][0] == pay
    assert doubt.candidates[0][2] == "Pay grants in 30 days."
    assert "no sure place" in status(workspace).stage
    place(workspace, ["a1"], level=Level.CLAUSE, by="Ann", when=WHEN)
    assert doubtful(workspace) == ()
    (placed,) = workspace.books("round-1").placed()
    assert (placed.anchor.clause, placed.placed) == (pay, Placed.EXACT)
    (placement,) = workspace.books("round-1").placements
    assert (placement.by, placement.when) == ("Ann", "2026-03-02T09:00:00+00:00")


def test_a_remark_on_a_section_stays_one_when_its_place_is_confirmed(
    workspace: Workspace,
) -> None:
    heading = numbered(workspace, "The Council will")
    sent = Anchor(level=Level.SECTION, words="2 The Council will 3")
    fields = {"anchor": sent, "placed": Placed.PROPOSED, "candidates": (heading,)}
    receive(workspace, remark("a1", **fields))
    place(workspace, ["a1"], level=Level.CLAUSE, by="Ann", when=WHEN)
    (placed,) = workspace.books("round-1").placed()
    assert placed.anchor.level is Level.SECTION
    assert placed.anchor.clause == heading


def test_a_confirmed_edit_keeps_the_words_that_it_changes(
    workspace: Workspace,
) -> None:
    sent = workspace.revision("issued-round-1")
    wanted = clause_named(sent, numbered(workspace, "Pay grants"))
    at = sent.clause(wanted).text.index("30")
    edit = Anchor(level=Level.WORDS, start=at, end=at + 2, words="30", after=" days")
    fields = {"kind": AnnotationKind.REWORD, "proposed": "20", "text": ""}
    fields |= {"anchor": edit, "placed": Placed.PROPOSED, "candidates": (wanted,)}
    receive(workspace, remark("a1", **fields))
    (placed,) = place(workspace, ["a1"], level=Level.CLAUSE, by="Ann", when=WHEN)
    assert (placed.anchor.clause, placed.anchor.words) == (wanted, "30")
    adopted = Answer(annotations=("a1",), outcome="adopted", reason="Agreed.")
    answer(workspace, [adopted], by="Ann", when=WHEN)
    made = revise(workspace, by="Ann", when=WHEN)
    new = workspace.revision(made.revision).clause(wanted).text
    assert new == "Pay grants in 20 days."


def test_a_remark_is_placed_on_words_or_lifted_to_its_section_or_the_draft(
    workspace: Workspace,
) -> None:
    pay = numbered(workspace, "Pay grants")
    receive(workspace, remark("a1"), remark("a2"), remark("a3"))
    who = {"by": "Ann", "when": WHEN}
    place(workspace, ["a1"], level=Level.WORDS, clause=pay, words="30 days", **who)  # type: ignore[arg-type]  # a dict of fields
    place(workspace, ["a2"], level=Level.SECTION, clause=pay, **who)  # type: ignore[arg-type]  # a dict of fields
    place(workspace, ["a3"], level=Level.DRAFT, **who)  # type: ignore[arg-type]  # a dict of fields
    first, second, third = (a.anchor for a in workspace.books("round-1").placed())
    text = workspace.revision("issued-round-1").clause(pay).text
    assert text[first.start : first.end] == "30 days"
    assert second.clause == numbered(workspace, "The Council will")
    assert (third.level, third.clause) == (Level.DRAFT, None)


def test_words_within_a_longer_word_are_not_the_words(workspace: Workspace) -> None:
    pay = numbered(workspace, "Pay grants")
    receive(workspace, remark("a1"))
    with pytest.raises(DecisionError, match="stand 0 times"):
        place(
            workspace,
            ["a1"],
            level=Level.WORDS,
            clause=pay,
            words="grant",
            by="Ann",
            when=WHEN,
        )


def test_a_place_that_is_not_there_is_refused_and_nothing_recorded(
    workspace: Workspace,
) -> None:
    receive(workspace, remark("a1"))
    wrong = [
        ({"level": Level.CLAUSE, "clause": "wex-999"}, "there is no clause wex-999"),
        ({"level": Level.CLAUSE}, "no place is proposed"),
        (
            {
                "level": Level.WORDS,
                "clause": numbered(workspace, "Pay"),
                "words": "days days",
            },
            "stand 0 times",
        ),
    ]
    for given, said in wrong:
        with pytest.raises(DecisionError, match=said):
            place(workspace, ["a1"], by="Ann", when=WHEN, **given)  # type: ignore[arg-type]  # a dict of fields
    with pytest.raises(DecisionError, match="no remark a9"):
        place(workspace, ["a9"], level=Level.DRAFT, by="Ann", when=WHEN)
    assert workspace.books("round-1").placements == ()


def test_a_clause_is_named_by_id_or_number_and_never_guessed(
    workspace: Workspace,
) -> None:
    issued = workspace.revision("issued-round-1")
    pay = numbered(workspace, "Pay grants")
    number = next(r.number for r in issued.outline.rows if r.clause == pay)
    assert clause_named(issued, pay) == clause_named(issued, number) == pay
    with pytest.raises(DecisionError, match="no clause 99"):
        clause_named(issued, "99")


def test_an_answers_file_may_name_clauses_by_their_printed_numbers(
    workspace: Workspace,
) -> None:
    issued = workspace.revision("issued-round-1")
    numbers = {row.clause: row.number for row in issued.outline.rows}
    pay, notice = numbered(workspace, "Pay grants"), numbered(workspace, "Give three")
    receive(workspace, remark("a1"), remark("a2"))
    fields = {"outcome": "adopted", "reason": "Agreed."}
    moved = {"clause": numbers[pay], "effect": "move", "after": numbers[notice]}
    lines = [
        json.dumps({"annotations": ["a1"], **fields, **moved}),
        json.dumps({"annotations": ["a2"], "outcome": "noted", "reason": "\u2028"}),
    ]
    text = "\n".join(lines).replace("\\u2028", "\u2028")
    made = answer(workspace, read_answers(text, "x"), by="Group", when=WHEN)
    assert (made.decisions[0].clause, made.decisions[0].others) == (pay, (notice,))


def test_a_clash_keeps_the_issued_words_until_one_decision_gives_the_wording(
    workspace: Workspace,
) -> None:
    pay = numbered(workspace, "Pay grants")
    words = Anchor(level=Level.WORDS, clause=pay, start=14, end=16, words="30")
    edit = {"kind": AnnotationKind.REWORD, "anchor": words, "placed": Placed.EXACT}
    receive(
        workspace,
        remark("a1", proposed="20", **edit),
        remark("a2", proposed="10", **edit),
    )
    answers = [
        Answer(annotations=(a,), outcome="adopted", reason="Agreed.")
        for a in ("a1", "a2")
    ]
    made = answer(workspace, answers, by="Group", when=WHEN)
    assert made.undecided == ()
    clashing = revise(workspace, by="Group", when=WHEN)
    assert [c.words for c in clashing.clashes] == ["30"]
    assert clashing.revision == ""
    settled = Answer(
        annotations=("a1", "a2"),
        outcome="adopted_reworded",
        reason="Halfway.",
        words="Pay grants in 15 days.",
        clause=pay,
    )
    answer(workspace, [settled], again=True, by="Group", when=WHEN)
    after = revise(workspace, by="Group", when=WHEN)
    assert (after.clashes, after.revision) == ((), "r3")
    clause = workspace.revision("r3").clause(pay)
    assert clause.text == "Pay grants in 15 days."
    assert clause.history[-1].why == "Halfway."


def test_what_was_decided_otherwise_is_taken_out_of_text_and_refresh(
    workspace: Workspace,
) -> None:
    pay = numbered(workspace, "Pay grants")
    gone = numbered(workspace, "Give three")
    words = Anchor(level=Level.WORDS, clause=pay, start=14, end=16, words="30")
    edit = {"kind": AnnotationKind.REWORD, "anchor": words, "placed": Placed.EXACT}
    on_notice = Anchor(level=Level.CLAUSE, clause=gone)
    withdrawal = {"kind": AnnotationKind.WITHDRAW, "anchor": on_notice}
    receive(
        workspace,
        remark("a1", proposed="20", **edit),
        remark("a2", placed=Placed.EXACT, **withdrawal),
    )
    answers = [
        Answer(annotations=(a,), outcome="adopted", reason="Agreed.")
        for a in ("a1", "a2")
    ]
    who = {"by": "Group", "when": WHEN}
    answer(workspace, answers, **who)  # type: ignore[arg-type]  # a dict of fields
    first = revise(workspace, **who)  # type: ignore[arg-type]  # a dict of fields
    assert first.withdrawn == (gone,)
    otherwise = [
        Answer(annotations=(a,), outcome="not_agreed", reason="It cannot be paid.")
        for a in ("a1", "a2")
    ]
    answer(workspace, otherwise, again=True, **who)  # type: ignore[arg-type]  # a dict of fields
    assert status(workspace).next == "compact-draft revise"
    again = revise(workspace, **who)  # type: ignore[arg-type]  # a dict of fields
    assert (again.clashes, again.withdrawn) == ((), ())
    assert {c for c, _ in again.changed} == {pay, gone}
    issued = workspace.revision("issued-round-1")
    made = workspace.revision(again.revision)
    assert made.outline.ids == issued.outline.ids
    assert [c.text for c in made.clauses] == [c.text for c in issued.clauses]
    assert workspace.ids().withdrawn == ()
    out = workspace.root / "out" / "r.docx"
    shown = refresh(workspace, out, author="Group", **who)  # type: ignore[arg-type]  # a dict of fields
    assert shown.refresh.reasons == ()
    assert status(workspace).stage.startswith("The refresh to revision")


def test_the_status_names_what_clashes_and_what_waits_to_be_carried_out(
    workspace: Workspace,
) -> None:
    pay = numbered(workspace, "Pay grants")
    words = Anchor(level=Level.WORDS, clause=pay, start=14, end=16, words="30")
    edit = {"kind": AnnotationKind.REWORD, "anchor": words, "placed": Placed.EXACT}
    on_notice = Anchor(level=Level.CLAUSE, clause=numbered(workspace, "Give three"))
    withdrawal = {"kind": AnnotationKind.WITHDRAW, "anchor": on_notice}
    receive(
        workspace,
        remark("a1", proposed="20", **edit),
        remark("a2", proposed="10", **edit),
        remark("a3", placed=Placed.EXACT, **withdrawal),
    )
    answers = [
        Answer(annotations=(a,), outcome="adopted", reason="Agreed.")
        for a in ("a1", "a2", "a3")
    ]
    answer(workspace, answers, by="Group", when=WHEN)
    assert revise(workspace, by="Group", when=WHEN).clashes != ()
    found = status(workspace)
    assert found.stage == "round-1: what was decided of clause 1.1 clashes."
    assert found.clashes == ("1.1",)
    assert "compact-draft answer a1 a2 --again --outcome" in found.next
    settled = Answer(
        annotations=("a1", "a2"),
        outcome="adopted_reworded",
        reason="Halfway.",
        words="Pay grants in 15 days.",
        clause=pay,
    )
    answer(workspace, [settled], again=True, by="Group", when=WHEN)
    assert (status(workspace).next, status(workspace).clashes) == (
        "compact-draft revise",
        (),
    )
    revise(workspace, by="Group", when=WHEN)
    assert status(workspace).stage == "Revision r4 stands; every remark is answered."


def test_what_a_writer_edits_by_hand_is_in_the_refresh_and_listed_without_a_reason(
    workspace: Workspace, tmp_path: Path
) -> None:
    pay = numbered(workspace, "Pay grants")
    path = workspace.root / workspace.clause_path(pay)
    path.write_text(path.read_text(encoding="utf-8").replace("30 days", "20 days"))
    made = revise(workspace, by="Group", when=WHEN)
    assert made.revision == "r3"
    shown = refresh(
        workspace, tmp_path / "out.docx", author="Group", by="Ann", when=WHEN
    )
    assert [r.unit.new for r in shown.refresh.without_reason] == [(pay,)]
    text = plain(Package.open((tmp_path / "out.docx").read_bytes()), "marked")
    assert "Pay grants in [-30-]{+20+} days." in text


def test_a_second_compact_is_not_taken_in_over_the_first(workspace: Workspace) -> None:
    with pytest.raises(RefusedError, match="taken in already"):
        intake(workspace, Path("x.docx"), old_compact(), by="Ann", when=WHEN)


def test_a_round_is_opened_once_and_in_order(workspace: Workspace) -> None:
    with pytest.raises(
        RefusedError, match="there is a round of the name round-1 already"
    ):
        issue(workspace, "round-1", by="Ann", when=WHEN)
    with pytest.raises(RefusedError, match="before it opens"):
        issue(
            workspace,
            "round-2",
            opens=dt.date(2026, 5, 1),
            closes=dt.date(2026, 4, 1),
            by="Ann",
            when=WHEN,
        )


def test_only_the_public_copy_may_hide_the_tags(workspace: Workspace) -> None:
    out = workspace.root / "out" / "copy.docx"
    with pytest.raises(RefusedError, match="shows the tags"):
        build(workspace, out, copy=Copy.CONSULTATION, tags=False, by="Group", when=WHEN)
    made = build(workspace, out, copy=Copy.PUBLIC, tags=False, by="Group", when=WHEN)
    assert made.file == "out/copy.docx"
    assert workspace.made(out)
    out.write_bytes(out.read_bytes() + b" ")
    assert not workspace.made(out)


def test_a_sent_draft_whose_bytes_changed_is_not_read_against(
    workspace: Workspace,
) -> None:
    path = workspace.root / "consultation/round-1/sent.docx"
    path.write_bytes(path.read_bytes() + b" ")
    with pytest.raises(WorkspaceError, match="not the draft that went out"):
        workspace.sent("round-1")


def test_a_clash_with_a_writers_edit_keeps_the_issued_words_and_the_file(
    workspace: Workspace,
) -> None:
    pay = numbered(workspace, "Pay grants")
    words = Anchor(level=Level.WORDS, clause=pay, start=14, end=16, words="30")
    receive(
        workspace,
        remark(
            "a1",
            kind=AnnotationKind.REWORD,
            anchor=words,
            placed=Placed.EXACT,
            proposed="20",
        ),
    )
    adopted = Answer(annotations=("a1",), outcome="adopted", reason="Agreed.")
    answer(workspace, [adopted], by="Group", when=WHEN)
    say = numbered(workspace, "three months")
    for clause, held, typed in ((pay, "30 days", "15 days"), (say, "three", "six")):
        path = workspace.root / workspace.clause_path(clause)
        path.write_text(path.read_text(encoding="utf-8").replace(held, typed))
    made = revise(workspace, by="Group", when=WHEN)
    assert [clash.clause for clash in made.clashes] == [pay]
    agreed = workspace.revision(made.revision)
    assert agreed.clause(pay).text == "Pay grants in 30 days."
    assert "six months" in agreed.clause(say).text
    assert workspace.draft().clause(pay).text == "Pay grants in 15 days."
