"""You said, we did: true, readable, without anybody's name, and the same bytes twice."""

from __future__ import annotations

import csv
import io
import itertools
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from compact_draft.store.workspace import Workspace
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.plain import plain
from tests.telling.parts import every_part
from tests.telling.rounds import HOSTILE, PLANTED
from tests.workspaces import run

FILES = ("you.docx", "you.html", "you.csv")


def tell(workspace: Workspace, folder: Path, *more: str, status: int = 0) -> str:
    names = dict(zip(("--word", "--html", "--csv"), FILES, strict=True))
    paths = [word for key, name in names.items() for word in (key, str(folder / name))]
    return run(
        workspace, "report", *paths, "--when", "2026-06-01T09:00", *more, status=status
    )


def settle(workspace: Workspace) -> None:
    """Look at what may tell who somebody is, and hide it all."""
    run(workspace, "report", "personal", "--hide-all")


def test_it_reads_as_an_answer_with_the_words_that_came_of_it(
    workspace: Workspace, tmp_path: Path
) -> None:
    settle(workspace)
    tell(workspace, tmp_path)
    text = plain(Package.open((tmp_path / "you.docx").read_bytes()), "after")
    for words in (
        "“30” should be “20”. (a1)",
        "Twenty days, please.” (a5)",
        "Agreed, as proposed. Twenty days is what we can keep.",
        "Pay grants in 20 days.",
        "“30” is now “20”.",
        "Not agreed. Three months is the law.",
    ):
        assert words in text
    assert "DRAFT" not in text


def test_nothing_of_a_planted_person_is_left_in_any_part_of_any_file(
    workspace: Workspace, tmp_path: Path
) -> None:
    settle(workspace)
    for more in ((), ("--names",)):
        tell(workspace, tmp_path, *more)
        for name in FILES:
            text = every_part(tmp_path / name).casefold()
            assert not [
                one for one in (*PLANTED, "Ann Other") if one.casefold() in text
            ]
            assert "[telephone number taken out]" in text
            assert ("fern lowe" in text) is bool(more)  # gave leave
            assert ("harle runners" in text) is bool(more)  # answered for a body
            assert "odd one" not in text  # nobody asked


def test_until_somebody_has_looked_the_words_are_kept_back_and_it_is_a_draft(
    workspace: Workspace, tmp_path: Path
) -> None:
    said = tell(workspace, tmp_path, status=1)
    assert "may tell who somebody is" in said
    for name in FILES:
        text = every_part(tmp_path / name)
        assert not [one for one in PLANTED if one in text]
        assert "DRAFT" in text
        assert "not shown until somebody has looked at it" in text


def test_a_person_may_keep_what_was_found_and_it_is_kept(
    workspace: Workspace, tmp_path: Path
) -> None:
    table = tmp_path / "personal.csv"
    run(workspace, "report", "personal", "--out", str(table), status=1)
    rows = list(csv.DictReader(io.StringIO(table.read_text("utf-8-sig"))))
    for row in rows:
        row["choice"] = "keep" if row["words"] == "ZQ9 8XY" else "hide"
    out = io.StringIO()
    writer = csv.DictWriter(out, rows[0].keys())
    writer.writeheader()
    writer.writerows(reversed(rows))  # sorted by somebody
    table.write_text(out.getvalue(), encoding="utf-8")
    run(workspace, "report", "personal", "--take", str(table))
    tell(workspace, tmp_path)
    text = (tmp_path / "you.html").read_text("utf-8")
    assert "ZQ9 8XY" in text
    assert "900123" not in text


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (
            "a3,name,Petra,x,perhaps,",
            "row 2, column choice: 'perhaps' is neither hide nor keep",
        ),
        ("a99,name,Petra,x,hide,", "column record: there is no 'a99' in this round"),
        (
            "a3,name,Nobody There,x,hide,",
            "column words: 'Nobody There' does not stand in a3",
        ),
    ],
)
def test_a_row_that_cannot_be_used_is_named_and_nothing_is_kept(
    workspace: Workspace, tmp_path: Path, row: str, told: str
) -> None:
    table = tmp_path / "personal.csv"
    table.write_text(f"record,kind,words,around,choice,why\n{row}\n", encoding="utf-8")
    said = run(workspace, "report", "personal", "--take", str(table), status=2)
    assert told.removeprefix("row 2, ") in said
    assert not (workspace.root / "consultation/round-1/redactions.csv").exists()


