"""One reply letter for each respondent, and all of them in one file for the printer."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from compact_draft.errors import RefusedError, Where
from compact_draft.reports.letters import letter_values
from compact_draft.steps.build import inside
from compact_draft.steps.hearing import hearing
from compact_draft.steps.receipts import chosen
from compact_draft.steps.telling import personal
from compact_draft.steps.templates import template_of
from compact_draft.store.safe import sha256
from compact_draft.store.workspace import Workspace
from compact_draft.telling.published import published
from compact_draft.telling.receipt import receipt, short_seal
from compact_draft.text.plural import plural
from compact_draft.word.writing.letters import in_one, letter_document

VERB = "letters"
TEMPLATE = "templates/letter.docx"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """The letters that were made.

    Attributes:
        files: Where each lies, by respondent.
        merged: Where all of them lie in one file; empty where that could not be.
        stamp: What is missing before they may be sent; empty for nothing.
        nameless: Ids of respondents whose name is not known.
    """

    files: Mapping[str, str]
    merged: str
    stamp: tuple[str, ...]
    nameless: tuple[str, ...]


def paths_of(label: str, people: Iterable[str]) -> tuple[Mapping[str, str], str]:
    """Return the names of the files: by respondent, and of that which holds them all."""
    each = {person: f"letter-{label}-{person}.docx" for person in people}
    return each, f"letters-{label}.docx"


def people_of(
    workspace: Workspace, label: str | None, wanted: Iterable[str]
) -> tuple[str, ...]:
    """Return the respondents who get a letter, in order.

    Raises:
        RefusedError: There is no such respondent, or nothing was received.
    """
    told = hearing(workspace, label)
    found = chosen(told, wanted)
    if not found:
        raise RefusedError(
            "nothing has been received in this round, so there is nobody to answer",
            where=Where(f"consultation/{told.round}"),
            mend="take in what came back first:  compact-draft collect FILES",
        )
    return found


def letters(
    workspace: Workspace,
    label: str | None,
    folder: Path,
    people: Iterable[str],
    *,
    template: Path | None = None,
    by: str,
    when: datetime,
) -> Letters:
    """Write the letters, as one step.

    While the books of the round are not closed each bears the word DRAFT.

    Args:
        workspace: Where to work.
        label: The round; None for the newest.
        folder: Where they go.
        people: Who gets one, as `people_of` gives them.
        template: A template of your own; None for the group's or ours.
        by: Who takes the step.
        when: The time recorded, and the date of the letters.

    Raises:
        TemplateError: The template cannot be filled in, with the paragraph.
    """
    told = hearing(workspace, label).as_of(when.date())
    held = personal(workspace, told=told)
    answers = published(told, held.choices, held.finds)
    stamp = told.closing.lacks
    data, name = template_of(
        workspace, template, own=TEMPLATE, ours="the template of a letter"
    )
    draft = sha256(workspace.sent(told.round))
    made: dict[str, bytes] = {}
    shares, answered = told.shares(), answers.hearing.shares()
    for person in people:
        seal = short_seal(
            json.loads(receipt(shares[person], person, draft_sha256=draft))["seal"]
        )
        values = letter_values(
            shares[person],
            answered[person],
            person,
            day=when.date().isoformat(),
            stamp=stamp,
            seal="" if stamp else seal.replace(" ", "\u00a0"),
        )
        made[person] = letter_document(data, values, name=name, when=when)
    each, all_in_one = paths_of(told.round, made)
    title = f"{told.title}: replies to {told.round}"
    merged = in_one(list(made.values()), title, when=when)
    files: dict[str, str] = {}
    with workspace.step(VERB, by=by, when=when) as step:
        for person, letter in made.items():
            files[person] = inside(workspace, folder / each[person])
            step.write(files[person], letter)
        written = ""
        if merged is not None:
            written = inside(workspace, folder / all_in_one)
            step.write(written, merged)
        step.what = plural(len(made), "letter")
    return Letters(
        files=files,
        merged=written,
        stamp=stamp,
        nameless=tuple(person for person in made if not told.voice(person).name),
    )
