"""One reply letter a respondent: their words, the answer, the words now, and nobody else's."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import docx
import pytest

from compact_draft.store.shipped import shipped
from compact_draft.store.workspace import Workspace
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.plain import plain
from tests.answering import LABEL
from tests.returned import Returned
from tests.telling.parts import every_part, text_of
from tests.telling.rounds import HOSTILE
from tests.workspaces import run


def write(workspace: Workspace, folder: Path, *more: str, status: int = 0) -> str:
    return run(
        workspace,
        "letters",
        "--out",
        str(folder),
        "--when",
        "2026-06-01",
        *more,
        status=status,
    )


def test_a_letter_has_its_respondents_words_the_answer_and_the_words_now(
    workspace: Workspace, tmp_path: Path
) -> None:
    write(workspace, tmp_path)
    text = text_of(tmp_path / "letter-round-1-p1.docx")
    for words in (
        "Dear Harle Runners,",
        "1 June 2026",
        "a1: 1.1 Pay grants in 30 days.",
        "“30” should be “20”.",
        "Agreed, as proposed. Twenty days is what we can keep.",
        "Pay grants in 20 days.",
        "“30” is now “20”.",
    ):
        assert words in text
    assert "DRAFT" not in text
    assert "Three months is the law" not in text  # that is the answer to another


def test_no_letter_names_another_respondent_and_no_file_name_names_anybody(
    workspace: Workspace, tmp_path: Path
) -> None:
    write(workspace, tmp_path)
    names = {
        "p1": "Harle Runners", "p2": "Petra Quillfeather", "p3": "Odd One", "p4": "Fern Lowe",
    }  # fmt: skip
    for one, name in names.items():
        text = every_part(tmp_path / f"letter-round-1-{one}.docx")
        assert name in text
        assert not [n for o, n in names.items() if o != one and n in text]
    assert not [
        p.name
        for p in tmp_path.iterdir()
        if any(n[:4] in p.name for n in names.values())
    ]
    package = Package.open((tmp_path / "letter-round-1-p1.docx").read_bytes())
    assert b"Ann Other" not in package.data("docProps/core.xml")


def test_what_somebody_passed_on_is_never_said_to_be_their_words(
    unanswered: Workspace, tmp_path: Path
) -> None:
    first = Returned(unanswered.sent(LABEL), "Bob Crane")
    first.comment("Report once", "Who reads it?")
    both = Returned(first.data(), "Cleo Vane")
    both.comment("Report once", "Fine.")
    path = tmp_path / "both.docx"
    path.write_bytes(both.data())
    run(unanswered, "collect", str(path), "--from", "Cleo Vane")
    people = {p.name: p.id for p in unanswered.books(LABEL).respondents}
    write(unanswered, tmp_path / "out", status=1)
    cleo = text_of(tmp_path / "out" / f"letter-round-1-{people['Cleo Vane']}.docx")
    own, _, passed = cleo.partition("Points of others that you sent us")
    assert "Fine." in own
    assert "Who reads it?" not in own
    assert "Bob Crane" in passed
    assert "Who reads it?" in passed
    bob = text_of(tmp_path / "out" / f"letter-round-1-{people['Bob Crane']}.docx")
    assert "Who reads it?" in bob
    assert "Cleo" not in bob


def test_hostile_words_stay_words_and_are_filled_in_once(
    workspace: Workspace, tmp_path: Path
) -> None:
    write(workspace, tmp_path)
    text = text_of(tmp_path / "letter-round-1-p3.docx")
    assert all(one in text for one in HOSTILE)
    with zipfile.ZipFile(tmp_path / "letter-round-1-p3.docx") as held:
        assert b"<script" not in held.read("word/document.xml")


def test_all_letters_in_one_begin_a_page_each_with_page_one(
    workspace: Workspace, tmp_path: Path
) -> None:
    write(workspace, tmp_path)
    package = Package.open((tmp_path / "letters-round-1.docx").read_bytes())
    root = package.xml(package.main)
    layouts = list(root.iter("{*}sectPr"))
    assert len(layouts) == 5
    for layout in layouts:
        assert (
            layout.find("{*}pgNumType").get(layout.tag.replace("sectPr", "start"))
            == "1"
        )
    whole = plain(package, "after")
    singles = [text_of(tmp_path / f"letter-round-1-p{n}.docx") for n in range(1, 6)]
    for single in singles:
        body = [line for line in single.splitlines() if line.strip()]
        assert all(line in whole for line in body)


def test_while_the_books_are_open_every_letter_is_a_draft(
    unanswered: Workspace, tmp_path: Path
) -> None:
    said = write(unanswered, tmp_path, status=1)
    assert "They bear the word DRAFT" in said
    for path in tmp_path.glob("letter-*.docx"):
        assert "DRAFT: not to be sent out. What is missing:" in text_of(path)
        assert "Its seal begins" not in text_of(path)


def test_the_seal_in_a_letter_is_that_of_the_receipt(
    workspace: Workspace, tmp_path: Path
) -> None:
    write(workspace, tmp_path, "--for", "p1")
    run(workspace, "receipt", "--out", str(tmp_path), "--for", "p1")
    seal = json.loads((tmp_path / "receipt-round-1-p1.json").read_bytes())["seal"]
    text = text_of(tmp_path / "letter-round-1-p1.docx").replace("\u00a0", "")
    assert f"Its seal begins {seal[:16]}." in text


def test_the_same_round_gives_the_same_letters(
    workspace: Workspace, tmp_path: Path
) -> None:
    write(workspace, tmp_path)
    before = {p.name: p.read_bytes() for p in tmp_path.glob("*.docx")}
    write(workspace, tmp_path)
    assert before == {p.name: p.read_bytes() for p in tmp_path.glob("*.docx")}


def own_template(path: Path, *paragraphs: str, head: str = "") -> Path:
    document = docx.Document()
    for words in paragraphs:
        document.add_paragraph(words)
    if head:
        document.sections[0].header.paragraphs[0].text = head
    out = io.BytesIO()
    document.save(out)
    path.write_bytes(out.getvalue())
    return path


def test_a_template_of_ones_own_is_filled_in(
    workspace: Workspace, tmp_path: Path
) -> None:
    template = own_template(
        tmp_path / "ours.docx", "To {{ name }}", "{%p for point in points %}",
        "{{ point.number }} – {{ point.outcome }}", "{%p endfor %}",
    )  # fmt: skip
    write(workspace, tmp_path / "out", "--template", str(template))
    text = text_of(tmp_path / "out" / "letter-round-1-p1.docx")
    assert "To Harle Runners" in text
    assert "a1 – Agreed, as proposed" in text


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Dear {{ nmae }}", "'nmae', which is no placeholder"),
        ("{{ name.__class__ }}", "asks for '__class__'"),
        ("{{ clauses }}", "'clauses', which is no placeholder"),
        ("{{ 7 * 7 }}", "does more than name a placeholder"),
    ],
)
def test_a_template_that_says_something_else_is_refused_and_nothing_written(
    workspace: Workspace, tmp_path: Path, words: str, told: str
) -> None:
    template = own_template(tmp_path / "ours.docx", words)
    said = write(workspace, tmp_path / "out", "--template", str(template), status=2)
    assert told in said
    assert not (tmp_path / "out").exists()


def test_a_name_in_the_head_of_a_template_never_stands_over_anothers_letter(
    workspace: Workspace, tmp_path: Path
) -> None:
    template = own_template(tmp_path / "ours.docx", "Hello", head="For {{ name }}")
    said = write(workspace, tmp_path / "out", "--template", str(template), status=1)
    assert "Not all in one" in said
    assert not (tmp_path / "out" / "letters-round-1.docx").exists()
    assert (tmp_path / "out" / "letter-round-1-p1.docx").is_file()


def test_the_shipped_letter_is_what_the_script_makes() -> None:
    import runpy

    root = Path(__file__).parents[2]
    script = runpy.run_path(str(root / "templates" / "make_compact.py"))
    made = Package.open(script["letter_template"]())
    held = Package.open((shipped() / "templates" / "letter.docx").read_bytes())
    assert {p: made.data(p) for p in made.parts} == {
        p: held.data(p) for p in held.parts
    }
