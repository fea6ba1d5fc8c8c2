"""One clause: its words, history, evidence, links and remarks; edit, split, join, move."""

from __future__ import annotations

from compact_draft.desk.asking import Ask, GoTo, Page, View
from compact_draft.desk.called import called
from compact_draft.desk.desk import Desk
from compact_draft.desk.pages.beside import VERSIONS
from compact_draft.desk.remembered import Remembered
from compact_draft.desk.told import clause_numbers
from compact_draft.drafting.alter import Altered
from compact_draft.drafting.number import read_in_order
from compact_draft.errors import RefusedError, Where
from compact_draft.model.clause import THEMES, Kind
from compact_draft.model.tags import By
from compact_draft.reports.kept_beside import beside_lines
from compact_draft.steps import edit as step
from compact_draft.steps.beside import kept_of
from compact_draft.steps.clauses import kept, known_words, show, sources_of
from compact_draft.steps.edit import Signed
from compact_draft.steps.fields import NONE, Fields
from compact_draft.store.workspace import Workspace

KINDS = tuple((kind.value, kind.value.replace("_", " ")) for kind in Kind)
BINDS = (
    (By.PUBLIC_BODIES.value, "public bodies"),
    (By.VCS.value, "the voluntary and community sector"),
    (By.BOTH.value, "both sides"),
    (By.UNCLEAR.value, "not settled"),
)
SCOPES = (
    (NONE, "not settled"),
    ("national", "the national text"),
    ("local", "this area"),
)
DELIVERIES = (
    (NONE, "not settled"),
    ("here", "here"),
    ("government", "only with government"),
)
_THEMES = tuple((theme, theme.replace("_", " ")) for theme in THEMES)


def show_clause(desk: Desk, ask: Ask) -> View:
    """Show all that is known of a clause."""
    held = desk.look()
    wanted = ask.path["clause"]
    whole = held.once(("clause", wanted), lambda: show(held, wanted))
    clause = whole.row.clause
    rows = held.of_text("read in order", lambda: read_in_order(held.draft()))
    at = rows.index(clause.id) if clause.id in rows else -1
    names = {party.id: party.name for party in held.settings().parties}
    return View(
        template="clause.html",
        title=f"{whole.row.number} {called(clause)}".strip(),
        about={
            "whole": whole,
            "clause": clause,
            "called": called(clause),
            "tag": whole.row.tag,
            "parties": names,
            "known": known_words(held),
            "kinds": KINDS,
            "binds": BINDS,
            "scopes": SCOPES,
            "deliveries": DELIVERIES,
            "bodies": held.settings().parties,
            "themes": (("none", "not settled"), *_THEMES),
            "before": rows[at - 1] if at > 0 else "",
            "before_called": _number(held, rows[at - 1]) if at > 0 else "",
            "after": rows[at + 1] if 0 <= at < len(rows) - 1 else "",
            "withdrawn_tag": None,
            "kept": beside_lines(kept(held, whole), names),
            "sources": sources_of(held, whole),
            "beside": [
                (version, name, *kept_of(held, clause.id, clause.text, version))
                for version, name in VERSIONS
            ],
        },
    )


def _number(held: Remembered, identity: str) -> str:
    """Return the printed number by which a clause is named; its id where it has none."""
    number = clause_numbers(held).get(identity)
    return (number.text if number is not None else "") or identity


def _deed(desk: Desk, ask: Ask, change: object) -> GoTo:
    """Take one step on the clause that the form is about, and go back to it."""
    wanted = ask.about.partition(":")[2]
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        who = desk.signed(workspace, " ".join(ask.get("why").split()))
        altered: Altered = change(workspace, wanted, who)  # type: ignore[operator]
        done = workspace.log.last().number
    back = ask.get("back")
    if back.startswith("/") and not back.startswith("//"):
        return GoTo(path=back, done=done)
    stands = wanted if wanted not in altered.withdrawn else ""
    shown = stands or (altered.new[0] if altered.new else "")
    return GoTo(path=f"/clauses/{shown}" if shown else "/clauses", done=done)


