"""The table of a redline's changes, for the screen and for a spreadsheet."""

import csv
import io
from pathlib import Path

import pytest
from click.testing import CliRunner

from compact_draft.cli import main
from compact_draft.model.redline import Options, Redline
from compact_draft.reports.redline import by_heading, closing, not_tracked, sheet
from compact_draft.word.redline.redline import redline
from tests.redline.maker import STYLES, docx, p, row, run, style, table
from tests.redline.pairs import TEXT, load

NAMES = ("Ash", "Bay", "Elm", "Fir", "Oak")
LEVEL = '<w:outlineLvl w:val="0"/>'


def redlined(name: str) -> Redline:
    old, new = load()[name].make()
    return redline(old, new, Options(author="Group"))[1]


def told(name: str) -> list[str]:
    return list(by_heading(redlined(name)))[1:]


@pytest.mark.parametrize(
    ("pair", "lines"),
    [
        ("two-spans-of-one-format", ["formatted “will”  (bold)"] * 2),
        ("link-added", ["replaced “our page” -> “our page”  (link)"]),
        ("nbsp", ["replaced space -> no-break space"]),
        ("note-added", ["inserted “[footnote]”"]),
        ("image-replaced", ["replaced “[picture]” -> “[picture]”"]),
        ("equation-changed", ["replaced “[equation]” -> “[equation]”"]),
        ("page-break", ["inserted “[page break]”"]),
        ("box-added", ["inserted “[text box]”"]),
        ("split-clean", ["split “Groups will say what a cut would mean.”"]),
    ],
)
def test_each_change_says_what_it_is(pair: str, lines: list[str]) -> None:
    assert [" ".join(line.split()) for line in told(pair)] == [
        " ".join(line.split()) for line in lines
    ]


def test_a_change_of_paragraphs_names_what_changed() -> None:
    (line,) = told("level")
    assert line.endswith("(list or level)")
    (line,) = told("alignment")
    assert line.endswith("(alignment)")
    (line,) = told("paragraph-style")
    assert "style" in line.rpartition("(")[2]


def test_a_move_is_told_at_both_places_under_its_heading() -> None:
    lines = list(by_heading(redlined("section-moved")))
    here = [line for line in lines if "moved here" in line]
    away = [line for line in lines if "moved away" in line]
    assert len(here) == len(away) == 3
    assert lines[lines.index(here[1]) - 1] == "Complaints"


def test_more_than_fits_a_screen_is_counted() -> None:
    lines = list(by_heading(redlined("section-moved"), most=2))
    assert lines[-1] == "and 4 more"


def test_the_sheet_has_a_row_a_change_and_no_formula() -> None:
    old = docx(p("Money", ppr=LEVEL), p("We pay."), p("End"))
    new = docx(p("Money", ppr=LEVEL), p("We pay."), p('=HYPERLINK("x")'), p("End"))
    made = redline(old, new, Options(author="Group"))[1]
    rows = list(csv.reader(io.StringIO(sheet(made), newline="")))
    assert rows[0] == ["heading", "what", "paragraph", "before", "after", "note"]
    assert rows[1] == [
        "Money",
        "paragraph inserted",
        '\'=HYPERLINK("x")',
        "",
        '\'=HYPERLINK("x")',
        "",
    ]
    assert len(rows) == 2


BOLD = "<w:b/>"


@pytest.mark.parametrize(
    ("head", "heading"),
    [
        (p(run("Money and "), run("grants", BOLD)), "Before the first heading"),
        (p(run("Money ", BOLD), run("and grants", BOLD)), "Money and grants"),
        (p("MONEY AND GRANTS"), "MONEY AND GRANTS"),
        (p(run("Money is paid.", BOLD)), "Before the first heading"),
        (p(run("Money", '<w:b w:val="0"/>')), "Before the first heading"),
        (p(run(" ".join(["word"] * 11), BOLD)), "Before the first heading"),
        (table(row(p(run("Money", BOLD)), "x")), "Before the first heading"),
    ],
)
def test_without_heading_styles_bold_and_capitals_are_headings(
    head: str, heading: str
) -> None:
    old, new = (docx(head, p(f"We pay in {days} days.")) for days in (30, 20))
    made = redline(old, new, Options(author="Group"))[1]
    assert next(iter(by_heading(made))) == heading


