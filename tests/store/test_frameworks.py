"""National texts: read with their cautions, and told where they are wrong."""

from pathlib import Path

import pytest

from compact_draft.errors import FrameworkError
from compact_draft.model.framework import NOT_CHECKED, EntryKind
from compact_draft.store.frameworks import frameworks, parse_framework, read_framework

NATIONAL = Path(__file__).parents[2] / "clauses" / "national"
COVENANT = """\
id = "covenant-example"
title = "An example of a covenant"
edition = "2026"
wording = "official"

[sections]
trust = "Trust and recognition"

[[undertaking]]
ref = "trust/a"
section = "trust"
by = "both"
text = "We will name each other in what we publish together."
"""


def test_the_national_compact_of_2010_has_its_47_undertakings() -> None:
    found = read_framework(NATIONAL / "2010.toml")
    assert (found.id, found.edition, len(found.undertakings)) == (
        "national-2010",
        "2010",
        47,
    )
    assert found.statement.endswith("our paraphrase, not the official text.")
    assert len(found.sections) == 5
    assert found.undertaking("4.4").caution == ""
    assert found.undertaking("4.5").caution == NOT_CHECKED


def test_the_edition_of_2009_is_another_file_and_no_other_program() -> None:
    found = read_framework(NATIONAL / "2009.toml")
    assert found.undertaking("2009/resources/b").facts == ("10 days from invoice",)


def test_a_covenant_with_sections_and_no_numbers_is_read_too() -> None:
    found = parse_framework(COVENANT, "covenant.toml")
    assert found.sections == (("trust", "Trust and recognition"),)
    assert found.undertakings[0].text.startswith("We will name")
    assert "official text as added" in found.statement


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('wording = "official"', 'wording = "mine"', "covenant.toml:4: wording"),
        ('by = "both"', 'by = "them"', "covenant.toml:12: by = 'them' is not a by"),
        ('id = "covenant-example"', "", "covenant.toml:1: no id"),
        ("[sections]", "[[sections", "covenant.toml:6: this is not TOML"),
        (
            'section = "trust"',
            'section = "trust"\nsource_confidence = "sure"',
            "source_confidence = 'sure'",
        ),
    ],
)
def test_a_wrong_framework_is_told_with_its_line(old: str, new: str, said: str) -> None:
    with pytest.raises(FrameworkError) as caught:
        parse_framework(COVENANT.replace(old, new), "covenant.toml")
    assert said in str(caught.value)


def test_a_number_given_twice_is_refused() -> None:
    twice = COVENANT + COVENANT[COVENANT.index("[[undertaking]]") :]
    with pytest.raises(FrameworkError, match="two undertakings are numbered trust/a"):
        parse_framework(twice, "covenant.toml")


def test_a_workspace_may_put_an_official_text_in_place_of_ours(tmp_path: Path) -> None:
    folder = tmp_path / "frameworks"
    folder.mkdir()
    own = COVENANT.replace("covenant-example", "national-2010")
    (folder / "2010.toml").write_text(own)
    found = frameworks(tmp_path)
    held = {f.id: f for f in found}
    assert {"national-2009", "national-2010"} <= set(held)
    assert held["national-2010"].wording == "official"


def test_four_editions_come_with_the_package_each_in_a_file_of_its_own() -> None:
    found = {f.id: f for f in frameworks(NATIONAL / "nowhere")}
    assert set(found) == {
        "national-1998",
        "national-2009",
        "national-2010",
        "covenant-2025",
    }
    for one in found.values():
        assert one.statement.startswith(f"{one.title}: our paraphrase")
        assert all(row.act for row in one.answered), one.id
    assert "Only 14 of its 95 undertakings" in found["national-2009"].statement
    assert "Only 4 undertakings are known here" in found["national-1998"].statement


def test_the_covenant_has_principles_to_answer_to_and_signs_that_nobody_answers() -> (
    None
):
    covenant = read_framework(NATIONAL / "covenant-2025.toml")
    assert {row.kind for row in covenant.answered} == {EntryKind.PRINCIPLE}
    assert {row.kind for row in covenant.signs} == {
        EntryKind.PROGRESS,
        EntryKind.TROUBLE,
    }
    assert {row.section for row in covenant.answered} == {
        name for name, _ in covenant.sections
    }


def test_the_facts_of_notice_and_of_payment_are_there_to_be_compared() -> None:
    notice = read_framework(NATIONAL / "2010.toml").undertaking("4.4")
    assert notice.periods == ("at least three months",)
    assert (notice.reasons, notice.writing) == (True, True)
    assert notice.exceptions == ("exceptional circumstances",)
    assert read_framework(NATIONAL / "2009.toml").undertaking(
        "2009/resources/b"
    ).periods == ("within 10 days",)


TWO = (
    COVENANT
    + """
[[undertaking]]
ref = "trust/b"
section = "trust"
by = "vcs"
text = "Groups will say whom they speak for."
"""
)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('perods = ["12 weeks"]', "covenant.toml:20: 'perods' is not a field we know"),
        ('periods = ["promptly"]', "'promptly' names no period that can be counted"),
        ("reasons = 1", "covenant.toml:20: reasons = 1 is neither true nor false"),
        ('kind = "wish"', "covenant.toml:20: kind = 'wish' is not a kind we know"),
        ('modality_strength = "hard"', "covenant.toml:20: modality_strength = 'hard'"),
        ("covers = 3", "covenant.toml:20: covers is not a list of texts"),
    ],
)
def test_a_wrong_field_is_told_with_its_own_line_and_not_a_neighbours(
    line: str, said: str
) -> None:
    with pytest.raises(FrameworkError) as caught:
        parse_framework(TWO.rstrip() + f"\n{line}\n", "covenant.toml")
    assert said in str(caught.value)
    assert "To mend:" in str(caught.value)


def test_a_section_that_is_not_there_and_an_empty_file_are_told() -> None:
    wrong = TWO.replace(
        'section = "trust"\nby = "vcs"', 'section = "tryst"\nby = "vcs"'
    )
    with pytest.raises(FrameworkError, match=r"covenant\.toml:17: section = 'tryst'"):
        parse_framework(wrong, "covenant.toml")
    with pytest.raises(FrameworkError, match="no undertaking stands in this file"):
        parse_framework(COVENANT[: COVENANT.index("[[undertaking]]")], "covenant.toml")
