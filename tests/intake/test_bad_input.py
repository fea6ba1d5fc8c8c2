"""What cannot be read well is said, and nothing is invented out of it."""

import re
from pathlib import Path

import pytest

from compact_draft.errors import NotWordError, TrackedChangesError, WorkspaceError
from compact_draft.intake.rows import Intake, give_back
from compact_draft.intake.rules import load_rules
from compact_draft.intake.take_in import take_in
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By
from tests.intake.paper import cell, paper, para, run, table
from tests.journey.mutations import packed, parts_of
from tests.redline import maker
from tests.workspaces import make_workspace
from tests.workspaces import run as run_verb

ROOT = Path(__file__).parents[2]
SHIPPED = (ROOT / "templates/intake.toml").read_text("utf-8")
RULES = load_rules(SHIPPED)
SCAN = (
    "e The council wi11 publish helos e partici pation of vo untary groups in the O "
    "planning cf services and the b dget ncil e Officers will meet groups each quarter "
    "O report tne outcome to members 5 Local groups should ask for the m nutes and "
    "send them round e The police will name an officer for each ward and the health "
    "trust will do likewise where staff are free at the time of asking and not before"
)


def read(*body: str, **options: object) -> Intake:
    return take_in(paper(*body), file="old.docx", prefix="old", rules=RULES, **options)


def test_a_bad_scan_is_told_and_no_promise_is_made_of_it() -> None:
    intake = read(
        *(para(SCAN) for _ in range(4)), para("The council will pay on time.")
    )
    assert intake.doubts[0].startswith("looks scrambled")
    assert {row.kind for row in intake.rows} == {Kind.PROSE}
    assert all("looks scrambled" in row.doubts[0] for row in intake.rows)
    assert give_back(intake.rows).count("helos e partici pation") == 4


def test_one_scrambled_paragraph_leaves_the_others_what_they_are() -> None:
    fair = [para(f"The council will publish list {n} each May.") for n in range(60)]
    intake = read(para(SCAN), *fair)
    assert intake.doubts == ()
    assert [row.place.ordinals for row in intake.doubted] == [(0,)]
    assert len(intake.of_kind(Kind.COMMITMENT)) == 60


def test_text_broken_at_every_line_end_is_told() -> None:
    words = "The council will tell groups of any cut in good time so that they can plan"
    lines = [para(f"{words[:40]}"), para(f"{words[40:]}, and")] * 10
    assert read(*lines).doubts[0].startswith("looks scrambled")


def test_the_user_guide_gives_no_promise() -> None:
    seeds = ROOT / ".." / "shared" / "seeds"
    found = sorted(seeds.glob("001*.txt"))
    if not found:
        pytest.skip("the scrambled guide is not beside this checkout")
    lines = found[0].read_text("utf-8").splitlines()
    intake = read(*(para(run(line)) for line in lines))
    assert intake.doubts[0].startswith("looks scrambled")
    assert not any(row.party for row in intake.rows)


@pytest.mark.parametrize("body", [(), (para(""), para("  "))])
def test_an_empty_document_has_no_clause_and_says_so(body: tuple[str, ...]) -> None:
    intake = read(*body)
    assert intake.clauses == ()
    assert intake.doubts == ("no words were found in the body of the file",)


def test_an_empty_file_is_no_word_file() -> None:
    with pytest.raises(NotWordError):
        take_in(b"", file="old.docx", prefix="old", rules=RULES)


def test_a_document_that_is_one_table_is_read_through_its_cells() -> None:
    intake = read(
        table(
            (cell(para("The Elm Street Charter", b=True, sz=36), span=2),),
            (
                cell(
                    para("What we believe", b=True),
                    "• Everyone who lives here is welcome to join in",
                ),
                cell(
                    para("The council will", b=True),
                    "• Pay every bill within 30 days of its date",
                ),
            ),
        )
    )
    assert [(str(r.kind), r.party, r.section, r.text) for r in intake.rows] == [
        ("heading", None, (), "The Elm Street Charter"),
        ("heading", None, ("The Elm Street Charter",), "What we believe"),
        (
            "principle",
            None,
            ("The Elm Street Charter", "What we believe"),
            "Everyone who lives here is welcome to join in",
        ),
        ("heading", None, ("The Elm Street Charter",), "The council will"),
        (
            "commitment",
            By.PUBLIC_BODIES,
            ("The Elm Street Charter", "The council will"),
            "Pay every bill within 30 days of its date",
        ),
    ]


