"""A round of many people, as a value."""

from __future__ import annotations

from compact_draft.model.annotation import AnnotationKind, Outcome
from compact_draft.telling.points import Closing, Hearing, Line, Point, Voice

SECTORS = ("Health and care", "Sport", "Arts", "Faith groups", "Advice")
SIZES = ("No staff", "One to nine staff", "Ten staff or more")
PEOPLE = ((9, 6, 2), (7, 1, 0), (6, 8, 5), (1, 0, 0), (0, 0, 0))
"""People by sector (rows) and size (columns)."""
_CAME = (Outcome.ADOPTED, Outcome.NOT_AGREED, Outcome.NOTED, Outcome.WORK_PROGRAMME)


def many() -> Hearing:
    """Return a round in which people of each sector and size made two points."""
    voices: dict[str, Voice] = {}
    points: list[Point] = []
    for row, sector in enumerate(SECTORS):
        for column, size in enumerate(SIZES):
            for _ in range(PEOPLE[row][column]):
                who = f"p{len(voices) + 1}"
                voices[who] = Voice(
                    id=who, name=f"Name {who}", sector=sector, size=size
                )
                for _ in range(2):
                    n = len(points) + 1
                    points.append(
                        Point(
                            number=f"a{n}", respondent=who, sender=who, clause="fen-1",
                            clause_number="1.1", kind=AnnotationKind.COMMENT,
                            said=f"Word {n}.", outcome=_CAME[n % 4], decision=f"d{n}",
                            reason="Because.",
                        )
                    )  # fmt: skip
    return Hearing(
        title="Fenwold Compact", group="Writers", round="round-1", issued="i",
        opens="2026-03-02", closes="2026-05-25", points=tuple(points), voices=voices,
        lines=(Line(id="fen-1", number="1.1", heading="Consult early", is_promise=True,
                    text="Consult for at least twelve weeks.", theme="consultation"),),
        sectors=SECTORS, sizes=SIZES,
        closing=Closing(received=len(points), decided=len(points)),
    )  # fmt: skip
