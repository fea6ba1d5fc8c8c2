"""Tell people what came of a round: the report, and what is held back of their words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from compact_draft.errors import RefusedError, Where
from compact_draft.model.report import Report
from compact_draft.reports.digest import digest_report
from compact_draft.reports.you_said import as_csv, you_said
from compact_draft.steps.build import inside
from compact_draft.steps.chosen import Personal, choices_in, choices_path
from compact_draft.steps.hearing import hearing
from compact_draft.steps.report import report_bytes
from compact_draft.store.workspace import Workspace
from compact_draft.telling.digest import digest
from compact_draft.telling.heard import heard
from compact_draft.telling.points import Hearing
from compact_draft.telling.practice import practice
from compact_draft.telling.published import Published, published, words_of
from compact_draft.telling.redaction import Choice, find
from compact_draft.telling.small_numbers import LEAST

VERB = "report"


def personal(
    workspace: Workspace, label: str | None = None, told: Hearing | None = None
) -> Personal:
    """Return what in people's words may tell who somebody is; nothing is written."""
    found = told or hearing(workspace, label)
    words = words_of(found)
    known, usual = _known(workspace, found), _vocabulary(workspace, found)
    return Personal(
        round=found.round,
        finds=find(words, known, usual),
        choices=kept_choices(workspace, found.round),
        words=words,
    )


def _known(workspace: Workspace, told: Hearing) -> list[str]:
    """Return the names and addresses that the records hold."""
    books = workspace.books(told.round)
    names = [person.name for person in books.respondents]
    names += [remark.author for remark in books.annotations]
    names += [s.body for s in books.submissions] + [
        s.contact for s in books.submissions
    ]
    names += [workspace.settings().you]
    names += [step.by for step in workspace.log.steps()]
    return [name for name in dict.fromkeys(names) if name]


def _vocabulary(workspace: Workspace, told: Hearing) -> list[str]:
    settings = workspace.settings()
    parties = [party.name for party in settings.parties]
    return [
        settings.title,
        settings.area,
        *parties,
        *(line.text for line in told.lines),
    ]


def kept_choices(workspace: Workspace, label: str) -> tuple[Choice, ...]:
    """Return what was chosen to be hidden or kept in a round, as it is kept."""
    return choices_in(workspace, choices_path(label))


def told_to_all(
    workspace: Workspace,
    label: str | None = None,
    *,
    names: bool = False,
    on: date | None = None,
) -> Published:
    """Return a round as others may read it.

    Args:
        workspace: Where the round is.
        label: The round; None for the newest.
        names: Whether those who may be named are.
        on: The day on which people are told; while the round is open that is missing.
    """
    told = hearing(workspace, label)
    told = told if on is None else told.as_of(on)
    held = personal(workspace, told=told)
    return published(told, held.choices, held.finds, names=names)


def the_report(
    workspace: Workspace, told: Published, *, least: int = LEAST, when: date
) -> Report:
    """Return "you said, we did" of a round.

    Args:
        workspace: Where the round is.
        told: The round as others may read it.
        least: Fewer people than this are hidden.
        when: The day on which people are told.

    Raises:
        RefusedError: Numbers of fewer than two people would be shown.
    """
    if least < 2:
        raise RefusedError(
            f"{least} hides nobody",
            where=Where("--least"),
            mend="give the smallest number that may be shown, such as 5; 2 at least",
        )
    found = told.hearing
    return you_said(
        told,
        heard(found, least=least),
        practice(
            found,
            told=when,
            announced=frozen_on(workspace, found),
            formats=channels(found),
        ),
    )


def frozen_on(workspace: Workspace, told: Hearing) -> date | None:
    """Return the day on which the draft was frozen to go out; None for not known."""
    made = workspace.revision(told.issued).made[:10]
    return date.fromisoformat(made) if made else None


def channels(told: Hearing) -> tuple[str, ...]:
    """Return the ways in which answers came, each once."""
    every = [channel for voice in told.voices.values() for channel in voice.channels]
    return tuple(dict.fromkeys(channel.replace("_", " ") for channel in every))


def the_digest(workspace: Workspace, label: str | None = None) -> Report:
    """Return the digest of a round, for the people who answer; it is not for publishing."""
    told = hearing(workspace, label)
    return digest_report(told, digest(told))


def write_told(
    workspace: Workspace,
    report: Report,
    files: Mapping[str, Path],
    told: Published | None,
    *,
    by: str,
    when: datetime,
) -> tuple[str, ...]:
    """Write a report to the files named, as one step; return where they lie.

    Args:
        workspace: Where to work.
        report: What it says.
        files: Path by kind: "docx", "html", "xlsx", "csv".
        told: The round as others may read it, for "csv".
        by: Who takes the step.
        when: The time recorded.
    """
    made: dict[str, bytes] = {}
    for kind, path in files.items():
        if kind == "csv" and told is not None:
            made[inside(workspace, path)] = as_csv(told).encode("utf-8-sig")
        else:
            made[inside(workspace, path)] = report_bytes(
                report, Path(f"x.{kind}"), when=when
            )
    with workspace.step(VERB, by=by, when=when) as step:
        for name, data in made.items():
            step.write(name, data)
        step.what = ", ".join(made)
    return tuple(made)
