"""A clause that is put in or moved looks like its new neighbours."""

from __future__ import annotations

import pytest
from lxml import etree

from compact_draft.refresh.formatting import (
    formatted_like,
    is_bullet,
    next_label,
    plain_format,
    take_list,
)
from compact_draft.refresh.segments import Segment
from compact_draft.word.ooxml.names import Element, w
from tests.redline.maker import SPACES, listed, p, raw


def element(xml: str) -> Element:
    names = " ".join(f'xmlns:{short}="{uri}"' for short, uri in SPACES.items())
    return etree.fromstring(f"<root {names}>{xml}</root>")[0]


def bold(words: str) -> str:
    return raw(f"<w:t>{words}</w:t>", rpr="<w:b/>")


def list_of(paragraph: Element) -> list[str]:
    return [
        element.get(w("val"), "") for element in paragraph.iter(w("numId"), w("ilvl"))
    ]


def test_a_bold_lead_in_is_no_look_for_a_whole_new_clause() -> None:
    model = element(p(bold("Pay: "), raw("<w:t>every group within thirty days.</w:t>")))
    assert plain_format(model) is None
    assert not list(formatted_like(model).iter(w("b")))


def test_a_clause_that_is_bold_throughout_gives_its_look() -> None:
    run_properties = plain_format(
        element(p(bold("We pay every group within thirty days.")))
    )
    assert run_properties is not None
    assert run_properties.find(w("b")) is not None


def test_a_bullet_that_moves_among_numbers_takes_their_list_and_level() -> None:
    moved = element(p("Lend rooms.", ppr=listed(7, 0)))
    take_list(moved, element(p("Meet twice a year.", ppr=listed(3, 1))))
    assert sorted(list_of(moved)) == ["1", "3"]
    assert "".join(moved.itertext()) == "Lend rooms."


def test_a_clause_that_moves_within_its_list_is_left_as_it_is() -> None:
    moved = element(p("Lend rooms.", ppr=f'{listed(3, 0)}<w:jc w:val="right"/>'))
    before = etree.tostring(moved)
    take_list(moved, element(p("Meet twice a year.", ppr=listed(3, 0))))
    assert etree.tostring(moved) == before


def test_a_bullet_that_moves_among_plain_paragraphs_loses_its_bullet() -> None:
    moved = element(p("Lend rooms.", ppr=listed(7, 0)))
    take_list(moved, element(p("Meet twice a year.")))
    assert list_of(moved) == []


def test_a_section_break_stays_with_the_paragraph_that_carries_it() -> None:
    section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    moved = element(p("Lend rooms.", ppr=listed(7, 0) + section))
    take_list(moved, element(p("Meet.", ppr=listed(3, 0))))
    assert moved.find(f"{w('pPr')}/{w('sectPr')}") is not None


@pytest.mark.parametrize(
    ("label", "signs"),
    [
        ("•", True),
        ("–\t", True),
        ("(*)", True),
        ("", False),
        (" ", False),
        ("(a)", False),
        ("3.", False),
    ],
)
def test_a_label_of_signs_alone_is_a_bullet(label: str, signs: bool) -> None:
    assert is_bullet(label) is signs


@pytest.mark.parametrize(
    ("label", "taken", "after"),
    [
        ("3. ", (), "4. "),
        ("3. ", ("4.",), "3a. "),
        ("2.2 ", (), "2.3 "),
        ("2.2 ", ("2.3",), "2.2a "),
        ("2.2a ", ("2.3",), "2.2b "),
        ("2.2\t", ("2.4",), "2.3\t"),
        ("10.9.9. ", (), "10.9.10. "),
        ("(b) ", (), "(c) "),
        ("(b) ", ("(c)",), "(b1) "),
        ("(z) ", (), "(za) "),
        ("Promise 1: ", ("Promise 2:",), "Promise 1a: "),
        ("\u2022 ", (), "\u2022 "),
        ("", (), ""),
    ],
)
def test_a_new_clause_bears_no_number_that_another_has(
    label: str, taken: tuple[str, ...], after: str
) -> None:
    segment = Segment(
        paragraph=element(p(f"{label}We pay.")),
        start=len(label),
        end=len(label) + 7,
        is_whole=True,
        label=label,
    )
    assert next_label(segment, taken) == after
