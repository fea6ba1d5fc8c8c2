"""Suggest kinds and tags for lines, or for the promises of a workspace. Writes nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from compact_draft.errors import SourceError, Where
from compact_draft.judgement.facts import Facts
from compact_draft.judgement.judged import Judge
from compact_draft.judgement.own import OwnExample
from compact_draft.judgement.reading import Reader
from compact_draft.judgement.suggest import (
    HeadingReader,
    HeadingSays,
    Line,
    Suggestion,
)
from compact_draft.model.clause import Kind
from compact_draft.steps.intake import own_rules, rules_with
from compact_draft.store.head import decode
from compact_draft.store.reading import Reading
from compact_draft.store.safe import read_bytes
from compact_draft.store.shipped import shipped
from compact_draft.store.weights import shipped_weights
from compact_draft.store.wording import parse_wording, read_wording

_WORDS = "wording.toml"
_FRAMEWORK = "national-2010"
_MEND = 'write each line as {"id": "c-1", "text": "…", "section": ["…"], "column": "…"}'


def parse_lines(data: bytes, path: str) -> tuple[Line, ...]:
    """Return the lines of JSON lines in UTF-8; empty ones are passed over.

    Raises:
        SourceError: A line is no such object; with its number.
    """
    rows = enumerate(decode(data, path, SourceError).split("\n"), start=1)
    return tuple(_line(row, Where(path, number)) for number, row in rows if row.strip())


def _line(row: str, where: Where) -> Line:
    try:
        found = json.loads(row)
    except ValueError as error:
        raise SourceError(
            f"this line is not JSON: {error}", where=where, mend=_MEND
        ) from None
    if not isinstance(found, dict):
        raise SourceError("this line is not a JSON object", where=where, mend=_MEND)
    section = found.get("section") or []
    headings = [section] if isinstance(section, str) else section
    if not isinstance(headings, list) or not all(map(_is_text, headings)):
        raise SourceError("section is not a list of headings", where=where, mend=_MEND)
    column = found.get("column")
    if column is not None and not _is_text(column):
        raise SourceError("column is not text", where=where, mend=_MEND)
    return Line(
        id=_text(found, "id", where),
        text=_text(found, "text", where),
        section=tuple(headings),
        column=column,
    )


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _text(found: dict[str, Any], key: str, where: Where) -> str:
    value = found.get(key)
    if isinstance(value, int) and not isinstance(value, bool) and key == "id":
        return str(value)
    if not isinstance(value, str):
        raise SourceError(f"this line has no {key}", where=where, mend=_MEND)
    return value


def lines_of(workspace: Reading) -> tuple[Line, ...]:
    """Return the promises of the living text, each with the headings above it."""
    draft = workspace.draft()
    held = {clause.id: clause for clause in draft.clauses}
    above: list[tuple[int, str]] = []
    lines = []
    for row in draft.outline.rows:
        clause = held[row.clause]
        if clause.kind is Kind.HEADING:
            level = row.level or 1
            above = [(n, text) for n, text in above if n < level]
            above.append((level, clause.text))
        elif clause.kind.is_promise:
            lines.append(
                Line(
                    id=clause.id,
                    text=" ".join(clause.paragraphs),
                    section=tuple(text for _, text in above),
                    column=None if row.column is None else _COLUMN[row.column.value],
                )
            )
    return tuple(lines)


_COLUMN = {"public_bodies": "public bodies", "vcs": "voluntary sector"}


def suggest_lines(
    lines: Iterable[Line], workspace: Reading | None = None
) -> tuple[Suggestion, ...]:
    """Return a suggestion for each line, by the words shipped and a workspace's own.

    Raises:
        SourceError: The workspace's ``wording.toml`` is unusable.
    """
    judge = judge_of(workspace)
    return tuple(map(judge.suggest, lines))


def facts_lines(
    lines: Iterable[Line], workspace: Reading | None = None
) -> tuple[Facts, ...]:
    """Return what each line can be held to, for comparing one wording with another.

    Raises:
        SourceError: The workspace's ``wording.toml`` is unusable.
    """
    judge = judge_of(workspace)
    return tuple(map(judge.facts, lines))


def judge_of(workspace: Reading | None) -> Judge:
    """Return who judges lines: by the rules, by the examples, by what a group said.

    Raises:
        SourceError: The workspace's ``wording.toml`` is unusable.
    """
    judge = _judge(*_own_words(workspace))
    return judge if workspace is None else replace(judge, own=own_examples(workspace))


def lines_judge(workspace: Reading | None) -> Judge:
    """Return who judges lines that stand in no workspace yet, by rules and examples."""
    reader, _ = reading_of(workspace)
    return Judge(reader=reader, weights=shipped_weights())


@lru_cache(maxsize=4)
def _judge(wording: str | None, path: str, rules: bytes | None) -> Judge:
    reader, heading_says = _reading(wording, path, rules)
    return Judge(reader=reader, weights=shipped_weights(), heading_says=heading_says)


def _own_words(workspace: Reading | None) -> tuple[str | None, str, bytes | None]:
    """Return a workspace's own wording, where it lies, and its own rules of intake."""
    if workspace is None:
        return None, "", None
    path = workspace.root / _WORDS
    data = read_bytes(path)
    own = None if data is None else decode(data, str(path), SourceError)
    return own, str(path), own_rules(workspace)


def own_examples(workspace: Reading) -> tuple[OwnExample, ...]:
    """Return what people have said of this workspace's clauses, for like ones."""
    found = []
    for clause in workspace.draft().clauses:
        says: dict[str, tuple[str, ...]] = {}
        refs = [
            link.ref
            for link in clause.links
            if link.framework == _FRAMEWORK and link.by
        ]
        if refs:
            says["ref"] = tuple(refs)
        if clause.ruling is not None:
            says["achievability"] = (clause.ruling.value.value,)
        if says:
            text = " ".join(clause.paragraphs)
            found.append(OwnExample(clause=clause.id, text=text, says=says))
    return tuple(found)


def reading_of(workspace: Reading | None) -> tuple[Reader, HeadingReader]:
    """Return how lines and headings are read: the words shipped, and a workspace's own.

    Raises:
        SourceError: The workspace's ``wording.toml`` is unusable.
    """
    return _reading(*_own_words(workspace))


@lru_cache(maxsize=4)
def _reading(
    own: str | None, path: str, rules: bytes | None
) -> tuple[Reader, HeadingReader]:
    wording = read_wording(shipped() / "templates" / _WORDS)
    if own is not None:
        wording = parse_wording(own, path).over(wording)
    known = rules_with(rules)

    def heading_says(heading: str) -> HeadingSays | None:
        rule = known.heading(heading)
        if rule is None:
            return None
        return HeadingSays(kind=rule.makes, by=rule.party)

    return Reader(wording), heading_says


def to_look_at(said: Sequence[Suggestion]) -> tuple[tuple[str, ...], ...]:
    """Return for each line the undertakings to look at first, likeliest first.

    Each as "4.4 of national-2010"; none for what is no promise, or where a link is
    suggested.
    """
    return tuple(
        ()
        if suggestion.national_ref
        else tuple(f"{r} of {_FRAMEWORK}" for r in suggestion.look_at)
        for suggestion in said
    )
