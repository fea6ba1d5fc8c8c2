"""Which clauses a point names."""

import pytest

from compact_draft.copies.ground import Ground
from compact_draft.copies.named_places import NamedPlaces
from compact_draft.drafting.room_codes import room_codes
from compact_draft.model.annotation import AnnotationKind
from compact_draft.model.received import SentPoint
from tests.drafts import frozen, readable_draft

REVISION = frozen(readable_draft())
CODES = room_codes(REVISION)
GROUND = Ground(REVISION, codes=CODES)


def named(
    reference: str = "", text: str = "", question: str = "", *, weak: bool = False
):  # type: ignore[no-untyped-def]  # a Meant
    point = SentPoint(
        kind=AnnotationKind.COMMENT, where="x", text=text, question=question
    )
    return NamedPlaces(point, reference, GROUND, is_weak=weak, is_beside=False).named()


def test_a_room_code_says_more_than_a_number() -> None:
    meant = named("clause 4.2", CODES["old-12"])
    assert (meant.clauses, meant.is_sure) == (("old-12",), True)


@pytest.mark.parametrize(
    ("reference", "text", "clauses", "is_sure"),
    [
        ("clause 4.1", "Too slow.", ("old-12",), True),
        ("clause 4.1", "See clause 4.2.", ("old-12", "old-13"), False),
        ("", "Clause 4.1 is slow.", ("old-12",), False),
        ("nowhere", "Too slow.", (), False),
    ],
)
def test_a_reference_is_sure_until_the_words_name_another_clause(
    reference: str, text: str, clauses: tuple[str, ...], is_sure: bool
) -> None:
    meant = named(reference, text)
    assert (meant.clauses, meant.is_sure) == (clauses, is_sure)


def test_what_an_answer_stands_under_is_weak_and_a_question_names_last() -> None:
    assert named("clause 4.1", weak=True).is_sure is False
    asked = named(question="What do you think of clause 4.1?")
    assert (asked.clauses, asked.is_sure) == (("old-12",), True)
