"""Which signed clauses a decision paper touches."""

from compact_draft.monitoring.touched import Passage, touches

PAY = Passage(
    name="old-12",
    text="Public bodies will pay grants within 30 days of a valid invoice.",
    refs=("3.9",),
    theme="funding",
)
HALLS = Passage(name="old-13", text="Groups may book community halls without charge.")
LATE = Passage(
    name="page 4, paragraph 2",
    text="It is recommended that grants are paid within 60 days of a valid invoice.",
)
WEATHER = Passage(name="page 1", text="Members noted the minutes of the last meeting.")


def test_a_paragraph_with_much_of_a_promise_touches_it_and_says_what_both_share() -> (
    None
):
    (touch,) = touches([PAY, HALLS], [WEATHER, LATE])
    assert (touch.clause, touch.place) == ("old-12", "page 4, paragraph 2")
    assert touch.shared == ("grants", "within", "days", "valid", "invoice")
    assert touch.text == LATE.text


def test_periods_that_differ_are_shown_and_equal_ones_are_not() -> None:
    (touch,) = touches([PAY], [LATE])
    assert touch.periods == (
        "the paper says “within 60 days”, the Compact “within 30 days”",
    )
    same = Passage(name="p", text="Pay grants within 30 days of a valid invoice.")
    assert touches([PAY], [same])[0].periods == ()


def test_a_paragraph_on_something_else_touches_nothing() -> None:
    assert touches([PAY, HALLS], [WEATHER]) == ()
    assert touches([PAY], []) == ()


def test_the_same_national_undertaking_speaks_for_it_and_another_theme_against() -> (
    None
):
    def score(**fields: object) -> float:
        held = Passage(name="p", text=LATE.text, **fields)  # type: ignore[arg-type]  # names and words
        return touches([PAY], [held])[0].score

    plain = score()
    assert round(score(refs=("1.1", "3.9")) - plain, 3) == 0.2
    assert score(refs=("1.1", "1.2", "3.9")) == plain
    assert round(score(theme="funding") - plain, 3) == 0.06
    assert round(score(theme="halls") - plain, 3) == -0.05


def test_of_many_paragraphs_the_three_likeliest_are_shown_the_likeliest_first() -> None:
    paper = [
        Passage(name=f"p{n}", text=LATE.text, refs=("3.9",) if n == 3 else ())
        for n in range(5)
    ]
    found = touches([PAY], paper)
    assert len(found) == 3
    assert found[0].place == "p3"
