"""The first page: make a folder for a Compact, try the example, or open one."""

from __future__ import annotations

from pathlib import Path

from compact_draft.desk.asking import Ask, GoTo, Page, View, refuse, wrong
from compact_draft.desk.desk import Desk
from compact_draft.steps import new as step
from compact_draft.store.names import safe_name
from compact_draft.store.settings import CONFIG, DEFAULT_PARTIES, Settings
from compact_draft.store.workspace import Workspace
from compact_draft.text.prefix import prefix_of

_MOST_FOUND = 12
MOST_LETTERS = 80
"""Letters of an area's name: the folder is named after it."""


def show(desk: Desk, ask: Ask) -> View:
    """Show the three ways to begin; say so where the folder that was open is gone."""
    return View(
        template="first.html",
        title="Begin",
        about={
            "home": str(desk.home),
            "wanted": "" if desk.wanted is None else str(desk.wanted),
            "found": _found(desk.home),
            "gone": str(desk.root) if desk.is_lost() else "",
            "is_undone": "undone" in ask.query,
        },
    )


def _found(home: Path) -> tuple[str, ...]:
    """Return the Compacts that lie in the person's documents."""
    try:
        folders = sorted(p for p in home.iterdir() if (p / CONFIG).is_file())
    except OSError:
        return ()
    return tuple(str(path) for path in folders[:_MOST_FOUND])


def make(desk: Desk, ask: Ask) -> GoTo:
    """Make a folder for the area's own Compact."""
    area, you = " ".join(ask.get("area").split()), " ".join(ask.get("you").split())
    found = []
    if not area:
        found.append(wrong("area", "the area has no name", "write its name"))
    elif len(area) > MOST_LETTERS:
        found.append(
            wrong(
                "area",
                f"the name of the area has {len(area)} letters",
                f"shorten it to {MOST_LETTERS}; folders and files bear it",
            )
        )
    if not you:
        found.append(
            wrong(
                "you",
                "your name is missing",
                "write your name; it is kept with each step, on this computer",
            )
        )
    refuse(found)
    title = step.title_of(area)
    settings = Settings(
        title=title,
        area=area,
        prefix=prefix_of(area),
        you=you,
        group=" ".join(ask.get("group").split()),
        parties=DEFAULT_PARTIES,
    )
    folder = _folder(desk, ask.get("folder"), title)
    step.new(folder, settings, by=you, when=desk.clock())
    desk.root = folder
    return GoTo(path="/old", done=1)


def example(desk: Desk, ask: Ask) -> GoTo:
    """Make a folder with the shipped example."""
    folder = _folder(desk, ask.get("example_folder"), "Example Compact")
    step.new_example(folder, when=desk.clock())
    desk.root = folder
    return GoTo(path="/", done=1)


def open_(desk: Desk, ask: Ask) -> GoTo:
    """Open a folder in which a Compact was begun."""
    named = (ask.get("where") or ask.get("which")).strip().strip('"')
    if not named:
        raise wrong("where", "no folder is named", "write where it lies")
    folder = Path(named).expanduser()
    if not folder.is_absolute():
        folder = desk.home / folder
    if not (folder / CONFIG).is_file():
        raise wrong(
            "where",
            f"no Compact lies in {folder}",
            "name the folder that holds START-HERE and the launchers that say Open the desk",
        )
    Workspace.open(folder)
    desk.root = folder.resolve()
    return GoTo(path="/")


def _folder(desk: Desk, named: str, title: str) -> Path:
    """Return where the new folder shall lie."""
    words = named.strip().strip('"')
    if not words:
        return desk.home / safe_name(title)
    folder = Path(words).expanduser()
    return folder if folder.is_absolute() else desk.home / safe_name(words)


PAGES = (
    Page(
        path="/first",
        show=show,
        deeds={"make": make, "example": example, "open": open_},
        needs_folder=False,
    ),
)
