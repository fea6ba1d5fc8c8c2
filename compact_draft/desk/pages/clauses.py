"""Clauses: all of them in the order of the text or by themes, or those that are wanted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from compact_draft.desk.asking import Ask, GoTo, Page, View
from compact_draft.desk.called import called
from compact_draft.desk.desk import Desk
from compact_draft.desk.pages.clause import BINDS, KINDS
from compact_draft.desk.remembered import Remembered
from compact_draft.drafting.listing import Listed, Wanted, choose, listed
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
ORDERS = (("", "In order"), ("theme", "By themes"))
_ADD_BINDS = (("", "not settled, or as its column says"), *BINDS[:-1])
_THEMES = tuple((theme, theme.replace("_", " ")) for theme in THEMES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Clauses that stand together on the page.

    Attributes:
        title: What they have in common.
        rows: The clauses.
        theme: Their theme; empty for none, and in the order of the text.
        library: How many wordings the library has on it.
    """

    title: str
    rows: tuple[Listed, ...]
    theme: str = ""
    library: int = 0


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
    by_theme = get("order", "") == "theme"
    is_all = wanted == Wanted() and not words
    themes = _themes(held) if by_theme else {}
    return View(
        template="clauses.html",
        title="Clauses",
        about={
            "parts": _by_themes(held, found, themes, empty=is_all)
            if by_theme
            else _in_order(found),
            "order": "theme" if by_theme else "",
            "orders": ORDERS,
            "by_words": themes,
            "query": {k: v for k, v in ask.query.items() if k != "done" and v},
            "count": len(found),
            "new_theme": get("theme", ""),
            "bound": dict(BINDS),
            "called": called,
            "total": len(rows),
            "wanted": wanted,
            "words": words,
            "kinds": (("", "any"), *KINDS),
            "binds": (("", "anybody"), *BINDS),
            "tags": (("", "any"), *TAGS),
            "themes": (("", "any"), *_THEMES),
            "add_themes": (("", "not settled"), *_THEMES),
            "add_kinds": KINDS,
            "add_binds": _ADD_BINDS,
        },
    )


def _in_order(rows: Iterable[Listed]) -> list[Group]:
    """Return clauses under the headings that they stand under."""
    found: list[tuple[str, list[Listed]]] = []
    for row in rows:
        own = [row.clause.text] if row.clause.kind is Kind.HEADING else []
        title = " / ".join([*row.section, *own]) or "At the front"
        if not found or found[-1][0] != title:
            found.append((title, []))
        found[-1][1].append(row)
    return [Group(title=title, rows=tuple(held)) for title, held in found]


def _themes(held: Remembered) -> Mapping[str, str]:
    """Return what each promise is about by its words, where nobody has settled it."""

    def made() -> Mapping[str, str]:
        from compact_draft.steps.suggest import lines_of, suggest_lines  # loads spaCy

        said = suggest_lines(lines_of(held), held)
        return {suggestion.id: suggestion.theme or "" for suggestion in said}

    return held.of_text("themes", made)


def _by_themes(
    held: Remembered,
    rows: Sequence[Listed],
    by_words: Mapping[str, str],
    *,
    empty: bool,
) -> list[Group]:
    """Return clauses by theme: promises all, other clauses where they have one.

    Args:
        held: Where they are, and the library.
        rows: The clauses, in order.
        by_words: What each promise is about, by its words.
        empty: Whether a theme is shown that has the library's wordings alone.
    """
    of: dict[str, list[Listed]] = {}
    for row in rows:
        clause = row.clause
        theme = clause.theme or by_words.get(clause.id, "")
        if theme or clause.kind.is_promise:
            of.setdefault(theme, []).append(row)
    library = Counter(known.theme for known in held.library())
    found = [
        Group(
            title=theme.replace("_", " ").capitalize(),
            rows=tuple(of.get(theme, ())),
            theme=theme,
            library=library[theme],
        )
        for theme in THEMES
        if of.get(theme) or (empty and library[theme])
    ]
    rest = [Group(title="No theme yet", rows=tuple(of[""]))] if of.get("") else []
    return [*found, *rest]


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
                theme=ask.get("new_theme") or None,
            ),
            who=desk.signed(workspace, " ".join(ask.get("why").split())),
        )
        done = workspace.log.last().number
    return GoTo(path=f"/clauses/{altered.new[0]}", done=done)


PAGES = (Page(path="/clauses", name="Clauses", show=show, deeds={"add": add}),)
