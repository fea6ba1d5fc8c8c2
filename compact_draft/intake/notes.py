"""The footnotes and endnotes of an old Compact: prose, unless one promises something.

A promise in a note is a promise; it is taken as one and told, for it is easily overlooked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from compact_draft.intake.details import is_detail, is_timed, says_more
from compact_draft.intake.drafts import Draft, Part, whole
from compact_draft.intake.furniture import furniture_of
from compact_draft.intake.kinds import Judge
from compact_draft.intake.last_look import look_again
from compact_draft.intake.lines import Line
from compact_draft.intake.practice import is_permission, is_practice, is_to_be_found
from compact_draft.intake.prose import Prose
from compact_draft.intake.verdicts import Setting, Verdict
from compact_draft.intake.wording import agent_of, promise_in
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By

IN_NOTE = "it stands in a note; look whether it is meant as a promise"


def with_notes(
    drafts: Iterable[Draft], others: Sequence[Line], judge: Judge
) -> Iterator[Draft]:
    """Yield the rows, each note behind the row it hangs on, the other stories last."""
    notes: dict[str, list[Line]] = {}
    rest = []
    for line in others:
        if line.block.note and not line.block.is_separator:
            notes.setdefault(line.block.note, []).append(line)
        else:
            rest.append(line)
    waiting: list[Draft] = []
    last: Draft | None = None
    for draft in drafts:
        if draft.first.block.ordinal not in {w.first.block.ordinal for w in waiting}:
            yield from _notes_of(waiting, notes, judge, last)
            waiting = []
        if draft.kind is Kind.HEADING:
            last = None
        elif draft.kind is not None and draft.kind.is_promise:
            last = draft
        waiting.append(draft)
        yield draft
    yield from _notes_of(waiting, notes, judge, last)
    for line in [line for held in notes.values() for line in held] + rest:
        yield from _elsewhere(line, (), judge)


def _notes_of(
    drafts: Sequence[Draft],
    notes: dict[str, list[Line]],
    judge: Judge,
    last: Draft | None,
) -> Iterator[Draft]:
    for draft in drafts:
        for part in draft.parts:
            for mark in part.line.block.notes:
                for line in notes.pop(f"{mark.kind} {mark.id}", []):
                    yield from _elsewhere(
                        line, draft.section, judge, _host(draft, judge, last)
                    )


def _host(draft: Draft, judge: Judge, last: Draft | None) -> By | None:
    """Return whom the row binds that a note hangs on; None for a row that binds nobody.

    What explains the promise above it (`last`) belongs to that.
    """
    if draft.kind is Kind.PROSE and last is not None:
        draft = last
    if draft.kind is not None and draft.kind.is_promise:
        return draft.party
    promise = promise_in(draft.text, judge.rules)
    return None if promise is None or draft.kind is None else promise.by


def _elsewhere(
    line: Line, section: tuple[str, ...], judge: Judge, host: By | None = None
) -> Iterator[Draft]:
    """Yield the rows of a paragraph outside the body."""
    why = furniture_of(line)
    if why:
        yield Draft(parts=[whole(line)], section=section, why=why)
        return
    story = line.block.story.removesuffix("s")
    setting = Setting(section=section)
    prose = Prose(judge)
    if line.block.note:
        line = prose.parted(line, setting)
    before: By | None = None
    for order, words in enumerate(line.said):
        verdict = Verdict(kind=Kind.PROSE, why=f"a {story}")
        if line.block.note:
            verdict = (
                _in_a_note(words, setting, before, prose)
                or _of_its_host(words, host, judge)
                or verdict
            )
        before = verdict.party
        draft = Draft(
            parts=[Part(line=line, order=order)],
            section=section,
            kind=verdict.kind,
            why=verdict.why,
            party=verdict.party,
            doubts=list(verdict.doubts),
            number=line.number if order == 0 else "",
        )
        look_again([draft], judge)
        yield draft


def _of_its_host(words: str, host: By | None, judge: Judge) -> Verdict | None:
    """Return a note that says when or how the promise is kept on which it hangs."""
    if host is None or judge.own.defines(words) or judge.own.is_contact(words):
        return None
    passive = judge.own.is_passive_duty(words) or is_practice(words)
    if is_to_be_found(words):
        return None
    may = passive or is_permission(words) or (says_more(words) and is_timed(words))
    if not may and not is_detail(words):
        return None
    party = agent_of(words, judge.rules) or host
    return Verdict(
        kind=Kind.COMMITMENT, why="a note to a promise", party=party, doubts=(IN_NOTE,)
    )


def _in_a_note(
    words: str, setting: Setting, before: By | None, prose: Prose
) -> Verdict | None:
    """Return a note as the promise it is, with the doubt; None for no sure promise."""
    judge = prose.judge
    said = prose.verdict(words, setting, before)
    if not said.kind.is_promise or is_to_be_found(words):
        return None
    promise = promise_in(words, judge.rules)
    acts = promise is not None and not promise.is_passive
    if not acts and judge.opinion(words).by is None and before is None:
        return None
    return replace(said, why="a note that promises", doubts=(IN_NOTE, *said.doubts))
