"""What a step did, as people say it: clauses by their numbers, decisions by what they are."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from compact_draft.desk.called import called, name_of
from compact_draft.desk.journey import GROUPS, PAGE_OF
from compact_draft.desk.paper import outcome
from compact_draft.desk.paper import words as words_of
from compact_draft.desk.remembered import Remembered
from compact_draft.desk.sentences import Names, files_of, sentence
from compact_draft.drafting.number import Number
from compact_draft.drafting.number import numbers as given
from compact_draft.errors import CompactError
from compact_draft.model.annotation import Decision
from compact_draft.model.clause import Clause
from compact_draft.steps.clashes import clashes_on
from compact_draft.steps.national import known
from compact_draft.store.ledger_part import books_of_decisions
from compact_draft.store.pages import LoggedStep
from compact_draft.text.plural import plural
from compact_draft.text.round_name import round_name

_DECISIONS = re.compile(r"decisions? d(\d+)(?: to d(\d+))?")
_ID = re.compile(r"(?<![\w-])[a-z]+-\d+[a-z]?(?![\w-])")
_IN_FULL = 3
"""More decisions of one step than these are named by their clauses alone."""
_NAMES: Mapping[str, str] = {path: name for _, pages in GROUPS for path, name in pages}


def told(workspace: Remembered, step: LoggedStep) -> str:
    """Return what a step that stands did, in words; never empty.

    Args:
        workspace: Where it was taken.
        step: The step; of decisions that were taken back nothing is looked up.
    """
    words = step.what or page_of(step)
    try:
        return workspace.once(("told", step.number), lambda: _told(workspace, step))
    except CompactError:  # a page can be shown while a file of the folder is broken
        return words


def page_of(step: LoggedStep) -> str:
    """Return the name of the page on which a person takes such a step."""
    path = PAGE_OF.get(step.verb, "")
    return "Home" if path == "/" else _NAMES.get(path, step.verb)


def _told(workspace: Remembered, step: LoggedStep) -> str:
    found = _DECISIONS.fullmatch(step.what)
    if found is not None and step.state != "done":
        return "Remarks were decided."
    if step.verb == "answer" and found is not None and step.rounds:
        first, last = int(found[1]), int(found[2] or found[1])
        said = _decided(workspace, step.rounds[0], first, last)
        return f"{said}." if said else "Remarks were decided."
    said = sentence(step, _names(workspace, step))
    if said:
        return said
    names = numbers(workspace)
    shown = _ID.sub(lambda taken: names.get(taken[0], taken[0]), step.what)
    return shown or f"Done on the page {page_of(step)}."


def _names(workspace: Remembered, step: LoggedStep) -> Names:
    """Return how what stands in a line of the log is called."""

    def clause(identity: str) -> str:
        return clause_called(workspace, identity) or "a clause"

    def remark(identity: str) -> str:
        many = "remarks" if ", " in identity else "remark"
        return f"{many} {identity}"

    def person(identity: str) -> str:
        return people_called(workspace, step.rounds, identity)

    return {
        "clause": clause,
        "clauses": lambda ids: clauses_called(workspace, ids.split(", ")),
        "body": lambda party: next(
            (one.name for one in workspace.draft().parties if one.id == party), party
        ),
        "file": files_of,
        "paths": files_of,
        "files": lambda n: plural(int(n.replace(",", "")), "file"),
        "remarks": lambda n: plural(int(n.replace(",", "")), "remark"),
        "national": lambda name: _national(workspace, name),
        "round": lambda label: round_name(label.removeprefix("round ")),
        "at": remark,
        "person": person,
        "others": person,
        "tag": lambda value: "no word yet" if value == "none" else value,
        "practice": words_of,
    }


def people_called(workspace: Remembered, rounds: Sequence[str], ids: str) -> str:
    """Return people of a round by their names, or by their numbers where they gave none."""
    books = workspace.books(rounds[0]) if rounds else None
    given = {} if books is None else {p.id: p.name for p in books.respondents}
    return " and ".join(given.get(one) or one for one in ids.split(", "))


def _national(workspace: Remembered, name: str) -> str:
    texts = {one.id: one.title for one in known(workspace)}
    return texts.get(name, name)


def clause_called(workspace: Remembered, identity: str) -> str:
    """Return a clause as a sentence names it: "clause 3.2"; empty for what is none.

    One without a number is named by its first words, in marks of quotation.
    """
    number = clause_numbers(workspace).get(identity)
    if number is not None and number.text:
        return number.reference
    clause = _all_clauses(workspace).get(identity)
    return f"“{called(clause)}”" if clause is not None else ""


def _all_clauses(workspace: Remembered) -> Mapping[str, Clause]:
    return workspace.of_text(
        "all clauses", lambda: {c.id: c for c in workspace.read_clauses()[0]}
    )


def clauses_called(workspace: Remembered, ids: Sequence[str]) -> str:
    """Return clauses as a sentence names them: "clauses 3.2 and 3.3"."""
    number = clause_numbers(workspace)
    counted = {
        one: number[one].text
        for one in ids
        if one in number and number[one].reference.startswith("clause ")
    }
    printed = list(counted.values())
    quoted = [
        clause_called(workspace, one) or "a clause" for one in ids if one not in counted
    ]
    parts = []
    if printed:
        noun = "clause" if len(printed) == 1 else "clauses"
        parts = [f"{noun} {listed(printed)}"]
    return listed([*parts, *quoted])


def listed(words: Sequence[str]) -> str:
    """Return words as a sentence lists them: "3.1, 3.2 and 3.3"."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if words[1:] else words)