def test_an_unheaded_column_of_promises_is_doubted_and_nobody_is_bound_by_guess() -> (
    None
):
    intake = read(
        para("Commitments", style="Heading1"),
        table(
            (cell("Public bodies"), cell("VCS"), cell("")),
            (
                cell("• Pay on time"),
                cell("• Keep accounts"),
                cell("• Meet each quarter.", "• The council will take the minutes."),
            ),
            columns=3,
        ),
    )
    rows = intake.of_kind(Kind.COMMITMENT)
    assert [row.party for row in rows] == [
        By.PUBLIC_BODIES,
        By.VCS,
        By.UNCLEAR,
        By.PUBLIC_BODIES,
    ]
    assert [row.column for row in rows] == ["public_bodies", "vcs", None, None]
    assert [bool(row.doubts) for row in rows] == [False, False, True, True]


def test_a_file_with_tracked_changes_is_refused_until_somebody_says_which() -> None:
    added = f'<w:ins w:id="1" w:author="Ann">{run(" within ten days")}</w:ins>'
    struck = '<w:del w:id="2" w:author="Ann"><w:r><w:delText xml:space="preserve"> soon</w:delText></w:r></w:del>'
    body = para("The council will pay", added, struck, run("."))
    with pytest.raises(TrackedChangesError, match="--existing accept"):
        read(body)
    assert read(body, tracked="accept").rows[0].text == (
        "The council will pay within ten days."
    )
    rejected = read(body, tracked="reject")
    assert rejected.rows[0].text == "The council will pay soon."
    assert rejected.source != paper(body)


def test_a_list_that_lost_its_bullets_is_doubted_line_by_line() -> None:
    intake = read(
        para("The council will:"),
        para("publish its plans each May;"),
        para("pay within 30 days;"),
        para("Talk to us."),
    )
    assert [(str(r.kind), r.party, len(r.doubts)) for r in intake.rows] == [
        ("prose", None, 0),
        ("commitment", By.PUBLIC_BODIES, 1),
        ("commitment", By.PUBLIC_BODIES, 1),
        ("prose", None, 0),
    ]


def test_a_table_of_actions_takes_who_from_its_column() -> None:
    intake = read(
        table(
            (cell("No"), cell("Action"), cell("Who"), cell("By when")),
            (cell("1"), cell("Write a guide"), cell("VCS"), cell("May 2027")),
            (cell("2"), cell("Set up a fund"), cell("Council"), cell("")),
            columns=4,
        )
    )
    actions = intake.of_kind(Kind.ACTION)
    assert [(r.number, r.party, r.text) for r in actions] == [
        ("1", By.VCS, "Write a guide"),
        ("2", By.PUBLIC_BODIES, "Set up a fund"),
    ]


def test_a_text_without_any_looks_has_its_headings_by_their_words() -> None:
    intake = read(
        para("Foreword"),
        para("The town has many groups, and the council is glad of them."),
        para("Our principles"),
        para("• Groups are independent."),
        para("What needs to be done"),
        para("1. Write a funding guide"),
    )
    assert [(str(r.kind), r.section) for r in intake.rows] == [
        ("heading", ()),
        ("prose", ("Foreword",)),
        ("heading", ()),
        ("principle", ("Our principles",)),
        ("heading", ()),
        ("action", ("What needs to be done",)),
    ]
    assert len(intake.doubted) == 3


