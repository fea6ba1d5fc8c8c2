"""The page of formats is true: its examples are read, and JSON has the keys it names."""

from dataclasses import fields
from pathlib import Path

import pytest

from compact_draft.channels.notes import read_note
from compact_draft.channels.web_annotation import (
    as_web_annotations,
    read_web_annotations,
)
from compact_draft.channels.web_form import is_web_form, read_web_form
from compact_draft.copies.same_people import Offer
from compact_draft.model.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Level,
    Placed,
)
from compact_draft.model.received import Channel
from compact_draft.packs.form import form_of
from compact_draft.recount.in_words import Missing
from compact_draft.steps.account import Share
from compact_draft.steps.archive import Archived
from compact_draft.steps.carried import Carried
from compact_draft.steps.incoming import roles_said
from compact_draft.steps.people import Person
from compact_draft.store.checks import (
    format_waivers,
    parse_check_words,
    parse_waivers,
)
from compact_draft.store.clauses import format_clause, parse_clause
from compact_draft.store.columns import format_columns, parse_columns
from compact_draft.store.drafts import (
    format_outline,
    format_revision,
    parse_outline,
    parse_revision,
)
from compact_draft.store.frameworks import parse_framework
from compact_draft.store.ids import format_ids, parse_ids
from compact_draft.store.ledger import Ledger
from compact_draft.store.log import Log
from compact_draft.store.national import format_left_out, parse_left_out
from compact_draft.store.packs import format_pack, parse_pack
from compact_draft.store.rounds import format_round, parse_round
from compact_draft.store.seals import faults_of, format_seals, parse_seals
from compact_draft.store.settings import format_settings, parse_settings
from compact_draft.store.wordings import format_wordings, parse_wordings
from compact_draft.store.workplan import format_workplan, parse_workplan
from compact_draft.store.workspace import Workspace
from tests.formats import EXAMPLES, agrees, example, keys
from tests.workspaces import freeze, make_workspace, run, value

HERE = Path(__file__).parent


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = make_workspace(tmp_path / "ws")
    freeze(made, "r1")
    return made


def test_the_example_of_compact_toml_is_read_and_written_the_same() -> None:
    text = EXAMPLES["compact.toml"]
    assert format_settings(parse_settings(text)) == text


def test_the_example_of_what_a_round_asks_is_read_and_written_the_same() -> None:
    text = EXAMPLES["compact.toml consultation"]
    held = parse_settings(text)
    assert held.consultation.pre_election[0].last == "2027-05-06"
    assert parse_settings(format_settings(held)) == held
    assert parse_pack(format_pack(held.consultation), "pack.toml") == held.consultation


def test_the_example_of_a_response_is_read() -> None:
    form = form_of(
        parse_revision(EXAMPLES["revision"].encode(), "r1.md"),
        "round-1",
        compact="5d0c1f7a9be24c6d8e31a0b7",
        facts=parse_settings(EXAMPLES["compact.toml consultation"]).consultation,
    )
    data = EXAMPLES["json response"].encode()
    assert is_web_form(data)
    received = read_web_form("response.json", data, form)
    assert [point.kind for point in received.points] == ["comment", "reword", "add"]
    assert received.points[1].proposed == "Pay small groups within ten days."
    assert form.by_id["fen-002"].code == example("response")["clauses"][0]["code"]


def test_the_example_of_a_clause_file_is_read_and_written_the_same() -> None:
    clause = parse_clause(EXAMPLES["clause"], "fen-012.md")
    assert parse_clause(format_clause(clause), "fen-012.md") == clause
    for name in clause.__slots__:
        if name not in ("achievability", "family", "strength", "choose"):
            assert getattr(clause, name) not in (None, "", ()), name


def test_the_examples_of_outline_and_ids_and_round_are_read_and_written() -> None:
    outline = parse_outline(EXAMPLES["outline.toml"])
    assert parse_outline(format_outline(outline, ())) == outline
    assert format_ids(parse_ids(EXAMPLES["ids.toml"])) == EXAMPLES["ids.toml"]
    consultation = parse_round(EXAMPLES["round.toml"], "round.toml")
    assert format_round(consultation) == EXAMPLES["round.toml"]


def test_the_example_of_a_revision_fits_its_seal() -> None:
    data = EXAMPLES["revision"].encode()
    revision = parse_revision(data, "r1.md")
    assert f'digest = "{revision.digest}"' in EXAMPLES["revision"]
    assert format_revision(revision) == data


