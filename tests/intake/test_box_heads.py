"""Which lines of a text box are its heads."""

from compact_draft.intake.box_heads import BOX_TITLE, box_heads
from compact_draft.intake.kinds import Judge
from compact_draft.intake.lines import read_lines
from compact_draft.word.reading.document import Look
from tests.intake.typed import RULES, block, lines

JUDGE = Judge(RULES)


def test_a_bold_first_line_heads_the_box_and_a_plain_one_does_not() -> None:
    bold = block("Good to know", look=Look(bold=True))
    made = read_lines([bold, block("The Council pays early.", 1)], RULES)
    found = box_heads(made, JUDGE, {})
    assert list(found) == [0]
    assert found[0].why == BOX_TITLE
    assert box_heads(lines("Good to know", "The Council pays early."), JUDGE, {}) == {}


def test_a_sentence_a_lead_in_and_the_last_line_head_nothing() -> None:
    for words in ("Good to know.", "The Council will"):
        bold = block(words, look=Look(bold=True))
        made = read_lines([bold, block("pay early.", 1)], RULES)
        assert box_heads(made, JUDGE, {}) == {}
    alone = read_lines([block("Good to know", look=Look(bold=True))], RULES)
    assert box_heads(alone, JUDGE, {}) == {}