def edit(desk: Desk, ask: Ask) -> GoTo:
    """Change the words or the fields of a clause."""
    _must_say_why(ask)

    def change(workspace: Workspace, wanted: str, who: Signed) -> Altered:
        kind, binds = ask.get("kind"), ask.get("binds")
        is_promise = kind in ("commitment", "action", "")
        words = ask.get("text") if "text" in ask.form else None
        fields = Fields(
            text=words,
            heading=ask.get("heading") if "heading" in ask.form else None,
            kind=Kind(kind) if kind else None,
            by=By(binds) if binds and is_promise else None,
            theme=(ask.get("theme") or NONE) if "theme" in ask.form else None,
            only=_only(ask) if is_promise else None,
            scope=_chosen(ask, "scope") if is_promise else None,
            delivery=_chosen(ask, "delivery") if is_promise else None,
            drop_tags=ask.has("drop_tags"),
        )
        return step.edit(workspace, wanted, fields, who=who)

    return _deed(desk, ask, change)


def _only(ask: Ask) -> tuple[str, ...] | None:
    """Return the bodies that alone are bound; None where the ticks stand as they did."""
    ticked = ask.all("only")
    if set(ticked) == set(ask.get("only_was").split()):
        return None
    return ticked or (NONE,)


def _chosen(ask: Ask, name: str) -> str | None:
    """Return what is chosen in a field; None where it stands as it did."""
    value = ask.get(name, NONE)
    return None if value == ask.get(f"{name}_was", NONE) else value


def split(desk: Desk, ask: Ask) -> GoTo:
    """Part a clause where words begin."""
    at = [line.strip() for line in ask.get("at").split("\n") if line.strip()]
    if not at:
        raise RefusedError(
            "it is not said where the clause is parted",
            where=Where("--at"),
            mend="write the first words of the second part",
        )

    def change(workspace: Workspace, wanted: str, who: Signed) -> Altered:
        return step.split(workspace, wanted, at=at, who=who)

    return _deed(desk, ask, change)


def join(desk: Desk, ask: Ask) -> GoTo:
    """Join a clause with the one before it, or with the one named."""
    other = ask.get("with").strip()

    def change(workspace: Workspace, wanted: str, who: Signed) -> Altered:
        return step.join(workspace, (other, wanted), who=who)

    return _deed(desk, ask, change)


def move(desk: Desk, ask: Ask) -> GoTo:
    """Put a clause behind another."""
    behind = ask.get("behind").strip() or None

    def change(workspace: Workspace, wanted: str, who: Signed) -> Altered:
        whole = ask.has("section")
        return step.move(workspace, wanted, after=behind, whole_section=whole, who=who)

    return _deed(desk, ask, change)


def _must_say_why(ask: Ask) -> None:
    """Refuse a change without a reason, as the command does.

    Raises:
        RefusedError: None is given.
    """
    if not ask.get("why").strip():
        raise RefusedError(
            "it is not said why",
            where=Where("--why"),
            mend="write it; it is kept in the clause's history, and said in the margin "
            "of the refresh",
        )


def withdraw(desk: Desk, ask: Ask) -> GoTo:
    """Take a clause out of the text."""
    _must_say_why(ask)

    def change(workspace: Workspace, wanted: str, who: Signed) -> Altered:
        return step.withdraw(workspace, (wanted,), who=who)

    return _deed(desk, ask, change)


def right(desk: Desk, ask: Ask) -> GoTo:
    """Say that a clause was read right."""

    def change(workspace: Workspace, wanted: str, who: Signed) -> Altered:
        return step.say_right(workspace, wanted, who=who)

    return _deed(desk, ask, change)


PAGES = (
    Page(
        path="/clauses/{clause}",
        show=show_clause,
        deeds={
            "edit": edit,
            "split": split,
            "join": join,
            "move": move,
            "withdraw": withdraw,
            "right": right,
        },
    ),
)
