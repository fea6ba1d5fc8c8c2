"""Tell people: what is held back, "you said, we did", the digest, receipts, letters."""

from __future__ import annotations

from collections.abc import Sequence

from compact_draft.desk.asking import Ask, GoTo, Long, Page, Tell, View
from compact_draft.desk.desk import Desk
from compact_draft.desk.hide_or_keep import chosen
from compact_draft.desk.journey import two_ways
from compact_draft.desk.made import refuse_to_replace, stamp_of
from compact_draft.desk.pages import letters as sending
from compact_draft.desk.remembered import Remembered
from compact_draft.steps import receipts as giving
from compact_draft.steps import telling as step
from compact_draft.steps.chosen import Personal
from compact_draft.steps.personal import hide_all as hide_every
from compact_draft.steps.personal import take_personal
from compact_draft.steps.status import still_open
from compact_draft.store.workspace import Workspace
from compact_draft.telling.redaction import Choice
from compact_draft.telling.redaction_table import table_rows
from compact_draft.telling.small_numbers import LEAST
from compact_draft.text.sheet import write_rows

_MOST = 40
FILES = (
    ("docx", "you-said-we-did"),
    ("html", "you-said-we-did"),
    ("csv", "you-said-we-did"),
)


def show(desk: Desk, ask: Ask) -> View:
    """Show what waits before anything is told, and what was made."""
    held = desk.look()
    rounds = held.rounds()
    if not rounds:
        return View(template="no_round.html", title="Tell people")
    label = held.round(ask.query.get("round")).label
    found = None
    if held.has(("personal", label)):
        found = held.once(("personal", label), lambda: step.personal(held, label))
    waits = () if found is None else found.waits
    choices = step.kept_choices(held, label)
    out = held.root / "out"
    names = [f"you-said-we-did-{label}.{kind}" for kind, _ in FILES]
    names += [f"digest-{label}.docx", f"evidence-{label}.zip"]
    made = [f"out/{name}" for name in names if (out / name).is_file()]
    folder = out / f"receipts-{label}"
    return View(
        template="tell.html",
        title="Tell people",
        about={
            **sending.told(desk, held, label, ask),
            "label": label,
            "still_open": still_open(held, desk.clock().date(), label),
            "two_ways": two_ways(held, label),
            "all_waits": len(waits),
            "waits": waits[:_MOST],
            "left": max(0, len(waits) - _MOST),
            "looked": found is not None,
            "was_looked": found is not None or _was_looked(held, label, choices),
            "choices": choices,
            "least": LEAST,
            "made": made,
            "stamp": stamp_of(out / f"you-said-we-did-{label}.html"),
            "receipts": sorted(
                f"out/receipts-{label}/{p.name}" for p in folder.glob("*")
            ),
        },
    )


def _was_looked(held: Remembered, label: str, choices: Sequence[Choice]) -> bool:
    """Whether somebody has looked before: in this sitting, or so that a choice is kept."""
    return bool(choices) or bool(held.for_good(("looked", label)))


def _stays_shown(desk: Desk, found: Personal) -> None:
    """Keep what was found for the page that comes, after a step that was taken here."""
    held = desk.look()
    held.for_good(("looked", found.round))["looked"] = True
    held.once(("personal", found.round), lambda: found)


def look(desk: Desk, ask: Ask) -> Long:
    """Look through people's words for what may tell who somebody is."""
    label = ask.get("round")

    def run(workspace: Workspace, tell: Tell) -> None:
        tell("people's words")
        held = desk.look()
        of = workspace.round(label or None).label
        held.once(("personal", of), lambda: step.personal(held, of))
        held.for_good(("looked", of))["looked"] = True

    return Long(
        title="Looking through what people wrote",
        run=run,
        then=lambda _, __: GoTo(path=f"/tell?round={label}"),
        back="/tell",
    )


def choose(desk: Desk, ask: Ask) -> GoTo:
    """Say of each thing that may tell who somebody is whether it is printed."""
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        label = workspace.round(ask.get("round") or None).label
        found = step.personal(workspace, label)
        new = chosen(ask, found.waits)
        table = write_rows(table_rows(found.finds, (*found.choices, *new)))
        who = desk.who(workspace)
        left = take_personal(workspace, found, table, file="this page", **who)
        done = workspace.log.last().number
    _stays_shown(desk, left)
    return GoTo(path=f"/tell?round={label}", done=done)


def hide_all(desk: Desk, ask: Ask) -> GoTo:
    """Hide everything that waits."""
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        label = workspace.round(ask.get("round") or None).label
        found = step.personal(workspace, label)
        left = hide_every(workspace, found, **desk.who(workspace))
        done = workspace.log.last().number
    _stays_shown(desk, left)
    return GoTo(path=f"/tell?round={label}", done=done)


def report(desk: Desk, ask: Ask) -> Long:
    """Write "you said, we did" in Word, as a page and as a table."""
    label = ask.get("round") or None
    least, names = ask.get("least"), ask.has("names")

    def run(workspace: Workspace, tell: Tell) -> Personal:
        of = workspace.round(label).label
        files = {
            kind: workspace.root / "out" / f"{name}-{of}.{kind}" for kind, name in FILES
        }
        for path in files.values():
            refuse_to_replace(workspace, path, ask)
        tell("what each said, and what came of it")
        told = step.told_to_all(workspace, of, names=names, on=desk.clock().date())
        made = step.the_report(
            workspace,
            told,
            least=int(least) if least.isdigit() else LEAST,
            when=desk.clock().date(),
        )
        step.write_told(workspace, made, files, told, **desk.who(workspace))
        chosen = step.kept_choices(workspace, of)
        return Personal(round=of, finds=told.waits, choices=chosen)

    def then(found: Personal, _: str) -> GoTo:
        _stays_shown(desk, found)
        return GoTo(path=f"/tell?round={found.round}#made")

    return Long(
        title="Writing what people are told",
        run=run,
        then=then,
        back="/tell",
    )


def digest(desk: Desk, ask: Ask) -> Long:
    """Write the digest for the people who answer."""
    label = ask.get("round") or None

    def run(workspace: Workspace, tell: Tell) -> str:
        tell("by clause, theme, sector and stance")
        of = workspace.round(label).label
        path = workspace.root / "out" / f"digest-{of}.docx"
        refuse_to_replace(workspace, path, ask)
        made = step.the_digest(workspace, of)
        step.write_told(workspace, made, {"docx": path}, None, **desk.who(workspace))
        return of

    return Long(
        title="Writing the digest",
        run=run,
        then=lambda of, _: GoTo(path=f"/tell?round={of}#made"),
        back="/tell",
    )


def receipts(desk: Desk, ask: Ask) -> Long:
    """Write a receipt for each respondent, which they can check alone."""
    label = ask.get("round") or None

    def run(workspace: Workspace, tell: Tell) -> str:
        tell("a receipt for each")
        of = workspace.round(label).label
        folder = workspace.root / "out" / f"receipts-{of}"
        giving.receipts(workspace, of, folder, **desk.who(workspace))
        return of

    return Long(
        title="Writing the receipts",
        run=run,
        then=lambda of, _: GoTo(path=f"/tell?round={of}#made"),
        back="/tell",
    )


PAGES = (
    Page(
        path="/tell",
        name="Tell people",
        show=show,
        deeds={
            "look": look,
            "choose": choose,
            "hide": hide_all,
            "report": report,
            "digest": digest,
            "receipts": receipts,
            "letters": sending.letters,
            "evidence": sending.evidence,
        },
    ),
)