def test_the_examples_of_the_archive_rebuild_a_ledger(tmp_path: Path) -> None:
    ledger = Ledger.file(tmp_path / "ledger.db", "round-1")
    words, names = EXAMPLES["archive.jsonl"], EXAMPLES["names.jsonl"]
    ledger.restore(words, names)
    assert ledger.archive() == (words, names)
    assert ledger.books().respondents[0].name not in words


def test_the_example_of_kept_wordings_is_read_and_written_the_same() -> None:
    text = EXAMPLES["wordings.jsonl"]
    assert format_wordings(parse_wordings(text)) == text


def test_the_example_of_a_step_is_read_by_the_log(tmp_path: Path) -> None:
    folder = tmp_path / "log" / "0001-intake"
    folder.mkdir(parents=True)
    (folder / "step.json").write_text(EXAMPLES["step.json"])
    (step,) = Log(tmp_path).steps()
    assert (step.number, step.verb, step.state) == (1, "intake", "done")


def test_the_examples_of_what_checks_know_and_what_may_stand_are_read() -> None:
    words = parse_check_words(EXAMPLES["checks.toml"], "checks.toml")
    assert (words.known, words.stale[0].since) == ({"WREN"}, "2024")
    text = EXAMPLES["waivers.toml"]
    assert format_waivers(parse_waivers(text)) == text


def test_the_example_of_a_work_programme_is_read_and_written_the_same() -> None:
    text = EXAMPLES["workplan.toml"]
    assert format_workplan(parse_workplan(text)) == text


def test_the_example_of_a_framework_is_read() -> None:
    framework = parse_framework(EXAMPLES["framework"], "covenant.toml")
    assert framework.undertaking("trust/a").theme == "partnership"


def test_the_example_sheet_of_evidence_is_taken_in(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "evidence.csv"
    path.write_text(EXAMPLES["evidence.csv"])
    sheet = value(workspace, "tag", "evidence", "--file", str(path))
    assert len(sheet["rows"]) == 2
    assert keys(sheet["rows"]) == keys(example("tag evidence")["rows"])


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("clauses list", ["clauses", "list", "--kind", "commitment"]),
        ("clauses show", ["clauses", "show", "fen-001"]),
        ("clauses show", ["clauses", "show", "old-12"]),
        ("clauses show", ["clauses", "show", "lib-pay-01"]),
        ("clauses edit", ["clauses", "split", "4.1", "--at", "with reasons"]),
        ("tag list", ["tag", "list", "--unsettled"]),
        ("tag table", ["tag", "table"]),
        ("tag sheets", ["tag", "sheets"]),
        ("workplan", ["workplan"]),
    ],
)
def test_json_has_the_fields_that_the_page_names(
    workspace: Workspace, name: str, words: list[str]
) -> None:
    run(workspace, "clauses", "borrow", "lib-pay-01", "--after", "old-12")
    found = value(workspace, *words)
    assert found
    assert agrees(keys(found), keys(example(name)))


def test_the_example_of_what_is_left_out_is_read_and_written_the_same() -> None:
    text = EXAMPLES["national.toml"]
    assert format_left_out(parse_left_out(text)) == text


def test_json_of_the_national_text_has_the_fields_that_the_page_names(
    workspace: Workspace,
) -> None:
    why = ("--why", "there is none")
    left = value(workspace, "national", "leave-out", "3.12", *why)
    assert agrees(keys(left), keys(example("national leave-out")))
    linked = value(workspace, "national", "link", "old-14", "2.8:weaker:scope")
    assert agrees(keys(linked), keys(example("national link")))
    found = value(workspace, "national")
    shown = keys(example("national"))
    assert found.keys() == shown.keys()
    assert agrees(keys(found["beyond"]), shown["beyond"])
    for name in ("undertakings", "clauses", "themes"):
        for row in found[name]:
            assert agrees(keys(row), shown[name][0])
    assert agrees(
        keys(value(workspace, "national", "editions")),
        keys(example("national editions")),
    )
    two = value(workspace, "national", "editions", "2009", "2010")
    assert agrees(keys(two), keys(example("national editions two")))


