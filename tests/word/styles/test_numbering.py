"""The labels that Word shows, computed from lists, styles and overrides."""

import subprocess
from pathlib import Path

import pytest

from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.styles.number_formats import bullet_text, formatted
from compact_draft.word.styles.numbering import read_numbering
from tests.intake.paper import level, numbering, paper, para, restart, style, styles
from tests.redline.office import need_office

LEGAL = level(0, "%1.") + level(1, "%1.%2") + level(2, "(%3)", "lowerLetter")


def labels(
    *places: tuple[int, int] | str | None,
    part: str = "",
    styled: str = "",
) -> list[str | None]:
    """The labels of paragraphs in (list, level), in a style, or in no list."""
    body = [
        para("x", style=p) if isinstance(p, str) else para("x", num=p) for p in places
    ]
    package = Package.open(paper(*body, numbering=part, styles=styled or styles()))
    found = read_numbering(package).labels(paragraphs(package.xml(package.main)))
    return [None if label is None else label.text for label in found]


def test_levels_count_and_begin_again_below_a_higher_one() -> None:
    part = numbering({0: LEGAL}, {1: (0, "")})
    assert labels(
        (1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1), (1, 2), part=part
    ) == [
        "1.",
        "1.1",
        "1.2",
        "(a)",
        "2.",
        "2.1",
        "(a)",
    ]


def test_two_lists_of_one_kind_count_on_unless_an_override_restarts_one() -> None:
    part = numbering({0: LEGAL}, {1: (0, ""), 2: (0, ""), 3: (0, restart(0))})
    assert labels((1, 0), (2, 0), (3, 0), (3, 0), (1, 0), part=part) == [
        "1.",
        "2.",
        "1.",
        "2.",
        "3.",
    ]


def test_an_override_restarts_at_its_own_number_and_only_once() -> None:
    part = numbering({0: LEGAL}, {1: (0, ""), 2: (0, restart(0, 7))})
    assert labels((1, 0), (2, 0), (1, 0), (2, 0), part=part) == ["1.", "7.", "8.", "9."]


def test_an_override_may_bring_a_level_of_its_own() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "[%1]", "upperRoman", start=4)}</w:lvlOverride>'
    part = numbering({0: LEGAL}, {1: (0, own)})
    assert labels((1, 0), (1, 0), part=part) == ["[IV]", "[V]"]


def test_a_level_may_go_on_through_the_levels_above() -> None:
    on = level(0, "%1.") + level(1, "%2)", more='<w:lvlRestart w:val="0"/>')
    part = numbering({0: on}, {1: (0, "")})
    assert labels((1, 0), (1, 1), (1, 0), (1, 1), part=part) == ["1.", "1)", "2.", "2)"]


def test_a_level_may_begin_again_only_after_the_first() -> None:
    deep = (
        level(0, "%1")
        + level(1, "%2")
        + level(2, "%3", more='<w:lvlRestart w:val="1"/>')
    )
    part = numbering({0: deep}, {1: (0, "")})
    assert labels(
        (1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2), part=part
    ) == [
        "1",
        "1",
        "1",
        "2",
        "2",
        "2",
        "1",
    ]


def test_a_legal_level_shows_every_number_in_figures() -> None:
    roman = level(0, "%1.", "upperRoman") + level(1, "%1.%2", more="<w:isLgl/>")
    part = numbering({0: roman}, {1: (0, "")})
    assert labels((1, 0), (1, 0), (1, 1), part=part) == ["I.", "II.", "2.1"]


def test_a_skipped_level_counts_as_used_once() -> None:
    part = numbering({0: LEGAL}, {1: (0, "")})
    assert labels((1, 1), (1, 0), (1, 1), part=part) == ["1.1", "2.", "2.1"]


def test_styles_number_paragraphs_by_the_level_that_names_them() -> None:
    linked = level(0, "%1", more='<w:pStyle w:val="One"/>') + level(
        1, "%1.%2", more='<w:pStyle w:val="Two"/>'
    )
    listed = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    more = (
        style("One", "One", listed),
        style("Two", "Two", listed),
        style("Child", "Child", based="Two"),
        style(
            "Bare",
            "Bare",
            '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>',
            "One",
        ),
    )
    part = numbering({0: linked}, {1: (0, "")})
    found = labels(
        "One", "Two", "Child", "Bare", "One", part=part, styled=styles(*more)
    )
    assert found == ["1", "1.1", "1.2", None, "2"]


