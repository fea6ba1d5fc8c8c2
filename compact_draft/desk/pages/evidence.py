"""Tags and evidence: a board of the promises, sheets out and in, and what to look at again."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from compact_draft.desk.asking import Ask, File, GoTo, Page, View
from compact_draft.desk.desk import Desk
from compact_draft.desk.remembered import Remembered
from compact_draft.desk.slowly import by_and_by
from compact_draft.drafting.tagging import Tagged, tagged
from compact_draft.errors import RefusedError, Where
from compact_draft.model.compact import Party
from compact_draft.model.tags import Achievability, Practice
from compact_draft.steps import sheets, tag
from compact_draft.steps.clauses import known_words, living
from compact_draft.steps.edit import Signed
from compact_draft.steps.example import FOLDER
from compact_draft.steps.national import known
from compact_draft.steps.text_file import words_of
from compact_draft.store.workspace import Workspace

PER_PAGE = 25
SHOWN = (
    ("person", "Wait for a person"),
    ("again", "To look at again"),
    ("achievable", "Achievable"),
    ("aspirational", "Aspirational"),
    ("all", "All"),
)
STATES = tuple(
    (practice.value, practice.value.replace("_", " ")) for practice in Practice
)
TAGS = tuple(
    (achievability.value, achievability.value) for achievability in Achievability
)

_WIDE = (b"\xff\xfe", b"\xfe\xff")
_UNBOUND = "(not bound by it: kept, and not counted)"
_EXAMPLE = f"{FOLDER}/evidence.csv"


def show(desk: Desk, ask: Ask) -> View:
    """Show the board."""
    held = desk.look()
    if not (held.root / "outline.toml").is_file():
        return View(template="no_text.html", title="Tags and evidence")
    rows, is_whole = by_and_by(
        held,
        "tags",
        lambda: tag.tags(held),
        lambda: tagged(living(held), {}, known_words(held)),
    )
    asked = ask.query.get("clause", "")
    which = ask.query.get("show", "all" if asked else "person")
    found = [r for r in rows if _is_wanted(r, which)]
    if asked:
        found = [r for r in rows if r.row.clause.id == asked]
    named = ask.query.get("page", "1")
    last = max(1, -(-len(found) // PER_PAGE))
    at = min(max(int(named), 1), last) if named.isdigit() else 1
    settings = held.settings()
    folder = held.root / "out" / "sheets"
    return View(
        template="evidence.html",
        title="Tags and evidence",
        about={
            "rows": found[(at - 1) * PER_PAGE : at * PER_PAGE],
            "counts": {key: sum(_is_wanted(r, key) for r in rows) for key, _ in SHOWN},
            "is_whole": is_whole,
            "which": which,
            "one": asked,
            "shown": SHOWN,
            "at": at,
            "last_page": last,
            "parties": settings.parties,
            "of_what": _of_what(held),
            "options_of": _options_of(settings.parties),
            "states": STATES,
            "tags": TAGS,
            "sheets": sorted(f"out/sheets/{p.name}" for p in folder.glob("*.xlsx")),
            "has_example": (held.root / _EXAMPLE).is_file()
            and not any(clause.evidence for clause in held.clauses()),
            "taken": desk.sheets.get(ask.query.get("done", "")),
        },
    )


def _options_of(
    parties: Sequence[Party],
) -> Callable[[Tagged], Sequence[tuple[str, str]]]:
    """Return what gives the bodies to choose from beside a promise, those that it binds first."""

    def options(row: Tagged) -> Sequence[tuple[str, str]]:
        bound = {said.party.id for said in row.said if said.is_bound}
        first = [(p.id, p.name) for p in parties if p.id in bound]
        rest = [(p.id, f"{p.name} {_UNBOUND}") for p in parties if p.id not in bound]
        return [*first, *rest]

    return options


def _of_what(held: Remembered) -> Callable[[str], str]:
    """Return what gives of what something was said: of a body, or beside a national text."""
    bodies = {party.id: party.name for party in held.settings().parties}
    national = {framework.id: framework.title for framework in known(held)}

    def words(of: str) -> str:
        framework, _, ref = of.rpartition(":")
        if framework in national:
            return f"to {ref} of {national[framework]}"
        return f"of {bodies.get(of, of)}"

    return words


def _is_wanted(row: Tagged, which: str) -> bool:
    if which == "person":
        return row.needs_a_person
    if which == "again":
        return row.row.look_again
    if which in ("achievable", "aspirational"):
        return row.tag is not None and row.tag.value == which
    return True


def _deed(
    desk: Desk, ask: Ask, change: Callable[[Workspace, str, Signed], object]
) -> GoTo:
    """Take one step on the promise that the form is about, and go back to the board."""
    wanted = ask.about.partition(":")[2]
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        why = " ".join(ask.get("reason").split())
        change(workspace, wanted, desk.signed(workspace, why))
        done = workspace.log.last().number
    back, after = ask.get("back"), ask.get("next")
    path = f"/evidence?{back}" if back else "/evidence"
    return GoTo(path=f"{path}#{after}" if after else path, done=done)


def confirm(desk: Desk, ask: Ask) -> GoTo:
    """Make a suggestion a person's word."""
    reason = ask.get("reason").strip()
    return _deed(
        desk,
        ask,
        lambda ws, identity, who: tag.confirm(ws, (identity,), reason, who=who),
    )


