"""The Compact in one picture: its promises, the national text, the last round."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from compact_draft.model.clause import ClauseId
from compact_draft.model.coverage import Coverage
from compact_draft.model.report import Report
from compact_draft.model.tags import Achievability, Scope
from compact_draft.monitoring.overview import Hint, overview
from compact_draft.reports.picture import picture_report
from compact_draft.steps.clauses import living
from compact_draft.steps.hearing import hearing
from compact_draft.steps.national import covered, edition
from compact_draft.steps.report import write_report
from compact_draft.store.workspace import Workspace
from compact_draft.telling.heard import heard
from compact_draft.telling.small_numbers import LEAST

VERB = "picture"


def picture(
    workspace: Workspace,
    *,
    suggest: bool = True,
    hints: Mapping[ClauseId, Hint] | None = None,
    least: int = LEAST,
) -> Report:
    """Return the living text as one picture; nothing is written.

    A national text is shown once somebody confirmed a link to it, or signed that an
    undertaking is left out; a round once something came back.

    Args:
        workspace: Where the text is.
        suggest: Whether to show, apart, what words suggest where nobody settled it.
        hints: What words suggest, where it is known already; None to look for it.
        least: Fewer people than this are hidden.
    """
    if hints is None:
        hints = hints_of(workspace) if suggest else {}
    found = overview(living(workspace), workspace.settings().title, hints)
    rounds = workspace.rounds()
    told = hearing(workspace, rounds[-1].label, count_again=False) if rounds else None
    if told is None or not told.points:
        return picture_report(found, _confirmed(workspace))
    return picture_report(
        found,
        _confirmed(workspace),
        heard(told, least=least),
        Counter(point.outcome for point in told.points),
        round_label=told.round,
    )


def hints_of(workspace: Workspace) -> Mapping[ClauseId, Hint]:
    """Return what words suggest of each promise."""
    from compact_draft.steps.suggest import lines_of, suggest_lines  # loads spaCy

    found = {}
    for said in suggest_lines(lines_of(workspace), workspace):
        tag = Achievability(said.achievability) if said.achievability else None
        scope = Scope(said.scope) if said.scope else None
        found[said.id] = Hint(theme=said.theme or "", tag=tag, scope=scope)
    return found


def _confirmed(workspace: Workspace) -> Coverage | None:
    found = covered(workspace, edition(workspace, None), suggest=False)
    said = any(row.answers or row.left_out for row in found.rows)
    return found if said else None


def write_picture(
    workspace: Workspace,
    report: Report,
    *,
    word: Path | None = None,
    html: Path | None = None,
    excel: Path | None = None,
    by: str,
    when: datetime,
) -> None:
    """Write the picture as a step that can be taken back.

    Raises:
        RefusedError: A file lies where the workspace keeps its own.
    """
    from compact_draft.reports.picture_page import picture_page

    write_report(
        workspace,
        report,
        word=word,
        html=html,
        excel=excel,
        page=picture_page,
        verb=VERB,
        by=by,
        when=when,
    )
