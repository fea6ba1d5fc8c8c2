"""Remarks: a queue with filters; each is read whole beside its clause, and decided."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from urllib.parse import urlencode

from compact_draft.answers.file import Answer
from compact_draft.answers.outcome_words import EFFECTS as EFFECT_WORDS
from compact_draft.answers.rules import PARTS
from compact_draft.desk.asking import Ask, GoTo, Page, View
from compact_draft.desk.called import called_in
from compact_draft.desk.desk import Desk
from compact_draft.desk.journey import two_ways
from compact_draft.desk.made import refuse_to_replace
from compact_draft.desk.queue import (
    OUTCOMES,
    Entry,
    Filters,
    Queue,
    opposed,
    queue,
)
from compact_draft.errors import DecisionError, Where
from compact_draft.steps import answer as step
from compact_draft.steps import answer_sheet as twin
from compact_draft.steps import clashes, drafts, points
from compact_draft.store.workspace import Workspace

PER_PAGE = 20
SHOWN = (("open", "Open"), ("decided", "Decided"), ("all", "All"))
EFFECTS = (
    ("", "what the remark asks for"),
    *((effect.value, words) for effect, words in EFFECT_WORDS.items()),
)


def filters_of(ask: Ask) -> Filters:
    """Return the filters that an address names."""
    get = ask.query.get
    return Filters(
        show=get("show", "open"),
        clause=get("clause", ""),
        kind=get("kind", ""),
        who=get("who", ""),
        to=get("to", ""),
        words=get("words", ""),
    )


def show(desk: Desk, ask: Ask) -> View:
    """Show a page of the queue."""
    held = desk.look()
    if not held.rounds():
        return View(template="no_round.html", title="Remarks")
    found = queue(held, ask.query.get("round"))
    filters = filters_of(ask)
    wanted = found.count(filters)
    at = _page(ask, wanted)
    here = found.some(filters, limit=PER_PAGE, offset=(at - 1) * PER_PAGE)
    return View(
        template="remarks.html",
        title="Remarks",
        about={
            "queue": found,
            "filters": filters,
            "counts": _counts(found),
            "by_clause": [
                (clause, list(rows))
                for clause, rows in groupby(here, key=lambda e: e.line.clause)
            ],
            "called": called_in(found.revision, (entry.line.clause for entry in here)),
            "opposed": opposed(found, here),
            "two_ways": two_ways(held, found.round.label),
            "found": wanted,
            "at": at,
            "pages": max(1, -(-wanted // PER_PAGE)),
            "per_page": PER_PAGE,
            "next_of": _next_of(here),
            "whose_of": _whose_of(found, here),
            "shown": SHOWN,
            "outcomes": OUTCOMES,
            "effects": EFFECTS,
            "parts_mark": PARTS.strip(),
            "givens": found.persons,
            "carried": held.once("carried", lambda: _carried(held)),
            "made": _made(held, found.round.label),
            "link": _linker(ask),
            "back": _back(ask),
            "clauses": [
                (row.clause, row.number) for row in found.revision.outline.rows
            ],
        },
    )


def _carried(held: Workspace) -> tuple[clashes.Carried, ...]:
    """Return what earlier rounds have left open; quick where there is one round."""
    return clashes.carried(held) if len(held.rounds()) > 1 else ()


def _made(held: Workspace, label: str) -> str:
    path = twin.sheet_path(label)
    return path if (held.root / path).is_file() else ""


def _page(ask: Ask, count: int) -> int:
    named = ask.query.get("page", "1")
    last = max(1, -(-count // PER_PAGE))
    return min(max(int(named), 1), last) if named.isdigit() else 1


def _counts(found: Queue) -> dict[str, int]:
    waiting, everything = found.waiting, found.received
    return {"open": waiting, "decided": everything - waiting, "all": everything}


def _next_of(here: Sequence[Entry]) -> dict[str, str]:
    """Return for each remark of a page the one to go to after it."""
    ids = [entry.id for entry in here]
    return dict(zip(ids, [*ids[1:], ""], strict=False))


def _whose_of(found: Queue, here: Sequence[Entry]) -> dict[str, str]:
    """Return whose the remarks are that say the same as those of a page."""
    groups = {e.group.lead: e.group for e in here if e.group and e.is_open}
    heads = dict.fromkeys(head for group in groups.values() for head in group.heads)
    return {entry.id: entry.whose for entry in found.these(tuple(heads))}


def _linker(ask: Ask) -> object:
    """Return what makes the address of this page with other filters."""

    def link(**changed: object) -> str:
        fields = {**ask.query, **changed}
        fields.pop("done", None)
        if "page" not in changed:
            fields.pop("page", None)
        kept = {k: v for k, v in fields.items() if v not in ("", None)}
        return f"/remarks?{urlencode(kept)}" if kept else "/remarks"

    return link


def _back(ask: Ask) -> str:
    kept = {k: v for k, v in ask.query.items() if k != "done" and v}
    return urlencode(kept)


# -- deeds ------------------------------------------------------------------------------


def answer_of(ask: Ask, remarks: tuple[str, ...]) -> Answer:
    """Return the answer that a form holds; what was not typed is not given."""
    words = ask.get("wording").strip("\n")
    if words == ask.get("wording_was").strip("\n"):
        words = ""
    outcome = ask.get("outcome")
    if not outcome:
        raise DecisionError(
            "no outcome is chosen",
            where=Where(f"--outcome-{remarks[0]}"),
            mend="choose one under “What is decided”",
        )
    return Answer(
        annotations=remarks,
        outcome=outcome,
        reason=ask.get("reason").strip(),
        effect=ask.get("effect") or None,
        clause=ask.get("clause").strip() or None,
        words=words,
        others=tuple(ask.get("others").replace(",", " ").split()),
        twin=ask.get("twin").strip() or None,
        where=Where(""),
    )


def decide(desk: Desk, ask: Ask) -> GoTo:
    """Decide a remark, and those that are ticked beside it."""
    _, done = decided(desk, ask)
    return _after(ask, done)


def decided(desk: Desk, ask: Ask) -> tuple[str, int]:
    """Decide the remark of a form, and those ticked beside it.

    Returns:
        The round's label, and the number of the step.
    """
    label, _, first = ask.about.removeprefix("remarks:").partition(":")
    remarks = tuple(dict.fromkeys([*first.split(","), *ask.all("too")]))
    answer = answer_of(ask, remarks)
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        step.answer(
            workspace,
            (answer,),
            label=label,
            again=ask.has("again"),
            **desk.who(workspace),
        )
        return label, workspace.log.last().number


def _after(ask: Ask, done: int) -> GoTo:
    """Go back to the queue, to the remark that comes next."""
    back, after = ask.get("back"), ask.get("next")
    path = f"/remarks?{back}" if back else "/remarks"
    return GoTo(path=f"{path}#{after}" if after else path, done=done)


def propose(desk: Desk, ask: Ask) -> GoTo:
    """Note an answer that others are to agree; nothing is decided."""
    label, _, first = ask.about.removeprefix("remarks:").partition(":")
    remarks = tuple(dict.fromkeys([*first.split(","), *ask.all("too")]))
    answer = answer_of(ask, remarks)
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        drafts.draft(workspace, (answer,), label=label, **desk.who(workspace))
        done = workspace.log.last().number
    return _after(ask, done)


def agree(desk: Desk, ask: Ask) -> GoTo:
    """Take a proposed answer as the decision."""
    label, _, first = ask.about.removeprefix("remarks:").partition(":")
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        drafts.agree(workspace, first.split(","), label=label, **desk.who(workspace))
        done = workspace.log.last().number
    return _after(ask, done)


def part(desk: Desk, ask: Ask) -> GoTo:
    """Cut a remark into points, each to be answered by itself."""
    label, _, identity = ask.about.removeprefix("remarks:").partition(":")
    begins = [line.strip() for line in ask.get("begins").split("\n") if line.strip()]
    if not begins:
        raise DecisionError(
            "it is not said where a further point begins",
            where=Where(f"--begins-{identity}"),
            mend="write the first words of each further point, one a line",
        )
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        points.part(workspace, identity, begins, label=label, **desk.who(workspace))
        done = workspace.log.last().number
    back = ask.get("back")
    path = f"/remarks?{back}" if back else "/remarks"
    return GoTo(path=f"{path}#{identity}.1", done=done)


def join(desk: Desk, ask: Ask) -> GoTo:
    """Make one remark of its points again."""
    label, _, identity = ask.about.removeprefix("remarks:").partition(":")
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        whole = identity.rpartition(".")[0]
        points.put_together(workspace, whole, label=label, **desk.who(workspace))
        done = workspace.log.last().number
    return _after(ask, done)


def give(desk: Desk, ask: Ask) -> GoTo:
    """Say who is to draft the answer; nobody where no name is typed."""
    label, _, first = ask.about.removeprefix("remarks:").partition(":")
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        points.assign(
            workspace,
            first.split(","),
            ask.get("person"),
            label=label,
            **desk.who(workspace),
        )
        done = workspace.log.last().number
    return _after(ask, done)


def sheet(desk: Desk, ask: Ask) -> GoTo:
    """Write the Excel sheet in which a group answers."""
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        label = workspace.round(ask.get("round") or None).label
        refuse_to_replace(workspace, workspace.root / twin.sheet_path(label), ask)
        twin.write_sheet(
            workspace, label=label, names=ask.has("names"), **desk.who(workspace)
        )
        done = workspace.log.last().number
    return GoTo(path=f"/remarks?round={label}#sheet", done=done)


def take_table(desk: Desk, ask: Ask) -> GoTo:
    """Take back the sheet, filled in."""
    file = ask.file("table", "the sheet, filled in")
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        before = workspace.log.numbers("done")
        label = ask.get("round") or None
        found = twin.read_sheet(workspace, file.data, file.name, label)
        step.answer(
            workspace,
            found.answers,
            label=label,
            again=ask.has("again"),
            **desk.who(workspace),
        )
        new = workspace.log.numbers("done") - before
    return GoTo(path="/remarks", done=max(new, default=0))


PAGES = (
    Page(
        path="/remarks",
        name="Remarks",
        show=show,
        deeds={
            "decide": decide,
            "propose": propose,
            "agree": agree,
            "part": part,
            "join": join,
            "give": give,
            "sheet": sheet,
            "table": take_table,
        },
    ),
)
