"""Which lines of a text box are its heads?"""

from __future__ import annotations

from collections.abc import Sequence

from compact_draft.intake.context import Above
from compact_draft.intake.head_sides import binds_a_list, leads_in
from compact_draft.intake.headings import Heading
from compact_draft.intake.kinds import Judge
from compact_draft.intake.lines import Line
from compact_draft.intake.rules import Rules
from compact_draft.model.clause import Kind

BOX_TITLE = "the head of a text box"
_MOST_WORDS = 8
_INNERMOST = 1000.0
_STORIES = frozenset({Kind.CASE_STUDY, Kind.PROSE, Kind.QUOTE})


def box_heads(
    lines: Sequence[Line], judge: Judge, furniture: dict[int, str]
) -> dict[int, Heading]:
    """Return the heads of a text box: bold first lines, and headings that are known."""
    worded = [n for n, line in enumerate(lines) if line.words and n not in furniture]
    found: dict[int, Heading] = {}
    for at, n in enumerate(worded):
        line = lines[n]
        if (
            line.is_item
            or line.text.endswith((".", ";", ":", "…"))
            or at + 1 == len(worded)
        ):
            continue
        known = judge.rules.heading(line.words) is not None
        bold = at == 0 and (line.block.look.bold or line.block.look.capitals)
        short = len(line.words.split()) <= _MOST_WORDS
        if short and (known or bold) and not leads_in(line.words, judge.rules):
            found[n] = Heading(rank=_INNERMOST, why=BOX_TITLE)
    return found


def above_box(
    lines: Sequence[Line], stack: Sequence[Above], rules: Rules
) -> list[Above]:
    """Return the headings that a box stands under; no story where its head says who acts."""
    head = next((line.words for line in lines if line.words), "")
    if binds_a_list(head, rules) is None and not leads_in(head, rules):
        return list(stack)
    makes = [(each, rules.heading(each.text)) for each in stack]
    return [each for each, rule in makes if rule is None or rule.makes not in _STORIES]
