"""What came back from ``respond.html``: its file, or its text pasted into an e-mail."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from compact_draft.channels.form_faults import check_mark, refuse_faults
from compact_draft.channels.form_points import ClauseAnswer, FormReading, cleaned
from compact_draft.drafting.evidence_found import WrongCell
from compact_draft.drafting.form_words import (
    ABOUT,
    COMMENT,
    MISSING,
    PROPOSED,
    STANCE,
    WHOLE,
    question_name,
)
from compact_draft.drafting.room_codes import clause_of_code
from compact_draft.errors import DamagedError, HostileFileError, Where
from compact_draft.model.form import KIND, Form, FormClause, read_mark
from compact_draft.model.received import Channel, Received

LARGEST = 5_000_000
"""Bytes of a file; what a person types is far less."""
_DEEPEST = 8
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_SECTION = re.compile(r"^(?P<quoted>[>\s]*)=== (?P<name>[^=]{1,80}) ===\s*$")
_NEW_PARAGRAPH = "¶"
_ANEW = "ask the sender to save the file again from respond.html, and not to change it"


def is_web_form(data: bytes) -> bool:
    """Say whether a file is one that ``respond.html`` gave, by its first letters."""
    first = data[:400].removeprefix(b"\xef\xbb\xbf").lstrip()
    return first.startswith(b"{") and KIND.encode() in data[:4000]


def is_web_text(text: str) -> bool:
    """Say whether a text holds what ``respond.html`` gives to be pasted."""
    return read_mark(text) is not None and any(
        _SECTION.match(line) for line in text.splitlines()
    )


def read_web_form(name: str, data: bytes, form: Form) -> Received:
    """Return the response that a file of ``respond.html`` holds: all of it, or none.

    Args:
        name: Name of the file.
        data: Its bytes.
        form: The form of the round that it is taken into.

    Raises:
        HostileFileError: It is larger or deeper than a person can have written.
        DamagedError: It is no such file, or was cut short.
        RefusedError: It is of another Compact, round or draft, or a field cannot be
            used; each is named with its place, value and remedy.
    """
    held = _value(name, data)
    check_mark(read_mark(_words(held.get("mark"))), form, name)
    reading = FormReading(form, name, Channel.WEB_FORM)
    wrong: list[WrongCell] = []
    saved = _words(held.get("saved"))
    found = _DATE.match(saved)
    reading.dated = found.group() if found else ""
    about = _table(held, "you", wrong)
    reading.about = {key: _said(about, key, "About you", wrong) for key in ABOUT}
    answers = _table(held, "questions", wrong)
    for key in answers:
        question = form.question(key)
        if question is None:
            wrong.append(_fault(0, "questions", key, "no such question was asked"))
            continue
        place = question_name(key)
        reading.question(question, _said(answers, key, place, wrong), place)
    for answer in _clauses(held, form, wrong):
        reading.clause(answer)
    reading.whole(_said(held, "whole", WHOLE, wrong))
    missing = _table(held, "missing", wrong)
    reading.missing(
        _said(missing, "words", MISSING, wrong), _said(missing, "place", MISSING, wrong)
    )
    refuse_faults(wrong, name)
    return reading.received()


def read_web_text(name: str, text: str, form: Form) -> Received:
    """Return the response that a pasted text of ``respond.html`` holds.

    Signs of a quoted e-mail before each line are taken away, and lines that a mail
    program broke are joined again; what stands before and after is not read.

    Args:
        name: What the text is called: the file or e-mail it stands in.
        text: The text.
        form: The form of the round that it is taken into.

    Raises:
        RefusedError: As `read_web_form`.
    """
    check_mark(read_mark(text), form, name)
    reading = FormReading(form, name, Channel.WEB_FORM)
    wrong: list[WrongCell] = []
    seen: dict[str, int] = {}
    for row, title, lines in _sections(text):
        if title in seen:
            what = f"this stands a second time; the first is on line {seen[title]}"
            wrong.append(_fault(row, "", title, what))
            continue
        seen[title] = row
        _take(reading, row, title, lines, wrong)
    refuse_faults(wrong, name)
    return reading.received()


# The file


def _value(name: str, data: bytes) -> Mapping[str, Any]:
    where = Where(name)
    if len(data) > LARGEST:
        raise HostileFileError(
            f"the file is larger than {LARGEST // 1_000_000} MB",
            where=where,
            mend="a file of respond.html is small; ask the sender for it again",
        )
    try:
        held = json.loads(data.decode("utf-8-sig"), parse_constant=_no_number)
    except (ValueError, RecursionError) as fault:
        raise DamagedError(
            "this is not a whole file saved by respond.html", where=where, mend=_ANEW
        ) from fault
    if not isinstance(held, dict) or held.get("kind") != KIND:
        raise DamagedError(
            "this is not a file saved by respond.html", where=where, mend=_ANEW
        )
    return held


def _no_number(words: str) -> object:
    raise ValueError(words)


def _words(value: object) -> str:
    return value if isinstance(value, str) else ""


def _fault(
    row: int, column: str, value: str, what: str, mend: str = _ANEW
) -> WrongCell:
    return WrongCell(row=row, column=column, value=value[:80], what=what, mend=mend)


def _table(
    held: Mapping[str, Any], key: str, wrong: list[WrongCell]
) -> Mapping[str, Any]:
    value = held.get(key, {})
    if isinstance(value, dict):
        return value
    wrong.append(_fault(0, key, repr(value), "this is not as the page writes it"))
    return {}


def _said(held: Mapping[str, Any], key: str, place: str, wrong: list[WrongCell]) -> str:
    value = held.get(key, "")
    if isinstance(value, str):
        return value
    what = f"{place}: these are no words"
    wrong.append(_fault(0, key, repr(value), what))
    return ""


def _clauses(
    held: Mapping[str, Any], form: Form, wrong: list[WrongCell]
) -> Iterator[ClauseAnswer]:
    rows = held.get("clauses", [])
    if not isinstance(rows, list):
        wrong.append(
            _fault(0, "clauses", repr(rows), "this is not as the page writes it")
        )
        return
    seen: dict[str, int] = {}
    for row, item in enumerate(rows, start=1):
        given = item if isinstance(item, dict) else {}
        clause = _words(given.get("clause"))
        if clause not in form.by_id:
            what = "there is no such clause in the draft of this round"
            wrong.append(_fault(row, "clause", clause or repr(item), what))
        elif clause in seen:
            what = f"row {seen[clause]} is of the same clause"
            wrong.append(_fault(row, "clause", clause, what))
        else:
            seen[clause] = row
            asked = form.by_id[clause]
            yield ClauseAnswer(
                clause=asked,
                where=asked.name,
                stance=_said(given, "stance", asked.name, wrong),
                comment=_said(given, "comment", asked.name, wrong),
                proposed=_said(given, "words", asked.name, wrong),
            )


# The text


def _sections(text: str) -> Iterator[tuple[int, str, list[str]]]:
    """Yield line number, name and lines of each part, up to the one that ends it."""
    title, begun, lines = "", 0, list[str]()
    quoted = ""
    plain = text.replace("\xa0", " ").replace("\ufeff", "").replace("\u200b", "")
    for row, raw in enumerate(plain.splitlines(), start=1):
        found = _SECTION.match(raw)
        if found is None:
            line = raw.removeprefix(quoted) if quoted.strip() else raw
            lines.append(line if line != quoted.rstrip() else "")
            continue
        if title:
            yield begun, title, lines
        title, begun, lines = " ".join(found["name"].split()), row, []
        quoted = found["quoted"]
        if title == "End":
            return
    if title:
        yield begun, title, lines


def _take(
    reading: FormReading, row: int, title: str, lines: list[str], wrong: list[WrongCell]
) -> None:
    form = reading.form
    question = next((q for q in form.questions if question_name(q.key) == title), None)
    clause = _clause_named(title, form)
    if title == "About you":
        reading.about = _about(lines)
    elif question is not None:
        reading.question(question, _joined(lines), title)
    elif title == WHOLE:
        reading.whole(_joined(lines))
    elif title == MISSING:
        fields = _fields(lines, ("Where", PROPOSED))
        reading.missing(fields[PROPOSED] or fields[""], fields["Where"])
    elif clause is not None:
        fields = _fields(lines, (STANCE, COMMENT, PROPOSED))
        comment = "\n".join(field for field in (fields[""], fields[COMMENT]) if field)
        reading.clause(
            ClauseAnswer(
                clause=clause,
                where=clause.name,
                stance=fields[STANCE],
                comment=comment,
                proposed=fields[PROPOSED],
            )
        )
    else:
        what = "the draft of this round has no such place"
        mend = "put back the line as the page gave it, or take the part out"
        wrong.append(_fault(row, "", title, what, mend))


def _clause_named(title: str, form: Form) -> FormClause | None:
    """Return the clause of a heading such as ``Clause 3.2 (4KTR)``; both must fit."""
    found = re.fullmatch(r"(?P<name>.+) \((?P<code>[A-Z0-9]+)\)", title)
    if found is None:
        return None
    codes = {clause.id: clause.code for clause in form.clauses}
    clause = form.by_id.get(clause_of_code(found["code"], codes) or "")
    return clause if clause is not None and clause.name == found["name"] else None


def _about(lines: list[str]) -> dict[str, str]:
    said: dict[str, str] = {}
    last = ""
    for line in lines:
        for key, asked in ABOUT.items():
            if line.startswith(f"{asked}:"):
                said[key] = line.removeprefix(f"{asked}:").strip()
                last = key
                break
        else:
            if last and line.strip():
                said[last] = f"{said[last]} {line.strip()}"
    return said


def _fields(lines: list[str], names: tuple[str, ...]) -> dict[str, str]:
    """Return the words after each name; under the empty name what stands before."""
    gathered: dict[str, list[str]] = {"": [], **{name: [] for name in names}}
    last = ""
    for line in lines:
        for name in names:
            if line.startswith(f"{name}:"):
                last = name
                gathered[last].append(line.removeprefix(f"{name}:"))
                break
        else:
            gathered[last].append(line)
    return {name: _joined(held) for name, held in gathered.items()}


def _joined(lines: list[str]) -> str:
    """Return lines as they were written.

    An empty line parts two; a break without one is the mail program's.
    """
    paragraphs: list[str] = []
    going_on = False
    for line in lines:
        words = line.strip()
        if not words:
            going_on = False
        elif going_on:
            paragraphs[-1] += f" {words}"
        else:
            going_on = words != _NEW_PARAGRAPH
            paragraphs.append(words.removeprefix(_escape(words)) if going_on else "")
    return cleaned("\n".join(paragraphs))


def _escape(words: str) -> str:
    r"""Return the ``\`` before words that the page kept from being read as its own."""
    return "\\" if words.startswith("\\") else ""