def test_a_list_style_stands_for_the_list_it_names() -> None:
    link = '<w:numStyleLink w:val="Ours"/>'
    listed = '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>'
    part = numbering({0: link, 1: level(0, "§%1")}, {1: (0, ""), 2: (1, "")})
    ours = styles(style("Ours", "Ours", listed))
    assert labels((1, 0), (1, 0), part=part, styled=ours) == ["§1", "§2"]


def test_broken_references_number_nothing_and_stop_nothing() -> None:
    loop = styles(style("A", "A", based="B"), style("B", "B", based="A"))
    part = numbering({0: LEGAL}, {1: (0, ""), 2: (9, "")})
    found = labels((1, 0), (2, 0), (7, 0), (1, 12), "A", "None", part=part, styled=loop)
    assert found == ["1.", None, None, None, None, None]
    assert labels((1, 0)) == [None]


@pytest.mark.parametrize(
    ("form", "value", "shown"),
    [
        ("lowerLetter", 28, "bb"),
        ("upperRoman", 49, "XLIX"),
        ("ordinal", 12, "12th"),
        ("ordinal", 23, "23rd"),
        ("cardinalText", 121, "One hundred twenty-one"),
        ("ordinalText", 20, "Twentieth"),
        ("ordinalText", 32, "Thirty-second"),
        ("decimalZero", 7, "07"),
        ("chicago", 6, "††"),
        ("hex", 27, "1B"),
        ("numberInDash", 3, "- 3 -"),
        ("decimalEnclosedCircle", 4, "④"),
        ("none", 4, ""),
        ("aiueoFullWidth", 4, "4"),
        ("upperLetter", 0, ""),
    ],
)
def test_a_number_in_each_format(form: str, value: int, shown: str) -> None:
    assert formatted(value, form) == shown


def test_a_custom_format_pads_with_noughts() -> None:
    assert formatted(7, "custom", "001, 002, 003, ...") == "007"


def test_bullets_of_symbol_fonts_become_letters() -> None:
    found = [
        ("\uf0b7", "Symbol"),
        ("\uf0a7", "Wingdings"),
        ("o", "Courier New"),
        ("–", ""),
    ]
    assert [bullet_text(*bullet) for bullet in found] == ["•", "▪", "○", "–"]
    assert bullet_text("\uf123", "Strange") == bullet_text("", "") == "•"


@pytest.mark.office
def test_libreoffice_shows_the_same_labels(tmp_path: Path) -> None:
    need_office()
    # Not ``w:isLgl``: LibreOffice 7.4 shows "II.1" where Word shows "2.1".
    lists = {
        0: LEGAL,
        1: level(0, "%1)", "upperLetter") + level(1, "%2.", "lowerRoman", start=3),
        2: level(0, "Article %1", "upperRoman") + level(1, "%1.%2"),
    }
    part = numbering(lists, {1: (0, ""), 2: (1, ""), 3: (2, ""), 4: (0, restart(0, 5))})
    places = [(1, 0), (1, 1), (2, 0), (2, 1), (2, 1), (1, 1), (1, 2), (1, 2), (2, 0)]
    places += [(2, 1), (3, 0), (3, 0), (3, 1), (4, 0), (4, 1), (4, 0)]
    path = tmp_path / "lists.docx"
    body = [para("x", num=place) for place in places]
    path.write_bytes(paper(*body, numbering=part))
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{tmp_path}/profile",
            "--headless",
            *("--convert-to", "txt:Text (encoded):UTF8"),
            *("--outdir", str(tmp_path), str(path)),
        ],
        check=True,
        capture_output=True,
    )
    shown = (tmp_path / "lists.txt").read_text("utf-8-sig").splitlines()
    own = labels(*places, part=part)
    assert [line.rsplit("x", 1)[0].strip() for line in shown if line] == own
