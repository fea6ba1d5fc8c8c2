"""What a line's own words suggest."""

from compact_draft.intake.opinion import Opinion, listening, none_held
from compact_draft.judgement.suggest import Line, Suggestion, suggest
from compact_draft.model.tags import By
from compact_draft.steps.suggest import reading_of

READER, _ = reading_of(None)
ASKED: list[str] = []


def judged(line: Line) -> Suggestion:
    ASKED.append(line.text)
    return suggest(line, READER)


def test_a_promise_is_governed_firm_and_binds_whom_it_names() -> None:
    said = listening(judged)("The Council will pay every invoice within 30 days.")
    assert (said.promises, said.governed, said.binds, said.timed) == (True,) * 4
    assert said.by is By.PUBLIC_BODIES


def test_no_one_is_asked_of_a_line_that_cannot_promise_nor_twice_of_one() -> None:
    ASKED.clear()
    listen = listening(judged)
    assert listen("The weather was fine.") == Opinion()
    assert ASKED == []
    for _ in range(2):
        listen("The Council will pay.")
    assert len(ASKED) == 1
    assert none_held("The Council will pay.") == Opinion()
