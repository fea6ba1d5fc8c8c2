"""Which lines look like headings."""

from compact_draft.intake.lines import read_lines
from compact_draft.intake.looks import body_look, by_style, is_short, look_key
from compact_draft.word.reading.document import Look
from tests.intake.typed import RULES, block, lines

PLAIN = lines(*["The Council pays each invoice within thirty days of it."] * 5)
BODY = body_look(PLAIN)


def looking(text: str, **look: object):  # type: ignore[no-untyped-def]  # a Line
    (line,) = read_lines([block(text, look=Look(**look))], RULES)  # type: ignore[arg-type]  # fields
    return line


def test_a_short_bold_line_looks_like_a_heading_and_a_sentence_does_not() -> None:
    assert look_key(looking("Money", bold=True), BODY, RULES) is not None
    assert look_key(looking("Money"), BODY, RULES) is None
    assert look_key(looking("We pay. We meet.", bold=True), BODY, RULES) is None


def test_where_all_is_bold_bold_says_nothing() -> None:
    every = [looking(line.text, bold=True) for line in PLAIN]
    assert look_key(looking("Money", bold=True), body_look(every), RULES) is None


def test_a_style_gives_a_depth_and_length_counts() -> None:
    (styled,) = lines("Money", outline=1)
    assert by_style(styled) == 2
    assert by_style(PLAIN[0]) is None
    assert is_short(looking("Money"))
    assert not is_short(looking("12"))
