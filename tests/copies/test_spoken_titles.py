"""Which sections people name by their titles."""

from __future__ import annotations

import pytest

from compact_draft.copies.ground import Ground
from compact_draft.copies.placing import place_point
from compact_draft.copies.spoken_titles import spoken_titles
from compact_draft.model.annotation import AnnotationKind, Placed
from compact_draft.model.received import SentPoint
from tests.drafts import frozen, readable_draft

GROUND = Ground(frozen(readable_draft()))
MONEY, PRINCIPLES, BOTH, VISION = "old-16", "old-8", "old-11", "old-4"


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        ("The section on money that arrives is far too vague.", (MONEY,)),
        ("The section about money is vague", (MONEY,)),
        ("I like the chapter called “Our vision”, mostly.", (VISION,)),
        ("“Money that arrives” is too short", (MONEY,)),
        ("Your principles section is good", (PRINCIPLES,)),
        ("The shared principles section is good", (PRINCIPLES,)),
        ("What we both undertake is thin", (BOTH,)),
        ("The section on what we both undertake, and the part on money", (BOTH, MONEY)),
        (
            "The second bullet in the section on shared principles",
            ("old-10", PRINCIPLES),
        ),
        ("The section on dog shows is missing", ()),
        ("And a page on safeguarding is missing", ()),
        ("We have no money that arrives.", (MONEY,)),
        ("Our group has a vision of its own", ()),
        ("We would work together.", ()),
    ],
)
def test_a_section_is_known_by_its_title(text: str, headings: tuple[str, ...]) -> None:
    assert spoken_titles(text, GROUND) == headings


def test_a_section_named_by_its_title_is_offered_first_and_never_taken_for_sure() -> (
    None
):
    text = "The section on money that arrives is far too vague about grants."
    for question in ("", "What would you change?"):
        point = SentPoint(
            kind=AnnotationKind.COMMENT, where="x", text=text, question=question
        )
        found = place_point(point, GROUND)
        assert found.placed is Placed.PROPOSED
        assert found.candidates[0] == MONEY


def test_a_clause_named_by_its_number_needs_no_title() -> None:
    point = SentPoint(
        kind=AnnotationKind.COMMENT,
        where="x",
        text="What we both undertake is thin",
        reference="clause 4.2",
    )
    assert place_point(point, GROUND).anchor.clause == "old-13"