def test_where_one_heading_has_a_style_bold_alone_is_none() -> None:
    heads = p("Money", ppr=LEVEL), p(run("Pay", BOLD))
    old, new = (docx(*heads, p(f"We pay in {days} days.")) for days in (30, 20))
    made = redline(old, new, Options(author="Group"))[1]
    assert next(iter(by_heading(made))) == "Money"


def test_what_is_not_tracked_is_in_the_sheet_too() -> None:
    made = redlined("same-name-two-definitions")
    rows = list(csv.reader(io.StringIO(sheet(made), newline="")))
    assert len(rows) == 1 + len(made.changes) + len(made.untracked)


def test_the_command_prints_the_changes_by_heading_and_writes_the_sheet(
    tmp_path: Path,
) -> None:
    head = p("Money", ppr=LEVEL)
    for name, days in (("old", 30), ("new", 20)):
        data = docx(head, p(f"We pay in {days} days."))
        (tmp_path / f"{name}.docx").write_bytes(data)
    words = [
        "compare",
        *(str(tmp_path / f"{n}.docx") for n in ("old", "new")),
        "--out",
        str(tmp_path / "redline.docx"),
        "--table",
        str(tmp_path / "changes.csv"),
    ]
    made = CliRunner().invoke(main, words)
    assert made.exit_code == 0, made.output
    lines = made.stdout.splitlines()
    assert lines[0] == "Money"
    assert lines[1].split() == ["replaced", "“30”", "->", "“20”"]
    table = (tmp_path / "changes.csv").read_bytes()
    assert table.startswith(b"\xef\xbb\xbfheading,what,")
    again = CliRunner().invoke(main, words)
    assert again.exit_code == 2
    words[-1] = words[-3]
    same = CliRunner().invoke(main, [*words, "--replace"])
    assert same.exit_code == 2
    assert "this is the file of another option" in same.stderr


@pytest.mark.parametrize("option", ["--out", "--table"])
def test_the_command_never_writes_over_a_file_that_came_in(
    tmp_path: Path, option: str
) -> None:
    paths = [tmp_path / "old.docx", tmp_path / "new.docx"]
    for path, days in zip(paths, (30, 20), strict=True):
        path.write_bytes(docx(f"We pay in {days} days."))
    came = [path.read_bytes() for path in paths]
    words = ["compare", *map(str, paths), "--out", str(tmp_path / "out.docx")]
    made = CliRunner().invoke(main, [*words, option, str(paths[0]), "--replace"])
    assert made.exit_code == 2
    assert "never written over" in made.stderr
    assert [path.read_bytes() for path in paths] == came


def test_a_date_that_cannot_be_read_is_told_by_its_option(tmp_path: Path) -> None:
    path = tmp_path / "old.docx"
    path.write_bytes(docx("We pay."))
    out = ["--out", str(tmp_path / "out.docx"), "--date", "tomorrow"]
    made = CliRunner().invoke(main, ["compare", str(path), str(path), *out])
    assert made.stderr.startswith("Error: --date: 'tomorrow' is not a date")


def test_changes_of_look_that_are_alike_are_one_line() -> None:
    old = docx(*(p(f"Clause {name}.") for name in "abcd"), p("We pay."))
    right = '<w:jc w:val="right"/>'
    new = docx(*(p(f"Clause {name}.", ppr=right) for name in "abcd"), p("We paid."))
    made = redline(old, new, Options(author="Group"))[1]
    assert list(by_heading(made))[1:] == [
        "  paragraph formatted  “Clause a.” and 3 more  (alignment)",
        "  replaced             “pay” -> “paid”",
    ]
    assert list(by_heading(made, most=1))[2:] == ["and 1 more"]


