"""How a text stands to a national one, as a report for a committee."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from compact_draft.model.clause import Relation
from compact_draft.model.coverage import (
    Answer,
    Beyond,
    ClauseRow,
    Coverage,
    State,
    ThemeCount,
    UndertakingRow,
)
from compact_draft.model.floor import Below
from compact_draft.model.framework import EntryKind
from compact_draft.model.report import Part, Report, Table
from compact_draft.model.tags import By, Scope, Side
from compact_draft.reports import coverage_rest as rest
from compact_draft.text.day import day_in_words
from compact_draft.text.given_for import LookAgain
from compact_draft.text.plural import plural
from compact_draft.text.shortened import first_words

STATE_WORDS: Mapping[State, str] = {
    State.COVERED: "Covered",
    State.PARTLY: "Covered in part",
    State.LEFT_OUT: "Left out",
    State.MISSING: "Missing",
}
SIDE_WORDS: Mapping[Side, str] = {
    Side.PUBLIC_BODIES: "public bodies",
    Side.VCS: "the voluntary and community sector",
}
BY_WORDS: Mapping[By, str] = {
    By.PUBLIC_BODIES: "public bodies",
    By.VCS: "voluntary sector",
    By.BOTH: "both sides",
    By.UNCLEAR: "not settled",
}
_WEAKER = {
    "modality": "a softer verb",
    "timeframe": "a weaker period or none",
    "exception": "a wider exception",
    "timing": "later in the process",
    "reasons": "no reasons",
    "writing": "not in writing",
    "scope": "fewer people or cases",
    "party": "another party bears it",
}
_STRONGER = {
    "modality": "a firmer verb",
    "timeframe": "a stronger period",
    "exception": "an exception less",
    "timing": "earlier in the process",
    "reasons": "reasons as well",
    "writing": "in writing as well",
    "scope": "more people or cases",
    "party": "more parties bear it",
}
_UNCHECKED = "unchecked"
_WORDS = 24
_SHORT_REF = 7


def coverage_report(
    found: Coverage,
    look_again: Iterable[LookAgain] = (),
    below: Iterable[Below] = (),
) -> Report:
    """Return the report on a text held against one edition.

    Args:
        found: How it stands.
        look_again: Links whose words changed on either side, with both wordings.
        below: Promises that ask less than the law does.
    """
    framework = found.framework
    parts = [
        _beyond(found),
        _undertakings(found),
        rest.gaps(found),
        rest.again(tuple(look_again)),
        rest.below(tuple(below)),
        _by_side(found),
        _clauses(found),
        rest.signs(found),
    ]
    return Report(
        title=f"{found.title} beside {framework.title}, {framework.edition}",
        status=f"Compared with the edition of {framework.edition}",
        summary=summary(found),
        parts=tuple(part for part in parts if part is not None),
    )


def summary(found: Coverage) -> tuple[str, ...]:
    """Return in a few sentences how the text stands."""
    waiting = [row for row in found.rows if row.suggested_state is not None]
    looks = sum(1 for row in waiting if row.suggested_state is State.COVERED)
    whole = plural(len(found.rows), unit(found))
    if found.count(State.MISSING) == len(found.rows):
        return (
            framework_words(found),
            (
                f"Nobody has confirmed yet which clause answers to what. Of {whole}, "
                f"{len(waiting)} look answered here ({looks} in full), and for "
                f"{len(found.gaps)} nothing was found."
            ),
            *_further(found),
        )
    counts = [
        f"{found.count(State.COVERED)} covered",
        f"{found.count(State.PARTLY)} covered in part",
        f"{found.count(State.LEFT_OUT)} left out with a signed reason",
        f"{found.count(State.MISSING)} missing",
    ]
    said = [f"Of {whole}: {', '.join(counts)}."]
    if waiting:
        said.append(
            f"For {len(waiting)} of those not covered a clause here looks like an answer "
            f"({looks} in full); it counts only when a person has confirmed it."
        )
    said += _further(found)
    return (framework_words(found), *said)


def unit(found: Coverage) -> str:
    """Return what a place of the national text is called: undertaking or principle."""
    kinds = {row.undertaking.kind for row in found.rows}
    return "principle" if kinds == {EntryKind.PRINCIPLE} else "undertaking"


def _further(found: Coverage) -> list[str]:
    """Return how many promises go further: those confirmed, and those that may."""
    sure = sum(1 for beyond in found.beyond if beyond.is_confirmed)
    may = len(found.beyond) - sure
    said = []
    if sure:
        verb = "goes" if sure == 1 else "go"
        said.append(
            f"{plural(sure, 'promise')} here {verb} further than the national text."
        )
    if may:
        said.append(
            f"{plural(may, 'promise')} more may go further"
            if sure
            else f"{plural(may, 'promise')} here may go further than the national text"
        )
        said[-1] += ", which nobody has confirmed."
    return [" ".join(said)] if said else []


def framework_words(found: Coverage) -> str:
    """Return the sentence on whose words the national ones are."""
    return found.framework.statement


def _beyond(found: Coverage) -> Part:
    rows = tuple(_beyond_row(beyond) for beyond in found.beyond)
    if not rows:
        return Part(
            heading="What goes further than the national text",
            paragraphs=("Nothing was found that does.",),
        )
    caption = "Promises that go further, or have no counterpart there"
    return Part(
        heading="What goes further than the national text",
        sheet="Further than national",
        paragraphs=(
            (
                "What was promised here and not there comes first. Where nobody has "
                "confirmed it, a counterpart may still be found."
            ),
        ),
        tables=(
            Table(
                caption=caption,
                head=("Clause", "What it promises", "How it goes further", "Standing"),
                rows=rows,
                shares=(2, 9, 6, 3),
            ),
        ),
    )


def _beyond_row(beyond: Beyond) -> tuple[str, ...]:
    how = "Nothing of the kind stands in the national text."
    if not beyond.is_confirmed:
        how = "No counterpart was found in the national text."
    if beyond.answer is not None:
        how = f"Stronger than {beyond.answer.ref}{_differences(beyond.answer)}."
    standing = "Confirmed" if beyond.is_confirmed else "Not confirmed"
    return (beyond.row.name, rest.flat(beyond.row.clause.text), how, standing)


def _undertakings(found: Coverage) -> Part:
    framework = found.framework
    titles = dict(framework.sections)
    long = max((len(row.undertaking.ref) for row in found.rows), default=0)
    groups: dict[str, list[UndertakingRow]] = {}
    for row in found.rows:
        groups.setdefault(row.undertaking.section, []).append(row)
    tables = tuple(
        Table(
            caption=_section_name(key, titles),
            head=("Number", "Binds", "National text", "Here", "Clauses"),
            rows=tuple(_undertaking_cells(row) for row in rows),
            shares=(9 if long > _SHORT_REF else 5, 5, 15, 6, 18),
        )
        for key, rows in groups.items()
    )
    said = [framework.statement]
    if any(row.undertaking.caution for row in found.rows):
        said.append(
            f"“{_UNCHECKED}” stands where number and subject were not checked against "
            "the official text."
        )
    return Part(
        heading=f"{unit(found).capitalize()} by {unit(found)}",
        sheet=f"{unit(found).capitalize()}s",
        paragraphs=tuple(said),
        tables=tables,
    )


def _section_name(key: str, titles: Mapping[str, str]) -> str:
    title = titles.get(key, "")
    if not title:
        return key or "Undertakings"
    return f"{key}. {title}" if key.isdecimal() else title


def _undertaking_cells(row: UndertakingRow) -> tuple[str, ...]:
    undertaking = row.undertaking
    number = (
        f"{undertaking.ref}\n{_UNCHECKED}" if undertaking.caution else undertaking.ref
    )
    text = undertaking.text
    if undertaking.official and undertaking.paraphrase:
        text = f"{undertaking.official}\nIn our words: {undertaking.paraphrase}"
    if undertaking.dated:
        text = f"{text}\nSince then: {undertaking.dated}."
    return (number, BY_WORDS[undertaking.by], text, state_in_words(row), _cell(row))


def state_in_words(row: UndertakingRow) -> str:
    """Return how far an undertaking is answered, in words."""
    said = STATE_WORDS[row.state]
    looks = row.suggested_state
    if looks is not None:
        waiting = f"To confirm: looks {STATE_WORDS[looks].lower()}"
        is_bare = row.state is State.MISSING
        said = waiting if is_bare else f"{said}\n{waiting}"
    if any(answer.is_stale for answer in row.answers) or row.is_stale:
        said = f"{said}\nLook again: words have changed"
    return said


def _cell(row: UndertakingRow) -> str:
    lines = [_answer_in_words(answer) for answer in (*row.answers, *row.suggested)]
    if row.left_out is not None:
        signed = row.left_out
        lines.append(f"{signed.why} ({signed.by}, {day_in_words(signed.when)})")
    return "\n".join(lines) or "–"


def _answer_in_words(answer: Answer) -> str:
    mark = "" if answer.is_confirmed else "Suggested: "
    relation = relation_in_words(answer)
    said = f" ({relation})" if relation else ""
    return f"{mark}{answer.name}{said}: {_short(answer.clause.text)}"


def relation_in_words(answer: Answer) -> str:
    """Return how a clause compares: "weaker: no reasons"; empty where not known."""
    if answer.relation is None:
        return ""
    return f"{answer.relation}{_differences(answer)}"


def _differences(answer: Answer) -> str:
    words = _STRONGER if answer.relation is Relation.STRONGER else _WEAKER
    said = [words.get(each, each) for each in answer.differences]
    return f": {', '.join(said)}" if said else ""


def _by_side(found: Coverage) -> Part:
    rows = tuple(
        (
            theme_in_words(theme.theme),
            str(theme.public_bodies),
            str(theme.vcs),
            str(theme.unclear),
            str(theme.national_public_bodies),
            str(theme.national_vcs),
        )
        for theme in found.themes
    )
    return Part(
        heading="Who promises what",
        sheet="By side",
        paragraphs=(
            (
                "A promise of both sides counts on each. Where a clause bears no theme, "
                "the one that its words suggest is counted."
            ),
        ),
        points=one_sided(found.themes),
        tables=(
            Table(
                caption="Promises by theme and side",
                head=(
                    "Theme",
                    "Here: public bodies",
                    "Here: voluntary sector",
                    "Here: not settled",
                    "National text: public bodies",
                    "National text: voluntary sector",
                ),
                rows=rows,
                shares=(4, 2, 2, 2, 2, 2),
            ),
        ),
    )


def one_sided(themes: Iterable[ThemeCount]) -> tuple[str, ...]:
    """Return a warning for each theme on which one side promises nothing."""
    said = []
    for theme in themes:
        if not theme.theme or theme.public_bodies + theme.vcs == 0:
            continue
        for side, count in (
            (Side.PUBLIC_BODIES, theme.public_bodies),
            (Side.VCS, theme.vcs),
        ):
            if count == 0:
                said.append(
                    f"On {theme_in_words(theme.theme)}, no promise here binds "
                    f"{SIDE_WORDS[side]}."
                )
    return tuple(said)


def theme_in_words(theme: str) -> str:
    """Return a theme as people write it."""
    return theme.replace("_", " ") or "no theme"


def _clauses(found: Coverage) -> Part:
    rows = tuple(
        (
            row.name,
            rest.flat(row.clause.text),
            BY_WORDS[row.clause.by or By.UNCLEAR],
            parents_in_words(row),
        )
        for row in found.clauses
    )
    return Part(
        heading="Clause by clause",
        sheet="Clauses",
        paragraphs=() if rows else ("There is no promise in the text yet.",),
        tables=(
            Table(
                caption="Every promise, and what it answers to",
                head=("Clause", "Words", "Binds", "Answers to"),
                rows=rows,
                shares=(2, 11, 3, 6),
            ),
        )
        if rows
        else (),
    )


def parents_in_words(row: ClauseRow) -> str:
    """Return what a promise answers to, one a line; where to nothing, that."""
    lines = [_parent(parent) for parent in (*row.parents, *row.suggested)]
    if lines:
        return "\n".join(lines)
    return "Local only" if row.clause.scope is Scope.LOCAL else "None found"


def _parent(answer: Answer) -> str:
    mark = "" if answer.is_confirmed else "Suggested: "
    relation = relation_in_words(answer)
    said = f"{mark}{answer.ref}{f', {relation}' if relation else ''}"
    return f"{said}\nLook again: words have changed" if answer.is_stale else said


def _short(text: str) -> str:
    return first_words(text, _WORDS)
