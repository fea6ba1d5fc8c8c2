"""What is taken in of a file that is no Word file."""

from compact_draft.intake.rows import Intake
from compact_draft.model.tags import By
from compact_draft.steps.intake import look_over


def taken(data: bytes | str, name: str) -> Intake:
    raw = data.encode() if isinstance(data, str) else data
    return look_over(raw, name).intake


def promises(intake: Intake) -> list[tuple[str, By | None]]:
    return [
        (r.text, r.party) for r in intake.rows if r.kind in ("commitment", "action")
    ]
