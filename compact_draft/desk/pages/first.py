"""The first page: make a folder for a Compact, try the example, or open one."""

from __future__ import annotations

from pathlib import Path

from compact_draft.desk.asking import Ask, GoTo, Page, View
from compact_draft.desk.desk import Desk
from compact_draft.errors import RefusedError, Where
from compact_draft.steps import new as step
from compact_draft.store.names import safe_name
from compact_draft.store.settings import CONFIG, DEFAULT_PARTIES, Settings
from compact_draft.store.workspace import Workspace
from compact_draft.text.prefix import prefix_of

_MOST_FOUND = 12


def show(desk: Desk, ask: Ask) -> View:
    """Show the three ways to begin."""
    del ask
    return View(
        template="first.html",
        title="Begin",
        about={"home": str(desk.home), "found": _found(desk.home)},
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
    area = " ".join(ask.get("area").split())
    if not area:
        raise RefusedError(
            "the area has no name", where=Where("--area"), mend="write its name"
        )
    you = " ".join(ask.get("you").split())
    if not you:
        raise RefusedError(
            "it is not said who works here",
            where=Where("--you"),
            mend="write your name; it is kept with each step, on this computer",
        )
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
    named = ask.get("which") or ask.get("where")
    if not named.strip():
        raise RefusedError(
            "no folder is named", where=Where("--where"), mend="write where it lies"
        )
    folder = Path(named.strip().strip('"')).expanduser()
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
