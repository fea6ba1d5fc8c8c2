"""Library: search by the trade's words; alternatives side by side, by strength; borrow."""

from __future__ import annotations

from compact_draft.desk.asking import Ask, GoTo, Page, View
from compact_draft.desk.borrowing import behind_of, place
from compact_draft.desk.desk import Desk
from compact_draft.model.clause import THEMES, Clause
from compact_draft.steps import edit
from compact_draft.steps.clauses import search

_MOST = 12


def show(desk: Desk, ask: Ask) -> View:
    """Show families of clauses that words find, or a theme, or one family."""
    held = desk.look()
    library = held.library()
    words = ask.query.get("words", "").strip()
    theme, family = ask.query.get("theme", ""), ask.query.get("family", "")
    found: list[Clause]
    if words:
        found = [row.clause for row in search(held, words) if row.is_library]
    elif theme:
        found = [clause for clause in library if clause.theme == theme]
    elif family:
        found = [clause for clause in library if clause.family == family]
    else:
        found = []
    families: dict[str, tuple[Clause, ...]] = {}
    for clause in found:
        key = clause.family or clause.id
        if key not in families:
            families[key] = library.alternatives(clause) or (clause,)
    shown = list(families.items())[:_MOST]
    themes = [
        theme for theme in THEMES if any(clause.theme == theme for clause in library)
    ]
    return View(
        template="library.html",
        title="Library",
        about={
            "words": words,
            "theme": theme,
            "themes": themes,
            "families": shown,
            "left": max(0, len(families) - _MOST),
            "total": len(tuple(library)),
            "has_text": (held.root / "outline.toml").is_file(),
            "back": ask.query,
            "behind_of": behind_of(held),
        },
    )


def borrow(desk: Desk, ask: Ask) -> GoTo:
    """Put a clause of the library into the draft."""
    changes = [line.strip() for line in ask.get("changes").split("\n") if line.strip()]
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        altered = edit.borrow(
            workspace,
            ask.get("which"),
            after=place(ask),
            changes=changes,
            reads_on=ask.has("reads_on"),
            who=desk.signed(workspace, " ".join(ask.get("why").split())),
        )
        done = workspace.log.last().number
    return GoTo(path=f"/clauses/{altered.new[0]}", done=done)


PAGES = (Page(path="/library", name="Library", show=show, deeds={"borrow": borrow}),)