def clause_numbers(workspace: Remembered) -> Mapping[str, Number]:
    """Return the printed numbers of the living text by the clauses' ids."""
    if not (workspace.root / "outline.toml").is_file():
        return {}
    return workspace.of_text(
        "numbers of clauses", lambda: dict(given(workspace.draft()))
    )


def numbers(workspace: Remembered) -> Mapping[str, str]:
    """Return what people call the clauses of the living text, by id."""
    if not (workspace.root / "outline.toml").is_file():
        return {}
    return workspace.of_text("called by number", lambda: _called(workspace))


def _called(workspace: Remembered) -> dict[str, str]:
    draft, number = workspace.draft(), clause_numbers(workspace)
    return {
        clause.id: number[clause.id].reference or name_of(clause, "")
        for clause in draft.clauses
    }


def _decided(workspace: Remembered, label: str, first: int, last: int) -> str:
    """Return what some decisions were, and on which clauses as they went out."""
    wanted = {f"d{n}" for n in range(first, last + 1)}
    books = books_of_decisions(workspace, label, wanted)
    found = [decision for decision in books.decisions if decision.id in wanted]
    of = {remark.id: remark.anchor.clause for remark in books.placed()}
    revision = workspace.revision(workspace.round(label).revision)
    number = {row.clause: row.number for row in revision.outline.rows}

    def on(decision: Decision) -> str:
        clause = next((of[a] for a in decision.annotations if of.get(a)), None)
        printed = number.get(clause or "", "")
        if printed:
            return f"clause {printed}"
        return "no one clause" if clause is None else numbers(workspace)[clause]

    if len(found) > _IN_FULL:
        places = list(dict.fromkeys(map(on, found)))
        more = f" and {len(places) - 6} more" if len(places) > 6 else ""
        return f"{len(found)} decisions, on {', '.join(places[:6])}{more}"
    said = "; ".join(
        f"on {on(decision)}: {outcome(decision.outcome)} ({', '.join(decision.annotations)})"
        for decision in found
    )
    said = said[:1].upper() + said[1:]
    changed = [d.clause for d in found if d.outcome.changes_text and d.clause]
    return said + _clashing(workspace, label, tuple(dict.fromkeys(changed)), number)


def _clashing(
    workspace: Remembered,
    label: str,
    clauses: tuple[str, ...],
    number: Mapping[str, str],
) -> str:
    """Return on which of some clauses decisions clash now, as a sentence; empty for none."""
    found = [c for c in clauses if clashes_on(workspace, label, c)]
    if not found:
        return ""
    names = ", ".join(
        f"clause {number[c]}" if number.get(c) else numbers(workspace).get(c, c)
        for c in found
    )
    return f". What was adopted on {names} clashes now: settle it under New wording"
