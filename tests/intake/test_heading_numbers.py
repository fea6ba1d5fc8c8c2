"""Numbers say how deep headings are, where their looks alone would mislead."""

from __future__ import annotations

from pathlib import Path

from compact_draft.intake.rules import load_rules
from compact_draft.intake.take_in import take_in
from tests.intake.paper import paper, para

ROOT = Path(__file__).parents[2]
RULES = load_rules((ROOT / "templates/intake.toml").read_text("utf-8"))
PROSE = "We have worked together for the good of the whole area for many years now."


def outline(*headings: str) -> list[str]:
    """Return bold headings, each with prose under it, as they were understood."""
    paragraphs = [p for words in headings for p in (para(words, b=True), para(PROSE))]
    found = take_in(paper(*paragraphs), file="x.docx", prefix="old", rules=RULES)
    return [
        " / ".join((*row.section, row.text))
        for row in found.rows
        if not row.is_furniture and row.kind == "heading"
    ]


def test_a_heading_without_a_number_stands_beside_the_numbered_ones_of_its_look() -> (
    None
):
    assert outline("Foreword", "1. Our vision", "2. Our aims", "Signatures") == [
        "Foreword",
        "Our vision",
        "Our aims",
        "Signatures",
    ]
    assert outline(
        "1. Our money", "Why", "1.1 Grants", "How", "1.2 Contracts", "2. Our voice"
    ) == [
        "Our money",
        "Our money / Why",
        "Our money / Grants",
        "Our money / How",
        "Our money / Contracts",
        "Our voice",
    ]
    assert outline("Money", "1.1 Grants", "Voice", "2.1 Forums") == [
        "Money",
        "Money / Grants",
        "Voice",
        "Voice / Forums",
    ]


def test_a_heading_whose_number_goes_on_is_as_deep_in_another_look() -> None:
    found = ["INTRODUCTION", "THE COUNCIL", "Groups", "If it goes wrong", "Definitions"]
    numbered = ["1.0 INTRODUCTION", "2.0 THE COUNCIL", "3.0 Groups"]
    assert outline(*numbered, "4.0 If it goes wrong", "Definitions") == found


def test_numbers_that_begin_anew_stay_below() -> None:
    assert outline("1. OUR MONEY", "1. Grants", "2. Contracts", "2. OUR VOICE") == [
        "OUR MONEY",
        "OUR MONEY / Grants",
        "OUR MONEY / Contracts",
        "OUR VOICE",
    ]
