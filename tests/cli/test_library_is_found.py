"""The library is found by the trade's words, with its wording, wherever one stands."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from compact_draft.cli import main
from compact_draft.drafting.listing import Listed
from compact_draft.steps.clauses import document
from compact_draft.store.search_terms import parse_terms, search_terms
from compact_draft.store.shipped import shipped_library
from compact_draft.text.finding import Finder
from tests.workspaces import make_workspace, run, value


@pytest.fixture
def outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


SHIPPED = shipped_library()
ROWS = tuple(Listed(clause=clause, is_library=True) for clause in SHIPPED)
FINDER = Finder([document(row.clause) for row in ROWS], search_terms())


def ids(*words: str) -> list[str]:
    """Return what is found outside a workspace; the library is read once for all."""
    hits = FINDER.find(" ".join(words))
    return [ROWS[hit.place].clause.id for hit in hits]


def test_the_command_finds_the_same_outside_a_workspace(outside: Path) -> None:
    said = CliRunner().invoke(
        main, ["clauses", "search", "prompt", "payment", "--json"]
    )
    assert said.exit_code == 0, said.output
    assert [row["id"] for row in json.loads(said.stdout)] == ids("prompt", "payment")


FAMILY = {clause.id: clause.family for clause in SHIPPED}
THEME = {clause.id: clause.theme for clause in SHIPPED}


@pytest.mark.parametrize(
    ("words", "family"),
    [
        ("prompt payment", "pay-on-time"),
        ("paying invoices", "pay-on-time"),
        ("payment up front", "advance-payment"),
        ("complaints", "disputes"),
        ("mediation", "disputes"),
        ("full cost recovery", "overheads"),
        ("FCR", "overheads"),
        ("core costs", "overheads"),
        ("multi-year funding", "longer-funding"),
        ("three months notice", "notice-of-change"),
        ("exit strategy", "ready-for-the-end"),
        ("gagging clause", "campaign-freely"),
        ("red tape", "paperwork-check"),
        ("room hire", "meeting-rooms"),
        ("asset transfer", "spare-buildings"),
        ("supply chain", "prime-contractors"),
        ("steering group", "joint-group"),
        ("compact champion", "champions"),
        ("volunteers’ expenses", "volunteer-expenses"),
        ("you said, we did", "feedback"),
        ("conflicts of interest", "interests"),
        ("cost of living", "inflation"),
    ],
)
def test_the_trades_words_find_their_family_first(words: str, family: str) -> None:
    found = ids(*words.split())
    assert FAMILY[found[0]] == family


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("DBS checks", "lib-vol-03"),
        ("clawback", "lib-fun-20"),
        ("living wage", "lib-soc-07"),
        ("purdah", "lib-ind-08"),
        ("double funding", "lib-fun-19"),
        ("local government reorganisation", "lib-par-09"),
    ],
)
def test_a_thing_of_one_clause_is_among_the_first(words: str, wanted: str) -> None:
    assert wanted in ids(*words.split())[:5]


@pytest.mark.parametrize("every", [8, pytest.param(1, marks=pytest.mark.long)])
def test_every_term_of_the_shipped_file_finds_something_of_its_own(every: int) -> None:
    terms = search_terms()[::every]
    assert terms
    for term in terms:
        for find in term.finds:
            kind, _, name = find.partition(":")
            if kind == "family":
                assert name in FAMILY.values(), find
            elif kind == "theme":
                assert name in THEME.values(), find
            else:
                assert ids(*find.split()), find
        for words in term.words:
            assert ids(*words.split()), words


def test_the_wording_is_shown_and_how_to_take_it(outside: Path) -> None:
    said = CliRunner().invoke(main, ["clauses", "search", "mediation"]).stdout
    words = " ".join(said.split())
    (clause,) = [c for c in SHIPPED if c.id == "lib-cpl-06"]
    assert " ".join(clause.text.split()) in words
    assert "compact-draft clauses borrow ID --after CLAUSE" in words


def test_a_clause_of_the_library_is_shown_in_any_folder(outside: Path) -> None:
    said = CliRunner().invoke(main, ["clauses", "show", "lib-chg-01"])
    assert said.exit_code == 0
    assert "The Compact (renewed), 2010: 4.4" in " ".join(said.stdout.split())
    wrong = CliRunner().invoke(main, ["clauses", "show", "3.2"])
    assert wrong.exit_code == 2
    assert "this folder is no workspace" in wrong.stderr


def test_a_word_that_nothing_has_is_said_to_find_nothing(outside: Path) -> None:
    said = CliRunner().invoke(main, ["clauses", "search", "zebra"]).stdout
    assert said.startswith("0 clauses.")
    assert "Try fewer or other words" in said


def test_the_draft_comes_before_the_library(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path / "ws")
    rows = value(workspace, "clauses", "search", "feedback")
    assert [row["library"] for row in rows] == sorted(row["library"] for row in rows)
    assert "old-12" in [r["id"] for r in value(workspace, "clauses", "search", "cuts")]


def test_a_groups_own_terms_stand_beside_the_shipped(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path / "ws")
    assert value(workspace, "clauses", "search", "brass tacks") == []
    own = '[[term]]\nwords = ["brass tacks"]\nfinds = ["family:pay-on-time"]\n'
    (workspace.root / "search.toml").write_text(own, encoding="utf-8")
    found = value(workspace, "clauses", "search", "brass", "tacks")
    assert {FAMILY[row["id"]] for row in found} == {"pay-on-time"}
    wrong = own.replace("family:pay", "familie:pay")
    (workspace.root / "search.toml").write_text(wrong, encoding="utf-8")
    said = run(workspace, "clauses", "search", "x", status=2)
    assert "search.toml:3: 'familie:pay-on-time' names no label" in said


def test_a_term_without_words_is_told_with_its_line() -> None:
    from compact_draft.errors import SourceError

    with pytest.raises(SourceError, match=r"search\.toml:2: a term without words"):
        parse_terms('[[term]]\nwords = []\nfinds = ["x"]\n')
