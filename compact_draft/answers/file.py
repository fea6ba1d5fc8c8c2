"""What a person said of some remarks, as they gave it: an option line or a file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from compact_draft.errors import DecisionError, Where
from compact_draft.text.xml_characters import first_forbidden

NOWHERE = Where("")
_FIELDS = (
    "annotations", "outcome", "reason", "effect", "clause", "words", "others",
    "after", "twin", "by",
)  # fmt: skip
COLUMNS = {
    "annotations": "remark",
    "outcome": "outcome",
    "decision": "decision",
    "reason": "reason",
    "effect": "effect",
    "clause": "falls on",
    "words": "wording",
    "others": "other clauses",
    "twin": "twin",
    "by": "by",
}
"""What a field of an answer is called in a table, where `words` and `clause` are the
remark's own."""
_OPTIONS = {"others": "other"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a person said of some annotations, before it is checked.

    Attributes:
        annotations: Ids.
        outcome, reason, effect, clause, words, others, twin: As in `Decision`, as
            they were given; empty or None where they were not.
        by: Who decided; empty for whoever takes the step.
        decision: The decision that a table's row names as its own; empty elsewhere.
        stood: For each annotation the decision that stood when a sheet of ours was made,
            "open" for none; empty where the row does not say it.
        absent: Fields for which a table has no column.
        where: The option, line or row it came from, for errors.
    """

    annotations: tuple[str, ...]
    outcome: str
    reason: str = ""
    effect: str | None = None
    clause: str | None = None
    words: str = ""
    others: tuple[str, ...] = ()
    twin: str | None = None
    by: str = ""
    decision: str = ""
    stood: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    where: Where = NOWHERE

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return self.where.paragraph is not None

    def place(self, field: str) -> Where:
        """Return where a field of it stands: in a table the column, too."""
        if not self.is_row or not field:
            return self.where
        place = f"{self.where.paragraph}, column {COLUMNS[field]}"
        return replace(self.where, paragraph=place)

    def how(self, field: str, sample: str = "...") -> str:
        """Return how a field is given: as a cell, in a line of JSON or as an option."""
        if self.is_row:
            return f"in the column {COLUMNS[field]}"
        if self.where.line is not None:
            value: Any = [sample] if field in ("annotations", "others") else sample
            return f"{json.dumps(field)}: {json.dumps(value)}"
        blank = " " in sample or "." in sample
        return f"--{_OPTIONS.get(field, field)} " + (f'"{sample}"' if blank else sample)


def read_answers(text: str, path: str) -> tuple[Answer, ...]:
    """Return the answers of a JSON-lines file; empty lines are passed over.

    Raises:
        DecisionError: With the line and the remedy.
    """
    answers = []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            answers.append(_answer(line, Where(path, number)))
    return tuple(answers)


def _answer(line: str, where: Where) -> Answer:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as fault:
        raise DecisionError(
            f"this line is not JSON ({fault})",
            where=where,
            mend="write one object a line, such as  "
            '{"annotations": ["a1"], "outcome": "noted"}',
        ) from None
    if not isinstance(fields, dict):
        raise DecisionError(
            "this line holds no object",
            where=where,
            mend="begin it with { and end it with }",
        )
    for key in fields:
        if key not in _FIELDS:
            raise DecisionError(
                f"{key!r} is not a field we know",
                where=where,
                mend=f"correct its spelling; known are {', '.join(_FIELDS)}",
            )
    ids = fields.get("annotations", [])
    others = fields.get("others", [])
    after = fields.get("after")
    return Answer(
        annotations=_ids(ids, "annotations", where),
        outcome=_text(fields, "outcome", where),
        reason=_text(fields, "reason", where),
        effect=_text(fields, "effect", where) or None,
        clause=_text(fields, "clause", where) or None,
        words=_text(fields, "words", where),
        others=_ids(others if after is None else [after], "others", where),
        twin=_text(fields, "twin", where) or None,
        by=_text(fields, "by", where),
        where=where,
    )


def _ids(value: Any, key: str, where: Where) -> tuple[str, ...]:
    given = [value] if isinstance(value, str) else value
    if not isinstance(given, list) or not all(isinstance(v, str) for v in given):
        raise DecisionError(
            f"{key} is not a list of ids", where=where, mend=f'write "{key}": ["..."]'
        )
    return tuple(given)


def _text(fields: Mapping[str, Any], key: str, where: Where) -> str:
    value = fields.get(key, "")
    if value is None:
        return ""
    if not isinstance(value, str):
        raise DecisionError(
            f"{key} = {value!r} is not text", where=where, mend=f'write "{key}": "..."'
        )
    found = first_forbidden(value)
    if found:
        raise DecisionError(
            f"{key} holds the character {found}, which no Word file can hold",
            where=where,
            mend="take it out of the words",
        )
    return value
