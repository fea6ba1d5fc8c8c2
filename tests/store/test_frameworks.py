"""National texts: read with their cautions, and told where they are wrong."""

from pathlib import Path

import pytest

from compact_draft.errors import FrameworkError
from compact_draft.model.framework import NOT_CHECKED
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
    assert [f.id for f in found] == ["national-2009", "national-2010"]
    assert found[1].wording == "official"
