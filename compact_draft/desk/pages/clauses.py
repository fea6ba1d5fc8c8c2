"""Clauses: all of them in the order of the text, or those that are wanted."""

from __future__ import annotations

from compact_draft.desk.asking import Ask, GoTo, Page, View
from compact_draft.desk.called import called
from compact_draft.desk.desk import Desk
from compact_draft.desk.pages.clause import BINDS, KINDS
from compact_draft.drafting.listing import Wanted, choose, listed
from compact_draft.model.clause import THEMES, Kind
from compact_draft.model.tags import By
from compact_draft.steps import edit as step
from compact_draft.steps.clauses import known_words, search
from compact_draft.steps.fields import Fields

TAGS = (
    ("achievable", "achievable"),
    ("aspirational", "aspirational"),
    ("mixed", "mixed"),
    ("not_settled", "not settled"),
    ("look_again", "to look at again"),
)
_ADD_BINDS = (("", "not settled, or as its column says"), *BINDS[:-1])


def show(desk: Desk, ask: Ask) -> View:
    """Show the clauses."""
    held = desk.look()
    if not (held.root / "outline.toml").is_file():
        return View(template="no_text.html", title="Clauses")
    get = ask.query.get
    wanted = Wanted(
        kind=get("kind", ""),
        theme=get("theme", ""),
        by=get("binds", ""),
        achievability=get("tag", ""),
        section=get("section", ""),
    )
    rows = held.of_text("listed again", lambda: listed(held.draft(), known_words(held)))
    words = get("words", "").strip()
    found = choose(rows, wanted)
    if words:
        hits = {r.clause.id: n for n, r in enumerate(search(held, words))}
        found = tuple(
            sorted(
                (r for r in found if r.clause.id in hits),
                key=lambda r: hits[r.clause.id],
            )
        )
    return View(
        template="clauses.html",
        title="Clauses",
        about={
            "rows": found,
            "bound": dict(BINDS),
            "called": called,
            "total": len(rows),
            "wanted": wanted,
            "words": words,
            "kinds": (("", "any"), *KINDS),
            "binds": (("", "anybody"), *BINDS),
            "tags": (("", "any"), *TAGS),
            "themes": (("", "any"), *((t, t.replace("_", " ")) for t in THEMES)),
            "add_kinds": KINDS,
            "add_binds": _ADD_BINDS,
        },
    )


def add(desk: Desk, ask: Ask) -> GoTo:
    """Put a new clause into the text."""
    kind = Kind(ask.get("new_kind") or "prose")
    binds = ask.get("new_binds")
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        altered = step.add(
            workspace,
            after=ask.get("behind").strip() or None,
            fields=Fields(
                text=ask.get("text"),
                kind=kind,
                by=By(binds) if binds and kind.is_promise else None,
            ),
            who=desk.signed(workspace, " ".join(ask.get("why").split())),
        )
        done = workspace.log.last().number
    return GoTo(path=f"/clauses/{altered.new[0]}", done=done)


PAGES = (Page(path="/clauses", name="Clauses", show=show, deeds={"add": add}),)
