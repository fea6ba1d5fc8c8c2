"""What may weaken a promise is told apart from mere wording."""

from pathlib import Path

import pytest

from compact_draft.drafting.weakening import weakening
from compact_draft.judgement.reading import Reader
from compact_draft.judgement.suggest import Line, line_facts
from compact_draft.store.wording import read_wording

WORDS = Path(__file__).parents[2] / "templates" / "wording.toml"


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(read_wording(WORDS))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("will answer within ten days", "will answer promptly", "the period is gone: it was “within ten days”"),
        ("will publish its plans", "will aim to publish its plans", "softer: “will” became “aim”"),
        ("will publish its plans", "should publish its plans", "softer: “will” became “should”"),
        ("will pay within ten days", "will pay within 30 days", "the period is longer: “within ten days” became “within 30 days”"),
        ("will give at least 12 weeks' notice", "will give at least eight weeks' notice", "the period is shorter: “at least 12 weeks” became “at least eight weeks”"),
        ("will publish its plans", "will publish its plans where possible", "a hedge came in: “where possible” weakens it"),
        ("will publish a report every year", "will publish a report every two years", "less often: “every year” became “every two years”"),
    ],
)  # fmt: skip
def test_a_weaker_promise_is_named_with_what_is_weaker(
    reader: Reader, old: str, new: str, said: str
) -> None:
    assert told(reader, old, new) == (said,)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("will answer within ten days", "will reply within ten days"),
        ("will pay within 30 days", "will pay within ten days"),
        ("will pay within two weeks", "will pay within 14 days"),
        ("will aim to publish its plans", "will publish its plans"),
        (
            "will give at least eight weeks' notice",
            "will give at least 12 weeks' notice",
        ),
    ],
)
def test_wording_and_a_stronger_promise_raise_no_alarm(
    reader: Reader, old: str, new: str
) -> None:
    assert told(reader, old, new) == ()


def told(reader: Reader, old: str, new: str) -> tuple[str, ...]:
    texts = [f"The Council {words}." for words in (old, new)]
    before, after = (line_facts(Line(id="x", text=text), reader) for text in texts)
    return weakening(before, after)