def set_(desk: Desk, ask: Ask) -> GoTo:
    """Write down a person's word on a tag."""
    value = Achievability(ask.get("value") or "achievable")
    reason = ask.get("reason").strip()
    return _deed(
        desk,
        ask,
        lambda ws, identity, who: tag.set_tag(ws, identity, value, reason, who=who),
    )


def evidence(desk: Desk, ask: Ask) -> GoTo:
    """Write down what a party says of its practice."""
    state = Practice(ask.get("state") or "doing")
    return _deed(
        desk,
        ask,
        lambda ws, identity, who: tag.add_evidence(
            ws,
            identity,
            ask.get("party"),
            state,
            note=ask.get("note").strip(),
            by_when=ask.get("by_when").strip() or None,
            who=who,
        ),
    )


def still_true(desk: Desk, ask: Ask) -> GoTo:
    """Say that what was given for other words is true of these."""
    reason = ask.get("reason").strip()
    return _deed(
        desk,
        ask,
        lambda ws, identity, who: tag.say_still_true(
            ws, (identity,), reason=reason, who=who
        ),
    )


def make_sheets(desk: Desk, ask: Ask) -> GoTo:
    """Write a sheet for each party, with the promises that bind it."""
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        wanted = sheets.wanted_sheets(workspace)
        folder = workspace.root / "out" / "sheets"
        _refuse_changed(workspace, [f"{s.party.id}.xlsx" for s in wanted], ask)
        sheets.write_sheets(workspace, wanted, folder, who=desk.signed(workspace))
        done = workspace.log.last().number
    return GoTo(path="/evidence#sheets", done=done)


def _refuse_changed(workspace: Workspace, names: Sequence[str], ask: Ask) -> None:
    from compact_draft.desk.made import refuse_to_replace

    for name in names:
        refuse_to_replace(workspace, workspace.root / "out" / "sheets" / name, ask)


def take(desk: Desk, ask: Ask) -> GoTo:
    """Take in a sheet that came back: whole, or not at all."""
    file = ask.file("sheet", "the sheet that came back")
    return _take(desk, ask, file)


def example(desk: Desk, ask: Ask) -> GoTo:
    """Take in the sheet of the example."""
    path = desk.look().root / _EXAMPLE
    if not path.is_file():
        raise RefusedError(
            "this folder is not the example",
            where=Where(""),
            mend="drop the sheet that came back on the field below",
        )
    return _take(desk, ask, File(name=path.name, data=path.read_bytes()))


def _take(desk: Desk, ask: Ask, file: File) -> GoTo:
    is_workbook = sheets.is_workbook(file.data)
    if not is_workbook and b"\0" in file.data and not file.data.startswith(_WIDE):
        raise RefusedError(
            f"{file.name} is no sheet: neither an Excel file nor a table in text",
            where=Where("--sheet"),
            mend="choose the .xlsx or .csv file that the body sent",
        )
    sent = file.data if is_workbook else words_of(file.data, file.name)
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        found = sheets.take(workspace, sent, file.name, who=desk.signed(workspace))
        if not found.sheet.entries:
            raise RefusedError(
                "there is no answer in the sheet",
                where=Where("--sheet"),
                mend="look whether it is the right file, and whether it was saved",
            )
        done = workspace.log.last().number
    desk.sheets[str(done)] = (len(found.sheet.entries), *found.said)
    return GoTo(path="/evidence", done=done)


PAGES = (
    Page(
        path="/evidence",
        name="Tags and evidence",
        show=show,
        deeds={
            "confirm": confirm,
            "set": set_,
            "evidence": evidence,
            "still": still_true,
            "sheets": make_sheets,
            "take": take,
            "example": example,
        },
    ),
)