def test_the_paragraphs_of_one_move_are_one_line_under_each_heading() -> None:
    section = [p("Money", ppr=LEVEL), *TEXT[:4]]
    rest = [p("Voice", ppr=LEVEL), *TEXT[4:]]
    made = redline(
        docx(*section, *rest), docx(*rest, *section), Options(author="Group")
    )[1]
    told = [" ".join(line.split()) for line in by_heading(made)]
    assert [line for line in told if "moved" in line] == [
        "moved away “Money” (move1)",
        "moved away “The Council will consult voluntary groups before it changes a grant.” and 3 more (move1)",
        "moved here “Money” (move1)",
        "moved here “The Council will consult voluntary groups before it changes a grant.” and 3 more (move1)",
    ]


def test_a_change_outside_the_body_says_where_it_is() -> None:
    assert told_under("header-edited") == "In a header"
    assert told_under("note-edited") == "In a footnote"
    assert told_under("same-name-two-definitions") == "Styles"


def told_under(name: str) -> str:
    return next(iter(by_heading(redlined(name))))


def closed(old: bytes, new: bytes) -> tuple[bool, list[str]]:
    made = redline(old, new, Options(author="Group"))[1]
    return made.is_complete, list(closing(made, "out.docx"))


def test_two_equal_files_are_said_to_say_the_same() -> None:
    one = docx(*TEXT[:2])
    complete, lines = closed(one, one)
    assert complete
    assert lines[0] == "The two files say the same; nothing is marked."
    assert len(lines) == 2


@pytest.mark.parametrize("kind", ["theme", "customXml", "tabs", "theme language"])
def test_what_no_reader_sees_is_told_apart_and_is_no_reason_to_look(kind: str) -> None:
    old, new = unseen_pair(kind)
    complete, lines = closed(old, new)
    assert complete
    assert lines[0] == "The two files read the same; nothing is marked."
    assert lines[1].endswith("accepting all the new one.")
    assert lines[2].startswith("These differ too, where no reader of the text sees it")
    assert len(lines) == 4


def unseen_pair(kind: str) -> tuple[bytes, bytes]:
    if kind in ("theme", "customXml"):
        name = {"theme": "word/theme/theme1.xml", "customXml": "customXml/item1.xml"}[
            kind
        ]
        files = [
            {name: (f"<x>{n}</x>".encode(), "application/xml", kind, "rIdT")}
            for n in (1, 2)
        ]
        return docx(TEXT[0], more=files[0]), docx(TEXT[0], more=files[1])
    setting = {
        "tabs": '<w:defaultTabStop w:val="{}"/>',
        "theme language": '<w:themeFontLang w:val="{}"/>',
    }[kind]
    first, second = (docx(TEXT[0], settings=setting.format(n)) for n in (720, 360))
    return first, second


def test_where_nothing_is_marked_and_something_differs_they_do_not_say_the_same() -> (
    None
):
    old = docx(TEXT[0], settings="<w:mirrorMargins/>")
    complete, lines = closed(old, docx(TEXT[0]))
    assert not complete
    assert lines[0] == "Nothing is marked; where the two files differ is listed below."
    assert "except for what is listed below" in lines[1]
    assert not any("say the same" in line for line in lines)


def test_what_is_not_tracked_is_told_with_the_like_together() -> None:
    def text(of: str, *used: str) -> bytes:
        looks = "".join(style(name, name, based=of) for name in NAMES)
        blocks = (p("We pay.", style=name) for name in used)
        return docx(*blocks, styles=STYLES + looks)

    old, new = text("Normal", *NAMES[:4]), text("Quote", *NAMES[:4])
    made = redline(old, new, Options(author="Group"))[1]
    assert list(not_tracked(made, seen=True)) == [
        "  style, styles: “ash”, “bay”, “elm”, “fir” -> defined otherwise"
    ]
    assert list(not_tracked(made, seen=False)) == [
        "  style, styles: “oak” -> defined otherwise"
    ]
    assert not made.is_complete
    old, new = text("Normal", "Quote"), text("Quote", "Quote")
    assert redline(old, new, Options(author="Group"))[1].is_complete