def test_json_of_a_text_added_has_the_fields_that_the_page_names(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "official.txt"
    path.write_text("A line.\n\n4.4 Official words.\n", encoding="utf-8")
    source = ("--source", "a copy")
    found = value(workspace, "national", "add", str(path), "--beside", "2010", *source)
    assert agrees(keys(found), keys(example("national add")))


def test_json_of_a_check_has_the_fields_that_the_page_names(
    workspace: Workspace,
) -> None:
    run(
        workspace,
        "clauses",
        "edit",
        "4.1",
        "--text",
        "Pay bills promptly.",
        "--why",
        "x",
    )
    found = value(workspace, "check")
    assert found
    assert agrees(keys(found), keys(example("check")))


def test_json_of_a_comparison_has_the_fields_that_the_page_names(
    workspace: Workspace,
) -> None:
    run(workspace, "clauses", "edit", "4.1", "--text", "Pay soon.", "--why", "x")
    found = value(workspace, "diff", "r1", "living")
    for side in ("old", "new"):
        found["changes"][0][side][0]["tags"] = {"by": "public_bodies"}
    shown = {**keys(example("diff")), "counts": keys(found["counts"])}
    assert found["changes"]
    assert agrees(keys(found), shown)


def test_json_of_an_account_has_the_fields_that_the_page_names(
    workspace: Workspace,
) -> None:
    run(workspace, "issue", "round-1")
    found = value(workspace, "account")
    shown = {**keys(example("account")), "outcomes": keys(found["outcomes"])}
    assert agrees(keys(found), shown)
    share = {f.name for f in fields(Share)}
    assert set(example("account")["people"][0]) == share
    assert set(example("account")["files"][0]) == share
    assert set(example("account")["missing"][0]) == {f.name for f in fields(Missing)}
    head = EXAMPLES["account.csv"].splitlines()[0]
    written = (workspace.root / found["file"]).read_text(encoding="utf-8-sig")
    assert written.splitlines() == [head]


def test_the_example_of_notes_is_read_as_the_page_says() -> None:
    made = read_note(EXAMPLES["notes.md"], "notes.md")
    assert (made.channel, made.sender.name) == (Channel.MEETING, "Ashby workshop")
    assert [(p.text.split("\n")[0], p.reference, p.author) for p in made.points] == [
        ("too slow for small groups", "Clause 2.1", ""),
        ("2.2 nobody does this", "2.2", "Len Abara"),
        ("That is too long.", "Clause 2.3", ""),
    ]
    assert made.points[2].quote == "within eight weeks"
    assert made.points[2].proposed == "within four weeks"


def test_the_example_of_columns_reads_and_writes_the_same() -> None:
    held = parse_columns(EXAMPLES["columns.toml"])
    assert len(roles_said(held)) == 2
    assert format_columns(held) == EXAMPLES["columns.toml"]


def test_the_example_of_web_annotations_is_what_is_written_and_read() -> None:
    example_text = EXAMPLES["annotations.jsonld"]
    made = read_web_annotations("a.jsonld", example_text.encode())
    (point,) = made.points
    assert (point.clause, point.quote, made.seen) == (
        "fen-002",
        "30 days",
        "issued-round-1",
    )
    remark = Annotation(
        id="a1",
        respondent="p1",
        submission="s1",
        kind=AnnotationKind.COMMENT,
        tracked=True,
        state="open",
        seen=made.seen,
        anchor=Anchor(
            level=Level.WORDS,
            clause=point.clause,
            start=24,
            end=31,
            words=point.quote,
            before=point.before,
            after=point.after,
        ),
        placed=Placed.EXACT,
        text=point.text,
    )
    text = as_web_annotations([remark], round_label="round-1", seen=made.seen)
    assert text == example_text


def test_the_example_of_people_has_the_fields_that_the_verb_gives() -> None:
    shown = example("people")
    (person,), (offer,) = shown["people"], shown["offers"]
    assert sorted(person) == sorted(f.name for f in fields(Person))
    assert sorted(offer) == sorted(f.name for f in fields(Offer))
    assert sorted(shown) == ["offers", "people", "round"]


def test_the_example_of_a_seal_is_a_whole_chain() -> None:
    data = EXAMPLES["seals.jsonl"].encode()
    seals, broken = parse_seals(data)
    assert (len(seals), broken, list(faults_of(seals))) == (1, (), [])
    assert format_seals(seals) == data


def test_what_verify_and_archive_say_has_the_fields_of_the_page(
    workspace: Workspace,
) -> None:
    found = value(workspace, "verify")
    assert found["faults"] == []
    assert agrees(keys(found), keys(example("verify workspace")))
    fields_shown = list(example("archive"))
    assert fields_shown == [field.name for field in fields(Archived)]


def test_the_example_of_places_now_has_the_fields_that_the_verb_gives() -> None:
    (row,) = example("place now")
    assert sorted(row) == sorted(f.name for f in fields(Carried))


def test_every_example_on_the_page_is_read_by_a_test() -> None:
    tests = sorted(HERE.rglob("test_*.py"))
    source = "".join(path.read_text(encoding="utf-8") for path in tests)
    for name in EXAMPLES:
        assert f'"{name.removeprefix("json ")}"' in source, name