def test_hostile_words_stay_words_in_every_file(
    workspace: Workspace, tmp_path: Path
) -> None:
    settle(workspace)
    tell(workspace, tmp_path)
    page = (tmp_path / "you.html").read_text("utf-8")
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    text = plain(Package.open((tmp_path / "you.docx").read_bytes()), "after")
    assert all(one in text for one in HOSTILE)
    rows = csv.reader(io.StringIO((tmp_path / "you.csv").read_text("utf-8-sig")))
    cells = [cell for row in rows for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    assert "'=Meet once a year." in cells


def test_the_same_round_gives_the_same_bytes(
    workspace: Workspace, tmp_path: Path
) -> None:
    settle(workspace)
    tell(workspace, tmp_path)
    before = [(tmp_path / name).read_bytes() for name in FILES]
    tell(workspace, tmp_path, "--replace")
    assert before == [(tmp_path / name).read_bytes() for name in FILES]


class Outline(HTMLParser):
    """Headings, tables and language of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.levels: list[int] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))


def test_headings_are_in_order_and_tables_have_heads_in_page_and_word(
    workspace: Workspace, tmp_path: Path
) -> None:
    settle(workspace)
    tell(workspace, tmp_path)
    page = Outline()
    page.feed((tmp_path / "you.html").read_text("utf-8"))
    document = Package.open((tmp_path / "you.docx").read_bytes())
    root = document.xml(document.main)
    styles = [
        e.get(e.tag.replace("pStyle", "val")) or "" for e in root.iter("{*}pStyle")
    ]
    word = [int(s[-1]) for s in styles if s.startswith("Heading")]
    for levels in (page.levels, word):
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(b - a <= 1 for a, b in itertools.pairwise(levels))
    assert ("html", {"lang": "en-GB"}) in page.tags
    tables = sum(tag == "table" for tag, _ in page.tags)
    assert tables == sum(tag == "caption" for tag, _ in page.tags) > 0
    in_word = tables + sum(tag == "svg" for tag, _ in page.tags)  # a chart is one too
    assert len(list(root.iter("{*}tbl"))) == in_word > tables
    assert len(list(root.iter("{*}tblHeader"))) == in_word


def test_a_chart_has_title_and_description_and_its_table(
    workspace: Workspace, tmp_path: Path
) -> None:
    settle(workspace)
    tell(workspace, tmp_path, "--least", "2")
    page = (tmp_path / "you.html").read_text("utf-8")
    if "<svg" in page:
        assert re.search(
            r'<svg[^>]* role="img"[^>]*aria-labelledby="(\S+) (\S+)"', page
        )
        assert "<title id=" in page
        assert "<desc id=" in page
        assert "The table says the same." in page
    assert "A 0 is shown as it is" in page


def test_while_the_books_are_open_it_says_what_is_missing(
    unanswered: Workspace, tmp_path: Path
) -> None:
    said = tell(unanswered, tmp_path, status=1)
    assert "6 points without a decision: a1, a2, a3, a4, a5, a6." in said
    found = json.loads(run(unanswered, "report", "--json", status=1))
    assert not found["closed"]
    assert (found["received"], found["decided"], found["set_aside"]) == (6, 0, 0)
    assert "DRAFT: not to be sent out" in (tmp_path / "you.html").read_text("utf-8")


def test_what_was_decided_and_not_carried_out_keeps_it_a_draft(
    workspace: Workspace, tmp_path: Path
) -> None:
    settle(workspace)
    run(
        workspace, "answer", "a3", "--again", "--outcome", "adopted_reworded",
        "--reason", "Six.", "--words", "Give six months’ notice and say why.",
    )  # fmt: skip
    said = tell(workspace, tmp_path, status=1)
    assert "is not carried out in the text: a3." in said


def test_the_digest_tells_silence_and_what_cannot_both_be(
    unanswered: Workspace, tmp_path: Path
) -> None:
    text = " ".join(run(unanswered, "report", "digest").split())
    assert "Nobody answered of the size: Ten staff or more." in text
    assert "Nobody spoke of 1 promise of the draft." in text
    assert "Report once a year." in text
    assert "Small groups beside large." in text
    for ending in ("word", "html", "excel"):
        name = {"word": "d.docx", "html": "d.html", "excel": "d.xlsx"}[ending]
        run(unanswered, "report", "digest", f"--{ending}", str(tmp_path / name))
        assert (tmp_path / name).stat().st_size > 1000


def test_a_copy_for_the_public_says_draft_and_the_screen_what_is_missing(
    workspace: Workspace, unanswered: Workspace
) -> None:
    said = run(unanswered, "build", "--copy", "public")
    assert "6 points without a decision: a1, a2, a3, a4, a5, a6." in said
    made = next((unanswered.root / "out").glob("*.docx"))
    assert "DRAFT" in plain(Package.open(made.read_bytes()), "after")
    assert "What is missing" not in run(workspace, "build", "--copy", "public")