def test_a_group_lays_its_own_words_over_the_shipped_ones() -> None:
    own = load_rules(
        """
        [[heading]]
        makes = "principle"
        whole = ["our north star", "foreword"]
        [sides]
        vcs = ["the hive"]
        """,
        name="own.toml",
        over=RULES,
    )
    data = paper(
        para("Our North Star", style="Heading1"),
        para("• Be kind."),
        para("Money", style="Heading1"),
        para("The Hive will send one report."),
    )
    rows = take_in(data, file="old.docx", prefix="old", rules=own).rows
    assert [(str(r.kind), r.party) for r in rows] == [
        ("heading", None),
        ("principle", None),
        ("heading", None),
        ("commitment", By.VCS),
    ]
    assert own.heading("Foreword") != RULES.heading("Foreword")
    assert own.heading("Glossary") == RULES.heading("Glossary")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[[heading]", "not TOML"),
        ('[[headings]]\nmakes = "prose"', "'headings' is not"),
        ('[[heading]]\nmakes = "wish"', "'wish' is none of commitment, action"),
        ('[[heading]]\nmakes = "prose"\nword = ["x"]', "'word' is not"),
        ('[[heading]]\nmakes = "prose"\nwords = "x"', "must be a list of words"),
        ('[heading]\nmakes = "prose"', "two brackets"),
        ('[[column]]\nrole = "boss"', "'boss' is none of term"),
        ('[sides]\neverybody = ["all"]', "'everybody' is none of public_bodies"),
        ("sides = 3", "one bracket"),
    ],
)
def test_a_rule_that_is_none_is_named_with_its_file(text: str, words: str) -> None:
    with pytest.raises(WorkspaceError, match=words) as caught:
        load_rules(text, name="own.toml")
    assert str(caught.value).startswith("own.toml: ")


def test_no_shipped_rule_names_a_place() -> None:
    assert "nottingham" not in SHIPPED.lower()


def test_the_examples_for_writers_are_rules_that_can_be_read() -> None:
    page = (ROOT / "docs/for-writers/intake.md").read_text("utf-8")
    blocks = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    assert len(blocks) == 3
    rules = load_rules("\n".join(blocks), over=RULES)
    heading = rules.heading("Our golden threads")
    assert heading is not None
    assert heading.makes is Kind.PRINCIPLE
    assert rules.sides["hive"] is By.VCS


def test_a_note_without_a_number_is_taken_in_as_prose() -> None:
    # Its part is one of notes, and what stands in it is no note.
    data = maker.docx("Our Compact.", footnotes={2: "Within thirty days."})
    parts = parts_of(data)
    notes = parts["word/footnotes.xml"].decode()
    body = "<w:p><w:r><w:t>Loose words.</w:t></w:r></w:p></w:footnotes>"
    parts["word/footnotes.xml"] = notes.replace("</w:footnotes>", body).encode()
    taken = take_in(packed(parts), file="old.docx", prefix="old", rules=RULES)
    (row,) = (row for row in taken.rows if row.text == "Loose words.")
    assert row.kind is Kind.PROSE


def test_plain_items_that_begin_small_behind_full_stops_are_no_scrambled_text() -> None:
    items = [para(f"pay grant {n} within ten days of asking.") for n in range(30)]
    intake = read(para("The Council will:"), *items)
    assert intake.doubts == ()
    assert len(intake.of_kind(Kind.COMMITMENT)) == 30


def test_a_copy_that_this_program_built_is_no_scrambled_text(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path / "fenwold")
    out = workspace.root / "out/public.docx"
    run_verb(workspace, "build", "--copy", "public", "--out", str(out))
    intake = take_in(out.read_bytes(), file="public.docx", prefix="old", rules=RULES)
    assert not any(doubt.startswith("looks scrambled") for doubt in intake.doubts)
    promises = (*intake.of_kind(Kind.COMMITMENT), *intake.of_kind(Kind.ACTION))
    told = {row.text for row in promises}
    assert "Report back within eight weeks of a consultation." in told
    assert not any("answers to national" in words for words in told)
    tagged = [row for row in intake.rows if "answers to national" in row.text]
    assert tagged
    assert {str(row.kind) for row in tagged} == {"furniture"}
